"""A mapping proposed for a table, from its headings and what stands below them: a draft for a person to look at."""

import enum
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, cast

import attrs

from kimcore import printed
from kimcore.dates import PartialDate
from kimcore.fields.keys import personal_key
from kimcore.findings import Words
from kimcore.lexicon.headings import HEADINGS, NUMBERING, SIGNING, heading_words, wordings_of
from kimcore.lexicon.templates import template_headings
from kimcore.sheets.cells import is_nothing, is_text, text_of
from kimcore.sheets.tables import Table
from kimcore.tables.mapping import ATTENDANCE, FIELD_NOT_MAPPED, ColumnMapping, TableMapping, problems_of
from kimcore.tables.paths import Target, parse_target
from kimcore.tables.values import Context, is_missing, reader_of
from kimcore.zones import TimeZone


class Sureness(enum.Enum):
    """How sure it is what a column means."""

    CERTAIN = Words("yakin", "certain")
    LIKELY = Words("perlu dicek", "please check")
    OPEN = Words("belum diketahui, mohon isi", "not known, please fill in")
    KEY = Words("dipakai untuk ID", "used for the ids")
    UNREAD = Words("sengaja tidak dibaca", "left unread on purpose")


@attrs.frozen
class ProposedColumn:
    """What is proposed for a column: its field, or none; how sure that is; and how many filled cells could be read."""

    heading: str
    letters: str
    target: str
    sureness: Sureness
    filled: int = 0
    read: int = 0


@attrs.frozen(eq=False)
class Proposal:
    """A proposed mapping. What is open has an empty text: a person fills it in, or leaves it unread."""

    rows: str
    columns: tuple[ProposedColumn, ...]
    captions: tuple[tuple[str, str], ...] = ()
    always: tuple[tuple[str, object], ...] = ()
    ids: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])
    zone: TimeZone | None = None
    published_on: PartialDate | None = None
    sheet: str = ""

    def mapping(self) -> TableMapping:
        """Return the mapping as far as it is proposed, which may lack what a record requires."""
        return _drafted(self)


def propose(table: Table) -> Proposal:
    """Return a mapping proposed for a table; never raises."""
    rows = _rows_of(table)
    if rows == ATTENDANCE:
        return _attendance(table)
    columns = tuple(_columns(table, rows))
    captions = tuple(_captions(table, rows, {column.target for column in columns}))
    draft = Proposal(
        rows,
        columns,
        captions,
        zone=_zone(table),
        published_on=_as_of(table),
        sheet=table.sheet,
        ids=dict(_ids(table, rows, columns, captions)),
    )
    return attrs.evolve(draft, always=tuple(_always(table, draft)))


# What a row is

_ATTENDANCE: Final = ("daftar hadir", "absensi", "presensi", "daftar kehadiran", "absen peserta")
_TITLES: Final[Mapping[str, tuple[str, ...]]] = {
    "Group": ("data kim", "data kelompok", "rekap sk", "register kim", "daftar kim"),
    "Member": ("daftar pengurus", "daftar anggota", "susunan pengurus", "struktur pengurus", "data anggota"),
    "Session": ("agenda", "jadwal", "rencana kegiatan", "laporan kegiatan", "kalender kegiatan", "daftar kegiatan"),
    "InformationItem": ("hoaks", "hoax", "klarifikasi", "cek fakta", "materi informasi"),
    "Institution": ("daftar instansi", "daftar mitra", "data mitra", "daftar opd"),
}
_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "Group": ("Group.name",),
    "Member": ("Member.name",),
    "Session": ("Session.title",),
    "InformationItem": ("InformationItem.claim.text", "InformationItem.title"),
    "Institution": ("Institution.name",),
}
"""The fields without one of which rows are hardly records of a type."""
_OWN: Final = 3
"""What a field counts that only one type of record has among its headings."""
_TITLED: Final = 4


def _rows_of(table: Table) -> str:
    """Return what the rows of a table most probably are."""
    headings = [column.heading for column in table.columns if not column.listed]
    titles = " ".join(map(str.casefold, (*table.titles, table.sheet)))
    if any(word in titles for word in _ATTENDANCE) or any(heading_words(one) in _SIGNING for one in headings):
        return ATTENDANCE
    scores = dict.fromkeys(_NAMES, 0)
    for name, words in _TITLES.items():
        scores[name] += _TITLED * any(word in titles for word in words)
    for name, named in _NAMES.items():
        found = [_candidates(heading, name) for heading in headings]
        scores[name] += sum(map(bool, found))
        scores[name] += _OWN * sum(
            bool(one) and not _meant_elsewhere(h, name) for one, h in zip(found, headings, strict=True)
        )
        if not any(target in named for one in found for target in one):
            scores[name] -= len(headings)
    return max(scores, key=lambda name: scores[name])


def _meant_elsewhere(heading: str, name: str) -> bool:
    return any(_candidates(heading, other) for other in _NAMES if other != name)


def _index() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for target, wordings in (*HEADINGS.items(), *template_headings().items()):
        for words in wordings:
            found.setdefault(heading_words(words), []).append(target)
    return {words: tuple(targets) for words, targets in found.items()}


_TARGETS: Final = _index()
_SIGNING: Final = {heading_words(words) for words in SIGNING}
_NUMBERING: Final = {heading_words(words) for words in NUMBERING}


def _candidates(heading: str, rows: str, *, listed: str = "") -> list[str]:
    """Return the fields that a heading may stand for where rows are records of a type, the most probable first."""
    last = re.split(r"\s/\s|\.", heading)[-1]
    wordings = dict.fromkeys((*wordings_of(heading), *wordings_of(last)))
    types = ("Member.",) if listed else _ADMITTED[rows]
    found = [target for words in wordings for target in _TARGETS.get(words, ()) if target.startswith(types)]
    return list(dict.fromkeys(found))


_ADMITTED: Final[Mapping[str, tuple[str, ...]]] = {
    "Group": ("Group.", "Member["),
    "Member": ("Member.",),
    "Session": ("Session.",),
    "InformationItem": ("InformationItem.",),
    "Institution": ("Institution.",),
}

# Columns

_SAMPLE: Final = 50
_MANY: Final = 0.7
_JOINED: Final = frozenset({"Session.occasion"})
"""Fields that several columns fill together, as a day and a time."""


def _columns(table: Table, rows: str) -> Iterator[ProposedColumn]:
    taken = set[str]()
    key = _key_column(table)
    for at, column in enumerate(table.columns):
        letters = column.letters if table.origin is None else str(column.position + 1)
        cells = list(_sample(table, at))
        if column.heading == key:
            yield ProposedColumn(column.heading, letters, "-", Sureness.KEY)
            continue
        if heading_words(column.heading) in _NUMBERING | _SIGNING or personal_key(column.heading):
            yield ProposedColumn(column.heading, letters, "-", Sureness.UNREAD)
            continue
        free = [
            target
            for target in _candidates(column.heading, rows, listed=column.listed)
            if target not in taken or target in _JOINED or _is_repeated(target)
        ]
        read = {target: _read(cells, target) for target in free}
        best = max(free, key=lambda target: read[target], default="")
        if not best:
            if column.heading:
                yield ProposedColumn(column.heading, letters, "", Sureness.OPEN, len(cells))
            continue
        if best in taken and best in _JOINED:
            yield ProposedColumn(column.heading, letters, best, Sureness.CERTAIN)
            continue
        taken.add(best)
        is_sure = read[best] >= len(cells) * _MANY and best == free[0]
        sureness = Sureness.CERTAIN if is_sure and not _is_guess(best, column.heading) else Sureness.LIKELY
        yield ProposedColumn(column.heading, letters, best, sureness, len(cells), read[best])


def _is_guess(target: str, heading: str) -> bool:
    """Whether the field says more than its heading does: whose phone it is."""
    return target == "Member[chair].phone" and "ketua" not in heading_words(heading)


def _is_repeated(target: str) -> bool:
    found = parse_target(target)
    return isinstance(found, Target) and found.repeated


def _sample(table: Table, at: int) -> Iterator[object]:
    """Iterate over some of the cells of a column that say something."""
    found = (cell for row in table.rows for cell in _flat(row.cells[at]))
    filled = (cell for cell in found if not is_missing(cell) and not (is_text(cell) and is_nothing(cell)))
    for _, cell in zip(range(_SAMPLE), filled, strict=False):
        yield cell


def _flat(cell: object) -> Iterable[object]:
    return cast("tuple[object, ...]", cell) if isinstance(cell, tuple) else (cell,)


def _read(cells: Sequence[object], target: str) -> int:
    """Return how many cells can be read for a field."""
    found = parse_target(target)
    usual = reader_of(found) if isinstance(found, Target) else None
    if usual is None:
        return 0
    is_kept = usual[0] in ("text", "code")
    values = [usual[1](cell, Context())[0] for cell in cells]
    return sum(value is not None and (is_kept or not _is_only_printed(value)) for value in values)


def _is_only_printed(value: object) -> bool:
    """Whether a cell was kept as it is written, and nothing was read from it."""
    return isinstance(value, dict) and value.keys() == {"printed"}


# What holds for all rows

_PIECES: Final = re.compile(r"\s[-–]\s|\bper\b", re.IGNORECASE)  # noqa: RUF001 - as print has it
_ZONE_WORD: Final = re.compile(r"\b(WIB|WITA|WIT)\b", re.IGNORECASE)


def _zone(table: Table) -> TimeZone | None:
    """Return the time zone that the table names, if it names one."""
    texts = [
        *table.titles,
        *(str(cell) for at in range(len(table.columns)) for cell in _sample(table, at) if is_text(cell)),
    ]
    named = {found.upper() for text in texts for found in _ZONE_WORD.findall(text)}
    return TimeZone.find(next(iter(named))) if len(named) == 1 else None


def _as_of(table: Table) -> PartialDate | None:
    """Return the day or the year that the titles name: “KEADAAN PER 31 DESEMBER 2024”, “TAHUN 2024”."""
    pieces = (piece for title in table.titles for piece in _PIECES.split(title))
    for piece in pieces:
        value = printed.read_date(piece).value
        if isinstance(value, PartialDate):
            return value
    years = {
        int(year) for title in (*table.titles, table.sheet) for year in re.findall(r"\b(?:19|20)[0-9]{2}\b", title)
    }
    return PartialDate.parse(str(years.pop())) if len(years) == 1 else None


def _captions(table: Table, rows: str, taken: set[str]) -> Iterator[tuple[str, str]]:
    for caption in table.captions:
        found = [target for target in _candidates(caption.name, rows) if target not in taken]
        if found:
            yield caption.name, found[0]


_RECIPES: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "Group": (("name",), ("places.village", "places.district")),
    "Member": (("group",), ("office",)),
    "Session": (("occasion",), ("title",)),
    "InformationItem": (("published", "claim.first_seen"), ("title", "claim.text")),
    "Institution": (("name",),),
}


def _ids(
    table: Table, rows: str, columns: Sequence[ProposedColumn], captions: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Say of what ids are made: of a column of keys where there is one, else of what records are told apart by."""
    mapped = {column.target for column in columns} | {target for _, target in captions}
    key = _key_column(table)
    parts = [
        next((one for one in choice if any(t.startswith(f"{rows}.{one}") for t in mapped)), "")
        for choice in _RECIPES[rows]
    ]
    yield rows, (key,) if key else tuple(filter(None, parts)) or (_RECIPES[rows][0][0],)
    if rows == "Group" and any(target.startswith("Member") for target in mapped):
        yield "Member", ("Group", "office")


def _key_column(table: Table) -> str:
    """Return the heading of a column of keys: its name says so, and each row has another one."""
    for at, column in enumerate(table.columns):
        words = heading_words(column.heading).split()
        if "id" not in words[:1] or column.listed or heading_words(column.heading) in _TARGETS:
            continue
        keys = [text_of(row.cells[at]) for row in table.rows]
        if keys and all(keys) and len(set(keys)) == len(keys):
            return column.heading
    return ""


def _always(table: Table, draft: Proposal) -> Iterator[tuple[str, object]]:
    """Find what a record needs and no column gives; what the titles tell of it is filled in, the rest is open."""
    mapped = {column.target for column in draft.columns} | {target for _, target in draft.captions}
    if draft.rows == "Group" and "Group.places.regency" not in mapped:
        for title in table.titles:
            place = printed.read_place(title).value
            if place is not None and place.places.regency is not None:
                yield "Group.places.regency", place.places.regency
                break
    for finding in problems_of(draft.mapping()):
        if finding.problem is FIELD_NOT_MAPPED:
            target = str(finding.params["target"])
            yield target, _known_value(target, draft)


def _known_value(target: str, draft: Proposal) -> str:
    if target.endswith(".scheme"):
        return next(
            column.heading for column in draft.columns if column.target.startswith(target.removesuffix("scheme"))
        )
    if target.endswith(".observed_on") and draft.published_on is not None:
        return str(draft.published_on)
    return ""


# Attendance lists

_COUNTED: Final[Mapping[str, frozenset[str]]] = {
    "sex": frozenset({"jenis kelamin", "jk", "l p", "jenis kelamin l p", "kelamin", "gender", "p l", "l", "p"}),
    "segment": frozenset({"unsur", "unsur peserta", "kategori peserta"}),
    "institution": frozenset(
        {"instansi", "lembaga", "kim", "organisasi", "asal instansi", "nama instansi", "opd", "asal"}
    ),
    "segment or institution": frozenset(
        {"unsur opd", "unsur instansi", "instansi unsur", "asal unsur", "unsur lembaga"}
    ),
    "remarks": frozenset({"keterangan", "kehadiran", "status", "hadir", "presensi"}),
}


def _attendance(table: Table) -> Proposal:
    columns = tuple(_counted(table))
    captions = tuple(_captions(table, "Session", set()))
    missing = [] if any(target == "Session.title" for _, target in captions) else [("Session.title", "")]
    ids = {
        "Session": tuple(part for part in ("occasion", "title") if any(t == f"Session.{part}" for _, t in captions))
        or ("title",)
    }
    return Proposal(
        ATTENDANCE,
        columns,
        captions,
        always=(*missing, ("Session.status", "held")),
        ids=ids,
        zone=_zone(table),
        sheet=table.sheet,
    )


def _counted(table: Table) -> Iterator[ProposedColumn]:
    for at, column in enumerate(table.columns):
        wordings = wordings_of(column.heading)
        found = next((name for name, words in _COUNTED.items() if words.intersection(wordings)), "-")
        sureness = Sureness.UNREAD if found == "-" else Sureness.CERTAIN
        yield ProposedColumn(column.heading, column.letters, found, sureness, len(list(_sample(table, at))))


def _drafted(proposal: Proposal) -> TableMapping:
    """Return a proposal as a mapping, without what is open."""

    def mapped(pairs: Iterable[tuple[str, str]]) -> Iterator[ColumnMapping]:
        for heading, target in pairs:
            found = parse_target(target)
            yield ColumnMapping(heading, (found,) if isinstance(found, Target) else ())

    counts = proposal.rows == ATTENDANCE
    pairs = [(column.heading, column.target) for column in proposal.columns if column.target]
    context = Context(proposal.zone, proposal.published_on)
    always: list[tuple[Target, object]] = []
    for text, value in proposal.always:
        target = parse_target(text)
        usual = reader_of(target) if isinstance(target, Target) and value != "" else None
        if usual is not None and isinstance(target, Target):
            plain, _ = usual[1](value, context)
            always.append((target, [plain] if target.repeated else plain))
    return TableMapping(
        rows=proposal.rows,
        columns=() if counts else tuple(mapped(pairs)),
        captions=tuple(mapped(proposal.captions)),
        always=tuple(always),
        ids=proposal.ids,
        counted={heading: target for heading, target in pairs if target != "-"} if counts else {},
        sheet=proposal.sheet,
        zone=proposal.zone,
        published_on=proposal.published_on,
    )
