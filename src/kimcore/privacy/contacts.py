"""Phone numbers and mail addresses of persons, recognised in any spelling, and the fields that hold them."""

import re
from collections.abc import Iterable
from typing import Final, Self

import attrs

from kimcore.codes import Email, Phone
from kimcore.fields import NONE, Declared, FieldPlan
from kimcore.lexicon.entries import meanings_of
from kimcore.lexicon.roles import PHONE_LABEL
from kimcore.privacy.spellings import plain_text, words_in
from kimcore.privacy.written_contacts import COUNTRY, international
from kimcore.records import Account, InformationItem

_LINK_WORDS: Final = "http https www wa me whatsapp api web com send phone tel sms no nomor number"
_BESIDE_NUMBERS: Final = frozenset(" ".join((_LINK_WORDS, *meanings_of(PHONE_LABEL))).split())
_BESIDE_ADDRESSES: Final = frozenset({"mailto", "email", "e-mail", "surel"})
"""What can stand beside a number or an address in a text that holds nothing else."""
REACHED_BY: Final = frozenset({(InformationItem, "hotline"), (Account, "handle")})
"""The fields, tagged as no personal data, that say how somebody is reached."""

_HAS_PLUS: Final = re.compile(r"\+[^\w+]*[0-9]").search
_TOKENS: Final = re.compile(r"[^\s:;,<>()\[\]\"]+").findall


def can_name(part: type[Declared], field: FieldPlan) -> bool:
    """Whether a field is tagged as personal, or is not, but holds what somebody can be reached by."""
    return field.field.privacy is not NONE or any((one, field.name) in REACHED_BY for one in part.__mro__)


@attrs.frozen
class Contacts:
    """The numbers of persons as digits from the country code on, and the addresses as plain text."""

    numbers: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()

    @classmethod
    def of(cls, contacts: Iterable[Phone | Email]) -> Self:
        """Return these numbers and addresses."""
        contacts = frozenset(contacts)
        return cls(
            frozenset(str(one).removeprefix("+") for one in contacts if isinstance(one, Phone)),
            frozenset(plain_text(str(one)) for one in contacts if isinstance(one, Email)),
        )

    def holds(self, text: str) -> bool:
        """Whether a text is one of them and nothing else, but for words that say what it is."""
        plain = plain_text(text)
        return self._holds_number(plain) or self._holds_address(plain)

    def _holds_number(self, plain: str) -> bool:
        words = words_in(plain)
        digits = "".join(word for word in words if word.isdecimal())
        if not digits or any(not word.isdecimal() and word not in _BESIDE_NUMBERS for word in words):
            return False
        return not self.numbers.isdisjoint(international(digits, is_whole=_HAS_PLUS(plain) is not None))

    def _holds_address(self, plain: str) -> bool:
        *labels, address = _TOKENS(plain) or [""]
        return address in self.addresses and _BESIDE_ADDRESSES.issuperset(labels)

    def digits(self) -> frozenset[str]:
        """Return the digits that each spelling of a number has: those behind +62, or all of a number from abroad."""
        return frozenset(number.removeprefix(COUNTRY) for number in self.numbers)
