"""What partners and the public see of a class, worked out once from a table: at which fields is looked, and how."""

import functools

import attrs

from kimcore.fields import Declared, FieldPlan, plan_of
from kimcore.fields.kinds import ItemsKind
from kimcore.findings import Finding
from kimcore.privacy.audiences import AnyCondition, Audience
from kimcore.privacy.counts import COUNTED
from kimcore.privacy.decided import Decisions
from kimcore.privacy.leftovers import is_beside_value
from kimcore.privacy.prints import is_print
from kimcore.privacy.pruning import Row, View
from kimcore.privacy.public_contacts import may_hold_contact
from kimcore.privacy.withheld import Search, Whom
from kimcore.records import Figure, HeadCount, HeadPart, Member, Person


@attrs.frozen(kw_only=True, eq=False)
class Sight(Row):
    """What an audience sees of a field."""

    never: Finding | None
    """Why it is not seen whatever it holds."""
    only: tuple[AnyCondition, ...]
    is_print: bool
    is_counted: bool
    search: Search | None
    holds_text: bool
    """Whether it is a text, or texts, that can hold a contact."""
    is_reread: bool
    """Whether it is a print beside a value, of which nothing may be left that was not read."""


class Sights(dict[type[Declared], View[Sight]]):
    """What an audience sees, class by class."""

    def __init__(self, decisions: Decisions, audience: Audience, whom: Whom) -> None:
        """Take what is decided, who reads, and whom texts are searched for."""
        super().__init__()
        self.decisions = decisions
        self._audience = audience
        self._whom = whom

    def __missing__(self, cls: type[Declared]) -> View[Sight]:
        """Work out what is seen of a class."""
        view = self[cls] = self._view(cls)
        return view

    def _view(self, cls: type[Declared]) -> View[Sight]:
        decided = self.decisions.of(cls)
        is_asked = bool(decided.only) or issubclass(cls, Member | Person | HeadCount | HeadPart | Figure)
        fields = plan_of(cls).fields.values()
        rows = (self._sight(cls, field, decided.fields_only.get(field.name, ())) for field in fields)
        return View(is_asked, tuple(row for row in rows if row.is_asked or row.asks_each or row.holds_parts))

    def _sight(self, cls: type[Declared], field: FieldPlan, only: tuple[AnyCondition, ...]) -> Sight:
        never = self.decisions.why_never(cls, field, self._audience)
        search = Search.of(cls, field, self._whom)
        is_counted = field.name in COUNTED
        can_hold = may_hold_contact(cls, field)
        is_list = isinstance(field.kind, ItemsKind)
        return Sight(
            field=field,
            is_asked=any((never, only, is_print(field), is_counted, search, can_hold and not is_list)),
            asks_each=can_hold and is_list,
            never=never,
            only=only,
            is_print=is_print(field),
            is_counted=is_counted,
            search=search,
            holds_text=can_hold,
            is_reread=is_print(field) and is_beside_value(cls),
        )


@functools.lru_cache(maxsize=64)
def sights_of(decisions: Decisions, audience: Audience, whom: Whom) -> Sights:
    """Return what an audience sees; what was worked out of a class is kept."""
    return Sights(decisions, audience, whom)
