"""Why something is not shown to partners or the public. Each reason is a note, for nothing is wrong with the record."""

from kimcore.findings import Problem

WITHHELD_PERSONAL = Problem.note(
    code="withheld_personal",
    indonesian="Isian “{label}” tidak disertakan: memuat atau dapat memuat data pribadi.",
    english="“{label}” was left out: it holds personal data, or can hold them.",
    law="UU 27/2022 art. 4",
)
WITHHELD_INTERNAL = Problem.note(
    code="withheld_internal",
    indonesian="Isian “{label}” tidak disertakan: tidak diperuntukkan bagi pembaca ini.",
    english="“{label}” was left out: it is not meant for these readers.",
)
WITHHELD_GROUND = Problem.note(
    code="withheld_ground",
    indonesian="Dasar pemrosesan data tidak disertakan: hanya untuk kantor.",
    english="The legal ground was left out: it is for the office alone.",
    law="UU 27/2022 art. 20",
)
WITHHELD_PRIVATE_PERSON = Problem.note(
    code="withheld_private_person",
    indonesian="Data orang ini tidak disertakan: tidak tercatat sebagai pejabat atau pengurus.",
    english="This person was left out: no official or office holder, as far as the record says.",
    law="UU 27/2022 art. 4",
)
WITHHELD_MINOR = Problem.note(
    code="withheld_minor",
    indonesian="Data anak tidak disertakan.",
    english="Data of a child were left out.",
    law="UU 27/2022 arts. 4(2)(e) and 25",
)
WITHHELD_CONSENT = Problem.note(
    code="withheld_consent",
    indonesian="Data orang ini tidak disertakan: persetujuannya telah dicabut.",
    english="This person was left out: consent was withdrawn.",
    law="UU 27/2022 art. 40",
)
WITHHELD_CHANNEL = Problem.note(
    code="withheld_channel",
    indonesian="Saluran ini tidak disertakan: nomor atau akun pribadi.",
    english="This channel was left out: it is somebody's private one.",
    law="UU 27/2022 art. 4",
)
WITHHELD_DOCUMENT = Problem.note(
    code="withheld_document",
    indonesian="Dokumen jenis ini tidak disertakan bagi pembaca ini.",
    english="Documents of this kind are not shown to these readers.",
)
WITHHELD_SMALL_COUNT = Problem.note(
    code="withheld_small_count",
    indonesian="Rincian ini tidak disertakan: di bawah {least} orang, seseorang dapat dikenali.",
    english="This part was left out: among fewer than {least} people somebody can be recognised.",
    law="UU 27/2022 art. 4(2)",
)
WITHHELD_DERIVABLE = Problem.note(
    code="withheld_derivable",
    indonesian="Angka atau teks ini tidak disertakan: darinya rincian yang tidak disertakan dapat dihitung.",
    english="This was left out: with it somebody could work out a number that was left out.",
    law="UU 27/2022 art. 4(2)",
)
WITHHELD_HOME = Problem.note(
    code="withheld_home",
    indonesian="Teks ini tidak disertakan: menyebut rumah seseorang.",
    english="This text was left out: it tells of somebody's home.",
    law="UU 27/2022 art. 4",
)
WITHHELD_NAMED = Problem.note(
    code="withheld_named",
    indonesian="Teks ini tidak disertakan: menyebut nama seseorang.",
    english="This text was left out: it calls somebody by name.",
    law="UU 27/2022 art. 4",
)
WITHHELD_CONTACT = Problem.note(
    code="withheld_contact",
    indonesian="Teks ini tidak disertakan: memuat nomor telepon, surel, atau tautan obrolan yang tidak tercatat sebagai"
    " kontak umum.",
    english="This text was left out: it holds a phone number, a mail address or a chat link that is not recorded as"
    " public.",
    law="UU 27/2022 art. 4",
)
WITHHELD_REST = Problem.note(
    code="withheld_rest",
    indonesian="Teks asli ini tidak disertakan: memuat hal lain di luar yang terbaca darinya.",
    english="This print was left out: it holds more than what was read from it.",
    law="UU 27/2022 art. 4",
)
WITHHELD_UNKNOWN = Problem.note(
    code="withheld_unknown",
    indonesian="Isian yang tidak dikenal di sini tidak disertakan.",
    english="Fields that are not known here were left out.",
)
WITHHELD_REFERENCE = Problem.note(
    code="withheld_reference",
    indonesian="Bagian ini tidak disertakan karena data yang dirujuknya tidak disertakan.",
    english="This was left out because the record it refers to was.",
)
