"""What can contradict among the fields of one object."""

from kimcore.findings import Problem

EXCLUSIVE = Problem.error(
    code="exclusive_fields",
    id="Isian ini tidak dapat dipakai bersama {fields}. Mohon pilih salah satu.",
    en="This cannot stand beside {fields}. Please keep one of them.",
)
NEEDED_HERE = Problem.error(
    code="needed_here",
    id="Isian ini diperlukan karena {because}. Mohon lengkapi.",
    en="This is needed because {because}. Please add it.",
)
NOT_HERE = Problem.error(
    code="not_here",
    id="Isian ini tidak dapat dipakai karena {because}. Mohon hapus atau sesuaikan.",
    en="This cannot stand here because {because}. Please remove or adjust it.",
)
END_BEFORE_START = Problem.error(
    code="end_before_start",
    id="Tanggal ini mendahului tanggal mulainya. Mohon cek kedua tanggal.",
    en="This date lies before the date on which it begins. Please check both.",
)
INFERRED_NOTHING = Problem.error(
    code="inferred_nothing",
    id="Ditandai “disimpulkan”, tetapi nilainya tidak ada. Mohon isi nilainya atau hapus tandanya.",
    en="This is marked as inferred, but there is no value. Please add the value or remove the mark.",
)
HIGH_BELOW_LOW = Problem.error(
    code="high_below_low",
    id="Batas atas lebih kecil dari batas bawah. Mohon cek kedua angka.",
    en="The upper bound is below the lower one. Please check both.",
)
ONE_DIMENSION = Problem.error(
    code="one_dimension",
    id="Satu rincian menghitung tepat satu hal: L/P (sex), unsur (segment), KIM/instansi (party), disabilitas"
    " (disability), atau anak (minors). Mohon isi salah satu saja.",
    en="A part counts exactly one of sex, segment, party, disability and minors. Please give one of them.",
)
