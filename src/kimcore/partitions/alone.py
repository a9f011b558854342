"""The rules that look at each record by itself, so that they are applied where it lies."""

from typing import Final

from kimcore.rules import (
    Rule,
    calendar,
    counts,
    decrees,
    discrepancies,
    passing_on,
    printed,
    regions,
    rereading,
    retention,
    sessions,
    timing,
)

ALONE: Final[tuple[Rule, ...]] = (
    decrees.ending_terms,
    decrees.sk_issuer_levels,
    decrees.sk_from_elsewhere,
    sessions.planned_in_the_past,
    sessions.held_in_the_future,
    sessions.held_without_papers,
    sessions.zones_of_elsewhere,
    sessions.budgets_of_other_year,
    counts.counts_above_total,
    regions.regions_not_listed,
    regions.region_names_differ,
    discrepancies.discrepancies_of_nothing,
    printed.dates_not_printed,
    printed.counts_not_printed,
    printed.numbers_not_printed,
    rereading.contradicting_prints,
    rereading.prints_not_read,
    timing.not_stated_unofficial,
    calendar.unknown_stages,
    calendar.stages_over,
    calendar.voter_lists_of_other_regime,
    calendar.dptb_for_moved_voters,
    calendar.voter_lists_too_early,
    calendar.voter_lists_too_late,
    passing_on.clarifications_without_reference,
    passing_on.nothing_to_share,
    retention.withdrawn_consent,
    retention.retention_overdue,
    retention.minors_without_consent,
)
"""All others, and all that a tool brings, are applied to the records of a share."""
