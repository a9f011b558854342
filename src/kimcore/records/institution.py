"""Institutions: offices, election bodies, schools, media, fact checkers."""

from typing import Annotated, ClassVar

import attrs

from kimcore.codes import DomainName, RegionCode
from kimcore.dates import Period
from kimcore.fields import NONE, Declared, Field, To
from kimcore.findings import Words
from kimcore.records.contacts import Account, Channel
from kimcore.records.places import Places
from kimcore.records.record import Record
from kimcore.records.references import Ref
from kimcore.records.terms import Term
from kimcore.records.texts import Name
from kimcore.vocabularies import InstitutionKind, InstitutionLevel, OfficialBody


@attrs.frozen(kw_only=True)
class FormerName(Declared):
    """A name that an institution had, and when."""

    name: Annotated[Name, Field("Nama", "name", NONE)]
    period: Annotated[Period | None, Field("Masa pakai", "in use", NONE)] = None


@attrs.frozen(kw_only=True)
class Institution(Record):
    """An institution that organises, supports, speaks, publishes, or checks facts."""

    label: ClassVar[Words] = Words("Instansi/Lembaga", "institution")

    name: Annotated[Name, Field("Nama", "name", NONE, "As printed.")]
    kind: Annotated[Term[InstitutionKind], Field("Jenis", "kind", NONE)]
    short_name: Annotated[Name | None, Field("Singkatan", "short name", NONE)] = None
    former_names: Annotated[tuple[FormerName, ...], Field("Nama lama", "former names", NONE)] = ()
    body: Annotated[OfficialBody | None, Field("Badan resmi", "official body", NONE)] = None
    level: Annotated[InstitutionLevel | None, Field("Tingkat", "level", NONE)] = None
    region: Annotated[RegionCode | None, Field("Kode wilayah", "region code", NONE)] = None
    places: Annotated[Places | None, Field("Wilayah", "places", NONE)] = None
    parent: Annotated[Ref | None, To(("Institution",)), Field("Induk", "parent", NONE)] = None
    domains: Annotated[tuple[DomainName, ...], Field("Domain resmi", "official domains", NONE)] = ()
    accounts: Annotated[tuple[Account, ...], Field("Akun resmi", "official accounts", NONE)] = ()
    channels: Annotated[tuple[Channel, ...], Field("Saluran", "channels", NONE)] = ()
