"""Comparator of which one of several: "Article 12" and "Article 14", "the Third Brigade" and "the Fifth".

Two claims that name one kind of thing by a number, a letter, an ordinal or a side, and none of them in common, tell
of two things, however alike they are otherwise.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from functools import cache

from stemma.compare.comparators.answer import answer
from stemma.compare.lexicon import function_words, table
from stemma.compare.once import once
from stemma.compare.profile import Profile, content_stems
from stemma.model import Aspect
from stemma.text.stem import stem

Named = Mapping[tuple[str, str], Mapping[str, str]]
"""(Kind of telling, stem of the noun) -> what tells it apart -> the words as printed."""
_BEHIND = re.compile(
    r"\b(?P<noun>[A-Za-z]{3,20}) (?:(?:[Nn]o\.?|[Nn]umber|[Nn]r\.?) )?"
    r"(?P<key>\d{1,5}[A-Za-z]?|[B-HJ-Z])(?![\w.,:/-]*\d)\b"
)
_WORDS = re.compile(r"\w+(?:[-’']\w+)*")
ALIKE = 0.75
"""Part of the words before two causes that both have: then nothing but the cause is told in other words."""
_BECAUSE = re.compile(r"\bbecause (?:of )?(?P<why>[^.;]+)", re.IGNORECASE)
_WAY = re.compile(
    r"\b(?P<way>from|to|by) (?:(?:the|a|an|his|her|its|their) )?(?:[\w’'-]+ ){0,2}?(?P<last>[\w’'-]+)"
    r"(?= (?:from|to|by|when|while|as|on|in|at)\b|[,.;]|$)",
    re.IGNORECASE,
)
_PAINTED = re.compile(
    r"\b(?P<noun>[A-Za-z]{3,20}),? (?:which was |that was )?(?:painted|coloured|colored|sprayed|dyed) "
    r"(?P<word>[a-z]{3,12})\b"
)
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
NEXT = " "
"""What stands between two words of one phrase."""


def which(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """The first kind of thing of which the two name different ones."""
    left, right = named(a), named(b)
    for thing in sorted(left.keys() & right.keys()):
        mine, theirs = left[thing], right[thing]
        if mine.keys().isdisjoint(theirs):
            one, other = min(mine.values()), min(theirs.values())
            reason = f"Where A has “{one}”, B has “{other}”."
            return (answer("predicate", "compatible", reason, (one, a.claim.spans), (other, b.claim.spans)),)
    return _turned_round(a, b) or _caused(a, b) or _ranked(a, b)


def _caused(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Two causes of one thing told in the same words: "because its brakes failed", "because the road was wet"."""
    one, other = _BECAUSE.search(a.content), _BECAUSE.search(b.content)
    if one is None or other is None:
        return ()
    said = one["why"].strip(), other["why"].strip()
    mine = set(content_stems(a.content[: one.start()]))
    theirs = set(content_stems(b.content[: other.start()]))
    is_one_thing = len(mine & theirs) >= ALIKE * max(len(mine), len(theirs))
    if not is_one_thing or set(content_stems(said[0])) & set(content_stems(said[1])):
        return ()  # told in other words "he could not sleep" and "his health" may be one cause
    reason = f"Each gives a cause of its own: A “{said[0]}”, B “{said[1]}”."
    return (answer("predicate", "compatible", reason, (said[0], a.claim.spans), (said[1], b.claim.spans)),)


def _turned_round(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """ "From Osmark to Lind" beside "from Lind to Osmark", "to the clerk by his nephew" and the other way round."""
    mine, theirs = _by_way(a), _by_way(b)
    for one, other in (("from", "to"), ("to", "by"), ("from", "by")):
        pairs = [(side.get(one), side.get(other)) for side in (mine, theirs)]
        if None in (*pairs[0], *pairs[1]) or pairs[0][0] == pairs[0][1] or pairs[0] != pairs[1][::-1]:
            continue
        said = f"{one} {a.word_for(str(pairs[0][0]))}", f"{one} {b.word_for(str(pairs[1][0]))}"
        reason = f"Where A has “{said[0]}”, B has “{said[1]}”."
        return (answer("predicate", "compatible", reason, (said[0], a.claim.spans), (said[1], b.claim.spans)),)
    return ()


@once
def _by_way(profile: Profile) -> Mapping[str, str]:
    """Small word of direction -> the stem of the last word of the phrase behind it."""
    return {match["way"].lower(): stem(match["last"]) for match in _WAY.finditer(profile.content)}


@once
def named(profile: Profile) -> Named:
    """What a claim tells apart from others of its kind; dates and what is counted are left to their comparators."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for kind, noun, key, printed in (*_numbered(profile), *_sided(profile.content)):
        found.setdefault((kind, noun), {}).setdefault(key, printed)
    return found


def _numbered(profile: Profile) -> Iterator[tuple[str, str, str, str]]:
    dated = [profile.words_of(date.span) for date in profile.dates]
    for match in _BEHIND.finditer(profile.content):
        if match["noun"].lower() in _behind():
            yield "number", stem(match["noun"]), match["key"].upper(), match.group()
    for word, following in _neighbours(profile.content):
        number = _ordinal(word)
        if number is not None and not any(word in words for words in dated):
            yield from (("number", stem(noun), str(number), f"{word} {noun}") for noun in following)


def _neighbours(content: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every word with the one or two behind it that may be its noun: no small words, nothing behind a mark."""
    found = list(_WORDS.finditer(content))
    for at, match in enumerate(found):
        nouns: list[str] = []
        for before, noun in itertools.pairwise(found[at : at + 3]):
            if content[before.end() : noun.start()] != NEXT or noun.group().lower() in function_words():
                break
            nouns.append(noun.group())
        yield match.group(), tuple(nouns)


def _ordinal(word: str) -> int | None:
    found = _ORDINAL.fullmatch(word)
    value = found[1] if found else table("numbered")["ordinals"].get(word.lower())
    return None if value is None else int(value)


def _sided(content: str) -> Iterator[tuple[str, str, str, str]]:
    for word, following in _neighbours(content):
        for kind, key in _sides().get(word.lower(), ()):
            yield from ((kind, stem(n), key, f"{word} {n}") for n in following[:1] if n.lower() not in _plain())
    for match in _PAINTED.finditer(content):
        for kind, key in _sides().get(match["word"], ()):
            yield kind, stem(match["noun"]), key, match.group()


def _ranked(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """ "The deputy minister" beside "the minister", where neither text names him."""
    for one, other, is_first in ((a, b, True), (b, a, False)):
        for match in _deputies().finditer(one.content):
            noun = match["noun"]
            bare = re.search(rf"\b(?P<said>(?:the|a|an) {re.escape(noun)})\b", other.content, re.IGNORECASE)
            has_own = re.search(rf"\bthe {re.escape(noun)}\b", one.content, re.IGNORECASE)
            if bare is None or has_own is not None or _deputies().search(other.content) is not None:
                continue
            said = (match.group(), bare["said"]) if is_first else (bare["said"], match.group())
            reason = f"Where A has “{said[0]}”, B has “{said[1]}”."
            return (answer("actor", "compatible", reason, (said[0], a.claim.spans), (said[1], b.claim.spans)),)
    return ()


@cache
def _deputies() -> re.Pattern[str]:
    listed = "|".join(map(re.escape, table("numbered")["deputies"]))
    return re.compile(rf"\b(?:{listed})[ -](?P<noun>[a-z]{{4,20}})\b", re.IGNORECASE)


@cache
def _behind() -> frozenset[str]:
    return frozenset(map(str, table("numbered")["behind"]))


@cache
def _plain() -> frozenset[str]:
    return frozenset(map(str, table("numbered")["plain"]))


@cache
def _sides() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Word -> the kinds of telling it is of, each with the word that stands for all of its bracket."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for number, row in enumerate(table("numbered")["which"]):
        for listed in row:
            for word in listed:
                found[str(word)] = (*found.get(str(word), ()), (f"side {number}", str(listed[0])))
    return found
