"""Parts of some classes in a record, found without a look at fields in which none of them can stand.

Which classes can stand in a field is what its declaration says, so it is worked out once for each class.
"""

from collections.abc import Callable, Iterator
from typing import cast

import attrs

from kimcore.fields import Declared, plan_of
from kimcore.fields.parts import class_in, classes_in

AnyClass = type[Declared]


@attrs.frozen
class _Trail:
    """Whether objects of a class are looked for, and the fields in which others can stand."""

    is_wanted: bool
    fields: tuple[str, ...]


class Trails(dict[AnyClass, _Trail]):
    """The way to the parts of some classes, class by class."""

    def __init__(self, is_wanted: Callable[[AnyClass], bool]) -> None:
        """Take what says of a class whether its objects are looked for."""
        super().__init__()
        self._is_wanted = is_wanted

    def __missing__(self, cls: AnyClass) -> _Trail:
        """Work out the way from a class."""
        fields = plan_of(cls).fields.values()
        leading = tuple(field.name for field in fields if self._leads(class_in(field.kind)))
        trail = self[cls] = _Trail(self._is_wanted(cls), leading)
        return trail

    def _leads(self, cls: type | None) -> bool:
        return cls is not None and any(map(self._is_wanted, classes_in(cls)))

    def walk(self, whole: Declared, *, is_item: bool = False) -> Iterator[tuple[Declared, bool]]:
        """Find the parts looked for in their order, and whether each stands in a list; the whole may be one."""
        trail = self[type(whole)]
        if trail.is_wanted:
            yield whole, is_item
        for name in trail.fields:
            member: object = getattr(whole, name)
            if isinstance(member, tuple):
                for item in cast("tuple[Declared, ...]", member):
                    yield from self.walk(item, is_item=True)
            elif member is not None:
                yield from self.walk(cast("Declared", member), is_item=is_item)

    def find(self, whole: Declared) -> list[Declared]:
        """Return the parts looked for, in their order; the whole may be one."""
        return [part for part, _ in self.walk(whole)]
