"""Whom a text lets speak, with which words it says so and what it puts into their mouth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stemma.model.span import Span

AttributionKind = Literal["said", "thought", "according to", "document", "nominal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One act of saying, showing or thinking as the text tells it, whether or not a claim comes of it.

    ``source`` is the phrase that names who speaks, None where the text names nobody ("is said to");
    ``cue`` is the verb, noun or preposition that carries the act, ``content`` what it holds, in reading order.
    ``negative`` tells that the text takes the act back or turns its content round ("did not say", "denied that").
    """

    cue: Span
    source: Span | None
    content: tuple[Span, ...]
    kind: AttributionKind
    negative: bool = False
