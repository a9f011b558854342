"""Elections, their official stages and who is in office when. A tool adds its own elections in the same form."""

from kimcore import late

__all__, __getattr__, __dir__ = late.names(
    __name__,
    {
        "kimcore.elections.calendar": [
            "COOLING_OFF",
            "VOTER_REGISTRATION",
            "VOTING",
            "BodyTerm",
            "Dated",
            "Election",
            "Release",
            "Stage",
            "stages_on",
            "undated",
        ],
        "kimcore.elections.codes": ["ElectionCode", "StageCode"],
        "kimcore.elections.known": ["ELECTIONS"],
    },
    modules=["calendar", "past", "pemilu_2024", "pilkada_2024"],
)
