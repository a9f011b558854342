"""How the time of reading, writing and checking grows: each on a document and on one of twice the size, in one run.

Run it with `python benchmarks/reading.py`. A ratio near 2 says that the time is linear in the size; it should not be
above 2.5. The ratio to the standard library's parser says what strictness costs.
"""

import json as stdlib_json
from collections.abc import Callable

from clock import seconds

from kimcore import Unknown, check, examples
from kimcore.formats import json

EXAMPLE = stdlib_json.loads(examples.read(examples.NAMES[0]))


def copies(count: int) -> bytes:
    """Return a document with many copies of the example, each with ids of its own."""
    text = stdlib_json.dumps(EXAMPLE)
    ids = [record["id"] for record in EXAMPLE]
    documents = []
    for number in range(count):
        copy = text
        for one in ids:
            copy = copy.replace(f'"{one}"', f'"{one}.{number}"')
        documents.append(copy.strip("[]"))
    return f"[{','.join(documents)}]".encode()


def hostile(kind: str) -> Callable[[int], bytes]:
    """Return what makes a hostile document of a size."""
    record = '{"type":"Session","schema":1,"id":"s","title":"t","status":"held",%s}'
    makers: dict[str, Callable[[int], str]] = {
        "unknown keys": lambda n: record % ",".join(f'"kunci {i}":1' for i in range(n)),
        "wrong items": lambda n: record % ('"kinds":[' + ",".join(["1"] * n) + "]"),
        "repeated keys": lambda n: record % ",".join(['"theme":"x"'] * n),
        "long text": lambda n: record % ('"theme":"' + "x" * n * 20 + '"'),
        "open brackets": lambda n: "[" * n,
        "quotes": lambda n: '"' * n,
        "backslashes": lambda n: '"' + "\\" * n,
        "digits": lambda n: "9" * n,
        "blanks": lambda n: " " * n,
    }
    return lambda size: makers[kind](size).encode()


def compare(name: str, work: Callable[[bytes], object], make: Callable[[int], bytes], size: int) -> None:
    """Print the times for a document and for one of twice the size, and their ratio."""
    small, large = make(size), make(2 * size)
    once, twice = seconds(lambda: work(small)), seconds(lambda: work(large))
    print(f"{name:<32} {once * 1000:9.2f} ms {twice * 1000:9.2f} ms   x{twice / once:.2f}")


def main() -> None:
    """Print a line for each kind of work."""
    print(f"{'':<32} {'size n':>12} {'size 2n':>12}   ratio")
    compare("json.loads", json.loads, copies, 100)
    compare("the standard library's loads", stdlib_json.loads, copies, 100)
    compare("json.loads, keeping", lambda data: json.loads(data, unknown=Unknown.KEEP), copies, 100)
    for kind in ("unknown keys", "wrong items", "repeated keys", "long text"):
        compare(f"json.read, {kind}", json.read, hostile(kind), 5_000)
    for kind in ("open brackets", "quotes", "backslashes", "digits", "blanks"):
        compare(f"json.read, {kind}", json.read, hostile(kind), 200_000)
    written = {size: json.loads(copies(size)) for size in (100, 200)}
    compare("json.dumps", lambda data: json.dumps(written[len(data)]), bytes, 100)
    compare("check", lambda data: check(written[len(data)]), bytes, 100)


if __name__ == "__main__":
    main()
