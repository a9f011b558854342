"""The three time zones of Indonesia."""

from kimcore.vocabularies import Vocabulary


class TimeZone(Vocabulary, source="Keppres 41/1987; https://www.iana.org/time-zones (zone.tab)"):
    """A time zone of Indonesia; none has daylight saving time. The code is the abbreviation, as printed."""

    WIB = "WIB", "Waktu Indonesia Barat", "Western Indonesia Time", 420, "Asia/Jakarta"
    WITA = "WITA", "Waktu Indonesia Tengah", "Central Indonesia Time", 480, "Asia/Makassar"
    WIT = "WIT", "Waktu Indonesia Timur", "Eastern Indonesia Time", 540, "Asia/Jayapura"

    @property
    def offset_minutes(self) -> int:
        """How many minutes local time is ahead of UTC."""
        return self._fact(int)

    @property
    def key(self) -> str:
        """The name in the IANA time zone database, as `zoneinfo.ZoneInfo` takes it."""
        return self._fact(str)

    @classmethod
    def at_offset(cls, minutes: int) -> "TimeZone | None":
        """Return the zone that is so many minutes ahead of UTC, if it is one of Indonesia's."""
        return next((zone for zone in cls if zone.offset_minutes == minutes), None)
