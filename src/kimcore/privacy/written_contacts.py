"""Numbers of phones, mail addresses and chat links as people write them in texts, found for certain.

A number is that of a mobile phone (08..., +62 8...), of a phone on a line with its area code, from abroad with its +,
or one behind a label such as "WA"; with blanks, dots, dashes or brackets, in digits of any script or in words. Of
lines, and without a 0, only those are taken whose shape nothing else has: dates, times, amounts of money, region
codes, coordinates, numbers of papers and of accounts are no phones. Numbers of public services (110, 112, 119,
1500-xxx, 14xxx, 0800) have none of these shapes.

Lengths are those of the numbering plan (google/libphonenumber, region ID) and of ITU-T E.164.
"""

import itertools
import re
from collections.abc import Iterator
from typing import Final

from kimcore.lexicon.entries import meanings_of
from kimcore.lexicon.roles import ACCOUNT, NUMERAL, PHONE_LABEL
from kimcore.privacy.mail_addresses import mail_addresses_in
from kimcore.privacy.spellings import plain_text

Contact = frozenset[str]
"""One number, address or link, by all that it can be meant for: of a number its digits from the country code on."""

_FIVE_DIGITS: Final = re.compile(r"[0-9](?:[^0-9A-Za-z]{0,5}[0-9oOilIL]){4}").search
_IN_OTHER_LETTERS: Final = re.compile(
    r"[@%&\\\x80-\x9f\xa1-\xbf\u0100-\u2012\u2015-\u2017\u201a\u201b\u201e-\u2025\u2027-\U0010ffff]"
).search
"""Signs of addresses, escapes, and what is no letter, quotation mark or dash of usual print: it can be a digit."""
_IN_WORDS: Final = (
    *("nol ", "nol-", "nol.", "nol,", "kosong ", "kosong-", "kosong.", "kosong,"),
    *("wa.me", "wa.link", "t.me", "telegram.me", "whatsapp", " at ", "at)", "at]", "at}", "at>"),
)
APART: Final = "\0" * 6
"""What stands between texts of which none goes on in the next."""

_ANY: Final = r"(?:[^\w/]|_){0,5}"
"""What stands between digits behind a beginning that only a phone has."""
_USUAL: Final = r"[ .\-\u2010-\u2015\u2212_\u00b7~*|+'()]{0,3}"
"""What stands between digits of a phone, and not between the items of a list."""
_PLUS: Final = r"(?:\+|(?<![0-9])00)[ (]?"
_TRUNK: Final = rf"(?:\(?0\)?{_ANY})?"
"""The 0 that is not dialled behind +62."""
_ENDS: Final = r"(?![0-9])"


def _more(between: str, least: int, most: int) -> str:
    return rf"(?:{between}[0-9]){{{least},{most}}}{_ENDS}"


_NUMBERS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![0-9])08[1-9][0-9]{_more(_ANY, 6, 9)}",
        r"(?<![0-9])08[1-9][0-9]/[0-9]{3,4}(?:[ .-]?[0-9]){3,5}(?![0-9/])",
        rf"(?<![0-9])(?<![0-9][./:-])(?!0[.,]8[0-9]{{5}})0{_USUAL}8{_USUAL}[1-9]{_more(_USUAL, 7, 10)}",
        rf"{_PLUS}62{_ANY}{_TRUNK}8{_ANY}[1-9]{_more(_ANY, 7, 10)}",
        rf"(?<![0-9])(?<![0-9][./:-])62{_ANY}{_TRUNK}8[1-9][0-9]{_more(_ANY, 6, 9)}",
        rf"{_PLUS}62{_ANY}{_TRUNK}[2-79]{_more(_ANY, 6, 10)}",
        rf"\(0[2-79][0-9]{{1,2}}\){_more('[ .-]?', 5, 8)}",
        rf"(?<![0-9])(?<![0-9][./:-])0[2-79][0-9]{{1,2}} ?[-\u2010-\u2015] ?{_more('[ .-]?', 5, 8)}",
        rf"(?<![0-9])(?<![0-9][./:-])0[2-79][0-9]{{1,2}} (?:[0-9]{{6,8}}|[0-9]{{3,4}} [0-9]{{3,4}}){_ENDS}",
        rf"(?<![0-9])(?<![0-9][./:-])0[2-79][0-9]{{8,10}}{_ENDS}",
        rf"(?<![0-9])(?:\+ ?\(?(?!62|0)[1-9]{_more('[ .()-]{0,3}', 7, 14)}|00(?!62|0)[1-9][0-9]{{8,13}}{_ENDS})",
        r"(?<![0-9])(?<![0-9][./:-])8[1-9][0-9](?:-[0-9]{3,4}-[0-9]{3,5}(?![-.]?[0-9])|[0-9]{8,9}(?![0-9]|[.,][0-9]))",
    )
)
"""Mobile phones from 08 and from 62, then phones on lines, phones from abroad, and mobile ones that lost their 0."""

_LABELLED: Final = re.compile(rf"(?<![0-9])[+(]?[0-9]{_more(_USUAL, 4, 14)}").finditer
_LABEL: Final = re.compile(
    rf"(?<![^\W\d_])(?:{'|'.join(sorted(map(re.escape, meanings_of(PHONE_LABEL)), key=len, reverse=True))})(?![^\W\d_])"
).finditer
_REACH: Final = 60
"""How many characters behind a label a number is one of a phone."""
_RIGHT_BEHIND: Final = re.compile(r"[.:\s]*\Z").match
_OF_MOBILE: Final = re.compile(r"(?:0|62)?0?8[1-9][0-9]{7,10}").fullmatch
_OF_LINE: Final = re.compile(r"(?:0|62)[2-79][0-9]{7,10}").fullmatch
_WITHOUT_AREA: Final = re.compile(r"(?!(?:19|20)[0-9]{2}[ -])[2-9][0-9]{2,7}[ -]?[0-9]{2,4}").fullmatch
_WITHOUT_CODE: Final = range(5, 9)
"""How many digits the number of a line has behind its area code."""

COUNTRY: Final = "62"
_SHORTEST: Final = 8
"""Fewer digits are no number that somebody abroad could dial."""

_THOUSANDS: Final = re.compile(r"\+?[0-9]{1,3}(?:\.[0-9]{3})+").fullmatch
_FRACTION: Final = re.compile(r"\+?[0-9]{1,3}[.,][0-9]+").fullmatch
_LIST_NUMBER: Final = re.compile(r"(?:\A|\n)\s*[0-9]{1,2}\.\Z").search
_IN_FRACTION: Final = re.compile(r"[0-9][.,]\Z").search

_DAY: Final = r"(?:0?[1-9]|[12][0-9]|3[01])([-./])(?:0?[1-9]|1[0-2])\{group}(?:(?:19|20)[0-9]{{2}}|[0-9]{{2}})"
_FIRST_DAY, _LAST_DAY = (_DAY.format(group=group) for group in (1, 2))
_TIME: Final = r"(?:[01]?[0-9]|2[0-4])[.:][0-5][0-9]"
_BETWEEN: Final = r"\s?[-\u2010-\u2015]\s?"
_NOT_WITHIN: Final = r"(?<![0-9])(?<![0-9][-./:])"
_IS_OVER: Final = r"(?![-./:]?[0-9])"
_CODE: Final = r"[1-9][0-9]\.[0-9]{2}\.[0-9]{2}\.[1-3][0-9]{3}"
_BANK: Final = r"(?:rek(?:ening)?|norek|va|virtual account)\b(?:[.:\s]*[^\W\d_]+)?"
_NAMED_BY: Final = "|".join(
    sorted({*meanings_of(ACCOUNT), "nib", "npsn"} - {"id", "passcode", "rek", "rekening", "norek"})
)
_OTHERS: Final = re.compile(
    "|".join(
        (
            rf"{_NOT_WITHIN}{_FIRST_DAY}(?:{_BETWEEN}{_LAST_DAY})?{_IS_OVER}",
            rf"{_NOT_WITHIN}{_TIME}(?:{_BETWEEN}{_TIME})?{_IS_OVER}",
            rf"{_NOT_WITHIN}{_CODE}{_IS_OVER}",
            r"\b(?:rp|idr)\b[.:\s]*[0-9](?:[.,]?[0-9])*",
            rf"\b(?:{_BANK}|{_NAMED_BY})\b[.:\s]*(?:no(?:mor)?\b[.:\s]*)?[0-9](?:[-.]?[0-9]| (?!08[1-9]|62)[0-9])*",
            r"(?<![.\w])(?:id|passcode)\b[.:\s]*(?!0|62)[0-9](?:[- ]?[0-9])*",
            rf"{_NOT_WITHIN}[0-9]{{1,3}}(?:\.[0-9]{{3}})+ ?(?:rupiah|suara|orang|jiwa|pemilih)\b",
        )
    )
).sub
"""Dates, times, region codes, amounts and numbers of accounts, none of which is a phone."""

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+")
_IN_ADDRESS: Final = re.compile(r"(?<![0-9a-z])(?:62|0)8[1-9][0-9]{7,10}(?![0-9a-z])").findall
_CHAT: Final = re.compile(
    r"(?<![a-z0-9-])(?:wa\.me/|(?:api\.|web\.)?whatsapp(?:\.com|:/)/send/?\?(?:[^\s]{0,200}?&)?phone=|"
    r"t(?:elegram)?\.me/(?=\+))\s?(\+?[0-9][0-9 ().+-]{5,25})"
).finditer
_NAMED_CHAT: Final = re.compile(
    r"(?<![a-z0-9-])(?:wa\.(?:me|link)|t(?:elegram)?\.me(?=/(?:\+|joinchat/)))/\+?(?=[0-9/_-]*[a-z])[\w/-]{1,60}"
).findall


def can_hold_contact(text: str) -> bool:
    """Whether a text needs a closer look, which most do not; several texts can be asked of at once, APART."""
    if _FIVE_DIGITS(text) or _IN_OTHER_LETTERS(text):
        return True
    lower = text.lower()
    return any(word in lower for word in _IN_WORDS)


def contacts_in(text: str) -> Iterator[Contact]:
    """Find the phones, mail addresses and chat links in a text, each by all that it can be meant for."""
    if can_hold_contact(text):
        yield from _contacts(plain_text(text))


def _contacts(plain: str) -> Iterator[Contact]:
    yield from mail_addresses_in(plain)
    yield from map(Contact, zip(_NAMED_CHAT(plain)))
    for chat in _CHAT(plain):
        yield Contact(international(re.sub("[^0-9]", "", chat[1]), is_whole=False))
    for row in (plain, *_spoken(plain)):
        yield from _numbers(row)


def _numbers(plain: str) -> Iterator[Contact]:
    plain = _OTHER_LETTERS(lambda found: found[0].translate(_AS_DIGITS), plain)
    for number in _IN_ADDRESS(" ".join(_ADDRESS.findall(plain))):
        yield Contact(international(number, is_whole=False))
    plain = _ADDRESS.sub(" ", plain)
    plain = _OTHERS(lambda other: "|" * len(other[0]), plain)
    for pattern in _NUMBERS:
        for found in pattern.finditer(plain):
            if not _is_amount(found):
                yield _ends_of(found[0])
    yield from _labelled(plain)


_OTHER_LETTERS: Final = re.compile(r"(?<=[0-9])[oil]+(?![^\W\d_])|(?<![^\W_])o(?=8[0-9oil])").sub
_AS_DIGITS: Final = str.maketrans("oil", "011")


_HAS_ZERO: Final = re.compile(r"\b(?:nol|kosong)\b").search
_DIGIT_OF: Final = {"kosong": "0"} | {word: sign for word, sign in meanings_of(NUMERAL).items() if sign in "0123456789"}
_DIGIT_WORD: Final = re.compile(rf"\b(?:{'|'.join(_DIGIT_OF)})\b").sub
_TEENS: Final = re.compile(r"\b([1-9])[ -]belas\b").sub
_TENS: Final = re.compile(r"\b([1-9])[ -]puluh\b(?:[ -]([1-9])\b)?").sub
_SPOKEN_SIGN: Final = re.compile(r"(?<=[0-9])[^\w\n]{1,3}(?=[0-9])").sub


def _spoken(plain: str) -> Iterator[str]:
    """Find a text with digits for number words, where a zero is spelled: "nol delapan, satu dua"."""
    if _HAS_ZERO(plain):
        plain = _DIGIT_WORD(lambda word: _DIGIT_OF[word[0]], plain)
        plain = _TENS(lambda tens: f"{tens[1]}{tens[2] or 0}", _TEENS(r"1\1", plain))
        yield _SPOKEN_SIGN(" ", plain)


def _is_amount(found: re.Match[str]) -> bool:
    """Whether digits are an amount with dots between thousands, a coordinate, or the fraction of a number."""
    number, before = found[0], found.string[max(0, found.start() - 8) : found.start()]
    if number.isdecimal():
        return _IN_FRACTION(before) is not None and _LIST_NUMBER(before) is None
    is_ours = number.startswith(("+62", "0"))
    return not is_ours and (_THOUSANDS(number) is not None or _FRACTION(number) is not None)


def _labelled(plain: str) -> Iterator[Contact]:
    """Find numbers behind a label of phones that are no phones for certain without it."""
    labels = [label.end() for label in _LABEL(plain)]
    at = 0
    for found in _LABELLED(plain) if labels else ():
        while at + 1 < len(labels) and labels[at + 1] <= found.start():
            at += 1
        if not labels[at] <= found.start() <= labels[at] + _REACH or _THOUSANDS(found[0]):
            continue
        digits = re.sub("[^0-9]", "", found[0])
        if _OF_MOBILE(digits) or _OF_LINE(digits):
            yield Contact(international(digits, is_whole=False))
        elif _WITHOUT_AREA(found[0]) and _RIGHT_BEHIND(plain[labels[at] : found.start()]):
            yield Contact({f"local {digits}"})


def _ends_of(number: str) -> Contact:
    """Return a number, with each of its ends behind which another one may begin: "0812 3456 7890 12"."""
    is_whole = number.startswith("+")
    rows = itertools.accumulate(re.findall("[0-9]+", number))
    return Contact(one for row in rows if len(row) >= _SHORTEST for one in international(row, is_whole=is_whole))


def international(digits: str, *, is_whole: bool) -> set[str]:
    """Return the digits of a number from the country code on, as they can be meant.

    Without a + or 00 before them they can lack the country code and the 0 before it, which a spreadsheet drops. The
    other 0, that within +62 (0)812, is not dialled.
    """
    is_whole = is_whole or digits.startswith("00")
    digits = digits.removeprefix("00")
    if digits.startswith("0"):
        return {COUNTRY + digits[1:]}
    trimmed = COUNTRY + digits[3:] if digits.startswith(COUNTRY + "0") else digits
    return {trimmed} if is_whole else {trimmed, COUNTRY + digits}


def public_names(text: str) -> frozenset[str]:
    """Return by what the contacts of a text that is made to be known can be meant, also without their area codes.

    That is each number whole, for others begin like it, and each address without its domain, which others share.
    """
    contacts = contacts_in(f"telepon {text}")
    names = frozenset(name for one in contacts for name in one if not name.startswith("@") and _is_whole(name, one))
    lines = (name for name in names if _OF_LINE(name))
    return names.union(f"local {name[-length:]}" for name in lines for length in _WITHOUT_CODE)


def _is_whole(name: str, contact: Contact) -> bool:
    return not any(other != name and other.startswith(name) for other in contact)
