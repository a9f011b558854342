"""Promises of the invented regency: sound, free of findings, of any size, with as many faults as are asked for."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest
from drawing import at_most
from hypothesis import example, given
from hypothesis import strategies as st

from kimcore import Group, InformationItem, Institution, Member, Session, check, from_dict, to_dict
from kimcore.records import Record
from kimcore.rules import RULES, Rule
from kimcore.testing import regency, regency_regions
from kimcore.testing.areas import Area
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


SIZES = st.fixed_dictionaries(
    {name: st.integers(0, 12) for name in ("districts", "villages", "groups", "members", "sessions", "items")}
).map(lambda size: {**size, "villages": size["villages"] * bool(size["districts"])})


@at_most(60)
@given(SIZES, st.integers())
@example(dict.fromkeys(("districts", "villages", "groups", "members", "sessions", "items"), 0), 0)
def test_nothing_is_found_in_a_regency_of_any_size(size: dict[str, Any], seed: int) -> None:
    """There are as many of each as are asked for, none included, and no rule finds anything in them."""
    records = regency(seed=seed, **size)
    regions = regency_regions(districts=size["districts"], villages=size["villages"])
    assert check(records, on=REGENCY_DAY, complete=True, regions=regions) == ()
    counts = Counter(type(record) for record in records)
    wanted = {Group: "groups", Member: "members", Session: "sessions", InformationItem: "items"}
    assert {cls: counts[cls] for cls in wanted} == {cls: size[name] for cls, name in wanted.items()}
    levels = Counter(len(str(code)) for code in regions)
    assert (levels[5], levels[8], levels[13]) == (1, size["districts"], size["villages"])


@pytest.mark.parametrize("name", ["villages", "groups", "members", "sessions", "items"])
def test_there_may_be_none_of_one_thing(name: str) -> None:
    """The others are as many as always, and nothing is found in them."""
    small_size: dict[str, Any] = {
        "districts": 4,
        "villages": 9,
        "groups": 7,
        "members": 50,
        "sessions": 10,
        "items": 8,
        name: 0,
    }
    records = regency(**small_size)
    regions = regency_regions(districts=4, villages=small_size["villages"])
    assert check(records, on=REGENCY_DAY, complete=True, regions=regions) == ()
    assert len(records) == 3 + sum(small_size[one] for one in ("groups", "members", "sessions", "items"))


def test_faults_are_found_in_an_empty_regency() -> None:
    """They bring what they need."""
    records = regency(districts=0, villages=0, groups=0, members=0, sessions=0, items=0, with_faults={"two_holders": 2})
    assert findings(records) == ["two_holders", "two_holders"]


@pytest.mark.parametrize("name", ["seed", "districts", "villages", "groups", "members", "sessions", "items"])
@pytest.mark.parametrize("value", [None, 1.0, "12", True, [3]])
def test_a_number_that_is_none_is_refused_by_name(name: str, value: Any) -> None:  # noqa: ANN401 - of any type
    """Nothing is made whole silently, and whoever mistook the argument sees which."""
    with pytest.raises(TypeError, match=f"^{name} is a whole number, not {type(value).__name__}$"):
        regency(**{name: value})


@pytest.mark.parametrize("name", ["districts", "villages", "groups", "members", "sessions", "items"])
@given(st.integers(max_value=-1))
def test_less_than_none_is_refused_by_name(name: str, value: int) -> None:
    """A negative number says which it is."""
    size: dict[str, Any] = {name: value}
    with pytest.raises(ValueError, match=f"^{name} is 0 or more, not {value}$"):
        regency(**size)


@pytest.mark.parametrize(
    ("size", "name"),
    [
        ({"districts": 0}, "villages"),
        ({"districts": 1, "villages": 1_000}, "villages"),
        ({"districts": 219_781}, "districts"),
    ],
)
def test_more_regions_than_there_are_codes_for_are_refused(size: dict[str, Any], name: str) -> None:
    """A village lies in a district, a district has 999 at most, and the codes of provinces end with 99."""
    with pytest.raises(ValueError, match=f"^{name} is at most "):
        regency(**size)
    with pytest.raises(ValueError, match=f"^{name} is at most "):
        regency_regions(**size)


def test_the_greatest_sizes_have_codes() -> None:
    """The last village of a district and the last district of all are regions like others."""
    assert len(regency_regions(districts=1, villages=999)) == 1_002
    assert str(Area.of_village(219_779, 219_780).code) == "99.10.99.2001"


@pytest.mark.parametrize(("count", "error"), [(-1, ValueError), (1.0, TypeError), ("1", TypeError), (None, TypeError)])
def test_a_count_of_faults_that_is_none_is_refused(count: Any, error: type[Exception]) -> None:  # noqa: ANN401 - of any type
    """It is named with its rule."""
    with pytest.raises(error, match=r"^with_faults\['two_holders'\] is "):
        small(with_faults={"two_holders": count})


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
