"""Elections before 2024, of which kimcore knows the voting days and no stages."""

from typing import Final

from kimcore.codes import Url
from kimcore.dates import PartialDate
from kimcore.elections.calendar import Dated, Election
from kimcore.vocabularies import ElectionRegime


def _vote(day: str, basis: str, source: str) -> Dated:
    date = PartialDate.parse(day)
    return Dated(start=date, end=date, basis=basis, source=Url(source))


def _election(regime: ElectionRegime, year: int, *voting: Dated) -> Election:
    is_pemilu = regime is ElectionRegime.PEMILU
    return Election(
        code=f"{'pemilu' if is_pemilu else 'pilkada'}_{year}",
        name_id=f"{'Pemilu' if is_pemilu else 'Pilkada'} {year}",
        name_en=f"{'General election' if is_pemilu else 'Regional head elections'} {year}",
        regime=regime,
        voting=voting,
    )


PAST: Final = (
    # DPR, DPD and DPRDs in April, the President in July; from 2019 on both are on one day.
    _election(
        ElectionRegime.PEMILU,
        2014,
        _vote(
            "2014-04-09",
            "UU 8/2012; PKPU 7/2012",
            "http://news.detik.com/read/2014/02/05/164045/2488286/10/pemilu-9-april-libur-nasional-pencoblosan-pukul-0700-1300",
        ),
        _vote(
            "2014-07-09",
            "UU 42/2008; PKPU 4/2014",
            "https://kompasiana.com/irwanad/jadwal-pemilu-pasangan-presiden-dan-wakil-presiden_54f7a578a33311f81f8b4615",
        ),
    ),
    _election(
        ElectionRegime.PEMILIHAN,
        2015,
        _vote(
            "2015-12-09",
            "UU 8/2015; PKPU 2/2015; Keppres 25/2015",
            "https://setkab.go.id/sukseskan-pilkada-serentak-pemerintah-tetapkan-9-desember-2015-sebagai-hari-libur-nasional",
        ),
    ),
    _election(
        ElectionRegime.PEMILIHAN,
        2017,
        _vote(
            "2017-02-15",
            "UU 10/2016; PKPU 7/2016; Keppres 3/2017",
            "https://lintasmedan.com/pemerintah-tetapkan-15-februari-hari-libur-nasional/",
        ),
    ),
    _election(
        ElectionRegime.PEMILIHAN,
        2018,
        _vote(
            "2018-06-27",
            "UU 10/2016; PKPU 1/2017",
            "https://id.scribd.com/document/512156028/Ada-lima-peraturan-KPU",
        ),
    ),
    _election(
        ElectionRegime.PEMILU,
        2019,
        _vote("2019-04-17", "UU 7/2017; PKPU 7/2017", "https://kabartangsel.com/jadwal-pemilu-2019"),
    ),
    # Put off from 23 September because of Covid-19.
    _election(
        ElectionRegime.PEMILIHAN,
        2020,
        _vote(
            "2020-12-09",
            "UU 6/2020; PKPU 5/2020",
            "https://koranbanjar.net/catat-tahapan-pilkada-serentak-9-desember-2020/",
        ),
    ),
)
"""The Pemilu of 2014 and 2019, and the Pilkada of 2015, 2017, 2018 and 2020, in the order of their votes."""
