"""What every record has."""

from typing import Annotated, ClassVar

import attrs

from kimcore.fields import NONE, Declared, Field
from kimcore.findings import Words
from kimcore.records.sources import Source
from kimcore.records.texts import Lines, Name, RecordId


@attrs.frozen(kw_only=True)
class Identifier(Declared):
    """A number under which others know the same thing: its kim.id number, NIB komunitas, a provincial code."""

    scheme: Annotated[Name, Field("Jenis nomor", "scheme", NONE)]
    value: Annotated[Name, Field("Nomor", "value", NONE)]


@attrs.frozen(kw_only=True)
class Record(Declared):
    """An object that stands on its own and can be referred to by its id."""

    is_record = True

    label: ClassVar[Words]
    """What an office calls records of this type."""

    id: Annotated[RecordId, Field("ID", "id", NONE, "Unique over all types of a register, and stable.")]
    sources: Annotated[
        tuple[Source, ...], Field("Sumber", "sources", NONE, "Empty where the office itself is the source.")
    ] = ()
    identifiers: Annotated[tuple[Identifier, ...], Field("Nomor lain", "identifiers", NONE)] = ()
    remarks: Annotated[
        tuple[Lines, ...], Field("Keterangan", "remarks", NONE, "Commentary; nothing is read from it.")
    ] = ()
