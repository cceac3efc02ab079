"""Teaches the encoder of matters to read claims where they stand in their text, and writes it as an ONNX file.

    .train/bin/python -m training.in_context [FOLDER]

Learns from events as several hands tell them (``training/accounts.py``) and from the invented events
(``training/told.py``), of which a text is made by telling most matters one after the other. Of two texts of an event,
passages of one matter are to be nearer each other than to any other passage of the texts beside them; a passage whose
matter the other text does not tell is to be nearer to nothing (the loss of Oord et al. 2018, with a place for none).
Texts are read in windows of as many pieces as the dice say. The first course begins as the encoder of matters and
learns from events whose tellers are at odds; its weights are kept as that one's are, and the second begins with
them and learns from the news, too; the third goes on with pairs of reports as they naturally are
(``training/reports.py``). What ships multiplies in eight bits. Two threads, seed fixed; about 125 CPU minutes. Needs what training/matters.py needs.
"""

from __future__ import annotations

import math
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import normalize

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
from stemma.compare.aligning.in_context import Window, laid_out, windows
from stemma.text.wordpiece import marked
from training.accounts import Told, learnt
from training.matters import FOLDER as MATTERS
from training.matters import LAYERS, export, layers_of, learn_from, slope
from training.recogniser_network import Network, parent
from training.recogniser_vectors import vectors
from training.reports import Reports, reports
from training.told import Event, events

HERE = Path(__file__).resolve().parents[1]
FOLDER = HERE / "src/stemma/data/in_context"
ROUNDS, LAST_ROUNDS, NATURAL_ROUNDS, SEED = 5, 2, 4, 1
RATE, LAST_RATE, NATURAL_RATE = 1.5e-4, 1e-4, 1e-4
"""Greatest rate of each course."""
BESIDE, NATURAL_TIMES = 120, 2
"""Events told by several hands that are read beside the reports, and how often these are read in a round."""
HEAT, EVENTS = 0.05, 4
"""Divisor of the cosines in the loss, events of a batch."""
TIMES = 3
"""How often an event told by three hands is read in a round: each time two of them."""
SIZES = (48, 64, 96, 126)
"""Pieces of a window."""
TOLD, DISORDER = 0.8, (0.0, 1.5, 6.0)
"""Of an invented event: the share of matters that a text tells, and how far they are out of order."""
Matters = frozenset[int]
Marked = tuple[str, list[tuple[int, int]], list[Matters]]
"""A text, where its passages stand, and the matters of each."""


class InContext(Network):
    """The encoder's layers, begun as what a folder holds, and how near a passage has to be to be near at all."""

    def __init__(self, begun: Path) -> None:
        super().__init__(vectors(), parent(), features=(), labels=1, layers=LAYERS, dropout=0.1)
        places = torch.from_numpy(np.load(begun / "places.npy").astype(np.float32))
        self.load_state_dict({"places": places, **layers_of(begun)}, strict=False)
        self.none = torch.nn.Parameter(torch.tensor(0.2))

    def rows(self, read: Sequence[Window]) -> Tensor:
        """A row of length 1 for each claim of the windows, window after window."""
        width = 2 + max(len(window.numbers) for window in read)
        ids, mask = torch.zeros(len(read), width, dtype=torch.long), torch.zeros(len(read), width)
        for at, window in enumerate(read):
            numbers = marked(window.numbers)
            ids[at, : len(numbers)], mask[at, : len(numbers)] = torch.tensor(numbers), 1.0
        x = self.norm(self.vectors[ids] + self.places[:width])
        for layer in self.layers:
            x = layer(x, (1.0 - mask)[:, None, None, :] * -1e4)
        found = []
        for at, window in enumerate(read):
            share = torch.zeros(len(window.claims), width)
            for row, places in enumerate(window.claims.values()):
                share[row, [place + 1 for place in places]] = 1 / len(places)
            found.append(share.to(x.dtype) @ x[at])
        return normalize(torch.cat(found).float(), dim=-1)


@dataclass(slots=True)
class Side:
    """One text of every event of a batch: the windows, and for each claim in them its event and matters."""

    windows: list[Window] = field(default_factory=list)
    matters: list[tuple[int, Matters]] = field(default_factory=list)

    def add(self, event: int, text: Marked, size: int) -> None:
        """Read a text in windows of ``size`` pieces."""
        told, spans, numbers = text
        for window in windows(*laid_out(told, [(span,) for span in spans]), size, max(16, size * 2 // 3)):
            self.windows.append(window)
            self.matters += [(event, numbers[claim]) for claim in window.claims]


def made_up(event: Event, dice: random.Random) -> list[Marked]:
    """Two texts of an invented event; no matter is told in the same way in both."""
    made: list[Marked] = []
    taken: dict[int, int] = {}
    for _ in range(2):
        told = [matter for matter in range(len(event)) if dice.random() < TOLD] or [0]
        disorder = dice.choice(DISORDER)
        text, spans = "", []
        told.sort(key=lambda matter: matter + dice.uniform(0, disorder))
        for matter in told:
            way = dice.choice([way for way in range(len(event[matter])) if taken.get(matter) != way])
            taken[matter] = way
            spans.append((len(text), len(text) + len(event[matter][way])))
            text += f"{event[matter][way]}. "
        made.append((text, spans, [frozenset({matter}) for matter in told]))
    return made


def two_of(event: Told, dice: random.Random) -> list[Marked]:
    """Two accounts of an event."""
    return [
        (one.text, [(a, b) for a, b, _ in one.passages], [frozenset({matter}) for *_, matter in one.passages])
        for one in dice.sample(event.accounts, 2)
    ]


def both_of(event: Reports) -> list[Marked]:
    """Two reports, in which every label is a matter of its own."""
    return [
        (
            event.texts[side],
            list(passages),
            [
                frozenset(label for label, stand in enumerate(event.stands) if stand[side] == number)
                for number in range(len(passages))
            ],
        )
        for side, passages in enumerate(event.passages)
    ]


def texts_of(event: Told | Event | Reports, dice: random.Random) -> list[Marked]:
    """Two texts of an event."""
    if isinstance(event, Reports):
        return both_of(event)
    return two_of(event, dice) if isinstance(event, Told) else made_up(event, dice)


def loss_of(left: Tensor, right: Tensor, sides: Sequence[Side], none: Tensor) -> Tensor:
    """The mean loss of the left side's passages among those of the right."""
    alike = torch.cat([left @ right.T, none.expand(len(left), 1)], 1) / HEAT
    one = torch.tensor(
        [[a == b and not some.isdisjoint(other) for b, other in sides[1].matters] for a, some in sides[0].matters]
    )
    wanted = torch.cat([one, ~one.any(1, keepdim=True)], 1)
    return (torch.logsumexp(alike, 1) - torch.logsumexp(alike.masked_fill(~wanted, -1e9), 1)).mean()


def learn(net: InContext, pool: list[Told | Event | Reports], rounds: int, rate: float) -> None:
    """Teach the encoder what the pool has, in some rounds; its rate rises over the first steps and falls to nothing."""
    dice = random.Random(SEED)
    net.train()
    adam = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.01)
    step, batches = 0, math.ceil(len(pool) / EVENTS)
    for number in range(rounds):
        dice.shuffle(pool)
        losses = 0.0
        for at in range(0, len(pool), EVENTS):
            size, sides = dice.choice(SIZES), (Side(), Side())
            for place, event in enumerate(pool[at : at + EVENTS]):
                texts = texts_of(event, dice)
                for side, text in zip(sides, texts, strict=True):
                    side.add(place, text, size)
            with torch.autocast("cpu", torch.bfloat16):
                left, right = (net.rows(side.windows) for side in sides)
            loss = (loss_of(left, right, sides, net.none) + loss_of(right, left, sides[::-1], net.none)) / 2
            learn_from(loss, net, adam, rate * slope(step, rounds * batches))
            step, losses = step + 1, losses + loss.item()
        print(number, round(losses / batches, 3), flush=True)


def state_of(net: InContext) -> dict[str, Tensor]:
    """What is kept of the encoder."""
    return {name: value for name, value in net.state_dict().items() if name != "none"}


def first(folder: Path) -> None:
    """The first course: begun as the encoder of matters, without the news."""
    torch.manual_seed(SEED)
    net = InContext(MATTERS)
    learn(net, [*events(), *[event for event in learnt(news=False) for _ in range(TIMES)]], ROUNDS, RATE)
    export(state_of(net), folder)


def last(folder: Path) -> None:
    """The second course: begun as the first was kept, with the news."""
    torch.manual_seed(SEED)
    net = InContext(folder)
    learn(net, [*events(), *[event for event in learnt() for _ in range(TIMES)]], LAST_ROUNDS, LAST_RATE)
    export(state_of(net), folder, quick=True)


def natural(folder: Path) -> None:
    """The third course: begun as the second was kept, with pairs of reports as they naturally are."""
    torch.manual_seed(SEED)
    net = InContext(folder)
    told = random.Random(SEED).sample(learnt(), BESIDE)
    learn(net, [*told, *[event for event in reports() for _ in range(NATURAL_TIMES)]], NATURAL_ROUNDS, NATURAL_RATE)
    export(state_of(net), folder, quick=True)


if __name__ == "__main__":
    torch.set_num_threads(2)
    chosen = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    first(chosen)
    last(chosen)
    natural(chosen)
