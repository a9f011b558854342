"""The base class of everything that is declared: of records and of their parts."""

import functools
import inspect
from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import ClassVar, NamedTuple, cast

import attrs

from kimcore.errors import InvalidError
from kimcore.fields.compiled.checking import check
from kimcore.fields.compiled.pickling import restore, state
from kimcore.fields.limits import NONE
from kimcore.fields.planning import plan_of
from kimcore.fields.plans import FieldPlan
from kimcore.fields.reading import Doubt
from kimcore.findings import Finding, Findings
from kimcore.textvalues import HIDDEN, holds_contact


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

    @property
    def kept(self) -> str:
        """What the reader kept of members that no field declares: in each subclass, the last of its fields.

        Type checkers and editors are not told that it is a field. They would offer it before all others.
        """
        return ""

    def __init_subclass__(cls) -> None:
        """Give each subclass what attrs would else write: a representation that hides personal data, and its pickle.

        Raises TypeError where it declares a `kept` of its own.
        """
        super().__init_subclass__()
        if "__slots__" not in vars(cls):  # attrs has yet to see the class
            own = inspect.get_annotations(cls)
            if "kept" in own:
                raise TypeError(f"{cls.__name__}.kept: every declared class has a kept; give the field another name")
            type.__setattr__(cls, "__annotations__", {**own, "kept": str})
            type.__setattr__(cls, "kept", "")
        # attrs keeps the methods that a class has itself, and writes its own over those that are inherited.
        cls.__repr__ = Declared.__repr__  # type: ignore[method-assign] # as above
        cls.__getstate__ = Declared.__getstate__  # type: ignore[method-assign] # as above
        cls.__setstate__ = Declared.__setstate__  # type: ignore[method-assign] # as above
        if "__eq__" not in vars(cls):
            cls.__eq__ = Declared.__eq__  # type: ignore[method-assign] # as above
            if "__hash__" not in vars(cls):
                cls.__hash__ = Declared.__hash__  # type: ignore[method-assign] # as above
        elif vars(cls)["__eq__"] is not Declared.__eq__:  # a comparison of its own may ask those of the classes above
            for base in cls.__mro__[1 : cls.__mro__.index(Declared)]:
                if issubclass(base, Declared):
                    _comparison(cast("Hashable", base))

    def __attrs_post_init__(self) -> None:
        """Store lists as tuples and line breaks as newlines; raise InvalidError with everything that is wrong."""
        try:
            check[type(self)](self)
        except Doubt:
            findings, plan = Findings(), plan_of(type(self))
            plan.store(self)
            findings.fill(plan.problems(self))
            if findings:
                raise InvalidError(findings) from None

    def __eq__(self, other: object) -> bool:
        """Whether the other is of the same class and stores the same, prints included."""
        return _comparison(cast("Hashable", type(self))).equal(self, other)

    def __hash__(self) -> int:
        """Return the hash of all that is stored."""
        return _comparison(cast("Hashable", type(self))).hashed(self)

    def __getstate__(self) -> dict[str, object]:
        """Return what is pickled: the fields that are there, by name."""
        return cast("dict[str, object]", state[type(self)](self))

    def __setstate__(self, pickled: Mapping[str, object]) -> None:
        """Take what was pickled, maybe by an earlier release: a field that it did not have has its default.

        Raises KeyError where a required field is missing, which no release has left out.
        """
        restore[type(self)](self, pickled)

    def __repr__(self) -> str:
        """Show what is there, without personal data, without prints, and without texts that can hold a contact."""
        plan = plan_of(type(self))
        values = ((field, getattr(self, name)) for name, field in plan.fields.items())
        shown = (
            f"{field.name}={HIDDEN if _is_hidden(field, value) else repr(value)}"
            for field, value in values
            if not field.is_absent(value)
        )
        return f"{type(self).__name__}({', '.join(shown)})"

    def conflicts(self) -> Iterator[Finding]:
        """Find what contradicts among the object's fields, each of which is sound."""
        yield from ()


class _Comparison(NamedTuple):
    """How objects of a class are compared and hashed: by all of their fields."""

    equal: Callable[[object, object], bool]
    hashed: Callable[[object], int]


@functools.cache
def _comparison(declared: Hashable) -> _Comparison:
    """Return how objects of a class are compared, which becomes its own way from then on.

    attrs writes it when two of them are first compared: at import it took a twentieth of the time for all classes.
    """
    cls = cast("type[Declared]", declared)
    fields = {field.name: attrs.field(eq=field.eq_key or field.eq, hash=field.hash) for field in attrs.fields(cls)}
    written = vars(attrs.make_class(cls.__name__, fields, frozen=True, init=False, repr=False))
    made = _Comparison(written["__eq__"], written["__hash__"])
    if cls is not Declared:
        for name, method in zip(("__eq__", "__hash__"), made, strict=True):
            if vars(cls).get(name) is vars(Declared)[name]:  # and no method of its own
                setattr(cls, name, method)
    return made


def _is_hidden(field: FieldPlan, value: object) -> bool:
    """Whether `repr` hides a value: personal data, prints and the like, and texts with a contact in them."""
    if field.field.privacy is not NONE or field.field.hidden or field.name == "printed":
        return True
    texts = cast("tuple[object, ...]", value if isinstance(value, tuple) else (value,))
    return any(isinstance(text, str) and holds_contact(text) for text in texts)
