"""What `stemma compare --pairs` answers about two sentences, also where the taught reader decides it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.compare.sentences.statement import Statement
from stemma.compare.sentences.weighed import Weighed
from stemma.compare.together import Answer
from stemma.compare.weighed_reading import LIGHT
from stemma.model import Aspect, AspectName, AspectResult, Span

SAID = {
    "agree": "Read as wholes, they say the same in other words",
    "a_refines_b": "Read as wholes, A says all that B says, and more",
    "b_refines_a": "Read as wholes, B says all that A says, and more",
    "differ": "Read as wholes, they tell of one matter, and neither follows from the other",
    "contradict": "Read as wholes, they cannot both hold",
    "unrelated": "Read as wholes, they tell of two matters",
}
PUT = {
    "agree": "agree",
    "a_refines_b": "agree, and A says more",
    "b_refines_a": "agree, and B says more",
    "differ": "differ",
    "contradict": "cannot both hold",
    "unrelated": "tell of two matters",
}
"""The same of what the comparators say."""
AS_WHOLES: dict[str, tuple[AspectName, AspectResult]] = {
    "a_refines_b": ("wording", "narrower"),
    "b_refines_a": ("wording", "broader"),
    "differ": ("predicate", "compatible"),
    "contradict": ("predicate", "incompatible"),
}
"""The aspect under which it is shown what the two are as wholes, and its result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairAnswer:
    """The relation of two sentences, the differences that led to it, and one sentence of reason."""

    relation: Answer
    differences: tuple[Aspect, ...]
    reason: str


def read_otherwise(answer: PairAnswer, found: Weighed, a: Statement, b: Statement) -> PairAnswer:
    """The answer where the two as wholes are something else than the comparators make of their words.

    The reason says so, how sure it is, and what the comparators saw; what bears out the relation stays shown.
    """
    whole = _whole(answer, found)
    seen = next((one.reason for one in answer.differences if one.name not in LIGHT), "")
    reason = f"{whole} By their words alone it would be otherwise: {seen}" if seen else whole
    return PairAnswer(
        relation=found.relation, differences=(*_kept(answer, found), *_as_wholes(found, whole, a, b)), reason=reason
    )


def _whole(answer: PairAnswer, found: Weighed) -> str:
    """What they are as wholes, and how sure that is."""
    sure = f"(weighed with a taught reader: {round(100 * found.chance)} in 100)"
    if found.instead_of is None:
        return f"{SAID[found.relation]} {sure}."
    return f"{SAID[found.instead_of]} {sure}; by their words they {PUT[answer.relation]}. Neither is sure enough."


def _kept(answer: PairAnswer, found: Weighed) -> tuple[Aspect, ...]:
    """The differences that go together with the relation."""
    if found.relation == "unrelated":
        return ()
    if found.relation in ("differ", "contradict"):
        return answer.differences
    fitting = {"agree": (), "a_refines_b": ("narrower",), "b_refines_a": ("broader",)}[found.relation]
    return tuple(one for one in answer.differences if one.name in LIGHT or one.result in fitting)


def _as_wholes(found: Weighed, whole: str, a: Statement, b: Statement) -> Sequence[Aspect]:
    """One difference for what the two are as wholes, over both sentences; none where they agree or are of two
    matters."""
    if found.relation not in AS_WHOLES:
        return ()
    name, result = AS_WHOLES[found.relation]
    spans = [(Span(document=one.document.id, start=0, end=len(one.document.text)),) for one in (a, b)]
    return (
        Aspect(
            name=name,
            result=result,
            reason=whole,
            a_value=a.document.text,
            b_value=b.document.text,
            a_spans=spans[0],
            b_spans=spans[1],
            is_difference=True,
        ),
    )
