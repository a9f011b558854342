"""Promises of what is compiled: it reads, writes and accepts what the plans do, and says nothing of what is wrong."""

import copy
import io
import json as stdlib_json
import linecache
import pickle
import runpy
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from importlib.resources import files
from random import Random
from typing import Annotated, Any, ClassVar, Final, Generic, Self, TypeAlias, TypeVar
from unittest import mock

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kimcore import InvalidError, LoadError, Session, Unknown, examples, from_dict, to_dict
from kimcore.codes import RegionCode, Url
from kimcore.convert import Reading
from kimcore.dates import Moment, PartialDate, Period
from kimcore.fields import NONE, Declared, Field, Reader, Text, To, Whole, plan_of
from kimcore.fields.compiled.checking import check
from kimcore.fields.compiled.reading import memories, read, read_pairs
from kimcore.fields.compiled.source import NAMES
from kimcore.fields.compiled.writing import write_data, write_json
from kimcore.fields.planning import ObjectKind
from kimcore.fields.reading import Doubt
from kimcore.findings import Finding, Problem, Words, finding_to_dict
from kimcore.formats import json, jsonl
from kimcore.records import Record, Ref, Term
from kimcore.testing import regency
from kimcore.testing.documents import broken_documents, documents
from kimcore.testing.objects import DECLARED, objects
from kimcore.vocabularies import SessionKind, SessionStatus, Sex, Vocabulary

Plain: TypeAlias = Any
"""Plain data of JSON."""
Choice = TypeVar("Choice", bound=Vocabulary)
CLASHING = Problem.error(code="clashing", indonesian="Bentrok.", english="These clash.")


@attrs.frozen(kw_only=True)
class Chosen(Declared, Generic[Choice]):
    """A part that is generic over a vocabulary."""

    value: Annotated[Choice, Field("Pilihan", "choice", NONE)]


@attrs.frozen(kw_only=True)
class Tool(Record):
    """A record with fields of every kind, with defaults that no record of kimcore has."""

    label: ClassVar[Words] = Words("Alat", "tool")

    name: Annotated[Annotated[str, Text(2, 20)], Field("Nama", "name", NONE)]
    named: Annotated[str, Text(1, 9), Field("Sebutan", "named", NONE)] = "Toa"
    notes: Annotated[Annotated[str, Text(1, 300, lines=True)] | None, Field("Catatan", "notes", NONE)] = None
    number: Annotated[Annotated[int, Whole(1, 9)] | None, Field("Nomor", "number", NONE)] = None
    great: Annotated[int, Whole(), Field("Besar", "great", NONE)] = 7
    working: Annotated[bool, Field("Berfungsi", "working", NONE)] = True
    sex: Annotated[Sex, Field("L/P", "sex", NONE)] = Sex.FEMALE
    when: Annotated[PartialDate | Moment | Period | None, Field("Tanggal", "when", NONE)] = None
    either: Annotated[RegionCode | PartialDate | None, Field("Kode atau tanggal", "either", NONE)] = None
    kind: Annotated[Chosen[SessionKind] | None, Field("Jenis", "kind", NONE)] = None
    used_by: Annotated[Ref | None, To(("Group",)), Field("Dipakai", "used by", NONE)] = None
    tags: Annotated[tuple[Annotated[str, Text(1, 20)], ...], Field("Tanda", "tags", NONE)] = ()
    sexes: Annotated[tuple[Sex, ...], Field("L/P", "sexes", NONE)] = ()
    flags: Annotated[tuple[bool, ...], Field("Bendera", "flags", NONE)] = ()
    numbers: Annotated[tuple[Annotated[int, Whole(0, 99)], ...], Field("Angka", "numbers", NONE)] = ()
    table: Annotated[tuple[tuple[Annotated[str, Text(1, 9)], ...], ...], Field("Tabel", "table", NONE)] = ()
    kinds: Annotated[tuple[Chosen[SessionKind], ...], Field("Jenis lain", "kinds", NONE)] = ()

    def conflicts(self) -> Iterator[Finding]:
        """Find the first tool at work."""
        if self.number == 1 and self.working:
            yield CLASHING.at("/number")


CLASSES: Final = (*(one for one in DECLARED if one is not Term), Term[SessionKind], Chosen[Sex])
TOOL: Final = {"type": "Tool", "schema": 1, "id": "t", "name": "Toa", "working": False}

VALUES: Final[tuple[object, ...]] = (
    *(
        None,
        True,
        False,
        0,
        1,
        -1,
        7,
        2**53,
        2**53 - 1,
        10**15,
        10**30,
        1.5,
        1.0,
        [],
        {},
        [[]],
        [None],
        [1],
        ["a", "a"],
    ),
    *("", " ", " x", "x ", "a\nb", "a\tb", "\u200b", "a\u3164", "\xa0a", "é", "“x”", "a\u2028b", "\x7f", "a\x85"),
    *(
        "x" * 201,
        "x" * 1001,
        "3173015505900001",
        "3173 0155 0590 0001",
        "\uff13173015505900001",
        3173015505900001,
    ),
    *("2023-02-30", "2023", "2023-13", "0000", "../2020", "../..", "2020/2019", "2020-01-01T25:00+07:00"),
    *("2018-09-27T08:30+07:00", "63.10", "6310", "63.1", "sk", "held", "rapat", "female", "http://u@x.y/"),
    *("https://kpu.go.id/a b", "https://kpu.go.id/é", "https://kpu.go.id/%2D", "+6281200000000", "a@b.go.id"),
    *({"id": "a"}, {"value": "sk"}, {"value": "rapat"}, {"printed": "x"}, {"value": None}, {"name": "x", "name2": 1}),
    *(
        [{"id": "a"}, {"id": "a"}],
        [{"value": "rapat"}],
        [["x"], []],
        [True, 1],
        ["female"],
        {"scheme": "NIK", "value": "1"},
    ),
)
"""What may stand anywhere, and is right in some places."""
OBJECTS: Final[tuple[object, ...]] = (
    *((), ("x",), ("a", 1), (Ref(id="a"),), Ref(id="a"), Term(printed="x"), Term(value=Sex.MALE), Sex.MALE),
    *(
        PartialDate(2020),
        RegionCode("63"),
        Url("https://a.id"),
        from_dict({"id": "a", "z": 1}, Ref, unknown=Unknown.KEEP),
    ),
)
"""What may be given to constructors beside these."""
KEYS: Final = ("id", "name", "zzz", "nik", "titel", "printed", "value", "type", "schema", "kept", "é", "")


# Two speeds


class Doubting(dict[object, Callable[..., object]]):
    """What is compiled where nothing is ever right for certain."""

    def __missing__(self, _: object) -> Callable[..., object]:
        """Return what always doubts."""

        def doubt(*_: object) -> object:
            raise Doubt

        return doubt


COMPILED: Final = (
    *(f"kimcore.convert.records.{name}" for name in ("read", "read_pairs", "write_data", "write_json")),
    "kimcore.fields.base.check",
)
"""Where compiled functions are called."""


@contextmanager
def by_plans_alone() -> Iterator[None]:
    """Have everything read, written and checked by plans."""
    with ExitStack() as stack:
        for name in COMPILED:
            stack.enter_context(mock.patch(name, Doubting()))
        for module in ("records", "reading"):
            stack.enter_context(mock.patch(f"kimcore.convert.{module}.read_members", return_value={}))
        yield


def answer(work: Callable[[], object]) -> object:
    """Return what comes of something, findings included."""
    try:
        return shown(work())
    except (InvalidError, LoadError) as error:
        return [finding_to_dict(finding) for finding in error.findings]


def shown(value: object) -> object:
    """Return a value with all that `==` does not tell: the exact types of everything in it."""
    if isinstance(value, Reading):
        found = [finding_to_dict(finding) for finding in value.findings]
        return shown(value.records), value.places, found, value.source_schemas
    if isinstance(value, Declared):
        return type(value), [shown(getattr(value, field.name)) for field in attrs.fields(type(value))]
    if isinstance(value, tuple):
        return tuple(map(shown, value))
    return type(value), value


def assert_alike(work: Callable[[], object]) -> None:
    """Assert that something comes out the same, whether compiled functions or plans do it."""
    quick = answer(work)
    with by_plans_alone():
        assert quick == answer(work)


# Hostile data


class Text2(str):
    """A text that is none exactly."""

    __slots__ = ()


class Members(dict[str, object]):
    """An object that is none exactly."""


def places(data: Plain, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Find where values stand in plain data."""
    if path:
        yield path
    for key in data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ():
        yield from places(data[key], (*path, key))


def spoilt(data: Plain, rnd: Random, values: tuple[object, ...] = VALUES) -> Plain:
    """Return a copy of plain data in which one to three things are replaced, left out, added or in another order."""
    data = {"": stdlib_json.loads(stdlib_json.dumps(data))}
    for _ in range(rnd.choice((1, 1, 2, 3))):
        *path, last = rnd.choice(list(places(data)))
        holder = data
        for key in path:
            holder = holder[key]
        if (kind := rnd.random()) < 0.65 or not isinstance(holder, dict) or not path:
            holder[last] = copy.deepcopy(rnd.choice(values))
        elif kind < 0.75:
            del holder[last]
        elif kind < 0.9:
            holder[rnd.choice(KEYS)] = copy.deepcopy(rnd.choice(values))
        else:
            members = rnd.sample(list(holder.items()), len(holder))
            holder.clear()
            holder.update(members)
    return data[""]


def written(data: object, rnd: Random) -> str:
    """Return JSON of plain data, in some of the ways in which programs write it, sound and broken."""
    separators = rnd.choice(((",", ":"), (", ", ": "), (" ,\t", " :\n")))
    text = stdlib_json.dumps(data, ensure_ascii=rnd.random() < 0.3, separators=separators)
    ways: tuple[Callable[[str], str], ...] = (
        *[str] * 8,
        lambda text: rnd.choice((" ", "\ufeff", "\n", "\x0b")) + text,
        lambda text: text + rnd.choice((" ", "x", "]", "\n", ",")),
        lambda text: text[: rnd.randrange(len(text))],
        lambda text: text.replace("1", "NaN", 1),
        lambda text: text.replace("1", "9" * rnd.choice((17, 5000)), 1),
        lambda text: text.replace('"id"', '"id":"x","id"', 1),
        lambda text: text.replace('"value"', '"value":1,"value"', 1),
        lambda text: text.replace('"id"', f'"deep":{"[" * (deep := rnd.randint(58, 66))}{"]" * deep},"id"', 1),
    )
    return rnd.choice(ways)(text)


POOL: Final = (
    *(one for name in examples.NAMES for one in stdlib_json.loads(examples.read(name))),
    *map(to_dict, regency(seed=3, districts=2, villages=3, groups=4, members=9, sessions=9, items=5)),
)


@pytest.mark.parametrize("seed", range(100))
def test_documents_are_read_alike(seed: int) -> None:
    """Whatever a document holds, its records, places, findings and bytes are those that plans give alone."""
    rnd = Random(seed)  # noqa: S311 - what a test tries is to be the same again
    data = [rnd.choice(POOL) for _ in range(rnd.choice((0, 1, 2, 4)))]
    data = [spoilt(one, rnd) if rnd.random() < 0.6 else one for one in data]
    text = written(data if rnd.random() < 0.9 or not data else data[0], rnd)
    lines = "\n".join(written(one, rnd).replace("\n", " ") for one in data)
    unknown = rnd.choice((Unknown.REFUSE, Unknown.REFUSE, Unknown.DROP, Unknown.KEEP))
    raw = text.encode("utf-8", "surrogatepass")
    assert_alike(lambda: json.read(text, unknown=unknown))
    assert_alike(lambda: json.loads(raw, unknown=unknown))
    assert_alike(lambda: jsonl.read(lines, unknown=unknown))
    assert_alike(lambda: tuple(jsonl.scan(io.BytesIO(lines.encode("utf-8", "surrogatepass")), unknown=unknown)))
    records = json.read(text, unknown=unknown).records
    assert_alike(lambda: (json.dumps(records), jsonl.dumps(records), *map(to_dict, records)))


@given(st.one_of(documents(), documents(unknown=Unknown.KEEP), broken_documents().map(lambda one: one.data)))
def test_drawn_documents_are_read_alike(data: object) -> None:
    """Sound and broken documents of every kind are read from data and from text as plans read them."""
    text = stdlib_json.dumps(data)
    for unknown in Unknown:
        assert_alike(lambda: json.read(text, unknown=unknown))  # noqa: B023 - it is called here
    assert_alike(lambda: from_dict(data))


every_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: getattr(cls, "__name__", "generic"))


@every_class
@settings(max_examples=12)
@given(data=st.data())
def test_what_is_right_is_never_doubted(cls: type[Declared], data: st.DataObject) -> None:
    """An object of any class is checked, written and read again by compiled functions alone."""
    one = data.draw(objects(cls))
    check[cls](one)
    head: dict[str, object] = {"type": cls.__name__, "schema": 1} if one.is_record else {}
    plain = write_data[cls](one, dict(head))
    text = write_json[cls](one, {}, 1) if one.is_record else write_json[cls](one, {})
    assert shown(read[cls](plain)) == shown(one)
    pairs = stdlib_json.loads(text, object_pairs_hook=tuple)
    assert shown(read_pairs[cls](dict(pairs) if one.is_record else pairs, memories())) == shown(one)
    assert plain == {**head, **plan_of(cls).write(one)}
    assert shown(Reader(depth=1).read(ObjectKind(cls), plain)) == shown(one)


@every_class
@settings(max_examples=12)
@given(data=st.data(), rnd=st.randoms(use_true_random=False))
def test_parts_are_read_alike(cls: type[Declared], data: st.DataObject, rnd: Random) -> None:
    """Whatever stands in the plain data of a class, what is read and what is found are as its plan has it."""
    one = data.draw(objects(cls))
    values = (*VALUES, Text2("x"), Members(id="a"), 2.0, object(), ("a",), b"a", Sex.MALE)
    plain = spoilt(to_dict(one), rnd, values)
    unknown = rnd.choice(list(Unknown))
    assert_alike(lambda: from_dict(plain, cls, unknown=unknown))
    renamed = {Text2(key) if rnd.random() < 0.1 else key: value for key, value in to_dict(one).items()}
    assert_alike(lambda: from_dict(renamed, cls))


@every_class
@settings(max_examples=12)
@given(data=st.data(), rnd=st.randoms(use_true_random=False))
def test_constructors_refuse_alike(cls: type[Declared], data: st.DataObject, rnd: Random) -> None:
    """Whatever a constructor is given, what it makes and what it says are as its plan has it."""
    one = data.draw(objects(cls))
    given_ = {name: getattr(one, name) for name in plan_of(cls).fields}
    for name in rnd.sample(sorted(given_), min(len(given_), rnd.choice((0, 1, 2)))):
        given_[name] = rnd.choice((*VALUES, *OBJECTS))
    kept: Plain = rnd.choice(("", "", "", '{"z":1}', '{"nik":1}', "x", None, Text2("")))
    assert_alike(lambda: cls(**given_, kept=kept))  # type: ignore[call-arg] # pyright: ignore[reportCallIssue] # checkers are not told of `kept`


# A class declared here


def test_a_class_declared_elsewhere_is_read_alike() -> None:
    """A class with defaults and lists of every kind follows, without a line of kimcore that knows it."""
    full = {
        **TOOL,
        "named": "Genset",
        "notes": "a\nb",
        "number": 3,
        "great": 2**53 - 1,
        "sex": "male",
        "when": "2020/..",
        "either": "63.10",
        "kind": {"value": "rapat"},
        "used_by": {"id": "kim"},
        "tags": ["a", "é"],
        "sexes": ["male", "female"],
        "flags": [True, False],
        "numbers": [0, 99],
        "table": [["a"], []],
        "kinds": [{"value": "rapat"}] * 2,
    }
    one = from_dict(full, Tool)
    assert to_dict(one) == full
    assert stdlib_json.loads(json.dumps([one], types=[Tool])) == [full]
    assert shown(read[Tool](full)) == shown(one)
    rnd = Random(1)  # noqa: S311 - as above
    for _ in range(400):
        plain = spoilt(full, rnd, (*VALUES, "Toa", 7, True, "female"))
        assert_alike(lambda: from_dict(plain, Tool))  # noqa: B023 - it is called here
    assert to_dict(from_dict({**TOOL, "named": "Toa", "great": 7, "sex": "female", "working": True}, Tool)) == {
        "type": "Tool",
        "schema": 1,
        "id": "t",
        "name": "Toa",
    }


def test_a_class_with_a_strange_name_is_read_alike() -> None:
    """The name of a class need not be one that Python would take; in JSON it stands as it is."""
    strange: type[Record] = attrs.make_class("Aduan", [], bases=(Record,), frozen=True, kw_only=True)
    strange.__name__ = '2 Aduan "é"'
    strange.label = Words("Aduan", "complaint")
    data = {"type": strange.__name__, "schema": 1, "id": "a", "remarks": ["x"]}
    one = from_dict(data, strange)
    assert to_dict(one) == data
    assert stdlib_json.loads(json.dumps([one], types=[strange])) == [data]
    assert pickle.loads(pickle.dumps(from_dict({"id": "a"}, Ref))) == Ref(id="a")  # noqa: S301 - made here
    assert_alike(lambda: from_dict({**data, "id": " "}, strange))


@pytest.mark.parametrize("name", ["Value", "Type", "Str", "Members", "Tuple", "Read_Ref", "Text_100"])
def test_a_code_may_have_any_name(name: str) -> None:
    """A code of a tool is read whatever it is called, and nothing else is read any differently."""
    code: Plain = type(name, (RegionCode,), {"__slots__": ()})
    hint: Plain = Annotated[code | None, Field("Kode", "code", NONE)]
    it: Plain = attrs.field(default=None, type=hint)
    holder: Plain = attrs.make_class(name, {"it": it}, bases=(Declared,), frozen=True, kw_only=True)
    assert shown(from_dict({"it": "63.10"}, holder)) == shown(holder(it=code("63.10")))
    assert read[holder]({"it": "63.10"}) == holder(it=code("63.10"))
    one = Session(id="a", title="T", status=SessionStatus.HELD, region=RegionCode("63"))
    assert read[Session](to_dict(one)) == one


class Watched(Declared):
    """A base class that has a say in its subclasses, and tells the base class nothing of them."""

    registered: ClassVar[list[str]] = []

    def __init_subclass__(cls) -> None:
        """Register the class."""
        cls.registered.append(cls.__name__)


@attrs.frozen(kw_only=True)
class Aduan(Watched):
    """A part of a tool that watches over its classes."""

    text: Annotated[str, Text(1, 20), Field("Isi", "text", NONE)]
    number: Annotated[Annotated[int, Whole(1, 9)] | None, Field("Nomor", "number", NONE)] = None

    def conflicts(self) -> Iterator[Finding]:
        """Find the first one without a word."""
        if self.number == 1 and self.text == "-":
            yield CLASHING.at("/number")


@attrs.frozen(kw_only=True)
class Counted(Ref):
    """A part whose objects are numbered as they are made."""

    made: ClassVar[list[int]] = []

    def __new__(cls, *_: object, **__: object) -> Self:
        """Count another one."""
        cls.made.append(len(cls.made))
        return super().__new__(cls)


def test_a_class_that_has_a_say_in_its_making_is_left_to_its_plan() -> None:
    """Such a class gets no subclass that it does not know, and is read, checked and unpickled as its plan has it."""
    one = from_dict({"text": "Jalan rusak"}, Aduan)
    assert one == Aduan(text="Jalan rusak")
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - made here
    with pytest.raises(InvalidError, match="These clash"):
        Aduan(text="-", number=1)
    with pytest.raises(LoadError, match="These clash"):
        from_dict({"text": "-", "number": 1}, Aduan)
    assert set(Watched.registered) == {"Aduan"}
    counted = from_dict({"id": "a"}, Counted)
    assert counted == pickle.loads(pickle.dumps(counted)) == Counted(id="a")  # noqa: S301 - made here
    assert {type(one) for one in (from_dict({"id": "a"}, Counted), Counted(id="a"))} == {Counted}


def test_threads_compile_a_class_once() -> None:
    """However many threads first use a class at once, all of them read with the one function."""
    fresh = [attrs.make_class(f"Fresh{number}", [], bases=(Ref,), frozen=True, kw_only=True) for number in range(20)]
    start = threading.Barrier(8)

    def use(_: int) -> list[object]:
        start.wait()
        return [from_dict({"id": "a"}, cls) for cls in fresh]

    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(use, range(8)))
    assert all(one == made[0] for one in made)
    assert not [name for name in NAMES if name.startswith("read_Fresh") and name.endswith("_2")]


def test_a_generic_class_without_its_vocabulary_is_not_read() -> None:
    """It is not known which terms would be right, however little is asked for."""
    with pytest.raises(TypeError, match=r"Term is generic: say of which vocabulary, as in Term\[SessionKind\]"):
        from_dict({"printed": "x"}, Term)


# What is remembered


def test_parts_of_texts_are_one_object_in_a_document() -> None:
    """Equal parts of one document are one object, and so are equal texts, codes and dates; another is read anew."""
    one = {"type": "Session", "schema": 1, "id": "a", "title": "T", "status": "held", "groups": [{"id": "kim"}]}
    first, second = json.loads(stdlib_json.dumps([one, {**one, "id": "b", "items": [{"id": "kim"}]}]))
    assert isinstance(first, Session)
    assert isinstance(second, Session)
    assert first.groups[0] is second.groups[0] is second.items[0]
    (again,) = json.loads(stdlib_json.dumps([one]))
    assert isinstance(again, Session)
    assert first.groups[0] is not again.groups[0]


def test_numbers_of_phones_are_never_remembered() -> None:
    """What is somebody's own is kept by no memory that outlives its document, and dates and regions are."""
    data = {"id": "m", "group": {"name": "KIM"}, "name": "N", "office": {"value": "chair"}, "phone": "+6281200000000"}
    member = {"type": "Member", "schema": 1, **data, "since": "2020-02-03"}
    (one,), (two,) = (json.loads(stdlib_json.dumps([member])) for _ in range(2))
    assert one == two
    assert one.phone is not two.phone  # type: ignore[attr-defined] # a member has a phone
    assert one.since is two.since  # type: ignore[attr-defined] # a member has a day


# What is compiled can be seen


def printed(capsys: pytest.CaptureFixture[str], *names: str) -> tuple[object, str, str]:
    """Run the command that prints the source of classes; return its status and what it wrote."""
    with mock.patch.object(sys, "argv", ["compiled", *names]), pytest.raises(SystemExit) as ended:
        runpy.run_path(str(files("kimcore.fields.compiled") / "__main__.py"), run_name="__main__")
    written = capsys.readouterr()
    return ended.value.code, written.out, written.err


def test_the_source_can_be_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m kimcore.fields.compiled Session` prints functions that Python takes."""
    status, source, errors = printed(capsys, "Session", "kimcore.records:Ref", "Term")
    assert (status, errors) == (0, "")
    assert "def read_Session(members):" in source
    assert "def check_Ref(made):" in source
    compile(source, "printed", "exec")


@pytest.mark.parametrize("names", [[], ["Sesi"], ["kimcore.records:attrs"], ["no.module:Name"], ["RECORDS"]])
def test_a_class_that_is_none_is_refused(names: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Without a class, the command says on the error output how it is used."""
    status, source, errors = printed(capsys, *names)
    assert (status, source) == (2, "")
    assert errors.startswith("python -m kimcore.fields.compiled CLASS...")


def test_tracebacks_show_the_line() -> None:
    """Where a compiled function raises, its source is there to be seen."""
    with pytest.raises(Doubt) as caught:
        read[Ref]({"id": 1})
    lines = traceback.format_exception(caught.value)
    assert any("made.id = text_100(value)" in line for line in lines)
    assert "<kimcore read_Ref>" in linecache.cache
