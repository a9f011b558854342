"""Members that no field declares: refused, left out or kept, and named only where that shows nobody's data."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final, cast

import attrs

from kimcore.canonical import TOO_LONG_TO_KEEP, Flaw, canonical_text
from kimcore.errors import MalformedError
from kimcore.fields.kept import LONGEST_KEPT, without_personal
from kimcore.fields.keys import is_spelled_out, personal_key
from kimcore.fields.reading import Reader, Unknown
from kimcore.findings import Finding, Param, Problem, Severity, Words, pointer_to

UNKNOWN_KEY = Problem.error(
    code="unknown_key",
    indonesian="Isian ke-{position} tidak dikenal di sini. Mohon hapus atau pindahkan isinya ke isian yang tersedia.",
    english="Field number {position} is not known here. Please remove it, or move what it says to a field there is.",
)
MISSPELT_KEY = Problem.error(
    code="misspelt_key",
    indonesian="Nama isian ini tidak dikenal; mungkin maksudnya “{closest}”. Mohon perbaiki namanya.",
    english="This field name is not known; “{closest}” may be meant. Please correct the name.",
)
PERSONAL_KEY = Problem.error(
    code="personal_key",
    indonesian="Isian “{asks_for}” tidak diperlukan untuk data KIM. Mohon hapus dari berkas sebelum berkas dibagikan.",
    english="KIM records do not need “{asks_for}”. Please remove it from the file before the file is shared.",
    law="UU 27/2022",
)
DROPPED_KEY = Problem.warning(
    code="dropped_key",
    indonesian="Isian ke-{position} tidak dikenal di sini dan tidak dibaca. Mohon cek apakah isinya masih diperlukan.",
    english="Field number {position} is not known here and was not read. Please check whether it is still needed.",
)
DROPPED_MISSPELT_KEY = Problem.warning(
    code="dropped_misspelt_key",
    indonesian="Nama isian ini tidak dikenal dan tidak dibaca; mungkin maksudnya “{closest}”. Mohon perbaiki namanya.",
    english="This field name is not known and was not read; “{closest}” may be meant. Please correct the name.",
)
DROPPED_PERSONAL_KEY = Problem.warning(
    code="dropped_personal_key",
    indonesian="Isian “{asks_for}” tidak dibaca: tidak diperlukan untuk data KIM. Mohon hapus sebelum berkas"
    " dibagikan.",
    english="“{asks_for}” was not read: KIM records do not need it. Please remove it before the file is shared.",
    law="UU 27/2022",
)
DROPPED_PERSONAL_MEMBERS = Problem.warning(
    code="dropped_personal_members",
    indonesian="Di dalam isian ke-{position} ada {count} data pribadi yang tidak disimpan. Mohon hapus dari berkas.",
    english="Inside field number {position}, {count} personal data were not kept. Please remove them from the file.",
    law="UU 27/2022",
)
_REFUSING: Final = (UNKNOWN_KEY, MISSPELT_KEY, PERSONAL_KEY)
_DROPPING: Final = (DROPPED_KEY, DROPPED_MISSPELT_KEY, DROPPED_PERSONAL_KEY)


class UnknownMembers:
    """The unknown members of one object that is being read."""

    def __init__(self, meant_by: Callable[[str], Sequence[str]], reader: Reader, taken: Collection[str] = ()) -> None:
        """Begin an object; `meant_by` returns the declared names that another name may mean.

        Names that are `taken` since the object's schema cannot be kept.
        """
        self._meant_by = meant_by
        self._taken = taken
        self._reader = reader
        self._kept: dict[str, object] = {}
        self._room = LONGEST_KEPT - 1
        self._has_too_many = False
        self.refused: bool = False

    def add(self, key: object, member: object, position: int) -> None:
        """Refuse, drop or keep a member; `position` counts the members of the object from 1."""
        name = key if type(key) is str else ""
        is_flawed = self._reader.may_hold_flaws and self._refuse_flaws(member, position)
        if self._reader.unknown is Unknown.REFUSE or (self._reader.unknown is Unknown.KEEP and name in self._taken):
            self._refuse(self._finding(name, position, _REFUSING))
        elif self._reader.unknown is Unknown.DROP or personal_key(name):
            self._warn(lambda: self._finding(name, position, _DROPPING))
        elif not is_flawed and not self._has_too_many:
            self._keep(key, member, position)

    def kept(self) -> str:
        """Return the kept members as canonical JSON, or nothing where there are none."""
        return canonical_text(self._kept) if self._kept else ""

    def _refuse(self, finding: Finding) -> None:
        self.refused = True
        self._reader.refuse(finding)

    def _refuse_flaws(self, member: object, position: int) -> bool:
        is_flawed = False
        for flaw in flaws(member):
            is_flawed = True
            self._refuse(_in_member(flaw.finding(), position))
        return is_flawed

    def _warn(self, make: Callable[[], Finding]) -> None:
        """Keep a warning, which is made only where there is room for it."""
        if self._reader.found.is_full:
            self._reader.found.omit(Severity.WARNING)
        else:
            self._reader.note(make())

    def _finding(self, key: str, position: int, problems: tuple[Problem, Problem, Problem]) -> Finding:
        plain, misspelt, personal = problems
        if asks_for := personal_key(key):
            shown = is_spelled_out(key, asks_for)
            return personal.at(pointer_to(key) if shown else "", asks_for=asks_for, position=position)
        if meant := self._meant_by(key):
            return misspelt.at(pointer_to(key), closest=_one_of(meant), position=position)
        return plain.at(position=position)

    def _keep(self, key: object, member: object, position: int) -> None:
        try:
            text = canonical_text({key: member}, depth=self._reader.depth - 1, longest=self._room + 1)
        except MalformedError as error:
            (finding,) = error.findings
            self._has_too_many = finding.problem is TOO_LONG_TO_KEEP
            self._refuse(
                TOO_LONG_TO_KEEP.at(limit=LONGEST_KEPT) if self._has_too_many else _in_member(finding, position)
            )
            return
        self._room -= len(text) - 1  # a comma stands where the next member has its braces
        members, left_out = without_personal({cast("str", key): member})
        self._kept.update(cast("dict[str, object]", members))
        if left_out:
            self._warn(lambda: DROPPED_PERSONAL_MEMBERS.at(position=position, count=left_out))


def _one_of(names: Sequence[str]) -> Param:
    """Return a name, or say that it is one of several."""
    return names[0] if len(names) == 1 else Words(" atau ".join(names), " or ".join(names))


def _in_member(finding: Finding, position: int) -> Finding:
    """Say in which member something was found, which no pointer tells."""
    problem = finding.problem
    numbered = attrs.evolve(
        problem,
        indonesian=f"Isian ke-{{position}}: {problem.indonesian}",
        english=f"Field number {{position}}: {problem.english}",
    )
    return numbered.at(position=position, **finding.params)


def flaws(member: object) -> Iterator[Flaw]:
    """Find the flaws in what a format has read, which is a tree."""
    waiting = [member]
    while waiting:
        value = waiting.pop()
        if type(value) is Flaw:
            yield value
        elif type(value) is dict:
            waiting.extend(cast("dict[str, object]", value).values())
        elif type(value) is list:
            waiting.extend(cast("list[object]", value))
