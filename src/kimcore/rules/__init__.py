"""What must hold between valid records. A rule is a function from a register to findings; it never raises."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from kimcore.findings import Finding, Findings
from kimcore.records import Record
from kimcore.rules.identity import absent_references, duplicate_ids, wrong_references
from kimcore.rules.register import Reference, Register, references

__all__ = ["RULES", "Reference", "Register", "Rule", "check", "references"]

Rule = Callable[[Register], Iterator[Finding]]

RULES: Final[tuple[Rule, ...]] = (
    duplicate_ids,
    absent_references,
    wrong_references,
)
"""The rules that `check` applies unless it is given others."""


def check(records: Iterable[Record], *, rules: Iterable[Rule] = RULES, complete: bool = False) -> tuple[Finding, ...]:
    """Return what does not hold between records, sorted by record id, pointer and code, whatever their order.

    `complete` says that the records are all there are, so that a reference to a record that is absent is an error.
    A tool passes its own rules beside or instead of RULES.
    """
    register = Register.of(records, complete=complete)
    findings = Findings()
    findings.extend(sorted((finding for rule in rules for finding in rule(register)), key=_order))
    return tuple(findings)


def _order(finding: Finding) -> tuple[str, str, str, tuple[str, ...], str]:
    return finding.record_id or "", finding.pointer, finding.code, finding.others, finding.message("en")
