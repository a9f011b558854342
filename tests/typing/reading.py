"""Reading and writing: what comes back is of the class that was asked for."""

from collections.abc import Sequence
from typing import Annotated, Any, ClassVar, assert_type

import attrs

from kimcore import Audience, Finding, Session, Unknown, check, from_dict, read, to_dict
from kimcore.fields import NONE, Field, Text
from kimcore.findings import Words
from kimcore.formats import json
from kimcore.privacy import TABLE, Decision, redact, visible
from kimcore.records import RECORDS, Record, Ref
from kimcore.rules import Register


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


@attrs.frozen(kw_only=True)
class Aduan(Record):
    """A type of record of a tool's own."""

    label: ClassVar[Words] = Words("Aduan", "complaint")

    about: Annotated[str, Text(1, 200), Field("Perihal", "about", NONE)]


@attrs.frozen(kw_only=True)
class SesiKita(Session):
    """A session of a tool's own."""

    room: Annotated[str | None, Text(1, 200), Field("Ruang", "room", NONE)] = None


TYPES = (*RECORDS, Aduan, SesiKita)


def read_own(data: object, text: bytes) -> None:
    """Read and write records of a tool's own."""
    assert_type(from_dict(data, Aduan), Aduan)
    assert_type(from_dict(data, Session, types=TYPES), Session)
    assert_type(from_dict(data, types=TYPES), Record)
    assert_type(read(data, types=TYPES).records, tuple[Record, ...])
    assert_type(json.loads(text, types=TYPES), tuple[Record, ...])
    read(data, types=Aduan)  # E: mypy pyright pyrefly
    read(data, types=(Ref,))  # E: mypy pyright pyrefly
    json.loads(text, types=["Aduan"])  # E: mypy pyright pyrefly


def write_own(record: Aduan, register: Register) -> None:
    """Say who sees them, and look them up."""
    table = {**TABLE, Aduan: Decision[Aduan](fields={"about": Audience.PARTNER})}
    assert_type(to_dict(record, audience=Audience.PUBLIC, table=table), dict[str, Any] | None)
    assert_type(visible(record, Audience.PUBLIC, table=table), Aduan | None)
    assert_type(redact([record], Audience.PUBLIC, table=table).records, tuple[Record, ...])
    assert_type(register.all(SesiKita), Sequence[tuple[int, SesiKita]])
    assert_type(register.find("s", Session), Session | None)
    redact([record], Audience.PUBLIC, table={"Aduan": Decision[Aduan]()})  # E: mypy pyright pyrefly
    Decision[Aduan](fields={"about": "public"})  # E: mypy pyright pyrefly
