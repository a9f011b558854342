"""Ages and spans of months; the only importer of dateutil."""

import datetime as dt

from kimcore.dates.partial import PartialDate


def age_on(born: PartialDate, day: dt.date) -> tuple[int, int]:
    """Return the least and the greatest age in full years on a day that a date of birth admits.

    Who is born on 29 February is a year older on 28 February of a common year. Raises ValueError where the birth lies
    after the day for certain.
    """
    from dateutil.relativedelta import relativedelta

    if day < born.first_day:
        raise ValueError("nobody has an age before birth")
    # Where the day lies among the possible days of birth, the latest is less than a year ahead, which counts as 0.
    return relativedelta(day, born.last_day).years, relativedelta(day, born.first_day).years


def months_after(day: dt.date, months: int) -> dt.date:
    """Return the day so many months later (earlier, if negative): the same day of the month, or its last day.

    Raises ValueError where that lies outside the years 1 to 9999.
    """
    from dateutil.relativedelta import relativedelta

    try:
        return day + relativedelta(months=months)
    except (OverflowError, ValueError):
        raise ValueError("the day lies outside the years 1 to 9999") from None
