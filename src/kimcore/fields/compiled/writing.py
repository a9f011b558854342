"""Writers of one class each, for objects that hold no unknown members: as canonical JSON, and as plain data."""

from json.encoder import encode_basestring
from typing import Final, cast

from kimcore.codes.base import Code
from kimcore.fields.compiled.reading import is_of_texts
from kimcore.fields.compiled.source import Compiled, Source, is_there, name_of, named
from kimcore.fields.kinds import BooleanKind, ItemsKind, Kind, TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.planning import ObjectKind
from kimcore.fields.plans import FieldPlan, Plan
from kimcore.textvalues import TextValue

_QUOTED: Final = named("quoted", encode_basestring)


def _written(value: TextValue, texts: dict[int, str]) -> str:
    """Return the JSON of a date or a region, of which one object stands for many."""
    text = texts[id(value)] = encode_basestring(str(value))
    return text


_WRITTEN: Final = named("written", _written)


# As canonical JSON (RFC 8785)


def _json_writer(name: str, _: object, plan: Plan) -> Source:
    parameters = "one, texts, schema" if plan.reserved else "one, texts"
    source = Source(f"def {name}({parameters}):", f"Write a {name_of(plan.cls)} as canonical JSON.")
    source.add("if one.kept: raise Doubt", "text = ''")
    for member in sorted(plan.fields.keys() | plan.reserved, key=lambda one: one.encode("utf-16-be")):
        if member == "schema" and plan.reserved:
            source.add("text += f',\"schema\":{schema}'")
        elif member == "type" and plan.reserved:
            source.add(f"text += {_type(plan)!r}")
        else:
            source.add(*_json_member(plan.fields[member]))
    if is_of_texts(plan):
        source.add("text = texts[id(one)] = f'{{{text[1:]}}}'", "return text")
    else:
        source.add("return f'{{{text[1:]}}}'")
    return source


def _type(plan: Plan) -> str:
    return f',"type":{encode_basestring(plan.cls.__name__)}'


def _json_member(field: FieldPlan) -> list[str]:
    value = f"one.{field.name}" if field.required else "value"
    if isinstance(field.kind, ItemsKind):
        lines = [f"items = {_joined(field.kind.item, value)}", f"text += f',\"{field.name}\":[{{items}}]'"]
    else:
        lines = [f"text += f',\"{field.name}\":{_in_text(field.kind, value)}'"]
    if field.required:
        return lines
    return [f"value = one.{field.name}", f"if {is_there(field, 'value')}:", *(f"    {line}" for line in lines)]


def _in_text(kind: Kind, value: str) -> str:
    """Return what stands for a value in an f-string."""
    return f'"{{{value}._value_}}"' if _needs_no_escape(kind) else f"{{{_json(kind, value)}}}"


def _needs_no_escape(kind: Kind) -> bool:
    return isinstance(kind, TermKind) and all(encode_basestring(one.code) == f'"{one.code}"' for one in kind.vocabulary)


def _joined(item: Kind, value: str) -> str:
    written = f"f'{_in_text(item, 'item')}'" if _needs_no_escape(item) else _json(item, "item")
    return f'",".join([{written} for item in {value}])'


def _json(kind: Kind, value: str) -> str:
    """Return the expression that writes a value."""
    match kind:
        case WholeKind():
            return f"str({value})"
        case BooleanKind():
            return f'"true" if {value} else "false"'
        case ObjectKind(declared=declared):
            write = f"{write_json.name(declared)}({value}, texts)"
            return f"(texts.get(id({value})) or {write})" if is_of_texts(kind.plan) else write
        case TextValueKind(types=types) if all(one.is_shared for one in types):
            return f"(texts.get(id({value})) or {_WRITTEN}({value}, texts))"
        case ItemsKind(item=item):
            return f'"[" + {_joined(item, value)} + "]"'
        case _:
            return f"{_QUOTED}({_plain(kind, value)})"


# As plain data


def _data_writer(name: str, _: object, plan: Plan) -> Source:
    source = Source(f"def {name}(one, data):", f"Add the fields of a {name_of(plan.cls)} to plain data.")
    source.add("if one.kept: raise Doubt")
    for field in plan.fields.values():
        if field.required:
            source.add(f"data[{field.name!r}] = {_plain(field.kind, f'one.{field.name}')}")
        else:
            add = f"data[{field.name!r}] = {_plain(field.kind, 'value')}"
            source.add(f"value = one.{field.name}", f"if {is_there(field, 'value')}: {add}")
    source.add("return data")
    return source


def _plain(kind: Kind, value: str) -> str:
    """Return the expression of a value's plain data."""
    match kind:
        case TextKind() | WholeKind() | BooleanKind():
            return value
        case TermKind():
            return f"{value}._value_"
        case TextValueKind(types=types):
            return f"{value}.text" if all(issubclass(one, Code) for one in types) else f"str({value})"
        case ObjectKind(declared=declared):
            return f"{write_data.name(declared)}({value}, {{}})"
        case _:
            plain = _plain(cast("ItemsKind", kind).item, "item")
            return f"list({value})" if plain == "item" else f"[{plain} for item in {value}]"


write_json: Final = Compiled("write_json", _json_writer)
"""What writes canonical JSON: `write_json[Ref](ref)`, and `write_json[Session](session, schema)` of a record."""

write_data: Final = Compiled("write_data", _data_writer)
"""What writes plain data: `write_data[Session](session, {"type": "Session", "schema": 1})`."""
