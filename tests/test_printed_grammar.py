"""Promises of the engine that all readers by forms share."""

import time
from collections.abc import Mapping, Sequence
from typing import Final

import pytest

from kimcore.printed.grammar import Form, Grammar, Lexeme, Matcher, Part

TABLES: Final[Mapping[str, Sequence[Form]]] = {
    "List": (Form("Item+ a", "b b a"), Form("Item+", "b b")),
    "Item": (Form("b c?", "b c"), Form("b", "b")),
    "Pair": (Form("either other?", "a b"), Form("a b", "a b")),
    "Twice": (Form("a? b?", "a b"),),
    "Tail": (Form("c? b", "c b"),),
    "Both": (Form("Item Tail a", "b c b a"),),
    "Starred": (Form("a b* c", "a c"),),
    "Row": (Form("b c", "b c"), Form("b", "b"), Form("c", "c")),
}
GRAMMAR: Final = Grammar(TABLES, {"either": ("c", "a"), "other": ("b",)})


def matcher(text: str) -> Matcher:
    """Return a matcher of lexemes, each of the kinds that are written together, with its position as its value."""
    return Matcher(GRAMMAR, [Lexeme(dict.fromkeys(kinds, at), at, at + 1) for at, kinds in enumerate(text.split())])


def outline(part: Part) -> str:
    """Return the names of a part and of those in it."""
    return part.name + (f"({' '.join(map(outline, part.parts))})" if part.parts else "")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a", "a", {1: "a"}),
        ("a", "b", {}),
        ("a", "", {}),
        ("either", "ac", {1: "either"}),
        ("Pair", "a b", {2: "Pair(either other)", 1: "Pair(either)"}),
        ("Item", "b c", {2: "Item(b c)", 1: "Item(b)"}),
        ("List", "b", {1: "List(Item+(Item(b)))"}),
        (
            "List",
            "b b a",
            {3: "List(Item+(Item+(Item(b)) Item(b)) a)", 2: "List(Item+(Item+(Item(b)) Item(b)))", 1: ""},
        ),
        ("Twice", "b", {1: "Twice(b)"}),
        ("Twice", "c", {}),
        ("Both", "b c b a", {4: "Both(Item(b c) Tail(b) a)"}),
        ("Starred", "a b b", {}),
        ("Starred", "a c", {2: "Starred(a c)"}),
        ("Starred", "a b b c", {4: "Starred(a b+(b+(b) b) c)"}),
        ("Row+", "b c", {2: "Row+(Row(b c))", 1: "Row+(Row(b))"}),
        ("Row+", "b c b", {3: "Row+(Row+(Row(b c)) Row(b))", 2: "Row+(Row(b c))", 1: "Row+(Row(b))"}),
    ],
)
def test_a_part_is_found_by_where_it_ends(name: str, text: str, expected: Mapping[int, str]) -> None:
    """Of all forms of a table that begin at a lexeme, each end has the first form that fits."""
    found = matcher(text).find(name, 0)
    assert list(found) == list(expected)
    assert all(outline(found[end]) == said for end, said in expected.items() if said)


def test_the_longest_part_is_found() -> None:
    """The part that takes in most lexemes is found, and none where there is none."""
    longest = matcher("b b a").longest("List", 0)
    assert longest is not None
    assert (longest.first, longest.end) == (0, 3)
    assert matcher("c").longest("List", 0) is None


def test_a_matcher_knows_how_far_it_came() -> None:
    """What could not be read begins at the first lexeme that no form could reach beyond."""
    one = matcher("b b c c")
    one.find("List", 0)
    assert one.furthest == 3


def test_a_part_tells_what_its_lexemes_mean() -> None:
    """The parts of a part are found by their names, and of several of one name the first one counts."""
    part = matcher("b c b a").find("List", 0)[4]
    assert [one.first for one in part.named("b")] == [0, 2]
    assert part.has("a")
    assert not part.has("either")
    assert (part.number("a", "c"), part.number("either")) == (1, None)


def test_a_grammar_tells_its_lexemes() -> None:
    """The kinds of lexeme that forms are made of are known, and those that each part can begin with."""
    assert GRAMMAR.lexemes == {"a", "b", "c"}
    assert GRAMMAR.begins("List") == {"b"}
    assert GRAMMAR.begins("Pair") == {"a", "c"}


@pytest.mark.parametrize(("name", "text"), [("List", "b "), ("b+", "b "), ("Row+", "b c ")])
def test_a_long_row_takes_no_longer_for_each_lexeme(name: str, text: str) -> None:
    """What begins at a lexeme is found once, so that ten times the row takes no more than forty times the time."""

    def seconds_for(length: int) -> float:
        best = float("inf")
        for _ in range(5):
            began = time.process_time()
            matcher(text * length).find(name, 0)
            best = min(best, time.process_time() - began)
        return best

    assert seconds_for(1000) < 40 * max(seconds_for(100), 1e-6)


def test_a_row_may_be_as_long_as_a_text() -> None:
    """A row of some thousand parts is found, and so are the parts in it, in order."""
    row = matcher("b " * 3000).find("Row+", 0)[3000]
    assert [one.first for one in row.named("Row")] == [*range(3000)]
