"""What Hypothesis calls when it is imported, so that `st.from_type(Session)` draws valid sessions."""

from typing import Any, Final, cast

from kimcore import codes, dates, records
from kimcore.codes import Code
from kimcore.fields import Declared
from kimcore.textvalues import TextValue

_TYPES: Final = [
    one
    for module in (records, codes, dates)
    for one in vars(module).values()
    if isinstance(one, type) and issubclass(one, (Declared, TextValue)) and one is not Code
]


def register_types() -> None:
    """Tell Hypothesis how to draw records, parts, codes and dates; the strategies are imported when one is drawn.

    Vocabularies are enums, which Hypothesis knows.
    """
    from hypothesis import strategies as st

    for one in _TYPES:
        st.register_type_strategy(cast("type[Any]", one), _of_text if issubclass(one, TextValue) else _of_object)


def _of_object(declared: Any) -> Any:  # noqa: ANN401 - from a class, or a generic one with its vocabulary, to a strategy
    from kimcore.testing import strategies

    return strategies.objects(declared)


def _of_text(cls: Any) -> Any:  # noqa: ANN401 - as above
    from kimcore.testing import strategies

    return strategies.text_values(cls)
