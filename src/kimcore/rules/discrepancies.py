"""What other sources print instead, and the place in the record that each of them is about."""

import re
from collections.abc import Iterator
from typing import Final, cast

from kimcore.fields import plan_of
from kimcore.findings import Finding, Problem
from kimcore.rules.register import Register

DISCREPANCY_OF_NOTHING = Problem.warning(
    code="discrepancy_of_nothing",
    indonesian="Perbedaan antarsumber ini menunjuk isian yang tidak ada. Mohon cek letaknya, atau isi nilainya lebih"
    " dahulu.",
    english="This discrepancy points to something that is not there. Please check the place, or fill in its value"
    " first.",
)

_POSITION: Final = re.compile("0|[1-9][0-9]{0,8}")
"""How a position in a list is written (RFC 6901 section 4); none has so many digits."""


def discrepancies_of_nothing(register: Register) -> Iterator[Finding]:
    """Find discrepancies whose JSON Pointer leads to nothing in their record (RFC 6901).

    A field may have been taken out since, or the items of a list may have moved, so this is no reason to refuse.
    """
    for index, record in enumerate(register.judged):
        plain = plan_of(type(record)).write(record) if record.discrepancies else {}
        for position, one in enumerate(record.discrepancies):
            if not _leads_on(plain, one.pointer):
                yield register.finding(DISCREPANCY_OF_NOTHING, index, f"/discrepancies/{position}/pointer")


def _leads_on(data: object, pointer: str) -> bool:
    """Whether a JSON Pointer leads to something in plain data."""
    for token in pointer.split("/")[1:]:
        name = token.replace("~1", "/").replace("~0", "~")
        if isinstance(data, dict) and name in data:
            data = cast("dict[str, object]", data)[name]
        elif isinstance(data, list) and _POSITION.fullmatch(name) and int(name) < len(cast("list[object]", data)):
            data = cast("list[object]", data)[int(name)]
        else:
            return False
    return True
