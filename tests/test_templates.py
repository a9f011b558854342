"""Promises of the workbooks that offices fill in: they say what is asked for, and come back as records."""

import datetime as dt
import io
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

import attrs
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kimcore import Group, Member, Session, to_dict
from kimcore.errors import MissingExtraError
from kimcore.findings import Locale
from kimcore.lexicon.heading_words import heading_words
from kimcore.lexicon.templates import EXAMPLE, TEMPLATES, TemplateKind, is_example
from kimcore.privacy.table import TABLE
from kimcore.records import LegalGround, OfficialDocument, Record
from kimcore.sheets.bodies import EXAMPLE_PASSED_OVER
from kimcore.sheets.tables import Column, Row, Table, letters_of
from kimcore.tables import Sureness, TableReading, propose, read, read_table, template, template_mapping, write
from kimcore.tables.template_columns import ONLY, Filled, _on_the_way, filled_columns, how_to_fill, need_of, who_sees
from kimcore.tables.templates import EXPLANATION, LISTS, LONGEST_MESSAGE, LONGEST_TITLE
from kimcore.testing import regency

pytest.importorskip("python_calamine")
pytest.importorskip("xlsxwriter")

SHEETS = Path(__file__).parent / "sheets"
KINDS: tuple[TemplateKind, ...] = get_args(TemplateKind)
LOCALES: tuple[Locale, ...] = ("id", "en")
EACH = pytest.mark.parametrize(("kind", "locale"), [(kind, locale) for kind in KINDS for locale in LOCALES])
TYPES: Mapping[TemplateKind, type[Record]] = {"groups": Group, "members": Member, "sessions": Session}
SOURCES = {(kind, locale): template(kind, locale=locale) for kind in KINDS for locale in LOCALES}
COLUMNS: Mapping[TemplateKind, tuple[Filled, ...]] = {kind: filled_columns(TEMPLATES[kind]) for kind in KINDS}

FILLED: Sequence[Mapping[str, object]] = (
    {
        "No": 1,
        "Nama KIM": "KIM Bersujud Contoh",
        "Tingkat": "Desa/Kelurahan/Kalurahan/Nagari/Gampong/Kampung",
        "Bentuk": "KIM",
        "Desa/Kelurahan": "Desa Pulau Contoh",
        "Kode Wilayah": "63.10",
        "Nomor SK": "12/2023",
        "Tanggal SK": dt.date(2023, 3, 14),
        "Masa Bakti": "2023-2026",
        "Ketua": "Ketua Satu, S.Pd.",
        "No. HP Ketua": "081200000001",
        "Jumlah Anggota (L/P)": "12/9",
        "Laman": "https://contoh.kim.id",
        "Media Sosial": "Facebook: KIM Bersujud Contoh; Instagram: kimcontoh",
        "Status Keaktifan": "Aktif",
        "Tanggal Pemantauan": "2024",
    },
    {"No": 2, "Nama KIM": "KIM Mekar Contoh", "Tanggal Terbentuk": "Februari 2022", "Bendahara": "Bendahara Dua"},
)
"""What an office wrote in `template.xlsx` and `template.ods` under `tests/sheets`, below the example."""


def opened(data: bytes) -> Any:  # noqa: ANN401 - a class of openpyxl
    """Return a workbook as openpyxl reads it."""
    return openpyxl.load_workbook(io.BytesIO(data))


def filled(kind: TemplateKind, locale: Locale, rows: Iterable[Mapping[str, object]]) -> bytes:
    """Return a template with rows of values by headings, written by openpyxl below the example."""
    workbook = opened(SOURCES[kind, locale])
    sheet = workbook.worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    for number, row in enumerate(rows, start=3):
        for heading, value in row.items():
            sheet.cell(number, headings.index(heading) + 1).value = value
    data = io.BytesIO()
    workbook.save(data)
    return data.getvalue()


def returned(data: bytes) -> TableReading:
    """Return what is read of a workbook that comes with no mapping."""
    table, _ = read_table(data)
    assert table is not None
    return read(table, propose(table).mapping())


def is_within(mine: object, theirs: object) -> bool:
    """Whether all that plain data say is also in others, prints and ids aside."""
    if isinstance(mine, dict):
        told = {name: value for name, value in mine.items() if name not in ("printed", "id", "inferred")}
        return isinstance(theirs, dict) and all(is_within(value, theirs.get(name)) for name, value in told.items())
    if isinstance(mine, list):
        return isinstance(theirs, list) and all(any(is_within(one, other) for other in theirs) for one in mine)
    return mine == theirs


def named(record: Record, names: Mapping[str, str]) -> Record:
    """Return a record whose references to groups have the name that a sheet shows in place of their id."""
    if isinstance(record, Session):
        groups = tuple(attrs.evolve(one, id=None, name=names[one.id]) for one in record.groups if one.id)
        return attrs.evolve(record, groups=groups)
    if isinstance(record, Member):
        return attrs.evolve(record, group=attrs.evolve(record.group, name=names[record.group.id or ""]))
    return record


# What comes back


@EACH
@settings(max_examples=3)
@given(seed=st.integers(0, 1000))
def test_a_filled_template_comes_back(kind: TemplateKind, locale: Locale, seed: int) -> None:
    """Records written under the headings of a template are read from it again: those of their fields that it has."""
    records = regency(seed=seed, districts=2, villages=4, groups=5, members=8, sessions=5, items=0)
    names = {one.id: one.name for one in records if isinstance(one, Group)}
    records = tuple(named(one, names) for one in records)
    mapping = template_mapping(kind, locale=locale)
    rows = write(records, mapping, locale=locale)
    reading = returned(filled(kind, locale, rows.mappings()))
    back = [one for one in reading.records if isinstance(one, TYPES[kind])]
    originals = [one for one in records if isinstance(one, TYPES[kind])]
    assert all(is_within(to_dict(one), to_dict(other)) for one, other in zip(back, originals, strict=True))
    again = write(reading.records, mapping, locale=locale)
    assert [row.cells for row in again.rows] == [row.cells for row in rows.rows]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_date_comes_back_as_far_as_it_is_known(locale: Locale) -> None:
    """A day, a month and a year come back as such, from a cell of dates or from what is typed with an apostrophe."""
    heading = TEMPLATES["members"].columns[6].heading(locale)
    kim, name, office = (TEMPLATES["members"].columns[at].heading(locale) for at in (0, 1, 2))
    given_as = (dt.date(2023, 3, 14), "Maret 2023", "2023", "14 Maret 2023", "2023-03")
    rows = [{kim: f"KIM {at}", name: "Nama", office: "Ketua", heading: one} for at, one in enumerate(given_as)]
    reading = returned(filled("members", locale, rows))
    since = [str(one.since) for one in reading.records if isinstance(one, Member)]
    assert since == ["2023-03-14", "2023-03", "2023", "2023-03-14", "2023-03"]


@pytest.mark.parametrize("name", ["template.xlsx", "template.ods"])
def test_a_template_filled_in_libreoffice_comes_back_equal(name: str) -> None:
    """A register that LibreOffice saved says the same as one that never saw it, in records and in findings."""
    reading = returned((SHEETS / name).read_bytes())
    expected = returned(filled("groups", "id", FILLED))
    assert reading.records == expected.records
    assert [(one.code, one.cell) for one in reading.findings] == [(one.code, one.cell) for one in expected.findings]
    group = next(one for one in reading.records if isinstance(one, Group))
    assert (str(group.region), str(group.decrees[0].number)) == ("63.10", "12/2023")
    assert group.member_count is not None
    assert [part.count for part in group.member_count.parts] == [12, 9]


def test_columns_can_change_places_or_go() -> None:
    """A template whose first columns were moved to the end, and the empty ones deleted, says the same."""
    workbook = opened(filled("groups", "id", FILLED))
    rows = list(workbook.worksheets[0].iter_rows(values_only=True, max_row=4))
    kept = [at for at in range(len(rows[0])) if any(row[at] is not None for row in rows[2:])]
    used = kept[4:] + kept[:4]
    other = openpyxl.Workbook()
    for row in rows:
        other.worksheets[0].append([row[at] for at in used])
    data = io.BytesIO()
    other.save(data)
    moved, expected = returned(data.getvalue()), returned(filled("groups", "id", FILLED))
    assert len(used) < len(rows[0])
    assert {str(one.id): one for one in moved.records} == {str(one.id): one for one in expected.records}


# The example


@EACH
def test_an_empty_template_has_no_records(kind: TemplateKind, locale: Locale) -> None:
    """A template as it is gives no record and nothing but the note that its example was passed over."""
    reading = returned(SOURCES[kind, locale])
    assert reading.records == ()
    assert [(one.problem, one.params) for one in reading.findings] == [(EXAMPLE_PASSED_OVER, {"row": 2})]


@EACH
def test_the_example_is_a_good_one(kind: TemplateKind, locale: Locale) -> None:
    """What the example says is read without a finding once it no longer says that it is one, from every column."""
    workbook = opened(SOURCES[kind, locale])
    row = workbook.worksheets[0][2]
    for cell in row:
        if isinstance(cell.value, str):
            cell.value = cell.value.replace(EXAMPLE(locale), "").strip()
    data = io.BytesIO()
    workbook.save(data)
    reading = returned(data.getvalue())
    assert [one.code for one in reading.findings] == []
    written = write(reading.records, template_mapping(kind, locale=locale), locale=locale)
    empty = [column.heading for column, cell in zip(written.columns, written.rows[0].cells, strict=True) if not cell]
    shown = [one.column.heading(locale) for one in COLUMNS[kind] if one.column.example and not one.again]
    assert [one.heading for one in written.columns if one.heading not in empty] == shown


@pytest.mark.parametrize(
    "text", ["KIM Suka Maju (contoh, hapus baris ini)", "X (CONTOH - HAPUS BARIS INI) ", "X (example, delete this row)"]
)
def test_an_example_is_known_however_it_is_written(text: str) -> None:
    """An example is known in both languages, whatever the case and the signs of its mark."""
    assert is_example(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "KIM Contoh",
        "KIM Contoh (hapus)",
        "Contoh, hapus baris ini",
        "(contoh, hapus baris ini) KIM Nyata",
        "KIM (contoh)",
        f"({'contoh ' * 20}, hapus baris ini)",
    ],
)
def test_a_row_of_data_is_never_an_example(text: str) -> None:
    """Whatever does not end with the whole mark in brackets is no example."""
    assert not is_example(text)


def test_data_over_the_example_are_read() -> None:
    """An office that writes its own name over the example's loses nothing."""
    workbook = opened(SOURCES["groups", "id"])
    workbook.worksheets[0]["B2"] = "KIM Nyata"
    data = io.BytesIO()
    workbook.save(data)
    reading = returned(data.getvalue())
    assert [one.name for one in reading.records if isinstance(one, Group)] == ["KIM Nyata"]


# Headings and what stands beside them


@EACH
def test_a_template_needs_no_mapping(kind: TemplateKind, locale: Locale) -> None:
    """What is proposed for a template is its mapping, and certain, whatever stands below the headings."""
    table, _ = read_table(SOURCES[kind, locale])
    assert table is not None
    proposal, mapping = propose(table), template_mapping(kind, locale=locale)
    proposed = proposal.mapping()
    assert attrs.asdict(proposed, recurse=False) == attrs.asdict(mapping, recurse=False)
    assert {one.sureness for one in proposal.columns[1:]} == {Sureness.CERTAIN}


@EACH
def test_no_heading_comes_twice(kind: TemplateKind, locale: Locale) -> None:
    """The headings of a template differ, also without their signs, and none asks for what records do not hold."""
    words = [heading_words(one.column.heading(locale)) for one in COLUMNS[kind]]
    assert len(set(words)) == len(words)


@EACH
def test_messages_are_as_long_as_excel_shows_them(kind: TemplateKind, locale: Locale) -> None:
    """Each column says beside its cells how to fill it in, within what Excel shows."""
    sheet = opened(SOURCES[kind, locale]).worksheets[0]
    found = sheet.data_validations.dataValidation
    assert len(found) == len(COLUMNS[kind])
    for one in found:
        assert 0 < len(one.promptTitle) <= LONGEST_TITLE
        assert 0 < len(one.prompt) <= LONGEST_MESSAGE
        assert len(one.errorTitle or "") <= LONGEST_TITLE
        assert len(one.error or "") <= LONGEST_MESSAGE
        assert one.errorStyle in (None, "warning")
    assert all(cell.comment is not None for cell in sheet[1][1:])


@EACH
def test_every_choice_of_a_list_is_read_as_its_term(kind: TemplateKind, locale: Locale) -> None:
    """What is chosen from a list is found by its vocabulary, and read from a cell as that one term."""
    workbook = opened(SOURCES[kind, locale])
    lists = [one for one in workbook.worksheets[0].data_validations.dataValidation if one.type == "list"]
    columns = [one for one in COLUMNS[kind] if one.vocabulary is not None]
    assert len(lists) == len(columns)
    for validation, column in zip(lists, columns, strict=True):
        name, _, area = validation.formula1.partition("!")
        assert name.strip("'") == LISTS(locale)
        choices = [cell.value for (cell,) in workbook[LISTS(locale)][area.replace("$", "")]]
        assert column.vocabulary is not None
        terms = list(column.vocabulary)
        assert [column.vocabulary.find(choice) for choice in choices] == terms
        heading = column.column.heading(locale)
        table = Table((Column(0, heading),), tuple(Row(n, [one]) for n, one in enumerate(choices, start=2)))
        findings = read(table, template_mapping(kind, locale=locale)).findings
        assert not any(one.code.startswith("cell_") for one in findings)


@EACH
def test_cells_are_made_for_what_goes_into_them(kind: TemplateKind, locale: Locale) -> None:
    """Cells of dates hold dates, those of codes, numbers of papers and phones hold texts, also where nothing stands."""
    sheet = opened(SOURCES[kind, locale]).worksheets[0]
    for at, one in enumerate(COLUMNS[kind], start=2):
        shown = sheet.column_dimensions[letters_of(at - 1)]
        assert shown.width >= 10
        cell = sheet.cell(2, at)
        assert cell.is_date is (one.form == "day" and one.column.example != "")
        assert (cell.number_format == "@") is (one.form == "text")
        if one.reads_as in ("phone", "document", "code"):
            assert one.form == "text"


@EACH
def test_a_template_is_easy_to_handle(kind: TemplateKind, locale: Locale) -> None:
    """The headings stay in sight and on every printed page; nothing is locked, calculated or hidden."""
    workbook = opened(SOURCES[kind, locale])
    assert [one.sheet_state for one in workbook.worksheets] == ["visible"] * 3
    assert not any(one.protection.sheet for one in workbook.worksheets)
    assert not any(cell.data_type == "f" for one in workbook.worksheets for row in one.iter_rows() for cell in row)
    sheet = workbook.worksheets[0]
    assert sheet.title == TEMPLATES[kind].sheet(locale) == template_mapping(kind, locale=locale).sheet
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("C2", "$1:$1")
    assert sheet.auto_filter.ref is not None
    assert (sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", True)
    required = {one.column.heading(locale) for one in COLUMNS[kind] if one.required}
    usual = sheet["A1"].fill.fgColor.rgb
    assert {cell.value for cell in sheet[1] if cell.fill.fgColor.rgb != usual} == required
    assert required


@EACH
def test_each_column_is_explained(kind: TemplateKind, locale: Locale) -> None:
    """A page says of each column how to fill it in, whether it must be, and who sees what stands there."""
    rows = list(opened(SOURCES[kind, locale])[EXPLANATION(locale)].iter_rows(values_only=True))
    explained = {row[0]: row[1:] for row in rows if row[4]}
    for one in COLUMNS[kind]:
        said, _, need, seen = explained[one.column.heading(locale)]
        assert said == how_to_fill(one, locale)
        assert need == need_of(one, COLUMNS[kind], locale) or not need_of(one, COLUMNS[kind], locale)
        assert seen == who_sees(one, locale)


def test_who_sees_what_follows_from_the_table_of_privacy() -> None:
    """Private numbers are said to stay in the office, and names of office holders to be public."""
    seen = {one.column.heading.indonesian: who_sees(one, "en") for kind in KINDS for one in COLUMNS[kind]}
    assert (
        seen["No. HP Ketua"] == "Holds personal data, or can hold them. For the office alone; left out of public data."
    )
    assert seen["Nomor SK"] == "No personal data. The public may see it."
    assert seen["Alamat Sekretariat"].endswith("For the office and its partners alone.")
    assert seen["Tautan Dokumentasi"].endswith("For the office and its partners alone.")
    assert "office holders alone" in seen["Ketua"]
    assert "officials" in seen["Narasumber"]
    assert "no private number" in seen["Media Sosial"]


def test_what_depends_on_the_object_is_said() -> None:
    """Each class on the way to a column of which the public sees some objects alone has words for it.

    A paper is told by its kind, which the column names; a legal ground is the office's alone in any case.
    """
    on_the_way = {cls for kind in KINDS for one in COLUMNS[kind] for cls, _, _ in _on_the_way(one.target)}
    decided = {cls for cls in on_the_way if TABLE[cls].only is not None}
    assert decided - {OfficialDocument, LegalGround} == ONLY.keys()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_field_is_needed_where_another_is_filled_in(locale: Locale) -> None:
    """A phone needs the name of the one it belongs to, and an activity the day on which it was seen."""
    columns = {one.column.target: one for one in COLUMNS["groups"]}
    phone = columns["Member[chair].phone"].column.heading(locale)
    assert phone in need_of(columns["Member[chair].name"], COLUMNS["groups"], locale)
    assert need_of(columns["Member[secretary].name"], COLUMNS["groups"], locale) == ""
    activity = columns["Group.observations[1].activity"].column.heading(locale)
    assert activity in need_of(columns["Group.observations[1].observed_on"], COLUMNS["groups"], locale)


@EACH
def test_the_same_template_has_the_same_bytes(kind: TemplateKind, locale: Locale) -> None:
    """A template made twice is the same, so that one under version control changes when its columns do."""
    assert template(kind, locale=locale) == SOURCES[kind, locale]


def test_a_template_needs_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without XlsxWriter the error says what to install."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError):
        template("groups")
