"""Hypothesis strategies for dates, moments and periods."""

import datetime as dt
from typing import Any, Final

from hypothesis import strategies as st

from kimcore.dates import Moment, PartialDate, Period
from kimcore.errors import MalformedError
from kimcore.textvalues import TextValue

_DAYS: Final = st.one_of(
    st.dates(dt.date(1945, 1, 1), dt.date(2199, 12, 31)),
    st.sampled_from([dt.date(2024, 2, 29), dt.date.min, dt.date.max]),
    st.dates(),
)
_OFFSETS: Final = st.one_of(
    st.sampled_from([7 * 60, 8 * 60, 9 * 60, 0, -12 * 60, 14 * 60]), st.integers(-12 * 60, 14 * 60)
)


def _partial(day: dt.date, parts: int) -> PartialDate:
    return PartialDate(*(day.year, day.month, day.day)[:parts])


def _moment(day: dt.date, minute: int, offset: int) -> Moment:
    return Moment(day.year, day.month, day.day, minute // 60, minute % 60, offset)


_DATES: Final = st.builds(_partial, _DAYS, st.integers(1, 3))
_MOMENTS: Final = st.builds(_moment, _DAYS, st.integers(0, 24 * 60 - 1), _OFFSETS)
_ENDS: Final = st.one_of(_DATES, _MOMENTS)


def _period(one: PartialDate | Moment, other: PartialDate | Moment) -> Period:
    """Return the period between two ends, the one that may come first before the other."""
    try:
        return Period(one, other)
    except MalformedError:
        return Period(other, one)


_PERIODS: Final = st.one_of(
    st.builds(_period, _ENDS, _ENDS),
    st.builds(Period, st.none(), _ENDS),
    st.builds(Period, _ENDS, st.none()),
)

DATES: Final[dict[type[TextValue], st.SearchStrategy[Any]]] = {
    PartialDate: _DATES,
    Moment: _MOMENTS,
    Period: _PERIODS,
}
"""For each type of date, what draws its values."""
