"""What every record has."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

import attrs

from kimcore.fields import GENERAL, NONE, Declared, Field
from kimcore.fields.keys import personal_key
from kimcore.fields.unknown import PERSONAL_KEY
from kimcore.findings import Finding, Words
from kimcore.records.sources import Discrepancy, Source
from kimcore.records.texts import Lines, Name, RecordId


@attrs.frozen(kw_only=True)
class Identifier(Declared):
    """A number under which others know the same thing: its kim.id number, NIB komunitas, a provincial code."""

    scheme: Annotated[Name, Field("Jenis nomor", "scheme", NONE)]
    value: Annotated[Name, Field("Nomor", "value", GENERAL, "A member's would be a person's.")]

    def conflicts(self) -> Iterator[Finding]:
        """Find a scheme of numbers that KIM records do not hold, such as NIK."""
        if asks_for := personal_key(self.scheme):
            yield PERSONAL_KEY.at("/scheme", asks_for=asks_for)


@attrs.frozen(kw_only=True)
class Record(Declared):
    """An object that stands on its own and can be referred to by its id."""

    is_record: ClassVar[bool] = True

    label: ClassVar[Words]
    """What an office calls records of this type."""

    id: Annotated[RecordId, Field("ID", "id", NONE, "Unique over all types of a register, and stable.")]
    sources: Annotated[
        tuple[Source, ...], Field("Sumber", "sources", NONE, "Empty where the office itself is the source.")
    ] = ()
    identifiers: Annotated[tuple[Identifier, ...], Field("Nomor lain", "identifiers", NONE)] = ()
    discrepancies: Annotated[
        tuple[Discrepancy, ...],
        Field("Perbedaan antarsumber", "discrepancies", GENERAL, "What other sources print instead."),
    ] = ()
    remarks: Annotated[
        tuple[Lines, ...],
        Field("Keterangan", "remarks", GENERAL, "Commentary, of persons as well; nothing is read from it."),
    ] = ()
