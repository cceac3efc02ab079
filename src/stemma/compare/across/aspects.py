"""Comparators of two claims in two languages: only what is typed is compared, words by a list of general notions.

What only the words themselves could tell stays *unknown*, and is never agreement that confirms.
"""

from __future__ import annotations

from stemma.compare.across.figures import number, pairs_of
from stemma.compare.across.notions import Notion, are_opposite
from stemma.compare.across.told import told
from stemma.compare.comparators.actors import actor, patient
from stemma.compare.comparators.answer import answer
from stemma.compare.comparators.places import place
from stemma.compare.comparators.sourcing import attribution
from stemma.compare.comparators.times import time
from stemma.compare.lexicon import table
from stemma.compare.profile import Profile
from stemma.model import Aspect, AspectResult, Span
from stemma.text.names import compare_names
from stemma.text.scripts import script_of

ALIKE = 0.6
"""From here on (the scale of text.names) two names may be one, written in two scripts."""
DENY = Notion("doing", "deny")
REQUESTS = frozenset({"request"})
PLANS = frozenset({"promise", "promise to"})
PROSPECTIVE = frozenset({"expected", "will", "planned", "promised", "conditional", "possible", "requested"})


def is_one_doing(a: Profile, b: Profile) -> bool | None:
    """Whether the doing of one is told in the other, by the list; None where it does not know the verb of one."""
    one, other = told(a), told(b)
    if one.doings & other.all_doings or other.doings & one.all_doings or opposed(a, b) is not None:
        return True
    if _is_arabic(a) and _is_arabic(b) and a.claim.predicate and a.claim.predicate == b.claim.predicate:
        return True
    return False if one.doings and other.doings else None


def opposed(a: Profile, b: Profile) -> tuple[Notion, Notion] | None:
    """Doings of the two that cannot both be true of one thing: opened and closed."""
    return next(((x, y) for x in sorted(told(a).doings) for y in sorted(told(b).doings) if are_opposite(x, y)), None)


def aspects(a: Profile, b: Profile, *, is_firm: bool) -> tuple[Aspect, ...]:
    """What every comparator answers; ``is_firm`` says that both tell of one matter by more than likeness."""
    doing = is_one_doing(a, b) is True
    found = [
        *_polarity(a, b, is_firm=is_firm and doing),
        *number(a, b, is_one_doing=is_firm and doing),
        *_modality(a, b, is_one=doing, is_firm=is_firm),
        *_predicate(a, b, is_firm=is_firm),
        *time(a, b),
        *_of_names(actor(a, b)),
        *_of_names(patient(a, b)),
        *_of_names(place(a, b)),
        *_condition(a, b),
        *attribution(a, b),
        _words(a, b, is_firm=is_firm),
    ]
    return tuple(found)


def denies(profile: Profile) -> bool:
    """Whether a claim says no: by its verb's negation, or by a verb of denial."""
    return profile.claim.negated != (DENY in told(profile).doings)


def _polarity(a: Profile, b: Profile, *, is_firm: bool) -> tuple[Aspect, ...]:
    left, right = denies(a), denies(b)
    if left == right or opposed(a, b) is not None:
        return ()
    side = "A" if left else "B"
    values = [("not so" if no else "so", _verb(p)) for no, p in ((left, a), (right, b))]
    if is_firm:
        reason = f"{side} says that it is not so, the other that it is."
        return (answer("polarity", "incompatible", reason, *values),)
    reason = f"{side} puts it as a denial; whether it denies what the other says is for the reader to see."
    return (answer("polarity", "unknown", reason, *values),)


def _predicate(a: Profile, b: Profile, *, is_firm: bool) -> tuple[Aspect, ...]:
    """Opposite doings by the list, both said or both denied."""
    pair = opposed(a, b)
    if pair is None or denies(a) != denies(b) or not is_firm:
        return ()
    spans = [told(p).notions.get(one, p.claim.predicate_span) for p, one in ((a, pair[0]), (b, pair[1]))]
    words = [p.words_of(span) for p, span in zip((a, b), spans, strict=True)]
    reason = f"A says “{words[0]}” ({pair[0].name}), B “{words[1]}” ({pair[1].name})."
    return (answer("predicate", "incompatible", reason, (words[0], (spans[0],)), (words[1], (spans[1],))),)


def _modality(a: Profile, b: Profile, *, is_one: bool, is_firm: bool) -> tuple[Aspect, ...]:
    """Fact, ability, readiness, demand, future or hypothesis; for a shared figure only: is it there, or to come?"""
    lists = table("modality")
    kinds = (kind(a), kind(b))
    words = [str(lists["kind_words"][one]) for one in kinds]
    values = [(word, _verb(p)) for word, p in zip(words, (a, b), strict=True)]
    figures = bool(pairs_of(a, b))
    if figures:
        to_come = lists["figure_to_come"]
        differs = (kinds[0] in to_come) != (kinds[1] in to_come)
    else:
        differs = kinds[0] != kinds[1] and sorted(kinds) not in [sorted(pair) for pair in lists["alike"]]
    if not differs:
        return (answer("modality", "same", f"Both are {words[0]}.", *values, differs=False),) if is_one else ()
    if not is_firm:
        return ()
    result: AspectResult = "incompatible" if is_one or figures else "unknown"
    return (answer("modality", result, f"A's is {words[0]}, B's {words[1]}.", *values),)


def kind(profile: Profile) -> str:
    """The kind of a claim's modality; verbs of asking and promising make a plain statement one of them."""
    found = str(table("modality")["kinds"][profile.claim.modality])
    names = {doing.name for doing in told(profile).doings}
    if found == "fact" and names & REQUESTS:
        return "demand"
    return "future" if found == "fact" and names & PLANS else found


def _of_names(found: tuple[Aspect, ...]) -> tuple[Aspect, ...]:
    """Without two names that may be one in two scripts."""
    return tuple(
        one
        for one in found
        if not one.is_difference
        or script_of(one.a_value) == script_of(one.b_value)
        or not may_be_one(one.a_value, one.b_value)
    )


def may_be_one(left: str, right: str) -> bool:
    """Whether two names may be one, written in two scripts."""
    return max(compare_names(left, right, kind).score for kind in ("person", "place", "org")) >= ALIKE


def _condition(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """A condition that only one of two claims about what is to come has."""
    left, right = a.claim.condition, b.claim.condition
    if bool(left) == bool(right):
        return ()
    side, span = ("A", left) if left else ("B", right)
    spans: tuple[Span, ...] = (span,) if span else ()
    differs = {a.claim.modality, b.claim.modality} <= PROSPECTIVE
    said = (("a condition", spans), ("none", _verb(b))) if left else (("none", _verb(a)), ("a condition", spans))
    return (
        answer(
            "condition", "narrower" if left else "broader", f"Only {side} names a condition.", *said, differs=differs
        ),
    )


def _words(a: Profile, b: Profile, *, is_firm: bool) -> Aspect:
    both = "Both are in Arabic" if _is_arabic(a) and _is_arabic(b) else _in_which(a)
    if is_firm:
        reason = f"{both}: names, figures, dates and general words were compared, other words were not."
        return answer("wording", "compatible", reason, ("", a.claim.spans), ("", b.claim.spans), differs=False)
    reason = f"{both}: whether these words say the same has to be read by somebody who knows both languages."
    if _is_arabic(a) and _is_arabic(b):
        reason = f"{both}: whether these words say the same has to be read."
    return answer("wording", "unknown", reason, ("", a.claim.spans), ("", b.claim.spans))


def _in_which(a: Profile) -> str:
    return "A is in Arabic, B is not" if _is_arabic(a) else "B is in Arabic, A is not"


def _is_arabic(profile: Profile) -> bool:
    return script_of(profile.content) == "Arab"


def _verb(profile: Profile) -> tuple[Span, ...]:
    return (profile.claim.predicate_span,)
