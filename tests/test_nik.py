"""Promises about what has the shape of a NIK: found in whatever way it is written, and accepted nowhere."""

from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kimcore import Group, InvalidError, Unknown, read, to_dict
from kimcore.codes import DocumentNumber, Sha256
from kimcore.codes.nik import holds_nik, is_nik
from kimcore.codes.provinces import PROVINCES
from kimcore.fields import Plan, plan_of
from kimcore.fields.kinds import ItemsKind, Kind, TextKind, TextValueKind, WholeKind
from kimcore.fields.planning import ObjectKind
from kimcore.formats import json
from kimcore.records import RECORDS, Identifier, OfficialDocument, Term
from kimcore.vocabularies import DocumentKind

NIK = "6310994108980001"
"""Of a district that there is not, so that it is nobody's."""


@st.composite
def niks(draw: st.DrawFn) -> str:
    """Draw the digits of a NIK of a district that there is not."""
    regency = draw(st.one_of(st.integers(1, 39), st.integers(71, 79)))
    day = draw(st.one_of(st.integers(1, 31), st.integers(41, 71)))
    month, year, serial = draw(st.integers(1, 12)), draw(st.integers(0, 99)), draw(st.integers(1, 9_999))
    return f"{draw(st.sampled_from(sorted(PROVINCES)))}{regency:02}99{day:02}{month:02}{year:02}{serial:04}"


GROUPS = st.sampled_from(
    [(16,), (4, 4, 4, 4), (6, 6, 4), (2, 2, 2, 6, 4), (2, 2, 2, 2, 2, 2, 4), (2, 4, 2, 8), (8, 8), (12, 4), (1,) * 16]
)
SIGNS = st.sampled_from([*" ._,/:;~*|'(+-", "   ", " - ", ". ", "--", "\u2013", "\u00a0", "\u00b7", "%20", "%2D"])


@st.composite
def written(draw: st.DrawFn) -> str:
    """Draw a NIK in one of the ways that people and programs write numbers."""
    digits, sign = draw(niks()), draw(SIGNS)
    ends = draw(GROUPS)
    starts = [sum(ends[:place]) for place in range(len(ends))]
    text = sign.join(digits[start : start + length] for start, length in zip(starts, ends, strict=True))
    script = draw(st.sampled_from(["0", "\uff10", "\u0660", "\u0966"]))  # of ASCII, full width, Arabic, Devanagari
    if not sign.startswith("%"):
        text = "".join(chr(ord(script) + int(one)) if one in "0123456789" else one for one in text)
    unseen = draw(st.sampled_from(["", "\u200b", "\u00ad", "\ufeff"]))
    return f"{text[:5]}{unseen}{text[5:]}"


@given(written(), st.text(st.sampled_from("aZ .,(é"), max_size=3), st.text(st.sampled_from("aZ .,)é"), max_size=3))
@example("63.10.99-410898-0001", "", "")
@example("631099 / 410898 / 0001", "NIK", "x")
@example("63-10-9941-08-98-0001", "", "")
@example("63109 94108 980001", "2023 ", " 12")
@example("63_10_99-41_08_98-0001", "", "")
@example("6\ufe0f\u20e33\ufe0f\u20e310994108980001", "", "")
@example("\u2076\u00b3\u00b9\u2070994108980001", "", "")
def test_a_nik_is_found_however_it_is_written(number: str, before: str, behind: str) -> None:
    """In any grouping with one sign, in digits of any script, with what cannot be seen in it, within a longer text."""
    assert holds_nik(before + number + behind)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "6310990000000001",  # no day of birth
        "6310997208980001",  # the 72nd
        "6310994113980001",  # the 13th month
        "6310994108980000",  # no serial number
        "2010994108980001",  # no such province
        "6345994108980001",  # no such regency
        "16310994108980001",  # 17 digits
        "198001012005011001",  # the 18 digits of a civil servant's NIP
        "188.45/119/35.73.112/2020",
        "31.12.2023 08.00 12.00",
        "2023-08-29 2023-09-01",
        "11-02-2024 - 12-02-2024",
        "11/02/2024/12/02/2024",
        "14 02 2024 15 02 2024",
        "11022024-12022024",
        "Desa 63.10.11.2013; 63.10.05.2007",
        "63.10.04.2027-2030, 63.10.05",
        "03-11-2021 - 03-11-2021 - 21-07-2020",
        "14-11-21 - 20-11-21, 2021",
        "63.10.01.2005.2023.01",  # the number of a registration: village, year and serial number
        "0812 1234 5610\n0813 2222 3333",
        "0812 1234 1610 0813 2222 3333",
        "+62 812 1610 0813 2222 3333",
        "1 33 7 40\n2 6 40 46\n3 23 37 60",
        "34.4210994108980001, 116.0211994108980001",
        "0812-3456-7890, 0813-4567-8901",
        "6310.9941 0898-0001",  # several signs, and not between region, birth and serial number
    ],
)
def test_other_digits_are_no_nik(text: str) -> None:
    """Dates, phones and numbers of papers stay what they are, and so do 16 digits that nobody was born with."""
    assert not holds_nik(text)


@given(niks().map(int), st.sampled_from([1, -1]))
def test_a_number_can_be_a_nik(number: int, sign: int) -> None:
    """Numbers count like texts, whatever their sign and point; below 1,000 they are measures."""
    assert is_nik(sign * number)
    assert is_nik(float(sign * number)) or number >= 2**53
    assert is_nik(631099410898.0001)
    assert not is_nik(number // 10)
    assert not is_nik(number / 10**14)


# Nowhere accepted


def leaves(plan: Plan) -> Iterator[tuple[tuple[str, ...], Kind]]:
    """Find the fields that hold texts, codes or numbers in a class and its parts, with their path."""
    for field in plan.fields.values():
        kind = field.kind.item if isinstance(field.kind, ItemsKind) else field.kind
        if isinstance(kind, ObjectKind):
            for path, leaf in leaves(kind.plan):
                yield (field.name, *path), leaf
        elif isinstance(kind, TextKind | TextValueKind | WholeKind):
            yield (field.name,), kind


LEAVES = {f"{cls.__name__}/{'/'.join(path)}": kind for cls in RECORDS for path, kind in leaves(plan_of(cls))}


@pytest.mark.parametrize("where", LEAVES)
def test_no_field_takes_a_nik(where: str) -> None:
    """Whatever holds a text, a code or a number refuses a NIK, alone and within a longer text."""
    kind = LEAVES[where]
    numbers: list[object] = [int(NIK)] if isinstance(kind, WholeKind) else [NIK, f"No. {NIK}", "63.10.99.410898.0001"]
    for value in numbers:
        assert list(kind.check(value)), where


@given(written())
def test_no_text_field_takes_it_in_any_spelling(number: str) -> None:
    """Constructors and the reader refuse it alike, and the finding does not repeat it."""
    group: dict[str, Any] = {"type": "Group", "schema": 1, "id": "g1", "name": f"KIM {number}"}
    (finding,) = read(group).findings
    with pytest.raises(InvalidError) as caught:
        Group(id="g1", name=f"KIM {number}")
    assert (finding.pointer, finding.code) == ("/name", "holds_nik")
    assert caught.value.findings == (attrs.evolve(finding, record_id=None),)
    assert number not in repr(finding) + finding.message("id") + finding.message("en")


@pytest.mark.parametrize("scheme", ["Kartu Tanda Penduduk", "NIK", "No. KTP", "kartu_keluarga", "Paspor"])
def test_an_identifier_names_no_paper_of_a_person(scheme: str) -> None:
    """A number is refused by its scheme, whatever its form, and by its form, whatever its scheme."""
    with pytest.raises(InvalidError) as caught:
        Identifier(scheme=scheme, value="A 1")
    assert [(one.pointer, one.code) for one in caught.value.findings] == [("/scheme", "personal_key")]
    with pytest.raises(InvalidError) as caught:
        Identifier(scheme="Kartu lain", value=NIK)
    assert [(one.pointer, one.code) for one in caught.value.findings] == [("/value", "holds_nik")]


def test_a_digest_is_computed_and_can_have_any_digits() -> None:
    """What is no text of people is not looked at: a digest may hold 16 digits by chance."""
    assert str(Sha256(NIK + "a" * 48)) == NIK + "a" * 48
    document = OfficialDocument(kind=Term(value=DocumentKind.SK), number=DocumentNumber("1"), sha256=Sha256("0" * 64))
    assert to_dict(document)["sha256"] == "0" * 64


PLACES_OF_IT = st.sampled_from(
    [
        lambda nik: {"x": nik},
        lambda _: {"x": int(NIK)},
        lambda _: {"x": float(NIK)},
        lambda nik: {nik: 1},
        lambda nik: {"x": [1, {"y": f"NIK: {nik}."}]},
        lambda nik: {"x": {nik: {"y": 1}}},
        lambda nik: {"x": [[nik, nik]]},
    ]
)


@given(written(), PLACES_OF_IT)
def test_no_kept_member_holds_it(number: str, place: Any) -> None:  # noqa: ANN401 - a function that makes a member
    """As text, number or key, at any depth, it is left out and said to be, and a constructor refuses it."""
    group = {"type": "Group", "schema": 1, "id": "g1", "name": "A", **place(number)}
    reading = read(group, unknown=Unknown.KEEP)
    (record,) = reading.records
    assert {one.code for one in reading.findings} <= {"dropped_personal_members", "dropped_personal_key"}
    assert reading.findings
    written_back = json.dumps([record]).decode()
    assert not holds_nik(written_back)
    assert number not in written_back
    with pytest.raises(InvalidError):
        Group(id="g1", name="A", kept=f'{{"x":"{NIK}"}}')  # type: ignore[call-arg] # pyright: ignore[reportCallIssue] # checkers are not told of `kept`
