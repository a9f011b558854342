"""What an earlier release pickled of an object, as this one would have pickled it."""

import json
from collections.abc import Mapping
from typing import cast

import attrs

from kimcore.errors import LoadError
from kimcore.fields.older import Known, OlderPlan, Rewritten, Values
from kimcore.fields.past import older_plan
from kimcore.fields.planning import plan_of
from kimcore.fields.plans import Checked
from kimcore.fields.reading import INVALID, Reader, Unknown
from kimcore.fields.unknown import UnknownMembers
from kimcore.migrations import changes_since
from kimcore.textvalues import TextValue
from kimcore.vocabularies import Vocabulary


def brought_up(cls: type, state: Mapping[str, object]) -> Mapping[str, object]:
    """Return what was pickled of an object with the names and the fields of today.

    Its parts were brought up to date before, each by itself. A member that was kept becomes a field where there is one
    of its name since. Raises LoadError where such a one, or what a migration makes, is not right for its field.
    """
    changes = changes_since(cast("int", state.get("schema", 1)))
    plan, kept = older_plan(cls, changes), json.loads(cast("str", state.get("kept") or "{}"))
    if not changes and plan.plan.fields.keys().isdisjoint(kept):
        return state
    reader = Reader(Unknown.KEEP, depth=1)
    unknown = UnknownMembers(plan.meant_by, reader, taken=plan.plan.fields)
    values = plan.values(kept, reader, unknown) | _values(plan, state, reader)
    made, conflicts = plan.assembled(values, unknown)
    if made is INVALID or conflicts:
        raise LoadError([*reader.found, *conflicts])
    return {**values, "kept": cast("Checked", made).kept}


def _values(plan: OlderPlan, state: Mapping[str, object], reader: Reader) -> Values:
    """Return the values of fields of today; what no field is declared for is left out."""
    values = Values()
    for name, value in state.items():
        entry = plan.known.get(name)
        if isinstance(entry, Known):
            values[entry.name] = value
        elif isinstance(entry, Rewritten):
            plain = {one: _plain(state[one]) for one in state if one in plan.known}
            values.update(plan.rewritten(name, entry, plain, reader))
    return values


def _plain(value: object) -> object:
    """Return the plain data of a value of any kind."""
    if isinstance(value, tuple):
        return [_plain(one) for one in cast("tuple[object, ...]", value)]
    if isinstance(value, TextValue):
        return str(value)
    if isinstance(value, Vocabulary):
        return value.code
    return plan_of(type(value)).write(cast("Checked", value)) if attrs.has(type(value)) else value
