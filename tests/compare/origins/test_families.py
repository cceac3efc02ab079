"""Families of texts that repeat each other."""

from __future__ import annotations

import random

from stemma.compare.origins.families import families
from stemma.compare.origins.trace import origins_only
from stemma.model import Document
from tests.documents import document

BOILERPLATE = (
    "The Orlen Mills Group has made flour and feed in nine towns of the coast since two brothers founded it, and "
    "it belongs to the people who work there. "
)


def prose(seed: int, sentences: int = 12) -> str:
    """Sentences that share no run of four words with those of another seed."""
    chance = random.Random(seed)
    words = ["".join(chance.choices("bdfgklmnprstvz", k=1) + chance.choices("aeiou", k=1)) * 2 for _ in range(400)]
    return " ".join(" ".join(chance.choices(words, k=14)).capitalize() + f" {seed}." for _ in range(sentences))


def found(*texts: Document) -> tuple[tuple[str, ...], ...]:
    return families(texts, origins_only(texts).edges)


def test_a_paragraph_that_all_carry_makes_no_family() -> None:
    assert found(*(document(f"t{n:02d}", prose(n) + BOILERPLATE) for n in range(14))) == ()


def test_weak_links_from_text_to_text_make_no_chain() -> None:
    parts = [prose(n, 3) for n in range(12)]
    texts = [document(f"t{n:02d}", parts[n] + " " + prose(100 + n, 20) + " " + parts[n + 1]) for n in range(11)]
    assert found(*texts) == ()


def test_a_text_pieced_together_from_two_stories_does_not_make_one_family_of_both() -> None:
    one, two = prose(1), prose(2)
    texts = [document(f"a{n}", one + " " + prose(10 + n, 1)) for n in range(3)]
    texts += [document(f"b{n}", two + " " + prose(20 + n, 1)) for n in range(3)]
    texts.append(document("both", one[: len(one) * 2 // 3] + " " + two[: len(two) // 2]))
    assert found(*texts) == (("a0", "a1", "a2", "both"), ("b0", "b1", "b2"))


def test_copies_of_one_story_are_one_family_however_many() -> None:
    texts = [document(f"t{n:02d}", prose(1) + " " + prose(50 + n, 2)) for n in range(20)]
    assert [len(family) for family in found(*texts)] == [20]


def test_a_passage_that_many_carry_says_so_on_its_edge() -> None:
    texts = [document(f"t{n:02d}", prose(n) + BOILERPLATE) for n in range(14)]
    edge = origins_only(texts).edges[0]
    assert (edge.directed, edge.why.reason.endswith("a passage that many of the texts carry.")) == (False, True)
