from kimcore.privacy.attendance import Tally, tally
from kimcore.privacy.audiences import Audience
from kimcore.privacy.persons import Forgotten, find_person, forget
from kimcore.privacy.redaction import Redacted, redact, visible

__all__ = ["Audience", "Forgotten", "Redacted", "Tally", "find_person", "forget", "redact", "tally", "visible"]
