"""What words before names say of regions."""

from typing import Final

from kimcore.codes import VillageKind
from kimcore.lexicon.meanings import LevelWord
from kimcore.vocabularies import GroupLevel

HAMLET: Final = LevelWord(GroupLevel.HAMLET)
VILLAGE: Final = LevelWord(GroupLevel.VILLAGE)
DESA: Final = LevelWord(GroupLevel.VILLAGE, village_kind=VillageKind.DESA)
KELURAHAN: Final = LevelWord(GroupLevel.VILLAGE, village_kind=VillageKind.KELURAHAN)
DISTRICT: Final = LevelWord(GroupLevel.DISTRICT)
KABUPATEN: Final = LevelWord(GroupLevel.REGENCY, is_city=False)
KOTA: Final = LevelWord(GroupLevel.REGENCY, is_city=True)
PROVINCE: Final = LevelWord(GroupLevel.PROVINCE)
NATIONAL: Final = LevelWord(GroupLevel.NATIONAL)
