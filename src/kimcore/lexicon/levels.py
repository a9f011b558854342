"""What words before names say of regions."""

from typing import Final

from kimcore.codes import VillageKind
from kimcore.findings import Words
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

LEVEL_WORDS: Final = {
    GroupLevel.HAMLET: Words("dusun/RT/RW", "hamlet or neighbourhood"),
    GroupLevel.VILLAGE: Words("desa/kelurahan", "village"),
    GroupLevel.DISTRICT: Words("kecamatan", "district"),
    GroupLevel.REGENCY: Words("kabupaten/kota", "regency or city"),
    GroupLevel.PROVINCE: Words("provinsi", "province"),
    GroupLevel.NATIONAL: Words("nasional", "national"),
}
"""What a message calls a level, in the words that are used nearly everywhere; the labels list those of all regions."""
