"""Personal data that should no longer be here, or never should have been (UU 27/2022)."""

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from kimcore.findings import Finding, Problem
from kimcore.records import LegalGround, Member, Person
from kimcore.rules.register import Register
from kimcore.vocabularies import ConsentGiver, Ground

TIME_TO_STOP: Final = dt.timedelta(hours=3 * 24)
"""How long after consent was withdrawn the data may still be processed (UU 27/2022 art. 40(2))."""


@attrs.frozen
class _Named:
    """A person who is named, where that stands, and the ground it rests on."""

    index: int
    pointer: str
    person: Member | Person

    @property
    def ground(self) -> LegalGround | None:
        return self.person.ground


def _named(register: Register) -> Sequence[_Named]:
    """Find the persons who are named, as far as a rule has something to say of them: children, and who has a ground."""
    members = ((index, "", member) for index, member in register.each(Member))
    every = itertools.chain[tuple[int, str, Member | Person]](members, register.parts(Person))
    return [_Named(*one) for one in every if one[2].ground is not None or one[2].minor]


WITHDRAWN_CONSENT = Problem.error(
    code="withdrawn_consent",
    indonesian="Persetujuan atas data ini telah dicabut dan 3x24 jam sudah lewat. Mohon hapus data orang ini dari"
    " berkas.",
    english="Consent to these data was withdrawn, and 3x24 hours have passed. Please remove this person's data here.",
    law="UU 27/2022 arts. 40(2) and 43(1)",
)


def withdrawn_consent(register: Register) -> Iterator[Finding]:
    """Find persons whose data are still here on the day on which 3x24 hours since the withdrawal end, or later.

    UU 27/2022 art. 40(2). Of a month or a year of withdrawal its last day counts. What rests on another ground is not
    touched: consent alone can be withdrawn.
    """
    for one in register.once(_named):
        withdrawn = one.ground.withdrawn_on if one.ground else None
        if register.on and withdrawn and register.on - withdrawn.last_day >= TIME_TO_STOP:
            yield register.finding(WITHDRAWN_CONSENT, one.index, f"{one.pointer}/ground/withdrawn_on")


RETENTION_OVERDUE = Problem.note(
    code="retention_overdue",
    indonesian="Masa simpan data ini sudah lewat. Mohon urus menurut dasarnya: jadwal retensi arsip atau persetujuan.",
    english="The time for which these data are kept is over. Please act as its basis says: archive schedule, or"
    " consent.",
    law="UU 27/2022 art. 42(1); UU 43/2009 art. 48",
)


def retention_overdue(register: Register) -> Iterator[Finding]:
    """Find personal data that are kept beyond their own term, whichever basis that has.

    UU 27/2022 art. 42(1) ends the processing; an archive schedule (JRA) is one of UU 43/2009 art. 48.
    """
    for one in register.once(_named):
        until = one.ground.retain_until if one.ground else None
        if register.on and until and until.last_day < register.on:
            yield register.finding(RETENTION_OVERDUE, one.index, f"{one.pointer}/ground/retain_until")


MINOR_WITHOUT_CONSENT = Problem.error(
    code="minor_without_consent",
    indonesian="Nama anak tercatat tanpa persetujuan orang tua atau wali yang berlaku. Mohon catat persetujuannya, atau"
    " hapus namanya dan simpan jumlahnya saja.",
    english="A child is named without the consent of a parent or guardian that is in force. Please record the consent,"
    " or remove the name and keep the count alone.",
    law="UU 27/2022 art. 25(2)",
)


def minors_without_consent(register: Register) -> Iterator[Finding]:
    """Find persons under 18 who are named without the consent of a parent or guardian (UU 27/2022 art. 25(2))."""
    for one in register.once(_named):
        if one.person.minor and not _guardian_consents(one.ground):
            yield register.finding(MINOR_WITHOUT_CONSENT, one.index, f"{one.pointer}/name")


def _guardian_consents(ground: LegalGround | None) -> bool:
    return (
        ground is not None
        and ground.ground is Ground.CONSENT
        and ground.given_by is ConsentGiver.GUARDIAN
        and ground.withdrawn_on is None
    )


PRIVACY_RULES: Final = (withdrawn_consent, retention_overdue, minors_without_consent)
"""What holds of personal data."""
