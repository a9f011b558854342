"""An invented person, and how people write of one: the name, a number, an address and a key in every spelling."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final
from urllib.parse import quote, quote_plus

import attrs

from kimcore import Member
from kimcore.codes import Email, Phone
from kimcore.records import Ref, Term
from kimcore.vocabularies import Office


@attrs.frozen
class Somebody:
    """An invented person."""

    name: str = "Zulfa Nur Rekaanwati"
    phone: str = "+6281276543210"
    email: str = "zulfa88@kim.example"
    key: str = "orang-1734"

    @property
    def membership(self) -> Member:
        """The one membership from which all of it is known."""
        return Member(
            id="keanggotaan",
            group=Ref(name="KIM Contoh"),
            name=self.name,
            office=Term(value=Office.CHAIR),
            person=self.key,
            phone=Phone(self.phone),
            email=Email(self.email),
        )


def digits_of(one: Somebody) -> tuple[str, str, str]:
    """Return the digits behind +62 in three groups, as people part them."""
    national = one.phone.removeprefix("+62")
    return national[:3], national[3:7], national[7:]


def family_first(one: Somebody) -> str:
    """Return the name as lists have it: "Rekaanwati, Zulfa Nur"."""
    *given, family = one.name.split()
    return f"{family}, {' '.join(given)}"


def in_escapes(text: str) -> str:
    """Return a text as JSON escapes it, every character."""
    return "".join(f"\\u{ord(character):04x}" for character in text)


NAMES: Final[Mapping[str, Callable[[str], str]]] = {
    "as it is": lambda name: name,
    "capitals": str.upper,
    "underscores": lambda name: name.replace(" ", "_"),
    "dots": lambda name: name.replace(" ", ".").lower(),
    "hyphens": lambda name: name.replace(" ", "-").lower(),
    "percent": quote,
    "percent twice": lambda name: quote(quote(name)),
    "plus": quote_plus,
    "HTML": lambda name: name.replace(" ", "&nbsp;"),
    "HTML twice": lambda name: name.replace(" ", "&amp;#160;"),
    "JSON": in_escapes,
    "JSON twice": lambda name: in_escapes(name).replace("\\", "\\\\"),
    "quotes": lambda name: f'\\"{name}\\"',
    "soft hyphen": lambda name: f"{name[:3]}\u00ad{name[3:]}",
    "zero width": lambda name: "\u200b".join(name.replace(" ", "|")).replace("|", " "),
    "joiner for blank": lambda name: name.replace(" ", "\u2060"),
    "no-break blank": lambda name: name.replace(" ", "\u00a0"),
    "thin blanks": lambda name: name.replace(" ", "\u2009\u202f"),
    "filler": lambda name: name.replace(" ", "\u3164"),
    "braille blank": lambda name: name.replace(" ", "\u2800"),
    "accent": lambda name: name.replace("u", "u\u0301"),
    "accent in one": lambda name: name.replace("u", "\u00fa"),
    "full width": lambda name: "".join(chr(ord(one) + 0xFEE0) if one != " " else "\u3000" for one in name),
    "bold": lambda name: "".join(chr(0x1D41A + ord(one) - 97) if one.isalpha() else one for one in name.lower()),
    "Cyrillic": lambda name: name.translate(str.maketrans("aeo", "\u0430\u0435\u043e")),
    "direction": lambda name: f"\u202a{name}\u202c.",
    "titles": lambda name: f"Ibu Hj. {name}, S.Pd., M.Si.",
    "titles run together": lambda name: f"Prof.Dr.{name} S.E.",
    "run together": lambda name: name.replace(" ", ""),
    "handle": lambda name: "@" + name.replace(" ", "").lower(),
    "handle with number": lambda name: name.replace(" ", "").lower() + "99",
    "spaced letters": " ".join,
    "broken line": lambda name: f"{name[:-3]}-\n{name[-3:]}",
}
"""How a name is written, in whatever order."""

RUNS: Final[Mapping[str, Callable[[str], str]]] = {
    "handle of a group": lambda name: "@kim" + name.replace(" ", "").lower() + "official",
    "camel case": lambda name: "#Ketua" + name.replace(" ", "") + "Hadir",
}
"""How a name of eight letters or more is written, too."""

PHONES: Final[Mapping[str, Callable[[str, str, str], str]]] = {
    "E.164": "+62{}{}{}".format,
    "hyphens": "+62 {}-{}-{}".format,
    "national": "0{}{}{}".format,
    "blanks": "0{} {} {}".format,
    "dots": "0{}.{}.{}".format,
    "brackets": "(0{}) {} {}".format,
    "without plus": "62{}{}{}".format,
    "both zeros": "+62 (0){} {} {}".format,
    "dialled": "0062-{}-{}{}".format,
    "lost zero": "{}{}{}".format,
    "wa.me": "wa.me/62{}{}{}".format,
    "link": "https://wa.me/62{}{}{}".format,
    "send": "https://api.whatsapp.com/send?phone=62{}{}{}".format,
    "send plus": "https://api.whatsapp.com/send/?phone=%2B62{}{}{}".format,
    "tel": "tel:+62-{}-{}-{}".format,
    "label": "WA/HP: 0{} {} {}".format,
    "no-break": "0{}\u00a0{}\u00a0{}".format,
    "dashes": "0{}\u2013{}\u2011{}".format,
    "zero width": "0{}\u200b{}\u200b{}".format,
}


TOGETHER: Final = {"run together", "handle", "handle with number", "spaced letters", "broken line"}
"""Spellings that leave no whole words, so that no title can be told between them."""
BROKEN: Final = {"spaced letters", "broken line"}
"""Spellings that break words, of which only a name of eight letters or more can be told."""


def names_in_full(one: Somebody) -> Iterator[tuple[str, str]]:
    """Find how people write all of somebody's name, each with what it is called."""
    first, *middle, last = one.name.split()
    is_long = len(one.name.replace(" ", "")) >= 8
    for called, spell in NAMES.items():
        if called in BROKEN and not is_long:
            continue
        yield called, spell(one.name)
        yield f"{called}, family first", spell(family_first(one))
        if called not in TOGETHER:
            yield f"{called}, title within", spell(f"{last}, Hj. {' '.join([first, *middle])}")
    if is_long:
        for called, spell in RUNS.items():
            yield called, spell(one.name)


def names_of(one: Somebody) -> Iterator[tuple[str, str]]:
    """Find how people write somebody's name, each with what it is called."""
    first, *middle, last = one.name.split()
    yield from names_in_full(one)
    yield "initial", " ".join([f"{first[0]}.", *middle, last])
    yield "initials behind", " ".join([first, *(f"{word[0]}." for word in (*middle, last))])


def spellings(one: Somebody) -> Iterator[tuple[str, str]]:
    """Find how people write of somebody, each with what it is called."""
    yield from names_of(one)
    for called, spell in PHONES.items():
        yield called, spell(*digits_of(one))
    yield "address", one.email
    yield "address in capitals", one.email.upper()
    yield "mailto", f"mailto:{one.email}"
    yield "address in a link", quote_plus(one.email)
    yield "key", one.key
    yield "key in capitals", one.key.upper()


CONTEXTS: Final = (
    "{}",
    "Kunci ada pada {}, RT 01/RW 02.",
    "(0511) 123456 pada {} atau Budi",
    "https://berita.example/{}/hadir?a=1",
    "https://berita.example/?q={}&p=2",
    "anggota-{}-kim",
    "anggota.{}_2",
    "{}.kim.example",
    "{}@pos.example",
)
"""Where it is written: alone, in a sentence, an address, an id."""


def in_context(context: str, called: str, text: str) -> str:
    """Return a spelling in a context; a number that lost its 0 has a label, or it would go on what stands before it."""
    return context.format(f"WA {text}" if called == "lost zero" else text)
