"""Reading and writing: what comes back is of the class that was asked for."""

from typing import Any, assert_type

from kimcore import Audience, Finding, Session, Unknown, check, from_dict, read, to_dict
from kimcore.formats import json
from kimcore.records import Record, Ref


def read_all(data: object) -> None:
    """Read plain data."""
    assert_type(from_dict(data), Record)
    assert_type(from_dict(data, Session), Session)
    assert_type(from_dict(data, Ref, unknown=Unknown.KEEP), Ref)
    assert_type(read(data).records, tuple[Record, ...])
    assert_type(read(data).findings, tuple[Finding, ...])
    from_dict(data, Session).name  # E: mypy pyright pyrefly
    from_dict(data, str)  # E: mypy pyright pyrefly
    from_dict(data, unknown="keep")  # E: mypy pyright pyrefly
    read(data).record  # E: mypy pyright pyrefly


def write_all(record: Record, data: bytes) -> None:
    """Write records."""
    assert_type(to_dict(record), dict[str, Any])
    assert_type(json.loads(data), tuple[Record, ...])
    assert_type(json.dumps([record]), bytes)
    assert_type(check([record]), tuple[Finding, ...])
    to_dict(record, audience=Audience.PUBLIC)
    to_dict(record, audience="public")  # E: mypy pyright pyrefly
    to_dict({"id": "g"})  # E: mypy pyright pyrefly
    json.dumps(record)  # E: mypy pyright pyrefly
    check(record)  # E: mypy pyright pyrefly
