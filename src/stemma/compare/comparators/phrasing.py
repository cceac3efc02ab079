"""Comparators of words: opposite predicates, and what only one of the two says."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache, lru_cache

from stemma.compare.comparators.answer import answer
from stemma.compare.comparators.other_side import is_its_other_side
from stemma.compare.comparators.same_figure import is_count
from stemma.compare.comparators.wholes import make_up_a_whole
from stemma.compare.contrasts import is_contrast_alone
from stemma.compare.fates import FATES, fates_in, pattern
from stemma.compare.lexicon import light_stems, table
from stemma.compare.profile import ASKED, Profile, content_stems
from stemma.model import Aspect, AspectName, AspectResult
from stemma.text.stem import stem, words

Sides = tuple[frozenset[str], frozenset[str]]
_COMPOUND = re.compile(r"\b\w+(?:-\w+)+\b")
_SWITCH = re.compile(
    r"\b(?:switch|turn)(?:ed|es|s|ing)?\s+(?:(?!on\b|off\b)\w+\s+){0,4}?(?P<way>on|off)\b"
    r"(?!\s+(?:the|a|his|her|its|their)\s)",
    re.IGNORECASE,
)
"""What is on and what is off are told by a verb and a small word behind it."""
BESIDE_SWITCHING = 2
"""Words in common that two claims need, the verb among them, to tell of one thing's being on and off."""
_TO_KNOW = re.compile(
    r"\b(?:to know|to find out|wonders?|wondered|asks?|asked) (?:exactly )?"
    r"(?:who|whom|what|when|where|why|how|whether|if)\b",
    re.IGNORECASE,
)
"""What somebody wants to know is said by nobody."""
_PARTICLE = re.compile(
    r"(\b(?:blow|blew|break|broke|call|clos|g[ai]v|hand|held|hold|laid|lay|lock|mak|made|pick|sets?|setting|sho[ot]t|shut"
    r"|sign|step|t[ao]k|took|tear|tore|torn|writ|wrote|writt)(?:e|n|en|s|es|ed|ped|ing|ping|ting)?"
    r"(?: (?:it|them|him|her|(?:the|their|his|its|an?) \w+))?) (?:up|down)\b",
    re.IGNORECASE,
)
"""Verbs with a small word that tells no direction: "laid down their arms", "gave up"."""
_NOT = re.compile(
    r"\b(?:not|never|no longer)\s(?:yet\s)?(?:been\s)?(\w+)|n[’']t\s(\w+)|\bwithout\s(?:any\s)?(\w+)"
    r"|\bappeal(?:s|ed|ing)?\s(?:against\s|of\s)?(?:a|an|the|his|her|its|their)\s(\w+)|\bbehind\sclosed\sdoors\b",
    re.IGNORECASE,
)
"""What is denied, appealed against, or a turn of its own, is not said of the matter: "opened behind closed doors"."""
_NOT_BEFORE = re.compile(r"(?:\b(?:not|never)|n[’']t) (?:to |yet |been |be )?\Z", re.IGNORECASE)
_PRINTED_NOT = re.compile(r"\b(?:not|no|never|nobody|none|neither|nothing|cannot)\b|n[’']t\b", re.IGNORECASE)
MORE_WORDS = 3
"""Content words that one text must have beyond the other to say more, and not only to say it at greater length."""


def predicate(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Words that cannot both be true of one thing: open and closed, released and detained."""
    if _says_not(a) != _says_not(b):
        return ()  # "not open" and "closed" agree; polarity has its own comparator
    if _is_wanted(a) != _is_wanted(b):
        return ()  # what ought to be allowed may well have been prevented
    if any(_TO_KNOW.search(side.content) for side in (a, b)):
        return ()
    said = (_said(a.content), _said(b.content))
    shared = set(a.stems) & set(b.stems)
    switched = _switched(a.content), _switched(b.content)
    if all(switched) and switched[0] != switched[1] and len(shared) >= BESIDE_SWITCHING:
        reason = f"A says “{switched[0]}”, B “{switched[1]}”."
        return (_aspect("predicate", "incompatible", reason, switched, a, b, True),)
    if not shared or any(one.isdisjoint(opposed()) for one in said):
        return ()
    met = sorted(_sides(a.content) & _sides(b.content))
    if met and make_up_a_whole(a, b) is not None:
        return ()  # "one of the four gates is open", "three of the four are shut"
    for left, right in _listed(met, with_converse=_has_one_actor(a, b)) if met else ():
        for mine, theirs in ((left, right), (right, left)):
            one, other = mine & said[0], theirs & said[1]
            if one and other and shared and not (mine & said[1]) and not (theirs & said[0]):
                words_ = (_printed(a, min(one)), _printed(b, min(other)))
                if _count_two_groups(a, b, words_):
                    reason = f"A counts who “{words_[0]}”, B who “{words_[1]}”."
                    return (_aspect("predicate", "compatible", reason, words_, a, b, True),)
                if _tell_one_fate(a, b, words_) or _is_lost_to(a, b) or _is_lost_to(b, a):
                    continue
                return (
                    _aspect(
                        "predicate", "incompatible", f"A says “{words_[0]}”, B “{words_[1]}”.", words_, a, b, True
                    ),
                )
    return ()


def _tell_one_fate(a: Profile, b: Profile, said: tuple[str, str]) -> bool:
    """Whether both tell the fate that one of the two words is of: arrested, and "taken into custody and released"."""
    common = fates_in(a.content) & fates_in(b.content)
    return any(pattern(fate).fullmatch(word) for fate in sorted(common) for word in said)


def _count_two_groups(a: Profile, b: Profile, said: tuple[str, str]) -> bool:
    """ "22 died", "83 survived": each counts others, for two figures are of two groups."""
    if not any(pattern(fate).fullmatch(word) for fate in FATES for word in said):
        return False
    counted = [[quantity.value for quantity in side.quantities if is_count(quantity)] for side in (a, b)]
    return (
        len(counted[0]) == len(counted[1]) == 1 and None not in counted[0] + counted[1] and counted[0] != counted[1]
    )


def _is_lost_to(loser: Profile, other: Profile) -> bool:
    """ "N. lost the hill to M.", "M. seized the hill from N."."""
    return loser.claim.predicate == "lose" and is_its_other_side(loser, other)


def _says_not(profile: Profile) -> bool:
    """Denied, and not in a turn of the list that holds its own "not" ("chose not to come")."""
    has_own = any(" not " in f"{said} " for said in _said(profile.content))
    is_denied = profile.claim.negated and not is_contrast_alone(profile)
    return is_denied and not is_verdict(profile) and not has_own


def is_verdict(profile: Profile) -> bool:
    """Whether a claim denies by its own word and not by a "not": "the memo is a forgery"."""
    told = set(content_stems(profile.claim.predicate)) & _verdicts()
    return profile.claim.negated and bool(told) and _PRINTED_NOT.search(profile.content) is None


@cache
def _verdicts() -> frozenset[str]:
    return frozenset(stem(str(word)) for word in table("opposites")["verdicts"])


def _is_wanted(profile: Profile) -> bool:
    """Whether it is asked for, by the claim's mood or by its verb ("the parents demand an open ward")."""
    return profile.claim.modality in ASKED or profile.claim.predicate in table("modality")["by_verb"]["demand"]


@lru_cache(maxsize=16_384)
def _switched(content: str) -> str:
    """ "on" or "off" where something is switched or turned so, in whatever order; nothing where both are said."""
    found = {match["way"].lower() for match in _SWITCH.finditer(content)}
    return found.pop() if len(found) == 1 else ""


def _printed(profile: Profile, said: str) -> str:
    """A stem as the claim prints it; a phrase is printed as it is listed."""
    return said if " " in said else profile.word_for(said)


def _listed(met: Sequence[int], *, with_converse: bool) -> list[Sides]:
    """The pairs of those numbers, the converse ones only where they are asked for."""
    plain, every = len(opposites()), (*opposites(), *converse())
    return [every[number] for number in met if number < plain or with_converse]


@lru_cache(maxsize=16_384)
def _sides(content: str) -> frozenset[int]:
    """The numbers of the pairs, the opposites first, of which a claim says either side."""
    said = _said(content)
    every = enumerate((*opposites(), *converse()))
    return frozenset(
        number for number, (left, right) in every if not (said.isdisjoint(left) and said.isdisjoint(right))
    )


def _has_one_actor(a: Profile, b: Profile) -> bool:
    """Whether the reader found one and the same to act in both claims."""
    acting = [
        {e for role in p.claim.roles if role.name == "agent" for e, m in p.entities.items() if m.id == role.mention}
        for p in (a, b)
    ]
    return bool(acting[0] & acting[1])


@lru_cache(maxsize=16_384)
def _said(content: str) -> frozenset[str]:
    """Stems of what a claim says outside of names and compounds: the "Department" of a name departs from nowhere.

    Left out are nouns that look like verbs ("the building") and what stands behind a "not"; phrases of the list are
    told by themselves ("switched off").
    """
    told = frozenset(
        found.group().lower() for found in _phrases().finditer(content) if not _is_denied(content, found)
    )
    plain = _things().sub(" ", _COMPOUND.sub(" ", _phrases().sub(" ", content)))
    plain = _PARTICLE.sub(r"\1 ", _NOT.sub(" ", plain))
    return told | frozenset(stem(w) for at, _, w in words(plain) if not w[0].isupper() or at == 0)


@lru_cache(maxsize=16_384)
def phrases_in(content: str) -> frozenset[str]:
    """The entries of both lists that are several words and that a claim has, denied or not."""
    return frozenset(found.group().lower() for found in _phrases().finditer(content))


def is_denied_opposite(one: str, other: str) -> bool:
    """Whether a phrase of one sentence stands against one that the other denies: "stay part", "not to break away"."""
    said, denied = (_said(one), phrases_in(one)), (_said(other), phrases_in(other))
    mine, theirs = said[1] & said[0], denied[1] - denied[0]
    return are_opposed(mine, theirs) if mine and theirs else False


def _is_denied(content: str, found: re.Match[str]) -> bool:
    """Whether a "not" stands right before a phrase: "not to break away"."""
    return _NOT_BEFORE.search(content, max(0, found.start() - 20), found.start()) is not None


@cache
def _phrases() -> re.Pattern[str]:
    """The entries of both lists that are several words."""
    every = {
        str(word)
        for name in ("pairs", "converse")
        for pair in table("opposites")[name]
        for side in pair
        for word in side
    }
    listed = sorted((word for word in every if " " in word), key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))})\b", re.IGNORECASE)


@cache
def _things() -> re.Pattern[str]:
    """Nouns whose stem is that of a verb of the lists, where no form of "be" makes them a verb."""
    listed = "|".join(map(re.escape, map(str, table("opposites")["things"])))
    return re.compile(
        rf"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bof )\b(?:{listed})\b", re.IGNORECASE
    )


def phrasing(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """What is left when the common words are taken away; a difference of words alone settles nothing."""
    mine, theirs = _only(a, b), _only(b, a)
    if not mine and not theirs:
        return (_aspect("wording", "same", "Both use the same words.", ("", ""), a, b, False),)
    values = (", ".join(mine[:6]), ", ".join(theirs[:6]))
    if not mine or not theirs:
        fuller = "B" if not mine else "A"
        more: AspectResult = "broader" if not mine else "narrower"
        is_more = len(mine or theirs) >= MORE_WORDS and not _ask_both(a, b)
        result = more if is_more else "compatible"
        return (_aspect("wording", result, f"Only {fuller} says “{values[1] or values[0]}”.", values, a, b, True),)
    return (_aspect("wording", "compatible", "Part of it is put in other words.", values, a, b, True),)


def _ask_both(a: Profile, b: Profile) -> bool:
    """Whether two ask for something: who asks for more says nothing more exactly than the other."""
    return a.source != b.source and a.claim.modality == b.claim.modality == "requested"


def _only(profile: Profile, other: Profile) -> list[str]:
    known = set(other.stems) | {s for m in other.entities.values() for s in content_stems(m.name)}
    shared = [m for entity, m in profile.entities.items() if entity in other.entities]
    known |= {s for mention in shared for s in content_stems(mention.name)}
    own = {s: word for _, _, word in reversed(words(profile.content)) if (s := stem(word))}
    kept = [s for s in dict.fromkeys(content_stems(profile.content)) if s not in known and s not in light_stems()]
    return [own[s] for s in kept if s in own]


@cache
def converse() -> tuple[Sides, ...]:
    """Stems of verbs that tell one event from its two sides."""
    return _pairs("converse")


@cache
def opposites() -> tuple[Sides, ...]:
    """Stems of words that cannot both be true of one thing."""
    return _pairs("pairs")


def are_opposed(one: Set[str], other: Set[str]) -> bool:
    """Whether one has a stem of one side of a pair of opposites, and the other one of the other side."""
    return any((one & left and other & right) or (one & right and other & left) for left, right in opposites())


@cache
def opposed() -> frozenset[str]:
    """All stems of both lists: most claims have none of them."""
    return frozenset[str]().union(*(stems for pair in (*opposites(), *converse()) for stems in pair))


def _pairs(name: str) -> tuple[Sides, ...]:
    return tuple((_kept(pair[0]), _kept(pair[1])) for pair in table("opposites")[name])


def _kept(listed: Sequence[str]) -> frozenset[str]:
    """Stems of single words, phrases as they are."""
    return frozenset(word if " " in word else stem(word) for word in map(str, listed))


def _aspect(
    name: AspectName,
    result: AspectResult,
    reason: str,
    values: tuple[str, str],
    a: Profile,
    b: Profile,
    differs: bool,
) -> Aspect:
    return answer(name, result, reason, (values[0], a.claim.spans), (values[1], b.claim.spans), differs=differs)
