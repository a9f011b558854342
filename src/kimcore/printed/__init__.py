"""Printed Indonesian text becomes values: the text is kept, contradictions are reported, and nothing is guessed."""

from kimcore.printed.counts import head_count, read_head_count
from kimcore.printed.dates import DateReading, occasion, read_date
from kimcore.printed.documents import document, read_document, same_as
from kimcore.printed.lines import CELL_NOT_TEXT, NOTHING_STATED
from kimcore.printed.phones import read_phone
from kimcore.printed.places import PrintedPlace, read_place
from kimcore.printed.reading import PART_UNREAD, UNREAD_TEXT, PrintedReading

__all__ = [
    "CELL_NOT_TEXT",
    "NOTHING_STATED",
    "PART_UNREAD",
    "UNREAD_TEXT",
    "DateReading",
    "PrintedPlace",
    "PrintedReading",
    "document",
    "head_count",
    "occasion",
    "read_date",
    "read_document",
    "read_head_count",
    "read_phone",
    "read_place",
    "same_as",
]
