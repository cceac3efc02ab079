"""Everything known of one matter: the rows of its aspects, the chains, the reason of its relation."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.review import sides
from stemma.dossier.views import words
from stemma.dossier.views.passages import Passage, chain_words, passage_of_claim
from stemma.model import Alignment, Aspect, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """One aspect with its value on either side; ``reason`` says why it counts as it does."""

    name: str
    left: str
    right: str
    reason: str
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Through whom a claim comes, outermost first, and how firmly it is put."""

    name: str
    steps: tuple[str, ...]
    modality: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One alignment as shown: passages left and right, what differs, and why."""

    title: str
    left: tuple[Passage, ...]
    right: tuple[Passage, ...]
    differs_in: tuple[str, ...]
    rows: tuple[FieldRow, ...]
    note: str
    within: str


def pair_of(index: Index, labels: dict[str, TextLabel], alignment: Alignment, *, all_rows: bool) -> Pair:
    """An alignment with all its aspects, or in short: those that differ, wording only where nothing else does."""
    shown = [aspect for aspect in alignment.aspects if aspect.is_difference or (all_rows and _told(aspect))]
    if not all_rows:
        shown = [aspect for aspect in shown if words.ASPECTS[aspect.name] != "wording"] or shown
    left, right = sides(alignment)
    return Pair(
        title=alignment.title,
        left=tuple(passage_of_claim(index, labels, index.claims[claim]) for claim in left),
        right=tuple(passage_of_claim(index, labels, index.claims[claim]) for claim in right),
        differs_in=differs_in(alignment),
        rows=tuple(field_row(index, aspect, left[:1], right[:1]) for aspect in shown),
        note=alignment.why.reason,
        within=f"Both passages are in {labels[alignment.texts[1]].name.replace('Report', 'report')}."
        if alignment.scope == "within"
        else "",
    )


def _told(aspect: Aspect) -> bool:
    return aspect.result != "unknown" or bool(aspect.a_value or aspect.b_value)


def differs_in(alignment: Alignment) -> tuple[str, ...]:
    """The kinds of difference in the words shown, each once."""
    return tuple(dict.fromkeys(words.ASPECTS[aspect.name] for aspect in alignment.differences))


def field_row(
    index: Index, aspect: Aspect, a_claims: tuple[str, ...] = (), b_claims: tuple[str, ...] = ()
) -> FieldRow:
    """An aspect; where a comparator gave no words the passage itself is the value."""
    left = _value(index, aspect.a_value, a_claims) or _quoted(index, aspect.a_spans)
    right = _value(index, aspect.b_value, b_claims) or _quoted(index, aspect.b_spans)
    return FieldRow(
        name=words.ASPECTS[aspect.name],
        left=left,
        right=right,
        reason=aspect.reason,
        differs=aspect.is_difference,
    )


def _value(index: Index, value: str, claims: tuple[str, ...]) -> str:
    """A value in words; "expected if ..." goes on with the condition where the claim has one."""
    shown = words.value(value)
    if shown == words.modalities()["conditional"] and claims and index.claims[claims[0]].condition:
        return firmness(index, claims[0])
    return shown


def firmness(index: Index, claim_id: str) -> str:
    """How firmly a claim is put, with its condition."""
    claim = index.claims[claim_id]
    return words.modality(claim, index.quote(claim.condition) if claim.condition else "")


def _quoted(index: Index, spans: tuple[Span, ...]) -> str:
    return "; ".join(index.quote(span) for span in spans)


def chains_of(index: Index, labels: dict[str, TextLabel], claims: tuple[str, ...]) -> tuple[Chain, ...]:
    """The chain of each claim."""
    texts = [index.claims[claim].document for claim in claims]
    return tuple(
        chain_of(index, labels, claim, placed=texts.count(text) > 1)
        for claim, text in zip(claims, texts, strict=True)
    )


def chain_of(index: Index, labels: dict[str, TextLabel], claim_id: str, *, placed: bool) -> Chain:
    """One claim's chain, with the words for how firmly it is put; ``placed`` tells which of a text's claims it is."""
    claim = index.claims[claim_id]
    return Chain(
        name=f"{labels[claim.document].letter} {claim.start}–{claim.end}"
        if placed
        else labels[claim.document].letter,
        steps=chain_words(index, labels, claim),
        modality=firmness(index, claim_id),
        who=passage_of_claim(index, labels, claim).who,
    )
