"""Words and sentences as plain values against the parser's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from spacy.tokens import Doc

from stemma.read.parsing.tree import Line
from tests.read.parsing.lines import parsed

COMPONENTS = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner")


@pytest.fixture(scope="module")
def both() -> list[tuple[Doc, Line]]:
    """The lines as the parser has them, the head of one word changed so that branches cross, and our own of them."""
    docs = parsed(*COMPONENTS)
    words = docs[1]
    words[0].head = words[12]
    for doc in docs:
        doc.user_data["offset"] = 0
    return [(doc, Line(doc)) for doc in docs]


TEXTS = ("text", "lower_", "lemma_", "tag_", "pos_", "dep_", "ent_type_", "ent_iob_", "whitespace_", "text_with_ws")
OTHERS = ("i", "idx", "is_alpha", "is_punct", "is_space", "is_stop", "like_num", "is_sent_start")


@pytest.mark.parametrize("name", [*TEXTS, *OTHERS])
def test_a_word_says_of_itself_what_the_parser_says(both: list[tuple[Doc, Line]], name: str) -> None:
    for theirs, ours in both:
        assert [getattr(t, name) for t in ours] == [getattr(t, name) for t in theirs]


RELATED: dict[str, Callable[[Any], list[int]]] = {
    "head": lambda t: [t.head.i],
    "children": lambda t: [c.i for c in t.children],
    "lefts": lambda t: [c.i for c in t.lefts],
    "subtree": lambda t: [c.i for c in t.subtree],
    "ancestors": lambda t: [c.i for c in t.ancestors],
    "edges": lambda t: [t.left_edge.i, t.right_edge.i],
    "sentence": lambda t: [t.sent.start, t.sent.end],
}


@pytest.mark.parametrize("name", RELATED)
def test_a_word_is_related_as_the_parser_relates_it(both: list[tuple[Doc, Line]], name: str) -> None:
    for theirs, ours in both:
        assert [RELATED[name](t) for t in ours] == [RELATED[name](t) for t in theirs]


def test_sentences_are_those_of_the_parser(both: list[tuple[Doc, Line]]) -> None:
    for theirs, ours in both:
        said = [[(s.text, s.start, s.end, s.start_char, s.root.i) for s in doc.sents] for doc in (ours, theirs)]
        assert said[0] == said[1]


def test_noun_chunks_are_those_of_the_parser(both: list[tuple[Doc, Line]]) -> None:
    for theirs, ours in both:
        assert [c.text for s in ours.sents for c in s.noun_chunks] == [c.text for c in theirs.noun_chunks]


def test_the_top_of_any_words_is_that_of_the_parser(both: list[tuple[Doc, Line]]) -> None:
    theirs, ours = both[1]
    edges = [(first, last) for first in range(0, len(ours), 3) for last in range(first + 1, len(ours), 4)]
    assert [ours[a:b].root.i for a, b in edges] == [theirs[a:b].root.i for a, b in edges]


def test_a_word_hangs_on_its_ancestors_only(both: list[tuple[Doc, Line]]) -> None:
    theirs, ours = both[1]
    pairs = [(a, b) for a in range(20) for b in range(20)]
    assert [ours[a].is_ancestor(ours[b]) for a, b in pairs] == [theirs[a].is_ancestor(theirs[b]) for a, b in pairs]


def test_beyond_the_line_stands_no_word(both: list[tuple[Doc, Line]]) -> None:
    first, last = both[1][1][0], both[1][1][-1]
    assert (first.nbor(-1).text, last.nbor(1).text) == ("", "")
