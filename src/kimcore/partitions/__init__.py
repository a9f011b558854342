"""Checking a register that is longer than memory, part by part, on one machine or on many.

A check has two steps. Parts of files are read, each where it lies; what comes back of a record is where it stands, and
what it has in common with others, as numbers. With these the records are dealt to shares, by their regency, and for
each share it is known which records of others matter to it. Then each share is checked, with those beside it.
"""

from kimcore.partitions.checking import Located, Report, Spread, check, in_turn
from kimcore.partitions.tasks import Settings

__all__ = ["Located", "Report", "Settings", "Spread", "check", "in_turn"]
