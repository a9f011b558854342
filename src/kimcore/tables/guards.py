"""What keeps a spreadsheet from taking a text for a formula."""

from typing import Final

GUARDED: Final = ("=", "+", "-", "@", "'", "\t", "\r")
"""What a text begins with that is written with one `'` before it, which is taken away again when it is read."""
