"""Labelled words as the network takes them: windows of whole sentences, and batches of windows as tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from stemma.read.recognising.units import FEATURES
from stemma.read.recognising.words import LABELS, LONGEST, ROOM, SHAPES, spelling, windows
from stemma.text.wordpiece import vocabulary

NONE = 0
LOWER = 1
"""Number of the shape of a word without a capital."""
Text = dict[str, Any]
Told = list[dict[str, int]]
"""What may be told of a word, each with its number, one table for each of :data:`FEATURES`; 0 is "not seen"."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word's pieces, the numbers of its shape and of what is told of it, and the number of the label to learn."""

    pieces: tuple[int, ...]
    features: tuple[int, ...]
    label: int


@dataclass(frozen=True, slots=True)
class Forgetting:
    """How often the network is not told something: ``told`` of each thing, ``spelling`` of a word with a capital."""

    told: float = 0.0
    spelling: float = 0.0


def told_in(texts: Sequence[Text]) -> Told:
    """Numbers for all that ``texts`` have, in alphabetical order."""
    seen = [sorted({word[2][at] for text in texts for word in text["words"]}) for at in range(len(FEATURES))]
    return [{name: at for at, name in enumerate(names, 1)} for names in seen]


def sizes_of(told: Told) -> tuple[int, ...]:
    """Rows of the tables of learnt vectors."""
    return len(SHAPES) + 1, *(len(names) + 1 for names in told)


def words_of(text: Text, told: Told) -> list[Word]:
    """The words of a text."""
    found = []
    for start, end, said, label in text["words"]:
        pieces, shape = spelling(text["text"][start:end])
        numbers = (names.get(value, NONE) for names, value in zip(told, said, strict=True))
        found.append(Word(pieces, (shape, *numbers), LABELS.index(label)))
    return found


def windows_of(words: Sequence[Word], sentences: Sequence[int], room: int = ROOM) -> Iterator[list[Word]]:
    """The words of each window."""
    for window in windows([len(word.pieces) for word in words], sentences, room):
        yield [words[at] for at in window]


def size_of(window: Sequence[Word]) -> int:
    """Pieces of a window."""
    return sum(len(word.pieces) for word in window)


def batch_of(chosen: Sequence[list[Word]], forgetting: Forgetting, dice: random.Random) -> dict[str, Any]:
    """Tensors of some windows."""
    known = vocabulary()
    length, count = max(map(size_of, chosen)) + 2, sum(map(len, chosen))
    assert length <= LONGEST
    numbers = torch.zeros(len(chosen), length, dtype=torch.long)
    features = torch.zeros(len(chosen), 1 + len(FEATURES), length, dtype=torch.long)
    mask = torch.zeros(len(chosen), length)
    word_of = torch.full((len(chosen), length), count, dtype=torch.long)
    at_word = 0
    for row, window in enumerate(chosen):
        line, told, of = [known["[CLS]"]], [], []
        for word in window:
            shape, *rest = word.features
            rest = [NONE if dice.random() < forgetting.told else value for value in rest]
            hidden = shape != LOWER and dice.random() < forgetting.spelling
            line += (known["[MASK]"],) * len(word.pieces) if hidden else word.pieces
            told += [[shape, *rest]] * len(word.pieces)
            of += [at_word] * len(word.pieces)
            at_word += 1
        last = len(of) + 1
        numbers[row, : last + 1] = torch.tensor([*line, known["[SEP]"]])
        features[row, :, 1:last] = torch.tensor(told).T
        word_of[row, 1:last] = torch.tensor(of)
        mask[row, : last + 1] = 1
    return {"pieces": numbers, "features": features, "mask": mask, "word_of": word_of, "words": count}


def labels_of(chosen: Sequence[list[Word]]) -> Tensor:
    """The label numbers of all words of some windows; what a window's edge cuts begins anew."""
    edge = {number: number - 1 for number, label in enumerate(LABELS) if label.startswith("I-")}
    return torch.tensor(
        [
            word.label if at else edge.get(word.label, word.label)
            for window in chosen
            for at, word in enumerate(window)
        ]
    )
