"""The words for men and women around the numbers of a text: "L 48 P 55", "48 L / 55 P", "5 orang di antaranya P"."""

from collections.abc import Iterator, Sequence
from typing import Final

from kimcore.printed.count_words import AMONG, SEXES, UNITS, Unit
from kimcore.printed.numbers import number_at
from kimcore.printed.tokens import Found, Token, key_at
from kimcore.vocabularies import HeadUnit, Sex

BEFORE_NUMBERS: Final = frozenset({":", "=", "oleh"})
"""What can stand between a number and a word before it that says what it counts."""

_CAPITALS: Final = frozenset({"l", "p"})
_SIGNS: Final = frozenset({":", "="})
_LONGEST: Final = 3


class SexWords:
    """The words for men and women of one text."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Read the tokens of a text."""
        self._tokens = tokens
        self._leading = frozenset(self._find_leading())

    def before(self, first: int, floor: int) -> Sex | None:
        """Return the sex that a word right before a number says, unless that word belongs to an earlier number."""
        end = first - 1 if key_at(self._tokens, first - 1) in BEFORE_NUMBERS else first
        for start in range(max(floor, end - _LONGEST), end):
            if (found := self._at(start)) and found.end == end:
                return found.meaning.sex
        return None

    def behind(self, position: int) -> Found[Unit] | None:
        """Return the word at a position, bracketed or behind "di antaranya"; none that leads to the next number."""
        if among := AMONG.at(self._tokens, position):
            position = among.end
        found = self._at(position)
        return None if found is None or found.first in self._leading else found

    def _at(self, position: int) -> Found[Unit] | None:
        """Return the word at a position, bracketed or not; the letters L and P only as capitals."""
        found = SEXES.at(self._tokens, position)
        if found is None and key_at(self._tokens, position) == "(" and key_at(self._tokens, position + 2) == ")":
            found = SEXES.at(self._tokens, position + 1)
        if found is None:
            return None
        token = self._tokens[found.first]
        return None if token.key in _CAPITALS and not token.text.isupper() else found

    def _find_leading(self) -> Iterator[int]:
        """Yield where words stand that belong to the number behind them, from the last to the first.

        A word between two numbers belongs to the one behind it where the last number has no such word behind itself:
        "50 L 20 P 30" are 20 men and 30 women, "48 L 55 P" are 48 and 55.
        """
        last: Found[Unit] | None = None
        is_leading = False
        for found in reversed(tuple(SEXES.in_order(self._tokens))):
            start = found.end + (key_at(self._tokens, found.end) in _SIGNS)
            number = number_at(self._tokens, start)
            if number is None:
                is_leading = False
            else:
                unit = UNITS.at(self._tokens, number.end)
                end = number.end if unit is None or unit.meaning.sex is not None else unit.end
                is_people = unit is None or unit.meaning.unit is HeadUnit.PEOPLE
                is_leading = is_people and (start > found.end or last is None or last.first != end or is_leading)
            if is_leading:
                yield found.first
            last = found
