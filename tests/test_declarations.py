"""Promises of declarations: a class is declared once, and constructor, reader and writer follow."""

import contextlib
import copy
import inspect
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Generic, TypeVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore import InvalidError, LoadError, Unknown, from_dict, to_dict
from kimcore.codes import Phone, RegionCode
from kimcore.dates import Moment, PartialDate, Period
from kimcore.fields import GENERAL, NONE, SPECIFIC, Declared, Field, FieldPlan, Privacy, Text, To, Whole, plan_of
from kimcore.fields.compiled import values
from kimcore.fields.kinds import ItemsKind, TextKind
from kimcore.fields.planning import ObjectKind
from kimcore.fields.reading import INVALID, Doubt, Reader
from kimcore.findings import Finding, Problem, Severity
from kimcore.records import RECORDS, Body, Record, Ref, Session, Term
from kimcore.testing.strategies import objects
from kimcore.vocabularies import SessionKind, SessionStatus, Sex, Vocabulary

Name = Annotated[str, Text(1, 20)]
Number = Annotated[int, Whole(1, 9)]
Choice = TypeVar("Choice", bound=Vocabulary)

CLASHING = Problem(code="clashing", severity=Severity.ERROR, indonesian="Bentrok.", english="These clash.")


@attrs.frozen(kw_only=True)
class Chosen(Declared, Generic[Choice]):
    """A part that is generic over a vocabulary."""

    value: Annotated[Choice, Field("Pilihan", "choice", NONE)]


@attrs.frozen(kw_only=True)
class Tool(Record):
    """A record with one field of every kind, declared here and nowhere else."""

    name: Annotated[Name, Field("Nama", "name", NONE)]
    owner: Annotated[Name, Field("Pemilik", "owner", GENERAL)]
    code: Annotated[Annotated[str, Text(3, 5)] | None, Field("Kode alat", "code", NONE)] = None
    notes: Annotated[Annotated[str, Text(1, 100, lines=True)] | None, Field("Catatan", "notes", NONE)] = None
    number: Annotated[Number | None, Field("Nomor", "number", NONE)] = None
    working: Annotated[bool, Field("Berfungsi", "working", NONE)] = False
    checked: Annotated[bool | None, Field("Diperiksa", "checked", NONE)] = None
    sex: Annotated[Sex | None, Field("L/P", "sex", SPECIFIC)] = None
    region: Annotated[RegionCode | None, Field("Kode", "region", NONE)] = None
    when: Annotated[PartialDate | Moment | Period | None, Field("Tanggal", "when", NONE)] = None
    kind: Annotated[Chosen[SessionKind] | None, Field("Jenis", "kind", NONE)] = None
    used_by: Annotated[Ref | None, To(("Group",)), Field("Dipakai", "used by", NONE)] = None
    tags: Annotated[tuple[Name, ...], Field("Tanda", "tags", NONE)] = ()
    kinds: Annotated[tuple[Chosen[SessionKind], ...], Field("Jenis lain", "kinds", NONE)] = ()


@attrs.frozen(kw_only=True)
class StrictTool(Tool):
    """A tool whose fields can contradict each other."""

    def conflicts(self) -> Iterator[Finding]:
        """Find the first tool at work."""
        if self.number == 1 and self.working:
            yield CLASHING.at("/number")


class Undecorated(Ref):
    """A class of a tool's own, that attrs never saw."""


class Listed(list[str]):
    """A list of a tool's own, of which nobody knows what it does."""


def tool(**changes: object) -> dict[str, object]:
    """Return the plain data of a tool, with changes."""
    return {"type": "Tool", "schema": 1, "id": "t1", "name": "Toa", "owner": "Siti", **changes}


def found(data: object, cls: type[Tool] = Tool) -> list[tuple[str, str]]:
    """Return pointer and code of everything that is wrong with the plain data of a tool."""
    with pytest.raises(LoadError) as caught:
        from_dict(data, cls)
    return [(finding.pointer, finding.code) for finding in caught.value.findings]


@given(objects(Tool))
def test_a_new_class_is_constructed_read_and_written(drawn: Tool) -> None:
    """A class with a field of every kind goes to plain data and back, with no other file edited."""
    assert from_dict(to_dict(drawn), Tool) == drawn


def test_plain_data_of_a_new_class_say_what_its_fields_say() -> None:
    """Each kind of field has its plain form, and reading gives its typed value."""
    data = tool(
        notes="satu\ndua",
        number=9,
        working=True,
        checked=False,
        sex="female",
        region="63.10",
        when="2024-01-25/..",
        kind={"value": "rapat"},
        used_by={"name": "KIM"},
        tags=["a", "b"],
        kinds=[{"value": "fgd"}],
    )
    read = from_dict(data, Tool)
    assert read.when == Period(PartialDate(2024, 1, 25), None)
    assert (read.sex, read.region, read.tags) == (Sex.FEMALE, RegionCode("63.10"), ("a", "b"))
    assert read.kinds == (Chosen(value=SessionKind.FGD),)
    assert to_dict(read) == data


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("name", None, ("/name", "wrong_type")),
        ("name", 1, ("/name", "wrong_type")),
        ("name", "", ("/name", "empty_text")),
        ("name", " a", ("/name", "outer_blanks")),
        ("name", "a\n", ("/name", "control_character")),
        ("name", "\u200b", ("/name", "outer_blanks")),
        ("name", "KIM\u202e", ("/name", "outer_blanks")),
        ("name", "\u3164", ("/name", "outer_blanks")),
        ("name", "a\nb", ("/name", "control_character")),
        ("name", "a\x85b", ("/name", "control_character")),
        ("name", "a\u2028b", ("/name", "control_character")),
        ("name", "a\ud800", ("/name", "lone_surrogate")),
        ("name", "a" * 21, ("/name", "too_long")),
        ("notes", "a\tb", ("/notes", "control_character")),
        ("code", "ab", ("/code", "too_short")),
        ("number", True, ("/number", "wrong_type")),
        ("number", 1.0, ("/number", "wrong_type")),
        ("number", "1", ("/number", "wrong_type")),
        ("number", 0, ("/number", "out_of_range")),
        ("number", 10, ("/number", "out_of_range")),
        ("working", 1, ("/working", "wrong_type")),
        ("working", None, None),
        ("sex", "L", ("/sex", "unknown_term")),
        ("sex", 1, ("/sex", "wrong_type")),
        ("region", 63.1, ("/region", "wrong_type")),
        ("region", "6310", ("/region", "region_code_undotted")),
        ("when", 2024, ("/when", "wrong_type")),
        ("kind", "rapat", ("/kind", "wrong_type")),
        ("kind", {}, ("/kind/value", "missing")),
        ("kind", {"value": "webinar"}, ("/kind/value", "unknown_term")),
        ("used_by", {}, ("/used_by", "needs_one_of")),
        ("tags", "ab", ("/tags", "wrong_type")),
        ("tags", ["a", 1], ("/tags/1", "wrong_type")),
        ("tags", ["a", None], ("/tags/1", "wrong_type")),
        ("kinds", [{"value": "fgd"}, {"value": 0}], ("/kinds/1/value", "wrong_type")),
        ("id", "1234567890123456", ("/id", "wrong_form")),
        ("id", "-a", ("/id", "wrong_form")),
    ],
)
def test_a_wrong_value_is_found_at_its_leaf(name: str, value: object, expected: tuple[str, str] | None) -> None:
    """What is wrong is found where it stands; nothing is coerced; null is absence where a field is optional."""
    if expected is None:
        assert from_dict(tool(**{name: value}), Tool) == from_dict(tool(), Tool)
    else:
        assert found(tool(**{name: value})) == [expected]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", None),
        ("name", ""),
        ("name", "a" * 21),
        ("notes", "a\tb"),
        ("name", "a\rb"),
        ("name", "a\r\nb"),
        ("notes", "a\r\n"),
        ("number", True),
        ("number", 10),
        ("working", None),
        ("working", 1),
        ("sex", "female"),
        ("sex", SessionKind.RAPAT),
        ("region", "63.10"),
        ("when", "2024"),
        ("kind", Chosen(value=Sex.MALE)),
        ("kind", Ref(name="KIM")),
        ("used_by", "kim-1"),
        ("tags", {"a"}),
        ("tags", {"a": "b"}),
        ("tags", "a"),
        ("tags", iter(["a"])),
        ("tags", Listed(["a"])),
        ("tags", ("a", "")),
        ("tags", ["a", ""]),
        ("tags", [["a"]]),
        ("kinds", (Chosen(value=SessionKind.FGD), Chosen(value=Sex.MALE))),
        ("id", "1234567890123456"),
    ],
)
def test_the_constructor_refuses_what_the_reader_refuses(name: str, value: object) -> None:
    """Making an object by hand gives the same guarantees as reading one."""
    values: dict[str, object] = {"id": "t1", "name": "Toa", "owner": "Siti", name: value}
    with pytest.raises(InvalidError) as caught:
        Tool(**values)  # type: ignore[arg-type] # wrong on purpose
    (finding,) = caught.value.findings
    assert finding.pointer.startswith(f"/{name}")


def test_the_constructor_says_everything_at_once() -> None:
    """All wrong fields are reported together, in the order of their declaration."""
    with pytest.raises(InvalidError) as caught:
        Tool(id="t1", name="", owner=1, tags=("a", 2))  # type: ignore[arg-type] # wrong on purpose
    assert [finding.pointer for finding in caught.value.findings] == ["/name", "/owner", "/tags/1"]


def test_conflicts_are_found_by_constructor_and_reader_alike() -> None:
    """Fields that contradict are an error either way, and are said only where the fields themselves are sound."""
    clash = tool(type="StrictTool", number=1, working=True)
    assert found(clash, StrictTool) == [("/number", "clashing")]
    assert found({**clash, "sex": 0}, StrictTool) == [("/sex", "wrong_type")]
    with pytest.raises(InvalidError) as caught:
        StrictTool(id="t1", name="Toa", owner="Siti", number=1, working=True)
    assert [finding.code for finding in caught.value.findings] == ["clashing"]
    with pytest.raises(InvalidError) as caught:
        StrictTool(id="t1", name="Toa", owner="", number=1, working=True)
    assert [finding.code for finding in caught.value.findings] == ["empty_text"]


def test_findings_come_in_the_order_of_the_document() -> None:
    """A reader meets members in their order; those that are missing come last."""
    data = {"tags": [0], "type": "Tool", "sex": 0, "schema": 1, "name": 0}
    assert found(data) == [
        ("/tags/0", "wrong_type"),
        ("/sex", "wrong_type"),
        ("/name", "wrong_type"),
        ("/id", "missing"),
        ("/owner", "missing"),
    ]


def test_absence_is_the_only_form_of_a_default() -> None:
    """None, an empty tuple and a default are not written, and are read from null, [] and the default alike."""
    assert to_dict(from_dict(tool(notes=None, tags=[], working=False), Tool)) == tool()


def test_a_class_without_a_decorator_keeps_as_well() -> None:
    """Such a class has the fields of the one above it, and what is kept of it survives a pickle."""
    made = Undecorated(name="Toa", kept='{"warna":"biru"}')  # type: ignore[call-arg] # pyright: ignore[reportCallIssue] # checkers are not told of `kept`
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - our own bytes
    assert (made.kept, Undecorated(name="Toa").kept) == ('{"warna":"biru"}', "")
    assert Declared().kept == ""


def test_a_list_is_stored_as_a_tuple() -> None:
    """A constructor takes a list where a tuple is stored, and makes one of it: what is stored cannot be changed."""
    tags, kind = ["a", "b"], Chosen(value=SessionKind.RAPAT)
    given: dict[str, object] = {"id": "t1", "name": "Toa", "owner": "Siti"}
    made = Tool(**given, tags=tags, kinds=[kind])  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] # at run time
    tags.append("c")
    assert (made.tags, made.kinds) == (("a", "b"), (kind,))
    same = Tool(**given, tags=("a", "b"), kinds=(kind,))  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] # as above
    assert made == same
    assert hash(made) == hash(same)
    assert attrs.evolve(same, tags=[]) == attrs.evolve(same, tags=())  # type: ignore[arg-type] # as above


@pytest.mark.parametrize("text", ["a\r\nb\rc\n\rd", "a\rb\nc\r\n\nd"])
def test_line_breaks_have_one_form(text: str) -> None:
    """CRLF and CR in a text of several lines are line breaks, for constructor and reader; JSON has newlines alone."""
    assert from_dict(tool(notes=text), Tool).notes == "a\nb\nc\n\nd"
    made = Tool(id="t1", name="Toa", owner="Siti", notes=text)
    assert made == from_dict(tool(notes=text), Tool)
    assert to_dict(made) == tool(notes="a\nb\nc\n\nd")
    assert found(tool(code=text[:3])) == [("/code", "control_character")]


@pytest.mark.parametrize(("text", "expected"), [("a\r\nb", [("", "too_short")]), ("a\r\nbc", []), ("ab\r\ncd", [])])
def test_a_text_is_as_long_as_it_is_stored(text: str, expected: list[tuple[str, str]]) -> None:
    """The limits count a line break once, however it is written."""
    kind = TextKind(Text(4, 5, lines=True))
    reader = Reader()
    assert (kind.read(text, reader) is INVALID) is bool(expected)
    assert [(one.pointer, one.code) for one in reader.found] == expected
    with pytest.raises(Doubt) if expected else contextlib.nullcontext():
        assert values.text(kind)(text) == text.replace("\r", "")


def test_an_object_is_frozen_slotted_hashable_and_survives_copies() -> None:
    """Objects cannot be changed, have no dictionary, and equal their copies and pickles."""
    one = from_dict(tool(tags=["a"]), Tool)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        one.name = "lain"  # type: ignore[misc] # refused on purpose
    assert not hasattr(one, "__dict__")
    for copied in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):  # noqa: S301 - our own bytes
        assert copied == one
        assert hash(copied) == hash(one)
    changed = attrs.evolve(one, name="Toa baru")
    assert (changed.name, changed.tags) == ("Toa baru", ("a",))
    with pytest.raises(InvalidError):
        attrs.evolve(one, name="")


def test_objects_are_compared_and_hashed_by_class_and_fields() -> None:
    """Equal are objects of one class with equal fields; a class without a decorator is one of its own."""

    class Plain(Ref):
        pass

    class Undecorated(Declared):
        pass

    one, same, other = (Ref(id="k-1", name=name) for name in ("Toa", "Toa", "Palu"))
    assert (one == same, one != other, one != "Toa", len({one, same, other})) == (True, True, True, 2)
    plain, body = Plain(id="k-1", name="Toa"), Body(id="k-1", name="Toa")
    assert (plain == Plain(id="k-1", name="Toa"), plain != one, body != one, one != plain) == (True,) * 4
    assert len({plain, one, body, Plain(id="k-1", name="Toa")}) == 3
    for empty in (Declared, Undecorated):
        assert object.__new__(empty).__eq__(1) is NotImplemented


def test_a_class_can_have_an_equality_of_its_own() -> None:
    """What a class defines itself stays, and can ask that of the class above it, which looks at the fields of that."""

    @attrs.frozen(kw_only=True)
    class Loose(Ref):
        note: Annotated[Name | None, Field("Ket.", "note", NONE)] = None

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Loose) and (self.note == other.note or super().__eq__(other))

        __hash__ = Ref.__hash__

    one = Loose(id="k-1", note="a")
    assert (one == Loose(id="k-2", note="a"), one == Loose(id="k-1", note="b")) == (True, True)
    assert one != Loose(id="k-2", note="b")


def test_what_an_earlier_release_pickled_loads() -> None:
    """A field that the pickle does not have has its default, one that is gone is left out, and nothing else differs."""
    one = Tool(id="t-1", name="Palu", owner="Sari", tags=("a",), kind=Chosen(value=SessionKind.BIMTEK))
    state = one.__getstate__()
    del state["tags"], state["kind"]
    again = Tool.__new__(Tool)
    again.__setstate__({**state, "gone": 1})
    assert again == attrs.evolve(one, tags=(), kind=None)
    assert hash(again) == hash(attrs.evolve(one, tags=(), kind=None))
    assert repr(again) == repr(attrs.evolve(one, tags=(), kind=None))


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parent / "releases").glob("*.pickle")), ids=lambda path: path.stem
)
def test_records_of_a_release_are_whole(path: Path) -> None:
    """Objects of each release's pickle can be compared, hashed, shown and written like new ones."""
    for record in pickle.loads(path.read_bytes()):  # noqa: S301 - our own bytes
        again = from_dict(to_dict(record))
        assert (again, hash(again), repr(again)) == (record, hash(record), repr(record))


def test_the_representation_hides_personal_data() -> None:
    """A field that is tagged shows no value; absent fields are not shown."""
    shown = repr(from_dict(tool(sex="female", number=3), Tool))
    assert shown == "Tool(id='t1', name='Toa', owner=<hidden>, number=3, sex=<hidden>)"


# What a declaration must say


def declared_classes() -> dict[type, tuple[FieldPlan, ...]]:
    """Return every class that the records are made of, with its fields."""
    classes: dict[type, tuple[FieldPlan, ...]] = {}
    waiting: list[object] = list(RECORDS)
    while waiting:
        plan = plan_of(waiting.pop())
        if plan.cls in classes:
            continue
        classes[plan.cls] = tuple(plan.fields.values())
        for field in plan.fields.values():
            kind = field.kind.item if isinstance(field.kind, ItemsKind) else field.kind
            if isinstance(kind, ObjectKind):
                waiting.append(kind.declared)
    return classes


@pytest.mark.parametrize("cls", [*declared_classes(), Tool, StrictTool], ids=lambda cls: cls.__name__)
def test_what_is_kept_is_the_last_parameter(cls: type[Declared]) -> None:
    """Who makes an object is offered its fields first: what the reader keeps of others stands behind all of them."""
    *fields, kept = inspect.signature(cls).parameters
    assert kept == "kept"
    assert fields == list(plan_of(cls).fields)
    assert [field.name for field in attrs.fields(cls)] == [*fields, kept]


CLASSES = declared_classes()
FIELDS = [(cls, field) for cls, fields in CLASSES.items() for field in fields]


@pytest.mark.parametrize(("cls", "field"), FIELDS, ids=[f"{cls.__name__}.{field.name}" for cls, field in FIELDS])
def test_every_field_is_tagged_and_labelled(cls: type, field: FieldPlan) -> None:
    """Each field of each class has a privacy tag and a label in both languages, without outer blanks."""
    assert isinstance(field.field.privacy, Privacy), f"tag {cls.__name__}.{field.name} with a Privacy"
    for label in (field.field.indonesian, field.field.english):
        assert label, f"label {cls.__name__}.{field.name} in both languages"
        assert label == label.strip()


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_no_two_fields_of_a_class_share_a_label(cls: type) -> None:
    """A person can tell the fields of a form apart."""
    for labels in ([field.field.indonesian for field in CLASSES[cls]], [field.field.english for field in CLASSES[cls]]):
        assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_class_is_frozen_and_slotted(cls: type) -> None:
    """No declared class gains a dictionary, and each says what it is."""
    assert "__slots__" in vars(cls)
    assert "__dict__" not in dir(cls)
    assert cls.__doc__


def test_every_default_is_an_absence() -> None:
    """Optional fields default to None, an empty tuple or False, so that absence says all there is to say."""
    assert {field.default for _, field in FIELDS if not field.required} == {None, (), False}


def test_every_reference_says_what_it_may_name() -> None:
    """A field that holds references says to which types of record."""
    for _, field in FIELDS:
        kind = field.kind.item if isinstance(field.kind, ItemsKind) else field.kind
        if isinstance(kind, ObjectKind) and issubclass(plan_of(kind.declared).cls, Ref):
            assert field.targets, f"say To((...)) on {field.name}"
            assert set(field.targets) <= {record.__name__ for record in RECORDS}


def class_with(name: str, annotation: object) -> type:
    """Return a class that declares one field."""
    body = {"__annotations__": {name: annotation}, "__module__": __name__}
    return attrs.frozen(kw_only=True)(type("Declaring", (Declared,), body))


@pytest.mark.parametrize(
    ("annotation", "message"),
    [
        (str, "is not tagged"),
        (Annotated[str, Field("A", "a", NONE)], "has no limits"),
        (Annotated[int, Text(1, 2), Field("A", "a", NONE)], "has no limits"),
        (Annotated[float, Field("A", "a", NONE)], "no kind of field holds"),
        (Annotated[Name | None, Field("A", "a", NONE)], "may be None but has no default"),
        (Annotated[Name | Number, Field("A", "a", NONE)], "only codes and dates"),
    ],
)
def test_an_unclear_declaration_is_refused(annotation: object, message: str) -> None:
    """A declaration without tag or limits, or of a type that no kind holds, raises TypeError that says what to do."""
    with pytest.raises(TypeError, match=message):
        plan_of(class_with("a", annotation))


def test_a_field_may_not_take_a_name_that_json_uses() -> None:
    """A record says its type and schema beside its fields, so no field has these names."""
    with pytest.raises(TypeError, match="may not have a field named type"):
        plan_of(class_with("type", Annotated[Name, Field("Jenis", "type", NONE)]))


def test_a_generic_part_holds_terms_of_its_vocabulary_alone() -> None:
    """A Term of another vocabulary is refused by the field that holds it, and any is legal by itself."""
    assert Term(value=Sex.MALE).value is Sex.MALE
    with pytest.raises(InvalidError) as caught:
        Session(id="s1", title="Rapat", status=SessionStatus.HELD, kinds=(Term(value=Sex.MALE),))  # type: ignore[arg-type] # wrong on purpose
    assert [finding.pointer for finding in caught.value.findings] == ["/kinds/0/value"]


# Unknown members


def keep(data: object) -> Tool:
    """Read a tool and keep what no field declares."""
    return from_dict(data, Tool, unknown=Unknown.KEEP)


def test_kept_members_are_written_back_at_every_depth() -> None:
    """What no field declares is kept where it stood, hashable, out of sight, and written back as it was."""
    data = tool(kind={"value": "rapat", "x": [1, None]}, tags=["a"], warna={"b": 1.5, "a": "é"})
    read = keep(data)
    assert to_dict(read) == data
    assert read.kept == '{"warna":{"a":"é","b":1.5}}'
    assert "warna" not in repr(read)
    assert hash(read) == hash(keep(data))
    assert read != keep(tool())


@pytest.mark.parametrize(
    "kept",
    ["[]", "{}", '{"a": 1}', '{"b":1,"a":2}', "x", '{"name":"b"}', '{"type":"b"}', '{"nik":"1"}', 1, "[" * 9_000],
)
def test_kept_members_given_by_hand_must_be_canonical(kept: object) -> None:
    """The text of kept members is a canonical object without declared, reserved or personal names."""
    with pytest.raises(InvalidError) as caught:
        Tool(id="t1", name="Toa", owner="Siti", kept=kept)  # type: ignore[call-arg] # checkers are not told of `kept`
    assert [(finding.pointer, finding.code) for finding in caught.value.findings] == [("/kept", "not_kept_form")]


def test_kept_members_can_be_given_by_hand() -> None:
    """A canonical object is kept, and written among the fields."""
    made = Tool(id="t1", name="Toa", owner="Siti", kept='{"warna":"biru"}')  # type: ignore[call-arg] # pyright: ignore[reportCallIssue] # checkers are not told of `kept`
    assert to_dict(made) == tool(warna="biru")


@given(st.text(max_size=8))
def test_kept_members_given_by_hand_never_break_writing(kept: str) -> None:
    """Whatever text is given, either it is refused or the object is written and read back."""
    try:
        made = Tool(id="t1", name="Toa", owner="Siti", kept=kept)  # type: ignore[call-arg] # pyright: ignore[reportCallIssue] # checkers are not told of `kept`
    except InvalidError:
        return
    assert keep(to_dict(made)) == made


def test_a_phone_number_is_not_shown() -> None:
    """A code that is personal data hides itself."""
    assert "8120" not in repr(Phone("+6281200000001"))


def test_a_class_may_have_a_hash_of_its_own() -> None:
    """What a class says of its hash or its comparison stays, beside a class that is none of ours, too."""

    class Mixin:
        """A class that attrs does not know."""

    @attrs.frozen(kw_only=True)
    class Hashed(Ref):
        """A part with a hash of its own."""

        def __hash__(self) -> int:
            """Return always the same."""
            return 42

    @attrs.frozen(kw_only=True)
    class Compared(Mixin, Ref):
        """A part that is compared by its id alone."""

        def __eq__(self, other: object) -> bool:
            """Whether the ids are equal."""
            return isinstance(other, Compared) and self.id == other.id

        def __hash__(self) -> int:
            """Return the hash of the id."""
            return hash(self.id)

    assert Hashed(id="a") == Hashed(id="a")
    assert Hashed(id="a") != Hashed(id="b")
    assert hash(Hashed(id="a")) == 42
    assert Compared(id="a", name="A") == Compared(id="a", name="B")
