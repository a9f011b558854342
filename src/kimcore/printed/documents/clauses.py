"""Where the clauses of a citation end: the name of an issuer, a date, a term, a subject."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from kimcore.dates import Period
from kimcore.findings import Finding
from kimcore.lexicon.roles import BODY, DATE_LABEL, GAZETTE, LEVEL, NUMBER_LABEL, PAPER
from kimcore.lexicon.scanner import Scan
from kimcore.printed.dates import read_date
from kimcore.printed.documents.numbers import has_role, labelled_number, unlabelled_number
from kimcore.printed.lines import LONGEST_NAME, line_of
from kimcore.printed.reading import UNREAD_TEXT
from kimcore.records import Occasion, Tenure
from kimcore.vocabularies import DocumentKind, GroupLevel

_LARGER: Final = frozenset({GroupLevel.DISTRICT, GroupLevel.REGENCY, GroupLevel.PROVINCE})
_PARTED: Final = frozenset({",", ";", "(", ")"})
_WITHIN_NAMES: Final = frozenset({"-", "'", "/", "&"})
_BESIDE_NAMES: Final = _WITHIN_NAMES | {".", ",", ";", ":", "(", ")", '"'}
_OTHERS: Final = frozenset({"amended", "gazette", "number_label", "paper", "person", "subject"})
_ENDS_NAME: Final = _OTHERS | {"also", "by", "date_label", "ends_name", "issued_by", "term", "year_label"}
_ENDS_SENDER: Final = frozenset({"date_label", "number_label", "subject"})
_ENDS_DATE: Final = _OTHERS | {"cites", "dated_deed", "office", "term"}
_ENDS_TERM: Final = _OTHERS | {"date_label", "office"}
_ENDS_DATED: Final = frozenset({"amended", "gazette", "issued_by", "number_label"})
_LINKS: Final = frozenset({"link"})
_ADDS: Final = frozenset({"and", "also"})
_AMENDED: Final = frozenset({"amended"})
_ACTS: Final = frozenset({DocumentKind.REGULATION, DocumentKind.SK})
_NEAR: Final = 4
_LONGEST_DAY: Final = 40
"""Tokens of a day that no label leads to."""
_LONGEST_TERM: Final = 24
"""Tokens of the term of a board."""
_OF_DEEDS: Final = frozenset({"dated_deed", "dated_event"})
_CITED: Final = frozenset({"number_label", "paper"})
_BOUNDS: Final = frozenset({"from", "until"})
_ISSUES: Final = frozenset({"issued"})
_SENDS: Final = frozenset({"issued_by"})


class Dated(NamedTuple):
    """A printed date, and what was found on reading it."""

    occasion: Occasion
    findings: tuple[Finding, ...]


def next_of(scan: Scan, start: int, signs: frozenset[str], roles: frozenset[str], most: int = 1_000) -> int:
    """Return the first position from one on where one of these signs or roles stands, or the end, or that of `most`."""
    end = min(len(scan), start + most)
    while start < end and scan.key(start) not in signs and not has_role(scan, start, roles):
        start += 1
    return start


def cites_at(scan: Scan, position: int) -> bool:
    """Whether a word leads from a paper to another one that stands soon behind it: "berdasarkan Perbup"."""
    is_word = "cites" in scan.roles(position)
    return is_word and any(has_role(scan, at, _CITED) for at in range(position + 1, position + 1 + _NEAR))


def is_of_deed(scan: Scan, start: int, end: int) -> bool:
    """Whether a date is that of a deed which stands before it between two positions: "berlaku sampai", "diterima"."""
    for at in range(end - 1, start - 1, -1):
        if has_role(scan, at, _ISSUES):
            return False
        is_bound = has_role(scan, at, _BOUNDS) and not has_role(scan, at, _SENDS)
        if is_bound or not _OF_DEEDS.isdisjoint(scan.roles(at)):
            return True
    return False


def again_end(scan: Scan, end: int, role: str) -> int:
    """Return the position behind a word that says the same once more in brackets: "Kepala Desa (Kades)"."""
    phrase = scan.longest(end + 1) if scan.key(end) == "(" else None
    is_again = phrase is not None and role in phrase.entry.meanings and scan.key(phrase.end) == ")"
    return phrase.end + 1 if phrase is not None and is_again else end


def closing_end(scan: Scan, opening: int) -> int:
    """Return the position behind the bracket that closes another one, or the end of the text."""
    depth, position = 0, opening
    while position < len(scan):
        depth += (scan.key(position) == "(") - (scan.key(position) == ")")
        position += 1
        if depth == 0:
            break
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
    end = comma + 1
    while end < len(scan) and (scan.key(end) == "," or not _ends_name(scan, comma + 2, end)):
        if scan.tokens[end].end - scan.tokens[start].start > LONGEST_NAME:
            return False
        end += 1
    is_last = has_role(scan, end, _ENDS_SENDER) and any(has_role(scan, at, _ADDS) for at in range(comma + 2, end - 1))
    bodies = [at for at in range(max(start - 1, 0), end) if scan.find(BODY, at)] if is_last else []
    return bool(bodies) and bodies[-1] < comma


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
        return scan.find(PAPER, position + 1) is not None
    is_capital = any(one.text[0].isupper() for one in scan.tokens[max(start - 1, 0) : start + 1])
    is_end = "cites" in scan.roles(position) or has_role(scan, position, _ENDS_NAME)
    return is_end or (is_capital and token.text[0].islower())


def day_at(scan: Scan, start: int) -> tuple[Dated | None, int]:
    """Return the date without a label that begins at a position, and where it ends; what is very long is none."""
    end = start
    while end < len(scan) and scan.key(end) not in _PARTED and not has_role(scan, end, _ENDS_DATE):
        end += 1
        if end - start > _LONGEST_DAY:
            return None, start
    return dated_at(scan, start)


def dated_at(scan: Scan, start: int) -> tuple[Dated | None, int]:
    """Return the date that begins at a position, and where it ends; an office or a name can follow it."""
    dated: Dated | None = None
    behind = start
    for stop in _date_ends(scan, start):
        if (text := line_of(scan.between(start, stop))) is not None:
            reading = read_date(text)
            dated, behind = Dated(Occasion(value=reading.value, printed=text), reading.findings), stop
            if reading.value is not None:
                break
    return dated, behind


def _date_ends(scan: Scan, start: int) -> Iterator[int]:
    """Yield where a date may end: before a sign or another clause, behind a comma in it, before any link."""
    end = next_of(scan, start, _PARTED, _ENDS_DATE)
    yield end
    if scan.key(end) == ",":
        yield next_of(scan, end + 1, _PARTED, _ENDS_DATE)
    linked = next_of(scan, start, _PARTED, _ENDS_DATE | _LINKS)
    if linked != end:
        yield linked


def tenure_at(scan: Scan, start: int) -> tuple[Tenure | None, int]:
    """Return the term of a board that begins with its word at a position, and where it ends.

    Without a term the end is that of numbers that cannot be read as one; the same position where there are none.
    """
    end = next_of(scan, start, _PARTED, _ENDS_TERM, _LONGEST_TERM)
    ends = (end, closing_end(scan, end)) if scan.key(end) == "(" else (end,)
    is_read = not any(scan.is_number(at) for at in range(start, ends[-1]))
    for stop in () if is_read else ends:
        text = line_of(scan.between(start, stop))
        value = None if text is None else read_date(text).value
        if isinstance(value, Period):
            return Tenure(value=value, printed=text), stop
        is_read = is_read or value is not None
    return None, start if is_read else ends[-1]


def subject_end(scan: Scan, start: int, *, has_number: bool) -> int:
    """Return where a subject ends that begins at a position: before a number, a date or another paper of its own.

    A number and a date behind an act that the subject names, as in "perubahan atas Peraturan Bupati Nomor 47 Tahun
    2011", are that act's.
    """
    names_act = has_inner = False
    for at in range(start, len(scan)):
        if scan.key(at) == ";" or has_role(scan, at, _AMENDED):
            return at
        if scan.find(GAZETTE, at):
            return at - (scan.key(at - 1) in {"(", ","})
        if paper := scan.find(PAPER, at):
            is_added = at > start and (scan.key(at - 1) == "," or has_role(scan, at - 1, _ADDS))
            if is_added and not names_act and _is_cited(scan, paper.end):
                return at - 1
            names_act = names_act or paper.meaning.kind in _ACTS
        elif label := scan.find(NUMBER_LABEL, at):
            number = labelled_number(scan, at, label.end)
            has_digits = any(scan.is_number(digit) for digit in range(at, number.end))
            if has_digits and not (has_number or names_act):
                return at
            has_inner = has_inner or has_digits
        elif (label := scan.find(DATE_LABEL, at)) and not has_inner and _is_last_date(scan, label.end):
            return at
    return len(scan)


def _is_cited(scan: Scan, end: int) -> bool:
    """Whether a number follows the kind of a paper soon."""
    for at in range(end, min(end + _NEAR, len(scan))):
        label = scan.find(NUMBER_LABEL, at)
        number = unlabelled_number(scan, at, has_kind=True) if label is None else labelled_number(scan, at, label.end)
        if number is not None:
            return number.number is not None
    return False


def _is_last_date(scan: Scan, label_end: int) -> bool:
    """Whether a date follows a label, and nothing more of the subject follows it; or something that cannot be read."""
    start = label_end + (scan.key(label_end) in {":", "."})
    if not any(scan.is_number(at) for at in range(start, start + _NEAR)):
        return False
    dated, end = dated_at(scan, start)
    is_end = end == len(scan) or scan.key(end) in _PARTED or has_role(scan, end, _ENDS_DATED)
    if dated is None or any(finding.problem is UNREAD_TEXT for finding in dated.findings):
        return dated is not None
    return dated.occasion.value is not None and is_end
