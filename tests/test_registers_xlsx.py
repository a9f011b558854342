"""Promises of Excel: a register as one workbook, the same tables as in CSV, also after another program saved it."""

import io
import sys
import zipfile
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from drawing import at_most
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tabular import LOCALES, REGISTERS, said

from kimcore import Audience, Group, KimcoreError, LoadError, Session, Severity, Unknown, examples
from kimcore.errors import MissingExtraError, UnwritableError
from kimcore.findings import Locale
from kimcore.formats import csv, json, jsonl, xlsx
from kimcore.privacy import redact
from kimcore.records import Record
from kimcore.registers.columns import LOCALES as ALL_LOCALES
from kimcore.vocabularies import SessionStatus

openpyxl: Final = pytest.importorskip("openpyxl")
pytest.importorskip("python_calamine")
pytest.importorskip("xlsxwriter")

KIM = Group(id="kim-1", name="KIM Contoh")
SHEETS = Path(__file__).parent / "sheets"


def edited(data: bytes, **cells: object) -> bytes:
    """Return a workbook of which openpyxl set some cells of the first sheet, and saved all of it."""
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    for address, value in cells.items():
        workbook.worksheets[0][address] = value
    return saved(workbook)


def saved(workbook: Any) -> bytes:  # noqa: ANN401 - a class of a library that may not be installed
    """Return the bytes of a workbook of openpyxl."""
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


@settings(max_examples=25)
@given(REGISTERS, LOCALES)
def test_a_register_equals_what_is_loaded_of_its_workbook(register: tuple[Record, ...], locale: Locale | None) -> None:
    """Records go to a workbook and back in any language, in their order, unless they hold what Excel cannot."""
    try:
        data = xlsx.dumps(register, locale=locale)
    except UnwritableError as error:
        assume({finding.code for finding in error.findings} != {"text_not_for_excel"})
        raise
    assert xlsx.read(data).findings == ()
    assert xlsx.loads(data) == register


@pytest.mark.parametrize("name", examples.NAMES)
@pytest.mark.parametrize("locale", ALL_LOCALES, ids=str)
def test_examples_pass_through_all_formats(name: str, locale: Locale | None, tmp_path: Path) -> None:
    """From JSON to Excel to CSV to JSON Lines to JSON, the examples stay the same."""
    register = json.loads(examples.read(name))
    xlsx.dump(register, tmp_path / "register.xlsx", locale=locale)
    csv.dump(xlsx.load(tmp_path / "register.xlsx"), tmp_path / "tabel", locale=locale)
    jsonl.dump(csv.load(tmp_path / "tabel"), tmp_path / "register.jsonl")
    assert json.dumps(jsonl.load(tmp_path / "register.jsonl")) == json.dumps(register)


def test_workbook_and_folder_have_the_same_tables() -> None:
    """The sheets are the files, with the same columns, and equal records make equal workbooks."""
    register = json.loads(examples.read("kim-groups"))
    data = xlsx.dumps(register, locale="id")
    assert data == xlsx.dumps(register)
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    heads = [[cell.value for cell in sheet[1]] for sheet in workbook.worksheets]
    files = [content for file, content in csv.dumps(register, locale="id").items() if file.endswith(".csv")]
    assert heads == [content.decode().split("\r\n")[0].replace('"', "").split(",") for content in files]
    assert workbook.sheetnames[:3] == ["KIM", "KIM - Sumber", "KIM - Sumber - Tidak disalin"]


@pytest.mark.parametrize("text", ["=1+1", "+62", "-5", "@contoh", "'", "''x", "_x0041_", "<r>", "007", "TRUE", "#N/A"])
def test_a_text_is_a_text(text: str) -> None:
    """No text becomes a formula, a number, yes or no; only one that begins with `'` has one more before it."""
    group = Group(id="kim-1", name=text)
    data = xlsx.dumps([group])
    assert xlsx.loads(data) == (group,)
    cell = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]["C2"]
    assert cell.data_type == "s"
    assert cell.value == (f"'{text}" if text.startswith("'") else text)
    assert cell.quotePrefix is text.startswith(("=", "+", "-", "@", "'"))
    if text != "_x0041_":  # openpyxl writes that one as an A
        assert xlsx.loads(edited(data)) == (group,)


@pytest.mark.parametrize("text", ["a\ufffeb", "_x0041_x0042_", "<r>KIM</r>", "\U0001f600" * 16_384])
def test_what_excel_cannot_hold_is_not_written(text: str) -> None:
    """A text that Excel would cut, or read as another one, is refused with the record that holds it."""
    register = [KIM, Group(id="kim-2", name="KIM Contoh", remarks=(text,))]
    with pytest.raises(UnwritableError) as raised:
        xlsx.dumps(register)
    (finding,) = raised.value.findings
    assert (finding.code, finding.record_id) == ("text_not_for_excel", "kim-2")
    assert csv.loads(csv.dumps(register)) == tuple(register)


def test_more_rows_than_a_sheet_takes_are_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table that no sheet holds is refused, and not cut off."""
    monkeypatch.setattr(xlsx, "_MOST_ROWS", 1)
    with pytest.raises(UnwritableError) as raised:
        xlsx.dumps([KIM, attrs.evolve(KIM, id="kim-2")])
    assert [finding.code for finding in raised.value.findings] == ["too_many_rows"]


def test_no_records_are_sheets_without_rows() -> None:
    """Of no records the workbook has the sheets of all types, and holds nothing."""
    assert xlsx.loads(xlsx.dumps([])) == ()


@pytest.mark.parametrize("audience", Audience)
def test_an_audience_is_written_what_it_may_see(audience: Audience) -> None:
    """Sheets hold what `redact` leaves."""
    register = json.loads(examples.read("kim-groups"))
    assert xlsx.loads(xlsx.dumps(register, audience=audience)) == redact(register, audience).records


@pytest.mark.parametrize("name", ["register-libreoffice.xlsx", "register-libreoffice.ods"])
def test_a_workbook_that_libreoffice_saved_is_read_the_same(name: str) -> None:
    """A register that LibreOffice opened and saved is what it was."""
    assert xlsx.load(SHEETS / name) == json.loads(examples.read("kim-groups"))


def test_a_finding_names_sheet_and_cell() -> None:
    """What is wrong in a workbook is found by the name of its sheet and the address of the cell."""
    data = edited(xlsx.dumps([Session(id="s-1", title="Rapat", status=SessionStatus.HELD)]), D2="batal", C2=3.0)
    assert said(xlsx.read(data).findings) == [
        ("not_text_in_cell", "", "Kegiatan!C2"),
        ("unknown_term", "/0/status", "Kegiatan!D2"),
    ]
    with pytest.raises(LoadError):
        xlsx.loads(data)


def test_what_a_workbook_holds_beside_the_tables_is_found() -> None:
    """Empty sheets are passed over; others that are not ours, and hidden ones, are errors or else warnings."""
    workbook = openpyxl.load_workbook(io.BytesIO(xlsx.dumps([KIM])))
    workbook.create_sheet("Sheet2")
    assert xlsx.read(saved(workbook)).findings == ()
    workbook.create_sheet("Rekap")["A1"] = "Siti"
    hidden = workbook.create_sheet("KIM - Bidang-Tema")
    hidden.sheet_state = "hidden"
    workbook.worksheets[0]["C3"] = "=A1"
    data = saved(workbook)
    for unknown in Unknown:
        severity = Severity.ERROR if unknown is Unknown.REFUSE else Severity.WARNING
        found = [(one.code, one.severity) for one in xlsx.read(data, unknown=unknown).findings]
        assert found == [
            ("workbook_has_hidden_sheets", Severity.NOTE),
            ("sheet_hidden", severity),
            ("formulas_without_value", Severity.WARNING),
            ("unknown_table", severity),
        ]
    assert len(xlsx.loads(data, unknown=Unknown.DROP)) == 1


@pytest.mark.parametrize("data", [b"", b"PK", b"id,name\r\n", b"PK\x03\x04" + bytes(100)])
def test_what_is_no_workbook_is_said_to_be_none(data: bytes) -> None:
    """Bytes of anything else are refused, and nothing is read of them."""
    reading = xlsx.read(data)
    assert reading.records == ()
    assert any(finding.severity is Severity.ERROR for finding in reading.findings)


def test_a_workbook_without_our_tables_is_refused() -> None:
    """A workbook of other sheets, or of empty ones, is not taken for a register of nothing."""
    workbook = openpyxl.Workbook()
    assert [finding.code for finding in xlsx.read(saved(workbook)).findings] == ["no_tables"]


@at_most(50)
@given(st.data())
def test_a_damaged_workbook_gives_records_or_an_error(choose: st.DataObject) -> None:
    """Cut anywhere, and with any byte changed, inside its parts or outside, a workbook raises nothing else."""
    data = bytearray(xlsx.dumps([KIM]))
    if choose.draw(st.booleans()):
        data = bytearray(with_damaged_part(bytes(data), choose))
    else:
        data[choose.draw(st.integers(0, len(data) - 1))] ^= choose.draw(st.integers(1, 255))
        del data[choose.draw(st.integers(len(data) // 2, len(data))) :]
    try:
        xlsx.loads(bytes(data))
    except KimcoreError as error:
        assert isinstance(error, LoadError)  # noqa: PT017 - it may be read as well


def with_damaged_part(data: bytes, choose: st.DataObject) -> bytes:
    """Return a sound archive of a workbook in which one byte of one part is another."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        damaged = choose.draw(st.sampled_from(old.namelist()))
        for name in old.namelist():
            part = bytearray(old.read(name))
            if name == damaged:
                part[choose.draw(st.integers(0, len(part) - 1))] = choose.draw(st.integers(0, 255))
            new.writestr(name, bytes(part))
    return stream.getvalue()


@pytest.mark.parametrize("module", ["xlsxwriter", "python_calamine"])
def test_without_the_extra_it_says_what_to_install(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a program has not the extra `tables`, the error names it."""
    data = xlsx.dumps([KIM])
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match="tables"):
        xlsx.dumps([KIM]) if module == "xlsxwriter" else xlsx.loads(data)
