"""Promises of marking: an office gets its own workbook back, with comments and marks and nothing else changed."""

import difflib
import functools
import io
import itertools
import re
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

import attrs
import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from packing import HEAD, KINDS, MAIN, VML, parts, relations, unzipped, workbook, zipped

from kimcore.findings import MOST_FINDINGS, Finding, Problem
from kimcore.sheets import marks, markup
from kimcore.sheets.comments import MOST_CHARACTERS, MOST_LINES
from kimcore.sheets.marking import Marked, mark
from kimcore.sheets.packages import opened, relations_of
from kimcore.sheets.places import coordinates, spelt

FOLDER: Final = Path(__file__).parent / "sheets"
WRONG: Final = Problem.error(code="wrong", indonesian="Isian “{what}” salah.", english="The field “{what}” is wrong.")
CHECK: Final = Problem.warning(code="check", indonesian="Mohon cek < & >.", english="Please check < & >.")
NOTE: Final = Problem.note(code="note", indonesian="Sekadar catatan.", english="Just a note.")
STRICT: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"
STRICT_MAIN: Final = "http://purl.oclc.org/ooxml/spreadsheetml/main"


def at(cell: str | None, problem: Problem = CHECK, **params: str) -> Finding:
    """Return a finding in a cell."""
    return attrs.evolve(problem.at(**params), cell=cell)


# Workbooks


def by_openpyxl() -> bytes:
    """Return a register with what openpyxl can write: styles, comments, merged cells, rules and choices."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Rekap 'SK' 24"
    for row in (["DAFTAR KIM"], ["No", "Nama", "Jumlah"], [1, "KIM Contoh", 12], [2, "KIM Uji", "=C3-4"]):
        sheet.append(row)
    sheet["A1"].font = Font(bold=True)
    sheet["B4"].fill = PatternFill("solid", fgColor="FFDDDDDD")
    sheet.merge_cells("A1:C1")
    sheet["B3"].comment = Comment("cek lagi ke kelurahan", "Admin")
    fill = PatternFill(bgColor="FFC7CE", fill_type="solid")
    rule = CellIsRule(operator="lessThan", formula=["10"], fill=fill)  # type: ignore[no-untyped-call] # a stub leaves it open
    sheet.conditional_formatting.add("C3:C4", rule)
    choice = DataValidation(type="list", formula1='"ya,tidak"')
    choice.add("D3")
    sheet.add_data_validation(choice)
    sheet.print_title_rows = "1:2"
    book.create_sheet("lama!").sheet_state = "hidden"
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """Return the bytes of a workbook."""
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def by_xlsxwriter() -> bytes:
    """Return a register with what XlsxWriter can write: rich texts, a chart, a table, its own rules and comments."""
    packed = io.BytesIO()
    book: Any  # its hints say that a chart may be none
    with xlsxwriter.Workbook(packed) as book:
        sheet = book.add_worksheet("Rekap 'SK' 24")
        sheet.add_table("B2:C4", {"data": [["KIM Contoh", 12], ["KIM Uji", 8]]})
        sheet.conditional_format("C3:C4", {"type": "data_bar", "data_bar_2010": True})
        sheet.write_comment("B3", "cek lagi ke kelurahan", {"author": "Admin"})
        sheet.write_comment("B4", "sudah", {"author": "Admin"})
        charts = [book.add_chart({"type": kind}) for kind in ("column", "bar")]
        for chart in charts:
            chart.add_series({"values": "='Rekap ''SK'' 24'!$C$3:$C$4"})
        sheet.insert_chart("F2", charts[0])
        book.add_worksheet("lama!").hide()
        book.add_chartsheet("Grafik").set_chart(charts[1])
    return packed.getvalue()


def with_prefix() -> bytes:
    """Return a workbook with a prefix before every name, targets from the top, and nothing that could be left out."""
    book = (
        f'{HEAD}<x:workbook xmlns:x="{MAIN}" xmlns:rel="{KINDS}"><x:sheets><x:sheet name="Rekap \'SK\' 24" sheetId="1"'
        ' rel:id="r1"/><x:sheet name="lama!" sheetId="7" rel:id="r2"/></x:sheets><x:calcPr/></x:workbook>'
    )
    sheet = (
        f'{HEAD}<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>'
        '</x:sheetData><x:dataValidations><x:dataValidation sqref="B1"/></x:dataValidations><x:pageMargins left="1"'
        ' right="1" top="1" bottom="1" header="1" footer="1"/><x:extLst/></x:worksheet>'
    )
    rels = relations(("worksheet", "/xl/worksheets/sheet1.xml"), ("worksheet", "worksheets/two.xml"))
    other = f'<worksheet xmlns="{MAIN}"><sheetData/></worksheet>'
    return zipped(parts(book=book, sheet=sheet, rels=rels) | {"xl/worksheets/two.xml": other})


def strict() -> bytes:
    """Return a workbook in the strict namespaces of ISO/IEC 29500."""
    found = {name: text.replace(MAIN, STRICT_MAIN).replace(KINDS, STRICT) for name, text in parts().items()}
    found["xl/workbook.xml"] = found["xl/workbook.xml"].replace('"Data"', "\"Rekap 'SK' 24\"")
    return zipped(found)


LARGE: Final = {"template.xlsx"}
"""Workbooks of other tests that have thousands of cells and nothing that the others have not."""
SOURCES: Final[dict[str, Callable[[], bytes]]] = {
    "openpyxl": by_openpyxl,
    "XlsxWriter": by_xlsxwriter,
    "a prefix": with_prefix,
    "strict": strict,
    **{path.name: path.read_bytes for path in sorted(FOLDER.glob("*.xlsx")) if path.name not in LARGE},
}
FINDINGS: Final = (
    at("Rekap 'SK' 24!C4", WRONG, what="=1+1"),
    at("Rekap 'SK' 24!C4"),
    at("Rekap 'SK' 24!B3", NOTE),
    at("REKAP 'sk' 24!AB300"),
    at("Data KIM!B2", WRONG, what="x"),
    at("lama!!A1", NOTE),
    at("lama lain!A1", NOTE),
    at(None),
    at("tidak ada!A1"),
    at("Rekap 'SK' 24!XFE1"),
    at("Rekap 'SK' 24!A1048577"),
    at("Rekap 'SK' 24!c1"),
    attrs.evolve(NOTE.at(), line=7),
)
each_source = pytest.mark.parametrize("source", SOURCES)


@functools.cache
def bytes_of(source: str) -> bytes:
    """Return the workbook of a source, made once."""
    return SOURCES[source]()


@functools.cache
def marked(source: str) -> tuple[bytes, Marked]:
    """Return the marked workbook of a source, once."""
    result = mark(bytes_of(source), FINDINGS)
    assert result.data is not None
    return result.data, result


def book_of(data: bytes) -> openpyxl.Workbook:
    """Return a workbook as openpyxl reads it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says what it cannot keep when it writes, which nobody asks of it here
        return openpyxl.load_workbook(io.BytesIO(data))


def told(data: bytes) -> dict[str, str]:
    """Return the comments of a workbook by sheet and cell."""
    return {
        f"{sheet.title}!{cell.coordinate}": cell.comment.text
        for sheet in book_of(data).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def marked_by(data: bytes, findings: Iterable[Finding]) -> bytes:
    """Return a workbook with findings, which it must take."""
    result = mark(data, findings)
    assert result.data is not None
    return result.data


# What does not change


CHANGING: Final = re.compile(
    r"xl/workbook\.xml|xl/_rels/workbook\.xml\.rels|\[Content_Types\]\.xml|xl/styles\.xml"
    r"|xl/worksheets/(_rels/)?\w+\.xml(\.rels)?|xl/(comments/)?comments?\d*\.xml|xl/drawings/\w*\.vml"
)


@each_source
def test_other_parts_are_equal(source: str) -> None:
    """Every part but those of sheets, comments, styles and what declares them compares equal, and none is lost."""
    before, after = unzipped(bytes_of(source)), unzipped(marked(source)[0])
    assert list(after)[: len(before)] == list(before)
    differing = {name for name in before if before[name] != after[name]}
    assert [name for name in differing if not CHANGING.fullmatch(name)] == []
    added = after.keys() - before.keys()
    assert all("kimcore" in name or name.endswith(".rels") or name == "xl/styles.xml" for name in added)


def tokens(data: bytes) -> list[bytes]:
    """Return markup in pieces that begin with a tag, an empty element as two tags, without numbers of children."""
    data = re.sub(rb' count="\d+"', b"", data)
    data = re.sub(rb"<([\w:.-]+)((?:\s[^<>]*?)?)/>", rb"<\1\2></\1>", data)
    return re.split(rb"(?=<)", data)


@pytest.mark.parametrize("source", [source for source in SOURCES if source != "libreoffice-marked.xlsx"])
def test_in_other_parts_there_are_only_insertions(source: str) -> None:
    """Without what was inserted each part has its old markup: comments, rules, styles and sheets of the office."""
    before, after = unzipped(bytes_of(source)), unzipped(marked(source)[0])
    for name, content in before.items():
        old, new = tokens(content), tokens(after[name])
        changes = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        assert {kind for kind, *_ in changes} <= {"equal", "insert"}, name


@pytest.mark.parametrize("source", [source for source in SOURCES if source not in ("a prefix", "strict")])
def test_values_and_styles_are_equal(source: str) -> None:
    """In every cell openpyxl reads the same value and style; merged cells and the active sheet are the same.

    It knows no strict workbooks, and the other one that is left out has no styles.
    """
    before, after = book_of(bytes_of(source)), book_of(marked(source)[0])
    assert after.active is not None
    assert before.active is not None
    assert after.active.title == before.active.title
    for sheet in before.worksheets:
        other = after[sheet.title]
        if sheet.title != "Temuan kimcore":
            for row in sheet.iter_rows():
                for cell in row:
                    same = other[cell.coordinate]
                    assert same.value == cell.value
                    assert same.number_format == cell.number_format
                    assert repr((same.font, same.fill, same.border)) == repr((cell.font, cell.fill, cell.border))
            assert other.merged_cells.ranges == sheet.merged_cells.ranges
            assert other.sheet_state == sheet.sheet_state


@each_source
def test_what_is_marked_is_opened_by_others(source: str) -> None:
    """Calamine and we ourselves open the result, and the summary is its last sheet."""
    data, _ = marked(source)
    calamine = pytest.importorskip("python_calamine")
    names = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)).sheet_names
    package, findings = opened(data)
    assert package is not None
    assert [sheet.name for sheet in package.sheets] == names
    assert package.sheets[-1].name == "Temuan kimcore"
    assert package.sheets[-1].is_summary
    assert findings == opened(bytes_of(source))[1]


# What is added


@each_source
def test_every_new_part_is_declared_and_led_to(source: str) -> None:
    """Each part has a type of its own or by its suffix, each target is there, and each id leads somewhere."""
    after = unzipped(marked(source)[0])
    types = markup.parsed(after["[Content_Types].xml"], deepest=2)
    names = [node.attributes["PartName"] for node in types.all("Override")]
    suffixes = {node.attributes["Extension"] for node in types.all("Default")}
    assert len(names) == len(set(names))
    for name in after.keys() - unzipped(bytes_of(source)).keys():
        assert f"/{name}" in names or name.rpartition(".")[2] in suffixes & {"rels", "vml"}
    package, _ = opened(marked(source)[0])
    assert package is not None
    for sheet in package.sheets:
        relations_of_sheet = relations_of(package, sheet.part) if sheet.part else ()
        assert all(package.name_of(one.target) for one in relations_of_sheet if not one.is_external)
        ids = re.findall(r'legacyDrawing [^>]*r:id="([^"]+)"', package.read(sheet.part).decode() if sheet.part else "")
        assert {*ids} <= {one.id for one in relations_of_sheet}


@each_source
def test_every_finding_is_told_in_its_cell(source: str) -> None:
    """Each finding with a cell of the workbook stands in a comment there; the others are said to have no place."""
    data, result = marked(source)
    assert set(result.unplaced) >= set(FINDINGS[6:])
    if source == "strict":
        return
    comments = told(data)
    for finding in FINDINGS:
        if finding not in result.unplaced:
            cell = (finding.cell or "").replace("REKAP 'sk' 24", "Rekap 'SK' 24")
            assert finding.message() in comments[cell]
    for cell, text in told(bytes_of(source)).items():
        assert comments.get(cell, "").startswith(text.partition("[kimcore")[0].rstrip())


def test_every_marked_cell_has_the_colour_of_its_worst_finding() -> None:
    """A mark is a conditional format behind all others, of a cell that need not be stored."""
    rules = {
        str(marked_cells.sqref): [
            (rule.formula, rule.priority, rule.dxf and rule.dxf.fill.bgColor.rgb) for rule in marked_cells.rules
        ]
        for marked_cells in book_of(marked("openpyxl")[0])["Rekap 'SK' 24"].conditional_formatting
    }
    assert rules == {
        "C3:C4": [(["10"], 1, "00FFC7CE")],
        "C4": [([marks.RULE], 2, "FFFFC7CF")],
        "AB300": [([marks.RULE], 3, "FFFFEB9D")],
        "B3": [([marks.RULE], 4, "FFDDEBF8")],
    }


@pytest.mark.parametrize(
    ("locale", "name", "first", "line"),
    [
        ("id", "Temuan kimcore", "perlu diperbaiki", "baris 7"),
        ("en", "kimcore findings", "error", "line 7"),
    ],
)
def test_the_summary_lists_every_finding(locale: str, name: str, first: str, line: str) -> None:
    """The last sheet counts by severity and lists all findings as text, with links to the cells that there are."""
    assert locale in ("id", "en")
    data = mark(bytes_of("openpyxl"), FINDINGS, locale=locale).data  # type: ignore[arg-type] # one of the two
    assert data is not None
    sheet = book_of(data)[name]
    assert [sheet.cell(row, 3).value for row in (2, 3, 4)] == [2, 7, 4]
    assert sheet.freeze_panes == "A7"
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=7)]
    assert [row[5] for row in rows] == [finding.message("id" if locale == "id" else "en") for finding in FINDINGS]
    assert rows[0][:5] == [1, first, "Rekap 'SK' 24", "C4", "wrong"]
    assert rows[-1][3] == line
    links = [cell.hyperlink and cell.hyperlink.location for (cell,) in sheet.iter_rows(min_row=7, min_col=4, max_col=4)]
    assert links[:3] == ["'Rekap ''SK'' 24'!C4", "'Rekap ''SK'' 24'!C4", "'Rekap ''SK'' 24'!B3"]
    assert links[6:] == [None] * 7
    assert {cell.data_type for row in sheet.iter_rows(min_row=7, min_col=2) for cell in row} <= {"s", "inlineStr", "n"}


def test_text_that_looks_like_a_formula_is_text() -> None:
    """What begins with = + - @ is text in the summary, and so is what a spreadsheet would take for a code."""
    plain = Problem.note(code="plain", indonesian="{what}.", english="{what} .")
    said = ["=1+1", "+62 812", "-", "@SUM(A1)", "_x0041_\x01\ud800", "x" * 40_000]
    data = marked_by(bytes_of("openpyxl"), [at(None, plain, what=what) for what in said])
    values = [cell.value for (cell,) in book_of(data)["Temuan kimcore"].iter_rows(min_row=7, min_col=6)]
    assert values == ["=1+1.", "+62 812.", "-.", "@SUM(A1).", "_x005F_x0041_  .", "x" * 32_000]
    assert b"<f>" not in unzipped(data)["xl/worksheets/kimcore.xml"]


def test_the_summary_leaves_a_sheet_of_its_name_alone() -> None:
    """Where the office has a sheet of that name, the summary has a number behind its own."""
    book = openpyxl.Workbook()
    for name in ("temuan KIMCORE", "Temuan kimcore (2)"):
        book.create_sheet(name)
    assert book_of(marked_by(saved(book), [])).sheetnames[1:] == [
        "temuan KIMCORE",
        "Temuan kimcore (2)",
        "Temuan kimcore (3)",
    ]


# Marking again


@each_source
def test_marking_twice_equals_marking_once(source: str) -> None:
    """The same findings give the same bytes again."""
    data, result = marked(source)
    again = mark(data, FINDINGS)
    assert again.data == data
    assert again.unplaced == result.unplaced


@pytest.mark.parametrize("source", ["openpyxl", "XlsxWriter", "libreoffice.xlsx", "libreoffice-marked.xlsx"])
def test_what_is_corrected_loses_its_mark(source: str) -> None:
    """Without findings nothing of an earlier marking is left but an empty list, also where LibreOffice saved it."""
    data = marked_by(marked(source)[0], [])
    assert {cell: text.strip() for cell, text in told(data).items()} == {
        cell: text.strip() for cell, text in told(bytes_of(source.replace("-marked", ""))).items()
    }
    package, _ = opened(data)
    assert package is not None
    assert all(b"kimcore" not in package.read(sheet.part) for sheet in package.sheets[:-1] if sheet.part)
    assert b"Temuan kimcore" in package.read(package.sheets[-1].part)
    assert len(package.sheets) == len(opened(marked(source)[0])[0].sheets)  # type: ignore[union-attr] # it is one
    before, after = unzipped(bytes_of(source)), unzipped(data)
    boxes = [content.count(b"ClientData ") for name, content in after.items() if name.endswith(".vml")]
    if source != "libreoffice-marked.xlsx":
        assert sum(boxes) == sum(content.count(b"ClientData ") for name, content in before.items() if ".vml" in name)


@pytest.mark.parametrize("reference", ["#REF!$A$1", "Data!$A$1", "", "'Temuan kimcore'!$A$1"])
def test_only_a_summary_is_ever_replaced(reference: str) -> None:
    """Where the name of the summary leads to the office's sheet, or to none, that stays and a new sheet comes."""
    names = f'<definedNames><definedName name="kimcore_summary">{reference}</definedName></definedNames>'
    data = workbook(book=parts()["xl/workbook.xml"].replace("</sheets>", f"</sheets>{names}"))
    after = unzipped(marked_by(data, []))
    assert after["xl/worksheets/sheet1.xml"].decode() == parts()["xl/worksheets/sheet1.xml"]
    assert after["xl/workbook.xml"].count(b"kimcore_summary") == 1
    assert after["xl/workbook.xml"].count(b"<sheet ") == 2
    assert marked_by(marked_by(data, []), []) == marked_by(data, [])


def test_a_summary_that_another_program_saved_is_replaced_whole() -> None:
    """What the summary sheet led to, in the form of another program, is left behind with its old content."""
    found = {name: content.decode() for name, content in unzipped(marked_by(workbook(), [])).items()}
    found["xl/worksheets/_rels/kimcore.xml.rels"] = relations(("printerSettings", "p.bin"))
    again = unzipped(marked_by(zipped(found), []))
    assert b"printerSettings" not in again["xl/worksheets/_rels/kimcore.xml.rels"]


# Comments


def with_comments(comments: str, **changes: str) -> bytes:
    """Return a workbook with a part of comments in its one sheet."""
    rels = relations(("comments", "../comments1.xml"), ("vmlDrawing", "/xl/drawings/vmlDrawing1.vml"))
    sheet = f'<worksheet xmlns="{MAIN}" xmlns:r="{KINDS}"><sheetData/><legacyDrawing r:id="r2"/></worksheet>'
    usual = {"comments": f'<comments xmlns="{MAIN}">{comments}</comments>', "sheet_rels": rels, "sheet": sheet}
    return workbook(**(usual | {"vml": VML.format("")} | changes))


def comment(text: str, author: int = 0, cell: str = "A1") -> str:
    """Return the two lists of a part of comments, with one comment."""
    authors = "<authors><author>Admin</author><author>tc={1}</author></authors>"
    return f'{authors}<commentList><comment ref="{cell}" authorId="{author}">{text}</comment></commentList>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<text><t>a</t></text>", "<text><r><t>a</t></r>{}</text>"),
        (
            "<text><r><rPr><b/></rPr><t>a</t></r><r><t> b</t></r></text>",
            "<text><r><rPr><b/></rPr><t>a</t></r><r><t> b</t></r>{}</text>",
        ),
        (
            "<text><r><t>a</t></r><rPh sb='0'><t>x</t></rPh></text>",
            "<text><r><t>a</t></r>{}<rPh sb='0'><t>x</t></rPh></text>",
        ),
        ("<text/>", "<text>{}</text>"),
        ("<text></text>", "<text>{}</text>"),
        ("<text><rPh><t>x</t></rPh></text>", "<text>{}<rPh><t>x</t></rPh></text>"),
        ("", "<text>{}</text>"),
    ],
)
def test_a_comment_keeps_its_runs(text: str, expected: str) -> None:
    """Ours is one more run behind those of the office; taken out again, theirs is left."""
    data = marked_by(with_comments(comment(text)), [at("Data!A1")])
    ours = (
        '<r><rPr><sz val="9"/><color rgb="FF7F3F00"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space='
        '"preserve">\n[kimcore: 1]\nPerlu dicek: Mohon cek &lt; &amp; &gt;. (check)</t></r>'
    )
    assert comment(expected.format(ours)) in unzipped(data)["xl/comments1.xml"].decode()
    emptied = unzipped(marked_by(data, []))
    assert comment(expected.format("")) in emptied["xl/comments1.xml"].decode()
    assert marked_by(data, [at("Data!A1")]) == data


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("[kimcore: 1]\nlama", ""),
        ("[kimcore: 1]\nlama\nJawaban: sudah", "\nJawaban: sudah"),
        ("catatan\n[kimcore: 1]\nlama\n[kimcore: 2]\nx\ny\nakhir", "catatan\nakhir"),
        ("catatan\n[kimcore: 9]\nlama", "catatan"),
        ("catatan\n[kimcore: 1]", "catatan"),
        ("catatan\n[kimcore: 1] x\nlama", "catatan\n[kimcore: 1] x\nlama"),
        ("catatan [kimcore: 1]\nlama", "catatan [kimcore: 1]\nlama"),
    ],
)
def test_what_somebody_wrote_around_ours_is_kept(text: str, kept: str) -> None:
    """Of a comment only the lines that ours said it has are taken out, in whatever runs a program saved them."""
    for at_ in range(0, len(text), 3):
        for between in ("</t></r><r><t>", "</t><t>"):
            runs = f"<text><r><t>{text[:at_]}{between}{text[at_:]}</t></r></text>"
            data = unzipped(marked_by(with_comments(comment(runs)), []))["xl/comments1.xml"].decode()
            assert "".join(re.findall("<t>([^<]*)</t>", data)) == kept


def test_the_box_of_a_comment_that_is_gone_goes() -> None:
    """Where our comment is taken out whole, so is its box, and those of others stay."""
    box = '<v:shape id="_x0000_s1030"><x:ClientData ><x:Row>{}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>'
    odd = '<v:shape id="a"/><v:shape id="button"></v:shape></v:shape>'
    vml = VML.format(odd + box.format(0) + box.format(1))
    data = with_comments(comment("<text><t>[kimcore: 1]\nlama</t></text>"), vml=vml)
    assert unzipped(marked_by(data, []))["xl/drawings/vmlDrawing1.vml"].decode() == VML.format(odd + box.format(1))
    new = unzipped(marked_by(data, [at("Data!A3")]))["xl/drawings/vmlDrawing1.vml"].decode()
    assert box.format(1) in new
    assert 'id="_x0000_s1031"' in new


def test_a_thread_is_left_alone() -> None:
    """The comment beside a thread is not touched: its cell is marked, and its finding said to have no comment."""
    for text, author in (("<text><t>[Threaded comment] x</t></text>", 0), ("<text><t>x</t></text>", 1)):
        result = mark(with_comments(comment(text, author)), [at("Data!A1")])
        assert result.data is not None
        assert result.unplaced == (at("Data!A1"),)
        assert comment(text, author) in unzipped(result.data)["xl/comments1.xml"].decode()
        assert b'sqref="A1"' in unzipped(result.data)["xl/worksheets/sheet1.xml"]


def test_a_full_comment_takes_no_more() -> None:
    """A comment never grows beyond what Excel can hold."""
    long = "x" * (MOST_CHARACTERS - 10)
    result = mark(with_comments(comment(f"<text><t>{long}</t></text>", 9)), [at("Data!A1")])
    assert result.unplaced == (at("Data!A1"),)


def test_a_cell_of_many_findings_tells_the_first() -> None:
    """A comment has so many lines at most, and says how many findings it leaves out."""
    odd = Problem.note(code="odd", indonesian="{what}\nbaris.", english="{what}.")
    data = marked_by(workbook(), [at("Data!A1", odd, what=str(number) * 2000) for number in range(25)])
    _, *lines = told(data)["Data!A1"].split("\n")
    assert len(lines) == MOST_LINES + 1
    assert lines[-1] == "… dan 5 temuan lain"
    assert all(len(line) <= 1200 for line in lines)


def test_comments_without_their_lists_get_them() -> None:
    """A part of comments that lacks its lists is completed, and so is a sheet of comments without a drawing."""
    bare = f'<worksheet xmlns="{MAIN}"><sheetData/></worksheet>'
    for data in (with_comments(""), with_comments("", sheet=bare)):
        assert "Mohon cek" in told(marked_by(data, [at("Data!A1")]))["Data!A1"]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"vml": "no drawing"}, id="is none"),
        pytest.param({"sheet_rels": relations(("comments", "../comments1.xml"))}, id="is not led to"),
        pytest.param(
            {"sheet_rels": relations(("comments", "../comments1.xml"), ("vmlDrawing", "a.vml"))}, id="is gone"
        ),
    ],
)
def test_a_drawing_that_is_not_there_stops_all(changes: dict[str, str]) -> None:
    """Where the drawing of a sheet's comments is none, nothing is written."""
    result = mark(with_comments("", **changes), [at("Data!A1")])
    assert result.data is None
    assert [finding.code for finding in result.findings] == ["damaged_workbook"]


def test_a_drawing_with_other_prefixes_gets_boxes() -> None:
    """In a drawing that names its namespaces otherwise, a box brings the usual names along."""
    vml = '<xml xmlns:ns1="urn:schemas-microsoft-com:vml"></xml>'
    data = marked_by(with_comments(comment(""), vml=vml), [at("Data!B2"), at("Data!C1")])
    new = unzipped(data)["xl/drawings/vmlDrawing1.vml"].decode()
    assert new.count('<v:shape xmlns:v="urn:schemas-microsoft-com:vml"') == 2


# Cells and limits


def test_merged_cells_are_marked_in_the_first() -> None:
    """A finding inside merged cells is shown in the first of them, where Excel shows comments and colours."""
    merges = '<mergeCells><mergeCell ref="$B$2:D4"/><mergeCell ref="F1:G9"/></mergeCells>'
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData/>{merges}</worksheet>'
    findings = [at("Data!C3"), at("Data!B2", NOTE), at("Data!E3", NOTE)]
    data = marked_by(workbook(sheet=sheet), findings)
    assert {cell: text.split("\n")[0] for cell, text in told(data).items()} == {
        "Data!B2": "[kimcore: 2]",
        "Data!E3": "[kimcore: 1]",
    }


def test_merged_cells_without_end_take_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet of merged cells one over the other is not compared without end."""
    monkeypatch.setattr(marks, "_MOST_STEPS", 3)
    merge = '<mergeCell ref="odd"/><mergeCell ref="A1:B9"/>'
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData/><mergeCells>{merge * 9}</mergeCells></worksheet>'
    assert marks.anchors(sheet.encode(), [(0, 1), (1, 1)]) == {(0, 1): (0, 0), (1, 1): (0, 0)}


@given(st.integers(0, 1_048_575), st.integers(0, 16_383))
def test_a_cell_is_named_as_people_do(row: int, column: int) -> None:
    """The name of a cell leads to its row and column."""
    assert coordinates(spelt((row, column))) == (row, column)


def test_more_findings_than_are_kept_are_counted() -> None:
    """At most 10,000 findings are written; the last row says how many more there are."""
    cells = itertools.product(range(200), range(51))
    result = mark(workbook(), [at(f"Data!{spelt(place)}", NOTE) for place in cells])
    assert result.data is not None
    sheet = unzipped(result.data)["xl/worksheets/kimcore.xml"].decode()
    assert sheet.count("<row ") == MOST_FINDINGS + 5
    assert [finding.code for finding in result.unplaced] == ["too_many_findings"]
    assert unzipped(result.data)["xl/worksheets/sheet1.xml"].count(b"<conditionalFormatting ") == 20


# Workbooks of their own kind


def test_a_protected_workbook_gets_no_sheet() -> None:
    """Where the office protected the structure no sheet is added, and that is said; cells are marked."""
    book = parts()["xl/workbook.xml"].replace("<sheets>", '<workbookProtection lockStructure="1"/><sheets>')
    result = mark(workbook(book=book), [at("Data!A1")])
    assert result.data is not None
    assert [finding.code for finding in result.findings] == ["summary_left_out"]
    assert unzipped(result.data)["xl/workbook.xml"].decode() == book
    assert "Mohon cek" in told(result.data)["Data!A1"]


def test_a_signed_workbook_is_told_of() -> None:
    """Whoever signed a workbook is told that the signature does not hold for the copy."""
    result = mark(zipped(parts() | {"_xmlsignatures/sig1.xml": "<x/>"}), [])
    assert [finding.code for finding in result.findings] == ["signature_broken"]


def test_a_workbook_of_macros_keeps_them() -> None:
    """Macros are copied as they are, and told of."""
    result = mark(zipped(parts() | {"xl/vbaProject.bin": "makro"}), [at("Data!A1")])
    assert result.data is not None
    assert [finding.code for finding in result.findings] == ["workbook_has_macros"]
    assert unzipped(result.data)["xl/vbaProject.bin"] == b"makro"


def test_poor_styles_are_completed() -> None:
    """Styles without one of their lists get it at its place; a list that is there and empty is filled."""
    rels = relations(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"))
    for inside in ("", '<dxfs count="0"/><tableStyles/>', "<fonts><font/></fonts><cellXfs><xf/></cellXfs>"):
        data = marked_by(workbook(rels=rels, styles=f'<styleSheet xmlns="{MAIN}">{inside}</styleSheet>'), [])
        new = re.findall("<(fonts|cellXfs|dxfs|tableStyles)[ />]", unzipped(data)["xl/styles.xml"].decode())
        assert new == ["fonts", "cellXfs", "dxfs", "tableStyles"][: 4 if "tableStyles" in inside else 3]
        assert marked_by(data, []) == data


def test_rules_that_another_program_gathered_are_taken_out_alone() -> None:
    """Where a program put our rule beside one of the office, only ours goes."""
    rules = (
        '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="4"><formula>A1&gt;1</formula></cfRule>'
        "{}</conditionalFormatting>"
    )
    ours = f'<cfRule type="expression" priority="2"><formula> {marks.RULE} </formula></cfRule>'
    sheet = '<worksheet xmlns="{}"><sheetData></sheetData>{}</worksheet>'
    data = marked_by(workbook(sheet=sheet.format(MAIN, rules.format(ours))), [])
    assert unzipped(data)["xl/worksheets/sheet1.xml"].decode() == sheet.format(MAIN, rules.format(""))


@pytest.mark.parametrize(
    "sheet",
    [
        pytest.param(f'<chartsheet xmlns="{MAIN}"/>', id="is no sheet of cells"),
        pytest.param(f'<worksheet xmlns="{MAIN}"><sheetData><row>', id="breaks off"),
        pytest.param(
            f'<worksheet xmlns="{MAIN}"><!-- <sheetData> --><sheetData></sheetData></worksheet>', id="hides a tag"
        ),
        pytest.param(
            f'<worksheet xmlns="{MAIN}"><sheetData><row/></sheetData><sheetData></sheetData></worksheet>',
            id="has two tables",
        ),
        pytest.param(f'<!DOCTYPE x><worksheet xmlns="{MAIN}"/>', id="declares a type"),
        pytest.param(f'<worksheet xmlns="{MAIN}"><sheetData a="</worksheet>', id="leaves a tag open"),
    ],
)
def test_a_sheet_that_cannot_be_read_stops_all(sheet: str) -> None:
    """Where one sheet is unsound nothing is written, and the findings say why."""
    result = mark(workbook(sheet=sheet), [at("Data!A1")])
    assert result.data is None
    assert result.unplaced == (at("Data!A1"),)
    assert result.findings[0].code in ("damaged_workbook", "workbook_declares_entities")


def test_what_is_no_workbook_is_not_marked() -> None:
    """Bytes that are no workbook give none back, and every finding is without a place."""
    result = mark(b"No;Nama", [at("Data!A1")])
    assert result.data is None
    assert result.unplaced == (at("Data!A1"),)
    assert [finding.code for finding in result.findings] == ["not_a_workbook"]


def test_what_two_sheets_share_is_refused() -> None:
    """No two sheets lead to one part of comments: it would be read once for each of thousands."""
    book = parts()["xl/workbook.xml"].replace("</sheets>", '<sheet name="B" sheetId="2" r:id="r2"/></sheets>')
    rels = relations(("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/two.xml"))
    leading = relations(("comments", "../comments1.xml"))
    found = parts(book=book, rels=rels, sheet_rels=leading, comments=f'<comments xmlns="{MAIN}"/>')
    found["xl/worksheets/two.xml"] = found["xl/worksheets/sheet1.xml"]
    found["xl/worksheets/_rels/two.xml.rels"] = leading
    assert [finding.code for finding in mark(zipped(found), []).findings] == ["damaged_workbook"]


def test_a_part_of_too_many_elements_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small file can hold more comments than the memory; beyond a million elements it is refused."""
    monkeypatch.setattr(markup, "MOST_ELEMENTS", 20)
    data = with_comments(f"<commentList>{'<comment/>' * 20}</commentList>")
    assert [finding.code for finding in mark(data, []).findings] == ["workbook_too_large"]


RICH: Final = unzipped(
    with_comments(comment("<text><r><t>a\n[kimcore: 1]\nlama</t></r></text>"), vml=VML.format("<v:shape></v:shape>"))
)


@given(st.sampled_from(sorted(RICH)), st.data())
def test_any_damage_inside_is_answered(name: str, data: st.DataObject) -> None:
    """Whatever is turned, cut or spliced in a part, marking gives a workbook that opens, or says why not."""
    content = RICH[name]
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(content))] * 2)))
    spliced = data.draw(
        st.sampled_from([b"", b"<", b"\0", b"<!--", b'"', content[start:end] * 2]) | st.binary(max_size=4)
    )
    changed = zipped({**RICH, name: content[:start] + spliced + content[end:]})
    result = mark(changed, [at("Data!A1"), at("Data!B2")])
    if result.data is None:
        assert result.findings
    else:
        again, _ = opened(result.data)
        assert again is not None
