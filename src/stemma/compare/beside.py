"""Two claims of one matter with no doing in common by their words: shown side by side, for the reader to judge.

Where no doing is common to both, "nothing sets them apart" is no agreement: one says that an officer was transferred,
the other that his stay is a visit. Such a pair is shown for what it is: whether they say the same is unclear.
"""

from __future__ import annotations

from collections.abc import Sequence

from stemma.compare.agreeing import is_no_agreement, is_who_alone
from stemma.compare.aligning.align import Proposal
from stemma.compare.aligning.matters import matters
from stemma.compare.comparators.answer import answer
from stemma.compare.concepts import concepts
from stemma.compare.counts import counted_apart
from stemma.compare.doings import is_one_doing
from stemma.compare.fates import fates_in
from stemma.compare.profile import Profile
from stemma.compare.saying import has_a_paper
from stemma.compare.thresholds import LIKELY_OF_ONE
from stemma.compare.vouching import is_one_thing
from stemma.model import Aspect, Quantity

LIKELY = 0.50
"""Chance from which on two claims that agree in nothing are likely to be of one matter."""
NEAR = 0.35
"""Cosine of two claims from which on they may be of one matter without a word or a kind of word in common."""


def beside(proposal: Proposal, told: Sequence[Aspect]) -> tuple[Aspect, ...]:
    """What each of two claims tells of a matter, as a difference, where they agree in nothing.

    Of three and more texts only what is likelier to be of one matter: there words of the topic put together more than
    they tell; and of many texts nothing. A headline sums up. In a brief text any claim is another's nearest: there
    nothing may speak for two matters, and figures that fit each other (``told``) are no difference.
    """
    a, b = proposal.a, proposal.b
    if proposal.within or not proposal.is_of_one_event:
        return ()
    if proposal.chance < (LIKELY if proposal.own is None else LIKELY_OF_ONE):
        return ()
    if a.headline or b.headline or is_who_alone(a, b):
        return ()
    doing = is_one_doing(a, b)
    if proposal.is_brief and (doing is True or _may_be_two_matters(a, b, told)):
        return ()
    if not is_no_agreement(proposal, doing):
        return ()
    if (counts := counted_apart(a, b)) is not None:
        return (_counted(proposal, counts),)
    spans = a.claim.predicate_span, b.claim.predicate_span
    words = a.words_of(spans[0]), b.words_of(spans[1])
    reason = f"A tells of “{words[0]}”, B of “{words[1]}”: probably one matter; whether they say the same is open."
    return (answer("predicate", "unknown", reason, (words[0], (spans[0],)), (words[1], (spans[1],))),)


def _may_be_two_matters(a: Profile, b: Profile, told: Sequence[Aspect]) -> bool:
    """Whether something speaks for two matters.

    Among many claims it weighs less than all the rest: of 57 such pairs of nine development parts 46 are of one.
    """
    if any(one.name == "number" for one in told) or not _have_a_matter(a, b):
        return True
    if all(side.claim.predicate.startswith("be ") for side in (a, b)) or has_a_paper(a) != has_a_paper(b):
        return True  # what somebody is, and what else; to whom a letter went, and what he did
    # of the dead and hurt every report tells much: a toll is held against a toll
    return any(fates_in(side.plain) for side in (a, b))


def _counted(proposal: Proposal, counts: tuple[Quantity, Quantity]) -> Aspect:
    """Two figures that may count one thing or two: 42 hurt, 61 treated."""
    spans = counts[0].number_span or counts[0].span, counts[1].number_span or counts[1].span
    words = proposal.a.words_of(spans[0]), proposal.b.words_of(spans[1])
    reason = f"A gives “{words[0]}”, B “{words[1]}”; whether they count one thing is for the reader to see."
    return answer("number", "unknown", reason, (words[0], (spans[0],)), (words[1], (spans[1],)))


def _have_a_matter(a: Profile, b: Profile) -> bool:
    """Whether they share a thing, a name, a word of one kind of thing or doing, or are near in meaning: of two short
    texts any claim is the other's nearest."""
    if is_one_thing(a, b) or not set(a.entities).isdisjoint(b.entities):
        return True
    if not set(concepts(a.plain)).isdisjoint(concepts(b.plain)):
        return True
    rows = matters([a.plain, b.plain])
    return float(rows[0] @ rows[1]) >= NEAR
