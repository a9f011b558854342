"""Names of persons, compared."""

import unicodedata


def normal_name(text: object) -> str:
    """Return a name in the form it is compared in: without regard to case, to blanks, and to how letters are coded."""
    return " ".join(unicodedata.normalize("NFKC", str(text)).casefold().split())
