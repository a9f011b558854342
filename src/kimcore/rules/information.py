"""The rules about information and elections."""

from typing import Final

from kimcore.rules import addresses, calendar, issuing, neutrality, passing_on, timing

INFORMATION_RULES: Final = (
    timing.surveys_in_cooling_off,
    timing.campaigns_in_cooling_off,
    timing.early_quick_counts,
    timing.not_stated_unofficial,
    calendar.unknown_elections,
    calendar.unknown_stages,
    calendar.stages_over,
    calendar.voter_lists_of_other_regime,
    calendar.dptb_for_moved_voters,
    calendar.voter_lists_too_early,
    calendar.voter_lists_too_late,
    issuing.bodies_not_in_office,
    issuing.issuers_of_other_region,
    addresses.look_alike_addresses,
    addresses.shortened_addresses,
    addresses.unofficial_addresses,
    passing_on.clarifications_without_reference,
    passing_on.nothing_to_share,
    passing_on.items_no_longer_valid,
    passing_on.withdrawn_items_used,
    passing_on.replaced_items_used,
    neutrality.offices_with_participants,
    neutrality.participants_leading,
    neutrality.participants_as_partners,
    neutrality.campaigns_passed_on,
)
"""The rules of issue 5, point 3: RULES takes them in."""
