"""The words around names of places, beside those for levels. A new word is one more entry in its table."""

from typing import Final

from kimcore.printed.tokens import Phrases

PIECE_ENDS: Final = frozenset({",", ";", "(", ")", "–", "—", "|"})  # noqa: RUF001 - as print has them
JOINS: Final = frozenset({"dan", "&", "serta"})

NAME_ENDS: Final = Phrases(
    dict.fromkeys(
        (
            *JOINS,
            *("dengan", "di", "pada", "se", "untuk", "yang", "jam", "pukul", "tanggal", "tgl"),
            *("hp", "kode pos", "kodepos", "nik", "nip", "no", "nomor", "telepon", "telp", "tlp", "wa"),
        ),
        True,
    )
)
"""What ends a name: what follows is no part of it."""

NO_NAMES: Final = frozenset(
    {
        *("asal", "binaan", "ini", "itu", "kami", "kita", "lain", "lainnya", "masing", "sasaran", "sekitar"),
        *("setempat", "tersebut", *JOINS),
    }
)
"""What stands behind the word for a level where no name does: "desa ini", "desa dan kelurahan"."""

STREETS: Final = frozenset(
    {
        *("gang", "gg", "jalan", "jl", "jln", "komp", "komplek", "kompleks", "perum", "perumahan"),
    }
)
"""What stands before a name of a street or an estate, of which a word for a level can be a part: "Jl. Kecamatan"."""

STREET_LINKS: Final = frozenset({".", "raya"})

KAMPUNGS: Final = frozenset({"kampong", "kampung", "kp"})
"""A village by itself, and a hamlet beside a desa or kelurahan."""

BANJARS: Final = frozenset({"banjar", "br"})
"""A hamlet beside a village; by itself it may be the name of a regency."""

ALSO_NAMES: Final = frozenset({*BANJARS, "huta", "lembang", "negeri"})
"""Words for levels that are parts of other names, so that they count only where a name begins: "SMA Negeri 1"."""
