"""How alike two written words sound, across Latin and Arabic script.

A word becomes a string of sound classes, one letter each (``data/names/letter_costs.tsv`` lists them); two such
strings are compared by a weighted edit distance (Wagner and Fischer 1974, with costs per pair of classes).
"""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache
from itertools import accumulate
from string import ascii_letters

from stemma.text.name_lists import rows
from stemma.text.scripts import plain, script_of

# What a word must hold one of for a rule to be tried, the rule, and what it writes.
_LATIN_RULES = tuple(
    (needles.split(), re.compile(pattern), by)
    for needles, pattern, by in (
        ("ee", r"ee", "i"),
        ("oo", r"oo", "u"),
        ("tch", r"tch", "C"),
        ("h", r"sch|s(?:sh?)?h", "S"),
        ("h", r"k(?:kh?)?h", "X"),
        ("h", r"g(?:gh?)?h", "G"),
        ("h", r"d(?:dh?)?h|dh", "D"),
        ("h", r"t(?:th?)?h", "T"),
        ("ch", r"ch", "C"),
        ("dj zh", r"dj|dzh|zh", "J"),
        ("ph", r"ph", "f"),
        ("ck", r"ck", "k"),
        ("qu", r"qu(?=[ei])", "k"),
        ("gu", r"gu(?=[ei])", "g"),
        ("x", r"x", "ks"),
        ("c", r"c(?=[eiy])", "s"),
        ("c", r"c", "k"),
        ("j", r"j", "J"),
    )
)
_VOWEL_RULES = tuple(
    (needles.split(), re.compile(pattern), by)
    for needles, pattern, by in (
        ("aou", r"aou", "awu"),
        ("ou", r"ou", "u"),
        ("i y", r"[ae][iy](?=[^aeiou])|[ae][iy]$", "ay"),
        ("au ao", r"a[uo](?=[^aeiou])|a[uo]$", "aw"),
        ("i y", r"[iy]+(?=[aeou])", "y"),
        ("u o w", r"[uow]+(?=[aei])", "w"),
        ("y", r"(?<=[^aeiou])y(?=[^aeiou]|$)", "i"),
        ("h", r"(?<=[aey])h$", "H"),
    )
)
# Without one of these no rule of the first list has anything to do.
_RULED = re.compile(r"[hcxj]|ee|oo|qu|gu")
_REPEATED = re.compile(r"(.)\1+")
_ARABIC_LETTERS = {
    **dict(zip("ابتثجحخدذرزسشصضطظعغفقكلمنهويء", "AbtTJhXdDrzsSsDtDEGfqklmnhWYQ", strict=True)),
    # Urdu letters, which are kept as they are in plain words
    **dict(zip("ٹڈڑں", "tdrn", strict=True)),
}
_WEIGHTS = {**dict.fromkeys("aeiouAV", 0.3), "y": 0.5, "w": 0.6, "W": 0.5, "Y": 0.5, "E": 0.2, "H": 0.25, "Q": 0.1}
INITIAL_ALEF = 0.04
OPENS_LIKE_ALEF = frozenset(pair for vowel in "aeiouA" for pair in ("V" + vowel, vowel + "V"))
UNRELATED = 1.2
OPENING = {"Latn": 3.0, "cross": 1.5, "Arab": 1.0}
CLOSING = {"Latn": 1.5, "cross": 1.2, "Arab": 1.0}
_CONSONANT = re.compile(r"[aeiouyAVWYEHQwh]")
_KEYS = str.maketrans("SXGJqgCvpz", "skkkkksfbs")
# What a consonant costs at least that has no like of its wide class on the other side.
CHEAPEST = 0.8
BONES = "tkbmlr"
_SETTLED = re.compile(r"[^dDTszStkqgbpfnmlr]")
_WIDE = str.maketrans("dDTszSCkqgGXJjpfvn", "tttttttkkkkkkkbbbm")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=200_000)
def sounds(word: str) -> str:
    """Sound classes of one word in Latin or Arabic script; other letters and digits stay as they are."""
    flat = plain(word)
    if script_of(flat) == "Arab":
        return _arabic_sounds(flat)
    return latin_sounds(flat)


def latin_sounds(flat: str) -> str:
    """Sound classes of a plain Latin word; capital letters in it are sound classes already."""
    flat = _REPEATED.sub(r"\1\1", flat)
    if _RULED.search(flat):
        flat = _ruled(flat, _LATIN_RULES)
    return _ruled(_REPEATED.sub(r"\1", flat), _VOWEL_RULES)


def _ruled(flat: str, rules: tuple[tuple[list[str], re.Pattern[str], str], ...]) -> str:
    for needles, pattern, by in rules:
        for needle in needles:
            if needle in flat:
                flat = pattern.sub(by, flat)
                break
    return flat


def _arabic_sounds(flat: str) -> str:
    classes = "".join(_ARABIC_LETTERS.get(letter, letter) for letter in flat)
    # A final h is mostly ta marbuta, which :func:`plain` has folded into it.
    if len(classes) > 2 and flat.endswith("ه"):
        classes = classes[:-1] + "H"
    if classes.startswith("A"):
        classes = classes[1:] if classes[1:2] in ("W", "Y") and len(classes) > 2 else "V" + classes[1:]
    return re.sub(r"([^WY])\1+", r"\1", classes)


@cache
def _costs(where: str) -> tuple[dict[tuple[str, str], float], dict[str, float]]:
    swap: dict[tuple[str, str], float] = {}
    leave: dict[str, float] = {}
    for left, right, cost, limit in rows("letter_costs"):
        if limit not in ("all", where):
            continue
        if right == "-":
            leave[left] = float(cost)
        else:
            swap[left, right] = swap[right, left] = float(cost)
    return swap, leave


@cache
def swaps(where: str) -> dict[str, dict[str, float]]:
    """The cost of each change by its first sound; sounds missing from a row are unrelated."""
    table: dict[str, dict[str, float]] = {}
    for (left, right), cost in _costs(where)[0].items():
        table.setdefault(left, {})[right] = cost
    return table


@cache
def omissions(where: str) -> dict[str, float]:
    """The cost of leaving out each sound wherever it stands; sounds missing cost 1."""
    return _costs(where)[1]


@lru_cache(maxsize=200_000)
def leaving(classes: str, where: str) -> tuple[float, ...]:
    """The cost of leaving out each sound; a vowel that opens or closes a word is not lost as easily as one inside."""
    leave = omissions(where)
    costs = [leave.get(sound, 1.0) for sound in classes]
    if classes and classes[0] in "aeiou":
        costs[0] *= OPENING[where]
    if len(classes) > 1 and classes[-1] in "aeiou":
        costs[-1] *= CLOSING[where]
    return tuple(costs)


Changes = dict[str, dict[str, float]]


@lru_cache(maxsize=1_000)
def _changes(where: str, more: str = "") -> Changes:
    """The cost of each change of a letter, or of one of ``more``, into each, itself among them: no lookup misses."""
    table = swaps(where)
    known = sorted({*ascii_letters, *more, *table, *(other for row in table.values() for other in row)})
    return {
        sound: {other: 0.0 if sound == other else table.get(sound, {}).get(other, UNRELATED) for other in known}
        for sound in known
    }


def distance(left: str, right: str, where: str, most: float = math.inf) -> float:
    """Cost of turning one string of sound classes into another; ``where`` is Latn, Arab or cross.

    Once it is sure to be above ``most`` (which is then returned or more), the rest is not worked out.
    """
    try:
        return _distance(left, right, where, most, _changes(where))
    except KeyError:
        rare = "".join(sorted(set(left + right).difference(ascii_letters)))
        return _distance(left, right, where, most, _changes(where, rare))


def _distance(left: str, right: str, where: str, most: float, table: Changes) -> float:
    gone = leaving(right, where)
    row = [0.0, *accumulate(gone)]
    first = (left[:1] + right[:1]) in OPENS_LIKE_ALEF
    cells = tuple(zip(range(1, len(right) + 1), right, gone, strict=True))
    for sound, lost in zip(left, leaving(left, where), strict=True):
        changes = table[sound]
        corner = row[0]
        last = row[0] = corner + lost
        # One pass over the row in place: ``corner`` is the old value to the left, ``last`` the new one.
        for j, other, cost in cells:
            above = row[j]
            best = corner + changes[other]
            if first:
                best, first = min(best, corner + INITIAL_ALEF), False
            if above + lost < best:
                best = above + lost
            if last + cost < best:
                best = last + cost
            corner = above
            row[j] = last = best
        first = False
        if min(row) > most:
            return most
    return row[-1]


@lru_cache(maxsize=200_000)
def weight(classes: str) -> float:
    """Length of a string of sound classes, consonants counting 1 and vowels less."""
    return sum([_WEIGHTS.get(sound, 1.0) for sound in classes])


@lru_cache(maxsize=400_000)
def likeness(left: str, right: str, where: str, least: float = 0.0) -> float:
    """0..1: one less the distance per mean length of two strings of sound classes; 0 where it is below ``least``."""
    if left == right:
        return 1.0
    length = (weight(left) + weight(right)) / 2
    if not length:
        return 0.0
    if least and not may_sound(left, right, least):
        return 0.0
    alike = 1.0 - distance(left, right, where, (1.0 - least) * length + 1e-9) / length
    return alike if alike >= least else 0.0


@lru_cache(maxsize=200_000)
def bones(classes: str) -> frozenset[str]:
    """The wide classes of consonants in a string of sound classes: two words that share none do not sound alike."""
    return frozenset(_CONSONANT.sub("", classes).translate(_WIDE))


@lru_cache(maxsize=200_000)
def counted(classes: str) -> int:
    """The consonants as 18 bits, three for each wide class: one, two, three times or more."""
    found = 0
    for bone in _SETTLED.sub("", classes).translate(_WIDE):
        place = 3 * BONES.index(bone)
        while found >> place & 1 and place % 3 < 2:
            place += 1
        found |= 1 << place
    return found


def may_sound(left: str, right: str, least: float) -> bool:
    """Whether the consonants that one has and the other lacks leave room for a likeness of ``least``."""
    ours, theirs = counted(left), counted(right)
    apart = max((ours & ~theirs).bit_count(), (theirs & ~ours).bit_count())
    return apart * CHEAPEST <= (1.0 - least) * (weight(left) + weight(right)) / 2


@lru_cache(maxsize=200_000)
def skeletons(classes: str) -> frozenset[str]:
    """The consonants of a string of sound classes in few classes, the same from either script: keys for blocking.

    Sounds that habits of writing render in several ways (dh as d or z, th as t, s or d) give a key for each.
    """
    bones = _CONSONANT.sub("", classes)
    found = set()
    for dental, hiss in (("d", "t"), ("s", "s"), ("d", "d")):
        folded = bones.replace("D", dental).replace("T", hiss).translate(_KEYS).replace("mb", "nb")
        found.add(_DOUBLED.sub(r"\1", folded) or classes[:1].lower())
    return frozenset(key for key in found if key)


def skeleton(word: str) -> str:
    """The first of :func:`skeletons` of a word as written; empty without letters."""
    return min(skeletons(sounds(word)), default="")
