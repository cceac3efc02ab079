"""Whether what two claims are said to have in common rests on enough to be shown."""

from __future__ import annotations

import re

from stemma.compare.agreeing import is_no_agreement, is_put_apart
from stemma.compare.aligning.align import Proposal
from stemma.compare.apart import LOOSE, PERSONAL, SETTING, is_by_topic
from stemma.compare.comparators.doers import are_done_by_two
from stemma.compare.comparators.same_figure import paired
from stemma.compare.concluding import AGREEING
from stemma.compare.doings import is_one_doing, share_a_fate, tell_each_other
from stemma.compare.profile import AHEAD, Profile
from stemma.compare.saying import has_a_paper, tells_of_a_paper
from stemma.compare.silence import are_two_silences
from stemma.compare.vouching import is_one_thing
from stemma.compare.years import are_of_two_years
from stemma.model import Alignment

STRAY = 0.46
"""Likeness under which a denial is not set against a claim; chosen on the example case."""
SURE = 0.60
"""Chance from which on two doings may differ in when and where."""
LIKELY = 0.45
"""Chance under which two doings are no dispute, and a denial denies nothing."""
CERTAIN = 0.85
"""Chance from which on a denial stands against a claim however few words they share."""
COUNTING = PERSONAL | {"number", "qualifier"}
"""Differences of a contradiction that rests on a figure alone."""
COUNTED = COUNTING | {"what is counted"}
_OPEN = re.compile(
    r"\b(?:seen|verif|confirm|authenticat|establish|ascertain|determin|independent|comment|respond|repl(?:y|ied))\w*"
    r"|\b(?:say|tell|disclose|reveal) (?:whether|if|who|whom|what|when|where|why|how|which|in (?:what|which))\b",
    re.IGNORECASE,
)


def is_stray(proposal: Proposal, alignment: Alignment) -> bool:
    """A denial and a claim that have little in common: left apart rather than called a dispute."""
    is_open = any(aspect.name == "polarity" and aspect.result == "unknown" for aspect in alignment.aspects)
    return is_open and proposal.score < STRAY and proposal.chance < SURE


def is_ungrounded(proposal: Proposal, alignment: Alignment) -> bool:
    """Whether a relation would rest on words alone: the two claims do not tell of one doing.

    Figures of two doings contradict nothing, and no denial stands against another doing, unless all evidence says
    that the matter is one. What only the weighing put together agrees in nothing without a doing in common.
    """
    doing = is_one_doing(proposal.a, proposal.b)
    if _are_of_two_matters(proposal, alignment, doing):
        return True
    if alignment.relation in AGREEING:
        return is_no_agreement(proposal, doing)
    names: set[str] = {difference.name for difference in alignment.differences}
    if _only_asks(proposal.a) != _only_asks(proposal.b):
        return True
    if are_of_two_years(proposal.a, proposal.b, names) or _denies_what_is_to_come(proposal.a, proposal.b):
        return True
    if alignment.relation == "differ" and _differs_in_little(proposal, names, doing):
        return True
    is_open = any(aspect.name == "number" and aspect.result == "unknown" for aspect in alignment.differences)
    if is_open and names <= COUNTED and _are_done_by_two(proposal.a, proposal.b):
        return True
    if alignment.relation == "contradict":
        return _is_no_contradiction(proposal, names, doing)
    denied = proposal.a.claim.negated or proposal.b.claim.negated
    is_loose = proposal.weighed and (doing is False or denied or is_open)
    return is_loose and doing is not True and proposal.chance < LIKELY


def may_be_heard(proposal: Proposal, alignment: Alignment) -> bool:
    """Whether nothing keeps two claims from agreeing but that their words show no doing in common."""
    doing = is_one_doing(proposal.a, proposal.b)
    if alignment.relation not in AGREEING or is_put_apart(proposal, doing):
        return False
    return not _are_of_two_matters(proposal, alignment, doing)


def _are_of_two_matters(proposal: Proposal, alignment: Alignment, doing: bool | None) -> bool:
    """Whether it shows that two claims tell of two matters, whatever words they share."""
    if _are_of_two_kinds(proposal) or is_by_topic(proposal, alignment, doing):
        return True
    if _tell_what_two_are(proposal.a, proposal.b):
        return True
    return alignment.relation in AGREEING and are_of_two_years(proposal.a, proposal.b, {"number"})


def _differs_in_little(proposal: Proposal, names: set[str], doing: bool | None) -> bool:
    """Whether nothing but who, when, where or how sure is told apart, of what may be two matters."""
    if doing is False and names <= SETTING:
        return proposal.chance < (CERTAIN if names <= PERSONAL else SURE)
    if doing is None and names <= PERSONAL and proposal.chance < LIKELY + 0.05:
        return True
    is_loose = proposal.weighed and names <= LOOSE and proposal.chance < SURE
    return is_loose and not is_one_thing(proposal.a, proposal.b)


def _is_no_contradiction(proposal: Proposal, names: set[str], doing: bool | None) -> bool:
    """Whether what would shut each other out is likely to be told of two matters."""
    a, b = proposal.a, proposal.b
    if doing is not True and proposal.chance < (CERTAIN if names <= COUNTING else LIKELY):
        return True
    return proposal.chance < SURE and not (tell_each_other(a, b) or share_a_fate(a, b))


def _denies_what_is_to_come(a: Profile, b: Profile) -> bool:
    """Whether one says that something will not be, the other that it is or was: both may well be so."""
    denied, other = (a, b) if a.claim.negated else (b, a)
    is_ahead = denied.claim.modality in AHEAD and denied.claim.negated
    return is_ahead and not other.claim.negated and other.claim.modality == "asserted"


def _tell_what_two_are(a: Profile, b: Profile) -> bool:
    """ "Colonel N., then commander of the base", "General M., then chief of staff": what two people are."""
    if not (_tells_what_one_is(a) and _tells_what_one_is(b)):
        return False
    named = [
        {key: m for key, m in side.entities.items() if m.kind == "person" and m.form == "name"} for side in (a, b)
    ]
    words = [{word.lower() for m in people.values() for word in m.name.split()} for people in named]
    return bool(named[0] and named[1]) and named[0].keys().isdisjoint(named[1]) and words[0].isdisjoint(words[1])


def _tells_what_one_is(profile: Profile) -> bool:
    """Whether a claim tells of nobody's deed: "is the mayor", "N., the mayor"."""
    predicate = profile.claim.predicate
    posts = (mention.name.lower().split() for mention in profile.entities.values() if mention.kind == "post")
    return predicate.startswith("be ") or any(predicate in words for words in posts)


def _only_asks(profile: Profile) -> bool:
    """ "Why was the gate locked?": who asks says nothing that others could dispute."""
    return profile.claim.modality == "questioned" and profile.claim.voice == "own"


def _are_done_by_two(a: Profile, b: Profile) -> bool:
    pair = paired(a, b)
    return pair is not None and are_done_by_two(pair[0], a, pair[1], b)


def _are_of_two_kinds(proposal: Proposal) -> bool:
    """Whether only one leaves its matter open, keeps silent, or tells of a paper where the other has none."""
    if are_two_silences(proposal.a, proposal.b):
        return True
    if _leaves_open(proposal.a) != _leaves_open(proposal.b):
        return True
    return any(tells_of_a_paper(one) and not has_a_paper(other) for one, other in proposal.both_ways)


def _leaves_open(profile: Profile) -> bool:
    """ "could not verify the video", "has not seen the memo": it is not said whether it is so."""
    return profile.claim.negated and _OPEN.search(profile.content) is not None
