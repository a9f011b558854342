"""Assertions about findings that say, where they fail, what is missing and what is there beside it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Protocol

from kimcore.findings import Finding


class HasFindings(Protocol):
    """What findings were left with: a Reading, or an exception such as LoadError."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found."""
        ...


def assert_findings(found: HasFindings | Iterable[Finding], expected: Iterable[tuple[str, str]]) -> None:
    """Raise AssertionError unless what was found is what is expected: pairs of pointer and code, in any order.

    `found` is a Reading, an exception, or the findings themselves. The message lists what is missing, and what is
    there beside it with its words.
    """
    __tracebackhide__ = True  # pytest shows the line of the test instead
    findings = tuple(found) if isinstance(found, Iterable) else found.findings
    if differences := list(_differences(findings, Counter(expected))):
        agreed = len(findings) - sum(line.startswith("unexpected") for line in differences)
        raise AssertionError("\n  ".join([f"{agreed} of the findings are as expected, but:", *differences]))


def _differences(findings: Iterable[Finding], expected: Counter[tuple[str, str]]) -> Iterator[str]:
    unexpected = list[Finding]()
    for finding in findings:
        if expected[pair := (finding.pointer, finding.code)]:
            expected[pair] -= 1
        else:
            unexpected.append(finding)
    for pointer, code in sorted(expected.elements()):
        yield f"missing:    {pointer!r} {code}"
    for finding in unexpected:
        yield f"unexpected: {finding.pointer!r} {finding.code} ({finding.severity.value}: {finding.message('en')})"
