"""Names and codes of regions, from the list that the embedding tool brings."""

from kimcore.lexicon.meanings import LevelWord
from kimcore.regions.changes import RegionChanges, compare
from kimcore.regions.names import LEVEL_WORDS, bare_name, normal_name, province_code, split_level
from kimcore.regions.table import RegionTable, RegionTableReading

__all__ = [
    "LEVEL_WORDS",
    "LevelWord",
    "RegionChanges",
    "RegionTable",
    "RegionTableReading",
    "bare_name",
    "compare",
    "normal_name",
    "province_code",
    "split_level",
]
