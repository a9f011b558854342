"""Printed dates: the words, the forms, and what they mean.

`words` has the spellings and `forms` the forms, both as tables; `tokens` and `matching` bring a text before them. From
a match `days`, `years`, `weekdays`, `durations` and `times` make values, and `reader` puts it all together.
"""

from kimcore.printed.dates.reader import DateReading, occasion, read_date

__all__ = ["DateReading", "occasion", "read_date"]
