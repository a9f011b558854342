"""What may not be published before the vote, or before its polling stations have closed everywhere."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import attrs

from kimcore.dates import Moment, Period, When
from kimcore.elections import Stage
from kimcore.findings import Finding, Problem
from kimcore.records import InformationItem
from kimcore.rules.context import Use, kind_of, timetable_of, used_items, when_of
from kimcore.rules.register import Register
from kimcore.rules.timetables import Spans, Timetable
from kimcore.rules.wording import days_in_words, moment_in_words
from kimcore.vocabularies import ElectionRegime, InformationKind, InstitutionKind
from kimcore.zones import TimeZone


@attrs.frozen
class _Published:
    """Where an item is published, or passed on in a session, and when that is."""

    index: int
    pointer: str
    when: When
    others: tuple[str, ...] = ()


def _published(
    register: Register, is_meant: Callable[[InformationItem], bool]
) -> Iterator[tuple[InformationItem, Sequence[_Published]]]:
    """Find the items that are meant, each with where it is published or passed on in a session at a known time."""
    for index, item in register.each(InformationItem):
        when = when_of(item.published)
        if when is not None and is_meant(item):
            yield item, [_Published(index, "/published", when)]
    for item, several in register.once(used_items):
        if is_meant(item):
            yield item, list(_passed_on(item, several))


def _passed_on(item: InformationItem, several: Iterable[Use]) -> Iterator[_Published]:
    for use in several:
        for pointer in use.pointers:
            yield _Published(use.index, pointer, use.when, (item.id,))


def cooling_off_of(register: Register, item: InformationItem) -> Spans[Stage] | None:
    """Return the masa tenang of an item's election.

    An item that is made for other regions than the election's is not bound by it. Elections without regime have none by
    law.
    """
    timetable = timetable_of(register, item)
    if timetable is None or timetable.election.regime is None or not timetable.concerns(item.regions):
        return None
    return timetable.cooling_off


def stage_at(stages: Spans[Stage] | None, when: When | None) -> Stage | None:
    """Return the stage in which a time lies for certain, by the local day of the time.

    A month lies in no masa tenang, for the day is not known. Of two stages that overlap it is the one that ends last.
    """
    if stages is None or when is None or when.first_day is None or when.last_day is None:
        return None
    return stages.around(when.first_day, when.last_day)


def _in_cooling_off(
    register: Register, problem: Problem, is_meant: Callable[[InformationItem], bool]
) -> Iterator[Finding]:
    for item, places in _published(register, is_meant):
        stages = cooling_off_of(register, item)
        for one in places:
            stage = stage_at(stages, one.when)
            if stage is not None and stage.start is not None and stage.end is not None:
                days = days_in_words(stage.start, stage.end)
                yield register.finding(problem, one.index, one.pointer, others=one.others, days=days)


SURVEY_IN_COOLING_OFF = Problem.error(
    code="survey_in_cooling_off",
    indonesian="Hasil survei atau jajak pendapat tidak boleh diumumkan pada masa tenang, {days} (UU 7/2017 Pasal 449"
    " ayat (2)). Mohon tahan dahulu.",
    english="Results of surveys and polls may not be announced during the cooling-off period, {days} (Law 7/2017,"
    " art. 449(2)). Please hold them back.",
    law="UU 7/2017 art. 449(2); PKPU 9/2022 art. 19(2)",
)


def surveys_in_cooling_off(register: Register) -> Iterator[Finding]:
    """Find survey results that are published, or passed on in a session, in masa tenang.

    UU 7/2017 art. 449(2); for the Pemilihan too: PKPU 9/2022 art. 19(2).
    """
    yield from _in_cooling_off(
        register, SURVEY_IN_COOLING_OFF, lambda item: item.kind.value is InformationKind.SURVEY_RESULT
    )


CAMPAIGN_IN_COOLING_OFF = Problem.error(
    code="campaign_in_cooling_off",
    indonesian="Pesan kampanye dan profil calon tidak boleh disebarkan pada masa tenang, {days}. Mohon jangan sebarkan;"
    " daftar calon resmi dari KPU boleh.",
    english="Campaign messages and candidate profiles may not be spread during the cooling-off period, {days}. Please"
    " do not pass them on; KPU's official candidate lists may be.",
    law="UU 7/2017 art. 287(5); PKPU 13/2024 art. 47",
)


def campaigns_in_cooling_off(register: Register) -> Iterator[Finding]:
    """Find campaign messages and candidate profiles that are published, or passed on in a session, in masa tenang.

    UU 7/2017 art. 287(5), which names social media beside the press; for the Pemilihan PKPU 13/2024 art. 47. Official
    candidate lists (DCS, DCT) are fine, and so is a profile that an election body issues.
    """
    yield from _in_cooling_off(register, CAMPAIGN_IN_COOLING_OFF, lambda item: serves_a_campaign(register, item))


def serves_a_campaign(register: Register, item: InformationItem) -> bool:
    """Whether an item is a campaign message, or a candidate's profile that no election body issues."""
    if item.kind.value is InformationKind.CANDIDATE_PROFILE:
        return kind_of(register, item.issuer) is not InstitutionKind.ELECTION_BODY
    return item.kind.value is InformationKind.CAMPAIGN_MESSAGE


EARLY_QUICK_COUNT = Problem.error(
    code="early_quick_count",
    indonesian="Hasil hitung cepat baru boleh diumumkan mulai {instant}, serentak di semua zona waktu. Mohon tahan"
    " sampai saat itu.",
    english="Quick counts may be announced from {instant} on, at one instant in all time zones. Please hold them back"
    " until then.",
    law="UU 7/2017 art. 449(5); PKPU 9/2022 art. 19(3)",
)


def early_quick_counts(register: Register) -> Iterator[Finding]:
    """Find quick counts that are published, or passed on in a session, before the one instant that the law fixes.

    Two hours after voting ends in western Indonesia: UU 7/2017 art. 449(5), upheld by MK on 16 April 2019; for the
    Pemilihan PKPU 9/2022 art. 19(3). Times are compared as instants. Of the voting day without a time nothing can be
    told, for most quick counts are rightly published that day: no finding.
    """
    for item, places in _published(register, lambda item: item.kind.value is InformationKind.QUICK_COUNT):
        timetable = timetable_of(register, item)
        release = None if timetable is None else timetable.election.quick_count_release
        for one in places:
            latest = _latest_instant(one.when)
            if release is not None and latest is not None and latest < release.at.instant_minutes:
                instant = moment_in_words(release.at)
                yield register.finding(EARLY_QUICK_COUNT, one.index, one.pointer, others=one.others, instant=instant)


_DAY: Final = 24 * 60


def _latest_instant(when: When) -> int | None:
    """Return the last minute that can be meant, as an instant; None where an end is open.

    A day without a zone ends last in WIB.
    """
    end = when.end if isinstance(when, Period) else when
    if end is None:
        return None
    if isinstance(end, Moment):
        return end.instant_minutes
    return (end.last_day.toordinal() + 1) * _DAY - 1 - TimeZone.WIB.offset_minutes


NOT_STATED_UNOFFICIAL = Problem.error(
    code="not_stated_unofficial",
    indonesian="Hitung cepat ini belum ditandai memuat keterangan “bukan hasil resmi”. Mohon cek teksnya, lalu tandai"
    " bila keterangan itu sudah ada.",
    english="This quick count is not marked as saying that it is “not an official result”. Please check its text, and"
    " mark it where it says so.",
    law="UU 7/2017 art. 449(4); PKPU 9/2022 art. 19(5)",
)


_SINCE: Final = {ElectionRegime.PEMILU: 2017, ElectionRegime.PEMILIHAN: 2022}
"""The years of UU 7/2017 and PKPU 9/2022."""


def not_stated_unofficial(register: Register) -> Iterator[Finding]:
    """Find quick counts of a Pemilu or Pemilihan that are not marked as naming themselves unofficial.

    UU 7/2017 art. 449(4); PKPU 9/2022 art. 19(5). An election whose vote was before its rule is not judged by it.
    """
    for index, item in register.all(InformationItem):
        timetable = timetable_of(register, item)
        is_bound = timetable is not None and _binds(timetable)
        if item.kind.value is InformationKind.QUICK_COUNT and is_bound and not item.stated_unofficial:
            yield register.finding(NOT_STATED_UNOFFICIAL, index, "/kind")


def _binds(timetable: Timetable) -> bool:
    """Whether an election has a law, and no vote that is known was before it."""
    regime, first = timetable.election.regime, timetable.first_vote
    return regime is not None and (first is None or first.year >= _SINCE[regime])
