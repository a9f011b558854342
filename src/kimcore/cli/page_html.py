"""Elements of HTML whose texts are always escaped: only what is made here is of the type that elements are made of."""

import html
from collections.abc import Iterable
from typing import Final, NewType

Html = NewType("Html", str)
"""Markup. Made by `text` and `tag` alone, so that a type checker finds what would be put in a page as it is."""

NOTHING: Final = Html("")
_ENDS_ITSELF: Final = {"meta"}


def text(value: str) -> Html:
    """Return a text as it is read, on one line: what is not seen, or turns a line around, becomes a sign for it."""
    return Html(html.escape(_visible(value)))


def tag(name: str, /, *inside: Html, **attributes: str) -> Html:
    """Return an element; `class_` is the attribute class, and an underscore in a name stands for a hyphen."""
    named = "".join(f' {key.rstrip("_").replace("_", "-")}="{text(value)}"' for key, value in attributes.items())
    return Html(f"<{name}{named}>" if name in _ENDS_ITSELF else f"<{name}{named}>{''.join(inside)}</{name}>")


def joined(parts: Iterable[Html], between: str = "") -> Html:
    """Return parts one after the other, with a text between them."""
    return Html(text(between).join(parts))


def style(sheet: str) -> Html:
    """Return a style sheet of our own."""
    return Html(f"<style>{sheet}</style>")


def document(locale: str, head: Html, body: Html) -> str:
    """Return a whole page."""
    return f"<!DOCTYPE html>\n{tag('html', tag('head', head), tag('body', body), lang=locale)}\n"


def _visible(value: str) -> str:
    r"""Return a text with blanks for its ends of lines, and bytes of a file name that are no UTF-8 as `\udce9`."""
    if value.isprintable():
        return value
    whole = value.encode(errors="backslashreplace").decode()
    return "".join(sign if sign.isprintable() else " " if sign.isspace() else "\ufffd" for sign in whole)
