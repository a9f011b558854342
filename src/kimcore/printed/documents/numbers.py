"""The numbers of papers in a text: where they stand, each whole or not at all, and what their parts say."""

import re
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

from kimcore.codes import DocumentNumber
from kimcore.errors import MalformedError
from kimcore.lexicon.roles import MONTH, NUMBER_LABEL, YEAR_LABEL
from kimcore.lexicon.scanner import Scan

_RUN: Final = r"[0-9A-Za-z]+(?![^\W_])"
_SIGNS: Final = r"[._&\-–—‐‑−]"  # noqa: RUF001 - as print has them
_BRACKET: Final = rf"\((?:{_RUN}|{_SIGNS})*\)(?=\s*/)"
_CHUNK: Final = re.compile(rf"[.]?(?:{_RUN}(?:{_SIGNS}+{_RUN})*(?:{_BRACKET})?|{_BRACKET})")
"""Letters and digits with signs in them, and a bracket that a slash follows: "800", "HM.00(02)", "(KIM)"."""
_DANGLING: Final = re.compile(r"[^\W0-9_]+[-.]\s+[0-9]+\s*/")
"""Letters, and a blank that is left for the digits behind them: "SE- 7 /PB/2012"."""
_LEFT_BLANK: Final = frozenset({":", ".", "_", "-", "\N{HORIZONTAL ELLIPSIS}"})
_CLOSING: Final = frozenset({",", ";", ":", ".", ")", "'", '"', "\N{RIGHT DOUBLE QUOTATION MARK}"})
_OPENING: Final = frozenset({"(", ",", ":", ";", "'", '"', "\N{LEFT DOUBLE QUOTATION MARK}"})
_NEVER_WITHIN: Final = frozenset({"also", "amended", "and", "date_label", "link", "number_label", "paper", "subject"})
"""What is no part of a number between two slashes, by role, as all such sets here."""
_BEHIND: Final = _NEVER_WITHIN | {"acting", "body", "budget_year", "gazette", "issued_by", "office", "person", "term"}
"""What can stand behind a number and is no part of it."""
_OF_OTHERS: Final = frozenset({"date_label", "label", "numbered"})
_SCHOOLS: Final = frozenset({"label", "school"})
_MOST_WORDS: Final = 5
"""Between two slashes: "Diklat Prajabatan Gol. III"."""

_YEAR: Final = re.compile("(?:19|20|21)[0-9]{2}")
_DAY: Final = re.compile("(?:[0-2]?[0-9]|3[01])/(?:0?[0-9]|1[0-2])/(?:[0-9]{2}|[1-9][0-9]{3})")
_DATE_SIGNS: Final = frozenset({"/", "-", "."})
_STILL_BLANK: Final = re.compile(r"(?:^|/)(?:[._-]*|x{2,})(?:/|$)|[.]{2}", re.IGNORECASE)
_MISREAD: Final = re.compile("(?<![0-9A-Za-z])(?=[^0-9]*[0-9])(?:[0-9oOl]*[oOl][0-9oOl]*|[0-9]+I[0-9]+)(?![0-9A-Za-z])")
"""Digits and letters that look like digits: 2O21, 1l."""
_OF_PHONE: Final = "(?=[0-9]{4})(?:0|62)8(?:[./-]?[0-9]){8,11}|8[0-9]{8,11}"
_OF_PERSON: Final = "[0-9]{16,18}"
_OTHER: Final = re.compile(f"{_OF_PHONE}|{_OF_PERSON}")


class PrintedNumber(NamedTuple):
    """Where a number stands: the positions of its first token, the label included, and behind its last.

    `number` is None where it is still to be filled in (`is_blank`), or cannot be read in full.
    """

    number: DocumentNumber | None
    first: int
    end: int
    is_blank: bool = False


def has_role(scan: Scan, position: int, roles: AbstractSet[str]) -> bool:
    """Whether a phrase at a position plays one of these roles."""
    return not roles.isdisjoint(scan.roles(position))


def labelled_number(scan: Scan, label: int, behind: int) -> PrintedNumber:
    """Return what stands behind a label such as "Nomor" or "No.", which two positions bound."""
    start = behind
    while scan.key(start) in _LEFT_BLANK:
        start += 1
    chain = chain_end(scan, start + 2 * (_DANGLING.match(scan.between(start, len(scan))) is not None))
    if any(scan.is_number(at) for at in range(start, chain)):
        return _number(scan, label, start, chain)
    if year := scan.find(YEAR_LABEL, start):
        return PrintedNumber(None, label, year.end + scan.is_number(year.end), is_blank=True)
    is_word = chain <= start + 1 and has_role(scan, start, _BEHIND)
    if start == len(scan) or scan.key(start) in _CLOSING or is_word:
        return PrintedNumber(None, label, start, is_blank=True)
    return PrintedNumber(None, label, unread_end(scan, chain))


def unlabelled_number(scan: Scan, start: int, *, has_kind: bool) -> PrintedNumber | None:
    """Return the number that begins at a position without a label; None where nothing like one does.

    The forms that need no label are parts with slashes between them, if these are no date, and "17 Tahun 2023". Of two
    parts, as in "9/2022", a kind of paper must be known.
    """
    end = chain_end(scan, start)
    digits = [at for at in range(start, end) if scan.is_number(at)]
    if not digits or any(scan.find(NUMBER_LABEL, at) for at in range(start, end)):
        return None
    slashes = sum(scan.key(at) == "/" for at in range(start, end))
    is_slashed = slashes > (0 if has_kind else 1) and (digits[0] < end - 1 or not _YEAR.fullmatch(scan.key(end - 1)))
    is_whole = digits[0] == start or scan.find(YEAR_LABEL, end - 1) is not None
    if (is_slashed or (is_whole and _year_end(scan, end) is not None)) and not _is_other(scan, start, end):
        return _number(scan, None, start, end)
    is_cut = scan.is_glued(end) and scan.key(end) not in _CLOSING
    return PrintedNumber(None, start, unread_end(scan, end)) if is_cut else None


def _number(scan: Scan, label: int | None, start: int, chain: int) -> PrintedNumber:
    """Return the number whose parts with slashes stand between two positions, or that it cannot be read."""
    year_end = _year_end(scan, chain)
    end = chain if year_end is None else year_end
    text = scan.between(start, chain)
    # "Nomor" belongs to the form "Nomor 17 Tahun 2023", and is a mere label of 188.45/119/35.73.112/2020.
    shown = label if label is not None and year_end is not None and "/" not in text else start
    first = start if label is None else label
    is_closed = year_end is not None or ("/" in text and _YEAR.fullmatch(scan.key(chain - 1)) is not None)
    is_cut = label is None and (_is_behind_part(scan, start) or has_role(scan, start, {"numbered"}))
    if is_cut or end == start or _goes_on(scan, end, is_closed=is_closed) or _is_unclear(text):
        return PrintedNumber(None, first, unread_end(scan, max(end, start)))
    try:
        return PrintedNumber(DocumentNumber(scan.between(shown, end)), first, end)
    except MalformedError:
        return PrintedNumber(None, first, end)


def unread_end(scan: Scan, position: int) -> int:
    """Return where what cannot be read ends: before something that is no part of a number."""
    while position < len(scan):
        if scan.key(position) in {",", ";", "(", ")"} or has_role(scan, position, _BEHIND):
            break
        position += 1
    return position


def digits_at(scan: Scan, start: int) -> int:
    """Return where the first digits stand in what slashes join from a position on, or its end: none begins before."""
    end = chain_end(scan, start)
    return next((at for at in range(start, end) if scan.is_number(at)), end)


def chain_end(scan: Scan, start: int) -> int:
    """Return the end of what slashes join, with or without blanks; between two of them several words can stand."""
    end = _chunk_end(scan, start)
    while end > start and scan.key(end) == "/" and (further := _part_end(scan, end + 1)) > end + 1:
        end = further
    return end


def _chunk_end(scan: Scan, start: int) -> int:
    """Return the end of letters and digits that only dots, hyphens and brackets join, without a blank."""
    chunk = _CHUNK.match(scan.text, scan.tokens[start].start) if start < len(scan) else None
    while chunk is not None and start < len(scan) and scan.tokens[start].end <= chunk.end():
        start += 1
    return start


def _part_end(scan: Scan, start: int) -> int:
    """Return the end of a chunk, or of several that a slash closes: "MAN II OP/2022".

    Digits stand alone among them only where a word says so: "SMPN 1/2022".
    """
    end = position = _chunk_end(scan, start)
    for _ in range(_MOST_WORDS):
        if scan.is_number(position - 1) and scan.key(position) != "(" and not has_role(scan, position - 2, _SCHOOLS):
            return end
        position += scan.key(position) == "." and scan.is_glued(position)
        further = _chunk_end(scan, position)
        if further == position or (scan.is_number(position) and not has_role(scan, position - 1, _SCHOOLS)):
            return end
        position = further
        if scan.key(position) == "/":
            is_one = not any(has_role(scan, at, _NEVER_WITHIN) for at in range(start, position))
            return position if is_one else end
    return end


def _is_year(scan: Scan, position: int) -> bool:
    """Whether a year stands at a position that is not that of a date, or the word for one."""
    is_dated = scan.find(MONTH, position - 1) or (scan.is_glued(position) and scan.key(position - 1) in _DATE_SIGNS)
    return bool(scan.find(YEAR_LABEL, position) or (_YEAR.fullmatch(scan.key(position)) and not is_dated))


def _year_end(scan: Scan, position: int) -> int | None:
    """Return the end of "Tahun 2023", ", Tahun 2023", "A Tahun 2023" or, behind "TAHUN", "2023" at a position."""
    if scan.find(YEAR_LABEL, position - 1) is not None and scan.is_number(position):
        position -= 1
    else:
        key = scan.key(position)
        is_letter = len(key) == 1 and scan.tokens[position].text.isupper() and scan.key(position + 1) != ""
        position += key == "," or is_letter
    label = scan.find(YEAR_LABEL, position)
    if label is None:
        return None
    year = label.end + (scan.key(label.end) == ".")
    return year + 1 if _YEAR.fullmatch(scan.key(year)) else None


def _goes_on(scan: Scan, end: int, *, is_closed: bool) -> bool:
    """Whether a number goes on behind its end in a way that nobody can read: "5 tahun 2O21", "12/2021?", "5 A".

    A number that its year closes is whole whatever word follows, if no sign goes on behind that: "5/2021 blorp -19".
    """
    key = scan.key(end)
    if key in {"", "("}:
        behind = next((at for at in range(end, len(scan)) if scan.key(at) == ")"), len(scan)) + 1
        is_cut = scan.is_glued(behind) and scan.key(behind) not in _CLOSING
        return is_cut or scan.key(behind) == "/" or (key == "(" and scan.is_glued(end) and not is_closed)
    if scan.is_glued(end):
        return _is_joined(scan, end, is_closed=is_closed)
    if scan.is_number(end):
        return not is_closed and scan.find(MONTH, end + 1) is None
    is_pointed = key == "." and scan.is_glued(end + 1)
    if not key.isalpha():
        return is_pointed or _is_signed(scan, end) or not (key in _CLOSING or (key == "-" and is_closed))
    is_known = has_role(scan, end, _BEHIND)
    if is_closed:
        return not is_known and _is_signed(scan, end + 1)
    slash = next(at for at in range(end, len(scan) + 1) if not scan.key(at).isalpha())
    is_cut = scan.is_glued(end + 1) and scan.key(end + 1) not in _CLOSING
    return is_cut or not is_known or scan.key(slash) == "/"


def _is_signed(scan: Scan, position: int) -> bool:
    """Whether a sign stands at a position with a digit right behind it: "-19"."""
    return scan.key(position) in _DATE_SIGNS and scan.is_number(position + 1) and scan.is_glued(position + 1)


def _is_joined(scan: Scan, end: int, *, is_closed: bool) -> bool:
    """Whether a number goes on in what stands right at its end without a blank."""
    key, further = scan.key(end), end
    while scan.is_glued(further) and scan.key(further) in _CLOSING:
        further += 1
    if key == "," and has_role(scan, end + 1, _BEHIND):
        return False
    is_blank = key == scan.key(end + 1) == "." and not is_closed
    if further == end or scan.is_glued(further) or is_blank:
        return True
    if key == "," and not is_closed:
        # It may be the number's: "Nomor 5, Tahrun 2021".
        return any(_is_year(scan, at) for at in range(further, unread_end(scan, further)))
    return key == "." and not is_closed and scan.key(further) != "" and _goes_on(scan, further, is_closed=False)


def _is_behind_part(scan: Scan, start: int) -> bool:
    """Whether what stands before a number may be part of it: digits, a sign, or letters that a sign leads on from."""
    before = scan.key(start - 1)
    is_dangling = before in {"/", "\\"} or (before == "-" and scan.is_glued(start - 1))
    if is_dangling or scan.is_number(start - 1) or (scan.is_glued(start) and before not in _OPENING):
        return True
    return any(
        scan.tokens[at].text.isupper() and scan.key(at + 1) in _DATE_SIGNS and scan.is_glued(at + 1)
        for at in range(max(start - 3, 0), start - 1)
        if scan.longest(at) is None
    )


def _is_unclear(text: str) -> bool:
    """Whether a part is still to be filled in or has letters for digits, or all are a phone number or a NIK."""
    bare = "".join(text.split())
    return bool(_STILL_BLANK.search(bare) or _MISREAD.search(text) or _OTHER.fullmatch(bare))


def _is_other(scan: Scan, start: int, end: int) -> bool:
    """Whether parts with slashes are a day such as 12/12/2023, or a label says that they are no number of a paper."""
    before = start - 1 - (scan.key(start - 1) in {".", ":"})
    return has_role(scan, before, _OF_OTHERS) or _DAY.fullmatch("".join(scan.between(start, end).split())) is not None
