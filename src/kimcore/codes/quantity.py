"""Decimal numbers without rounding."""

import re
from decimal import Decimal
from typing import ClassVar, Final

from kimcore.codes.base import Code
from kimcore.findings import Finding, Problem, Words

MALFORMED_QUANTITY = Problem.error(
    code="malformed_quantity",
    indonesian="Format angka ini keliru. Mohon tulis dengan titik desimal, tanpa pemisah ribuan dan"
    " tanpa nol berlebih, seperti 77.5.",
    english="This number is not in plain form. Please write it with a decimal point, without thousands separators and"
    " needless zeros, like 77.5.",
)
QUANTITY_TOO_LONG = Problem.error(
    code="quantity_too_long",
    indonesian="Angka ini lebih dari {limit} digit. Mohon bulatkan.",
    english="This number has more than {limit} digits. Please round it.",
)

_MOST_DIGITS: Final = 15
_PLAIN: Final = r"(?:0|-?(?:[1-9][0-9]*(?:\.[0-9]*[1-9])?|0\.[0-9]*[1-9]))"


class Quantity(Code):
    """A decimal number as text, so that nothing is rounded: `77.5`, `-3`, `0.25`.

    Each number has one form: no exponent, no needless zeros, no `-0`. At most 15 digits in all, which every spreadsheet
    and every JSON reader holds exactly.
    """

    expected: ClassVar[Words] = Words("angka seperti 77.5", "a number such as 77.5")
    pattern: ClassVar[str] = rf"(?!(?:[^0-9]*[0-9]){{{_MOST_DIGITS + 1}}}){_PLAIN}"
    __slots__ = ()

    @classmethod
    def _flaw(cls, text: str) -> Finding | None:
        if cls._fits(text):
            return None
        return QUANTITY_TOO_LONG.at(limit=_MOST_DIGITS) if re.fullmatch(_PLAIN, text) else MALFORMED_QUANTITY.at()

    @property
    def decimal(self) -> Decimal:
        """The number."""
        return Decimal(self.text)
