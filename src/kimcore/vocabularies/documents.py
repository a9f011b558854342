"""Terms for the papers behind a group or a session, and for where its money comes from."""

from kimcore.vocabularies.base import PRACTICE, Also, Vocabulary


class DocumentKind(
    Vocabulary,
    source="https://sukomanunggal.kim.id/pembentukan-kim (formation); https://old.cirebonkab.go.id/"
    "dinas-kominfo-kabupaten-cirebon-gelar-sosialisasi-pembinaan-kim (report);"
    " https://www.harianmerapi.com/news/amp/4010852891/daftar-juara-kim-award-2023-di-kabupaten-kulon-progo (award);"
    " UU 43/2009 art. 48 (retention of the accounts)",
    numbered=True,
):
    """The kind of an official document."""

    SK = (
        "sk",
        "Surat Keputusan (SK)",
        "decree",
        Also(
            "Keputusan|SK Kades|SK Kepala Desa|SK Lurah|SK Camat|SK Bupati|SK Wali Kota|SK Walikota|SK KIM|"
            "SK Kepengurusan|SK Pengurus|SK Pembentukan|Surat Keputusan Kepala Desa|Surat Keputusan Lurah"
        ),
    )
    BERITA_ACARA = (
        "berita_acara",
        "Berita Acara",
        "deed or signed record",
        Also("BA|Berita Acara Musyawarah|BA Musyawarah|Berita Acara Pembentukan|BA Pembentukan"),
    )
    AD_ART = (
        "ad_art",
        "AD/ART",
        "statutes and by-laws",
        Also("Anggaran Dasar|Anggaran Rumah Tangga|Anggaran Dasar dan Anggaran Rumah Tangga|AD dan ART"),
    )
    REGISTRATION_FORM = (
        "registration_form",
        "Formulir pendaftaran",
        "registration form",
        Also("Formulir|Form pendaftaran|Formulir registrasi|Form registrasi|Blangko pendaftaran"),
    )
    VILLAGE_LETTER = (
        "village_letter",
        "Surat kelurahan/desa",
        "letter of the village",
        Also("Surat desa|Surat kelurahan|Surat desa/kelurahan|Surat pengantar desa|Surat pengantar kelurahan"),
    )
    BOARD_CHART = (
        "board_chart",
        "Bagan struktur organisasi",
        "board chart",
        Also("Struktur organisasi|Bagan organisasi|Struktur pengurus|Struktur kepengurusan|Susunan pengurus"),
    )
    REGULATION = (
        "regulation",
        "Peraturan (Permen/PKPU/Perda/Perbup/Perwal)",
        "regulation",
        Also(
            "Perdes|Perwali|Pergub|Perpres|Perkada|Peraturan Menteri|Peraturan Daerah|Peraturan Bupati|"
            "Peraturan Wali Kota|Peraturan Desa|Peraturan Gubernur|UU|Undang-Undang|PP|Peraturan Pemerintah"
        ),
    )
    BUDGET_DOCUMENT = (
        "budget_document",
        "Dokumen anggaran (DPA)",
        "budget document",
        Also("Dokumen Pelaksanaan Anggaran|RKA|RAB|Rencana Anggaran Biaya"),
    )
    TERMS_OF_REFERENCE = (
        "terms_of_reference",
        "Kerangka Acuan Kerja (KAK)",
        "terms of reference",
        Also("TOR|Term of reference"),
    )
    INVITATION = "invitation", "Undangan", "invitation", Also("Surat undangan|Undangan kegiatan|Undangan rapat|Und.")
    LETTER = "letter", "Surat", "letter", PRACTICE, Also("Surat dinas|Surat biasa")
    NOTA_DINAS = "nota_dinas", "Nota dinas", "internal memo", PRACTICE, Also("Nodin|ND")
    ASSIGNMENT_LETTER = (
        "assignment_letter",
        "Surat tugas",
        "assignment letter",
        PRACTICE,
        Also("Surat perintah tugas|SPT|ST|Surat penugasan"),
    )
    CIRCULAR = "circular", "Surat Edaran", "circular", PRACTICE, Also("SE|Edaran")
    MOU = (
        "mou",
        "Nota kesepahaman (MoU)",
        "memorandum of understanding",
        Also("Perjanjian kerja sama|Perjanjian kerjasama|PKS|Nota kesepakatan"),
    )
    ATTENDANCE_LIST = (
        "attendance_list",
        "Daftar hadir",
        "attendance list",
        Also(
            "Absen|Absensi|Daftar absen|Presensi|Daftar hadir peserta|Absensi peserta|Lembar kehadiran|"
            "Daftar kehadiran|DH"
        ),
    )
    MINUTES = (
        "minutes",
        "Notulen",
        "minutes",
        Also("Notulensi|Notula|Notulen rapat|Notulensi rapat|Risalah rapat|Minutes of meeting"),
    )
    PHOTO = (
        "photo",
        "Foto dokumentasi",
        "photo",
        Also("Foto|Foto-foto|Foto kegiatan|Dokumentasi|Dokumentasi foto|Dok. foto|Dokumentasi kegiatan"),
    )
    PRESENTATION = (
        "presentation",
        "Bahan paparan",
        "presentation",
        PRACTICE,
        Also(
            "Paparan|Materi paparan|Presentasi|Bahan presentasi|Materi presentasi|Slide|Bahan tayang|Salindia|PPT|"
            "PowerPoint|Materi narasumber"
        ),
    )
    AWARD = (
        "award",
        "Piagam penghargaan",
        "certificate of award",
        Also("Piagam|Penghargaan|Sertifikat|Sertifikat penghargaan|Piala|Plakat|Certificate"),
    )
    REPORT = (
        "report",
        "Laporan kegiatan",
        "activity report",
        Also("Laporan|Lap. kegiatan|Laporan pelaksanaan|Laporan pelaksanaan kegiatan|Laporan hasil kegiatan"),
    )
    ACCOUNTABILITY = (
        "accountability",
        "Surat pertanggungjawaban (SPJ)",
        "accounts of spending",
        Also("LPJ|Laporan pertanggungjawaban|Laporan pertanggung jawaban|Surat pertanggung jawaban|Pertanggungjawaban"),
    )


class FundSource(
    Vocabulary,
    source="https://www.sambak.desa.id/manfaat-kelompok-informasi-masyarakat-kim-di-desa/ (APBD II);"
    " https://www.sumbawabaratpost.com/2020/02/09/dinas-kominfo-ksb-dorong-pemerintah-desa-aktifkan-kim/ (Dana Desa);"
    " https://diskominfo.banjarbarukota.go.id/pembentukan-kelompok-informasi-masyarakat-kim-kelurahan-guntung-paikat/201807/",
):
    """Where the money for a group or a session comes from."""

    APBN = "apbn", "APBN", "state budget", PRACTICE, Also("Anggaran Pendapatan dan Belanja Negara|Dana APBN")
    APBD_PROVINSI = (
        "apbd_provinsi",
        "APBD provinsi (APBD I)",
        "provincial budget",
        PRACTICE,
        Also("APBD Prov|APBD Prop|APBD Propinsi|APBD Tk. I|APBD 1|APBD Tingkat I"),
    )
    APBD_KABKOTA = (
        "apbd_kabkota",
        "APBD kabupaten/kota (APBD II)",
        "regency or city budget",
        Also("APBD Kab|APBD Kota|APBD Kabupaten|APBD Kab/Kota|APBD Tk. II|APBD 2|APBD Tingkat II"),
    )
    OTSUS = "otsus", "Dana Otsus", "special autonomy fund", Also("Otonomi khusus|Dana otonomi khusus")
    DANA_DESA = "dana_desa", "Dana Desa", "village fund", Also("DD")
    KELURAHAN = (
        "kelurahan",
        "Anggaran desa/kelurahan/kalurahan",
        "the village's own budget",
        Also("APBDes|APB Desa|APBKal|Anggaran desa|Anggaran kelurahan|Anggaran kalurahan|Dana kelurahan"),
    )
    SWADAYA = (
        "swadaya",
        "Swadaya anggota",
        "the members themselves",
        Also("Mandiri|Swadana|Iuran|Iuran anggota|Kas anggota|Swadaya masyarakat|Dana mandiri"),
    )
    USAHA_PRODUKTIF = (
        "usaha_produktif",
        "Usaha produktif",
        "the group's own business",
        Also("Usaha KIM|Hasil usaha|Usaha sendiri|Usaha ekonomi produktif"),
    )
    SUMBANGAN = (
        "sumbangan",
        "Sumbangan yang tidak mengikat",
        "donations without obligation",
        Also("Donasi|Donatur|Sumbangan tidak mengikat"),
    )
