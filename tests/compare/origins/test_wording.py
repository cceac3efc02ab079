"""Shared wording is found where it stands, and chance is not taken for it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.compare.origins.wording import shared_wording
from stemma.model import Document
from tests.documents import document
from tests.quality import reuse

STORY = "after the storm the old bridge over the river was closed because two of its pillars had begun to move"


def test_a_shared_sentence_is_quoted_exactly_on_both_sides() -> None:
    left, right = document("a", f"Velin. {STORY}. Nobody knew."), document("b", f"It was said that {STORY}!")
    (passage,) = shared_wording([left, right])[0].passages
    assert (left.quote(passage.left), right.quote(passage.right)) == (STORY, STORY)


def test_a_changed_word_does_not_break_a_passage() -> None:
    other = STORY.replace("closed", "shut")
    found = shared_wording([document("a", STORY), document("b", other)])
    assert len(found[0].passages) == 1


def test_spelling_of_arabic_letters_does_not_matter() -> None:
    text = "أعلنت إدارة الميناء أن الرافعة القديمة سقطت في الحوض مساء الأحد ولم يصب أحد من العمال بأذى"
    other = text.replace("أ", "ا").replace("إ", "ا").replace("ة", "ه")
    assert shared_wording([document("a", text), document("b", other)])[0].left_share == 1.0


def test_a_name_with_its_office_is_not_shared_wording() -> None:
    name = "Ada Marie Sorel, Minister of Health and Public Safety"
    texts = [document("a", f"Yesterday {name} spoke."), document("b", f"We asked {name} twice.")]
    assert shared_wording(texts) == ()


def _long_text(name: str, passages: list[str], rng: random.Random) -> Document:
    """A text of some 2,400 words, no four of which stand in another, around ``passages``."""
    words = [f"{name}{rng.randrange(10**9)}" for _ in range(2_400)]
    for at, passage in enumerate(passages):
        words.insert(500 * at, passage)
    return document(name, " ".join(words))


def test_set_phrases_of_two_long_texts_are_not_shared_wording() -> None:
    phrases = [STORY.rsplit(" ", 9)[0], "shall be entitled to the use of all leave that has accrued"]
    rng = random.Random(1)
    long = [_long_text(name, phrases, rng) for name in "ab"]
    short = document("c", f"In this town nobody knew. {phrases[0]}. It rained, and {phrases[1]}.")
    assert [(item.left, item.right) for item in shared_wording([*long, short])] == [("a", "c"), ("b", "c")]


def test_one_whole_sentence_of_two_long_texts_is() -> None:
    rng = random.Random(1)
    assert shared_wording([_long_text(name, [STORY], rng) for name in "ab"])


def test_one_story_in_a_hundred_copies_is_found_in_all() -> None:
    texts = [document(f"t{n}", f"Paper {n} has this. {STORY}. End {n}.") for n in range(100)]
    assert {text for item in shared_wording(texts) for text in (item.left, item.right)} == {t.id for t in texts}


def test_no_texts_share_nothing() -> None:
    assert shared_wording([]) == ()
    assert shared_wording([document("a", ""), document("b", STORY)]) == ()


@pytest.mark.timeout(200)
@pytest.mark.parametrize("sign", ["a", "7", "(", "“", "ا", "a ", "\n"])
def test_monotonous_texts_take_no_time(sign: str) -> None:
    shared_wording([document("a", sign * 100_000), document("b", sign * 100_000)])


VOCABULARY = ("river", "bridge", "old", "storm", "two", "pillars", "after", "closed", "the", "of", "إلى", "في")
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=60)


@settings(max_examples=60, deadline=None)
@given(WORDS, WORDS)
def test_spans_lie_inside_their_texts_and_begin_and_end_at_words(one: list[str], two: list[str]) -> None:
    texts = {"a": document("a", " ".join(one)), "b": document("b", " ".join(two))}
    for item in shared_wording(list(texts.values())):
        for passage in item.passages:
            for span in (passage.left, passage.right):
                quote = texts[span.document].quote(span)
                assert quote
                assert quote == quote.strip()


@pytest.mark.skipif(not reuse.SHARED.exists(), reason="the labelled sets are not here")
def test_the_labelled_sets_are_matched() -> None:
    report = reuse.score()
    assert report["wire"]["f1"] >= 0.98
    assert report["wire_ar"]["f1"] >= 0.98
    assert report["bills"]["f1"] >= 0.82
    assert report["bills, other half"]["f1"] >= 0.79


def test_two_forms_of_one_body_share_no_wording() -> None:
    head = "VALLEY OBSERVATORY OF RIGHTS\nSTATEMENT\nCase no.: VO/12/2013/031\nWitness: {}\nPlace: {}\n\n"
    texts = [
        document("a", head.format("W-03, trader, of Tora", "Velin, 3 May 2013") + "I sold potatoes."),
        document("b", head.format("W-08, smith, of Orlen", "Bergen, 9 May 2013") + "Nobody asked my name."),
    ]
    assert shared_wording(texts) == ()
