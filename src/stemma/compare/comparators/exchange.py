"""Comparator of exchanged names and figures: two sentences alike but for one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache

from stemma.compare.aligning.embedding import vectors
from stemma.compare.comparators.answer import answer
from stemma.compare.comparators.counting import same_things
from stemma.compare.concepts import concepts
from stemma.compare.fates import fates_in
from stemma.compare.lexicon import function_words, table
from stemma.compare.profile import Profile
from stemma.model import Aspect, AspectName
from stemma.text.number_words import parse_number_words
from stemma.text.senses import against, is_thing, says
from stemma.text.stem import stem, words

ALIKE = 0.6
"""Least share of the shorter sentence's words that the other has in the same order."""

WAYS = (
    frozenset({"from", "to"}),
    frozenset({"more", "less", "fewer"}),
    frozenset({"much", "little"}),
    frozenset({"many", "few"}),
)
"""Small words of which one stands against the other."""
OPENING = frozenset({"a", "an", "the", "no", "any", "some", "his", "her", "its", "their", "another"})
"""Words behind which a noun stands."""
KIN = 0.35
"""Cosine of two words under which one does not stand for the other."""
LONGEST = 120
"""Words of a claim that are looked at."""

Word = tuple[int, int, str]
SPELT_ALIKE = 0.6
"""Share of common letters from which two names may be two spellings of one."""


def exchanged(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """A proper name, bare figure or small word of order stands where B has another, between the same words.

    Where nearly all words are the same, so do opposites and two things: "the van was blue", "the van was red". Other
    exchanged words may be synonyms and are left to wording. What the other comparators know of (quantities, dates,
    entities that both name) is theirs.
    """
    left, right = words(a.content)[:LONGEST], words(b.content)[:LONGEST]
    matcher = SequenceMatcher(None, _keys(left), _keys(right), autojunk=False)
    common = sum(block.size for block in matcher.get_matching_blocks())
    if common < ALIKE * min(len(left), len(right)):
        return ()
    is_one_frame = common >= ALIKE * max(len(left), len(right)) and a.claim.negated == b.claim.negated
    for change, i, i_end, j, j_end in matcher.get_opcodes():
        if change != "replace" or i_end - i > 2 or j_end - j > 2:
            continue
        mine = [w for _, _, w in left[i:i_end] if _is_telling(w, a)]
        theirs = [w for _, _, w in right[j:j_end] if _is_telling(w, b)]
        if mine and theirs and i and all(_apart(x, y) for x in mine for y in theirs):
            return (_aspect(" ".join(mine), " ".join(theirs), a, b),)
        is_noun = _stands_for_a_thing(left, i, i_end) and _stands_for_a_thing(right, j, j_end)
        if is_one_frame and i and _are_two(left[i:i_end], right[j:j_end], a, b, is_noun=is_noun):
            return (_aspect(_printed(left[i:i_end]), _printed(right[j:j_end]), a, b),)
    return ()


def _printed(found: Sequence[Word]) -> str:
    return " ".join(word for _, _, word in found)


def _stands_for_a_thing(found: Sequence[Word], start: int, end: int) -> bool:
    """Whether the last of these words ends a phrase that an article or the like opens: "carried no *fuel*"."""
    opened = found[end - 2][2].lower() if end - start > 1 else found[start - 1][2].lower() if start else ""
    following = found[end][2].lower() if end < len(found) else ""
    return opened in OPENING and (not following or following in function_words())


def _are_two(left: Sequence[Word], right: Sequence[Word], a: Profile, b: Profile, *, is_noun: bool) -> bool:
    """Whether what stands in one place says two things: "from" and "to", "blue" and "red", "roof" and "cellar".

    Of two phrases the last words count. Verbs are left alone: who is "named" may be who is "appointed". Of words that
    the table does not know for things, those count that stand as one (``is_noun``) and are not near in meaning.
    """
    mine, theirs = left[-1][2].lower(), right[-1][2].lower()
    if mine in function_words() or theirs in function_words():
        return len(left) == len(right) == 1 and mine != theirs and any({mine, theirs} <= one for one in WAYS)
    if not (mine.isalpha() and theirs.isalpha()) or _is_of_a_figure(mine, a) or _is_of_a_figure(theirs, b):
        return False
    if says(mine, theirs) or says(theirs, mine) or _are_of_one_concept(mine, theirs):
        return False
    if fates_in(mine) or fates_in(theirs):
        return False  # the dead, the hurt and the missing have comparators of their own
    if against(mine, theirs):
        return True
    if _is_verb(mine, a) or _is_verb(theirs, b):
        return False
    return (is_thing(mine) and is_thing(theirs)) or (is_noun and _nearness(mine, theirs) < KIN)


@lru_cache(maxsize=4096)
def _nearness(mine: str, theirs: str) -> float:
    """The cosine of two words."""
    rows = vectors([mine, theirs])
    return float(rows[0] @ rows[1])


def _is_verb(word: str, profile: Profile) -> bool:
    return (
        stem(word) == stem(profile.claim.predicate)
        or word in profile.words_of(profile.claim.predicate_span).lower().split()
    )


def _is_of_a_figure(word: str, profile: Profile) -> bool:
    """Whether a word is of a figure, of what it counts or of a date: these have comparators of their own."""
    spans = [*(q.span for q in profile.quantities), *(date.span for date in profile.dates)]
    told = {one for span in spans for one in profile.words_of(span).lower().split()}
    return word in told or parse_number_words(word) is not None


def _are_of_one_concept(mine: str, theirs: str) -> bool:
    is_one_kind = not set(concepts(mine)).isdisjoint(concepts(theirs))
    return is_one_kind or any({stem(mine), stem(theirs)} <= same for same in same_things())


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
