"""What words leave open is read again: a taught reader sees both claims as wholes, and may turn the answer.

The comparators find what sets two claims apart by listed words, figures, dates and names; what they cannot see ("the
sensors were in working order", "the sensors had been wrapped in plastic for weeks") would stand as agreement. The
reader of two sentences (:mod:`stemma.compare.together`) was taught on labelled passages of reports, too. It is
weighed with what the comparators see and with how likely the two are of one matter (``data/compare/read_again.yaml``,
learnt by ``training/weighed_claims.py``). It takes an agreement back, and then it is unclear whether they say the
same, or it says which of the two tells more. Where the words only leave open whether two claims say the same, it may
say that they do; that confirms nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import log

from stemma.compare.aligning.align import Proposal
from stemma.compare.comparators.left_over import left_over
from stemma.compare.comparators.sums import fit_by_subtraction, summed
from stemma.compare.figures import is_one_measure, shared_figures
from stemma.compare.profile import Profile
from stemma.compare.together import Answer, can_read, read_together
from stemma.compare.vouching import overlap, unconfirming
from stemma.compare.weighed_reading import AGREEING, LIGHT, Seen, are_told_apart, chances_of, shape, weights
from stemma.model import Aspect, AspectName, AspectResult, Relation

TABLE = "read_again"
BESIDES = ("chance", "weighed", "unconfirming", "heads", "lacking")
"""What the table knows besides; data/compare/read_again.yaml says what each means."""
OPEN: frozenset[tuple[AspectName, AspectResult]] = frozenset(
    {("predicate", "compatible"), ("polarity", "unknown"), ("place", "unknown"), ("patient", "unknown")}
)
"""Differences of which the words leave open whether they are any."""
BESIDE = LIGHT - {"qualifier"}
MORE: frozenset[AspectResult] = frozenset({"narrower", "broader"})
DOUBT = "That they say the same shows only where they are read as wholes."
"""Why an agreement that the reader made confirms nothing."""
SHOWN: Mapping[Answer, tuple[AspectName, AspectResult, str]] = {
    "agree": (
        "wording",
        "same",
        "The words alone would leave it open; read as wholes they probably say the same",
    ),
    "a_refines_b": ("wording", "narrower", "Read as wholes, A probably says all that B says, and more"),
    "b_refines_a": ("wording", "broader", "Read as wholes, B probably says all that A says, and more"),
    "differ": (
        "predicate",
        "unknown",
        "The words alone would let them agree; read as wholes they probably do not say the same",
    ),
}
"""The aspect under which it is shown what the two are as wholes, its result, and the reason."""


def is_left_open(relation: Relation, told: Sequence[Aspect], a: str, b: str) -> bool:
    """Whether the words ``a`` and ``b`` have not the last say: they agree, or differ only in what they leave open."""
    if relation in AGREEING:
        return True
    found = [one for one in told if one.is_difference and one.name not in BESIDE]
    are_open = all(one.result in MORE or _may_be_none(one, told) for one in found)
    return relation == "differ" and are_open and not are_told_apart(found, a, b)


def _may_be_none(one: Aspect, told: Sequence[Aspect]) -> bool:
    """Whether the words leave open that a difference is any."""
    return (one.name, one.result) in OPEN or _counts_so_many(one, told)


def _counts_so_many(one: Aspect, told: Sequence[Aspect]) -> bool:
    """Whether two nouns ``one`` tells of may be what one figure counts: "38 witnesses", "thirty-eight people"."""
    if (one.name, one.result) != ("what is counted", "incompatible"):
        return False
    return any(other.name == "number" and other.result == "same" for other in told)


def may_be_read(proposal: Proposal) -> bool:
    """Whether two claims are read again.

    Only of two texts on one event, and of many texts in none: it would take too long. Claims of the same words are
    not read again, nor are those inside one text or too long for the reader.
    """
    a, b = proposal.a, proposal.b
    if proposal.within or not proposal.is_of_one_event or set(a.stems) == set(b.stems):
        return False
    if _is_worked_out(a, b):
        return False
    return can_read(a.plain) and can_read(b.plain)


def _is_worked_out(a: Profile, b: Profile) -> bool:
    """Whether figures are one by arithmetic, of which the reader knows little: "from ten years to six", "four years
    taken off"; "12,000 hectares", "120 square kilometres"."""
    if fit_by_subtraction(a, b) or summed(a, b) or summed(b, a) or left_over(a, b) is not None:
        return True
    return any(is_one_measure(*pair) for pair in shared_figures(a, b))


def read_again(proposal: Proposal, relation: Relation, told: Sequence[Aspect]) -> tuple[Aspect, ...]:
    """The aspects of two claims, as the reader leaves them: the same where it bears their relation out."""
    known = weights(TABLE)
    chances = chances_of(seen_in(proposal, relation, told), known)
    found = found_in(relation, chances, known.limits)
    if found == relation:
        return tuple(told)
    agreed = sum(chances[one] for one in AGREEING)
    if found == "differ":
        return _read(proposal, relation, told, found, 1 - agreed)
    # that they agree at all, or which says more, given that they do
    return _read(proposal, relation, told, found, agreed if relation == "differ" else chances[found] / agreed)


def read_as_wholes(proposal: Proposal, relation: Relation, told: Sequence[Aspect]) -> tuple[Aspect, ...] | None:
    """The aspects of two claims that agree but for a doing in common.

    None where it is not likely enough (``hears``) that they agree as wholes.
    """
    known = weights(TABLE)
    chances = chances_of(seen_in(proposal, relation, told, lacking=True), known)
    agreed = sum(chances[one] for one in AGREEING)
    if agreed < known.limits["hears"]:
        return None
    best = max(sorted(AGREEING), key=lambda one: chances[one])
    return _read(proposal, relation, told, best if relation == "agree" else relation, agreed)


def _read(
    proposal: Proposal, relation: Relation, told: Sequence[Aspect], found: Answer, chance: float
) -> tuple[Aspect, ...]:
    """The aspects with what the two are as wholes, of which the chance is told."""
    if relation == "differ":
        told = [replace(one, is_difference=False) if _may_be_none(one, told) else one for one in told]
    name, result, words = SHOWN[found]
    a, b = proposal.a, proposal.b
    shown = Aspect(
        name=name,
        result=result,
        reason=f"{words} (weighed with a taught reader: {round(100 * chance)} in 100).",
        a_value=_quoted(a),
        b_value=_quoted(b),
        a_spans=a.claim.spans,
        b_spans=b.claim.spans,
        is_difference=found != "agree",
    )
    return (*(one for one in told if one.name != name), shown)


def _quoted(profile: Profile) -> str:
    """The claim as it stands in its text."""
    return " … ".join(profile.words_of(span) for span in profile.claim.spans)


def seen_in(proposal: Proposal, relation: Relation, told: Sequence[Aspect], *, lacking: bool = False) -> Seen:
    """What is known of two claims, as the table is asked; ``lacking``: their words show no doing in common."""
    a, b = proposal.a, proposal.b
    return Seen(
        relation=relation,
        differences=[one for one in told if one.is_difference and one.name not in LIGHT],
        shape=shape(overlap(a, b), min(len(side.plain.split()) for side in (a, b))),
        likely=read_together(a.plain, b.plain),
        besides=dict(zip(BESIDES, (*_besides(proposal), float(lacking)), strict=True)),
    )


def _besides(proposal: Proposal) -> tuple[float, ...]:
    a, b = proposal.a, proposal.b
    chance = log((proposal.chance + 0.01) / (1.01 - proposal.chance))
    is_head = bool(a.headline or b.headline)
    return chance, float(proposal.weighed), float(bool(unconfirming(a, b))), float(is_head)


def found_in(relation: Relation, chances: Mapping[Answer, float], limits: Mapping[str, float]) -> Answer:
    """What an agreement becomes, or a difference that the words leave open.

    An agreement stands from the chance ``stands`` on; from ``makes`` on there is one where the words show none.
    """
    is_made = relation == "differ"
    if sum(chances[one] for one in AGREEING) < limits["makes" if is_made else "stands"]:
        return "differ"
    best = max(sorted(AGREEING), key=lambda one: chances[one])
    return best if relation in ("agree", "differ") else relation
