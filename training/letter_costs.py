"""Learns the costs of ``src/stemma/data/names/letter_costs.tsv`` from spellings of the same and of different names.

    python -m training.letter_costs names.sqlite3 cities500.json [--without pairs.tsv ...] [--sweeps N]

Input: the two indexes that ``name_dictionary`` and ``place_names`` read. Words of one person or place in two forms
are the same; the nearest words that stand for something else are different. Starting from the costs in the file,
each cost is moved up or down as long as that lowers the log-loss of a logistic curve over the likeness (one curve
per pair of scripts), with a small price on leaving the cost that a linguist wrote (coordinate descent). A quarter
of the words takes no part; the loss on it is printed beside the other, before and after. What is written lies a
fifth of the way (in logarithms) from the costs that stood in the file to those learnt: the share was chosen on the
half of the labelled names that rules are made on.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from stemma.text.scripts import script_of
from stemma.text.translit import INITIAL_ALEF, OPENS_LIKE_ALEF, UNRELATED, likeness, skeletons, sounds, weight
from training.name_dictionary import counted, left_out, people
from training.place_names import left_out_places, places

COSTS = Path(__file__).resolve().parents[1] / "src" / "stemma" / "data" / "names" / "letter_costs.tsv"
OPENING = {"Latn": 3.0, "cross": 1.5, "Arab": 1.0}
CLOSING = {"Latn": 1.5, "cross": 1.2, "Arab": 1.0}
STEPS = (0.5, 0.75, 0.9, 1.1, 1.3, 1.8)
PRICE = 0.0006
SHARE = 0.2
WIDTH = 12
Floats = npt.NDArray[np.float64]
Key = tuple[str, str, str]


@dataclass
class Batch:
    """Pairs of words of one pair of scripts, coded: letter numbers, lengths, labels."""

    where: str
    left: npt.NDArray[np.int16]
    right: npt.NDArray[np.int16]
    ends: tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]
    lengths: Floats
    alef: npt.NDArray[np.bool_]
    same: npt.NDArray[np.bool_]
    held: npt.NDArray[np.bool_]
    curve: tuple[float, float] = field(default=(14.0, 0.72))


def main(argv: list[str] | None = None) -> int:
    """Read, learn, write the file again."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", type=Path)
    parser.add_argument("cities", type=Path)
    parser.add_argument("--without", type=Path, nargs="*", default=[])
    parser.add_argument("--sweeps", type=int, default=3)
    arguments = parser.parse_args(argv)
    lines = COSTS.read_text(encoding="utf-8").splitlines()
    costs = read_costs(lines)
    start = dict(costs)
    letters = sorted({c for a, b, _ in costs for c in a + b} | set("bcdfghjklmnpqrstvwxyzaeiouAVWYEHQSXGCJDT-"))
    batches = [coded(where, pairs, letters) for where, pairs in sorted(word_pairs(arguments).items())]
    for batch in batches:
        print(batch.where, len(batch.same), "pairs,", int(batch.same.sum()), "the same")
        fit_curve(batch, costs, letters)
    report("before", batches, costs, letters)
    for _ in range(arguments.sweeps):
        sweep(batches, costs, start, letters)
        for batch in batches:
            fit_curve(batch, costs, letters)
        report("after", batches, costs, letters)
    # Part of the way only: hard pairs of single words are not what whole names are compared by.
    costs = {key: (start[key] + 0.02) ** (1 - SHARE) * (cost + 0.02) ** SHARE - 0.02 for key, cost in costs.items()}
    COSTS.write_text("\n".join(written(lines, costs)) + "\n", encoding="utf-8")
    return 0


def read_costs(lines: Sequence[str]) -> dict[Key, float]:
    """Costs by both sounds and limit."""
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    return {(a, b, where): float(cost) for a, b, cost, where in cells}


def written(lines: Sequence[str], costs: dict[Key, float]) -> Iterator[str]:
    """The file with the learnt costs in place."""
    for line in lines:
        cells = line.split("\t")
        key = (cells[0], cells[1], cells[3]) if len(cells) == 4 else None
        yield "\t".join((*key[:2], f"{max(0.0, costs[key]):.3g}", key[2])) if key in costs else line


def word_pairs(arguments: argparse.Namespace) -> dict[str, list[tuple[str, str, bool]]]:
    """Labelled pairs of sounds by the scripts they come from."""
    things = dict(person_words(arguments.names, arguments.without))
    things |= dict(place_words(arguments.cities, arguments.without))
    by_bone: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for thing, words in things.items():
        for word in words:
            for bone in skeletons(sounds(word)):
                by_bone[bone[:3]].append((thing, word))
    found: dict[str, set[tuple[str, str, bool]]] = defaultdict(set)
    for thing, words in sorted(things.items()):
        for n, word in enumerate(words):
            for other in words[n + 1 :]:
                found[where(word, other)].add((*sorted((sounds(word), sounds(other))), True))
            for other in nearest(thing, word, words, by_bone):
                found[where(word, other)].add((*sorted((sounds(word), sounds(other))), False))
    kept = {}
    for scripts, rows in found.items():
        both = {(a, b) for a, b, same in rows if same} & {(a, b) for a, b, same in rows if not same}
        usable = [
            row
            for row in sorted(rows)
            if row[0] != row[1] and row[:2] not in both and max(map(len, row[:2])) <= WIDTH
        ]
        kept[scripts] = usable[:: max(1, len(usable) // 14_000)]
    return kept


def person_words(index: Path, without: Sequence[Path]) -> Iterator[tuple[str, list[str]]]:
    """Words of names by their Arabic form: the form and its Latin spellings."""
    rows = list(people(index))
    out = left_out(rows, list(without))
    words: dict[str, dict[str, int]] = defaultdict(dict)
    for (latin, form), count in counted((a, b) for a, b in rows if a not in out).items():
        words[form][latin] = count
    for form, latins in words.items():
        total = sum(latins.values())
        usual = sorted(latin for latin, count in latins.items() if count >= 2 or count / total > 0.2)
        if total >= 2:
            yield f"person {form}", [form, *usual[:6]]


def place_words(cities: Path, without: Sequence[Path]) -> Iterator[tuple[str, list[str]]]:
    """Names of one word of a place; other names than spellings of the first are left out."""
    out = left_out_places(without)
    for place in places(cities):
        if out & set(place.names):
            continue
        words = [name for name in place.names if name.isalpha() and len(name) > 2]
        like = [w for w in words if likeness(sounds(w), sounds(words[0]), where(w, words[0])) > 0.45]
        if len(like) > 1:
            yield f"place {place.id}", like[:6]


def where(left: str, right: str) -> str:
    """Which costs a pair of words takes."""
    scripts = {script_of(left), script_of(right)}
    return "cross" if len(scripts) > 1 else "Arab" if scripts == {"Arab"} else "Latn"


def nearest(thing: str, word: str, own: Sequence[str], by_bone: dict[str, list[tuple[str, str]]]) -> list[str]:
    """Two words that sound much like ``word`` and stand for another thing of the kind.

    Not the nearest of all: those differ in vowels alone, which only the dictionary can tell.
    """
    near = {
        w for bone in skeletons(sounds(word)) for t, w in by_bone[bone[:3]][:400] if t != thing and t[:2] == thing[:2]
    }
    near -= set(own)
    scored = sorted((-likeness(sounds(word), sounds(w), where(word, w)), w) for w in near)
    return [w for score, w in (*scored[2:3], *scored[6:7]) if score < -0.4]


def coded(scripts: str, pairs: Sequence[tuple[str, str, bool]], letters: Sequence[str]) -> Batch:
    """Pairs as arrays."""
    number = {letter: n for n, letter in enumerate(letters)}

    def codes(words: Sequence[str]) -> npt.NDArray[np.int16]:
        grid = np.full((len(words), WIDTH), number["-"], dtype=np.int16)
        for row, word in enumerate(words):
            grid[row, : len(word)] = [number.get(c, number["-"]) for c in word]
        return grid

    left, right = [a for a, _, _ in pairs], [b for _, b, _ in pairs]
    return Batch(
        where=scripts,
        left=codes(left),
        right=codes(right),
        ends=(np.array([len(w) for w in left]), np.array([len(w) for w in right])),
        lengths=np.array([(weight(a) + weight(b)) / 2 for a, b, _ in pairs]),
        alef=np.array([a[:1] + b[:1] in OPENS_LIKE_ALEF and a[0] != b[0] for a, b, _ in pairs]),
        same=np.array([same for _, _, same in pairs]),
        held=np.array([hashlib.sha1(min(a, b).encode()).digest()[0] < 64 for a, b, _ in pairs]),
    )


def tables(costs: dict[Key, float], scripts: str, letters: Sequence[str]) -> tuple[Floats, Floats]:
    """Costs of changes and of leaving out, by letter number."""
    number = {letter: n for n, letter in enumerate(letters)}
    swap = np.full((len(letters), len(letters)), UNRELATED)
    np.fill_diagonal(swap, 0.0)
    leave = np.ones(len(letters))
    leave[number["-"]] = 0.0
    for (a, b, limit), cost in costs.items():
        if limit not in ("all", scripts):
            continue
        if b == "-":
            leave[number[a]] = cost
        else:
            swap[number[a], number[b]] = swap[number[b], number[a]] = cost
    return swap, leave


def alike(batch: Batch, costs: dict[Key, float], letters: Sequence[str]) -> Floats:
    """Likeness of every pair of a batch, as :func:`stemma.text.translit.likeness` has it."""
    swap, leave = tables(costs, batch.where, letters)
    vowel = np.array([letter in "aeiou" for letter in letters])
    sides = []
    for codes, ends in zip((batch.left, batch.right), batch.ends, strict=True):
        out = leave[codes]
        out[:, 0] *= np.where(vowel[codes[:, 0]], OPENING[batch.where], 1.0)
        rows = np.arange(len(ends))
        closes = vowel[codes[rows, ends - 1]] & (ends > 1)
        out[rows, ends - 1] *= np.where(closes, CLOSING[batch.where], 1.0)
        sides.append(out)
    lose, gone = sides
    grid = np.zeros((WIDTH + 1, len(batch.same)))
    grid[1:] = np.cumsum(gone, axis=1).T
    found = np.zeros(len(batch.same))
    for i in range(WIDTH):
        corner, lost = grid[0].copy(), lose[:, i]
        grid[0] += lost
        for j in range(WIDTH):
            change = swap[batch.left[:, i], batch.right[:, j]]
            if i == 0 and j == 0:
                change = np.where(batch.alef, np.minimum(change, INITIAL_ALEF), change)
            above = grid[j + 1].copy()
            grid[j + 1] = np.minimum(np.minimum(corner + change, above + lost), grid[j] + gone[:, j])
            corner = above
        here = batch.ends[0] == i + 1
        found[here] = grid[batch.ends[1][here], np.nonzero(here)[0]]
    return np.maximum(0.0, 1.0 - found / np.maximum(batch.lengths, 0.3))


def losses(batch: Batch, likes: Floats, curve: tuple[float, float]) -> Floats:
    """Log-loss of each pair; both labels weigh the same in all."""
    steep, middle = curve
    signed = np.where(batch.same, 1.0, -1.0) * steep * (likes - middle)
    share = np.where(batch.same, 0.5 / max(1, batch.same.sum()), 0.5 / max(1, (~batch.same).sum())) * len(likes)
    return np.asarray(np.logaddexp(0.0, -signed) * share)


def fit_curve(batch: Batch, costs: dict[Key, float], letters: Sequence[str]) -> None:
    """The logistic curve that fits the likenesses best, on a grid."""
    likes = alike(batch, costs, letters)
    grid = [(steep, middle) for steep in range(2, 31, 2) for middle in np.arange(0.5, 0.96, 0.02)]
    batch.curve = min(grid, key=lambda curve: float(losses(batch, likes, curve)[~batch.held].mean()))


def report(when: str, batches: Sequence[Batch], costs: dict[Key, float], letters: Sequence[str]) -> None:
    """Print the loss on the words that took part, and on those that did not."""
    for batch in batches:
        loss = losses(batch, alike(batch, costs, letters), batch.curve)
        learnt, apart = loss[~batch.held].mean(), loss[batch.held].mean()
        print(f"{when} {batch.where}: learnt on {learnt:.4f}, kept apart {apart:.4f}", flush=True)


def sweep(batches: Sequence[Batch], costs: dict[Key, float], start: dict[Key, float], letters: Sequence[str]) -> None:
    """Try each cost up and down once."""
    best = {batch.where: _loss(batch, costs, letters) for batch in batches}
    for key in sorted(costs):
        touched = [batch for batch in batches if key[2] in ("all", batch.where)]
        if not touched:
            continue
        for step in STEPS:
            tried = costs | {key: min(1.2, max(0.01, costs[key] * step))}
            after = {batch.where: _loss(batch, tried, letters) for batch in touched}
            gain = sum(best[w] - after[w] for w in after) - PRICE * (
                _far(tried, start, key) - _far(costs, start, key)
            )
            if gain > 1e-5:
                costs[key] = tried[key]
                best |= after


def _loss(batch: Batch, costs: dict[Key, float], letters: Sequence[str]) -> float:
    return float(losses(batch, alike(batch, costs, letters), batch.curve)[~batch.held].mean())


def _far(costs: dict[Key, float], start: dict[Key, float], key: Key) -> float:
    return abs(float(np.log((costs[key] + 0.02) / (start[key] + 0.02))))


if __name__ == "__main__":
    raise SystemExit(main())
