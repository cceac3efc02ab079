"""One document behind the papers of several texts, and what the texts' accounts of it have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from stemma.compare.origins.casebook import Casebook
from stemma.compare.origins.content import Items, Number, enumerations, shared_figures, shared_list
from stemma.compare.origins.cues import genre
from stemma.compare.origins.papers import Paper, noun_of
from stemma.compare.origins.tracing import Facts, because
from stemma.model import Claim, Evidence, Span

SIGNED, CONTENT = 0.8, 0.7


@dataclass(slots=True, eq=False)
class Work:
    """One document behind one or several papers; ``whole`` are collections it was taken out of."""

    papers: list[Paper]
    evidence: list[Evidence] = field(default_factory=list)
    whole: list[Paper] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The entity with most mentions stands for all."""
        own = [paper for paper in self.papers if paper not in self.whole] or self.papers
        return min(own, key=lambda p: (-len(p.mentions), p.key)).key

    @property
    def texts(self) -> set[str]:
        """The texts that speak of it."""
        return {text for paper in self.papers for text in paper.texts}

    def values(self, name: str) -> set[str]:
        """Values of one detail over all papers."""
        return set().union(*(paper.values(name) for paper in self.papers)) - {""}

    def told(self, name: str, text: str) -> dict[str, Span]:
        """Values of one detail in one text, each with the first passage that gives it."""
        found: dict[str, Span] = {}
        for paper in self.papers:
            for value, spans in paper.details.get(name, {}).items():
                for span in sorted(s for s in spans if s.document == text):
                    found[value] = min(found.get(value, span), span)
        return found


def facts_of(book: Casebook, work: Work) -> Facts:
    """What the texts say of the work, for telling it from others."""
    people = sorted(work.values("signed by") | work.values("addressed to"))
    inside: set[str] = set()
    for paper in work.papers:
        for claim in paper.claims:
            inside.update(book.entity(link.source) for link in claim.chain[1:] if link.level != "document")
    return Facts(
        kind="document",
        names={work.id: book.name(work.id)},
        signatories={e: book.name(e) for e in sorted(work.values("signed by"))},
        addressees={e: book.name(e) for e in sorted(work.values("addressed to"))},
        described=frozenset(e for e in people if not book.is_named(e)),
        dates=frozenset(work.values("dated")),
        genre=genre(noun_of(work.papers)),
        texts=frozenset(work.texts),
        is_separate=any(paper.is_separate for paper in work.papers),
        inside=frozenset(inside - {paper.entity for paper in work.papers}),
        ties=frozenset(tie for entity in people for tie in book.ties(entity)),
    )


def numbers(book: Casebook, work: Work, text: str | None = None) -> list[Number]:
    """The figures in what the texts (or one ``text``) take from the work, in reading order."""
    claims = _content(book, work, text)
    wanted = {quantity for claim in claims for quantity in claim.quantities}
    documents = {claim.document for claim in claims}
    found = [
        Number(float(q.value), q.number_span or q.span)
        for document in sorted(documents)
        for q in book.reading_of[document].quantities
        if q.id in wanted and q.value is not None and abs(q.value) < 1e15
    ]
    return sorted(found, key=lambda n: n.span)


def _content(book: Casebook, work: Work, text: str | None) -> list[Claim]:
    """Claims that rest on the work, and claims told without a cue between them."""
    found: list[Claim] = []
    for document in sorted(work.texts if text is None else {text}):
        own = {c.id for paper in work.papers for c in paper.claims if c.document == document}
        claims = book.claims_of(document)
        places = [at for at, claim in enumerate(claims) if claim.id in own]
        if places:
            reach = range(places[0], places[-1] + 1)
            found += [claims[at] for at in reach if claims[at].id in own or claims[at].voice == "own"]
    return found


def agreement(book: Casebook, work: Work) -> list[Evidence]:
    """What the accounts of one document have in common: the first text against every other that speaks of it."""
    texts = sorted(work.texts)
    found: list[Evidence] = []
    for other in texts[1:]:
        for name, word in (("signed by", "signatory"), ("addressed to", "addressee"), ("dated", "date")):
            left, right = work.told(name, texts[0]), work.told(name, other)
            for value in sorted(set(left) & set(right) - {""}):
                found.append(because(f"Same {word}.", left[value], right[value], score=SIGNED))
        figures = shared_figures(numbers(book, work, texts[0]), numbers(book, work, other))
        items = shared_list(_lists(book, work, texts[0]), _lists(book, work, other))
        found += [because(s.reason, *s.spans, score=CONTENT) for s in (figures, items) if s]
    return found


def _lists(book: Casebook, work: Work, text: str) -> Sequence[Items]:
    spans = [claim.sentence for claim in _content(book, work, text)]
    return enumerations(text, book.documents[text].text, spans)
