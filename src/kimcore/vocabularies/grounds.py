"""Terms for the lawful grounds on which personal data are processed."""

from kimcore.vocabularies.base import Also, Vocabulary


class Ground(Vocabulary, source="UU 27/2022 art. 20(2)"):
    """The ground on which personal data are processed; the order is that of letters a to f."""

    CONSENT = "consent", "Persetujuan", "consent", Also("Izin|Ijin|Setuju|Persetujuan yang bersangkutan")
    CONTRACT = "contract", "Perjanjian", "contract", Also("Kontrak|Pemenuhan perjanjian")
    LEGAL_OBLIGATION = (
        "legal_obligation",
        "Kewajiban hukum",
        "legal obligation",
        Also("Kewajiban|Pemenuhan kewajiban hukum"),
    )
    VITAL_INTEREST = (
        "vital_interest",
        "Kepentingan vital",
        "vital interest",
        Also("Pelindungan kepentingan vital|Perlindungan kepentingan vital"),
    )
    PUBLIC_TASK = (
        "public_task",
        "Kepentingan umum/pelayanan publik/kewenangan",
        "public task",
        Also("Kepentingan umum|Pelayanan publik|Kewenangan|Tugas kepentingan umum|Tugas publik"),
    )
    LEGITIMATE_INTEREST = (
        "legitimate_interest",
        "Kepentingan yang sah lainnya",
        "legitimate interest",
        Also("Kepentingan yang sah|Kepentingan sah"),
    )


class ConsentMeans(Vocabulary, source="UU 27/2022 art. 22(1)"):
    """How consent was given."""

    WRITTEN = "written", "Tertulis", "written", Also("Tulisan|Secara tertulis|Formulir|Surat|Surat pernyataan")
    RECORDED = "recorded", "Terekam", "recorded", Also("Rekaman|Rekaman suara|Rekaman video|Direkam|Secara terekam")


class ConsentGiver(Vocabulary, source="UU 27/2022 arts. 20, 25 and 26"):
    """Who gave consent: the person, or for a child or a person with a disability the parent or guardian."""

    SELF = "self", "Yang bersangkutan", "the person", Also("Sendiri|Diri sendiri|Ybs.|Pribadi")
    GUARDIAN = (
        "guardian",
        "Orang tua/Wali",
        "parent or guardian",
        Also("Orang tua|Orangtua|Ortu|Wali|Orangtua/Wali|Orang tua atau wali"),
    )
