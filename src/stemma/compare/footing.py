"""Whether what two claims are said to have in common rests on enough to be shown."""

from __future__ import annotations

import re
from functools import lru_cache

from stemma.compare.aligning.align import Proposal
from stemma.compare.aligning.embedding import vectors
from stemma.compare.apart import FEW, PERSONAL, SETTING, is_by_topic
from stemma.compare.comparators.moods import kind_of
from stemma.compare.comparators.numbers import fate_of, paired
from stemma.compare.comparators.phrasing import are_opposed
from stemma.compare.comparators.sums import summed
from stemma.compare.concepts import concepts
from stemma.compare.concluding import AGREEING
from stemma.compare.doings import has_another_doing, is_one_doing, is_one_verb, share_a_fate, tell_each_other
from stemma.compare.fates import fates_in
from stemma.compare.figures import is_age, shared_figures
from stemma.compare.lexicon import light_stems
from stemma.compare.origins.content import is_specific
from stemma.compare.profile import Profile, content_stems
from stemma.compare.saying import has_a_paper, teases, tells_of_a_paper
from stemma.compare.vouching import is_one_thing, overlap, setting_stems
from stemma.model import Alignment
from stemma.text.stem import stem, words

STRAY = 0.46
"""Likeness under which a denial is not set against a claim; chosen on the example case."""
SURE = 0.60
MATCHED = 0.72
"""Chance from which on two claims agree that share neither words nor a doing. In development pairs 16 of 24 such
agreements under it were wrong, and 6 of 22 above it."""
FIRM = 0.95
"""Chance from which on a doing that only one tells parts nothing: "would appeal", "announced an appeal"."""
HALF_TOLD = 0.60
"""Chance under which two claims do not agree where one tells of a doing that the other has no word for. Below 0.70,
in development pairs, 16 of 25 of these were of two matters, four more were no agreement."""
MOST = 0.65
"""Share of the briefer claim's words from which on two claims tell one matter though their doings are two words."""
LIKELY = 0.45
"""Chance under which two doings are no dispute, and a denial denies nothing."""
CERTAIN = 0.85
"""Chance from which on a denial stands against a claim however few words they share."""
LOOSE = SETTING | {"modality"}
"""Differences that say little, too, where two claims have nothing but a kind of doing in common."""
ASKED = frozenset({"requested", "ordered"})
AHEAD = frozenset({"conditional", "expected", "planned", "promised", "will"})
KIN = 0.55
"""Cosine of two words from which on one may stand for the other."""
_BESIDE = re.compile(
    r"^\W*(?:(?:shortly|just|soon|long|immediately|\w+ (?:hours?|days?|weeks?|months?|years?)) )?"
    r"(?:before|after|until|till|while|once|as soon as)\b(?! \w+ing\b)",
    re.IGNORECASE,
)
"""A side phrase of time: it says when something else was."""
_PRONOUN = re.compile(r"\b(?:he|she|it|they|them|him|her|the (?:two|three|four|pair)|both)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:seen|verif|confirm|authenticat|establish|ascertain|determin|independent|comment|respond|repl(?:y|ied))\w*",
    re.IGNORECASE,
)
_TOLD = {"killed": "kill", "injured": "injure"}
"""The fate of those counted, and the kind of doing that tells it."""


def is_stray(proposal: Proposal, alignment: Alignment) -> bool:
    """A denial and a claim that have little in common: left apart rather than called a dispute."""
    is_open = any(aspect.name == "polarity" and aspect.result == "unknown" for aspect in alignment.aspects)
    return is_open and proposal.score < STRAY and proposal.chance < CERTAIN


def is_ungrounded(proposal: Proposal, alignment: Alignment) -> bool:
    """Whether a relation would rest on words alone: the two claims do not tell of one doing.

    Figures of two doings contradict nothing, and no denial stands against another doing, unless all evidence says
    that the matter is one. What only the weighing put together agrees in nothing without a doing in common.
    """
    doing = is_one_doing(proposal.a, proposal.b)
    denied = proposal.a.claim.negated or proposal.b.claim.negated
    if _are_of_two_kinds(proposal) or is_by_topic(proposal, alignment, doing):
        return True
    if alignment.relation in AGREEING and not agrees_in_something(proposal.a, proposal.b, proposal.chance):
        return True
    if alignment.relation in AGREEING and proposal.chance < HALF_TOLD and _is_half_told(proposal):
        return True
    if alignment.relation in AGREEING and denied and _denies_another_doing(proposal):
        return True
    is_other = proposal.chance < FIRM and has_another_doing(proposal.a, proposal.b)
    is_one = doing is True and not is_other and not _are_opposed(proposal)
    if alignment.relation in AGREEING and not is_one and _is_put_otherwise(proposal.a, proposal.b):
        return True
    names = {difference.name for difference in alignment.differences}
    if alignment.relation == "differ" and doing is False and names <= SETTING:
        return proposal.chance < (CERTAIN if names <= PERSONAL else SURE)
    is_loose = alignment.relation == "differ" and proposal.weighed and names <= LOOSE
    if is_loose and proposal.chance < SURE and not is_one_thing(proposal.a, proposal.b):
        return True
    if doing is not True and proposal.chance < _least(proposal, alignment, doing):
        return True
    is_open = any(aspect.name == "number" and aspect.result == "unknown" for aspect in alignment.differences)
    if alignment.relation == "contradict" and proposal.chance < HALF_TOLD:
        return not (tell_each_other(proposal.a, proposal.b) or share_a_fate(proposal.a, proposal.b))
    if alignment.relation == "contradict" or (proposal.weighed and (denied or is_open)):
        return doing is not True and proposal.chance < LIKELY
    return False


def _denies_another_doing(proposal: Proposal) -> bool:
    """Whether a denial is of a doing that the other does not tell; two denials may tell one in other words."""
    both = proposal.a.claim.negated and proposal.b.claim.negated
    return has_another_doing(proposal.a, proposal.b) and not (both and proposal.chance >= CERTAIN)


def _are_of_two_kinds(proposal: Proposal) -> bool:
    """Whether only one leaves its matter open, or tells of a paper where the other has none."""
    if _leaves_open(proposal.a) != _leaves_open(proposal.b):
        return True
    return any(tells_of_a_paper(one) and not has_a_paper(other) for one, other in proposal.both_ways)


def _is_half_told(proposal: Proposal) -> bool:
    """Whether one tells of a doing that the other has no word for; one left open counts so where words are few."""
    a, b = proposal.a, proposal.b
    if tell_each_other(a, b) or share_a_fate(a, b):
        return False
    if proposal.weighed:
        return True
    return has_another_doing(a, b) and overlap(a, b) < MOST


def _are_opposed(proposal: Proposal) -> bool:
    """Whether the verbs are opposites: what ought to be allowed and was prevented."""
    one, other = (frozenset(content_stems(side.claim.predicate)) for side in (proposal.a, proposal.b))
    return are_opposed(one, other)


def _is_put_otherwise(a: Profile, b: Profile) -> bool:
    """What is asked for in one and promised in the other, or done and expected: no agreement on two doings."""
    kinds = [_put(profile) for profile in (a, b)]
    return kinds[0] != kinds[1]


def _put(profile: Profile) -> str:
    if profile.claim.modality in ASKED and kind_of(profile) != "fact":
        return "asked"
    return "ahead" if profile.claim.modality in AHEAD else ""


def _least(proposal: Proposal, alignment: Alignment, doing: bool | None) -> float:
    """The chance that two claims need that do not tell of one doing, for agreeing or differing in anything."""
    if not proposal.weighed:
        return SURE if doing is False and alignment.relation in AGREEING else 0.0
    if alignment.relation in AGREEING:
        return SURE if is_one_thing(proposal.a, proposal.b) else MATCHED
    return LIKELY if doing is False else 0.0


def _leaves_open(profile: Profile) -> bool:
    """ "could not verify the video", "has not seen the memo": it is not said whether it is so."""
    return profile.claim.negated and _OPEN.search(profile.content) is not None


def agrees_in_something(a: Profile, b: Profile, chance: float = 0.0) -> bool:
    """Whether there is a matter that both tell; false for what only looks alike, by all evidence (``chance``) too.

    A state ("were children", "is empty") that the other has no word for; a side phrase of time against a claim of
    another doing; a headline that announces and tells nothing; one kind of doing done to two things, unless they are
    likely to be one under two names ("the march", "the event").
    """
    pair = paired(a, b)
    if _have_one_figure(a, b) or (pair is not None and pair[0].value == pair[1].value and (pair[0].value or 0) > FEW):
        return True
    if any(teases(one) for one in (a, b)):
        return False
    if _are_of_two_fates(a, b):
        return False
    if any(_is_unsaid(one, other) or _has_a_toll_alone(one, other) for one, other in ((a, b), (b, a))):
        return False
    if bool(_BESIDE.match(a.content)) != bool(_BESIDE.match(b.content)):
        return is_one_doing(a, b) is True
    if chance < CERTAIN and _is_one_word_alone(a, b):
        return False
    return chance >= MATCHED or not _is_done_to_two(a, b)


def _is_one_word_alone(a: Profile, b: Profile) -> bool:
    """One verb and nothing else: "had failed an inspection", "the brakes had been failing"."""
    told = set(content_stems(a.claim.predicate)) & set(content_stems(b.claim.predicate))
    return bool(told - light_stems()) and not is_one_thing(a, b) and not share_a_fate(a, b)


def _are_of_two_fates(a: Profile, b: Profile) -> bool:
    """Figures of the dead in one, of the hurt in the other: "12 of the injured are critical", "three died"."""
    told = [
        {fate for quantity in p.quantities if not is_age(quantity) if (fate := fate_of(quantity, p)) is not None}
        for p in (a, b)
    ]
    return bool(told[0] and told[1]) and not told[0] & told[1] and "hit" not in told[0] | told[1]


def _is_unsaid(one: Profile, other: Profile) -> bool:
    """Whether ``one`` says what somebody or something is, and ``other`` has no word near it."""
    if not one.claim.predicate.startswith("be "):
        return False
    state = one.claim.predicate.removeprefix("be ")
    own, known = set(content_stems(state)), set(other.stems)
    if (
        own & known
        or set(content_stems(other.claim.predicate)) & set(one.stems)
        or set(concepts(state)) & set(concepts(other.plain))
    ):
        return False
    if are_opposed(own, known):
        return False
    return _nearest(_printed(state), _printed(other.content)) < KIN


def _has_a_toll_alone(one: Profile, other: Profile) -> bool:
    """Whether ``one`` counts dead or hurt and ``other`` counts any but tells of none: not all who work there died."""
    if not other.quantities or fates_in(other.plain):
        return False
    told = {concept.name for concept in concepts(other.plain)}
    fates = {fate_of(quantity, one) for quantity in one.quantities if not is_age(quantity)} & _TOLD.keys()
    return bool(fates) and not any(_TOLD[fate] in told for fate in fates if fate)


def _is_done_to_two(a: Profile, b: Profile) -> bool:
    """One kind of doing, in two words, done to things that have nothing in common."""
    told = set(content_stems(a.claim.predicate)), set(content_stems(b.claim.predicate))
    if not is_one_verb(a, b) or share_a_fate(a, b) or told[0] & told[1]:
        return False
    if paired(a, b) is not None or is_one_thing(a, b) or any(_PRONOUN.search(one.content) for one in (a, b)):
        return False
    mine, theirs = (
        tuple(word for word in _printed(one.plain) if stem(word) not in own | setting_stems(one))
        for one, own in zip((a, b), told, strict=True)
    )
    return bool(mine and theirs) and _nearest(mine, theirs) < KIN


def _printed(text: str) -> tuple[str, ...]:
    """The content words of ``text`` as printed, lower case."""
    kept = set(content_stems(text))
    return tuple(dict.fromkeys(word.lower() for _, _, word in words(text) if stem(word) in kept))


@lru_cache(maxsize=16_384)
def _nearest(mine: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    """The greatest cosine of a word of one with a word of the other."""
    if not mine or not theirs:
        return 0.0
    rows = vectors([*mine, *theirs])
    return float((rows[: len(mine)] @ rows[len(mine) :].T).max())


def _have_one_figure(a: Profile, b: Profile) -> bool:
    """Whether both give a figure that is not shared by chance, or one gives it in parts."""
    if summed(a, b) is not None or summed(b, a) is not None:
        return True
    return any(left.value is not None and is_specific(left.value) for left, _ in shared_figures(a, b))
