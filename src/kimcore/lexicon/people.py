"""Who and what is counted, and what they did."""

from typing import Final

from kimcore.lexicon.meanings import Aside
from kimcore.lexicon.roles import (
    ABLE,
    ACCOUNT,
    AMONG,
    BREAKS_DOWN,
    DEED,
    ENDS_NAME,
    FEW,
    HONORIFIC,
    LABEL,
    NEGATION,
    NOBODY,
    NOUN,
    OCCURRENCE,
    PERSON,
    PLAN,
    PUBLIC_HOUSE,
    RECOGNISED,
    ROOM,
    SCHOOL,
    SEAT,
    SEX,
    SEXES,
    TAKES,
    UNIT,
    Entry,
    word,
)
from kimcore.vocabularies import HeadScope, HeadUnit, Sex

PEOPLE: Final[tuple[Entry, ...]] = (
    word("smk|smp|sma", SCHOOL, UNIT(HeadUnit.INSTITUTIONS)),
    word("ruang", LABEL, OCCURRENCE, ROOM),
    word("gedung", LABEL, ROOM, SEAT),
    word("diundang|terundang", DEED(HeadScope.INVITED)),
    word("mengundang", DEED(HeadScope.INVITED), TAKES),
    word("terdaftar|mendaftar|mendaftarkan|teregistrasi|registrasi", DEED(HeadScope.REGISTERED)),
    word("diikuti|dihadiri", DEED(HeadScope.ATTENDED), ENDS_NAME, TAKES),
    word("hadir|ikut|ikut serta|berpartisipasi|mengikuti|menghadiri|kehadiran|daftar absen", DEED(HeadScope.ATTENDED)),
    word("mewakili", DEED(HeadScope.REPRESENTED)),
    word("diwakili", DEED(HeadScope.REPRESENTED), TAKES),
    word("beranggotakan", DEED(HeadScope.BOARD), TAKES),
    word(
        "ketidakhadiran|absen|alpa|alpha|izin|ijin|mangkir|sakit|tanpa keterangan|tanpa kabar|"
        "tidak datang|belum datang|mengundurkan diri|didiskualifikasi",
        DEED(Aside.ABSENT),
    ),
    word("berhalangan", DEED(Aside.ABSENT), NEGATION),
    word("target|ditargetkan|direncanakan|rencananya|diharapkan", DEED(Aside.PLANNED), PLAN),
    word("menargetkan|rencana peserta|rencana jumlah peserta|rencana undangan|rencana kehadiran", DEED(Aside.PLANNED)),
    word(
        "kapasitas|berkapasitas|daya tampung|kuota|terbatas|terbatas untuk|dibatasi|terbuka bagi|terbuka untuk|"
        "tersedia bagi|tersedia untuk|disediakan bagi|disediakan untuk|dibuka untuk|diperuntukkan bagi|"
        "khusus untuk|khusus bagi|hanya untuk|hanya bagi",
        DEED(Aside.CAPACITY),
    ),
    word("menampung", DEED(Aside.CAPACITY), TAKES),
    word("dpt|dps|daftar pemilih|daftar pemilih tetap|jumlah penduduk|berpenduduk", DEED(Aside.POPULATION)),
    word("rumah sakit|rumah sakit ibu|rumah sakit bunda", DEED(None), PUBLIC_HOUSE),
    word("surat izin|izin usaha", DEED(None)),
    word("pendaftar", NOUN(HeadScope.REGISTERED), UNIT(HeadUnit.PEOPLE)),
    word("peserta|pesertanya|partisipan|hadirin|participants", NOUN(HeadScope.ATTENDED), UNIT(HeadUnit.PEOPLE)),
    word("perwakilan|utusan|delegasi", NOUN(HeadScope.REPRESENTED), UNIT(HeadUnit.PEOPLE)),
    word("berasal", NOUN(HeadScope.REPRESENTED)),
    word("pengurus", NOUN(HeadScope.BOARD), UNIT(HeadUnit.PEOPLE)),
    word("kepengurusan", NOUN(HeadScope.BOARD)),
    word("narasumber|pemateri", NOUN(HeadScope.COMMITTEE), UNIT(HeadUnit.PEOPLE)),
    word("calon peserta", NOUN(Aside.PLANNED), UNIT(HeadUnit.PEOPLE)),
    word("penduduk|pemilih|jiwa", NOUN(Aside.POPULATION), UNIT(HeadUnit.PEOPLE)),
    word("populasi|pemilih terdaftar", NOUN(Aside.POPULATION)),
    word("pemilih pemula", NOUN(None), UNIT(HeadUnit.PEOPLE)),
    word("ruangan", OCCURRENCE, ROOM),
    word(
        "di antaranya|diantaranya|di antara mereka|antara lain|termasuk|yang aktif|yang dinilai aktif|"
        "yang di nilai aktif",
        AMONG,
    ),
    word("terdiri dari|terdiri atas|terbagi atas|terbagi menjadi|dengan rincian|rincian", BREAKS_DOWN),
    word("L/P|LK/PR|laki-laki/perempuan|pria/wanita", SEXES((Sex.MALE, Sex.FEMALE))),
    word("P/L|PR/LK|perempuan/laki-laki|wanita/pria", SEXES((Sex.FEMALE, Sex.MALE))),
    word(
        "admin|aktivis|alumni|anggota|aparat|aparatur|asn|attendees|audiens|babinsa|"
        "bendahara|bhabinkamtibmas|blogger|buruh|calon|content creator|daring|"
        "dosen|duta|fasilitator|generasi muda|guru|honorer|insan pers|jamaah|"
        "jemaah|jemaat|jurnalis|kader|kaling|karyawan|kasi|kaur|konten kreator|kreator|"
        "lansia|linmas|luring|mahasiswa|mahasiswi|masyarakat|mhs|moderator|muda-mudi|muda mudi|"
        "nelayan|offline|online|operator|orang|org|orng|pax|pedagang|pegawai|pegiat|"
        "pejabat|pekerja|pelaku|pembicara|pembina|pemuda|pemudi|pendamping|pengelola|"
        "penggerak|penggiat|pengunjung|penonton|penyuluh|people|perangkat|persons|"
        "personel|personil|petani|petugas|pns|polri|pppk|relawan|"
        "sekdes|sekretaris|staf|staff|tamu|tenaga|"
        "tni|tni/polri|tokoh|ulama|wakil|warga|warganet|wartawan",
        UNIT(HeadUnit.PEOPLE),
    ),
    word(
        "anak|difabel|disabilitas|murid|pelajar|penyandang|remaja|santri|santriwati|siswa|siswa-siswi|siswa siswi|"
        "siswa/i|siswi",
        RECOGNISED,
        UNIT(HeadUnit.PEOPLE),
    ),
    word(
        "balita|batita|baduta|bayi|bocah|yatim|piatu|yatim piatu|abk|odgj|difable|disabel|tunanetra|tuna netra|"
        "tunarungu|tuna rungu|tunawicara|tuna wicara|tunagrahita|tuna grahita|tunadaksa|tuna daksa|tunalaras|"
        "tuna laras|peserta didik|anak didik|children|child|pupils|pupil|students|student",
        RECOGNISED,
        UNIT(HeadUnit.PEOPLE),
    ),
    word(
        "cacat|tuli|buta|bisu|lumpuh|autis|autisme|difabelitas|nondifabel|non difabel|nondisabilitas|non disabilitas|"
        "berkebutuhan khusus|"
        "kebutuhan khusus|kursi roda|disabled|disability|disabilities",
        RECOGNISED,
    ),
    word("slb", RECOGNISED, SCHOOL, UNIT(HeadUnit.INSTITUTIONS)),
    word("sepasang|berdua|bertiga|berempat|segelintir|one|two|three|four", FEW),
    word("bapak|ibu", HONORIFIC, PERSON, UNIT(HeadUnit.PEOPLE)),
    word("ibu hamil|ibu menyusui", NOBODY, UNIT(HeadUnit.PEOPLE)),
    word(
        "hari ibu|ibu pertiwi|ibu kartini|ibu fatmawati|ibu kota|ibu dan anak|ibu dan bayi|bunda paud|bunda literasi|"
        "bunda baca|bunda genre",
        NOBODY,
    ),
    word(
        "kapolsek|wakapolsek|kapolres|wakapolres|kapolda|danramil|dandim|danrem|danposramil|kajari|sekcam|kabag|"
        "kasubag|kabid|kapus|kepsek|kepala sekolah|kepala puskesmas",
        UNIT(HeadUnit.PEOPLE),
    ),
    word(
        "fk kim|fk-kim|forum kim|forum komunikasi kelompok informasi masyarakat|kelompok informasi masyarakat|"
        "komunitas informasi masyarakat|gapoktan|karang taruna|kelompok|kelompok tani|kim|komunitas|"
        "kwt|paguyuban|pokdarwis|poktan",
        UNIT(HeadUnit.GROUPS),
    ),
    word("desa/kelurahan|kalurahan/kelurahan|kelurahan/desa", UNIT(HeadUnit.VILLAGES)),
    word("kecamatan/distrik", UNIT(HeadUnit.DISTRICTS)),
    word("kab/kota|kab./kota|kabupaten/kota|kota/kabupaten", UNIT(HeadUnit.REGENCIES)),
    word(
        "instansi|kampus|lembaga|madrasah|media|opd|organisasi|ormas|perangkat daerah|"
        "perguruan tinggi|perusahaan|pesantren|puskesmas|sekolah|skpd|umkm|universitas",
        UNIT(HeadUnit.INSTITUTIONS),
    ),
    word("suara|suara sah", UNIT(HeadUnit.VOTES)),
    word("kepala keluarga", UNIT(None)),
    word("rumah tangga", PUBLIC_HOUSE, UNIT(None)),
    word("kk", ACCOUNT, UNIT(None)),
    word("laki-laki|laki laki|laki2|lelaki|laki|pria|putra|bapak-bapak|male", SEX(Sex.MALE), UNIT(HeadUnit.PEOPLE)),
    word("perempuan|wanita|pr|putri|ibu-ibu|emak-emak|female", SEX(Sex.FEMALE), UNIT(HeadUnit.PEOPLE)),
    word("L", SEX(Sex.MALE)),
    word("P", SEX(Sex.FEMALE)),
    word(
        "akan|bakal|rencana|apabila|bila|jika|jikalau|kalau|andai|andaikan|seandainya|asalkan|agar|supaya|semoga|mudah-mudahan|"
        "wajib|diwajibkan|perlu|harus|seharusnya|semestinya|sebaiknya|hendaknya|seyogianya|boleh|mungkin|dijadwalkan",
        PLAN,
    ),
    word("bisa|dapat", ABLE, PLAN),
    word("sempat|turut|mampu", ABLE),
    word("aula|balai|pendopo", ROOM, SEAT),
    word("kursi|tempat", ROOM),
)
