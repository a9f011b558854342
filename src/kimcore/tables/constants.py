"""What is proposed for all rows of a table: zone and day, captions, constants, and of what ids are made."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kimcore.dates import PartialDate
from kimcore.lexicon.heading_words import heading_words
from kimcore.printed import read_date, read_place
from kimcore.sheets.cells import is_text, text_of
from kimcore.sheets.tables import Table
from kimcore.tables.mapping_rules import FIELD_NOT_MAPPED, problems_of
from kimcore.tables.meanings import is_listed, meanings_of
from kimcore.tables.proposed import Proposal, ProposedColumn
from kimcore.tables.samples import sample
from kimcore.vocabularies import InformationKind, Office, SessionStatus
from kimcore.zones import TimeZone

_PIECES: Final = re.compile(r"\s[-–]\s|\bper\b", re.IGNORECASE)  # noqa: RUF001 - as print has it
_ZONE_WORD: Final = re.compile(r"\b(WIB|WITA|WIT)\b", re.IGNORECASE)


def zone_of(table: Table) -> TimeZone | None:
    """Return the time zone that the table names, if it names one."""
    texts = [
        *table.titles,
        *(str(cell) for at in range(len(table.columns)) for cell in sample(table, at) if is_text(cell)),
    ]
    named = {found.upper() for text in texts for found in _ZONE_WORD.findall(text)}
    return TimeZone.find(next(iter(named))) if len(named) == 1 else None


def day_of(table: Table) -> PartialDate | None:
    """Return the day or the year that the titles name: “KEADAAN PER 31 DESEMBER 2024”, “TAHUN 2024”."""
    pieces = (piece for title in table.titles for piece in _PIECES.split(title))
    for piece in pieces:
        value = read_date(piece).value
        if isinstance(value, PartialDate):
            return value
    years = {
        int(year) for title in (*table.titles, table.sheet) for year in re.findall(r"\b(?:19|20)[0-9]{2}\b", title)
    }
    return PartialDate.parse(str(years.pop())) if len(years) == 1 else None


def captions_of(table: Table, rows: str, taken: set[str]) -> Iterator[tuple[str, str]]:
    """Find the captions that stand for fields which no column gives."""
    names = {heading_words(caption.name) for caption in table.captions}
    of_decree = {target for words, target in _OF_DECREES.items() if words in names}
    is_decree = "Group.decrees[sk].number" in of_decree and len(of_decree) > 1
    has_decrees = any(one.startswith("Group.decrees[sk]") for one in taken)
    for caption in table.captions:
        if (words := heading_words(caption.name)) in _OF_DECREES and rows in ("Group", "Member"):
            found = [_OF_DECREES[words]] if is_decree and rows == "Group" and not has_decrees else []
        else:
            found = [target for target in meanings_of(caption.name, rows).targets if target not in taken]
        if found:
            yield caption.name, found[0]


_OF_DECREES: Final = {
    "nomor": "Group.decrees[sk].number",
    "tanggal": "Group.decrees[sk].issued_on",
    "tentang": "Group.decrees[sk].subject",
}
"""What stands above the annex of a decree, all of it of that decree or none."""
_RECIPES: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "Group": (("name",), ("places.village", "places.district")),
    "Member": (("group",), ("office",)),
    "Session": (("occasion",), ("title",)),
    "InformationItem": (("published", "claim.first_seen"), ("title", "claim.text")),
    "Institution": (("name",),),
}


def ids_of(
    table: Table, rows: str, columns: Sequence[ProposedColumn], captions: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Say of what ids are made: of a column of keys where there is one, else of what records are told apart by."""
    mapped = {column.target for column in columns} | {target for _, target in captions}
    key = key_column(table)
    parts = [
        next((one for one in choice if any(t.startswith(f"{rows}.{one}") for t in mapped)), "")
        for choice in _RECIPES[rows]
    ]
    yield rows, (key,) if key else tuple(filter(None, parts)) or (_RECIPES[rows][0][0],)
    if rows == "Group" and any(target.startswith("Member") for target in mapped):
        yield "Member", ("Group", "office")


_KEYS: Final = frozenset({"id", "kode"})
_CODE: Final = re.compile(r"(?=.*[0-9])[^./]+")


def are_codes(words: str, cells: Sequence[object]) -> bool:
    """Whether a column “KIM ID” has codes that some application gives groups, and no pages on kim.id."""
    texts = [text_of(cell) or "" for cell in cells]
    return words == "kim id" and bool(texts) and all(map(_CODE.fullmatch, texts))


def key_column(table: Table) -> str:
    """Return the heading of a column of keys: its name says so, and each row has another one."""
    for at, column in enumerate(table.columns):
        words = heading_words(column.heading)
        is_key = bool(_KEYS.intersection(words.split()[:1])) and not is_listed(column.heading)
        if column.listed or not (is_key or are_codes(words, list(sample(table, at)))):
            continue
        keys = [text_of(row.cells[at]) for row in table.rows]
        if keys and all(keys) and len(set(keys)) == len(keys):
            return column.heading
    return ""


def constants_of(table: Table, draft: Proposal) -> Iterator[tuple[str, object]]:
    """Find what a record needs and no column gives; what the titles tell of it is filled in, the rest is open."""
    mapped = {column.target for column in draft.columns} | {target for _, target in draft.captions}
    if draft.rows == "Group" and "Group.places.regency" not in mapped:
        for title in table.titles:
            place = read_place(title).value
            if place is not None and place.places.regency is not None:
                yield "Group.places.regency", place.places.regency
                break
    for _, finding in problems_of(draft.mapping()):
        if finding.problem is FIELD_NOT_MAPPED:
            target = str(finding.params["target"])
            if not (target.startswith("Member") and target.endswith(".name")):  # a person's name is no constant
                yield target, _known_value(target, table, draft)


def _known_value(target: str, table: Table, draft: Proposal) -> str:
    """Return what a required field most probably is in all rows; nothing where that is not known."""
    name, _, field = target.rpartition(".")
    beside = [column for column in draft.columns if column.target.startswith(f"{name}.")]
    heading = beside[0].heading if beside else ""
    known = ""
    match field:
        case "group" if draft.rows == "Member":
            known = group_named(table)
        case "scheme":
            known = heading
        case "observed_on":
            known = str(draft.published_on or "")
        case "office":
            office = Office.find(heading.rpartition(" / ")[2])
            known = office.label() if office is not None else ""
        case "kind" if name == "InformationItem" and any(one.target.startswith(f"{name}.claim") for one in beside):
            is_judged = any(one.target == f"{name}.claim.verdict" for one in beside)
            known = (InformationKind.HOAX_CLARIFICATION if is_judged else InformationKind.HOAX_ALERT).label()
        case "status":
            titles = " ".join(table.titles).casefold()
            known = next((status.label() for word, status in _STATUSES.items() if word in titles), "")
        case _:
            pass
    return known


_GROUP: Final = re.compile(
    r"\bKIM\s+(?!(?:se|di|yang|dan|tahun|thn|desa|kelurahan|kecamatan|kec|kabupaten|kab|kota|provinsi|prov|tingkat"
    r"|periode|masa|peserta|aktif|per)\b)[^\W\d_][^:;,()]*?"
    r"(?=$|[:;,()]|\s+(?:desa|kelurahan|kecamatan|kec|kabupaten|kab|kota|provinsi|tahun|thn|periode|masa|di|per)\b"
    r"|\s+[-–/0-9])",  # noqa: RUF001 - as print has it
    re.IGNORECASE,
)


def group_named(table: Table) -> str:
    """Return the one KIM that a title or the sheet names: “DATA ANGGOTA KIM MELATI”; nothing for those of a region."""
    return next((found[0] for text in (*table.titles, table.sheet) if (found := _GROUP.search(text))), "")


_LIST: Final = re.compile(
    r"(?:daftar\s+(?:hadir|kehadiran)|absensi|presensi|absen)\b[\s:]*(?:(?:peserta|undangan)\b[\s:]*)?(.*)",
    re.IGNORECASE | re.DOTALL,
)


def session_named(table: Table) -> str:
    """Return what the titles of an attendance list say that it is of: behind “DAFTAR HADIR”, or in the next line."""
    for at, title in enumerate(table.titles):
        found = _LIST.search(title)
        if found is not None:
            below = " ".join(table.titles[at + 1 : at + 2])
            is_named = ":" not in below and not isinstance(read_date(below).value, PartialDate)
            return found[1].strip() or (below.strip() if is_named else "")
    return ""


_STATUSES: Final = {
    "laporan": SessionStatus.HELD,
    "realisasi": SessionStatus.HELD,
    "rencana": SessionStatus.PLANNED,
    "jadwal": SessionStatus.PLANNED,
    "kalender": SessionStatus.PLANNED,
}
"""What titles say of all sessions in a table."""
