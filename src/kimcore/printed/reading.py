"""What every reader of printed text returns, and what each can find."""

from typing import Final, Generic, TypeVar

import attrs

from kimcore.findings import Finding, Problem, Severity

T_co = TypeVar("T_co", covariant=True)

UNREAD_TEXT: Final = Problem(
    code="unread_text",
    severity=Severity.WARNING,
    id="Teks ini tidak terbaca mulai karakter ke-{position}. Mohon cek penulisannya.",
    en="This text could not be read from character {position} on. Please check how it is written.",
)
"""Something stands in the text that the reader does not know; it then gives no value rather than part of one."""


@attrs.frozen
class PrintedReading(Generic[T_co]):
    """What a printed text says, beside the text itself.

    `printed` is the text exactly as it was given, and no part of `repr`, for it may be a person's. `values` are all
    values the text gives, the one that is meant first; there are none where it gives none for certain, and `findings`
    then say why.
    """

    printed: str = attrs.field(repr=False)
    values: tuple[T_co, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def value(self) -> T_co | None:
        """The first value, or None."""
        return self.values[0] if self.values else None
