"""The documents that reports speak of, with what each report says of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from stemma.compare.origins.casebook import Casebook, bare
from stemma.compare.origins.cues import head, is_collection, is_separate, pattern, phrases
from stemma.model import Claim, Detail, Mention, Span
from stemma.text.edtf import may_be_one_day

_SHOWN = r"(?:leaked|obtained|read|reviewed|seen|shown|viewed) (?:by|to)\s[^,.;\n]{1,50},"
_LINK = re.compile(rf"\s*(?:(?:is|was|,|:|—|–|-|هي|هو)\s*|{_SHOWN}\s*(?:(?:an?|the)\s)?)", re.IGNORECASE)
BETWEEN = 80  # characters between two names of one document
_DATED = re.compile(r"(?:\bdated(?: on)?|بتاريخ|مؤرخة?(?: في)?)\s{1,3}\Z", re.IGNORECASE)
_STOP = re.compile(r"[.!?]\s|\n")
LEAD = 700
"""Characters of a text in which headline and first paragraph stand."""
NAMED = ("signed by", "addressed to", "published by", "leaked to", "dated")


@dataclass(slots=True, eq=False)
class Paper:
    """One document as an entity of RESOLVE: its mentions, and for each detail the values with their spans.

    ``key`` is the entity's id; where texts date what RESOLVE made one differently, each date has its own key.
    """

    key: str
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
        """Whether it is never named but as several documents."""
        named = [m for m in self.mentions if m.form != "pronoun"]
        return bool(named) and all(is_collection(_full(mention)) for mention in named)

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


def _full(mention: Mention) -> str:
    return bare(mention.name)


def papers(book: Casebook, issued: Collection[str] = ()) -> dict[str, Paper]:
    """Entity id -> paper, for documents that a claim rests on or that a text describes; ``issued`` are left out."""
    found: dict[str, Paper] = {}

    def paper(entity: str) -> Paper:
        return found.setdefault(entity, Paper(key=entity, entity=entity, mentions=book.members(entity)))

    for claim in book.claims:
        for entity in {book.entity(link.source) for link in claim.chain[1:]}:
            if book.kind(entity) == "document" and entity not in issued:
                paper(entity).claims.append(claim)
    for reading in book.readings:
        for detail in reading.details:
            entity = book.entity(detail.document_mention) if detail.document_mention else ""
            if detail.name in NAMED and book.kind(entity) == "document" and entity not in issued:
                _add(book, paper(entity), detail)
    _add_enclosures(book, found)
    _add_dates(book, found)
    apart = [part for entity in sorted(found) for part in _by_date(found[entity]) if part.mentions]
    return {item.key: item for item in apart}


def _add_enclosures(book: Casebook, found: dict[str, Paper]) -> None:
    """Note on papers already found what they are enclosed with; an enclosure alone opens no paper."""
    for reading in book.readings:
        for detail in reading.details:
            entity = book.entity(detail.document_mention) if detail.document_mention else ""
            if detail.name == "enclosed with" and entity in found:
                _add(book, found[entity], detail)


def _add_dates(book: Casebook, found: dict[str, Paper]) -> None:
    """Dates that READ tied to no document: "dated 3 May" belongs to the document named last in the sentence."""
    named = [(m, paper) for paper in found.values() for m in paper.mentions]
    for reading in book.readings:
        known = [d.cue for d in reading.details if d.name == "dated"]
        near = sorted(((m.span.end, m.id), p) for m, p in named if m.span.document == reading.document)
        for date in reading.dates:
            text = book.documents[reading.document].text
            lead = text[max(0, date.span.start - 20) : date.span.start]
            if any(cue.overlaps(date.span) for cue in known) or not _DATED.search(lead):
                continue
            before = [(end, paper) for (end, _), paper in near if end <= date.span.start]
            if before and not _STOP.search(text, before[-1][0], date.span.start):
                before[-1][1].details.setdefault("dated", {}).setdefault(date.edtf, []).append(date.span)


def _by_date(paper: Paper) -> list[Paper]:
    """``paper``, or one paper for each date where texts give dates that cannot both be right."""
    dates: dict[str, set[str]] = {text: set() for text in paper.texts}
    for date, spans in paper.details.get("dated", {}).items():
        for span in spans:
            dates[span.document].add(date)
    groups: list[tuple[set[str], set[str]]] = []
    for text in paper.texts:
        own = dates[text]
        fits = next((g for g in groups if not own or not g[0] or _agree(own, g[0])), None)
        if fits is None:
            groups.append((set(own), {text}))
        else:
            fits[0].update(own)
            fits[1].add(text)
    if len(groups) < 2:
        return [paper]
    return [_part(paper, texts, number) for number, (_, texts) in enumerate(groups)]


def _agree(left: set[str], right: set[str]) -> bool:
    return any(may_be_one_day(a, b) for a in left for b in right)


def _part(paper: Paper, texts: set[str], number: int) -> Paper:
    details: dict[str, dict[str, list[Span]]] = {}
    for name, values in paper.details.items():
        for value, spans in values.items():
            own = [span for span in spans if span.document in texts]
            if own:
                details.setdefault(name, {})[value] = own
    return Paper(
        key=f"{paper.entity}~{number + 1}" if number else paper.entity,
        entity=paper.entity,
        mentions=[m for m in paper.mentions if m.span.document in texts],
        details=details,
        claims=[c for c in paper.claims if c.document in texts],
    )


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
    """Where a text equates the two ("The file is a memo ..."), or None."""
    if left.is_collection or right.is_collection:
        return None
    for one in left.mentions:
        for two in right.mentions:
            a, b = sorted((one.span, two.span))
            if a.document == b.document and a.end <= b.start <= a.end + BETWEEN:
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


def opens_with(early: Paper, late: Paper) -> Span | None:
    """Where a text opens with "a leaked letter" that it describes below ("a letter by N. N. of 3 May"), or None.

    The first is told of in the text's head and nowhere described, the second has the same noun, and neither is set
    apart from another.
    """
    if early.is_described or not late.is_described or early.is_separate or late.is_separate:
        return None
    if early.is_collection or late.is_collection or len(early.texts) != 1 or early.texts[0] not in late.texts:
        return None
    first = early.mentions[0].span
    below = [m for m in late.mentions if m.span.document == first.document]
    if (
        first.start > LEAD
        or not below
        or below[0].span.start < first.start
        or not set(early.nouns()) & set(late.nouns())
    ):
        return None
    return first


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
