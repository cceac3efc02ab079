"""Who made a resolution, and how its reasons are written."""

from __future__ import annotations

from stemma.model import Evidence, Maker, Mention

MAKER = Maker(name="stemma.resolve", version="4")


def because(reason: str, *mentions: Mention, score: float | None = None) -> Evidence:
    """Evidence of this stage with the passages of ``mentions``."""
    return Evidence(reason=reason, maker=MAKER, spans=tuple(m.span for m in mentions), score=score)
