"""Ids and references: each id names one record, and each reference leads to a record of the right type."""

from collections.abc import Collection, Iterator, Mapping

import attrs

from kimcore.findings import Finding, Problem, Severity, Words
from kimcore.records import RECORDS
from kimcore.rules.register import Register

DUPLICATE_ID = Problem.error(
    code="duplicate_id",
    indonesian="ID ini dipakai oleh {count} data. Setiap data perlu ID sendiri; mohon ganti salah satunya.",
    english="This id is used by {count} records. Each record needs an id of its own; please change one.",
)


def duplicate_ids(register: Register) -> Iterator[Finding]:
    """Find records whose id an earlier one has, whatever their types."""
    for index, record in enumerate(register.judged):
        first, *others = register.by_id[record.id]
        if index != first:
            yield register.finding(DUPLICATE_ID, index, "/id", count=1 + len(others))


ABSENT_REFERENCE = Problem.warning(
    code="absent_reference",
    indonesian="Bagian ini menyebut “{id}” yang tidak ada di antara data yang diperiksa. Bila ada di berkas lain,"
    " periksa keduanya bersama-sama.",
    english="This names “{id}”, which is not among the records checked. If it is in another file, check both together.",
)


def absent_references(register: Register) -> Iterator[Finding]:
    """Find references to records that are not there: an error where the register is said to be complete."""
    problem = attrs.evolve(ABSENT_REFERENCE, severity=Severity.ERROR) if register.complete else ABSENT_REFERENCE
    for index, reference in register.referring:
        if not register.types_of(reference.id):
            yield register.finding(problem, index, reference.pointer, others=(reference.id,), id=reference.id)


def _labels(register: Register) -> Mapping[str, str]:
    """Return what an office calls the types of record that there are, and those of the register, by their names."""
    types = {*RECORDS, *(type(record) for record in register.records)}
    return {one.__name__: one.label.indonesian for one in types if hasattr(one, "label")}


def _in_words(register: Register, types: Collection[str]) -> Words:
    """Name types of record as an office does, beside the names they have in JSON."""
    labels = register.once(_labels)
    return Words(", ".join(f"{labels.get(name, name)} ({name})" for name in types), ", ".join(types))


WRONG_REFERENCE = Problem.error(
    code="wrong_reference",
    indonesian="“{id}” di sini seharusnya {expected}, tetapi data dengan ID itu adalah {found}. Mohon cek ID-nya.",
    english="“{id}” should be {expected} here, but the record with that id is {found}. Please check the id.",
)


def wrong_references(register: Register) -> Iterator[Finding]:
    """Find references that lead to a record of another type than their field admits."""
    for index, reference in register.referring:
        found = register.types_of(reference.id)
        if found and not any(one in found for one in reference.targets):
            named = sorted(one.__name__ for one in register.classes_of(reference.id))
            yield register.finding(
                WRONG_REFERENCE,
                index,
                reference.pointer,
                others=(reference.id,),
                id=reference.id,
                expected=_in_words(register, reference.targets),
                found=_in_words(register, named),
            )
