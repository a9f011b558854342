"""Promises of the readers on cells: whatever an office table has in one, there is a reading, and nothing raises."""

import datetime as dt
import enum
import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import Any, Final
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore.fields import Declared
from kimcore.findings import Finding
from kimcore.lexicon import roles
from kimcore.lexicon.entries import ENTRIES
from kimcore.printed import (
    PrintedReading,
    document,
    head_count,
    occasion,
    read_date,
    read_document,
    read_head_count,
    read_phone,
    read_place,
)
from kimcore.records import HeadCount, Occasion, OfficialDocument
from kimcore.sheets.cells import is_nothing, text_of

READERS: Final[tuple[Callable[[Any], Any], ...]] = (read_date, read_head_count, read_document, read_place, read_phone)
MAKERS: Final[tuple[tuple[Callable[[Any], Any], type[Declared]], ...]] = (
    (occasion, Occasion),
    (head_count, HeadCount),
    (document, OfficialDocument),
)

each_reader = pytest.mark.parametrize("reader", READERS)
each_maker = pytest.mark.parametrize(("maker", "part"), MAKERS, ids=[maker.__name__ for maker, _ in MAKERS])


class RaisingText(str):
    """A text whose methods raise, as a class of some library may."""

    __slots__ = ()

    def strip(self, *_: object) -> str:
        """Raise."""
        raise RuntimeError

    __str__ = __len__ = __getitem__ = casefold = __format__ = strip  # type: ignore[assignment] # they raise as well


class ColumnText(str, enum.Enum):  # noqa: UP042 - such a class is what is tried here
    """Texts that are terms as well."""

    COUNT = "sebanyak 102 orang"


class RaisingFloat(float):
    """A number whose comparisons raise."""

    def __lt__(self, other: object) -> bool:
        """Raise."""
        raise RuntimeError

    __gt__ = __le__ = __ge__ = __lt__


class RaisingInt(int):
    """A number that has no text."""

    def __str__(self) -> str:
        """Raise."""
        raise RuntimeError

    __repr__ = __str__
    __int__ = __str__  # type: ignore[assignment] # it raises as well


class NotATime(dt.datetime):
    """What pandas has for a day that is missing: a datetime whose attributes are not a number."""

    year = month = day = hour = minute = math.nan  # type: ignore[assignment] # as pandas has it


class RaisingDay(dt.date):
    """A day whose attributes raise."""

    @property
    def year(self) -> int:
        """Raise."""
        raise RuntimeError


class Hostile:
    """An object that raises whatever is asked of it."""

    def __getattribute__(self, name: str) -> object:
        """Raise."""
        raise RuntimeError

    def __eq__(self, other: object) -> bool:
        """Raise."""
        raise RuntimeError

    __hash__ = None  # type: ignore[assignment] # nor can it be hashed

    def __bool__(self) -> bool:
        """Raise."""
        raise RuntimeError

    def __str__(self) -> str:
        """Raise."""
        raise RuntimeError

    __repr__ = __str__


NO_TEXT: Final[tuple[object, ...]] = (
    True,
    False,
    b"29 Agustus 2023",
    ["29 Agustus 2023"],
    ("29 Agustus 2023",),
    {"tanggal": "29 Agustus 2023"},
    object(),
    3 + 4j,
    math.inf,
    -math.inf,
    Decimal("Infinity"),
    Decimal("1E-40"),
    1e-7,
    10**5000,
    -(10**5000),
    Fraction(1, 3),
    Fraction(1, 10**5000),
    dt.timedelta(days=1),
    RaisingDay(2023, 8, 29),
    RaisingFloat(7),
    RaisingInt(7),
    Mock(spec=str),
    Mock(spec=dt.date),
    SimpleNamespace(year=2023, month=8, day=29),
    int,
)
"""What nobody can read: the readers give no value and a finding, and the makers of parts nothing."""

MISSING: Final[tuple[object, ...]] = (None, math.nan, Decimal("NaN"), Decimal("sNaN"), NotATime(2023, 8, 29))
"""What an empty cell is, in Python, numpy and pandas."""

NOTHING: Final = (
    *("", " ", ". ", "-", "--", "—", "–", "...", "…", "_", "/", "(-)", "n/a", "N/A", "n.a."),  # noqa: RUF001 - as printed
    *("nihil", "Nihil.", "NIHIL", "menyusul", "(menyusul)", "tidak ada", "tdk ada", "belum ada", "belum diketahui"),
    *("kosong", "data belum ada", "TBA", "0000-00-00", "00-00-0000", "0000-00-00 00:00:00", "00/00/00"),
    *("#N/A", "#REF!", "NaN", "null", "None"),
)
"""What office tables write for nothing."""

SOMETHING: Final[tuple[object, ...]] = (
    0,
    1,
    12,
    -7,
    102,
    2023,
    45167,
    71234,
    81200000001,
    6281200000001,
    102.0,
    35.77,
    1.5,
    Decimal("1.500"),
    Decimal(102),
    Fraction(4, 2),
    dt.date(2023, 8, 29),
    dt.datetime(2023, 8, 29),  # noqa: DTZ001 - as cells have it
    dt.datetime(2023, 8, 29, 9, 30),  # noqa: DTZ001 - as cells have it
    dt.datetime(2023, 8, 29, 9, 30, 15, tzinfo=dt.timezone(dt.timedelta(hours=8))),
    dt.datetime(1, 1, 1, 9, 30, tzinfo=dt.UTC),
    dt.time(9, 30),
    dt.time(0, 0),
    RaisingText("sebanyak 102 orang"),
    ColumnText.COUNT,
    "\x00",
    "\ud800",
    "a\nb",
    "٢٠٢٣",
    "x" * 100_000,
    "orang " * 20_000,
)
"""What somebody may read something in."""


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (" 102  orang ", " 102  orang "),
        (RaisingText("102 orang"), "102 orang"),
        (ColumnText.COUNT, "sebanyak 102 orang"),
        (None, ""),
        (math.nan, ""),
        (Decimal("NaN"), ""),
        (Decimal("sNaN"), ""),
        (NotATime(2023, 8, 29), ""),
        (102, "102"),
        (-7, "-7"),
        (102.0, "102"),
        (Decimal("102.00"), "102"),
        (Decimal("1E+3"), "1000"),
        (1.5, "1,5"),
        (Decimal("1.500"), "1,500"),
        (-0.5, "-0,5"),
        (Fraction(4, 2), "2"),
        (10**29, "1" + "0" * 29),
        (dt.date(2023, 8, 29), "2023-08-29"),
        (dt.date(1, 2, 3), "0001-02-03"),
        (dt.datetime(2023, 8, 29), "2023-08-29"),  # noqa: DTZ001 - as cells have it
        (dt.datetime(2023, 8, 29, 9, 30), "2023-08-29 09:30"),  # noqa: DTZ001 - as cells have it
        (dt.datetime(2023, 8, 29, 0, 5), "2023-08-29 00:05"),  # noqa: DTZ001 - as cells have it
        (dt.time(9, 5), "09.05"),
        *((cell, None) for cell in NO_TEXT),
    ],
    ids=lambda cell: type(cell).__name__,
)
def test_a_cell_has_the_text_that_a_person_reads_in_it(cell: object, text: str | None) -> None:
    """A day at midnight is a day, a fraction stands behind a comma, and what nobody can read is no text."""
    found = text_of(cell)
    assert found == text
    assert type(found) is (str if text is not None else type(None))


@pytest.mark.parametrize("text", NOTHING)
def test_what_tables_write_for_nothing_is_nothing(text: str) -> None:
    """Dashes, blanks, zeros in place of a date, what a sheet or a program writes, and words."""
    assert is_nothing(text)


@pytest.mark.parametrize(
    "text",
    ["0", "00.00", "00:00", "nihil peserta", "menyusul 2 orang", "tidak ada kendala", "n/a 5", "-5", "- 5", "x" * 41],
)
def test_what_says_anything_is_something(text: str) -> None:
    """Midnight is a time, none is a number, and a word for nothing beside others says nothing of them."""
    assert not is_nothing(text)


# Readers and makers


def held(reading: Any) -> tuple[object, ...]:  # noqa: ANN401 - a reading of any kind
    """Return the values of a reading, and check that it is one."""
    assert isinstance(reading, PrintedReading)
    assert len(reading.certain) == len(reading.values)
    assert all(isinstance(one, Finding) for one in reading.findings)
    assert reading.values or reading.findings
    return reading.values


@each_reader
@pytest.mark.parametrize("cell", [*NO_TEXT, *MISSING], ids=lambda cell: type(cell).__name__)
def test_what_nobody_can_read_has_no_value(reader: Callable[[object], Any], cell: object) -> None:
    """There is no value, a finding says why, and the reading holds the very object."""
    reading = reader(cell)
    assert held(reading) == ()
    assert reading.value is None
    assert reading.printed is cell


@each_reader
@pytest.mark.parametrize("text", NOTHING)
def test_nothing_has_no_value(reader: Callable[[object], Any], text: str) -> None:
    """Where a table says that there is nothing, a finding says so and there is no value."""
    assert held(reader(text)) == ()


@each_reader
@pytest.mark.parametrize("cell", SOMETHING, ids=lambda cell: type(cell).__name__)
def test_any_cell_gives_a_reading(reader: Callable[[object], Any], cell: object) -> None:
    """Numbers, days, times and texts of any length and class are read or found unreadable."""
    reading = reader(cell)
    held(reading)
    assert reading.printed is cell


@pytest.mark.parametrize("maker", [maker for maker, _ in MAKERS])
@pytest.mark.parametrize("cell", [*NO_TEXT, *MISSING, *NOTHING], ids=lambda cell: type(cell).__name__)
def test_nothing_makes_no_part(maker: Callable[[object], object], cell: object) -> None:
    """What is nothing, and what nobody can read, makes no part of a record."""
    assert maker(cell) is None


@each_maker
@pytest.mark.parametrize("cell", SOMETHING, ids=lambda cell: type(cell).__name__)
def test_any_cell_makes_a_part_or_none(maker: Callable[[object], object], part: type[Declared], cell: object) -> None:
    """A part is made where one can be, and nothing raises."""
    made = maker(cell)
    assert made is None or type(made) is part


def test_an_object_that_raises_whatever_is_asked_is_no_text() -> None:
    """Not even its class can be asked for."""
    assert text_of(Hostile()) is None
    for reader in READERS:
        assert held(reader(Hostile())) == ()
    for maker, _ in MAKERS:
        assert maker(Hostile()) is None


def test_cells_are_read_as_their_texts_are() -> None:
    """A number in a cell is the number, a day the day, and a text of another class the text."""
    assert str(read_date(dt.datetime(2023, 8, 29)).value) == "2023-08-29"  # noqa: DTZ001 - as cells have it
    assert str(read_date(dt.date(2023, 8, 29)).value) == "2023-08-29"
    for cell in (102, 102.0, Decimal(102), RaisingText("sebanyak 102 orang"), ColumnText.COUNT):
        read = read_head_count(cell).value
        assert read is not None
        assert read.low == read.high == 102


@pytest.mark.parametrize("cell", [1.5, Decimal("1.500"), 10.125, Fraction(3, 2), -7])
def test_a_fraction_is_no_number_of_people(cell: object) -> None:
    """One and a half never becomes 1500, 15 or 1, and nobody counts fewer than none."""
    assert read_head_count(cell).value is None


# Phrases in random order

SPELLINGS: Final = sorted({spelling for entry in ENTRIES for spelling in entry.spellings})
SIGNS: Final = tuple(".,;:/-()[]'\"&+%=?!|*#@~–…°")  # noqa: RUF001 - as print has it
NUMBERS: Final = (
    *("0", "1", "5", "12", "29", "48", "100", "2023", "1.000", "10,000", "2,5", "17/2023", "29/08/23", "08.00", "0812"),
    *("081200000001", "188.4", "X", "9" * 40),
)
ROWS: Final = st.lists(st.sampled_from(SPELLINGS) | st.sampled_from(NUMBERS) | st.sampled_from(SIGNS), max_size=14)
TEXTS: Final = st.tuples(ROWS, st.sampled_from(["", " "])).map(lambda drawn: drawn[1].join(drawn[0]))


@given(TEXTS)
def test_words_in_any_order_give_a_reading(text: str) -> None:
    """Nothing but a reading, a part or None comes out, whatever words, numbers and signs follow each other."""
    for reader in READERS:
        held(reader(text))
    for maker, part in MAKERS:
        made = maker(text)
        assert made is None or type(made) is part


@pytest.mark.parametrize("text", ["puluhan P perempuan 29", "L 48 P perempuan 29", "P", "L/P", "2 P 3 P 4 L"])
def test_sexes_in_any_order_give_a_reading(text: str) -> None:
    """Men and women that are named twice are no reason to raise."""
    for reader in READERS:
        held(reader(text))


def test_every_role_is_drawn() -> None:
    """The words above play all roles."""
    drawn = {name for entry in ENTRIES for name in entry.meanings}
    assert drawn == {role.name for role in vars(roles).values() if isinstance(role, roles.Role)}


@pytest.mark.parametrize("reader", READERS)
def test_no_reading_shows_its_text(reader: Callable[[object], Any]) -> None:
    """Neither `repr` nor a message has a word of the text in it: people write names."""
    reading = reader("Sitirekaan -- 102x Budirekaan?")
    shown = repr(reading.findings) + "".join(one.message(locale) for one in reading.findings for locale in ("id", "en"))
    assert "rekaan" not in shown
    assert "rekaan" not in repr(PrintedReading("Sitirekaan"))
