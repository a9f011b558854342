"""Workbooks that an office fills in: they are read without a mapping, and what they ask for is explained in them."""

import datetime as dt
import io
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any, Final

from kimcore.errors import MissingExtraError
from kimcore.findings import Locale, Words
from kimcore.lexicon.templates import EXAMPLE, NUMBER, TEMPLATES, Template, TemplateKind
from kimcore.records import RECORDS
from kimcore.sheets.tables import letters_of
from kimcore.tables.mapping import ColumnMapping, TableMapping
from kimcore.tables.template_columns import (
    Filled,
    Form,
    filled_columns,
    how_to_fill,
    need_of,
    who_sees,
)
from kimcore.vocabularies import Vocabulary

ROWS: Final = 1_000
"""How many rows have their lists and messages."""

EXPLANATION: Final = Words("Penjelasan", "Explanation")
"""The name of the page that explains the columns."""
LISTS: Final = Words("Daftar Pilihan", "Lists")
"""The name of the page with the terms to choose from."""

LONGEST_TITLE: Final = 32
LONGEST_MESSAGE: Final = 255
"""How many characters Excel shows of what it says beside a cell."""

_TITLE: Final = Words("Cara mengisi lembar “{sheet}”", "How to fill in the sheet “{sheet}”")
_INTRODUCTION: Final = (
    Words(
        "Satu baris untuk satu {record}. Isi mulai di bawah baris contoh.",
        "One row for each {record}, from below the example on.",
    ),
    Words(
        "Baris contoh tidak ikut dibaca dan boleh dihapus. Judul kolom jangan diubah; urutan kolom boleh, dan kolom"
        " yang tidak dipakai boleh dihapus.",
        "The example is not read and can be deleted. Please leave the headings as they are; columns can change places,"
        " and those that are not used can be deleted.",
    ),
    Words(
        "Kolom berjudul jingga wajib diisi; yang lain boleh kosong. Bila tidak tahu, kosongkan saja.",
        "Columns with an orange heading are required. What is not known is left empty.",
    ),
    Words(
        "Isi di luar daftar pilihan tetap dapat ditulis, tetapi mungkin tidak dikenali.",
        "What is on no list can still be written, but may not be understood.",
    ),
    Words(
        "Setelah diisi, berkas ini diperiksa dengan: kimcore check <nama berkas>.",
        "The file is checked, once filled in, with: kimcore check <name of the file>.",
    ),
    Words(
        "NIK, nomor KK, agama, dan tanggal lahir tidak diperlukan; mohon jangan ditambahkan (UU 27/2022).",
        "No NIK, family card, religion or date of birth is needed; please do not add them (UU 27/2022).",
    ),
)
_HEADS: Final = (
    Words("Kolom", "Column"),
    Words("Cara mengisi", "How to fill it in"),
    Words("Contoh", "Example"),
    Words("Wajib?", "Required?"),
    Words("Data pribadi dan siapa yang melihatnya", "Personal data, and who sees them"),
)
_WIDTHS: Final = (22, 58, 30, 20, 44)
_NOT_LISTED: Final = Words(
    "Isi ini tidak ada dalam daftar pilihan dan mungkin tidak dikenali. Tetap dipakai?",
    "This is not on the list and may not be understood. Keep it?",
)
_SEVERAL_LISTED: Final = Words(
    "Isi ini tidak ada dalam daftar. Bila memang lebih dari satu pilihan, pisahkan dengan titik koma (;).",
    "This is not on the list. Several choices are parted by semicolons (;).",
)
_NO_DAY: Final = Words(
    "Ini bukan tanggal, atau terlalu lampau. Bila hanya bulan atau tahun yang diketahui, awali dengan tanda petik:"
    " 'Maret 2023 atau '2023. Tetap dipakai?",
    "This is no date, or one long ago. Where only the month or the year is known, begin with an apostrophe:"
    " 'March 2023 or '2023. Keep it?",
)
_NO_NUMBER: Final = Words("Ini bukan angka bulat. Tetap dipakai?", "This is no whole number. Keep it?")
_EXAMPLE: Final = Words("Contoh", "Example")
_OPTIONAL: Final = Words("Boleh kosong.", "Can be left empty.")
_PAGE: Final = Words("Halaman &P dari &N", "Page &P of &N")

_FIRST_DAY, _LAST_DAY = dt.date(1950, 1, 1), dt.date(2199, 12, 31)
"""A year alone becomes a day in 1905 in a cell of dates: nothing is as old."""
_DAY: Final = Words("[$-421]d mmmm yyyy", "[$-809]d mmmm yyyy")
_FORMATS: Final[Mapping[Form, str]] = {"number": "#,##0", "text": "@"}
_NARROWEST, _WIDEST_TERM, _WIDEST = 10, 18, 24
_PAGE_WIDTH: Final = 240
"""How many characters stand side by side on a page that can still be read."""
_LINE: Final = 15
"""How high a line is, in points."""

_HEADING: Final = {
    "bold": True,
    "font_color": "#FFFFFF",
    "bg_color": "#1F4E79",
    "border": 1,
    "border_color": "#FFFFFF",
    "text_wrap": True,
    "align": "center",
    "valign": "vcenter",
}
_ASKED: Final = {**_HEADING, "bg_color": "#C55A11"}
_CELL: Final = {"valign": "vcenter", "text_wrap": True, "border": 1, "border_color": "#D9D9D9", "indent": 1}
_SHOWN: Final = {**_CELL, "italic": True, "font_color": "#7F6000", "bg_color": "#FFF8E1"}


def template_mapping(kind: TemplateKind, *, locale: Locale = "id") -> TableMapping:
    """Return the mapping that reads a template; `propose` finds the same without it."""
    template = TEMPLATES[kind]
    columns = (ColumnMapping(one.column.heading(locale), (one.target,)) for one in filled_columns(template))
    return TableMapping(
        rows=template.rows,
        columns=(ColumnMapping(NUMBER(locale)), *columns),
        ids=template.ids,
        sheet=template.sheet(locale),
    )


def template(kind: TemplateKind, *, locale: Locale = "id") -> bytes:
    """Return a workbook to fill in, the same bytes each time; raise MissingExtraError without the extra `tables`.

    Its first sheet has a column for each field that offices keep, with a list where the field holds a term, cells of
    dates and of texts, and one row that shows how it is meant. The second explains the columns, the third holds the
    terms.
    """
    try:
        import xlsxwriter  # pyright: ignore[reportMissingTypeStubs] # it has none
    except ImportError:
        raise MissingExtraError("tables") from None
    data = io.BytesIO()
    workbook: Any = xlsxwriter.Workbook(data, {"in_memory": True})  # it has no types
    workbook.set_properties({"created": dt.datetime(2000, 1, 1)})  # noqa: DTZ001 - the same for every template
    _Writer(workbook, TEMPLATES[kind], locale).write()
    workbook.close()
    return data.getvalue()


class _Writer:
    """Writes the pages of one template."""

    def __init__(self, workbook: Any, template: Template, locale: Locale) -> None:  # noqa: ANN401 - it has no types
        self._workbook = workbook
        self._template = template
        self._locale: Locale = locale
        self._columns = filled_columns(template)
        self._lists = tuple(dict.fromkeys(one.vocabulary for one in self._columns if one.vocabulary is not None))

    def write(self) -> None:
        """Write all pages, that to be filled in first."""
        sheet = self._workbook.add_worksheet(self._template.sheet(self._locale))
        explanation = self._workbook.add_worksheet(EXPLANATION(self._locale))
        lists = self._workbook.add_worksheet(LISTS(self._locale))
        self._write_columns(sheet)
        self._write_explanation(explanation)
        self._write_lists(lists)

    def _format(self, properties: Mapping[str, object], form: Form = "long") -> object:
        shown = {"day": _DAY(self._locale), **_FORMATS}.get(form)
        align = {"align": "right" if form in ("number", "count") else "left"} if "indent" in properties else {}
        return self._workbook.add_format({**align, **properties, **({"num_format": shown} if shown else {})})

    # The page to fill in

    def _write_columns(self, sheet: Any) -> None:  # noqa: ANN401 - it has no types
        sheet.set_row(0, 48)
        sheet.set_column(0, 0, 8, self._format({**_CELL, "indent": 0, "align": "center"}))
        sheet.write_string(0, 0, NUMBER(self._locale), self._format(_HEADING))
        sheet.write_string(1, 0, _EXAMPLE(self._locale), self._format({**_SHOWN, "indent": 0, "align": "center"}))
        widths = [_width(one, self._locale) for one in self._columns]
        sheet.set_row(1, _height([str(one.example(self._locale)) for one in self._columns], widths))
        for at, (one, width) in enumerate(zip(self._columns, widths, strict=True), start=1):
            sheet.set_column(at, at, width, self._format(_CELL, one.form))
            self._write_column(sheet, at, one)
        last = len(self._columns)
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, ROWS, last)
        sheet.ignore_errors({"number_stored_as_text": f"A1:{letters_of(last)}{ROWS + 1}"})
        sheet.set_selection(2, 1, 2, 1)
        sheet.repeat_rows(0)
        sheet.repeat_columns(0, 1)
        self._set_page(sheet, pages=-(-sum(widths) // _PAGE_WIDTH))

    def _write_column(self, sheet: Any, at: int, one: Filled) -> None:  # noqa: ANN401 - it has no types
        heading = one.column.heading(self._locale)
        said = " ".join(filter(None, (how_to_fill(one, self._locale), need_of(one, self._columns, self._locale))))
        sheet.write_string(0, at, heading, self._format(_ASKED if one.required else _HEADING))
        note = "\n\n".join((said, who_sees(one, self._locale)))
        sheet.write_comment(0, at, note, {"x_scale": 2, "y_scale": 2, "font_size": 9})
        _write(sheet, 1, at, one.example(self._locale), self._format(_SHOWN, one.form))
        messages = {"input_title": heading, "input_message": said}
        sheet.data_validation(1, at, ROWS, at, {**self._validation(one), **messages})

    def _validation(self, one: Filled) -> dict[str, object]:
        """Return what Excel asks about, and does not refuse: an office may know more than a list, or less than a day.

        A cell that is left to itself has its message alone.
        """
        asked: dict[str, object] = {"error_title": one.column.heading(self._locale), "error_type": "warning"}
        if one.vocabulary is not None:
            words = _SEVERAL_LISTED if one.target.repeated else _NOT_LISTED
            return {
                **asked,
                "validate": "list",
                "source": self._source(one.vocabulary),
                "error_message": words(self._locale),
            }
        if one.form == "day":
            days = {"criteria": "between", "minimum": _FIRST_DAY, "maximum": _LAST_DAY}
            return {**asked, "validate": "date", **days, "error_message": _NO_DAY(self._locale)}
        if one.form == "number":
            least = {"criteria": ">=", "value": 0}
            return {**asked, "validate": "integer", **least, "error_message": _NO_NUMBER(self._locale)}
        return {"validate": "any"}

    def _source(self, vocabulary: type[Vocabulary]) -> str:
        """Return where the terms of a list stand."""
        letters = letters_of(self._lists.index(vocabulary))
        return f"='{LISTS(self._locale)}'!${letters}$2:${letters}${len(vocabulary) + 1}"

    def _set_page(self, sheet: Any, *, pages: int = 1) -> None:  # noqa: ANN401 - it has no types
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(pages, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer(f"&L&A&R{_PAGE(self._locale)}")

    # The pages beside it

    def _write_explanation(self, sheet: Any) -> None:  # noqa: ANN401 - it has no types
        name, locale = self._template.sheet(self._locale), self._locale
        sheet.write_string(
            0, 0, _TITLE(locale).format(sheet=name), self._workbook.add_format({"bold": True, "font_size": 14})
        )
        record = next(cls.label(locale) for cls in RECORDS if cls.__name__ == self._template.rows)
        for row, words in enumerate(_INTRODUCTION, start=1):
            sheet.write_string(
                row, 0, f"• {words(locale).format(record=record if record.isupper() else record.lower())}"
            )
        first = len(_INTRODUCTION) + 2
        for at, (head, width) in enumerate(zip(_HEADS, _WIDTHS, strict=True)):
            sheet.set_column(at, at, width)
            sheet.set_row(first, 2 * _LINE)
            sheet.write_string(first, at, head(locale), self._format(_HEADING))
        plain, bold = self._format(_CELL), self._format({**_CELL, "bold": True})
        asked = self._format({**_CELL, "bold": True, "font_color": _ASKED["bg_color"]})
        for row, one in enumerate(self._columns, start=first + 1):
            need = need_of(one, self._columns, locale) or _OPTIONAL(locale)
            example = one.example(locale)
            if isinstance(example, str):
                example = example.removesuffix(EXAMPLE(locale)).strip()
            texts = (one.column.heading(locale), how_to_fill(one, locale), str(example), need, who_sees(one, locale))
            sheet.set_row(row, _height(texts, _WIDTHS))
            for at, text in enumerate(texts):
                sheet.write_string(row, at, text, plain)
            sheet.write_string(row, 0, texts[0], asked if one.required else bold)
            sheet.write_string(row, 3, need, asked if one.required else plain)
            _write(sheet, row, 2, example, self._format({**_CELL, "align": "left"}, one.form))
        sheet.freeze_panes(first + 1, 0)
        sheet.repeat_rows(first)
        sheet.hide_gridlines(2)
        self._set_page(sheet)

    def _write_lists(self, sheet: Any) -> None:  # noqa: ANN401 - it has no types
        for at, vocabulary in enumerate(self._lists):
            labels = [term.label(self._locale) for term in vocabulary]
            headings = [one.column.heading(self._locale) for one in self._columns if one.vocabulary is vocabulary]
            sheet.set_column(at, at, max(map(len, (*labels, *headings))) + 3)
            sheet.write_string(0, at, ", ".join(headings), self._format(_HEADING))
            for row, label in enumerate(labels, start=1):
                sheet.write_string(row, at, label, self._format(_CELL))
        sheet.freeze_panes(1, 0)
        sheet.hide_gridlines(2)
        self._set_page(sheet)


def _write(sheet: Any, row: int, at: int, value: object, style: object) -> None:  # noqa: ANN401 - it has no types
    """Write a value of the example as what it is."""
    if isinstance(value, dt.date):
        sheet.write_datetime(row, at, value, style)
    elif isinstance(value, int):
        sheet.write_number(row, at, value, style)
    else:
        sheet.write_string(row, at, str(value), style)


def _width(one: Filled, locale: Locale) -> int:
    """Return how many characters a column shows: the longest word of its heading, its example, a usual term."""
    words = one.column.heading(locale).replace("/", "/ ").split()
    texts = [one.example(locale)] if one.form != "day" else ["30 September 2023"]
    terms = [term.label(locale) for term in one.vocabulary] if one.vocabulary is not None else []
    widest = max([*(len(str(text)) + 2 for text in texts), *(min(len(term) + 2, _WIDEST_TERM) for term in terms)])
    return max(_NARROWEST, *(len(word) + 3 for word in words), min(widest, _WIDEST))


def _height(texts: Sequence[str], widths: Sequence[int]) -> int:
    """Return how high a row is in which texts stand, for some programs do not see to that themselves."""
    lines = (len(textwrap.wrap(text, max(1, width - 2))) for text, width in zip(texts, widths, strict=True))
    return _LINE * max(1, *lines) + 4
