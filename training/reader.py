"""Teaches a small network to read two sentences together and to say how they stand, and writes it for use.

    .train/bin/python -m training.reader [FOLDER]

The layers of all-MiniLM-L6-v2 over the piece vectors of the encoder that Stemma installs anyway read both sentences in
one row; a piece is also told its side, whether the other sentence has it too, and whether it has a digit. Its head
sees the opening piece, the means of both sides, how far these lie apart and where they go together. First the marked
matters of the invented events are learnt, then the sets (``training/sets.py``), a part of each set's pairs in every
round, then claims with evidence for and against them, with some pairs of the sets; last, beginning with what was kept
in eight bits, labelled passages of the events that several hands tell (``training/accounts.py``), then the details, and
then the clauses of reports as they naturally are (``training/reports.py``), again with some of the rest. Two threads, seeds fixed; about 215 CPU minutes. Needs what training/recogniser.py needs, and
``STEMMA_ENCODER`` as told in training/recogniser_vectors.py.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn
from torch.nn.functional import dropout as dropped
from torch.nn.functional import log_softmax

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
from stemma.compare.together import DIGITS, HIT, RELATIONS, SIDES, row_of
from training.matters import in_eight_bits, layers_of
from training.recogniser_mean import averaged
from training.recogniser_network import WIDTH, Network, parent
from training.recogniser_onnx import graph
from training.recogniser_vectors import vectors
from training.sets import AT_ODDS, SILENT, Group, Pair, Right, all_accounts, all_claims, all_details, all_matters, all_reports, all_sets, turned

HERE = Path(__file__).resolve().parents[1]
FOLDER = HERE / "src/stemma/data/together"
LAYERS, INNER = 6, 256
STAGES = ((all_matters, 4, 1e-4), (all_sets, 4, 8e-5), (all_claims, 3, 6e-5))
"""What is learnt from, in how many rounds, and the greatest rate."""
LATER = ((all_accounts, 3, 8e-5), (all_details, 4, 1e-4), (all_reports, 4, 1e-4))
"""What is learnt from by the reader as it has been kept, one after the other."""
HALFWAY = frozenset({all_details, all_reports})
"""Sources after which the weights are the means of those before and after: so less of the rest wears off."""
EACH = 4
"""Pairs of one relation and one set that are read in a round."""
REFINING: set[Right] = {frozenset({1}), frozenset({2})}
HEAD_RATE, WARM, SMOOTH = 1e-3, 0.08, 0.05
BATCH = 32


class Reader(Network):
    """The recogniser's layers with a head for the relation of two sentences."""

    def __init__(self) -> None:
        super().__init__(vectors(), parent(), features=(SIDES, HIT, DIGITS), labels=1, layers=LAYERS, dropout=0.1)
        self.inner, self.outer = nn.Linear(WIDTH * 5, INNER), nn.Linear(INNER, len(RELATIONS))

    def scores(self, pairs: list[tuple[str, str]]) -> Tensor:
        """Shape (pairs, relations)."""
        rows = [row_of(a, b) for a, b in pairs]
        width = max(len(row.pieces) for row in rows)

        def filled(name: str, gap: int) -> Tensor:
            return torch.tensor([[*getattr(row, name), *[gap] * (width - len(row.pieces))] for row in rows])

        pieces, side, hit, digit = filled("pieces", 0), filled("side", 0), filled("hit", 2), filled("digit", 0)
        real = torch.tensor([[1.0] * len(row.pieces) + [0.0] * (width - len(row.pieces)) for row in rows])
        x = self.vectors[pieces] + self.places[:width]
        for table, numbers in zip(self.features, (side, hit, digit), strict=True):
            x = x + table(numbers)
        x = dropped(self.norm(x), self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, (1.0 - real)[:, None, None, :] * -1e4)
        means = []
        for number in (0, 1):
            own = ((hit != 2) & (side == number)).float()[:, :, None]
            means.append((x * own).sum(1) / own.sum(1).clamp(min=1))
        a, b = means
        seen = torch.cat([x[:, 0], a, b, (a - b).abs(), a * b], -1)
        hidden = dropped(torch.relu(self.inner(seen)), self.dropout, self.training)
        scored: Tensor = self.outer(hidden).float()
        return scored


def learn(net: Reader, groups: list[Group], rounds: int, rate: float, seed: int) -> None:
    """``rounds`` over some pairs of every group; the rate rises over the first steps and falls to nothing."""
    torch.manual_seed(seed)
    dice = random.Random(seed)
    head = [*net.inner.parameters(), *net.outer.parameters(), *net.features.parameters()]
    slow = [one for one in net.parameters() if all(one is not other for other in head)]
    adam = torch.optim.AdamW([{"params": slow}, {"params": head}], weight_decay=0.01, fused=True)
    step, steps = 0, 0
    for number in range(rounds):
        net.train()
        begun, losses, batches = time.process_time(), 0.0, _batches(groups, dice)
        steps = steps or rounds * len(batches)
        for batch in batches:
            share = min(1.0, (step + 1) / (WARM * steps)) * max(0.02, 1 - step / steps)
            for group, most in zip(adam.param_groups, (rate, HEAD_RATE), strict=True):
                group["lr"] = most * share
            with torch.autocast("cpu", torch.bfloat16):
                scores = net.scores([(a, b) for a, b, _ in batch])
            loss = _loss(scores, [right for *_, right in batch])
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            adam.step()
            adam.zero_grad()
            step, losses = step + 1, losses + loss.item()
        spent = time.process_time() - begun
        print(f"round {number + 1}: loss {losses / len(batches):.3f}, {spent:.0f} CPU seconds", flush=True)
    net.eval()


def _loss(scores: Tensor, right: list[Right]) -> Tensor:
    """How unlikely what is right is held to be, with a little of all relations beside it."""
    told = log_softmax(scores, -1)
    other = torch.tensor([[number not in one for number in range(len(RELATIONS))] for one in right])
    likely = torch.logsumexp(told.masked_fill(other, -torch.inf), -1)
    return -((1 - SMOOTH) * likely + SMOOTH * told.mean(-1)).mean()


def _batches(groups: list[Group], dice: random.Random) -> list[list[Pair]]:
    """Batches of pairs of like length, either sentence first."""
    some = [pair for group in groups for pair in _some(group, dice)]
    some = [(b, a, turned(right)) if dice.random() < 0.5 else (a, b, right) for a, b, right in some]
    dice.shuffle(some)
    batches = []
    for at in range(0, len(some), 8 * BATCH):
        near = sorted(some[at : at + 8 * BATCH], key=lambda pair: len(pair[0]) + len(pair[1]))
        cut = [near[n : n + BATCH] for n in range(0, len(near), BATCH)]
        dice.shuffle(cut)
        batches += cut
    return batches


def _some(group: Group, dice: random.Random) -> Group:
    """No more than :data:`EACH` pairs of each relation, whichever sentence refines."""
    kinds: tuple[set[Right], ...] = (*({frozenset(kind)} for kind in ({0}, {3}, {4}, {5}, AT_ODDS, SILENT)), REFINING)
    of_kind = ([pair for pair in group if pair[2] in kind] for kind in kinds)
    return [pair for found in of_kind for pair in dice.sample(found, min(EACH, len(found)))]


def export(state: dict[str, Tensor], folder: Path) -> None:
    """``encoder.onnx`` (eight-bit) and ``tables.npz``; the same state gives the same bytes."""
    weights = {name: value.detach().numpy().astype(np.float32) for name, value in state.items()}
    layers = {name: value for name, value in weights.items() if not name.startswith("head")}
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(in_eight_bits(graph(layers, LAYERS)), folder / "encoder.onnx")
    tables = {
        name.replace(".", "_"): value.astype(np.float16)
        for name, value in sorted(weights.items())
        if name.startswith(("features", "places", "inner", "outer"))
    }
    np.savez(folder / "tables.npz", **tables)


def kept_in(folder: Path) -> Reader:
    """The reader as :func:`export` wrote it."""
    net = Reader()
    tables = {name: torch.from_numpy(table.astype(np.float32)) for name, table in np.load(folder / "tables.npz").items()}
    names = {one.replace(".", "_"): one for one in net.state_dict()}
    net.load_state_dict({**{names[name]: table for name, table in tables.items()}, **layers_of(folder)}, strict=False)
    return net


if __name__ == "__main__":
    torch.set_num_threads(2)
    torch.manual_seed(1)
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    net = Reader()
    for source, rounds, rate in STAGES:
        learn(net, source(), rounds, rate, seed=1)
    export(net.state_dict(), folder)
    for source, rounds, rate in LATER:
        before, net = kept_in(folder), kept_in(folder)
        learn(net, source(), rounds, rate, seed=1)
        export(net.state_dict(), folder)
        if source in HALFWAY:
            export(averaged([before.state_dict(), kept_in(folder).state_dict()]), folder)
