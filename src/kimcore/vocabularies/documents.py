"""Terms for the papers behind a group or a session, and for where its money comes from."""

from kimcore.vocabularies.base import PRACTICE, Vocabulary


class DocumentKind(
    Vocabulary,
    source="https://sukomanunggal.kim.id/pembentukan-kim (formation); https://old.cirebonkab.go.id/"
    "dinas-kominfo-kabupaten-cirebon-gelar-sosialisasi-pembinaan-kim (report);"
    " UU 43/2009 art. 48 (retention of the accounts)",
):
    """The kind of an official document."""

    SK = "sk", "Surat Keputusan (SK)", "decree"
    BERITA_ACARA = "berita_acara", "Berita Acara", "deed or signed record"
    AD_ART = "ad_art", "AD/ART", "statutes and by-laws"
    REGISTRATION_FORM = "registration_form", "Formulir pendaftaran", "registration form"
    VILLAGE_LETTER = "village_letter", "Surat kelurahan/desa", "letter of the village"
    BOARD_CHART = "board_chart", "Bagan struktur organisasi", "board chart"
    REGULATION = "regulation", "Peraturan (Permen/PKPU/Perda/Perbup/Perwal)", "regulation"
    BUDGET_DOCUMENT = "budget_document", "Dokumen anggaran (DPA)", "budget document"
    TERMS_OF_REFERENCE = "terms_of_reference", "Kerangka Acuan Kerja (KAK)", "terms of reference"
    INVITATION = "invitation", "Undangan", "invitation"
    LETTER = "letter", "Surat", "letter", PRACTICE
    NOTA_DINAS = "nota_dinas", "Nota dinas", "internal memo", PRACTICE
    ASSIGNMENT_LETTER = "assignment_letter", "Surat tugas", "assignment letter", PRACTICE
    CIRCULAR = "circular", "Surat Edaran", "circular", PRACTICE
    MOU = "mou", "Nota kesepahaman (MoU)", "memorandum of understanding"
    ATTENDANCE_LIST = "attendance_list", "Daftar hadir", "attendance list"
    MINUTES = "minutes", "Notulen", "minutes"
    PHOTO = "photo", "Foto dokumentasi", "photo"
    REPORT = "report", "Laporan kegiatan", "activity report"
    ACCOUNTABILITY = "accountability", "Surat pertanggungjawaban (SPJ)", "accounts of spending"


class FundSource(
    Vocabulary,
    source="https://www.sambak.desa.id/manfaat-kelompok-informasi-masyarakat-kim-di-desa/ (APBD II);"
    " https://www.sumbawabaratpost.com/2020/02/09/dinas-kominfo-ksb-dorong-pemerintah-desa-aktifkan-kim/ (Dana Desa);"
    " https://diskominfo.banjarbarukota.go.id/pembentukan-kelompok-informasi-masyarakat-kim-kelurahan-guntung-paikat/201807/",
):
    """Where the money for a group or a session comes from."""

    APBN = "apbn", "APBN", "state budget", PRACTICE
    APBD_PROVINSI = "apbd_provinsi", "APBD provinsi (APBD I)", "provincial budget", PRACTICE
    APBD_KABKOTA = "apbd_kabkota", "APBD kabupaten/kota (APBD II)", "regency or city budget"
    OTSUS = "otsus", "Dana Otsus", "special autonomy fund"
    DANA_DESA = "dana_desa", "Dana Desa", "village fund"
    KELURAHAN = "kelurahan", "Anggaran desa/kelurahan/kalurahan", "the village's own budget"
    SWADAYA = "swadaya", "Swadaya anggota", "the members themselves"
    USAHA_PRODUKTIF = "usaha_produktif", "Usaha produktif", "the group's own business"
    SUMBANGAN = "sumbangan", "Sumbangan yang tidak mengikat", "donations without obligation"
