"""What changed from one list of regions to the next."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from kimcore.codes import RegionCode
from kimcore.pickles import Pickled
from kimcore.regions.names import bare_name, normal_name, split_level
from kimcore.regions.table import RegionTable
from kimcore.vocabularies import GroupLevel


@attrs.frozen(kw_only=True)
class RegionChanges(Pickled):
    """The differences of two lists, each in order of codes.

    `moved` pairs the old and the new code of a region that has the same name in the same regency under another parent.
    A regency or city that is the only one of its name in both lists is the same one, though it has another code, as
    those that came to the new provinces of Papua in 2022. So is what lies in it and kept its number and name, or is the
    only one of its name there. A region that could be meant twice is in `gone` and `new` instead: nothing is guessed.
    `renamed` codes are in both lists with another spelling; a list that prints its names in capitals, or "KAB." for
    "Kabupaten", renames nothing.
    """

    moved: tuple[tuple[RegionCode, RegionCode], ...]
    new: tuple[RegionCode, ...]
    gone: tuple[RegionCode, ...]
    renamed: tuple[RegionCode, ...]


def compare(older: RegionTable, newer: RegionTable) -> RegionChanges:
    """Return what changed between two lists."""
    heirs = dict(_recoded(older, newer))
    heads = {new: old for old, new in heirs.items()}
    left = {code for code in older if _regency(code) in heirs or not _unchanged(older, newer, code)}
    came = {code for code in newer if _regency(code) in heads or not _unchanged(older, newer, code)}
    moved = {*_kept_numbers(older, newer, left, heirs)}
    moved |= _moves(older, newer, left - {old for old, _ in moved}, came - {new for _, new in moved}, heads)
    left -= {code for code, _ in moved}
    came -= {code for _, code in moved}
    renamed = {code for code in left & came if _regency(code) not in heirs}
    return RegionChanges(
        moved=tuple(sorted(moved, key=_codes_of)),
        new=_sorted(came - renamed),
        gone=_sorted(left - renamed),
        renamed=_sorted(renamed),
    )


_Recoded = Mapping[str, str]
"""Codes of regencies and cities by other ones, as texts."""
_REGENCY_ENDS: Final = len("63.10")


def _regency(code: RegionCode) -> str:
    """Return the code of the regency that a region is or lies in; of a province its own."""
    return code.text[:_REGENCY_ENDS]


def _recoded(older: RegionTable, newer: RegionTable) -> Iterator[tuple[str, str]]:
    """Pair regencies and cities that have another code, where each is the only one of its name in its list."""
    before, after = _regencies_by_name(older), _regencies_by_name(newer)
    for name, codes in before.items():
        match codes, after.get(name, []):
            case [old], [new] if old != new:
                yield old.text, new.text
            case _:
                pass


def _regencies_by_name(table: RegionTable) -> dict[tuple[bool, str], list[RegionCode]]:
    """Group the regencies and cities of a list by their kind and name."""
    named: defaultdict[tuple[bool, str], list[RegionCode]] = defaultdict(list)
    for code in table:
        if code.level is GroupLevel.REGENCY:
            named[code.is_city, _plain_name(table, code)].append(code)
    return named


def _kept_numbers(
    older: RegionTable, newer: RegionTable, left: Iterable[RegionCode], heirs: _Recoded
) -> Iterator[tuple[RegionCode, RegionCode]]:
    """Pair what lies in a regency with another code and has kept its number in it, and its name."""
    for old in left:
        heir = heirs.get(_regency(old))
        new = None if heir is None else newer.code_of(heir + old.text[_REGENCY_ENDS:])
        if new is not None and _plain_name(older, old) == _plain_name(newer, new):
            yield old, new


def _moves(
    older: RegionTable,
    newer: RegionTable,
    left: Iterable[RegionCode],
    came: Iterable[RegionCode],
    heads: _Recoded,
) -> set[tuple[RegionCode, RegionCode]]:
    """Pair what left a parent and came to another, where each is the only one of its name in its regency."""
    before, after = _by_home(older, left, {}), _by_home(newer, came, heads)
    alone = ((codes, after.get(home, [])) for home, codes in before.items())
    return {(one[0], two[0]) for one, two in alone if len(one) == len(two) == 1 and one[0].parent != two[0].parent}


_Home = tuple[str, GroupLevel, str]


def _by_home(table: RegionTable, codes: Iterable[RegionCode], heads: _Recoded) -> dict[_Home, list[RegionCode]]:
    """Group codes by regency, under the code that it had before, and by level and name."""
    homes: defaultdict[_Home, list[RegionCode]] = defaultdict(list)
    for code in codes:
        regency = _regency(code)
        homes[heads.get(regency, regency), code.level, _plain_name(table, code)].append(code)
    return homes


def _plain_name(table: RegionTable, code: RegionCode) -> str:
    """Return the name of a region in a form for comparing, without the word for the level of a regency."""
    name = table.name_of(code) or ""
    return bare_name(name) if code.level is GroupLevel.REGENCY else normal_name(name)


def _unchanged(older: RegionTable, newer: RegionTable, code: RegionCode) -> bool:
    """Whether both lists give a code the same name, however the list as a whole is printed."""
    before, after = older.name_of(code), newer.name_of(code)
    if before is None or after is None:
        return False
    return before == after or ((before.isupper() or after.isupper()) and _plain(before) == _plain(after))


def _plain(name: str) -> tuple[object, str]:
    word, bare = split_level(name)
    return word, " ".join(bare.casefold().split())


def _codes_of(move: tuple[RegionCode, RegionCode]) -> tuple[str, str]:
    old, new = move
    return old.text, new.text


def _sorted(codes: Iterable[RegionCode]) -> tuple[RegionCode, ...]:
    return tuple(sorted(codes, key=str))
