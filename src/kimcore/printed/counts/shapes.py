"""The shape of a text: what its lexemes make by what they can be, whatever their values.

Texts of one table are mostly of a few shapes, so that each is matched once.
"""

import functools
from collections.abc import Iterator
from typing import Final, NamedTuple

from kimcore.printed.counts.forms import GRAMMAR, ITEM, SINGLE, TABLE_OF
from kimcore.printed.grammar import Lexeme, Matcher, Part

_LEADS: Final = frozenset(GRAMMAR.kinds_of("lead"))
_NOTHING: Final = (frozenset[str](),) * 4
"""What stands behind the last lexeme, and before the first: in a tuple, position -1 is the last one."""


class Shape(NamedTuple):
    """What a text is made of; the value of a part that is one lexeme is the name of the kind that it is there.

    Parts have their lexemes alone; those of several counts have a part for each.
    """

    items: tuple[Part, ...]
    deeds: tuple[Part, ...]
    kinds: tuple[frozenset[str], ...]
    """Those of each lexeme, and none of what would stand behind the last."""
    present: frozenset[str]
    """Those of all lexemes."""


@functools.lru_cache(maxsize=500)
def shape_of(row: tuple[tuple[str, ...], ...]) -> Shape:
    """Return the shape of a text whose lexemes are of these kinds."""
    lexemes = [Lexeme(dict(zip(kinds, kinds, strict=True)), at, at + 1) for at, kinds in enumerate(row)]
    matcher = Matcher(GRAMMAR, lexemes)
    kinds = tuple(map(frozenset, row))
    present = frozenset[str]().union(*kinds)
    items, deeds = (tuple(map(_flat, _found(matcher, kinds, table))) for table in (ITEM, "Deed"))
    return Shape(items, deeds, kinds + _NOTHING, present)


def _found(matcher: Matcher, kinds: tuple[frozenset[str], ...], table: str) -> Iterator[Part]:
    """Yield what the forms of a table find, from the left: the longest, and of two as long that of the earlier form.

    What cannot be read from the first of several leads on cannot be read from a later one either.
    """
    begins = GRAMMAR.begins(table)
    at = 0
    while at < len(kinds):
        part = None if begins.isdisjoint(kinds[at]) else matcher.longest(table, at)
        if part is not None:
            yield part._replace(name=TABLE_OF[tuple([one.name for one in part.parts])])
            at = part.end
            continue
        is_lead = table == ITEM and not _LEADS.isdisjoint(kinds[at])
        at += 1
        while is_lead and at < len(kinds) and not _LEADS.isdisjoint(kinds[at]):
            at += 1


def _flat(part: Part) -> Part:
    """Return a part with its lexemes alone, or where it has several counts, with the parts that these are."""
    if part.name in SINGLE or not any(one.parts for one in part.parts):
        return part._replace(parts=tuple(_leaves(part)))
    return part._replace(parts=tuple(map(_flat, part.parts)))


def _leaves(part: Part) -> Iterator[Part]:
    for one in part.parts:
        yield from _leaves(one) if one.parts else (one,)
