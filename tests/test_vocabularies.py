"""Promises of the vocabularies."""

import copy
import importlib
import json
import pickle
import pkgutil
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, assert_type

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore import KimcoreError, vocabularies
from kimcore.errors import UnknownTermError
from kimcore.lexicon.entries import meanings_of
from kimcore.lexicon.roles import SEX
from kimcore.vocabularies import (
    PRACTICE,
    VOCABULARIES,
    AttendeeSegment,
    Capacity,
    ChannelKind,
    ConsentGiver,
    ConsentMeans,
    DocumentKind,
    ElectionRegime,
    Ground,
    HoaxCategory,
    InformationKind,
    InstitutionKind,
    InstitutionLevel,
    MediaClass,
    Office,
    OfficialBody,
    SessionKind,
    SessionMethod,
    SessionMode,
    SessionStatus,
    Sex,
    Verdict,
    Vocabulary,
    VoterList,
    VoterSegment,
    base,
)
from kimcore.vocabularies.base import Also

TERMS = tuple(term for vocabulary in VOCABULARIES for term in vocabulary)

every_vocabulary = pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.__name__)
every_term = pytest.mark.parametrize("term", TERMS, ids=str)


# The mechanism


@every_vocabulary
def test_a_vocabulary_says_what_it_is_and_where_it_comes_from(vocabulary: type[Vocabulary]) -> None:
    """Every vocabulary has a docstring and a source."""
    assert vocabulary.__doc__
    assert vocabulary.source
    assert vocabulary.source == vocabulary.source.strip()


@every_vocabulary
def test_no_two_terms_share_a_code(vocabulary: type[Vocabulary]) -> None:
    """Every declared name is a term of its own, for a repeated code would make it an alias of another."""
    assert list(vocabulary.__members__) == [term.name for term in vocabulary]


@every_vocabulary
@pytest.mark.parametrize("locale", ["id", "en"])
def test_no_two_terms_share_a_label(vocabulary: type[Vocabulary], locale: str) -> None:
    """A person can tell the terms of a vocabulary apart in either language."""
    labels = [term.label("id" if locale == "id" else "en") for term in vocabulary]
    assert len(set(labels)) == len(labels)


@every_term
def test_a_code_is_lower_snake(term: Vocabulary) -> None:
    """Codes are lower snake case, those of official bodies capitals; the name is the code in capitals."""
    assert re.fullmatch("[a-z]+(_[a-z]+)*", term.code.lower())
    assert term.name == term.code.upper()
    assert term.code == (term.code.upper() if isinstance(term, OfficialBody) else term.code.lower())


@every_term
def test_a_term_has_both_labels(term: Vocabulary) -> None:
    """Every term has an Indonesian label, the default, and an English one, without outer blanks."""
    assert term.label() == term.label("id")
    for label in (term.label("id"), term.label("en")):
        assert label
        assert label == label.strip()


@every_term
def test_a_term_is_found_by_its_code(term: Vocabulary) -> None:
    """The code on the wire leads back to the term."""
    assert type(term)(term.code) is term
    assert term.value == term.code


@every_term
def test_a_term_survives_pickle_and_copy(term: Vocabulary) -> None:
    """A pickled or copied term is the term itself."""
    assert pickle.loads(pickle.dumps(term)) is term  # noqa: S301 - our own bytes
    assert copy.copy(term) is term
    assert copy.deepcopy(term) is term


@pytest.mark.parametrize("name", ["sessions.HeadUnit", "sessions.PersonRole", "information.Verdict"])
def test_a_term_that_moved_is_found_where_it_was_pickled(name: str) -> None:
    """Pickles of 0.1.0 name the module that a vocabulary stood in then."""
    module, _, vocabulary = name.partition(".")
    moved = pickle.loads(f"ckimcore.vocabularies.{module}\n{vocabulary}\n.".encode())  # noqa: S301 - our own bytes
    assert moved is getattr(vocabularies, vocabulary)


@every_term
def test_a_fact_on_a_term_is_its_own_and_nothing_else(term: Vocabulary) -> None:
    """Behind the labels of a term stand no facts but the practice mark, synonyms and what its vocabulary publishes."""
    facts: list[object] = [PRACTICE] if term.practice else []
    match term:
        case OfficialBody():
            facts.append(term.level)
        case VoterList():
            facts.append(term.regime)
        case ChannelKind():
            facts.append(term.media_class)
        case _:
            pass
    facts += [Also("|".join(term.synonyms))] if term.synonyms else []
    declared = vars(term)["_facts"]
    assert len(declared) == len(facts)
    assert set(declared) == set(facts)


def test_a_term_shows_itself_as_it_is_written_in_code() -> None:
    """The representation of a term is its name behind that of its vocabulary."""
    assert repr(SessionKind.RAPAT) == "SessionKind.RAPAT"


def test_an_unknown_code_is_refused() -> None:
    """A code that is no term is a KimcoreError and a ValueError that lists the codes; so is a term's name or label."""
    for text in ("webinar", "RAPAT", "Rapat", ""):
        with pytest.raises(ValueError, match="no code of a term of SessionKind") as caught:
            SessionKind(text)
        assert isinstance(caught.value, KimcoreError)


def test_what_is_no_code_is_told_the_codes() -> None:
    """The error names the vocabulary and lists its codes, as attributes and in words, and pickles."""
    with pytest.raises(UnknownTermError) as caught:
        Sex("wanita")
    assert str(caught.value) == "this is no code of a term of Sex; there are: male, female"
    copied = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert (type(copied), copied.vocabulary, copied.codes) == (UnknownTermError, "Sex", ("male", "female"))


def test_a_term_is_not_its_code() -> None:
    """Terms are no strings, so that a str hook of a converter cannot swallow them."""
    assert not any(isinstance(term, str) for term in TERMS)
    assert len(set(TERMS)) == len(TERMS)


def test_type_checkers_know_the_types() -> None:
    """For a type checker a lookup gives a term of that vocabulary, and a value is a text."""
    assert_type(SessionKind("rapat"), SessionKind)
    assert_type(SessionKind.RAPAT.value, str)
    assert_type(SessionKind.RAPAT.code, str)
    assert_type(OfficialBody.KPU.level, InstitutionLevel)
    assert_type(SessionStatus.find("Batal"), SessionStatus | None)
    assert_type(SessionStatus.HELD.synonyms, tuple[str, ...])


def test_a_label_in_another_language_is_refused() -> None:
    """A language that we do not have raises KeyError instead of falling back to another."""
    with pytest.raises(KeyError):
        SessionKind.RAPAT.label("bjn")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] # wrong on purpose


def test_a_vocabulary_without_source_cannot_be_declared() -> None:
    """A list that does not say where it comes from is refused when its class is made."""
    with pytest.raises(TypeError, match="source"):

        class Colour(Vocabulary):  # pyright: ignore[reportUnusedClass] # only its declaration counts
            """Colours."""


def test_a_missing_fact_is_refused() -> None:
    """A term without the fact that its vocabulary promises raises ValueError when asked for it."""

    class Colour(Vocabulary, source="https://example.org"):
        """Colours."""

        RED = "red", "Merah", "red", PRACTICE

        @property
        def level(self) -> InstitutionLevel:
            return self._fact(InstitutionLevel)

    assert Colour.RED.practice
    with pytest.raises(ValueError, match="not enough values"):
        _ = Colour.RED.level


# What people write

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "cases" / "terms.json").read_text(encoding="utf-8"))
SPELLINGS = tuple(
    (term, text) for term in TERMS for text in (term.code, term.label("id"), term.label("en"), *term.synonyms)
)
BY_VOCABULARY = {vocabulary: [one for one in SPELLINGS if type(one[0]) is vocabulary] for vocabulary in VOCABULARIES}
WRITTEN: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "capitals": str.upper,
    "small letters": str.lower,
    "swapped case": str.swapcase,
    "round brackets": "({})".format,
    "square brackets": "[{}]".format,
    "outer blanks": "\u00a0 {}\n".format,
    "doubled blanks": lambda text: text.replace(" ", "  "),
    "underscores": lambda text: text.replace(" ", "_"),
    "full width": lambda text: text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)}),
    "decomposed": lambda text: unicodedata.normalize("NFKD", text),
    "a dot behind": "{}.".format,
    "a colon behind": "{}:".format,
}
"""The ways in which one spelling is written."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['vocabulary']}-{case['text']}")
def test_terms_are_found_by_what_offices_write(case: dict[str, Any]) -> None:
    """What stands in real tables gives the term that is meant, and nothing where it could mean two or none."""
    vocabulary: type[Vocabulary] = getattr(vocabularies, case["vocabulary"])
    found = vocabulary.find(case["text"])
    assert (found and found.code) == case["want"]


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
def test_every_spelling_is_found_however_it_is_written(written: Callable[[str], str]) -> None:
    """Each code, label and synonym gives its own term, so that none means two, in any case, width and signs."""
    assert [(term, text) for term, text in SPELLINGS if type(term).find(written(text)) is not term] == []


@given(st.sampled_from(SPELLINGS), st.lists(st.sampled_from(list(WRITTEN.values())), max_size=4), st.randoms())
def test_ways_of_writing_can_be_combined(spelling: tuple[Vocabulary, str], ways: list[Any], random: Any) -> None:  # noqa: ANN401 - a Random
    """A spelling is found whatever is done to it at once, and letter by letter in any case."""
    term, text = spelling
    for way in ways:
        text = way(text)
    text = "".join(random.choice([letter.upper(), letter.lower()]) for letter in text)
    assert type(term).find(text) is term


@given(
    st.sampled_from(VOCABULARIES).flatmap(
        lambda vocabulary: st.tuples(*[st.sampled_from(BY_VOCABULARY[vocabulary])] * 2)
    ),
    st.sampled_from(["{} ({})", "[{}] {}", "{}/{}"]),
)
def test_parts_have_to_agree(pair: tuple[tuple[Vocabulary, str], tuple[Vocabulary, str]], form: str) -> None:
    """Two spellings beside each other give the term that both mean, or none where they mean two."""
    (one, text), (other, beside) = pair
    vocabulary = type(one)
    written = form.format(text, beside)
    found = vocabulary.find(written)
    if vocabulary.find(" ".join(_plain(written))):
        return  # "Forum (KIM)" is itself a spelling
    if one is not other:
        assert found is None
    elif not re.search("[/(]", text + beside):
        assert found is one
    else:
        assert found in (one, None)


@pytest.mark.parametrize(
    "text", ["Surat desa (Surat kelurahan/desa)", "[Surat kelurahan/desa] surat desa", "(Surat desa/Surat kelurahan)"]
)
def test_a_label_with_a_slash_can_stand_in_brackets(text: str) -> None:
    """What stands in brackets is read as a whole before its slashes are."""
    assert DocumentKind.find(text) is DocumentKind.VILLAGE_LETTER


def _plain(text: str) -> list[str]:
    return re.findall("[a-z0-9]+", text.lower())


@given(st.data())
def test_what_is_found_is_found_in_brackets(data: st.DataObject) -> None:
    """Brackets around a text change nothing."""
    vocabulary = data.draw(st.sampled_from(VOCABULARIES))
    texts = st.sampled_from([text for _, text in BY_VOCABULARY[vocabulary]])
    signs = st.sampled_from([" ", "/", " (", ") ", "[", "]", " I", " 2", ".", "&", "x"])
    text = "".join(data.draw(st.lists(texts | signs, max_size=4)))[:198]
    assert vocabulary.find(f"({text})") is vocabulary.find(text)


class Hostile(str):
    """A text that can do nothing."""

    __slots__ = ()

    def fail(self, *_: object) -> NoReturn:
        """Fail at anything."""
        raise RuntimeError

    __eq__ = __hash__ = __len__ = __iter__ = casefold = fail  # pyright: ignore[reportAssignmentType, reportIncompatibleMethodOverride] # wrong on purpose


class Classless:
    """An object that does not say what it is."""

    def __getattribute__(self, name: str) -> NoReturn:
        """Fail to say anything."""
        raise RuntimeError


class Pretending:
    """An object that says it is a text."""

    def __getattribute__(self, name: str) -> type[str]:
        """Say that it is a text, whatever is asked."""
        return str


@every_vocabulary
def test_a_cell_that_is_no_text_is_no_term(vocabulary: type[Vocabulary]) -> None:
    """Cells of any type are answered, and only texts name a term."""
    plain: list[object] = [None, True, 1, 0, 1.5, float("nan"), b"L", [], {}, SessionStatus.HELD]
    for cell in (*plain, Classless(), Pretending()):
        assert vocabulary.find(cell) is None


@given(st.sampled_from(VOCABULARIES), st.text(st.characters(exclude_categories=())))
def test_any_text_is_answered(vocabulary: type[Vocabulary], text: str) -> None:
    """No text makes the search fail, lone surrogates included."""
    assert vocabulary.find(text) in (None, *vocabulary)


def test_a_text_of_another_class_is_read_as_a_text() -> None:
    """What stands in a cell can be of a subclass of str, as NumPy's is; its own methods are not asked."""
    assert SessionStatus.find(Hostile("BATAL")) is SessionStatus.CANCELLED


@every_vocabulary
@pytest.mark.parametrize("text", ["", " ", "-", "1", "12", "()", "/", "&", "I", "...", "\u200b", "?"])
def test_signs_and_numbers_are_no_term(vocabulary: type[Vocabulary], text: str) -> None:
    """A cell that says nothing names nothing."""
    assert vocabulary.find(text) is None


@every_vocabulary
def test_any_other_word_gives_none(vocabulary: type[Vocabulary]) -> None:
    """Nothing is guessed: a spelling with another word before, behind or beside it gives None."""
    for _, text in BY_VOCABULARY[vocabulary]:
        for other in (f"{text} Sukamaju", f"bukan {text}", f"{text} (Sukamaju)", f"Sukamaju/{text}", f"{text}z"):
            assert vocabulary.find(other) is None


def test_a_long_text_is_no_term() -> None:
    """A text of more than 200 characters is not looked at."""
    assert Office.find("Ketua".ljust(200)) is Office.CHAIR
    assert Office.find("Ketua".ljust(201)) is None


def test_what_is_not_found_is_not_kept() -> None:
    """Cells of a wrong column can be names: no text that was asked for stays in memory."""
    kept = base._terms_by_spelling
    Office.find("Ketua")
    before = (kept.cache_info().currsize, len(kept(Office)))
    for text in ("Siti Rekaan", "Budi (Rekaan)", " KETUA "):
        Office.find(text)
    assert (kept.cache_info().currsize, len(kept(Office))) == before


@every_term
def test_a_synonym_stands_once_and_on_one_line(term: Vocabulary) -> None:
    """No synonym repeats a code, a label or another one, has outer blanks, or is without letters."""
    plain = [_plain(text) for text in (term.code, *{term.label("id"): 1, term.label("en"): 1}, *term.synonyms)]
    assert all(plain[-number] not in plain[:-number] for number in range(1, len(term.synonyms) + 1))
    for text in term.synonyms:
        assert text == " ".join(text.split())
        assert re.search("[A-Za-z]", text)


def test_every_spelling_of_the_sexes_in_print_is_found() -> None:
    """A cell of a table is read as running text is."""
    assert {text: Sex.find(text) for text in meanings_of(SEX)} == meanings_of(SEX)


def test_a_vocabulary_of_a_tool_is_found_the_same_way() -> None:
    """A list that a tool declares itself has synonyms, and numbers where it says so; what means two gives None."""

    class Colour(Vocabulary, source="https://example.org"):
        """Colours."""

        RED = "red", "Merah (Abang)", "red (warm)", Also("Merah tua|Bata")
        BLUE = "blue", "Biru/Nila", "blue", Also("Bata")
        GREY = "grey", "-", "Abu-abu muda/tua", PRACTICE

    for text in ("abang", "MERAH", "merah tua", "Merah (tua)", "Red"):
        assert Colour.find(text) is Colour.RED
    for text in ("nila", "Biru", "nila/biru"):
        assert Colour.find(text) is Colour.BLUE
    assert Colour.find("Abu-Abu Muda/Tua") is Colour.GREY
    for text in ("bata", "warm", "merah 1", "merah (bata)", "merah/biru", "abu-abu muda", "tua", "-"):
        assert Colour.find(text) is None
    assert Colour.RED.synonyms == ("Merah tua", "Bata")
    assert Colour.GREY.synonyms == ()


# The package


def test_every_vocabulary_is_listed() -> None:
    """VOCABULARIES holds every vocabulary of every module of the package once, by name."""
    for module in pkgutil.iter_modules(vocabularies.__path__, f"{vocabularies.__name__}."):
        importlib.import_module(module.name)
    declared = {
        vocabulary
        for vocabulary in Vocabulary.__subclasses__()
        if vocabulary.__module__.startswith(f"{vocabularies.__name__}.")
    }
    assert set(VOCABULARIES) == declared
    assert list(VOCABULARIES) == sorted(VOCABULARIES, key=lambda vocabulary: vocabulary.__name__)


def test_all_is_sorted_and_complete() -> None:
    """`__all__` names the base, the mark and every vocabulary: constants first, then classes, each by name."""
    classes = sorted([*(vocabulary.__name__ for vocabulary in VOCABULARIES), "Vocabulary"])
    assert vocabularies.__all__ == ["PRACTICE", "VOCABULARIES", *classes]
    assert all(hasattr(vocabularies, name) for name in vocabularies.__all__)


# Facts


def test_dptb_means_another_list_in_each_regime() -> None:
    """In a Pemilu DPTb holds moved voters, as DPPh does in a Pemilihan, where DPTb holds those not on the DPT."""
    assert VoterList.PEMILU_DPTB.regime is ElectionRegime.PEMILU
    assert VoterList.PEMILIHAN_DPTB.regime is ElectionRegime.PEMILIHAN
    for moved in (VoterList.PEMILU_DPTB, VoterList.PEMILIHAN_DPPH):
        assert "pindahan" in moved.label()
        assert "moved" in moved.label("en")
    for unlisted in (VoterList.PEMILU_DPK, VoterList.PEMILIHAN_DPTB):
        assert "belum terdaftar" in unlisted.label()
        assert "not on the DPT" in unlisted.label("en")


@pytest.mark.parametrize("voter_list", VoterList, ids=str)
def test_a_voter_list_names_its_regime(voter_list: VoterList) -> None:
    """A voter list carries its regime in its code and in both labels."""
    assert voter_list.code.partition("_")[0] == voter_list.regime.code
    assert voter_list.regime.code.capitalize() in voter_list.label()
    assert voter_list.regime.code.capitalize() in voter_list.label("en")


def test_dpk_exists_in_a_pemilu_only_and_dpph_in_a_pemilihan_only() -> None:
    """Neither regime has the other's word for its third list."""
    with pytest.raises(ValueError, match="no code of a term of VoterList"):
        VoterList("pemilihan_dpk")
    with pytest.raises(ValueError, match="no code of a term of VoterList"):
        VoterList("pemilu_dpph")


def test_aceh_has_two_kinds_of_panwaslih() -> None:
    """Both kinds of Panwaslih, permanent and ad hoc, exist in the province and in its regencies."""
    levels = {body.code: body.level for body in OfficialBody if body.code.startswith("PANWASLIH")}
    assert levels == {
        "PANWASLIH_PROV": InstitutionLevel.PROVINCE,
        "PANWASLIH_KABKOTA": InstitutionLevel.REGENCY,
        "PANWASLIH_ADHOC_PROV": InstitutionLevel.PROVINCE,
        "PANWASLIH_ADHOC_KABKOTA": InstitutionLevel.REGENCY,
    }


@pytest.mark.parametrize(
    ("level", "codes"),
    [
        (InstitutionLevel.NATIONAL, {"KPU", "BAWASLU", "DKPP"}),
        (InstitutionLevel.DISTRICT, {"PPK", "PANWASCAM"}),
        (InstitutionLevel.VILLAGE, {"PPS", "PKD"}),
        (InstitutionLevel.POLLING_STATION, {"KPPS", "PANTARLIH", "PTPS"}),
        (InstitutionLevel.OVERSEAS, {"PPLN", "KPPSLN", "PANWASLU_LN"}),
    ],
    ids=lambda one: "-".join(sorted(one)) if isinstance(one, set) else str(one),
)
def test_a_body_works_at_its_level(level: InstitutionLevel, codes: set[str]) -> None:
    """The bodies of a level are those of UU 7/2017 art. 1."""
    assert {body.code for body in OfficialBody if body.level is level} == codes


@pytest.mark.parametrize("level", [InstitutionLevel.PROVINCE, InstitutionLevel.REGENCY], ids=str)
def test_province_and_regency_have_a_commission_and_supervisors(level: InstitutionLevel) -> None:
    """KPU and Bawaslu have offices in province and regency, and Aceh its KIP and Panwaslih."""
    words = {body.code.partition("_")[0] for body in OfficialBody if body.level is level}
    assert words == {"KPU", "KIP", "BAWASLU", "PANWASLIH"}


def test_satire_is_a_category_and_no_verdict() -> None:
    """Satire says how a claim deceives, not whether it is true."""
    assert not any("satire" in verdict.code for verdict in Verdict)
    assert HoaxCategory.SATIRE_PARODY in HoaxCategory


def test_hoax_categories_are_seven() -> None:
    """The categories are the seven types of First Draft."""
    assert [category.code for category in HoaxCategory] == [
        "satire_parody",
        "misleading_content",
        "imposter",
        "fabricated",
        "false_connection",
        "false_context",
        "manipulated",
    ]


def test_a_webinar_is_a_mode_and_no_kind() -> None:
    """A session online is of some kind all the same."""
    assert "webinar" not in {kind.code for kind in SessionKind}
    assert SessionMode("online") is SessionMode.ONLINE


def test_methods_are_those_of_the_regulation() -> None:
    """The methods are the ten of PKPU 9/2022 art. 12, none of them practice."""
    assert [method.code for method in SessionMethod] == [
        "forum_warga",
        "diskusi",
        "seminar",
        "lokakarya",
        "pelatihan",
        "ceramah",
        "simulasi",
        "gelar_wicara",
        "budaya_lokal",
        "lain",
    ]
    assert not any(method.practice for method in SessionMethod)


def test_grounds_are_the_six_of_the_law_in_its_order() -> None:
    """The grounds are letters a to f of UU 27/2022 art. 20(2), none of them practice."""
    assert [ground.code for ground in Ground] == [
        "consent",
        "contract",
        "legal_obligation",
        "vital_interest",
        "public_task",
        "legitimate_interest",
    ]
    assert not any(ground.practice for ground in Ground)


def test_consent_is_written_or_recorded_by_self_or_guardian() -> None:
    """The law knows two means of consent and, for children, a guardian's."""
    assert {means.code for means in ConsentMeans} == {"written", "recorded"}
    assert {giver.code for giver in ConsentGiver} == {"self", "guardian"}


def test_pupils_who_came_are_no_first_time_voters() -> None:
    """Pupils are a segment of who came, `pemula` one of voters: many pupils are under 17."""
    assert AttendeeSegment("pelajar") is AttendeeSegment.PELAJAR
    assert "pemula" not in {segment.code for segment in AttendeeSegment}
    assert "pelajar" not in {segment.code for segment in VoterSegment}


def test_office_practice_is_marked() -> None:
    """Terms that no source names are marked, and those that a source names are not."""
    assert {office.code for office in Office if office.practice} == {"deputy_chair", "patron", "adviser", "mentor"}
    assert {kind.code for kind in InstitutionKind if kind.practice} == {"pesantren"}
    assert {kind.code for kind in InformationKind if kind.practice} == {"hoax_alert", "disaster_alert"}
    papers = {"assignment_letter", "circular", "letter", "nota_dinas", "presentation"}
    assert {kind.code for kind in DocumentKind if kind.practice} == papers
    assert all(capacity.practice for capacity in Capacity)


def test_what_the_neutrality_and_embargo_rules_look_for_can_be_recorded() -> None:
    """What may not be published can be named, or no rule could ever find it."""
    for code in ("campaign_message", "candidate_profile", "survey_result", "quick_count"):
        assert InformationKind(code).code == code
    assert InstitutionKind("election_participant") is InstitutionKind.ELECTION_PARTICIPANT


@pytest.mark.parametrize(
    ("kind", "media_class"),
    [
        (ChannelKind.WHATSAPP_GROUP, MediaClass.MEDIA_SOSIAL),
        (ChannelKind.KIM_ID, MediaClass.MEDIA_DARING),
        (ChannelKind.PRESS_ONLINE, MediaClass.MEDIA_MASSA),
        (ChannelKind.NOTICE_BOARD, MediaClass.MEDIA_LUAR_RUANG),
        (ChannelKind.LEAFLET, MediaClass.BAHAN),
        (ChannelKind.FOLK_PERFORMANCE, MediaClass.LANGSUNG),
        (ChannelKind.PHONE, MediaClass.LAIN),
    ],
    ids=str,
)
def test_a_channel_has_its_class(kind: ChannelKind, media_class: MediaClass) -> None:
    """Each class of PKPU 9/2022 has its channels; the press online is mass media, not an online medium."""
    assert kind.media_class is media_class
