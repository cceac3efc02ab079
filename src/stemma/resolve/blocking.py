"""Which names are worth comparing: those that share a key, so that cost grows with the number of names.

Keys are consonant skeletons of words (or concepts of an office), alone and in pairs, pairs of names of the dictionary
however they are spelled, whole skeletons with one sound left out, acronyms, and lines of the tables of other names.
A block that grows too large is cut by what its names have besides the key (the beginning or end of another word);
what is still too large is walked with a window over its sorted names (sorted neighbourhood, Hernández and Stolfo
1995), and the pairs that this leaves out are counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from stemma.resolve.bones import BODIES, FIRM, ROUGH, Pairs, bits, near
from stemma.text.name_acronyms import initials
from stemma.text.name_parts import Name, NameKind, Word, parse_name
from stemma.text.name_readings import readings
from stemma.text.translit import skeletons

# Names in a block up to which all its pairs are compared: for keys of one word, and for all others.
LARGEST_LOOSE = 60
LARGEST_BLOCK = 200
WINDOW = 12
FEW = 5_000  # names up to which no pair of a block is left out for its consonants
_MOST_WORDS = 6
_FEW_NAMES = 3
Key = tuple[str, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A block too large to compare all its pairs: its key, its size, and how many pairs were left out."""

    key: str
    names: int
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocks:
    """``names`` sorted and each once; ``pairs`` of positions in them, one a row, in order; ``cuts`` largest first.

    A pair that one block leaves out may still be among the pairs of another.
    """

    names: tuple[str, ...]
    pairs: Pairs
    cuts: tuple[Cut, ...]

    @property
    def left_out(self) -> int:
        """Pairs that share a key and were left out of its block."""
        return sum(cut.left_out for cut in self.cuts)


def candidates(texts: Iterable[str], kind: NameKind) -> list[tuple[str, str]]:
    """Pairs of different names (sorted) that share a key; never all pairs."""
    found = blocks(texts, kind)
    return [(found.names[i], found.names[j]) for i, j in found.pairs.tolist()]


def blocks(texts: Iterable[str], kind: NameKind) -> Blocks:
    """The pairs worth comparing among ``texts``, in whatever order they come, and where a cap left some out."""
    names = tuple(sorted(set(texts)))
    by_key: dict[Key, list[int]] = {}
    short: list[int] = []
    besides: list[tuple[str, ...]] = []
    bones = np.zeros(len(names), dtype=np.uint64)
    for number, text in enumerate(names):
        name = parse_name(text, kind)
        besides.append(_besides(name))
        bones[number] = bits(name)
        if name.acronym or len(name.words) == 1:
            short.append(number)
        for key in keys_of(name):
            by_key.setdefault(key, []).append(number)
    alike, named = _Found(), _Found()
    for key, block in by_key.items():
        if key[0][0] in "#g":
            _walk(key, block, besides, named)
        elif key[0][0] == "!":
            _spelled(key, block, frozenset(short), named)
        else:
            _walk(key, block, besides, alike)
    firm, rough = _unique(alike.pairs, len(names)), _unique(alike.rough, len(names))
    if len(names) > FEW:
        most = (FIRM, ROUGH) if kind != "office" else (BODIES, BODIES)
        firm, rough = (near(pairs, bones, limit) for pairs, limit in zip((firm, rough), most, strict=True))
    cuts = sorted((*alike.cuts, *named.cuts), key=lambda cut: (-cut.left_out, cut.key))
    return Blocks(names=names, pairs=_unique([firm, rough, *named.pairs, *named.rough], len(names)), cuts=tuple(cuts))


class _Found:
    """Pairs and cuts as the blocks give them; ``rough`` are the pairs from parts of large blocks."""

    def __init__(self) -> None:
        self.pairs: list[Pairs] = []
        self.rough: list[Pairs] = []
        self.cuts: list[Cut] = []


def _walk(key: Key, block: list[int], besides: Sequence[tuple[str, ...]], found: _Found) -> None:
    """All pairs of a block; a large one is cut by what its names have besides, what is still large gets a window."""
    if len(block) <= (LARGEST_LOOSE if key[1] else LARGEST_BLOCK):
        found.pairs.append(_all_pairs(block))
        return
    own = _ends(key[0]) if key[1] else ()
    parts: dict[str, list[int]] = {}
    for number in block:
        for part in besides[number]:
            if part not in own:
                parts.setdefault(part, []).append(number)
    for part, names in parts.items():
        if len(names) <= LARGEST_BLOCK:
            found.rough.append(_all_pairs(names))
            continue
        found.rough.append(_window(names))
        left_out = len(names) * (len(names) - 1) // 2 - len(found.rough[-1])
        found.cuts.append(Cut(key=f"{key[0]} / {part}", names=len(names), left_out=left_out))
    found.rough.append(_window(block))


def _spelled(key: Key, block: list[int], short: frozenset[int], found: _Found) -> None:
    """Acronyms with the long names they may stand for; two long names with the same initials have no bearing."""
    acronyms = [number for number in block if number in short]
    longs = [number for number in block if number not in short][: LARGEST_BLOCK * 10]
    if not acronyms:
        return
    pairs = [(min(a, b), max(a, b)) for a in acronyms[:LARGEST_BLOCK] for b in longs]
    found.pairs.append(np.array(pairs, dtype=np.int64).reshape(-1, 2))
    left_out = len(acronyms) * (len(block) - len(acronyms)) - len(pairs)
    if left_out:
        found.cuts.append(Cut(key=key[0], names=len(block), left_out=left_out))


def _all_pairs(block: Sequence[int]) -> Pairs:
    numbers = np.asarray(block, dtype=np.int64)
    left, right = np.triu_indices(len(numbers), 1)
    return np.stack((numbers[left], numbers[right]), axis=1)


def _window(block: Sequence[int]) -> Pairs:
    numbers = np.asarray(block, dtype=np.int64)
    steps = range(1, min(WINDOW, len(numbers) - 1) + 1)
    return np.concatenate([np.stack((numbers[:-step], numbers[step:]), axis=1) for step in steps])


def _unique(found: Sequence[Pairs], count: int) -> Pairs:
    if not found:
        return np.empty((0, 2), dtype=np.int64)
    pairs = np.concatenate(found)
    coded = np.unique(pairs[:, 0] * count + pairs[:, 1])
    return np.stack(np.divmod(coded, count), axis=1)


def keys_of(name: Name) -> frozenset[Key]:
    """The blocking keys of one name, each with whether it is a loose one, which holds many names."""
    words = [sorted(_word_keys(word)) for word in name.words[:_MOST_WORDS]]
    firm = {f"{min(a, b)} {max(a, b)}" for one, other in combinations(words, 2) for a in one for b in other}
    loose = {key for keys in words for key in keys}
    if name.kind == "person":
        loose |= {key for word in name.words[:_MOST_WORDS] for key in _read_aloud(word)}
    firm |= {f"k {min(a, b)} {max(a, b)}" for one, other in combinations(_known(name), 2) for a in one for b in other}
    whole = sorted(skeletons(name.joined))
    firm |= {f"= {key}" for key in whole}
    if name.kind != "office":
        loose |= {
            f"~ {shorter}"
            for key in whole[:2]
            if (3 if len(words) == 1 else 4) < len(key) < 12
            for shorter in _one_less(key)
        }
    firm |= {f"# {line}" for line in name.aliases} | {f"g {place}" for place in name.places}
    if name.kind == "office":
        firm |= {f"! {letters}" for letters in _acronyms(name)}
    return frozenset((key, False) for key in firm) | frozenset((key, True) for key in loose)


def _known(name: Name) -> list[list[str]]:
    """The names of the dictionary that each word may stand for, where they are few."""
    return [sorted(word.known) for word in name.words[:_MOST_WORDS] if 0 < len(word.known) <= _FEW_NAMES]


def _one_less(key: str) -> Iterator[str]:
    yield key
    for place in range(len(key)):
        yield key[:place] + key[place + 1 :]


def _besides(name: Name) -> tuple[str, ...]:
    """What cuts a large block: beginning and end of each word."""
    ends = {part for word in name.words[:_MOST_WORDS] for key in _word_keys(word) for part in _ends(key)}
    return tuple(sorted(ends))


def _ends(key: str) -> tuple[str, ...]:
    return (key,) if len(key) < 3 or key[0] in "@n" else (f"{key[:2]}-", f"-{key[-2:]}")


def _word_keys(word: Word) -> frozenset[str]:
    if word.number:
        return frozenset((f"n{word.number}",))
    if word.concept:
        return frozenset(() if word.concept.kind == "generic" else (f"@{word.concept.id}",))
    return skeletons(word.sounds) | (skeletons(word.other_sounds) if word.other_sounds else frozenset())


def _read_aloud(word: Word) -> Iterator[str]:
    """The keys of a word that no list of names knows, as other languages read it."""
    if not (word.known or word.number or word.concept):
        for reading in readings(word.plain):
            yield from skeletons(reading)


def _acronyms(name: Name) -> Iterator[str]:
    if name.acronym:
        yield "".join(sorted(name.acronym))
        return
    if len(name.words) == 1 and name.script == "Arab" and len(name.text) < 10:
        yield name.words[0].plain
    if 2 <= len(name.words) <= 8:
        yield "".join(sorted(name.initials))
        yield "".join(sorted(name.initials.replace("t", "", name.text.lower().count("the "))))
        yield "".join(word.plain[0] for word in name.words)
        for choice in _initials(name.words):
            yield "".join(sorted(choice))


def _initials(words: tuple[Word, ...]) -> list[str]:
    """What the name may be short for; kinds of body may be left out, "of" may be put in."""
    found = [""]
    for word in words:
        options = (*initials(word), "") if word.concept and word.concept.kind == "unit" else initials(word)
        found = sorted({start + letters for start in found for letters in options})[:24]
    return [*found, *(letters + "o" for letters in found if len(letters) == 2)]
