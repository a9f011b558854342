"""Numbers that reports print: heads above all, and other figures."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

import attrs

from kimcore.codes import Quantity
from kimcore.dates import PartialDate
from kimcore.fields import NONE, SPECIFIC, Declared, Field, To
from kimcore.findings import Finding
from kimcore.records.conflicts import EXCLUSIVE, HIGH_BELOW_LOW, ONE_DIMENSION, labels_of
from kimcore.records.references import Ref
from kimcore.records.terms import Term
from kimcore.records.texts import Count, Line, Name
from kimcore.vocabularies import AttendeeSegment, HeadScope, HeadUnit, Magnitude, Sex


@attrs.frozen(kw_only=True)
class HeadPart(Declared):
    """Those among the counted who share one thing: sex, segment, group or institution, disability, or being minors.

    A person can stand in parts of different kinds, so these are never added.
    """

    count: Annotated[Count, Field("Jumlah", "count", NONE)]
    sex: Annotated[Sex | None, Field("L/P", "sex", NONE)] = None
    segment: Annotated[Term[AttendeeSegment] | None, Field("Unsur", "segment", NONE)] = None
    party: Annotated[Ref | None, To(("Group", "Institution")), Field("KIM/Instansi", "group or institution", NONE)] = (
        None
    )
    disability: Annotated[bool, Field("Disabilitas", "with disabilities", SPECIFIC)] = False
    minors: Annotated[bool, Field("Di bawah 18 tahun", "minors", SPECIFIC, "Under 18 years.")] = False
    printed: Annotated[Line | None, Field("Tertulis", "as printed", NONE)] = None

    def conflicts(self) -> Iterator[Finding]:
        """Find a part that counts along no dimension, or several."""
        dimensions = (
            self.sex is not None,
            self.segment is not None,
            self.party is not None,
            self.disability,
            self.minors,
        )
        if sum(dimensions) != 1:
            yield ONE_DIMENSION.at()


@attrs.frozen(kw_only=True)
class HeadCount(Declared):
    """How many: bounds in whole heads, or an order of magnitude, or only what was printed.

    An exact count has equal bounds. “hampir 500” has only `high`; “sekitar 100” has both and is `approximate`;
    “puluhan” has only a magnitude, which is never made a number. The unit is people unless it says otherwise. With
    `per` it is a quota, such as three persons for each village, and no number of those who were there.
    """

    any_of: ClassVar[tuple[str, ...]] = ("low", "high", "magnitude", "printed")

    scope: Annotated[HeadScope | None, Field("Cakupan", "scope", NONE)] = None
    low: Annotated[Count | None, Field("Paling sedikit", "at least", NONE)] = None
    high: Annotated[Count | None, Field("Paling banyak", "at most", NONE)] = None
    magnitude: Annotated[Magnitude | None, Field("Kisaran", "order of magnitude", NONE)] = None
    unit: Annotated[HeadUnit | None, Field("Satuan", "unit", NONE)] = None
    approximate: Annotated[bool, Field("Perkiraan", "approximate", NONE)] = False
    printed: Annotated[Line | None, Field("Tertulis", "as printed", NONE)] = None
    of: Annotated[Count | None, Field("Dari jumlah", "out of", NONE, "The whole that these are a part of.")] = None
    per: Annotated[HeadUnit | None, Field("Untuk tiap", "for each", NONE, "What the number is for each of.")] = None
    parts: Annotated[tuple[HeadPart, ...], Field("Rincian", "parts", NONE)] = ()

    def conflicts(self) -> Iterator[Finding]:
        """Find bounds out of order, and a magnitude beside a number."""
        if self.low is not None and self.high is not None and self.high < self.low:
            yield HIGH_BELOW_LOW.at("/high")
        if self.magnitude is not None and (self.low is not None or self.high is not None):
            yield EXCLUSIVE.at("/magnitude", fields=labels_of(HeadCount, "low", "high"))


@attrs.frozen(kw_only=True)
class Figure(Declared):
    """Another number that a report prints, such as a share of groups that are active.

    One number is its `value`; of two, as in “tahun 2017 dan 2023” or “5-7 persen”, the smaller is `low`.
    """

    any_of: ClassVar[tuple[str, ...]] = ("value", "low", "high", "printed")

    name: Annotated[Name, Field("Nama angka", "name", NONE)]
    value: Annotated[Quantity | None, Field("Nilai", "value", NONE)] = None
    low: Annotated[Quantity | None, Field("Paling sedikit", "at least", NONE)] = None
    high: Annotated[Quantity | None, Field("Paling banyak", "at most", NONE)] = None
    unit: Annotated[Name | None, Field("Satuan", "unit", NONE)] = None
    of: Annotated[Quantity | None, Field("Dari", "out of", NONE, "The whole that it is a part of.")] = None
    approximate: Annotated[bool, Field("Perkiraan", "approximate", NONE)] = False
    as_of: Annotated[PartialDate | None, Field("Keadaan per", "as of", NONE)] = None
    printed: Annotated[Line | None, Field("Tertulis", "as printed", NONE)] = None

    def conflicts(self) -> Iterator[Finding]:
        """Find bounds out of order, and a value beside them."""
        if self.low is not None and self.high is not None and self.high.decimal < self.low.decimal:
            yield HIGH_BELOW_LOW.at("/high")
        if self.value is not None and (self.low is not None or self.high is not None):
            yield EXCLUSIVE.at("/value", fields=labels_of(Figure, "low", "high"))
