"""The source of the twin in msgspec."""

from collections.abc import Iterator
from typing import Final

from benchmarks.twins.declared import UNION, class_name, declarations, fields_of
from benchmarks.twins.patterns import any_of, exact
from kimcore.fields import Plan
from kimcore.migrations import current_schema

_HEAD: Final = '''"""The records in msgspec."""

import enum
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct
'''

_TAIL: Final = f"""

Record = {UNION.replace(", ", " | ")}
_decoder, _one = msgspec.json.Decoder(tuple[Record, ...]), msgspec.json.Decoder(Record)
_encoder = msgspec.json.Encoder()
load, dump, to_plain = _decoder.decode, _encoder.encode, msgspec.to_builtins


def load_lines(data):
    return tuple(_one.decode_lines(data))


dump_lines = _encoder.encode_lines


def from_plain(data):
    return tuple([msgspec.convert(one, Record) for one in data])
"""

_OPTIONS: Final = "frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True"


def source() -> Iterator[str]:
    """Write the module, line by line."""
    found = declarations()
    yield _HEAD
    yield from found.enumerations()
    yield "\n"
    for limits, name in found.texts.items():
        yield _text(name, exact(limits), f"min_length={limits.least}, max_length={limits.most}, ")
    for whole, name in found.wholes.items():
        yield f"{name} = Annotated[int, Meta(ge={whole.least}, le={whole.most})]"
    for types, name in found.values.items():
        longest = types[0].longest
        yield _text(name, any_of(types), f"max_length={longest}, " if longest else "")
    for declared, plan in found.plans.items():
        yield from _class(declared, plan)
    yield _TAIL


def _text(name: str, pattern: str, limits: str) -> str:
    wanted = rf"^(?:{pattern})\Z"
    return f"{name} = Annotated[str, Meta({limits}pattern={wanted!r})]"


def _class(declared: object, plan: Plan) -> Iterator[str]:
    tag = f', tag_field="type", tag={plan.cls.__name__!r}' if plan.reserved else ""
    yield f"\n\nclass {class_name(declared)}(Struct, {_OPTIONS}{tag}):"
    for name, field in fields_of(plan).items():
        yield f"    {name}: {declarations().hint(field)}{'' if field.required else f' = {field.default!r}'}"
    if plan.reserved:
        yield f"    schema: Literal[{current_schema()}]"
