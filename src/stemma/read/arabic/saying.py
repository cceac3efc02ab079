"""One act of saying in an Arabic sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from stemma.model import AttributionKind, Mention
from stemma.read.arabic.openings import Opening

Range = tuple[int, int]
KINDS: dict[str, AttributionKind] = {"think": "thought", "expect": "thought", "show": "document", "hold": "document"}


@dataclass(slots=True)
class Saying:
    """One act of saying in a sentence; all ranges count its tokens, half-open.

    ``start`` is the first token that belongs to it, ``source`` the phrase that names who speaks, ``content`` his
    words; ``is_whole`` says that the claim is the whole of it (a request). ``outer`` holds it inside another's words.
    ``paper`` is the document that he speaks in, ``relay`` the outlet he speaks to, ``through`` who reports him.
    """

    opening: Opening
    start: int
    source: Range | None = None
    content: Range | None = None
    is_whole: bool = False
    outer: Saying | None = None
    holds_another: bool = False
    paper: int | None = None
    relay: int | None = None
    through: Range | None = None
    inner: Range | None = None
    same_as: Saying | None = None
    mention: Mention | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def kind(self) -> AttributionKind:
        """As the model names the kinds of attribution."""
        if self.opening.way in ("according", "as"):
            return "according to"
        return "nominal" if self.opening.way == "noun" else KINDS.get(self.opening.does, "said")
