"""How long a list of regions takes to read: one as long as that of the whole country, and one half as long.

Run it with `python benchmarks/regions.py`. A ratio near 2 says that the time is linear in the size; it should not be
above 2.5, and the whole country should take about a second. The names are invented.
"""

import time

from kimcore.regions import RegionTable, compare

ROUNDS = 5
ROWS = 91_600
"""About as many regions as Kepmendagri 300.2.2-2430/2025 has."""


def listed(rows: int) -> bytes:
    """Return a list of so many villages."""
    lines = (
        f"{11 + at // 2_600}.{1 + at // 200 % 13:02}.{1 + at // 10 % 20:02}.{2_001 + at % 10},Desa Rekaan {at % 9_000}"
        for at in range(rows)
    )
    return ("kode,nama\n" + "\n".join(lines)).encode()


def seconds(data: bytes) -> float:
    """Return the least time that reading took, of several rounds."""
    least = float("inf")
    for _ in range(ROUNDS):
        began = time.perf_counter()
        RegionTable.read(data)
        least = min(least, time.perf_counter() - began)
    return least


def main() -> None:
    """Print the times and their ratio."""
    half, whole = seconds(listed(ROWS // 2)), seconds(listed(ROWS))
    print(f"read {ROWS // 2:,} regions: {half:.2f} s")
    print(f"read {ROWS:,} regions: {whole:.2f} s, ratio {whole / half:.2f}")
    older, newer = RegionTable.read(listed(ROWS - 100)).table, RegionTable.read(listed(ROWS)).table
    began = time.perf_counter()
    compare(older, newer)
    print(f"compare two lists of that size: {time.perf_counter() - began:.2f} s")


if __name__ == "__main__":
    main()
