"""Which language a text is in: by its script first, then by letters and function words that neighbours lack."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from stemma.text.arabic_script import lean, one_spelling
from stemma.text.tables import rows

SAMPLE = 20_000  # characters looked at
UNKNOWN = "und"
_WORD = re.compile(r"[^\W\d_]+")
_PLAIN = bytes(code if chr(code).isascii() and chr(code).isalpha() else 32 for code in range(256))
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
    "LATIN": ("en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "pl", "tr", "ro", "cs", "hu", "id", "kmr"),
    "ARABIC": ("ar", "fa", "ur", "ckb"),
    "CYRILLIC": ("ru", "uk", "bg", "sr"),
}
# Ends and letter groups that are common in other languages of the script and rare in English words.
# Source: general knowledge, compiled for this project.
_FOREIGN = re.compile(
    r"(?:[^aeiou]i|[^o]u|[bcdfglmnprstvz][oa]|ado|ung|keit|heit|cht|tsch|eux|aux|eur|oir|ique|elle|ette|ij[a-z]*|aan|ción"
    r"|dad|zione|mente|gli|lijk|sk|ski|ych|ego|lar|ler|ului|ens|enden)\Z|^(?:sch[^o]|pf|zw|rz|cz|szcz|gn[io]|dz|mj|hj)|aa|uu|ij"
)
# What a sign of one language (a function word of its own, a few letters) weighs beside the odds of words.
SIGN = 3.0
LEAST = -0.5  # lean and signs together, from which a text in Arabic letters is called Arabic
# How the verbs of the many end in Persian ("they did", "they are"), and adjectives in -mand: no Arabic word of five
# letters or more ends so. Source: general knowledge, compiled for this project.
_PERSIAN = re.compile(r"\w{2,}[دنرشم]ند\Z")
# Letters that a language has and English, Arabic and Russian (of its script) or most of its neighbours lack.
_LETTERS = {
    "ar": "ةأإ",
    "fa": "یکپچژگ",
    "ur": "یکپچژگٹڈڑںےھہ",
    "ckb": "یکپچژگێۆڕڵە",
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
    "kmr": "êîû",
}


def detect(text: str) -> str:
    """The language of ``text`` as ISO 639 code (two letters where there are two), 'und' when nothing tells.

    A mixed text is given the language of most of its letters. Uses the first :data:`SAMPLE` characters.
    """
    sample = text[:SAMPLE].casefold()
    # Counting each character that occurs is quicker than going through all of them, and keeps their order.
    seen = sorted(set(sample), key=sample.find)
    letters = Counter({char: sample.count(char) for char in seen if char.isalpha()})
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
    votes = _votes(_GROUPS[script], letters, Counter(_words(one_spelling(sample), seen)))
    if script == "ARABIC":
        return _arabic_or_neighbour(sample, votes)
    best = max(votes, key=lambda language: votes[language])
    if votes[best] >= 1:
        return best
    return _by_shape(letters, Counter(_words(sample, seen))) if script == "LATIN" else UNKNOWN


def _words(text: str, seen: Iterable[str]) -> list[str]:
    """Runs of letters; quickly where of all characters ``seen`` only plain Latin ones are letters or figures."""
    if any(char.isalnum() and not char.isascii() for char in seen):
        return _WORD.findall(text)
    return text.encode("ascii", "replace").translate(_PLAIN).decode("ascii").split()


def _arabic_or_neighbour(sample: str, votes: Mapping[str, float]) -> str:
    """Arabic where its words and its signs outweigh the neighbours'; else the neighbour of most signs, if any."""
    rivals = {language: count for language, count in votes.items() if language != "ar"}
    best = max(rivals, key=lambda language: rivals[language])
    if lean(sample) + SIGN * (votes["ar"] - rivals[best]) >= LEAST:
        return "ar"
    return best if rivals[best] > 0 else UNKNOWN


def _by_shape(letters: Counter[str], words: Counter[str]) -> str:
    """English for a piece without function words, when its letters are plain and its words end as English ones do."""
    if any(not char.isascii() for char in letters):
        return UNKNOWN
    longer = [word for word in words if len(word) > 2]
    foreign = sum(_FOREIGN.search(word) is not None for word in longer)
    return "en" if longer and foreign * 3 <= len(longer) else UNKNOWN


def _votes(languages: Sequence[str], letters: Counter[str], words: Counter[str]) -> dict[str, float]:
    weights = _weights()
    hits = dict.fromkeys(languages, 0.0)
    for word, count in words.items():
        for language, weight in weights.get(word, ()):
            if language in hits:
                hits[language] += count * weight
    if "fa" in hits:
        hits["fa"] += sum(_PERSIAN.match(word) is not None for word in words if word not in weights)
    # A letter says less than a word: names carry foreign letters.
    return {
        language: hits[language] + 0.34 * sum(letters[char] for char in _LETTERS.get(language, ""))
        for language in languages
    }


def _folded(text: str) -> str:
    return one_spelling(text.casefold())


@cache
def _weights() -> dict[str, list[tuple[str, float]]]:
    """What a function word counts for its languages: less the more share it, less when it is one letter."""
    table = [(language, word) for language, words in rows("words.tsv", "language") for word in _folded(words).split()]
    shared = Counter(word for _, word in table)
    weights: dict[str, dict[str, float]] = {}
    for language, word in table:
        weights.setdefault(word, {})[language] = (1.0 if len(word) > 1 else 0.5) / shared[word] ** 0.5
    return {word: list(by_language.items()) for word, by_language in weights.items()}


@cache
def _script(char: str) -> str:
    return re.split(r"[ -]", unicodedata.name(char, "?"))[0]
