"""Holding records: types are narrowed, nothing is changed in place, and an error says what it carries."""

from typing import assert_never, assert_type

import attrs

from kimcore import Finding, Group, InvalidError, LoadError, MalformedError, Severity
from kimcore.codes import RegionCode
from kimcore.dates import Moment, PartialDate, Period
from kimcore.records import Occasion, Record


def narrow(record: Record, when: Occasion) -> None:
    """Tell records and dates apart."""
    record.name  # E: mypy pyright pyrefly
    if isinstance(record, Group):
        assert_type(record, Group)
        assert_type(record.region, RegionCode | None)
        record.region.zone  # E: mypy pyright pyrefly
        if record.region is not None:
            assert_type(record.region, RegionCode)
    assert_type(when.value, PartialDate | Moment | Period | None)
    if isinstance(when.value, Moment):
        assert_type(when.value, Moment)


def name_severity(severity: Severity) -> str:
    """Cover every severity."""
    match severity:
        case Severity.ERROR:
            return "error"
        case Severity.WARNING:
            return "warning"
        case Severity.NOTE:
            return "note"
        case _:
            assert_never(severity)


def change(group: Group) -> None:
    """Change a record: only a changed copy can be had."""
    group.name = "KIM B"  # E: mypy pyright pyrefly
    group.sources[0].title = "Berita"  # E: mypy pyright pyrefly
    group.topics.append("pertanian")  # E: mypy pyright pyrefly
    group.nama = "KIM B"  # E: mypy pyright
    assert_type(attrs.evolve(group, name="KIM B"), Group)
    attrs.evolve(group, nama="KIM B")  # E: mypy pyrefly
    attrs.evolve(group, name=1)  # E: mypy pyrefly


def carried(error: LoadError | InvalidError | MalformedError) -> None:
    """Look into an error."""
    assert_type(error.findings, tuple[Finding, ...])
    error.findings[0].message("jv")  # E: mypy pyright pyrefly
