"""What every reader of printed text returns, and what each can find."""

from typing import Final, Generic, TypeVar

import attrs

from kimcore.findings import Finding, Problem

T_co = TypeVar("T_co", covariant=True)

UNREAD_TEXT: Final = Problem.warning(
    code="unread_text",
    id="Teks ini tidak terbaca mulai karakter ke-{position}. Mohon cek penulisannya.",
    en="This text could not be read from character {position} on. Please check how it is written.",
)
"""Something stands in the text that the reader does not know; it then gives no value rather than part of one."""


PART_UNREAD: Final = Problem.note(
    code="part_unread",
    id="Bagian dari karakter ke-{first} sampai ke-{last} tidak dikenal, sehingga nilainya tidak pasti. Mohon cek"
    " bagian itu.",
    en="The part from character {first} to {last} is not known, so the value is not certain. Please check that part.",
)
"""What is left over in the clause of a value may change it; the value then is no more than a candidate."""


def _all_certain(reading: "PrintedReading[object]") -> tuple[bool, ...]:
    return (True,) * len(reading.values)


@attrs.frozen
class PrintedReading(Generic[T_co]):
    """What a printed text says, beside the text itself.

    `printed` is what was given, a text or a cell of any type, and no part of `repr`, for it may be a person's. `values`
    are all values that the text may give, the one that is meant first; `certain` says of each whether everything in its
    clause is known. `findings` say what is wrong, missing or left over.
    """

    printed: object = attrs.field(repr=False)
    values: tuple[T_co, ...] = ()
    findings: tuple[Finding, ...] = ()
    certain: tuple[bool, ...] = attrs.field(default=attrs.Factory(_all_certain, takes_self=True))

    @property
    def value(self) -> T_co | None:
        """The value that is meant and certain, or None."""
        return self.values[0] if self.certain[:1] == (True,) else None
