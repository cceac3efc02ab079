"""From a claim's chain of attribution to the origin it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stemma.compare.casebook import Casebook
from stemma.compare.cues import is_sight, pattern
from stemma.compare.work import Work
from stemma.model import Claim, Link

NEAR = 600  # characters within which "is said to be" goes on with the document named before
OUTLET, SPEAKERS = "outlet", frozenset({"person", "organisation", "group", "post", "nationality", "other"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a claim's chain ends. ``kind``: work, voice, outlet, unnamed, own or sight. ``key`` is the entity
    meant, or the text for its own voice and sight, "" for someone who is not mentioned at all.

    ``why_open`` says what leaves the origin open, "" when it is clear.
    """

    kind: str
    key: str
    why_open: str = ""


class Sources:
    """Reads the chains of one case."""

    def __init__(self, book: Casebook, works: Sequence[Work], outlets: Mapping[str, frozenset[str]]) -> None:
        """``outlets`` maps a text to the entities that it names as outlets of the document or the report."""
        self.book = book
        self.outlets = outlets
        self.work_of = {paper.entity: work for work in works for paper in work.papers}
        self.signed: dict[str, list[Work]] = {}
        self.received: dict[str, list[Work]] = {}
        for work in works:
            for name, table in (("signed by", self.signed), ("addressed to", self.received)):
                for entity in sorted(work.values(name)):
                    table.setdefault(entity, []).append(work)

    def of_text(self, document: str) -> list[tuple[Claim, Source]]:
        """The claims of one text in reading order, each with its source."""
        found: list[tuple[Claim, Source]] = []
        last: Work | None = None
        last_end = 0
        for claim in self.book.claims_of(document):
            source = self._source(claim, last if claim.start - last_end <= NEAR else None)
            found.append((claim, source))
            if source.kind == "work":
                last, last_end = self.work_of[source.key], claim.end
            elif source.kind in {"voice", "outlet"}:
                last = None
        return _told_between(found)

    def _source(self, claim: Claim, near: Work | None) -> Source:
        unsure = "The reading is unsure who says it." if _is_unsure(claim) else ""
        links = [link for link in claim.chain if not link.source.startswith("publisher:")]
        at = max((n for n, link in enumerate(links) if self.book.entity(link.source) in self.work_of), default=None)
        voices = [link for link in links[0 if at is None else at + 1 :] if self._is_voice(claim, link)]
        if at is not None:
            work = self.work_of[self.book.entity(links[at].source)]
            if voices and links[at].level == "carried-over" and self._speaks_directly(claim, voices[-1], work):
                return self._voice(claim, voices[-1])
            return Source(kind="work", key=work.papers[0].entity, why_open=unsure)
        if voices:
            return self._voice(claim, voices[-1], unsure)
        if any(link.source == "unnamed" for link in links):
            return self._unnamed(claim, near)
        outlets = [link for link in links if link.level not in {"document", "publisher"}]
        if outlets and claim.voice == "attributed":
            return Source(kind="outlet", key=self.book.entity(outlets[-1].source), why_open=unsure)
        return self._own(claim, unsure)

    def _own(self, claim: Claim, unsure: str) -> Source:
        if claim.voice == "own" and is_sight(self.book.quote(claim.sentence)):
            return Source(kind="sight", key=claim.document, why_open=unsure)
        if claim.headline and not unsure:
            unsure = "A headline sums up what follows."
        return Source(kind="own", key=claim.document, why_open=unsure)

    def _is_voice(self, claim: Claim, link: Link) -> bool:
        if link.source == "unnamed" or link.level == "document":
            return False
        entity = self.book.entity(link.source)
        return entity not in self.outlets.get(claim.document, ()) and self.book.kind(entity) in SPEAKERS

    def _speaks_directly(self, claim: Claim, link: Link, work: Work) -> bool:
        """Whether a person speaks to the report itself, though it tells of a document before and after."""
        if self.book.entity(link.source) in work.values("signed by") or link.cue is None:
            return False
        return self._is_interview(claim, link)

    def _is_interview(self, claim: Claim, link: Link) -> bool:
        if link.cue is not None and pattern("interview").search(self.book.quote(link.cue)):
            return True
        found = pattern("interview").search(self.book.quote(claim.sentence))
        return found is not None and " " in found.group()

    def _voice(self, claim: Claim, link: Link, unsure: str = "") -> Source:
        entity = self.book.entity(link.source)
        signed = [work for work in self.signed.get(entity, ()) if claim.document in work.texts]
        if signed and not self._is_interview(claim, link):
            reason = "The source signed several documents." if len(signed) > 1 else unsure
            return Source(kind="work", key=signed[0].papers[0].entity, why_open=reason)
        if pattern("reporter").search(self.book.name(entity)) and not self.book.is_named(entity):
            return Source(kind="sight", key=claim.document, why_open=unsure)
        if not self.book.is_named(entity):
            return Source(kind="unnamed", key=entity, why_open="The source is not named.")
        return Source(kind="voice", key=entity, why_open=unsure)

    def _unnamed(self, claim: Claim, near: Work | None) -> Source:
        if near is not None and claim.document in near.texts:
            reason = "Who says it is not named; the document named before is taken for it."
            return Source(kind="work", key=near.papers[0].entity, why_open=reason)
        return Source(kind="unnamed", key="", why_open="Who says it is not named.")


def _told_between(found: list[tuple[Claim, Source]]) -> list[tuple[Claim, Source]]:
    """A claim told without a cue between claims of one document is left open: it may be the document's."""
    opened = list(found)
    for at in range(1, len(found) - 1):
        (before, one), (claim, mine), (after, two) = found[at - 1 : at + 2]
        is_between = one.kind == two.kind == "work" and one.key == two.key and after.start - before.end <= NEAR
        if mine.kind == "own" and not mine.why_open and claim.voice == "own" and is_between:
            opened[at] = claim, replace(mine, why_open="Told without a cue between claims of a document.")
    return opened


def _is_unsure(claim: Claim) -> bool:
    return claim.why is not None and claim.why.score is not None and claim.why.score < 0.5
