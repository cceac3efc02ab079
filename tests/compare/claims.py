"""Builds small readings for the tests of COMPARE: a text with claims marked by their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from stemma.compare.profile import Profile, profiles
from stemma.model import (
    Claim,
    DateExpression,
    Document,
    Entity,
    Link,
    Maker,
    Mention,
    MentionKind,
    NameForm,
    Quantity,
    Reading,
    Span,
)

MAKER = Maker(name="test", version="1")


@dataclass(frozen=True)
class Number:
    """``words`` as printed in the claim, with what they mean."""

    words: str
    value: float | None
    qualifier: str = "exact"
    counted: str = ""
    unit: str | None = "persons"
    low: float | None = None
    high: float | None = None
    slip: bool = False


@dataclass(frozen=True)
class Said:
    """One claim: its words, how it is put, the names, figures and dates in it."""

    words: str
    modality: str = "asserted"
    negated: bool = False
    voice: str = "own"
    names: tuple[tuple[str, str, MentionKind], ...] = ()
    numbers: tuple[Number, ...] = ()
    dates: tuple[tuple[str, str], ...] = ()
    source: str = ""
    predicate: str = ""


def case(*texts: Sequence[Said], dates: Sequence[str | None] = ()) -> dict[str, Any]:
    """Arguments for ``accounts``: the texts are called a, b, c..., each claim is a sentence on a line."""
    documents, readings, members = [], [], {}
    for number, said in enumerate(texts):
        label = "abcdefgh"[number]
        text = "\n".join(f"{one.words}." for one in said)
        document = Document(
            id=label, path=f"{label}.txt", sha256="0", size=1, text=text, text_sha256="0", media_type="text/plain",
            maker=MAKER, language="en", date=dates[number] if number < len(dates) else None,
        )  # fmt: skip
        documents.append(document)
        readings.append(_reading(document, said, members))
    entities = tuple(
        Entity(id=entity, kind=ms[0].kind, name=ms[0].name, mentions=tuple(sorted(m.id for m in ms)),
               forms=(NameForm(text=ms[0].name, document=ms[0].span.document, spans=(ms[0].span,)),))
        for entity, ms in sorted(members.items())
    )  # fmt: skip
    return {"documents": documents, "readings": readings, "entities": entities}


def two(a: Said, b: Said) -> tuple[Profile, Profile]:
    """The profiles of one claim of each of two texts."""
    left, right = profiles(**case([a], [b]))
    return left, right


def _reading(document: Document, said: Sequence[Said], members: dict[str, list[Mention]]) -> Reading:
    mentions: list[Mention] = []
    quantities: list[Quantity] = []
    dates: list[DateExpression] = []
    claims: list[Claim] = []
    at = 0
    for number, one in enumerate(said, start=1):
        whole = Span(document=document.id, start=at, end=at + len(one.words))
        own = [
            _mention(document, whole, name, kind, len(mentions) + k) for k, (name, _, kind) in enumerate(one.names)
        ]
        for mention, (_, entity, _) in zip(own, one.names, strict=True):
            members.setdefault(entity, []).append(mention)
        figures = [_quantity(document, whole, n, len(quantities) + k) for k, n in enumerate(one.numbers)]
        days = [
            DateExpression(id=f"{document.id}:d{len(dates) + k}", span=_find(document, whole, words), edtf=edtf,
                           precision="day")
            for k, (words, edtf) in enumerate(one.dates)
        ]  # fmt: skip
        chain = [Link(source=f"publisher:{document.id}", level="publisher")]
        if one.source:
            chain.append(Link(source=one.source, level="claim"))
        claims.append(
            Claim(id=f"{document.id}:c{number}", document=document.id, spans=(whole,), predicate=one.predicate,
                  predicate_span=whole, sentence=whole, modality=one.modality, negated=one.negated, voice=one.voice,
                  quoted="none", chain=tuple(chain), mentions=tuple(m.id for m in own),
                  quantities=tuple(q.id for q in figures), dates=tuple(d.id for d in days))
        )  # fmt: skip
        mentions += own
        quantities += figures
        dates += days
        at = whole.end + 2
    return Reading(document=document.id, maker=MAKER, mentions=tuple(mentions), quantities=tuple(quantities),
                   dates=tuple(dates), claims=tuple(claims))  # fmt: skip


def _find(document: Document, inside: Span, words: str) -> Span:
    start = document.text.index(words, inside.start, inside.end)
    return Span(document=document.id, start=start, end=start + len(words))


def _mention(document: Document, inside: Span, name: str, kind: MentionKind, number: int) -> Mention:
    span = _find(document, inside, name)
    form = "name" if any(c.isupper() for c in name) else "nominal"
    return Mention(id=f"{document.id}:m{number}", span=span, kind=kind, name=name, name_span=span, form=form)


def _quantity(document: Document, inside: Span, number: Number, place: int) -> Quantity:
    span = _find(document, inside, number.words)
    exact = number.qualifier == "exact"
    return Quantity(
        id=f"{document.id}:q{place}", span=span, number_span=span, value=number.value,
        low=number.value if exact and number.low is None else number.low,
        high=number.value if exact and number.high is None else number.high,
        qualifier=number.qualifier, unit=number.unit, counted_text=number.counted, slip=number.slip,
    )  # fmt: skip
