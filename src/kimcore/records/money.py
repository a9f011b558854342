"""What a group or a session costs, and who pays."""

from typing import Annotated

import attrs

from kimcore.fields import NONE, Declared, Field
from kimcore.records.terms import Term
from kimcore.records.texts import Line, Name, Rupiah, Year
from kimcore.vocabularies import FundSource


@attrs.frozen(kw_only=True)
class Budget(Declared):
    """One line of a budget; amounts are whole rupiah."""

    year: Annotated[Year | None, Field("Tahun anggaran", "budget year", NONE)] = None
    code: Annotated[Name | None, Field("Kode sub kegiatan", "sub-activity code", NONE)] = None
    name: Annotated[Line | None, Field("Sub kegiatan", "sub-activity", NONE)] = None
    account: Annotated[Name | None, Field("Kode rekening", "account code", NONE)] = None
    fund_source: Annotated[Term[FundSource] | None, Field("Sumber dana", "fund source", NONE)] = None
    ceiling: Annotated[Rupiah | None, Field("Pagu (Rp)", "ceiling in rupiah", NONE)] = None
    realised: Annotated[Rupiah | None, Field("Realisasi (Rp)", "realised in rupiah", NONE)] = None
    printed: Annotated[Line | None, Field("Tertulis", "as printed", NONE)] = None
