"""Comparator of exchanged names and figures: two sentences alike but for one of them."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cache

from stemma.compare.comparators.answer import answer
from stemma.compare.lexicon import table
from stemma.compare.profile import Profile
from stemma.model import Aspect, AspectName
from stemma.text.stem import stem, words

ALIKE = 0.6
"""Least share of the shorter sentence's words that the other has in the same order."""

LONGEST = 120
"""Words of a claim that are looked at."""

SPELT_ALIKE = 0.6
"""Share of common letters from which two names may be two spellings of one."""


def exchanged(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """A proper name, bare figure or small word of order stands where B has another, between the same words.

    Other exchanged words may be synonyms and are left to wording. What the other comparators know of
    (quantities, dates, entities that both name) is theirs.
    """
    left, right = words(a.content)[:LONGEST], words(b.content)[:LONGEST]
    matcher = SequenceMatcher(None, _keys(left), _keys(right), autojunk=False)
    common = sum(block.size for block in matcher.get_matching_blocks())
    if common < ALIKE * min(len(left), len(right)):
        return ()
    for change, i, i_end, j, j_end in matcher.get_opcodes():
        if change != "replace" or i_end - i > 2 or j_end - j > 2:
            continue
        mine = [w for _, _, w in left[i:i_end] if _is_telling(w, a)]
        theirs = [w for _, _, w in right[j:j_end] if _is_telling(w, b)]
        if mine and theirs and i and all(_apart(x, y) for x in mine for y in theirs):
            return (_aspect(" ".join(mine), " ".join(theirs), a, b),)
    return ()


def _keys(found: list[tuple[int, int, str]]) -> list[str]:
    return [stem(word) for _, _, word in found]


def _is_telling(word: str, profile: Profile) -> bool:
    """A figure that no quantity holds, or a capitalised word inside the sentence; nothing of a date."""
    if any(word in profile.words_of(date.span).split() for date in profile.dates):
        return False
    if word[0].isdigit():
        return not any(word in profile.words_of(q.span) for q in profile.quantities)
    if word.lower() in classes_by_word():
        return True
    return word[0].isupper() and not profile.content.startswith(word)


def _apart(a: str, b: str) -> bool:
    """Whether two words are neither one another's spelling nor a figure against a name."""
    kinds = classes_by_word()
    if a[0].isdigit() != b[0].isdigit() or kinds.get(a.lower()) != kinds.get(b.lower()):
        return False
    if a.lower() in kinds:
        return a.lower() != b.lower()
    if _is_short_for(a.lower(), b.lower()) or _is_short_for(b.lower(), a.lower()):
        return False
    return a[0].isdigit() or SequenceMatcher(None, a.lower(), b.lower()).ratio() < SPELT_ALIKE


def _is_short_for(short: str, word: str) -> bool:
    """Whether the letters of ``short`` stand in this order in ``word`` and both begin alike ("Va", "Virginia")."""
    letters = iter(word)
    return short[:1] == word[:1] and len(short) <= len(word) and all(c in letters for c in short)


@cache
def classes_by_word() -> Mapping[str, str]:
    """Word -> its class, of the small words that are facts."""
    return {str(word): group for group, listed in table("telling").items() for word in listed}


def _aspect(left: str, right: str, a: Profile, b: Profile) -> Aspect:
    name: AspectName = "number" if left[0].isdigit() else "predicate"
    return answer(
        name, "compatible", f"Where A has “{left}”, B has “{right}”.", (left, a.claim.spans), (right, b.claim.spans)
    )
