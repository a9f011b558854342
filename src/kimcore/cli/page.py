"""What was found, as one page for people: totals, what to do, and the rows around the first places. Needs no script."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kimcore.cli.checked import CheckedFile
from kimcore.cli.page_html import NOTHING, Html, document, joined, style, tag, text
from kimcore.cli.page_kinds import Kind, kinds_of
from kimcore.cli.page_rows import Spot, blocks_of, file_and_sheet, little_table, whole
from kimcore.cli.page_style import STYLE
from kimcore.dates import PartialDate
from kimcore.findings import Locale, Severity, Words
from kimcore.lexicon.calendar import date_in_words

__all__ = ["CheckedFile", "page"]

_IN_CONTEXT: Final = 5
"""How many findings of a kind are shown with what is around them, unless there are very many kinds."""
_MOST_IN_CONTEXT: Final = 200
_PLACES: Final = 200
"""How many further places of a kind are listed, unless there are very many kinds."""
_MOST_PLACES: Final = 4_000
_FOLDED_FROM: Final = 12
"""From how many further places on they are folded away on a screen."""
_SIGNS: Final = {Severity.ERROR: "!", Severity.WARNING: "?", Severity.NOTE: "i"}

_TITLE: Final = Words("Hasil pemeriksaan data KIM", "KIM data: what was found")
_CHECKED_ON: Final = Words("Diperiksa per {day}", "Checked as of {day}")
_FILES: Final = Words("Berkas", "Files")
_FILE: Final = Words("Berkas", "File")
_RECORDS: Final = Words("Data", "Records")
_TOTALS: Final = Words("Ringkasan", "In short")
_SEVERITIES: Final = {
    Severity.ERROR: Words("Perlu diperbaiki", "Errors"),
    Severity.WARNING: Words("Perlu dicek", "Warnings"),
    Severity.NOTE: Words("Catatan", "Notes"),
}
_ALL_WELL: Final = Words(
    "Tidak ada temuan. Terima kasih, datanya sudah rapi.", "Nothing was found. Thank you: the data are in good order."
)
_NO_RECORDS: Final = Words(
    "Tidak ada data yang terbaca. Mohon cek apakah berkasnya sudah benar.",
    "No records were read. Please check that these are the right files.",
)
_VERDICTS: Final = {
    Severity.ERROR: Words(
        "Ada yang perlu diperbaiki. Mohon mulai dari bagian pertama, lalu periksa kembali.",
        "Some things need to be corrected. Please begin with the first part, then check again.",
    ),
    Severity.WARNING: Words(
        "Tidak ada yang harus diperbaiki; beberapa hal perlu dicek.",
        "Nothing has to be corrected; some things are worth a look.",
    ),
    Severity.NOTE: Words(
        "Tidak ada yang harus diperbaiki. Yang ada hanya catatan, untuk melengkapi data.",
        "Nothing has to be corrected. There are only notes, to complete the data.",
    ),
}
_CONTENTS: Final = Words("Daftar isi", "Contents")
_BY_FILE: Final = Words("Per berkas", "By file")
_PLACE: Final = Words("Tempat", "Place")
_RECORD_ID: Final = Words("ID data", "Record id")
_SAID: Final = Words("Keterangan", "What was found")
_TIMES: Final = Words("{count} temuan", "{count} found")
_ONCE: Final = Words("1 temuan", "1 found")
_CODE: Final = Words("Kode", "Code")
_LAW: Final = Words("Dasar hukum", "Law")
_TO_DO: Final = Words("Yang perlu dilakukan:", "What to do:")
_OTHERS: Final = Words("{count} tempat lain", "{count} other places")
_ONE_OTHER: Final = Words("1 tempat lain", "1 other place")
_NOT_LISTED: Final = Words(
    "… dan {count} lainnya, yang tidak ditampilkan di sini.", "… and {count} more, not shown here."
)
_HIDING: Final = Words(
    "Isian yang mungkin memuat data pribadi, dan kolom yang tidak dibaca, disembunyikan (•••).",
    "What may be personal data, and columns that were not read, are hidden (•••).",
)
_PERSONAL: Final = Words(
    "Halaman ini memuat data pribadi. Mohon hanya dibuka oleh yang berwenang, dan dihapus bila sudah selesai"
    " (UU 27/2022).",
    "This page holds personal data. Please keep it among those who may see them, and delete it when done (Law"
    " 27/2022).",
)


def page(files: Sequence[CheckedFile], *, on: dt.date, locale: Locale = "id", personal: bool = False) -> str:
    """Return what was found in files as one page of HTML that needs nothing else: no script, no font, no picture.

    `on` is the day that was checked for. What may be personal data is hidden unless `personal`; digits of a NIK always
    are. Of very many findings the first are shown, and how many more there are.
    """
    return _Page(files, on, locale, personal=personal).html()


class _Page:
    def __init__(self, files: Sequence[CheckedFile], on: dt.date, locale: Locale, *, personal: bool) -> None:
        self._files = files
        self._several = len(files) > 1
        self._on = on
        self._locale: Locale = locale
        self._personal = personal
        self._kinds = kinds_of(files, locale)
        many = max(1, len(self._kinds))
        self._in_context = min(_IN_CONTEXT, max(1, _MOST_IN_CONTEXT // many))
        self._places = min(_PLACES, max(5, _MOST_PLACES // many))

    def html(self) -> str:
        title = text(_TITLE(self._locale))
        head = joined(
            (
                tag("meta", charset="utf-8"),
                tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
                tag(
                    "meta",
                    http_equiv="Content-Security-Policy",
                    content="default-src 'none'; style-src 'unsafe-inline'",
                ),
                tag("meta", name="color-scheme", content="light dark"),
                tag("meta", name="robots", content="noindex"),
                tag("title", title),
                style(STYLE),
            )
        )
        day = self._say(_CHECKED_ON, day=date_in_words(PartialDate.of(self._on))(self._locale))
        header = tag("header", tag("h1", title), tag("p", text(day)))
        main = tag("main", self._totals(), self._contents(), *self._sections())
        return document(self._locale, head, joined((header, main)))

    def _say(self, words: Words, **params: str) -> str:
        return words(self._locale).format(**params)

    def _number(self, number: int) -> str:
        """Return a number with what a language writes between thousands."""
        grouped = f"{number:,}"
        return grouped if self._locale == "en" else grouped.replace(",", ".")

    # Totals

    def _totals(self) -> Html:
        counts = _by_severity(self._files)
        tiles = [
            self._tile(_FILES, len(self._files), "plain"),
            self._tile(_RECORDS, sum(file.records for file in self._files), "plain"),
            *(self._tile(_SEVERITIES[one], counts[one], one.value if counts[one] else "none") for one in Severity),
        ]
        return tag(
            "section",
            tag("h2", text(_TOTALS(self._locale)), id="ringkasan"),
            self._verdict(counts),
            tag("dl", *tiles, class_="tiles"),
            self._privacy(),
            self._by_file() if self._several else NOTHING,
            aria_labelledby="ringkasan",
        )

    def _tile(self, words: Words, count: int, name: str) -> Html:
        said = tag("dt", text(words(self._locale)))
        return tag("div", said, tag("dd", text(self._number(count))), class_=name)

    def _verdict(self, counts: Counter[Severity]) -> Html:
        worst = next((severity for severity in Severity if counts[severity]), None)
        if worst is not None:
            words = _VERDICTS[worst]
        else:
            words = _ALL_WELL if any(file.records for file in self._files) else _NO_RECORDS
        return tag("p", text(words(self._locale)), class_="verdict")

    def _privacy(self) -> Html:
        """Return what is said of personal data, where rows can be shown."""
        if not any(kind_spot.row is not None for kind in self._kinds for kind_spot in kind.spots):
            return NOTHING
        if self._personal:
            return tag("p", text(_PERSONAL(self._locale)), class_="private")
        return tag("p", text(_HIDING(self._locale)), class_="aside")

    def _by_file(self) -> Html:
        heads = [_FILE, _RECORDS, *_SEVERITIES.values()]
        head = tag("tr", *(tag("th", text(words(self._locale)), scope="col") for words in heads))
        table = tag(
            "table",
            tag("caption", text(_BY_FILE(self._locale))),
            tag("thead", head),
            tag("tbody", *map(self._file_row, self._files)),
            class_="files",
        )
        return tag("div", table, class_="rows", role="region", tabindex="0", aria_label=_BY_FILE(self._locale))

    def _file_row(self, file: CheckedFile) -> Html:
        counts = _by_severity([file])
        numbers = [file.records, *(counts[severity] for severity in Severity)]
        name = tag("th", tag("bdi", text(file.name or whole(file, self._locale))), scope="row")
        return tag("tr", name, *(tag("td", text(self._number(number))) for number in numbers))

    # Contents

    def _contents(self) -> Html:
        if not self._kinds:
            return NOTHING
        parts = [
            tag(
                "li",
                tag("a", text(_SEVERITIES[severity](self._locale)), href=f"#{severity.value}"),
                tag("ol", *map(self._entry, kinds)),
            )
            for severity, kinds in self._by_gravity()
        ]
        head = tag("h2", text(_CONTENTS(self._locale)), id="isi")
        return tag("nav", head, tag("ul", *parts), aria_labelledby="isi")

    def _entry(self, kind: Kind) -> Html:
        count = tag("span", text(f"({self._times(kind)})"), class_="count")
        return tag("li", tag("a", text(kind.what), href=f"#{kind.anchor}"), text(" "), count)

    def _times(self, kind: Kind) -> str:
        count = len(kind.spots)
        return self._say(_ONCE) if count == 1 else self._say(_TIMES, count=self._number(count))

    def _by_gravity(self) -> Iterator[tuple[Severity, list[Kind]]]:
        for severity in Severity:
            kinds = [kind for kind in self._kinds if kind.severity is severity]
            if kinds:
                yield severity, kinds

    # Kinds of findings

    def _sections(self) -> Iterator[Html]:
        for severity, kinds in self._by_gravity():
            sign = tag("span", text(_SIGNS[severity]), class_="badge", aria_hidden="true")
            head = tag("h2", sign, text(_SEVERITIES[severity](self._locale)), id=severity.value)
            articles = map(self._article, kinds)
            yield tag("section", head, *articles, class_=severity.value, aria_labelledby=severity.value)

    def _article(self, kind: Kind) -> Html:
        facts = [text(self._times(kind)), joined((text(f"{_CODE(self._locale)} "), tag("code", text(kind.code))))]
        if kind.law:
            facts.append(text(f"{_LAW(self._locale)}: {kind.law}"))
        to_do = tag("p", tag("b", text(_TO_DO(self._locale))), text(f" {kind.to_do}"), class_="to-do")
        first, *rest = [*self._first(kind), NOTHING]
        # In one piece, so that on paper no heading stands alone at the foot of a page.
        head = tag(
            "div",
            tag("h3", text(kind.what), id=kind.anchor),
            to_do if kind.to_do else NOTHING,
            tag("p", joined(facts, " · "), class_="facts"),
            first,
            class_="whole",
        )
        return tag("article", head, *rest, self._others(kind))

    def _first(self, kind: Kind) -> Iterator[Html]:
        """Iterate over the first findings with the rows around them, or with their places where they have none."""
        first = kind.spots[: self._in_context]
        for block in blocks_of(spot for spot in first if spot.row is not None):
            yield little_table(block, self._locale, several=self._several, personal=self._personal)
            if kind.differs:
                yield self._list(kind, block.spots, named=False)
        elsewhere = [spot for spot in first if spot.row is None]
        if elsewhere and (self._several or kind.differs or any(map(self._is_somewhere, elsewhere))):
            yield self._table_of_places(kind, elsewhere)

    def _is_somewhere(self, spot: Spot) -> bool:
        return bool(spot.address(self._locale) or spot.finding.record_id)

    def _table_of_places(self, kind: Kind, spots: Sequence[Spot]) -> Html:
        has_ids = any(spot.finding.record_id for spot in spots)
        heads = [
            *([_FILE] if self._several else []),
            _PLACE,
            *([_RECORD_ID] if has_ids else []),
            *([_SAID] if kind.differs else []),
        ]
        head = tag("tr", *(tag("th", text(words(self._locale)), scope="col") for words in heads))
        rows = (
            tag(
                "tr",
                *([tag("td", text(file_and_sheet(spot.file, self._locale, several=True)))] if self._several else []),
                tag("td", text(spot.address(self._locale) or whole(spot.file, self._locale))),
                *([tag("td", text(spot.finding.record_id or ""))] if has_ids else []),
                *([tag("td", text(kind.said_of(spot, self._locale)))] if kind.differs else []),
            )
            for spot in spots
        )
        table = tag("table", tag("thead", head), tag("tbody", *rows), class_="places")
        return tag("div", table, class_="rows", role="region", tabindex="0", aria_label=_PLACE(self._locale))

    def _others(self, kind: Kind) -> Html:
        """Return the further places, folded away where there are many of them."""
        others = kind.spots[self._in_context :]
        if not others:
            return NOTHING
        listed, count = others[: self._places], len(others)
        places = self._list(kind, listed, named=self._several) if kind.differs else joined(self._by_files(listed))
        left = count - len(listed)
        more = tag("p", text(self._say(_NOT_LISTED, count=self._number(left)))) if left else NOTHING
        title = text(self._say(_ONE_OTHER) if count == 1 else self._say(_OTHERS, count=self._number(count)))
        if count < _FOLDED_FROM:
            return tag("div", tag("p", tag("b", title)), places, class_="others")
        # Not within the fold: what is folded is not printed by every browser, and what stands behind it is.
        return joined((tag("details", tag("summary", title)), tag("div", places, more, class_="others")))

    def _by_files(self, spots: Iterable[Spot]) -> Iterator[Html]:
        """Iterate over the addresses in each file."""
        files: dict[str, list[Spot]] = {}
        for spot in spots:
            files.setdefault(file_and_sheet(spot.file, self._locale, several=self._several), []).append(spot)
        for file, ones in files.items():
            addresses = ", ".join(map(self._short, ones))
            yield tag("p", tag("b", text(f"{file}: ")) if file else NOTHING, text(addresses))

    def _short(self, spot: Spot) -> str:
        where = spot.address(self._locale) or whole(spot.file, self._locale)
        return f"{where} ({spot.finding.record_id})" if spot.row is None and spot.finding.record_id else where

    def _list(self, kind: Kind, spots: Iterable[Spot], *, named: bool) -> Html:
        """Return what is said of each place, where that differs; `named` with the names of the files."""
        items = (
            tag(
                "li",
                tag("b", text(f"{self._named(spot) if named else self._short(spot)}: ")),
                text(kind.said_of(spot, self._locale)),
            )
            for spot in spots
        )
        return tag("ul", *items, class_="each")

    def _named(self, spot: Spot) -> str:
        return f"{file_and_sheet(spot.file, self._locale, several=True)}, {self._short(spot)}"


def _by_severity(files: Iterable[CheckedFile]) -> Counter[Severity]:
    return Counter(finding.severity for file in files for finding in file.findings)
