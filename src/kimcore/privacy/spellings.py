"""Texts as plain words: without escapes, hidden characters, marks above letters, and letters that only look alike."""

import functools
import html
import re
import unicodedata
from typing import Final

_PERCENT: Final = re.compile("(?:%(?:25)*[0-9A-Fa-f]{2})+").sub  # %2520 is a %20 that was escaped once more
_HEX: Final = re.compile("%(?:25)*([0-9A-Fa-f]{2})").findall
_HTML: Final = re.compile("&(?:amp;)*(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});").sub
_JSON: Final = re.compile(r"(?<!\\)(?:\\+u[0-9A-Fa-f]{4})+").sub
_CODE_UNITS: Final = re.compile(r"\\u([0-9A-Fa-f]{4})").findall

_CYRILLIC: Final = ("АВЕЅІЈКМНОРСТУХавеѕіјкмнорстухһԁԛԝ", "ABESIJKMHOPCTYXabesijkmhopctyxhdqw")
_GREEK: Final = ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχ", "ABEZHIKMNOPTYXaeikvoptux")
_LATIN: Final = ("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢıɑɡøłđØŁĐ", "abcdefghijklmnoprstuvwyziagoldOLD")
_APOSTROPHES: Final = "\u2019\u2018`\u02bc\u02bb\u02b9\u02be\u02bf\u2032"
_PLAIN_LETTERS: Final = {
    **{ord(one): plain for pair in (_CYRILLIC, _GREEK, _LATIN) for one, plain in zip(*pair, strict=True)},
    **{ord(one): "'" for one in _APOSTROPHES},
    **{ord(filler): " " for filler in "\u115f\u1160"},
}
"""Letters that pass for Latin ones, signs that pass for an apostrophe, fillers that pass for blanks."""

_INNER_APOSTROPHE: Final = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])").sub
_WORD: Final = re.compile(r"[^\W\d_]+|[0-9]+").findall


def words_of(text: str) -> list[str]:
    """Return the words and numbers of a text in small plain letters, whatever stands between them.

    "Siti_Rekaan99", "SITI%20REKAAN 99" and "Siti Rékaan, 99" have the same ones; "Ma'ruf" is one word.
    """
    return words_in(plain_text(text))


def words_in(plain: str) -> list[str]:
    """Return the words and numbers of a text that is plain already."""
    return _WORD(_INNER_APOSTROPHE("", plain))


def plain_text(text: str) -> str:
    """Return a text unescaped, in small plain letters and digits, with the signs between them as they are."""
    return legible_text(text).casefold()


def legible_text(text: str) -> str:
    """Return a text unescaped, in plain letters and digits; capitals, and the signs between, as they are."""
    text = _unescaped(text)
    if text.isascii():
        return text
    spread = unicodedata.normalize("NFKD", text.replace("\u00b4", "'")).translate(_PLAIN_LETTERS)
    return "".join(map(_plain_character, spread))


def _unescaped(text: str) -> str:
    """Undo what URLs, web pages and JSON write in place of characters, however often it was done."""
    text = _PERCENT(lambda run: bytes.fromhex("".join(_HEX(run[0]))).decode("utf-8", "replace"), text)
    text = _HTML(lambda entity: html.unescape(f"&{entity[1]};"), text)
    return _JSON(lambda run: bytes.fromhex("".join(_CODE_UNITS(run[0]))).decode("utf-16-be", "replace"), text)


@functools.lru_cache(maxsize=4096)
def _plain_character(character: str) -> str:
    """Return a character without marks, nothing for one that cannot be seen, and 0 to 9 for digits of any script."""
    category = unicodedata.category(character)
    if category in ("Mn", "Mc", "Me", "Cf"):
        return ""
    return str(unicodedata.decimal(character)) if category == "Nd" else character
