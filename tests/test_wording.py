"""Promises of the words that findings and labels use, as offices read them aloud."""

import re
from typing import Any

import pytest

from kimcore import check, read
from kimcore.lexicon.levels import LEVEL_WORDS
from kimcore.vocabularies import Activity, Capacity, GroupLevel, Office, SessionStatus, Vocabulary


def messages(data: dict[str, Any]) -> list[tuple[str, str]]:
    """Return what is said of a record, in both languages."""
    reading = read({"schema": 1, **data})
    return [(finding.message("id"), finding.message("en")) for finding in (*reading.findings, *check(reading.records))]


def session(**values: object) -> dict[str, Any]:
    """Return a session."""
    return {"type": "Session", "id": "s", "title": "Rapat", "status": "held", **values}


@pytest.mark.parametrize(
    ("count", "said"),
    [
        ({"low": -1}, ("Angka ini di luar batas: paling kecil 0.", "This number is out of range: at least 0.")),
        (
            {"low": 2**53},
            (
                "Angka ini di luar batas: paling besar 9007199254740991.",
                "This number is out of range: at most 9007199254740991.",
            ),
        ),
    ],
)
def test_a_number_out_of_range_is_told_the_bound_that_it_missed(count: dict[str, int], said: tuple[str, str]) -> None:
    """Where a number has no upper bound of its own, the greatest number that JSON can hold is not spoken of."""
    ((indonesian, english),) = messages(session(head_counts=[count]))
    assert (indonesian, english) == (f"{said[0]} Mohon cek angkanya.", f"{said[1]} Please check it.")


@pytest.mark.parametrize("year", [1899, 2200])
def test_a_range_is_told_whole(year: int) -> None:
    """Where both bounds were declared, both are told."""
    ((indonesian, english),) = messages(session(budget={"year": year}))
    assert "di luar batas: 1900 sampai 2199." in indonesian
    assert "out of range: 1900 to 2199." in english


def test_fields_that_exclude_each_other_are_named_by_their_labels() -> None:
    """An office reads the label that it knows, and the name in the file beside it."""
    count = {"low": 20, "high": 30, "magnitude": "tens"}
    ((indonesian, english),) = messages(session(head_counts=[count]))
    assert "tidak dapat dipakai bersama “Paling sedikit” (low), “Paling banyak” (high)." in indonesian
    assert "cannot stand beside “at least” (low), “at most” (high)." in english


def test_a_term_beside_that_of_a_decree_is_named_by_its_label() -> None:
    """It is said that the other term stands in a decree."""
    term = {"value": "2021/2024"}
    decree = {"kind": {"value": "sk"}, "term": term}
    group = {"type": "Group", "id": "g", "name": "KIM A", "board_term": term, "decrees": [decree]}
    ((indonesian, english),) = messages(group)
    assert "tidak dapat dipakai bersama “Masa bakti” dalam “SK” (decrees/term)." in indonesian
    assert "cannot stand beside “term” in “decrees” (decrees/term)." in english


def test_levels_are_called_by_short_names() -> None:
    """A message does not list what a village is called in every province."""
    group = {
        "type": "Group",
        "id": "g",
        "name": "KIM A",
        "level": "district",
        "decrees": [{"kind": {"value": "sk"}, "issuer_office": "Lurah", "number": "1/2023"}],
    }
    ((indonesian, english),) = [one for one in messages(group) if "SK ini diterbitkan" in one[0]]
    assert "di tingkat desa/kelurahan, sedangkan KIM ini berada di tingkat kecamatan." in indonesian
    assert "at the level of village, but the group works at that of district." in english


def test_terms_on_offer_nest_no_brackets() -> None:
    """The list of terms says of each code what it means, and labels that hold brackets are read without effort."""
    ((indonesian, _),) = messages(session(documents=[{"kind": {"value": "entah"}}]))
    assert "sk = Surat Keputusan (SK); " in indonesian
    assert re.search(r"\([^()]*\(", indonesian) is None


@pytest.mark.parametrize(
    ("term", "label", "earlier"),
    [
        (Office.ACTING_CHAIR, "Plt. Ketua", "Ketua pengganti"),
        (Capacity.PRIVATE, "Perorangan", "Pribadi"),
        (Activity.DORMANT, "Vakum/Tidak aktif", "Vakum"),
        (SessionStatus.POSTPONED, "Ditunda, tanggal belum ada", "Ditunda (tanggal belum ada)"),
        (SessionStatus.RESCHEDULED, "Diundur, tanggal baru", "Diundur (tanggal baru)"),
    ],
)
def test_a_label_that_became_better_is_still_found_by_the_earlier_one(
    term: Vocabulary, label: str, earlier: str
) -> None:
    """Sheets that were written with the earlier label are read as before."""
    assert term.label() == label
    assert type(term).find(label) is term
    assert type(term).find(earlier) is term


@pytest.mark.parametrize("level", list(GroupLevel))
def test_every_level_has_a_short_name(level: GroupLevel) -> None:
    """No level is missing where a message names one."""
    assert len(LEVEL_WORDS[level]("id")) < len("kabupaten atau kota")
