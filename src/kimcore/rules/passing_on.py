"""Whether an item can be passed on, and whether it still held when a session used it."""

from collections.abc import Iterator

from kimcore.dates import Moment, PartialDate, Period, When
from kimcore.findings import Finding, Problem
from kimcore.lexicon.calendar import date_in_words
from kimcore.records import InformationItem
from kimcore.rules.context import Use, uses, when_of
from kimcore.rules.register import Register
from kimcore.vocabularies import InformationKind

CLARIFICATION_WITHOUT_REFERENCE = Problem.warning(
    code="clarification_without_reference",
    id="Klarifikasi ini belum menyebut rujukan yang dapat dibuka pembaca. Mohon tambahkan rujukan, tautan, atau"
    " sumber.",
    en="This clarification names nothing that a reader could look up. Please add a reference, a link or a source.",
)


def clarifications_without_reference(register: Register) -> Iterator[Finding]:
    """Find clarifications with neither references of the claim, nor a link, a legal basis or a source: practice.

    The page of a fact checker that stands among the sources is a reference. KPU's cards "HOAX vs FAKTA" print none, so
    that this is no error.
    """
    for index, item in register.all(InformationItem):
        references = () if item.claim is None else item.claim.references
        has_reference = bool(references or item.link or item.legal_basis or item.sources)
        if item.kind.value is InformationKind.HOAX_CLARIFICATION and not has_reference:
            yield register.finding(CLARIFICATION_WITHOUT_REFERENCE, index, "/claim")


NOTHING_TO_SHARE = Problem.note(
    code="nothing_to_share",
    id="Materi ini untuk disebarkan, tetapi belum ada teks sebaran, lampiran, atau tautan resminya. Mohon tambahkan"
    " salah satunya.",
    en="This item is to be shared, but has no text to pass on, no attachment and no official link. Please add one.",
)


def nothing_to_share(register: Register) -> Iterator[Finding]:
    """Find items that are to be shared and have neither text, attachment nor link: practice.

    An item is to be shared where it was cleared for that, or is said to be shared until some day.
    """
    for index, item in register.all(InformationItem):
        is_to_be_shared = item.cleared_by is not None or item.share_until is not None
        if is_to_be_shared and not item.texts and not item.attachments and item.link is None:
            yield register.finding(NOTHING_TO_SHARE, index, "")


ITEM_NO_LONGER_VALID = Problem.warning(
    code="item_no_longer_valid",
    id="Materi ini dipakai dalam kegiatan setelah masa berlaku atau batas sebarnya, {date}. Mohon cek tanggalnya, atau"
    " pakai materi terbaru.",
    en="The session uses this item after it ceased to be valid, or to be shared, on {date}. Please check the dates, or"
    " use a newer item.",
)


def items_no_longer_valid(register: Register) -> Iterator[Finding]:
    """Find items that a session uses after their validity, or after the day until which they may be shared: practice.

    Where the end or the session is known to a month only, it has to lie in the past for certain.
    """
    for use in uses(register):
        ends = (_end(use.item.valid), use.item.share_until)
        past = [end for end in ends if end is not None and _is_after(use.when, end)]
        if past:
            first = min(past, key=lambda end: end.last_day)
            yield _finding(register, ITEM_NO_LONGER_VALID, use, first)


WITHDRAWN_ITEM_USED = Problem.warning(
    code="withdrawn_item_used",
    id="Materi ini dipakai dalam kegiatan setelah ditarik pada {date}. Mohon jangan pakai lagi, atau cek tanggalnya.",
    en="The session uses this item after it was withdrawn on {date}. Please use it no more, or check the dates.",
)


def withdrawn_items_used(register: Register) -> Iterator[Finding]:
    """Find items that a session uses after they were withdrawn: practice. On that day itself it cannot be told."""
    for use in uses(register):
        withdrawn = use.item.withdrawn
        if withdrawn is not None and _is_after(use.when, withdrawn.on):
            yield _finding(register, WITHDRAWN_ITEM_USED, use, withdrawn.on)


REPLACED_ITEM_USED = Problem.warning(
    code="replaced_item_used",
    id="Materi ini dipakai dalam kegiatan setelah diganti materi lain yang terbit pada {date}. Mohon pakai"
    " penggantinya.",
    en="The session uses this item after another, published on {date}, replaced it. Please use the newer one.",
)


def replaced_items_used(register: Register) -> Iterator[Finding]:
    """Find items that a session uses after another one replaced them, unless it uses that one too: practice."""
    successors: dict[str, list[InformationItem]] = {}
    for _, item in register.unique(InformationItem):
        if item.supersedes is not None and item.supersedes.id is not None:
            successors.setdefault(item.supersedes.id, []).append(item)
    for use in uses(register):
        used = {ref.id for ref in use.session.items}
        dates = [
            (successor.id, end)
            for successor in successors.get(use.item.id, ())
            if successor.id not in used and (end := _end(when_of(successor.published))) is not None
        ]
        replaced = [(end.last_day, successor, end) for successor, end in dates if _is_after(use.when, end)]
        if replaced:
            _, successor, end = min(replaced, key=lambda one: one[:2])
            yield _finding(register, REPLACED_ITEM_USED, use, end, successor)


def _finding(register: Register, problem: Problem, use: Use, end: PartialDate | Moment, *others: str) -> Finding:
    date = date_in_words(end.date if isinstance(end, Moment) else end)
    return register.finding(problem, use.index, use.pointer, others=(use.item.id, *others), date=date)


def _end(when: When | None) -> PartialDate | Moment | None:
    return when.end if isinstance(when, Period) else when


def _is_after(when: When, end: PartialDate | Moment) -> bool:
    """Whether something begins after an end for certain; two moments are compared as instants."""
    start = when.start if isinstance(when, Period) else when
    if isinstance(start, Moment) and isinstance(end, Moment):
        return start.instant_minutes > end.instant_minutes
    return start is not None and start.first_day > end.last_day
