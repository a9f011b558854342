"""A mapping proposed for a table, from its headings and what stands below them: a draft for a person to look at."""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from kimcore.fields.keys import personal_key
from kimcore.lexicon.heading_words import heading_words, names_chair, sex_in
from kimcore.lexicon.headings import BY_CELLS, NUMBERING, PERSONS_NAMES, SIGNING, TECHNICAL, VAGUE
from kimcore.sheets.cells import text_of
from kimcore.sheets.tables import Column, Table
from kimcore.tables.columns import name_of
from kimcore.tables.constants import (
    are_codes,
    captions_of,
    constants_of,
    day_of,
    ids_of,
    key_column,
    session_named,
    zone_of,
)
from kimcore.tables.counted_columns import counted_as
from kimcore.tables.mapping import ATTENDANCE, LEFT_UNREAD
from kimcore.tables.meanings import Meanings, is_listed, meanings_of
from kimcore.tables.paths import Target, parse_target
from kimcore.tables.proposed import Proposal, ProposedColumn, Sureness
from kimcore.tables.row_types import row_type_of
from kimcore.tables.samples import count_read, is_count, is_name, sample

_MANY: Final = 0.7
"""How much of a column its field reads where it is sure what the column means."""
_JOINED: Final = frozenset({"Session.occasion", "Group.coordinates"})
"""Fields that several columns fill together, as a day and a time, or latitude and longitude."""
_PAPER: Final = "Group.decrees[sk]."
"""What the parts of a decree begin with, which have no columns where one has its number and its day."""
_COUNT: Final = re.compile(r"[\W\d_]*(?:kim|orang|org|peserta)?", re.IGNORECASE)
"""What is a number of people or groups, and no name."""
_HOAX: Final = re.compile(r"\bhoa(?:ks|x)", re.IGNORECASE)
_NEVER_READ: Final = frozenset(heading_words(words) for words in NUMBERING | SIGNING | TECHNICAL)


def propose(table: Table) -> Proposal:
    """Return a mapping proposed for a table; never raises."""
    rows = row_type_of(table)
    if rows == ATTENDANCE:
        return _attendance(table)
    understood = _with_claim(table, rows, _with_status(table, list(_columns(table, rows))))
    captions = tuple(captions_of(table, rows, {column.target for column in understood}))
    mapped = {column.target for column in understood} | {target for _, target in captions}
    columns = tuple(_open_if_alone(column, rows, mapped) for column in understood)
    draft = Proposal(
        rows,
        columns,
        captions,
        zone=zone_of(table),
        published_on=day_of(table),
        sheet=table.sheet,
        ids=dict(ids_of(table, rows, columns, captions)),
    )
    always = tuple(constants_of(table, draft))
    if dict(always).get("Member.group"):  # then the group is in each record, as if a column gave it
        draft = attrs.evolve(draft, ids={"Member": tuple(dict.fromkeys(("group", *draft.ids["Member"])))})
    return attrs.evolve(draft, always=always)


def _columns(table: Table, rows: str) -> Iterator[ProposedColumn]:
    taken = set[str]()
    key = key_column(table)
    by_sex = _by_sex(table, rows)
    has_paper = any(_PAPER[:-1] in _meant(column.heading, rows) for column in table.columns)
    clear = {one for column in table.columns for one in _said_clearly(column.heading, rows)}
    for at, column in enumerate(table.columns):
        letters = name_of(table, column)
        if not column.heading:
            continue
        if column.heading == key:
            yield ProposedColumn(column.heading, letters, LEFT_UNREAD, Sureness.KEY)
        elif _is_never_read(column.heading) or _is_only_parts(table, at):
            yield ProposedColumn(column.heading, letters, LEFT_UNREAD, Sureness.UNREAD)
        elif column.heading in by_sex:
            target, sureness = by_sex[column.heading]
            cells = list(sample(table, at))
            read = count_read(cells, target) if target != LEFT_UNREAD else 0
            taken.add(target)
            yield ProposedColumn(column.heading, letters, target, sureness, len(cells), read)
        else:
            cells = list(sample(table, at))
            vague = {one for one in clear if heading_words(column.heading) in VAGUE[one]}
            found = meanings_of(column.heading, rows, listed=bool(column.listed))
            others = [one for one in found.targets if one not in vague and not (has_paper and one.startswith(_PAPER))]
            suited = [one for one in others if _suits(one, column.heading, cells)]
            terms = [one for one in suited if heading_words(column.heading) in BY_CELLS.get(one, ())]
            proposed = _column(column, letters, cells, attrs.evolve(found, targets=tuple(terms or suited)), taken)
            taken.add(proposed.target)
            yield proposed


_ALL: Final = {"Group": "Group.member_count", "Session": "Session.head_counts[attended]"}
"""The field of how many people there are, which men and women make up."""
_BOTH: Final = 2
_SUMS: Final = ("", "jumlah")


def _by_sex(table: Table, rows: str) -> dict[str, tuple[str, Sureness]]:
    """Return what is proposed for columns that count men and women: both are one count, and their sum is not read."""
    target = _ALL.get(rows, "")
    found: dict[str, dict[str, str]] = {}
    for at, column in enumerate(table.columns if target else ()):
        sex, stem = sex_in(column.heading)
        cells = list(sample(table, at)) if sex and not column.listed else []
        is_meant = stem in _SUMS or target in meanings_of(stem, rows).targets
        if cells and is_meant and count_read(cells, target) >= len(cells) * _MANY:
            found.setdefault(stem, {}).setdefault(sex, column.heading)
    vague = VAGUE.get(target, ())
    stems = sorted((stem for stem, both in found.items() if len(both) == _BOTH), key=lambda stem: stem in vague)
    if not stems:
        return {}
    sureness: Sureness = Sureness.LIKELY if stems[0] in _SUMS else Sureness.CERTAIN
    proposed: dict[str, tuple[str, Sureness]] = dict.fromkeys(found[stems[0]].values(), (target, sureness))
    for column in table.columns:
        if _is_sum(column.heading, stems[0]) or target in _meant(column.heading, rows):
            proposed.setdefault(column.heading, (LEFT_UNREAD, Sureness.UNREAD))
    return proposed


def _is_sum(heading: str, stem: str) -> bool:
    """Whether a heading says that a column sums up others of the same words: “Jml Anggota / Jml”."""
    before, _, last = heading_words(heading).rpartition(" ")
    return last in ("jumlah", "total") and before in ("", stem)


def _meant(heading: str, rows: str) -> tuple[str, ...]:
    """Return what a heading stands for clearly."""
    found = meanings_of(heading, rows)
    if found.is_slip or sex_in(heading)[0]:
        return ()
    return tuple(one for one in found.targets if heading_words(heading) not in VAGUE.get(one, ()))


def _said_clearly(heading: str, rows: str) -> Iterator[str]:
    """Find the fields that a heading stands for while others stand for them only where no such heading is."""
    found = meanings_of(heading, rows)
    for target in found.targets[:1]:
        if target in VAGUE and not found.is_slip and heading_words(heading) not in VAGUE[target]:
            yield target


def _suits(target: str, heading: str, cells: Sequence[object]) -> bool:
    """Whether a column can be what a field holds: names have letters, pages are no codes, all are not men alone."""
    if sex_in(heading)[0] and is_count(target):
        return False
    if heading_words(heading) in BY_CELLS.get(target, ()):
        return count_read(cells, target) > len(cells) / 2
    if target == "Group.channels[kim_id]":
        return not are_codes(heading_words(heading), cells)
    if not is_name(target) or not cells:
        return True
    return not all(_COUNT.fullmatch(text_of(cell) or "") for cell in cells)


def _with_status(table: Table, columns: list[ProposedColumn]) -> list[ProposedColumn]:
    """Return columns of sessions, that of remarks as their status where it says one and no other column does."""
    if any(column.target == "Session.status" for column in columns):
        return columns
    for number, column in enumerate(columns):
        if column.target == "Session.remarks" and column.filled:
            at = next(at for at, one in enumerate(table.columns) if one.heading == column.heading)
            read = count_read(list(sample(table, at)), "Session.status")
            if read > column.filled / 2:
                columns[number] = attrs.evolve(column, target="Session.status", sureness=Sureness.LIKELY, read=read)
                break
    return columns


def _with_claim(table: Table, rows: str, columns: list[ProposedColumn]) -> list[ProposedColumn]:
    """Return columns of hoaxes, that of titles as what is claimed where no other column says it."""
    named = {column.target for column in columns}
    titles = " ".join((*table.titles, table.sheet, *(column.heading for column in columns)))
    has_claims = any(one.startswith("InformationItem.claim.") for one in named) or _HOAX.search(titles) is not None
    if rows != "InformationItem" or "InformationItem.claim.text" in named or not has_claims:
        return columns
    return [
        attrs.evolve(column, target="InformationItem.claim.text", sureness=Sureness.LIKELY)
        if column.target == "InformationItem.title"
        else column
        for column in columns
    ]


def _open_if_alone(column: ProposedColumn, rows: str, mapped: set[str]) -> ProposedColumn:
    """Return a column, left open where what it is said of has no column: whose phone it is, what was observed."""
    name, _, field = column.target.rpartition(".")
    is_nobodys = name.startswith("Member") and rows != "Member" and f"{name}.name" not in mapped
    if is_nobodys or (field == "observed_on" and f"{name}.activity" not in mapped):
        return ProposedColumn(column.heading, column.letters, "", Sureness.OPEN, column.filled)
    return column


def _column(column: Column, letters: str, cells: list[object], found: Meanings, taken: set[str]) -> ProposedColumn:
    """Return what is proposed for a column: the field that reads most of its cells, of those that suit it."""
    free = [one for one in found.targets if _is_free(one, taken)]
    if not free and (another := _another_member(found.targets, taken)):
        return ProposedColumn(column.heading, letters, another, Sureness.LIKELY, len(cells), len(cells))
    if not free:
        return ProposedColumn(column.heading, letters, "", Sureness.OPEN, len(cells))
    read = {target: count_read(cells, target) for target in free}
    best = max(free, key=lambda target: read[target])
    if best in taken and best in _JOINED:
        return ProposedColumn(column.heading, letters, best, Sureness.CERTAIN)
    is_sure = read[best] >= len(cells) * _MANY and best == free[0] and not found.is_slip
    sureness = Sureness.CERTAIN if is_sure and not _is_guess(best, column.heading) else Sureness.LIKELY
    return ProposedColumn(column.heading, letters, best, sureness, len(cells), read[best])


def _is_free(target: str, taken: set[str]) -> bool:
    """Whether a field can be filled beside others: not twice, and not as a whole beside its parts."""
    if any(one.startswith(f"{target}.") or target.startswith(f"{one}.") for one in taken):
        return False
    return target not in taken or target in _JOINED or _is_repeated(target)


def _is_only_parts(table: Table, at: int) -> bool:
    """Whether a column has nothing itself, for what it stands for has parts with columns: `ketua`, `ketua.nama`."""
    begin = f"{table.columns[at].heading}."
    has_parts = any(column.heading.startswith(begin) for column in table.columns)
    return has_parts and next(sample(table, at), None) is None


def _is_never_read(heading: str) -> bool:
    """Whether a column is left unread on purpose: numbers, signatures, personal data, keys of other tables."""
    words = heading_words(heading)
    is_key = words.startswith("id ") and not is_listed(heading)
    return is_key or words in _NEVER_READ or personal_key(heading) is not None


def _another_member(targets: Sequence[str], taken: set[str]) -> str:
    """Return a field for one more member of an office that has a column already: “Anggota 2”."""
    if not any(target.startswith("Member[") and target.endswith("].name") for target in targets):
        return ""
    return next(name for number in itertools.count(2) if (name := f"Member[{number}].name") not in taken)


def _is_guess(target: str, heading: str) -> bool:
    """Whether the field says more than its heading does: whose name or phone it is, of what it is the date."""
    if target == "Group.name":
        return heading_words(heading) in PERSONS_NAMES
    if target == "Member[chair].phone":
        return not names_chair(heading)
    return target == "Group.decrees[sk].issued_on" and heading_words(heading) == "tanggal"


def _is_repeated(target: str) -> bool:
    found = parse_target(target)
    return isinstance(found, Target) and found.repeated


# Attendance lists


def _attendance(table: Table) -> Proposal:
    columns = tuple(_counted(table))
    captions = tuple(captions_of(table, "Session", set()))
    named = [target for _, target in captions]
    parts = tuple(part for part in ("occasion", "title") if f"Session.{part}" in named)
    return Proposal(
        ATTENDANCE,
        columns,
        captions,
        always=(
            *([] if "Session.title" in named else [("Session.title", session_named(table))]),
            ("Session.status", "held"),
        ),
        ids={"Session": parts or ("title",)},
        zone=zone_of(table),
        sheet=table.sheet,
    )


def _counted(table: Table) -> Iterator[ProposedColumn]:
    for at, column in enumerate(table.columns):
        if column.heading:
            said = counted_as(column.heading)
            cells = len(list(sample(table, at)))
            sureness = Sureness.CERTAIN if said else Sureness.UNREAD
            yield ProposedColumn(
                column.heading, name_of(table, column), said or LEFT_UNREAD, sureness, cells, cells if said else 0
            )
