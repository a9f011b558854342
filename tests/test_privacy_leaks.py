"""Promises of silence: whatever fails or is printed, no personal value is in it.

Every personal field of every class is planted with a mark of its own, as the tags of the declarations say, so that a
new field is covered when it is declared. Then everything that can go wrong goes wrong, and all that is said is
searched for the marks.
"""

import copy
import inspect
import json as stdlib_json
import logging
import os
import pickle
import re
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore import (
    Audience,
    InformationItem,
    KimcoreError,
    Unknown,
    check,
    codes,
    dates,
    from_dict,
    printed,
    read,
    to_dict,
    vocabularies,
)
from kimcore.codes import Code
from kimcore.convert import Reading
from kimcore.fields import NONE, Declared, FieldPlan, plan_of
from kimcore.fields.kinds import BooleanKind, ItemsKind, Kind, TermKind, TextKind, TextValueKind
from kimcore.fields.planning import ObjectKind
from kimcore.findings import Finding
from kimcore.formats import READERS, json
from kimcore.privacy import find_person, forget, redact
from kimcore.privacy.decided import OURS
from kimcore.privacy.table import TABLE
from kimcore.records import RECORDS, Account, Channel, Places, Record, Ref, Source, Term
from kimcore.regions import RegionTable
from kimcore.testing.consistency import consistent
from kimcore.textvalues import TextValue, holds_contact
from kimcore.vocabularies import ChannelKind, InformationKind, Office

MARK: Final = "Zulaikha"
DIGITS: Final = "73919371"
ANY_MARK: Final = re.compile(f"{MARK}|{DIGITS}", re.IGNORECASE)


def is_personal(field: FieldPlan) -> bool:
    """Whether a field is tagged as personal data."""
    return field.field.privacy is not NONE


MARKS: Final[dict[str, tuple[type[Declared], FieldPlan]]] = {
    f"{MARK}{cls.__name__}{name.replace('_', '')}Q": (cls, field)
    for cls in TABLE
    for name, field in plan_of(cls).fields.items()
    if is_personal(field)
}
"""The mark of every personal field."""

MARK_OF: Final = {(cls, field.name): mark for mark, (cls, field) in MARKS.items()}


# Objects with marks in every personal field


def marked(declared: object) -> Any:  # noqa: ANN401 - an object of any class
    """Return an object of a class in which every personal field, at any depth, holds its mark."""
    plan = plan_of(declared)
    assert issubclass(plan.cls, Declared)
    wanted = [field for field in plan.fields.values() if field.required or is_personal(field) or leads_on(field.kind)]
    wanted += [plan.fields[name] for name in plan.any_of[:1] if plan.fields[name] not in wanted]
    values = {field.name: value_of(field.kind, MARK_OF.get((plan.cls, field.name), UNMARKED)) for field in wanted}
    if plan.cls is Channel:
        values["kind"] = ChannelKind.INSTAGRAM
    return plan.cls(**consistent(plan.cls, values))


def leads_on(kind: Kind) -> bool:
    """Whether values of a kind hold personal fields, at any depth."""
    if isinstance(kind, ItemsKind):
        return leads_on(kind.item)
    if not isinstance(kind, ObjectKind):
        return False
    return any(is_personal(field) or leads_on(field.kind) for field in plan_of(kind.declared).fields.values())


UNMARKED: Final = "teks"
TEXT_VALUES: Final[dict[str, tuple[str, str]]] = {
    "Phone": ("+6281200000000", f"+628{DIGITS}"),
    "Period": ("2024/2025", "2024/2025"),
    "RegionCode": ("63.10", "63.10"),
    "GeoPoint": ("geo:0,0", "geo:-3.73919,115.9371"),
    "Email": ("a@kim.example", f"{MARK}@kim.example"),
    "Url": ("https://kim.example", f"https://kim.example/{MARK}"),
}


def value_of(kind: Kind, mark: str) -> Any:  # noqa: ANN401, PLR0911 - a value of any kind, one return for each
    """Return a value of a kind that holds a mark, where one can."""
    match kind:
        case TextKind(limits):
            return mark if limits.matches(mark) else f"/{mark}"
        case TextValueKind(types=(first, *_)):
            plain, planted = TEXT_VALUES.get(first.__name__, ("2024", "2024"))
            return first.parse(plain if mark == UNMARKED else planted)
        case BooleanKind():
            return True
        case TermKind(vocabulary=vocabulary):
            return next(iter(vocabulary))
        case ItemsKind(item=item):
            return (value_of(item, mark),)
        case ObjectKind(declared=declared):
            return marked(declared)
        case _:
            return 2024


CLASSES: Final = [cls for cls in TABLE if cls is not Term]
RECORDS_MARKED: Final[tuple[Record, ...]] = tuple(marked(cls) for cls in RECORDS)
PLAIN: Final = [suffix for suffix in READERS if suffix != ".xlsx"]
"""The formats in whose bytes a mark can be seen; a workbook packs them."""


def test_every_personal_text_is_planted() -> None:
    """The marks of all personal fields that are texts stand in the records, so that what follows searches for all."""
    held = str([to_dict(record) for record in RECORDS_MARKED])
    texts = {
        mark
        for mark, (_, field) in MARKS.items()
        if isinstance(field.kind.item if isinstance(field.kind, ItemsKind) else field.kind, TextKind)
    }
    assert texts
    assert {mark for mark in texts if mark not in held} == set()
    assert DIGITS in held
    assert f"{MARK}@" in held


# What is said


def silent(*said: object) -> None:
    """Hold that no mark is in any of the texts."""
    for one in said:
        text = one if isinstance(one, str) else repr(one)
        found = [text[max(match.start() - 80, 0) : match.end() + 20] for match in ANY_MARK.finditer(text)]
        assert found == []


def hear(error: BaseException) -> None:
    """Hold that an exception is silent however it is shown, logged or sent to another process."""
    silent(str(error), repr(error), error.args, pickle.dumps(error))
    silent(*traceback.TracebackException.from_exception(error).format())
    for finding in getattr(error, "findings", ()):
        hear_finding(finding)


def hear_finding(finding: Finding) -> None:
    """Hold that a finding is silent."""
    silent(finding, finding.message("id"), finding.message("en"), finding.pointer, finding.params, str(finding))
    silent(pickle.dumps(finding))


def hear_reading(reading: Reading) -> None:
    """Hold that the findings of a reading are silent."""
    for finding in reading.findings:
        hear_finding(finding)


def refused(call: Callable[[], object], *, expected: type[Exception] = KimcoreError) -> None:
    """Hold that a call raises, or not, and says nothing."""
    try:
        call()
    except expected as error:
        hear(error)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_representations_hide_every_personal_field(cls: type[Declared], caplog: pytest.LogCaptureFixture) -> None:
    """repr, str, format and logs of an object and its copies show that there is something, and not what."""
    one = marked(cls)
    for shown in (repr(one), str(one), f"{one}", repr([one]), repr(copy.deepcopy(one)), repr({"it": one})):
        silent(shown)
        for field in plan_of(cls).fields.values():
            if is_personal(field) and not field.is_absent(getattr(one, field.name)):
                assert f"{field.name}=<hidden>" in shown
    logging.getLogger("test").warning("%s %r", one, one)
    silent(caplog.text)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_objects_that_cannot_be_made_or_changed_say_nothing(cls: type[Declared]) -> None:
    """Whatever a constructor refuses, no value is in the exception."""
    one = marked(cls)
    for name, field in plan_of(cls).fields.items():
        for value in (MARK, [MARK], MARK * 9_999, f" {MARK}", f"{MARK}\n\n\x00", (MARK, 7), {MARK}, one, 7.5, "\ud800"):
            refused(lambda name=name, value=value: attrs.evolve(one, **{name: value}))  # type: ignore[misc] # mypy infers no type for the default
        with pytest.raises(attrs.exceptions.FrozenInstanceError) as caught:
            setattr(one, name, MARK)
        hear(caught.value)
        if field.required:
            with pytest.raises(TypeError) as missing:
                cls(**{key: getattr(one, key) for key in plan_of(cls).fields if key != name})
            hear(missing.value)
    refused(lambda: attrs.evolve(one, kept=MARK))
    refused(lambda: attrs.evolve(one, kept=f'{{"nik":"{DIGITS}"}}'))


@pytest.mark.parametrize(
    "text",
    [
        f"@{MARK}",
        f"{MARK}@kim.example",
        f"08{DIGITS}12",
        "0739-1937-1000 (Ibu)",
        "+62 739 1937 1000",
        "(0739) 193710",
        "0739.1937.1000",
        "".join(chr(0x0660 + int(digit)) for digit in DIGITS),
        "".join(chr(0xFF10 + int(digit)) for digit in DIGITS),
        "08 12 34 56 78 90",
        "2024-08-29",
        *(between.join(DIGITS) for between in "-_/·.,;:|+*~ \u00a0\u200b\u2010\u2011\u2013\u2014\u2800\u0301\u02bc"),
        *(between.join(("0812", "3456", "789")) for between in ("–", " / ", " \u00b7 ", ")(", "__")),  # noqa: RUF001
    ],
)
def test_texts_with_a_contact_are_hidden(text: str) -> None:
    """An account, an address or a number is shown by no repr, in whatever text it was written."""
    item = InformationItem(id="i-1", kind=Term(value=InformationKind.HOAX_ALERT), title="Awas", hotline=text)
    account = Account(platform=ChannelKind.INSTAGRAM, handle=text)
    for one in (item, account, Source(locator=text), Source(title="Berita", withheld=("Nama", text)), Ref(name=text)):
        assert text not in repr(one)
        assert "=<hidden>" in repr(one)
    assert "title='Awas'" in repr(item)


@pytest.mark.parametrize(
    "text", ["119", "1500533", "2024-08", "045/119/V", "5.1.02.01", "2024 dan 2025", "SMAN 1 Contoh, RT 03", "KIM"]
)
def test_other_texts_are_shown(text: str) -> None:
    """Short numbers, such as words part, and names of bodies are no contact, so that a repr says what it is about."""
    assert f"name='{text}'" in repr(Ref(id="kim-202408", name=text))
    assert "id='kim-202408'" in repr(Ref(id="kim-202408", name=text))


SIGNS: Final = st.just("") | st.characters(exclude_categories=("Lu", "Ll", "Lt", "Lo", "Cs"))


@given(st.lists(st.sampled_from("0123456789"), min_size=8, max_size=13), st.lists(SIGNS, min_size=12, max_size=12))
def test_no_signs_between_digits_show_a_number(digits: list[str], signs: list[str]) -> None:
    """Eight digits or more are hidden whatever stands between them that is no letter, in texts, ids and codes alike."""
    number = digits[0] + "".join(f"{sign}{digit}" for sign, digit in zip(signs, digits[1:], strict=False))
    assert holds_contact(number)
    assert holds_contact(f"Siti {number} Rekaan")


def test_codes_and_ids_with_a_contact_are_hidden() -> None:
    """The number of a paper, a domain and an id can be, or hold, the number of a phone."""
    assert repr(codes.DocumentNumber(f"08{DIGITS}")) == "DocumentNumber(text=<hidden>)"
    assert repr(codes.DocumentNumber("17 Tahun 2023")) == "DocumentNumber(text='17 Tahun 2023')"
    assert repr(codes.DomainName(f"08{DIGITS}.kim.example")) == "DomainName(text=<hidden>)"
    assert repr(codes.DomainName("kim.example")) == "DomainName(text='kim.example')"
    assert repr(Ref(id=f"wa-08{DIGITS}", name="KIM")) == "Ref(id=<hidden>, name='KIM')"


@pytest.mark.parametrize("text", [MARK, MARK.lower(), f"t.me/{MARK}", f"Dusun {MARK}"])
def test_accounts_hotlines_hamlets_and_what_is_withheld_are_hidden(text: str) -> None:
    """What can hold a name or an account by what it is, is hidden whatever it holds."""
    item = InformationItem(id="i-1", kind=Term(value=InformationKind.HOAX_ALERT), title="Awas", hotline=text)
    account = Account(platform=ChannelKind.INSTAGRAM, handle=text)
    for one in (item, account, Source(title="Berita", withheld=(text,)), Places(hamlet=text)):
        silent(repr(one))
        assert "=<hidden>" in repr(one)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://kpu.go.id", "https://kpu.go.id"),
        ("https://kpu.go.id/", "https://kpu.go.id"),
        (f"https://wa.me/628{DIGITS}", "https://wa.me/<hidden>"),
        (f"https://medsos.example?akun={MARK}", "https://medsos.example/<hidden>"),
        (f"HTTP://medsos.example:80#{MARK}", "HTTP://medsos.example:80/<hidden>"),
        (f"https://08{DIGITS}.kim.example/{MARK}", "https://<hidden>/<hidden>"),
    ],
)
def test_an_address_shows_its_site_alone(url: str, shown: str) -> None:
    """What stands behind the site can be a number, an account or a name; `str` and the record itself have it."""
    address = codes.Url(url)
    assert repr(address) == f"Url(text='{shown}')"
    assert repr(Source(url=address)) == f"Source(url=Url(text='{shown}'))"
    assert str(address) == url


@pytest.mark.parametrize(
    "cls", [cls for cls in TABLE if "printed" in plan_of(cls).fields], ids=lambda cls: cls.__name__
)
def test_representations_hide_prints(cls: type[Declared]) -> None:
    """What was printed beside a value can be anything, and repr shows of it that it is there."""
    shown = repr(attrs.evolve(marked(cls), printed=MARK)) if cls is not Term else repr(Term(printed=MARK))
    silent(shown)
    assert "printed=<hidden>" in shown


def test_lists_of_regions_show_none() -> None:
    """The names of a list of regions, whatever stands in it, are in no repr."""
    silent(RegionTable.read(f"kode,nama\n63,{MARK}\n{DIGITS},{MARK}\n"))


# Reading


def spoiled(data: Any) -> Iterator[Any]:  # noqa: ANN401 - plain data
    """Spoil plain data in every place, one after the other, with values and names that hold a mark."""
    wrong = (MARK, f" {MARK}", MARK * 9_999, [MARK], {MARK: MARK}, {"nik": DIGITS}, None, 7.5, f"{MARK}\x00", "\ud800")
    yield from wrong
    if isinstance(data, dict):
        for name, value in data.items():
            yield from ({**data, name: inner} for inner in spoiled(value) if name != "id" or inner != MARK)
            yield {key: inner for key, inner in data.items() if key != name}
            yield {**data, f"{name}x": MARK}
        for key in (MARK, f"nik {MARK}", f"{MARK}/nama", "nik", "namee", f"nik_{DIGITS}"):
            yield {**data, key: {MARK: [MARK, {"agama": MARK}]}}
    if isinstance(data, list):
        for position, value in enumerate(data):
            yield from ([*data[:position], inner, *data[position + 1 :]] for inner in spoiled(value))


@pytest.mark.parametrize("record", RECORDS_MARKED, ids=lambda record: type(record).__name__)
def test_whatever_is_wrong_in_plain_data_is_said_without_it(record: Record) -> None:
    """Findings and LoadError hold no value and no unknown name, in each way of treating unknown members."""
    for data in spoiled(to_dict(record)):
        for unknown in Unknown:
            hear_reading(read(data, unknown=unknown))
        refused(lambda data=data: from_dict(data))  # type: ignore[misc] # mypy infers no type for the default


@pytest.mark.parametrize("suffix", PLAIN)
@pytest.mark.parametrize("record", RECORDS_MARKED, ids=lambda record: type(record).__name__)
def test_whatever_is_wrong_in_a_file_is_said_without_it(record: Record, suffix: str) -> None:
    """A file that breaks off, holds other bytes, or is of another format, is refused without saying what is in it."""
    module = sys.modules[READERS[suffix].__module__]
    data: bytes = module.dumps([record])
    other = stdlib_json.dumps([to_dict(record)], indent=1).encode()
    for cut in range(0, len(data), 7):
        for broken in (data[:cut], data[cut:], data[:cut] + b"\xff" + data[cut:], data[:cut] + b'"x' + data[cut:]):
            hear_reading(READERS[suffix](broken))
            refused(lambda broken=broken: module.loads(broken))  # type: ignore[misc] # mypy infers no type for the default
    for whole in (other, data + data, data.decode().encode("utf-16"), b"[" * 99 + data):
        hear_reading(READERS[suffix](whole))
        refused(lambda whole=whole: module.loads(whole))  # type: ignore[misc] # mypy infers no type for the default


def test_a_name_written_twice_is_not_said() -> None:
    """Repeated members, numbers out of range and NaN are said by place."""
    for text in (f'{{"{MARK}":1,"{MARK}":2}}', f'[{{"id":{DIGITS * 9}}}]', f'{{"type":"Member","{MARK}":NaN}}'):
        for unknown in Unknown:
            hear_reading(json.read(text, unknown=unknown))


# Codes, dates, terms, printed texts


TEXT_TYPES: Final = [
    one
    for module in (codes, dates)
    for name in module.__all__
    if isinstance(one := getattr(module, name), type) and issubclass(one, TextValue) and not inspect.isabstract(one)
]


@pytest.mark.parametrize("cls", TEXT_TYPES, ids=lambda cls: cls.__name__)
def test_codes_and_dates_are_refused_without_the_text(cls: Any) -> None:  # noqa: ANN401 - a class of text values
    """What is no code and no date is in no exception."""
    for text in (MARK, f"+620{DIGITS}", f"{DIGITS}{DIGITS}", f"{MARK}@", f"http://{MARK}:99999/", f"2024-{DIGITS}T"):
        refused(lambda text=text: cls.parse(text))  # type: ignore[misc] # mypy infers no type for the default
        if issubclass(cls, Code):
            refused(lambda text=text: cls(text))  # type: ignore[misc] # mypy infers no type for the default


@pytest.mark.parametrize("vocabulary", vocabularies.VOCABULARIES, ids=lambda one: one.__name__)
def test_a_text_that_is_no_term_is_not_said(vocabulary: type[vocabularies.Vocabulary]) -> None:
    """A name in the column of a term is in no exception."""
    with pytest.raises(ValueError, match="no code of a term") as caught:
        vocabulary(MARK)
    hear(caught.value)


@pytest.mark.parametrize("name", [name for name in printed.__all__ if name.startswith("read_")])
def test_readers_of_print_say_nothing_of_what_they_read(name: str) -> None:
    """Neither findings nor the reading hold a word of the print, though its values do."""
    for text in (
        f"{MARK} Selasa 29/13/2023",
        f"HP {MARK} 08{DIGITS}, Kamis",
        f"sekitar 100 orang, {MARK}",
        f"{MARK} tahun",
        f"Desa {MARK}, Kec. Contoh",
        f"SK Kepala Desa {MARK} Nomor 5 Tahun 2020 tentang {MARK}",
        f"12 orang di rumah Ibu {MARK}",
    ):
        reading = getattr(printed, name)(text)
        silent(reading)
        for finding in reading.findings:
            hear_finding(finding)


# Rules, other readers, persons


def test_rules_say_nothing_of_persons() -> None:
    """Findings of `check` hold no personal value, however many there are."""
    for complete in (False, True):
        for finding in check([*RECORDS_MARKED, *RECORDS_MARKED], complete=complete):
            hear_finding(finding)


def test_what_was_left_out_and_who_was_found_is_said_without_it() -> None:
    """Findings of `redact`, `find_person` and `forget` hold no personal value."""
    for audience in Audience:
        for finding in redact(RECORDS_MARKED, audience).left_out:
            hear_finding(finding)
    for mark in MARKS:
        forgotten = forget(RECORDS_MARKED, mark)
        for finding in (*find_person(RECORDS_MARKED, mark), *forgotten.stood, *forgotten.still_named):
            hear_finding(finding)


@pytest.mark.parametrize("suffix", PLAIN)
@pytest.mark.parametrize("audience", [Audience.PARTNER, Audience.PUBLIC], ids=lambda audience: audience.value)
def test_no_format_shows_others_more_than_the_table(suffix: str, audience: Audience) -> None:
    """The bytes for an audience hold no mark of a field that the table does not open to it."""
    module = sys.modules[READERS[suffix].__module__]
    officials = [
        changed(record, office=Term(value=Office.CHAIR), minor=None, person=None, ground=None)
        for record in RECORDS_MARKED
    ]
    data = module.dumps(RECORDS_MARKED, audience=audience) + module.dumps(officials, audience=audience)
    shown = {mark for mark in MARKS if mark.encode() in data}
    opened = {mark for mark, (cls, field) in MARKS.items() if audience.is_within(OURS.widest_audience(cls, field))}
    assert shown <= opened
    assert DIGITS.encode() not in data
    assert MARK_OF[type(officials[1]), "name"] in shown


def changed(record: Record, **fields: Any) -> Record:  # noqa: ANN401 - fields of any kind
    """Return a record with these fields, where it has them."""
    known = {name: value for name, value in fields.items() if name in plan_of(type(record)).fields}
    return attrs.evolve(record, **known)


# Files and the command line


@pytest.mark.parametrize("suffix", PLAIN)
def test_temporary_files_are_not_named_after_anybody(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file is written by way of another one, whose name holds nothing of what is in it."""
    names: list[str] = []
    fsync = os.fsync

    def watched(descriptor: int) -> None:
        names.extend(path.name for path in tmp_path.iterdir())
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    sys.modules[READERS[suffix].__module__].dump(RECORDS_MARKED, tmp_path / f"kim{suffix}")
    assert set(names) > {f"kim{suffix}"}
    silent(names, [path.name for path in tmp_path.iterdir()])


@pytest.mark.parametrize("options", [[], ["--format", "json"], ["--summary", "--complete"], ["--lang", "en"]], ids=str)
def test_the_command_line_says_nothing_of_persons(options: list[str], tmp_path: Path) -> None:
    """`kimcore check` prints no personal value of good files, bad ones and broken ones."""
    pytest.importorskip("click")
    pytest.importorskip("rich")
    from click.testing import CliRunner

    from kimcore.cli.commands import kimcore

    (tmp_path / "good.json").write_bytes(json.dumps(RECORDS_MARKED))
    bad = [data for record in RECORDS_MARKED for data in spoiled(to_dict(record))]
    (tmp_path / "bad.json").write_text(stdlib_json.dumps(bad), encoding="utf-8")
    (tmp_path / "broken.json").write_bytes(json.dumps(RECORDS_MARKED)[:-20])
    result = CliRunner().invoke(kimcore, ["check", str(tmp_path), *options])
    assert result.exit_code == 1
    assert result.output
    silent(result.output, result.stdout, result.stderr)
