"""Persons who are not named outside the office, wherever they stand: one record says so, and it holds in all.

A minor, and a person whose consent was withdrawn, is named nowhere: in no membership that shares the key, and by name
nowhere but in a membership whose key says that it is a namesake's. Nor does the person's own number or mail address
stand where texts can name somebody, or be all that another field holds; ids stay as they are. A private person, such as
a plain member, is named by no reference and in no print, but in the office that the person holds elsewhere.

Names, numbers and addresses are found in every spelling in which `forget` finds them (`kimcore.privacy.traces`): with
titles and degrees, family name first, run together, in a longer name. A name of a single word is found in names only
where it is all of one, for many people share it. With initials, or by some of its words, a name can be anybody's, and
is shown.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import attrs

from kimcore.codes import Email, Phone
from kimcore.fields import NONE, Declared, FieldPlan
from kimcore.fields.kinds import TextKind, TextValueKind
from kimcore.fields.parts import Ways
from kimcore.findings import Problem
from kimcore.privacy.audiences import Audience
from kimcore.privacy.contacts import Contacts, can_name
from kimcore.privacy.decided import Decisions
from kimcore.privacy.prints import is_print
from kimcore.privacy.reasons import WITHHELD_CONSENT, WITHHELD_MINOR, WITHHELD_PRIVATE_PERSON
from kimcore.privacy.spellings import words_of
from kimcore.privacy.table import minor_or_withdrawn
from kimcore.privacy.titles import usual_words
from kimcore.privacy.traces import Traces
from kimcore.records import Group, Institution, Member, Person, Principal, Ref


def _bare(name: str) -> str:
    """Return a name without titles and degrees, if anything else is in it."""
    return " ".join(usual_words(name))


@attrs.frozen
class Named:
    """Persons who are withheld for one reason, and what names them."""

    reason: Problem
    traces: Traces
    """Names of two words or more, numbers and addresses."""
    single: frozenset[str]
    """Names of one word."""
    contacts: Contacts

    @classmethod
    def of(cls, reason: Problem, names: Iterable[str], contacts: Iterable[Phone | Email] = ()) -> "Named":
        """Return persons of these names, with these numbers and addresses."""
        bare = {_bare(name) for name in names} - {""}
        single = frozenset(name for name in bare if " " not in name)
        own = Contacts.of(contacts)
        return cls(reason, Traces.of(bare - single, (), own), single, own)

    def are_any(self) -> bool:
        """Whether there is a name, a number or an address to look for."""
        return bool(self.single) or self.traces.are_any()

    def are_named_by(self, name: str) -> bool:
        """Whether what is a name as a whole is that of one of them, or holds it."""
        return _bare(name) in self.single or self.traces.stand_in(name)

    def are_named_in(self, text: str) -> bool:
        """Whether a text names one of them."""
        return not self.single.isdisjoint(words_of(text)) or self.traces.stand_in(text)


class Whom(NamedTuple):
    """Whether there is anybody who is named nowhere, and any private person."""

    nowhere: bool
    private: bool


class Search(NamedTuple):
    """How the text in a field is searched for persons who are withheld."""

    is_name: bool
    """It is a name as a whole."""
    is_for_names: bool
    """It is searched for names, numbers and addresses; else it is only asked whether it is a number or an address."""
    is_for_private: bool
    """It is searched for private persons, too."""

    @classmethod
    def of(cls, part: type[Declared], field: FieldPlan, whom: Whom) -> "Search | None":
        """Return how a field of a class is searched; None for one that is not, as it holds no text or its person's."""
        holds_text = isinstance(field.kind, TextKind | TextValueKind) and field.name != "id"
        if not holds_text or issubclass(part, Member | Person):
            return None
        is_name = issubclass(part, Principal | Ref) and field.name == "name"
        is_tagged = field.field.privacy is not NONE or is_print(field)
        is_for_private = issubclass(part, Ref) if is_name else is_tagged
        search = cls(is_name, is_name or is_print(field) or can_name(part, field), is_for_private)
        return search if whom.nowhere or (whom.private and is_for_private) else None


class _Found(dict[tuple[str, Search], Problem | None]):
    """What searches of texts found."""


@attrs.frozen
class Withheld:
    """Who is named nowhere, by key and by name; and the private persons who are named in no office."""

    keys: Mapping[str, Problem]
    nowhere: tuple[Named, ...]
    private: Named
    _searched: _Found = attrs.field(factory=_Found, init=False, eq=False, repr=False)
    """Names recur in many records."""

    @classmethod
    def of(cls, whole: Iterable[Declared], decisions: Decisions) -> "Withheld":
        """Return who is withheld, as far as records or parts say it together, and a table says of each."""
        parts = [found.part for one in whole for found in _NAMED.find(one)]
        members = [part for part in parts if isinstance(part, Member)]
        persons = [part for part in parts if isinstance(part, Member | Person)]
        if not persons:
            return NOBODY
        keys, keyless = _withheld(persons)
        by_name = _named(keyless)
        named = ((one.person, _first(one.name, by_name)) for one in members if one.person is not None)
        keys = {key: reason for key, reason in named if reason is not None} | keys
        keyed = [(one, keys[one.person]) for one in members if one.person in keys]
        bodies = [part.name for part in parts if isinstance(part, Group | Institution)]
        private = Named.of(WITHHELD_PRIVATE_PERSON, _private(persons, bodies, decisions))
        return cls(keys, _named([*keyless, *keyed]), private)

    def why_not(self, part: Declared) -> Problem | None:
        """Return why a membership or a person is withheld, or None."""
        if isinstance(part, Member) and part.person is not None:
            return self.keys.get(part.person)
        return _first(part.name, self.nowhere) if isinstance(part, Member | Person) else None

    def whom(self) -> Whom:
        """Return whether there is anybody to look for."""
        return Whom(bool(self.nowhere), self.private.are_any())

    def contacts(self) -> Iterator[str]:
        """Find the numbers and mail addresses of those who are named nowhere."""
        for one in self.nowhere:
            yield from one.contacts.numbers | one.contacts.addresses

    def why_not_text(self, text: str, search: Search) -> Problem | None:
        """Return why a text is withheld that names one of them, or None."""
        asked = text, search
        if asked not in self._searched:
            self._searched[asked] = self._search(text, search)
        return self._searched[asked]

    def _search(self, text: str, search: Search) -> Problem | None:
        if search.is_name:
            return _first(text, (*self.nowhere, self.private) if search.is_for_private else self.nowhere)
        for one in self.nowhere:
            if one.are_named_in(text) if search.is_for_names else one.contacts.holds(text):
                return one.reason
        return self.private.reason if search.is_for_private and self.private.traces.stand_in(text) else None


NOBODY: Final = Withheld({}, (), Named.of(WITHHELD_PRIVATE_PERSON, ()))
_NAMED: Final = Ways(lambda cls: issubclass(cls, Member | Person | Group | Institution))


def _first(name: str | None, named: Iterable[Named]) -> Problem | None:
    """Return the first reason for which a name is withheld, or None; a source may give none."""
    return None if name is None else next((one.reason for one in named if one.are_named_by(name)), None)


def _named(withheld: Sequence[tuple[Member | Person, Problem]]) -> tuple[Named, ...]:
    """Return the persons of each reason who are known by these memberships and persons; minors first."""
    if not withheld:
        return ()
    each = {reason: [one for one, why in withheld if why is reason] for reason in (WITHHELD_MINOR, WITHHELD_CONSENT)}
    return tuple(Named.of(reason, _names(ones), _contacts(ones)) for reason, ones in each.items() if ones)


def _names(persons: Iterable[Member | Person]) -> Iterator[str]:
    """Find the names of persons; a source may give none."""
    return filter(None, (one.name for one in persons))


def _contacts(persons: Iterable[Member | Person]) -> Iterator[Phone | Email]:
    """Find the members' own numbers and mail addresses."""
    for one in persons:
        if isinstance(one, Member):
            yield from filter(None, (one.phone, one.email))


def _withheld(persons: Iterable[Member | Person]) -> tuple[dict[str, Problem], list[tuple[Member | Person, Problem]]]:
    """Return the keys, and who has none, of minors first and of those who withdrew consent then."""
    reasons = ((one, minor_or_withdrawn(one)) for one in persons)
    found = [(one, reason.problem) for one, reason in reasons if reason is not None]
    keys: dict[str, Problem] = {}
    keyless: list[tuple[Member | Person, Problem]] = []
    for one, reason in sorted(found, key=lambda pair: pair[1] is not WITHHELD_MINOR):
        if isinstance(one, Member) and one.person is not None:
            keys.setdefault(one.person, reason)
        else:
            keyless.append((one, reason))
    return keys, keyless


def _private(persons: Iterable[Member | Person], bodies: Iterable[str], decisions: Decisions) -> Iterator[str]:
    """Find the names of private persons that nobody in office bears, and no group or institution."""
    reasons = [(one.name, decisions.why_not(one, Audience.PUBLIC)) for one in persons if one.name is not None]
    private = {name for name, reason in reasons if reason is not None and reason.problem is WITHHELD_PRIVATE_PERSON}
    if private:
        shown = {*map(_bare, bodies), *(_bare(name) for name, reason in reasons if reason is None)}
        yield from (name for name in private if _bare(name) not in shown)
