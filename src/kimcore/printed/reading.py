"""What every reader of printed text returns, and what each can find."""

from typing import Final, Generic, TypeVar, cast

import attrs

from kimcore.findings import Finding, Problem
from kimcore.pickles import Pickled
from kimcore.textvalues import HIDDEN, TextValue

T_co = TypeVar("T_co", covariant=True)

UNREAD_TEXT: Final = Problem.warning(
    code="unread_text",
    indonesian="Teks ini tidak terbaca mulai karakter ke-{position}. Mohon cek penulisannya.",
    english="This text could not be read from character {position} on. Please check how it is written.",
)
"""Something stands in the text that the reader does not know; it then gives no value rather than part of one."""


PART_UNREAD: Final = Problem.note(
    code="part_unread",
    indonesian="Bagian dari karakter ke-{first} sampai ke-{last} tidak dikenal, sehingga nilainya tidak pasti. Mohon"
    " cek bagian itu.",
    english="The part from character {first} to {last} is not known, so the value is not certain. Please check that"
    " part.",
)
"""What is left over in the clause of a value may change it; the value then is no more than a candidate."""


def _all_certain(reading: "PrintedReading[object]") -> tuple[bool, ...]:
    return (True,) * len(reading.values)


def _without_words(values: tuple[object, ...]) -> str:
    return f"({''.join(f'{HIDDEN if _holds_words(value) else repr(value)}, ' for value in values).rstrip()})"


def _holds_words(value: object) -> bool:
    """Whether words of the text stand in a value, beside those that hide themselves: names of places, subjects."""
    if isinstance(value, tuple):
        return any(map(_holds_words, cast("tuple[object, ...]", value)))
    cls = type(value)
    if isinstance(value, TextValue) or not attrs.has(cls):
        return isinstance(value, str)
    names = (field.name for field in attrs.fields(cls))
    return any(_holds_words(getattr(value, name)) for name in names if name not in ("printed", "kept"))


@attrs.frozen
class PrintedReading(Pickled, Generic[T_co]):
    """What a printed text says, beside the text itself.

    `printed` is what was given, a text or a cell of any type. `values` are all values that the text may give, the one
    that is meant first; `certain` says of each whether everything in its clause is known. `findings` say what is wrong,
    missing or left over. `repr` shows dates, numbers and terms, and no words of the text, for they may be a person's.
    """

    printed: object = attrs.field(repr=False)
    values: tuple[T_co, ...] = attrs.field(default=(), repr=_without_words)
    findings: tuple[Finding, ...] = ()
    certain: tuple[bool, ...] = attrs.field(default=attrs.Factory(_all_certain, takes_self=True))

    @property
    def value(self) -> T_co | None:
        """The value that is meant and certain, or None."""
        return self.values[0] if self.certain[:1] == (True,) else None
