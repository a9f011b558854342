"""A term of a vocabulary beside the text it was read from."""

from typing import Annotated, ClassVar, Generic, TypeVar

import attrs

from kimcore.fields import NONE, Declared, Field
from kimcore.records.texts import Line
from kimcore.vocabularies import Vocabulary

AnyTerm = TypeVar("AnyTerm", bound=Vocabulary)


@attrs.frozen(kw_only=True)
class Term(Declared, Generic[AnyTerm]):
    """A term of one vocabulary, and the words it was printed in; where no term fits, the print alone."""

    any_of: ClassVar[tuple[str, ...]] = ("value", "printed")

    value: Annotated[AnyTerm | None, Field("Istilah", "term", NONE)] = None
    printed: Annotated[Line | None, Field("Tertulis", "as printed", NONE)] = None
