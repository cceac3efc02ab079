"""Between steps two and three of the recogniser: the mean of the weights of several trainings.

    .train/bin/python -m training.recogniser_mean OUT.pt IN.pt IN.pt ...

The trainings begin with the same layers and differ in their seed alone; their mean marks names of a source that none
has seen better than each of them does (docs/recogniser.md).
"""

from __future__ import annotations

import sys

import torch

State = dict[str, torch.Tensor]


def averaged(states: list[State]) -> State:
    """The mean of the weights of trainings that began alike (Wortsman et al. 2022)."""
    return {name: sum(state[name] for state in states) / len(states) for name in states[0]}


def main(out: str, *files: str) -> None:
    """Read ``files``, which must know the same words, and write ``out``."""
    kept = [torch.load(name, weights_only=True) for name in files]
    if any(one["names"] != kept[0]["names"] for one in kept):
        raise ValueError("the trainings know different words: make them of one file")
    torch.save({"state": averaged([one["state"] for one in kept]), "names": kept[0]["names"]}, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
