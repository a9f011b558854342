"""Papers: their kinds, and what stands in a citation."""

from typing import Final

from kimcore.lexicon.meanings import Behind, Paper
from kimcore.lexicon.roles import (
    AMENDED,
    BESIDE_NOT_ISSUED,
    CITES,
    COUNTRY,
    DATE_FILLER,
    DATE_LABEL,
    DATED_DEED,
    DATED_EVENT,
    ENDS_NAME,
    FILE_ENDING,
    GAZETTE,
    IN_NUMBER,
    LABEL,
    MINISTRY,
    NOT_ISSUED_BEFORE,
    NOT_ISSUED_BEHIND,
    NOTHING,
    NOUN,
    NUMBER_LABEL,
    PAPER,
    PERSON,
    SUBJECT,
    TO_COME,
    UNIT,
    Entry,
    word,
)
from kimcore.vocabularies import DocumentKind, HeadScope, HeadUnit

_AMENDMENTS: Final = "|".join(
    f"{opening}{way} dengan"
    for opening in ("", "telah ", "sebagaimana ", "sebagaimana telah ", "yang ", "yang telah ")
    for verb in ("dicabut", "diganti", "diperbarui", "diperbaharui", "diubah")
    for way in (
        *(verb, f"{verb} terakhir", f"{verb} beberapa kali", f"{verb} beberapa kali terakhir"),
        *(f"{verb} beberapa kali, terakhir", f"beberapa kali {verb}", f"beberapa kali {verb} terakhir"),
        f"beberapa kali {verb}, terakhir",
    )
)

PAPERS: Final[tuple[Entry, ...]] = (
    word(_AMENDMENTS, AMENDED),
    word("surat", DATE_FILLER, PAPER(Paper("surat", DocumentKind.LETTER, weak=True, alone=True))),
    word(
        "surat permohonan|surat pengantar|surat pemberitahuan|surat permintaan|surat balasan",
        PAPER(Paper("surat", DocumentKind.LETTER)),
    ),
    word("nota dinas|nodin|memo|memorandum|memo dinas", PAPER(Paper("nota_dinas", DocumentKind.NOTA_DINAS))),
    word(
        "lembaran negara|lembaran daerah|lembaran desa|tambahan lembaran|berita negara|berita daerah|berita desa",
        GAZETTE,
    ),
    word("m.kominfo", MINISTRY("permenkominfo")),
    word("ber|masih|punya|sedang", BESIDE_NOT_ISSUED),
    word("tanggal|tgl", DATE_FILLER, DATE_LABEL, ENDS_NAME, LABEL),
    word("tertanggal", DATE_FILLER, DATE_LABEL),
    word("diperbarui", DATE_FILLER),
    word("no|nomor", ENDS_NAME, LABEL, NUMBER_LABEL, PERSON),
    word("undangan", NOUN(HeadScope.INVITED), PAPER(Paper("undangan", DocumentKind.INVITATION)), UNIT(HeadUnit.PEOPLE)),
    word("surat keputusan|s.k|kepdes|kepkal", PAPER(Paper("sk", DocumentKind.SK))),
    word("keputusan", PAPER(Paper("sk", DocumentKind.SK, common=True))),
    word("sk", IN_NUMBER(DocumentKind.SK), PAPER(Paper("sk", DocumentKind.SK))),
    word("kepgub", PAPER(Paper("sk", DocumentKind.SK, place=True, office="gubernur"))),
    word("kepbup", PAPER(Paper("sk", DocumentKind.SK, place=True, office="bupati"))),
    word("kepwal|kepwali|kepwako", PAPER(Paper("sk", DocumentKind.SK, place=True, office="wali kota"))),
    word("kepkades", PAPER(Paper("sk", DocumentKind.SK, place=True, office="kepala desa"))),
    word("keppres", PAPER(Paper("keppres", DocumentKind.SK, national=True))),
    word("keputusan presiden", PAPER(Paper("keppres", DocumentKind.SK, national=True, behind=Behind.OFFICE))),
    word("kepmendagri", PAPER(Paper("kepmendagri", DocumentKind.SK, national=True))),
    word(
        "keputusan menteri dalam negeri|keputusan mendagri",
        PAPER(Paper("kepmendagri", DocumentKind.SK, national=True, behind=Behind.OFFICE)),
    ),
    word("undang-undang|undang undang|uu", PAPER(Paper("uu", DocumentKind.REGULATION, national=True))),
    word("perppu|perpu", PAPER(Paper("perppu", DocumentKind.REGULATION, national=True))),
    word("peraturan pemerintah", PAPER(Paper("pp", DocumentKind.REGULATION, national=True))),
    word("pp", PAPER(Paper("pp", DocumentKind.REGULATION, national=True, common=True))),
    word("perpres", PAPER(Paper("perpres", DocumentKind.REGULATION, national=True))),
    word("peraturan presiden", PAPER(Paper("perpres", DocumentKind.REGULATION, national=True, behind=Behind.OFFICE))),
    word("permendagri", PAPER(Paper("permendagri", DocumentKind.REGULATION, national=True))),
    word(
        "peraturan menteri dalam negeri",
        PAPER(Paper("permendagri", DocumentKind.REGULATION, national=True, behind=Behind.OFFICE)),
    ),
    word(
        "permenkominfo|permen kominfo|pm kominfo", PAPER(Paper("permenkominfo", DocumentKind.REGULATION, national=True))
    ),
    word(
        "peraturan menteri komunikasi dan informatika|peraturan menteri kominfo",
        PAPER(Paper("permenkominfo", DocumentKind.REGULATION, national=True, behind=Behind.OFFICE)),
    ),
    word("permenkomdigi|permen komdigi", PAPER(Paper("permenkomdigi", DocumentKind.REGULATION, national=True))),
    word(
        "peraturan menteri komunikasi dan digital",
        PAPER(Paper("permenkomdigi", DocumentKind.REGULATION, national=True, behind=Behind.OFFICE)),
    ),
    word(
        "permendesa|permendes|permendes pdtt|permendesa pdtt",
        PAPER(Paper("permendesa", DocumentKind.REGULATION, national=True)),
    ),
    word(
        "permenpanrb|permen panrb|permenpan rb|permenpan-rb",
        PAPER(Paper("permenpanrb", DocumentKind.REGULATION, national=True)),
    ),
    word("pmk|peraturan menteri keuangan", PAPER(Paper("pmk", DocumentKind.REGULATION, national=True))),
    word("perki|peraturan komisi informasi", PAPER(Paper("perki", DocumentKind.REGULATION, national=True))),
    word("inpres", PAPER(Paper("inpres", DocumentKind.REGULATION, national=True))),
    word("instruksi presiden", PAPER(Paper("inpres", DocumentKind.REGULATION, national=True, behind=Behind.OFFICE))),
    word("instruksi", PAPER(Paper("instruksi", DocumentKind.REGULATION))),
    word("pkpu", PAPER(Paper("pkpu", DocumentKind.REGULATION, national=True))),
    word(
        "peraturan kpu|peraturan komisi pemilihan umum",
        PAPER(Paper("pkpu", DocumentKind.REGULATION, national=True, behind=Behind.BODY)),
    ),
    word("perbawaslu", PAPER(Paper("perbawaslu", DocumentKind.REGULATION, national=True))),
    word(
        "peraturan bawaslu|peraturan badan pengawas pemilihan umum",
        PAPER(Paper("perbawaslu", DocumentKind.REGULATION, national=True, behind=Behind.BODY)),
    ),
    word("peraturan daerah|perda", PAPER(Paper("perda", DocumentKind.REGULATION, place=True))),
    word("qanun", PAPER(Paper("qanun", DocumentKind.REGULATION, place=True))),
    word("pergub", PAPER(Paper("pergub", DocumentKind.REGULATION, office="gubernur", place=True))),
    word(
        "peraturan gubernur", PAPER(Paper("pergub", DocumentKind.REGULATION, office="gubernur", behind=Behind.OFFICE))
    ),
    word("perbup", PAPER(Paper("perbup", DocumentKind.REGULATION, office="bupati", place=True))),
    word("peraturan bupati", PAPER(Paper("perbup", DocumentKind.REGULATION, office="bupati", behind=Behind.OFFICE))),
    word("perwal|perwali|perwako", PAPER(Paper("perwali", DocumentKind.REGULATION, office="wali kota", place=True))),
    word(
        "peraturan wali kota|peraturan walikota",
        PAPER(Paper("perwali", DocumentKind.REGULATION, office="wali kota", behind=Behind.OFFICE)),
    ),
    word("peraturan desa|perdes", PAPER(Paper("perdes", DocumentKind.REGULATION, place=True))),
    word("peraturan kalurahan|perkal", PAPER(Paper("perkal", DocumentKind.REGULATION, place=True))),
    word("peraturan", PAPER(Paper("peraturan", DocumentKind.REGULATION))),
    word("berita acara", PAPER(Paper("berita_acara", DocumentKind.BERITA_ACARA))),
    word(
        "BA", IN_NUMBER(DocumentKind.BERITA_ACARA), PAPER(Paper("berita_acara", DocumentKind.BERITA_ACARA, weak=True))
    ),
    word("ad/art|ad-art|anggaran dasar", PAPER(Paper("ad_art", DocumentKind.AD_ART))),
    word("formulir pendaftaran", PAPER(Paper("formulir", DocumentKind.REGISTRATION_FORM))),
    word("dpa", IN_NUMBER(DocumentKind.BUDGET_DOCUMENT), PAPER(Paper("dpa", DocumentKind.BUDGET_DOCUMENT))),
    word("dokumen pelaksanaan anggaran", PAPER(Paper("dpa", DocumentKind.BUDGET_DOCUMENT))),
    word("dppa", IN_NUMBER(DocumentKind.BUDGET_DOCUMENT), PAPER(Paper("dppa", DocumentKind.BUDGET_DOCUMENT))),
    word("dokumen pelaksanaan perubahan anggaran", PAPER(Paper("dppa", DocumentKind.BUDGET_DOCUMENT))),
    word("kak|kerangka acuan kerja", PAPER(Paper("kak", DocumentKind.TERMS_OF_REFERENCE))),
    word("surat undangan", PAPER(Paper("undangan", DocumentKind.INVITATION))),
    word("surat tugas|surat perintah tugas", PAPER(Paper("surat_tugas", DocumentKind.ASSIGNMENT_LETTER))),
    word("ST", PAPER(Paper("surat_tugas", DocumentKind.ASSIGNMENT_LETTER, weak=True))),
    word(
        "SPT",
        IN_NUMBER(DocumentKind.ASSIGNMENT_LETTER),
        PAPER(Paper("surat_tugas", DocumentKind.ASSIGNMENT_LETTER, weak=True)),
    ),
    word("surat edaran", PAPER(Paper("surat_edaran", DocumentKind.CIRCULAR))),
    word("SE", IN_NUMBER(DocumentKind.CIRCULAR), PAPER(Paper("surat_edaran", DocumentKind.CIRCULAR, weak=True))),
    word("mou", IN_NUMBER(DocumentKind.MOU), PAPER(Paper("mou", DocumentKind.MOU))),
    word("nota kesepahaman|nota kesepakatan|memorandum of understanding", PAPER(Paper("mou", DocumentKind.MOU))),
    word("perjanjian kerja sama|perjanjian kerjasama", PAPER(Paper("pks", DocumentKind.MOU))),
    word("PKS", IN_NUMBER(DocumentKind.MOU), PAPER(Paper("pks", DocumentKind.MOU, weak=True))),
    word("daftar hadir|presensi|absensi|daftar absensi", PAPER(Paper("daftar_hadir", DocumentKind.ATTENDANCE_LIST))),
    word("foto kegiatan|foto dokumentasi|dokumentasi foto", PAPER(Paper("foto", DocumentKind.PHOTO))),
    word("notulen|notula|risalah rapat", PAPER(Paper("notulen", DocumentKind.MINUTES))),
    word("laporan kegiatan|laporan", PAPER(Paper("laporan", DocumentKind.REPORT))),
    word("spj|surat pertanggungjawaban", PAPER(Paper("spj", DocumentKind.ACCOUNTABILITY))),
    word("kep|kpts", IN_NUMBER(DocumentKind.SK), PAPER(Paper("sk", DocumentKind.SK, before_office=True))),
    word("und", IN_NUMBER(DocumentKind.INVITATION)),
    word("nomer|nomr|nmr|number", NUMBER_LABEL),
    word("republik indonesia|RI", COUNTRY),
    word("ttg|tentang|perihal|hal", SUBJECT),
    word("bertanggal", DATE_LABEL),
    word("dalam proses", NOT_ISSUED_BEFORE, NOT_ISSUED_BEHIND),
    word("draf|draft|konsep|pengajuan|proses|rancangan|tidak memiliki|tidak punya|usulan", NOT_ISSUED_BEFORE),
    word("diproses|diusulkan", NOT_ISSUED_BEHIND),
    word("nihil", NOTHING, NOT_ISSUED_BEHIND),
    word("doc|xls|png|jpeg|pdf|jpg|docx|xlsx", FILE_ENDING),
    word("berdasarkan|mencabut|menggantikan|sesuai|tembusan", CITES),
    word("batas|berakhir|berlaku|disampaikan|diserahkan|diterima", DATED_DEED),
    word("musyawarah", DATED_EVENT),
    word("disahkan|keluar|tersedia", TO_COME),
)
