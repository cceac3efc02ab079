"""Beside the disputes: why texts are counted as resting on one origin, and what only one of them reaches."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.dossier.heard import Heard, also_heard, in_sentence
from stemma.dossier.index import PUBLISHER, Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.lineage import shared_origins, texts_of_origin
from stemma.dossier.views.edtf import in_words
from stemma.dossier.views.passages import Passage, passage_of_span
from stemma.dossier.views.words import count, listing
from stemma.model import Evidence

MOST_REASONS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why, with the passages that show it."""

    text: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedOrigin:
    """An origin of several texts with its evidence."""

    label: str
    texts: str
    reasons: tuple[Reason, ...]
    more: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoneOrigins:
    """The origins that one text alone reaches, each with the number of its claims."""

    text: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """What stands under the tree."""

    shared: tuple[SharedOrigin, ...]
    lone: tuple[LoneOrigins, ...]
    heard: str


def origins_of(index: Index, labels: dict[str, TextLabel]) -> Origins:
    """Shared origins first, then those of one text; a publisher's own voice is no finding."""
    claims_in = {claim.id: claim.document for claim in index.claims.values()}
    origins = index.dossier.stemma.origins
    heard = also_heard(index.dossier)
    aside = {voice.node.id for voice in heard}
    shared = tuple(
        origin
        for origin in shared_origins(origins, claims_in)
        if not origin.entity.startswith(PUBLISHER) and origin.node not in aside
    )
    lone: dict[str, list[str]] = {}
    for origin in origins:
        texts = texts_of_origin(origin, claims_in)
        if origin in shared or origin.entity.startswith(PUBLISHER) or len(texts) != 1 or origin.status == "held":
            continue
        if origin.node in aside or not origin.claims:
            continue
        words = in_words(origin.date) if origin.date else ""
        dated = f", {words}" if words and words not in origin.label else ""
        told = f"{origin.label[:1].upper()}{origin.label[1:]}{dated}. {count(len(origin.claims), 'claim')}."
        lone.setdefault(texts[0], []).append(told)
    order = {text: number for number, text in enumerate(labels)}
    return Origins(
        shared=tuple(
            SharedOrigin(
                label=origin.label,
                texts=listing([labels[text].letter for text in texts_of_origin(origin, claims_in) if text in labels]),
                reasons=_reasons(index, labels, origin.evidence)[:MOST_REASONS],
                more=_reasons(index, labels, origin.evidence)[MOST_REASONS:],
            )
            for origin in shared
            if origin.evidence
        ),
        lone=tuple(
            LoneOrigins(text=labels[text].name.replace("Report", "report"), sentences=tuple(lone[text]))
            for text in sorted(lone, key=lambda text: order[text])
        ),
        heard=heard_line(labels, heard),
    )


def heard_line(labels: dict[str, TextLabel], heard: tuple[Heard, ...]) -> str:
    """ "Also heard: residents (B), fishermen (A)."; "" where there is nobody."""
    named = [f"{in_sentence(voice.node)} ({labels[voice.texts[0]].letter})" for voice in heard]
    return f"Also heard: {', '.join(named)}." if named else ""


def _reasons(index: Index, labels: dict[str, TextLabel], evidence: tuple[Evidence, ...]) -> tuple[Reason, ...]:
    """Each sentence once, with the passages of all evidence that says it."""
    found: dict[str, list[Passage]] = {}
    for why in evidence:
        passages = found.setdefault(why.reason[:1].upper() + why.reason[1:], [])
        passages += [passage_of_span(index, labels, span) for span in why.spans]
    return tuple(Reason(text=text, passages=tuple(dict.fromkeys(passages))[:6]) for text, passages in found.items())
