"""The report names each session with its day."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report import headline, headlines

from kimcore import LoadError, Session


def test_the_day_is_shown_as_printed(kim_session: Session) -> None:
    """A fixture is a whole valid record."""
    assert headline(kim_session) == "Sosialisasi daftar pemilih bagi KIM (Selasa, 22 Agustus 2023)"


def test_a_session_may_have_no_day(kim_make_session: Callable[..., Session]) -> None:
    """A factory takes what the test is about and fills in the rest."""
    assert headline(kim_make_session(title="Rapat")) == "Rapat (tanggal belum ada)"


@pytest.mark.parametrize("kim_file", [".json"], indirect=True)
def test_the_sessions_of_a_file_are_listed(kim_file: Path) -> None:
    """The file holds the records of the real session in Tanah Bumbu."""
    assert headlines(kim_file) == ["Sosialisasi pembinaan Kelompok Informasi Masyarakat (KIM) (Selasa (29/08/23))"]


def test_a_broken_file_is_refused(tmp_path: Path, kim_assert_findings: Callable[..., None]) -> None:
    """Findings are compared by pointer and code, whatever their words."""
    path = tmp_path / "broken.json"
    path.write_text('[{"type": "Session", "schema": 1, "title": "Rapat", "status": "done"}]', encoding="utf-8")
    with pytest.raises(LoadError) as caught:
        headlines(path)
    kim_assert_findings(caught.value, [("/0/status", "unknown_term"), ("/0/id", "missing")])


@given(st.from_type(Session))
def test_every_session_has_a_headline(session: Session) -> None:
    """A strategy draws whatever is valid, so that the test finds what nobody thought of."""
    assert headline(session).startswith(session.title or session.theme or "Kegiatan")
