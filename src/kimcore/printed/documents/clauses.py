"""Where the clauses of a citation end: the name of an issuer, a date, a term, a subject."""

from collections.abc import Set as AbstractSet
from typing import Final

from kimcore.dates import Period
from kimcore.lexicon.roles import DATE_LABEL, LEVEL, NUMBER_LABEL, PAPER
from kimcore.lexicon.scanner import Scan
from kimcore.printed.dates import DateReading, read_date
from kimcore.printed.dates.checks import YEAR_AMBIGUOUS
from kimcore.printed.documents.numbers import has_role
from kimcore.printed.lines import line_of, name_of
from kimcore.records import Tenure
from kimcore.vocabularies import DocumentKind, GroupLevel

_LARGER: Final = frozenset({GroupLevel.DISTRICT, GroupLevel.REGENCY, GroupLevel.PROVINCE})
_PARTED: Final = frozenset({",", ";", "(", ")"})
_WITHIN_NAMES: Final = frozenset({"-", "'", "/", "&"})
_BESIDE_NAMES: Final = _WITHIN_NAMES | {".", ",", ";", ":", "(", ")", '"'}
_OTHERS: Final = frozenset({"amended", "gazette", "number_label", "paper", "person", "subject"})
_ENDS_NAME: Final = _OTHERS | {"also", "by", "cites", "date_label", "ends_name", "issued_by", "term", "year_label"}
_ENDS_DATE: Final = _OTHERS | {"cites", "dated_deed", "office", "term"}
_ENDS_SENDER: Final = frozenset({"date_label", "number_label", "subject"})
_ENDS_DATED: Final = frozenset({"amended", "gazette", "issued_by", "number_label"})
_ENDS_TERM: Final = _ENDS_DATE | {"date_label"}
_ADDS: Final = frozenset({"and", "also"})
_ACTS: Final = frozenset({DocumentKind.REGULATION, DocumentKind.SK})
_NEAR: Final = 4
_LONGEST: Final = 24
"""Tokens of a date or of the term of a board."""


def next_of(
    scan: Scan, start: int, roles: AbstractSet[str], signs: AbstractSet[str] = _PARTED, most: int = _LONGEST + 1
) -> int:
    """Return the first position from one on where one of these roles or signs stands, or the end, or that of `most`."""
    end = min(len(scan), start + most)
    while start < end and scan.key(start) not in signs and not has_role(scan, start, roles):
        start += 1
    return start


def again_end(scan: Scan, end: int, role: str) -> int:
    """Return the position behind a word that says the same once more in brackets: "Kepala Desa (Kades)"."""
    again = scan.roles(end + 1).get(role) if scan.key(end) == "(" else None
    if again is None:
        return end
    behind = end + 1 + again[1]
    return behind + 1 if scan.key(behind) == ")" else end


def closing_end(scan: Scan, opening: int) -> int:
    """Return the position behind the bracket that closes another one, or the end of the text."""
    depth, position = 1, opening + 1
    while position < len(scan) and depth:
        depth += (scan.key(position) == "(") - (scan.key(position) == ")")
        position += 1
    return position


def name_end(scan: Scan, start: int) -> int:
    """Return where the name from a position on ends, with the regions that it lies in: "Sari Mulya, Kec. Angsana"."""
    stop, is_open = start, False
    while stop < len(scan):
        key = scan.key(stop)
        level = scan.find(LEVEL, stop + 1) if key in {",", "("} and stop > start else None
        if level is not None and level.meaning.level in _LARGER:
            is_open = is_open or key == "("
        elif key == ")" and is_open:
            is_open = False
        elif _ends_name(scan, start, stop) and not (key == "," and _is_listed(scan, start, stop)):
            break
        stop += 1
    while stop > start and (scan.key(stop - 1) in {".", ",", "("} or has_role(scan, stop - 1, _ADDS)):
        stop -= 1
    return stop


def _is_listed(scan: Scan, start: int, comma: int) -> bool:
    """Whether the name of a body goes on behind a comma: "Dinas Sosial, Perempuan dan Anak Nomor 5"."""
    end = next_of(scan, comma, _ENDS_SENDER, frozenset())
    further = range(comma + 1, end)
    return (
        has_role(scan, end, _ENDS_SENDER)
        and name_of(scan.between(start, end)) is not None
        and any(has_role(scan, at, {"body"}) for at in range(max(start - 1, 0), comma))
        and any(has_role(scan, at, _ADDS) for at in further)
        and not any(has_role(scan, at, {"body"}) for at in further)
        and not any(scan.key(at) != "," and _ends_name(scan, comma + 2, at) for at in further)
    )


def _ends_name(scan: Scan, start: int, position: int) -> bool:
    """Whether something else begins: a word for it, a number, a sign, a row of dots, or small letters behind capitals.

    A word with an unknown sign in it is no name either.
    """
    token, behind = scan.tokens[position], scan.key(position + 1)
    if behind not in _BESIDE_NAMES and not behind.isalpha() and scan.is_glued(position + 1):
        return True
    if not token.is_word:
        is_within = token.key in _WITHIN_NAMES or (token.key == "." and scan.tokens[position - 1].is_word)
        return not (is_within and position > start and scan.is_glued(position))
    if has_role(scan, position, _ADDS):
        return has_role(scan, position + 1, {"paper"})
    is_capital = any(one.text[0].isupper() for one in scan.tokens[max(start - 1, 0) : start + 1])
    return has_role(scan, position, _ENDS_NAME) or (is_capital and token.text[0].islower())


def dated_at(scan: Scan, start: int) -> tuple[DateReading | None, int]:
    """Return the date that begins at a position, and where it ends; an office or a name can follow it.

    It ends before a sign or another clause, behind a comma in it, or before any link. Without a date the end is that of
    what is too long to be one. A year of two digits that can be of two centuries is the one that the text prints whole.
    """
    end = next_of(scan, start, _ENDS_DATE)
    further = next_of(scan, end + 1, _ENDS_DATE) if scan.key(end) == "," else end
    linked = next_of(scan, start, _ENDS_DATE | {"link"})
    reading: DateReading | None = None
    for stop in dict.fromkeys((end, further, linked)):
        text = line_of(scan.between(start, stop)) if stop - start <= _LONGEST else None
        if text is None:
            continue
        reading, end = read_date(text), stop
        if any(one.problem is YEAR_AMBIGUOUS for one in reading.findings):
            known = [one for one in reading.values if any(str(one)[:4] == key for _, key, _, _ in scan.tokens)]
            reading = DateReading(text, tuple(known)) if len(known) == 1 else reading
        if reading.value is not None:
            break
    return reading, end


def tenure_at(scan: Scan, start: int) -> tuple[Tenure | None, int]:
    """Return the term of a board that begins with its word at a position, and where it ends.

    Without a term the end is that of numbers that cannot be read as one; the same position where there are none.
    """
    end = next_of(scan, start + 1, _ENDS_TERM)
    ends = (end, closing_end(scan, end) if scan.key(end) == "(" else end)
    has_numbers = any(scan.is_number(at) for at in range(start, ends[-1]))
    texts = [line_of(scan.between(start, stop)) for stop in ends] if has_numbers else []
    values = [text and read_date(text).value for text in texts]
    for value, text, stop in zip(values, texts, ends, strict=False):
        if isinstance(value, Period):
            return Tenure(value=value, printed=text), stop
    return None, ends[-1] if has_numbers and not any(values) else start


def subject_end(scan: Scan, start: int, *, has_number: bool) -> int:
    """Return where a subject ends that begins at a position: before a number, a date or another paper of its own.

    A number and a date behind an act that the subject names, as in "perubahan atas Peraturan Bupati Nomor 47 Tahun
    2011", are that act's.
    """
    names_act = has_inner = False
    for at in range(start, len(scan)):
        if scan.key(at) == ";" or has_role(scan, at, {"amended"}):
            return at
        if has_role(scan, at, {"gazette"}):
            return at - (scan.key(at - 1) in {"(", ","})
        if paper := scan.find(PAPER, at):
            is_added = at > start and (scan.key(at - 1) == "," or has_role(scan, at - 1, _ADDS))
            if is_added and not names_act and _has_digits(scan, paper.end):
                return at - 1
            names_act = names_act or paper.meaning.kind in _ACTS
        elif (label := scan.find(NUMBER_LABEL, at)) and _has_digits(scan, label.end):
            if not (has_number or names_act):
                return at
            has_inner = True
        elif (label := scan.find(DATE_LABEL, at)) and not has_inner and _is_last_date(scan, label.end):
            return at
    return len(scan)


def _has_digits(scan: Scan, start: int) -> bool:
    """Whether digits stand at a position or soon behind it."""
    return any(scan.is_number(at) for at in range(start, start + _NEAR))


def _is_last_date(scan: Scan, label_end: int) -> bool:
    """Whether a date follows a label, and nothing more of the subject follows it; or something that cannot be read."""
    start = label_end + (scan.key(label_end) in {":", "."})
    dated, end = dated_at(scan, start) if _has_digits(scan, start) else (None, start)
    is_end = end == len(scan) or scan.key(end) in _PARTED or has_role(scan, end, _ENDS_DATED)
    return dated is not None and (is_end or dated.value is None)
