"""Points on the earth."""

from decimal import Decimal
from typing import ClassVar, Final, Self

from kimcore.codes.base import Code
from kimcore.errors import MalformedError
from kimcore.findings import Finding, Problem, Words

MALFORMED_GEO_POINT = Problem.error(
    code="malformed_geo_point",
    indonesian="Koordinat ini keliru. Mohon tulis lintang lalu bujur dalam derajat desimal, paling banyak 6 angka di"
    " belakang titik, tanpa nol berlebih, seperti geo:-3.4531,115.9876.",
    english="These coordinates are not in plain form. Please write the latitude and then the longitude in decimal"
    " degrees, with at most 6 decimals and no needless zeros, like geo:-3.4531,115.9876.",
)

DECIMALS: Final = 6
"""How many decimals a degree has at most: the last is a tenth of a metre."""

_FRACTION: Final = rf"\.[0-9]{{0,{DECIMALS - 1}}}[1-9]"
_BELOW_ONE: Final = f"0{_FRACTION}"
_LATITUDE: Final = f"(?:0|-?(?:{_BELOW_ONE}|[1-8]?[1-9](?:{_FRACTION})?|[1-8]0(?:{_FRACTION})?|90))"
_LONGITUDE: Final = f"(?:0|180|-?(?:{_BELOW_ONE}|[1-9][0-9]?(?:{_FRACTION})?|1[0-7][0-9](?:{_FRACTION})?))"


class GeoPoint(Code):
    """A point by latitude and longitude in degrees of WGS 84, as a URI: `geo:-3.4531,115.9876` (RFC 5870).

    Each point has one form: decimal degrees with at most six decimals, which is a tenth of a metre, without needless
    zeros, `-0`, `-180`, height and parameters. South and west are negative. In Indonesia latitudes lie between -11 and
    6, longitudes between 95 and 141, so that a point whose numbers were swapped is never a point.
    """

    is_written_by_people: ClassVar[bool] = False  # two numbers measured to the decimetre have up to 17 digits
    expected: ClassVar[Words] = Words(
        "koordinat seperti geo:-3.4531,115.9876", "coordinates such as geo:-3.4531,115.9876"
    )
    pattern: ClassVar[str] = f"geo:{_LATITUDE},{_LONGITUDE}"
    __slots__ = ()

    @classmethod
    def of(cls, latitude: Decimal | int, longitude: Decimal | int) -> Self:
        """Return the point of two numbers of degrees, rounded to six decimals.

        Raises MalformedError where they are no degrees. A float is no exact number: give `Decimal(str(value))`.
        """
        return cls(f"geo:{_degrees(latitude)},{_degrees(longitude)}")

    @classmethod
    def _flaw(cls, text: str) -> Finding | None:
        return None if cls._fits(text) else MALFORMED_GEO_POINT.at()

    @property
    def latitude(self) -> Decimal:
        """The degrees north of the equator; south of it they are negative."""
        return Decimal(self.text.removeprefix("geo:").partition(",")[0])

    @property
    def longitude(self) -> Decimal:
        """The degrees east of Greenwich; west of it they are negative."""
        return Decimal(self.text.rpartition(",")[2])


_CIRCLE: Final = 360


def _degrees(value: Decimal | int) -> str:
    """Return degrees in plain form."""
    number = Decimal(value)
    if not number.is_finite() or abs(number) > _CIRCLE:
        raise MalformedError([MALFORMED_GEO_POINT.at()])
    text = f"{number:.{DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
