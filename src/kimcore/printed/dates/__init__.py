"""Printed dates: the forms, the clauses that a text is made of, what they mean, and what must fit them."""

from kimcore.printed.dates.reader import DateReading, occasion, read_date

__all__ = ["DateReading", "occasion", "read_date"]
