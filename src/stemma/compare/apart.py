"""Pairs that only the topic of a case puts together: words that every text has, and no doing or thing beside."""

from __future__ import annotations

import re

from stemma.compare.aligning.align import Proposal
from stemma.compare.comparators.intervals import is_bound
from stemma.compare.comparators.same_figure import paired
from stemma.compare.comparators.sums import summed
from stemma.compare.comparators.times import BARE_DAY
from stemma.compare.concepts import share_a_kind_of_thing
from stemma.compare.concluding import AGREEING
from stemma.compare.doings import has_another_doing, is_told_by_kind_alone, share_a_fate
from stemma.compare.figures import is_age, shared_figures
from stemma.compare.lexicon import table
from stemma.compare.origins.content import is_specific
from stemma.compare.profile import Profile, content_stems
from stemma.compare.thresholds import LIKELY_OF_ONE
from stemma.compare.vouching import is_one_thing
from stemma.model import Alignment

PERSONAL = frozenset({"actor", "patient", "attribution", "wording"})
"""Differences that say nothing where two doings are told: who signs is not who reports."""
SETTING = PERSONAL | {"time", "place"}
"""Differences that say little there: two things are seldom done on one day."""
LOOSE = SETTING | {"modality"}
"""Differences that say little, too, where two claims have nothing but a kind of doing in common."""
LIKELY = 0.85
"""Chance from which on two doings may be one in other words, if something beside the topic is in common."""
SURE = 0.60
"""The same where they share a name, or two words."""
ALONE = 0.95
"""Chance from which on two claims may agree that have a doing in common and nothing that it is done to."""
FIRM = 0.90
"""Chance from which on two claims are of one matter that share words enough to be paired by them."""
FAINT = 0.40
"""Chance under which words of the topic alone tie nothing but two tolls."""
FEW = 2
"""Figures up to this one tie nothing."""
TWO = 2
"""Words beside the topic that two claims need to differ in a figure, a time or a place of two doings."""

UNLIKELY = 0.30
"""Chance under which two claims are of two matters even where their words are alike."""

_MEANT = re.compile(
    r"\b(?:it|him|them)\b|\bher\b(?! (?!(?:to|in|on|at|for|from|by|with|and|that)\b)\w)", re.IGNORECASE
)
"""Words for what something is done to, and was named before; "her followers" are not she."""

_OPENING = " '\"“‘"
"""What may stand before the first word."""


def is_by_topic(proposal: Proposal, alignment: Alignment, doing: bool | None) -> bool:
    """Whether two claims are left apart because nothing but the topic of the case ties them.

    Not in two texts on one event, where all evidence says that they are of one matter; but they contradict nothing
    then, nor confirm (:func:`are_tied_by_topic`).
    """
    if proposal.is_of_one_event and proposal.chance >= LIKELY_OF_ONE and alignment.relation != "contradict":
        return False
    return are_tied_by_topic(proposal, alignment, doing)


def are_tied_by_topic(proposal: Proposal, alignment: Alignment, doing: bool | None) -> bool:
    """Whether nothing but the topic of the case ties two claims; ``doing`` is whether they tell of one doing."""
    if proposal.own is None:
        return False
    if proposal.chance < UNLIKELY:
        return True
    if not proposal.own and proposal.chance < FAINT and not share_a_fate(proposal.a, proposal.b):
        return True
    if proposal.chance >= FIRM and not proposal.weighed:
        return False  # all reports of one letter repeat its matters: their words are topic and matter at once
    if alignment.relation in AGREEING:
        return _agrees_by_topic(proposal, doing)
    return _differs_by_topic(proposal, {one.name for one in alignment.differences}, doing)


def _agrees_by_topic(proposal: Proposal, doing: bool | None) -> bool:
    a, b = proposal.a, proposal.b
    if shared_figures(a, b) or _count_alike(a, b):
        return False
    day = bool(_days(a) & _days(b))
    if doing is True and not is_told_by_kind_alone(a, b):
        if _beside_the_doing(proposal) or day or summed(a, b) or summed(b, a):
            return False
        return _count_apart(a, b) or _both_ask(a, b) or (not is_one_thing(a, b) and proposal.chance < ALONE)
    own = proposal.own or frozenset()
    if has_another_doing(a, b):
        enough = SURE if len(own) >= TWO or _share_a_name(a, b, own) else LIKELY
        return proposal.chance < enough or not (own or (day and _share_a_kind_of_thing(a, b)))
    return not (own or day or (is_one_thing(a, b) and _say_alike(a, b)))


def _days(profile: Profile) -> frozenset[str]:
    """The days that a claim names: a month ties nothing, and "on Monday" is not "on Friday"."""
    return frozenset(
        f"{date.edtf} {profile.words_of(date.span).lower() if date.edtf == BARE_DAY else ''}"
        for date in profile.dates
        if len(date.edtf) == len(BARE_DAY)
    )


def _share_a_name(a: Profile, b: Profile, own: frozenset[str]) -> bool:
    """Whether both name one person or body that is not the topic itself."""
    common = (m for entity, m in a.entities.items() if entity in b.entities and m.kind != "place")
    return any(not own.isdisjoint(content_stems(mention.name)) for mention in common)


def _say_alike(a: Profile, b: Profile) -> bool:
    """Whether both have one verb of those that say little, and both deny or neither does: nobody was told."""
    return a.claim.predicate == b.claim.predicate and a.claim.negated == b.claim.negated


def _differs_by_topic(proposal: Proposal, names: set[str], doing: bool | None) -> bool:
    a, b = proposal.a, proposal.b
    if _both_ask(a, b) and not is_one_thing(a, b):
        return True
    if doing is True and (has_another_doing(a, b) or not is_told_by_kind_alone(a, b)):
        if _beside_the_doing(proposal) or share_a_fate(a, b):
            return False
        if _both_ask(a, b) or (proposal.weighed and "modality" in names and names <= LOOSE):
            return True
        if any(_is_meant_in(side) for side in (a, b)) or _is_counted_before(a, b):
            return False
        return not is_one_thing(a, b) or (names <= PERSONAL and "actor" in names)
    if shared_figures(a, b):
        return "polarity" in names and not proposal.own and proposal.chance < LIKELY
    if "number" in names and not proposal.weighed and paired(a, b) is not None:
        return False  # "43 guards", "40 guards": two figures of one thing
    return len(proposal.own or ()) < (TWO if "number" in names or names <= SETTING else 1)


def _is_counted_before(a: Profile, b: Profile) -> bool:
    """Whether two figures may measure one thing, of which one has no noun: "seven prisoners", "two are missing"."""
    pair = paired(a, b)
    return pair is not None and any(not quantity.counted_text for quantity in pair)


def _is_meant_in(profile: Profile) -> bool:
    """Whether something is done to, or said of, what was named before: not where "it" itself does something."""
    is_state = profile.claim.predicate.startswith("be ")
    before = (profile.content[: found.start()] for found in _MEANT.finditer(profile.content))
    return any(is_state or words.strip(_OPENING) for words in before)


def _both_ask(a: Profile, b: Profile) -> bool:
    """Whether both ask for something: that is no doing in common, what is asked for would be."""
    return all(side.claim.predicate in table("modality")["by_verb"]["demand"] for side in (a, b))


def _count_apart(a: Profile, b: Profile) -> bool:
    """Whether both count, and nothing alike: "four of them died" is not "one was killed"."""
    counts = [[q for q in side.quantities if q.value is not None and not is_age(q)] for side in (a, b)]
    if any(q.unit == "percent" for side in counts for q in side):
        return False
    return all(counts) and {q.value for q in counts[0]}.isdisjoint(q.value for q in counts[1])


def _count_alike(a: Profile, b: Profile) -> bool:
    """Whether both give one figure that may count one thing, or one that is seldom shared by chance.

    A figure and the bound it keeps close to ("912", "more than 900") are one figure, too.
    """
    pair = paired(a, b)
    if pair is not None and (pair[0].value == pair[1].value or is_bound(*pair)) and (pair[0].value or 0) > FEW:
        return True
    values = [{q.value for q in side.quantities if q.value is not None and not is_age(q)} for side in (a, b)]
    return any(is_specific(value) for value in values[0] & values[1])


def _beside_the_doing(proposal: Proposal) -> frozenset[str]:
    told = (stem for side in (proposal.a, proposal.b) for stem in content_stems(side.claim.predicate))
    return (proposal.own or frozenset()) - frozenset(told)


def _share_a_kind_of_thing(a: Profile, b: Profile) -> bool:
    return share_a_kind_of_thing(a.plain, b.plain)
