"""What a program waits for before it does anything: the import of the five classes, and their first use."""

import functools
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks import data, twins
from benchmarks.earlier import HERE
from benchmarks.rows.before import beside_before, note_of
from benchmarks.rows.row import Result, Row, Setting, result_of
from benchmarks.timing import Ended, Times, folder, in_turn, process

_FIVE: Final = "from kimcore import Group, Member, Session, Institution, InformationItem"
_BARE: Final = "nothing"


def _run(code: str, source: Path) -> Callable[[], Ended]:
    return functools.partial(process, ["-c", code], source)


def _above_bare(ended: Mapping[str, Sequence[Ended]]) -> dict[str, Times]:
    """Return the time of the processor, without that in which Python starts."""
    bare = min(one.processor for one in ended[_BARE])
    return {name: Times(tuple(one.processor - bare for one in runs)) for name, runs in ended.items() if name != _BARE}


def _imports(setting: Setting, ours: str, theirs: str) -> Result:
    """Compare what kimcore, and each twin, do at first; a first run leaves compiled files for the others."""
    candidates = {_BARE: _run("", HERE), **beside_before(setting, lambda source: _run(ours, source))}
    for name in ("pydantic", "msgspec", "attrs"):  # the rules of "rules" bring kimcore with them
        candidates[name] = _run(theirs.format(module=twins.module_name(name)), twins.written())
    for run in candidates.values():
        run()
    ended = in_turn(candidates, setting.rounds)
    return result_of(_above_bare(ended), note=note_of(candidates))


def _import(setting: Setting, _: int) -> Result:
    return _imports(setting, _FIVE, "from {module} import Group, Member, Session, Institution, InformationItem")


def _first_use(setting: Setting, _: int) -> Result:
    example = folder() / "example.json"
    example.write_bytes(data.example())
    document = f"open({str(example)!r}, 'rb').read()"
    ours = f"{_FIVE}\nfrom kimcore.formats import json\njson.loads({document})"
    return _imports(setting, ours, f"from {{module}} import load\nload({document})")


ROWS: Final = (
    Row(key="import", name="import the five classes", measure=_import, targets={"pydantic": 0.50}),
    Row(key="import-use", name="import them and load the example", measure=_first_use),
)
