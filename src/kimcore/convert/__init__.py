"""Records to plain data and back: one reader and one writer, for kimcore and for an embedder's cattrs converter."""

from kimcore.convert.hooks import Converter, configure
from kimcore.convert.places import Place
from kimcore.convert.reading import Reading, read, read_document, read_items, sound
from kimcore.convert.records import from_dict, to_dict

__all__ = [
    "Converter",
    "Place",
    "Reading",
    "configure",
    "from_dict",
    "read",
    "read_document",
    "read_items",
    "sound",
    "to_dict",
]
