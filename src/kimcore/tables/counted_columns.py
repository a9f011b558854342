"""What the columns of an attendance list say, by their headings."""

from collections.abc import Mapping
from typing import Final

from kimcore.lexicon.heading_words import wordings_of
from kimcore.lexicon.headings import COUNTED
from kimcore.privacy.list_columns import Kind, meaning_of

SAYINGS: Final[Mapping[Kind, str]] = {
    Kind.SEX: "sex",
    Kind.SEGMENT: "segment",
    Kind.INSTITUTION: "institution",
    Kind.MIXED: "segment or institution",
    Kind.REMARK: "remarks",
    Kind.PRESENCE: "remarks",
    Kind.ABSENCE: "remarks",
}
"""What a mapping says of a column in which something is counted by."""


def counted_as(heading: str) -> str:
    """Return what a column of an attendance list says, by its heading; nothing where it is not counted by."""
    known = SAYINGS.get(meaning_of(heading).kind, "")
    words = set(wordings_of(heading))
    return known or next((name for name, others in COUNTED.items() if words.intersection(others)), "")
