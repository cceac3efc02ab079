"""The documents that reports speak of, with what each report says of them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from stemma.compare.casebook import Casebook, bare
from stemma.compare.cues import head, is_collection, is_separate, pattern, phrases
from stemma.model import Claim, Detail, Mention, Span

_LINK = re.compile(r"\s*(?:is|was|,|:|—|–|-|هي|هو)\s*", re.IGNORECASE)
NAMED = ("signed by", "addressed to", "published by", "leaked to", "dated", "enclosed with")


@dataclass(slots=True)
class Paper:
    """One document as an entity of RESOLVE: its mentions, and for each detail the values with their spans."""

    entity: str
    mentions: list[Mention]
    details: dict[str, dict[str, list[Span]]] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts that speak of it."""
        return tuple(sorted({m.span.document for m in self.mentions}))

    @property
    def is_collection(self) -> bool:
        """Whether its first mention in every text means several documents."""
        return all(is_collection(_full(first)) for first in self._firsts())

    @property
    def is_separate(self) -> bool:
        """Whether a text sets it apart from one named before."""
        return any(is_separate(m.name) or is_separate(_full(m)) for m in self.mentions)

    @property
    def is_described(self) -> bool:
        """Whether a text says who signed it, to whom it went or when."""
        return any(name in self.details for name in ("signed by", "addressed to", "dated"))

    def values(self, name: str) -> set[str]:
        """The values of one detail: entity ids, or EDTF for dated."""
        return set(self.details.get(name, ()))

    def nouns(self) -> Counter[str]:
        """What kind of paper the texts call it, counted."""
        return Counter(head(bare(m.name)) for m in self.mentions if m.form != "pronoun" and "_" not in m.name)

    def _firsts(self) -> list[Mention]:
        seen: dict[str, Mention] = {}
        for mention in self.mentions:
            if mention.form != "pronoun":
                seen.setdefault(mention.span.document, mention)
        return list(seen.values()) or self.mentions[:1]


def _full(mention: Mention) -> str:
    return bare(mention.name)


def papers(book: Casebook) -> dict[str, Paper]:
    """Entity id -> paper, for documents that a claim rests on or that a text describes."""
    found: dict[str, Paper] = {}

    def paper(entity: str) -> Paper:
        return found.setdefault(entity, Paper(entity=entity, mentions=book.members(entity)))

    for claim in book.claims:
        for entity in {book.entity(link.source) for link in claim.chain[1:]}:
            if book.kind(entity) == "document":
                paper(entity).claims.append(claim)
    for reading in book.readings:
        for detail in reading.details:
            entity = book.entity(detail.document_mention) if detail.document_mention else ""
            if detail.name in NAMED and book.kind(entity) == "document":
                _add(book, paper(entity), detail)
    return {entity: item for entity, item in sorted(found.items()) if item.mentions}


def _add(book: Casebook, paper: Paper, detail: Detail) -> None:
    date = book.date_in(detail.cue) if detail.name == "dated" else None
    value = date.edtf if date else book.entity(detail.value) if detail.value else ""
    if detail.name == "dated" and date is None:
        return
    paper.details.setdefault(detail.name, {}).setdefault(value, []).append(detail.cue)


def noun_of(items: list[Paper]) -> str:
    """What kind of paper it is: the noun that says most, "document" when no text says more."""
    counts: Counter[str] = Counter()
    for item in items:
        counts += item.nouns()
    telling = [n for n in counts if n and n not in phrases("generic") and (not is_collection(n) or len(counts) == 1)]
    return min(telling or [n for n in counts if n] or ["document"], key=lambda n: (-counts[n], n))


def said_to_be_one(book: Casebook, left: Paper, right: Paper) -> Span | None:
    """Where a text equates the two ("One document is a letter ..."), or None."""
    if left.is_collection or right.is_collection:
        return None
    for one in left.mentions:
        for two in right.mentions:
            a, b = sorted((one.span, two.span))
            if a.document == b.document and a.end <= b.start <= a.end + 6:
                between = Span(document=a.document, start=a.end, end=b.start)
                if _LINK.fullmatch(book.quote(between)):
                    return Span(document=a.document, start=a.start, end=b.end)
    return None


def refers_back(book: Casebook, later: Paper, earlier: Paper) -> bool:
    """Whether a bare "the memo" that READ left alone means the described memo named before it in the same text."""
    if later.is_described or later.is_separate or later.is_collection or earlier.is_collection:
        return False
    if len(later.texts) != 1 or later.texts[0] not in earlier.texts:
        return False
    first = later.mentions[0].span
    printed = book.quote(first).lower()
    before = any(m.span.document == first.document and m.span.start < first.start for m in earlier.mentions)
    noun = head(bare(printed))
    known = set(earlier.nouns()) | set(phrases("generic"))
    return before and printed.startswith(("the ", "this ", "that ", "ال")) and noun in known


def takes_out(book: Casebook, collection: Paper, member: Paper) -> Span | None:
    """Where a text takes ``member`` out of ``collection``: "One of the files is ...", within two sentences."""
    for mention in member.mentions:
        before = [m for m in collection.mentions if m.span.document == mention.span.document]
        if not any(m.span.start < mention.span.start for m in before):
            continue
        text = book.documents[mention.span.document].text
        start = max(text.rfind(mark, 0, mention.span.start) for mark in (". ", "\n", "! ", "? ")) + 1
        end = min((at for mark in (". ", "\n") if (at := text.find(mark, mention.span.end)) >= 0), default=len(text))
        cue = pattern("member").search(text, start, min(end, mention.span.end))
        if cue and mention.span.start - cue.end() <= 60:
            return Span(document=mention.span.document, start=cue.start(), end=mention.span.end)
    return None
