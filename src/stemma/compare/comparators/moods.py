"""Comparators of how something is put: modality and condition."""

from __future__ import annotations

import re
from functools import cache

from stemma.compare.asking import denies_the_asking
from stemma.compare.bounds import denies_a_bound_alone
from stemma.compare.comparators.answer import answer
from stemma.compare.comparators.same_figure import paired
from stemma.compare.lexicon import table
from stemma.compare.once import once
from stemma.compare.profile import AHEAD, ASKED, Profile, content_stems
from stemma.compare.thresholds import ONE_DOING
from stemma.compare.two_ways import tell_one_way_each
from stemma.compare.upshots import agrees_to_do, have_one_upshot
from stemma.model import Aspect, AspectResult
from stemma.text.stem import words

_CONDITION = re.compile(
    r"\b(even if|whether or not|no matter (?:whether|if)|regardless of whether"
    r"|if|unless|provided that|providing|in case|on condition|when|once|as soon as|after|until)\b.{0,200}",
    re.IGNORECASE,
)
_TURNED = re.compile(r"\W*(?:should|were|had) (?P<what>(?!be\b|to\b)[^,;:.?]{3,120})(?:,|\Z)", re.IGNORECASE)
"""A condition told by the order of words: "Should the bridge fall, ..."."""
_WOULD = re.compile(r"\bwould\b|[’']d\b", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:is|are|was|were) to (?:be )?[a-z]+\b(?! \d)"
    r"|\b(?:has|have|had) (?:until|till) (?:[\w.:]+ ){1,4}?to [a-z]+\b"
    r"|\b(?:has|have|had) (?:[\w-]+ ){1,3}(?:hours?|days?|weeks?|months?) (?:left )?(?:in which )?to [a-z]+\b",
    re.IGNORECASE,
)
"""What is to be done, and what somebody has until a day, or so many days, to do."""
_ORDER_TO = re.compile(
    r"\b(?:orders?|instructions?|commands?|directives?|requests?|demands?|calls?|summons)\b[^;:]{0,60}?\bto [a-z]+",
    re.IGNORECASE,
)
"""An order to do something: whoever gives, gets or carries it, it is asked for."""
_REQUEST_FOR = re.compile(
    r"\b(?:requests?|demands?|calls?|appeals?|pleas?|petitions?|applications?) (?:for|that)\b", re.IGNORECASE
)
"""A request for something, made by whomever: it is asked for, and nobody orders it."""
_CALLED_FOR = re.compile(r"\bcall(?:s|ed|ing)?\b(?: [\w-]+){0,2} (?:for|on|upon)\b", re.IGNORECASE)
_ASKED_FOR = re.compile(
    r"\bask(?:s|ed|ing)?\b(?!(?: [\w’'-]+){0,3} (?:about|whether|if|who|what|when|where|why|how)\b)"
    r"(?: [\w’'-]+){0,6}? (?:for|to|that)\b",
    re.IGNORECASE,
)
"""What is asked for; "was asked about the fire", "nobody asked us" ask for nothing."""
_OFFERED = re.compile(
    r"\boffer(?:s|ed|ing)?\b(?: [\w’'-]+){0,3} (?:condolences?|sympath(?:y|ies)|apolog(?:y|ies)|thanks|prayers?"
    r"|congratulations|greetings|explanations?|accounts?|details?|evidence|comments?|praise|advice|support)\b",
    re.IGNORECASE,
)
"""What is given by being offered: "offered his condolences" promises nothing."""
_IS_TO = re.compile(r"\b(?:is|are|was|were) to (?:be )?[a-z]+\b", re.IGNORECASE)
_ITSELF = re.compile(r"(?:that )?(?:he|she|it|they|we|I)\b")
_PERMITTED = re.compile(
    r"\b(?:licen[sc]ed|permitted|allowed|authori[sz]ed|approved|entitled|certified)\b", re.IGNORECASE
)
_MAY = re.compile(r"\bmay\b", re.IGNORECASE)
_OPEN = frozenset({"if", "unless", "provided that", "providing", "in case", "on condition"})
ASKED_OR_PROMISED = {"demand", "future"}
"""What was asked for and what was promised are two things, also of one figure; neither shuts the other out."""
PROSPECTIVE = AHEAD | {"conditional", "possible", "requested"}
"""Moods of what is not said to be so."""


def modality(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Fact, ability, readiness, demand, future or hypothesis."""
    left, right = a.claim.modality, b.claim.modality
    degrees = (degree(a), degree(b))
    if None not in degrees and degrees[0] != degrees[1]:
        return (_modality(a, b, f"A tells of something {degrees[0]}, B of something {degrees[1]}.", True, degrees),)
    differs = _differs(a, b) and _is_one_doing(a, b)
    named = (_named(a, b), _named(b, a))
    if not differs and left == right:
        return (_modality(a, b, _sentence(f"Both are {named[0]}"), False, named),)
    reason = _sentence(f"A's is {named[0]}, B's {named[1]}")
    return (_modality(a, b, reason, differs, named),)


def _named(profile: Profile, other: Profile) -> str:
    """How a claim is put, in words; where both are put alike and only a verb makes the difference, by its kind."""
    lists = table("modality")
    if profile.claim.modality == other.claim.modality and kind_of(profile) != kind_of(other):
        return str(lists["kind_words"][kind_of(profile)])
    return str(lists["words"][profile.claim.modality])


def _sentence(text: str) -> str:
    """``text`` with its full stop; a word that trails off ("expected if ...") keeps its own."""
    return text if text.endswith("...") else f"{text}."


def condition(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """On what something depends: an open "if" and a sure "when" differ, and so does a condition on one side only."""
    left, right = _condition(a), _condition(b)
    if not left and not right:
        return ()
    result: AspectResult
    if left and right:
        differs = (left[0] in _OPEN) != (right[0] in _OPEN)
        alike = bool(set(content_stems(left[1])) & set(content_stems(right[1])))
        reason = f"A's condition begins with “{left[0]}”, B's with “{right[0]}”."
        if not differs and not alike:
            differs, reason = True, "The conditions are not the same."
        result = "compatible" if differs else "same"
        text = (left[1], right[1])
    else:
        side, text = ("A", (left[1], "none")) if left else ("B", ("none", right[1] if right else ""))
        differs = a.claim.modality == b.claim.modality and a.claim.modality in PROSPECTIVE
        result, reason = ("narrower" if left else "broader"), f"Only {side} names a condition."
    return (
        answer(
            "condition",
            result,
            reason,
            (text[0], (a.claim.condition,) if a.claim.condition else a.claim.spans),
            (text[1], (b.claim.condition,) if b.claim.condition else b.claim.spans),
            differs=differs,
        ),
    )


def _differs(a: Profile, b: Profile) -> bool:
    if is_put_alike(a, b):
        return False
    lists = table("modality")
    left, right = a.claim.modality, b.claim.modality
    kinds = (kind_of(a), kind_of(b))
    if {left, right} == {"asserted", "possible"} and any(_PERMITTED.search(side.content) for side in (a, b)):
        return False  # "may carry 160", "is licensed to carry 160"
    if {left, right} == {"possible", "ordered"} and all(_MAY.search(side.content) for side in (a, b)):
        return False  # "anyone may enter", "nobody may enter": leave given and refused
    is_asking = any(a.claim.predicate in verbs for verbs in lists["by_verb"].values())
    if {left, right} == {"asserted", "requested"} and a.claim.predicate == b.claim.predicate and not is_asking:
        return True  # "that a filter be ordered", "a filter was ordered": whatever the verb asks for, the one is done
    if paired(a, b) is not None:  # a shared figure: is the number there, or to come?
        to_come = lists["figure_to_come"]
        return (kinds[0] in to_come) != (kinds[1] in to_come) or set(kinds) == ASKED_OR_PROMISED
    if [left, right] in lists["apart"] or [right, left] in lists["apart"]:
        return not (_is_own_word(a) and _is_own_word(b))
    return kinds[0] != kinds[1] and sorted(kinds) not in [sorted(pair) for pair in lists["alike"]]


def is_put_alike(a: Profile, b: Profile) -> bool:
    """Whether two moods are one by what is known of grammar: one way each to tell it, "must pay" and "is to pay", who
    was ordered and whom an order reached."""
    if tell_one_way_each(a.content, b.content) or have_one_upshot(a, b):
        return True
    if any(
        denies_the_asking(one.content, other.content, other.claim.modality)
        for one, other in ((a, b), (b, a))
        if not other.claim.negated
    ):
        return True
    moods = {a.claim.modality, b.claim.modality}
    if moods == {"possible", "ordered"} and denies_a_bound_alone(a) != denies_a_bound_alone(b):
        return all(_MAY.search(side.content) for side in (a, b))  # "may keep at most", "nobody may keep more than"
    if moods == {"planned", "ordered"}:
        return any(_IS_TO.search(side.content) for side in (a, b))
    carried = any(_carries_an_order(side) for side in (a, b))
    return carried and moods <= {"asserted", *ASKED} and kind_of(a) == kind_of(b) == "demand"


def _carries_an_order(profile: Profile) -> bool:
    """ "An order to withdraw reached him"."""
    is_given = profile.claim.predicate in table("modality")["given"]
    return is_given and profile.claim.modality == "asserted" and _ORDER_TO.search(profile.content) is not None


def _carries_a_request(profile: Profile) -> bool:
    """ "A request for tents was made"; "received a request for tents" asks for none."""
    is_made = profile.claim.predicate in table("modality")["made"]
    return is_made and profile.claim.modality == "asserted" and _REQUEST_FOR.search(profile.content) is not None


def asking_mood(profile: Profile) -> str:
    """The claim's mood; that of a request where it tells that one was made."""
    return "requested" if _carries_a_request(profile) else profile.claim.modality


def _is_own_word(profile: Profile) -> bool:
    """Whether a claim is promised, or somebody says of what is theirs to do that it will be done."""
    if profile.claim.modality == "promised":
        return True
    acting = {role.mention for role in profile.claim.roles if role.name == "agent"}
    own = [entity for entity, mention in profile.entities.items() if mention.id in acting]
    speaks_of_itself = profile.source in own or _ITSELF.match(profile.content) is not None
    return profile.claim.modality == "will" and profile.claim.voice == "attributed" and speaks_of_itself


@once
def kind_of(profile: Profile) -> str:
    """The kind of a claim's modality; a verb of asking or announcing makes a plain statement one of demand or future.

    "Would" without a condition is what somebody has said will be.
    """
    lists = table("modality")
    kind = str(lists["kinds"][profile.claim.modality])
    if profile.claim.modality == "ordered" and _speaks_law(profile):
        return "fact"  # what a court orders is so
    if profile.claim.modality == "asserted" and (_TO_COME.search(profile.content) or agrees_to_do(profile)):
        return "future"
    if profile.claim.modality == "asserted":
        if profile.claim.predicate == "call" and not _CALLED_FOR.search(profile.content):
            return kind  # "were called to the site" asks for nothing
        if profile.claim.predicate == "ask" and not _ASKED_FOR.search(profile.content):
            return kind
        if profile.claim.predicate == "offer" and _OFFERED.search(profile.content):
            return kind
        if _carries_an_order(profile) or _carries_a_request(profile):
            return "demand"
        return next((k for k, verbs in lists["by_verb"].items() if profile.claim.predicate in verbs), kind)
    if profile.claim.modality == "conditional" and _WOULD.search(profile.content) and _condition(profile) is None:
        return "future"
    return kind


def _speaks_law(profile: Profile) -> bool:
    """Whether it is a court that orders."""
    courts = set(table("modality")["courts"])
    acting = [profile.words_of(role.span) for role in profile.claim.roles if role.name in ("agent", "source")]
    spoken = [profile.words_of(link.cue) for link in profile.claim.chain if link.cue is not None]
    return any(word.lower() in courts for text in (*acting, *spoken) for _, _, word in words(text))


def _is_one_doing(a: Profile, b: Profile) -> bool:
    """Whether two claims speak of one doing, so that fact, demand or guess can be held against each other.

    Its word or a figure is shared, or most content words of the briefer one.
    """
    if paired(a, b) is not None or set(content_stems(a.claim.predicate)) & set(b.stems):
        return True
    named = {s for p in (a, b) for m in p.entities.values() if m.form == "name" for s in content_stems(m.name)}
    mine, theirs = set(a.stems) - named, set(b.stems) - named
    if set(content_stems(b.claim.predicate)) & mine:
        return True
    return len(mine & theirs) >= max(1, ONE_DOING * min(len(mine), len(theirs)))


def _modality(a: Profile, b: Profile, reason: str, differs: bool, values: tuple[str | None, str | None]) -> Aspect:
    return answer(
        "modality",
        "compatible" if differs or values[0] != values[1] else "same",
        reason,
        (values[0] or "", (a.claim.predicate_span,)),
        (values[1] or "", (b.claim.predicate_span,)),
        differs=differs,
    )


@cache
def _degrees() -> tuple[tuple[str, re.Pattern[str]], ...]:
    listed = table("modality")["degrees"]
    return tuple(
        (name, re.compile(r"\b(?:" + "|".join(re.escape(str(word)) for word in listed[name]) + r")\b", re.IGNORECASE))
        for name in listed
    )


@once
def degree(profile: Profile) -> str | None:
    """How far something can be done, in a word of the list, or None."""
    for name, pattern in _degrees():
        if pattern.search(profile.content):
            return name
    return "impossible" if profile.claim.negated and profile.claim.modality == "able" else None


@once
def _condition(profile: Profile) -> tuple[str, str] | None:
    """(connective, whole condition) of a claim that looks ahead."""
    span = profile.claim.condition
    text = profile.words_of(span) if span else profile.content
    if not span and profile.claim.modality not in PROSPECTIVE:
        return None
    match = _CONDITION.search(text)
    if match is None:
        turned = _TURNED.match(text)
        return ("if", " ".join(turned["what"].split())) if turned is not None else None
    return match.group(1).lower(), " ".join(match.group().split())
