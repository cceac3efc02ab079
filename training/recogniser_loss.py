"""How unlikely the right labels of some sequences of words are: a linear chain (Lafferty et al. 2001)."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from stemma.read.recognising.words import LABELS

NEVER = -1e4


def opening() -> Tensor:
    """Nothing begins inside a phrase."""
    return torch.tensor([NEVER if label.startswith("I-") else 0.0 for label in LABELS])


def allowed() -> Tensor:
    """Inside comes only after its own kind."""
    found = opening().repeat(len(LABELS), 1)
    for at, label in enumerate(LABELS):
        if label != "O":
            found[at, LABELS.index(f"I-{label[2:]}")] = 0.0
    return found


def chain_loss(scores: Tensor, labels: Tensor, sizes: Sequence[int], steps: Tensor, first: Tensor) -> Tensor:
    """A word's share of it. ``scores`` (words, labels) and ``labels`` of sequences of ``sizes`` words, one behind the
    other; ``steps`` and ``first`` are learnt, what is not allowed is added here."""
    place, there = _laid_out(sizes)
    at, right = scores[place], labels[place]
    steps, first = steps + allowed(), first + opening()
    total = first + at[:, 0]
    wanted = total.gather(1, right[:, :1]).squeeze(1)
    for word in range(1, place.shape[1]):
        on = there[:, word]
        following = torch.logsumexp(total[:, :, None] + steps, 1) + at[:, word]
        total = torch.where(on[:, None], following, total)
        step = steps[right[:, word - 1], right[:, word]] + at[:, word].gather(1, right[:, word, None]).squeeze(1)
        wanted = wanted + torch.where(on, step, 0.0)
    loss: Tensor = (torch.logsumexp(total, 1) - wanted).sum() / len(labels)
    return loss


def _laid_out(sizes: Sequence[int]) -> tuple[Tensor, Tensor]:
    """Numbers of the words as a table of sequences, and which of its cells hold one."""
    place, there = torch.zeros(len(sizes), max(sizes), dtype=torch.long), torch.zeros(len(sizes), max(sizes)).bool()
    begun = 0
    for row, size in enumerate(sizes):
        place[row, :size], there[row, :size] = torch.arange(begun, begun + size), True
        begun += size
    return place, there
