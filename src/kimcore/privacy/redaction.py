"""Records as an audience sees them."""

from collections.abc import Iterable, Sequence

import attrs

from kimcore.fields import Declared
from kimcore.findings import Finding
from kimcore.pickles import Pickled
from kimcore.privacy.audiences import Audience, Table, exact_audience
from kimcore.privacy.counts import NOTHING_SUPPRESSED, Suppressed
from kimcore.privacy.decided import Decisions, decisions_of, first_reason
from kimcore.privacy.leftovers import Leftovers
from kimcore.privacy.pruning import AnyDeclared, Judge, View, prune, prune_all, taken_out
from kimcore.privacy.public_contacts import PublicContacts
from kimcore.privacy.reasons import WITHHELD_CONTACT, WITHHELD_REST, WITHHELD_UNKNOWN
from kimcore.privacy.sights import Sight, Sights, sights_of
from kimcore.privacy.table import why_not_print
from kimcore.privacy.telling import Prints
from kimcore.privacy.withheld import Withheld
from kimcore.records import Record


@attrs.frozen
class Redacted(Pickled):
    """The records that an audience may see, as far as it may; and, for the office, what was left out of which."""

    records: tuple[Record, ...]
    left_out: tuple[Finding, ...] = ()


def redact(records: Iterable[Record], audience: Audience, *, table: Table | None = None) -> Redacted:
    """Return what an audience may see of records.

    What goes is an optional field, a whole part or a whole record, so what is left is valid; what refers to a record
    that went goes, too. Who is a minor or withdrew consent by one record is left out of all, by key and by name; and
    from the counts that are left of a record, none that was left out can be worked out. A text with a contact that no
    record states as public goes, and so does what is printed beside a value where it holds more than that.

    `table` is our own unless one is given: `{**TABLE, Aduan: Decision()}` for a class of a tool's own. Raises
    UndecidedError where it has no row for a class that can stand in the records, nor for one above it, and TypeError
    where a row names no field.
    """
    records = tuple(records)
    if exact_audience(audience) is Audience.INTERNAL:
        return Redacted(records)
    pruned = prune_all(records, _Eyes.of(audience, records, decisions_of(table)))
    return Redacted(tuple(one.left for one in pruned if one.left is not None), taken_out(records, pruned))


def visible(record: AnyDeclared, audience: Audience, *, table: Table | None = None) -> AnyDeclared | None:
    """Return what an audience may see of one record or part, or None; what it knows of others it cannot tell.

    `table`, and what is raised for it, are those of `redact`.
    """
    if exact_audience(audience) is Audience.INTERNAL:
        return record
    eyes = _Eyes.of(audience, [record], decisions_of(table))
    if eyes.decisions.why_not(record, audience) is not None:
        return None
    return prune(record, eyes.inside(record)).left


@attrs.frozen
class _Eyes(Judge[Sight]):
    """Partners' or the public's; with who is withheld, and what goes of the counts of the record looked at."""

    audience: Audience
    decisions: Decisions
    sights: Sights
    withheld: Withheld
    contacts: PublicContacts
    prints: Prints
    leftovers: Leftovers
    suppressed: Suppressed = NOTHING_SUPPRESSED

    @classmethod
    def of(cls, audience: Audience, whole: Sequence[Declared], decisions: Decisions) -> "_Eyes":
        """Return those of an audience that looks at records, or parts, together."""
        for one in dict.fromkeys(type(one) for one in whole):
            decisions.check(one)
        withheld = Withheld.of(whole, decisions)
        sights = sights_of(decisions, audience, withheld.whom())
        contacts = PublicContacts.of(whole, withheld.contacts())
        return cls(audience, decisions, sights, withheld, contacts, Prints(), Leftovers())

    def inside(self, record: Declared) -> "_Eyes":
        suppressed = Suppressed.of(record, self.prints)
        return attrs.evolve(self, suppressed=suppressed) if suppressed.anything else self

    def view_of(self, cls: type[Declared]) -> View[Sight]:
        return self.sights[cls]

    def of_part(self, part: Declared) -> Finding | None:
        if (reason := self.withheld.why_not(part)) is not None:
            return reason.at()
        return self.decisions.why_not(part, self.audience) or self.suppressed.why_not(part)

    def of_field(self, part: Declared, row: Sight, value: object) -> Finding | None:
        reason = row.never or self._why_not_value(part, row, value)
        if reason is None and row.is_counted:
            reason = self.suppressed.why_not_field(part, row.field)
        is_list = issubclass(type(value), tuple)  # asked text by text; not narrowed
        is_text = (row.search is not None or row.holds_text) and not is_list
        return self._why_not_text(part, row, str(value)) if reason is None and is_text else reason

    def _why_not_text(self, part: Declared, row: Sight, text: str) -> Finding | None:
        problem = self.withheld.why_not_text(text, row.search) if row.search is not None else None
        if problem is None and row.holds_text and not self.contacts.are_all_in(text):
            problem = WITHHELD_CONTACT
        if problem is None and row.is_reread and self.leftovers.are_in(part, text):
            problem = WITHHELD_REST
        return problem.at() if problem is not None else None

    def _why_not_value(self, part: Declared, row: Sight, value: object) -> Finding | None:
        if row.only:
            return first_reason(row.only, part, self.audience)
        return why_not_print(part, self.prints[str(value)], self.audience) if row.is_print else None

    def of_kept(self) -> Finding | None:
        return WITHHELD_UNKNOWN.at()
