"""Persons who are not named outside the office, wherever they stand: one record says so, and it holds in all.

A minor, and a person whose consent was withdrawn, is named nowhere: in no membership that shares the key, and by name
nowhere but in a membership whose key says that it is a namesake's; nor does the person's own number or mail address
stand in a channel. A private person, such as a plain member, is named by no reference and in no print, but in the
office that the person holds elsewhere.

A name is found with titles before it, with degrees behind it, and in a longer one; a name of a single word is found in
names only where it is all of one, for many people share it.
"""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from kimcore.fields import NONE, Declared, FieldPlan
from kimcore.findings import Problem
from kimcore.privacy.audiences import Audience
from kimcore.privacy.prints import is_print
from kimcore.privacy.pruning import walk
from kimcore.privacy.reasons import WITHHELD_MINOR, WITHHELD_PRIVATE_PERSON
from kimcore.privacy.spellings import words_of
from kimcore.privacy.table import minor_or_withdrawn, why_not
from kimcore.privacy.titles import name_words
from kimcore.records import Group, Institution, Member, Person, Principal, Ref
from kimcore.textvalues import TextValue

Words = tuple[str, ...]


def _words(text: object) -> Words:
    return tuple(words_of(str(text)))


def _bare(name: str) -> Words:
    """Return the words of a name without titles before it and degrees behind it, if any are left."""
    return tuple(name_words(name)) or _words(name)


@attrs.frozen
class Names:
    """Names of persons, as words, each with why it is withheld; found in a text at the cost of reading it."""

    reasons: Mapping[Words, Problem] = attrs.field(factory=dict[Words, Problem])
    lengths: Mapping[str, frozenset[int]] = attrs.field(factory=dict[str, frozenset[int]])
    """How many words the names have that begin with a word."""

    @classmethod
    def of(cls, names: Iterable[tuple[str, Problem]]) -> "Names":
        """Return names, as written and bare; of one with two reasons the first is kept."""
        reasons: dict[Words, Problem] = {}
        lengths: dict[str, frozenset[int]] = {}
        for name, reason in names:
            for words in filter(None, (_bare(name), _words(name))):
                reasons.setdefault(words, reason)
                lengths[words[0]] = lengths.get(words[0], frozenset()) | {len(words)}
        return cls(reasons, lengths)

    def why_name(self, name: str) -> Problem | None:
        """Return why a name is withheld, or None."""
        own = _bare(name) if self.reasons else ()
        return next((self.reasons[found] for found in self._found(name) if len(found) > 1 or found == own), None)

    def why_text(self, text: object, *, least: int = 1) -> Problem | None:
        """Return why a text is withheld that holds one of the names of at least so many words, or None."""
        return next((self.reasons[found] for found in self._found(text) if len(found) >= least), None)

    def _found(self, text: object) -> Iterator[Words]:
        words = _words(text) if self.reasons else ()
        for start, word in enumerate(words):
            for length in self.lengths.get(word, ()):
                if (found := words[start : start + length]) in self.reasons:
                    yield found


@attrs.frozen
class Withheld:
    """Who is named nowhere, by key and by name; and the names of private persons who are named in no office."""

    keys: Mapping[str, Problem]
    names: Names
    private: Names

    @classmethod
    def of(cls, whole: Iterable[Declared]) -> "Withheld":
        """Return who is withheld, as far as records or parts say it together."""
        parts = [part for one in whole for _, part in walk(one)]
        members = [part for part in parts if isinstance(part, Member)]
        persons = [part for part in parts if isinstance(part, Member | Person)]
        keys, names = _withheld(persons)
        known = Names.of(names)
        keys = {one.person: why for one in members if one.person and (why := known.why_name(one.name))} | keys
        names += [(text, keys[one.person]) for one in members if one.person in keys for text in _known_by(one)]
        bodies = [part.name for part in parts if isinstance(part, Group | Institution)]
        return cls(keys, Names.of(names), Names.of(_private(persons, bodies)))

    def why_not(self, part: Declared) -> Problem | None:
        """Return why a membership or a person is withheld, or None."""
        if isinstance(part, Member) and part.person is not None:
            return self.keys.get(part.person)
        return self.names.why_name(part.name) if isinstance(part, Member | Person) else None

    def why_not_field(self, part: Declared, field: FieldPlan) -> Problem | None:
        """Return why a field is withheld that names one of them, or None."""
        value = getattr(part, field.name)
        if isinstance(part, Member | Person) or not isinstance(value, str | TextValue):
            return None
        if isinstance(part, Principal | Ref) and field.name == "name":
            of_private = self.private.why_name(str(value)) if isinstance(part, Ref) else None
            return self.names.why_name(str(value)) or of_private
        if field.field.privacy is not NONE or is_print(field):
            return self.names.why_text(value) or self.private.why_text(value, least=2)
        return None


def _withheld(persons: Iterable[Member | Person]) -> tuple[dict[str, Problem], list[tuple[str, Problem]]]:
    """Return the keys, and the names without a key, of minors first and of those who withdrew consent then."""
    reasons = ((one, minor_or_withdrawn(one)) for one in persons)
    found = [(one, reason.problem) for one, reason in reasons if reason is not None]
    keys: dict[str, Problem] = {}
    names: list[tuple[str, Problem]] = []
    for one, reason in sorted(found, key=lambda pair: pair[1] is not WITHHELD_MINOR):
        if isinstance(one, Member) and one.person is not None:
            keys.setdefault(one.person, reason)
        else:
            names += [(text, reason) for text in _known_by(one)]
    return keys, names


def _known_by(one: Member | Person) -> Iterator[str]:
    """Find what tells who somebody is: the name, and a member's own number and mail address."""
    yield one.name
    if isinstance(one, Member):
        yield from (str(contact) for contact in (one.phone, one.email) if contact is not None)


def _private(persons: Iterable[Member | Person], bodies: Iterable[str]) -> Iterator[tuple[str, Problem]]:
    """Find the names of private persons that nobody in office bears, and no group or institution."""
    reasons = [(one.name, why_not(one, Audience.PUBLIC)) for one in persons]
    shown = {*map(_bare, bodies), *(_bare(name) for name, reason in reasons if reason is None)}
    for name, reason in reasons:
        if reason is not None and reason.problem is WITHHELD_PRIVATE_PERSON and _bare(name) not in shown:
            yield name, reason.problem
