from kimcore.elections.calendar import (
    COOLING_OFF,
    VOTER_REGISTRATION,
    VOTING,
    BodyTerm,
    Dated,
    Election,
    Release,
    Stage,
    stages_on,
    undated,
)
from kimcore.elections.codes import ElectionCode, StageCode
from kimcore.elections.known import ELECTIONS

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
