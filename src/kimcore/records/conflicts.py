"""What can contradict among the fields of one object."""

from kimcore.fields.planning import plan_of
from kimcore.findings import Problem, Words

EXCLUSIVE = Problem.error(
    code="exclusive_fields",
    indonesian="Isian ini tidak dapat dipakai bersama {fields}. Mohon pilih salah satu.",
    english="This cannot stand beside {fields}. Please keep one of them.",
)
NEEDED_HERE = Problem.error(
    code="needed_here",
    indonesian="Isian ini diperlukan karena {because}. Mohon lengkapi.",
    english="This is needed because {because}. Please add it.",
)
NOT_HERE = Problem.error(
    code="not_here",
    indonesian="Isian ini tidak dapat dipakai karena {because}. Mohon hapus atau sesuaikan.",
    english="This cannot stand here because {because}. Please remove or adjust it.",
)
END_BEFORE_START = Problem.error(
    code="end_before_start",
    indonesian="Tanggal ini mendahului tanggal mulainya. Mohon cek kedua tanggal.",
    english="This date lies before the date on which it begins. Please check both.",
)
INFERRED_NOTHING = Problem.error(
    code="inferred_nothing",
    indonesian="Ditandai “disimpulkan”, tetapi nilainya tidak ada. Mohon isi nilainya atau hapus tandanya.",
    english="This is marked as inferred, but there is no value. Please add the value or remove the mark.",
)
HIGH_BELOW_LOW = Problem.error(
    code="high_below_low",
    indonesian="Batas atas lebih kecil dari batas bawah. Mohon cek kedua angka.",
    english="The upper bound is below the lower one. Please check both.",
)
ONE_DIMENSION = Problem.error(
    code="one_dimension",
    indonesian="Setiap rincian hanya boleh memuat satu jenis hitungan: L/P (sex), unsur (segment), KIM/instansi"
    " (party), disabilitas (disability), atau di bawah 18 tahun (minors). Mohon isi salah satu saja.",
    english="Each part may count by one thing only: sex, segment, party, disability or minors. Please give one of"
    " them.",
)


def labels_of(declared: type, *names: str) -> Words:
    """Name fields of a class as a message does: by their labels, with their names in JSON."""
    fields = [plan_of(declared).fields[name] for name in names]
    return Words(*(", ".join(f"“{one.field.label(locale)}” ({one.name})" for one in fields) for locale in ("id", "en")))
