"""What must hold between valid records. A rule is a function from a register to findings; it never raises."""

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, cast

import attrs

from kimcore.elections import ELECTIONS, Election
from kimcore.findings import Finding, Findings, Problem
from kimcore.records import Record
from kimcore.regions import RegionTable
from kimcore.rules import (
    chains,
    contacts,
    counts,
    decrees,
    discrepancies,
    groups,
    identity,
    lifetimes,
    likeness,
    members,
    printed,
    regions,
    reports,
    rereading,
    sessions,
)
from kimcore.rules.information import INFORMATION_RULES
from kimcore.rules.parts import Reference, parts_of, references
from kimcore.rules.policy import Policy
from kimcore.rules.register import Register
from kimcore.rules.retention import PRIVACY_RULES

__all__ = ["RULES", "Policy", "Reference", "Register", "Rule", "check", "parts_of", "references"]

Rule = Callable[[Register], Iterator[Finding]]
Known = Iterable[Record] | Mapping[str, Record | None]
"""Records that are there and not judged: all of them at hand, or by id, each looked up where it is named."""

RULES: Final[tuple[Rule, ...]] = (
    identity.duplicate_ids,
    identity.absent_references,
    identity.wrong_references,
    chains.reference_cycles,
    members.two_holders,
    groups.incomplete_rosters,
    groups.groups_not_seen_active,
    decrees.ending_terms,
    decrees.sk_issuer_levels,
    decrees.sk_from_elsewhere,
    decrees.sk_of_two_villages,
    sessions.planned_in_the_past,
    sessions.held_in_the_future,
    sessions.held_without_papers,
    sessions.zones_of_elsewhere,
    sessions.budgets_of_other_year,
    lifetimes.before_the_group,
    lifetimes.after_the_group,
    lifetimes.memberships_outside_the_group,
    reports.told_twice,
    reports.same_and_distinct,
    likeness.groups_entered_twice,
    likeness.members_entered_twice,
    likeness.sessions_entered_twice,
    counts.counts_above_total,
    regions.regions_not_listed,
    regions.region_names_differ,
    discrepancies.discrepancies_of_nothing,
    printed.dates_not_printed,
    printed.counts_not_printed,
    printed.numbers_not_printed,
    rereading.contradicting_prints,
    rereading.prints_not_read,
    contacts.contacts_in_texts,
    *INFORMATION_RULES,
    *PRIVACY_RULES,
)
"""The rules that `check` applies unless it is given others."""


def check(  # noqa: PLR0913 - each says what a rule may look at; all but the records have a default
    records: Iterable[Record],
    *,
    on: dt.date | None = None,
    rules: Iterable[Rule] = RULES,
    policy: Policy = Policy(),  # noqa: B008 - frozen
    elections: Iterable[Election] = ELECTIONS,
    regions: RegionTable | None = None,
    complete: bool = False,
    known: Known = (),
) -> tuple[Finding, ...]:
    """Return what does not hold between records, sorted by record id, pointer and code, whatever their order.

    `on` is the day for terms, plans and retention; rules that need a day say nothing without one, and none asks the
    clock. `complete` says that the records are all there are, so that a reference to a record that is absent is an
    error. `policy` is what the regency settles for itself, `regions` its list of regions, and `elections` the calendars
    that sessions and items are held against. A tool passes its own rules beside or instead of RULES.

    `known` are records that are there and not judged, such as what a database holds where a form saves one record. An
    iterable of them is read once, and the findings are those of all records together that are about `records`. Of a
    mapping, by id, only the ids are asked for that are named, each at most once, and it is never gone through: it may
    ask a database. The group, institution or item that a record names is then found in it; what a rule looks for among
    all records, such as the members of a group, the sessions of a day or the official sites, is looked for in
    `records`, and official sites also with the institutions that these name. A record in `records` replaces the one in
    `known` that has its id.

    At most 10,000 findings are kept, the first in that order, and the last then says how many more there are. The work
    is in proportion to what is given: records, their lists and texts, calendars and regions.

    Raises TypeError where `on` has a time of day.
    """
    judged = tuple(records)
    beside, elsewhere = _known_beside(judged, known)
    register = Register(
        records=(*judged, *beside),
        complete=complete,
        on=exact_day(on),
        policy=policy,
        elections=tuple(elections),
        regions=regions,
        beside=len(beside),
        elsewhere=elsewhere,
    )
    return tuple(found_in(register, rules))


def exact_day(on: dt.date | None) -> dt.date | None:
    """Return the day of a check; raise TypeError where it has a time of day."""
    if isinstance(on, dt.datetime):
        raise TypeError("on is a day: pass a datetime.date without time")
    return on


def found_in(register: Register, rules: Iterable[Rule]) -> Findings:
    """Return what rules find about the records that are judged, as `check` does: weighed, and in its order."""
    weigh = functools.cache(register.policy.weigh)
    every = (finding for rule in rules for finding in rule(register))
    found = (_weighed(finding, weigh(finding.problem)) for finding in every if _is_judged(register, finding))
    findings = Findings()
    findings.extend_in_order(found, order_of)
    return findings


def _known_beside(
    judged: Sequence[Record], known: Known
) -> tuple[Sequence[Record], Mapping[str, Record | None] | None]:
    """Return what is known and not judged: records that are all at hand, or a mapping that is asked for each."""
    if isinstance(known, Mapping):
        return (), cast("Mapping[str, Record | None]", known)
    replaced = {record.id for record in judged}
    return tuple(record for record in known if record.id not in replaced), None


def _is_judged(register: Register, finding: Finding) -> bool:
    """Whether a finding is about a record that is judged; one that names no place in the input counts by its id."""
    if finding.index is not None:
        return register.judges(finding.index)
    indices = register.by_id.get(finding.record_id or "", ())
    return not indices or register.judges(indices[0])


def _weighed(finding: Finding, problem: Problem) -> Finding:
    """Return a finding with the severity that its problem has under the policy."""
    return finding if problem is finding.problem else attrs.evolve(finding, problem=problem)


def order_of(finding: Finding) -> tuple[str, str, str, tuple[str, ...], str]:
    """Return what findings of a check are ordered by."""
    return finding.record_id or "", finding.pointer, finding.code, finding.others, finding.message("en")
