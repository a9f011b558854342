"""Promises of the lexicon: each word stands once, and nowhere else."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import kimcore
from kimcore.lexicon import roles
from kimcore.lexicon.entries import ENTRIES
from kimcore.lexicon.roles import Role
from kimcore.lexicon.scanner import Scan, tokens_of

PACKAGE: Final = Path(kimcore.__file__).parent
ROLES: Final = {name: value for name, value in vars(roles).items() if isinstance(value, Role)}
"""All roles, by the names of their constants."""


def modules(*without: str) -> list[Path]:
    """Return the modules of kimcore, but for those of some parts."""
    found = sorted(PACKAGE.rglob("*.py"))
    return [one for one in found if one.relative_to(PACKAGE).parts[0].removesuffix(".py") not in without]


def test_each_spelling_stands_once() -> None:
    """No two entries have a spelling in common, not even where their case or signs that are read alike differ."""
    spellings = [
        (tuple(token.key for token in tokens_of(spelling)), spelling.isupper())
        for entry in ENTRIES
        for spelling in entry.spellings
    ]
    assert [spelling for spelling, count in Counter(spellings).items() if count > 1] == []


def test_each_spelling_is_found_as_a_whole() -> None:
    """The scanner finds the entry of every spelling, from its first token to its last."""
    for entry in ENTRIES:
        for spelling in entry.spellings:
            scan = Scan(spelling)
            assert (entry, 0, len(scan)) in scan.phrases(0), spelling


def test_each_entry_plays_a_role() -> None:
    """An entry has a meaning in at least one role, and every role that it plays is declared."""
    names = {role.name for role in ROLES.values()}
    for entry in ENTRIES:
        assert entry.meanings, entry.spellings
        assert entry.meanings.keys() <= names, entry.spellings


def test_each_role_is_played() -> None:
    """No two roles have one name, and each is the role of some entry."""
    names = [role.name for role in ROLES.values()]
    assert sorted(names) == sorted({name for entry in ENTRIES for name in entry.meanings})


BY_STANDING_THERE: Final = {
    "IDIOM": "number words that a phrase has swallowed are no number",
}
"""Roles that no module names, for being a phrase of the lexicon is their whole effect."""


def test_each_role_is_asked_for() -> None:
    """A module outside of the lexicon names each role: by its constant, or by its name, alone or in a form."""
    asked = set[str]()
    for module in modules("lexicon"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            match node:
                case ast.alias(name=name) | ast.Attribute(attr=name) | ast.Constant(value=str(name)):
                    asked.add(name)
                case ast.Call(func=ast.Name(id="Form"), args=[ast.Constant(value=str(parts)), *_]):
                    asked |= {*re.findall(r"\w+", parts)}
                case _:
                    pass
    unasked = {name for name, role in ROLES.items() if not {name, role.name} & asked}
    assert unasked == BY_STANDING_THERE.keys()


# Words stand nowhere else

GUARDED: Final = (roles.MONTH, roles.WEEKDAY, roles.OFFICE, roles.ACTS_FOR, roles.LEVEL, roles.SEX, roles.UNIT)
WORDS: Final = {
    spelling.casefold()
    for entry in ENTRIES
    if any(role.name in entry.meanings for role in GUARDED)
    for spelling in entry.spellings
}
NO_WORDS: Final = {
    "people": "the code of a unit, which is English",
    "min": "the name of minutes in the forms of dates",
    "anak": "the label that “Di bawah 18 tahun” had, by which older tables are read",
}


def listed(tree: ast.AST) -> Iterator[str]:
    """Yield the texts that a module lists or compares with: in sets, tuples, lists, mappings, `==`, `in` and `case`."""
    for node in ast.walk(tree):
        match node:
            case ast.Set(elts=members) | ast.Tuple(elts=members) | ast.List(elts=members):
                found: list[ast.expr | None] = [*members]
            case ast.Dict(keys=keys, values=values):
                found = [*keys, *values]
            case ast.Compare(left=left, comparators=others):
                found = [left, *others]
            case ast.MatchValue(value=value):
                found = [value]
            case _:
                found = []
        for one in found:
            if isinstance(one, ast.Constant) and isinstance(one.value, str):
                yield one.value


@pytest.mark.parametrize(
    "module",
    modules("lexicon", "vocabularies", "codes", "elections", "testing"),
    ids=lambda module: module.relative_to(PACKAGE).as_posix(),
)
def test_words_stand_nowhere_else(module: Path) -> None:
    """No module has its own list of months, weekdays, offices, levels, sexes or units, nor compares with one."""
    found = {text.casefold() for text in listed(ast.parse(module.read_text("utf-8")))}
    assert found & WORDS - NO_WORDS.keys() == set()


def test_a_list_of_words_is_noticed() -> None:
    """The test above sees words in every kind of list and comparison, and none in docstrings, calls and names."""
    seen = 'A = {"Bupati"}\nB = ("camat", 1)\nC = {"x": "lurah", "desa": 1}\nD = a == "Senin" or b in ["Juli"]\n'
    seen += 'match c:\n    case "Pria":\n        pass\n'
    unseen = '"""Bupati."""\nbupati = f("camat", name="lurah")\nE = {"x": f("desa"), **other}\n'
    assert {*listed(ast.parse(seen))} >= {"Bupati", "camat", "lurah", "desa", "Senin", "Juli", "Pria"}
    assert {*listed(ast.parse(unseen))} == {"x"}


# Slips

SLIPS: Final = (
    ("masa bhakti", roles.DATE_FILLER),
    ("Pebruari", roles.MONTH),
    ("Nopember", roles.MONTH),
    ("org", roles.UNIT),
    ("lk.", roles.HEDGE),
    ("lk", roles.SEX),
    ("krg lebih", roles.HEDGE),
    ("krg. lebih", roles.HEDGE),
    ("sktr", roles.HEDGE),
    ("sekitr", roles.HEDGE),
    ("tdk", roles.NEGATION),
    ("tdk kurang dari", roles.HEDGE),
    ("tdk lebih dari", roles.HEDGE),
    ("maks.", roles.HEDGE),
    ("min.", roles.HEDGE),
    ("masing2", roles.QUOTA),
    ("rata2", roles.QUOTA),
    ("tgl", roles.DATE_LABEL),
    ("Hr/Tgl", roles.DATE_FILLER),
    ("Th.", roles.YEAR_LABEL),
    ("Nomr", roles.NUMBER_LABEL),
    ("-", roles.JOINS),
    ("n/a", roles.NOTHING),
    ("nihil", roles.NOTHING),
    ("menyusul", roles.NOTHING),
    ("Telpon", roles.PHONE_LABEL),
    ("Faks.", roles.FAX),
    ("pes.", roles.EXTENSION),
)


@pytest.mark.parametrize(("slip", "role"), SLIPS)
def test_common_slips_are_known(slip: str, role: Role[object]) -> None:
    """What offices often write in place of a word plays its role, with or without the dot of an abbreviation."""
    scan = Scan(slip)
    found = scan.find(role, 0)
    assert found is not None
    assert scan.between(found.first, found.end).rstrip(".") == slip.rstrip(".")


def test_capitals_are_read_only_in_capitals() -> None:
    """A spelling in capitals is another word than the one in small letters: "SE" is a circular, "se" no paper."""
    assert Scan("SE").find(roles.PAPER, 0) is not None
    assert Scan("se").find(roles.PAPER, 0) is None
    assert Scan("L").find(roles.SEX, 0) is not None
    assert Scan("l").find(roles.SEX, 0) is None
