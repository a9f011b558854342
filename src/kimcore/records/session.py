"""Sessions that an office or a group holds."""

from typing import Annotated, ClassVar

import attrs

from kimcore.codes import RegionCode
from kimcore.elections.codes import ElectionCode
from kimcore.fields import NONE, Declared, Field, To
from kimcore.findings import Words
from kimcore.records.counts import Figure, HeadCount
from kimcore.records.money import Budget
from kimcore.records.places import Places, Venue
from kimcore.records.record import Record
from kimcore.records.references import Party, Person, Ref
from kimcore.records.sources import Occasion, OfficialDocument
from kimcore.records.terms import Term
from kimcore.records.texts import Line, Lines, OrdinalNumber
from kimcore.vocabularies import AttendeeSegment, SessionKind, SessionMethod, SessionMode, SessionStatus


@attrs.frozen(kw_only=True)
class Ordinal(Declared):
    """Which one of a series something is: “ke-3”, “angkatan II”."""

    any_of: ClassVar[tuple[str, ...]] = ("value", "printed")

    value: Annotated[OrdinalNumber | None, Field("Nomor urut", "number", NONE, "The first is 1.")] = None
    printed: Annotated[Line | None, Field("Tertulis", "as printed", NONE)] = None


@attrs.frozen(kw_only=True)
class Session(Record):
    """A session (kegiatan): an information session, a training, a meeting, a contest, planned or held.

    It has a title as it was printed, or at least a theme or a kind: a title is never invented.
    """

    label: ClassVar[Words] = Words("Kegiatan", "session")
    any_of: ClassVar[tuple[str, ...]] = ("title", "theme", "kinds")

    title: Annotated[Line | None, Field("Nama kegiatan", "title", NONE)] = None
    status: Annotated[SessionStatus, Field("Status", "status", NONE, "Moved and then held is `held`.")]
    kinds: Annotated[tuple[Term[SessionKind], ...], Field("Jenis", "kinds", NONE)] = ()
    methods: Annotated[tuple[Term[SessionMethod], ...], Field("Metode", "methods", NONE)] = ()
    theme: Annotated[Line | None, Field("Tema", "theme", NONE, "As printed.")] = None
    series: Annotated[Line | None, Field("Rangkaian", "series", NONE)] = None
    ordinal: Annotated[
        Ordinal | None, Field("Urutan dalam rangkaian", "ordinal", NONE, "Which one of its series it is.")
    ] = None
    part_of: Annotated[Ref | None, To(("Session",)), Field("Bagian dari", "part of", NONE)] = None
    mode: Annotated[SessionMode | None, Field("Bentuk (Luring/Daring/Hibrida)", "mode", NONE)] = None
    occasion: Annotated[Occasion | None, Field("Hari/Tanggal", "date", NONE)] = None
    earlier: Annotated[
        tuple[Occasion, ...], Field("Tanggal semula", "earlier dates", NONE, "The dates it was moved from.")
    ] = ()
    venues: Annotated[tuple[Venue, ...], Field("Tempat", "venues", NONE)] = ()
    dress: Annotated[Line | None, Field("Pakaian", "dress", NONE, "What the invitation asks to wear.")] = None
    region: Annotated[RegionCode | None, Field("Kode wilayah", "region code", NONE)] = None
    places: Annotated[Places | None, Field("Wilayah", "places", NONE)] = None
    parties: Annotated[
        tuple[Party, ...],
        To(("Institution", "Group")),
        Field("Penyelenggara dan mitra", "organisers and partners", NONE),
    ] = ()
    people: Annotated[tuple[Person, ...], Field("Narasumber dan petugas", "people with a part", NONE)] = ()
    groups: Annotated[tuple[Ref, ...], To(("Group",)), Field("KIM peserta", "groups that came", NONE)] = ()
    segments: Annotated[tuple[Term[AttendeeSegment], ...], Field("Unsur peserta", "who came", NONE)] = ()
    target: Annotated[HeadCount | None, Field("Sasaran peserta", "target", NONE)] = None
    head_counts: Annotated[tuple[HeadCount, ...], Field("Jumlah peserta", "head counts", NONE)] = ()
    figures: Annotated[tuple[Figure, ...], Field("Angka lain", "other figures", NONE)] = ()
    aims: Annotated[tuple[Lines, ...], Field("Tujuan", "aims", NONE)] = ()
    outcomes: Annotated[tuple[Lines, ...], Field("Hasil", "outcomes", NONE)] = ()
    follow_ups: Annotated[tuple[Lines, ...], Field("Tindak lanjut", "follow-ups", NONE)] = ()
    questions: Annotated[tuple[Lines, ...], Field("Pertanyaan", "questions", NONE)] = ()
    items: Annotated[
        tuple[Ref, ...], To(("InformationItem",)), Field("Materi informasi", "information items", NONE)
    ] = ()
    documents: Annotated[tuple[OfficialDocument, ...], Field("Dokumen", "documents", NONE)] = ()
    budget: Annotated[Budget | None, Field("Anggaran", "budget", NONE)] = None
    election: Annotated[ElectionCode | None, Field("Pemilu/Pemilihan", "election", NONE)] = None
    legal_basis: Annotated[tuple[OfficialDocument, ...], Field("Dasar hukum", "legal basis", NONE)] = ()
    distinct_from: Annotated[
        tuple[Ref, ...], To(("Session",)), Field("Berbeda dari", "distinct from", NONE, "Alike, but another session.")
    ] = ()
    same_as: Annotated[
        tuple[Ref, ...],
        To(("Session",)),
        Field("Sama dengan", "same as", NONE, "Other reports of this session."),
    ] = ()
