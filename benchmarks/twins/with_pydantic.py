"""The source of the twins in pydantic: one with patterns and limits alone, and one with the rules between fields."""

from collections.abc import Iterator
from typing import Final

from benchmarks.twins.declared import UNION, class_name, declarations, fields_of
from benchmarks.twins.patterns import any_of, exact, without_look_ahead
from kimcore.fields import Declared, Plan
from kimcore.migrations import current_schema
from kimcore.records.contacts import FORMS

_HEAD: Final = '''"""The records in pydantic."""

import enum
import re
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    model_validator,
)
'''

_MODEL: Final = """

class Model(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
"""

_TAIL: Final = f"""

Record = Annotated[{UNION.replace(", ", " | ")}, Field(discriminator="type")]
_records, _one = TypeAdapter(tuple[Record, ...]), TypeAdapter(Record)
_written = {{"exclude_defaults": True, "by_alias": True}}
load = _records.validate_json


def load_lines(data):
    return tuple(map(_one.validate_json, data.splitlines()))


def dump(records):
    return _records.dump_json(records, **_written)


def dump_lines(records):
    return b"".join(_one.dump_json(record, **_written) + b"\\n" for record in records)


def from_plain(data):  # strict only where it is JSON: plain data hold no enumerations
    return tuple([_one.validate_python(one, strict=False) for one in data])


def to_plain(records):
    return _records.dump_python(records, mode="json", **_written)


def located(data):
    try:
        load(data)
    except ValidationError as error:
        return error.errors(include_url=False)
    return []
"""

_VALIDATORS: Final = {
    "PartialDate": "partial_date",
    "Moment": "moment",
    "Period": "period",
    "PartialDateOrMoment": "moment",
    "PartialDateOrMomentOrPeriod": "when",
}
"""What the rules ask of a text beyond its pattern."""

_BETWEEN: Final = {
    "Channel": "between.channel(self, FORMS)",
    "Claim": "between.claim(self)",
    "Figure": "between.figure(self)",
    "Group": "between.group(self, HeadUnit.GROUPS)",
    "HeadCount": "between.head_count(self)",
    "HeadPart": "between.head_part(self)",
    "Identifier": "",  # a scheme that asks for personal data: by a list that is kimcore's own
    "InformationItem": (
        "between.information_item(self, InformationKind.HOAX_CLARIFICATION, InformationKind.HOAX_ALERT)"
    ),
    "LegalGround": "between.legal_ground(self, Ground.CONSENT)",
    "Member": "between.member(self)",
    "Occasion": "between.occasion(self)",
}
"""What the rules ask of the fields of a class; one for each class with `conflicts`."""


def source(*, rules: bool) -> Iterator[str]:
    """Write the module, line by line."""
    found = declarations()
    yield _HEAD
    if rules:
        yield "from benchmarks.twins import between"
    yield from found.enumerations()
    yield _MODEL
    for limits, name in found.texts.items():
        yield _text(name, exact(limits), f"min_length={limits.least}, max_length={limits.most}, ")
    for whole, name in found.wholes.items():
        yield f"{name} = Annotated[int, Field(ge={whole.least}, le={whole.most})]"
    for types, name in found.values.items():
        longest = types[0].longest
        validator = f", AfterValidator(between.{_VALIDATORS[name]})" if rules and name in _VALIDATORS else ""
        yield _text(name, any_of(types), f"max_length={longest}, " if longest else "", validator)
    if rules:
        yield from _forms()
    for declared, plan in found.plans.items():
        yield from _class(declared, plan, rules=rules)
    yield _TAIL


def _text(name: str, pattern: str, limits: str, more: str = "") -> str:
    wanted = f"^(?:{without_look_ahead(pattern)})$"
    return f"{name} = Annotated[str, StringConstraints({limits}pattern={wanted!r}){more}]"


def _forms() -> Iterator[str]:
    yield "FORMS = {"
    for kind, form in FORMS.items():
        yield f"    ChannelKind.{kind.name}: re.compile({form.pattern!r}).fullmatch,"
    yield "}"


def _class(declared: object, plan: Plan, *, rules: bool) -> Iterator[str]:
    yield f"\n\nclass {class_name(declared)}(Model):"
    lines = {
        name: f"    {name}: {declarations().hint(field)}{'' if field.required else f' = {field.default!r}'}"
        for name, field in fields_of(plan).items()
    }
    if plan.reserved:
        lines["type"] = f"    type: Literal[{plan.cls.__name__!r}]"
        current = current_schema()
        lines["schema"] = f'    schema_: int = Field(alias="schema", ge={current}, le={current})'
    yield from (line for _, line in sorted(lines.items()))
    asked = list(_asked(plan)) if rules else []
    if asked:
        yield '\n    @model_validator(mode="after")'
        yield "    def _consistent(self):"
        yield from (f"        {line}" for line in asked)
        yield "        return self"


def _asked(plan: Plan) -> Iterator[str]:
    """Write what the rules ask of an object."""
    if plan.any_of:
        yield f"between.any_of(self, {', '.join(map(repr, plan.any_of))})"
    if getattr(plan.cls, "conflicts", None) is not Declared.conflicts and (line := _BETWEEN[plan.cls.__name__]):
        yield line
