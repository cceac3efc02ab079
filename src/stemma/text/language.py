"""Which language a text is in: by its script first, then by letters and function words that neighbours lack."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from stemma.text.tables import rows

SAMPLE = 20_000  # characters looked at
UNKNOWN = "und"
# Old code pages have one kaf and one yeh for Arabic and Persian, so words are compared without the difference.
_FOLDED = str.maketrans("یکى", "يكي")
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPT_LANGUAGE = {
    "GREEK": "el",
    "HEBREW": "he",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "THAI": "th",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "ETHIOPIC": "am",
    "TAMIL": "ta",
    "SYRIAC": "syr",
}
_GROUPS = {
    "LATIN": ("en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "pl", "tr", "ro", "cs", "hu", "id"),
    "ARABIC": ("ar", "fa", "ur", "ckb"),
    "CYRILLIC": ("ru", "uk", "bg", "sr"),
}
# Letters that one language of a script has and its neighbours lack.
_LETTERS = {
    "ar": "ةأإ",
    "fa": "یکپچژگ",
    "ur": "ٹڈڑںےھہ",
    "ckb": "ێۆڕڵە",
    "uk": "іїєґ",
    "ru": "ыэё",
    "sr": "јљњђћџ",
    "tr": "ığş",
    "de": "ß",
    "pl": "ąęłśźżń",
    "hu": "őű",
    "ro": "ăţșț",
    "cs": "ěřů",
    "es": "ñ¿¡",
    "fr": "êœ",
    "it": "ìò",
    "pt": "ãõ",
    "da": "øæ",
}


def detect(text: str) -> str:
    """The language of ``text`` as ISO 639 code (two letters where there are two), 'und' when nothing tells.

    A mixed text is given the language of most of its letters. Uses the first :data:`SAMPLE` characters.
    """
    found = Counter(text[:SAMPLE].casefold())
    letters = Counter({char: count for char, count in found.items() if char.isalpha()})
    scripts: Counter[str] = Counter()
    for char, count in letters.items():
        scripts[_script(char)] += count
    if not scripts:
        return UNKNOWN
    if scripts["HIRAGANA"] + scripts["KATAKANA"] and scripts["CJK"]:
        scripts["HIRAGANA"] += scripts.pop("CJK")
    script = max(sorted(scripts), key=lambda name: scripts[name])
    if script not in _GROUPS:
        return _SCRIPT_LANGUAGE.get(script, UNKNOWN)
    return _vote(script, letters, Counter(_WORD.findall(_folded(text[:SAMPLE]))))


def _vote(script: str, letters: Counter[str], words: Counter[str]) -> str:
    """The language with most function words and letters of its own; ties go to the first of the group."""
    votes = {language: _votes(language, letters, words) for language in _GROUPS[script]}
    best = max(votes, key=lambda language: votes[language])
    if votes[best] >= 1:
        return best
    return "ar" if script == "ARABIC" else UNKNOWN


def _votes(language: str, letters: Counter[str], words: Counter[str]) -> float:
    weights = _weights()
    hits = sum(count * weights.get((language, word), 0.0) for word, count in words.items())
    own = sum(letters[char] for char in _LETTERS.get(language, ""))
    # A letter says less than a word: names carry foreign letters.
    return hits + 0.34 * own


def _folded(text: str) -> str:
    return text.casefold().translate(_FOLDED)


@cache
def _weights() -> dict[tuple[str, str], float]:
    """What a function word counts for a language: less the more languages share it, less when it is one letter."""
    table = [(language, word) for language, words in rows("words.tsv", "language") for word in _folded(words).split()]
    shared = Counter(word for _, word in table)
    return {(language, word): (1.0 if len(word) > 1 else 0.5) / shared[word] ** 0.5 for language, word in table}


@cache
def _script(char: str) -> str:
    return re.split(r"[ -]", unicodedata.name(char, "?"))[0]
