"""What Hypothesis calls when it is imported, so that `st.from_type(Session)` draws valid sessions."""

import functools
import typing
from typing import Any, Final, cast

from kimcore import codes, dates, elections, records
from kimcore.convert import Reading
from kimcore.fields import Declared, FieldPlan, Kind, Plan, Text
from kimcore.findings import Finding, Problem
from kimcore.regions import RegionTable
from kimcore.rules import Policy, Register
from kimcore.textvalues import TextValue
from kimcore.vocabularies import Vocabulary

_TYPES: Final = [
    *(
        one
        for module in (records, elections, codes, dates)
        for one in (getattr(module, name) for name in module.__all__)
        if isinstance(one, type) and issubclass(one, (Declared, TextValue))
    ),
    *(Declared, TextValue, Vocabulary),
    *(Finding, Problem, Reading, RegionTable),
    *(Policy, Register),
    *(FieldPlan, Kind, Plan, Text),
]


def register_types() -> None:
    """Tell Hypothesis how to draw what kimcore makes; the strategies are imported when one is drawn.

    Vocabularies are enums, which Hypothesis knows, but for Vocabulary itself.
    """
    from hypothesis import strategies as st

    for one in _TYPES:
        st.register_type_strategy(cast("type[Any]", one), functools.partial(_strategy, one))


def _strategy(registered: type, asked: object) -> Any:  # noqa: ANN401 - a strategy, of a type that must not be loaded yet
    """Return what draws a registered class.

    Hypothesis asks for the class itself, for a generic one with its vocabulary, or for whatever the class is as well:
    of `object` every registered class is asked.
    """
    from kimcore.testing.by_type import of_type

    cls = typing.get_origin(asked) or asked
    is_ours = isinstance(cls, type) and issubclass(cls, registered)
    return of_type(asked if is_ours else registered)
