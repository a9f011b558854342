"""Whether what items and sessions say of an election agrees with its calendar."""

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator
from typing import Final

from kimcore.dates import PartialDate, Period, When
from kimcore.findings import Finding, Problem
from kimcore.lexicon.calendar import date_in_words
from kimcore.records import InformationItem, Session
from kimcore.rules.context import timetable_of, when_of
from kimcore.rules.register import Register
from kimcore.vocabularies import InformationKind, VoterList

UNKNOWN_ELECTION = Problem.note(
    code="unknown_election",
    indonesian="Kode Pemilu/Pemilihan ini tidak ada dalam kalender yang dipakai, sehingga tahapannya tidak diperiksa."
    " Mohon cek kodenya, atau tambahkan kalendernya. Jumlah data dengan kode ini: {count}.",
    english="This election code is not in the calendar in use, so that its stages are not checked. Please check the"
    " code, or add its calendar. Records with this code: {count}.",
)


def unknown_elections(register: Register) -> Iterator[Finding]:
    """Find codes of elections that the calendar does not hold: one note for each code, at the first id that has it.

    Practice: an office keeps items of past elections, of which nobody enters a calendar.
    """
    judged = _elections(register.each(InformationItem), register.each(Session))
    found: dict[str, list[tuple[str, int]]] = {code: [] for code, _ in judged if code not in register.calendar}
    for code, place in _elections(register.all(InformationItem), register.all(Session)) if found else ():
        if code in found:
            found[code].append(place)
    for places in found.values():
        _, first = min(places)
        yield register.finding(UNKNOWN_ELECTION, first, "/election", count=len(places))


def _elections(*several: Iterable[tuple[int, InformationItem | Session]]) -> Iterator[tuple[str, tuple[str, int]]]:
    """Yield the code of an election that a record names, and the record's id and index."""
    for index, record in itertools.chain(*several):
        if record.election is not None:
            yield record.election, (record.id, index)


UNKNOWN_STAGE = Problem.warning(
    code="unknown_stage",
    indonesian="Tahapan ini tidak ada dalam kalender {election}. Mohon cek kode tahapan dan pemilunya.",
    english="The calendar of {election} has no such stage. Please check the code of the stage, and of the election.",
)


def unknown_stages(register: Register) -> Iterator[Finding]:
    """Find stages that the calendar of the item's election does not have: PKPU 3/2022, PKPU 2/2024.

    An election of which no stages are known is not judged.
    """
    for index, item in register.each(InformationItem):
        timetable = timetable_of(register, item)
        if timetable is None or item.stage is None or not timetable.stage_codes:
            continue
        if item.stage not in timetable.stage_codes:
            yield register.finding(UNKNOWN_STAGE, index, "/stage", election=timetable.election.name)


STAGE_IS_OVER = Problem.warning(
    code="stage_is_over",
    indonesian="Jadwal tahapan ini terbit atau baru berlaku setelah tahapannya selesai pada {date}. Mohon cek"
    " tanggalnya.",
    english="This notice of a stage is published, or becomes valid, after the stage ended on {date}. Please check the"
    " dates.",
)


def stages_over(register: Register) -> Iterator[Finding]:
    """Find notices of a stage that are published, or become valid, only after its last day: practice.

    Only notices of stages and schedules are judged: results and lists are rightly published after a stage.
    """
    for index, item in register.each(InformationItem):
        timetable = timetable_of(register, item)
        if item.kind.value is InformationKind.STAGE_NOTICE and item.stage is not None and timetable is not None:
            end = timetable.ends.get(item.stage)
            if end is not None:
                yield from _begins_after(register, index, item, end, STAGE_IS_OVER)


def _begins_after(
    register: Register, index: int, item: InformationItem, end: PartialDate, problem: Problem
) -> Iterator[Finding]:
    """Find the first of publication and validity that begins after a day for certain."""
    for pointer, when in (("/published", when_of(item.published)), ("/valid", item.valid)):
        if when is not None and when.first_day is not None and when.first_day > end.last_day:
            yield register.finding(problem, index, pointer, date=date_in_words(end))
            return


VOTER_LIST_OF_OTHER_REGIME = Problem.warning(
    code="voter_list_of_other_regime",
    indonesian="Daftar pemilih ini untuk {listed}, sedangkan materi ini tentang {election}. Dalam Pemilu, DPTb berarti"
    " pemilih pindahan; dalam Pemilihan, DPTb berarti pemilih yang belum terdaftar di DPT, dan pemilih pindahan disebut"
    " DPPh. Mohon pastikan maksudnya.",
    english="This voter list is for a {listed}, but the item is about {election}. In a Pemilu DPTb means moved"
    " voters; in a Pemilihan it means voters not on the DPT, and moved voters are DPPh. Please confirm which is meant.",
    law="PKPU 7/2022",
)


def voter_lists_of_other_regime(register: Register) -> Iterator[Finding]:
    """Find voter lists of the Pemilu in items about a Pemilihan, and the other way round.

    DPTb are moved voters in a Pemilu (PKPU 7/2022), and in a Pemilihan voters who are not on the DPT; who mixes them
    up can cost a re-vote.
    """
    for index, item in register.each(InformationItem):
        timetable = timetable_of(register, item)
        election = None if timetable is None else timetable.election
        if item.voter_list is not None and election is not None and election.regime is not None:
            regime = item.voter_list.regime
            if regime is not election.regime:
                yield register.finding(
                    VOTER_LIST_OF_OTHER_REGIME, index, "/voter_list", listed=regime.words, election=election.name
                )


DPTB_FOR_MOVED_VOTERS = Problem.warning(
    code="dptb_for_moved_voters",
    indonesian="Dalam Pemilihan, DPTb berarti pemilih yang belum terdaftar di DPT; pemilih pindahan disebut DPPh. Mohon"
    " pastikan maksudnya.",
    english="In regional elections DPTb means voters not on the DPT; moved voters are DPPh. Please confirm which is"
    " meant.",
)


def dptb_for_moved_voters(register: Register) -> Iterator[Finding]:
    """Find items about voting elsewhere that name the DPTb of a Pemilihan, where moved voters are DPPh: practice."""
    for index, item in register.each(InformationItem):
        moves = item.kind.value is InformationKind.VOTER_MOVE
        if moves and item.voter_list is VoterList.PEMILIHAN_DPTB:
            yield register.finding(DPTB_FOR_MOVED_VOTERS, index, "/voter_list")


VOTER_LIST_TOO_EARLY = Problem.warning(
    code="voter_list_too_early",
    indonesian="Daftar pemilih {election} mulai disusun pada {date}, sesudah tanggal ini. Mohon cek tanggal atau"
    " pemilunya.",
    english="Voter lists of {election} are drawn up from {date} on, after this date. Please check the date, or the"
    " election.",
)


def voter_lists_too_early(register: Register) -> Iterator[Finding]:
    """Find voter lists in items that are published, or cease to be valid, before such lists are drawn up.

    The stage DAFTAR_PEMILIH of PKPU 3/2022 and PKPU 2/2024.
    """
    for index, item in register.each(InformationItem):
        timetable = timetable_of(register, item)
        start = None if timetable is None or item.voter_list is None else timetable.voter_lists_begin
        if timetable is None or start is None:
            continue
        for pointer, when in (("/published", when_of(item.published)), ("/valid", item.valid)):
            if when is not None and when.last_day is not None and when.last_day < start:
                date = date_in_words(PartialDate.of(start))
                name = timetable.election.name
                yield register.finding(VOTER_LIST_TOO_EARLY, index, pointer, election=name, date=date)
                break


VOTER_LIST_TOO_LATE = Problem.warning(
    code="voter_list_too_late",
    indonesian="Setelah hari pemungutan suara {election}, {date}, daftar pemilihnya tidak perlu dicek lagi dan pemilih"
    " tidak dapat pindah. Mohon cek tanggal atau masa berlakunya.",
    english="After the voting day of {election}, {date}, its voter lists need no check and nobody can move. Please"
    " check the date of publication, or how long this is valid.",
)

_UNTIL_THE_VOTE: Final = (InformationKind.VOTER_LIST_CHECK, InformationKind.VOTER_MOVE)


def voter_lists_too_late(register: Register) -> Iterator[Finding]:
    """Find calls to check a voter list, or to register a move, that are published or still valid after the vote.

    The stage PEMUNGUTAN of PKPU 3/2022 and PKPU 2/2024.
    """
    for index, item in register.each(InformationItem):
        timetable = timetable_of(register, item)
        last = None if timetable is None or item.kind.value not in _UNTIL_THE_VOTE else timetable.voting_ends
        if timetable is None or last is None:
            continue
        for pointer, when in (("/published", _begin(when_of(item.published))), ("/valid", _end(item.valid))):
            if when is not None and when > last:
                date = date_in_words(PartialDate.of(last))
                name = timetable.election.name
                yield register.finding(VOTER_LIST_TOO_LATE, index, pointer, election=name, date=date)
                break


def _begin(when: When | None) -> dt.date | None:
    return None if when is None else when.first_day


def _end(period: Period | None) -> dt.date | None:
    """Return the earliest day that the end of a period can mean."""
    return None if period is None or period.end is None else period.end.first_day
