"""Texts of our own with marked mentions (``training/mentions``), in the shape and convention of re3d.

    .venv/bin/python -m training.mentions OUT.jsonl

A mention stands in square brackets, a letter for its kind first: ``[P Adar Vint] left [L the town of Dresk]``.
An empty line parts two texts of a file; a line that begins with "#" is a note. The texts are invented: news and
releases on conflicts, governments, aid, courts, elections and disasters, with real countries, cities and bodies and
invented people.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent / "mentions"
KINDS = {
    "P": "Person",
    "O": "Organisation",
    "L": "Location",
    "N": "Nationality",
    "T": "Temporal",
    "Q": "Quantity",
    "W": "Weapon",
    "X": "Other",
}
"""X: money, documents, vehicles and whatever else re3d marks."""
MARK = re.compile(r"\[([A-Z]) ([^\[\]]+)\]")
SOURCE = "Stemma"


def texts(folder: Path = FOLDER) -> Iterator[dict[str, Any]]:
    """All texts, by file: ``{"id", "source", "text", "entities"}``."""
    for path in sorted(folder.glob("*.txt")):
        lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
        parts = [part.strip() for part in re.split(r"\n{2,}", "\n".join(lines)) if part.strip()]
        for number, part in enumerate(parts, 1):
            text, entities = unmarked(part)
            yield {"id": f"{path.stem}-{number}", "source": SOURCE, "text": text, "entities": entities}


def unmarked(marked: str) -> tuple[str, list[dict[str, Any]]]:
    """The text without its marks, and the mentions with their code points; a stray bracket is a ValueError."""
    text, entities, at = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        start, at = len(text), match.end()
        text += match[2]
        entities.append({"start": start, "end": len(text), "type": KINDS[match[1]], "outer": True})
    text += marked[at:]
    if "[" in text or "]" in text:
        raise ValueError(f"a bracket without its partner, or an unknown mark: {marked[:80]}")
    return text, entities


def main(out: str) -> None:
    """Write all texts to ``out``, one JSON object a line."""
    with Path(out).open("w", encoding="utf-8") as lines:
        for item in texts():
            lines.write(json.dumps(item, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
