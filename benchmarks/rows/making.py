"""Records made in a program: a session with its parts, and a reference."""

import functools
from typing import Final

from benchmarks import twins
from benchmarks.rows.row import KIMCORE, Result, Row, Setting, compared
from benchmarks.timing import Work
from kimcore import Session
from kimcore.codes import RegionCode
from kimcore.dates import PartialDate
from kimcore.migrations import current_schema
from kimcore.records import HeadCount, Occasion, Party, Places, Ref, Term
from kimcore.vocabularies import HeadScope, PartyRole, SessionKind, SessionMode, SessionStatus


def _session() -> object:
    """Make a session with nine parts: a term, a date in its occasion, a code, places, a party, a count, two groups."""
    return Session(
        id="s-1",
        title="Rapat KIM",
        status=SessionStatus.HELD,
        kinds=(Term(value=SessionKind.RAPAT),),
        mode=SessionMode.IN_PERSON,
        occasion=Occasion(value=PartialDate(2023, 8, 29), printed="Selasa (29/08/23)"),
        region=RegionCode("63.10.01"),
        places=Places(village="Desa A", regency="Kabupaten B"),
        parties=(Party(id="kominfo", role=PartyRole.ORGANISER),),
        head_counts=(HeadCount(scope=HeadScope.ATTENDED, low=100, high=100, printed="100 orang"),),
        groups=(Ref(id="kim-1"), Ref(id="kim-2")),
    )


def _twin_session(twin: twins.Twin, **header: object) -> object:
    """Make the same of a twin, in which codes and dates are texts."""
    return twin.Session(
        id="s-1",
        title="Rapat KIM",
        status=twin.SessionStatus.HELD,
        kinds=(twin.TermSessionKind(value=twin.SessionKind.RAPAT),),
        mode=twin.SessionMode.IN_PERSON,
        occasion=twin.Occasion(value="2023-08-29", printed="Selasa (29/08/23)"),
        region="63.10.01",
        places=twin.Places(village="Desa A", regency="Kabupaten B"),
        parties=(twin.Party(id="kominfo", role=twin.PartyRole.ORGANISER),),
        head_counts=(twin.HeadCount(scope=twin.HeadScope.ATTENDED, low=100, high=100, printed="100 orang"),),
        groups=(twin.Ref(id="kim-1"), twin.Ref(id="kim-2")),
        **header,
    )


def _sessions(setting: Setting, _: int) -> Result:
    candidates: dict[str, Work] = {KIMCORE: _session}
    for name in twins.SOURCES:
        header = {"type": "Session"} if name in ("pydantic", "rules") else {}
        candidates[name] = functools.partial(_twin_session, twins.load(name), schema=current_schema(), **header)
    return compared(candidates, setting.rounds)


def _refs(setting: Setting, _: int) -> Result:
    made = {KIMCORE: Ref, **{name: twins.load(name).Ref for name in twins.SOURCES}}
    return compared({name: functools.partial(one, id="kim-1") for name, one in made.items()}, setting.rounds)


ROWS: Final = (
    Row(
        key="make-session",
        name="make a session with nine parts (msgspec does not check it)",
        measure=_sessions,
        targets={"pydantic": 1.4},
    ),
    Row(key="make-ref", name="make a Ref (msgspec does not check it)", measure=_refs),
)
