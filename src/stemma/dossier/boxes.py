"""What is written in a box of the tree: its name in full, then in small what it is and whether we hold it."""

from __future__ import annotations

from stemma.dossier.heard import is_voice
from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.lineage import Box
from stemma.dossier.svg import seen, width_of, wrap
from stemma.dossier.views.edtf import MONTHS, in_words
from stemma.dossier.views.words import count, listing
from stemma.model import Node

# The name is bold: its size for measuring is a little more than the 13 px it is written in.
PAD, TITLE, SMALL, MOST_LINES = 9.0, 14.0, 11.5, 5
TITLE_STEP, SMALL_STEP = 16.0, 15.0
COMFORTABLE = 128.0  # room for "153 words, held" on one line
RELIED = {"copies": "copies", "cites": "cites", "shares-wording": "has words of"}  # the first that holds is said
STEP = 6.0  # widths are tried in steps of so many px


class Labelled:
    """The lines of every box of one dossier."""

    def __init__(self, index: Index, labels: dict[str, TextLabel]) -> None:
        self.index = index
        self.labels = labels
        self._relied: dict[str, tuple[int, str]] = {}
        self._heard_by: dict[str, list[str]] = {}
        for edge in index.dossier.stemma.edges:
            if edge.derived in labels and edge.source in labels and edge.directed and edge.kind in RELIED:
                said = list(RELIED).index(edge.kind), f"{RELIED[edge.kind]} {labels[edge.source].letter}"
                self._relied[edge.derived] = min(self._relied.get(edge.derived, said), said)
            if edge.derived in labels:
                self._heard_by.setdefault(edge.source, []).append(edge.derived)

    def name(self, node: Node) -> str:
        """A held text by its label on the page, anything else by its own, with a capital."""
        if node.id in self.labels:
            return self.labels[node.id].name
        return seen(node.label[:1].upper() + node.label[1:]) or "A source"

    def title(self, box: Box) -> str:
        """The name of a box."""
        node = box.nodes[0]
        if len(box.nodes) == 1:
            return self.name(node)
        return count(len(box.nodes), "report" if node.kind == "text" else "outlet")

    def facts(self, box: Box) -> list[str]:
        """What stands in small under the name, in parts that may share a line."""
        node = box.nodes[0]
        if len(box.nodes) > 1:
            names = [self.labels[n.id].letter if n.id in self.labels else n.label for n in box.nodes]
            return [", ".join(names), "held" if node.held else "not held"]
        if node.id in self.index.documents:
            document = self.index.documents[node.id]
            relied = [self._relied[node.id][1]] if node.id in self._relied else []
            return [_dated(document.date) or "undated", count(document.words, "word"), "held", *relied]
        if is_voice(node) and not self._passed_on(node):
            texts = [self.labels[text].letter for text in self._heard_by.get(node.id, [])]
            return [f"heard by {listing(texts)}" if texts else "not held"]
        if node.kind == "unnamed":
            return [node.detail or "not named", "not held"]
        stated = _dated(node.date) or ("date not stated" if node.kind == "document" else "")
        return [part for part in (stated, "held" if node.held else "not held") if part]

    def lines(self, box: Box, width: float) -> tuple[list[str], list[str]]:
        """The lines of the name and the small lines in a box of ``width`` px."""
        inner = width - 2 * PAD
        small: list[str] = []
        for fact in self.facts(box):
            joined = f"{small[-1]}, {fact}" if small else ""
            if small and width_of(joined, SMALL) <= inner:
                small[-1] = joined
            else:
                small += wrap(seen(fact[:1].upper() + fact[1:]), inner, SMALL, 2)
        return wrap(self.title(box), inner, TITLE, MOST_LINES), small

    def height(self, box: Box, width: float) -> float:
        """The height a box needs at ``width`` px."""
        titles, small = self.lines(box, width)
        return 2 * PAD + TITLE_STEP * len(titles) + SMALL_STEP * len(small)

    def unbroken(self, box: Box) -> float:
        """The width at which no word of the name is broken."""
        return 2 * PAD + max((width_of(word, TITLE) for word in self.title(box).split()), default=0.0) + 1

    def wish(self, box: Box) -> float:
        """The width at which the name takes two lines and no word is broken."""
        width = self.unbroken(box) - 1
        while len(wrap(self.title(box), width - 2 * PAD, TITLE, MOST_LINES)) > 2 and width < 400:
            width += STEP
        facts = [width_of(fact, SMALL) + 2 * PAD for fact in self.facts(box)]
        return max(width, *facts, COMFORTABLE if box.nodes[0].held else 0.0) + 1

    def _passed_on(self, node: Node) -> bool:
        return any(edge.derived == node.id for edge in self.index.dossier.stemma.edges)


def _dated(date: str | None) -> str:
    """A date with its month in three letters."""
    words = in_words(date) if date else ""
    return " ".join(part[:3] if part in MONTHS else part for part in words.split())
