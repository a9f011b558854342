"""What was found, by kind: what is said the same way of several places, and what it asks for."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from kimcore.cli.checked import CheckedFile
from kimcore.cli.page_rows import Spot, spots_in
from kimcore.findings import TOO_MANY, Finding, Locale, Severity, Words
from kimcore.tables.locating import without_place

_MOST_KINDS: Final = 150
_NUMBERS: Final = re.compile("[0-9]+")
_ASKS: Final = re.compile(r"\b(?:mohon|please)\b", re.IGNORECASE)
_SENTENCE_ENDS: Final = re.compile(r"(?<=[.!?]) (?=[A-Z“])")


@attrs.frozen
class Kind:
    """What is said the same way of several places; what differs between them is left open in `what` and `to_do`."""

    anchor: str
    severity: Severity
    code: str
    law: str
    what: str
    to_do: str
    spots: tuple[Spot, ...]
    differs: bool
    asks_differently: bool

    def said_of(self, spot: Spot, locale: Locale) -> str:
        """Return what is said of one place; what to do as well, where that differs."""
        message = without_place(spot.finding).message(locale)
        return message if self.asks_differently else _parts(message)[0]


def _parts(message: str) -> tuple[str, str]:
    """Return what a message says, and what it asks for, where that is a sentence of its own."""
    sentences = _SENTENCE_ENDS.split(message)
    first = next((at for at, sentence in enumerate(sentences) if _ASKS.search(sentence)), 0)
    return (" ".join(sentences[:first]), " ".join(sentences[first:])) if first else (message, "")


def kinds_of(files: Sequence[CheckedFile], locale: Locale) -> list[Kind]:
    """Return what was found by kind: errors first, and of each severity what was found most often."""
    spots = [spot for file in files for spot in spots_in(file)]
    found = _by_what_is_said(spots, locale, told_apart=True)
    if len(found) > _MOST_KINDS:
        found = _by_what_is_said(spots, locale, told_apart=False)
    gravity = list(Severity)
    ordered = sorted(
        found.items(),
        key=lambda one: (gravity.index(one[0][0]), one[0][1] == TOO_MANY.code, -len(one[1]), one[0][1:]),
    )
    return [_kind(f"temuan-{number}", ones, locale) for number, (_, ones) in enumerate(ordered, start=1)]


def _by_what_is_said(
    spots: Iterable[Spot], locale: Locale, *, told_apart: bool
) -> dict[tuple[Severity, str, str], list[Spot]]:
    """Return findings by severity, code and message; `told_apart` are also those that quote different messages."""
    found: dict[tuple[Severity, str, str], list[Spot]] = {}
    for spot in spots:
        said = _template(spot.finding, locale)
        if told_apart:
            words = (value(locale) for value in spot.finding.params.values() if isinstance(value, Words))
            said = " ".join((said, *(_open(text) for text in words if text.endswith("."))))
        found.setdefault((spot.finding.severity, spot.finding.code, said), []).append(spot)
    return found


def _template(finding: Finding, locale: Locale) -> str:
    """Return the message of a problem without where it is, its parameters in braces."""
    return without_place(finding).problem.template(locale)


def _open(said: str) -> str:
    """Return a text with its numbers left open."""
    return _NUMBERS.sub("…", said)


def _common(values: set[str]) -> str:
    """Return what several values of a parameter have in common; an ellipsis where that is nothing."""
    if len(values) > 1:
        values = {_open(value) for value in values}
    return next(iter(values)) if len(values) == 1 else "…"


def _kind(anchor: str, spots: Sequence[Spot], locale: Locale) -> Kind:
    values: dict[str, set[str]] = {}
    for spot in spots:
        for name, value in spot.finding.params.items():
            values.setdefault(name, set()).add(value(locale) if isinstance(value, Words) else str(value))
    problem, template = spots[0].finding.problem, _template(spots[0].finding, locale)
    different = [f"{{{name}}}" for name, found in values.items() if len(found) > 1]
    differs, asks = (any(name in text for name in different) for text in (template, _parts(template)[1]))
    what, to_do = _parts(template.format_map({name: _common(found) for name, found in values.items()}))
    what, to_do = (part.removesuffix(".") if part.endswith("….") else part for part in (what, to_do))
    return Kind(anchor, problem.severity, problem.code, problem.law, what, to_do, tuple(spots), differs, asks)
