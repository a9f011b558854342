from kimcore.convert import Reading, from_dict, read, to_dict
from kimcore.errors import InvalidError, KimcoreError, LoadError, MalformedError
from kimcore.fields import Unknown
from kimcore.findings import Finding, Severity
from kimcore.privacy import Audience
from kimcore.records import Group, InformationItem, Institution, Member, Session
from kimcore.rules import check
from kimcore.version import __version__ as __version__

__all__ = [
    "Audience",
    "Finding",
    "Group",
    "InformationItem",
    "Institution",
    "InvalidError",
    "KimcoreError",
    "LoadError",
    "MalformedError",
    "Member",
    "Reading",
    "Session",
    "Severity",
    "Unknown",
    "check",
    "from_dict",
    "read",
    "to_dict",
]
