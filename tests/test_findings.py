"""Promises of findings, problems and errors."""

import importlib
import pickle
import pkgutil
import re
import string
import weakref
from collections.abc import Iterator

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kimcore
from kimcore.errors import InvalidError, KimcoreError, LoadError, MalformedError
from kimcore.findings import TOO_MANY, Finding, Findings, Problem, Severity, Words, pointer_to

EXTRAS = ("kimcore.cli", "kimcore.testing")


def problems() -> dict[str, Problem]:
    """Return every Problem that a module of the package holds, by its full name."""
    found: dict[str, Problem] = {}
    for module in pkgutil.walk_packages(kimcore.__path__, "kimcore."):
        if module.name.startswith(EXTRAS):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Problem):
                found[f"{module.name}.{name}"] = value
    return found


EVERY_PROBLEM = sorted({problem.code: problem for problem in problems().values()}.items())
each_problem = pytest.mark.parametrize("problem", [problem for _, problem in EVERY_PROBLEM], ids=dict(EVERY_PROBLEM))

NAMED = Problem(
    code="named", severity=Severity.WARNING, indonesian="Isi {what} kurang.", english="The {what} is missing."
)

NOT_SAID = r"sesuai bentuknya|\bbita\b|penyandian|galat|surrogate|kedua ujung|di luar masa tenang pun"
"""Words that nobody in an office says."""


def parameters(template: str) -> set[str]:
    """Return the names in braces of a message."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@each_problem
def test_a_problem_speaks_two_languages(problem: Problem) -> None:
    """Each message renders in both languages with the same parameters, and neither is left with braces."""
    assert parameters(problem.indonesian) == parameters(problem.english)
    finding = problem.at(**dict.fromkeys(parameters(problem.indonesian), Words("satu", "one")))
    for locale in ("id", "en"):
        message = finding.message(locale)
        assert message
        assert message.rstrip().endswith((".", "?"))
        assert not re.search(r"[{}]|None|\s{2}", message)
    assert finding.message("id") != finding.message("en")
    assert finding.message() == finding.message("id")


@each_problem
def test_messages_use_the_words_of_an_office(problem: Problem) -> None:
    """No Indonesian message uses a word found hard to understand; no English one calls a field in JSON a member."""
    assert re.search(NOT_SAID, problem.indonesian) is None
    assert (
        re.search("[Mm]ember (number|name|is)|members (that|which|are not known)|known members", problem.english)
        is None
    )


@each_problem
def test_a_problem_has_a_code_that_can_be_typed(problem: Problem) -> None:
    """Codes are lower snake case."""
    assert re.fullmatch("[a-z]+(_[a-z0-9]+)*", problem.code)


def test_no_two_problems_share_a_code() -> None:
    """A code means one problem."""
    by_code: dict[str, set[Problem]] = {}
    for problem in problems().values():
        by_code.setdefault(problem.code, set()).add(problem)
    assert [code for code, several in by_code.items() if len(several) > 1] == []


def test_a_finding_says_what_its_problem_says() -> None:
    """Code and severity are the problem's; parameters come by name and in the language of the message."""
    finding = NAMED.at("/a/0", what=Words("nama", "name"))
    assert (finding.code, finding.severity, finding.pointer) == ("named", Severity.WARNING, "/a/0")
    assert finding.params == {"what": Words("nama", "name")}
    assert finding.message("id") == "Isi nama kurang."
    assert finding.message("en") == "The name is missing."


def test_the_place_of_a_record_takes_no_part_in_equality() -> None:
    """Two findings that differ in the index of their record alone are equal."""
    assert Finding(problem=NAMED, index=1) == Finding(problem=NAMED, index=2)
    assert Finding(problem=NAMED, line=1) != Finding(problem=NAMED, line=2)


def test_a_severity_has_words_for_people() -> None:
    """An office reads words, not codes, in either language."""
    assert [severity.label() for severity in Severity] == ["perlu diperbaiki", "perlu dicek", "catatan"]
    assert [severity.label("en") for severity in Severity] == ["error", "warning", "note"]


def test_a_pointer_escapes_what_rfc_6901_says() -> None:
    """Tildes and slashes in a member name are written ~0 and ~1."""
    assert pointer_to("a/b", 0, "~c") == "/a~1b/0/~0c"
    assert pointer_to() == ""


def test_findings_up_to_the_limit_are_all_kept() -> None:
    """As many findings as the limit are kept as they are."""
    findings = Findings(limit=2)
    findings.extend([NAMED.at("/0", what="a"), NAMED.at("/1", what="b")])
    assert [finding.pointer for finding in findings] == ["/0", "/1"]


@pytest.mark.parametrize("worst", Severity, ids=str)
def test_the_last_finding_counts_those_beyond_the_limit(worst: Severity) -> None:
    """Beyond the limit the last finding says how many more there were, and is as serious as the worst of them."""
    note = Problem(code="note", severity=Severity.NOTE, indonesian="Catatan.", english="A note.")
    late = Problem(code="late", severity=worst, indonesian="Lain.", english="Another.")
    findings = Findings(limit=3)
    findings.extend([note.at("/0"), note.at("/1"), note.at("/2"), late.at("/3"), note.at("/4")])
    first, second, last = findings
    assert (first.pointer, second.pointer) == ("/0", "/1")
    assert last.code == TOO_MANY.code
    assert last.severity is worst
    assert last.params == {"count": 3}


@given(st.lists(st.tuples(st.integers(0, 9), st.sampled_from(Severity))), st.integers(0, 9), st.integers(1, 9))
def test_the_first_in_order_are_kept_as_if_all_were_sorted(
    drawn: list[tuple[int, Severity]], split: int, limit: int
) -> None:
    """What is kept, and what the last one says of the others, is that of all findings sorted, equal ones as given."""
    given_findings = [
        attrs.evolve(NAMED, severity=severity).at(f"/{place}", what=str(number))
        for number, (place, severity) in enumerate(drawn)
    ]
    expected, findings = Findings(limit), Findings(limit)
    expected.extend(sorted(given_findings, key=lambda finding: finding.pointer))
    for part in (given_findings[:split], given_findings[split:]):
        findings.extend_in_order(part, lambda finding: (finding.pointer,))
    assert list(findings) == list(expected)


def test_past_the_limit_the_next_finding_alone_is_looked_for() -> None:
    """Where findings are made one by one, those that nobody will read are not made."""
    findings, made = Findings(limit=2), list[int]()

    def many() -> Iterator[Finding]:
        for number in range(9):
            made.append(number)
            yield NAMED.at(f"/{number}", what="a")

    findings.fill(many())
    assert made == [0, 1, 2]
    assert [finding.code for finding in findings] == ["named", TOO_MANY.code]


def test_no_more_findings_than_the_limit_are_held() -> None:
    """Of findings that come without end no more are alive than are kept, and the one or two that are compared."""
    alive = weakref.WeakSet[Finding]()

    def many() -> Iterator[Finding]:
        for number in reversed(range(1_000)):
            finding = NAMED.at(f"/{number:03}", what="a")
            alive.add(finding)
            assert len(alive) <= 10 + 2
            yield finding

    findings = Findings(limit=10)
    findings.extend_in_order(many(), lambda finding: (finding.pointer,))
    assert [finding.pointer for finding in findings][:9] == [f"/00{number}" for number in range(9)]


@pytest.mark.parametrize("error", [MalformedError, InvalidError, LoadError])
def test_an_error_carries_its_findings_through_a_pickle(error: type[InvalidError | LoadError | MalformedError]) -> None:
    """Errors are KimcoreError and ValueError, say each error on a line, and pickle with all findings.

    A text that is malformed stands in no document, so nothing is said of where.
    """
    note = Problem(code="note", severity=Severity.NOTE, indonesian="Catatan.", english="A note.")
    wrong = Problem(code="wrong", severity=Severity.ERROR, indonesian="Salah {what}.", english="Wrong {what}.")
    raised = error([wrong.at("/a", what="x"), note.at(), wrong.at(what="y")])
    assert isinstance(raised, KimcoreError)
    assert isinstance(raised, ValueError)
    assert str(raised) == ("Wrong x.\nWrong y." if error is MalformedError else "/a: Wrong x.\ndocument: Wrong y.")
    copied = pickle.loads(pickle.dumps(raised))  # noqa: S301 - our own bytes
    assert type(copied) is error
    assert copied.findings == raised.findings
