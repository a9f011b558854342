"""Promises on mapping files: a sound one is read, and whatever is wrong is a finding with its line; nothing raises."""

import re
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tabled import any_tables, mapping, text_of_mapping

from kimcore import Finding, LoadError, Severity, tables
from kimcore.dates import PartialDate
from kimcore.tables import ColumnMapping, Table
from kimcore.tables.cells import Context
from kimcore.tables.paths import Target, parse_target
from kimcore.tables.values import read_constant
from kimcore.zones import TimeZone

SOUND: Final = """\
# Register
mapping = 1
rows = "Group"
sheet = "Rekap"
heading_rows = [4, 5]

[reading]
zone = "WITA"
published_on = 2024-12-31

[always]
"Group.places.regency" = "KABUPATEN TANAH BUMBU"
"Group.region" = "63.10"

[ids]
Group = ["name", "places.village"]
Member = ["Group", "office"]

[captions]
"Catatan" = "Group.remarks"

[columns]
"NO" = "-"
"NAMA KIM" = "Group.name"
"DESA" = { to = "Group.places.village", as = "text" }
"KETUA" = "Member[chair].name"
"Medsos" = { to = ["Group.channels", "Group.remarks"], split = "|" }
"Terbuka" = ""
"""


def lines_of(text: str | bytes) -> list[tuple[str, int | None]]:
    """Return the code and the line of everything that is wrong with a mapping."""
    _, findings = tables.read_mapping(text)
    return [(finding.code, finding.line) for finding in findings]


def changed(old: str, new: str) -> str:
    """Return the sound mapping with one piece of text changed."""
    assert SOUND.count(old) == 1
    return SOUND.replace(old, new)


def test_a_sound_mapping_is_read() -> None:
    """A mapping says what rows are, where columns go and how, what is always so, and what ids are made of."""
    read, findings = tables.read_mapping(SOUND)
    assert findings == ()
    assert read is not None
    assert (read.rows, read.sheet, read.heading_rows) == ("Group", "Rekap", (4, 5))
    assert (read.zone, read.published_on) == (TimeZone.WITA, PartialDate(2024, 12, 31))
    columns = [(one.heading, [target.text for target in one.targets], one.reads_as, one.split) for one in read.columns]
    assert columns == [
        ("NO", [], None, ""),
        ("NAMA KIM", ["Group.name"], None, ""),
        ("DESA", ["Group.places.village"], "text", ""),
        ("KETUA", ["Member[chair].name"], None, ""),
        ("Medsos", ["Group.channels", "Group.remarks"], None, "|"),
    ]
    assert [(target.text, value) for target, value in read.always] == [
        ("Group.places.regency", "KABUPATEN TANAH BUMBU"),
        ("Group.region", "63.10"),
    ]
    assert read.ids == {"Group": ("name", "places.village"), "Member": ("Group", "office")}


def test_a_mapping_is_read_whatever_the_editor_did() -> None:
    """A byte order mark and lines that end as on Windows change nothing, and no line."""
    assert tables.read_mapping(b"\xef\xbb\xbf" + SOUND.replace("\n", "\r\n").encode())[1] == ()
    assert lines_of(changed('"Group.name"', '"Group.nama"').replace("\n", "\r\n")) == [("mapping_field_unknown", 24)]
    assert lines_of(changed('"Group.name"', '"Group.nama"').replace("\n", "\r\n").encode("utf-8-sig")) == [
        ("mapping_field_unknown", 24)
    ]


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("mapping = 1", "mapping = 2", "mapping_entry_wrong", 2),
        ("mapping = 1", "mapping = true", "mapping_entry_wrong", 2),
        ('rows = "Group"', 'rows = "Grup"', "mapping_entry_wrong", 3),
        ('rows = "Group"', "rows = []", "mapping_entry_wrong", 3),
        ('sheet = "Rekap"', "sheet = 1", "mapping_entry_wrong", 4),
        ("heading_rows = [4, 5]", "heading_rows = [0]", "mapping_entry_wrong", 5),
        ("heading_rows = [4, 5]", "heading_rows = [true]", "mapping_entry_wrong", 5),
        ("heading_rows = [4, 5]", "heading_row = 4", "mapping_entry_unknown", 5),
        ('zone = "WITA"', 'zone = "WITX"', "mapping_entry_wrong", 8),
        ('zone = "WITA"', 'zona = "WITA"', "mapping_entry_unknown", 8),
        ("published_on = 2024-12-31", 'published_on = "akhir 2024"', "mapping_entry_wrong", 9),
        ('"Group.region" = "63.10"', '"Group.region" = "6310"', "mapping_value_not_read", 13),
        ('"Group.region" = "63.10"', '"Group.region" = ""', "mapping_left_open", 13),
        ('"Group.region" = "63.10"', '"Group.wilayah" = "63.10"', "mapping_field_unknown", 13),
        ('Group = ["name", "places.village"]', 'Group = ["name", "desa"]', "mapping_id_unknown", 16),
        ('Group = ["name", "places.village"]', 'Group = ["name", "places.village.x"]', "mapping_id_unknown", 16),
        ('Group = ["name", "places.village"]', 'Group = ["Group"]', "mapping_id_unknown", 16),
        ('Group = ["name", "places.village"]', 'Group = ["address"]', "mapping_id_personal", 16),
        ('Group = ["name", "places.village"]', 'Group = ["KETUA"]', "mapping_id_personal", 16),
        ('Group = ["name", "places.village"]', 'Grup = ["name"]', "mapping_entry_wrong", 16),
        ('Group = ["name", "places.village"]', "Group = [1]", "mapping_entry_wrong", 16),
        ('Group = ["name", "places.village"]', "", "mapping_lacks_id", 15),
        ('"Catatan" = "Group.remarks"', '"Catatan" = "Group"', "mapping_record_unknown", 20),
        ('"NAMA KIM" = "Group.name"', '"NAMA KIM" = "Kelompok.nama"', "mapping_record_unknown", 24),
        ('"NAMA KIM" = "Group.name"', '"NAMA KIM" = "Group.name.x"', "mapping_field_unknown", 24),
        ('"NAMA KIM" = "Group.name"', '"NAMA KIM" = "Group.name[1]"', "mapping_not_several", 24),
        ('"NAMA KIM" = "Group.name"', '"NAMA KIM" = "Group.decrees.number"', "mapping_which_of_several", 24),
        ('"NAMA KIM" = "Group.name"', '"NAMA KIM" = "Session.people"', "mapping_which_of_several", 24),
        ('"NAMA KIM" = "Group.name"', '"NAMA KIM" = "Session.people[1]"', "mapping_not_in_one_cell", 24),
        ('"NAMA KIM" = "Group.name"', '"NAMA KIM" = "Group.observations"', "mapping_not_in_one_cell", 24),
        ('"NAMA KIM" = "Group.name"', '"NAMA KIM" = "Group.decrees[surat].number"', "mapping_term_unknown", 24),
        ('"NAMA KIM" = "Group.name"', '"NAMA KIM" = "Member[bos].name"', "mapping_term_unknown", 24),
        ('"NAMA KIM" = "Group.name"', '"NAMA KIM" = 3', "mapping_entry_wrong", 24),
        ('"NAMA KIM" = "Group.name"', '"NAMA KIM" = { ke = "Group.name" }', "mapping_entry_unknown", 24),
        ('as = "text"', 'as = "date"', "mapping_reader_wrong", 25),
        ('as = "text"', 'as = ["text"]', "mapping_reader_wrong", 25),
        ('split = "|"', "split = 1", "mapping_entry_wrong", 27),
        ('split = "|"', 'fill = "up"', "mapping_entry_wrong", 27),
        ('split = "|"', "fill = true", "mapping_entry_wrong", 27),
        ('"NAMA KIM" = "Group.name"', '"NAMA KIM" = "-"', "mapping_lacks_field", None),
        (
            '"DESA" = { to = "Group.places.village", as = "text" }',
            '"DESA" = "Group.places"',
            "mapping_fields_clash",
            12,
        ),
        ('"KETUA" = "Member[chair].name"', '"KETUA" = "Member[chair].phone"', "mapping_lacks_field", None),
        ('"Medsos" = {', '"Medsos = {', "mapping_not_toml", 27),
        ('Group = ["name", "places.village"]', 'Group = ["NO"]', "mapping_id_numbering", 16),
        ('Group = ["name", "places.village"]', 'Group = ["channels"]', "mapping_id_personal", 16),
        (
            '"KETUA" = "Member[chair].name"',
            '"KETUA" = "-"\n"X" = "Member[chair].name"\n[x]',
            "mapping_entry_unknown",
            28,
        ),
        ('"NAMA KIM" = "Group.name"', '"NAMA KIM" = { to = "Group.level", as = "text" }', "mapping_reader_wrong", 24),
        ('sheet = "Rekap"', "sheet = '''\n\"\\q\" = 1\nx = 2'''\nwarna = 1", "mapping_entry_unknown", 7),
        ("# Register", "[ids]\n# Register", "mapping_not_toml", 16),
    ],
)
def test_what_is_wrong_has_its_line(old: str, new: str, code: str, line: int | None) -> None:
    """Whatever is wrong with a mapping is found where it stands; what is missing stands nowhere."""
    found = lines_of(changed(old, new))
    assert (code, line) in found
    with pytest.raises(LoadError):
        tables.load_mapping(changed(old, new))


@pytest.mark.parametrize("section", ["reading", "always", "ids", "captions", "columns"])
def test_a_section_is_a_table(section: str) -> None:
    """A section that is no table of TOML is a finding on its line."""
    text = f'mapping = 1\nrows = "Group"\n{section} = 1\n'
    assert ("mapping_entry_wrong", 3) in lines_of(text)


def test_sections_may_be_written_otherwise() -> None:
    """Dotted keys and inline tables are TOML as well; their line is found as far as it can be."""
    text = 'mapping = 1\nrows = "Group"\nids.Group = ["name"]\ncolumns = { "Nama" = "Group.nama" }\n'
    assert lines_of(text) == [("mapping_field_unknown", 4)]
    text = 'mapping = 1\nrows = "Group"\nids.Group = ["name"]\ncolumns."Nama" = "Group.nama"\n'
    assert lines_of(text) == [("mapping_field_unknown", 4)]


@pytest.mark.parametrize(
    "heading", ['Nama "KIM"', "Nama\nKIM", "a.b", "a = b", "x]", "", " ", "\\", "Kolom\t1", "\x7f", "é"]
)
def test_headings_can_be_anything(heading: str) -> None:
    """Quotes, line breaks, dots and blanks in a heading are no obstacle: what is proposed is read, and has its line."""
    table = Table((tables.Column(0, heading), tables.Column(1, "Nama KIM")))
    text = tables.mapping_text(tables.propose(table))
    read, findings = tables.read_mapping(text)
    assert findings == ()
    assert read is not None
    if heading:
        wrong = re.sub('(?<== )"[^"]*"$', '"Group.nama"', text, flags=re.MULTILINE)
        lines = wrong.split("\n")
        found = [finding for finding in tables.read_mapping(wrong)[1] if finding.pointer.startswith("/columns/")]
        assert len(found) == 2
        assert all(lines[(finding.line or 0) - 1].endswith('= "Group.nama"') for finding in found)


def test_the_mapping_of_an_attendance_list() -> None:
    """The columns of an attendance list say what they count, or are left unread."""
    columns = {"Nama": '"-"', "L/P": '"sex"', "Unsur": '"segment"', "Ket": '""'}
    more = {"always": '"Session.title" = "Rapat"\n"Session.status" = "held"'}
    read = mapping("attendance", columns, ids='Session = ["title"]', more=more)
    assert read.counted == {"L/P": "sex", "Unsur": "segment"}
    assert read.columns == (ColumnMapping("Nama"), ColumnMapping("L/P"), ColumnMapping("Unsur"))
    wrong = text_of_mapping("attendance", {**columns, "Usia": '"age"'}, ids='Session = ["title"]', more=more)
    (finding,) = tables.read_mapping(wrong)[1]
    assert (finding.code, finding.line) == ("mapping_entry_wrong", wrong.split("\n").index('"Usia" = "age"') + 1)


def test_constants_are_read_as_cells_are() -> None:
    """What is always so may be a day, a time, a number or a term, as people write it."""
    more = {
        "always": '"Session.status" = "Selesai"\n"Session.occasion" = 2023-08-29T09:00:00+08:00\n'
        '"Session.head_counts[attended]" = 25\n"Session.kinds" = "Bimtek"\n"Session.remarks" = "satu"'
    }
    read = mapping("Session", {"Nama": '"Session.title"'}, ids='Session = ["title"]', more=more)
    assert {target.text: value for target, value in read.always} == {
        "Session.status": "held",
        "Session.occasion": {"value": "2023-08-29T09:00+08:00"},
        "Session.head_counts[attended]": [{"low": 25, "high": 25}],
        "Session.kinds": [{"value": "bimtek"}],
        "Session.remarks": ["satu"],
    }


def test_a_required_field_may_be_a_constant() -> None:
    """A required field of a record, or of a part, is given by a column or by a constant, and else named."""
    columns = {"Nama": '"Group.name"', "Status": '"Group.observations[1].activity"'}
    lacking = text_of_mapping("Group", columns)
    (finding,) = tables.read_mapping(lacking)[1]
    assert finding.message("en") == (
        "No column is mapped to the required field “observed on” (Group.observations[1].observed_on). Please add one,"
        " or give its value in [always]."
    )
    mapping("Group", columns, more={"always": '"Group.observations[1].observed_on" = "2024"'})


def test_a_column_of_ids_needs_no_recipe() -> None:
    """Where a column holds the very ids, a mapping need not say of what they are made."""
    read = mapping("Group", {"id": '"Group.id"', "Nama": '"Group.name"'}, ids="")
    assert read.gives_id("Group")
    assert not read.gives_id("Member")


@given(st.binary(max_size=200) | st.text(max_size=200))
def test_no_bytes_make_it_raise(data: bytes | str) -> None:
    """Any bytes and any text are answered by findings."""
    read, findings = tables.read_mapping(data)
    assert read is None
    assert findings


def toml() -> st.SearchStrategy[str]:
    """Draw a value of TOML."""
    scalars = st.sampled_from(
        [
            "1",
            "true",
            "1.5",
            "2024-01-01",
            "08:00:00",
            "nan",
            '""',
            '"-"',
            '"Group.name"',
            '"Group.places"',
            '"Member.name"',
        ]
    )
    return st.recursive(
        scalars,
        lambda inner: (
            st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
            | st.lists(
                st.tuples(st.sampled_from(["to", "as", "split", "x"]), inner), max_size=2, unique_by=lambda one: one[0]
            ).map(lambda pairs: "{" + ", ".join(f"{name} = {value}" for name, value in pairs) + "}")
        ),
        max_leaves=4,
    )


@given(
    st.dictionaries(
        st.sampled_from(
            ["mapping", "rows", "sheet", "heading_rows", "reading", "always", "ids", "captions", "columns", "x"]
        ),
        toml(),
    )
)
def test_no_toml_makes_it_raise(entries: dict[str, str]) -> None:
    """Any well-formed TOML is a mapping or has findings, each with words and, where it stands anywhere, a line."""
    text = "".join(f"{name} = {value}\n" for name, value in entries.items())
    read, findings = tables.read_mapping(text)
    assert (read is None) is any(finding.severity is Severity.ERROR for finding in findings)
    assert all(finding.message("id") and finding.message("en") for finding in findings)
    assert all(finding.line is None or 1 <= finding.line <= len(entries) for finding in findings)


@given(
    st.dictionaries(st.sampled_from(["Nama", "No. SK", "a.b", "x"]), toml()),
    st.sampled_from(["Group", "attendance", "Member"]),
)
def test_no_columns_make_it_raise(columns: dict[str, str], rows: str) -> None:
    """Any columns of a mapping are read or found wrong, on their own line."""
    text = text_of_mapping(rows, columns)
    read, findings = tables.read_mapping(text)
    assert (read is None) is any(finding.severity is Severity.ERROR for finding in findings)
    lines = text.split("\n")
    for finding in findings:
        if finding.pointer.startswith("/columns/"):
            assert lines[(finding.line or 0) - 1].startswith('"')


def _is_open(finding: Finding) -> bool:
    return finding.code in ("mapping_left_open", "mapping_lacks_field")


@given(any_tables(), st.sampled_from(["id", "en"]))
def test_every_proposal_is_a_sound_mapping(table: Table, locale: Any) -> None:  # noqa: ANN401 - one of two words
    """A proposed mapping is read as it stands, but for what it leaves open."""
    read, findings = tables.read_mapping(tables.mapping_text(tables.propose(table), locale=locale))
    assert [finding for finding in findings if not _is_open(finding)] == []
    assert (read is None) is bool(findings)


def test_findings_of_a_mapping_name_no_headings() -> None:
    """People write names as headings: a finding names the entry by its line, and says what could stand there."""
    text = text_of_mapping("Group", {"Ketua Siti": '"Group.nama"'})
    (finding,) = tables.read_mapping(text)[1]
    assert "Siti" not in finding.message("id") + finding.message("en") + str(finding.params)


def test_an_id_holds_no_name_whatever_its_column() -> None:
    """A column whose heading is that of a person's name is no part of an id, even where it is left unread."""
    for column, field in (("Nama Ketua", '"-"'), ("Narasumber", '"Session.people[speaker]"'), ("NIK", '"-"')):
        kind = "Session" if column == "Narasumber" else "Group"
        columns = {"Nama": f'"{kind}.{"title" if kind == "Session" else "name"}"', column: field}
        more = {"always": '"Session.status" = "held"'} if kind == "Session" else {}
        text = text_of_mapping(kind, columns, ids=f'{kind} = ["{column}"]', more=more)
        assert [code for code, _ in lines_of(text)] == ["mapping_id_personal"]


def test_a_column_that_may_be_of_anything_can_be_part_of_an_id() -> None:
    """A column that is left unread, and whose heading may be that of a group, is what ids may be made of."""
    how = mapping("Group", {"Nama": '"-"', "Kelompok": '"Group.name"'}, ids='Group = ["Nama"]')
    assert how.ids == {"Group": ("Nama",)}


def test_constants_of_fields_with_parts_are_none() -> None:
    """A field that has parts cannot be said in one value."""
    target = parse_target("Group.observations")
    assert isinstance(target, Target)
    assert read_constant(target, "x", Context()) == (None, ())
