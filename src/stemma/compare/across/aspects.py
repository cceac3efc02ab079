"""Comparators of two claims in two languages: only what is typed is compared, words by a list of general notions.

What only the words themselves could tell stays *unknown*, and is never agreement that confirms.
"""

from __future__ import annotations

from stemma.compare.across.figures import number, pairs_of
from stemma.compare.across.notions import Notion, are_opposite
from stemma.compare.across.told import told
from stemma.compare.comparators.actors import actor, patient
from stemma.compare.comparators.answer import answer
from stemma.compare.comparators.moods import PROSPECTIVE
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
UNDOING = frozenset({"stop", "end", "refuse", "fail", "lack", "forbid", "block", "cancel", "postpone"})
"""Doings that undo the doing that stands behind them."""
HEDGES = {
    "request": "demand", "order": "demand", "promise": "future", "promise to": "future", "expect": "future",
    "threaten": "hypothesis", "try to": "hypothesis", "fear": "hypothesis", "warn": "hypothesis",
}  # fmt: skip
"""Doings behind which another one is not yet done, with the kind that it has then."""
OPENING = HEDGES.keys() | {"decide", "announce", "confirm", "accept", "refuse", "deny", "allow"}
"""Doings that mostly open a clause with the doing that matters."""


def is_one_doing(a: Profile, b: Profile) -> bool | None:
    """Whether the doing of one is told in the other, by the list; None where it does not know the verb of one."""
    one, other = told(a), told(b)
    if shared_doings(a, b) or opposed(a, b) is not None:
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
    """Whether a claim says no to its own doing: by its verb's negation, or by a verb of denial."""
    return profile.claim.negated != (DENY in told(profile).doings)


def denies_of(profile: Profile, doing: Notion) -> bool:
    """Whether a claim says no to ``doing``: "stopped working", "refused to pay", "did not pay"."""
    own = told(profile).doings
    before = own | {
        one for one in told(profile).all_doings if one.name == "lack"
    }  # "without fault", wherever it stands
    undone = doing not in own and any(one.name in UNDOING for one in before)
    return profile.claim.negated != undone


def shared_doings(a: Profile, b: Profile) -> tuple[Notion, ...]:
    """Doings that the predicate of one has and the other tells: those of both predicates first.

    "Decided to" and the like are no doing in common where what was decided is told and is not one.
    """
    one, other = told(a), told(b)
    both = sorted(one.doings & other.doings)
    found = (*both, *sorted(((one.doings & other.all_doings) | (other.doings & one.all_doings)) - set(both)))
    behind = [{doing for doing in side.plain_doings if doing.name not in OPENING} for side in (one, other)]
    if all(doing.name in OPENING for doing in found) and all(behind) and not behind[0] & behind[1]:
        return ()
    return found


def _polarity(a: Profile, b: Profile, *, is_firm: bool) -> tuple[Aspect, ...]:
    """Yes against no, where it is certain that both speak of one doing; else a denial that the reader has to see."""
    doing = next(iter(shared_doings(a, b)), None)
    if doing is None or DENY in told(a).doings | told(b).doings:
        left, right = denies(a), denies(b)
    else:
        left, right = denies_of(a, doing), denies_of(b, doing)
    if left == right or opposed(a, b) is not None:
        return ()
    side = "A" if left else "B"
    values = [("not so" if no else "so", _verb(p)) for no, p in ((left, a), (right, b))]
    if is_firm and doing is not None and _is_plain(a, doing) and _is_plain(b, doing):
        reason = f"{side} says that it is not so, the other that it is."
        return (answer("polarity", "incompatible", reason, *values),)
    reason = f"{side} puts it as a denial; whether it denies what the other says is for the reader to see."
    return (answer("polarity", "unknown", reason, *values),)


def _is_plain(profile: Profile, doing: Notion) -> bool:
    """Whether the doing is that of the verb itself, or the verb undoes it; not merely a word of the claim."""
    own = told(profile).doings
    return doing in own or any(one.name in UNDOING or one == DENY for one in own)


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
    hedged = [HEDGES[doing.name] for doing in sorted(told(profile).doings) if doing.name in HEDGES]
    return hedged[0] if found == "fact" and hedged else found


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
