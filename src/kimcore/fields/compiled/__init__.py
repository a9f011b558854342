"""Straight functions for each class, made from its plan on first use: they know what is right, and nothing else.

Where something is not right for certain they raise Doubt, and the plan says what is wrong: it is the specification, and
what is compiled is its fast case. `python -m kimcore.fields.compiled Session` prints what is made of a class.
"""
