"""Dates as offices know them: a year, a month, a day, a moment, a period; and ages.

On the wire all are one profile of ISO 8601, and each has one text form: `2019`, `2019-03`, `2023-08-29`,
`2018-09-27T08:30+07:00`, `2024-08-09/2024-08-11`, `../2009`, `2024-01-25/..`.
"""

from kimcore.dates.ages import age_on, months_after
from kimcore.dates.moment import Moment
from kimcore.dates.partial import PartialDate
from kimcore.dates.period import Period, When, parse_when

__all__ = [
    "Moment",
    "PartialDate",
    "Period",
    "When",
    "age_on",
    "months_after",
    "parse_when",
]
