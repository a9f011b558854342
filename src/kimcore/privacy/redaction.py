"""Records as an audience sees them."""

from collections.abc import Iterable

import attrs

from kimcore.fields import Declared, FieldPlan
from kimcore.findings import Finding
from kimcore.privacy.audiences import Audience, exact_audience
from kimcore.privacy.pruning import AnyDeclared, Judge, prune, prune_all, taken_out
from kimcore.privacy.reasons import WITHHELD_MINOR, WITHHELD_UNKNOWN
from kimcore.privacy.table import why_not, why_not_field
from kimcore.records import Member, Record


@attrs.frozen
class Redacted:
    """The records that an audience may see, as far as it may; and, for the office, what was left out of which."""

    records: tuple[Record, ...]
    left_out: tuple[Finding, ...] = ()


def redact(records: Iterable[Record], audience: Audience) -> Redacted:
    """Return what an audience may see of records.

    What goes is an optional field, a whole part or a whole record, so what is left is valid; what refers to a record
    that went goes, too. A person who is a minor by one membership is one in all that share the person's key.
    """
    records = tuple(records)
    if exact_audience(audience) is Audience.INTERNAL:
        return Redacted(records)
    minors = frozenset(one.person for one in records if isinstance(one, Member) and one.minor and one.person)
    pruned = prune_all(records, _Eyes(audience, minors))
    return Redacted(tuple(one.left for one in pruned if one.left is not None), taken_out(records, pruned))


def visible(record: AnyDeclared, audience: Audience) -> AnyDeclared | None:
    """Return what an audience may see of one record or part, or None; what it knows of others it cannot tell."""
    if exact_audience(audience) is Audience.INTERNAL:
        return record
    return prune(record, _Eyes(audience)).left


@attrs.frozen
class _Eyes(Judge):
    """Partners' or the public's, with the keys of persons who are known to be minors."""

    audience: Audience
    minors: frozenset[str] = frozenset()

    def of_part(self, part: Declared) -> Finding | None:
        if isinstance(part, Member) and part.person in self.minors:
            return WITHHELD_MINOR.at()
        return why_not(part, self.audience)

    def of_field(self, part: Declared, field: FieldPlan) -> Finding | None:
        return why_not_field(part, field, self.audience)

    def of_kept(self) -> Finding | None:
        return WITHHELD_UNKNOWN.at()
