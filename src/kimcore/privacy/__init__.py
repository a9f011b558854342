"""Who may see what: records for partners and the public, persons found and forgotten, attendance counted.

One table (`kimcore.privacy.table`) says what each audience sees of an object by itself; `kimcore.privacy.withheld`
and `kimcore.privacy.counts` say what goes with what is withheld elsewhere.
"""

from kimcore.privacy.attendance import Tally, tally
from kimcore.privacy.audiences import Audience
from kimcore.privacy.persons import Forgotten, find_person, forget
from kimcore.privacy.redaction import Redacted, redact, visible

__all__ = ["Audience", "Forgotten", "Redacted", "Tally", "find_person", "forget", "redact", "tally", "visible"]
