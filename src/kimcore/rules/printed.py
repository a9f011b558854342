"""Printed text that, read again, says something else than the value stored beside it."""

import datetime as dt
import functools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import attrs

from kimcore.codes import DocumentNumber
from kimcore.dates import PartialDate, When
from kimcore.findings import Finding, Problem
from kimcore.lexicon.calendar import WEEKDAYS
from kimcore.records import HeadCount, Occasion, OfficialDocument, Tenure
from kimcore.rules import comparing
from kimcore.rules.comparing import Reading
from kimcore.rules.register import Register

_REMEMBERED: Final = 4096
"""How many texts of a kind are remembered with what was read. In a register prints recur: days, and round numbers."""


class _Remembering:
    """The readers of `kimcore.printed`, of which each reads a text that recurs once.

    They are imported when a print is checked, so that `import kimcore` loads none of them; and what is remembered is
    let go with the register.
    """

    def __init__(self, _: Register) -> None:
        """Remember nothing yet."""

    @functools.cached_property
    def date(self) -> Callable[..., Reading[When]]:
        """The reader of dates."""
        from kimcore.printed import read_date

        return functools.lru_cache(_REMEMBERED)(read_date)

    @functools.cached_property
    def head_count(self) -> Callable[..., Reading[HeadCount]]:
        """The reader of head counts."""
        from kimcore.printed import read_head_count

        return functools.lru_cache(_REMEMBERED)(read_head_count)

    @functools.cached_property
    def document(self) -> Callable[..., Reading[OfficialDocument]]:
        """The reader of citations of papers."""
        from kimcore.printed import read_document

        return functools.lru_cache(_REMEMBERED)(read_document)


Place = tuple[int, str]
"""The index of a record, and the pointer of a part in it."""


@attrs.frozen
class Reread:
    """What the prints of one kind give when they are read again, with the places of the parts they stand in.

    Each text is read in one go for all rules that ask for it, and only what is worth a finding is kept.
    """

    others: list[tuple[Place, str | int]] = attrs.field(factory=list[tuple[Place, str | int]])
    """Where another value is stored than the print gives, and what that is."""
    wrong: list[tuple[Place, Sequence[Finding]]] = attrs.field(factory=list[tuple[Place, Sequence[Finding]]])
    """Where a print cannot be right by itself, and what its reader said."""
    unread: list[Place] = attrs.field(factory=list[Place])
    """Where no value is stored, and the print gives one."""

    def add_wrong(self, place: Place, said: Sequence[Finding]) -> None:
        """Keep what cannot be right in a print, where that is anything."""
        if said:
            self.wrong.append((place, said))


# Dates

DATE_IS_NOT_PRINTED = Problem.warning(
    code="date_is_not_printed",
    indonesian="Tanggal yang tersimpan berbeda dari teks aslinya, yang terbaca {read}. Mohon cek keduanya.",
    english="The date that is stored is not that of the printed text, which reads {read}. Please check both.",
)


def dates_not_printed(register: Register) -> Iterator[Finding]:
    """Find dates and terms that contradict their printed text.

    Only a text that is read without doubt counts, with the right weekday; of several dates any may be stored, and where
    the text has no year, it is read for the one that is stored. A value that holds less than the text, or more, does
    not contradict it, and an open period only bounds a day.
    """
    for (index, pointer), read in (*register.once(occasions).others, *register.once(terms).others):
        yield register.finding(DATE_IS_NOT_PRINTED, index, f"{pointer}/value", read=read)


def occasions(register: Register) -> Reread:
    """Read the printed dates again."""
    return _dated(register, register.parts(Occasion))


def terms(register: Register) -> Reread:
    """Read the printed terms again."""
    return _dated(register, register.parts(Tenure))


def _dated(register: Register, parts: Iterable[tuple[int, str, Occasion | Tenure]]) -> Reread:
    found, read = Reread(), register.once(_Remembering)
    for index, pointer, part in parts:
        if part.printed is None:
            continue
        place, reading = (index, pointer), read.date(part.printed)
        found.add_wrong(place, comparing.contradictions(reading.findings))
        if part.value is None:
            if comparing.gives_date(part, reading):
                found.unread.append(place)
            continue
        values = reading.values or _for_its_year(read, part, part.value, part.printed)
        if values and not any(comparing.agree(part.value, one) for one in values):
            found.others.append((place, str(values[0])))
    return found


def _for_its_year(read: _Remembering, part: Occasion | Tenure, value: When, printed: str) -> Sequence[When]:
    """Read a date without a year for the year that is stored, unless that is said to be inferred."""
    day = value.first_day or value.last_day
    if day is None or (isinstance(part, Occasion) and part.inferred):
        return ()
    return read.date(printed, published_on=PartialDate.of(day)).values


_WORD: Final = re.compile(r"[^\W\d_]+")
_APOSTROPHES: Final = str.maketrans("", "", "'`\u00b4\u2018\u2019")
_CONTRADICTED: Final = "weekday_contradicts_date"
_WEEK: Final = 7


def days_told(occasion: Occasion, stored: dt.date | None, published: PartialDate | None) -> frozenset[dt.date]:
    """Return the days that can be meant where the weekday of a print contradicts its date, and none elsewhere.

    They are the day of the date and the nearest one of that weekday. `stored` is the day of the value, if it has one;
    without a value the print is read, for the date of publication where it has no year.
    """
    text = (occasion.printed or "").translate(_APOSTROPHES)
    names = [word for word in _WORD.findall(text) if word.casefold() in WEEKDAYS]
    weekdays = {WEEKDAYS[name.casefold()] for name in names}
    if len(weekdays) != 1 or (stored is not None and stored.weekday() in weekdays):
        return frozenset()
    from kimcore.printed import read_date

    near = published if stored is None else PartialDate.of(stored)
    if all(one.code != _CONTRADICTED for one in read_date(text, published_on=near).findings):
        return frozenset()
    day = stored or _full_day(read_date(_without(text, names), published_on=near).value)
    return frozenset() if day is None else frozenset({day, _nearest(day, *weekdays)})


def _without(text: str, words: Iterable[str]) -> str:
    for word in words:
        text = text.replace(word, "", 1)
    return text


def _full_day(when: When | None) -> dt.date | None:
    """Return the one day that a date is, or a time is on."""
    return None if when is None or when.first_day != when.last_day else when.first_day


def _nearest(day: dt.date, weekday: int) -> dt.date:
    """Return the day of a weekday that is nearest to a day, in the calendar."""
    ahead = (weekday - day.weekday()) % _WEEK
    nearest = day.toordinal() + (ahead if ahead <= _WEEK // 2 else ahead - _WEEK)
    return dt.date.fromordinal(min(max(nearest, dt.date.min.toordinal()), dt.date.max.toordinal()))


# Head counts

COUNT_IS_NOT_PRINTED = Problem.warning(
    code="count_is_not_printed",
    indonesian="Jumlah yang tersimpan berbeda dari teks aslinya, yang terbaca {read}. Mohon cek keduanya.",
    english="The number that is stored is not that of the printed text, which reads {read}. Please check both.",
)


def counts_not_printed(register: Register) -> Iterator[Finding]:
    """Find head counts that contradict their printed text.

    Only exact numbers that are read without doubt count, and only where they count the same: people, or groups. The one
    that is stored may be any of them, the sum of some that follow each other, or any number that is printed. A count
    for each of something is not compared with a total.
    """
    for (index, pointer), read in register.once(head_counts).others:
        yield register.finding(COUNT_IS_NOT_PRINTED, index, pointer, read=read)


def head_counts(register: Register) -> Reread:
    """Read the printed head counts again."""
    found, read = Reread(), register.once(_Remembering)
    for index, pointer, count in register.parts(HeadCount):
        if count.printed is None:
            continue
        place, reading = (index, pointer), read.head_count(count.printed)
        found.add_wrong(place, comparing.contradictions_of(count, reading.findings))
        other = comparing.count_read_otherwise(count, count.printed, reading)
        if other is not None:
            found.others.append((place, other))
        if comparing.gives_count(count, reading):
            found.unread.append(place)
    return found


# Numbers of papers

NUMBER_IS_NOT_PRINTED = Problem.warning(
    code="number_is_not_printed",
    indonesian="Nomor dokumen yang tersimpan berbeda dari nomor dalam teks aslinya. Mohon cek keduanya.",
    english="The document number that is stored is not the one in the printed text. Please check both.",
)


def numbers_not_printed(register: Register) -> Iterator[Finding]:
    """Find document numbers that are not the one of the printed citation, whatever its blanks and case."""
    for (index, pointer), _ in register.once(papers).others:
        yield register.finding(NUMBER_IS_NOT_PRINTED, index, f"{pointer}/number")


def papers(register: Register) -> Reread:
    """Read the printed citations of papers again."""
    found, read = Reread(), register.once(_Remembering)
    for index, pointer, document in register.parts(OfficialDocument):
        if document.printed is None:
            continue
        place, reading = (index, pointer), read.document(document.printed, kind=document.kind.value)
        found.add_wrong(place, _wrong_in(document, reading, read))
        if document.number is not None and _is_other_number(document.number, reading):
            found.others.append((place, ""))
        if comparing.gives_number(document, reading):
            found.unread.append(place)
    return found


def _wrong_in(document: OfficialDocument, reading: Reading[OfficialDocument], read: _Remembering) -> Sequence[Finding]:
    """Return what cannot be right in a citation, without what the date of issue says by itself."""
    wrong = comparing.contradictions(reading.findings)
    issued = None if document.issued_on is None else document.issued_on.printed
    said = {one.code for one in read.date(issued).findings} if wrong and issued is not None else set[str]()
    return [one for one in wrong if one.code not in said]


def _is_other_number(stored: DocumentNumber, reading: Reading[OfficialDocument]) -> bool:
    """Whether a print gives the number of a paper without any doubt, and it is another than the one that is stored."""
    numbers = [one.number for one in reading.values if one.number is not None]
    is_certain = all(reading.certain) and not reading.findings
    return bool(numbers) and is_certain and not _is_among(stored, numbers)


def _is_among(stored: DocumentNumber, read: Iterable[DocumentNumber]) -> bool:
    """Whether a number of a paper is one of others, whatever their blanks, case and form; one may lack the year."""
    from kimcore.printed.documents.identity import NumberParts

    mine = NumberParts.of(stored)
    return any(
        mine.parts == yours.parts and (mine.year == yours.year or None in {mine.year, yours.year})
        for yours in map(NumberParts.of, read)
    )
