"""Makes ``src/stemma/data/lexical/senses.tsv.gz`` from the files of WordNet 3.0.

    python -m training.word_senses /usr/share/wordnet

Input: the folder of Debian's package ``wordnet-base`` (WordNet 3.0, Princeton University; its licence allows copying
and changing with its notice kept, which stands in NOTICE). A line for every sense that has an English word of at
most two parts: part of speech, the wider senses, what it is derived from or like, and what stands against it; then
one for every word with the rank of each of its senses (by how often they are met, as WordNet orders them). Left
out: names of persons, plants and animals that WordNet never met in a text, senses beyond the fifth of a word, and links
to senses so wide that nearly everything lies under them. Places are under what they lie in.
"""

from __future__ import annotations

import gzip
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "src" / "stemma" / "data" / "lexical" / "senses.tsv.gz"
PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
RANKS = 5
TWO = 2
WIDEST = {"n": 1500, "v": 250, "a": 10_000, "r": 10_000}
"""Senses below a sense from which on it is too wide to tell anything."""
NATURE = {5, 20}
"""Numbers of WordNet's files of animals and of plants."""
PLACES = {15, 17}
"""Numbers of its files of places and of rivers, mountains and the like."""
PERSONS = 18
WIDER = {"@", "@i", "*", ">", "#p"}
AKIN = {"+", "&", "\\", "<", "^", "$"}
HEAD = """# Senses of English words. First a line per sense, in the order of their numbers from 0: part of speech,
# wider senses (of places what they lie in), akin senses (derived, similar), opposed senses. Then "words" and a line
# per word: word, its senses with the rank of each. Then "forms" and a line per irregular form: form, first forms with their part of speech.
# Source: WordNet 3.0, (c) 2006 Princeton University, all rights reserved; licence in NOTICE. Made by
# training/word_senses.py.
"""


@dataclass(slots=True, kw_only=True)
class Sense:
    """One set of synonyms with its links, by WordNet's own keys."""

    key: tuple[str, str]
    lexfile: int
    words: list[str]
    is_single: bool = False
    wider: list[tuple[str, str]] = field(default_factory=list)
    akin: list[tuple[str, str]] = field(default_factory=list)
    against: list[tuple[str, str]] = field(default_factory=list)


def senses(folder: Path) -> dict[tuple[str, str], Sense]:
    """(part of speech, offset) -> sense, of all four files."""
    found = {}
    for name, part in PARTS.items():
        for line in (folder / f"data.{name}").read_text(encoding="latin-1").splitlines():
            if not line.startswith(" "):
                sense = _sense(line.split(" | ")[0].split(), part)
                found[sense.key] = sense
    return found


def _sense(fields: list[str], part: str) -> Sense:
    count = int(fields[3], 16)
    words = [fields[4 + 2 * n].split("(")[0] for n in range(count)]
    at = 4 + 2 * count
    sense = Sense(key=(part, fields[0]), lexfile=int(fields[1]), words=words)
    for n in range(int(fields[at])):
        mark, offset, pos, _ = fields[at + 1 + 4 * n : at + 5 + 4 * n]
        target = ("a" if pos == "s" else pos, offset)
        sense.is_single |= mark == "@i"
        if mark in WIDER and (mark != "#p" or sense.lexfile in PLACES):
            sense.wider.append(target)
        elif mark in AKIN:
            sense.akin.append(target)
        elif mark == "!":
            sense.against.append(target)
    return sense


def ranks(folder: Path) -> dict[tuple[str, str, str], int]:
    """(part, offset, word) -> rank of the sense among those of the word, from 1."""
    found = {}
    for name, part in PARTS.items():
        for line in (folder / f"index.{name}").read_text(encoding="latin-1").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split()
            for rank, offset in enumerate(fields[-int(fields[2]) :], start=1):
                found[part, offset, fields[0]] = rank
    return found


def met(folder: Path) -> frozenset[str]:
    """Words that WordNet counted in texts."""
    lines = (folder / "cntlist.rev").read_text(encoding="latin-1").splitlines()
    return frozenset(line.split("%")[0] for line in lines)


def forms(folder: Path) -> Iterator[tuple[str, str, str]]:
    """(irregular form, first form, part of speech), without forms of several parts."""
    for name, part in PARTS.items():
        for line in (folder / f"{name}.exc").read_text(encoding="latin-1").splitlines():
            form, *firsts = line.split()
            if "_" not in form:
                yield from ((form, first, part) for first in firsts)


def widths(found: dict[tuple[str, str], Sense]) -> dict[tuple[str, str], int]:
    """Number of senses below each sense."""
    below: dict[tuple[str, str], int] = defaultdict(int)
    for key in found:
        seen, todo = {key}, list(found[key].wider)
        while todo:
            wide = todo.pop()
            if wide not in seen and wide in found:
                seen.add(wide)
                below[wide] += 1
                todo += found[wide].wider
    return below


def _is_listed(word: str, sense: Sense) -> bool:
    """Whether a word is no proper name; names of places, peoples and what belongs to them are listed too."""
    if word == word.lower() or sense.key[0] == "a":
        return True
    return sense.lexfile in PLACES or (sense.lexfile == PERSONS and not sense.is_single)


def lines(folder: Path) -> Iterator[str]:
    """The lines of the table."""
    found, order, seen = senses(folder), ranks(folder), met(folder)
    below = widths(found)
    kept: dict[tuple[str, str], dict[str, int]] = {}
    for key, sense in found.items():
        if sense.lexfile in NATURE and not any(word.lower() in seen for word in sense.words):
            continue
        plain = [
            w for w in sense.words if _is_listed(w, sense) and w.count("_") < TWO and w.replace("_", "").isalpha()
        ]
        ranked = {w: order.get((*key, w.lower()), 99) for w in plain}
        listed = {w: rank for w, rank in ranked.items() if rank <= RANKS}
        if listed and below[key] <= WIDEST[key[0]]:
            kept[key] = listed
    kept |= {k: {} for k in found if k not in kept and below[k] <= WIDEST[k[0]] and below[k]}
    numbers = {key: number for number, key in enumerate(sorted(kept))}
    yield from (_links(found[key], numbers) for key in sorted(kept))
    of_word: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for key in sorted(kept):
        for word, rank in kept[key].items():
            of_word[word].append((rank, numbers[key]))
    yield "words"
    for word in sorted(of_word):
        yield word + "\t" + " ".join(f"{number}:{rank}" for rank, number in sorted(of_word[word]))
    yield "forms"
    first: dict[str, set[str]] = defaultdict(set)
    for form, base, part in forms(folder):
        if base in of_word:
            first[form].add(f"{base}:{part}")
    yield from (f"{form}\t{' '.join(sorted(first[form]))}" for form in sorted(first))


def _links(sense: Sense, numbers: dict[tuple[str, str], int]) -> str:
    links = (sense.wider, sense.akin, sense.against)
    told = [" ".join(map(str, sorted({numbers[t] for t in link if t in numbers}))) for link in links]
    return "\t".join([sense.key[0], *told])


def main(folder: Path) -> None:
    """Write the table; the same input gives the same bytes."""
    TARGET.parent.mkdir(exist_ok=True)
    text = HEAD + "\n".join(lines(folder)) + "\n"
    TARGET.write_bytes(gzip.compress(text.encode(), mtime=0))
    print(f"{text.count(chr(10))} lines, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
