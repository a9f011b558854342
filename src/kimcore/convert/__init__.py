"""Records to plain data and back: one reader and one writer, for kimcore and for an embedder's cattrs converter."""

from kimcore import late

__all__, __getattr__, __dir__ = late.names(
    __name__,
    {
        "kimcore.convert.converters": ["converter"],
        "kimcore.convert.hooks": ["Converter", "configure"],
        "kimcore.convert.places": ["Place"],
        "kimcore.convert.reading": ["Reading", "read", "read_items"],
        "kimcore.convert.records": ["from_dict", "to_dict"],
    },
)
