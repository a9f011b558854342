"""Terms for channels: where a group can be reached, and through what information goes out."""

from kimcore.vocabularies.base import PRACTICE, Vocabulary


class MediaClass(Vocabulary, source="PKPU 9/2022 arts. 11-13"):
    """The class of a channel: direct contact, or one of the classes of indirect media."""

    LANGSUNG = "langsung", "Langsung", "direct contact"
    MEDIA_MASSA = "media_massa", "Media massa", "mass media (print, broadcast, online press)"
    MEDIA_DARING = "media_daring", "Media daring", "online media (sites, e-mail)"
    MEDIA_SOSIAL = "media_sosial", "Media sosial", "social media"
    MEDIA_LUAR_RUANG = "media_luar_ruang", "Media luar ruang", "outdoor media"
    BAHAN = "bahan", "Bahan sosialisasi", "printed and other material"
    LAIN = "lain", "Media lain", "other media"


_LANGSUNG = MediaClass.LANGSUNG
_MASSA = MediaClass.MEDIA_MASSA
_DARING = MediaClass.MEDIA_DARING
_SOSIAL = MediaClass.MEDIA_SOSIAL
_LUAR_RUANG = MediaClass.MEDIA_LUAR_RUANG
_BAHAN = MediaClass.BAHAN
_LAIN = MediaClass.LAIN


class ChannelKind(Vocabulary, source="PKPU 9/2022 arts. 12 and 13"):
    """A channel. The regulation names the classes and some channels; the other channels are practice."""

    WHATSAPP = "whatsapp", "Nomor WhatsApp", "WhatsApp number", _SOSIAL, PRACTICE
    WHATSAPP_GROUP = "whatsapp_group", "Grup WhatsApp", "WhatsApp group", _SOSIAL, PRACTICE
    WHATSAPP_CHANNEL = "whatsapp_channel", "Saluran WhatsApp", "WhatsApp channel", _SOSIAL, PRACTICE
    FACEBOOK = "facebook", "Facebook", "Facebook", _SOSIAL, PRACTICE
    INSTAGRAM = "instagram", "Instagram", "Instagram", _SOSIAL, PRACTICE
    TIKTOK = "tiktok", "TikTok", "TikTok", _SOSIAL, PRACTICE
    YOUTUBE = "youtube", "YouTube", "YouTube", _SOSIAL, PRACTICE
    X = "x", "X (Twitter)", "X (Twitter)", _SOSIAL, PRACTICE
    TELEGRAM = "telegram", "Telegram", "Telegram", _SOSIAL, PRACTICE
    KIM_ID = "kim_id", "Laman kim.id", "kim.id site", _DARING
    VILLAGE_SITE = "village_site", "Laman desa", "village site", _DARING, PRACTICE
    OFFICE_SITE = "office_site", "Laman dinas", "office site", _DARING, PRACTICE
    WEBSITE = "website", "Laman", "website", _DARING
    EMAIL = "email", "Surat elektronik", "e-mail", _DARING
    PRESS_ONLINE = "press_online", "Media online", "online press", _MASSA
    NEWSPAPER = "newspaper", "Surat kabar", "newspaper", _MASSA
    BULLETIN = "bulletin", "Buletin", "bulletin", _MASSA
    RADIO = "radio", "Radio", "radio", _MASSA
    TV = "tv", "Televisi", "television", _MASSA
    BANNER = "banner", "Spanduk/Baliho", "banner", _LUAR_RUANG, PRACTICE
    NOTICE_BOARD = "notice_board", "Papan informasi", "notice board", _LUAR_RUANG
    LEAFLET = "leaflet", "Selebaran", "leaflet", _BAHAN, PRACTICE
    FACE_TO_FACE = "face_to_face", "Tatap muka", "face to face", _LANGSUNG
    FOLK_PERFORMANCE = "folk_performance", "Pertunjukan rakyat", "folk performance", _LANGSUNG
    LOUDSPEAKER = "loudspeaker", "Pengeras suara", "loudspeaker", _LANGSUNG, PRACTICE
    PUBLIC_ADDRESS_CAR = "public_address_car", "Mobil penerangan", "public-address car", _LANGSUNG, PRACTICE
    PHONE = "phone", "Telepon", "telephone", _LAIN, PRACTICE

    @property
    def media_class(self) -> MediaClass:
        """The class the channel belongs to."""
        return self._fact(MediaClass)
