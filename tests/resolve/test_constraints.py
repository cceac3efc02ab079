"""A thousand random sequences of judgements: no cluster holds a forbidden pair, and undoing gives the same bytes."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from stemma.model import Judgement
from stemma.model.judgement import standing
from stemma.store.cache import encoded
from tests.resolve.page import Page, resolved

SEQUENCES, BATCHES = 1_000, 10
VERDICTS = ("positive", "negative", "unsure")


def pages() -> list[Page]:
    """Look-alikes over four texts, one of which lists three of them."""
    first = Page("a", "Radan Vuchek, Radan Vucek and Irena Solt met Vuchek.")
    for words, nth in (("Radan Vuchek", 0), ("Radan Vucek", 0), ("Irena Solt", 0), ("Vuchek", 1)):
        first.add("person", words, nth)
    made = [first]
    for identity, names in (
        ("b", ("Radan Vuček", "Irina Solt")),
        ("c", ("Radan Vuchek", "Omar Solt")),
        ("d", ("R. V.",)),
    ):
        page = Page(identity, ". ".join(names))
        for name in names:
            page.add("person", name)
        made.append(page)
    return made


LISTED = (("a:m1", "a:m2"), ("a:m1", "a:m3"), ("a:m2", "a:m3"))


def sequence(generator: random.Random, made: list[Page]) -> list[Judgement]:
    mentions = [mention for page in made for mention in page.mentions]
    given: list[Judgement] = []
    for number in range(generator.randint(1, 9)):
        if given and generator.random() < 0.15:
            given.append(replace(generator.choice(given), withdrawn=True))
            continue
        left, right = generator.sample(mentions, 2)
        verdict = generator.choice(VERDICTS)
        given.append(
            Judgement(left=left.span, right=right.span, verdict=verdict, by="Ada", when=f"{number:04d}")  # type: ignore[arg-type]
        )
    return given


@pytest.mark.parametrize("batch", range(BATCHES))
def test_no_cluster_holds_a_forbidden_pair(batch: int) -> None:
    generator, made = random.Random(batch), pages()
    at = {mention.span: mention.id for page in made for mention in page.mentions}
    for _ in range(SEQUENCES // BATCHES):
        given = sequence(generator, made)
        of = {i: entity.id for entity in resolved(*made, judgements=given) for i in entity.mentions}
        no = [(at[one.left], at[one.right]) for one in standing(given) if one.verdict == "negative"]
        assert not [pair for pair in (*no, *LISTED) if of[pair[0]] == of[pair[1]]], given


@pytest.mark.parametrize("batch", range(3))
def test_taking_back_the_last_judgement_gives_the_same_bytes(batch: int) -> None:
    generator, made = random.Random(100 + batch), pages()
    for _ in range(30):
        given = [one for one in sequence(generator, made) if not one.withdrawn]
        before, last = given[:-1], given[-1]
        after = resolved(*made, judgements=[*given, replace(last, withdrawn=True)])
        assert encoded(after) == encoded(resolved(*made, judgements=before))


@pytest.mark.parametrize("batch", range(3))
def test_judgements_that_are_dated_may_come_in_any_order(batch: int) -> None:
    generator, made = random.Random(200 + batch), pages()
    for _ in range(30):
        given = list({one.pair: one for one in sequence(generator, made) if not one.withdrawn}.values())
        mixed = generator.sample(given, len(given))
        assert encoded(resolved(*made, judgements=mixed)) == encoded(resolved(*made[::-1], judgements=given))
