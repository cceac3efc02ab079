"""Two who accuse each other have two doers."""

from __future__ import annotations

import pytest

from stemma.pairs import compare_sentences
from tests.quality.contrasts import as_texts

AGREEING = {"agree", "a_refines_b", "b_refines_a"}
ARMY = "The army said that rebels had blown up the bridge at Lem."


@pytest.mark.parametrize(
    ("other", "agrees"),
    [
        ("Rebel commanders said that the army had blown up the bridge at Lem.", False),
        ("The army said that the rebels had blown up the bridge at Lem.", True),
        ("The army said rebels had blown up the bridge.", True),
    ],
)
def test_each_says_that_the_other_did_it(other: str, agrees: bool) -> None:
    assert (as_texts(ARMY, other) in AGREEING) is agrees
    assert (compare_sentences(ARMY, other).relation in AGREEING) is agrees


def test_the_reason_names_who_says_it() -> None:
    found = compare_sentences(ARMY, "Rebel commanders said that the army had blown up the bridge at Lem.")
    (actor,) = [one for one in found.differences if one.name == "actor"]
    assert "By the word of “army”" in actor.reason
    assert (actor.a_value, actor.b_value) == ("rebels", "the army")
