"""What is pickled of the objects of a class, and how they are made of it again, without a call for each field."""

from typing import Final, cast

from kimcore.fields.compiled.reading import draft_of
from kimcore.fields.compiled.source import Compiled, Source, is_there, literal, name_of, named
from kimcore.fields.pickled import brought_up
from kimcore.fields.plans import Plan
from kimcore.migrations import changes_since, current_schema


def _state(name: str, _: object, plan: Plan) -> Source:
    source = Source(f"def {name}(one):", f"Return the fields of a {name_of(plan.cls)} that are there, by name.")
    source.add("state = {}")
    for field in plan.fields.values():
        add = f"state[{field.name!r}] = one.{field.name}"
        source.add(add if field.required else f"if {is_there(field, f'one.{field.name}')}: {add}")
    source.add("if one.kept: state['kept'] = one.kept")
    if _has_changed(plan):
        source.add(f"state['schema'] = {current_schema()}")
    source.add("return state")
    return source


def _has_changed(plan: Plan) -> bool:
    """Whether members of a class have other names than in an earlier schema: only then is that pickled, too."""
    return any(one.members_of(plan.cls) is not None for one in changes_since(1))


def _restoring(name: str, _: object, plan: Plan) -> Source:
    cls, draft = name_of(plan.cls), draft_of(cast("type", plan.cls))
    source = Source(f"def {name}(made, state):", f"Give a {cls} its fields; one that may be absent has its default.")
    is_old = f" or state.get('schema', 1) != {current_schema()}" if _has_changed(plan) else ""
    update = f"{named('brought_up', brought_up)}({named(cls, plan.cls)}, state)"
    source.add(f"if state.get('kept'){is_old}: state = {update}")
    if draft is not None:
        source.add(f"change(made, '__class__', {named(f'Draft{cls}', draft)})")
    for field in plan.fields.values():
        key = repr(field.name)
        taken = f"state[{key}]" if field.required else f"state.get({key}, {literal(field.default)})"
        source.add(_change(field.name, taken, is_draft=draft is not None))
    source.add(_change("kept", "state.get('kept', '')", is_draft=draft is not None))
    if draft is not None:
        source.add(f"made.__class__ = {named(cls, plan.cls)}")
    return source


def _change(name: str, value: str, *, is_draft: bool) -> str:
    return f"made.{name} = {value}" if is_draft else f"change(made, {name!r}, {value})"


state: Final = Compiled("state", _state)
"""What is pickled of an object: `state[Ref](ref)`."""

restore: Final = Compiled("restore", _restoring)
"""What gives an object that was just made what was pickled of it: `restore[Ref](made, state)`."""
