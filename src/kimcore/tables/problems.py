"""What can be wrong with a cell, in whatever column it stands."""

from typing import Final

from kimcore.findings import Problem

CELL_ERROR: Final = Problem.warning(
    code="cell_error",
    indonesian="Sel ini berisi pesan kesalahan dari rumus, sehingga tidak dibaca. Mohon perbaiki rumusnya atau tulis"
    " isinya.",
    english="This cell holds an error of a formula and was not read. Please mend the formula, or write what it should"
    " say.",
)
CELL_NOT_READ: Final = Problem.warning(
    code="cell_not_read",
    indonesian="Isi sel ini tidak terbaca sebagai {expected}, sehingga tidak disimpan. Mohon perbaiki isinya atau"
    " pemetaannya.",
    english="This cell could not be read as {expected} and was not kept. Please correct it, or the mapping.",
)
TERM_NOT_FOUND: Final = Problem.warning(
    code="cell_term_not_found",
    indonesian="Isi sel ini tidak ada dalam daftar istilah. Yang dikenal: {terms}.",
    english="What stands in this cell is not on the list of terms. Known are: {terms}.",
)
TERM_AS_PRINTED: Final = Problem.note(
    code="cell_term_as_printed",
    indonesian="Isi sel ini tidak ada dalam daftar istilah, sehingga disimpan sebagaimana tertulis. Yang dikenal:"
    " {terms}.",
    english="What stands in this cell is not on the list of terms and was kept as it is written. Known are: {terms}.",
)
PHONE_ZERO_RESTORED: Final = Problem.warning(
    code="phone_zero_restored",
    indonesian="Nomor telepon ini kehilangan nol di depannya, karena tersimpan sebagai angka; dibaca dengan nolnya."
    " Mohon ubah format kolomnya menjadi teks.",
    english="This phone number has lost its first zero, for it was stored as a number; it was read with it. Please make"
    " the column one of texts.",
)
ONLY_FIRST_KEPT: Final = Problem.warning(
    code="cell_only_first_kept",
    indonesian="Sel ini memuat {count} isian, sedangkan tempatnya hanya satu; hanya yang pertama disimpan.",
    english="This cell holds {count} values where there is room for one; only the first was kept.",
)
SCHEME_ADDED: Final = Problem.note(
    code="url_scheme_added",
    indonesian="Alamat situs ini ditulis tanpa https://; dibaca dengan https:// di depannya.",
    english="This web address is written without https:// and was read with it.",
)
PERSON_LIKE_BODY: Final = Problem.warning(
    code="person_like_body",
    indonesian="Isi sel ini tampak seperti nama instansi, bukan nama orang; disimpan sebagaimana tertulis. Mohon cek,"
    " atau petakan kolomnya ke instansi.",
    english="What stands in this cell looks like the name of an institution and not of a person; it was kept as it is"
    " written. Please check it, or map the column to institutions.",
)
CELL_OF_NOBODY: Final = Problem.warning(
    code="cell_of_nobody",
    indonesian="Isi sel ini tidak disimpan, karena “{label}” di baris yang sama kosong. Mohon lengkapi.",
    english="This cell was not kept, for “{label}” in the same row is empty. Please fill that in.",
)
