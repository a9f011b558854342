"""On which lawful ground personal data are processed."""

from collections.abc import Iterator
from typing import Annotated, Final

import attrs

from kimcore.dates import PartialDate
from kimcore.fields import GENERAL, Declared, Field
from kimcore.findings import Finding, Words
from kimcore.records.conflicts import END_BEFORE_START, NOT_HERE
from kimcore.records.texts import Line
from kimcore.vocabularies import ConsentGiver, ConsentMeans, Ground

_NO_CONSENT: Final = Words("dasar pemrosesannya bukan persetujuan", "the ground is not consent")


@attrs.frozen(kw_only=True)
class LegalGround(Declared):
    """One of the six grounds of UU 27/2022 art. 20(2), and for consent how it was given.

    Office holders named in an SK rest on the public task (letter e), not on consent.
    """

    ground: Annotated[Ground, Field("Dasar pemrosesan", "ground", GENERAL)]
    purpose: Annotated[Line | None, Field("Tujuan", "purpose", GENERAL)] = None
    given_on: Annotated[PartialDate | None, Field("Tanggal persetujuan", "consent given on", GENERAL)] = None
    means: Annotated[ConsentMeans | None, Field("Cara persetujuan", "means of consent", GENERAL)] = None
    given_by: Annotated[ConsentGiver | None, Field("Diberikan oleh", "given by", GENERAL)] = None
    withdrawn_on: Annotated[PartialDate | None, Field("Tanggal dicabut", "withdrawn on", GENERAL)] = None
    retain_until: Annotated[PartialDate | None, Field("Disimpan sampai", "retain until", GENERAL)] = None
    retain_basis: Annotated[
        Line | None, Field("Dasar masa simpan", "basis of retention", GENERAL, "An archive schedule, or the consent.")
    ] = None

    def conflicts(self) -> Iterator[Finding]:
        """Find consent details on another ground, and a withdrawal before the consent."""
        if self.ground is not Ground.CONSENT:
            for name in ("given_on", "means", "given_by", "withdrawn_on"):
                if getattr(self, name) is not None:
                    yield NOT_HERE.at(f"/{name}", because=_NO_CONSENT)
        elif self.given_on and self.withdrawn_on and self.withdrawn_on.last_day < self.given_on.first_day:
            yield END_BEFORE_START.at("/withdrawn_on")
