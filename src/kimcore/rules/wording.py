"""Spans of days and times of day, in the words of a message."""

from kimcore.dates import Moment, PartialDate
from kimcore.findings import Words
from kimcore.lexicon.calendar import date_in_words


def days_in_words(first: PartialDate, last: PartialDate) -> Words:
    """Return days from a first to a last: 11 sampai 13 Februari 2024, 11 to 13 February 2024."""
    start, end = date_in_words(first), date_in_words(last)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        start = Words(str(first.day), str(first.day))
    return Words(f"{start.indonesian} sampai {end.indonesian}", f"{start.english} to {end.english}")


def moment_in_words(moment: Moment) -> Words:
    """Return a time of day: 14 Februari 2024 pukul 15.00 WIB, 14 February 2024 at 15:00 WIB."""
    day = date_in_words(moment.date)
    offset = str(moment)[len("2024-02-14T15:00") :]
    zone = f"UTC{offset}" if moment.zone is None else moment.zone.code
    return Words(
        f"{day.indonesian} pukul {moment.hour:02}.{moment.minute:02} {zone}",
        f"{day.english} at {moment.hour:02}:{moment.minute:02} {zone}",
    )
