"""Web addresses that are passed on: on whose sites they lie, and whose they only seem to be.

No rule says that something is true because its address is official.
"""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from kimcore.codes import Url
from kimcore.findings import Finding, Problem
from kimcore.records import InformationItem, Institution
from kimcore.rules.domains import Guarded, is_under
from kimcore.rules.issuing import OFFICIAL_KINDS
from kimcore.rules.register import Register
from kimcore.vocabularies import InformationKind, InstitutionKind

_NOT_PUBLIC: Final = frozenset(
    {
        InstitutionKind.MEDIA,
        InstitutionKind.CIVIL_SOCIETY,
        InstitutionKind.BUSINESS,
        InstitutionKind.FACT_CHECKER,
        InstitutionKind.SURVEY_BODY,
        InstitutionKind.ELECTION_PARTICIPANT,
        None,
    }
)
"""Institutions whose domains and accounts are their own, but not official."""

_SOCIAL: Final = frozenset(
    {
        "facebook.com",
        "instagram.com",
        "t.me",
        "tiktok.com",
        "twitter.com",
        "whatsapp.com",
        "x.com",
        "youtube.com",
    }
)


@attrs.frozen
class _Sites:
    """The official sites and accounts that a register knows, and the sites that hide where they lead."""

    official: frozenset[str]
    guarded: Guarded
    shorteners: frozenset[str]
    accounts: frozenset[str]

    @classmethod
    def of(cls, register: Register) -> "_Sites":
        """Gather the domains of the policy and of public institutions."""
        known = (*(one for _, one in register.all(Institution)), *register.named_elsewhere(Institution))
        public = [one for one in known if one.kind.value not in _NOT_PUBLIC]
        stated = {domain.text for institution in public for domain in institution.domains}
        official = stated | {domain.text for domain in register.policy.official_domains}
        accounts = {_handle(account.handle) for institution in public for account in institution.accounts}
        shorteners = {domain.text for domain in register.policy.shorteners}
        return cls(frozenset(official), Guarded.of(official), frozenset(shorteners), frozenset(accounts))

    def is_official(self, url: Url) -> bool:
        """Whether an address lies on an official domain, or is that of an official account."""
        if is_under(url.host, self.official):
            return True
        steps = re.split("[/?#]", url.text)[3:]
        return is_under(url.host, _SOCIAL) and any(_handle(step) in self.accounts for step in steps)


def _handle(text: str) -> str:
    return text.lower().removeprefix("@")


LOOK_ALIKE_ADDRESS = Problem.error(
    code="look_alike_address",
    indonesian="Alamat ini menyerupai situs {domain}, tetapi bukan bagian dari {domain}. Mohon pastikan sebelum"
    " disebarkan.",
    english="This address resembles the site {domain} but is not part of {domain}. Please verify before sharing.",
)

_ABOUT_HOAXES: Final = (InformationKind.HOAX_CLARIFICATION, InformationKind.HOAX_ALERT)


def look_alike_addresses(register: Register) -> Iterator[Finding]:
    """Find addresses that contain the name of an official site, in some form, and do not lie on an official domain.

    Such as `kpu.go.id.evil.example`, `kpu-go-id.example`, `kpu.g0.id`. Looked at are the address and the attachments
    that an item passes on and, but for those about hoaxes, the pages it was read on: practice.
    """
    sites = register.once(_Sites.of)
    for index, item in register.each(InformationItem):
        for pointer, url in _addresses(item):
            domain = None if is_under(url.host, sites.official) else sites.guarded.imitated_by(url.host)
            if domain is not None:
                yield register.finding(LOOK_ALIKE_ADDRESS, index, pointer, domain=domain)


def _addresses(item: InformationItem) -> Iterator[tuple[str, Url]]:
    if item.link is not None:
        yield "/link", item.link
    for position, attachment in enumerate(item.attachments):
        if attachment.url is not None:
            yield f"/attachments/{position}/url", attachment.url
    if item.kind.value not in _ABOUT_HOAXES:
        for position, source in enumerate(item.sources):
            if source.url is not None:
                yield f"/sources/{position}/url", source.url


def _announcements(register: Register) -> Iterator[tuple[int, Url]]:
    """Find the addresses that election announcements pass on; what KIM announce in everyday life is not judged."""
    for index, item in register.each(InformationItem):
        is_announcement = item.kind.value is InformationKind.ANNOUNCEMENT and item.election is not None
        if item.link is not None and (is_announcement or item.kind.value in OFFICIAL_KINDS[1:]):
            yield index, item.link


SHORTENED_ADDRESS = Problem.warning(
    code="shortened_address",
    indonesian="Alamat pendek tidak memperlihatkan situs tujuannya, sehingga tidak dapat dikenali sebagai alamat resmi."
    " Mohon pakai alamat lengkapnya.",
    english="A short address does not show where it leads, so that it cannot be told whether it is official. Please use"
    " the whole address.",
)


def shortened_addresses(register: Register) -> Iterator[Finding]:
    """Find election announcements whose address is a short one: it cannot be told where it leads. Practice.

    A short address that named KPU was false: https://beritainspiratif.com/read/18722.
    """
    sites = register.once(_Sites.of)
    for index, url in _announcements(register):
        if is_under(url.host, sites.shorteners):
            yield register.finding(SHORTENED_ADDRESS, index, "/link")


UNOFFICIAL_ADDRESS = Problem.warning(
    code="unofficial_address",
    indonesian="Alamat ini tidak berada di situs atau akun resmi yang tercatat. Mohon pakai alamat resmi penerbitnya,"
    " atau catat domain dan akun resmi instansinya.",
    english="This address is not on an official site or account on record. Please use the official address of the"
    " issuer, or record the official domains and accounts of the institution.",
)


def unofficial_addresses(register: Register) -> Iterator[Finding]:
    """Find election announcements whose address lies on no official domain and is no official account: practice.

    Official are the domains of the policy, and the domains and accounts of public institutions in the register; hosts
    are compared from the end, label by label. Short addresses and look-alikes have findings of their own.
    """
    sites = register.once(_Sites.of)
    for index, url in _announcements(register):
        is_told_elsewhere = is_under(url.host, sites.shorteners) or sites.guarded.imitated_by(url.host) is not None
        if not sites.is_official(url) and not is_told_elsewhere:
            yield register.finding(UNOFFICIAL_ADDRESS, index, "/link")
