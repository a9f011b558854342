"""The base class of everything that is declared: of records and of their parts."""

from collections.abc import Iterator
from typing import ClassVar

import attrs

from kimcore.errors import InvalidError
from kimcore.fields.limits import NONE
from kimcore.fields.plans import plan_of
from kimcore.findings import Finding

HIDDEN = "<hidden>"


@attrs.frozen(kw_only=True)
class Declared:
    """An object whose fields are declared: frozen, checked when it is made, hashable, picklable.

    A subclass is decorated with `@attrs.frozen(kw_only=True)` and annotates each field with its type and a `Field`.
    Making one raises InvalidError with every finding. `kept` holds, as canonical JSON text, the members that were
    read with `Unknown.KEEP` and that no field declares.
    """

    any_of: ClassVar[tuple[str, ...]] = ()
    """Names of fields of which at least one must be there."""

    is_record: ClassVar[bool] = False
    """Whether objects of the class stand on their own; in JSON they name their type and schema beside their fields."""

    kept: str = ""

    def __init_subclass__(cls) -> None:
        """Give each subclass the representation that hides personal data, before attrs makes one of its own."""
        super().__init_subclass__()
        cls.__repr__ = Declared.__repr__  # type: ignore[method-assign] # attrs keeps one that the class has itself

    def __attrs_post_init__(self) -> None:
        """Raise InvalidError with everything that is wrong."""
        if findings := tuple(plan_of(type(self)).problems(self)):
            raise InvalidError(findings)

    def __repr__(self) -> str:
        """Show what is there, without personal data."""
        plan = plan_of(type(self))
        shown = (
            f"{name}={getattr(self, name)!r}" if field.field.privacy is NONE else f"{name}={HIDDEN}"
            for name, field in plan.fields.items()
            if not field.is_absent(getattr(self, name))
        )
        return f"{type(self).__name__}({', '.join(shown)})"

    def conflicts(self) -> Iterator[Finding]:
        """Find what contradicts among the object's fields, each of which is sound."""
        yield from ()
