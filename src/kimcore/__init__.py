"""Typed records of Indonesia's community information groups (KIM): what they are, what makes them valid, and JSON."""

from kimcore import late

__all__, __getattr__, __dir__ = late.names(
    __name__,
    {
        "kimcore.convert": ["Reading", "from_dict", "read", "to_dict"],
        "kimcore.errors": ["InvalidError", "KimcoreError", "LoadError", "MalformedError"],
        "kimcore.fields": ["Unknown"],
        "kimcore.findings": ["Finding", "Severity"],
        "kimcore.privacy": ["Audience"],
        "kimcore.records": ["Group", "InformationItem", "Institution", "Member", "Session"],
        "kimcore.rules": ["check"],
        "kimcore.version": ["__version__"],
    },
    modules=[
        "canonical",
        "codes",
        "convert",
        "dates",
        "elections",
        "errors",
        "fields",
        "findings",
        "lexicon",
        "migrations",
        "privacy",
        "records",
        "regions",
        "rules",
        "sheets",
        "textvalues",
        "vocabularies",
        "zones",
    ],
)
