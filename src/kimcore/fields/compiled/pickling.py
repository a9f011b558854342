"""What is pickled of the objects of a class, and how they are made of it again, without a call for each field."""

from typing import Final, cast

from kimcore.fields.compiled.reading import draft_of
from kimcore.fields.compiled.source import Compiled, Source, is_there, literal, name_of, named
from kimcore.fields.plans import Plan


def _state(name: str, _: object, plan: Plan) -> Source:
    source = Source(f"def {name}(one):", f"Return the fields of a {name_of(plan.cls)} that are there, by name.")
    source.add("state = {}")
    for field in plan.fields.values():
        add = f"state[{field.name!r}] = one.{field.name}"
        source.add(add if field.required else f"if {is_there(field, f'one.{field.name}')}: {add}")
    source.add("if one.kept: state['kept'] = one.kept", "return state")
    return source


def _restoring(name: str, _: object, plan: Plan) -> Source:
    cls = name_of(plan.cls)
    source = Source(f"def {name}(made, state):", f"Give a {cls} its fields; one that may be absent has its default.")
    source.add(f"change(made, '__class__', {named(f'Draft{cls}', draft_of(cast('type', plan.cls)))})")
    for field in plan.fields.values():
        name = repr(field.name)
        taken = f"state[{name}]" if field.required else f"state.get({name}, {literal(field.default)})"
        source.add(f"made.{field.name} = {taken}")
    source.add("made.kept = state.get('kept', '')", f"made.__class__ = {named(cls, plan.cls)}")
    return source


state: Final = Compiled("state", _state)
"""What is pickled of an object: `state[Ref](ref)`."""

restore: Final = Compiled("restore", _restoring)
"""What gives an object that was just made what was pickled of it: `restore[Ref](made, state)`."""
