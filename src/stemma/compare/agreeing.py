"""Whether two claims that nothing sets apart agree in something, or are only told in like words."""

from __future__ import annotations

import re
from functools import lru_cache

from stemma.compare.aligning.align import Proposal
from stemma.compare.aligning.embedding import vectors
from stemma.compare.apart import FEW
from stemma.compare.bearers import without_bearers
from stemma.compare.comparators.moods import asking_mood, is_put_alike, kind_of
from stemma.compare.comparators.numbers import is_part
from stemma.compare.comparators.phrasing import are_opposed
from stemma.compare.comparators.polarity import are_yes_and_no, is_negated
from stemma.compare.comparators.same_figure import GREAT, fate_of, paired
from stemma.compare.comparators.sums import summed
from stemma.compare.concepts import concepts
from stemma.compare.counts import are_counted_apart
from stemma.compare.doings import has_another_doing, is_one_doing, is_one_verb, share_a_fate, tell_each_other
from stemma.compare.fates import fates_in
from stemma.compare.figures import is_age, shared_figures
from stemma.compare.lexicon import light_stems, loose_stems, titles
from stemma.compare.once import once
from stemma.compare.origins.content import is_specific
from stemma.compare.profile import AHEAD, ASKED, Profile, content_stems
from stemma.compare.saying import teases
from stemma.compare.vouching import is_one_thing, overlap, setting_stems
from stemma.text.stem import stem, words

SURE = 0.60
MATCHED = 0.72
"""Chance from which on two claims agree that share neither words nor a doing. In development pairs 16 of 24 such
agreements under it were wrong, and 6 of 22 above it."""
FIRM = 0.94
"""Chance from which on a doing that only one tells parts nothing: "would appeal", "announced an appeal"."""
SURE_OF_WHO = 0.92
"""Chance from which on two doings of one person may be one ("was relieved of his command", "has been sacked")."""
HALF_TOLD = 0.60
"""Chance under which two claims do not agree where one tells of a doing that the other has no word for. Below 0.70,
in development pairs, 16 of 25 of these were of two matters, four more were no agreement."""
MOST = 0.65
"""Share of the briefer claim's words from which on two claims tell one matter though their doings are two words."""
CERTAIN = 0.85
"""Chance from which on one verb alone may be one matter."""
TO_COME = AHEAD | {"conditional"}
KIN = 0.55
"""Cosine of two words from which on one may stand for the other."""
_BESIDE = re.compile(
    r"^\W*(?:(?:shortly|just|soon|long|immediately|\w+ (?:hours?|days?|weeks?|months?|years?)) )?"
    r"(?:before|after|until|till|while|once|as soon as)\b(?! \w+ing\b)",
    re.IGNORECASE,
)
"""A side phrase of time: it says when something else was."""
_PRONOUN = re.compile(r"\b(?:he|she|it|they|them|him|her|the (?:two|three|four|pair)|both)\b", re.IGNORECASE)
_TOLD = {"killed": "kill", "injured": "injure"}
"""The fate of those counted, and the kind of doing that tells it."""


def is_no_agreement(proposal: Proposal, doing: bool | None) -> bool:
    """Whether two claims that nothing sets apart agree in nothing; ``doing``: whether they tell of one doing."""
    a, b = proposal.a, proposal.b
    if not agrees_in_something(a, b, proposal.chance) or is_put_apart(proposal, doing):
        return True
    if proposal.chance < HALF_TOLD and _is_half_told(proposal):
        return True
    return doing is not True and proposal.chance < _least(proposal, doing)


def is_put_apart(proposal: Proposal, doing: bool | None) -> bool:
    """Whether one denies, asks for or expects what the other does not so: in whatever words, that is no agreement."""
    a, b = proposal.a, proposal.b
    if (is_negated(a) or is_negated(b)) and (are_yes_and_no(a, b) or _denies_another_doing(proposal)):
        return True
    is_other = proposal.chance < FIRM and has_another_doing(a, b)
    is_one = doing is True and not is_other and not _are_opposed(proposal)
    return (not is_one and _is_put_otherwise(a, b)) or _orders_what_the_other_asks(a, b)


def _denies_another_doing(proposal: Proposal) -> bool:
    """Whether a denial is of a doing that the other does not tell; two denials may tell one in other words."""
    both = proposal.a.claim.negated and proposal.b.claim.negated
    return has_another_doing(proposal.a, proposal.b) and not (both and proposal.chance >= CERTAIN)


def _orders_what_the_other_asks(a: Profile, b: Profile) -> bool:
    """Whether one orders and another asks, with no figure in common: "ordered an inquiry", "calls for an inquiry"."""
    moods = {asking_mood(a), asking_mood(b)}
    return moods == ASKED and a.source != b.source and not shared_figures(a, b)


def _least(proposal: Proposal, doing: bool | None) -> float:
    """The chance that two claims need for agreeing in anything, where they do not tell of one doing."""
    if not proposal.weighed:
        return SURE if doing is False else 0.0
    return SURE if is_one_thing(proposal.a, proposal.b) else MATCHED


def _is_half_told(proposal: Proposal) -> bool:
    """Whether one tells of a doing that the other has no word for; one left open counts so where words are few."""
    a, b = proposal.a, proposal.b
    if tell_each_other(a, b) or share_a_fate(a, b) or _have_one_figure(a, b):
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
    if is_put_alike(a, b):
        return False
    kinds = [_put(profile) for profile in (a, b)]
    return kinds[0] != kinds[1]


def _put(profile: Profile) -> str:
    if profile.claim.modality in ASKED and kind_of(profile) != "fact":
        return "asked"
    return "ahead" if profile.claim.modality in TO_COME else ""


def agrees_in_something(a: Profile, b: Profile, chance: float = 0.0) -> bool:
    """Whether there is a matter that both tell; false for what only looks alike, by all evidence (``chance``) too.

    A state ("were children", "is empty") that the other has no word for; a side phrase of time against a claim of
    another doing; a headline that announces and tells nothing; one kind of doing done to two things, unless they are
    likely to be one under two names ("the march", "the event").
    """
    pair = paired(a, b)
    if _only_reckons(a) != _only_reckons(b):
        return False
    if _have_one_figure(a, b) or (pair is not None and pair[0].value == pair[1].value and (pair[0].value or 0) > FEW):
        return True
    if any(teases(one) for one in (a, b)) or _is_head_by_a_word(a, b):
        return False
    if _are_of_two_fates(a, b):
        return False
    if any(_is_unsaid(one, other) or _has_a_toll_alone(one, other) for one, other in ((a, b), (b, a))):
        return False
    if bool(_BESIDE.match(a.content)) != bool(_BESIDE.match(b.content)):
        return is_one_doing(a, b) is True
    if pair is not None and is_part(pair[0], a) != is_part(pair[1], b) and pair[0].value != pair[1].value:
        return False  # "six of the dead were monks" says nothing of all the dead
    if are_counted_apart(a, b) or _share_a_loose_verb(a, b) or (chance < SURE_OF_WHO and _share_only_who(a, b)):
        return False
    if (chance < CERTAIN and (_is_one_word_alone(a, b) or _is_where_alone(a, b))) or is_who_alone(a, b):
        return False
    if chance < FIRM and _tells_only_a_verb(a, b):
        return False
    if chance < FIRM and _is_done_to_others(a, b):
        return False
    return chance >= MATCHED or not _is_done_to_two(a, b)


def _is_head_by_a_word(a: Profile, b: Profile) -> bool:
    """A headline and a claim of the body with one word in common at most, no name and no figure: "Dead souls"."""
    if a.headline == b.headline or not set(a.entities).isdisjoint(b.entities) or shared_figures(a, b):
        return False
    return len(set(a.stems) & set(b.stems)) < 2 and is_one_verb(a, b) is not True


def _share_a_loose_verb(a: Profile, b: Profile) -> bool:
    """A verb of many senses and no thing in common: a town is held by troops, a market is held on a day."""
    told = set(content_stems(a.claim.predicate)) & set(content_stems(b.claim.predicate))
    return bool(told) and told <= loose_stems() and not is_one_thing(a, b)


def _share_only_who(a: Profile, b: Profile) -> bool:
    """Whether two doings of which the other has no word have nothing in common but a person, by name and post."""
    if is_one_doing(a, b) is True or shared_figures(a, b) or {d.edtf for d in a.dates} & {d.edtf for d in b.dates}:
        return False
    names = {m for entity, m in a.entities.items() if entity in b.entities and m.kind == "person"}
    posts = set(content_stems(a.content)) - set(content_stems(without_bearers(a.content)))
    known = posts | {one for mention in names for one in content_stems(mention.name)} | titles()
    return bool(names) and (set(a.stems) & set(b.stems)) - setting_stems(a) <= known


def _is_one_word_alone(a: Profile, b: Profile) -> bool:
    """One verb and nothing else: "had failed an inspection", "the brakes had been failing"."""
    told = set(content_stems(a.claim.predicate)) & set(content_stems(b.claim.predicate))
    return bool(told - light_stems()) and not is_one_thing(a, b) and not share_a_fate(a, b)


def _tells_only_a_verb(a: Profile, b: Profile) -> bool:
    """Whether one has nothing beside its verb, and not whom the other names either: "he refused"."""
    bare = (set(side.stems) <= set(content_stems(side.claim.predicate)) and not side.quantities for side in (a, b))
    return any(bare) and set(a.entities).isdisjoint(b.entities)


def is_who_alone(a: Profile, b: Profile) -> bool:
    """Nothing in common but who acts, whom one has only from the clause it is joined to: "a neighbour heard them and
    went over to the flat", "neighbours called the police"."""
    who = [_taken_over(profile) for profile in (a, b)]
    shared = set(a.stems) & set(b.stems)
    is_named = not set(a.entities).isdisjoint(b.entities)
    return bool(shared) and not is_named and shared <= who[0] | who[1] and is_one_doing(a, b) is not True


def _is_where_alone(a: Profile, b: Profile) -> bool:
    """Nothing in common but where or when: "a bakery opened in Mill Street", "bicycles vanished in Mill Street"."""
    shared = set(a.stems) & set(b.stems)
    return bool(shared) and shared <= setting_stems(a) & setting_stems(b) and is_one_doing(a, b) is not True


def _taken_over(profile: Profile) -> set[str]:
    """Stems of the subject that stands apart in front of a claim."""
    first, *rest = profile.claim.spans
    is_who = bool(rest) and any(role.name == "agent" and role.span == first for role in profile.claim.roles)
    return set(content_stems(profile.words_of(first))) if is_who else set()


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


def _is_done_to_others(a: Profile, b: Profile) -> bool:
    """Two doings of one doer to what has no word in common: he burned a post, he dropped bombs on a market."""
    if is_one_doing(a, b) is not False or shared_figures(a, b):
        return False
    if set(_acting(a, "agent")).isdisjoint(_acting(b, "agent")):
        return False
    mine, theirs = (_acting(side, "patient") for side in (a, b))
    return bool(mine and theirs) and _nearest(mine, theirs) < KIN


def _acting(profile: Profile, role: str) -> tuple[str, ...]:
    """The words for who does it, or what it is done to, by the roles that the reader found; none for a pronoun."""
    said = [profile.words_of(one.span) for one in profile.claim.roles if one.name == role]
    return _printed(" ".join(said)) if said and not any(_PRONOUN.search(one) for one in said) else ()


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


@once
def _only_reckons(profile: Profile) -> bool:
    """ "Eleven per cent of 48 million would be 5.28 million": arithmetic, and nothing that anybody did."""
    if len(profile.quantities) < 2:
        return False
    left = profile.content
    for quantity in profile.quantities:
        left = left.replace(profile.words_of(quantity.span), " ")
    return not set(content_stems(left)) - light_stems()


def _have_one_figure(a: Profile, b: Profile) -> bool:
    """Whether both give a figure that is not shared by chance, or one gives it in parts."""
    if summed(a, b) is not None or summed(b, a) is not None:
        return True
    given = [left.value for left, _ in shared_figures(a, b) if left.value is not None and is_specific(left.value)]
    return any(value >= GREAT for value in given) or (bool(given) and paired(a, b) is not None)
