"""Arabic or one of its neighbours in the same letters (Persian, Urdu), by how often each writes a word."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

OWN = frozenset("پچژگٹڈڑںےھہێۆڕڵە")  # letters that careful Arabic lacks
FOREIGN = -1.5  # what a word with one of them weighs; each such letter is counted elsewhere, too
GRAM = 4  # letters of a part of a word, its two ends among them
FARTHEST = 3.0  # what a word that no list holds may weigh
_HALF = 0.5  # the table is in halves; of what the parts of a word say half is believed, since they overlap
# Old code pages have one kaf and one yeh for Arabic and Persian, so words are compared without the difference.
_ONE_SPELLING = str.maketrans({"ی": "ي", "ک": "ك", "ى": "ي"})
_JOINTS = str.maketrans({"ـ": None, "\u200c": " ", "\u200d": " "})
_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_WORD = re.compile(r"[^\W\d_]+")
# What a word weighs besides by how it is written: the article and two letters of Arabic, the keys of its keyboard,
# hamza on its seats and endings of the many; the keys of Persian's keyboard. Weighed on the parts of
# tests/text/languages.tsv that were looked at, and on the catalogues told of in docs/decisions/0073.
_SHAPES = (
    (re.compile("^(?:[وفبك]?ال|لل)..|[ةإ]"), 2.0),
    (re.compile("[ىيك]"), 2.0),
    (re.compile(r"[أؤئ]|ات\Z"), 1.0),
    (re.compile(r"\w{3}ون\Z"), 3.0),
    (re.compile("[یک]"), -0.5),
)


def lean(text: str) -> float:
    """Log odds of Arabic against Persian and Urdu, the likelier of the two, by the words of ``text``."""
    words, parts = _table()
    total = 0.0
    for written, count in Counter(_WORD.findall(without_marks(text))).items():
        word = one_spelling(written)
        if OWN.isdisjoint(word):
            known = words.get(word)
            total += count * (by_parts(word, parts) if known is None else known)
            total += count * sum(weight for shape, weight in _SHAPES if shape.search(written))
        else:
            total += count * FOREIGN
    return total


def words_in(text: str) -> list[str]:
    """The words of ``text`` in one spelling of kaf and yeh, without vowel signs."""
    return _WORD.findall(one_spelling(without_marks(text)))


def without_marks(text: str) -> str:
    """``text`` without vowel signs and lengthened letters; a joint that does not join is a space."""
    return _MARKS.sub("", text).translate(_JOINTS)


def one_spelling(text: str) -> str:
    """``text`` with Arabic's kaf and yeh for Persian's."""
    return text.translate(_ONE_SPELLING)


def grams(word: str) -> Iterator[str]:
    """The parts of ``word`` by which unlisted words are weighed."""
    ended = f"^{word}$"
    return (ended[at : at + GRAM] for at in range(max(1, len(ended) - GRAM + 1)))


def by_parts(word: str, parts: dict[str, float]) -> float:
    """What the parts of an unlisted ``word`` say."""
    said = _HALF * sum(parts.get(gram, 0.0) for gram in grams(word))
    return max(-FARTHEST, min(FARTHEST, said))


@cache
def _table() -> tuple[dict[str, float], dict[str, float]]:
    """Log odds of words, and of parts of words."""
    packed = (files("stemma") / "data" / "language" / "arabic_script.tsv.gz").read_bytes()
    lines = [line.split("\t") for line in gzip.decompress(packed).decode("utf-8").splitlines() if line[0] != "#"]
    return _read(lines, "word"), _read(lines, "part")


def _read(lines: Iterable[list[str]], kind: str) -> dict[str, float]:
    return {
        entry: int(halves) * _HALF for what, halves, entries in lines if what == kind for entry in entries.split(" ")
    }
