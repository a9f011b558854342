"""File formats: one module each, with the same verbs in every one: read, loads, dumps, load, dump."""
