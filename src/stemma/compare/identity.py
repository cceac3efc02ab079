"""Which of the documents that reports speak of are one and the same.

In order: what one text itself equates; what RESOLVE made one entity; details that agree; content shared in the
same order. Two documents that one text tells apart are never joined, nor what a person judged to be two.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from stemma.compare.casebook import Casebook
from stemma.compare.content import shared_figures
from stemma.compare.likely_same import conflicts
from stemma.compare.papers import Paper, refers_back, said_to_be_one, takes_out
from stemma.compare.tracing import because
from stemma.compare.wording import SharedWording
from stemma.compare.work import CONTENT, SIGNED, Work, agreement, facts_of, numbers
from stemma.model import Evidence, Span

WIDEST = 200  # papers that share one detail and are compared with each other: bounds the pairs


def works(book: Casebook, papers: dict[str, Paper], shared: Sequence[SharedWording] = ()) -> list[Work]:
    """The documents behind ``papers``, sorted by id, each with the evidence that its accounts are of one."""
    found = [Work([paper]) for paper in papers.values()]
    found = _within_texts(book, found)
    found = _by_wording(book, found, shared)
    found = _by_details(book, found)
    found = _by_content(book, found)
    for work in found:
        work.evidence = _unique([*work.evidence, *agreement(book, work)])
    return sorted(found, key=lambda work: work.id)


def _unique(evidence: list[Evidence]) -> list[Evidence]:
    return list({(e.reason, e.spans): e for e in evidence}.values())


def _join(found: list[Work], one: Work, two: Work, *evidence: Evidence) -> None:
    one.papers += two.papers
    one.whole += two.whole
    one.evidence += [*two.evidence, *evidence]
    found.remove(two)


def _within_texts(book: Casebook, found: list[Work]) -> list[Work]:
    for test, reason in ((said_to_be_one, "The text says that they are one document."), (refers_back, "")):
        for one, two in _sharing_a_text(found):
            if one not in found or two not in found:
                continue
            first, second = sorted((one, two), key=lambda work: work.papers[0].mentions[0].span)
            if test is said_to_be_one:
                span = said_to_be_one(book, first.papers[0], second.papers[0])
                if span:
                    _join(found, first, second, because(reason, span))
            elif refers_back(book, second.papers[0], first.papers[0]):
                _join(found, first, second)
    return _collections(book, found)


def _sharing_a_text(found: list[Work]) -> list[tuple[Work, Work]]:
    by_text: dict[str, list[Work]] = {}
    for work in found:
        for text in sorted(work.texts):
            by_text.setdefault(text, []).append(work)
    return [pair for items in by_text.values() for pair in combinations(items[:WIDEST], 2)]


def _collections(book: Casebook, found: list[Work]) -> list[Work]:
    """A collection of which a text describes only one document rests with that document."""
    for work in [w for w in found if all(p.is_collection for p in w.papers)]:
        near = [w for w in found if w is not work and w.texts & work.texts]
        single = [w for w in near if not any(p.is_collection for p in w.papers)]
        spans = [
            span for w in single for p in w.papers for c in work.papers if (span := takes_out(book, c, p)) is not None
        ]
        if len(single) == 1 and spans and not single[0].papers[0].is_separate:
            reason = "Of the documents it speaks of as a collection, the text describes only this one."
            single[0].whole += work.papers
            _join(found, single[0], work, because(reason, *spans))
    return found


def _barred(book: Casebook, one: Work, two: Work) -> bool:
    """Whether the two are never joined: details differ, one text tells them apart, or a person judged so."""
    if one.texts & two.texts or conflicts(facts_of(book, one), facts_of(book, two)):
        return True
    if one.papers[0].is_collection != two.papers[0].is_collection:
        return True
    others = {p.entity for p in two.papers}
    entities = (book.entities[p.entity] for p in one.papers if p.entity in book.entities)
    # RESOLVE gives a score to what it weighed itself; a person's judgement carries none.
    return any(apart.other in others and apart.why.score is None for entity in entities for apart in entity.apart)


def _by_wording(book: Casebook, found: list[Work], shared: Sequence[SharedWording]) -> list[Work]:
    """Join works that two texts name in one and the same wording: the one copied what the other says of it."""
    for item in shared:
        for passage in item.passages:
            one, two = (_named_in(found, span) for span in (passage.left, passage.right))
            if len(one) == len(two) == 1 and one[0] is not two[0] and not _barred(book, one[0], two[0]):
                why = because("Named in the same wording.", passage.left, passage.right, score=SIGNED)
                _join(found, one[0], two[0], why)
    return found


def _named_in(found: list[Work], span: Span) -> list[Work]:
    return [w for w in found if any(span.covers(m.span) for p in w.papers for m in p.mentions)]


def _by_details(book: Casebook, found: list[Work]) -> list[Work]:
    """Join works of different texts with the same signatory and nothing that differs, one candidate only."""
    for value in sorted({v for work in found for v in work.values("signed by")}):
        for work in [w for w in found if value in w.values("signed by")][:WIDEST]:
            if work not in found:
                continue
            fits = [
                o for o in found if o is not work and value in o.values("signed by") and not _barred(book, work, o)
            ]
            # Two candidates that are told apart from each other: which one is meant stays open.
            if any(_barred(book, a, b) for a, b in combinations(fits, 2)):
                continue
            for other in fits:
                if not _barred(book, work, other):
                    _join(found, work, other)
    return found


def _by_content(book: Casebook, found: list[Work]) -> list[Work]:
    accounts = {work.id: numbers(book, work) for work in found}
    by_value: dict[float, list[str]] = {}
    for identity, own in accounts.items():
        for value in {n.value for n in own}:
            by_value.setdefault(value, []).append(identity)
    shared: dict[tuple[str, str], int] = {}
    for ids in by_value.values():
        for pair in combinations(sorted(ids)[:WIDEST], 2):
            shared[pair] = shared.get(pair, 0) + 1
    at = {work.id: work for work in found}
    for (left, right), count in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        one, two = at[left], at[right]
        if count < 3 or one not in found or two not in found or one is two or _barred(book, one, two):
            continue
        common = shared_figures(accounts[left], accounts[right])
        if common:
            _join(found, one, two, because(common.reason, *common.spans, score=CONTENT))
            at = {key: one if work is two else work for key, work in at.items()}
    return found
