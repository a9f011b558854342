"""A tool that uses kimcore: the list of sessions for the weekly report."""

from pathlib import Path

from kimcore import Session
from kimcore.formats import json


def headline(session: Session) -> str:
    """Return a session in one line."""
    when = session.occasion
    day = "tanggal belum ada" if when is None else when.printed or str(when.value)
    return f"{session.title or session.theme or 'Kegiatan'} ({day})"


def headlines(path: Path) -> list[str]:
    """Return a line for each session in a file."""
    return [headline(record) for record in json.load(path) if isinstance(record, Session)]
