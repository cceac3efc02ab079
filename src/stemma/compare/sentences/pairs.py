"""Two sentences by themselves: what `stemma compare --pairs` answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.compare.aligning.likeness import Likeness, likeness
from stemma.compare.comparators.table import aspects
from stemma.compare.profile import content_stems, profiles
from stemma.compare.relation import has_grown, relate
from stemma.compare.sentences.answer import PairAnswer, read_otherwise
from stemma.compare.sentences.apart import are_two_matters, name_nothing_in_common
from stemma.compare.sentences.counterparts import is_counterpart
from stemma.compare.sentences.denying import has_another_doer
from stemma.compare.sentences.figuring import is_one_measure
from stemma.compare.sentences.found import may_be_said
from stemma.compare.sentences.fuller import more_told
from stemma.compare.sentences.said import says
from stemma.compare.sentences.seen_from import are_seen_from_two_sides
from stemma.compare.sentences.side_by_side import Standing, have_common, standing, turned
from stemma.compare.sentences.sole import have_each_their_own
from stemma.compare.sentences.statement import Item, Statement, statement
from stemma.compare.sentences.turned_round import are_two_sides, are_two_ways_of_having
from stemma.compare.sentences.weighed import weighed
from stemma.compare.thresholds import RELATED, SIDE_BY_SIDE
from stemma.model import Aspect, Document, Entity, Reading, Relation
from stemma.text.stem import words

ELSEWHERE = frozenset({"actor", "patient", "place", "predicate", "time"})
"""Aspects whose words may stand elsewhere in the other sentence."""

DOERS = frozenset({"actor", "patient", "predicate"})
"""Aspects that two sides of one event put in two ways."""
BESIDE = frozenset({"modality", "condition", "attribution", "certainty", "wording"})
"""Aspects that are shown beside the one detail that sets two sentences apart."""

GRAVEST: tuple[Relation, ...] = ("contradict", "differ", "updated", "b_refines_a", "a_refines_b", "agree")
"""The relation of two sentences is that of the claims of theirs that are farthest apart."""


def compare_pair(
    documents: tuple[Document, Document], readings: Sequence[Reading], entities: Sequence[Entity]
) -> PairAnswer:
    """Compare two sentences, each read as a document of its own: what the comparators see, weighed with what the
    taught reader says of the two as wholes."""
    answer, a, b = by_rules(documents, readings, entities)
    found = weighed(answer.relation, answer.differences, a, b)
    return answer if found is None or found.relation == answer.relation else read_otherwise(answer, found, a, b)


def by_rules(
    documents: tuple[Document, Document], readings: Sequence[Reading], entities: Sequence[Entity]
) -> tuple[PairAnswer, Statement, Statement]:
    """What the comparators alone answer, and both sentences taken apart.

    Every claim of the first is held against its nearest claim of the second. A difference is dropped where
    another claim of the second sentence, nearly as near, says the same in that aspect. Then the sentences are held
    against each other as wholes: what one of them says and the other lacks is a difference, and what both have
    somewhere is none.
    """
    by_id = {reading.document: reading for reading in readings}
    a, b = (statement(document, by_id[document.id]) for document in documents)
    whole = _whole(a, b)
    alike = likeness(profiles(documents, readings, entities))
    left = [n for n, p in enumerate(alike.profiles) if p.document.id == documents[0].id]
    right = [n for n, p in enumerate(alike.profiles) if p.document.id == documents[1].id]
    found = [pair for n in left if (pair := _nearest(alike, n, right)) is not None]
    apart = name_nothing_in_common(a, b, entities) and not a.denied and not b.denied
    if apart or (not found and not have_common(a, b)) or (_is_by_words(whole) and are_two_matters(a, b)):
        return PairAnswer(relation="unrelated", differences=(), reason="They have no matter in common."), a, b
    more = None if whole.differences else more_told(a, b)
    answers = [_answer(compared, whole, (a, b), documents, more) for compared in found or [()]]
    return min(answers, key=lambda answer: GRAVEST.index(answer.relation)), a, b


def _whole(a: Statement, b: Statement) -> Standing:
    """The briefer one against the fuller one, read from A to B."""
    if a.weight <= b.weight:
        return standing(a, b)
    found = standing(b, a, ("B", "A"))
    return replace(
        found,
        differences=tuple(turned(aspect) for aspect in found.differences),
        sole=turned(found.sole) if found.sole else None,
        extents=turned(found.extents) if found.extents else None,
    )


def _is_by_words(whole: Standing) -> bool:
    """Whether the sentences are told apart by no more than words that one of them lacks."""
    return bool(whole.differences) and all(not (one.a_spans and one.b_spans) for one in whole.differences)


def _nearest(alike: Likeness, a: int, right: Sequence[int]) -> tuple[Aspect, ...] | None:
    """What the comparators answer about a claim and its nearest counterpart, or None where it has none."""
    scores = sorted(((alike.scores[a, b], -b) for b in right if (a, b) in alike.scores), reverse=True)
    if not scores or scores[0][0] < RELATED:
        return None
    near = [-b for score, b in scores if score >= SIDE_BY_SIDE * scores[0][0]]
    compared = aspects(alike.profiles[a], alike.profiles[near[0]])
    same = {x.name for b in near[1:] for x in aspects(alike.profiles[a], alike.profiles[b]) if not x.is_difference}
    return tuple(aspect for aspect in compared if not (aspect.is_difference and aspect.name in same - {"modality"}))


def _answer(
    compared: tuple[Aspect, ...],
    whole: Standing,
    sides: tuple[Statement, Statement],
    documents: tuple[Document, Document],
    more: Aspect | None,
) -> PairAnswer:
    kept = tuple(aspect for aspect in compared if not (aspect.is_difference and _is_settled(aspect, whole, sides)))
    met = {"grown"} if has_grown(kept, *documents, None, is_toll=False) else set()
    if whole.sole is not None:
        met.add("sole")
        kept = (whole.sole, *(aspect for aspect in kept if aspect.name in BESIDE))
    else:
        kept = tuple(_softened(aspect, sides) for aspect in kept)
        graver = {aspect.name for aspect in whole.differences if aspect.result == "incompatible"}
        kept = tuple(one for one in kept if not (one.name in graver and one.result in ("narrower", "broader")))
        there = {aspect.name for aspect in kept if aspect.is_difference}
        kept = (*(aspect for aspect in whole.differences if aspect.name not in there), *kept)
        kept = kept if whole.extents is None or "what is counted" in there else (whole.extents, *kept)
    if more is not None:
        kept = (*(aspect for aspect in kept if aspect.name != more.name), more)
    row = relate(kept, met)
    differences = tuple(aspect for aspect in kept if aspect.is_difference)
    reason = " ".join([row.words, *(aspect.reason for aspect in differences[:2])])
    return PairAnswer(relation=row.relation, differences=differences, reason=reason)


def _is_settled(aspect: Aspect, whole: Standing, sides: tuple[Statement, Statement]) -> bool:
    """Whether a difference of two claims falls away when the whole sentences are looked at.

    Names, words and dates that the other sentence has elsewhere are no difference, yes and no are weighed over the
    whole, and measures in two units may be one. Where one name takes the place of the other on both sides, roles are
    exchanged: that stays.
    """
    of_counts = aspect.name == "what is counted" or (aspect.name == "number" and aspect.result == "unknown")
    if of_counts and whole.extents is not None and _is_of_extents(aspect, whole.extents):
        return True
    if aspect.name == "polarity" or is_one_measure(aspect.a_spans, aspect.b_spans, *sides):
        return True
    if aspect.name == "actor" and _is_of_a_counterpart(aspect, sides):
        return True
    if aspect.name in DOERS and _are_told_from_two_sides(*sides):
        return True
    if whole.differences or aspect.name not in ELSEWHERE or aspect.result in ("narrower", "broader"):
        return False
    if aspect.name == "predicate" and aspect.result == "incompatible" and " " in aspect.a_value + aspect.b_value:
        return False  # "out of order" and "in working order": the words of a turn count only together
    if aspect.name == "predicate" and set(content_stems(aspect.a_value)) & set(content_stems(aspect.b_value)):
        return False  # "Article 12" and "Article 14", wherever else there may be a twelve
    if says(sides[1], aspect.a_value) and says(sides[0], aspect.b_value):
        return aspect.name not in ("actor", "patient")
    is_covered = whole.is_covered and not (aspect.name == "time" and aspect.result == "incompatible")
    is_covered = is_covered and not (aspect.name in ("predicate", "patient") and _is_of_a_subject(aspect, sides))
    return says(sides[1], aspect.a_value) or says(sides[0], aspect.b_value) or is_covered


def _is_of_a_subject(aspect: Aspect, sides: tuple[Statement, Statement]) -> bool:
    """Whether two common nouns are held against each other that the other sentence says in no words, and one of them
    stands in front of the verb, where what is covered is not looked at: "shells fired by the rebels", "the army"."""
    told = _unsaid(aspect.a_value, *sides), _unsaid(aspect.b_value, sides[1], sides[0])
    return all(told) and any(item.is_subject for items in told for item in items)


def _unsaid(value: str, one: Statement, other: Statement) -> list[Item]:
    """The common nouns of a value, where the other sentence says none of them."""
    told = {word for _, _, word in words(value)}
    own = [item for item in one.items if item.kind == "word" and item.word in told]
    return [] if any(may_be_said(item, one, other) for item in own) else own


def _is_of_a_counterpart(aspect: Aspect, sides: tuple[Statement, Statement]) -> bool:
    """Whether "daughter" stands beside "mother", and what tells it is told from the other's side."""
    pairs = ((aspect.a_spans, *sides), (aspect.b_spans, sides[1], sides[0]))
    return any(
        is_counterpart(item, one, other)
        for spans, one, other in pairs
        for item in one.items
        if any(span.overlaps(item.span) for span in spans)
    )


def _are_told_from_two_sides(a: Statement, b: Statement) -> bool:
    """Whether other words for who and what are no difference: two sides of one thing, or a denial and who it was."""
    if (a.denied and has_another_doer(a, b)) or (b.denied and has_another_doer(b, a)):
        return True
    return are_two_sides(a, b) or are_seen_from_two_sides(a, b) or are_two_ways_of_having(a, b)


def _softened(aspect: Aspect, sides: tuple[Statement, Statement]) -> Aspect:
    """A clash of figures or words is no more than a difference where each sentence has words of its own beside it."""
    if aspect.result != "incompatible" or aspect.name not in ("number", "predicate"):
        return aspect
    return replace(aspect, result="compatible") if have_each_their_own(aspect, *sides) else aspect


def _is_of_extents(aspect: Aspect, extents: Aspect) -> bool:
    """Whether a difference in what is counted is one of the extents that were found to go together."""
    pairs = ((aspect.a_spans, extents.a_spans), (aspect.b_spans, extents.b_spans))
    return all(mine.overlaps(theirs) for here, there in pairs for mine in here for theirs in there)
