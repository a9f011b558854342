"""Members that no field declares: refused, left out or kept, and named only where that shows nobody's data."""

import json
from collections.abc import Collection, Iterable, Iterator
from typing import Final, cast

import attrs

from kimcore.canonical import Flaw, canonical_text
from kimcore.errors import MalformedError
from kimcore.fields.keys import closest, is_spelled_out, personal_key, without_personal
from kimcore.fields.kinds import Reader, Unknown
from kimcore.findings import Finding, Problem, pointer_to

UNKNOWN_KEY = Problem.error(
    code="unknown_key",
    id="Isian ke-{position} tidak dikenal di sini. Mohon hapus atau pindahkan isinya ke isian yang tersedia.",
    en="Member number {position} is not known here. Please remove it, or move what it says to a field there is.",
)
MISSPELT_KEY = Problem.error(
    code="misspelt_key",
    id="Nama isian ini tidak dikenal; mungkin maksudnya “{closest}”. Mohon perbaiki namanya.",
    en="This member name is not known; “{closest}” may be meant. Please correct the name.",
)
PERSONAL_KEY = Problem.error(
    code="personal_key",
    id="Isian “{asks_for}” tidak diperlukan untuk data KIM. Mohon hapus dari berkas sebelum berkas dibagikan.",
    en="KIM records do not need “{asks_for}”. Please remove it from the file before the file is shared.",
    law="UU 27/2022",
)
DROPPED_KEY = Problem.warning(
    code="dropped_key",
    id="Isian ke-{position} tidak dikenal di sini dan tidak dibaca. Mohon cek apakah isinya masih diperlukan.",
    en="Member number {position} is not known here and was not read. Please check whether it is still needed.",
)
DROPPED_MISSPELT_KEY = Problem.warning(
    code="dropped_misspelt_key",
    id="Nama isian ini tidak dikenal dan tidak dibaca; mungkin maksudnya “{closest}”. Mohon perbaiki namanya.",
    en="This member name is not known and was not read; “{closest}” may be meant. Please correct the name.",
)
DROPPED_PERSONAL_KEY = Problem.warning(
    code="dropped_personal_key",
    id="Isian “{asks_for}” tidak dibaca: tidak diperlukan untuk data KIM. Mohon hapus sebelum berkas dibagikan.",
    en="“{asks_for}” was not read: KIM records do not need it. Please remove it before the file is shared.",
    law="UU 27/2022",
)
DROPPED_PERSONAL_MEMBERS = Problem.warning(
    code="dropped_personal_members",
    id="Di dalam isian ke-{position} ada {count} data pribadi yang tidak disimpan. Mohon hapus dari berkas.",
    en="Inside member number {position}, {count} personal data were not kept. Please remove them from the file.",
    law="UU 27/2022",
)
NOT_KEPT_FORM = Problem.error(
    code="not_kept_form",
    id="Isian “kept” harus berupa objek JSON kanonis (RFC 8785) tanpa isian yang dikenal dan tanpa data pribadi.",
    en="“kept” must be a canonical JSON object (RFC 8785) without known members and without personal data.",
)

_REFUSING: Final = (UNKNOWN_KEY, MISSPELT_KEY, PERSONAL_KEY)
_DROPPING: Final = (DROPPED_KEY, DROPPED_MISSPELT_KEY, DROPPED_PERSONAL_KEY)


class UnknownMembers:
    """The unknown members of one object that is being read."""

    def __init__(self, declared: Collection[str], reader: Reader) -> None:
        """Begin an object with these declared names."""
        self._declared = declared
        self._reader = reader
        self._kept: dict[str, object] = {}
        self.refused: bool = False

    def add(self, key: object, member: object, position: int) -> None:
        """Refuse, drop or keep a member; `position` counts the members of the object from 1."""
        name = key if type(key) is str else ""
        flaws = tuple(flaw.finding() for flaw in _flaws(member))
        if flaws:
            self._refuse(flaws, position)
        if self._reader.unknown is Unknown.REFUSE:
            self._refuse([self._finding(name, position, _REFUSING)], position)
        elif self._reader.unknown is Unknown.DROP or personal_key(name):
            self._reader.found.append(self._finding(name, position, _DROPPING))
        elif not flaws:
            self._keep(key, member, position)

    def kept(self) -> str:
        """Return the kept members as canonical JSON, or nothing where there are none."""
        return canonical_text(self._kept) if self._kept else ""

    def _refuse(self, findings: Iterable[Finding], position: int) -> None:
        self.refused = True
        for finding in findings:
            self._reader.refuse(_in_member(finding, position))

    def _finding(self, key: str, position: int, problems: tuple[Problem, Problem, Problem]) -> Finding:
        plain, misspelt, personal = problems
        if asks_for := personal_key(key):
            shown = is_spelled_out(key, asks_for)
            return personal.at(pointer_to(key) if shown else "", asks_for=asks_for, position=position)
        if meant := closest(key, self._declared):
            return misspelt.at(pointer_to(key), closest=meant)
        return plain.at(position=position)

    def _keep(self, key: object, member: object, position: int) -> None:
        try:
            canonical_text({key: member}, depth=self._reader.depth - 1)
        except MalformedError as error:
            self._refuse(error.findings, position)
            return
        members, left_out = without_personal({cast("str", key): member})
        self._kept.update(cast("dict[str, object]", members))
        if left_out:
            self._reader.found.append(DROPPED_PERSONAL_MEMBERS.at(position=position, count=left_out))


def _in_member(finding: Finding, position: int) -> Finding:
    """Say in which member something was found; the message tells it where neither pointer nor wording does."""
    problem = finding.problem
    if not finding.pointer and "position" not in finding.params:
        problem = attrs.evolve(
            problem, id="Isian ke-{position}: " + problem.id, en="Member number {position}: " + problem.en
        )
    return problem.at(finding.pointer, **{"position": position, **finding.params})


def _flaws(member: object) -> Iterator[Flaw]:
    waiting, seen = [member], set[int]()
    while waiting:
        value = waiting.pop()
        if type(value) is Flaw:
            yield value
        elif type(value) in (list, dict) and id(value) not in seen:
            seen.add(id(value))
            waiting.extend(
                cast("dict[str, object]", value).values() if type(value) is dict else cast("list[object]", value)
            )


def check_kept(kept: object, declared: Collection[str]) -> Iterator[Finding]:
    """Find what is wrong with the text of kept members that a constructor was given."""
    if type(kept) is str and not kept:
        return
    if type(kept) is not str or not _is_kept_form(kept, declared):
        yield NOT_KEPT_FORM.at("/kept")


def _is_kept_form(kept: str, declared: Collection[str]) -> bool:
    try:
        data = json.loads(kept)
        if canonical_text(data) != kept or type(data) is not dict:
            return False
    except (ValueError, RecursionError):
        return False
    members = cast("dict[str, object]", data)
    _, left_out = without_personal(members)
    return bool(members) and left_out == 0 and members.keys().isdisjoint(declared)
