"""JSON Schema 2020-12 from the declarations: of one class, or of a whole document.

A schema agrees with the reader on types, presence, unknown members, lengths, patterns, ranges and terms. What only the
reader can see is listed in docs/reference/json-schema.md.
"""

import json
from collections.abc import Collection, Mapping
from typing import Final

from kimcore import records
from kimcore.fields import Declared
from kimcore.findings import Locale, Words
from kimcore.records import RECORDS, Record
from kimcore.records.by_name import types_by_name
from kimcore.schema.definitions import Definitions, Schema

__all__ = ["SHIPPED", "TYPES", "Schema", "definitions", "document", "of", "text"]

SHIPPED: Final = "kimcore.schema.json"
"""The name of the file in this package that holds the text of `document()`."""

TYPES: Final[Mapping[str, type[Declared]]] = {
    name: one
    for name, one in vars(records).items()
    if isinstance(one, type) and issubclass(one, Declared) and not hasattr(one, "__parameters__")
}
"""The records and parts by their names, without those that are generic."""

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_DOCUMENT: Final = Words("Dokumen kimcore: satu data atau daftar data", "A document of kimcore: one record or an array")


def of(cls: type[Declared], *, locale: Locale = "id", types: Collection[type[Record]] = RECORDS) -> Schema:
    """Return the schema of a record or part; of Record itself, that of a record of any of `types`.

    Titles are in the language of `locale`; a description begins with the same in the other.
    """
    made = Definitions(locale, types=types_by_name(types))
    root = made.reference(cls)
    return {"$schema": _DIALECT, **root, "$defs": made.schemas()}


def document(*, locale: Locale = "id", types: Collection[type[Record]] = RECORDS) -> Schema:
    """Return the schema of a JSON document: one record of any of `types`, or an array of records."""
    made = Definitions(locale, types=types_by_name(types))
    record = made.reference(Record)
    return {
        "$schema": _DIALECT,
        **made.named(_DOCUMENT),
        "if": {"type": "array"},
        "then": {"type": "array", "items": record},
        "else": record,
        "$defs": made.schemas(),
    }


def definitions(
    *classes: type[Declared],
    prefix: str = "#/$defs/",
    locale: Locale = "id",
    types: Collection[type[Record]] = RECORDS,
) -> dict[str, Schema]:
    """Return the schemas of classes, and of all that they are made of, by name.

    They refer to each other as `prefix` and name, so that they can stand in another document, such as an OpenAPI one.
    """
    made = Definitions(locale, prefix, types_by_name(types))
    for cls in classes:
        made.reference(cls)
    return made.schemas()


def text(schema: Schema) -> str:
    """Return a schema as JSON text, with a line for each member."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
