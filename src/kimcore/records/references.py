"""References between records, and the institutions, groups and persons that take part in something."""

from typing import Annotated, ClassVar

import attrs

from kimcore.fields import GENERAL, NONE, SPECIFIC, Declared, Field, To
from kimcore.records.grounds import LegalGround
from kimcore.records.texts import Name, RecordId
from kimcore.vocabularies import Capacity, PartyRole, PersonRole


@attrs.frozen(kw_only=True)
class Ref(Declared):
    """What is referred to: the id of a record, its printed name, or both."""

    any_of: ClassVar[tuple[str, ...]] = ("id", "name")

    id: Annotated[RecordId | None, Field("ID", "id", NONE)] = None
    name: Annotated[Name | None, Field("Nama", "name", NONE, "As printed.")] = None


@attrs.frozen(kw_only=True)
class Body(Ref):
    """An institution or a group, and the unit of it that acted."""

    unit: Annotated[Name | None, Field("Bidang", "unit", NONE)] = None


@attrs.frozen(kw_only=True)
class Party(Body):
    """An institution or a group that has a part in a session."""

    role: Annotated[PartyRole, Field("Peran", "role", NONE)]


@attrs.frozen(kw_only=True)
class Principal(Declared):
    """The one for whom a person spoke or whose speech was read."""

    any_of: ClassVar[tuple[str, ...]] = ("name", "title", "institution")

    name: Annotated[Name | None, Field("Nama", "name", GENERAL)] = None
    title: Annotated[Name | None, Field("Jabatan", "office", NONE)] = None
    institution: Annotated[Ref | None, To(("Group", "Institution")), Field("Instansi", "institution", NONE)] = None


@attrs.frozen(kw_only=True)
class Person(Declared):
    """A named person who has a part in a session."""

    name: Annotated[Name, Field("Nama", "name", GENERAL, "As printed.")]
    role: Annotated[PersonRole, Field("Peran", "role", NONE)]
    title: Annotated[Name | None, Field("Jabatan", "office", NONE)] = None
    party: Annotated[Ref | None, To(("Group", "Institution")), Field("Instansi/KIM", "institution or group", NONE)] = (
        None
    )
    capacity: Annotated[Capacity | None, Field("Kapasitas", "capacity", NONE)] = None
    minor: Annotated[
        bool | None, Field("Di bawah 18 tahun", "minor", SPECIFIC, "Under 18 years; absent where unknown.")
    ] = None
    on_behalf_of: Annotated[Principal | None, Field("Mewakili", "on behalf of", NONE)] = None
    ground: Annotated[
        LegalGround | None,
        Field("Dasar Pemrosesan Data", "legal ground", GENERAL, "Of a minor: the consent of a parent or guardian."),
    ] = None
