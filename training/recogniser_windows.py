"""Labelled words as the network takes them: windows of whole sentences, and batches of windows as tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from stemma.read.recognising.words import LABELS, LONGEST, ROOM, SHAPES, spelling, windows
from stemma.text.wordpiece import vocabulary

NONE = 0
Text = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Word:
    """A word's pieces, the numbers of its shape, tag and stock label, and the number of the label to learn."""

    pieces: tuple[int, ...]
    features: tuple[int, int, int]
    label: int


@dataclass(frozen=True, slots=True)
class Tables:
    """Names of tags and stock labels to their numbers; 0 is "none, or not seen in training"."""

    tags: dict[str, int]
    stock: dict[str, int]

    @classmethod
    def of(cls, texts: Sequence[Text]) -> Tables:
        """Numbers for all that ``texts`` have, in alphabetical order."""
        tags, stock = (sorted({word[at] for text in texts for word in text["words"]}) for at in (2, 3))
        return cls({name: at for at, name in enumerate(tags, 1)}, {name: at for at, name in enumerate(stock, 1)})

    @property
    def sizes(self) -> tuple[int, int, int]:
        """Rows of the three tables."""
        return len(SHAPES) + 1, len(self.tags) + 1, len(self.stock) + 1


def words_of(text: Text, tables: Tables, *, silver: bool = False) -> list[Word]:
    """``silver``: what is to be learnt is the stock recogniser's label, which is then not told."""
    found = []
    for start, end, tag, stock, label in text["words"]:
        pieces, shape = spelling(text["text"][start:end])
        told = NONE if silver else tables.stock.get(stock, NONE)
        wanted = tables.stock[stock] if silver else LABELS.index(label)
        found.append(Word(pieces, (shape, tables.tags.get(tag, NONE), told), wanted))
    return found


def windows_of(words: Sequence[Word], sentences: Sequence[int], room: int = ROOM) -> Iterator[list[Word]]:
    """The words of each window."""
    for window in windows([len(word.pieces) for word in words], sentences, room):
        yield [words[at] for at in window]


def size_of(window: Sequence[Word]) -> int:
    """Pieces of a window."""
    return sum(len(word.pieces) for word in window)


def batch_of(chosen: Sequence[list[Word]], forget: float = 0.0, dice: random.Random | None = None) -> dict[str, Any]:
    """Tensors of some windows; each tag and stock label is forgotten with probability ``forget``."""
    known = vocabulary()
    length, count = max(map(size_of, chosen)) + 2, sum(map(len, chosen))
    assert length <= LONGEST
    numbers = torch.zeros(len(chosen), length, dtype=torch.long)
    features = torch.zeros(len(chosen), 3, length, dtype=torch.long)
    mask = torch.zeros(len(chosen), length)
    word_of = torch.full((len(chosen), length), count, dtype=torch.long)
    at_word = 0
    for row, window in enumerate(chosen):
        told, of = [], []
        for word in window:
            shape, *rest = word.features
            if dice is not None:
                rest = [NONE if dice.random() < forget else value for value in rest]
            told += [[shape, *rest]] * len(word.pieces)
            of += [at_word] * len(word.pieces)
            at_word += 1
        last = len(of) + 1
        line = [known["[CLS]"], *(piece for word in window for piece in word.pieces), known["[SEP]"]]
        numbers[row, : last + 1] = torch.tensor(line)
        features[row, :, 1:last] = torch.tensor(told).T
        word_of[row, 1:last] = torch.tensor(of)
        mask[row, : last + 1] = 1
    return {"pieces": numbers, "features": features, "mask": mask, "word_of": word_of, "words": count}


def labels_of(chosen: Sequence[list[Word]]) -> Tensor:
    """The label numbers of all words of some windows."""
    return torch.tensor([word.label for window in chosen for word in window])
