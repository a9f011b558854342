"""How elections and their stages are named."""

from typing import Annotated

from kimcore.fields import Text
from kimcore.findings import Words

ElectionCode = Annotated[
    str,
    Text(
        1,
        60,
        pattern="[a-z][a-z0-9]*(_[a-z0-9]+)*",
        form=Words("kode seperti pemilu_2024 atau pilkada_2024", "a code such as pemilu_2024 or pilkada_2024"),
    ),
]
"""The code of an election; an embedding tool may add elections of its own."""

StageCode = Annotated[
    str,
    Text(
        1,
        60,
        pattern="[A-Z][A-Z0-9]*(_[A-Z0-9]+)*",
        form=Words("kode tahapan seperti KAMPANYE atau MASA_TENANG", "a stage code such as KAMPANYE or MASA_TENANG"),
    ),
]
"""The code of a stage of an election."""
