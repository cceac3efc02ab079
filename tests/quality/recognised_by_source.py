"""Each source of re3d read by weights that have not seen it: ``python -m tests.quality.recognised_by_source FOLDER``.

``FOLDER`` holds one folder of weights a source, ``without-NAME``, as ``training.recogniser_onnx`` writes them.
"""

from __future__ import annotations

import sys
from pathlib import Path

from stemma.read.recognising import network as recogniser_network
from tests.quality import entities
from tests.quality.matching import Figures, harmonic
from tests.quality.recognised import Tallies, items


def main(folder: str) -> None:
    """Print a table for each source and one for all."""
    whole = Tallies()
    product: list[entities.Counts] = []
    for place in sorted(Path(folder).glob("without-*/")):
        recogniser_network.PLACE = place
        recogniser_network.tables.cache_clear()
        recogniser_network.session.cache_clear()
        name = place.name.removeprefix("without-")
        own, counts = Tallies(), []
        for item in items():
            if name in item["source"].lower() or (name == "australian" and "European" in item["source"]):
                own.add(item)
                whole.add(item)
                counts.append(entities.names_in(item))
        product += counts
        show(name, own.figures(), counts)
    show("all sources", whole.figures(), product)


def show(name: str, rows: dict[str, Figures], counts: list[entities.Counts]) -> None:
    """One table."""
    print(name)
    for part, row in rows.items():
        print(f"  {part:44s} {row.precision:.3f} {row.recall:.3f} {row.f1:.3f}  {row.note}")
    for part, right in (("strict", lambda c: c.hits), ("article aside", lambda c: c.bare)):
        hits, found, gold = (sum(map(f, counts)) for f in (right, lambda c: c.found, lambda c: c.gold))
        precision, recall = hits / max(1, found), hits / max(1, gold)
        print(f"  {'a reading’s names, ' + part:44s} {precision:.3f} {recall:.3f} {harmonic(precision, recall):.3f}")


if __name__ == "__main__":
    main(sys.argv[1])
