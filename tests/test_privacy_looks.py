"""Promises of redaction that looks no further than it must: what it passes by has nothing in it to leave out."""

from collections.abc import Callable, Iterator

import attrs
import pytest
from drawing import at_most
from hypothesis import given
from hypothesis import strategies as st

from kimcore import Audience, Group, Session
from kimcore.dates import PartialDate
from kimcore.fields import Declared, Unknown, plan_of
from kimcore.fields.parts import Ways
from kimcore.lexicon.entries import ENTRIES
from kimcore.privacy import TABLE, find_person, redact, visible
from kimcore.privacy.callings import calls_by_name, tells_of_home
from kimcore.privacy.prints import tells_of_few
from kimcore.privacy.telling import Told, read_print
from kimcore.privacy.titles import FAMILIAR, TITLES
from kimcore.records import Body, HeadCount, Institution, Member, Observation, Person, Ref, Registration, Term
from kimcore.testing.strategies import objects
from kimcore.vocabularies import Office, RegistrationStep, SessionStatus

OUTSIDE = (Audience.PARTNER, Audience.PUBLIC)


def everything_in(part: Declared, pointer: str) -> Iterator[tuple[str, Declared]]:
    """Yield a part and every part in it, whatever is declared of its fields."""
    yield pointer, part
    for field in attrs.fields(type(part)):
        held = getattr(part, field.name)
        items = [(f"/{at}", item) for at, item in enumerate(held)] if isinstance(held, tuple) else [("", held)]
        for below, item in items:
            if isinstance(item, Declared):
                yield from everything_in(item, f"{pointer}/{field.name}{below}")


def has_print(cls: type[Declared]) -> bool:
    """Whether objects of a class can hold a print."""
    return "printed" in plan_of(cls).fields


def is_of(*classes: type[Declared]) -> Callable[[type[Declared]], bool]:
    """Return whether a class is one of some, or derived from one."""
    return lambda cls: issubclass(cls, classes)


@pytest.mark.parametrize(
    "is_wanted",
    [is_of(Ref), is_of(Member, Person, Group, Institution), is_of(HeadCount), has_print],
    ids=["references", "names", "counts", "prints"],
)
@at_most(30)
@given(whole=objects(Declared))
def test_the_way_to_parts_of_some_classes_passes_none_by(
    is_wanted: Callable[[type[Declared]], bool], whole: Declared
) -> None:
    """What is found on the way that declarations show is what a walk through all there is finds, in the same order."""
    found = Ways(is_wanted).find(whole)
    everything = everything_in(whole, "")
    assert [(one.pointer, id(one.part)) for one in found] == [
        (pointer, id(part)) for pointer, part in everything if is_wanted(type(part))
    ]


def test_a_part_in_a_list_is_told_from_one_in_a_field_of_its_own() -> None:
    """A part below an item of a list is in the list, however deep, and so can go without its record."""
    observed = Observation(observed_on=PartialDate(2024), observer=Body(id="b"))
    group = Group(id="kim-1", name="KIM Contoh", member_of=Ref(id="a"), observations=(observed,))
    found = Ways(is_of(Ref)).find(group)
    assert [(one.pointer, one.is_item) for one in found] == [("/member_of", False), ("/observations/0/observer", True)]


def test_a_print_without_a_telling_word_tells_nothing() -> None:
    """Whatever word of the lexicon or title stands in a print, looking for telling words first changes nothing."""
    words = [spelling for entry in ENTRIES for spelling in entry.spellings] + sorted(TITLES | FAMILIAR)
    for word in words:
        for text in (f"{word} Budi", f"di{word}nya 3 {word}", f"II {word.upper()}"):
            assert read_print(text) == Told(calls_by_name(text), tells_of_home(text), tells_of_few(text)), text
    assert read_print("Aula Kantor Desa") == Told()


@at_most(50)
@given(st.one_of([objects(cls, unknown=Unknown.KEEP) for cls in TABLE]))
def test_what_is_left_is_what_the_constructor_takes(whole: Declared) -> None:
    """Of every part that lost something, the constructor makes an equal one, though it was not asked."""
    for audience in OUTSIDE:
        if (seen := visible(whole, audience)) is not None:
            assert all(attrs.evolve(one.part) == one.part for one in Ways(lambda _: True).find(seen))


def test_what_loses_nothing_stays_the_same_object() -> None:
    """A record of which all is seen is not made anew, and neither are the parts that stay whole in one that is."""
    step = Registration(step=next(iter(RegistrationStep)))
    group = Group(id="kim-1", name="KIM Contoh", registrations=(step,))
    with_remark = attrs.evolve(group, remarks=("Catatan",))
    for audience in OUTSIDE:
        same, left = redact([group, with_remark], audience).records
        assert same is group
        assert visible(group, audience) is group
        assert isinstance(left, Group)
        assert left == group
        assert left.registrations[0] is step


def test_a_name_that_recurs_is_withheld_wherever_it_stands() -> None:
    """A name that was searched once is withheld of each record that refers to it."""
    child = Member(id="m-1", group=Ref(id="kim-1"), name="Siti Rekaan", office=Term(value=Office.CHAIR), minor=True)
    named = [
        Session(id=f"s-{n}", title="Rapat", status=SessionStatus.HELD, groups=(Ref(name="Siti Rekaan"),))
        for n in range(3)
    ]
    redacted = redact([child, *named], Audience.PUBLIC)
    assert redacted.records == tuple(attrs.evolve(one, groups=()) for one in named)
    assert [finding.pointer for finding in redacted.left_out] == ["", "/groups/0", "/groups/0", "/groups/0"]


@pytest.mark.parametrize("text", ["Dibuka oleh Siti Rekaan", f"{'Peserta bertanya. ' * 20}Ditutup oleh Siti Rekaan"])
def test_a_text_that_recurs_is_found_wherever_it_stands(text: str) -> None:
    """Short or long, a text that names the person is found in each record that holds it, and so is one beside it."""
    records = [
        Session(id=f"s-{n}", title="Rapat", status=SessionStatus.HELD, outcomes=(text, "Lancar", text))
        for n in range(2)
    ]
    found = [(finding.record_id, finding.pointer) for finding in find_person(records, "Siti Rekaan")]
    assert found == [(f"s-{n}", f"/outcomes/{at}") for n in range(2) for at in (0, 2)]
