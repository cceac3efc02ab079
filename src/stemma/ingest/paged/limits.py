"""How much of one paged document is read, so that a file made to hurt costs a bounded time and room."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

SECONDS = 20.0  # of CPU for the pages of one document, recognition apart
RECOGNITION = 600.0  # of wall time for all pages that are recognised
CHARACTERS = 4_000_000
PAGES = 5_000
FAILING = 3  # pages in a row that cannot be opened before the rest is given up


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """A limit that was reached: the ``code`` of its problem, and what the file does too much of."""

    code: str
    what: str


TEXT = Reached(code="limit_text", what="holds more text")
TIME = Reached(code="limit_time", what="takes more time to read")
SIZE = Reached(code="limit_size", what="has more pages")


@dataclass(slots=True)
class Budget:
    """What is left for one document; asked between pages."""

    characters: int = CHARACTERS
    started: float = field(default_factory=time.process_time)
    recognition: float = RECOGNITION

    def spent(self) -> Reached | None:
        """The limit that was reached, None while none is."""
        if self.characters <= 0:
            return TEXT
        return TIME if time.process_time() - self.started > SECONDS else None
