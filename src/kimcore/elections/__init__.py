"""Elections, their official stages and who is in office when. A tool adds its own elections in the same form."""

from typing import Final

from kimcore.elections.calendar import (
    COOLING_OFF,
    VOTER_REGISTRATION,
    VOTING,
    BodyTerm,
    Dated,
    Election,
    ElectionCode,
    Release,
    Stage,
    StageCode,
    stages_on,
    undated,
)
from kimcore.elections.pemilu_2024 import PEMILU_2024, PEMILU_2024_SECOND_ROUND
from kimcore.elections.pilkada_2024 import PILKADA_2024

__all__ = [
    "COOLING_OFF",
    "ELECTIONS",
    "VOTER_REGISTRATION",
    "VOTING",
    "BodyTerm",
    "Dated",
    "Election",
    "ElectionCode",
    "Release",
    "Stage",
    "StageCode",
    "stages_on",
    "undated",
]

ELECTIONS: Final[tuple[Election, ...]] = (PEMILU_2024, PEMILU_2024_SECOND_ROUND, PILKADA_2024)
"""The elections whose calendars kimcore knows."""
