"""Promises to documents of older schemas: they are read for good, and what is wrong is found where they have it.

The migrations here lead from names that never were to those of today, so that today's classes read all of it.
"""

import copy
import json as stdlib_json
import pickle
from collections.abc import Mapping
from typing import Annotated, Any, Final

import attrs
import pytest

from kimcore import LoadError, Session, Severity, Unknown, from_dict, migrations, read, to_dict
from kimcore.convert import converter
from kimcore.dates import PartialDate
from kimcore.fields import NONE, Declared, Field
from kimcore.fields.compiled.pickling import restore, state
from kimcore.fields.pickled import brought_up
from kimcore.findings import Problem
from kimcore.formats import csv, json, jsonl
from kimcore.migrations import Changes, Migration, current_schema
from kimcore.records import HeadCount, Record, Ref, Source, Term
from kimcore.vocabularies import SessionKind, SessionStatus, Vocabulary

Data = dict[str, Any]


def plainer(change: Changes) -> None:
    """Lead to schema 2: the judul of a session is its title, and its macam its kinds; berlangsung is held."""
    change.rename("Session", "judul", "title")
    change.rename("Session", "macam", "kinds")
    change.rename_term("SessionStatus", "berlangsung", "held")


def inner(change: Changes) -> None:
    """Lead to schema 3: alamat of a source, tertulis of a term and an occasion, tinggi of a count have other names."""
    change.rename("Source", "alamat", "url")
    change.rename("Term", "tertulis", "printed")
    change.rename("Occasion", "tertulis", "printed")
    change.rename("HeadCount", "tinggi", "high")
    change.rename_term("SessionKind", "pertemuan", "rapat")


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the current schema be 3."""
    use(monkeypatch, plainer, inner)


def use(monkeypatch: pytest.MonkeyPatch, *some: Migration) -> None:
    """Let these be all migrations."""
    monkeypatch.setattr(migrations, "MIGRATIONS", some)


FIRST: Final[Data] = {
    "type": "Session",
    "schema": 1,
    "id": "s1",
    "judul": "Rapat",
    "status": "berlangsung",
    "macam": [{"value": "pertemuan", "tertulis": "Rapat KIM"}],
    "sources": [{"alamat": "https://contoh.id/a", "published_on": {"tertulis": "Selasa"}}],
    "head_counts": [{"low": 3, "tinggi": 5}],
}
SECOND: Final[Data] = {
    **{key: value for key, value in FIRST.items() if key not in ("judul", "macam")},
    "schema": 2,
    "title": "Rapat",
    "status": "held",
    "kinds": FIRST["macam"],
}
THIRD: Final[Data] = {
    "type": "Session",
    "schema": 3,
    "id": "s1",
    "title": "Rapat",
    "status": "held",
    "kinds": [{"value": "rapat", "printed": "Rapat KIM"}],
    "sources": [{"url": "https://contoh.id/a", "published_on": {"printed": "Selasa"}}],
    "head_counts": [{"low": 3, "high": 5}],
}


def places_and_codes(data: object, unknown: Unknown = Unknown.REFUSE) -> list[tuple[str, str]]:
    """Return pointer and code of every finding but the notes of what was migrated."""
    found = read(data, unknown=unknown).findings
    return [(finding.pointer, finding.code) for finding in found if finding.code != "migrated"]


# What is read


@pytest.mark.usefixtures("two")
def test_older_documents_are_read_as_what_they_mean_today() -> None:
    """Members and terms of an older schema are read at every depth, and written as those of the current one."""
    reading = read([FIRST, SECOND, THIRD])
    assert reading.source_schemas == (1, 2, 3)
    assert [to_dict(record) for record in reading.records] == [THIRD] * 3
    assert from_dict(FIRST, Session) == from_dict(FIRST) == converter().structure(FIRST, Record) == reading.records[0]


@pytest.mark.usefixtures("two")
def test_every_format_reads_older_documents() -> None:
    """JSON and JSON Lines read them beside current ones, and say so once."""
    texts = [stdlib_json.dumps(one) for one in (FIRST, THIRD)]
    for reading in (json.read(f"[{','.join(texts)}]"), jsonl.read("\n".join(texts))):
        assert [to_dict(record) for record in reading.records] == [THIRD] * 2
        assert reading.source_schemas == (1, 3)
        assert [finding.code for finding in reading.findings] == ["migrated"]


@pytest.mark.usefixtures("two")
def test_what_is_migrated_stays_as_it_is() -> None:
    """The caller's own data are not changed, at any depth."""
    before = copy.deepcopy(FIRST)
    assert from_dict(FIRST, Session).title == "Rapat"
    assert before == FIRST


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"title": "Rapat"}, ("/title", "misspelt_key")),  # its label leads to the name of the time
        ({"sources": [{"url": "https://contoh.id/a", "title": "A"}]}, ("/sources/0", "unknown_key")),
        ({"macam": [{"printed": "Rapat"}]}, ("/macam/0", "unknown_key")),
        ({"macam": [{"value": "rapat"}]}, ("/macam/0/value", "unknown_term")),
        ({"status": "held"}, ("/status", "unknown_term")),
        ({"tajuk": 1}, ("", "unknown_key")),
    ],
)
@pytest.mark.usefixtures("two")
def test_what_a_newer_schema_has_is_unknown_in_an_older_document(change: Data, expected: tuple[str, str]) -> None:
    """A name or a term that came later is refused like any other that the document's own schema did not know."""
    found = places_and_codes({**FIRST, **change})
    assert found[0] == expected
    assert all(code in (expected[1], "needs_one_of") for _, code in found)


@pytest.mark.usefixtures("two")
def test_what_an_older_schema_had_is_unknown_in_a_current_document() -> None:
    """Old names and codes are read in old documents alone."""
    assert places_and_codes({**THIRD, "judul": "Rapat", "status": "berlangsung"}) == [
        ("/status", "unknown_term"),
        ("", "unknown_key"),
    ]
    assert places_and_codes({**SECOND, "macam": []}) == [("", "unknown_key")]


# Where it is found


@pytest.mark.usefixtures("two")
def test_what_is_wrong_is_found_where_the_older_document_has_it() -> None:
    """Every finding points to the older name, at any depth, in the order of the document."""
    data = {
        "type": "Session",
        "schema": 1,
        "id": "s1",
        "macam": [{"tertulis": " Rapat"}, {}],
        "sources": [{"alamat": 5}, {"published_on": {"tertulis": ""}}],
        "head_counts": [{"low": 5, "tinggi": 3}],
        "juduls": "Rapat",
        "status": "planned",
    }
    assert places_and_codes(data) == [
        ("/macam/0/tertulis", "outer_blanks"),
        ("/macam/1", "needs_one_of"),
        ("/sources/0/alamat", "wrong_type"),
        ("/sources/1/published_on/tertulis", "empty_text"),
        ("/head_counts/0/tinggi", "high_below_low"),
        ("/juduls", "misspelt_key"),
    ]
    found = {finding.code: finding for finding in read(data).findings}
    assert found["misspelt_key"].params["closest"] == "judul"
    assert "tertulis (Tertulis)" in found["needs_one_of"].message("id")
    assert "pertemuan = " in read({**FIRST, "macam": [{"value": "?"}]}).findings[0].message("id")


@pytest.mark.usefixtures("two")
def test_a_repeated_older_member_is_found_where_it_stands() -> None:
    """A member that JSON text holds twice is an error at its older name, known or not."""
    text = '[{"type":"Session","schema":1,"id":"s1","status":"planned","judul":"A","judul":"B"}]'
    assert [(one.pointer, one.code) for one in json.read(text).findings] == [("/0/judul", "duplicate_key")]


@pytest.mark.usefixtures("two")
def test_a_document_says_once_what_was_migrated() -> None:
    """Of each older schema one note, behind everything else, counts the records; a current document has none."""
    *others, first, second = read([FIRST, SECOND, FIRST, THIRD, {**FIRST, "judul": 5}]).findings
    assert [(finding.pointer, finding.code) for finding in others] == [("/4/judul", "wrong_type")]
    assert {first.severity, second.severity} == {Severity.NOTE}
    assert first.params == {"schema": 1, "count": 2, "newest": 3}
    assert second.params == {"schema": 2, "count": 1, "newest": 3}
    assert first.message("en").startswith("Records of schema version 1: 2. They were read as version 3")
    assert read([THIRD, THIRD]).findings == ()


# Members that nobody knows, or knows no more


@pytest.mark.parametrize("unknown", [Unknown.DROP, Unknown.KEEP])
@pytest.mark.usefixtures("two")
def test_unknown_members_of_older_documents_are_dropped_or_kept(unknown: Unknown) -> None:
    """What an older schema did not know becomes what the caller chooses, at any depth."""
    reading = read({**FIRST, "x": 1, "sources": [{"alamat": "https://contoh.id/a", "y": 2}]}, unknown=unknown)
    found = [(one.pointer, one.code) for one in reading.findings[:-1]]
    kept = [one.kept for one in (reading.records[0], *reading.records[0].sources)]
    if unknown is Unknown.KEEP:
        assert (found, kept) == ([], ['{"x":1}', '{"y":2}'])
    else:
        assert (found, kept) == ([("/sources/0", "dropped_key"), ("", "dropped_key")], ["", ""])


@pytest.mark.usefixtures("two")
def test_a_member_whose_name_came_later_cannot_be_kept() -> None:
    """It would be written under the name of a field that means something else, so it is refused; dropped it can be."""
    data = {**FIRST, "title": "Lain", "sources": [{"title": "A", "url": 1}]}
    assert places_and_codes(data, Unknown.KEEP) == [("/sources/0", "unknown_key"), ("/title", "misspelt_key")]
    dropped = read(data, unknown=Unknown.DROP)
    assert [one.code for one in dropped.findings] == ["dropped_key", "dropped_misspelt_key", "migrated"]
    assert dropped.records[0] == from_dict({**FIRST, "sources": [{"title": "A"}]})


def motto(change: Changes) -> None:
    """Lead to schema 2: a session has no motto."""
    change.remove("Session", "motto")


@pytest.mark.parametrize("unknown", Unknown)
def test_a_member_that_is_gone_is_left_out_with_a_warning(monkeypatch: pytest.MonkeyPatch, unknown: Unknown) -> None:
    """Older documents with it are read, whatever it holds; where unknown members are kept, it is kept."""
    use(monkeypatch, motto)
    data = {"type": "Session", "schema": 1, "id": "s1", "motto": [1], "title": "Rapat", "status": "held"}
    reading = read(data, unknown=unknown)
    if unknown is Unknown.KEEP:
        assert to_dict(reading.records[0])["motto"] == [1]
        assert [one.code for one in reading.findings] == ["migrated"]
    else:
        assert "motto" not in to_dict(reading.records[0])
        assert [(one.pointer, one.code) for one in reading.findings] == [("/motto", "removed_member"), ("", "migrated")]
    assert places_and_codes({**data, "schema": 2}) == [("", "unknown_key")]


def swap(change: Changes) -> None:
    """Lead to schema 2: title and theme have each other's names, and what is called series was the rangkaian."""
    change.rename("Session", "title", "theme")
    change.rename("Session", "theme", "title")
    change.remove("Session", "series")
    change.rename("Session", "rangkaian", "series")
    change.rename("Session", "keadaan", "status")


def test_names_can_be_exchanged_and_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that one migration says holds at once."""
    use(monkeypatch, swap)
    data = {"type": "Session", "schema": 1, "id": "s1", "keadaan": "held", "series": 5, "rangkaian": "R"}
    session = from_dict({**data, "title": "Tema", "theme": "Judul"}, Session)
    assert (session.title, session.theme, session.series) == ("Judul", "Tema", "R")
    del data["keadaan"]
    assert places_and_codes(data) == [("/series", "removed_member"), ("/keadaan", "missing")]
    assert places_and_codes(data, Unknown.KEEP)[0] == ("/series", "removed_member")


# Members that are rewritten


def whole(change: Changes) -> None:
    """Lead to schema 2: title and theme stand for a nama, saat for hari and bulan, and kinds are no texts."""
    change.rewrite("Session", ("nama",), ("title", "theme"), split)
    change.rewrite("Session", ("hari", "bulan"), ("saat",), joined)
    change.rewrite("Session", ("kinds",), ("kinds",), lambda old: {"kinds": [{"printed": one} for one in old["kinds"]]})  # type: ignore[attr-defined] # what is no list raises


def split(old: Mapping[str, object]) -> Mapping[str, object]:
    """Part a name at its colon."""
    title, *theme = str(old["nama"]).split(": ")
    return {"title": title, **({"theme": theme[0]} if theme else {})}


def joined(old: Mapping[str, object]) -> Mapping[str, object]:
    """Join a day and a month, which both must be there."""
    return {"saat": {"tercetak": f"{old['hari']} {old['bulan']}"}}


def later(change: Changes) -> None:
    """Lead to schema 3: the saat of a session is its occasion, in which tercetak is printed."""
    change.rename("Session", "saat", "occasion")
    change.rename("Occasion", "tercetak", "printed")


OLD: Final[Data] = {"type": "Session", "schema": 1, "id": "s1", "nama": "Rapat: Hoaks", "status": "held"}


def test_members_are_split_joined_and_made_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a migration makes of older members is read as if it had stood there, and renamed by those that follow."""
    use(monkeypatch, whole, later)
    data = {**OLD, "bulan": "Mei", "hari": 3, "kinds": ["Rapat", "Lomba"]}
    assert to_dict(from_dict(data)) == {
        "type": "Session", "schema": 3, "id": "s1", "title": "Rapat", "theme": "Hoaks", "status": "held",
        "occasion": {"printed": "3 Mei"}, "kinds": [{"printed": "Rapat"}, {"printed": "Lomba"}],
    }  # fmt: skip
    assert from_dict({**OLD, "kinds": None}, Session).kinds == ()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"nama": " Rapat"}, [("/nama", "outer_blanks")]),
        ({"nama": None}, [("", "needs_one_of")]),
        ({"hari": 3}, [("/hari", "not_rewritten")]),
        ({"bulan": " Mei", "hari": "\t"}, [("/bulan", "control_character")]),
        ({"kinds": 5}, [("/kinds", "not_rewritten")]),
        ({"kinds": ["a", " "]}, [("/kinds", "outer_blanks")]),
        ({"title": "A"}, [("", "unknown_key")]),
        ({"occasion": {}}, [("", "unknown_key")]),
    ],
)
def test_what_is_wrong_with_what_was_made_is_found_at_the_older_member(
    monkeypatch: pytest.MonkeyPatch, change: Data, expected: list[tuple[str, str]]
) -> None:
    """It stands at the first of the members that something was made of, and those that are made are unknown before."""
    use(monkeypatch, whole, later)
    assert places_and_codes({**OLD, **change}) == expected


@pytest.mark.parametrize(
    ("schema", "shown"),
    [(0, "0"), (4, "4"), (9_999, "9999"), (10_000, "above 9999"), (6310994108980001, "above 9999"), (-1, "below 0")],
)
def test_an_unknown_schema_is_named_beside_those_that_are_known(
    monkeypatch: pytest.MonkeyPatch, schema: int, shown: str
) -> None:
    """Both versions are named, but a number that is none, and may be a person's, is not repeated."""
    use(monkeypatch)
    (finding,) = read({**THIRD, "schema": schema}).findings
    assert (finding.pointer, finding.code) == ("/schema", "unknown_schema")
    assert f"({shown}) is not known; this kimcore reads version 1 only." in finding.message("en")
    use(monkeypatch, plainer, inner)
    (finding,) = read({**THIRD, "schema": schema}).findings
    assert f"({shown}) is not known; this kimcore reads versions 1 to 3." in finding.message("en")


def test_a_schema_of_any_size_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    """A number that Python itself would not print is no reason to fail."""
    use(monkeypatch)
    (finding,) = read({**THIRD, "schema": 10**5_000}).findings
    assert finding.message("id").startswith("Versi skema ini (di atas 9999) tidak dikenal; kimcore ini membaca hanya")


# Registers


def folder(**tables: str) -> dict[str, bytes]:
    """Return the files of a register, with a number before each row of a part."""
    return {f"{name.replace('__', '.')}.csv": text.encode() for name, text in tables.items()}


@pytest.mark.usefixtures("two")
def test_a_register_of_an_older_schema_is_read_with_the_headings_of_its_time() -> None:
    """The first row that names a schema says of which the tables are: their names, their headings and all rows."""
    tables = folder(
        Session="schema,id,judul,status\nx,s0,Rapat,berlangsung\n1,s1,Rapat,berlangsung\n,s2,Rapat,berlangsung\n",
        Session__macam="id,no,value,tertulis\ns1,1,pertemuan,Rapat KIM\n",
        Session__sources="id,no,alamat,published_on.tertulis\ns1,1,https://contoh.id/a,Selasa\n",
        Session__head_counts="id,no,low,tinggi\ns1,1,3,5\n",
    )
    reading = csv.read(tables)
    assert [(one.code, one.cell) for one in reading.findings] == [("wrong_type", "Session.csv!A2"), ("migrated", None)]
    assert to_dict(reading.records[0]) == THIRD
    assert reading.source_schemas == (1, 1)
    bad = csv.read({**tables, **folder(Session__head_counts="id,no,low,tinggi\ns1,1,5,3\n")})
    assert ("high_below_low", "Session.head_counts.csv!D2") in [(one.code, one.cell) for one in bad.findings]
    without = csv.read(folder(Session="id,judul,status\ns1,Rapat,held\n"))
    assert [one.code for one in without.findings] == ["unknown_column", "needs_one_of"]
    newer = csv.read(folder(Session="id,title,status,Versi skema\ns1,Rapat,held,3\ns2,Rapat,held,9\n"))
    assert [one.code for one in newer.findings] == ["unknown_schema"]


def test_what_was_rewritten_has_no_column(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table shows what a field holds, which nobody knows any more of one that was removed or rewritten."""
    use(monkeypatch, whole)
    reading = csv.read(folder(Session="id,nama,title,status,schema\ns1,Rapat,A,held,1\n"))
    assert [one.code for one in reading.findings] == ["unknown_column", "unknown_column", "needs_one_of"]


# Terms


def fewer(change: Changes) -> None:
    """Lead to schema 2: a kopdar is a rapat."""
    change.replace_term("SessionKind", "kopdar", "rapat")


def test_a_term_that_is_gone_is_read_as_the_one_that_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other term was there before, so older documents may have either."""
    use(monkeypatch, fewer)
    data = {**THIRD, "schema": 1, "kinds": [{"value": "kopdar"}, {"value": "rapat"}]}
    assert [kind.value for kind in from_dict(data, Session).kinds] == [SessionKind.RAPAT] * 2
    assert places_and_codes({**data, "schema": 2}) == [("/kinds/0/value", "unknown_term")]


@pytest.mark.usefixtures("two")
def test_a_code_that_a_term_had_leads_to_it() -> None:
    """Pickles, and tools, name a term by its code: that of an earlier release still does, and no other."""
    assert SessionStatus("berlangsung") is SessionStatus.HELD
    with pytest.raises(ValueError, match="no code of a term of SessionStatus"):
        SessionStatus("pertemuan")
    with pytest.raises(ValueError, match="no code of a term of SessionStatus"):
        SessionStatus(5)  # type: ignore[arg-type] # a wrong column


# Classes of tools


@attrs.frozen(kw_only=True)
class Aduan(Session):
    """A record of a tool, which inherits what a session has."""

    source: Annotated["Rujukan | None", Field("Rujukan", "source", NONE)] = None

    def conflicts(self) -> Any:  # noqa: ANN401 - it points where it likes
        """Find fault with everything, in its own way."""
        for pointer in ("", "/elsewhere", "/head_counts/0/high", "/title"):
            yield FAULT.at(pointer)


FAULT: Final = Problem.error(code="fault", indonesian="Salah.", english="Wrong.")


@attrs.frozen(kw_only=True)
class Rujukan(Declared):
    """A part of a tool."""

    url: Annotated[str, Field("Alamat", "address", NONE)] = ""


@pytest.mark.usefixtures("two")
def test_what_a_tool_inherits_is_migrated() -> None:
    """A class below ours has the older names of our fields; what it finds stands at them, wherever it points."""
    with pytest.raises(LoadError) as caught:
        from_dict({**FIRST, "type": "Aduan"}, Aduan)
    assert [one.pointer for one in caught.value.findings] == ["", "/elsewhere", "/head_counts/0/tinggi", "/judul"]


def test_what_contradicts_in_what_was_made_is_found_at_the_older_member(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fields against each other are checked of what a migration made, too."""
    use(monkeypatch, lambda change: change.rewrite("HeadCount", ("rentang",), ("low", "high"), bounds))
    data = {**THIRD, "schema": 1, "head_counts": [{"rentang": "5-3"}]}
    assert places_and_codes(data) == [("/head_counts/0/rentang", "high_below_low")]


def bounds(old: Mapping[str, object]) -> Mapping[str, object]:
    """Part two bounds at their dash."""
    low, high = str(old["rentang"]).split("-")
    return {"low": int(low), "high": int(high)}


def test_what_text_cannot_say_is_not_rewritten(monkeypatch: pytest.MonkeyPatch) -> None:
    """A number that is too large, or a member that is there twice, is found as such and never reaches a migration."""
    use(monkeypatch, lambda change: change.rewrite("HeadCount", ("rentang",), ("low", "high"), bounds))
    for rentang, code in (("1e999", "number_too_large"), ('5,"rentang":5', "duplicate_key")):
        head = '"type":"Session","schema":1,"id":"s1","title":"R","status":"held"'
        found = json.read(f'[{{{head},"head_counts":[{{"rentang":{rentang}}}]}}]').findings
        assert [(one.pointer, one.code) for one in found] == [("/0/head_counts/0/rentang", code)]


def test_a_class_of_a_tool_that_is_called_like_ours_is_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """A migration speaks of our classes, and of no others of their names."""
    use(monkeypatch, lambda change: change.rename("Mine", "id", "kode"))
    own = attrs.make_class("Mine", [], bases=(Ref,), frozen=True, kw_only=True)

    class SessionMode(Vocabulary, source="a tool"):
        LURING = "luring", "Luring", "on site"

    use(monkeypatch, lambda change: change.rename_term("SessionMode", "tatap_muka", "luring"))
    with pytest.raises(ValueError, match="no code of a term of SessionMode"):
        SessionMode("tatap_muka")
    use(monkeypatch, lambda change: change.rename("Mine", "id", "kode"))
    assert brought_up(own, {"id": "k-1"}) == {"id": "k-1", "kept": ""}


# Pickles


def test_an_object_is_pickled_with_the_schema_that_its_names_are_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """So the pickle of each release is read by the names of its time: that of the first, which has none, and others."""
    use(monkeypatch)
    session = from_dict({**THIRD, "schema": current_schema()}, Session)
    first = pickle.dumps(session).replace(b"\x05title", b"\x05judul").replace(b"\x05kinds", b"\x05macam")
    for compiled in (state, restore):
        monkeypatch.setitem(compiled, Session, compiled[Session])  # what is compiled below is taken away again
        del compiled[Session]
    use(monkeypatch, plainer)
    second = pickle.dumps(session)
    assert (b"schema" in first, b"schema" in second) == (False, True)
    assert pickle.loads(second) == pickle.loads(first) == session  # noqa: S301 - made here


@pytest.mark.usefixtures("two")
def test_what_an_earlier_release_pickled_has_the_names_of_today() -> None:
    """The fields of an object that was pickled under an older schema are found by the names they had."""
    kind = Term(value=SessionKind.RAPAT)
    first = {"id": "s1", "judul": "Rapat", "macam": (kind,), "status": SessionStatus.HELD, "kept": '{"x":1}'}
    today = {"id": "s1", "title": "Rapat", "kinds": (kind,), "status": SessionStatus.HELD, "kept": '{"x":1}'}
    assert brought_up(Session, {**first, "gone": 1}) == today
    assert brought_up(Session, {**today, "schema": 2}) == today
    assert brought_up(Session, {**today, "schema": 3}) == {**today, "schema": 3}


def test_what_an_earlier_release_pickled_is_rewritten(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a migration makes of older members is made of pickled ones, too; what it cannot make is said."""
    use(monkeypatch, whole, later)
    first = {"id": "s1", "nama": "Rapat: Hoaks", "status": SessionStatus.HELD, "kinds": ("Rapat",), "kept": ""}
    made = brought_up(Session, first)
    assert (made["title"], made["theme"], made["kinds"]) == ("Rapat", "Hoaks", (Term(printed="Rapat"),))
    with pytest.raises(LoadError) as caught:
        brought_up(Session, {**first, "nama": " Rapat"})
    assert [(one.pointer, one.code) for one in caught.value.findings] == [("/nama", "outer_blanks")]


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Source(title="A"), {"title": "A"}),
        (Term(value=SessionKind.RAPAT), {"value": "rapat"}),
        (SessionKind.RAPAT, "rapat"),
        (PartialDate.parse("2023-08"), "2023-08"),
        (("a", SessionKind.RAPAT), ["a", "rapat"]),
        (5, 5),
    ],
)
def test_a_migration_gets_plain_data_of_pickled_values(
    monkeypatch: pytest.MonkeyPatch, value: object, plain: object
) -> None:
    """Parts, terms, codes and lists come as they stand in JSON."""
    got = list[object]()

    def noted(old: Mapping[str, object]) -> Mapping[str, object]:
        got.append(old["old"])
        return {}

    use(monkeypatch, lambda change: change.rewrite("Ref", ("old",), ("name",), noted))
    brought_up(Ref, {"id": "k-1", "old": value})
    assert got == [plain]


def test_a_kept_member_becomes_the_field_that_a_later_release_has() -> None:
    """A pickle of an object that kept a member, of which there is a field since, has that field; others stay kept."""
    again = Ref.__new__(Ref)
    again.__setstate__({"id": "k-1", "kept": '{"name":"Toa","x":1}'})
    assert (again.name, again.kept) == ("Toa", '{"x":1}')
    assert attrs.evolve(again, id="k-2").name == "Toa"
    for name, code in ((" Toa", "outer_blanks"), (5, "wrong_type")):
        with pytest.raises(LoadError) as caught:
            again.__setstate__({"id": "k-1", "kept": stdlib_json.dumps({"name": name})})
        assert [(one.pointer, one.code) for one in caught.value.findings] == [("/name", code)]
    with pytest.raises(LoadError) as contradicting:
        HeadCount.__new__(HeadCount).__setstate__({"low": 5, "kept": '{"high":3}'})
    assert [one.code for one in contradicting.value.findings] == ["high_below_low"]
