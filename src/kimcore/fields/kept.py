"""What is kept of members that no field declares: canonical JSON text without personal data, of limited length."""

import json
from collections.abc import Collection, Iterator
from typing import Final, cast

from kimcore.canonical import canonical_text
from kimcore.codes.nik import holds_nik, is_nik
from kimcore.fields.keys import personal_key
from kimcore.findings import Finding, Problem

LONGEST_KEPT: Final = 1_000_000
"""How many characters the kept members of one object have at most, as JSON text."""

NOT_KEPT_FORM = Problem.error(
    code="not_kept_form",
    indonesian="Isian “kept” harus berupa objek JSON kanonis (RFC 8785) tanpa isian yang dikenal dan tanpa data"
    " pribadi, paling banyak {limit} karakter.",
    english="“kept” must be a canonical JSON object (RFC 8785) without known fields and without personal data, of at"
    " most {limit} characters.",
)


def without_personal(value: object) -> tuple[object, int]:
    """Return plain data without members that ask for personal data, and without values that hold a NIK.

    The second value says how many were left out.
    """
    if type(value) is list:
        given = cast("list[object]", value)
        items = [without_personal(item) for item in given if not _is_personal(item)]
        return [item for item, _ in items], len(given) - len(items) + sum(count for _, count in items)
    if type(value) is dict:
        members = cast("dict[str, object]", value)
        kept = {
            key: without_personal(member)
            for key, member in members.items()
            if personal_key(key) is None and not _is_personal(member)
        }
        left_out = len(members) - len(kept)
        return {key: member for key, (member, _) in kept.items()}, left_out + sum(count for _, count in kept.values())
    return value, 0


def _is_personal(value: object) -> bool:
    if type(value) is str:
        return holds_nik(value)
    return type(value) in (int, float) and is_nik(cast("float", value))


def check_kept(kept: object, declared: Collection[str]) -> Iterator[Finding]:
    """Find what is wrong with the text of kept members that a constructor was given."""
    if type(kept) is str and not kept:
        return
    if type(kept) is not str or not _is_kept_form(kept, declared):
        yield NOT_KEPT_FORM.at("/kept", limit=LONGEST_KEPT)


def _is_kept_form(kept: str, declared: Collection[str]) -> bool:
    if len(kept) > LONGEST_KEPT or not can_be_written(kept, 1):
        return False
    data = json.loads(kept)
    if type(data) is not dict:
        return False
    members = cast("dict[str, object]", data)
    _, left_out = without_personal(members)
    return bool(members) and left_out == 0 and members.keys().isdisjoint(declared)


def can_be_written(kept: str, depth: int) -> bool:
    """Whether a text is canonical JSON, and fits `depth` levels deep in a document, which has a limit of levels."""
    try:
        return canonical_text(json.loads(kept), depth=depth) == kept
    except (ValueError, RecursionError):  # MalformedError is a ValueError
        return False
