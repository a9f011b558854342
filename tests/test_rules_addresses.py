"""Promises of the rules on web addresses: compared from the end, label by label, and never called true."""

from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore import InformationItem, Institution, check
from kimcore.codes import DomainName, Url
from kimcore.records import Account, Attachment, Claim, Record, Source, Term
from kimcore.rules import Policy, Rule
from kimcore.rules.addresses import look_alike_addresses, shortened_addresses, unofficial_addresses
from kimcore.rules.domains import Guarded, is_under, skeleton
from kimcore.vocabularies import ChannelKind, InformationKind, InstitutionKind, Verdict


def item(link: str | None, **values: Any) -> InformationItem:  # noqa: ANN401 - any field
    """Return an announcement about an election with its official link."""
    given_values: dict[str, Any] = {
        "id": "i",
        "title": "Cek DPT",
        "kind": Term(value=InformationKind.ANNOUNCEMENT),
        "election": "pemilu_2024",
        "link": None if link is None else Url(link),
    }
    return InformationItem(**{**given_values, **values})


def found(rule: Rule, *records: Record, policy: Policy | None = None) -> list[tuple[str, str, str]]:
    """Return pointer, code and severity of what one rule finds."""
    findings = check(records, rules=[rule], policy=policy or Policy())
    return [(one.pointer, one.code, one.severity.value) for one in findings]


LOOK_ALIKE: Final = [("/link", "look_alike_address", "error")]
SHORT: Final = [("/link", "shortened_address", "warning")]
UNOFFICIAL: Final = [("/link", "unofficial_address", "warning")]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://cekdptonline.kpu.go.id", []),
        ("https://kpu.go.id.:443/page", []),
        ("https://KAB-TANAHBUMBU.KPU.GO.ID/blog", []),
        ("https://tanahbumbukab.go.id", []),
        ("https://sungaidanau.desa.id/artikel", []),
        ("https://kim.id/berita", []),
        ("https://kpu.go.id.evil.example/cek", LOOK_ALIKE),
        ("https://www.kpu-go-id.example", LOOK_ALIKE),
        ("https://kpugo.id/cek", LOOK_ALIKE),
        ("https://kpu.g0.id", LOOK_ALIKE),
        ("https://kpu.go.1d.example", LOOK_ALIKE),
        ("https://bawas1u.go.id.example", LOOK_ALIKE),
        ("https://xn--pu-1lc.go.id.example", LOOK_ALIKE),  # a Cyrillic k
        ("https://xkpu.go.id", []),  # given to a government body, and so official; what it says is another matter
        ("https://evil.example/kpu.go.id", UNOFFICIAL),  # the path shows nothing
        ("https://kpu.id", UNOFFICIAL),
        ("https://kpu.or.id", UNOFFICIAL),
        ("https://notgo.id", UNOFFICIAL),
        ("https://www.kompas.com/pemilu", UNOFFICIAL),
        ("https://instagram.com/kpu_rekaan", UNOFFICIAL),
        ("https://tinyurl.com/kpupusat", SHORT),
        ("https://s.id/cekdpt", SHORT),
        ("https://kpu.bit.ly/x", SHORT),
        ("https://this.id/cekdpt", UNOFFICIAL),
        ("https://xn--99999999.example/", UNOFFICIAL),  # no such encoding
    ],
)
def test_each_address_has_at_most_one_finding(link: str, expected: list[tuple[str, str, str]]) -> None:
    """Official, a look-alike, short, or none of these."""
    rules = (look_alike_addresses, shortened_addresses, unofficial_addresses)
    assert [one for rule in rules for one in found(rule, item(link))] == expected


def test_no_finding_says_that_an_official_address_is_true() -> None:
    """An official account can be hacked: the library is silent on official addresses, and says nothing in favour."""
    for rule in (look_alike_addresses, shortened_addresses, unofficial_addresses):
        for finding in check([item("https://bit.ly/x"), item("https://kpu.id", id="j")], rules=[rule]):
            assert "benar" not in finding.message().lower()
            assert "true" not in finding.message("en").lower()


def test_only_election_announcements_need_an_official_address() -> None:
    """Everyday announcements and news may link to anything; kinds that are of elections need no election code."""
    link = "https://www.kompas.com/x"
    for kind, election, expected in (
        (InformationKind.ANNOUNCEMENT, None, []),
        (InformationKind.PUBLIC_SERVICE, None, []),
        (InformationKind.NEWS, "pemilu_2024", []),
        (InformationKind.HOW_TO_VOTE, None, UNOFFICIAL),
        (InformationKind.ANNOUNCEMENT, "pemilu_2024", UNOFFICIAL),
    ):
        assert found(unofficial_addresses, item(link, kind=Term(value=kind), election=election)) == expected
    assert found(unofficial_addresses, item(None)) == []
    assert found(shortened_addresses, item("https://bit.ly/x", election=None)) == []


OFFICE: Final = Institution(
    id="dinas",
    name="Dinas rekaan",
    kind=Term(value=InstitutionKind.KOMINFO),
    domains=(DomainName("info.rekaan.example"),),
    accounts=(Account(platform=ChannelKind.INSTAGRAM, handle="@Dinas.Rekaan"),),
)


def test_public_institutions_state_their_own_sites_and_accounts() -> None:
    """Their domains and accounts are official; those of the press, of business and of participants are not."""
    on_site, on_account = item("https://a.info.rekaan.example/x"), item("https://www.instagram.com/dinas.rekaan/p/1")
    assert found(unofficial_addresses, on_site, OFFICE) == []
    assert found(unofficial_addresses, on_account, OFFICE) == []
    assert found(unofficial_addresses, item("https://evil.example/dinas.rekaan"), OFFICE) == UNOFFICIAL
    assert found(unofficial_addresses, item("https://instagram.com/dinas"), OFFICE) == UNOFFICIAL
    press = attrs.evolve(OFFICE, kind=Term(value=InstitutionKind.MEDIA))
    assert found(unofficial_addresses, on_site, press) == UNOFFICIAL
    assert found(unofficial_addresses, on_account, press) == UNOFFICIAL
    unknown_kind = attrs.evolve(OFFICE, kind=Term(printed="Dinas"))
    assert found(unofficial_addresses, on_site, unknown_kind) == UNOFFICIAL


def test_look_alikes_of_stated_sites_are_found_too() -> None:
    """The domain that is imitated is named; a domain of two labels is too short to tell."""
    (finding,) = check([item("https://info-rekaan-example.evil.example"), OFFICE], rules=[look_alike_addresses])
    assert finding.params == {"domain": "info.rekaan.example"}
    assert found(look_alike_addresses, item("https://kimidaman.example")) == []


def test_every_address_that_is_passed_on_is_looked_at() -> None:
    """Link, attachments and sources; but a clarification names the false page among its sources."""
    false_page = Url("https://kpu-go-id.example")
    one = item(None, sources=(Source(title="Koran"), Source(url=false_page)), attachments=(Attachment(url=false_page),))
    expected = [("/attachments/0/url", *LOOK_ALIKE[0][1:]), ("/sources/1/url", *LOOK_ALIKE[0][1:])]
    assert found(look_alike_addresses, one) == expected
    claim = Claim(text="Klaim", verdict=Term(value=Verdict.FALSE, printed="SALAH"))
    clarification = attrs.evolve(one, kind=Term(value=InformationKind.HOAX_CLARIFICATION), claim=claim)
    assert found(look_alike_addresses, clarification) == expected[:1]
    everyday = attrs.evolve(one, kind=Term(printed="Poster"), election=None)
    assert found(look_alike_addresses, everyday) == expected


def test_the_policy_names_sites_and_shorteners() -> None:
    """A regency adds its own, or takes some away."""
    policy = Policy(official_domains=(DomainName("kpu.go.id"),), shorteners=(DomainName("pendek.example"),))
    assert found(look_alike_addresses, item("https://xkpu.go.id"), policy=policy) == LOOK_ALIKE
    assert found(unofficial_addresses, item("https://desa.go.id"), policy=policy) == UNOFFICIAL
    assert found(shortened_addresses, item("https://pendek.example/1"), policy=policy) == SHORT
    assert found(unofficial_addresses, item("https://pendek.example/1"), policy=policy) == []


LABELS: Final = st.from_regex("[a-z0-9-]{1,12}", fullmatch=True)


@given(st.lists(LABELS, min_size=1, max_size=4), st.lists(LABELS, min_size=1, max_size=3))
def test_a_host_is_compared_from_its_end(before: list[str], domain: list[str]) -> None:
    """Whatever stands before a domain lies under it; whatever ends in it without a dot does not."""
    domains = frozenset({".".join(domain)})
    assert is_under(".".join([*before, *domain]), domains)
    assert not is_under("x" + ".".join(domain), domains)


@given(st.from_regex(r"(xn--)?[a-z0-9_-]{1,20}(\.(xn--)?[a-z0-9-]{1,20}){0,3}", fullmatch=True))
def test_every_host_has_a_skeleton(host: str) -> None:
    """No host raises, whatever stands behind xn--; and a host that contains a guarded name is told."""
    assert isinstance(skeleton(host), str)
    guarded = Guarded.of(["kpu.go.id", "go.id", "kim.id"])
    assert guarded.imitated_by(f"a-kpu-go.id-{host}") == "kpu.go.id"
    assert guarded.imitated_by("kim-id.example") is None


def test_a_policy_takes_domains_in_any_list() -> None:
    """Whatever holds the domains, a policy is hashable, and equal where they are."""
    sites = [DomainName("kpu.go.id")]
    one, other = (Policy(official_domains=kind(sites), shorteners=kind(sites)) for kind in (list, tuple))
    assert one == other
    assert hash(one) == hash(other)
