"""Contacts of persons in texts that are for everybody."""

from collections.abc import Iterator

from kimcore.findings import Finding, Problem
from kimcore.privacy.public_contacts import PublicContacts, unstated_in
from kimcore.records import Group, InformationItem, Institution, Record
from kimcore.rules.register import Register

CONTACT_IN_TEXT = Problem.warning(
    code="contact_in_text",
    indonesian="Teks ini memuat nomor telepon, surel, atau tautan obrolan yang tidak tercatat sebagai kontak umum."
    " Mohon hapus dari teks, atau catat sebagai saluran umum atau nomor layanan bila memang untuk umum.",
    english="This text holds a phone number, a mail address or a chat link that is not recorded as public. Please take"
    " it out of the text, or record it as a public channel or a hotline if it is meant for everybody.",
    law="UU 27/2022 art. 4(3)",
)


def contacts_in_texts(register: Register) -> Iterator[Finding]:
    """Find phones of persons, mail addresses and chat links in texts of records, remarks and ids included.

    Personal data are general ones (UU 27/2022 art. 4(3), with its explanation on numbers of mobile phones) and have
    fields of their own. Public are the channels that are marked so, accounts, hotlines, official links and the domains
    of institutions, of this record and of every other whose id is its own; addresses under go.id, desa.id and mil.id;
    and numbers of public services, such as 112 and 1500-xxx.
    """
    for index, record in enumerate(register.judged):
        for pointer, contacts in unstated_in(record):
            if not all(map(register.once(_public).is_public, contacts)):
                yield register.finding(CONTACT_IN_TEXT, index, pointer)


def _public(register: Register) -> PublicContacts:
    """Return the contacts that the records state together, and those that they name elsewhere."""
    stating: list[Record] = []
    for cls in (Group, Institution, InformationItem):
        stating += (record for _, record in register.unique(cls))
        stating += register.named_elsewhere(cls)
    return PublicContacts.of(stating)
