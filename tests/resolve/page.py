"""Invented documents with hand-placed mentions, for tests of RESOLVE."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from stemma.model import (
    DateExpression,
    Detail,
    DetailName,
    Document,
    Entity,
    Judgement,
    Maker,
    Mention,
    MentionForm,
    MentionKind,
    Reading,
    Span,
)
from stemma.model.judgement import Verdict
from stemma.resolve import resolve

MAKER = Maker(name="test", version="1")


class Page:
    """One document; mentions are placed by their words, the nth occurrence of them."""

    def __init__(self, identity: str, text: str, publisher: str | None = None) -> None:
        self.id, self.text, self.publisher = identity, text, publisher
        self.mentions: list[Mention] = []
        self.dates: list[DateExpression] = []
        self.details: list[Detail] = []

    def span(self, words: str, nth: int = 0) -> Span:
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(words, at + 1)
        return Span(document=self.id, start=at, end=at + len(words))

    def add(
        self,
        kind: MentionKind,
        words: str,
        nth: int = 0,
        *,
        name: str | None = None,
        form: MentionForm = "name",
        rank: str | None = None,
        refers_to: str | None = None,
        holder: str | None = None,
        organisation: str | None = None,
    ) -> str:
        span = self.span(words, nth)
        core = name or words
        start = span.start + words.index(core)
        identity = f"{self.id}:m{len(self.mentions) + 1}"
        self.mentions.append(
            Mention(
                id=identity,
                span=span,
                kind=kind,
                name=core,
                name_span=Span(document=self.id, start=start, end=start + len(core)),
                form=form,
                rank=rank,
                refers_to=refers_to,
                holder=holder,
                organisation=organisation,
            )
        )
        return identity

    def date(self, words: str, edtf: str) -> str:
        identity = self.add("date", words)
        self.dates.append(
            DateExpression(id=f"{self.id}:d{len(self.dates) + 1}", span=self.span(words), edtf=edtf, precision="day")
        )
        return identity

    def detail(self, document: str, name: DetailName, value: str) -> None:
        cue = Span(document=self.id, start=0, end=1)
        self.details.append(Detail(document_mention=document, name=name, cue=cue, value=value))

    def document(self) -> Document:
        data = self.text.encode()
        digest = hashlib.sha256(data).hexdigest()
        return Document(
            id=self.id,
            path=f"{self.id}.txt",
            sha256=digest,
            size=len(data),
            text=self.text,
            text_sha256=digest,
            media_type="text/plain",
            publisher=self.publisher,
            maker=MAKER,
        )

    def reading(self) -> Reading:
        return Reading(
            document=self.id,
            maker=MAKER,
            mentions=tuple(self.mentions),
            dates=tuple(self.dates),
            details=tuple(self.details),
        )


def resolved(*pages: Page, judgements: Iterable[Judgement] = ()) -> tuple[Entity, ...]:
    """RESOLVE on some pages."""
    return resolve([p.document() for p in pages], [p.reading() for p in pages], tuple(judgements))


def together(entities: tuple[Entity, ...], *ids: str) -> bool:
    """Whether all mentions are in one entity."""
    return len({entity.id for entity in entities for i in ids if i in entity.mentions}) == 1


def judged(left: Span, right: Span, verdict: Verdict, by: str = "Ada") -> Judgement:
    return Judgement(left=left, right=right, verdict=verdict, by=by)


def entity_of(entities: tuple[Entity, ...], identity: str) -> Entity:
    return next(entity for entity in entities if identity in entity.mentions)
