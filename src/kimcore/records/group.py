"""KIM and their forums."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Final

import attrs

from kimcore.codes import GeoPoint, RegionCode, Url
from kimcore.dates import PartialDate
from kimcore.fields import GENERAL, NONE, Declared, Field, To
from kimcore.findings import Finding, Words
from kimcore.records.conflicts import END_BEFORE_START, EXCLUSIVE, NEEDED_HERE
from kimcore.records.contacts import Channel
from kimcore.records.counts import Figure, HeadCount
from kimcore.records.money import Budget
from kimcore.records.places import Area, Places
from kimcore.records.record import Record
from kimcore.records.references import Body, Ref
from kimcore.records.sources import Occasion, OfficialDocument, Source, Tenure
from kimcore.records.texts import Line, Name
from kimcore.vocabularies import Activity, GroupForm, GroupLevel, GroupNaming, HeadUnit, RegistrationStep

_COUNTS_GROUPS: Final = Words("yang dihitung adalah KIM (groups)", "what is counted are groups")

_TERM_OF_DECREE: Final = Words("“Masa bakti” dalam “SK” (decrees/term)", "“term” in “decrees” (decrees/term)")


@attrs.frozen(kw_only=True)
class Registration(Declared):
    """A step of a group's registration, and when it was taken."""

    step: Annotated[RegistrationStep, Field("Tahap", "step", NONE)]
    on: Annotated[PartialDate | None, Field("Tanggal", "date", NONE)] = None


@attrs.frozen(kw_only=True)
class Observation(Declared):
    """What somebody saw of a group on a day: how active it was, how many came, what it produced."""

    observed_on: Annotated[PartialDate, Field("Tanggal pemantauan", "observed on", NONE)]
    activity: Annotated[Activity | None, Field("Status", "activity", NONE)] = None
    observer: Annotated[Body | None, To(("Institution", "Group")), Field("Pemantau", "observer", NONE)] = None
    head_count: Annotated[HeadCount | None, Field("Jumlah anggota", "head count", NONE)] = None
    metrics: Annotated[tuple[Figure, ...], Field("Ukuran", "metrics", NONE)] = ()
    printed: Annotated[Line | None, Field("Tertulis", "as printed", NONE)] = None
    source: Annotated[Source | None, Field("Sumber", "source", NONE)] = None


@attrs.frozen(kw_only=True)
class Group(Record):
    """A KIM (Kelompok or Komunitas Informasi Masyarakat), a forum of KIM, or a sub-group of one."""

    label: ClassVar[Words] = Words("KIM", "group")

    name: Annotated[Name, Field("Nama KIM", "name", NONE, "As printed, never re-cased.")]
    name_inferred: Annotated[
        bool,
        Field("Nama disimpulkan", "name inferred", NONE, "The source names only the place; the name was made of it."),
    ] = False
    form: Annotated[GroupForm | None, Field("Bentuk", "form", NONE)] = None
    naming: Annotated[
        GroupNaming | None, Field("Kepanjangan huruf K", "naming", NONE, "Kelompok or Komunitas, as printed.")
    ] = None
    level: Annotated[GroupLevel | None, Field("Tingkat", "level", NONE)] = None
    other_names: Annotated[tuple[Name, ...], Field("Nama lain", "other names", NONE)] = ()
    region: Annotated[RegionCode | None, Field("Kode wilayah", "region code", NONE)] = None
    places: Annotated[Places | None, Field("Wilayah", "places", NONE)] = None
    places_inferred: Annotated[
        bool, Field("Wilayah disimpulkan", "places inferred", NONE, "They follow from its name or its neighbours.")
    ] = False
    serves: Annotated[
        tuple[Area, ...],
        Field("Wilayah layanan", "serves", NONE, "The villages or regions it is for, where these are several."),
    ] = ()
    address: Annotated[Line | None, Field("Alamat sekretariat", "address", GENERAL)] = None
    coordinates: Annotated[GeoPoint | None, Field("Koordinat", "coordinates", GENERAL)] = None
    map_url: Annotated[Url | None, Field("Tautan peta", "map link", GENERAL)] = None
    decrees: Annotated[tuple[OfficialDocument, ...], Field("SK", "decrees", NONE)] = ()
    deed: Annotated[OfficialDocument | None, Field("Berita Acara pembentukan", "founding deed", NONE)] = None
    formed: Annotated[
        Occasion | None, Field("Tanggal terbentuk", "formed", NONE, "A period here bounds one day: ../2018-04-10.")
    ] = None
    dissolved: Annotated[Occasion | None, Field("Tanggal bubar", "dissolved", NONE)] = None
    board_term: Annotated[
        Tenure | None, Field("Masa bakti", "term of the board", NONE, "Only where no decree has a term.")
    ] = None
    pilot: Annotated[bool, Field("Percontohan", "pilot", NONE, "A model for other groups, as somebody said.")] = False
    stands_for: Annotated[
        HeadCount | None,
        Field("Mewakili sejumlah KIM", "stands for", NONE, "One row for many groups that are not named: how many."),
    ] = None
    roster_complete: Annotated[
        bool, Field("Daftar pengurus lengkap", "roster complete", NONE, "All members are in the register.")
    ] = False
    member_count: Annotated[HeadCount | None, Field("Jumlah anggota", "member count", NONE)] = None
    member_of: Annotated[
        Ref | None, To(("Group",)), Field("Anggota dari", "member of", NONE, "The forum or parent.")
    ] = None
    predecessor: Annotated[Ref | None, To(("Group",)), Field("Pendahulu", "predecessor", NONE)] = None
    distinct_from: Annotated[
        tuple[Ref, ...], To(("Group",)), Field("Berbeda dari", "distinct from", NONE, "Alike, but another group.")
    ] = ()
    channels: Annotated[tuple[Channel, ...], Field("Saluran", "channels", NONE)] = ()
    topics: Annotated[tuple[Name, ...], Field("Bidang/Tema", "topics", NONE)] = ()
    registrations: Annotated[tuple[Registration, ...], Field("Registrasi", "registrations", NONE)] = ()
    observations: Annotated[tuple[Observation, ...], Field("Pemantauan", "observations", NONE)] = ()
    funding: Annotated[tuple[Budget, ...], Field("Pendanaan", "funding", NONE)] = ()
    legal_basis: Annotated[tuple[OfficialDocument, ...], Field("Dasar hukum", "legal basis", NONE)] = ()
    guided_by: Annotated[Ref | None, To(("Institution",)), Field("Dibina oleh", "guided by", NONE)] = None
    partners: Annotated[
        tuple[Ref, ...],
        To(("Institution", "Group")),
        Field("Mitra", "partners", NONE, "With whom it works, as RAPI or ORARI."),
    ] = ()

    def conflicts(self) -> Iterator[Finding]:
        """Find a term beside a decree's own, a number of groups that counts others, and an end before the beginning."""
        if self.board_term is not None and any(decree.term is not None for decree in self.decrees):
            yield EXCLUSIVE.at("/board_term", fields=_TERM_OF_DECREE)
        if self.stands_for is not None and self.stands_for.unit is not HeadUnit.GROUPS:
            yield NEEDED_HERE.at("/stands_for/unit", because=_COUNTS_GROUPS)
        if self.formed and self.dissolved and self.formed.value and self.dissolved.value:
            start, end = self.formed.value.first_day, self.dissolved.value.last_day
            if start is not None and end is not None and end < start:
                yield END_BEFORE_START.at("/dissolved")
