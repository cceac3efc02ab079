"""Which language a text is in: by its script first, then by letters and function words that neighbours lack."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import log

from stemma.text.tables import rows

SAMPLE = 20_000  # characters looked at
UNKNOWN = "und"
PERSIAN = -0.165  # log odds a letter, below which a piece without any other sign is not taken for Arabic
# Old code pages have one kaf and one yeh for Arabic and Persian, so words are compared without the difference.
_FOLDED = (("ی", "ي"), ("ک", "ك"), ("ى", "ي"))
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
# The article, letters and endings that Arabic has and its neighbours mostly write otherwise (kaf and yeh are folded
# to the Arabic ones here; theirs have been counted before).
_ARABIC = re.compile(r"^(?:[وفبك]?ال|لل)|[ةأإؤئىيك]|(?:ون|ات)\Z")
# How the verbs of the many end in Persian ("they did", "they are"), and adjectives in -mand: no Arabic word of five
# letters or more ends so. Source: general knowledge, compiled for this project.
_PERSIAN = re.compile(r"\w{2,}[دنرشم]ند\Z")
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
    return _vote(script, letters, Counter(_words(_one_spelling(sample), seen)))


def _words(text: str, seen: Iterable[str]) -> list[str]:
    """Runs of letters; quickly where of all characters ``seen`` only plain Latin ones are letters or figures."""
    if any(char.isalnum() and not char.isascii() for char in seen):
        return _WORD.findall(text)
    return text.encode("ascii", "replace").translate(_PLAIN).decode("ascii").split()


def _vote(script: str, letters: Counter[str], words: Counter[str]) -> str:
    """The language with most function words and letters of its own; ties go to the first of the group."""
    votes = _votes(_GROUPS[script], letters, words)
    best = max(votes, key=lambda language: votes[language])
    if script == "ARABIC" and _is_open(votes, best, words):
        return UNKNOWN
    if votes[best] >= 1:
        return best
    if script == "ARABIC":
        # One letter that Arabic lacks, or that its neighbours lack, tells a short piece.
        if votes[best] > 0:
            return best
        if any(_ARABIC.search(word) for word in words):
            return "ar"
        return "ar" if _leaning(letters) >= PERSIAN * letters.total() else UNKNOWN
    return _by_shape(letters, words) if script == "LATIN" else UNKNOWN


def _is_open(votes: Mapping[str, float], best: str, words: Iterable[str]) -> bool:
    """Whether a piece may as well be Persian as Arabic: it must not be called the latter then."""
    if best != "ar" or votes["ar"] >= 1.5:
        return False
    rivals = max(count for language, count in votes.items() if language != "ar")
    return 0 < votes["ar"] <= rivals or (votes["ar"] < 1 and not _loans().isdisjoint(words))


@cache
def _loans() -> frozenset[str]:
    return frozenset(word for _, words in rows("loans.tsv", "language") for word in _folded(words).split())


def _by_shape(letters: Counter[str], words: Counter[str]) -> str:
    """English for a piece without function words, when its letters are plain and its words end as English ones do."""
    if any(not char.isascii() for char in letters):
        return UNKNOWN
    longer = [word for word in words if len(word) > 2]
    foreign = sum(_FOREIGN.search(word) is not None for word in longer)
    return "en" if longer and foreign * 3 <= len(longer) else UNKNOWN


def _leaning(letters: Counter[str]) -> float:
    """Log odds of Arabic against Persian by how common each letter is in the two; above 0 for Arabic."""
    arabic, persian = _shares("ar"), _shares("fa")
    return sum(
        count * log(arabic.get(char, 1.0) / persian.get(char, 1.0))
        for char, count in letters.items()
        if char in arabic or char in persian
    )


@cache
def _shares(language: str) -> dict[str, float]:
    """By thousand letters of the language, in its own spelling of kaf and yeh."""
    found = next(cells for cells in rows("letters.tsv", "language") if cells[0] == language)
    return {pair[0]: float(pair.split(":")[1]) for pair in found[-1].split()}


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
    return _one_spelling(text.casefold())


def _one_spelling(text: str) -> str:
    for other, arabic in _FOLDED:
        text = text.replace(other, arabic)
    return text


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
