"""The source of the twin in attrs, with its validators, read and written by cattrs."""

from collections.abc import Iterator
from typing import Final

from benchmarks.twins.declared import UNION, class_name, declarations, fields_of
from benchmarks.twins.patterns import any_of, exact
from kimcore.fields import FieldPlan, Kind, Plan
from kimcore.fields.kinds import ItemsKind, TermKind
from kimcore.fields.planning import ObjectKind
from kimcore.migrations import current_schema

_HEAD: Final = '''"""The records in attrs, and a converter of cattrs."""

import enum
import re
from typing import Literal

import attrs
from attrs.validators import and_, deep_iterable, ge, in_, instance_of, le, matches_re, max_len, min_len, optional
from cattrs import transform_error
from cattrs.preconf.orjson import make_converter
from cattrs.strategies import configure_tagged_union
'''

_TAIL: Final = f"""

Record = {UNION.replace(", ", " | ")}
_converter = make_converter(detailed_validation=True, forbid_extra_keys=True, omit_if_default=True)


def _exact(kind):
    def hook(value, _):
        if type(value) is not kind:
            raise TypeError(kind.__name__)
        return value

    return hook


for _kind in (str, int, bool):
    _converter.register_structure_hook(_kind, _exact(_kind))
configure_tagged_union(Record, _converter, tag_name="type")


def load(data):
    return _converter.loads(data, tuple[Record, ...])


def load_lines(data):
    return tuple([_converter.loads(line, Record) for line in data.splitlines()])


def dump(records):
    return _converter.dumps(list(records), unstructure_as=list[Record])


def dump_lines(records):
    return b"".join([_converter.dumps(record, unstructure_as=Record) + b"\\n" for record in records])


def from_plain(data):
    return tuple([_converter.structure(one, Record) for one in data])


def located(data):
    try:
        load(data)
    except ExceptionGroup as error:
        return transform_error(error)
    return []
"""


def source() -> Iterator[str]:
    """Write the module, line by line."""
    found = declarations()
    yield _HEAD
    yield from found.enumerations()
    yield "\n\ncheck_bool = instance_of(bool)"
    for limits, name in found.texts.items():
        yield from _text(name, exact(limits), f"min_len({limits.least}), max_len({limits.most}), ")
    for whole, name in found.wholes.items():
        yield f"check_{name} = and_(instance_of(int), ge({whole.least}), le({whole.most}))"
        yield f"{name} = int"
    for types, name in found.values.items():
        longest = types[0].longest
        yield from _text(name, any_of(types), f"max_len({longest}), " if longest else "")
    for declared, plan in found.plans.items():
        yield from _class(declared, plan)
    yield _TAIL


def _text(name: str, pattern: str, limits: str) -> Iterator[str]:
    yield f"check_{name} = and_(instance_of(str), {limits}matches_re({pattern!r}, func=re.fullmatch))"
    yield f"{name} = str"


def _class(declared: object, plan: Plan) -> Iterator[str]:
    yield f"\n\n@attrs.frozen(kw_only=True)\nclass {class_name(declared)}:"
    for name, field in fields_of(plan).items():
        yield f"    {name}: {declarations().hint(field)} = attrs.field({_validated(field)})"
    if plan.reserved:
        current = current_schema()
        yield f"    schema: Literal[{current}] = attrs.field(validator=and_(instance_of(int), in_(({current},))))"


def _validated(field: FieldPlan) -> str:
    validator = _validator(field.kind)
    if field.required:
        return f"validator={validator}"
    if field.default is None:
        return f"default=None, validator=optional({validator})"
    return f"default={field.default!r}, validator={validator}"


def _validator(kind: Kind) -> str:
    if isinstance(kind, ItemsKind):
        return f"deep_iterable({_validator(kind.item)}, instance_of(tuple))"
    name = declarations().name(kind)
    return f"instance_of({name})" if isinstance(kind, TermKind | ObjectKind) else f"check_{name}"
