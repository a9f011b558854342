"""What changed from one list of regions to the next."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import attrs

from kimcore.codes import RegionCode
from kimcore.pickles import Pickled
from kimcore.regions.names import normal_name, split_level
from kimcore.regions.table import RegionTable
from kimcore.vocabularies import GroupLevel


@attrs.frozen(kw_only=True)
class RegionChanges(Pickled):
    """The differences of two lists, each in order of codes.

    `moved` pairs the old and the new code of a region that has the same name in the same regency under another parent.
    A region that could be meant twice is in `gone` and `new` instead: nothing is guessed. `renamed` codes are in both
    lists with another spelling; a list that prints its names in capitals, or "KAB." for "Kabupaten", renames nothing.
    """

    moved: tuple[tuple[RegionCode, RegionCode], ...]
    new: tuple[RegionCode, ...]
    gone: tuple[RegionCode, ...]
    renamed: tuple[RegionCode, ...]


def compare(older: RegionTable, newer: RegionTable) -> RegionChanges:
    """Return what changed between two lists."""
    left = {code for code in older if not _unchanged(older, newer, code)}
    came = {code for code in newer if not _unchanged(older, newer, code)}
    moved = tuple(_moves(_by_home(older, left), _by_home(newer, came)))
    left -= {code for code, _ in moved}
    came -= {code for _, code in moved}
    renamed = left & came
    return RegionChanges(
        moved=tuple(sorted(moved, key=str)),
        new=_sorted(came - renamed),
        gone=_sorted(left - renamed),
        renamed=_sorted(renamed),
    )


_Home = tuple[RegionCode | None, GroupLevel, str]


def _by_home(table: RegionTable, codes: Iterable[RegionCode]) -> dict[_Home, list[RegionCode]]:
    """Group codes by regency, level and name."""
    homes: defaultdict[_Home, list[RegionCode]] = defaultdict(list)
    for code in codes:
        homes[code.regency, code.level, normal_name(table.name_of(code) or "")].append(code)
    return homes


def _moves(
    left: dict[_Home, list[RegionCode]], came: dict[_Home, list[RegionCode]]
) -> Iterator[tuple[RegionCode, RegionCode]]:
    """Pair what left a parent and came to another, where each is the only one of its name."""
    for home, codes in left.items():
        match codes, came.get(home, []):
            case [old], [new] if old.parent != new.parent:
                yield old, new
            case _:
                pass


def _unchanged(older: RegionTable, newer: RegionTable, code: RegionCode) -> bool:
    """Whether both lists give a code the same name, however the list as a whole is printed."""
    before, after = older.name_of(code), newer.name_of(code)
    if before is None or after is None:
        return False
    return before == after or ((before.isupper() or after.isupper()) and _plain(before) == _plain(after))


def _plain(name: str) -> tuple[object, str]:
    word, bare = split_level(name)
    return word, " ".join(bare.casefold().split())


def _sorted(codes: Iterable[RegionCode]) -> tuple[RegionCode, ...]:
    return tuple(sorted(codes, key=str))
