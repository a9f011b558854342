"""An amount and what it counts."""

import attrs

from kimcore.printed.amounts import Amount
from kimcore.printed.count_words import Said
from kimcore.vocabularies import HeadUnit, Sex


@attrs.frozen(kw_only=True)
class Counted:
    """An amount and what it counts.

    `announced` says that a word such as "sebanyak" stands before it, and `total` that the word is one such as "total".
    """

    amount: Amount
    unit: HeadUnit | None
    end: int
    sex: Sex | None = None
    said: Said | None = None
    of: int | None = None
    announced: bool = False
    total: bool = False
