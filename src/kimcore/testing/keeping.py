"""Hypothesis strategies for members that no field declares, as a reader keeps them."""

from collections.abc import Collection
from typing import Any, Final

from hypothesis import strategies as st

from kimcore.canonical import GREATEST_INTEGER, canonical_text
from kimcore.errors import MalformedError
from kimcore.fields.kept import check_kept

_KEYS: Final = st.one_of(
    st.sampled_from(["catatan", "nomor_urut", "kolom 7", "x"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
)
_SCALARS: Final = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-GREATEST_INTEGER, GREATEST_INTEGER),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=10),
)
_PLAIN: Final[st.SearchStrategy[Any]] = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_KEYS, inner, max_size=3)),
    max_leaves=5,
)


def kept_members(declared: Collection[str]) -> st.SearchStrategy[str]:
    """Draw members beside those declared, as the canonical JSON text that holds them; none asks for personal data."""
    members = st.dictionaries(_KEYS, _PLAIN, min_size=1, max_size=3).map(_text)
    return members.filter(lambda text: bool(text) and not any(check_kept(text, declared)))


def _text(members: dict[str, Any]) -> str:
    """Return members as canonical text; nothing where a number in them cannot be written exactly."""
    try:
        return canonical_text(members)
    except MalformedError:
        return ""
