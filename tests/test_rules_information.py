"""Promises of all rules about information and elections together."""

import json
import random
import re
from pathlib import Path
from typing import Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore import InformationItem, Session, check, from_dict
from kimcore.elections import ELECTIONS
from kimcore.findings import Problem, Severity
from kimcore.records import Record, Ref
from kimcore.rules import RULES, Rule, addresses, calendar, issuing, neutrality, passing_on, timing
from kimcore.rules.information import INFORMATION_RULES
from kimcore.testing import vectors
from kimcore.testing.strategies import objects, records

CASES: Final = Path(__file__).parent / "cases"
MODULES: Final = (addresses, calendar, issuing, neutrality, passing_on, timing)


def test_every_rule_is_applied() -> None:
    """The rules are among those that `check` applies, each with a problem of its own."""
    assert set(INFORMATION_RULES) <= set(RULES)
    problems = {one for module in MODULES for one in vars(module).values() if isinstance(one, Problem)}
    assert len(problems) == len(set(INFORMATION_RULES)) == len(INFORMATION_RULES)


LAW: Final = re.compile(r"\b(?:UU|PKPU) [0-9]+/[0-9]{4}\b")
UU_WITHOUT_ARTICLE: Final = re.compile(r"\bUU [0-9]+/[0-9]{4}(?! art\. [0-9]+)")
PRACTICE: Final = re.compile(r"\bpractice\b", re.IGNORECASE)
FIRED: Final = vectors.of_rules()


@pytest.mark.parametrize("rule", INFORMATION_RULES, ids=lambda rule: rule.__name__)
def test_a_rule_cites_law_or_says_that_it_is_practice(rule: Rule) -> None:
    """A law stands with its number and year, a UU with the article as well, so that an office can look it up."""
    text = " ".join((rule.__doc__ or "").split())
    assert LAW.search(text) or PRACTICE.search(text)
    assert UU_WITHOUT_ARTICLE.findall(text) == []


@pytest.mark.parametrize("rule", INFORMATION_RULES, ids=lambda rule: rule.__name__)
def test_what_no_law_says_is_no_error(rule: Rule) -> None:
    """Nothing that is only practice is an error, but an address that is made to be taken for an official one."""
    records = [from_dict({"schema": 1, **one}) for one in FIRED[rule.__name__]["fires"]["records"]]
    severities = {finding.severity for finding in check(records, rules=[rule])}
    assert severities
    assert LAW.search(rule.__doc__ or "") or Severity.ERROR not in severities or rule is addresses.look_alike_addresses


CONNECTED: Final = st.builds(
    lambda item, session, election: [
        attrs.evolve(item, election=election),
        attrs.evolve(session, id="s", election=election, items=(Ref(id=item.id),)),
    ],
    objects(InformationItem),
    objects(Session),
    st.sampled_from([election.code for election in ELECTIONS]),
)
"""An item of an election that is known, and a session that uses it."""


@given(st.lists(records(), max_size=5), CONNECTED, st.randoms(use_true_random=False))
def test_no_register_raises_and_no_order_matters(
    drawn: list[Record], connected: list[Record], order: random.Random
) -> None:
    """Whatever is valid can be asked, and the findings are the same for any order of the records."""
    everything = drawn + connected
    findings = check(everything, rules=INFORMATION_RULES)
    shuffled = order.sample(everything, len(everything))
    assert check(shuffled, rules=INFORMATION_RULES) == findings
    assert all(finding.message("id") and finding.message("en") for finding in findings)


def test_real_sessions_and_hoaxes_are_not_accused() -> None:
    """Of 44 sessions and 13 fact checks nothing is found: the calendar knows the elections that they name."""
    entries = [
        json.loads((CASES / f"{name}.json").read_text(encoding="utf-8")) for name in ("sessions", "hoaxes", "groups")
    ]
    real = [from_dict(entry["record"]) for part in entries for entry in part]
    assert check(real, rules=INFORMATION_RULES) == ()
    assert any(isinstance(one, Session) and one.election == "pilkada_2020" for one in real)
