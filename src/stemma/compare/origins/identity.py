"""Which of the documents that reports speak of are one and the same.

In order: what one text itself equates; what RESOLVE made one entity; details that agree; content shared in the
same order. Two documents that one text tells apart are never joined, nor what a person judged to be two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from stemma.compare.origins.casebook import Casebook
from stemma.compare.origins.content import SHORTEST, is_specific, shared_figures
from stemma.compare.origins.cues import genre
from stemma.compare.origins.likely_same import conflicts
from stemma.compare.origins.naming import Naming
from stemma.compare.origins.papers import Paper, noun_of, opens_with, refers_back, said_to_be_one, takes_out
from stemma.compare.origins.tracing import because
from stemma.compare.origins.wording import SharedWording
from stemma.compare.origins.work import CONTENT, SIGNED, Work, agreement, facts_of, numbers
from stemma.model import Evidence, Span
from stemma.text.outlets import outlet_key

FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
WIDEST = 100  # papers that share one detail and are compared with each other: bounds the pairs


def works(
    book: Casebook, papers: dict[str, Paper], shared: Sequence[SharedWording] = (), namings: Sequence[Naming] = ()
) -> list[Work]:
    """The documents behind ``papers``, sorted by id, each with the evidence that its accounts are of one."""
    shelf = _Shelf(book, papers)
    shelf.within_texts()
    shelf.by_wording(shared)
    shelf.by_signatory()
    shelf.by_outlet()
    shelf.by_naming(namings)
    shelf.by_date()
    shelf.by_content()
    found = shelf.works()
    for work in found:
        evidence = [*work.evidence, *agreement(book, work)]
        work.evidence = list({(e.reason, e.spans): e for e in evidence}.values())
    return sorted(found, key=lambda work: work.id)


class _Shelf:
    """Papers and the work that each belongs to so far."""

    def __init__(self, book: Casebook, papers: dict[str, Paper]) -> None:
        self.book = book
        self.papers = [papers[key] for key in sorted(papers)]
        self.owner = {paper.key: Work([paper]) for paper in self.papers}
        self.by_text: dict[str, list[Paper]] = {}
        for paper in self.papers:
            for text in paper.texts:
                self.by_text.setdefault(text, []).append(paper)

    def works(self, papers: Iterable[Paper] | None = None) -> list[Work]:
        """The works of ``papers`` (of all), each once."""
        owners = (self.owner[p.key] for p in (self.papers if papers is None else papers))
        return list({id(work): work for work in owners}.values())

    def join(self, one: Work, two: Work, *evidence: Evidence) -> None:
        """Make ``two`` a part of ``one``."""
        one.papers += two.papers
        one.whole += two.whole
        one.evidence += [*two.evidence, *evidence]
        for paper in two.papers:
            self.owner[paper.key] = one

    def within_texts(self) -> None:
        """What one text itself says: two names for one document, what is enclosed, what is taken out of a pile."""
        for papers in self.by_text.values():
            ordered = sorted(papers[:WIDEST], key=lambda paper: paper.mentions[0].span)
            for early, late in combinations(ordered, 2):
                span = said_to_be_one(self.book, early, late)
                if span and self.owner[early.key] is not self.owner[late.key]:
                    why = because("The text says that they are one document.", span)
                    self.join(self.owner[early.key], self.owner[late.key], why)
            for early, late in combinations(ordered, 2):
                one, two = self.owner[early.key], self.owner[late.key]
                if one is not two and refers_back(self.book, late, early):
                    self.join(one, two)
        for papers in self.by_text.values():
            self._join_lead(papers[:WIDEST])
        for paper in self.papers:
            self._enclose(paper)
        for papers in self.by_text.values():
            for paper in papers:
                if paper.is_collection:
                    self._take_out(paper, self.works(papers))

    def _join_lead(self, papers: Sequence[Paper]) -> None:
        """The paper that a text opens with is the one of that noun which it describes below, where that is one."""
        for early in papers:
            found = [(late, span) for late in papers if (span := opens_with(early, late)) is not None]
            one = {id(self.owner[late.key]): (late, span) for late, span in found}
            if len(one) == 1:
                late, span = next(iter(one.values()))
                mine, its = self.owner[early.key], self.owner[late.key]
                if mine is not its and not (mine.texts & its.texts) - set(early.texts):
                    self.join(its, mine, because("The text opens with it and describes it below.", span))

    def _enclose(self, paper: Paper) -> None:
        """What is enclosed with a document comes with it from one hand."""
        work, wanted = self.owner[paper.key], paper.values("enclosed with")
        if wanted and not work.values("signed by"):
            near = [p for text in paper.texts for p in self.by_text[text] if p.entity in wanted]
            letters = [other for other in self.works(near) if other is not work]
            if len(letters) == 1:
                spans = [span for spans in paper.details["enclosed with"].values() for span in spans]
                self.join(letters[0], work, because("The text says that it is enclosed.", *spans))

    def _take_out(self, collection: Paper, near: list[Work]) -> None:
        """A collection of which a text describes only one document rests with that document."""
        work = self.owner[collection.key]
        single = [w for w in near if w is not work and not all(p.is_collection for p in w.papers)]
        if len(single) != 1 or not all(p.is_collection for p in work.papers) or single[0].papers[0].is_separate:
            return
        found = (takes_out(self.book, collection, paper) for paper in single[0].papers)
        spans = [span for span in found if span is not None]
        if spans:
            reason = "Of the documents it speaks of as a collection, the text describes only this one."
            single[0].whole += work.papers
            self.join(single[0], work, because(reason, *spans))

    def by_wording(self, shared: Sequence[SharedWording]) -> None:
        """Join works that two texts name in one and the same wording: the one copied what the other says of it."""
        for item in shared:
            for passage in item.passages:
                one, two = self._named_in(passage.left), self._named_in(passage.right)
                if len(one) == len(two) == 1 and not self._barred(one[0], two[0]):
                    why = because("Named in the same wording.", passage.left, passage.right, score=SIGNED)
                    self.join(one[0], two[0], why)

    def _named_in(self, span: Span) -> list[Work]:
        near = self.by_text.get(span.document, ())
        return self.works(paper for paper in near if any(span.covers(m.span) for m in paper.mentions))

    def by_signatory(self) -> None:
        """Join works of different texts with the same signatory and nothing that differs, one candidate only."""
        signed: dict[str, list[Paper]] = {}
        for paper in self.papers:
            for value in paper.values("signed by") - {""}:
                signed.setdefault(value, []).append(paper)
        for value in sorted(signed):
            for work in self.works(signed[value][:WIDEST]):
                others = [w for w in self.works(signed[value][:WIDEST]) if w is not work]
                if work not in self.works(signed[value]):
                    continue
                fits = [other for other in others if not self._barred(work, other)]
                # Two candidates that are told apart from each other: which one is meant stays open.
                if not any(self._barred(a, b) for a, b in combinations(fits, 2)):
                    for other in fits:
                        self.join(work, other)

    def by_outlet(self) -> None:
        """Join what a text has from an outlet with the one document that the outlet's own held report tells of.

        Where the outlet's report is not held, two texts that have a document from it join when a specific figure or
        the date is the same in both, or when each has but one from it and both call it by one kind.
        """
        held: dict[str, list[str]] = {}
        for document in self.book.documents.values():
            if document.publisher:
                held.setdefault(outlet_key(document.publisher), []).append(document.id)
        brought: dict[str, list[tuple[Work, Span]]] = {}
        for paper in self.papers:
            for outlet in sorted(paper.values("published by") - {""}):
                span = min(paper.details["published by"][outlet])
                name = outlet_key(self.book.name(outlet))
                texts = held.get(name, ())
                if len(texts) == 1 and texts[0] not in paper.texts:
                    self._join_report(paper, texts[0], span)
                brought.setdefault(name, []).append((self.owner[paper.key], span))
        for name in sorted(set(brought) - {name for name, texts in held.items() if len(texts) == 1}):
            for (one, left), (two, right) in combinations(brought[name][:WIDEST], 2):
                one, two = self.owner[one.papers[0].key], self.owner[two.papers[0].key]
                if self._barred(one, two) or not self._is_kindred(one, two):
                    continue
                if self._has_common(one, two):
                    reason = "Both have it from one outlet, with the same figure or date."
                    self.join(one, two, because(reason, left, right, score=CONTENT))
                elif self._is_the_one(one, two, [work for work, _ in brought[name]]):
                    reason = "Both have it from one outlet, and neither tells of a second one from it."
                    self.join(one, two, because(reason, left, right, score=CONTENT))

    def by_naming(self, namings: Sequence[Naming]) -> None:
        """Join what a text tells of where it names a held report with the one document which that report tells of."""
        for naming in namings:
            if naming.how in ("named", "unnamed"):
                told = [p for p in self.by_text.get(naming.text, ()) if _is_told_in(p, naming.span)]
                for paper in told if len(self.works(told)) == 1 else ():
                    if naming.source not in self.owner[paper.key].texts:
                        self._join_report(paper, naming.source, naming.span)

    def by_date(self) -> None:
        """Join works of one kind and one full date whose accounts share a specific figure."""
        dated: dict[str, list[Paper]] = {}
        for paper in self.papers:
            for value in paper.values("dated"):
                if FULL_DATE.fullmatch(value):
                    dated.setdefault(value, []).append(paper)
        for value in sorted(dated):
            for left, right in combinations(dated[value][:WIDEST], 2):
                one, two = self.owner[left.key], self.owner[right.key]
                if (
                    not self._barred(one, two)
                    and self._is_kindred(one, two)
                    and self._figures(one) & self._figures(two)
                ):
                    spans = (min(left.details["dated"][value]), min(right.details["dated"][value]))
                    self.join(one, two, because("Same date, and a figure in common.", *spans, score=CONTENT))

    def _join_report(self, paper: Paper, text: str, span: Span) -> None:
        mine = self.owner[paper.key]
        near = [work for work in self.works(self.by_text.get(text, ())) if any(p.claims for p in work.papers)]
        single = [work for work in near if not work.papers[0].is_collection]
        if len(single) == 1 and not self._barred(mine, single[0]) and self._is_kindred(mine, single[0]):
            there = min(m.span for p in single[0].papers for m in p.mentions if m.span.document == text)
            reason = "It names the outlet of a held report, which tells of one such document."
            self.join(single[0], mine, because(reason, span, there, score=SIGNED))

    def _is_kindred(self, one: Work, two: Work) -> bool:
        """Whether the words for the two papers may mean one kind: a letter is no court's ruling."""
        left, right = genre(noun_of(one.papers)), genre(noun_of(two.papers))
        return not left or not right or left == right

    def _is_the_one(self, one: Work, two: Work, brought: Sequence[Work]) -> bool:
        """Whether both are of one kind, and each text has no other paper from that outlet."""
        left, right = noun_of(one.papers), noun_of(two.papers)
        is_one_kind = left == right or (genre(left) == genre(right) != "")
        owners = {id(work): work for work in (self.owner[w.papers[0].key] for w in brought)}.values()
        alone = all(sum(bool(w.texts & own.texts) for w in owners) == 1 for own in (one, two))
        return is_one_kind and alone and not any(p.is_separate for work in (one, two) for p in work.papers)

    def _has_common(self, one: Work, two: Work) -> bool:
        return bool(self._figures(one) & self._figures(two) or one.values("dated") & two.values("dated"))

    def _figures(self, work: Work) -> set[float]:
        return {number.value for number in numbers(self.book, work) if is_specific(number.value)}

    def by_content(self) -> None:
        """Join works whose accounts give three specific figures in the same order."""
        all_works = self.works()
        accounts = [numbers(self.book, work) for work in all_works]
        places: dict[float, list[int]] = {}
        for at, own in enumerate(accounts):
            for value in {number.value for number in own}:
                places.setdefault(value, []).append(at)
        shared: Counter[tuple[int, int]] = Counter()
        for found in places.values():
            shared.update(combinations(found[:WIDEST], 2))
        for (left, right), count in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
            one, two = (self.owner[all_works[at].papers[0].key] for at in (left, right))
            if count >= SHORTEST and one is not two and not self._barred(one, two):
                common = shared_figures(accounts[left], accounts[right])
                if common:
                    self.join(one, two, because(common.reason, *common.spans, score=CONTENT))

    def _barred(self, one: Work, two: Work) -> bool:
        """Whether the two are never joined: details differ, one text tells them apart, or a person judged so."""
        if one is two or one.texts & two.texts or conflicts(facts_of(self.book, one), facts_of(self.book, two)):
            return True
        if one.papers[0].is_collection != two.papers[0].is_collection:
            return True
        others = {p.entity for p in two.papers}
        entities = (self.book.entities[p.entity] for p in one.papers if p.entity in self.book.entities)
        # RESOLVE gives a score to what it weighed itself; a person's judgement carries none.
        return any(apart.other in others and apart.why.score is None for entity in entities for apart in entity.apart)


def _is_told_in(paper: Paper, sentence: Span) -> bool:
    """Whether ``sentence`` speaks of ``paper``."""
    return any(sentence.covers(mention.span) for mention in paper.mentions)
