"""Promises of reading plain data and of writing it: strict, complete, exactly located, and without a person's data."""

from collections.abc import Iterator
from typing import Any, assert_type

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kimcore
from kimcore import (
    Finding,
    Group,
    InvalidError,
    LoadError,
    Member,
    Session,
    Severity,
    Unknown,
    from_dict,
    read,
    to_dict,
)
from kimcore.canonical import Flaw
from kimcore.codes.nik import is_nik
from kimcore.fields import Declared
from kimcore.fields.keys import names_by_label, personal_key
from kimcore.fields.planning import plan_of
from kimcore.findings import Words
from kimcore.formats import json
from kimcore.formats.parsing import DUPLICATE_KEY
from kimcore.migrations import current_schema
from kimcore.records import LegalGround, Places, Record, Ref, Source, Term
from kimcore.testing.strategies import records
from kimcore.vocabularies import Office

SESSION: dict[str, Any] = {"type": "Session", "schema": 1, "id": "s1", "title": "Rapat", "status": "held"}
GROUP: dict[str, Any] = {"type": "Group", "schema": 1, "id": "g1", "name": "KIM Contoh"}
MEMBER: dict[str, Any] = {
    "type": "Member",
    "schema": 1,
    "id": "m1",
    "group": {"id": "g1"},
    "name": "Siti Rekaan",
    "office": {"value": "chair"},
}


def places_and_codes(data: object, unknown: Unknown = Unknown.REFUSE) -> list[tuple[str, str]]:
    """Return pointer and code of every finding."""
    return [(finding.pointer, finding.code) for finding in read(data, unknown=unknown).findings]


# Records


@given(records())
def test_a_record_equals_what_is_read_of_it(record: Record) -> None:
    """Every record goes to plain data and back unchanged, by itself and in a list."""
    data = to_dict(record)
    assert from_dict(data) == record
    assert from_dict(data, type(record)) == record
    reading = read([data, data])
    assert reading.records == (record, record)
    assert reading.findings == ()
    assert [place.pointer for place in reading.places] == ["/0", "/1"]
    assert reading.source_schemas == (current_schema(),) * 2


def test_one_record_is_a_document() -> None:
    """A dict is one record, which stands at the top."""
    reading = read(SESSION)
    assert [record.id for record in reading.records] == ["s1"]
    assert [place.pointer for place in reading.places] == [""]


def test_the_class_given_is_the_class_returned() -> None:
    """Type checkers know what `from_dict` returns, and another type of record is refused."""
    assert_type(from_dict(SESSION, Session), Session)
    assert_type(from_dict(SESSION), Record)
    assert_type(from_dict({"url": "https://kim.example"}, Source), Source)
    with pytest.raises(LoadError) as caught:
        from_dict(SESSION, Group)
    assert [(finding.pointer, finding.code) for finding in caught.value.findings] == [("/type", "unknown_type")]


def test_a_part_is_read_and_written_by_itself() -> None:
    """A part names no type and no schema."""
    assert to_dict(from_dict({"id": "g1"}, Ref)) == {"id": "g1"}
    with pytest.raises(LoadError) as caught:
        from_dict([], Ref)
    assert [finding.code for finding in caught.value.findings] == ["wrong_type"]


def test_good_records_are_read_beside_bad_ones() -> None:
    """One pass gives the good records, where each stood, and every finding of the others, in document order."""
    reading = read([SESSION, {**SESSION, "id": "s 2", "kinds": [{}]}, 3, GROUP])
    assert [record.id for record in reading.records] == ["s1", "g1"]
    assert [place.pointer for place in reading.places] == ["/0", "/3"]
    assert [(finding.pointer, finding.code, finding.record_id) for finding in reading.findings] == [
        ("/1/id", "wrong_form", None),
        ("/1/kinds/0", "needs_one_of", None),
        ("/2", "wrong_type", None),
    ]


def test_a_finding_names_the_record_where_its_id_is_sound() -> None:
    """The record's own id stands beside what was found in it."""
    (finding,) = read({**SESSION, "status": "selesai"}).findings
    assert (finding.record_id, finding.pointer) == ("s1", "/status")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"type": "Kegiatan"}, ("/type", "unknown_type")),
        ({"type": None}, ("/type", "wrong_type")),
        ({"type": ["Session"]}, ("/type", "wrong_type")),
        ({"schema": "1"}, ("/schema", "wrong_type")),
        ({"schema": True}, ("/schema", "wrong_type")),
        ({"schema": 1.0}, ("/schema", "wrong_type")),
        ({"schema": 0}, ("/schema", "unknown_schema")),
        ({"schema": current_schema() + 1}, ("/schema", "unknown_schema")),
    ],
    ids=str,
)
def test_a_bad_type_or_schema_is_the_one_finding(change: dict[str, object], expected: tuple[str, str]) -> None:
    """Where it is not known what a record is, nothing else is said of it."""
    assert places_and_codes({**SESSION, "title": 0, **change}) == [expected]


@pytest.mark.parametrize("name", ["type", "schema"])
def test_a_missing_type_or_schema_is_the_one_finding(name: str) -> None:
    """The finding points at the absent member."""
    data = {key: value for key, value in SESSION.items() if key != name}
    assert places_and_codes({**data, "title": 0}) == [(f"/{name}", "missing")]


@pytest.mark.parametrize("data", [None, 1, "x", True, 1.5, (), pytest.param(object(), id="object"), [[]]], ids=str)
def test_what_is_no_record_is_a_finding(data: object) -> None:
    """Reading never raises; what is no object is said to be none."""
    assert [code for _, code in places_and_codes(data)] == ["wrong_type"]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.sampled_from([*SESSION, "kinds", "kept", "nik", "x"]), inner, max_size=6)
            | inner.map(lambda value: {**SESSION, "kinds": value})
        ),
        max_leaves=20,
    ),
    st.sampled_from(Unknown),
)
def test_plain_data_never_raise(data: object, unknown: Unknown) -> None:
    """Whatever the data, the answer is records and findings."""
    reading = read(data, unknown=unknown)
    assert len(reading.records) == len(reading.places)


def test_an_embedders_member_names_need_not_be_text() -> None:
    """Even a dict whose keys are numbers is answered with findings."""
    data: dict[object, object] = {}
    data.update(SESSION)
    data[1] = 2
    for unknown in Unknown:
        reading = read(data, unknown=unknown)
        assert [finding.pointer for finding in reading.findings] == [""]


# Unknown members


def test_an_unknown_member_is_refused_dropped_or_kept() -> None:
    """REFUSE is an error, DROP a warning for each key, KEEP says nothing and writes the member back."""
    data = {**GROUP, "warna": "biru", "places": {"village": "Rano", "kode_pos": 1}}
    refused, dropped, kept = (read(data, unknown=unknown) for unknown in Unknown)
    assert refused.records == ()
    assert {finding.severity for finding in refused.findings} == {Severity.ERROR}
    assert len(dropped.findings) == len(refused.findings) == 2
    assert {finding.severity for finding in dropped.findings} == {Severity.WARNING}
    assert to_dict(dropped.records[0]) == {**GROUP, "places": {"village": "Rano"}}
    assert kept.findings == ()
    assert to_dict(kept.records[0]) == data


def test_an_unknown_member_is_named_only_where_that_is_safe() -> None:
    """People write names as keys: a key is named where it is close to a known field, else its position is given."""
    findings = read({**GROUP, "Siti Rekaan": 1, "regoin": 2, "names": 3}).findings
    assert [(finding.pointer, finding.code) for finding in findings] == [
        ("", "unknown_key"),
        ("/regoin", "misspelt_key"),
        ("/names", "misspelt_key"),
    ]
    assert findings[0].params == {"position": 5}
    assert findings[1].params == {"closest": "region", "position": 6}
    assert "Siti" not in repr(findings)


@pytest.mark.parametrize(
    ("cls", "key", "meant"),
    [
        (Group, "nama", ("name",)),
        (Group, "namaKIM", ("name",)),
        (Group, "Nama_KIM", ("name",)),
        (Group, "tanggal", ("formed", "dissolved")),
        (Group, "SK", ("decrees",)),
        (Member, "jabatan", ("office",)),
        (Member, "nama_anggota", ("name",)),
        (Member, "no_hp", ("phone",)),
        (Session, "nama", ("title",)),
        (Session, "tanggal", ("occasion",)),
        (Session, "tanggal_kegiatan", ("occasion",)),
        (Session, "jenis", ("kinds",)),
        (Session, "bentuk", ("mode",)),
        (Session, "date", ("occasion",)),
        (Session, "Siti", ()),
        (Session, "nama siti", ()),
        (Session, "tempat\n", ()),
        (Session, "_", ()),
        (Group, "daftar", ("roster_complete",)),
        (LegalGround, "disimpan", ("retain_until",)),
    ],
)
def test_a_label_written_as_a_key_is_understood(cls: type[Declared], key: str, meant: tuple[str, ...]) -> None:
    """An office writes the label that it knows, whole or its beginning: the field is named, or all that it may be."""
    assert plan_of(cls).meant_by(key) == meant


def test_a_label_that_many_begin_with_means_none_of_them() -> None:
    """A message names three fields at most; beyond that, the words say nothing."""
    labels = {name: Words(f"Nama {name}", "name") for name in ("a", "b", "c", "d")}
    assert "nama" not in names_by_label(labels, None)
    del labels["d"]
    assert names_by_label(labels, None)["nama"] == ("a", "b", "c")


def test_what_a_key_may_mean_is_said_in_both_languages() -> None:
    """One field is named by itself, several as alternatives, and the key is pointed at: it is on our own lists."""
    one, several = read({**GROUP, "nama": 1, "tanggal": 2}).findings
    assert (one.pointer, one.code, one.params["closest"]) == ("/nama", "misspelt_key", "name")
    assert (several.pointer, several.code) == ("/tanggal", "misspelt_key")
    assert "mungkin maksudnya “formed atau dissolved”" in several.message("id")
    assert "“formed or dissolved” may be meant" in several.message("en")
    dropped = read({**GROUP, "tingkatan": 1, "tingkat": 2}, unknown=Unknown.DROP).findings
    assert [(one.pointer, one.code) for one in dropped] == [("", "dropped_key"), ("/tingkat", "dropped_misspelt_key")]


@pytest.mark.parametrize(
    "key",
    [
        "nik",
        "NIK",
        "tanggal_lahir_ketua",
        "nomor_induk_kependudukan_ketua",
        "tempat lahir (ketua)",
        "nik_ketua_kelompok_informasi_masyarakat_desa",
        "NIKKetua",
        "jumlah_nik",
        "nik_tokoh_agama",
        "DoB",
        "nIK",
        "no_kk",
        "No. KK",
        "noKTP",
        "nik_ketua",
        "6310994108980001",
        "anggota 6310 9941 0898 0001",
        "Agama",
        "tanggal-lahir",
        "Nomor Induk Kependudukan",
    ],
)
@pytest.mark.parametrize("unknown", Unknown, ids=str)
def test_personal_keys_are_never_kept(key: str, unknown: Unknown) -> None:
    """A name with the words of a listed one, or with a NIK in it, is refused, or left out with a warning."""
    reading = read({**MEMBER, key: "rahasia"}, unknown=unknown)
    (finding,) = reading.findings
    assert finding.code == ("personal_key" if unknown is Unknown.REFUSE else "dropped_personal_key")
    assert "rahasia" not in repr(reading)
    for record in reading.records:
        assert to_dict(record) == MEMBER


def test_a_personal_key_that_says_more_is_not_named() -> None:
    """`nik` may be shown; a key that holds more words than the listed ones may hold a name."""
    named, unnamed = read({**MEMBER, "nik": "1", "nik_siti": "2"}).findings
    assert (named.pointer, unnamed.pointer) == ("/nik", "")
    assert named.params["asks_for"] == unnamed.params["asks_for"] == "nik"


@pytest.mark.parametrize(
    "key",
    ["teknik", "unik", "nikpemohon", "name", "kkn", "lampiran", "", "jumlah_kk", "n\u00edk", "6310010000000000"],
)
def test_other_words_are_no_personal_keys(key: str) -> None:
    """Whole words count and nothing else; what a member with another name holds is looked at instead."""
    assert personal_key(key) is None


def test_a_long_member_name_is_not_compared() -> None:
    """A name longer than any of ours is a slip of none, and asks for nothing we know."""
    (finding,) = read({**GROUP, "name" * 20: 1}).findings
    assert (finding.pointer, finding.code) == ("", "unknown_key")


def test_personal_data_inside_a_kept_member_are_left_out() -> None:
    """At whatever depth, a kept member holds no personal key."""
    reading = read({**GROUP, "lain": [{"a": 1, "nik": "2", "b": {"agama": "x"}}]}, unknown=Unknown.KEEP)
    (finding,) = reading.findings
    assert (finding.code, finding.severity) == ("dropped_personal_members", Severity.WARNING)
    assert finding.params == {"position": 5, "count": 2}
    assert to_dict(reading.records[0])["lain"] == [{"a": 1, "b": {}}]


def test_a_nik_is_never_kept() -> None:
    """What looks like a NIK is left out whatever its key, with the text it stands in, and said to be."""
    nik = 6310994108980001
    unknown = {"nikpemohon": nik, "y": [f"NIK {nik}", "a", float(-nik)], "z": {"63.10.99.410898.0001": 1, "b": 2}}
    reading = read({**GROUP, **unknown}, unknown=Unknown.KEEP)
    assert [finding.code for finding in reading.findings] == ["dropped_personal_members"] * 3
    assert [finding.params["count"] for finding in reading.findings] == [1, 2, 1]
    assert to_dict(reading.records[0]) == {**GROUP, "y": ["a"], "z": {"b": 2}}


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (float("nan"), "not_a_number"),
        (2**53, "number_too_large"),
        ("\ud800", "lone_surrogate"),
        ([(1,)], "not_plain_data"),
        ([Flaw(DUPLICATE_KEY)], "duplicate_key"),
    ],
    ids=str,
)
def test_what_json_cannot_hold_is_not_kept(value: object, code: str) -> None:
    """A member that could not be written back is an error, at the object that holds it, with its position."""
    (finding,) = read({**GROUP, "x": value}, unknown=Unknown.KEEP).findings
    assert (finding.pointer, finding.code, finding.params["position"]) == ("", code, 5)


def nested(levels: int) -> object:
    """Return lists in lists."""
    value: object = []
    for _ in range(levels - 1):
        value = [value]
    return value


def test_kept_members_nest_as_deep_as_a_document_may() -> None:
    """A kept member may reach level 64 of the document that its record stands in, and no deeper."""
    deepest = {**GROUP, "x": nested(62), "places": {"village": "Rano", "y": nested(61)}}
    assert to_dict(from_dict(deepest, unknown=Unknown.KEEP)) == deepest
    for too_deep in ({**GROUP, "x": nested(63)}, {**GROUP, "places": {"village": "Rano", "y": nested(62)}}):
        assert [code for _, code in places_and_codes(too_deep, Unknown.KEEP)] == ["nested_too_deep"]
    cycle: list[object] = []
    cycle.append(cycle)
    for unknown in Unknown:
        assert len(read({**GROUP, "x": cycle}, unknown=unknown).findings) == 1


def kept_of(levels: int) -> str:
    """Return the text of kept members that nest so many levels, with their object."""
    return f'{{"x":{"[" * (levels - 1)}{"]" * (levels - 1)}}}'


def test_what_a_constructor_accepts_can_be_written_and_read() -> None:
    """Depth is judged where a part ends up: kept members that fit in a part by itself may be too deep in a record."""
    fitting = Group(id="g1", name="A", kept=kept_of(63), places=Places(village="Rano", kept=kept_of(62)))  # type: ignore[call-arg] # pyright: ignore[reportCallIssue] # checkers are not told of `kept`
    assert json.loads(json.dumps([fitting]), unknown=Unknown.KEEP) == (fitting,)
    deep = Source(title="A", kept=kept_of(63))  # type: ignore[call-arg] # pyright: ignore[reportCallIssue] # checkers are not told of `kept`
    assert from_dict(to_dict(deep), Source, unknown=Unknown.KEEP) == deep
    with pytest.raises(InvalidError) as caught:
        Group(id="g1", name="A", sources=(Source(title="A"), deep), places=Places(village="A", kept=kept_of(63)))  # type: ignore[call-arg] # pyright: ignore[reportCallIssue] # checkers are not told of `kept`
    assert [(finding.pointer, finding.code) for finding in caught.value.findings] == [
        ("/sources/1/kept", "nested_too_deep"),
        ("/places/kept", "nested_too_deep"),
    ]
    with pytest.raises(InvalidError):
        Source(title="A", kept=kept_of(64))  # type: ignore[call-arg] # pyright: ignore[reportCallIssue] # checkers are not told of `kept`


UNKNOWN_NAMES = st.text(min_size=1, max_size=6).filter(lambda key: key.isprintable() and personal_key(key) is None)
NO_NIK = st.integers(-(2**53) + 1, 2**53 - 1).filter(lambda number: not is_nik(number))
UNKNOWN_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | NO_NIK
    | st.floats(-1e15, 1e15, exclude_min=True, exclude_max=True).filter(lambda number: not is_nik(number))
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(UNKNOWN_NAMES, inner, max_size=3),
    max_leaves=6,
)


@given(records(), st.dictionaries(UNKNOWN_NAMES, UNKNOWN_VALUES, min_size=1, max_size=3), st.data())
def test_unknown_members_are_kept_at_any_depth(
    record: Record, unknown: dict[str, object], choose: st.DataObject
) -> None:
    """With KEEP, plain data with unknown members anywhere come back as they were."""
    data = to_dict(record)
    where = choose.draw(st.sampled_from(list(objects_in(data))))
    known = set(where) | {"type", "schema", "kept"} | KNOWN_NAMES
    where.update({key: value for key, value in unknown.items() if key not in known})
    kept = from_dict(data, unknown=Unknown.KEEP)
    assert to_dict(kept) == data
    assert from_dict(to_dict(kept), unknown=Unknown.KEEP) == kept


def objects_in(data: object) -> Iterator[dict[str, object]]:
    """Find every object in plain data."""
    if isinstance(data, dict):
        yield data
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from objects_in(value)


KNOWN_NAMES = {name for cls in (Session, Group, Member) for name in attrs.fields_dict(cls)} | {"value", "id", "name"}


def test_a_finding_inside_an_unknown_member_says_in_which() -> None:
    """Where the name of a member is not shown, the message tells its position."""
    (finding,) = read({**GROUP, "Siti": float("nan")}, unknown=Unknown.KEEP).findings
    assert finding.message("en").startswith("Field number 5: ")
    assert finding.message("id").startswith("Isian ke-5: ")


def test_a_member_name_of_another_type_is_no_field() -> None:
    """A key that equals a declared name but is no plain text is not read as the field."""

    class Key(str):
        __slots__ = ()

    assert [code for _, code in places_and_codes({**GROUP, Key("region"): "63.10"})] == ["unknown_key"]
    nameless = {key: value for key, value in GROUP.items() if key != "name"} | {Key("name"): "A"}
    assert places_and_codes(nameless, Unknown.DROP) == [("", "dropped_key"), ("/name", "missing")]
    typeless = {key: value for key, value in GROUP.items() if key != "type"} | {Key("type"): "Group"}
    assert places_and_codes(typeless, Unknown.DROP) == [("/type", "missing")]


# Limits


def test_ten_thousand_findings_are_kept() -> None:
    """Of a document with more, the last finding says how many more there are at least, as serious as they are."""
    findings = read([{**SESSION, "status": "x"}] * 10_005).findings
    assert len(findings) == 10_000
    assert findings[-1].code == "too_many_findings"
    assert findings[-1].severity is Severity.ERROR
    assert findings[-1].params == {"count": 6}
    assert len(read([{**SESSION, "status": "x"}] * 10_000).findings) == 10_000


def test_the_limit_holds_for_one_record_too() -> None:
    """However much is wrong with one record, the error holds ten thousand findings."""
    with pytest.raises(LoadError) as caught:
        from_dict({**SESSION, "kinds": [0] * 10_001})
    assert len(caught.value.findings) == 10_000
    assert caught.value.findings[-1].params == {"count": 2}


def test_unknown_is_one_of_three() -> None:
    """A text in place of Unknown is a mistake of the program, not a choice."""
    slip: Any = "drop"
    for reader in (read, from_dict):
        with pytest.raises(TypeError, match=r"Unknown\.REFUSE"):
            reader(GROUP, unknown=slip)


def test_a_generic_part_needs_its_vocabulary() -> None:
    """A Term alone cannot be read: nobody knows of which vocabulary."""
    with pytest.raises(TypeError, match=r"Term\[SessionKind\]"):
        from_dict({"value": "rapat"}, Term)


def test_dropped_members_are_only_warnings_however_many() -> None:
    """Ten thousand warnings and more do not make an error."""
    findings = read([{**SESSION, "x": 1}] * 10_001, unknown=Unknown.DROP).findings
    assert {finding.severity for finding in findings} == {Severity.WARNING}


# Personal data


def every_text(findings: tuple[Finding, ...]) -> str:
    """Return all that findings say, anywhere."""
    return repr(findings) + "".join(finding.message("id") + finding.message("en") for finding in findings)


@pytest.mark.parametrize("unknown", Unknown, ids=str)
def test_no_finding_holds_a_value(unknown: Unknown) -> None:
    """Whatever is wrong, no finding, error or representation repeats what stood there."""
    mark = "Rahasia"
    member = {
        **MEMBER,
        "name": f" {mark}",
        "phone": mark,
        "email": f"{mark}@",
        "sex": mark,
        "since": mark,
        "person": f"{mark} {mark}",
        "ground": {"ground": mark, mark: 1},
        "office": mark,
        mark: mark,
        f"nik_{mark}": mark,
    }
    findings = read(member, unknown=unknown).findings
    assert len(findings) >= 8
    assert mark not in every_text(findings)
    with pytest.raises(LoadError) as caught:
        from_dict(member, unknown=unknown)
    assert mark not in str(caught.value) + repr(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


# Writing


def test_a_record_is_written_without_what_is_absent() -> None:
    """None, an empty tuple and a default have one form, absence."""
    assert to_dict(from_dict({**SESSION, "theme": None, "kinds": []})) == SESSION


# The package


def test_all_is_sorted_and_holds_what_others_depend_on() -> None:
    """The names that DESIGN promises are there, sorted."""
    promised = {
        "Audience", "Finding", "Group", "InformationItem", "Institution", "InvalidError", "KimcoreError", "LoadError",
        "Member", "Session", "Severity", "Unknown", "check", "from_dict", "read", "to_dict",
    }  # fmt: skip
    assert promised <= set(kimcore.__all__)
    assert kimcore.__all__ == sorted(kimcore.__all__)
    assert all(hasattr(kimcore, name) for name in kimcore.__all__)


def test_a_term_of_the_office_is_read() -> None:
    """A code becomes its term."""
    assert from_dict(MEMBER, Member).office.value is Office.CHAIR
