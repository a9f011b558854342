"""The schemas of declared classes, vocabularies, codes and dates, each of which is described once, under its name."""

import inspect
import typing
from typing import Any, Final, TypeAlias, cast

import attrs

from kimcore.fields import Declared, FieldPlan, Kind, Plan, Text, Whole, plan_of
from kimcore.fields.kinds import BooleanKind, ItemsKind, TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.planning import ObjectKind
from kimcore.findings import Locale, Words
from kimcore.migrations import current_schema
from kimcore.records import RECORDS, Record
from kimcore.records.by_name import RecordTypes, types_by_name
from kimcore.textvalues import ONE_LINE, SOME_LINES, TextValue
from kimcore.vocabularies import Vocabulary

Schema: TypeAlias = dict[str, Any]
"""A JSON Schema, as plain data."""

END: Final = r"(?![\s\S])"
"""The end of a text; a `$` lets a newline pass in some languages."""

_NULL: Final[Schema] = {"type": "null"}
_TYPE: Final = Words("Jenis data", "Type of record")
_SCHEMA: Final = Words("Versi skema", "Schema version")
_ANY_RECORD: Final = Words("Satu data", "A record of any type")


@attrs.define
class Definitions:
    """The schemas of everything that was referred to, and of what that refers to in turn."""

    locale: Locale = "id"
    prefix: str = "#/$defs/"
    types: RecordTypes = attrs.field(factory=lambda: types_by_name(RECORDS))
    _names: dict[object, str] = attrs.field(factory=dict[object, str], init=False)
    _schemas: dict[str, Schema] = attrs.field(factory=dict[str, Schema], init=False)

    def schemas(self) -> dict[str, Schema]:
        """Return the schemas in the order of their names."""
        return dict(sorted(self._schemas.items()))

    def named(self, words: Words, more: str = "") -> Schema:
        """Return a title in the chosen language, and a description that begins with the other one."""
        title, other = words(self.locale), words("en" if self.locale == "id" else "id")
        return {"title": title, "description": f"{_sentence(other)} {more}".strip()}

    def reference(self, described: object) -> Schema:
        """Return a reference to the schema of a declared class, a vocabulary, or a type of code or date.

        Raises TypeError for a generic class without its vocabulary, for it says not which terms are meant.
        """
        if getattr(described, "__parameters__", ()):
            raise TypeError(f"{described} is generic: say of which vocabulary")
        if described not in self._names:
            name = self._names[described] = self._free_name(described)
            self._schemas[name] = {}  # it may refer to itself
            self._schemas[name] = self._describe(described)
        return {"$ref": self.prefix + self._names[described]}

    def _free_name(self, described: object) -> str:
        cls = cast("type", typing.get_origin(described) or described)
        arguments = [one.__name__ for one in typing.get_args(described)]
        name = "-".join([cls.__name__, *arguments])
        return name if name not in self._schemas else "-".join([f"{cls.__module__}.{cls.__qualname__}", *arguments])

    def _describe(self, described: object) -> Schema:
        cls = described if isinstance(described, type) else None
        if cls is Record:
            return self._any_record()
        if cls is not None and issubclass(cls, Vocabulary):
            return self._vocabulary(cls)
        if cls is not None and issubclass(cls, TextValue):
            return self._text_value(cls)
        return self._object(plan_of(described))

    # What has a name

    def _any_record(self) -> Schema:
        """Say which type a record is of by `type`, so that a validator complains of that type alone."""
        named = [
            {
                "if": {"required": ["type"], "properties": {"type": {"const": cls.__name__}}},
                "then": self.reference(cls),
            }
            for cls in self.types.values()
        ]
        return {
            **self.named(_ANY_RECORD),
            "type": "object",
            "properties": {
                "type": {**self.named(_TYPE), "enum": [*self.types]},
                "schema": {**self.named(_SCHEMA), "const": current_schema()},
            },
            "required": ["type", "schema"],
            "allOf": named,
        }

    def _object(self, plan: Plan) -> Schema:
        cls = cast("type[Declared]", plan.cls)
        label = cast("Words | None", getattr(cls, "label", None))
        described = {"title": cls.__name__, "description": _doc(cls)} if label is None else self.named(label, _doc(cls))
        header = self._header(cls) if cls.is_record else {}
        properties = {name: self._member(field) for name, field in plan.fields.items()}
        required = [*header, *(name for name, field in plan.fields.items() if field.required)]
        return {
            **described,
            "type": "object",
            "properties": {**header, **properties},
            **({"required": required} if required else {}),
            **({"anyOf": [_is_there(plan.fields[name]) for name in plan.any_of]} if plan.any_of else {}),
            "additionalProperties": False,
        }

    def _header(self, cls: type[Declared]) -> Schema:
        return {
            "type": {**self.named(_TYPE), "const": cls.__name__},
            "schema": {**self.named(_SCHEMA), "const": current_schema()},
        }

    def _vocabulary(self, vocabulary: type[Vocabulary]) -> Schema:
        """List the terms with their labels, as form generators read them."""
        terms = [{"const": term.code, **self._term(term)} for term in vocabulary]
        return {"title": vocabulary.__name__, "description": _doc(vocabulary), "type": "string", "oneOf": terms}

    def _term(self, term: Vocabulary) -> Schema:
        return {"title": term.label(self.locale), "description": term.label("en" if self.locale == "id" else "id")}

    def _text_value(self, cls: type[TextValue]) -> Schema:
        schema = {**self.named(cls.expected, _doc(cls)), "type": "string", "pattern": f"^(?:{cls.pattern}){END}"}
        limits = {"maxLength": cls.longest, "format": cls.json_format}
        return {**schema, **{name: value for name, value in limits.items() if value is not None}}

    # What a field holds

    def _member(self, field: FieldPlan) -> Schema:
        schema = self.of_kind(field.kind)
        return {
            **self.named(field.field.label, field.field.doc),
            **(schema if field.required else _or_null(schema)),
            "x-kimcore-privacy": field.field.privacy.value,
            **({"x-kimcore-refers-to": list(field.targets)} if field.targets else {}),
        }

    def of_kind(self, kind: Kind) -> Schema:
        """Return the schema of a kind of field."""
        match kind:
            case TextKind(limits=limits):
                schema = _text(limits)
            case WholeKind(limits=limits):
                schema = _whole(limits)
            case BooleanKind():
                schema = {"type": "boolean"}
            case TermKind(vocabulary=vocabulary):
                schema = self.reference(vocabulary)
            case TextValueKind(types=types):
                references = [self.reference(one) for one in types]
                schema = references[0] if len(references) == 1 else {"anyOf": references}
            case ItemsKind(item=item):
                schema = {"type": "array", "items": self.of_kind(item)}
            case ObjectKind(declared=declared):
                schema = self.reference(declared)
            case _:
                raise TypeError(f"no schema for {type(kind).__name__}")
        return schema


def _text(limits: Text) -> Schema:
    any_text = SOME_LINES if limits.lines else ONE_LINE
    pattern = any_text if limits.pattern is None else f"(?={any_text}{END})(?:{limits.pattern})"
    return {
        "type": "string",
        "minLength": limits.least,
        "maxLength": limits.most,
        "pattern": f"^{pattern}{END}",
    }


def _whole(limits: Whole) -> Schema:
    return {"type": "integer", "minimum": limits.least, "maximum": limits.most}


def _or_null(schema: Schema) -> Schema:
    """Take null beside something: the reader takes it as absence."""
    if "type" in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [*schema.get("anyOf", [schema]), _NULL]}


def _is_there(field: FieldPlan) -> Schema:
    """Ask for a field that is there and says something: neither null nor its default in plain data."""
    absent = [None] if field.default is None else [None, field.kind.write(field.default)]
    return {"required": [field.name], "properties": {field.name: {"not": {"enum": absent}}}}


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _doc(cls: type) -> str:
    """Return what a class says of itself, and not what one above it says: a line for each paragraph."""
    doc = inspect.cleandoc(vars(cls).get("__doc__") or "")
    return "\n".join(" ".join(paragraph.split()) for paragraph in doc.split("\n\n"))
