"""A printed text and the value beside it: whether they agree, and what the text says by itself."""

import bisect
import itertools
import re
from collections.abc import Iterable, Sequence
from typing import Final, Protocol, TypeVar

from kimcore.dates import Moment, Period, When
from kimcore.findings import Finding
from kimcore.records import HeadCount, Occasion, OfficialDocument, Tenure

T_co = TypeVar("T_co", covariant=True)


class Reading(Protocol[T_co]):
    """What the readings of `kimcore.printed` have."""

    @property
    def value(self) -> T_co | None:
        """The one value that is meant and certain."""
        ...

    @property
    def values(self) -> tuple[T_co, ...]:
        """All that may be meant."""
        ...

    @property
    def certain(self) -> tuple[bool, ...]:
        """Whether everything around each value is known."""
        ...

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the text, or unclear."""
        ...


CONTRADICTIONS: Final = frozenset(
    {
        "weekday_contradicts_date",
        "evening_unclear",
        "number_contradicts_words",
        "date_contradicts_repetition",
        "dates_out_of_order",
        "years_contradict_dates",
        "duration_contradicts_dates",
        "time_contradicts_part_of_day",
        "times_alike",
        "day_out_of_range",
        "month_out_of_range",
        "time_out_of_range",
        "year_implausible",
        "period_ends_before_start",
        "count_words_differ",
        "count_range_reversed",
        "count_parts_differ",
        "document_years_differ",
    }
)
"""The codes of what a reader finds where a print cannot be right, whatever is meant."""
_PARTS_DIFFER: Final = "count_parts_differ"


def contradictions(findings: Iterable[Finding]) -> Sequence[Finding]:
    """Return those findings of a reader that say that a print cannot be right."""
    return [finding for finding in findings if finding.code in CONTRADICTIONS]


def contradictions_of(count: HeadCount, findings: Iterable[Finding]) -> Sequence[Finding]:
    """Return what cannot be right in the print of a count, without what is said of the parts that are stored."""
    return [one for one in contradictions(findings) if not (count.parts and one.code == _PARTS_DIFFER)]


# Dates


def agree(stored: When, read: When) -> bool:
    """Whether two dates can be of one thing: the same instant, or one within the days of the other."""
    if isinstance(stored, Moment) and isinstance(read, Moment):
        return stored.same_as(read)
    if isinstance(stored, Period) and None in {stored.start, stored.end}:
        return True
    return _is_within(stored, read) or _is_within(read, stored)


def _is_within(one: When, other: When) -> bool:
    days = one.first_day, one.last_day
    return all(day is not None and other.covers(day) for day in days)


def gives_date(dated: Occasion | Tenure, reading: Reading[When]) -> bool:
    """Whether a print without a value beside it gives one: of a term only a period is."""
    return isinstance(reading.value, Period) if isinstance(dated, Tenure) else reading.value is not None


# Head counts

_OTHER_NUMBERS: Final = frozenset(
    {
        "several_counts",
        "count_parts_differ",
        "count_is_planned",
        "count_of_absent",
        "count_is_capacity",
        "count_of_population",
        "count_is_quota",
        "count_is_change",
    }
)
"""What a reader says of numbers that it has read; with anything else some number is not read, and may be the one."""
_FIGURE: Final = re.compile("[0-9]+(?:[.,][0-9]{3})*")


def count_read_otherwise(stored: HeadCount, printed: str, reading: Reading[HeadCount]) -> int | None:
    """Return the number that a print gives where it is another than the one that is stored; None where it may be it."""
    if (stored.low is None and stored.high is None) or stored.per is not None:
        return None
    exact = _exact_numbers(stored, reading)
    return exact[0] if exact and not _is_given(stored, exact) and not _is_printed(stored, printed) else None


def _exact_numbers(stored: HeadCount, reading: Reading[HeadCount]) -> list[int]:
    """Return the numbers that a print gives of what is stored; none where some of them is hedged, or may be unread."""
    if any(finding.code not in _OTHER_NUMBERS for finding in reading.findings):
        return []
    alike = [one for one in reading.values if _counts_the_same(stored, one)]
    exact = [one.low for one in alike if one.low is not None and one.low == one.high and not one.approximate]
    return exact if len(exact) == len(alike) else []


def _counts_the_same(stored: HeadCount, read: HeadCount) -> bool:
    return None in {stored.unit, read.unit} or stored.unit is read.unit


def _is_given(stored: HeadCount, numbers: Sequence[int]) -> bool:
    """Whether some numbers that follow each other, or one alone, add up to a number within the bounds."""
    low, high = stored.low or 0, stored.high
    before: list[int] = []
    for total in itertools.accumulate(numbers, initial=0):
        least = 0 if high is None else bisect.bisect_left(before, total - high)
        if least < bisect.bisect_right(before, total - low):
            return True
        before.append(total)
    return False


def _is_printed(stored: HeadCount, printed: str) -> bool:
    """Whether a bound stands in the text as it is: the reader then took it for another thing."""
    figures = {int(re.sub("[.,]", "", figure)) for figure in _FIGURE.findall(printed)}
    return stored.low in figures or stored.high in figures


def gives_count(count: HeadCount, reading: Reading[HeadCount]) -> bool:
    """Whether a print gives a number where none is stored."""
    return _has_no_number(count) and reading.value is not None and not _has_no_number(reading.value)


def _has_no_number(count: HeadCount) -> bool:
    return count.low is None and count.high is None and count.magnitude is None


# Numbers of papers


def gives_number(document: OfficialDocument, reading: Reading[OfficialDocument]) -> bool:
    """Whether a print gives the number of a paper where none is stored."""
    return document.number is None and reading.value is not None and reading.value.number is not None
