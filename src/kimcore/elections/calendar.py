"""What an election is made of: its stages, the terms of its ad hoc bodies, its voting days, its quick counts."""

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Final

import attrs

from kimcore.codes import RegionCode, Url
from kimcore.dates import Moment, PartialDate
from kimcore.elections.codes import ElectionCode, StageCode
from kimcore.fields import NONE, Declared, Field, Text
from kimcore.findings import Finding, Locale, Problem, Words
from kimcore.vocabularies import ElectionRegime, OfficialBody

VOTING: Final = "PEMUNGUTAN"
"""The code of the stage in which people vote."""

COOLING_OFF: Final = "MASA_TENANG"
"""The code of the days before the vote in which nobody may campaign (UU 7/2017 art. 1(36))."""

VOTER_REGISTRATION: Final = "DAFTAR_PEMILIH"
"""The code of the stage in which voter lists are drawn up."""

OfficialName = Annotated[str, Text(1, 200)]
"""A name as a regulation prints it, or the citation of one."""

ENDS_BEFORE_START = Problem.error(
    code="stage_ends_before_start",
    indonesian="Tanggal selesai lebih dahulu daripada tanggal mulai. Mohon cek apakah keduanya tertukar.",
    english="The end lies before the start. Please check whether they were swapped.",
)


@attrs.frozen(kw_only=True)
class Dated(Declared):
    """Days from a start to an end, both included, with what fixes them and the page where they were read.

    Where an end of the time is not known, it is None; a month or a year says that the day in it is not known.
    """

    start: Annotated[PartialDate | None, Field("Mulai", "start", NONE, "The first day.")] = None
    end: Annotated[PartialDate | None, Field("Selesai", "end", NONE, "The last day.")] = None
    basis: Annotated[OfficialName, Field("Dasar", "basis", NONE, "The regulation or decision, such as PKPU 3/2022.")]
    source: Annotated[Url | None, Field("Alamat sumber", "source", NONE, "The page where the days were read.")] = None

    def conflicts(self) -> Iterator[Finding]:
        """Find an end before the start."""
        if self.start is not None and self.end is not None and self.end.last_day < self.start.first_day:
            yield ENDS_BEFORE_START.at("/end")

    @property
    def is_dated(self) -> bool:
        """Whether the first and the last day are known."""
        return self.start is not None and self.end is not None and self.start.is_full and self.end.is_full

    def includes(self, day: dt.date) -> bool:
        """Whether a day lies in the time for certain."""
        return self.start is not None and self.end is not None and self.start.last_day <= day <= self.end.first_day

    def may_include(self, day: dt.date) -> bool:
        """Whether a day lies in the time, or may lie in it for all that is known."""
        begun = self.start is None or self.start.first_day <= day
        return begun and (self.end is None or day <= self.end.last_day)


@attrs.frozen(kw_only=True)
class Stage(Dated):
    """A stage (tahapan) of an election."""

    code: Annotated[StageCode, Field("Kode", "code", NONE)]
    name: Annotated[OfficialName, Field("Nama tahapan", "name", NONE, "As the regulation prints it.")]
    never_held: Annotated[
        bool, Field("Tidak terjadi", "never held", NONE, "It was planned, and did not take place; it is never active.")
    ] = False


@attrs.frozen(kw_only=True)
class BodyTerm(Dated):
    """The term of an ad hoc body, as one source gives it.

    Where sources differ, or a body is appointed again, it has several terms.
    """

    body: Annotated[OfficialBody, Field("Badan", "body", NONE)]


@attrs.frozen(kw_only=True)
class Release(Declared):
    """The instant from which results of quick counts may be published, the same in all time zones."""

    at: Annotated[Moment, Field("Saat", "instant", NONE)]
    basis: Annotated[OfficialName, Field("Dasar", "basis", NONE)]
    source: Annotated[Url | None, Field("Alamat sumber", "source", NONE)] = None


@attrs.frozen(kw_only=True)
class Election(Declared):
    """An election and its calendar.

    A re-vote in one city is an election of its own, with its region and with the code of the election it repeats as
    `parent`. An election of which neither the Pemilu law nor the Pemilihan law speaks, as that of a village head,
    has no regime; the rules that rest on these laws leave it alone.
    """

    code: Annotated[ElectionCode, Field("Kode", "code", NONE)]
    name_id: Annotated[OfficialName, Field("Nama", "name in Indonesian", NONE)]
    name_en: Annotated[OfficialName, Field("Nama Inggris", "name in English", NONE)]
    regime: Annotated[ElectionRegime | None, Field("Rezim", "regime", NONE)] = None
    parent: Annotated[ElectionCode | None, Field("Induk", "parent", NONE, "The election that it repeats.")] = None
    regions: Annotated[
        tuple[RegionCode, ...], Field("Wilayah", "regions", NONE, "Where people vote; empty for the whole country.")
    ] = ()
    stages: Annotated[tuple[Stage, ...], Field("Tahapan", "stages", NONE)] = ()
    voting: Annotated[
        tuple[Dated, ...], Field("Pemungutan suara", "voting", NONE, "The votes, where no stage says when they are.")
    ] = ()
    body_terms: Annotated[tuple[BodyTerm, ...], Field("Masa kerja badan ad hoc", "terms of ad hoc bodies", NONE)] = ()
    quick_count_release: Annotated[
        Release | None, Field("Hitung cepat boleh diumumkan", "quick counts released", NONE)
    ] = None

    @property
    def name(self) -> Words:
        """The name in both languages."""
        return Words(self.name_id, self.name_en)

    def label(self, locale: Locale = "id") -> str:
        """Return the name in Indonesian or English."""
        return self.name(locale)

    def stages_of(self, code: str) -> tuple[Stage, ...]:
        """Return the stages of a code that were held, or are to be."""
        return tuple(stage for stage in self.stages if stage.code == code and not stage.never_held)

    @property
    def voting_days(self) -> tuple[dt.date, ...]:
        """The days on which people vote, as far as they are known: those of the stage, or else of `voting`."""
        return tuple(day for vote in self.stages_of(VOTING) or self.voting for day in _days_of(vote))

    def in_office(self, body: OfficialBody, day: dt.date) -> bool | None:
        """Return whether a body is in office on a day; None where no source tells.

        Where sources differ, the body is in office on each day on which one of them says so.
        """
        terms = [term for term in self.body_terms if term.body is body]
        if any(term.includes(day) for term in terms):
            return True
        return None if not terms or any(term.may_include(day) for term in terms) else False


def _days_of(dated: Dated) -> Iterator[dt.date]:
    if dated.start is not None and dated.end is not None and dated.is_dated:
        for ordinal in range(dated.start.first_day.toordinal(), dated.end.last_day.toordinal() + 1):
            yield dt.date.fromordinal(ordinal)


def stages_on(day: dt.date, election: Election) -> tuple[Stage, ...]:
    """Return the stages that are active on a day, in their order; there can be several, or none.

    A stage of which a first or last day is not known is never active where that matters; see `undated`. Nor is one
    that was planned and never held.
    """
    return tuple(stage for stage in election.stages if not stage.never_held and stage.includes(day))


def undated(election: Election) -> tuple[Stage, ...]:
    """Return the stages of which the first or the last day is not known: `stages_on` cannot tell all of their days."""
    return tuple(stage for stage in election.stages if not stage.never_held and not stage.is_dated)
