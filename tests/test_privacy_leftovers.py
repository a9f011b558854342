"""Promises of prints beside a value: others see one only where nothing is left in it beside what was read."""

from typing import Any, Final

import attrs
import pytest

from kimcore import Audience, Group, Session
from kimcore.codes import Quantity
from kimcore.dates import PartialDate, Period
from kimcore.privacy import redact, visible
from kimcore.records import Figure, HeadCount, HeadPart, Occasion, Ref, Tenure, Term
from kimcore.vocabularies import AttendeeSegment, SessionStatus

OUTSIDE: Final = (Audience.PARTNER, Audience.PUBLIC)
MEETING: Final = Session(id="s-1", title="Rapat", status=SessionStatus.HELD)
CLUB: Final = Group(id="g-1", name="KIM Contoh")
DAY: Final = PartialDate(2023, 8, 29)


def printed(part: Any, text: str) -> Session | Group:  # noqa: ANN401 - a part of any class with a print
    """Return a record with a part that has this print."""
    match part:
        case Occasion():
            return attrs.evolve(MEETING, occasion=attrs.evolve(part, printed=text))
        case Tenure():
            return attrs.evolve(CLUB, board_term=attrs.evolve(part, printed=text))
        case HeadPart():
            count = HeadCount(low=30, high=30, parts=(attrs.evolve(part, printed=text),))
            return attrs.evolve(MEETING, head_counts=(count,))
        case HeadCount():
            return attrs.evolve(MEETING, head_counts=(attrs.evolve(part, printed=text),))
        case _:
            return attrs.evolve(MEETING, figures=(attrs.evolve(part, printed=text),))


ON: Final = Occasion(value=DAY)
TERM: Final = Tenure(value=Period(PartialDate(2023), PartialDate(2028)))
COUNT: Final = HeadCount(low=30, high=30)
PART: Final = HeadPart(count=30, segment=Term(printed="Pemuda Melati"))
OF_BODY: Final = HeadPart(count=30, party=Ref(name="SMAN 1 Rekaan"))
FIGURE: Final = Figure(name="Modul dibagikan", value=Quantity("30"), unit="eksemplar")

ALL_READ: Final = (
    *((ON, text) for text in ("Selasa (29/08/23)", "Rabu (11/4)", "Rabu", "17:30 WITA", "beberapa waktu lalu")),
    *((ON, text) for text in ("29 Agustus 2023 pukul 09.00 WITA s.d. selesai", "jum’at (13/11/2020)", "Invalid Date")),  # noqa: RUF001 - as print has it
    *((TERM, text) for text in ("2023-2028", "periode 2023-2028", "Juli 2023")),
    *((COUNT, text) for text in ("sekitar kurang lebih 30 orang", "30 orang (tiga puluh)", "30 peserta, 29 Agustus")),
    *((COUNT, text) for text in ("30 orang dari Desa Sari Mulya", "60 KIM se-Kabupaten Tanah Bumbu", "puluhan warga")),
    (COUNT, "30 anggota Kelompok Informasi Masyarakat (KIM)"),
    (PART, "30 pemuda Melati"),
    (OF_BODY, "30 siswa SMAN 1 Rekaan"),
    (FIGURE, "30 eksemplar modul"),
    (FIGURE, "hanya 30 persen dari total 100 KIM"),
)


@pytest.mark.parametrize(("part", "text"), ALL_READ, ids=[text for _, text in ALL_READ])
def test_a_print_of_which_all_is_read_stays(part: Any, text: str) -> None:  # noqa: ANN401 - a part of any class
    """Dates, counts, units, places behind the word for their level and the value's own words are nothing more."""
    one = printed(part, text)
    for audience in OUTSIDE:
        assert visible(one, audience) == one


MORE: Final = (
    *((ON, text) for text in ("29 Agustus 2023 (Siti)", "Siti, 29 Agustus 2023", "29 Agustus 2023, rapat Siti")),
    (TERM, "2023-2028 (Siti)"),
    *((COUNT, text) for text in ("30 orang (Siti, Budi, Ani)", "Siti dan 30 orang lainnya", "30 orang. Hadir Budi")),
    *((COUNT, text) for text in ("30 orang, siti rekaan", "Kepala Desa Siti Rekaan dan 30 orang", "RT 03 Slamet: 30")),
    *((COUNT, text) for text in ("30 warga Desa Sari (Budi)", "30 orang (Agus, Mei)", "30 orang, Legi dan Safar")),
    *((COUNT, text) for text in ("30 orang S. R.", "30 warga Desa Sari Mulya Indah Budi", "30 orang dari desa budi")),
    (PART, "30 pemuda (Budi)"),
    (FIGURE, "30 eksemplar untuk Siti"),
)


@pytest.mark.parametrize(("part", "text"), MORE, ids=[text for _, text in MORE])
def test_a_print_that_holds_more_goes_and_the_value_stays(part: Any, text: str) -> None:  # noqa: ANN401 - as above
    """Names, and any other word that nobody read, are left over; what is printed of the value is in the value."""
    one = printed(part, text)
    for audience in OUTSIDE:
        assert visible(one, audience) == _without_print(one)
        assert [finding.code for finding in redact([one], audience).left_out] == ["withheld_rest"]


def _without_print(one: Session | Group) -> Session | Group:
    """Return a record without the print of its one part."""
    if isinstance(one, Group):
        return attrs.evolve(one, board_term=TERM)
    if one.occasion is not None:
        return attrs.evolve(one, occasion=ON)
    if one.figures:
        return attrs.evolve(one, figures=(FIGURE,))
    (count,) = one.head_counts
    parts = tuple(attrs.evolve(part, printed=None) for part in count.parts)
    return attrs.evolve(one, head_counts=(attrs.evolve(count, printed=None, parts=parts),))


def test_a_print_alone_that_holds_more_goes_with_its_part() -> None:
    """Where no value stands beside the print, nothing is left of the part."""
    one = printed(HeadCount(low=1), "Siti, Budi, Ani")
    alone = attrs.evolve(MEETING, head_counts=(HeadCount(printed="Siti, Budi, Ani"),))
    assert visible(one, Audience.PUBLIC) == attrs.evolve(MEETING, head_counts=(HeadCount(low=1),))
    assert visible(alone, Audience.PUBLIC) == MEETING


def test_a_count_of_a_segment_that_is_a_term_has_no_words_of_its_own() -> None:
    """The name of a term is no print of the part."""
    part = HeadPart(count=30, segment=Term(value=AttendeeSegment.MASYARAKAT_UMUM))
    assert visible(printed(part, "30 Melati"), Audience.PUBLIC) == _without_print(printed(part, "30 Melati"))
