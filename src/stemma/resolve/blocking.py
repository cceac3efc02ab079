"""Which names are worth comparing: those that share a key, so that cost grows with the number of names.

Keys are pairs of consonant skeletons (or concepts of an office), whole skeletons, acronyms and lines of the
table of other names. Blocks that grow too large are walked with a window over their sorted names (sorted
neighbourhood, Hernández and Stolfo 1995).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from stemma.text.name_parts import Name, NameKind, Word, parse_name
from stemma.text.translit import skeletons

LARGEST_BLOCK = 200
WINDOW = 12


def keys_of(name: Name) -> frozenset[str]:
    """The blocking keys of one name."""
    parts = sorted({key for word in name.words for key in _word_keys(word)})[:16]
    keys = {f"{a} {b}" for a, b in combinations(parts, 2)}
    rare = [word for word in name.words if not word.concept]
    if len(name.words) <= 1 or name.kind != "person":
        keys |= {key for word in rare or name.words for key in _word_keys(word)}
    keys |= {f"= {key}" for key in skeletons(name.joined)}
    keys |= {f"# {line}" for line in name.aliases}
    if name.kind == "office":
        keys |= {f"! {letters}" for letters in _acronyms(name)}
    return frozenset(keys)


def _word_keys(word: Word) -> frozenset[str]:
    if word.number:
        return frozenset((f"n{word.number}",))
    if word.concept:
        return frozenset(() if word.concept.kind == "generic" else (f"@{word.concept.id}",))
    return skeletons(word.sounds) | (skeletons(word.other_sounds) if word.other_sounds else frozenset())


def _acronyms(name: Name) -> Iterator[str]:
    if name.acronym:
        yield "".join(sorted(name.acronym))
        return
    if 2 <= len(name.words) <= 8:
        yield "".join(sorted(name.initials))
        yield "".join(sorted(name.initials.replace("t", "", name.text.lower().count("the "))))
        yield "".join(sorted(word.plain[0] for word in name.words))
        for choice in _initials(name.words):
            yield "".join(sorted(choice))


def _initials(words: tuple[Word, ...]) -> list[str]:
    found = [""]
    for word in words:
        letters = word.concept.initials if word.concept else word.plain[0]
        found = [start + letter for start in found for letter in letters][:16]
    return found


def candidates(texts: Iterable[str], kind: NameKind) -> list[tuple[str, str]]:
    """Pairs of different names (sorted) that share a key; never all pairs."""
    blocks: dict[str, list[str]] = {}
    for text in sorted(set(texts)):
        for key in keys_of(parse_name(text, kind)):
            blocks.setdefault(key, []).append(text)
    pairs: set[tuple[str, str]] = set()
    for block in blocks.values():
        if len(block) <= LARGEST_BLOCK:
            pairs.update(combinations(block, 2))
        else:
            pairs.update((a, b) for i, a in enumerate(block) for b in block[i + 1 : i + 1 + WINDOW])
    return sorted(pairs)
