"""What the name of a host tells: of whom it is, whom it imitates, and what it hides.

That a host is official says nothing of what stands there: official accounts are hacked, as KPU Blora's was
(detik.com/jateng/berita/d-7653107).
"""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from kimcore.rules.occurrences import Occurrences

_LEAST_LABELS: Final = 3
"""Shorter names, as kim.id, occur by chance in others."""

# What a reader takes for another letter: digits and l, then Cyrillic letters. Capitals and accents are folded before.
_LOOK_ALIKE: Final = str.maketrans(
    "01l\u0430\u0435\u0456\u0458\u043a\u043e\u0440\u0441\u0455\u0443\u0445\u0501", "oiiaeijkopcsyxd"
)


def is_under(host: str, domains: frozenset[str]) -> bool:
    """Whether a host is one of some domains or lies below one: `ppid.kpu.go.id` is under `kpu.go.id`."""
    return host in domains or any(host[at + 1 :] in domains for at, sign in enumerate(host) if sign == ".")


def skeleton(host: str) -> str:
    """Return what is left of a host where look-alike letters are one and the separators are gone."""
    letters = unicodedata.normalize("NFKD", ".".join(map(_decoded, host.split(".")))).lower()
    plain = "".join(letter for letter in letters if letter not in "-_." and not unicodedata.combining(letter))
    return plain.translate(_LOOK_ALIKE)


def _decoded(label: str) -> str:
    """Return a label in the script it is shown in (RFC 3492); one that is no such encoding as it is."""
    if not label.startswith("xn--"):
        return label
    try:
        return label.removeprefix("xn--").encode("ascii").decode("punycode")
    except ValueError:
        return label


@attrs.frozen
class Guarded:
    """Official domains whose look-alikes are found, by their skeletons."""

    domains: Mapping[str, str]
    skeletons: Occurrences

    @classmethod
    def of(cls, domains: Iterable[str]) -> "Guarded":
        """Guard the domains of three labels and more."""
        guarded = {skeleton(domain): domain for domain in sorted(domains) if domain.count(".") + 1 >= _LEAST_LABELS}
        return cls(guarded, Occurrences(guarded))

    def imitated_by(self, host: str) -> str | None:
        """Return the domain whose name a host contains, in whatever look-alike form; the longest where several.

        Whether the host lies in the domain is for the caller to rule out.
        """
        imitated = self.skeletons.longest_in(skeleton(host))
        return None if imitated is None else self.domains[imitated]
