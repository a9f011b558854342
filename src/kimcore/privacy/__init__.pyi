from kimcore.privacy.attendance import Tally, tally
from kimcore.privacy.audiences import Audience, Decision, Table
from kimcore.privacy.persons import Forgotten, find_person, forget
from kimcore.privacy.redaction import Redacted, redact, visible
from kimcore.privacy.table import TABLE

__all__ = [
    "TABLE",
    "Audience",
    "Decision",
    "Forgotten",
    "Redacted",
    "Table",
    "Tally",
    "find_person",
    "forget",
    "redact",
    "tally",
    "visible",
]
