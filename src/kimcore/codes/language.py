"""Languages of texts."""

from typing import ClassVar, Final

from kimcore.codes.base import Code
from kimcore.findings import Finding, Locale, Problem, Words

MALFORMED_LANGUAGE = Problem.error(
    code="malformed_language",
    indonesian="Format kode bahasa ini keliru. Mohon tulis kode ISO 639, seperti id (Indonesia) atau bjn (Banjar).",
    english="This is not of the form of a language code. Please write an ISO 639 code, like id (Indonesian) or bjn"
    " (Banjar).",
)

_NAMES: Final = {
    "ace": Words("Bahasa Aceh", "Acehnese"),
    "ban": Words("Bahasa Bali", "Balinese"),
    "bjn": Words("Bahasa Banjar", "Banjar"),
    "bug": Words("Bahasa Bugis", "Buginese"),
    "en": Words("Bahasa Inggris", "English"),
    "id": Words("Bahasa Indonesia", "Indonesian"),
    "jv": Words("Bahasa Jawa", "Javanese"),
    "mad": Words("Bahasa Madura", "Madurese"),
    "mak": Words("Bahasa Makassar", "Makasar"),
    "min": Words("Bahasa Minangkabau", "Minangkabau"),
    "su": Words("Bahasa Sunda", "Sundanese"),
}


class Language(Code):
    """The code of a language: `id`, `bjn`, `jv-Java`, `en-GB`.

    Of BCP 47 (RFC 5646) this is language, script and region, in the case that its section 2.1.1 recommends. The form
    is checked, not the registry.
    """

    is_shared: ClassVar[bool] = True
    expected: ClassVar[Words] = Words("kode bahasa seperti id atau bjn", "a language code such as id or bjn")
    pattern: ClassVar[str] = "[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?"
    __slots__ = ()

    @classmethod
    def _flaw(cls, text: str) -> Finding | None:
        return None if cls._fits(text) else MALFORMED_LANGUAGE.at()

    def label(self, locale: Locale = "id") -> str:
        """Return the name of the language in Indonesian or English, or the code where we have no name."""
        name = _NAMES.get(self.text)
        return self.text if name is None else name(locale)
