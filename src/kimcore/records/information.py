"""Information items: what a KIM passes on, and the claims that fact checks answer."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Final

import attrs

from kimcore.codes import Language, RegionCode, Sha256, Url
from kimcore.dates import Moment, PartialDate, Period
from kimcore.elections.codes import ElectionCode, StageCode
from kimcore.fields import GENERAL, NONE, Declared, Field, To
from kimcore.findings import Finding, Words
from kimcore.records.conflicts import NEEDED_HERE, NOT_HERE
from kimcore.records.record import Record
from kimcore.records.references import Body, Ref
from kimcore.records.sources import Occasion, OfficialDocument, Source
from kimcore.records.terms import Term
from kimcore.records.texts import FilePath, Line, Lines, Name
from kimcore.vocabularies import (
    ChannelKind,
    HoaxCategory,
    HoaxTopic,
    InformationKind,
    Purpose,
    Verdict,
    VoterList,
    VoterSegment,
)


@attrs.frozen(kw_only=True)
class Handover(Declared):
    """To whom a claim was handed, and what came of it."""

    body: Annotated[Body, To(("Institution", "Group")), Field("Kepada", "body", NONE)]
    on: Annotated[PartialDate | None, Field("Tanggal", "date", NONE)] = None
    letter: Annotated[OfficialDocument | None, Field("Surat", "letter", NONE)] = None
    outcome: Annotated[Lines | None, Field("Hasil", "outcome", NONE)] = None


@attrs.frozen(kw_only=True)
class Claim(Declared):
    """A claim that goes round, and what a fact check says of it.

    Verdict, category and topic are three axes. A verdict keeps the label it was printed with.
    """

    text: Annotated[Lines, Field("Klaim", "claim", NONE)]
    verdict: Annotated[Term[Verdict] | None, Field("Putusan", "verdict", NONE)] = None
    category: Annotated[Term[HoaxCategory] | None, Field("Kategori", "category", NONE)] = None
    category_inferred: Annotated[
        bool, Field("Kategori disimpulkan", "category inferred", NONE, "It is ours, not the fact checker's.")
    ] = False
    labels: Annotated[
        tuple[Name, ...],
        Field("Label lain", "other labels", NONE, "What the fact checker prints beside verdict and category."),
    ] = ()
    topic: Annotated[Term[HoaxTopic] | None, Field("Topik", "topic", NONE)] = None
    claimant: Annotated[Name | None, Field("Pembuat klaim", "claimant", GENERAL)] = None
    first_seen: Annotated[Occasion | None, Field("Pertama terlihat", "first seen", NONE)] = None
    appearances: Annotated[
        tuple[Source, ...], Field("Kemunculan", "appearances", GENERAL, "Mostly accounts of private persons.")
    ] = ()
    references: Annotated[tuple[Source, ...], Field("Rujukan", "references", NONE)] = ()
    explanation: Annotated[Lines | None, Field("Penjelasan", "explanation", NONE)] = None
    same_claim_as: Annotated[
        tuple[Ref, ...], To(("InformationItem",)), Field("Klaim yang sama", "same claim as", NONE)
    ] = ()
    handed_to: Annotated[tuple[Handover, ...], Field("Diteruskan kepada", "handed to", NONE)] = ()

    def conflicts(self) -> Iterator[Finding]:
        """Find a verdict without its printed label, and an inferred category that is absent."""
        if self.verdict is not None and self.verdict.printed is None:
            yield NEEDED_HERE.at("/verdict/printed", because=_VERDICT)
        if self.category_inferred and self.category is None:
            yield NOT_HERE.at("/category_inferred", because=_NO_CATEGORY)


_VERDICT: Final = Words("putusan harus menyebut label aslinya", "a verdict keeps its printed label")
_NO_CATEGORY: Final = Words("kategorinya tidak ada", "there is no category")
_CLARIFIES: Final = Words("materi ini klarifikasi hoaks", "the item is a hoax clarification")
_NO_HOAX: Final = Words("materi ini bukan klarifikasi atau waspada hoaks", "the item is no hoax clarification or alert")


@attrs.frozen(kw_only=True)
class Message(Declared):
    """A text made to be passed on, in one language and for one channel."""

    body: Annotated[Lines, Field("Isi", "body", NONE)]
    channel: Annotated[ChannelKind | None, Field("Saluran", "channel", NONE)] = None
    language: Annotated[Language | None, Field("Bahasa", "language", NONE)] = None


@attrs.frozen(kw_only=True)
class Attachment(Declared):
    """A poster, a film or another file that goes with an item."""

    any_of: ClassVar[tuple[str, ...]] = ("url", "path")

    url: Annotated[Url | None, Field("Alamat", "address", NONE)] = None
    path: Annotated[
        FilePath | None,
        Field("Letak berkas", "file", GENERAL, "In the office's own store; names of files can name persons."),
    ] = None
    media_type: Annotated[Name | None, Field("Jenis media", "media type", NONE, "As image/png (RFC 6838).")] = None
    sha256: Annotated[Sha256 | None, Field("Sidik jari berkas", "SHA-256 of the file", NONE)] = None
    alt_text: Annotated[Lines | None, Field("Teks alternatif", "alternative text", NONE)] = None


@attrs.frozen(kw_only=True)
class Clearance(Declared):
    """Who cleared an item for passing on, and when."""

    body: Annotated[Body, To(("Institution", "Group")), Field("Disetujui oleh", "cleared by", NONE)]
    on: Annotated[PartialDate | None, Field("Tanggal", "date", NONE)] = None


@attrs.frozen(kw_only=True)
class Withdrawal(Declared):
    """When an item was withdrawn, and why."""

    on: Annotated[PartialDate, Field("Tanggal", "date", NONE)]
    why: Annotated[Lines | None, Field("Alasan", "reason", NONE)] = None


@attrs.frozen(kw_only=True)
class InformationItem(Record):
    """What a KIM passes on: an announcement, a how-to, a clarification, of an election or of everyday life."""

    label: ClassVar[Words] = Words("Materi Informasi", "information item")
    any_of: ClassVar[tuple[str, ...]] = ("title", "claim")

    kind: Annotated[Term[InformationKind], Field("Jenis", "kind", NONE)]
    title: Annotated[Line | None, Field("Judul", "title", NONE)] = None
    purposes: Annotated[tuple[Purpose, ...], Field("Tujuan", "purposes", NONE)] = ()
    tags: Annotated[tuple[Name, ...], Field("Tagar/Tag", "tags", NONE, "As the office files it, of any kind.")] = ()
    summary: Annotated[Lines | None, Field("Ringkasan", "summary", NONE)] = None
    texts: Annotated[tuple[Message, ...], Field("Teks sebaran", "texts to pass on", NONE)] = ()
    attachments: Annotated[tuple[Attachment, ...], Field("Lampiran", "attachments", NONE)] = ()
    link: Annotated[Url | None, Field("Tautan resmi", "official link", NONE, "The one address that is passed on.")] = (
        None
    )
    hotline: Annotated[
        Name | None, Field("Nomor layanan", "hotline", NONE, "As printed: short numbers are common.", hidden=True)
    ] = None
    issuer: Annotated[Body | None, To(("Institution", "Group")), Field("Penerbit", "issuer", NONE)] = None
    legal_basis: Annotated[tuple[OfficialDocument, ...], Field("Dasar hukum", "legal basis", NONE)] = ()
    election: Annotated[ElectionCode | None, Field("Pemilu/Pemilihan", "election", NONE)] = None
    stage: Annotated[StageCode | None, Field("Tahapan", "stage", NONE)] = None
    voter_list: Annotated[VoterList | None, Field("Daftar pemilih", "voter list", NONE)] = None
    published: Annotated[Occasion | None, Field("Tanggal terbit", "published", NONE)] = None
    valid: Annotated[Period | None, Field("Masa berlaku", "valid", NONE)] = None
    share_until: Annotated[PartialDate | Moment | None, Field("Sebarkan sampai", "share until", NONE)] = None
    regions: Annotated[tuple[RegionCode, ...], Field("Berlaku di wilayah", "regions", NONE)] = ()
    segments: Annotated[tuple[Term[VoterSegment], ...], Field("Sasaran pemilih", "voter segments", NONE)] = ()
    cleared_by: Annotated[Clearance | None, Field("Persetujuan", "cleared by", NONE)] = None
    withdrawn: Annotated[Withdrawal | None, Field("Ditarik", "withdrawn", NONE)] = None
    stated_unofficial: Annotated[
        bool, Field("Disebut bukan hasil resmi", "stated unofficial", NONE, "UU 7/2017 art. 449(4).")
    ] = False
    supersedes: Annotated[Ref | None, To(("InformationItem",)), Field("Menggantikan", "supersedes", NONE)] = None
    claim: Annotated[Claim | None, Field("Klaim", "claim", NONE)] = None

    def conflicts(self) -> Iterator[Finding]:
        """Find a clarification without claim or verdict, and a claim on what is no clarification or alert."""
        kind = self.kind.value
        if kind is InformationKind.HOAX_CLARIFICATION:
            if self.claim is None:
                yield NEEDED_HERE.at("/claim", because=_CLARIFIES)
            elif self.claim.verdict is None:
                yield NEEDED_HERE.at("/claim/verdict", because=_CLARIFIES)
        elif self.claim is not None and kind not in (InformationKind.HOAX_ALERT, None):
            yield NOT_HERE.at("/claim", because=_NO_HOAX)
