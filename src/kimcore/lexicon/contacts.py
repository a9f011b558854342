"""What stands before the numbers of phones and faxes."""

from typing import Final

from kimcore.lexicon.roles import ACCOUNT, ENDS_NAME, EXTENSION, FAX, LABEL, NUMBERED, PERSON, PHONE_LABEL, Entry, word

CONTACTS: Final[tuple[Entry, ...]] = (
    word("wa|hp|telp", ENDS_NAME, LABEL, NUMBERED, PERSON, PHONE_LABEL),
    word("telepon|tlp|telpon|telephone|tel|phone|ponsel|whatsapp", ENDS_NAME, NUMBERED, PERSON, PHONE_LABEL),
    word(
        "cp|sms|hub|hubungi|kontak|contact|contact person|narahubung|hotline|call center|handphone|mobile|seluler",
        PHONE_LABEL,
    ),
    word("fax|faks|faksimile|faksimili|faximile|faximili|facsimile|fex", ENDS_NAME, FAX, LABEL, NUMBERED, PERSON),
    word("rek|rekening|norek|nisn|npwp|nuptk|ktp|bpjs|id|passcode", ACCOUNT),
    word("ext|ekst|ekstensi|extension|pes|pesawat|psw", EXTENSION),
)
