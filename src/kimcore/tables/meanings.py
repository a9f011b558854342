"""Which fields a heading may stand for: by what offices write, by the labels of fields and terms, and by slips."""

import difflib
import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from kimcore.fields.planning import ObjectKind
from kimcore.fields.plans import Plan
from kimcore.lexicon.heading_words import heading_words, wordings_of
from kimcore.lexicon.headings import HEADINGS
from kimcore.lexicon.templates import template_headings
from kimcore.records import RECORDS
from kimcore.tables.paths import Target, parse_target, plan_of_type, vocabulary_of
from kimcore.tables.values import fits_in_cell
from kimcore.vocabularies import ChannelKind, HeadScope, Office, PartyRole, PersonRole, Vocabulary

_ADMITTED: Final[Mapping[str, tuple[str, ...]]] = {
    "Group": ("Group.", "Member["),
    "Member": ("Member.",),
    "Session": ("Session.",),
    "InformationItem": ("InformationItem.",),
    "Institution": ("Institution.",),
}
"""What the headings of a table can stand for whose rows are records of a type."""
_TERMS: Final[Mapping[str, tuple[tuple[type[Vocabulary], str], ...]]] = {
    "Group": ((Office, "Member[{}].name"), (ChannelKind, "Group.channels[{}]")),
    "Session": (
        (PersonRole, "Session.people[{}]"),
        (PartyRole, "Session.parties[{}]"),
        (HeadScope, "Session.head_counts[{}]"),
    ),
    "Institution": ((ChannelKind, "Institution.channels[{}]"),),
}
"""The fields of which each term names one, so that a heading which is the term stands for it."""
_LIKE: Final = 0.88
"""How much the words of a heading are like known ones that they are a slip of."""
_SHORTEST: Final = 5
UNLABELLED: Final = frozenset(
    {"id", "sources", "identifiers", "earlier", "part_of", "series", "distinct_from", "predecessor", "supersedes"}
    | {"same_claim_as", "renews", "same_as", "discrepancies", "name_withheld", "stands_for"}
    | {"name_inferred", "places_inferred"}
)
"""Fields whose labels say too little of them in a table, or that no office has a column for."""


@attrs.frozen
class Meanings:
    """The fields that a heading may stand for, the most probable first; and whether it is only like a known one."""

    targets: tuple[str, ...] = ()
    is_slip: bool = False


@functools.lru_cache(maxsize=1_024)
def meanings_of(heading: str, rows: str, *, listed: bool = False) -> Meanings:
    """Return what a heading may stand for where rows are records of a type; `listed` says that it is one of members."""
    admitted = ("Member.",) if listed else _ADMITTED[rows]
    wordings = _wordings(heading)
    found = [target for words in wordings for target in _HEADINGS.get(words, ()) if target.startswith(admitted)]
    found += [target for words in wordings for target in _labels().get(words, ()) if target.startswith(admitted)]
    if not found and not listed:
        found = list(_of_terms(heading, rows))
    if found:
        return Meanings(tuple(dict.fromkeys(found)))
    return Meanings(tuple(dict.fromkeys(_of_slips(wordings, admitted))), is_slip=True)


def _wordings(heading: str) -> tuple[str, ...]:
    """Return the words of a heading: as a whole, turned round, and of its last part: “SK / NOMOR”, `wilayah.kode`."""
    parts = re.split(r"\s/\s|\.", heading)
    turned = " ".join(reversed(parts[-2:]))
    return tuple(dict.fromkeys((*wordings_of(heading), *wordings_of(turned), *wordings_of(parts[-1]))))


def _of_terms(heading: str, rows: str) -> Iterator[str]:
    last = re.split(r"\s/\s|\.", heading)[-1]
    for text in dict.fromkeys((heading, last, last.replace("_", " "))):
        for vocabulary, target in _TERMS.get(rows, ()):
            term = vocabulary.find(text)
            if term is not None:
                yield target.format(term.code)


def _of_slips(wordings: tuple[str, ...], admitted: tuple[str, ...]) -> Iterator[str]:
    """Find the known headings that words are a slip of: “kecamtan”."""
    known = {**_labels(), **_HEADINGS}
    ours = [words for words, targets in known.items() if any(one.startswith(admitted) for one in targets)]
    for words in wordings:
        if len(words) >= _SHORTEST:
            for like in difflib.get_close_matches(words, ours, n=1, cutoff=_LIKE):
                yield from (one for one in known[like] if one.startswith(admitted))


def _index() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for target, wordings in (*HEADINGS.items(), *template_headings().items()):
        for words in wordings:
            found.setdefault(heading_words(words), []).append(target)
    return {words: tuple(targets) for words, targets in found.items()}


_HEADINGS: Final = _index()


def is_listed(heading: str) -> bool:
    """Whether a heading is one of those that offices write, whatever the rows are."""
    return heading_words(heading) in _HEADINGS


# The labels of declarations


@functools.cache
def _labels() -> Mapping[str, tuple[str, ...]]:
    """Return the fields by their labels; one that two fields of a type, or two of its parts, share means neither."""
    found: dict[str, tuple[str, ...]] = {}
    for record in RECORDS:
        plan = plan_of_type(record.__name__)
        own = _unshared(_labelled(plan, record.__name__))
        parts = (
            _labelled(field.kind.plan, f"{record.__name__}.{name}")
            for name, field in plan.fields.items()
            if isinstance(field.kind, ObjectKind) and vocabulary_of(field.kind) is None
        )
        for words, target in {**_unshared(itertools.chain.from_iterable(parts)), **own}.items():
            found[words] = (*found.get(words, ()), target)
    return found


def _unshared(labelled: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return fields by the words of their labels, of those that only one has."""
    targets: dict[str, set[str]] = {}
    for label, target in labelled:
        targets.setdefault(heading_words(label), set()).add(target)
    return {words: next(iter(those)) for words, those in targets.items() if len(those) == 1}


def _labelled(plan: Plan, path: str) -> Iterator[tuple[str, str]]:
    """Find the labels of the fields of a class that one cell can hold."""
    for name, field in plan.fields.items():
        target = parse_target(f"{path}.{name}")
        if name not in UNLABELLED and isinstance(target, Target) and fits_in_cell(target):
            yield from ((label, target.text) for label in (field.field.indonesian, field.field.english))
