"""A text may begin and end anywhere: no cut of a sentence keeps READ from reading the rest."""

from __future__ import annotations

import re

import pytest
import yaml

from stemma.pairs import document_of
from stemma.read import read
from tests.quality.readings import FOLDER


def _sentences() -> list[str]:
    cases = yaml.safe_load((FOLDER / "dev7.yaml").read_text(encoding="utf-8"))
    found = (s for case in cases for s in re.split(r"(?<=[.!?”\"])\s+", case["text"]))
    return [s for s in found if len(s.split()) > 6][::3]


def test_sentences_cut_at_either_end_are_read() -> None:
    for number, sentence in enumerate(_sentences()):
        words = sentence.split()
        first, last = number % 6, len(words) - number % 4
        text = " ".join(words[first:last])
        document = document_of("cut", text)
        for claim in read(document).claims:
            assert all(0 <= span.start < span.end <= len(text) for span in claim.spans)


@pytest.mark.parametrize(
    "text",
    [
        "The communiqué issued this evening declares that",
        "She thinks, fewer than ten got back over the river; the rest, she has heard, were shot.",
        "Reported to the port, that",
    ],
)
def test_what_once_looked_over_the_edge_is_read(text: str) -> None:
    read(document_of("edge", text))
