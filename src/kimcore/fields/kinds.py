"""The kinds of value that a field can hold. Each reads plain data, checks a value, and writes it as plain data."""

import abc
import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

import attrs

from kimcore.canonical import GREATEST_INTEGER, LONE_SURROGATE, Flaw
from kimcore.codes.nik import HOLDS_NIK, holds_nik, is_nik
from kimcore.errors import MalformedError
from kimcore.fields.limits import Text, Whole
from kimcore.fields.reading import INVALID, Reader
from kimcore.findings import Finding, Problem, Words, pointer_to
from kimcore.late import late_pattern
from kimcore.textvalues import BLANKS_AND_CONTROLS, CONTROLS, CONTROLS_BUT_NEWLINE, TextValue, with_newlines
from kimcore.vocabularies import Vocabulary

WRONG_TYPE = Problem.error(
    code="wrong_type",
    indonesian="Isian ini seharusnya {expected}, tetapi berupa {found}. Mohon perbaiki isiannya.",
    english="This should be {expected}, but it is {found}. Please correct the value.",
)
EMPTY_TEXT = Problem.error(
    code="empty_text",
    indonesian="Teks ini kosong. Bila memang tidak ada, mohon hapus isiannya.",
    english="This text is empty. If there is nothing to say, please leave the field out.",
)
OUTER_BLANKS = Problem.error(
    code="outer_blanks",
    indonesian="Teks ini diawali atau diakhiri spasi, baris kosong, atau karakter yang tidak tampak. Mohon hapus bagian"
    " itu.",
    english="This text begins or ends with a blank, a line break or an invisible character. Please remove it.",
)
CONTROL_CHARACTER = Problem.error(
    code="control_character",
    indonesian="Teks ini memuat karakter kendali (misalnya tab atau ganti baris) di posisi {position}. Mohon hapus.",
    english="This text holds a control character (such as a tab or a line break) at position {position}. Please remove"
    " it.",
)
TOO_SHORT = Problem.error(
    code="too_short",
    indonesian="Teks ini hanya {length} karakter; paling sedikit {limit}. Mohon lengkapi.",
    english="This text has only {length} characters; at least {limit} are needed. Please complete it.",
)
TOO_LONG = Problem.error(
    code="too_long",
    indonesian="Teks ini {length} karakter; paling banyak {limit}. Mohon ringkas.",
    english="This text has {length} characters; at most {limit} fit. Please shorten it.",
)
WRONG_FORM = Problem.error(
    code="wrong_form",
    indonesian="Format isian ini keliru; seharusnya {form}. Mohon sesuaikan.",
    english="This should have the form of {form}. Please adjust it.",
)
OUT_OF_RANGE = Problem.error(
    code="out_of_range",
    indonesian="Angka ini di luar batas: {allowed}. Mohon cek angkanya.",
    english="This number is out of range: {allowed}. Please check it.",
)
UNKNOWN_TERM = Problem.error(
    code="unknown_term",
    indonesian="Istilah ini tidak ada dalam daftar. Pilih salah satu: {terms}.",
    english="This term is not on the list. Choose one of: {terms}.",
)


class Kind(abc.ABC):
    """A kind of value."""

    @property
    @abc.abstractmethod
    def expected(self) -> Words:
        """What a reader expects, in words."""

    @abc.abstractmethod
    def check(self, value: object) -> Iterator[Finding]:
        """Find what is wrong with a value given to a constructor."""

    def stored(self, value: object) -> object:
        """Return what is stored of a value that a constructor was given: mostly the value itself."""
        return value

    @abc.abstractmethod
    def read(self, raw: object, reader: Reader) -> object:
        """Return the value of plain data, or INVALID and leave findings with the reader."""

    def write(self, value: object) -> object:
        """Return the plain data of a value."""
        return value

    def kept_too_deep(self, value: object, depth: int) -> Iterable[Finding]:  # noqa: ARG002 - for kinds that hold objects
        """Find kept members in a value `depth` levels deep that nest deeper than a document may."""
        return ()

    def wrong_type(self, raw: object) -> Finding:
        """Say that something of another type stands here."""
        if type(raw) is Flaw:
            return raw.finding()
        return WRONG_TYPE.at(expected=self.expected, found=_words_for(raw))


_JSON_WORDS: dict[type, Words] = {
    type(None): Words("null (kosong)", "null"),
    bool: Words("true/false", "true or false"),
    int: Words("bilangan bulat", "a whole number"),
    float: Words("bilangan pecahan", "a fraction"),
    str: Words("teks", "text"),
    list: Words("daftar", "a list"),
    dict: Words("objek", "an object"),
}


def wrong_object(value: object, *expected: type) -> Finding:
    """Say that a constructor was given an object of another class."""
    return WRONG_TYPE.at(expected=" | ".join(one.__name__ for one in expected), found=type(value).__name__)


def _words_for(raw: object) -> Words:
    name = type(raw).__name__
    return _JSON_WORDS.get(type(raw), Words(name, name))


class _ScalarKind(Kind):
    """A kind whose plain data are its values."""

    def read(self, raw: object, reader: Reader) -> object:
        """Return the value, as it is stored, where nothing is wrong with it."""
        value = self.stored(raw)
        findings = tuple(self.check(value))
        return reader.refuse(*findings) if findings else value


_FORBIDDEN = late_pattern(f"[{CONTROLS}]")
_FORBIDDEN_IN_LINES = late_pattern(f"[{CONTROLS_BUT_NEWLINE}]")
_OUTER_BLANK = late_pattern(rf"\A[{BLANKS_AND_CONTROLS}]|[{BLANKS_AND_CONTROLS}]\Z")
_SURROGATE = re.compile("[\ud800-\udfff]")


@attrs.frozen
class TextKind(_ScalarKind):
    """A text within limits."""

    limits: Text

    @property
    def expected(self) -> Words:
        """A text."""
        return Words("teks", "text")

    def stored(self, value: object) -> object:
        """Return a text of several lines with one sign between them, whichever system it was written on."""
        return with_newlines(value) if self.limits.lines and type(value) is str else value

    def check(self, value: object) -> Iterator[Finding]:
        """Find a wrong type first, then characters, blanks, length and form, and then a NIK."""
        if type(value) is not str:
            yield self.wrong_type(value)
        elif not value:
            yield EMPTY_TEXT.at()
        else:
            yield from self._flaws(value)

    def _flaws(self, text: str) -> Iterator[Finding]:
        limits = self.limits
        if character := (_FORBIDDEN_IN_LINES if limits.lines else _FORBIDDEN).search(text):
            yield CONTROL_CHARACTER.at(position=character.start() + 1)
        elif _SURROGATE.search(text):
            yield LONE_SURROGATE.at()
        elif _OUTER_BLANK.search(text[0]) or _OUTER_BLANK.search(text[-1]):
            yield OUTER_BLANKS.at()
        elif len(text) > limits.most:
            yield TOO_LONG.at(length=len(text), limit=limits.most)
        elif len(text) < limits.least:
            yield TOO_SHORT.at(length=len(text), limit=limits.least)
        elif limits.form is not None and not limits.matches(text):
            yield WRONG_FORM.at(form=limits.form)
        elif holds_nik(text):
            yield HOLDS_NIK.at()


@attrs.frozen
class WholeKind(_ScalarKind):
    """A whole number within limits."""

    limits: Whole

    @property
    def expected(self) -> Words:
        """A whole number."""
        return Words("bilangan bulat", "a whole number")

    def check(self, value: object) -> Iterator[Finding]:
        """Find a wrong type (true is no 1, 1.0 is no 1), a number out of range, or a NIK."""
        if type(value) is not int:
            yield self.wrong_type(value)
        elif not self.limits.least <= value <= self.limits.most:
            yield OUT_OF_RANGE.at(least=self.limits.least, most=self.limits.most, allowed=self._allowed(value))
        elif is_nik(value):
            yield HOLDS_NIK.at()

    def _allowed(self, value: int) -> Words:
        """Say what is allowed: the bound that a value is beyond, or both bounds where both were declared."""
        least, most = self.limits.least, self.limits.most
        if least > -GREATEST_INTEGER and most < GREATEST_INTEGER:
            return Words(f"{least} sampai {most}", f"{least} to {most}")
        if value < least:
            return Words(f"paling kecil {least}", f"at least {least}")
        return Words(f"paling besar {most}", f"at most {most}")


@attrs.frozen
class BooleanKind(_ScalarKind):
    """True or false."""

    @property
    def expected(self) -> Words:
        """True or false."""
        return Words("true atau false", "true or false")

    def check(self, value: object) -> Iterator[Finding]:
        """Find a wrong type."""
        if type(value) is not bool:
            yield self.wrong_type(value)


@attrs.frozen
class TermKind(Kind):
    """A term of a vocabulary, written as its code."""

    vocabulary: type[Vocabulary]

    @property
    def expected(self) -> Words:
        """One of the codes."""
        return Words("teks: salah satu istilah dalam daftar", "text: a term on the list")

    def check(self, value: object) -> Iterator[Finding]:
        """Find what is no term of this vocabulary."""
        if not isinstance(value, self.vocabulary):
            yield wrong_object(value, self.vocabulary)

    def read(self, raw: object, reader: Reader) -> object:
        """Return the term of a code."""
        if type(raw) is not str:
            return reader.refuse(self.wrong_type(raw))
        terms = by_code(self.vocabulary) if reader.past is None else reader.past.terms(self.vocabulary)
        term = terms.get(raw)
        return reader.refuse(UNKNOWN_TERM.at(terms=_listed(terms))) if term is None else term

    def write(self, value: object) -> object:
        """Return the code."""
        return cast("Vocabulary", value).code


@functools.cache
def by_code(vocabulary: type[Vocabulary]) -> Mapping[str, Vocabulary]:
    """Return the terms of a vocabulary by their codes; Vocabulary itself has none."""
    return {term.code: term for term in vocabulary}


def _listed(terms: Mapping[str, Vocabulary]) -> Words:
    """List the codes, in Indonesian with the labels that an office knows."""
    return Words("; ".join(f"{code} = {term.label()}" for code, term in terms.items()), ", ".join(terms))


@attrs.frozen
class TextValueKind(Kind):
    """A code or a date, written as its text. Where several types are possible, the first that claims it reads it."""

    types: tuple[type[TextValue], ...]

    @property
    def expected(self) -> Words:
        """What the first type expects."""
        return Words(f"teks: {self.types[0].expected('id')}", f"text: {self.types[0].expected('en')}")

    def check(self, value: object) -> Iterator[Finding]:
        """Find what is of none of the types."""
        if type(value) not in self.types:
            yield wrong_object(value, *self.types)

    def read(self, raw: object, reader: Reader) -> object:
        """Return the value of a text."""
        if type(raw) is not str:
            return reader.refuse(self.wrong_type(raw))
        value_type = next((one for one in self.types if one.claims(raw)), self.types[-1])
        try:
            return value_type.parse(raw)
        except MalformedError as error:
            return reader.refuse(*error.findings)

    def write(self, value: object) -> object:
        """Return the text."""
        return str(value)


@attrs.frozen
class ItemsKind(Kind):
    """Any number of values of one kind: a tuple in Python, a list in plain data."""

    item: Kind

    @property
    def expected(self) -> Words:
        """A list."""
        return Words("daftar", "a list")

    def stored(self, value: object) -> object:
        """Return a tuple of what is stored of each item of a tuple or a list."""
        if type(value) is not tuple and type(value) is not list:
            return value
        return tuple(map(self.item.stored, cast("Iterable[object]", value)))

    def check(self, value: object) -> Iterator[Finding]:
        """Find a wrong type, and what is wrong with each item."""
        if type(value) is not tuple:
            yield wrong_object(value, tuple)
            return
        for position, item in enumerate(cast("tuple[object, ...]", value)):
            for finding in self.item.check(item):
                yield finding.within(pointer_to(position))

    def read(self, raw: object, reader: Reader) -> object:
        """Return the values of a list, or INVALID if any of them is."""
        if type(raw) is not list:
            return reader.refuse(self.wrong_type(raw))
        reader.depth += 1
        items = [
            reader.read_within(self.item, item, position) for position, item in enumerate(cast("list[object]", raw))
        ]
        reader.depth -= 1
        return INVALID if any(item is INVALID for item in items) else tuple(items)

    def kept_too_deep(self, value: object, depth: int) -> Iterator[Finding]:
        """Find what is too deep in the items."""
        for position, item in enumerate(cast("tuple[object, ...]", value)):
            for finding in self.item.kept_too_deep(item, depth + 1):
                yield finding.within(pointer_to(position))

    def write(self, value: object) -> object:
        """Return a list."""
        return [self.item.write(item) for item in cast("tuple[object, ...]", value)]
