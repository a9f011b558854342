"""Promises of how far the strategies reach: to every field, limit and shape, but to no NIK."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import ClassVar, Final

import attrs
import pytest
from drawing import drawn_of
from hypothesis import given

from kimcore import Group, Unknown, codes, dates, to_dict
from kimcore.codes import Code
from kimcore.codes.nik import holds_nik
from kimcore.fields import Declared, Kind, Text, Whole, plan_of
from kimcore.fields.kinds import ItemsKind, TextKind, WholeKind
from kimcore.findings import Finding, Problem, Words
from kimcore.records import RECORDS, Channel, Record, Term
from kimcore.testing.objects import DECLARED
from kimcore.testing.strategies import objects, of_kind, records, text_values
from kimcore.testing.texts import texts
from kimcore.textvalues import TextValue
from kimcore.vocabularies import ChannelKind

# Every field

PARTS: Final = [cls for cls in DECLARED if not issubclass(cls, Record) and cls is not Term]
Counted = Counter[tuple[str, str, bool]]


def count(value: Declared, counted: Counted) -> None:
    """Count in which objects each optional field is there, and in which it is not."""
    for field in plan_of(type(value)).fields.values():
        member = getattr(value, field.name)
        if not field.required:
            counted[type(value).__name__, field.name, not field.is_absent(member)] += 1
        for part in member if isinstance(member, tuple) else (member,):
            if isinstance(part, Declared):
                count(part, counted)


@pytest.mark.parametrize("cls", [*RECORDS, *PARTS], ids=lambda cls: cls.__name__)
def test_each_optional_field_is_there_and_is_not(cls: type[Declared]) -> None:
    """In 400 examples of a record, and in 200 of a part, each optional field is seen there and absent."""
    counted: Counted = Counter()
    for value in drawn_of(objects(cls), 400 if cls in RECORDS else 200):
        count(value, counted)
    for name in (field.name for field in plan_of(cls).fields.values() if not field.required):
        assert counted[cls.__name__, name, True], f"{name} is never there"
        assert counted[cls.__name__, name, False], f"{name} is always there"


# Every length and every shape


def kinds_in(kind: Kind) -> Iterator[Kind]:
    """Find a kind, or that of the items of a list."""
    yield kind.item if isinstance(kind, ItemsKind) else kind


FIELD_KINDS: Final = {
    kind: f"{cls.__name__}.{field.name}"
    for cls in DECLARED
    for field in plan_of(cls).fields.values()
    for kind in kinds_in(field.kind)
    if isinstance(kind, (TextKind, WholeKind))
}
"""Each kind of text and of number that there is, with a field that has it."""


@pytest.mark.parametrize("kind", FIELD_KINDS, ids=FIELD_KINDS.get)
def test_each_limit_of_each_field_is_reached(kind: TextKind | WholeKind) -> None:
    """The shortest and the longest text of a field, the least and the greatest number, are among 200 that are drawn."""
    examples = drawn_of(of_kind(kind), 200)
    assert [one for one in examples if any(kind.check(one))] == []
    sizes = {len(one) if isinstance(one, str) else one for one in examples}
    assert (min(sizes), max(sizes)) == (kind.limits.least, kind.limits.most)
    assert len(sizes) > 10


SHAPES: Final[dict[type[TextValue], tuple[str, ...]]] = {
    codes.RegionCode: (
        "..",
        r"..\...",
        r"..\...\...",
        r"..\...\...\.1...",
        r"..\...\...\.2...",
        r"..\...\...\.3...",
        r"..\.[7-9].+",
    ),
    codes.Phone: (r"\+62.{7}", r"\+62.{12}", r"\+(?!62).{7}", r"\+(?!62).{15}"),
    codes.Email: (
        "[^@]{64}@.*",
        ".@.*",
        r"[^@]*\.[^@]*@.*",
        ".*[A-Z].*@.*",
        ".*@.*[A-Z].*",
        ".*[!#$%&'*+/=?^_`{|}~-].*@.*",
        ".{254}",
    ),
    codes.DomainName: (
        r"(.*\.)?[^.]{63}\..*",
        r".*\.[^.]{63}",
        ".{253}",
        r"[^.]+\.[^.]+",
        r"([^.]+\.){4,}.*",
        r"[0-9]+\..*",
        ".*[^.]-[^.].*",
        r"(.*\.)?xn--.*",
        r".*\.xn--[^.]*",
        r".\..*",
    ),
    codes.Url: (
        "http:.*",
        "https:.*",
        ".*[A-Z]+.*://.*",
        "[^:]*://[^/?#]*_.*",
        r"[^:]*://[^/?#:]*\.",
        r"[^:]*://[^/?#:]*\.[/:].*",
        "[^:]*://[^/?#]*:1([/?#].*)?",
        "[^:]*://[^/?#]*:65535([/?#].*)?",
        "[^:]*://[^/?#]*",
        "[^:]*://[^/?#]*/",
        r"[^:]*://[^/?#]*\?.*",
        "[^:]*://[^/?#]*#.*",
        r"[^:]*://[^/?#]*[/?#].*[^\x00-\x7f].*",
        ".{2000}",
        "[^:]*://[^/?#:]{253}.*",
        r"[^:]*://([^/?#:]*\.)?[^.]{63}\..*",
        r"[^:]*://[^/?#:]*\.[0-9]+([/?#:].*)?",
    ),
    codes.Language: (
        "[a-z]{2}",
        "[a-z]{3}",
        "..-[A-Z]{2}",
        "...-[A-Z]{2}",
        "..-[0-9]{3}",
        "..-[A-Z][a-z]{3}",
        "...-[A-Z][a-z]{3}-[0-9]{3}",
        "..-[A-Z][a-z]{3}-[A-Z]{2}",
    ),
    codes.DocumentNumber: (
        "[0-9]",
        ".{100}",
        "[^/]*/[^/]*/.*",
        ".*[^0-9]",
        "[^0-9].*",
        ".*[a-z].*[0-9].*",
        r".*[^\x00-\x7f].*",
        "[0-9]+",
        ".* .*",
    ),
    codes.Quantity: ("0", "-[0-9]+", r"[1-9][0-9]*\.[0-9]+", r"-0\.[0-9]+", r"0\.0[0-9]+", "[0-9]{15}", r"-[0-9.]{16}"),
    codes.GeoPoint: ("geo:0,.*", ".*,0", "geo:-.*", "geo:[1-9].*", r".*\.[0-9]{6},.*", ".*,-?1[0-7][0-9].*", ".*,180"),
    codes.Sha256: ("[0-9].*", "[a-f].*"),
    dates.PartialDate: ("0.{3}", "[3-9].{3}", ".{7}", ".{10}", ".*-02-29", "0001-01-01", "9999-12-31"),
    dates.Moment: (
        r".*\+07:00",
        r".*\+14:00",
        ".*-12:00",
        r".*\+00:00",
        ".*T00:.*",
        ".*T23:.*",
        ".*[+-][0-9]{2}:[0-9][1-9]",
    ),
    dates.Period: (
        r"\.\./[0-9]{4}",
        r".*/\.\.",
        ".*T.*/.*T.*",
        "[0-9]{4}/[0-9]{4}",
        ".{10}/.{4}",
        r"\.\./.*T.*",
        r".*T.*/\.\.",
        ".{7}/.*T.*",
        "(.*)/\\1",
    ),
}
"""What texts of each type can look like."""


@pytest.mark.parametrize("cls", SHAPES, ids=lambda cls: cls.__name__)
def test_each_shape_of_a_code_or_date_is_drawn(cls: type[TextValue]) -> None:
    """In 700 examples each shape of its texts is seen, up to the longest, and each is read back."""
    examples = [str(one) for one in drawn_of(text_values(cls), 700)]
    assert [shape for shape in SHAPES[cls] if not any(re.fullmatch(shape, one) for one in examples)] == []


def test_each_kind_of_channel_has_many_values() -> None:
    """A number, an address or a name of each kind of channel is drawn, not one for all."""
    values: dict[ChannelKind, set[str]] = {}
    for channel in drawn_of(objects(Channel), 2_000):
        if channel.value is not None:
            values.setdefault(channel.kind, set()).add(channel.value)
    assert {kind for kind in ChannelKind if len(values.get(kind, ())) < 3} == set()


@pytest.mark.parametrize("name", ["channels", "topics", "decrees"])
def test_lists_have_one_item_or_several(name: str) -> None:
    """Of a list one and two items are seen, and as many as six."""
    kind = plan_of(Group).fields[name].kind
    seen = {len(items) for items in drawn_of(of_kind(kind), 400)}
    assert {1, 2, 6} <= seen <= set(range(1, 7))


# Numbers of persons


@pytest.mark.parametrize("pattern", ["631001[0-3][0-9]1[0-2][0-9]{6}", "63[.]10[.]01[.][0-9]{6}[.][0-9]{4}"])
def test_no_text_that_can_be_a_nik_is_drawn(pattern: str) -> None:
    """Not even of a field whose form is that of one."""
    form = Words("a", "a")
    drawn = drawn_of(texts(TextKind(Text(1, 30, pattern=pattern, form=form))), 200)
    assert len(drawn) == 200
    assert not any(map(holds_nik, drawn))


@attrs.frozen
class Archive(Code):
    """A code that has the form of a NIK and does not refuse one."""

    is_written_by_people: ClassVar[bool] = False

    expected: ClassVar[Words] = Words("a", "a")
    pattern: ClassVar[str] = "631001[0-3][0-9]1[0-2][0-9]{6}"

    @classmethod
    def _flaw(cls, text: str) -> Finding | None:
        return None if cls._fits(text) else FLAW.at()


FLAW: Final = Problem.error(code="malformed_archive", indonesian="Keliru.", english="Wrong.")


def test_no_code_that_can_be_a_nik_is_drawn() -> None:
    """Nor where its class would take one."""
    assert Archive("6310012912920001")
    assert not any(holds_nik(str(archive)) for archive in drawn_of(text_values(Archive), 200))


def test_no_number_that_can_be_a_nik_is_drawn() -> None:
    """Integers of 16 digits are drawn, but for these."""
    numbers = drawn_of(of_kind(WholeKind(Whole(6_310_010_000_000_000, 6_310_019_999_999_999))), 500)
    assert not any(holds_nik(str(number)) for number in numbers)


@given(records(unknown=Unknown.KEEP))
def test_no_record_holds_what_can_be_a_nik(record: Record) -> None:
    """In none of its texts, nor in what is kept."""
    waiting: list[object] = [to_dict(record)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend([*value, *value.values()])
        elif isinstance(value, list):
            waiting.extend(value)
        else:
            assert not holds_nik(str(value))
