"""What people decide on pairs of passages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from stemma.model.span import Span

Verdict = Literal["positive", "negative", "unsure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A person's decision on a pair, anchored to spans so that it survives a new reading.

    ``target`` is entities (the pair is one thing, or not) or alignment. ``when`` is passed in, never a clock's.
    ``withdrawn`` takes back the last judgement on the pair. ``although_listed`` joins two names that one text lists
    side by side, which nothing else can.
    """

    left: Span
    right: Span
    verdict: Verdict
    by: str
    when: str = ""
    why: str = ""
    target: Literal["entities", "alignment"] = "entities"
    relation: str | None = None
    withdrawn: bool = False
    although_listed: bool = False

    @property
    def pair(self) -> tuple[Span, Span, str]:
        """What it is about: the two spans, whichever was named first, and the target."""
        left, right = sorted((self.left, self.right))
        return left, right, self.target


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements in force, in the order given: of each pair the last one that was not withdrawn.

    Withdrawing brings back what stood before.
    """
    stacks: dict[tuple[Span, Span, str], list[tuple[int, Judgement]]] = {}
    for number, judgement in enumerate(judgements):
        stack = stacks.setdefault(judgement.pair, [])
        if not judgement.withdrawn:
            stack.append((number, judgement))
        elif stack:
            stack.pop()
    last = sorted((stack[-1] for stack in stacks.values() if stack), key=lambda item: item[0])
    return tuple(judgement for _number, judgement in last)
