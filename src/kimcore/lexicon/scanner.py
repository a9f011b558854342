"""Text becomes tokens, and tokens the phrases of the lexicon: the one scanner of all readers of printed text."""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Generic, NamedTuple, TypeVar, cast

from kimcore.lexicon.entries import ENTRIES
from kimcore.lexicon.roles import Entry, Role

T = TypeVar("T")

_TOKEN: Final = re.compile(r"[0-9]+|[^\W0-9_ʼ]+|\S")  # noqa: RUF001 - the apostrophe that Unicode takes for a letter
"""A run of digits, a run of letters, or one sign; every apostrophe is a sign."""
VERB: Final = re.compile(r"(?:me[a-z]{3}|di[a-z]{3}|be[rl][a-z]{2}|ter[a-z]{2})[a-z]*")
"""The shape of verbs, of which the lexicon has few: "memantau", "dipusatkan", "berjalan", "terlihat"."""
_ALIKE: Final = dict.fromkeys("’‘ʼ`´", "'") | dict.fromkeys("–—‐‑−", "-")  # noqa: RUF001 - as print has them


class Token(NamedTuple):
    """A run of digits 0-9, a run of letters, or one sign, and where it stands. `key` is what it is compared by."""

    text: str
    key: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it consists of the digits 0-9; those of other scripts are signs."""
        return "0" <= self.text[0] <= "9"

    @property
    def is_word(self) -> bool:
        """Whether it consists of letters."""
        return self.text.isalpha()


class Phrase(NamedTuple):
    """An entry of the lexicon that stands in a text, and the positions of its first token and behind its last."""

    entry: Entry
    first: int
    end: int


class Found(NamedTuple, Generic[T]):
    """A phrase that plays a role: what it means there, and the positions of its first token and behind its last."""

    meaning: T
    first: int
    end: int


def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the tokens of any text. Blanks only part them; all apostrophes, and all dashes, have one key."""
    tokens: list[Token] = []
    end = 0
    for printed in _TOKEN.findall(text):
        key = printed if printed.islower() else _ALIKE.get(printed) or printed.casefold()
        start = text.index(printed, end)
        end = start + len(printed)
        # What Token() does, in half the time; pyright does not see that tuple.__new__ returns the class given.
        tokens.append(tuple.__new__(Token, (printed, key, start, end)))  # pyright: ignore[reportUnknownMemberType]
    return tuple(tokens)


class Scan:
    """A text, its tokens, and the phrases that begin with each of them. A position is the index of a token."""

    __slots__ = ("_index", "_phrases", "_roles", "text", "tokens")

    def __init__(self, text: str) -> None:
        """Take the tokens of a text; its phrases are looked up when they are asked for."""
        self.text: str = text
        self.tokens: tuple[Token, ...] = tokens_of(text)
        self._index = _index()
        self._phrases: dict[int, tuple[Phrase, ...]] = {}
        self._roles: dict[int, _Roles] = {}

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.tokens)

    def key(self, position: int) -> str:
        """Return what the token at a position is compared by; nothing where none stands."""
        return self.tokens[position].key if 0 <= position < len(self.tokens) else ""

    def is_number(self, position: int) -> bool:
        """Whether the token at a position is a run of digits."""
        return 0 <= position < len(self.tokens) and self.tokens[position].is_number

    def is_glued(self, position: int) -> bool:
        """Whether no blank stands between the token at a position and the one before it."""
        return 0 < position < len(self.tokens) and self.tokens[position - 1].end == self.tokens[position].start

    def between(self, first: int, end: int) -> str:
        """Return the text from the token at a position up to another; nothing where none stands there."""
        return self.text[self.tokens[first].start : self.tokens[end - 1].end] if first < end else ""

    def phrases(self, position: int) -> tuple[Phrase, ...]:
        """Return the phrases that begin at a position, the longest first."""
        found = self._phrases.get(position)
        if found is None:
            spelled = self._index.get(self.key(position))
            if spelled is None:
                return ()
            found = self._phrases[position] = tuple(self._fitting(spelled, position))
        return found

    def longest(self, position: int) -> Phrase | None:
        """Return the longest phrase that begins at a position; None where none does."""
        if position >= len(self.tokens):
            return None
        token = self.tokens[position]
        spelled = self._index.get(token.key)
        if spelled is None:
            return None
        if len(spelled.single) == 1 and self.key(position + 1) not in spelled.seconds:
            _, is_capital, entry = spelled.single[0]
            return Phrase(entry, position, position + 1) if not is_capital or token.text.isupper() else None
        return next(iter(self.phrases(position)), None)

    def find(self, role: Role[T], position: int) -> Found[T] | None:
        """Return the longest phrase at a position that plays a role; None where none does."""
        found = self.roles(position).get(role.name)
        if found is None:
            return None
        entry, length = found
        return Found(cast("T", entry.meanings[role.name]), position, position + length)

    def roles(self, position: int) -> "_Roles":
        """Return the names of all roles that phrases at a position play, with the longest of each and its length."""
        if not 0 <= position < len(self.tokens):
            return _NO_ROLES
        token = self.tokens[position]
        spelled = self._index.get(token.key)
        if spelled is None:
            return _NO_ROLES
        if self.key(position + 1) not in spelled.seconds:
            return spelled.in_capitals if token.text.isupper() else spelled.roles
        found = self._roles.get(position)
        if found is None:
            rows = [(entry, end - first) for entry, first, end in self.phrases(position)]
            found = self._roles[position] = _roles_of(rows)
        return found

    def all_roles(self) -> list["_Roles"]:
        """Return the roles at each position, in order."""
        known = self._index
        return [self.roles(at) if token.key in known else _NO_ROLES for at, token in enumerate(self.tokens)]

    def _fitting(self, spelled: "_Spelled", first: int) -> Iterator[Phrase]:
        is_upper = self.tokens[first].text.isupper()
        rows = spelled.rows if self.key(first + 1) in spelled.seconds else spelled.single
        for others, is_capital, entry in rows:
            end = first + 1
            for key in others:
                if self.key(end) != key:
                    break
                end += 1
            else:
                if is_upper or not is_capital:
                    yield Phrase(entry, first, end)


_Row = tuple[tuple[str, ...], bool, Entry]
"""The keys of a spelling behind its first, whether it is read only in capitals, and its entry."""
_Roles = Mapping[str, tuple[Entry, int]]
_NO_ROLES: Final[_Roles] = {}


class _Spelled(NamedTuple):
    """The spellings that begin with one key, the longest first.

    `single` are those of no further key, with their roles, and `seconds` the keys that others go on with.
    """

    rows: tuple[_Row, ...]
    single: tuple[_Row, ...]
    seconds: frozenset[str]
    roles: _Roles
    in_capitals: _Roles


@functools.cache
def _index() -> Mapping[str, _Spelled]:
    """Return the spellings by their first key."""
    index: dict[str, list[_Row]] = {}
    for entry in ENTRIES:
        for spelling in entry.spellings:
            keys = tuple(token.key for token in tokens_of(spelling))
            index.setdefault(keys[0], []).append((keys[1:], spelling.isupper(), entry))
    return {key: _spelled(sorted(rows, key=lambda row: -len(row[0]))) for key, rows in index.items()}


def _spelled(rows: Sequence[_Row]) -> _Spelled:
    single = tuple(row for row in rows if not row[0])
    return _Spelled(
        rows=tuple(rows),
        single=single,
        seconds=frozenset(others[0] for others, _, _ in rows if others),
        roles=_roles_of([(entry, 1) for _, is_capital, entry in single if not is_capital]),
        in_capitals=_roles_of([(entry, 1) for _, _, entry in single]),
    )


def _roles_of(entries: Sequence[tuple[Entry, int]]) -> _Roles:
    """Return the roles that entries play, the longest first, each with the first that plays it."""
    roles: dict[str, tuple[Entry, int]] = {}
    for entry, length in reversed(entries):
        roles.update(dict.fromkeys(entry.meanings, (entry, length)))
    return roles
