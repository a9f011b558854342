"""Promises of `tally`: an attendance list becomes counts, and no name of it is kept."""

import csv
import io
import pickle
from typing import Any

import attrs
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


def test_cells_are_read_as_people_write_them() -> None:
    """Sexes and segments are known by their synonyms and abbreviations, in any case and with brackets."""
    rows = [{"L/P": "Lk.", "unsur": "SISWA"}, {"L/P": "wanita", "unsur": "Siswa/Siswi"}, {"L/P": "(P)", "unsur": "OPD"}]
    counted = count(rows)
    assert counted.findings == ()
    assert counted.head_count.parts == (
        HeadPart(count=1, sex=Sex.MALE),
        HeadPart(count=2, sex=Sex.FEMALE),
        HeadPart(count=2, segment=Term(value=AttendeeSegment.PELAJAR)),
        HeadPart(count=1, segment=Term(value=AttendeeSegment.INSTANSI)),
    )


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


@pytest.mark.parametrize(
    "name",
    ["L/P", "l / p", "L - P", "LP", "P/L", "JK", "J.K.", "jk (L/P)", "Jenis Kelamin", "JENIS_KELAMIN", "JenisKelamin",
     "Jenis.Kelamin..L.P.", "Jenis\nKelamin (L/P)", "[L/P]", "Kelamin", "Sex (M/F)", "gender", "Laki-laki/Perempuan"],
)  # fmt: skip
def test_a_column_of_sexes_is_known_by_its_words(name: str) -> None:
    """Blanks, dots, case and brackets make no other column."""
    assert tally([{name: "P"}]).head_count.parts == (HeadPart(count=1, sex=Sex.FEMALE),)


@pytest.mark.parametrize(
    "name", ["Instansi", "NAMA INSTANSI", "Asal Instansi/Lembaga", "kim", "Nama KIM", "KIM (Instansi)"]
)
def test_a_column_of_institutions_is_known_by_its_words(name: str) -> None:
    """Whether it asks for the name or the origin."""
    assert tally([{name: "KIM A"}]).head_count.parts == (HeadPart(count=1, party=Ref(name="KIM A")),)


@pytest.mark.parametrize("name", ["Unsur", "UNSUR PESERTA", "Segmen", "Unsur (Peserta)"])
def test_a_column_of_segments_is_known_by_its_words(name: str) -> None:
    """Whether it says of whom or not."""
    segment = Term(value=AttendeeSegment.PELAJAR)
    assert tally([{name: "pelajar"}]).head_count.parts == (HeadPart(count=1, segment=segment),)


@pytest.mark.parametrize("name", ["Nama Anggota KIM", "Ketua KIM", "Jumlah L/P", "Nama", "Peserta", "Jenis", "", "()"])
def test_other_words_make_another_column(name: str) -> None:
    """What stands in a column that is not known for certain is never kept, be it a person's name."""
    assert tally([{name: "P"}, {name: "Siti"}]) == Tally(
        HeadCount(scope=HeadScope.ATTENDED, low=2, high=2, unit=HeadUnit.PEOPLE)
    )


@pytest.mark.parametrize(
    "tick", ["v", "V", " x ", "1", 1, 1.0, True, "✓", "✔\ufe0f", "[x]", "ya", "TRUE", "L", "Laki-laki"]
)
@pytest.mark.parametrize("name", ["L", "l.", "(L)", "Laki-laki", "Laki-laki (L)"])
def test_a_column_of_one_sex_is_ticked(name: str, tick: object) -> None:
    """A tick there is the same as L or P in a column of both."""
    assert tally([{name: tick, "P": ""}]) == tally([{"L/P": "L"}])


@pytest.mark.parametrize("box", [0, 0.0, False, "0", "☐", "FALSE", "[ ]", "-", "", None, float("nan"), "tidak"])
def test_a_box_that_is_left_unticked_says_nothing(box: object) -> None:
    """Neither that somebody is of the sex nor that somebody stands in the row."""
    assert tally([{"L": box, "P": "v"}]) == tally([{"L/P": "P"}])
    assert tally([{"No": 7, "L": box, "P": box}]) == tally([])


@pytest.mark.parametrize(("row", "pointer"), [({"L": "P"}, "/0/L"), ({"P": 12}, "/0/P"), ({"L": "hadir"}, "/0/L")])
def test_what_is_no_tick_is_said(row: dict[str, object], pointer: str) -> None:
    """A column of one sex that holds another, a number or a word is not read."""
    assert codes(tally([row])) == [(pointer, "attendance_sex_unread")]
    assert tally([row]).head_count.parts == ()


@pytest.mark.parametrize(
    ("row", "part"),
    [
        ({"L/P": "L", "Jenis Kelamin": "Laki-laki", "L": "v", "P": "-"}, HeadPart(count=1, sex=Sex.MALE)),
        ({"KIM": "KIM A", "Instansi": " kim  a "}, HeadPart(count=1, party=Ref(name="KIM A"))),
        ({"KIM": "n/a", "Instansi": "KPU"}, HeadPart(count=1, party=Ref(name="KPU"))),
        (
            {"Unsur": "pelajar", "Unsur Peserta": "PELAJAR"},
            HeadPart(count=1, segment=Term(value=AttendeeSegment.PELAJAR)),
        ),
    ],
)
def test_cells_that_agree_count_once(row: dict[str, object], part: HeadPart) -> None:
    """Two columns for one thing are one; a sign that there is nothing contradicts nobody."""
    assert tally([row]) == Tally(attrs.evolve(tally([{"Nama": "x"}]).head_count, parts=(part,)))


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ({"L/P": "L", "Jenis Kelamin": "P"}, "jenis kelamin"),
        ({"L": "v", "P": "v"}, "jenis kelamin"),
        ({"L/P": "L", "P": 1}, "jenis kelamin"),
        ({"Unsur": "pelajar", "segment": "pengurus_kim"}, "unsur peserta"),
        ({"KIM": "KIM Rahasia", "Instansi": "KPU"}, "instansi"),
    ],
)
def test_cells_that_contradict_each_other_count_for_nothing(row: dict[str, object], what: str) -> None:
    """Nobody is guessed at: the row is in the whole alone, and a finding says by what it cannot be counted."""
    counted = tally([{"Nama": "Siti"}, row])
    assert counted.head_count == tally([{"Nama": "x"}] * 2).head_count
    assert codes(counted) == [("/1", "attendance_cells_differ")]
    assert what in counted.findings[0].message("id")
    assert "Rahasia" not in repr(counted) + counted.findings[0].message("en")


def test_a_cell_that_cannot_be_read_leaves_the_row_out() -> None:
    """What it would have said is not known, so that it may contradict the other."""
    counted = tally([{"L/P": "L", "Jenis Kelamin": "?!a"}])
    assert counted.head_count.parts == ()
    assert codes(counted) == [("/0/Jenis Kelamin", "attendance_sex_unread")]


BODIES = ["Instansi", "Lembaga", "Organisasi", "KIM", "Asal Instansi", "Instansi Asal"]


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize(
    "name",
    ["Nama/{}", "Nama / {}", "Nama ({})", "Nama, {}", "Nama - {}", "NAMA_{}", "Nama\n{}", "Nama. {}", "[Nama] {}",
     "{}/Nama", "{} (Nama)", "{} Nama", "Nama {} / Nama"],
)  # fmt: skip
def test_a_column_that_may_hold_persons_is_not_read(name: str, body: str) -> None:
    """A sign between "Nama" and the body makes it a column of names as well, of which nothing is kept."""
    counted = tally([{name.format(body): "Siti Rekaan"}])
    assert counted == tally([{"Nama": "Siti Rekaan"}])
    assert tally([{f"Nama {body}": "KIM A"}]).head_count.parts == (HeadPart(count=1, party=Ref(name="KIM A")),)


@pytest.mark.parametrize(
    "row",
    [
        {"Nama": "-", "L/P": "-"},
        {"No": 2, "Nama": "", "Tanda Tangan": "2. ....."},
        {"Tanda Tangan": "12 ______"},
        {"Tanda Tangan": "3."},
        {"Hadir": False},
        {"Hadir": "☐"},
        {"No": "Jumlah", "L": 5, "P": 7},
        {"Nama": "JUMLAH", "L/P": None, "Instansi": "KIM A"},
        {"Nama": "Total: 40 orang"},
        {"Nama": "Jumlah peserta hadir", "x": "12"},
    ],
    ids=str,
)
def test_a_row_with_nobody_in_it_is_nobody(row: dict[str, Any]) -> None:
    """Dashes, lines to sign on, boxes that are not ticked and the total of a list are no persons."""
    assert tally([row]) == tally([])


@pytest.mark.parametrize(
    "row", [{"Nama": "Total Rekaan"}, {"Usia": "12"}, {"HP": "08120000."}, {"Nama": "Jumlahwati"}], ids=str
)
def test_what_only_looks_like_nobody_is_somebody(row: dict[str, Any]) -> None:
    """A name with a word of totals in it, and a number that is no row's, are somebody's."""
    assert tally([row]).head_count.high == 1


CELLS = st.one_of(
    st.none(),
    st.text(max_size=5),
    st.integers(0, 2),
    st.booleans(),
    st.sampled_from(["L", "P", "v", "-", "Pelajar", "PENGURUS_KIM", "KIM A", "kim a", "KPU"]),
)
NAMES = st.one_of(
    st.sampled_from(
        ["No", "Nama", "L", "P", "L/P", "L / P", "Jenis Kelamin (L/P)", "Unsur", "Unsur Peserta", "KIM", "Instansi"]
    ),
    st.text("LP/. (kim)", max_size=6),
)
ROWS = st.dictionaries(NAMES, CELLS)


@given(st.lists(ROWS))
def test_nobody_is_counted_twice(rows: list[dict[str, Any]]) -> None:
    """However many columns speak of one thing, the parts of a kind never add up to more than the whole."""
    head_count = tally(rows).head_count
    for kind in ("sex", "segment", "party"):
        assert sum(part.count for part in head_count.parts if getattr(part, kind) is not None) <= (head_count.high or 0)


@given(ROWS)
def test_a_row_is_one_person_at_most(row: dict[str, Any]) -> None:
    """A row by itself is nobody or one person, who is in at most one part of each kind."""
    counted = tally([row])
    assert counted.head_count.high in (0, 1)
    assert {part.count for part in counted.head_count.parts} <= {1}
    assert len(counted.head_count.parts) <= 3


@given(st.lists(ROWS), st.randoms(use_true_random=False))
def test_the_order_of_rows_says_nothing(rows: list[dict[str, Any]], order: Any) -> None:  # noqa: ANN401 - no public name
    """The same rows in another order give the same count."""
    head_count = tally(rows).head_count
    assert tally(order.sample(rows, len(rows))).head_count == head_count
    assert "Nama" not in str(to_dict(head_count))
