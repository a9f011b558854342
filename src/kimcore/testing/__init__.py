"""What tests need that work with records: an invented regency here, strategies and the pytest plugin in the modules.

Nothing else in kimcore imports it. The strategies need hypothesis; all else needs nothing more than kimcore.
"""

from collections.abc import Mapping

from kimcore.records import Record
from kimcore.regions import RegionTable


def regency(  # noqa: PLR0913 - how many there are of each, all with a default
    *,
    seed: int = 0,
    districts: int = 12,
    villages: int = 157,
    groups: int = 100,
    members: int = 1_500,
    sessions: int = 300,
    items: int = 200,
    with_faults: Mapping[str, int] | None = None,
) -> tuple[Record, ...]:
    """Return the records of an invented regency: referentially sound, free of findings, the same for the same seed.

    Free of findings is `check(regency(), on=REGENCY_DAY, complete=True, regions=regency_regions())`, with the day of
    `kimcore.testing.regencies`. The size is that of Kabupaten Tanah Bumbu unless it is said otherwise; any other does,
    up to a national one, and any number may be 0. Without villages the groups and sessions are the regency's; without
    groups the members name one that is not there. A district has at most 999 villages, and none lies in no district.
    TypeError and ValueError name the number that cannot be. `with_faults` plants faults by the name of their rule:
    `{"two_holders": 3}` makes that rule find three things, and no other rule anything; KeyError for a name of no rule.
    `regions_not_listed` needs a list with villages.
    """
    from kimcore.testing import areas, faults, regencies

    size = areas.Size(
        districts=districts, villages=villages, groups=groups, members=members, sessions=sessions, items=items
    )
    return (*regencies.records_of(size, seed), *faults.plant(with_faults or {}))


def regency_regions(*, districts: int = 12, villages: int = 157) -> RegionTable:
    """Return the list of regions of an invented regency with as many districts and villages."""
    from kimcore.testing import areas

    return areas.regions_of(areas.Size(districts=districts, villages=villages))
