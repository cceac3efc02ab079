"""People's decisions: kept for ever, heard as long as the passages they were made on still stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stemma.errors import UsageError
from stemma.model import Document, Entity, Judgement, Mention, Reading, Span
from stemma.model.judgement import standing

AROUND = 24
# So much of what stood around a passage must still stand there before it is taken for the same passage.
ENOUGH = 8
_MOST_PLACES = 2_000
_MOST_PAIRS = 5_000

Around = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A judgement with the words of its two passages, so that a changed text does not give it another meaning.

    ``left_around`` and ``right_around`` are the characters before and after, by which a passage is found again
    when the text before it has grown or shrunk.
    """

    judgement: Judgement
    left_quote: str
    right_quote: str
    left_around: Around = ("", "")
    right_around: Around = ("", "")


def decision(judgement: Judgement, documents: Sequence[Document]) -> Decision:
    """``judgement`` with the words it stands on."""
    texts = {document.id: document.text for document in documents}
    left, right = judgement.left, judgement.right
    return Decision(
        judgement=judgement,
        left_quote=left.of(texts.get(left.document, "")),
        right_quote=right.of(texts.get(right.document, "")),
        left_around=around(left, texts.get(left.document, "")),
        right_around=around(right, texts.get(right.document, "")),
    )


def around(span: Span, text: str) -> Around:
    """What stands before and after ``span``, 24 characters at most on each side."""
    return text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]


def in_force(decisions: Sequence[Decision], documents: Sequence[Document]) -> tuple[Judgement, ...]:
    """The last judgement on each pair that was not withdrawn, in the order given, where its passages stand now.

    A judgement whose words are no longer in the text is left out; :func:`unheard` tells which these are.
    """
    texts = {document.id: document.text for document in documents}
    placed = (replaced(one, texts) for one in _standing(decisions))
    return standing(judgement for judgement in placed if judgement is not None)


def unheard(decisions: Sequence[Decision], documents: Sequence[Document]) -> tuple[Decision, ...]:
    """The decisions that would be in force but for a passage that is gone."""
    texts = {document.id: document.text for document in documents}
    return tuple(one for one in _standing(decisions) if replaced(one, texts) is None)


def _standing(decisions: Sequence[Decision]) -> list[Decision]:
    by_judgement = {id(one.judgement): one for one in decisions}
    return [by_judgement[id(judgement)] for judgement in standing(one.judgement for one in decisions)]


def replaced(one: Decision, texts: Mapping[str, str]) -> Judgement | None:
    """The judgement with its spans where the passages stand in ``texts``; None when one of them is gone."""
    left = find_again(one.judgement.left, one.left_quote, one.left_around, texts)
    right = find_again(one.judgement.right, one.right_quote, one.right_around, texts)
    if left is None or right is None:
        return None
    unmoved = left == one.judgement.left and right == one.judgement.right
    return one.judgement if unmoved else replace(one.judgement, left=left, right=right)


def find_again(span: Span, quote: str, known: Around, texts: Mapping[str, str]) -> Span | None:
    """Where the passage ``quote`` of ``span`` stands in its text now.

    Unmoved where nothing moved; else the one place with the same words whose surroundings fit best. None when the
    words are gone, when too little around them is the same, or when two places fit equally well.
    """
    text = texts.get(span.document, "")
    if not quote:
        return None
    if span.of(text) == quote and around(span, text) == known:
        return span
    needed = min(ENOUGH, sum(map(len, known)))
    places = [Span(document=span.document, start=at, end=at + len(quote)) for at in _occurrences(text, quote)]
    fits = [(_agreement(around(place, text), known), place == span, place) for place in places]
    good = sorted((fit for fit in fits if fit[0] >= needed), key=lambda fit: fit[:2], reverse=True)
    if not good or (len(good) > 1 and good[0][:2] == good[1][:2]):
        return None
    return good[0][2]


def _occurrences(text: str, quote: str) -> list[int]:
    found: list[int] = []
    at = text.find(quote)
    while at >= 0 and len(found) < _MOST_PLACES:
        found.append(at)
        at = text.find(quote, at + 1)
    return found


def _agreement(now: Around, known: Around) -> int:
    """Characters that agree, counted outwards from the passage on both sides."""
    return _shared(now[0][::-1], known[0][::-1]) + _shared(now[1], known[1])


def _shared(one: str, other: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def place_of(reference: str, readings: Sequence[Reading]) -> Span | None:
    """Where the mention or claim called ``reference`` stands; None when there is none."""
    for reading in readings:
        for mention in reading.mentions:
            if mention.id == reference:
                return mention.span
        for claim in reading.claims:
            if claim.id == reference:
                return Span(document=claim.document, start=claim.start, end=claim.end)
    return None


def may_be_one(one: Entity, other: Entity) -> bool:
    """Whether a person may hold two entities for one: of one kind, bodies and groups, or of one spelling, misread."""
    if one.kind == other.kind or {one.kind, other.kind} <= {"organisation", "group"}:
        return True
    spelled = {form.text.casefold() for form in one.forms}
    return any(form.text.casefold() in spelled for form in other.forms)


def place_of_entity(reference: str, entities: Sequence[Entity]) -> Span | None:
    """The first passage that names the entity called ``reference``; None when there is none."""
    for entity in entities:
        if entity.id == reference:
            return min(span for form in entity.forms for span in form.spans)
    return None


def to_split(
    entity: str, part: Sequence[str], entities: Sequence[Entity], readings: Sequence[Reading]
) -> list[tuple[Span, Span]]:
    """The pairs of passages to be judged two things so that ``part`` leaves ``entity`` and cannot come back.

    ``part`` are ids of mentions, or spellings as printed. Pronouns and equal names in one text follow their first.
    """
    found = next((one for one in entities if one.id == entity), None)
    if found is None:
        raise UsageError(f"The case has no entity {entity!r}.", hint="`stemma entities CASE` lists them.")
    mentions = {m.id: m for r in readings for m in r.mentions if m.id in set(found.mentions)}
    spelt = {form.text: set(form.spans) for form in found.forms}
    out: list[Mention] = []
    for one in part:
        chosen = [m for m in mentions.values() if m.id == one or spelt.get(one, set()) & {m.span, m.name_span}]
        if not chosen:
            hint = f"It is printed as {', '.join(sorted(spelt)[:5])}."
            raise UsageError(f"{found.name} ({entity}) has no {one!r}.", hint=hint)
        out += chosen
    gone = {mention.id for mention in out}
    rest = [mention for mention in mentions.values() if mention.id not in gone]
    if not rest:
        raise UsageError("Nothing would be left of it.", hint="Name only the spellings that are someone else.")
    pairs = [(one.span, other.span) for one in _firsts(out) for other in _firsts(rest)]
    if len(pairs) > _MOST_PAIRS:
        hint = "Split off fewer spellings at a time."
        raise UsageError(f"That would take {len(pairs)} judgements.", hint=hint)
    return pairs


def _firsts(mentions: Sequence[Mention]) -> list[Mention]:
    """One of each name in each text; all that name nothing are left out where some do."""
    ordered = sorted(mentions, key=lambda m: (m.span, m.id))
    named = [m for m in ordered if m.form == "name"] or ordered
    return list({(m.span.document, m.name, m.kind): m for m in reversed(named)}.values())[::-1]
