"""Pictures that lie on their side or stand on their head: how far to turn them, and boxes turned back."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from stemma.ingest.paged.tesseract import Word, recognise

MIDDLE = 700  # pixels each way from the middle, from which the turn of a picture is told
LETTERS = 12  # fewer are no sign of the right turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """How far, against the clock, a picture of ``width`` and ``height`` was turned before it was read."""

    angle: int = 0
    width: int = 0
    height: int = 0

    def back(self, left: int, top: int, right: int, bottom: int) -> tuple[int, int, int, int]:
        """A box of the turned picture on the picture as it was."""
        if self.angle == 90:
            return self.width - bottom, left, self.width - top, right
        if self.angle == 270:
            return top, self.height - right, bottom, self.height - left
        if self.angle == 180:
            return self.width - right, self.height - bottom, self.width - left, self.height - top
        return left, top, right, bottom


def turn_of(picture: Any, known: Sequence[str], sure: float) -> int:
    """The turn, in degrees, after which the middle of ``picture`` is read with ``sure`` per cent; 0 if none is.

    ``known`` are the language packs there are. Raises :class:`NotRecognised`.
    """
    across, up = picture.width // 2, picture.height // 2
    middle = picture.crop((max(0, across - MIDDLE), max(0, up - MIDDLE), across + MIDDLE, up + MIDDLE))
    found = [(_turned(middle, angle, "+".join(known)), angle) for angle in (90, 270, 180)]
    best, angle = max(found)
    return angle if best >= sure else 0


def _turned(picture: Any, angle: int, language: str) -> float:
    words = recognise(as_bytes(picture.rotate(angle, expand=True)), language)
    return sureness(words) if sum(len(word.text) for word in words) >= LETTERS else 0.0


def sureness(words: Sequence[Word]) -> float:
    """The mean confidence of ``words`` by their letters; 0 without any."""
    return sum(word.confidence * len(word.text) for word in words) / max(1, sum(len(word.text) for word in words))


def as_bytes(picture: Any) -> bytes:
    """The picture as PGM: no compression to pay for on the way to another program."""
    out = io.BytesIO()
    picture.save(out, format="PPM")
    return out.getvalue()
