"""Whether an item can be passed on, and whether it still held when a session used it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from kimcore.dates import Moment, PartialDate, Period, When
from kimcore.findings import Finding, Problem
from kimcore.lexicon.calendar import date_in_words
from kimcore.records import InformationItem
from kimcore.rules.context import Use, used_items, when_of
from kimcore.rules.register import Register
from kimcore.vocabularies import InformationKind

CLARIFICATION_WITHOUT_REFERENCE = Problem.warning(
    code="clarification_without_reference",
    indonesian="Klarifikasi ini belum menyebut rujukan yang dapat dibuka pembaca. Mohon tambahkan rujukan, tautan, atau"
    " sumber.",
    english="This clarification names nothing that a reader could look up. Please add a reference, a link or a source.",
)


def clarifications_without_reference(register: Register) -> Iterator[Finding]:
    """Find clarifications with neither references of the claim, nor a link, a legal basis or a source: practice.

    The page of a fact checker that stands among the sources is a reference. KPU's cards "HOAX vs FAKTA" print none, so
    that this is no error.
    """
    for index, item in register.each(InformationItem):
        references = () if item.claim is None else item.claim.references
        has_reference = bool(references or item.link or item.legal_basis or item.sources)
        if item.kind.value is InformationKind.HOAX_CLARIFICATION and not has_reference:
            yield register.finding(CLARIFICATION_WITHOUT_REFERENCE, index, "/claim")


NOTHING_TO_SHARE = Problem.note(
    code="nothing_to_share",
    indonesian="Materi ini untuk disebarkan, tetapi belum ada teks sebaran, lampiran, atau tautan resminya. Mohon"
    " tambahkan salah satunya.",
    english="This item is to be shared, but has no text to pass on, no attachment and no official link. Please add"
    " one.",
)


def nothing_to_share(register: Register) -> Iterator[Finding]:
    """Find items that are to be shared and have neither text, attachment nor link: practice.

    An item is to be shared where it was cleared for that, or is said to be shared until some day.
    """
    for index, item in register.each(InformationItem):
        is_to_be_shared = item.cleared_by is not None or item.share_until is not None
        if is_to_be_shared and not item.texts and not item.attachments and item.link is None:
            yield register.finding(NOTHING_TO_SHARE, index, "")


ITEM_NO_LONGER_VALID = Problem.warning(
    code="item_no_longer_valid",
    indonesian="Materi ini dipakai dalam kegiatan setelah masa berlaku atau batas sebarnya, {date}. Mohon cek"
    " tanggalnya, atau pakai materi terbaru.",
    english="The session uses this item after it ceased to be valid, or to be shared, on {date}. Please check the"
    " dates, or use a newer item.",
)


def items_no_longer_valid(register: Register) -> Iterator[Finding]:
    """Find items that a session uses after their validity, or after the day until which they may be shared: practice.

    Where the end or the session is known to a month only, it has to lie in the past for certain.
    """
    for item, use in _used(register):
        ends = (_end(item.valid), item.share_until)
        past = [end for end in ends if end is not None and _is_after(use.when, end)]
        if past:
            first = min(past, key=lambda end: end.last_day)
            yield from _findings(register, ITEM_NO_LONGER_VALID, use, first, item)


WITHDRAWN_ITEM_USED = Problem.warning(
    code="withdrawn_item_used",
    indonesian="Materi ini dipakai dalam kegiatan setelah ditarik pada {date}. Mohon jangan pakai lagi, atau cek"
    " tanggalnya.",
    english="The session uses this item after it was withdrawn on {date}. Please use it no more, or check the dates.",
)


def withdrawn_items_used(register: Register) -> Iterator[Finding]:
    """Find items that a session uses after they were withdrawn: practice. On that day itself it cannot be told."""
    for item, use in _used(register):
        withdrawn = item.withdrawn
        if withdrawn is not None and _is_after(use.when, withdrawn.on):
            yield from _findings(register, WITHDRAWN_ITEM_USED, use, withdrawn.on, item)


REPLACED_ITEM_USED = Problem.warning(
    code="replaced_item_used",
    indonesian="Materi ini dipakai dalam kegiatan setelah diganti materi lain yang terbit pada {date}. Mohon pakai"
    " penggantinya.",
    english="The session uses this item after another, published on {date}, replaced it. Please use the newer one.",
)


def replaced_items_used(register: Register) -> Iterator[Finding]:
    """Find items that a session uses after another one replaced them, unless it uses that one too: practice.

    Of several that replaced it the one with the earliest day is named; of those of which the time is known as well, the
    earliest instant, where the session's time is known.
    """
    successors = _successors(register)
    for item, use in _used(register):
        first = successors[item.id].first_of_others(use) if item.id in successors else None
        if first is not None:
            yield from _findings(register, REPLACED_ITEM_USED, use, first.end, item, first.item)


@attrs.frozen
class _Successor:
    """An item that replaced another one, and the end of the time in which it was published."""

    item: InformationItem
    end: PartialDate | Moment

    @property
    def by_day(self) -> tuple[dt.date, str]:
        """What orders successors by their days."""
        return self.end.last_day, self.item.id


@attrs.frozen
class _Successors:
    """What replaced one item, in the orders in which the first that a session could have used is found."""

    by_day: Sequence[_Successor]
    """All of them."""
    without_time: Sequence[_Successor]
    """Those of which the day is known and no time, by day."""
    by_instant: Sequence[_Successor]
    """Those of which the time is known."""

    @classmethod
    def of(cls, successors: Iterable[_Successor]) -> "_Successors":
        """Arrange successors."""
        by_day = sorted(successors, key=lambda one: one.by_day)
        instants = [(one.end.instant_minutes, one.item.id, one) for one in by_day if isinstance(one.end, Moment)]
        without_time = [one for one in by_day if not isinstance(one.end, Moment)]
        return cls(by_day, without_time, [one for _, _, one in sorted(instants, key=lambda one: one[:2])])

    def first_of_others(self, use: Use) -> _Successor | None:
        """Return the first that came before a session and that it does not use, if there is one.

        In each order only the first that is not used can be it: where that came too late, so did all behind it.
        """
        orders = (self.without_time, self.by_instant) if isinstance(_start(use.when), Moment) else (self.by_day,)
        unused = (next((one for one in order if one.item.id not in use.items), None) for order in orders)
        earlier = (one for one in unused if one is not None and _is_after(use.when, one.end))
        return min(earlier, key=lambda one: one.by_day, default=None)


def _successors(register: Register) -> Mapping[str, _Successors]:
    """Return what replaced each item, by its id."""
    found: dict[str, list[_Successor]] = {}
    for _, item in register.unique(InformationItem):
        end = _end(when_of(item.published))
        if item.supersedes is not None and item.supersedes.id is not None and end is not None:
            found.setdefault(item.supersedes.id, []).append(_Successor(item, end))
    return {one: _Successors.of(several) for one, several in found.items()}


def _used(register: Register) -> Iterator[tuple[InformationItem, Use]]:
    """Find the items that dated sessions use, each with every session that uses it."""
    for item, several in register.once(used_items):
        for use in several:
            yield item, use


def _findings(
    register: Register, problem: Problem, use: Use, end: PartialDate | Moment, *items: InformationItem
) -> Iterator[Finding]:
    """Find a use of an item wherever the session names it; the item comes first, and then what replaced it."""
    date = date_in_words(end.date if isinstance(end, Moment) else end)
    for pointer in use.pointers:
        yield register.finding(problem, use.index, pointer, others=[item.id for item in items], date=date)


def _end(when: When | None) -> PartialDate | Moment | None:
    return when.end if isinstance(when, Period) else when


def _start(when: When) -> PartialDate | Moment | None:
    return when.start if isinstance(when, Period) else when


def _is_after(when: When, end: PartialDate | Moment) -> bool:
    """Whether something begins after an end for certain; two moments are compared as instants."""
    start = _start(when)
    if isinstance(start, Moment) and isinstance(end, Moment):
        return start.instant_minutes > end.instant_minutes
    return start is not None and start.first_day > end.last_day
