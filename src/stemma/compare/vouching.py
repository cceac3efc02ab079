"""Whether one of two claims that agree may confirm the other: stricter than agreeing, since it is counted.

Two claims may be near enough to be read side by side and still tell of two things; then nothing is confirmed.
"""

from __future__ import annotations

from stemma.compare.comparators.same_figure import paired
from stemma.compare.concepts import Concept, concepts
from stemma.compare.doings import is_one_doing
from stemma.compare.fates import fates_in
from stemma.compare.figures import is_address, is_age, shared_figures
from stemma.compare.profile import Profile, content_stems
from stemma.model import Quantity

MOST = 0.75
"""Part of the briefer claim's words that the other has, where a claim has no doing of its own."""


def unconfirming(a: Profile, b: Profile) -> str:
    """Why neither of the two confirms the other, as one sentence, or nothing where it may."""
    if a.headline or b.headline:
        return "A headline sums up what follows; it confirms nothing by itself."
    doing = is_one_doing(a, b)
    if doing is not True and not _have_one_measure(a, b) and (doing is False or overlap(a, b) < MOST):
        return "The two do not tell of one doing in so many words."
    if doing is not True and _is_state(a) != _is_state(b) and not fates_in(a.plain) & fates_in(b.plain):
        return "One says how something stood, the other what was done."
    if not is_one_thing(a, b):
        return "Beside the doing the two have nothing in common."
    return ""


def _have_one_measure(a: Profile, b: Profile) -> bool:
    """Whether they give figures of one thing; how old somebody is tells nothing of what was done."""
    pair = paired(a, b)
    return pair is not None and not (_is_somebodys(pair[0], a) or _is_somebodys(pair[1], b))


def _is_somebodys(quantity: Quantity, profile: Profile) -> bool:
    """ "N. N., 56": a figure beside the name of a person, or an age."""
    if is_age(quantity):
        return True
    counted = set((quantity.counted_text or "").lower().split())
    people = (mention.name.lower().split() for mention in profile.entities.values() if mention.kind == "person")
    return bool(counted) and any(counted <= set(words) for words in people)


def _is_state(profile: Profile) -> bool:
    """ "The account was 40,000 short": nothing is done. "There were 58 of them" counts, as a deed may."""
    predicate = profile.claim.predicate
    return predicate.startswith("be ") and predicate.removeprefix("be ").isalpha()


def overlap(a: Profile, b: Profile) -> float:
    """Share of the briefer claim's words that the other has."""
    one, other = set(a.stems), set(b.stems)
    return len(one & other) / max(1, min(len(one), len(other)))


def is_one_thing(a: Profile, b: Profile) -> bool:
    """Whether they share a figure, a name that is no place, or a word or kind of thing beside what is done."""
    if shared_figures(a, b):
        return True
    if any(mention.kind != "place" for entity, mention in a.entities.items() if entity in b.entities):
        return True
    told = {*content_stems(a.claim.predicate), *content_stems(b.claim.predicate)}
    settings = setting_stems(a) | setting_stems(b) | (_money_stems(a) & _money_stems(b))
    if (set(a.stems) & set(b.stems)) - told - settings:
        return True
    return bool(_things(a) & _things(b))


def _things(profile: Profile) -> set[Concept]:
    """The kinds of thing that a claim has a word of beside what is done and where."""
    places = " ".join(mention.name for mention in profile.entities.values() if mention.kind == "place")
    aside = {*concepts(profile.claim.predicate), *concepts(places)}
    return {concept for concept in concepts(profile.plain) if not concept.is_doing and concept not in aside}


def _money_stems(profile: Profile) -> set[str]:
    """Stems of the words of amounts of money: two sums in one currency are not of one thing."""
    amounts = (quantity for quantity in profile.quantities if (quantity.unit or "").isupper())
    return {stem for amount in amounts for stem in content_stems(profile.words_of(amount.span))}


def setting_stems(profile: Profile) -> set[str]:
    """Stems of the words that say only where or when."""
    places = (mention.name for mention in profile.entities.values() if mention.kind == "place")
    dates = (profile.words_of(date.span) for date in profile.dates)
    houses = (quantity.counted_text or quantity.unit or "" for quantity in profile.quantities if is_address(quantity))
    return {stem for words in (*places, *dates, *houses) for stem in content_stems(words)}
