"""Mail addresses in texts, also where their signs are spelled: "siti [at] pos.example", "siti at gmail dot com"."""

import itertools
import re
from collections.abc import Iterator
from typing import Final

OFFICIAL_DOMAINS: Final = frozenset({"@go.id", "@desa.id", "@mil.id"})
"""Domains that only offices of the state, villages and the forces are given (PANDI's policy on names under .id)."""

_BRACKETED_AT: Final = r"\s?[\[({<]\s?(?:at|et|@)\s?[\])}>]\s?"
_DOT: Final = r"(?:\.|\s?[\[({<]\s?(?:dot|titik|\.)\s?[\])}>]\s?|\s(?:dot|titik)\s)"
_DOT_BACKWARD: Final = r"(?:\.|\s?[\])}>]\s?(?:tod|kitit|\.)\s?[\[({<]\s?|\s(?:tod|kitit)\s)"
_AT: Final = re.compile(rf"{_BRACKETED_AT}|(?P<apart>\s)?@{{1,3}}(?P<behind>\s)?|(?P<word>\sat\s)").finditer
_LOCAL_BACKWARD: Final = re.compile(
    rf"[\w!#$%'*+^`{{|}}~-]{{1,64}}(?:{_DOT_BACKWARD}[\w!#$%'*+^`{{|}}~-]{{1,64}}){{0,5}}"
).match
"""What stands before the @, read from there backward, so that each @ costs one look whatever stands before it."""
_LONGEST_LOCAL: Final = 120
_DOMAIN: Final = re.compile(rf"[^\W_][\w-]{{0,62}}(?:{_DOT}[^\W_][\w-]{{0,62}}){{1,6}}").match
_SPELLED: Final = re.compile(r"\s(?:dot|titik)\s|[\[({<]").search
_PROVIDERS: Final = re.compile(
    r"(?:g|y|hot|rocket|proton|i|fast|zoho)?mail\b|yahoo\b|outlook\b|icloud\b|live\b|proton\b"
).match
"""Whose addresses are private persons' where the sign is spelled by the word "at" alone."""


def mail_addresses_in(plain: str) -> Iterator[frozenset[str]]:
    """Find the mail addresses in a plain text, each by itself and by its domain and all domains above: "@kpu.go.id"."""
    for at in _AT(plain):
        domain = _DOMAIN(plain, at.end())
        local = _LOCAL_BACKWARD(plain[max(0, at.start() - _LONGEST_LOCAL) : at.start()][::-1]) if domain else None
        if local is None or domain is None:
            continue
        if at["word"] and not (_SPELLED(domain[0]) or _PROVIDERS(domain[0])):
            continue
        if at["apart"] and not at["behind"] and not _PROVIDERS(domain[0]):
            continue  # the name of an account: "IG @kim.contoh"
        name, host = (re.sub(_DOT, ".", one) for one in (local[0][::-1], domain[0]))
        labels = host.split(".")
        if not labels[-1].isalpha():
            continue  # a price or a length: "50 kotak @ 25.000"
        above = itertools.accumulate(reversed(labels), lambda below, label: f"{label}.{below}")
        yield frozenset({f"{name}@{host}", *(f"@{one}" for one in above)})
