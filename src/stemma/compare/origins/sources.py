"""From a claim's chain of attribution to the origin it rests on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from stemma.compare.origins.bodies import body_family
from stemma.compare.origins.casebook import Casebook
from stemma.compare.origins.cues import agencies, is_first_person, is_sight, pattern
from stemma.compare.origins.likely_same import is_named_alike
from stemma.compare.origins.work import Work
from stemma.model import Claim, Link
from stemma.text.kinds import speaks_for_itself
from stemma.text.outlets import KnownOutlets

_ARTICLE = re.compile(r"(?i)\b(?:an?|one|some|another)\s+(?:\w+\s+)?\Z")
_WRITES = re.compile(r"(?i)\b(?:writes?|wrote|written)\b")
SEVERAL = "The source signed several documents."
NEAR = 600  # characters within which "reportedly" goes on with the document named before
OUTLET, SPEAKERS = "outlet", frozenset({"person", "organisation", "group", "post", "nationality", "other"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a claim's chain ends. ``kind``: work, voice, outlet, unnamed, own or sight. ``key`` is the entity
    meant, or the text for its own voice and sight, "" for someone who is not mentioned at all.

    ``why_open`` says what leaves the origin open, "" when it is clear; ``writer`` is who wrote a work, where only
    this text says so.
    """

    kind: str
    key: str
    why_open: str = ""
    writer: str = ""


class Sources:
    """Reads the chains of one case."""

    def __init__(
        self,
        book: Casebook,
        works: Sequence[Work],
        outlets: Mapping[str, frozenset[str]],
        issued: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """``outlets`` maps a text to the entities that it names as outlets of the document or the report.

        ``issued`` maps a body's statement to the body: what stands in it is what the body says.
        """
        self.issued = issued
        self.book = book
        self.outlets = frozenset(entity for named in outlets.values() for entity in named)
        self.works = {work.id: work for work in works}
        self._at = {(p.entity, text): work for work in works for p in work.papers for text in p.texts}
        self._publishers = KnownOutlets(
            d.publisher for d in book.documents.values() if d.publisher and not speaks_for_itself(d.text)
        )
        self._signed: dict[str, list[Work]] = {}

    def of_text(self, document: str) -> list[tuple[Claim, Source]]:
        """The claims of one text in reading order, each with its source."""
        found: list[tuple[Claim, Source]] = []
        last: Work | None = None
        last_end = 0
        for claim in self.book.claims_of(document):
            source = self._source(claim, last if claim.start - last_end <= NEAR else None)
            found.append((claim, source))
            if source.kind == "work":
                last, last_end = self.works[source.key], claim.end
            elif source.kind in {"voice", "outlet"}:
                last = None
        return _told_between(found)

    def _source(self, claim: Claim, near: Work | None) -> Source:
        unsure = "The reading is unsure who says it." if _is_unsure(claim) else ""
        links = [self._said(link) for link in claim.chain if not link.source.startswith("publisher:")]
        works = [self._at.get((self.book.entity(link.source), claim.document)) for link in links]
        at = max((n for n, work in enumerate(works) if work is not None), default=None)
        voices = [link for link in links[0 if at is None else at + 1 :] if self._is_voice(link)]
        if at is not None and (work := works[at]) is not None:
            if voices and links[at].level == "carried-over" and self._speaks_directly(claim, voices[-1], work):
                return self._voice(claim, voices[-1])
            return Source(kind="work", key=work.id, why_open=unsure)
        if voices:
            return self._voice(claim, voices[-1], unsure)
        if any(link.source == "unnamed" for link in links):
            return self._unnamed(claim, near)
        outlets = [link for link in links if link.level != "document" and link.source != "unnamed"]
        if outlets and claim.voice == "attributed":
            return Source(kind="outlet", key=self.book.entity(outlets[-1].source), why_open=unsure)
        return self._own(claim, unsure)

    def _said(self, link: Link) -> Link:
        """A link through a body's statement leads to the body."""
        body = self.issued.get(self.book.entity(link.source))
        return replace(link, source=body, level="claim") if body else link

    def _own(self, claim: Claim, unsure: str) -> Source:
        is_own = claim.voice == "own" and not is_first_person(self.book.documents[claim.document].text)
        if is_own and is_sight(self.book.quote(claim.sentence)):
            return Source(kind="sight", key=claim.document, why_open=unsure)
        if claim.headline and not unsure:
            unsure = "A headline sums up what follows."
        return Source(kind="own", key=claim.document, why_open=unsure)

    def _is_voice(self, link: Link) -> bool:
        if link.source == "unnamed" or link.level == "document":
            return False
        entity = self.book.entity(link.source)
        return not self._is_outlet(entity) and self.book.kind(entity) in SPEAKERS

    def _is_outlet(self, entity: str) -> bool:
        """Whether an organisation passes news on: that it says a thing does not tell where it has it from."""
        if self.book.kind(entity) != "organisation":
            return False
        name = self.book.name(entity)
        if entity in self.outlets or name in agencies() or pattern("newsroom").search(name):
            return True
        return self._publishers.meant(name) is not None

    def _speaks_directly(self, claim: Claim, link: Link, work: Work) -> bool:
        """Whether a person speaks to the report itself, though it tells of a document before and after."""
        if work in self._signed_by(self.book.entity(link.source)) or link.cue is None:
            return False
        return self._is_interview(claim, link)

    def _is_interview(self, claim: Claim, link: Link) -> bool:
        if link.cue is not None and pattern("interview").search(self.book.quote(link.cue)):
            return True
        found = pattern("interview").search(self.book.quote(claim.sentence))
        return found is not None and " " in found.group()

    def _voice(self, claim: Claim, link: Link, unsure: str = "") -> Source:
        entity = self.book.entity(link.source)
        if not self._is_interview(claim, link):
            through = self._written(entity, claim, link, unsure) or self._through_document(
                entity, claim.document, unsure
            )
            if through is not None:
                return through
        if pattern("reporter").search(self.book.name(entity)) and not self.book.is_named(entity):
            return Source(kind="sight", key=claim.document, why_open=unsure)
        if not self.book.is_named(entity) and not body_family(self._called(link)):
            return Source(kind="unnamed", key=entity, why_open="The source is not named.")
        return Source(kind="voice", key=entity, why_open=unsure)

    def _written(self, entity: str, claim: Claim, link: Link, unsure: str) -> Source | None:
        """Who "writes" in a text that tells of one single document, signed by nobody else, writes there."""
        if link.cue is None or not _WRITES.search(self.book.quote(link.cue)) or not self.book.is_named(entity):
            return None
        here = list({id(work): work for (_, at), work in self._at.items() if at == claim.document}.values())
        if len(here) != 1 or here[0].papers[0].is_collection or here[0].values("signed by"):
            return None
        return Source(kind="work", key=here[0].id, why_open=unsure, writer=entity)

    def _called(self, link: Link) -> str:
        """What the text calls a speaker, with the article before it."""
        mention = self.book.mentions.get(link.source)
        if mention is None:
            return ""
        text, start = self.book.documents[mention.span.document].text, mention.span.start
        article = _ARTICLE.search(text, max(0, start - 10), start)
        return f"{article.group()}{mention.name}" if article else mention.name

    def _through_document(self, entity: str, text: str, unsure: str) -> Source | None:
        """A signatory speaks through the document that this text reports on, or others do while it reports on one."""
        signed = self._signed_by(entity)
        here = [work for work in signed if text in work.texts]
        if here:
            return Source(kind="work", key=here[0].id, why_open=unsure if len(here) == 1 else SEVERAL)
        if signed and any(at == text for _, at in self._at):
            return Source(kind="work", key=signed[0].id, why_open="The signatory speaks; the document is not named.")
        return None

    def _signed_by(self, entity: str) -> list[Work]:
        if entity not in self._signed:
            name, kind = self.book.name(entity), self.book.kind(entity)
            is_named = self.book.is_named(entity)
            self._signed[entity] = [
                work
                for work in self.works.values()
                for signatories in [sorted(work.values("signed by"))]
                if entity in signatories
                or (is_named and any(is_named_alike(name, self.book.name(s), kind) for s in signatories))
            ]
        return self._signed[entity]

    def _unnamed(self, claim: Claim, near: Work | None) -> Source:
        if near is not None and claim.document in near.texts:
            reason = "Who says it is not named; the document named before is taken for it."
            return Source(kind="work", key=near.id, why_open=reason)
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
