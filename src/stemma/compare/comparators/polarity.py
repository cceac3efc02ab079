"""Comparator of polarity: whether one says that it is so and the other that it is not."""

from __future__ import annotations

import re
from functools import cache

from stemma.compare.affirming import takes_nothing_from
from stemma.compare.asking import deed_not_asked
from stemma.compare.comparators.answer import answer
from stemma.compare.comparators.moods import degree
from stemma.compare.comparators.phrasing import is_verdict, opposites, phrases_in
from stemma.compare.contrasts import is_contrast_alone, sets_nothing_against, tells_the_contrast
from stemma.compare.denied_opposites import denies_a_hindrance
from stemma.compare.doings import is_one_doing, share_a_state
from stemma.compare.lexicon import function_words, light_stems, table
from stemma.compare.once import once
from stemma.compare.profile import AHEAD, Profile, content_stems
from stemma.compare.sentences.small_words import BUT, NOBODY_BUT
from stemma.compare.thresholds import DENIED
from stemma.compare.two_ways import tell_one_way_each
from stemma.model import Aspect, AspectResult
from stemma.text.senses import says
from stemma.text.stem import stem, words

REACH, LONGEST = 3, 80
"""Words, and characters, behind "without" that it may deny."""
_PRINTED_NOT = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot)\b|n[’']t\b", re.IGNORECASE
)
_NOBODY_BUT = re.compile(NOBODY_BUT, re.IGNORECASE)
BOUNDS = frozenset({"up to", "at least"})
"""Qualifiers that may be put with a "not": no more than, not exceeding, no fewer than."""
_NEVER = re.compile(rf"\b{BUT}(?:never|nobody|no one|none|neither)\b", re.IGNORECASE)
_NONE = re.compile(r"\W*no\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:not|n['’]t|never|nothing|nobody)\b.* until\b", re.IGNORECASE | re.DOTALL)
"""Who did not know until Tuesday has known from then on: that denies nothing."""
_SOME = re.compile(
    r"\W*(?:(?:most|many|some|several|half|a few|part|two thirds|a third) (?:of\b|\w+ )"
    r"|no (?:other|further|more|additional)\b)",
    re.IGNORECASE,
)
"""Who denies it of some, or of any others, denies nothing of the rest."""
_SINCE = re.compile(r"\bsince\b(?=\W*$| then\b| \d| (?:last|early|late|mid)\b| (?-i:[A-Z]))", re.IGNORECASE)
"""Who has not been seen since may well have been seen before."""
_UNTRUE = re.compile(
    r"\W*(?:(?:the|these|those|all|any|media|press|such) )*(?:reports?|claims?|rumou?rs?|allegations?|accusations?|"
    r"talk|stories|story|suggestions?|assertions?|news) (?:of|about|that)\b(?P<what>.+?)\b(?:is|are|was|were) "
    r"(?:\w+ )?(?:untrue|false|baseless|unfounded|groundless|invented|invention|fabricated|nonsense|lies?|incorrect"
    r"|without foundation)\b",
    re.IGNORECASE | re.DOTALL,
)
"""Reports that somebody calls untrue: what they are of is denied, whatever verb another tells it with."""
_THERE_WAS = re.compile(r"\W*there (?:is|are|was|were|had been|has been|have been)\b", re.IGNORECASE)
_END = re.compile(r"[,;:.()]|\b(?:and|but|or|because|since|for|in|at|on|by)\b", re.IGNORECASE)
_ABSENCE = re.compile(r"(?:lack|absence) of", re.IGNORECASE)
_DID = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|may|might|could|did|does)\b", re.IGNORECASE)
"""Where the verb begins of which a lack is the subject: what it did is no longer what there was none of."""


def polarity(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Yes against no. Only what is denied as a whole is contradicted: "no red van" leaves room for a white one."""
    left, right = _sides(a, b)
    if left == right or None not in (degree(a), degree(b)):
        return ()
    denier, other = (a, b) if left else (b, a)
    if _denies_nothing_of(denier, other):
        return ()
    side = "A" if left else "B"
    if _calls_untrue(denier, other):
        return (_apart("incompatible", left, a, b, f"{side} calls untrue what the other says."),)
    doing = is_one_doing(a, b)
    if doing is False or not _one_predicate(a, b) or not _one_verb(a, b, doing) or _covered(denier, other) < DENIED:
        if denier.claim.negated and _UNTIL.search(denier.content):
            return ()
        is_open = _is_denied(a, b, doing) or _lacks(denier, other) or (doing is not False and _is_plain(denier))
        return _open(left, a, b, side) if is_open and not _are_opposites(a, b) else ()
    if _are_opposites(a, b):
        return ()
    if _lacks_a_describing_word(denier, other):
        return _open(left, a, b, side)
    if is_contrast_alone(other) or denies_a_hindrance(denier.content, other.content):
        return _open(left, a, b, side)  # "died of cold, not of hunger", "did not die of hunger"
    if is_contrast_alone(denier) and not tells_the_contrast(denier, other):
        return _open(left, a, b, side)
    return (_apart("incompatible", left, a, b, f"{side} says that it is not so, the other that it is."),)


def are_yes_and_no(a: Profile, b: Profile) -> bool:
    """Whether one says no and the other yes, and no opposites make them one ("not been found", "missing")."""
    left, right = _sides(a, b)
    if left == right or any(_UNTIL.search(side.content) for side in (a, b)):
        return False
    return not share_a_state(a, b) and not _are_opposites(a, b)


def _denies_nothing_of(denier: Profile, other: Profile) -> bool:
    """Whether a no leaves room for the yes: it is of some only, of a later time, or of what is still to come."""
    if _SOME.match(denier.content) or share_a_state(denier, other) or _both_turn_down(denier, other):
        return True
    if _SINCE.search(denier.content) and not other.dates:
        return True
    if _THERE_WAS.match(other.content) and not _THERE_WAS.match(denier.content):
        return True  # that there was a review is not denied by what it did not find
    return denier.claim.modality in AHEAD and other.claim.modality == "asserted"


def _both_turn_down(denier: Profile, other: Profile) -> bool:
    """ "Dismissed the memo as a forgery", "it is a fake": whoever says so turns it down, as a no or as what it is."""
    told = (set(content_stems(side.content)) & _turned_down_as() for side in (denier, other))
    is_plain = all(_PRINTED_NOT.search(side.content) is None for side in (denier, other))
    return is_plain and all(told)


@cache
def _turned_down_as() -> frozenset[str]:
    lists = table("opposites")
    return frozenset(stem(str(word)) for name in ("verdicts", "turned_down_as") for word in lists[name])


def _is_denied(a: Profile, b: Profile, doing: bool | None) -> bool:
    """Whether one of two denies a doing; a verb of denial denies what the other tells of: refusing food is done."""
    if doing is False and a.claim.negated == b.claim.negated:
        return False
    return _negates(a) != _negates(b)


def _calls_untrue(denier: Profile, other: Profile) -> bool:
    """Whether reports are called untrue of which the other claim has nearly every word, and two at least."""
    found = _UNTRUE.match(denier.content)
    if found is None:
        return False
    told = set(content_stems(found["what"])) - _named(denier, other)
    shared = told & set(other.stems)
    return len(shared) >= 2 and len(shared) >= DENIED * len(told)


def _open(left: bool, a: Profile, b: Profile, side: str) -> tuple[Aspect, ...]:
    """A no beside a yes that may speak of something else: never agreement, and left to the reader."""
    reason = f"{side} puts it as a denial; whether it denies what the other says is for the reader to see."
    return (_apart("unknown", left, a, b, reason),)


def _apart(result: AspectResult, left: bool, a: Profile, b: Profile, reason: str) -> Aspect:
    return answer(
        "polarity",
        result,
        reason,
        ("not so" if left else "so", a.claim.spans),
        ("so" if left else "not so", b.claim.spans),
    )


def _are_opposites(a: Profile, b: Profile) -> bool:
    """ "not open" and "closed" say one thing; "genuine" and "a forgery" do not."""
    if is_verdict(a) or is_verdict(b):
        return False
    return any(
        (_says_alone(a, left, right) and _says_alone(b, right, left))
        or (_says_alone(a, right, left) and _says_alone(b, left, right))
        for left, right in opposites()
    )


def _says_alone(profile: Profile, side: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a claim has a word of one side and none of the other: "opened and closed" is neither."""
    told = phrases_in(profile.content).union(profile.stems)
    return not side.isdisjoint(told) and other.isdisjoint(told)


def _sides(a: Profile, b: Profile) -> tuple[bool, bool]:
    """Which of two claims say no; of one verb a "not" counts alone: who complains of a lack has complained."""
    if tell_one_way_each(a.content, b.content):
        return False, False
    negated = is_negated(a), is_negated(b)
    asserting = b if negated[0] else a
    is_one = a.claim.predicate == b.claim.predicate != ""
    is_by_not = negated[0] != negated[1] and is_one and not _is_plain(asserting)
    denied = negated if is_by_not else (_denies(a, b), _denies(b, a))
    denied = denied[0] and not sets_nothing_against(a, b), denied[1] and not sets_nothing_against(b, a)
    if denied[0] == denied[1]:
        return denied
    denier, other = (a, b) if denied[0] else (b, a)
    return (False, False) if takes_nothing_from(denier, other) else denied


@once
def is_negated(profile: Profile) -> bool:
    """Whether its verb is denied; the "not" of a figure ("not exceed three percent") says how great it is; "nobody
    but him" denies nothing of him."""
    if not profile.claim.negated:
        return False
    text = profile.document.text
    printed = [found for span in profile.claim.spans for found in _PRINTED_NOT.finditer(text, span.start, span.end)]
    figures = [quantity.span for quantity in profile.quantities if quantity.qualifier in BOUNDS]
    left = [
        found
        for found in printed
        if not any(span.start <= found.start() and found.end() <= span.end for span in figures)
        and _NOBODY_BUT.match(text, found.start()) is None
    ]
    return bool(left) or not printed


def _denies(profile: Profile, other: Profile) -> bool:
    """Whether a claim says no: by its verb, by a verb of refusing, or by "without" and "no" before a shared word."""
    return is_negated(profile) or _has_denial(profile) or _has_none(profile) or _lacks(profile, other)


@once
def _has_none(profile: Profile) -> bool:
    """Whether a claim without a verb of its own begins with "no": "no rifle and no cigarettes"."""
    return _NONE.match(profile.content) is not None and stem(profile.claim.predicate) in _missing(profile)[0][:REACH]


@once
def _has_denial(profile: Profile) -> bool:
    return _denying().search(profile.content) is not None


def _negates(profile: Profile) -> bool:
    """Whether the doing itself is denied: by a "not", or by a verb of denial ("ruled out")."""
    return profile.claim.negated or _denying().fullmatch(profile.claim.predicate) is not None


def _is_plain(profile: Profile) -> bool:
    """Whether a claim says "never", "nobody" or "none": that denies what is done, wherever it stands."""
    return _NEVER.search(profile.content) is not None


def _lacks(profile: Profile, other: Profile) -> bool:
    """Whether what the other claim says is done stands right behind "without", "no" or "lack of"."""
    if profile.claim.negated:
        return False
    missing = _missing(profile)
    if not missing:
        return False
    done = set(content_stems(other.claim.predicate)) - light_stems()
    for behind in missing:
        if done.intersection(behind[:REACH]):
            return True
        if len(behind) == 1 and behind[0] in other.stems and not _lacking().search(other.content):
            return True  # "without warning" beside "gave three warnings"; "no red van" leaves room for a white one
        if len(behind) > 1 and function_words().isdisjoint(behind) and _has_in_a_row(other, behind):
            return True  # "but no petrol bombs" beside "threw petrol bombs"
    return False


def _lacks_a_describing_word(profile: Profile, other: Profile) -> bool:
    """Whether what one is without stands in the other only before a thing that both tell of: "orders closed without
    work", "the work orders were closed"."""
    if is_negated(profile) or _has_denial(profile) or _has_none(profile):
        return False
    found = [stem(printed) for _, _, printed in words(other.content)]
    without = {behind[0] for behind in _missing(profile) if len(behind) == 1}
    after = [then for here, then in zip(found, [*found[1:], ""], strict=True) if here in without]
    return bool(after) and all(then in profile.stems for then in after)


def _has_in_a_row(profile: Profile, wanted: list[str]) -> bool:
    """Whether a claim has these words in this order, and says of nothing that there is none of it."""
    if _lacking().search(profile.content):
        return False
    found = [stem(word) for _, _, word in words(profile.content)]
    return any(found[at : at + len(wanted)] == wanted for at in range(len(found) - len(wanted) + 1))


@once
def _missing(profile: Profile) -> list[list[str]]:
    """Stems of the words behind each "without", "no" or "lack of"."""
    found = [
        (match.group(), profile.content[match.end() :][:LONGEST]) for match in _lacking().finditer(profile.content)
    ]
    stretches = (_DID.split(behind, maxsplit=1)[0] if _ABSENCE.search(said) else behind for said, behind in found)
    return [[stem(word) for _, _, word in words(_END.split(one, maxsplit=1)[0])] for one in stretches]


def _one_predicate(a: Profile, b: Profile) -> bool:
    """Whether two claims say their yes and no about one doing: its word is shared, or two words outside of names."""
    shared = set(a.stems) & set(b.stems) - _named(a, b)
    predicates = set(content_stems(f"{a.claim.predicate} {b.claim.predicate}"))
    return bool(shared & predicates) or len(shared) >= 2


def _one_verb(a: Profile, b: Profile, doing: bool | None) -> bool:
    """Whether what is denied is what the other says; verbs that say little have to be the same ("have", "tell")."""
    if doing is True:
        return True
    verbs = [{stem(word) for _, _, word in words(side.claim.predicate)} for side in (a, b)]
    said = [{stem(word) for _, _, word in words(side.content)} for side in (a, b)]
    return not (verbs[0].isdisjoint(said[1]) and verbs[1].isdisjoint(said[0]))


def _covered(denier: Profile, other: Profile) -> float:
    """Share of the denied content words that the other claim has."""
    words = set(denier.stems) - _named(denier, other) - light_stems() - set(content_stems(denier.claim.predicate))
    words -= {stem(deed_not_asked(denier.content, other.content, other.claim.modality))}
    words -= {one for word in table("modality")["denying"] for one in content_stems(str(word))}
    return len(words & (set(other.stems) | _meant(denier, other))) / len(words) if words else 1.0


def _meant(denier: Profile, other: Profile) -> frozenset[str]:
    """Stems of the denier's words that a word of the other claim says: "newborns" are "infants"."""
    told = [word for _, _, word in words(other.content) if stem(word) not in denier.stems]
    asked = [word for _, _, word in words(denier.content) if stem(word) not in other.stems]
    return frozenset(stem(wanted) for wanted in asked if any(says(word, wanted) for word in told))


def _named(a: Profile, b: Profile) -> set[str]:
    return {s for p in (a, b) for m in p.entities.values() if m.form == "name" for s in content_stems(m.name)}


@cache
def _denying() -> re.Pattern[str]:
    listed = "|".join(re.escape(str(word)) for word in table("modality")["denying"])
    return re.compile(rf"\b{BUT}(?!lack of\b)(?!fail(?:s|ed)?\b(?! to\b))(?:{listed})\b", re.IGNORECASE)


@cache
def _lacking() -> re.Pattern[str]:
    listed = "|".join(re.escape(str(word)) for word in table("modality")["lacking"])
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)
