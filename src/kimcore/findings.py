"""What is found in data: where, why and how serious, in Indonesian and English, without a person's data."""

import enum
import heapq
import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

import attrs

from kimcore.pickles import Pickled

Locale = Literal["id", "en"]

MOST_FINDINGS = 10_000
"""How many findings are kept of one document or one check; the last one then says how many more there were."""


class Severity(enum.Enum):
    """How serious a finding is."""

    ERROR = "error"
    """The record is wrong, or the law says no."""
    WARNING = "warning"
    """Somebody should look."""
    NOTE = "note"
    """Practice and completeness."""

    def label(self, locale: Locale = "id") -> str:
        """Return the words an office reads in place of the code."""
        return _SEVERITY_LABELS[self][locale]


@attrs.frozen
class Words(Pickled):
    """One expression in Indonesian and English."""

    indonesian: str
    english: str

    def __call__(self, locale: Locale = "id") -> str:
        """Return the expression in one language."""
        return {"id": self.indonesian, "en": self.english}[locale]


_SEVERITY_LABELS: dict[Severity, dict[Locale, str]] = {
    Severity.ERROR: {"id": "perlu diperbaiki", "en": "error"},
    Severity.WARNING: {"id": "perlu dicek", "en": "warning"},
    Severity.NOTE: {"id": "catatan", "en": "note"},
}

Param = str | int | Words
"""A value that a message names: our own words, a term, a number or a name on our own lists, never personal data."""


@attrs.frozen(kw_only=True)
class Problem(Pickled):
    """A kind of finding. The messages name their parameters in braces; `law` cites what they rest on, if a law."""

    code: str
    severity: Severity
    indonesian: str
    english: str
    law: str = ""

    @classmethod
    def error(cls, *, code: str, indonesian: str, english: str, law: str = "") -> "Problem":
        """Return a problem of a record that is wrong, or that the law says no to."""
        return cls(code=code, severity=Severity.ERROR, indonesian=indonesian, english=english, law=law)

    @classmethod
    def warning(cls, *, code: str, indonesian: str, english: str, law: str = "") -> "Problem":
        """Return a problem that somebody should look at."""
        return cls(code=code, severity=Severity.WARNING, indonesian=indonesian, english=english, law=law)

    @classmethod
    def note(cls, *, code: str, indonesian: str, english: str, law: str = "") -> "Problem":
        """Return a problem of practice or completeness."""
        return cls(code=code, severity=Severity.NOTE, indonesian=indonesian, english=english, law=law)

    def template(self, locale: Locale = "id") -> str:
        """Return the message in Indonesian or English, with its parameters in braces."""
        return {"id": self.indonesian, "en": self.english}[locale]

    def at(self, pointer: str = "", /, **params: Param) -> "Finding":
        """Return a finding of this kind at a JSON Pointer."""
        return Finding(problem=self, pointer=pointer, params=tuple(params.items()))


@attrs.frozen(kw_only=True)
class Finding(Pickled):
    """One problem at one place.

    `pointer` is a JSON Pointer (RFC 6901) into the document that was read, or into the record that was checked.
    `line` counts from 1 and is there where the format has lines, `cell` ("B7") where it has cells. `record_id` is the
    record's own id where that is sound, `others` are the ids of further records involved. `index` is the place of a
    checked record in its input; it takes no part in equality.
    """

    problem: Problem = attrs.field(repr=lambda problem: problem.code)
    pointer: str = ""
    record_id: str | None = None
    others: tuple[str, ...] = ()
    line: int | None = None
    cell: str | None = None
    _params: tuple[tuple[str, Param], ...] = attrs.field(default=(), alias="params")
    index: int | None = attrs.field(default=None, eq=False)

    @property
    def code(self) -> str:
        """The stable code of the problem."""
        return self.problem.code

    @property
    def severity(self) -> Severity:
        """How serious the problem is."""
        return self.problem.severity

    @property
    def params(self) -> dict[str, Param]:
        """What the message names, by name."""
        return dict(self._params)

    def message(self, locale: Locale = "id") -> str:
        """Return the message in Indonesian or English."""
        spoken = {name: value(locale) if isinstance(value, Words) else value for name, value in self._params}
        return self.problem.template(locale).format_map(spoken)

    def on_line(self, line: int) -> "Finding":
        """Return the finding with its line."""
        return attrs.evolve(self, line=line)

    def within(self, prefix: str) -> "Finding":
        """Return the finding as seen from an enclosing object, where it stands below `prefix`."""
        return self.placed(prefix, self.line, self.cell, self.record_id)

    def placed(self, prefix: str, line: int | None, cell: str | None, record_id: str | None) -> "Finding":
        """Return the finding below `prefix`, with its line, cell and record; there may be thousands to place."""
        return Finding(
            problem=self.problem,
            pointer=prefix + self.pointer,
            record_id=record_id,
            others=self.others,
            line=line,
            cell=cell,
            params=self._params,
            index=self.index,
        )


def finding_to_dict(finding: Finding) -> dict[str, object]:
    """Return a finding as plain JSON data, for an answer or a report: where, what, how serious, in both languages."""
    return {
        "pointer": finding.pointer,
        "line": finding.line,
        "cell": finding.cell,
        "record_id": finding.record_id,
        "others": list(finding.others),
        "severity": finding.severity.value,
        "code": finding.code,
        "params": {name: _plain(value) for name, value in finding.params.items()},
        "message": {"id": finding.message("id"), "en": finding.message("en")},
    }


def _plain(param: Param) -> str | int | dict[str, str]:
    return {"id": param.indonesian, "en": param.english} if isinstance(param, Words) else param


TOO_MANY = Problem.note(
    code="too_many_findings",
    indonesian="Masih ada sedikitnya {count} temuan lain yang tidak ditampilkan. Mohon perbaiki dahulu temuan di atas,"
    " lalu periksa kembali.",
    english="There are at least {count} more findings that are not shown. Please correct those above first, then check"
    " again.",
)

_GRAVITY = (Severity.NOTE, Severity.WARNING, Severity.ERROR)


class Findings:
    """Collects findings up to a limit and counts those beyond it.

    Whoever looks for findings need not make more where it `is_full`, but says that there are some: `omit`.
    """

    def __init__(self, limit: int = MOST_FINDINGS) -> None:
        """Start empty."""
        self._limit = limit
        self.kept: list[Finding] = []
        self.omitted: list[int] = [0, 0, 0]

    @property
    def room(self) -> int:
        """How many more findings are kept."""
        return self._limit - len(self.kept)

    @property
    def is_full(self) -> bool:
        """Whether no more findings are kept."""
        return len(self.kept) >= self._limit

    def add(self, finding: Finding) -> None:
        """Keep a finding if there is room, and else count it by its severity."""
        if self.is_full:
            self.omit(finding.severity)
        else:
            self.kept.append(finding)

    def extend(self, findings: Iterable[Finding]) -> None:
        """Add one finding after the other."""
        for finding in findings:
            self.add(finding)

    def fill(self, findings: Iterable[Finding]) -> None:
        """Add findings as long as there is room; of those beyond, only the first is looked for."""
        for finding in findings:
            has_room = not self.is_full
            self.add(finding)
            if not has_room:
                return

    def extend_in_order(self, findings: Iterable[Finding], order: Callable[[Finding], tuple[object, ...]]) -> None:
        """Keep those that come first in an order, of all so far and these, and count the others by severity.

        However many there are, no more than the limit of them are held at any time.
        """
        first = heapq.nsmallest(self._limit, self._omitting(itertools.chain(self.kept, findings)), key=order)
        for finding in first:
            self.omit(finding.severity, -1)
        self.kept = first

    def _omitting(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Pass findings on, each counted as omitted until it is kept."""
        for finding in findings:
            self.omit(finding.severity)
            yield finding

    def omit(self, severity: Severity, count: int = 1) -> None:
        """Count findings that are not made, or not kept."""
        self.omitted[_GRAVITY.index(severity)] += count

    def take(self, found: "Findings", change: Callable[[Finding], Finding]) -> None:
        """Add what another collector kept, each finding changed, and count what it counted."""
        self.extend(change(finding) for finding in found.kept)
        self._count(found)

    def take_in_order(
        self, found: "Findings", change: Callable[[Finding], Finding], order: Callable[[Finding], tuple[object, ...]]
    ) -> None:
        """Take what another collector has, and keep of all those that come first in an order."""
        self.extend_in_order(map(change, found.kept), order)
        self._count(found)

    def _count(self, found: "Findings") -> None:
        self.omitted = [mine + theirs for mine, theirs in zip(self.omitted, found.omitted, strict=True)]

    def __bool__(self) -> bool:
        """Whether anything was found."""
        return bool(self.kept or any(self.omitted))

    def __iter__(self) -> Iterator[Finding]:
        """Iterate over what is kept; where some were omitted, the last one says how many, as serious as the worst."""
        if not any(self.omitted):
            yield from self.kept
            return
        *shown, displaced = self.kept
        yield from shown
        omitted = list(self.omitted)
        omitted[_GRAVITY.index(displaced.severity)] += 1
        worst = max(severity for severity, count in enumerate(omitted) if count)
        yield attrs.evolve(TOO_MANY, severity=_GRAVITY[worst]).at(count=sum(omitted))


def pointer_to(*tokens: str | int) -> str:
    """Return the JSON Pointer of member names and array positions (RFC 6901)."""
    return "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in tokens)
