"""Promises of JSON Schema: made of the declarations, shipped, and of one mind with the reader."""

import copy
import functools
import re
from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import Annotated, Any, ClassVar, Final, Generic, TypeVar, cast

import attrs
import jsonschema
import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kept import assert_kept

from kimcore import LoadError, from_dict, read, schema, to_dict
from kimcore.codes import Code, GeoPoint, Quantity, RegionCode, Url
from kimcore.dates import Moment, PartialDate, Period
from kimcore.errors import MalformedError
from kimcore.fields import GENERAL, INVALID, NONE, Declared, Field, FieldPlan, Kind, Reader, Text, To, Whole, plan_of
from kimcore.fields.kinds import ItemsKind, TermKind
from kimcore.fields.planning import ObjectKind
from kimcore.findings import Finding, Problem, Severity, Words
from kimcore.records import RECORDS, Group, Member, Record, Ref, Session, Term, Venue, conflicts
from kimcore.schema.definitions import Definitions
from kimcore.testing.consistency import consistent
from kimcore.testing.defects import bad_values
from kimcore.testing.strategies import BrokenDocument, broken_documents, documents, objects, text_values
from kimcore.textvalues import TextValue
from kimcore.vocabularies import SessionKind, Vocabulary

Schema = dict[str, Any]


class Validators:
    """A schema in the hands of two validators that share no code; both assert formats, which is stricter."""

    def __init__(self, of: Schema) -> None:
        """Take a schema that obeys its dialect."""
        jsonschema.Draft202012Validator.check_schema(of)
        formats = jsonschema.Draft202012Validator.FORMAT_CHECKER
        self.python = jsonschema.Draft202012Validator(of, format_checker=formats)
        self.rust = jsonschema_rs.validator_for(of, validate_formats=True)

    def accept(self, data: Any) -> bool:  # noqa: ANN401 - plain data
        """Whether both accept data; they may not differ."""
        python, rust = self.python.is_valid(data), self.rust.is_valid(data)
        assert python is rust
        return python


DOCUMENT: Final = Validators(schema.document())


# The shipped file


def test_the_shipped_file_is_what_the_declarations_say() -> None:
    """Whoever reads the file gets the schema that the declarations of this release make."""
    shipped = Path(schema.__file__).with_name(schema.SHIPPED)
    assert_kept(shipped, schema.text(schema.document()), "python docs/generate.py")


def test_every_schema_is_one() -> None:
    """The schemas of the document and of each record obey the dialect that they name."""
    for one in (schema.document(), *(schema.of(cls) for cls in RECORDS)):
        assert one["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        jsonschema.Draft202012Validator.check_schema(one)
        assert jsonschema_rs.meta.is_valid(one)


def test_the_command_prints_what_the_functions_give() -> None:
    """`kimcore schema` gives the schema of a document, and with a name that of one type, in either language."""
    testing = pytest.importorskip("click.testing")
    commands = pytest.importorskip("kimcore.cli.commands")

    def printed(*arguments: str) -> str:
        done = testing.CliRunner().invoke(commands.kimcore, ["schema", *arguments])
        assert done.exit_code == 0
        return cast("str", done.output)

    expected = {
        (): schema.document(),
        ("--lang", "en"): schema.document(locale="en"),
        ("Venue",): schema.of(Venue),
    }
    assert [given for given, one in expected.items() if printed(*given) != schema.text(one)] == []
    assert schema.TYPES.keys() >= {"Session", "Record", "Venue"}
    assert "Term" not in schema.TYPES


# Of one mind with the reader


@given(documents())
def test_what_is_read_is_accepted(document: object) -> None:
    """A document that the reader takes is valid, in whatever form absence is written."""
    assert read(document).findings == ()
    assert DOCUMENT.accept(document)


@given(broken_documents())
def test_what_is_refused_is_refused_by_both(broken: BrokenDocument) -> None:
    """A broken document is invalid, unless nothing is wrong with it but what only the reader can see."""
    assert DOCUMENT.accept(broken.data) is not broken.schema_refuses


def declared_classes(*roots: object) -> dict[object, tuple[FieldPlan, ...]]:
    """Return every class that others are made of, generic ones with their vocabularies, and their fields."""
    classes: dict[object, tuple[FieldPlan, ...]] = {}
    waiting = list(roots)
    while waiting:
        declared = waiting.pop()
        if declared not in classes:
            fields = classes[declared] = tuple(plan_of(declared).fields.values())
            kinds = [field.kind.item if isinstance(field.kind, ItemsKind) else field.kind for field in fields]
            waiting += [kind.declared for kind in kinds if isinstance(kind, ObjectKind)]
    return classes


def schema_name(declared: object) -> str:
    """Return the name of a class among the definitions."""
    reference: str = Definitions().reference(declared)["$ref"]
    return reference.rpartition("/")[2]


CLASSES: Final = declared_classes(*RECORDS)
every_class = pytest.mark.parametrize("cls", CLASSES, ids=schema_name)


@functools.cache
def of(declared: Hashable) -> Validators:
    """Return the validators of a class."""
    return Validators(schema.of(cast("type[Declared]", declared)))


@every_class
@settings(max_examples=20)
@given(data=st.data())
def test_every_class_is_accepted_by_its_own_schema(cls: type[Declared], data: st.DataObject) -> None:
    """Whatever object of a class there can be, its plain data are valid by the schema of that class alone."""
    assert of(cast("Hashable", cls)).accept(to_dict(data.draw(objects(cls))))


EXAMPLES: Final[tuple[TextValue, ...]] = (
    Period.parse("2023/.."),
    PartialDate(2023),
    Url("https://a.example"),
    Quantity("1"),
    GeoPoint("geo:0,0"),
    RegionCode("63.10"),
)


def least_value(kind: Kind) -> object:
    """Return a value that a kind of field takes."""
    if isinstance(kind, ObjectKind):
        return least_object(kind.declared)
    terms = kind.vocabulary if isinstance(kind, TermKind) else ()
    return next(one for one in ("a", "abc", "/abc", True, 2000, *EXAMPLES, *terms) if not any(kind.check(one)))


def least_object(declared: object) -> Declared:
    """Return a small object of a class."""
    plan = plan_of(declared)
    cls = cast("type[Declared]", plan.cls)
    needed = [field for field in plan.fields.values() if field.required]
    needed += [plan.fields[name] for name in plan.any_of[:1]]
    return cls(**consistent(cls, {field.name: least_value(field.kind) for field in needed}))


def least(declared: object) -> dict[str, Any]:
    """Return the plain data of a small object of a class."""
    return to_dict(least_object(declared))


def found_in(declared: object, data: object) -> list[tuple[str, str]]:
    """Return pointer and code of what the reader finds in plain data of a class."""
    try:
        from_dict(copy.deepcopy(data), cast("type[Declared]", declared))
    except LoadError as error:
        return [(finding.pointer, finding.code) for finding in error.findings]
    return []


CONFLICTS: Final = {problem.code for problem in vars(conflicts).values() if isinstance(problem, Problem)}


@every_class
def test_every_bad_value_of_every_field_is_refused_by_reader_and_schema(cls: Hashable) -> None:
    """Each value that a kind of field refuses is found by the reader at its place, and by the schema if it can be."""
    assert found_in(cls, least(cls)) == []
    assert of(cls).accept(least(cls))
    for field in plan_of(cls).fields.values():
        for bad in bad_values(field.kind):
            data = {**least(cls), field.name: bad.value}
            assert found_in(cls, data) == [(f"/{field.name}", bad.code)], bad
            assert of(cls).accept(data) is not bad.schema_refuses, (field.name, bad)


@every_class
def test_absence_is_judged_alike(cls: Hashable) -> None:
    """A required field may not be missing or null; an optional one may be both, and then says nothing."""
    for name, field in plan_of(cls).fields.items():
        for data in ({**least(cls), name: None}, {key: value for key, value in least(cls).items() if key != name}):
            codes = {code for _, code in found_in(cls, data)}
            assert of(cls).accept(data) is (codes <= CONFLICTS)
            assert not field.required or codes


# Patterns

BEYOND_PATTERNS: Final = {"day_out_of_range", "period_ends_before_start"}


def subclasses(cls: type[TextValue]) -> Iterator[type[TextValue]]:
    """Find the types of codes and dates, each of which has a pattern of its own."""
    for one in dict.fromkeys(cls.__subclasses__()):
        if one.__module__.startswith("kimcore.") and not getattr(one, "__abstractmethods__", None):
            yield one
        yield from subclasses(one)


TEXT_TYPES: Final = sorted(
    set(subclasses(TextValue)),  # type: ignore[type-abstract] # only asked for its subclasses
    key=lambda cls: cls.__name__,
)
every_text_type = pytest.mark.parametrize("cls", TEXT_TYPES, ids=lambda cls: cls.__name__)


@every_text_type
@given(data=st.data())
def test_a_pattern_is_the_form(cls: type[TextValue], data: st.DataObject) -> None:
    """A pattern matches what `parse` takes, and else only days that do not exist and periods turned round."""
    text = str(data.draw(text_values(cls)))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 2)))
    changed = text[:start] + data.draw(st.text("0123456789-/.:T+aZ@ \n\u00a0", max_size=2)) + text[end:]
    for one in (text, changed):
        matches = re.fullmatch(cls.pattern, one) is not None and len(one) <= (cls.longest or len(one))
        code = refusal(cls, one)
        assert matches is (code is None or (code in BEYOND_PATTERNS and matches))


def refusal(cls: type[TextValue], text: str) -> str | None:
    """Return the code with which a text is refused, if it is."""
    try:
        cls.parse(text)
    except MalformedError as error:
        return error.findings[0].code
    return None


def patterns_in(data: object) -> Iterator[str]:
    """Find the patterns of a schema."""
    if isinstance(data, dict):
        if isinstance(data.get("pattern"), str):
            yield data["pattern"]
        for value in data.values():
            yield from patterns_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from patterns_in(value)


PATTERNS: Final = sorted(set(patterns_in(schema.document())))


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_means_the_same_everywhere(pattern: str) -> None:
    r"""A pattern is anchored, ends without `$`, and uses nothing that languages read in different ways."""
    assert pattern.startswith("^")
    assert pattern.endswith(r"(?![\s\S])")
    rest = pattern[1:].replace(r"(?![\s\S])", "")
    assert not re.search(
        r"\\[dDwWsSbBAZzGpPkN]|\(\?[^:=!]|\$|(?<!\[)\^(?!_`)|[*+?}]\+", re.sub(r"\[[^]]*\]", "[x]", rest)
    )
    assert rest.isascii()


# What else a schema says


def member(cls: type[Declared], name: str, **options: Any) -> Schema:  # noqa: ANN401 - as `of` takes them
    """Return the schema of one field."""
    found: Schema = schema.of(cls, **options)["$defs"][cls.__name__]["properties"][name]
    return found


def test_titles_and_descriptions_speak_both_languages() -> None:
    """A title is the label in the chosen language, and the description begins with the other one."""
    assert member(Group, "name")["title"] == "Nama KIM"
    assert member(Group, "name")["description"] == "Name. As printed, never re-cased."
    assert member(Group, "name", locale="en")["title"] == "name"
    assert member(Group, "name", locale="en")["description"] == "Nama KIM. As printed, never re-cased."
    assert schema.of(Session)["$defs"]["Session"]["title"] == "Kegiatan"
    assert schema.of(Session)["$defs"]["Session"]["description"].startswith("Session. A session (kegiatan)")
    assert schema.document(locale="en")["title"] == "A document of kimcore: one record or an array"


def test_every_field_is_described_and_tagged() -> None:
    """Each property has its label, its privacy tag, and the types that a reference may lead to."""
    definitions = schema.document()["$defs"]
    for cls, fields in CLASSES.items():
        for field in fields:
            found = definitions[schema_name(cls)]["properties"][field.name]
            assert found["title"] == field.field.indonesian
            assert found["x-kimcore-privacy"] == field.field.privacy.value
            assert found.get("x-kimcore-refers-to", []) == list(field.targets)


def test_terms_come_with_their_labels() -> None:
    """A form generator can show each term with its label; the code is what is written."""
    found = schema.document()["$defs"]["SessionKind"]
    assert [one["const"] for one in found["oneOf"]] == [term.code for term in SessionKind]
    assert {"const": "rapat", "title": "Rapat", "description": "meeting"} in found["oneOf"]
    assert {"const": "rapat", "title": "meeting", "description": "Rapat"} in schema.document(locale="en")["$defs"][
        "SessionKind"
    ]["oneOf"]


def test_a_complaint_names_the_leaf() -> None:
    """A validator complains of the value itself, and of the type of record that was named alone."""
    session = {"type": "Session", "schema": 1, "id": "s1", "title": "Rapat", "status": "held"}
    errors = list(DOCUMENT.python.iter_errors([session, {**session, "aims": ["a", 7]}]))
    assert [list(error.absolute_path) for error in errors] == [[1, "aims", 1]]


def test_any_record_is_of_the_five_types() -> None:
    """The schema of Record takes what `from_dict` takes: a record of any type, but no array."""
    validators = of(Record)
    for cls in RECORDS:
        assert validators.accept(least(cls))
    assert not validators.accept([least(Session)])
    assert not validators.accept({**least(Session), "type": "Venue"})


def test_definitions_can_stand_in_another_document() -> None:
    """Their references begin with the prefix given, and each leads to one of them."""
    found = schema.definitions(Session, Member, prefix="#/components/schemas/")
    assert found.keys() >= {"Session", "Member", "Term-Office", "Period"}
    references = re.findall(r'"\$ref": "([^"]+)"', schema.text(found))
    assert {reference.removeprefix("#/components/schemas/") for reference in references} <= found.keys()
    assert jsonschema_rs.is_valid(
        {"$ref": "#/components/schemas/Session", "components": {"schemas": found}}, least(Session)
    )


# A class of a tool's own

Formed = Annotated[str, Text(2, 5, pattern="[a-c ?]+", form=Words("a, b, c", "a, b, c"))]
MALFORMED = Problem(code="malformed_tag", severity=Severity.ERROR, indonesian="Keliru.", english="Wrong.")
Choice = TypeVar("Choice", bound=Vocabulary)


class Colour(Vocabulary, source="a test"):
    """A colour."""

    RED = "red", "Merah", "red"
    BLUE = "blue", "Biru", "blue"


@attrs.frozen
class Tag(Code):
    """The tag of a tool."""

    expected: ClassVar[Words] = Words("tanda seperti A-1", "a tag such as A-1")
    pattern: ClassVar[str] = "[A-Z]-[0-9]{1,3}"
    longest: ClassVar[int | None] = 4

    @classmethod
    def _flaw(cls, text: str) -> Finding | None:
        return None if cls._fits(text) else MALFORMED.at()


@attrs.frozen(kw_only=True)
class Painted(Declared, Generic[Choice]):
    """A part that is generic over a vocabulary."""

    value: Annotated[Choice, Field("Warna", "colour", NONE)]


@attrs.frozen(kw_only=True)
class Box(Declared):
    """A part that holds others of its kind."""

    name: Annotated[Annotated[str, Text(1, 9)] | None, Field("Nama", "name", NONE)] = None
    boxes: Annotated[tuple["Box", ...], Field("Kotak", "boxes", NONE)] = ()


@attrs.frozen(kw_only=True)
class Period_(Declared):  # noqa: N801 - given the name of another class below
    """A part with the name of a type of date."""

    lent: Annotated[bool, Field("Dipinjam", "lent", NONE)] = False


Period_.__name__ = "Period"


@attrs.frozen(kw_only=True)
class Tool(Record):
    """A record with one field of every kind, declared here and nowhere else."""

    label = Words("Alat", "tool")

    name: Annotated[Annotated[str, Text(1, 20)], Field("Nama", "name", NONE)]
    owner: Annotated[Annotated[str, Text(3, 5)] | None, Field("Pemilik", "owner", GENERAL)] = None
    code: Annotated[
        Annotated[str, Text(2, 5, pattern="[a-c ?]+", form=Words("a, b, c", "a, b, c"))] | None,
        Field("Kode", "code", NONE),
    ] = None
    notes: Annotated[Annotated[str, Text(1, 99, lines=True)] | None, Field("Catatan", "notes", NONE)] = None
    number: Annotated[Annotated[int, Whole(1, 9)] | None, Field("Nomor", "number", NONE)] = None
    working: Annotated[bool, Field("Berfungsi", "working", NONE)] = False
    checked: Annotated[bool | None, Field("Diperiksa", "checked", NONE)] = None
    tag: Annotated[Tag | None, Field("Tanda", "tag", NONE)] = None
    when: Annotated[PartialDate | Moment | Period | None, Field("Tanggal", "when", NONE)] = None
    lending: Annotated[Period_ | None, Field("Peminjaman", "lending", NONE)] = None
    colour: Annotated[Painted[Colour] | None, Field("Warna", "colour", NONE)] = None
    used_by: Annotated[Ref | None, To(("Group",)), Field("Dipakai", "used by", NONE)] = None
    boxes: Annotated[tuple[Box, ...], Field("Kotak", "boxes", NONE)] = ()


@pytest.mark.parametrize("cls", declared_classes(Tool), ids=schema_name)
def test_a_class_of_a_tool_has_its_schema(cls: Hashable) -> None:
    """A class with fields of every kind, and codes and terms of its own, is judged alike with no other file edited."""
    test_absence_is_judged_alike(cls)
    test_every_bad_value_of_every_field_is_refused_by_reader_and_schema(cls)


@given(objects(Tool))
def test_a_class_of_a_tool_has_its_strategy(tool: Tool) -> None:
    """What is drawn of it is written, read back, and valid."""
    assert from_dict(to_dict(tool), Tool) == tool
    assert of(Tool).accept(to_dict(tool))


def test_two_classes_of_one_name_have_two_schemas() -> None:
    """The second is called by its module as well, so that neither hides the other."""
    found = schema.of(Tool)["$defs"]
    assert {"Period", "test_schema.Period_"} <= found.keys()


def test_a_text_with_a_form_of_its_own_is_still_a_text() -> None:
    """A pattern that lets a blank stand at the end does not let it pass."""
    for text, is_fine in (("a b", True), ("ab ", False), (" ab", False), ("ab\n", False), ("a", False), ("abd", False)):
        data = {**least(Tool), "code": text}
        assert of(Tool).accept(data) is (found_in(Tool, data) == []) is is_fine


def test_a_pattern_without_words_cannot_be_declared() -> None:
    """A pattern that no finding could explain, and words for none, are refused."""
    for pattern, form in (("[a-c]+", None), (None, Words("a", "a"))):
        with pytest.raises(TypeError, match="or neither"):
            Text(1, 2, pattern=pattern, form=form)


def test_a_generic_class_needs_its_vocabulary() -> None:
    """Which terms are meant is not known of it alone, so it has no schema; Vocabulary itself takes no term."""
    with pytest.raises(TypeError, match="of which vocabulary"):
        schema.of(Term)
    assert schema.of(Term[SessionKind])["$ref"] == "#/$defs/Term-SessionKind"
    reader = Reader()
    assert TermKind(Vocabulary).read("rapat", reader) is INVALID
    assert [finding.code for finding in reader.found] == ["unknown_term"]


def test_a_new_kind_needs_a_schema() -> None:
    """A kind of field without a schema is an error that names it."""

    class Sound(Kind):
        @property
        def expected(self) -> Words:
            return Words("bunyi", "a sound")

        def check(self, value: object) -> Iterator[Finding]:
            yield self.wrong_type(value)

        def read(self, raw: object, reader: Reader) -> object:
            return reader.refuse(self.wrong_type(raw))

    with pytest.raises(TypeError, match="no schema for Sound"):
        Definitions().of_kind(Sound())
