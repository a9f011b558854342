"""Every exception of kimcore. All carry their data as attributes, and none carries a value that was refused."""

from collections.abc import Iterable

from kimcore.findings import Finding, Severity


class KimcoreError(Exception):
    """The root of all exceptions of kimcore."""


class _FindingsError(KimcoreError, ValueError):
    """An exception that says what was found."""

    findings: tuple[Finding, ...]

    def __init__(self, findings: Iterable[Finding]) -> None:
        """Keep the findings."""
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        """Say each error in English, a line each."""
        errors = [finding for finding in self.findings if finding.severity is Severity.ERROR]
        return "\n".join(f"{finding.pointer or 'document'}: {finding.message('en')}" for finding in errors)


class MalformedError(_FindingsError):
    """A text is not of the form that a code or a date has."""

    def __str__(self) -> str:
        """Say in English what is wrong with the text, and how it is written."""
        return "\n".join(finding.message("en") for finding in self.findings if finding.severity is Severity.ERROR)


class UnknownTermError(KimcoreError, ValueError):
    """A code is none of a vocabulary's terms; `vocabulary` is its name, and `codes` are those that there are."""

    def __init__(self, vocabulary: str, codes: Iterable[str]) -> None:
        """Say which codes there are, and not which was given: it may be a person's name, from a wrong column."""
        self.vocabulary = vocabulary
        self.codes: tuple[str, ...] = tuple(codes)
        super().__init__(self.vocabulary, self.codes)

    def __str__(self) -> str:
        """List the codes."""
        return f"this is no code of a term of {self.vocabulary}; there are: {', '.join(self.codes)}"


class InvalidError(_FindingsError):
    """An object cannot be constructed; `findings` point into it."""


class LoadError(_FindingsError):
    """Data cannot be read; `findings` point into the document, warnings included."""


class UnwritableError(_FindingsError):
    """Records cannot be written in a format; `findings` point into the list of them."""


class UndecidedError(KimcoreError):
    """A privacy table does not say who may see objects of a class; `type_name` names it."""

    def __init__(self, type_name: str) -> None:
        """Say of which class."""
        self.type_name = type_name
        super().__init__(type_name)

    def __str__(self) -> str:
        """Say what is missing."""
        return (
            f"who may see {self.type_name} is not decided: give a table with a row for it,"
            f" as table={{**TABLE, {self.type_name}: Decision()}} for all that is not tagged as personal data"
        )


class ChangedError(KimcoreError):
    """A file was changed while it was checked; `path` names it."""

    def __init__(self, path: str) -> None:
        """Say which file."""
        self.path = path
        super().__init__(path)

    def __str__(self) -> str:
        """Say what happened."""
        return f"{self.path} was changed while it was checked: where a record stood, there is none now"


class MissingExtraError(KimcoreError, ImportError):
    """An optional extra of kimcore is needed and is not installed; `extra` names it."""

    def __init__(self, extra: str) -> None:
        """Say which extra is missing."""
        self.extra = extra
        super().__init__(extra)

    def __str__(self) -> str:
        """Say how it is installed."""
        return f"this needs an extra of kimcore; install it with: pip install 'kimcore[{self.extra}]'"
