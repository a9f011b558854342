"""Promises of `tally`: an attendance list becomes counts, and no name of it is kept."""

import csv
import io
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore import from_dict, to_dict
from kimcore.privacy import Tally, tally
from kimcore.records import HeadCount, HeadPart, Ref, Term
from kimcore.vocabularies import AttendeeSegment, HeadScope, HeadUnit, Sex

LIST = """\
No,Nama,L/P,Unsur,Instansi,No. HP,Tanda Tangan
1,Siti Rekaan,P,Pelajar,SMAN 1 Contoh,081200000001,v
2,Budi Rekaan,L,pengurus_kim,KIM  Contoh,081200000002,v
3,Ani Rekaan,Perempuan,PELAJAR,SMAN 1 Contoh,,v
4,Tono Rekaan,,,,,v
5,,,,,,
"""


def count(rows: Any, **scope: Any) -> Tally:  # noqa: ANN401 - rows of any kind
    """Count rows."""
    return tally(rows, **scope)


def codes(counted: Tally) -> list[tuple[str, str]]:
    """Return pointer and code of every finding."""
    return [(finding.pointer, finding.code) for finding in counted.findings]


def test_a_list_is_counted_by_sex_segment_and_institution() -> None:
    """Each dimension has its parts; who leaves a cell empty is in the whole alone; an empty row is nobody."""
    counted = tally(csv.DictReader(io.StringIO(LIST)))
    assert counted.head_count == HeadCount(
        scope=HeadScope.ATTENDED,
        low=4,
        high=4,
        unit=HeadUnit.PEOPLE,
        parts=(
            HeadPart(count=1, sex=Sex.MALE),
            HeadPart(count=2, sex=Sex.FEMALE),
            HeadPart(count=2, segment=Term(value=AttendeeSegment.PELAJAR)),
            HeadPart(count=1, segment=Term(value=AttendeeSegment.PENGURUS_KIM)),
            HeadPart(count=1, party=Ref(name="KIM Contoh")),
            HeadPart(count=2, party=Ref(name="SMAN 1 Contoh")),
        ),
    )
    assert counted.findings == ()
    assert from_dict(to_dict(counted.head_count), HeadCount) == counted.head_count


def test_no_name_is_kept() -> None:
    """Neither the counts nor the findings hold anything of the columns that are not counted."""
    counted = tally(csv.DictReader(io.StringIO(LIST)))
    held = repr(counted) + str(to_dict(counted.head_count)) + repr(pickle.dumps(counted))
    assert "Rekaan" not in held
    assert "0812" not in held


def test_nobody_is_a_count_too() -> None:
    """An empty list counts nobody; another scope can be given."""
    assert tally([]).head_count == HeadCount(scope=HeadScope.ATTENDED, low=0, high=0, unit=HeadUnit.PEOPLE)
    assert tally([], scope=HeadScope.REGISTERED).head_count.scope is HeadScope.REGISTERED


def test_what_cannot_be_read_is_said_without_its_value() -> None:
    """A bad cell is in no part, a row that is none is not counted, and each is said by its place."""
    counted = count(
        [
            {"Jenis Kelamin": "Siti", "unsur peserta": "Siti", "INSTANSI": "Siti\tRekaan" * 30},
            ["Siti"],
            {"sex": 1, "segment": 2, "institution": 3},
        ]
    )
    assert counted.head_count == HeadCount(scope=HeadScope.ATTENDED, low=2, high=2, unit=HeadUnit.PEOPLE)
    assert codes(counted) == [
        ("/0/Jenis Kelamin", "attendance_sex_unread"),
        ("/0/unsur peserta", "attendance_segment_unread"),
        ("/0/INSTANSI", "attendance_institution_unread"),
        ("/1", "attendance_not_a_row"),
        ("/2/sex", "attendance_sex_unread"),
        ("/2/segment", "attendance_segment_unread"),
        ("/2/institution", "attendance_institution_unread"),
    ]
    said = repr(counted) + "".join(one.message(locale) for one in counted.findings for locale in ("id", "en"))
    assert "Siti" not in said
    assert "Pelajar" in said


@pytest.mark.parametrize("row", [{}, {"No": 1}, {"no.": 7, "Nama": " ", "L/P": None}, {"Nomor": "1", None: ""}])
def test_an_empty_row_is_nobody(row: Any) -> None:  # noqa: ANN401 - a row of any kind
    """Sheets are numbered beyond the last name."""
    assert count([row]).head_count.high == 0


@pytest.mark.parametrize("row", [{None: ["Siti"]}, {0: "Siti"}, {"Nama": "Siti"}, {"L/P": "P"}, {"hadir": True}])
def test_any_other_cell_is_somebody(row: Any) -> None:  # noqa: ANN401 - a row of any kind
    """Whatever the column, even one without a name."""
    assert count([row]).head_count.high == 1


@pytest.mark.parametrize(
    ("text", "sex"),
    [("L", Sex.MALE), ("l", Sex.MALE), ("Laki-laki", Sex.MALE), ("Pria", Sex.MALE), ("male", Sex.MALE),
     ("P", Sex.FEMALE), (" pr. ", Sex.FEMALE), ("Wanita", Sex.FEMALE), ("Female", Sex.FEMALE)],
)  # fmt: skip
def test_sex_is_read_as_sheets_write_it(text: str, sex: Sex) -> None:
    """L and P, and the words they stand for."""
    assert tally([{"JK": text}]).head_count.parts == (HeadPart(count=1, sex=sex),)


CELLS = st.one_of(st.none(), st.text(max_size=5), st.integers(), st.sampled_from(["L", "P", "Pelajar", "KIM A"]))
ROWS = st.dictionaries(st.sampled_from(["No", "Nama", "L/P", "Unsur", "Instansi"]), CELLS)


@given(st.lists(ROWS), st.randoms(use_true_random=False))
def test_the_order_of_rows_says_nothing(rows: list[dict[str, Any]], order: Any) -> None:  # noqa: ANN401 - no public name
    """The same rows in another order give the same count, and no part is larger than the whole."""
    head_count = tally(rows).head_count
    assert tally(order.sample(rows, len(rows))).head_count == head_count
    assert all(part.count <= (head_count.high or 0) for part in head_count.parts)
    assert "Nama" not in str(to_dict(head_count))
