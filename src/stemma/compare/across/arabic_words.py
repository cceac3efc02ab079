"""Forms under which an Arabic word may be listed: without its joined prefixes, pronouns and endings.

A light stemmer (cf. Larkey, Ballesteros and Connell 2002) that keeps every stage: the least that is taken away and
found in a list wins, so that no letter of the word itself is lost where the word is known.
"""

from __future__ import annotations

import re
from functools import lru_cache

from stemma.text.scripts import plain

SHORTEST = 2
"""Letters that have to be left of a word without its article; three without anything else."""
ARTICLE = 1
"""What taking away the article costs, the least of all: it is never part of a notion."""
LONGEST = 40
"""Letters of a word that are looked at."""
PRONOUN = 2
_WORD = re.compile(r"[^\W_][\w\u064b-\u065f\u0670]*")
_JOINED = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ك", "ل")
_ARTICLES = ("", "ال")
_PRESENT = ("", "ي", "ت", "ن", "سي", "ست", "سن")
_ENDINGS = {
    "": 0, "هما": 2, "كما": 2, "ها": 2, "هم": 2, "هن": 2, "كم": 2, "نا": 2, "ات": 2, "ون": 2,
    "ين": 2, "ان": 2, "وا": 2, "تا": 2, "يه": 2, "ته": 2, "تها": 2, "تهم": 2, "ه": 2, "ت": 2, "ي": 3, "ا": 3, "ن": 4,
}  # fmt: skip
"""What may be joined to the end of a word, with what taking it away costs."""


def arabic_words(text: str) -> list[tuple[int, int, str]]:
    """(start, end, word) of every word of ``text``, as printed."""
    return [(match.start(), match.end(), match.group()) for match in _WORD.finditer(text)]


@lru_cache(maxsize=65_536)
def forms(word: str) -> tuple[tuple[str, ...], ...]:
    """``word`` in plain letters, then with more and more taken away: what has lost as much stands together."""
    whole = plain(word[:LONGEST])
    found: dict[str, int] = {whole: 0}
    for stem, taken in _without_prefixes(whole):
        for ending, worth in _ENDINGS.items():
            rest = stem.removesuffix(ending)
            if stem.endswith(ending) and len(rest) >= (3 if taken > ARTICLE or ending else SHORTEST):
                found[rest] = min(found.get(rest, taken + worth), taken + worth)
                if (worth == PRONOUN and rest.endswith("ت")) or ending == "ات":
                    closed = rest.removesuffix("ت") + "ه"  # the feminine ending before a pronoun, and in the plural
                    found[closed] = min(found.get(closed, taken + worth), taken + worth)
    groups: dict[int, list[str]] = {}
    for form in sorted(found):
        groups.setdefault(found[form], []).append(form)
    return tuple(tuple(groups[cost]) for cost in sorted(groups))


def _without_prefixes(whole: str) -> list[tuple[str, int]]:
    """What may be left without joined words, with the cost of what was taken away."""
    found = []
    for joined in _JOINED:
        for preposition in _PREPOSITIONS:
            for article in _ARTICLES:
                start = joined + preposition + article
                if preposition == "ل" and article:
                    start = joined + "لل"
                if whole.startswith(start):
                    found.append((whole[len(start) :], _cost(joined, preposition, article)))
    more = []
    for rest, cost in found:
        for present in _PRESENT[1:]:
            if rest.startswith(present) and len(rest) - len(present) >= 3:
                more.append((rest[len(present) :], cost + 2))
                more.append(("ا" + rest[len(present) :], cost + 2))  # the present of "a'lana" is "yu'linu"
    return found + more


def _cost(joined: str, preposition: str, article: str) -> int:
    return ARTICLE * bool(article) + 2 * bool(joined) + 2 * bool(preposition)


def stem_of(word: str) -> str:
    """One form for a word that no list has, so that it meets itself with another prefix or ending."""
    rest = plain(word)
    for start in ("وال", "فال", "بال", "كال", "لل", "ال", "و", "ل", "ب"):
        if rest.startswith(start) and len(rest) - len(start) >= 3:
            rest = rest[len(start) :]
            break
    for ending in ("هما", "ها", "هم", "ات", "ون", "ين", "ان", "يه", "ه", "ي"):
        if rest.endswith(ending) and len(rest) - len(ending) >= 3:
            return rest[: -len(ending)]
    return rest
