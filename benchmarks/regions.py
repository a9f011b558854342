"""How long a list of regions takes to read: one as long as that of the whole country, and one half as long.

Run it with `python benchmarks/regions.py`. A ratio near 2 says that the time is linear in the size; it should not be
above 2.5, and the whole country should take about a second. The names are invented.
"""

import functools

from clock import seconds

from kimcore.regions import RegionTable, compare

ROWS = 91_600
"""About as many regions as Kepmendagri 300.2.2-2430/2025 has."""


def listed(rows: int) -> bytes:
    """Return a list of so many villages."""
    lines = (
        f"{11 + at // 2_600}.{1 + at // 200 % 13:02}.{1 + at // 10 % 20:02}.{2_001 + at % 10},Desa Rekaan {at % 9_000}"
        for at in range(rows)
    )
    return ("kode,nama\n" + "\n".join(lines)).encode()


def main() -> None:
    """Print the times and their ratio."""
    half, whole = (seconds(functools.partial(RegionTable.read, listed(rows))) for rows in (ROWS // 2, ROWS))
    print(f"read {ROWS // 2:,} regions: {half:.2f} s")
    print(f"read {ROWS:,} regions: {whole:.2f} s, ratio {whole / half:.2f}")
    older, newer = RegionTable.read(listed(ROWS - 100)).table, RegionTable.read(listed(ROWS)).table
    print(f"compare two lists of that size: {seconds(functools.partial(compare, older, newer)):.2f} s")


if __name__ == "__main__":
    main()
