"""How a group or an institution can be reached, and the accounts it is known by."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Final

import attrs

from kimcore.codes import Email, Phone, Url
from kimcore.dates import Period
from kimcore.errors import MalformedError
from kimcore.fields import GENERAL, NONE, Declared, Field
from kimcore.findings import Finding
from kimcore.records.texts import Line, Name
from kimcore.textvalues import TextValue
from kimcore.vocabularies import ChannelKind

FORMS: Final[dict[ChannelKind, type[TextValue]]] = {
    ChannelKind.PHONE: Phone,
    ChannelKind.WHATSAPP: Phone,
    ChannelKind.EMAIL: Email,
    ChannelKind.WEBSITE: Url,
    ChannelKind.KIM_ID: Url,
    ChannelKind.VILLAGE_SITE: Url,
    ChannelKind.OFFICE_SITE: Url,
}
"""For the kinds of channels whose values have a form, which."""


@attrs.frozen(kw_only=True)
class Channel(Declared):
    """A way to reach a group or an institution: its own public account, or somebody's private number.

    Telephone and WhatsApp numbers are E.164 numbers, e-mail is an address, sites are web addresses; other channels
    hold a name or handle as printed. Where a source tells of a channel without its address, as of a community radio
    without its frequency, there is no `value` but what was printed.
    """

    any_of: ClassVar[tuple[str, ...]] = ("value", "printed")

    kind: Annotated[ChannelKind, Field("Jenis saluran", "kind", NONE)]
    value: Annotated[Line | None, Field("Alamat/nomor", "address or number", GENERAL)] = None
    public: Annotated[bool, Field("Publik", "public", NONE, "Whether it is the body's own account, made to be known.")]
    printed: Annotated[Line | None, Field("Tertulis", "as printed", GENERAL)] = None

    def conflicts(self) -> Iterator[Finding]:
        """Find a value that has not the form of its channel."""
        if self.value is not None and (form := FORMS.get(self.kind)):
            try:
                form.parse(self.value)
            except MalformedError as error:
                yield from (finding.within("/value") for finding in error.findings)


@attrs.frozen(kw_only=True)
class Account(Declared):
    """An official account of an institution on a platform, and while it was in use."""

    platform: Annotated[ChannelKind, Field("Platform", "platform", NONE)]
    handle: Annotated[Name, Field("Nama akun", "handle", NONE, hidden=True)]
    period: Annotated[Period | None, Field("Masa pakai", "in use", NONE)] = None
