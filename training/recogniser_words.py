"""Step one of the recogniser: labelled texts as words with what the reader says of them, one JSON object a text.

    .venv/bin/python -m training.recogniser_words OUT FILE.jsonl ...

``FILE`` holds ``{"id", "source", "text", "entities": [{"start", "end", "type", "outer"}]}`` a line (re3d's shape;
``training.mentions`` writes our own texts so).
Written are the words as :mod:`stemma.read.recognising.units` cuts them: [start, end, what is told of it, label], and
where each sentence begins. Runs in the project's environment; step two (``training.recogniser``) needs torch and no
parser.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from stemma.read.parsing.pipeline import parse
from stemma.read.recognising.units import units_of
from stemma.read.recognising.words import KINDS

OUTSIDE = "O"


def words_of(item: dict[str, Any]) -> dict[str, Any]:
    """The words of one labelled text; a label's edge inside a word takes in the whole word."""
    units, sentences = units_of([sentence for part in parse(item["text"]) for sentence in part.sents])
    words: list[list[Any]] = [[unit.start, unit.end, unit.told, OUTSIDE] for unit in units]
    for entity in item["entities"]:
        if not entity["outer"]:
            continue
        kind = entity["type"] if entity["type"] in KINDS else "Other"
        inside = [word for word in words if word[0] < entity["end"] and entity["start"] < word[1]]
        for at, word in enumerate(inside):
            word[3] = f"{'I' if at else 'B'}-{kind}"
    return {
        "id": item["id"],
        "source": item["source"],
        "text": item["text"],
        "words": words,
        "sentences": sentences,
    }


def main(out: str, *files: str) -> None:
    """Read ``files`` in the order given and write ``out``."""
    with Path(out).open("w", encoding="utf-8") as lines:
        for name in files:
            for line in Path(name).read_text("utf-8").splitlines():
                lines.write(json.dumps(words_of(json.loads(line)), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
