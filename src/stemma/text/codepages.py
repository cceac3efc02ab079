"""Which single-byte code page a text was written in, by how common its letters are in a language.

Every code page reads every byte string as something. What tells them apart is whether the letters read are the
common ones of one language, stand beside letters of their own script, and whether the marks stand where marks do.
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

from stemma.text.tables import rows

# In the order of preference: where two read a text alike, the first is named.
CODE_PAGES = (
    "windows-1252",
    "windows-1256",
    "windows-1251",
    "iso-8859-15",
    "windows-1254",
    "windows-1250",
    "iso-8859-2",
    "iso-8859-9",
    "windows-1253",
    "windows-1255",
    "iso-8859-6",
    "iso-8859-5",
    "iso-8859-7",
    "koi8-r",
    "koi8-u",
    "mac-roman",
    "mac-cyrillic",
    "mac-turkish",
    "mac-latin2",
    "cp850",
    "cp852",
    "cp857",
    "cp866",
    "cp720",
)
SAMPLE = 1_500  # high bytes that are looked at: enough to tell, and the cost stays flat on large files
ABSURD, MISPLACED, STRANGER, PLAUSIBLE = -12.0, -7.0, -9.0, -2.0
_OPENING, _CLOSING, _FREE = "“‘«„‚‹¿¡([{", "”’»“›…)]}", "–—•·°§©®€£№™ \u00a0"
_SCRIPTS = {"LATIN": "Latn", "ARABIC": "Arab", "CYRILLIC": "Cyrl", "GREEK": "Grek", "HEBREW": "Hebr"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """``encoding`` and its mean log score per high byte; ``margin`` to the best one that reads another text."""

    encoding: str
    score: float
    margin: float


@cache
def _profiles() -> tuple[tuple[str, dict[str, float]], ...]:
    """(script, log frequency of each letter, both cases) of each language."""
    made: list[tuple[str, dict[str, float]]] = []
    for _, script, cells in rows("letters.tsv", "language"):
        weights = {cell[0]: math.log(float(cell[2:]) / 1000) for cell in cells.split()}
        capitals = {c.upper(): w - 1.5 for c, w in weights.items() if c.upper() != c and len(c.upper()) == 1}
        made.append((script, capitals | weights))
    return tuple(made)


@cache
def _script(char: str) -> str:
    return _SCRIPTS.get(unicodedata.name(char, "").partition(" ")[0], "other") if char.isalpha() else ""


def guess(data: bytes) -> Guess | None:
    """The likeliest code page of ``data``, which is neither UTF-8 nor UTF-16; None without a byte above 0x7F."""
    sample = _sample(data)
    if sample.isascii():
        return None
    high = sum(byte > 0x7F for byte in sample)
    scored: list[tuple[float, int, str]] = []
    readings: list[str] = []
    for rank, name in enumerate(CODE_PAGES):
        text = sample.decode(name, errors="replace")
        readings.append(text)
        scored.append(((_score(text) + _prior(name)) / high, -rank, name))
    best = max(scored)
    others = [entry[0] for entry in scored if readings[-entry[1]] != readings[-best[1]]]
    return Guess(encoding=best[2], score=best[0], margin=best[0] - max(others, default=best[0] - 10))


def _prior(name: str) -> float:
    """Old systems' code pages are rarer; this counts only where a few bytes are all there is."""
    return -1.5 if name.startswith("cp") else -1.0 if name.startswith("mac") else 0.0


def _sample(data: bytes) -> bytes:
    """The beginning of ``data`` up to :data:`SAMPLE` high bytes, each with what stands around it."""
    parts: list[bytes] = []
    found = 0
    for start in range(0, len(data), 512):
        part = data[start : start + 512]
        high = len(part) - len(part.translate(None, delete=bytes(range(128, 256))))
        if high:
            parts.append(part)
            found += high
        if found >= SAMPLE:
            break
    return b"".join(parts)


def _score(text: str) -> float:
    """Sum of the log plausibility of every character above ASCII, under the language that suits best."""
    letters: Counter[str] = Counter()
    fixed = 0.0
    padded = f" {text} "
    run = 0
    for at in range(1, len(padded) - 1):
        char = padded[at]
        if char < "\x80":
            run = 0
            continue
        before, after = padded[at - 1], padded[at + 1]
        if char.isalpha() and char not in "ªº":
            letters[char] += 1
            run += 1
            fixed += _joined(before, char) + (_joined(after, char) if after < "\x80" else 0.0)
            fixed -= 4.0 if run > 4 and _script(char) == "Latn" else 0.0
        else:
            run = 0
            fixed += _mark(before, char, after)
    return fixed + _suits(letters)


def _joined(beside: str, char: str) -> float:
    """The cost of two letters of two scripts in one word, or of a capital after a small letter."""
    if not beside.isalpha():
        return 0.0
    if _script(beside) != _script(char):
        return -5.0
    return -5.0 if beside.islower() and char.isupper() else 0.0


def _mark(before: str, char: str, after: str) -> float:
    """How well a mark that is no letter stands between its neighbours."""
    if char == "\ufffd" or "\x80" <= char < "\xa0":
        return ABSURD
    category = unicodedata.category(char)
    if category in ("Mn", "Cf"):
        return PLAUSIBLE - 2 if before.isalpha() and not before.isascii() else MISPLACED
    if char == "’" and before.isalpha() and after.isalpha():
        return PLAUSIBLE + 1
    if char in _OPENING and (before.isspace() or before in _OPENING) and (after.isalnum() or after in _OPENING):
        return PLAUSIBLE
    if char in _CLOSING and not before.isspace() and not after.isalnum():
        return PLAUSIBLE
    if char in "،؛؟" and not before.isspace() and not after.isalnum():
        return PLAUSIBLE
    if char in "–—" and before.isalpha() and after.isspace():
        return MISPLACED + 2
    if char in _FREE:
        return PLAUSIBLE - 1.5 if before.isalpha() and after.isalpha() else PLAUSIBLE
    if char in "«»" and (before.isspace() or after.isspace()):
        return PLAUSIBLE - 1
    drawn = category in ("So", "Sm", "Sk", "Sc") and (before.isalpha() or after.isalpha())
    return STRANGER if drawn else MISPLACED


def _suits(letters: Counter[str]) -> float:
    """The best language's sum; one text has one language, so the letters are not picked from several."""
    if not letters:
        return 0.0
    best = -math.inf
    for script, weights in _profiles():
        # A letter of the profile's own script that it does not know is rare; of another script, absurd.
        total = sum(
            count * weights.get(char, STRANGER if _script(char) == script else ABSURD + 2)
            for char, count in letters.items()
        )
        best = max(best, total)
    return best
