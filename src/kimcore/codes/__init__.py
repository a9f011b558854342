"""Code systems as values that cannot be malformed."""

from kimcore.codes.base import Code
from kimcore.codes.contact import Email, Phone
from kimcore.codes.documents import DocumentNumber, Sha256
from kimcore.codes.geography import GeoPoint
from kimcore.codes.language import Language
from kimcore.codes.provinces import PROVINCES, Province
from kimcore.codes.quantity import Quantity
from kimcore.codes.region import RegionCode, VillageKind
from kimcore.codes.web import DomainName, Url

__all__ = [
    "PROVINCES",
    "Code",
    "DocumentNumber",
    "DomainName",
    "Email",
    "GeoPoint",
    "Language",
    "Phone",
    "Province",
    "Quantity",
    "RegionCode",
    "Sha256",
    "Url",
    "VillageKind",
]
