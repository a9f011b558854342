"""Promises of the invented regency: sound, free of findings, of any size, with as many faults as are asked for."""

from collections import Counter
from collections.abc import Mapping

import pytest

from kimcore import Group, InformationItem, Institution, Member, Session, check, from_dict, to_dict
from kimcore.records import Record
from kimcore.rules import RULES, Rule
from kimcore.testing import regency, regency_regions
from kimcore.testing.faults import FAULTS
from kimcore.testing.regencies import REGENCY_DAY

REGIONS = regency_regions()


def small(seed: int = 0, with_faults: Mapping[str, int] | None = None) -> tuple[Record, ...]:
    """Return a small regency."""
    return regency(seed=seed, groups=12, members=100, sessions=20, items=20, with_faults=with_faults)


def findings(records: tuple[Record, ...], *rules: Rule) -> list[str]:
    """Return the codes of all that is found on the regency's day, by all rules or by those given."""
    found = check(records, on=REGENCY_DAY, complete=True, regions=REGIONS, rules=rules or RULES)
    return [finding.code for finding in found]


def test_a_regency_is_as_large_as_tanah_bumbu() -> None:
    """Unless it is said otherwise there are 12 districts, 157 villages, 100 groups, and so on."""
    records = regency()
    counts = Counter(type(record) for record in records)
    assert counts == {Institution: 3, Group: 100, Member: 1_500, Session: 300, InformationItem: 200}
    assert len({record.id for record in records}) == len(records)
    levels = Counter(len(str(code)) for code in REGIONS)
    assert (levels[8], levels[13]) == (12, 157)


def test_nothing_is_found_in_a_regency() -> None:
    """No rule finds anything, whatever the seed, with all records said to be there and a list of regions."""
    for seed in range(3):
        assert findings(regency(seed=seed)) == []


def test_a_seed_gives_the_same_regency() -> None:
    """The same seed gives equal records, another seed others."""
    assert small() == small()
    assert small(seed=1) != small()


def test_a_regency_goes_through_plain_data() -> None:
    """Each record is read back equal."""
    for record in small():
        assert from_dict(to_dict(record)) == record


@pytest.mark.parametrize(
    ("districts", "villages", "groups"),
    [(12, 157, 0), (12, 157, 1), (1, 1, 20), (6_200, 12_400, 7_000)],
    ids=str,
)
def test_any_size_will_do(districts: int, villages: int, groups: int) -> None:
    """An empty regency and one of many regencies and provinces are sound, too."""
    records = regency(
        districts=districts,
        villages=villages,
        groups=groups,
        members=groups,
        sessions=min(groups, 30),
        items=groups // 2,
    )
    regions = regency_regions(districts=districts, villages=villages)
    assert check(records, on=REGENCY_DAY, complete=True, regions=regions) == ()


def test_every_rule_has_a_fault() -> None:
    """A new rule needs a fault that only this rule finds: add one to kimcore.testing.faults.FAULTS."""
    assert [rule.__name__ for rule in RULES if rule.__name__ not in FAULTS] == []
    assert FAULTS.keys() == {rule.__name__ for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_fault_is_found_as_often_as_it_is_planted(rule: Rule) -> None:
    """Planted three times, it is found three times by its rule, and nothing else is found."""
    records = small(with_faults={rule.__name__: 3})
    assert len(findings(records, rule)) == 3
    assert len(findings(records)) == 3


def test_faults_do_not_disturb_each_other() -> None:
    """All faults planted at once are all found, each as often as it is planted."""
    planted = {rule.__name__: number % 3 + 1 for number, rule in enumerate(RULES)}
    records = small(with_faults=planted)
    assert {rule.__name__: len(findings(records, rule)) for rule in RULES} == planted
    assert len(findings(records)) == sum(planted.values())


def test_a_fault_of_no_rule_is_refused() -> None:
    """A name that is no rule raises KeyError."""
    with pytest.raises(KeyError):
        small(with_faults={"no_such_rule": 1})
