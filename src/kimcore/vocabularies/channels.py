"""Terms for channels: where a group can be reached, and through what information goes out."""

from kimcore.vocabularies.base import PRACTICE, Also, Vocabulary


class MediaClass(Vocabulary, source="PKPU 9/2022 arts. 11-13"):
    """The class of a channel: direct contact, or one of the classes of indirect media."""

    LANGSUNG = "langsung", "Langsung", "direct contact", Also("Tatap muka|Secara langsung")
    MEDIA_MASSA = (
        "media_massa",
        "Media massa",
        "mass media (print, broadcast, online press)",
        Also("Media cetak dan elektronik|Pers"),
    )
    MEDIA_DARING = (
        "media_daring",
        "Media daring",
        "online media (sites, e-mail)",
        Also("Media online|Online|Daring|Internet"),
    )
    MEDIA_SOSIAL = "media_sosial", "Media sosial", "social media", Also("Medsos|Sosmed|Sosial media")
    MEDIA_LUAR_RUANG = "media_luar_ruang", "Media luar ruang", "outdoor media", Also("Media luar ruangan|Luar ruang")
    BAHAN = "bahan", "Bahan sosialisasi", "printed and other material", Also("Bahan cetak")
    LAIN = "lain", "Media lain", "other media", Also("Lainnya|Lain-lain|Media lainnya")


_LANGSUNG = MediaClass.LANGSUNG
_MASSA = MediaClass.MEDIA_MASSA
_DARING = MediaClass.MEDIA_DARING
_SOSIAL = MediaClass.MEDIA_SOSIAL
_LUAR_RUANG = MediaClass.MEDIA_LUAR_RUANG
_BAHAN = MediaClass.BAHAN
_LAIN = MediaClass.LAIN


class ChannelKind(Vocabulary, source="PKPU 9/2022 arts. 12 and 13"):
    """A channel. The regulation names the classes and some channels; the other channels are practice."""

    WHATSAPP = (
        "whatsapp",
        "Nomor WhatsApp",
        "WhatsApp number",
        _SOSIAL,
        PRACTICE,
        Also("WA|Nomor WA|No. WA|No. WhatsApp"),
    )
    WHATSAPP_GROUP = (
        "whatsapp_group",
        "Grup WhatsApp",
        "WhatsApp group",
        _SOSIAL,
        PRACTICE,
        Also("Grup WA|Group WA|WA grup|WA group|WAG|Grup WhatsApp KIM|Group WhatsApp"),
    )
    WHATSAPP_CHANNEL = (
        "whatsapp_channel",
        "Saluran WhatsApp",
        "WhatsApp channel",
        _SOSIAL,
        PRACTICE,
        Also("Saluran WA|WA channel|Channel WA|Channel WhatsApp"),
    )
    FACEBOOK = (
        "facebook",
        "Facebook",
        "Facebook",
        _SOSIAL,
        PRACTICE,
        Also("FB|Fanpage|Facebook page|Halaman Facebook|Akun Facebook"),
    )
    INSTAGRAM = "instagram", "Instagram", "Instagram", _SOSIAL, PRACTICE, Also("IG|Insta|Akun Instagram")
    TIKTOK = "tiktok", "TikTok", "TikTok", _SOSIAL, PRACTICE, Also("Tik tok|Akun TikTok")
    YOUTUBE = "youtube", "YouTube", "YouTube", _SOSIAL, PRACTICE, Also("YT|You tube|Kanal YouTube|Channel YouTube")
    X = "x", "X (Twitter)", "X (Twitter)", _SOSIAL, PRACTICE, Also("Akun X|Akun Twitter")
    TELEGRAM = "telegram", "Telegram", "Telegram", _SOSIAL, PRACTICE, Also("Tele|Grup Telegram|Kanal Telegram")
    KIM_ID = "kim_id", "Laman kim.id", "kim.id site", _DARING, Also("Website kim.id|Situs kim.id|Web kim.id")
    VILLAGE_SITE = (
        "village_site",
        "Laman desa",
        "village site",
        _DARING,
        PRACTICE,
        Also("Website desa|Web desa|Situs desa|Laman kelurahan|Website kelurahan|desa.id"),
    )
    OFFICE_SITE = (
        "office_site",
        "Laman dinas",
        "office site",
        _DARING,
        PRACTICE,
        Also("Website dinas|Web dinas|Situs dinas|Laman Diskominfo|Website Diskominfo"),
    )
    WEBSITE = "website", "Laman", "website", _DARING, Also("Web|Situs|Situs web|Web site")
    EMAIL = "email", "Surat elektronik", "e-mail", _DARING, Also("Surel|Mail|Alamat email|Pos-el")
    PRESS_ONLINE = (
        "press_online",
        "Media online",
        "online press",
        _MASSA,
        Also("Media daring|Berita online|Portal berita|Pers online"),
    )
    NEWSPAPER = "newspaper", "Surat kabar", "newspaper", _MASSA, Also("Koran|Surat kabar harian|Media cetak")
    BULLETIN = "bulletin", "Buletin", "bulletin", _MASSA, Also("Buletin KIM|Newsletter")
    RADIO = "radio", "Radio", "radio", _MASSA, Also("Siaran radio|Radio komunitas|RRI")
    TV = "tv", "Televisi", "television", _MASSA, Also("TVRI|Siaran TV")
    BANNER = (
        "banner",
        "Spanduk/Baliho",
        "banner",
        _LUAR_RUANG,
        PRACTICE,
        Also("Banner/Spanduk|Spanduk dan baliho|Umbul-umbul"),
    )
    NOTICE_BOARD = (
        "notice_board",
        "Papan informasi",
        "notice board",
        _LUAR_RUANG,
        Also("Papan pengumuman|Mading|Majalah dinding"),
    )
    LEAFLET = "leaflet", "Selebaran", "leaflet", _BAHAN, PRACTICE, Also("Brosur|Pamflet|Flyer|Leaflet/Brosur")
    FACE_TO_FACE = (
        "face_to_face",
        "Tatap muka",
        "face to face",
        _LANGSUNG,
        Also("Langsung|Secara langsung|Pertemuan tatap muka"),
    )
    FOLK_PERFORMANCE = (
        "folk_performance",
        "Pertunjukan rakyat",
        "folk performance",
        _LANGSUNG,
        Also("Pertunra|Kesenian rakyat|Kesenian tradisional|Media tradisional|Pentas seni"),
    )
    LOUDSPEAKER = (
        "loudspeaker",
        "Pengeras suara",
        "loudspeaker",
        _LANGSUNG,
        PRACTICE,
        Also("Toa|Speaker|Pelantang|Pengeras suara masjid"),
    )
    PUBLIC_ADDRESS_CAR = (
        "public_address_car",
        "Mobil penerangan",
        "public-address car",
        _LANGSUNG,
        PRACTICE,
        Also("Mobil siaran|Mobil keliling|Siaran keliling|Mobil penyuluhan|Woro-woro"),
    )
    PHONE = (
        "phone",
        "Telepon",
        "telephone",
        _LAIN,
        PRACTICE,
        Also("Telp.|Tlp.|Telpon|Nomor telepon|No. Telp|No. HP|HP|Handphone"),
    )

    @property
    def media_class(self) -> MediaClass:
        """The class the channel belongs to."""
        return self._fact(MediaClass)
