"""Places in print: the names of their levels, and their codes where an official list is given."""

from kimcore.printed.places.reader import PrintedPlace, read_place

__all__ = ["PrintedPlace", "read_place"]
