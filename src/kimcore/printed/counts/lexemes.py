"""A scanned text becomes lexemes: its phrases, numbers and signs, with all that each can be."""

import functools
from collections.abc import Mapping
from typing import Final, cast

from kimcore.lexicon.meanings import Filler, Hedge
from kimcore.lexicon.numerals import Number, digits_end, figure, number_at
from kimcore.lexicon.roles import ANNOUNCES, GENERIC, HEDGE, NUMERAL, OFFICE, SEX, UNIT, Entry
from kimcore.lexicon.scanner import Phrase, Scan
from kimcore.printed.counts import problems
from kimcore.printed.counts.amounts import CAPS, Amount
from kimcore.printed.grammar import Lexeme
from kimcore.vocabularies import HeadUnit

_Kinds = Mapping[str, object]

_SIGNS: Final[Mapping[str, _Kinds]] = {
    **{sign: {sign: True} for sign in ",;.:!()[]=/-&'\"“”•"},
    "+": {"+": True, "plus": True},
    "|": {";": True},
}
_UNKNOWN: Final[_Kinds] = {"unknown": True, "strange": True}
_ODD_SIGN: Final[_Kinds] = {**_UNKNOWN, "odd_sign": True}
_NAME: Final[_Kinds] = {"unknown": True, "name": True}
_LETTER: Final[_Kinds] = {**_NAME, "letter": True}
_RUN: Final[_Kinds] = {"name": True, "run": True}
"""Of digits that are written together with a word before them, as in "G20" and "Covid-19"."""
_PART_OF_NAME: Final[_Kinds] = {"name": True}

_GLUED: Final = frozenset({"hedge", "announces", "sex", "label", "numbered", "number_label", "school", "joins"})
"""What a number can be written together with, as in "L48" and "Rp500"; behind another word it is part of a name."""
_JOINING: Final = frozenset({"/", ":", ".", ","})
_LEADS: Final = frozenset({":", "="})
_SHORT: Final = 4
"""Letters of an abbreviation at most; the dot behind a longer word ends the sentence."""
_IN_FRACTION: Final = 2
_DAYS: Final = range(1, 32)
_MONTHS: Final = range(1, 13)
_YEARS: Final = range(1900, 2100)


def lexemes_of(scan: Scan) -> list[Lexeme]:
    """Return the lexemes of a text, in order; each token belongs to one."""
    row: list[Lexeme] = []
    tokens, at = scan.tokens, 0
    while at < len(tokens):
        phrase, token = scan.longest(at), tokens[at]
        if phrase is not None and phrase.end > at + 1:
            phrase = _glued(scan, phrase)
        is_numeral = NUMERAL.name in phrase.entry.meanings if phrase else token.key.endswith("an")
        lexeme = _number(scan, at, phrase, row) if is_numeral or token.is_number else None
        if lexeme is None:
            lexeme = _lexeme(scan, phrase) if phrase else _single(scan, at)
        row.append(lexeme)
        at = lexeme.end
    return _without_clash(row)


def _glued(scan: Scan, phrase: Phrase) -> Phrase:
    """Return a phrase; one with a digit, such as "masing2", only where that is written together with it."""
    inner = range(phrase.first + 1, phrase.end)
    is_parted = any(scan.is_number(at) and not scan.is_glued(at) for at in inner)
    return scan.phrases(phrase.first)[-1] if is_parted else phrase


@functools.cache
def _kinds(entry: Entry, sign: str) -> _Kinds:
    """Return what an entry can be: its roles, and what the forms tell apart within a role; L is a letter, too."""
    kinds = dict(entry.meanings)
    if sign:
        kinds["letter" if sign.isupper() else sign] = True
    hedge = entry.get(HEDGE)
    unit = entry.get(UNIT) or (HeadUnit.PEOPLE if OFFICE.name in kinds else None)
    if hedge not in {None, Hedge.ABOUT}:
        kinds["atmost" if hedge in CAPS else "atleast"] = hedge
    if (announces := entry.get(ANNOUNCES)) in {Filler.BETWEEN, Filler.TOTAL}:
        kinds[announces.value] = True
    if unit is not None:
        kinds |= {UNIT.name: unit} if SEX.name in kinds else {UNIT.name: unit, unit.code: unit}
    if NUMERAL.name in kinds:
        kinds |= _UNKNOWN
    if GENERIC.name in kinds:
        kinds |= _NAME
    return kinds


def _lexeme(scan: Scan, phrase: Phrase) -> Lexeme:
    """Return a phrase where it stands; a plus bounds only what it is written to."""
    entry, first, end = phrase
    text = scan.tokens[first].text
    is_plus = text == "+" and end == first + 1
    kinds = _kinds(entry, text if len(text) == 1 and not is_plus else "")
    if is_plus and not (scan.is_glued(first) and number_at(scan, end) is None):
        kinds = _SIGNS["+"]
    key = scan.key(end)
    if key == ".":
        end = _behind_dot(scan, phrase)
    elif key in _LEADS and "announces" in kinds:
        end += 1
    return Lexeme(kinds, first, end)


def _behind_dot(scan: Scan, phrase: Phrase) -> int:
    """Return the end of a phrase, with the dot of an abbreviation that leads to a number, as in "maks. 50"."""
    end = phrase.end
    if not scan.is_glued(end) or len(scan.tokens[end - 1].text) > _SHORT:
        return end
    if phrase.entry.get(UNIT) is not None and end + 1 < len(scan) and scan.tokens[end + 1].text.islower():
        return end + 1
    leads = scan.is_number(end + 1) or scan.key(end + 1) in _LEADS
    return end + 1 if leads and not _GLUED.isdisjoint(phrase.entry.meanings) else end


def _number(scan: Scan, at: int, phrase: Phrase | None, row: list[Lexeme]) -> Lexeme | None:
    """Return the number at a position, unless it is in a longer phrase; or the name, date or time it is in."""
    is_digits = scan.tokens[at].is_number
    if is_digits and scan.is_glued(at) and _is_glued(scan, at, row):
        return Lexeme(_RUN, at, digits_end(scan, at))
    number = number_at(scan, at)
    if number is None or (phrase is not None and phrase.end > number.end):
        return None
    if not is_digits and _ends_name(scan, at, number.end, row):
        return Lexeme(_PART_OF_NAME, at, number.end)
    if is_digits and (end := digits_end(scan, at, _JOINING)) > number.end:
        return Lexeme(_joined(scan.between(at, end)), at, end)
    if phrase is not None and phrase.entry.get(UNIT) is not None:
        return Lexeme({"number": Amount.of(number), "someone": True}, at, number.end)
    return _counting(scan, at, number, is_digits=is_digits)


def _is_glued(scan: Scan, at: int, row: list[Lexeme]) -> bool:
    """Whether digits are written together with a word before them, as in "G20" and "Covid-19"."""
    before = row[-1]
    if scan.key(at - 1) == "-" and before.first == at - 1 and scan.is_glued(at - 1):
        before = row[-2]
    return scan.tokens[before.end - 1].is_word and "number" not in before.kinds and _GLUED.isdisjoint(before.kinds)


def _joined(text: str) -> _Kinds:
    """Return what digits are that colons and slashes join."""
    fields = text.split("/")
    if ":" in text:
        return {"time": True}
    if len(fields) > _IN_FRACTION:
        return {"date": True}
    amounts = tuple(Amount.of(Number(figure(digits), 0)) for digits in fields)
    is_day = amounts[0].low in _DAYS and amounts[1].low in _MONTHS
    return {"fraction": amounts, "day_month": True} if is_day else {"fraction": amounts}


def _counting(scan: Scan, at: int, number: Number, *, is_digits: bool) -> Lexeme:
    """Return a number that can count: one that can be a year, two words that make a range, or any other."""
    amount, end = Amount.of(number), number.end
    if amount.low in _YEARS and end == at + 1:
        return Lexeme({"number": amount, "year": True}, at, end)
    following = None if is_digits or scan.is_number(end) else number_at(scan, end)
    if following and number.whole is not None and following.whole == number.whole + 1:
        return Lexeme({"number": amount.up_to(Amount.of(following))}, at, following.end)
    return _repeated(scan, Lexeme({"number": amount}, at, end))


def _repeated(scan: Scan, lexeme: Lexeme) -> Lexeme:
    """Take the same number once more in brackets, as papers have it: "45 (empat puluh lima) orang".

    In a bracket that is closed farther off, or never, only what is equal is the same: "22 (dua puluh dua orang".
    """
    again = number_at(scan, lexeme.end + 1) if scan.key(lexeme.end) == "(" else None
    if again is None:
        return lexeme
    amount, words = cast("Amount", lexeme.kinds["number"]), again.whole
    is_closed = scan.key(again.end) == ")"
    if words != amount.low and not is_closed:
        return lexeme
    if words is not None and amount.low is not None and words != amount.low:
        amount = amount._replace(flaw=problems.COUNT_WORDS_DIFFER.at(digits=amount.low, words=words))
    return Lexeme({"number": amount}, lexeme.first, again.end + is_closed)


def _ends_name(scan: Scan, at: int, end: int, row: list[Lexeme]) -> bool:
    """Whether a number word ends a name, as in "Kecamatan Simpang Empat"."""
    if not row or end > at + 1 or {"name", "level"}.isdisjoint(row[-1].kinds) or not scan.tokens[at].text.istitle():
        return False
    behind = scan.longest(end)
    return behind is None or behind.entry.get(UNIT) is None


def _single(scan: Scan, at: int) -> Lexeme:
    """Return a token that is no phrase: a sign, or a word that is not known; a bar parts cells between blanks alone."""
    token = scan.tokens[at]
    if token.is_word:
        kinds = _UNKNOWN if not token.text[0].isupper() else _LETTER if len(token.text) == 1 else _NAME
    else:
        is_in_run = token.key == "|" and (scan.is_glued(at) or scan.is_glued(at + 1))
        kinds = _ODD_SIGN if is_in_run else _SIGNS.get(token.key, _ODD_SIGN)
    return Lexeme(kinds, at, at + 1)


def _without_clash(row: list[Lexeme]) -> list[Lexeme]:
    """Decide what "lk" is, short for "lebih kurang" and for "laki-laki": the latter beside a word for women."""
    clashes = [at for at, lexeme in enumerate(row) if "hedge" in lexeme.kinds and "sex" in lexeme.kinds]
    if clashes:
        others = any("sex" in lexeme.kinds and "hedge" not in lexeme.kinds for lexeme in row)
        for at in clashes:
            is_sex = others or (at > 0 and "number" in row[at - 1].kinds)
            dropped = {"hedge"} if is_sex else {"sex", "unit"}
            kinds = {kind: value for kind, value in row[at].kinds.items() if kind not in dropped}
            row[at] = row[at]._replace(kinds=kinds)
    return row
