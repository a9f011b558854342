"""Reads phone numbers as offices type them: "0812 0000 0001", "62812-0000-0001", "(0518) 71234 / 71235"."""

import itertools
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from kimcore.codes import Phone
from kimcore.findings import Finding, Problem
from kimcore.lexicon.entries import meanings_of
from kimcore.lexicon.roles import ACCOUNT, AND, EXTENSION, FAX, JOINS, NUMBER_LABEL, PHONE_LABEL
from kimcore.printed.lines import CELL_NOT_TEXT, is_too_long, unfit_line
from kimcore.printed.reading import PrintedReading
from kimcore.sheets.cells import is_nothing, is_text, text_of

PHONE_NOT_STATED = Problem.note(
    code="phone_not_stated",
    indonesian="Teks ini tidak memuat nomor telepon. Mohon isi nomornya bila ada.",
    english="This text has no phone number. Please add it if there is one.",
)
PHONE_UNREADABLE = Problem.warning(
    code="phone_unreadable",
    indonesian="Nomor ke-{position} bukan nomor telepon: jumlah atau awalan angkanya tidak sesuai. Mohon cek nomornya.",
    english="Number {position} is no phone number: it has too few or too many digits, or begins in no known way. Please"
    " check it.",
)
PHONE_NO_AREA_CODE = Problem.warning(
    code="phone_no_area_code",
    indonesian="Nomor ke-{position} tidak memuat kode area. Mohon lengkapi, misalnya (0518) di depan nomornya.",
    english="Number {position} has no area code. Please add it, such as (0518) before the number.",
)
PHONE_LOST_ZERO = Problem.warning(
    code="phone_lost_zero",
    indonesian="Nomor ke-{position} diawali angka 8; nol di depan kerap hilang di Excel. Mohon tulis dengan 0 atau +62"
    " di depannya, dan gunakan kolom berformat teks.",
    english="Number {position} begins with 8; Excel often drops the zero before it. Please write it with 0 or +62 in"
    " front, and use a text column.",
)
PHONE_SHORT_NUMBER = Problem.note(
    code="phone_short_number",
    indonesian="Nomor ke-{position} adalah nomor layanan, seperti 112 atau 1500-xxx, yang hanya berlaku di dalam"
    " negeri. Mohon tulis sebagai keterangan.",
    english="Number {position} is a service number, such as 112 or 1500-xxx, which works inside the country only."
    " Please write it as a note.",
)
PHONE_OTHER_DIGITS = Problem.warning(
    code="phone_other_digits",
    indonesian="Ada nomor yang memuat huruf (O atau l) atau angka selain 0-9, sehingga tidak dibaca. Mohon ketik ulang"
    " dengan angka 0-9.",
    english="A number holds letters (O or l) or digits other than 0-9, so it was not read. Please type it again with"
    " the digits 0-9.",
)
PHONE_IS_FAX = Problem.note(
    code="phone_is_fax",
    indonesian="Nomor ke-{position} adalah nomor faks, jadi tidak dibaca sebagai nomor telepon.",
    english="Number {position} is that of a fax, so it was not read as that of a phone.",
)
PHONE_NOT_CERTAIN = Problem.note(
    code="phone_not_certain",
    indonesian="Nomor ke-{position} mungkin nomor faks, atau bagian dari tulisan di sebelahnya. Mohon cek nomornya.",
    english="Number {position} may be that of a fax, or a part of what stands beside it. Please check it.",
)

_MARKS: Final = (
    *(("T", PHONE_LABEL), ("F", FAX), ("E", EXTENSION)),
    *(("A", ACCOUNT), ("N", NUMBER_LABEL)),  # numbers of something else, and of anything
    *(("/", AND), ("/", JOINS)),
)
"""What is read in place of each letter of a word, by the role that it plays; of all other words it is "w".

T and F also are the kinds of a number, that of a phone and that of a fax; "?" is one that may be either, or neither.
"""
_MARK_OF: Final = {word: mark for mark, role in _MARKS for word in meanings_of(role)}
_WORDS: Final = re.compile(r"[^\W0-9_]+").sub
_CHAT: Final = r"(?:https?://)?(?:www\.)?(?:wa\.me/|(?:api\.|web\.)?whatsapp\.com/send/?\?phone=)(?=\+?[0-9])"
_ADDRESS: Final = re.compile(rf"(?i)({_CHAT}|(?<=\d)[?&]\S*)|(?<!\S)(?:(?:https?://|www\.)\S+|[^\s@]*@\S*)").sub
_HAS_ADDRESS: Final = re.compile(r"@|://|www\.|\.me/|\.com/").search
_EXTENSIONS: Final = re.compile(r"E[.:\s]*(?:[-/.\s]*(?!0|62)[0-9]{1,4}(?![0-9]))*").sub
_LABELS: Final = r"([TF](?:[TFN/&,;.\s]*[TF])?)[.\s]*"
_ACCOUNTS: Final = re.compile(r"A(?:[.:\s]*[wN]+)?[.:\s]*[0-9](?:[-. ]?[0-9])*").sub
_AHEAD: Final = re.compile(rf"{_LABELS}([^TF]*)\Z").search
_BEHIND: Final = re.compile(rf"[.\s)]*(?:\({_LABELS}\)|{_LABELS}(?:[,;]|\Z))").match
_BEHIND_LABELLED: Final = re.compile(rf"[.\s)]*\({_LABELS}\)(?![.:\s]*[(+]?[0-9])").match
_IS_JOINT: Final = re.compile(r"[/&,;.)\s]*").fullmatch
_BETWEEN: Final = re.escape("-()+ ._\t\u00a0\u2010\u2011\u2012\u2013\u2212")
_CANDIDATES: Final = re.compile(
    rf"([w*][-/._=]*)?([+(]?[0-9](?:[{_BETWEEN}]*/?[0-9])*)(?=([w*\u2026]|[.]{{2}}|__)|([-/_=]+w)|)"
).finditer
_GROUPS: Final = re.compile(r"/?\+?[0-9]+").findall
_IS_NO_NUMBER: Final = re.compile(r".*?(?:\.\.|__)|\d?\d([-./])\d?\d\1(?:19|20)\d\d(?!\d)").match  # cut off, or a day
_OTHER_DIGIT: Final = re.compile(
    r"[OolI](?:(?<=[0-9].)[OolI]*[0-9]|(?<=[0-9]{3}.)[OolI]*\b|(?<!\w.)[OolI]*[0-9]{3})|(?![0-9])\d"
).search
# Groups of digits, a blank before each but the first: once they make a number, a short one behind a long is none of it.
_DIGIT: Final = "(?: ?[0-9])"
_MORE: Final = "(?:[0-9]| (?=[0-9]{3})[0-9]|(?<![0-9]{3}) [0-9])"
_NUMBER: Final = (
    rf"(?:(?:(?:\+|00 ?)?62 ?0? ?|0 ?)(?:8 ?[1-35-9]{_DIGIT}{{7}}{_MORE}{{0,3}}~|(?:8 ?0|[2-79]){_DIGIT}{{6}}"
    rf"{_MORE}{{0,4}}~)|(?:\+|00 ?)(?!6 ?2)[1-9]{_DIGIT}{{6}}{_MORE}{{0,8}}~)(?![0-9])"
)
_SHORTEST, _LONGEST = _NUMBER.replace("~", "?"), _NUMBER.replace("~", "")
_FIRST: Final = re.compile(
    rf"/?(?:({_SHORTEST}(?= {_LONGEST}(?:\Z| [+/]))|{_LONGEST})|[0-9+?]+(?: /?[0-9]+){{0,15}})"
).finditer
_MOST_GROUPS: Final = 8  # into which people divide the digits of one number
_SLASHES: Final = re.compile(r"\A(?:08[0-9]{0,2} /[0-9]{3,4}|\+?[0-9]{1,4}) /").sub
_IS_BEGUN: Final = re.compile(r"/|(?=[0-9+]{3})(?:0|62|\+)").match
_PREFIX: Final = re.compile(r"\A(?:(?:\+|00)?620?|0(?!0))").subn
_AREA: Final = re.compile(r"/?(?:(?:\+|00)?62 ?0? ?|0)(2[124]|31|61|(?!2[124]|31|61)[2-79][0-9]{2}) ([0-9 ]+)").match
_FLAW: Final = re.compile(r"(?:(1\d{2}|14\d{3}|1500\d{2,3})|(8[1-35-9]\d{7,10})|([2-9]\d{4,7}))\Z|").finditer
_FLAWS: Final = PHONE_UNREADABLE, PHONE_SHORT_NUMBER, PHONE_LOST_ZERO, PHONE_NO_AREA_CODE


class _Typed(NamedTuple):
    """A number as typed: its groups, what it is or what is wrong with it, what stands before it, and its kind."""

    row: str
    read: str | Problem
    before: str
    kind: str = ""


def read_phone(cell: object) -> PrintedReading[Phone]:
    """Read the phone numbers of a text or a cell, in any number; whatever is given, there is a reading.

    A leading 0 is the national prefix, and a leading 62 the country code, with or without a +. The number of a fax is
    none of a phone. Findings name a number by its place in the text, and neither they nor `repr` show its digits:
    numbers are personal data.
    """
    text = text_of(cell)
    if text is None or is_too_long(text):
        return PrintedReading(cell, (), (CELL_NOT_TEXT.at() if text is None else unfit_line(text),))
    phones: dict[Phone, bool] = {}
    findings: list[Finding] = []
    numbers = _read(text) if is_text(cell) or text.isdecimal() else ()
    for position, (phone, is_certain, problem) in enumerate(numbers, start=1):
        if phone is not None:
            phones[phone] = phones.get(phone, False) or is_certain
        if problem is not None:
            findings.append(problem.at(position=position))
    if _OTHER_DIGIT(text):
        findings.append(PHONE_OTHER_DIGITS.at())
    if not phones and (not findings or is_nothing(text)):
        findings = [PHONE_NOT_STATED.at()]
    return PrintedReading(cell, tuple(phones), tuple(findings), tuple(phones.values()))


def _read(text: str) -> Iterator[tuple[Phone | None, bool, Problem | None]]:
    """Yield each number of a text: its value, whether it is certain, and what is wrong with it."""
    first = ""
    for number, following in itertools.pairwise(_typed(_masked(text))):
        row, read, before, kind = number
        if read is PHONE_NO_AREA_CODE and first and _IS_JOINT(before):
            read = _with_area_of(first, row, before) or read
        elif isinstance(read, str):
            first = row
        if isinstance(read, Problem):
            yield None, False, read
        elif kind == "F":
            yield None, False, PHONE_IS_FAX
        else:
            # Digits that stand right behind a number, and are none themselves, may be a part of it.
            is_over = isinstance(following.read, str) or following.before or _IS_BEGUN(following.row)
            yield Phone(read), kind == "T" and bool(is_over), None if kind == "T" else PHONE_NOT_CERTAIN


def _with_area_of(first: str, row: str, before: str) -> str | None:
    """Return a number with the area code of the one that it is joined to, if it is about as long."""
    area, digits = _AREA(first), row.lstrip("/").replace(" ", "")
    more = abs(len(digits) - len(area[2].replace(" ", ""))) if area else len(digits)
    is_alike = more == 0 if "," in before else more <= 1 and "/" in before + row
    return f"+62{area[1]}{digits}" if area and is_alike else None


def _masked(text: str) -> str:
    """Return a text of the same length in which every word is what it says of numbers, and no address has digits."""
    if _HAS_ADDRESS(text):
        text = _ADDRESS(lambda address: (" " if address[1] else "w") * len(address[0]), text)
    text = _WORDS(lambda word: _MARK_OF.get(word[0].casefold(), "w") * len(word[0]), text)
    text = _ACCOUNTS(lambda account: "w" * len(account[0]), text)
    return _EXTENSIONS(lambda extension: "E" * len(extension[0]), text)


def _typed(text: str) -> Iterator[_Typed]:
    """Yield the numbers of a masked text, and behind the last one what follows it.

    A word right before, if it is no label, makes digits a part of a name; letters, dots and stars right behind hide the
    last ones. A label holds for the numbers that are joined to its own, too, but one behind a number for that alone.
    """
    last, kind = 0, "T"
    for candidate in _CANDIDATES(text):
        name, digits, hidden, joined = candidate.groups()
        is_name = name is not None and len(name) == 1 and digits[0] != "("
        groups = _GROUPS(digits, len(digits.split(maxsplit=1)[0]) if is_name else 0)
        if not groups:
            continue
        before, is_alone = text[last : candidate.start(2)], is_name or not name
        ahead, on_mobile = _AHEAD(before), "T"
        if ahead is not None:
            kind = "T" if "T" in ahead[1] else "F"
            on_mobile = "?" if kind == "F" and "w" in ahead[2] else kind
        elif kind == "F" and not _IS_JOINT(before):
            kind = "?"
        behind = (_BEHIND if ahead is None else _BEHIND_LABELLED)(text, candidate.end())
        last = behind.end() if behind else candidate.end()
        rest = "?" if _IS_NO_NUMBER(digits) else " ".join(groups)
        while rest:
            row, read, rest = _first_of(rest)
            own = on_mobile if isinstance(read, str) and read.startswith("+628") else kind
            if not rest:
                read = PHONE_UNREADABLE if hidden else read
                own = own if behind is None else "T" if "T" in behind[0] else "F"
                is_alone = is_alone and not joined
            yield _Typed(row, read, before, own if is_alone or own == "F" else "?")
            before, is_alone, on_mobile = "", True, "T"
    yield _Typed("", PHONE_UNREADABLE, text[last:] or "$")


def _first_of(row: str) -> tuple[str, str | Problem, str]:
    """Return the first number in a row of groups, its international form or what is wrong with it, and the rest.

    It is as long as it can be, unless all the rest is another number. Where no groups make one, it is all of them.
    """
    row = _SLASHES(lambda slashed: slashed[0].replace("/", ""), row)
    found = next(_FIRST(row))
    digits = found[0].lstrip("/").replace(" ", "")
    rest = row[found.end() + 1 :]
    if found[1] is None or found[1].count(" ") >= _MOST_GROUPS:
        return found[0], _FLAWS[next(_FLAW(digits)).lastindex or 0], rest
    national, is_ours = _PREFIX("+62", digits)
    return found[0], national if is_ours else f"+{digits.lstrip('+0')}", rest
