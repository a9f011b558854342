"""Whether a print beside a count, a figure or a date holds anything but what was read from it.

Readers of print look for what they can read, and pass over the rest: of "3 orang (Siti, Budi, Ani)" they read a three.
So a print is shown to others only where its reader found no part that it does not know, and where each of its words is
known to the lexicon, is one of the value's own (the unit of a figure), or names a place behind the word for its level.
Months and weekdays, which are names of persons as well, need a number beside them where something else is counted.
"""

from collections.abc import Iterator
from typing import Final

from kimcore.fields import Declared
from kimcore.lexicon.roles import HIJRI_MONTH, LEVEL, MARKET, MONTH, OFFICE, PERSON, SEX, UNIT, WEEKDAY
from kimcore.lexicon.scanner import Phrase, Scan
from kimcore.privacy.spellings import legible_text, words_of
from kimcore.records import Figure, HeadCount, HeadPart, Occasion, Tenure

_DATES: Final = (Occasion, Tenure)
_COUNTS: Final = (HeadCount, HeadPart, Figure)
_CALENDAR: Final = frozenset({MONTH.name, WEEKDAY.name, MARKET.name, HIJRI_MONTH.name})
_PERSONS: Final = frozenset({OFFICE.name, PERSON.name, SEX.name})
_LONGEST_NAME: Final = 3
"""How many words of a name stand behind the word for its level, at most."""


def is_beside_value(cls: type[Declared]) -> bool:
    """Whether the print of a class stands beside a count, a figure or a date."""
    return issubclass(cls, _DATES + _COUNTS)


class Leftovers(dict[tuple[type[Declared], str, frozenset[str]], bool]):
    """Which prints hold more than what was read from them: each is read once, however often it stands in records."""

    def are_in(self, part: Declared, printed: str) -> bool:
        """Whether a print of a part holds anything but what was read from it."""
        own = frozenset(word for text in _own_texts(part) for word in words_of(text))
        asked = type(part), printed, own
        if asked not in self:
            self[asked] = not _is_all_known(printed, own, part) or _has_unread(part, printed)
        return self[asked]


def _own_texts(part: Declared) -> Iterator[str]:
    """Find the texts of a figure or a part of a count that are shown by themselves."""
    match part:
        case Figure():
            yield from filter(None, (part.name, part.unit))
        case HeadPart():
            names = (part.segment and part.segment.printed, part.party and part.party.name)
            yield from filter(None, names)
        case _:
            return


def _is_all_known(printed: str, own: frozenset[str], part: Declared) -> bool:
    scan, at, is_date = Scan(legible_text(printed)), 0, isinstance(part, _DATES)
    while at < len(scan):
        phrase, token = scan.longest(at), scan.tokens[at]
        if phrase is None:
            if token.is_word and token.key not in own:
                return False
            at += 1
        elif not is_date and _is_bare_calendar(scan, phrase):
            return False
        else:
            at = _behind_place(scan, phrase)
    return True


def _is_bare_calendar(scan: Scan, phrase: Phrase) -> bool:
    """Whether a phrase is a month or a weekday and nothing else, without a number beside it."""
    is_calendar = not _CALENDAR.isdisjoint(phrase.entry.meanings) and UNIT.name not in phrase.entry.meanings
    return is_calendar and not (scan.is_number(phrase.first - 1) or scan.is_number(phrase.end))


def _behind_place(scan: Scan, phrase: Phrase) -> int:
    """Return the end of a phrase, and of the name of the village, district, regency or province that it announces."""
    meanings, end = phrase.entry.meanings, phrase.end
    if not {LEVEL.name, UNIT.name}.issubset(meanings) or not _PERSONS.isdisjoint(meanings):
        return end
    while end < min(len(scan), phrase.end + _LONGEST_NAME) and _is_capital_word(scan, end):
        end += 1
    return end


def _is_capital_word(scan: Scan, at: int) -> bool:
    return scan.tokens[at].is_word and scan.tokens[at].text[0].isupper()


def _has_unread(part: Declared, printed: str) -> bool:
    """Whether the reader of a print says that it does not know some of it."""
    from kimcore.printed import PART_UNREAD, UNREAD_TEXT, read_date, read_head_count

    if not isinstance(part, (*_DATES, HeadCount)):
        return False
    reading = read_head_count(printed) if isinstance(part, HeadCount) else read_date(printed)
    return any(finding.problem in (PART_UNREAD, UNREAD_TEXT) for finding in reading.findings)
