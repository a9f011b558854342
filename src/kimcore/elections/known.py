"""The elections that kimcore brings along."""

from typing import Final

from kimcore.elections.calendar import Election
from kimcore.elections.past import PAST
from kimcore.elections.pemilu_2024 import PEMILU_2024, PEMILU_2024_SECOND_ROUND
from kimcore.elections.pilkada_2024 import PILKADA_2024

ELECTIONS: Final[tuple[Election, ...]] = (PEMILU_2024, PEMILU_2024_SECOND_ROUND, PILKADA_2024, *PAST)
"""The elections whose calendars kimcore knows: those of 2024 with their stages, and earlier ones with their votes."""
