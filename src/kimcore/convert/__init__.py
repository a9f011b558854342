"""Records to plain data and back: one reader and one writer, for kimcore and for an embedder's cattrs converter."""

from kimcore.convert.hooks import Converter, configure
from kimcore.convert.places import Place, place_in_array, place_of_all
from kimcore.convert.reading import Gathered, Reading, read, read_document, read_items, sound
from kimcore.convert.records import from_dict, right_record_of_pairs, to_dict, to_json

__all__ = [
    "Converter",
    "Gathered",
    "Place",
    "Reading",
    "configure",
    "from_dict",
    "place_in_array",
    "place_of_all",
    "read",
    "read_document",
    "read_items",
    "right_record_of_pairs",
    "sound",
    "to_dict",
    "to_json",
]
