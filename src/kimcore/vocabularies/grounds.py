"""Terms for the lawful grounds on which personal data are processed."""

from kimcore.vocabularies.base import Vocabulary


class Ground(Vocabulary, source="UU 27/2022 art. 20(2)"):
    """The ground on which personal data are processed; the order is that of letters a to f."""

    CONSENT = "consent", "Persetujuan", "consent"
    CONTRACT = "contract", "Perjanjian", "contract"
    LEGAL_OBLIGATION = "legal_obligation", "Kewajiban hukum", "legal obligation"
    VITAL_INTEREST = "vital_interest", "Kepentingan vital", "vital interest"
    PUBLIC_TASK = "public_task", "Kepentingan umum/pelayanan publik/kewenangan", "public task"
    LEGITIMATE_INTEREST = "legitimate_interest", "Kepentingan yang sah lainnya", "legitimate interest"


class ConsentMeans(Vocabulary, source="UU 27/2022 art. 22(1)"):
    """How consent was given."""

    WRITTEN = "written", "Tertulis", "written"
    RECORDED = "recorded", "Terekam", "recorded"


class ConsentGiver(Vocabulary, source="UU 27/2022 arts. 20, 25 and 26"):
    """Who gave consent: the person, or for a child or a person with a disability the parent or guardian."""

    SELF = "self", "Yang bersangkutan", "the person"
    GUARDIAN = "guardian", "Orang tua/Wali", "parent or guardian"
