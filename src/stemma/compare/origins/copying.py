"""Which texts add nothing of their own: every text, and every passage, followed back to the text it copies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from stemma.compare.origins.derivation import Derivation
from stemma.model import Claim, Document

COVERED = 0.5  # part of a claim inside a copied passage from which on the claim is copied


class Copying:
    """Follows texts and claims back to where they were copied from."""

    def __init__(
        self, documents: Sequence[Document], found: Iterable[Derivation], agencies: Mapping[str, str]
    ) -> None:
        """``agencies`` maps a text to the origin that stands for the agency it credits as a whole."""
        self.passages: dict[str, list[Derivation]] = {}
        whole: dict[str, list[Derivation]] = {}
        order = {document.id: number for number, document in enumerate(documents)}
        for item in found:
            if item.copied and (item.directed or item.is_copy):
                self.passages.setdefault(item.derived, []).append(item)
            if item.is_copy:
                whole.setdefault(item.derived, []).append(item)
        self._source = {
            text: min(items, key=lambda d: (not d.directed, -d.share, order[d.source])).source
            for text, items in sorted(whole.items())
        }
        self._agency = agencies

    def root(self, text: str) -> str:
        """The text at the end of the copies, or ``text`` itself; stops where copies run in a circle."""
        seen = [text]
        while (source := self._source.get(seen[-1])) is not None and source not in seen:
            seen.append(source)
        return min(seen) if source in seen else seen[-1]

    def publisher(self, text: str) -> str:
        """Whose own voice ``text`` speaks with: an agency that several texts credit, or the root of the copies."""
        root = self.root(text)
        return self._agency.get(root) or self._agency.get(text) or f"publisher:{root}"

    def publisher_of(self, claim: Claim) -> str:
        """The same for one claim: a passage may be copied where the text is not."""
        if claim.document not in self._source:
            for item in self.passages.get(claim.document, ()):
                size = sum(span.end - span.start for span in claim.spans)
                covered = sum(
                    max(0, min(span.end, here.end) - max(span.start, here.start))
                    for span in claim.spans
                    for here, _ in item.copied
                )
                if covered >= COVERED * max(1, size):
                    return self.publisher(item.source)
        return self.publisher(claim.document)
