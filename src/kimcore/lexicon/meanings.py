"""What words mean in their roles, where that is more than a number or a term."""

import enum

import attrs

from kimcore.codes import RegionCode, VillageKind
from kimcore.vocabularies import DocumentKind, GroupLevel, HeadScope


class Hedge(enum.Enum):
    """What a word beside a number makes of it."""

    ABOUT = "about"
    """Both bounds, approximately."""
    UP_TO = "up to"
    """The upper bound."""
    BELOW = "below"
    """The first number that is too high."""
    FROM = "from"
    """The lower bound."""
    ABOVE = "above"
    """The last number that is too low."""


class Filler(enum.Enum):
    """What a word that announces a number says of it."""

    NUMBER = "number"
    TOTAL = "total"
    BETWEEN = "between"
    """The number is the lower of two that "dan" joins."""
    EXACT = "exact"
    """The number is the one that others only approach."""


class Aside(enum.Enum):
    """What a number counts that is no head of the session."""

    QUOTA = "quota"
    ABSENT = "absent"
    CAPACITY = "capacity"
    POPULATION = "population"
    CHANGE = "change"
    ADDEND = "addend"
    PLANNED = "planned"
    """The one that still has a value, without a scope."""


Said = HeadScope | Aside
"""What is said of those who are counted."""


@attrs.frozen
class LevelWord:
    """What a word before a name says of the region: its level, and its kind where levels have kinds."""

    level: GroupLevel
    is_city: bool | None = None
    village_kind: VillageKind | None = None

    def fits(self, code: RegionCode) -> bool:
        """Whether a region can be called so. Desa and kelurahan are often confused, so their kind does not count."""
        return code.level is self.level and self.is_city in {None, code.is_city}


class Behind(enum.Enum):
    """What the words behind the first one of a paper's name are, as "Bupati" in "Peraturan Bupati"."""

    NOTHING = "nothing"
    OFFICE = "office"
    BODY = "body"


@attrs.frozen
class Paper:
    """A series of papers, and whether the whole country has but one such series.

    Regulations of a national series are numbered within the year, so that "PKPU 9/2022" is one paper. Each regency has
    its own Perbup 9/2022. `place` says that the words behind the name are the place that it is of ("Perbup Sleman"),
    and `office` who signs such papers where the name alone says so ("Kepbup"). `before_office`: it is a name only right
    before an office, for "Kep. Riau" are islands. `weak`: it names a paper only with a number, a date or an issuer, for
    "ST" is a degree, too. `alone`: it does so only where no other noun stands right behind, as in "surat suara".
    `common`: a noun right behind may make it something else, as in "keputusan hakim" and "PP Muhammadiyah".
    """

    series: str
    kind: DocumentKind
    national: bool = attrs.field(default=False, kw_only=True)
    place: bool = attrs.field(default=False, kw_only=True)
    office: str | None = attrs.field(default=None, kw_only=True)
    behind: Behind = attrs.field(default=Behind.NOTHING, kw_only=True)
    before_office: bool = attrs.field(default=False, kw_only=True)
    weak: bool = attrs.field(default=False, kw_only=True)
    alone: bool = attrs.field(default=False, kw_only=True)
    common: bool = attrs.field(default=False, kw_only=True)
