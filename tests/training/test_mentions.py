"""Our own texts with marked mentions: their shape, their share of each kind, and that they are whole."""

from __future__ import annotations

import re

import pytest
from training.mentions import texts, unmarked

from stemma.read.recognising.words import KINDS

LEAST = 900
"""Sentences; fewer were not enough to learn from."""


def test_marks_become_code_points_of_the_bare_text() -> None:
    text, entities = unmarked("[P Colonel Adar Vint] left [L the town of Dresk] [T today].")
    assert text == "Colonel Adar Vint left the town of Dresk today."
    said = [(text[e["start"] : e["end"]], e["type"]) for e in entities]
    assert said == [("Colonel Adar Vint", "Person"), ("the town of Dresk", "Location"), ("today", "Temporal")]


@pytest.mark.parametrize("marked", ["[P Vint left.", "Vint] left.", "[O the [L Dresk] council]", "[p Vint]"])
def test_a_stray_bracket_is_told_of(marked: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        unmarked(marked)


def test_the_texts_have_every_kind_and_enough_sentences() -> None:
    items = list(texts())
    kinds = {entity["type"] for item in items for entity in item["entities"]}
    assert kinds == {*KINDS, "Other"}
    assert sum(len(re.findall(r"[.!?]['”\"]?(?=\s|$)", item["text"])) for item in items) > LEAST


def test_a_mention_has_no_white_space_at_its_edges_and_opens_and_ends_on_whole_words() -> None:
    for item in texts():
        text = item["text"]
        for entity in item["entities"]:
            said = text[entity["start"] : entity["end"]]
            assert said == said.strip()
            before, after = text[: entity["start"]][-1:], text[entity["end"] :][:1]
            assert not before.isalnum(), (item["id"], said)
            assert not after.isalnum(), (item["id"], said)
