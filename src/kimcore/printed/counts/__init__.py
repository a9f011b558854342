"""Reads how many there were, as reports print it."""

from kimcore.printed.counts.reader import head_count, read_head_count

__all__ = ["head_count", "read_head_count"]
