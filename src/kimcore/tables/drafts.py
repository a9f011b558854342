"""A proposed mapping as the text of a TOML file, with a line on each column for the person who looks at it."""

import json
import re
import textwrap
from collections.abc import Iterator
from typing import Final

from kimcore.findings import Locale, Words
from kimcore.tables.mapping import ATTENDANCE
from kimcore.tables.meanings import UNLABELLED
from kimcore.tables.paths import plan_of_type
from kimcore.tables.proposed import Proposal, ProposedColumn, Sureness

_HEAD: Final = Words(
    "Usulan pemetaan kolom untuk kimcore. Mohon cek setiap baris bertanda “perlu dicek”, dan isi yang masih kosong.\n"
    "Kolom yang tidak perlu dibaca diisi “-”.",
    "A mapping proposed by kimcore. Please check each line marked “please check”, and fill in what is open.\n"
    "A column that need not be read gets “-”.",
)
_ZONE: Final = Words("Zona waktu jam yang tertulis tanpa WIB, WITA, atau WIT.", "The zone of times without one.")
_PUBLISHED: Final = Words(
    "Kapan tabel ini dibuat; melengkapi tanggal yang tertulis tanpa tahun.",
    "When the table was made; completes dates without a year.",
)
_ALWAYS: Final = Words("Isian yang sama untuk semua baris.", "What is the same in all rows.")
_REGION: Final = Words(
    "Kode wilayah Kemendagri, bila semua baris ada di satu wilayah:", "If all rows lie in one region:"
)
_IDS: Final = Words(
    "ID dibuat dari isian-isian ini; jangan dari nama orang atau nomor baris.",
    "What ids are made of: never a person's name or the number of a row.",
)
_CAPTIONS: Final = Words("Keterangan di atas tabel.", "What stands above the table.")
_COUNTED: Final = Words(
    "Peserta dihitung, namanya tidak disimpan. Pilihan: sex, segment, institution, segment or institution, remarks.",
    "People are counted, and no name is kept. One of: sex, segment, institution, segment or institution, remarks.",
)
_FIELDS: Final = Words(
    "Isian yang ada, diawali “{rows}.”: {names}. Selengkapnya: docs/reference/records.md",
    "The fields there are, after “{rows}.”: {names}. More on them: docs/reference/records.md",
)
_WIDTH: Final = 117
_READ: Final = Words(
    "Kolom {letters}: {sureness}. Terbaca {read} dari {filled} sel.",
    "Column {letters}: {sureness}. {read} of {filled} cells could be read.",
)
_NOT_READ: Final = Words("Kolom {letters}: {sureness}.", "Column {letters}: {sureness}.")


def mapping_text(proposal: Proposal, *, locale: Locale = "id") -> str:
    """Return a proposed mapping as TOML. No cell of the table stands in it."""
    return "\n".join(_lines(proposal, locale)) + "\n"


def _lines(proposal: Proposal, locale: Locale) -> Iterator[str]:
    yield from _comment(_HEAD(locale))
    yield "mapping = 1"
    yield f"rows = {_quoted(proposal.rows)}"
    if proposal.sheet:
        yield f"sheet = {_quoted(proposal.sheet)}"
    yield from _section("reading", _ZONE(locale))
    yield f'zone = "{proposal.zone.code}"' if proposal.zone is not None else '# zone = "WITA"'
    yield from _comment(_PUBLISHED(locale))
    day = proposal.published_on
    yield f'published_on = "{day}"' if day is not None else '# published_on = "2024"'
    yield from _section("always", _ALWAYS(locale))
    yield from (f"{_quoted(target)} = {_quoted(str(value))}" for target, value in proposal.always)
    if proposal.rows in ("Group", "Session", "Institution"):
        yield from _comment(_REGION(locale))
        yield f'# "{proposal.rows}.region" = "63.10"'
    yield from _section("ids", _IDS(locale))
    yield from (f"{name} = [{', '.join(map(_quoted, parts))}]" for name, parts in proposal.ids.items())
    yield from _columns(proposal, locale)


def _columns(proposal: Proposal, locale: Locale) -> Iterator[str]:
    if proposal.captions:
        yield from _section("captions", _CAPTIONS(locale))
        yield from (f"{_quoted(name)} = {_quoted(target)}" for name, target in proposal.captions)
    is_counted = proposal.rows == ATTENDANCE
    yield from _section("columns", _COUNTED(locale) if is_counted else _fields(proposal.rows, locale))
    for column in proposal.columns:
        yield from _comment(_said_of(column, locale))
        yield f"{_quoted(column.heading)} = {_quoted(column.target)}"


def _fields(rows: str, locale: Locale) -> str:
    """Return a word on the fields that a column can go to; of places the village stands for all parts."""
    names = [name for name in plan_of_type(rows).fields if name not in {*UNLABELLED, "remarks"}]
    names.append("remarks")
    named = ", ".join("places.village" if name == "places" else name for name in names)
    return "\n".join(textwrap.wrap(_FIELDS(locale).format(rows=rows, names=named), _WIDTH))


def _said_of(column: ProposedColumn, locale: Locale) -> str:
    words = _READ if column.sureness in (Sureness.CERTAIN, Sureness.LIKELY) and column.filled else _NOT_READ
    sureness = column.sureness.value(locale)
    return words(locale).format(letters=column.letters, sureness=sureness, read=column.read, filled=column.filled)


def _section(name: str, *comments: str) -> Iterator[str]:
    yield ""
    yield f"[{name}]"
    for comment in comments:
        yield from _comment(comment)


def _comment(text: str) -> Iterator[str]:
    yield from (f"# {line}" for line in text.split("\n"))


_UNWRITABLE: Final = re.compile(r"[\x7f-\x9f]")


def _quoted(text: str) -> str:
    """Return a text as a string of TOML: JSON's strings are legal there but for a few control characters."""
    plain = text.encode(errors="replace").decode()  # half a character cannot stand in a file
    return _UNWRITABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(plain, ensure_ascii=False))
