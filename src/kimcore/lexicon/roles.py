"""The roles that a word can play in printed text. A word has all of them; the grammar decides which it plays."""

from typing import Final, Generic, TypeVar, cast

import attrs

from kimcore.lexicon.meanings import Filler, Hedge, LevelWord, Paper, Said
from kimcore.vocabularies import DocumentKind, HeadUnit, Magnitude, Sex

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@attrs.frozen
class Role(Generic[T]):
    """A role by its name, which the forms use. Called with a value, it says what a word means in that role."""

    name: str

    def __call__(self, value: T) -> "Meaning[T]":
        """Return the role with what a word means in it."""
        return Meaning(self.name, value)


@attrs.frozen
class Meaning(Generic[T_co]):
    """What a word means in the role of a name."""

    role: str
    value: T_co


@attrs.frozen(eq=False)
class Entry:
    """A word or phrase: its spellings, the usual one first, and what it means in each role that it can play.

    A spelling in capitals is read only in capitals: "SE" is a circular, "se" a word. A dot at the end of a spelling is
    left out, for print may have it or not.
    """

    spellings: tuple[str, ...]
    meanings: dict[str, object]
    """What it means, by the name of the role."""

    def get(self, role: Role[T]) -> T | None:
        """Return what it means in a role; None where it does not play that."""
        return cast("T | None", self.meanings.get(role.name))


def word(spellings: str, *roles: Role[bool] | Meaning[object]) -> Entry:
    """Return the entry of spellings that are parted by bars; a role without a value is one that it simply plays."""
    meanings = dict((one.role, one.value) if isinstance(one, Meaning) else (one.name, True) for one in roles)
    return Entry(tuple(dict.fromkeys(spellings.split("|"))), meanings)


# ---------------------------------------------------------------- what stands between other words

AND: Final = Role[bool]("and")
UNTIL: Final = Role[bool]("until")
FROM: Final = Role[bool]("from")
LINK: Final = Role[bool]("link")
"""A word that begins something new: what stands before it is no longer named."""
NOTHING: Final = Role[bool]("nothing")
"""What office tables write where there is nothing to write."""
NEGATION: Final = Role[bool]("negation")

# ---------------------------------------------------------------- dates

MONTH: Final = Role[int]("month")
WEEKDAY: Final = Role[int]("weekday")
"""Monday is 0, as in `datetime.date.weekday`."""
ROMAN: Final = Role[int]("roman")
"""A month in Roman numerals."""
DAY_PART: Final = Role[int]("part")
"""A part of the day, as the index of `PARTS_OF_DAY`."""
ZONE: Final = Role[int]("zone")
"""How many minutes a time zone is ahead of UTC."""
MARKET: Final = Role[bool]("market")
"""A day of the Javanese week of five days."""
PRAYER: Final = Role[bool]("prayer")
AFTER: Final = Role[bool]("after")
OPEN: Final = Role[bool]("open")
"""An end that is not known yet: "s.d. selesai"."""
AT: Final = Role[bool]("at")
DAYS: Final = Role[bool]("days")
WEEK: Final = Role[bool]("week")
EVE: Final = Role[bool]("eve")
"""What makes a weekday the evening before it: "malam Minggu" is a Saturday."""
HIJRI_MONTH: Final = Role[int]("hijri_month")
HIJRI: Final = Role[bool]("hijri")
"""What marks a year of the Islamic calendar."""
MASEHI: Final = Role[bool]("masehi")
"""What marks a year of the common calendar, the only one that dates are read in."""
YEAR_PART: Final = Role[int]("year_part")
"""A part of a year, in months: "semester II"."""
ORDINAL: Final = Role[int]("ordinal")
NTH: Final = Role[bool]("nth")
"""What makes the number behind it an ordinal: "ke-2"."""
TERM: Final = Role[bool]("term")
"""A term of office, which an ordinal can follow: "periode I"."""
DEADLINE: Final = Role[bool]("deadline")
ISSUED: Final = Role[bool]("issued")
"""What begins "Ditetapkan di X pada tanggal ..."."""
LENGTH: Final = Role[bool]("length")
"""What a length of time is counted in."""
LASTS: Final = Role[int]("lasts")
"""A length of time in one word, in days."""
YEARS: Final = Role[bool]("years")
AGO: Final = Role[bool]("ago")
AHEAD: Final = Role[bool]("ahead")
PAST: Final = Role[bool]("past")
UPCOMING: Final = Role[bool]("upcoming")
RELATIVE: Final = Role[bool]("relative")
THIS_YEAR: Final = Role[bool]("thisyear")
SOME: Final = Role[bool]("some")
DATE_FILLER: Final = Role[bool]("datefiller")
"""What can stand anywhere in a date and adds nothing to it."""


# ---------------------------------------------------------------- amounts

NUMERAL: Final = Role[str]("numeral")
"""A number word, as the signs of `kimcore.lexicon.numerals`."""
MAGNITUDE: Final = Role[Magnitude | None]("magnitude")
"""An order of magnitude; None is one that the vocabulary does not have."""
HEDGE: Final = Role[Hedge]("hedge")
"""What a word before a number makes of it."""
HEDGE_BEHIND: Final = Role[Hedge]("hedge_behind")
"""What a word behind a number or its unit makes of it."""
ANNOUNCES: Final = Role[Filler]("announces")
"""A word that announces a count by itself, and can stand between a hedge and its number."""
JOINS: Final = Role[bool]("joins")
"""What joins the two numbers of a range."""
SHARE: Final = Role[bool]("share")
"""What stands behind a number that is a share."""
PORTION: Final = Role[bool]("portion")
"""A share in words; the number behind "dari" is then a whole of which nobody says how many."""
IDIOM: Final = Role[bool]("idiom")
"""Number words that count nothing."""
TIMES: Final = Role[bool]("times")
"""What multiplies."""
CHANGE: Final = Role[bool]("change")
"""What stands right before a number that is a difference, or that is denied."""
QUOTA: Final = Role[bool]("quota")
"""What makes a number one of many: "masing-masing 2 orang"."""
EACH: Final = Role[bool]("each")
"""What does so with the noun behind it: "5 orang per desa"."""
OCCURRENCE: Final = Role[bool]("occurrence")
"""What a number can be for each of, beside the units."""
LABEL: Final = Role[bool]("label")
"""What stands before a number that counts nothing: "lantai 3"."""
SCHOOL: Final = Role[bool]("school")
"""A school that a number behind it tells apart, unless a unit follows: "SMA 1", and "SMA 20 orang"."""
MEASURE: Final = Role[bool]("measure")
"""What stands behind a number that counts no heads: "dua hari"."""

# ---------------------------------------------------------------- who is counted

UNIT: Final = Role[HeadUnit | None]("unit")
"""What a noun behind a number counts; None is nothing that head counts know."""
SEX: Final = Role[Sex]("sex")
DEED: Final = Role[Said | None]("deed")
"""What those who are counted did; None where such a word says nothing of them."""
NOUN: Final = Role[Said | None]("noun")
"""What those who are counted are, where no deed says more."""
TAKES: Final = Role[bool]("takes")
"""A deed that counts what stands behind it, never what stands before."""
PLAN: Final = Role[bool]("plan")
"""What makes a deed one that is still to come."""
ROOM: Final = Role[bool]("room")
"""What has a capacity: "aula untuk 50 orang"."""
AMONG: Final = Role[bool]("among")
"""What leads from a number to whom it counts of those before: "5 orang di antaranya perempuan"."""
BREAKS_DOWN: Final = Role[bool]("breaks_down")
"""What leads from a whole to its parts: "50 orang terdiri dari 20 kader dan 30 warga"."""
NAMELY: Final = Role[bool]("namely")
"""What leads from an exact number to its parts: "5 orang, yaitu 2 camat dan 3 lurah"."""
SEXES: Final = Role[tuple[Sex, Sex]]("sexes")
"""A heading of two numbers: "L/P: 12/9"."""
OUT_OF: Final = Role[bool]("out_of")
"""What stands between a part and its whole: "27 dari 87 desa"."""
SO_FAR: Final = Role[bool]("so_far")
"""What stands between a whole and the part of it that there is: "dari 87 desa baru terbentuk 27"."""
BECOMES: Final = Role[bool]("becomes")
"""What stands between a number of before and that of now: "11 KIM menjadi 39 KIM"."""
BESIDE: Final = Role[bool]("beside")
"""What leads to others who were there as well: "lurah beserta 5 orang"."""
WITH: Final = Role[bool]("with")
"""What leaves open whether the number behind it is for each of those before: "5 kelompok dengan 6 orang"."""
BY: Final = Role[bool]("by")
FOR: Final = Role[bool]("for")
ABLE: Final = Role[bool]("able")
"""What can stand between a negation or a plan and its deed: "tidak dapat hadir"."""
NEUTRAL: Final = Role[bool]("neutral")
"""What can stand before a number and says nothing of it: "melibatkan 50 orang"."""

# ---------------------------------------------------------------- regions, offices, bodies and papers


OFFICE: Final = Role[str]("office")
"""An office that signs, by the one name that its spellings are compared by."""
ACTS_FOR: Final = Role[LevelWord]("acts_for")
"""What an office or a body acts for."""
ACTING: Final = Role[bool]("acting")
"""What stands before an office that somebody holds for the time being."""
BODY: Final = Role[bool]("body")
"""The first word of a body that issues papers."""


PAPER: Final = Role[Paper]("paper")
"""What names the kind of a paper."""
IN_NUMBER: Final = Role[DocumentKind]("in_number")
"""A part between the slashes of a number that prints the kind of the paper."""
NUMBER_LABEL: Final = Role[bool]("number_label")
YEAR_LABEL: Final = Role[bool]("year_label")
DATE_LABEL: Final = Role[bool]("date_label")
SUBJECT: Final = Role[bool]("subject")
"""What leads to the subject of a paper: "tentang"."""
AMENDED: Final = Role[bool]("amended")
"""What leads from a paper to the one that changed it: "sebagaimana telah diubah dengan"."""
ALSO: Final = Role[bool]("also")
"""What adds a paper to the one before, beside "dan": "jo."."""
ISSUED_BY: Final = Role[bool]("issued_by")
"""What leads to who issued a paper."""
GAZETTE: Final = Role[bool]("gazette")
"""Where an act was published; number and year behind it are not those of the act."""
BUDGET_YEAR: Final = Role[bool]("budget_year")
"""What stands before the year of a budget, which is no part of the number before it."""
MINISTRY: Final = Role[str]("ministry")
"""A part of a number that names a ministry, as the series of its regulations."""
NOT_ISSUED_BEFORE: Final = Role[bool]("not_issued_before")
"""What says right before the kind of a paper that there is none yet: "usulan SK"."""
NOT_ISSUED_BEHIND: Final = Role[bool]("not_issued_behind")
"""What says so right behind it: "SK menyusul"."""
BESIDE_NOT_ISSUED: Final = Role[bool]("beside_not_issued")
"""What can stand between that and the kind: "belum ber-SK", "SK masih diproses"."""
TO_COME: Final = Role[bool]("to_come")
"""What a paper that is not there yet is still to be: "belum terbit"."""
COUNTRY: Final = Role[bool]("country")
"""The name of the country behind the kind of a paper: "UU RI Nomor 14 Tahun 2008"."""
CITES: Final = Role[bool]("cites")
"""What leads from a paper to another one: "berdasarkan"."""
DATED_DEED: Final = Role[bool]("dated_deed")
"""What is done to a paper and has a date of its own: "diterima", "berlaku"."""
DATED_EVENT: Final = Role[bool]("dated_event")
"""What a paper is about and has a date of its own: "rapat"."""
PERSON: Final = Role[bool]("person")
"""What ends the name of an issuer: a person's name or a number follows."""
NUMBERED: Final = Role[bool]("numbered")
"""What stands before a number that is none of a paper: "RT 03/01"."""
FILE_ENDING: Final = Role[bool]("file_ending")
"""What ends the name of a file, which is no citation: "SK.pdf"."""

LEVEL: Final = Role[LevelWord]("level")
"""A word before the name of a region."""
STREET: Final = Role[bool]("street")
"""What stands before the name of a street or an estate, of which a word for a level can be a part."""
ENDS_NAME: Final = Role[bool]("ends_name")
"""What ends the name of a place: what follows is no part of it."""
NO_NAME: Final = Role[bool]("no_name")
"""What stands behind the word for a level where no name does: "desa ini"."""
IN_NAMES: Final = Role[bool]("in_names")
"""A word that official names of regions hold as well, at any place: "Poso Kota Selatan", "Alur Manis"."""
GENERIC: Final = Role[bool]("generic")
"""What many names begin with, and no name by itself, so that any word can follow: "Muara Jawa", "Pasar Minggu"."""
FIRST_ONLY: Final = Role[bool]("first_only")
"""A word for a level that counts only where a name begins: "SMA Negeri 1" is no negeri."""
IN_VILLAGE: Final = Role[bool]("in_village")
"""A word for a hamlet beside a desa or kelurahan; by itself its level counts, or none where that is the hamlet."""
ADMINISTRATIVE: Final = Role[bool]("administrative")
"""What can stand between the word for a level and the name: "Kota Administrasi Jakarta Pusat"."""
DIRECTION: Final = Role[bool]("direction")
"""A part of the sky, which by itself is no name of a city."""
WHOLE_NAME: Final = Role[bool]("whole_name")
"""The name of a region that holds a word which ends other names."""
PROVINCE_CODE: Final = Role[str]("province_code")
"""The name of a province, official or usual, and the number of the province."""
SEAT: Final = Role[bool]("seat")
"""The house of an office, which then tells the place: "Kantor Camat Satui"."""
VENUE: Final = Role[bool]("venue")
"""Where people meet: behind "dan" no further region."""

# ---------------------------------------------------------------- what is not for everybody

HOME: Final = Role[bool]("home")
"""The house of a private person, unless a phrase with that word is a `PUBLIC_HOUSE`."""
PUBLIC_HOUSE: Final = Role[bool]("public_house")
"""What is called a house and is nobody's home, whatever name follows: "rumah sakit", "rumah dinas"."""
HOUSE_OF: Final = Role[bool]("house_of")
"""What is called a house and is no home unless people follow, of whom a name can follow: "rumah baca", "tuan rumah"."""
HONORIFIC: Final = Role[bool]("honorific")
"""What people are called by before their names: "Pak Budi"."""
NOBODY: Final = Role[bool]("nobody")
"""What sounds as if somebody were called, and names nobody: "Hari Ibu"."""
TITLE: Final = Role[bool]("title")
"""What stands before the names of persons beside that, and of streets and halls that bear such a name."""
RECOGNISED: Final = Role[bool]("recognised")
"""Whom a village can tell who they are where they are few: people with disabilities, children, pupils."""
FEW: Final = Role[bool]("few")
"""What says in place of a number that they are fewer than five: "sepasang"."""

# ---------------------------------------------------------------- phones

PHONE_LABEL: Final = Role[bool]("phone_label")
"""What stands before, or in brackets behind, the number of a phone."""
FAX: Final = Role[bool]("fax")
"""What stands there where the number is that of a fax alone."""
EXTENSION: Final = Role[bool]("extension")
"""What stands before the digits that are dialled behind a number."""
ACCOUNT: Final = Role[bool]("account")
"""What stands before money, or a number of a bank, an authority or a meeting, which is no phone's."""
