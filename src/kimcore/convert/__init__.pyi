from kimcore.convert.converters import converter
from kimcore.convert.hooks import Converter, configure
from kimcore.convert.places import Place
from kimcore.convert.reading import Reading, read, read_items
from kimcore.convert.records import from_dict, to_dict

__all__ = [
    "Converter",
    "Place",
    "Reading",
    "configure",
    "converter",
    "from_dict",
    "read",
    "read_items",
    "to_dict",
]
