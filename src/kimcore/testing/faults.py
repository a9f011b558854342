"""Faults to plant: for each rule, records in which it finds one thing, and no other rule finds anything.

They refer to the institutions `kominfo` and `kpu`, which every invented regency has.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from kimcore.codes import DocumentNumber, RegionCode, Url
from kimcore.dates import Moment, PartialDate, Period
from kimcore.records import (
    Body,
    Budget,
    Claim,
    Clearance,
    Group,
    HeadCount,
    HeadPart,
    InformationItem,
    Institution,
    LegalGround,
    Member,
    Observation,
    Occasion,
    OfficialDocument,
    Party,
    Places,
    Record,
    Ref,
    Session,
    Source,
    Tenure,
    Term,
    Venue,
    Withdrawal,
)
from kimcore.testing.areas import checked
from kimcore.vocabularies import (
    Activity,
    ConsentGiver,
    DocumentKind,
    Ground,
    GroupLevel,
    HeadUnit,
    InformationKind,
    InstitutionKind,
    Office,
    OfficialBody,
    PartyRole,
    SessionKind,
    SessionStatus,
    Sex,
    Verdict,
    VoterList,
)

Fault = Callable[[str], tuple[Record, ...]]
"""Makes the records of one fault; their ids begin with the text given."""

_DAY: Final = PartialDate(2023, 8, 29)
_COOLING_OFF: Final = PartialDate(2024, 2, 12)
_PLACES: Final = Places(village="Desa Salah", district="Kecamatan Salah", regency="Kabupaten Salah")
_SOURCE: Final = Source(title="Berita rekaan")


def _group(name: str, **fields: Any) -> Group:  # noqa: ANN401 - the fields of a group
    values: dict[str, Any] = {"id": name, "name": "KIM Salah", "places": _PLACES, **fields}
    return Group(**values)


def _member(name: str, group: str, **fields: Any) -> Member:  # noqa: ANN401 - the fields of a member
    values: dict[str, Any] = {"id": name, "group": Ref(id=group), "name": name, "office": Term(value=Office.CHAIR)}
    return Member(**values, **fields)


def _session(name: str, **fields: Any) -> Session:  # noqa: ANN401 - the fields of a session
    values: dict[str, Any] = {"id": name, "title": "Kegiatan rekaan", "status": SessionStatus.HELD, **fields}
    values.setdefault("sources", (_SOURCE,))
    values.setdefault("occasion", Occasion(value=_DAY))
    return Session(**values)


def _item(name: str, kind: InformationKind, **fields: Any) -> InformationItem:  # noqa: ANN401 - the fields of an item
    values: dict[str, Any] = {"id": name, "kind": Term(value=kind), "title": "Materi rekaan", **fields}
    values.setdefault("election", "pemilu_2024")
    values.setdefault("published", Occasion(value=_DAY))
    return InformationItem(**values)


def _decree(number: str, issuer: str, **fields: Any) -> OfficialDocument:  # noqa: ANN401 - the fields of a document
    kind = Term(value=DocumentKind.SK)
    return OfficialDocument(kind=kind, number=DocumentNumber(number), issuer_office=issuer, **fields)


def _used(item: InformationItem, *others: Record) -> tuple[Record, ...]:
    return (item, *others, _session(f"{item.id}-dipakai", items=(Ref(id=item.id),)))


def _party_in(name: str, role: PartyRole, *others: Party) -> tuple[Record, ...]:
    kind = Term(value=InstitutionKind.ELECTION_PARTICIPANT)
    party = Institution(id=f"{name}-partai", name="Partai Rekaan", kind=kind)
    return party, _session(name, parties=(Party(id=party.id, role=role), *others))


def plant(counts: Mapping[str, int]) -> Iterator[Record]:
    """Make the records of as many faults of each rule as are asked for.

    Raises KeyError for a name that is no rule, and TypeError or ValueError for a count that is none.
    """
    for rule, count in counts.items():
        checked(f"with_faults[{rule!r}]", count)
        for number in range(count):
            yield from FAULTS[rule](f"salah-{rule.replace('_', '-')}-{number}")


# Ids, references and chains


def _duplicate_id(name: str) -> tuple[Record, ...]:
    return _group(name), _group(name)


def _absent_reference(name: str) -> tuple[Record, ...]:
    return (_group(name, member_of=Ref(id=f"{name}-tiada")),)


def _wrong_reference(name: str) -> tuple[Record, ...]:
    return (_group(name, member_of=Ref(id="kominfo")),)


def _reference_cycle(name: str) -> tuple[Record, ...]:
    return _group(name, member_of=Ref(id=f"{name}-b")), _group(f"{name}-b", member_of=Ref(id=name))


# Groups and members


def _two_holders(name: str) -> tuple[Record, ...]:
    term: dict[str, Any] = {"since": PartialDate(2022, 1, 1), "until": PartialDate(2027, 1, 1)}
    return _group(name), _member(f"{name}-a", name, **term), _member(f"{name}-b", name, **term)


def _incomplete_roster(name: str) -> tuple[Record, ...]:
    return (_group(name, roster_complete=True),)


def _not_seen_active(name: str) -> tuple[Record, ...]:
    seen = Observation(observed_on=PartialDate(2022, 3, 1), activity=Activity.ACTIVE)
    return (_group(name, observations=(seen,)),)


def _ended_term(name: str) -> tuple[Record, ...]:
    return (_group(name, board_term=Tenure(value=Period(PartialDate(2019), PartialDate(2022)))),)


def _sk_from_below(name: str) -> tuple[Record, ...]:
    return (_group(name, level=GroupLevel.DISTRICT, decrees=(_decree("Nomor 1 Tahun 2022", "Kepala Desa"),)),)


def _sk_from_elsewhere(name: str) -> tuple[Record, ...]:
    return (_group(name, decrees=(_decree("Nomor 1 Tahun 2022", "Kepala Desa Lain Sekali"),)),)


def _sk_of_two_villages(name: str) -> tuple[Record, ...]:
    decree = _decree(f"141/{name}/35.73.1001/2022", "Lurah")
    elsewhere = Places(village="Desa Jauh Sekali", regency="Kabupaten Salah")
    return _group(name, decrees=(decree,)), _group(f"{name}-b", places=elsewhere, decrees=(decree,))


# Sessions


def _planned_in_the_past(name: str) -> tuple[Record, ...]:
    return (_session(name, status=SessionStatus.PLANNED),)


def _held_in_the_future(name: str) -> tuple[Record, ...]:
    return (_session(name, occasion=Occasion(value=PartialDate(2030, 1, 1))),)


def _held_without_papers(name: str) -> tuple[Record, ...]:
    return (_session(name, sources=()),)


def _before_the_group(name: str) -> tuple[Record, ...]:
    group = _group(f"{name}-kim", formed=Occasion(value=PartialDate(2024, 1, 1)))
    return group, _session(name, kinds=(Term(value=SessionKind.RAKOR),), groups=(Ref(id=group.id),))


def _zone_of_elsewhere(name: str) -> tuple[Record, ...]:
    moment = Moment(2023, 8, 29, 9, 0, 7 * 60)
    return (_session(name, occasion=Occasion(value=moment), places=Places(province="Kalimantan Selatan")),)


def _budget_of_other_year(name: str) -> tuple[Record, ...]:
    return (_session(name, budget=Budget(year=2021)),)


def _told_twice(name: str) -> tuple[Record, ...]:
    told: dict[str, Any] = {
        "kinds": (Term(value=SessionKind.BIMTEK),),
        "venues": (Venue(printed=f"Balai {name}"),),
        "places": Places(regency="Kabupaten Salah"),
    }
    other = Source(title="Berita rekaan lain")
    return _session(name, **told), _session(f"{name}-lagi", sources=(other,), **told)


def _count_above_total(name: str) -> tuple[Record, ...]:
    parts = HeadPart(count=48, sex=Sex.MALE), HeadPart(count=55, sex=Sex.FEMALE)
    return (_session(name, head_counts=(HeadCount(low=100, high=100, unit=HeadUnit.PEOPLE, parts=parts),)),)


# Regions and print


def _region_not_listed(name: str) -> tuple[Record, ...]:
    return (_session(name, region=RegionCode("63.69.01.3999")),)


def _region_name_differs(name: str) -> tuple[Record, ...]:
    return (_session(name, region=RegionCode("63.69"), places=Places(regency="Kabupaten Salah")),)


def _date_not_printed(name: str) -> tuple[Record, ...]:
    return (_session(name, occasion=Occasion(value=_DAY, printed="Rabu, 30 Agustus 2023")),)


def _count_not_printed(name: str) -> tuple[Record, ...]:
    return (_session(name, head_counts=(HeadCount(low=40, high=40, printed="50 orang"),)),)


def _number_not_printed(name: str) -> tuple[Record, ...]:
    kind = Term(value=DocumentKind.REGULATION)
    number = DocumentNumber("Nomor 8 Tahun 2017")
    law = OfficialDocument(kind=kind, number=number, printed="UU Nomor 7 Tahun 2017")
    return (_session(name, legal_basis=(law,)),)


def _contradicting_print(name: str) -> tuple[Record, ...]:
    return (_session(name, occasion=Occasion(value=_DAY, printed="Rabu, 29 Agustus 2023")),)


def _print_not_read(name: str) -> tuple[Record, ...]:
    return (_session(name, head_counts=(HeadCount(printed="50 orang"),)),)


# The calendar


def _survey_in_cooling_off(name: str) -> tuple[Record, ...]:
    return (_item(name, InformationKind.SURVEY_RESULT, published=Occasion(value=_COOLING_OFF)),)


def _campaign_in_cooling_off(name: str) -> tuple[Record, ...]:
    return (_item(name, InformationKind.CAMPAIGN_MESSAGE, published=Occasion(value=_COOLING_OFF)),)


def _early_quick_count(name: str) -> tuple[Record, ...]:
    early = Occasion(value=Moment(2024, 2, 14, 14, 59, 7 * 60))
    return (_item(name, InformationKind.QUICK_COUNT, published=early, stated_unofficial=True),)


def _not_stated_unofficial(name: str) -> tuple[Record, ...]:
    return (_item(name, InformationKind.QUICK_COUNT, published=Occasion(value=PartialDate(2024, 2, 15))),)


def _unknown_election(name: str) -> tuple[Record, ...]:
    return (_item(name, InformationKind.NEWS, election="pemilihan_" + name.replace("-", "_")),)


def _unknown_stage(name: str) -> tuple[Record, ...]:
    return (_item(name, InformationKind.NEWS, stage="TAHAPAN_REKAAN"),)


def _stage_over(name: str) -> tuple[Record, ...]:
    return (_item(name, InformationKind.STAGE_NOTICE, stage="DAFTAR_PEMILIH"),)


def _voter_list_of_other_regime(name: str) -> tuple[Record, ...]:
    return (_item(name, InformationKind.NEWS, voter_list=VoterList.PEMILIHAN_DPT),)


def _dptb_for_moved_voters(name: str) -> tuple[Record, ...]:
    published = Occasion(value=PartialDate(2024, 9, 1))
    fields: dict[str, Any] = {
        "voter_list": VoterList.PEMILIHAN_DPTB,
        "election": "pilkada_2024",
        "published": published,
    }
    return (_item(name, InformationKind.VOTER_MOVE, **fields),)


def _voter_list_too_early(name: str) -> tuple[Record, ...]:
    early = Occasion(value=PartialDate(2022, 1, 1))
    return (_item(name, InformationKind.NEWS, voter_list=VoterList.PEMILU_DPT, published=early),)


def _voter_list_too_late(name: str) -> tuple[Record, ...]:
    return (_item(name, InformationKind.VOTER_LIST_CHECK, published=Occasion(value=PartialDate(2024, 2, 20))),)


# Bodies, addresses, and what is passed on


def _body_not_in_office(name: str) -> tuple[Record, ...]:
    kind = Term(value=InstitutionKind.ELECTION_BODY)
    kpps = Institution(id=f"{name}-kpps", name="KPPS Rekaan", kind=kind, body=OfficialBody.KPPS)
    return kpps, _session(name, election="pemilu_2024", parties=(Party(id=kpps.id, role=PartyRole.PARTNER),))


def _issuer_of_other_region(name: str) -> tuple[Record, ...]:
    return (_item(name, InformationKind.HOW_TO_VOTE, issuer=Body(id="kpu"), regions=(RegionCode("63"),)),)


def _look_alike_address(name: str) -> tuple[Record, ...]:
    return (_item(name, InformationKind.HOW_TO_VOTE, link=Url("https://kpu.go.id.rekaan.example")),)


def _shortened_address(name: str) -> tuple[Record, ...]:
    return (_item(name, InformationKind.HOW_TO_VOTE, link=Url("https://bit.ly/rekaan")),)


def _unofficial_address(name: str) -> tuple[Record, ...]:
    return (_item(name, InformationKind.HOW_TO_VOTE, link=Url("https://rekaan.example")),)


def _clarification_without_reference(name: str) -> tuple[Record, ...]:
    claim = Claim(text="Klaim rekaan", verdict=Term(value=Verdict.FALSE, printed="SALAH"))
    return (_item(name, InformationKind.HOAX_CLARIFICATION, claim=claim),)


def _nothing_to_share(name: str) -> tuple[Record, ...]:
    return (_item(name, InformationKind.NEWS, cleared_by=Clearance(body=Body(id="kominfo"))),)


def _item_no_longer_valid(name: str) -> tuple[Record, ...]:
    return _used(_item(name, InformationKind.NEWS, valid=Period(None, PartialDate(2023, 8, 1))))


def _withdrawn_item(name: str) -> tuple[Record, ...]:
    return _used(_item(name, InformationKind.NEWS, withdrawn=Withdrawal(on=PartialDate(2023, 8, 1))))


def _replaced_item(name: str) -> tuple[Record, ...]:
    newer = Occasion(value=PartialDate(2023, 8, 1))
    old = _item(name, InformationKind.NEWS, published=Occasion(value=PartialDate(2023, 7, 1)))
    return _used(old, _item(f"{name}-baru", InformationKind.NEWS, published=newer, supersedes=Ref(id=name)))


# Neutrality


def _office_with_participant(name: str) -> tuple[Record, ...]:
    return _party_in(name, PartyRole.ORGANISER, Party(id="kominfo", role=PartyRole.SUPPORTER))


def _participant_leading(name: str) -> tuple[Record, ...]:
    return _party_in(name, PartyRole.ORGANISER)


def _participant_as_partner(name: str) -> tuple[Record, ...]:
    return _party_in(name, PartyRole.PARTNER)


def _campaign_passed_on(name: str) -> tuple[Record, ...]:
    return (_item(name, InformationKind.CAMPAIGN_MESSAGE),)


# Personal data


def _withdrawn_consent(name: str) -> tuple[Record, ...]:
    ground = LegalGround(ground=Ground.CONSENT, given_on=_DAY, withdrawn_on=PartialDate(2024, 2, 1))
    return _group(name), _member(f"{name}-a", name, ground=ground)


def _retention_overdue(name: str) -> tuple[Record, ...]:
    ground = LegalGround(ground=Ground.PUBLIC_TASK, retain_until=PartialDate(2023))
    return _group(name), _member(f"{name}-a", name, ground=ground)


def _minor_without_consent(name: str) -> tuple[Record, ...]:
    ground = LegalGround(ground=Ground.CONSENT, given_by=ConsentGiver.SELF)
    return _group(name), _member(f"{name}-a", name, minor=True, ground=ground)


FAULTS: Final[Mapping[str, Fault]] = {
    "duplicate_ids": _duplicate_id,
    "absent_references": _absent_reference,
    "wrong_references": _wrong_reference,
    "reference_cycles": _reference_cycle,
    "two_holders": _two_holders,
    "incomplete_rosters": _incomplete_roster,
    "groups_not_seen_active": _not_seen_active,
    "ending_terms": _ended_term,
    "sk_issuer_levels": _sk_from_below,
    "sk_from_elsewhere": _sk_from_elsewhere,
    "sk_of_two_villages": _sk_of_two_villages,
    "planned_in_the_past": _planned_in_the_past,
    "held_in_the_future": _held_in_the_future,
    "held_without_papers": _held_without_papers,
    "before_the_group": _before_the_group,
    "zones_of_elsewhere": _zone_of_elsewhere,
    "budgets_of_other_year": _budget_of_other_year,
    "told_twice": _told_twice,
    "counts_above_total": _count_above_total,
    "regions_not_listed": _region_not_listed,
    "region_names_differ": _region_name_differs,
    "dates_not_printed": _date_not_printed,
    "counts_not_printed": _count_not_printed,
    "numbers_not_printed": _number_not_printed,
    "contradicting_prints": _contradicting_print,
    "prints_not_read": _print_not_read,
    "surveys_in_cooling_off": _survey_in_cooling_off,
    "campaigns_in_cooling_off": _campaign_in_cooling_off,
    "early_quick_counts": _early_quick_count,
    "not_stated_unofficial": _not_stated_unofficial,
    "unknown_elections": _unknown_election,
    "unknown_stages": _unknown_stage,
    "stages_over": _stage_over,
    "voter_lists_of_other_regime": _voter_list_of_other_regime,
    "dptb_for_moved_voters": _dptb_for_moved_voters,
    "voter_lists_too_early": _voter_list_too_early,
    "voter_lists_too_late": _voter_list_too_late,
    "bodies_not_in_office": _body_not_in_office,
    "issuers_of_other_region": _issuer_of_other_region,
    "look_alike_addresses": _look_alike_address,
    "shortened_addresses": _shortened_address,
    "unofficial_addresses": _unofficial_address,
    "clarifications_without_reference": _clarification_without_reference,
    "nothing_to_share": _nothing_to_share,
    "items_no_longer_valid": _item_no_longer_valid,
    "withdrawn_items_used": _withdrawn_item,
    "replaced_items_used": _replaced_item,
    "offices_with_participants": _office_with_participant,
    "participants_leading": _participant_leading,
    "participants_as_partners": _participant_as_partner,
    "campaigns_passed_on": _campaign_passed_on,
    "withdrawn_consent": _withdrawn_consent,
    "retention_overdue": _retention_overdue,
    "minors_without_consent": _minor_without_consent,
}
"""The fault of each rule, by the rule's name."""
