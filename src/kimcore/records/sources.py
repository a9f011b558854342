"""Where facts come from, when things took place, and the official documents behind them."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

import attrs

from kimcore.codes import DocumentNumber, Sha256, Url
from kimcore.dates import PartialDate, Period, When
from kimcore.fields import GENERAL, NONE, Declared, Field
from kimcore.findings import Finding
from kimcore.records.conflicts import INFERRED_NOTHING
from kimcore.records.terms import Term
from kimcore.records.texts import FilePath, Line, Lines, Name, Pointer
from kimcore.vocabularies import DocumentKind


@attrs.frozen(kw_only=True)
class Occasion(Declared):
    """When something took place: the value, and the text it was printed in."""

    any_of: ClassVar[tuple[str, ...]] = ("value", "printed")

    value: Annotated[When | None, Field("Tanggal", "date", NONE, "A day, part of a date, a moment or a period.")] = None
    printed: Annotated[Line | None, Field("Tertulis", "as printed", NONE)] = None
    inferred: Annotated[
        bool,
        Field(
            "Disimpulkan", "inferred", NONE, "Part of the value, such as the year, stands elsewhere than in the print."
        ),
    ] = False

    def conflicts(self) -> Iterator[Finding]:
        """Find a mark of inference without a value."""
        if self.inferred and self.value is None:
            yield INFERRED_NOTHING.at("/inferred")


@attrs.frozen(kw_only=True)
class Source(Declared):
    """Where facts were read: a page, a paper, a file."""

    any_of: ClassVar[tuple[str, ...]] = ("url", "locator", "title")

    url: Annotated[Url | None, Field("Alamat", "address", NONE)] = None
    locator: Annotated[Line | None, Field("Letak", "locator", NONE, "Where it is, if that is no web address.")] = None
    title: Annotated[Line | None, Field("Judul", "title", NONE, "The headline or title of the page or paper.")] = None
    publisher: Annotated[Name | None, Field("Penerbit", "publisher", NONE)] = None
    published_on: Annotated[Occasion | None, Field("Tanggal terbit", "date of publication", NONE)] = None
    retrieved_on: Annotated[PartialDate | None, Field("Tanggal diakses", "date of retrieval", NONE)] = None
    withheld: Annotated[
        tuple[Name, ...],
        Field(
            "Tidak disalin",
            "withheld",
            NONE,
            "What the source prints and the record leaves out, as names of persons.",
            hidden=True,
        ),
    ] = ()
    note: Annotated[Lines | None, Field("Catatan", "note", GENERAL, "Commentary, of persons as well.")] = None


@attrs.frozen(kw_only=True)
class Discrepancy(Declared):
    """What another source prints where the record says something else, so that two reports are one record.

    The record holds what the office takes to be right. Its JSON Pointer counts the items of lists from 0, as in
    `/people/0/name`. A print can hold the name of a person, whatever stands at that place, so all of this is for the
    office alone.
    """

    pointer: Annotated[Pointer, Field("Letak isian", "place", NONE, "A JSON Pointer (RFC 6901) into the record.")]
    printed: Annotated[Line, Field("Tertulis di sumber lain", "printed elsewhere", GENERAL, "As printed there.")]
    source: Annotated[Source, Field("Sumber lain", "other source", NONE, "The source that prints it.")]


@attrs.frozen(kw_only=True)
class Tenure(Declared):
    """The term of a board (masa bakti): the period, and the text it was printed in."""

    any_of: ClassVar[tuple[str, ...]] = ("value", "printed")

    value: Annotated[Period | None, Field("Masa bakti", "period", NONE)] = None
    printed: Annotated[Line | None, Field("Tertulis", "as printed", NONE)] = None


@attrs.frozen(kw_only=True)
class OfficialDocument(Declared):
    """A decree, deed, regulation, invitation, list or other paper of an office, or a reference to one."""

    kind: Annotated[Term[DocumentKind], Field("Jenis dokumen", "kind", NONE)]
    number: Annotated[DocumentNumber | None, Field("Nomor", "number", NONE, "The number in its printed form.")] = None
    printed: Annotated[Line | None, Field("Tertulis", "as printed", NONE, "The whole citation.")] = None
    issued_on: Annotated[Occasion | None, Field("Tanggal", "date of issue", NONE)] = None
    issuer: Annotated[Name | None, Field("Ditetapkan oleh", "issuer", NONE, "The body or region that issued it.")] = (
        None
    )
    issuer_office: Annotated[
        Name | None,
        Field("Jabatan penerbit", "issuing office", NONE, "The office that signed, as kepala desa or lurah."),
    ] = None
    subject: Annotated[Line | None, Field("Tentang", "subject", NONE)] = None
    term: Annotated[Tenure | None, Field("Masa bakti", "term", NONE, "The term of those it appoints.")] = None
    renews: Annotated[DocumentNumber | None, Field("Memperbarui", "renews", NONE, "The number of the one before.")] = (
        None
    )
    url: Annotated[Url | None, Field("Alamat berkas", "address", NONE)] = None
    path: Annotated[
        FilePath | None,
        Field("Letak berkas", "file", GENERAL, "In the office's own store; names of files can name persons."),
    ] = None
    sha256: Annotated[Sha256 | None, Field("Sidik jari berkas", "SHA-256 of the file", NONE)] = None
