"""The decrees (SK) of groups: who issued them, which groups they are of, and when the board's term ends."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import attrs

from kimcore.dates import PartialDate
from kimcore.findings import Finding, Problem
from kimcore.lexicon.calendar import date_in_words
from kimcore.lexicon.levels import LEVEL_WORDS
from kimcore.records import Group, OfficialDocument, Places, Tenure
from kimcore.regions import bare_name
from kimcore.rules.context import when_of
from kimcore.rules.issuers import Issuer, remembering_issuers
from kimcore.rules.register import Register
from kimcore.rules.similarity import are_close
from kimcore.vocabularies import DocumentKind, GroupLevel, RegistrationStep


def is_dissolved(group: Group) -> bool:
    """Whether a group is said to be dissolved."""
    steps = {registration.step for registration in group.registrations}
    return group.dissolved is not None or RegistrationStep.DISSOLVED in steps


def _decrees(group: Group) -> Iterator[tuple[str, OfficialDocument]]:
    """Find the decrees of a group with their pointers, and no other papers that may stand beside them."""
    for position, decree in enumerate(group.decrees):
        if decree.kind.value in {DocumentKind.SK, None}:
            yield f"/decrees/{position}", decree


TERM_ENDED = Problem.warning(
    code="term_ended",
    indonesian="Masa bakti pengurus berakhir pada {date}. Bila sudah diperbarui, mohon tambahkan SK terbaru.",
    english="The board's term ended on {date}. If it was renewed, please add the new SK.",
)
TERM_ENDS_SOON = Problem.warning(
    code="term_ends_soon",
    indonesian="Masa bakti pengurus berakhir pada {date}, {days} hari lagi. Mohon siapkan SK untuk masa bakti"
    " berikutnya.",
    english="The board's term ends on {date}, {days} days from now. Please prepare the SK for the next term.",
)


def ending_terms(register: Register) -> Iterator[Finding]:
    """Find boards whose last term has ended on the day of the check, or ends within 90 days of it.

    A term printed as a year or a month ends with its last day. Nothing is said of a dissolved group, nor where another
    decree, of a later or unknown date, may have given a new term.
    """
    for index, group in register.each(Group):
        last = None if register.on is None or is_dissolved(group) else _last_term(group)
        if last is None or register.on is None:
            continue
        pointer, end = last
        days = end.toordinal() - register.on.toordinal()
        date = date_in_words(PartialDate.of(end))
        if days < 0:
            yield register.finding(TERM_ENDED, index, pointer, date=date)
        elif days <= register.policy.days_before_term_ends:
            yield register.finding(TERM_ENDS_SOON, index, pointer, date=date, days=days)


def _last_term(group: Group) -> tuple[str, dt.date] | None:
    """Return where the last term ends and when; None where that is not known for certain."""
    if group.board_term is not None:
        end = _end_of(group.board_term)
        return None if end is None else ("/board_term/value", end)
    decrees = [(pointer, decree, _end_of(decree.term)) for pointer, decree in _decrees(group)]
    ends = [(end, pointer, decree) for pointer, decree, end in decrees if end is not None]
    if not ends:
        return None
    end, pointer, last = max(ends, key=lambda one: one[:2])
    others = (decree for _, decree, other_end in decrees if other_end is None)
    return None if any(not _is_before(decree, last) for decree in others) else (f"{pointer}/term/value", end)


def _end_of(term: Tenure | None) -> dt.date | None:
    return None if term is None or term.value is None else term.value.last_day


def _is_before(one: OfficialDocument, other: OfficialDocument) -> bool:
    """Whether a decree was issued before another for certain."""
    first, second = when_of(one.issued_on), when_of(other.issued_on)
    if first is None or second is None or first.last_day is None or second.first_day is None:
        return False
    return first.last_day < second.first_day


def _reader(_: Register) -> Callable[[OfficialDocument], Sequence[tuple[str, Issuer]]]:
    """Return what reads who issued a decree: one for all rules, so that a name that recurs is read once."""
    return remembering_issuers()


SK_ISSUER_LEVEL = Problem.warning(
    code="sk_issuer_level",
    indonesian="SK ini diterbitkan di tingkat {issuer}, sedangkan KIM ini berada di tingkat {level}. Mohon cek"
    " penerbit SK atau tingkat KIM.",
    english="This SK was issued at the level of {issuer}, but the group works at that of {level}. Please check who"
    " issued it, or the group's level.",
)


def sk_issuer_levels(register: Register) -> Iterator[Finding]:
    """Find decrees from below the level of their group; the policy can name other issuers.

    An office above the group is fine: a mayor confirms KIM of kelurahan. An office that is not understood is not
    judged.
    """
    for index, group in register.each(Group):
        for pointer, decree in _decrees(group):
            field, issuer = next(iter(register.once(_reader)(decree)), ("", None))
            if issuer and group.level and not register.policy.may_issue(issuer.level, group.level):
                below, own = LEVEL_WORDS[issuer.level], LEVEL_WORDS[group.level]
                yield register.finding(SK_ISSUER_LEVEL, index, f"{pointer}/{field}", issuer=below, level=own)


SK_FROM_ELSEWHERE = Problem.warning(
    code="sk_from_elsewhere",
    indonesian="SK ini diterbitkan oleh {level} lain. Mohon cek nomor SK atau tempat KIM berada.",
    english="This SK was issued by a different {level}. Please check its number, or where the group is.",
)


def sk_from_elsewhere(register: Register) -> Iterator[Finding]:
    """Find decrees whose issuer names a village, district or regency that is not the group's.

    Names that share four fifths of their letters, in the same order, are taken for one place, for print varies:
    "Sekarbela" and "Sekarbele".
    """
    for index, group in register.each(Group):
        for pointer, decree in _decrees(group):
            for field, issuer in register.once(_reader)(decree):
                if group.places is not None and issuer.is_elsewhere(group.places):
                    level = LEVEL_WORDS[issuer.level]
                    yield register.finding(SK_FROM_ELSEWHERE, index, f"{pointer}/{field}", level=level)
                    break


SK_OF_TWO_VILLAGES = Problem.warning(
    code="sk_of_two_villages",
    indonesian="Nomor SK ini juga tercatat pada “{other}” di desa/kelurahan lain. Mohon cek nomor SK keduanya.",
    english="The number of this SK is also recorded for “{other}” in another village. Please check both numbers.",
)

OFFICE_CODE: Final = re.compile(r"/[0-9]+(?:\.[0-9]+)+(?=/|$)")
"""A part behind the first that is the code of an office: 489/07/401.403.6/2014."""


def sk_of_two_villages(register: Register) -> Iterator[Finding]:
    """Find a village's decree that is recorded for groups of two villages, at each but those of the first village.

    A collective SK of a camat, bupati or wali kota is fine, and so is a village's SK for several groups of its own.
    Every village numbers anew ("Nomor 17 Tahun 2023"), so only numbers that hold the code of an office are compared.
    What `sk_from_elsewhere` finds is not found again.
    """
    numbers: dict[str, list[_VillageDecree]] = {}
    for decree in _village_decrees(register):
        numbers.setdefault(decree.number, []).append(decree)
    for decrees in numbers.values():
        if not register.judges(decrees[0].index):
            continue
        first = min(decrees, key=lambda decree: decree.group_id)
        elsewhere = [decree for decree in decrees if not are_close(decree.village, first.village)]
        for decree in elsewhere:
            pointer = f"{decree.pointer}/number"
            yield register.finding(
                SK_OF_TWO_VILLAGES, decree.index, pointer, others=(first.group_id,), other=first.group_id
            )


@attrs.frozen
class _VillageDecree:
    """A village's decree, and the group it is recorded for."""

    number: str
    village: str
    group_id: str
    index: int
    pointer: str


def _village_decrees(register: Register) -> Iterator[_VillageDecree]:
    for index, group in register.unique(Group):
        places = group.places
        if places is None or places.village is None:
            continue
        village = bare_name(places.village)
        for pointer, decree in _decrees(group):
            number = "" if decree.number is None else decree.number.normal
            if OFFICE_CODE.search(number) and _is_of_village(register, decree, places):
                yield _VillageDecree(number, village, group.id, index, pointer)


def _is_of_village(register: Register, decree: OfficialDocument, places: Places) -> bool:
    """Whether a village issued a decree, and it may be the one of these places."""
    issuers = [issuer for _, issuer in register.once(_reader)(decree)]
    levels = [issuer.level for issuer in issuers[:1]]
    return levels == [GroupLevel.VILLAGE] and not any(issuer.is_elsewhere(places) for issuer in issuers)
