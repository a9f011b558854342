"""Declarations: what fields are made of, what kinds of value they hold, and the base classes of records and parts."""

from kimcore.fields.base import Declared
from kimcore.fields.kinds import Kind
from kimcore.fields.limits import GENERAL, NONE, SPECIFIC, Field, Privacy, Text, To, Whole
from kimcore.fields.planning import plan_of
from kimcore.fields.plans import FieldPlan, Plan
from kimcore.fields.reading import INVALID, Reader, Unknown

__all__ = [
    "GENERAL",
    "INVALID",
    "NONE",
    "SPECIFIC",
    "Declared",
    "Field",
    "FieldPlan",
    "Kind",
    "Plan",
    "Privacy",
    "Reader",
    "Text",
    "To",
    "Unknown",
    "Whole",
    "plan_of",
]
