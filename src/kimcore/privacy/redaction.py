"""Records as an audience sees them."""

from collections.abc import Iterable

import attrs

from kimcore.fields import Declared, FieldPlan
from kimcore.findings import Finding
from kimcore.privacy.audiences import Audience, exact_audience
from kimcore.privacy.counts import Suppressed
from kimcore.privacy.pruning import AnyDeclared, Judge, prune, prune_all, taken_out
from kimcore.privacy.reasons import WITHHELD_UNKNOWN
from kimcore.privacy.table import why_not, why_not_field
from kimcore.privacy.withheld import Withheld
from kimcore.records import Record


@attrs.frozen
class Redacted:
    """The records that an audience may see, as far as it may; and, for the office, what was left out of which."""

    records: tuple[Record, ...]
    left_out: tuple[Finding, ...] = ()


def redact(records: Iterable[Record], audience: Audience) -> Redacted:
    """Return what an audience may see of records.

    What goes is an optional field, a whole part or a whole record, so what is left is valid; what refers to a record
    that went goes, too. Who is a minor or withdrew consent by one record is left out of all, by key and by name; and
    from the counts that are left of a record, none that was left out can be worked out.
    """
    records = tuple(records)
    if exact_audience(audience) is Audience.INTERNAL:
        return Redacted(records)
    pruned = prune_all(records, _Eyes(audience, Withheld.of(records)))
    return Redacted(tuple(one.left for one in pruned if one.left is not None), taken_out(records, pruned))


def visible(record: AnyDeclared, audience: Audience) -> AnyDeclared | None:
    """Return what an audience may see of one record or part, or None; what it knows of others it cannot tell."""
    if exact_audience(audience) is Audience.INTERNAL:
        return record
    return prune(record, _Eyes(audience, Withheld.of([record])).inside(record)).left


@attrs.frozen
class _Eyes(Judge):
    """Partners' or the public's; with who is withheld, and what goes of the counts of the record looked at."""

    audience: Audience
    withheld: Withheld
    suppressed: Suppressed = attrs.field(factory=Suppressed)

    def inside(self, record: Declared) -> Judge:
        return attrs.evolve(self, suppressed=Suppressed.of(record))

    def of_part(self, part: Declared) -> Finding | None:
        if (reason := self.withheld.why_not(part)) is not None:
            return reason.at()
        return why_not(part, self.audience) or self.suppressed.why_not(part)

    def of_field(self, part: Declared, field: FieldPlan) -> Finding | None:
        reason = why_not_field(part, field, self.audience) or self.suppressed.why_not_field(part, field)
        if reason is None and (problem := self.withheld.why_not_field(part, field)) is not None:
            return problem.at()
        return reason

    def of_kept(self) -> Finding | None:
        return WITHHELD_UNKNOWN.at()
