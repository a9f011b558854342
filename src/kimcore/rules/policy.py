"""What a regency settles for itself: numbers, offices and severities that no law gives."""

from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from kimcore.codes import DomainName
from kimcore.findings import Problem, Severity
from kimcore.pickles import Pickled
from kimcore.vocabularies import GroupLevel, Office

_LEVELS: Final = tuple(GroupLevel)
_SITES: Final = ("kpu.go.id", "bawaslu.go.id", "dkpp.go.id", "go.id", "desa.id", "kim.id", "infopublik.id")
_SHORTENERS: Final = (
    "bit.ly",
    "cutt.ly",
    "goo.gl",
    "is.gd",
    "linktr.ee",
    "lynk.id",
    "rb.gy",
    "s.id",
    "shorturl.at",
    "t.co",
    "t.ly",
    "tiny.cc",
    "tinyurl.com",
)

Severities = Mapping[str, Severity] | Iterable[tuple[str, Severity]]
Issuers = Mapping[GroupLevel, Iterable[GroupLevel]] | Iterable[tuple[GroupLevel, Iterable[GroupLevel]]]


def _severity_pairs(given: Severities) -> tuple[tuple[str, Severity], ...]:
    return tuple(sorted(dict(given).items()))


def _issuer_pairs(given: Issuers) -> tuple[tuple[GroupLevel, tuple[GroupLevel, ...]], ...]:
    issuers = {level: frozenset(levels) for level, levels in dict(given).items()}
    return tuple(
        (level, tuple(one for one in _LEVELS if one in issuers[level])) for level in _LEVELS if level in issuers
    )


def _in_order(domains: Iterable[DomainName]) -> tuple[DomainName, ...]:
    return tuple(domains)


def _each_once(offices: Iterable[Office]) -> tuple[Office, ...]:
    return tuple(dict.fromkeys(offices))


@attrs.frozen(kw_only=True)
class Policy(Pickled):
    """What the rules take for granted in one regency and year. Every default is practice, none is law.

    Mappings may be given for `sk_issuers` and `severities`; they are kept as pairs, so that a policy is hashable.
    """

    minimum_offices: tuple[Office, ...] = attrs.field(
        default=(Office.CHAIR, Office.SECRETARY, Office.TREASURER), converter=_each_once
    )
    """The offices that a board has at least, each once.

    As printed in http://rahayu-margaasih.desa.id/artikel/2019/6/20/kelompok-informasi-masyarakat.
    """

    least_members: int = 3
    """How many members a group has at least: one for each of the three offices.

    There is no national figure: offices print 3-30, 3-8, 10-20, and "at least 10"
    (https://metrokalimantan.com/2022/03/mekanisme-pembentukan-forum-kim.html, http://kapuashulu.info/tentang-kim/,
    https://jatim.antaranews.com/amp/berita/324980/154-kim-tersebar-di-seluruh-kelurahan-kota-surabaya,
    https://sukomanunggal.kim.id/pembentukan-kim).
    """

    most_members: int | None = None
    """How many members a group has at most; None is no limit, for the figures in use disagree (see above)."""

    sk_issuers: tuple[tuple[GroupLevel, tuple[GroupLevel, ...]], ...] = attrs.field(
        default=tuple((level, _LEVELS[position:]) for position, level in enumerate(_LEVELS)), converter=_issuer_pairs
    )
    """Which levels may issue the SK of a group, by the group's level: its own, and all above it.

    A lurah or kepala desa confirms a KIM of the village and a camat one of the district (https://kim.kolakakab.go.id/
    alur-pembentukan/); a mayor confirms those of villages, too (http://kimgerabah.kimkotamalang.or.id/
    profil-kim-gerabah). A level that is not named here is not judged.
    """

    official_domains: tuple[DomainName, ...] = attrs.field(default=tuple(map(DomainName, _SITES)), converter=_in_order)
    """Domains whose names only public bodies and the KIM portal bear, as suffixes of their hosts.

    `go.id` and `desa.id` are given to government bodies and villages only; `kim.id` and `infopublik.id` are the
    ministry's. What an institution states as its own `domains` is official beside these. Those of three parts and more,
    such as `kpu.go.id`, are also the ones whose look-alikes are found.
    """

    shorteners: tuple[DomainName, ...] = attrs.field(default=tuple(map(DomainName, _SHORTENERS)), converter=_in_order)
    """Sites whose short addresses do not show where they lead, as suffixes of their hosts.

    A short address that named KPU was false in https://beritainspiratif.com/read/18722.
    """

    months_without_activity: int = 12
    """After how many months without observation or session a group no longer counts as active.

    No national criterion is known; a year is the span of a work programme.
    """

    days_before_term_ends: int = 90
    """How many days before the end of a board's term it is time to prepare the next SK."""

    severities: tuple[tuple[str, Severity], ...] = attrs.field(default=(), converter=_severity_pairs)
    """The severity of findings by their code, where a tool wants another than the problem's own."""

    def may_issue(self, issuer: GroupLevel, level: GroupLevel) -> bool:
        """Whether a level may issue the SK of a group of another level."""
        return all(issuer in issuers for group_level, issuers in self.sk_issuers if group_level is level)

    def weigh(self, problem: Problem) -> Problem:
        """Return a problem with the severity it has under this policy."""
        severity = dict(self.severities).get(problem.code, problem.severity)
        return problem if severity is problem.severity else attrs.evolve(problem, severity=severity)
