"""Who may see what: records for partners and the public, persons found and forgotten, attendance counted.

One table (`kimcore.privacy.table`) says what each audience sees of an object by itself; `kimcore.privacy.withheld`
and `kimcore.privacy.counts` say what goes with what is withheld elsewhere.
"""

from kimcore import late

__all__, __getattr__, __dir__ = late.names(
    __name__,
    {
        "kimcore.privacy.attendance": ["Tally", "tally"],
        "kimcore.privacy.audiences": ["Audience", "Decision", "Table"],
        "kimcore.privacy.persons": ["Forgotten", "find_person", "forget"],
        "kimcore.privacy.redaction": ["Redacted", "redact", "visible"],
        "kimcore.privacy.table": ["TABLE"],
    },
)
