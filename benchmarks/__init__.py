"""How fast kimcore is beside what else holds such records, and how its time grows: `python -m benchmarks`."""
