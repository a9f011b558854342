"""Why something is not shown to partners or the public. Each reason is a note, for nothing is wrong with the record."""

from kimcore.findings import Problem

WITHHELD_PERSONAL = Problem.note(
    code="withheld_personal",
    id="Isian “{label}” tidak disertakan: memuat atau dapat memuat data pribadi.",
    en="“{label}” was left out: it holds personal data, or can hold them.",
    law="UU 27/2022 art. 4",
)
WITHHELD_INTERNAL = Problem.note(
    code="withheld_internal",
    id="Isian “{label}” tidak disertakan: tidak diperuntukkan bagi pembaca ini.",
    en="“{label}” was left out: it is not meant for these readers.",
)
WITHHELD_GROUND = Problem.note(
    code="withheld_ground",
    id="Dasar pemrosesan data tidak disertakan: hanya untuk kantor.",
    en="The legal ground was left out: it is for the office alone.",
    law="UU 27/2022 art. 20",
)
WITHHELD_PRIVATE_PERSON = Problem.note(
    code="withheld_private_person",
    id="Data orang ini tidak disertakan: tidak tercatat sebagai pejabat atau pengurus.",
    en="This person was left out: no official or office holder, as far as the record says.",
    law="UU 27/2022 art. 4",
)
WITHHELD_MINOR = Problem.note(
    code="withheld_minor",
    id="Data anak tidak disertakan.",
    en="Data of a child were left out.",
    law="UU 27/2022 arts. 4(2)(e) and 25",
)
WITHHELD_CONSENT = Problem.note(
    code="withheld_consent",
    id="Data orang ini tidak disertakan: persetujuannya telah dicabut.",
    en="This person was left out: consent was withdrawn.",
    law="UU 27/2022 art. 40",
)
WITHHELD_CHANNEL = Problem.note(
    code="withheld_channel",
    id="Saluran ini tidak disertakan: nomor atau akun pribadi.",
    en="This channel was left out: it is somebody's private one.",
    law="UU 27/2022 art. 4",
)
WITHHELD_DOCUMENT = Problem.note(
    code="withheld_document",
    id="Dokumen jenis ini tidak disertakan bagi pembaca ini.",
    en="Documents of this kind are not shown to these readers.",
)
WITHHELD_SMALL_COUNT = Problem.note(
    code="withheld_small_count",
    id="Rincian ini tidak disertakan: di bawah {least} orang, seseorang dapat dikenali.",
    en="This part was left out: among fewer than {least} people somebody can be recognised.",
    law="UU 27/2022 art. 4(2)",
)
WITHHELD_DERIVABLE = Problem.note(
    code="withheld_derivable",
    id="Angka atau teks ini tidak disertakan: darinya rincian yang tidak disertakan dapat dihitung.",
    en="This was left out: with it somebody could work out a number that was left out.",
    law="UU 27/2022 art. 4(2)",
)
WITHHELD_HOME = Problem.note(
    code="withheld_home",
    id="Teks ini tidak disertakan: menyebut rumah seseorang.",
    en="This text was left out: it tells of somebody's home.",
    law="UU 27/2022 art. 4",
)
WITHHELD_NAMED = Problem.note(
    code="withheld_named",
    id="Teks ini tidak disertakan: menyebut nama seseorang.",
    en="This text was left out: it calls somebody by name.",
    law="UU 27/2022 art. 4",
)
WITHHELD_UNKNOWN = Problem.note(
    code="withheld_unknown",
    id="Isian yang tidak dikenal di sini tidak disertakan.",
    en="Members that are not known here were left out.",
)
WITHHELD_REFERENCE = Problem.note(
    code="withheld_reference",
    id="Bagian ini tidak disertakan karena data yang dirujuknya tidak disertakan.",
    en="This was left out because the record it refers to was.",
)
WITHHELD_UNDECIDED = Problem.note(
    code="withheld_undecided",
    id="Bagian ini tidak disertakan: belum ditetapkan siapa yang boleh melihatnya.",
    en="This was left out: who may see it is not decided.",
)
