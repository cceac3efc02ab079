"""The stock labels, decided for all words at once, against the component that they replace."""

from __future__ import annotations

from spacy.tokens import Doc

from stemma.read.parsing.pipeline import parser
from stemma.read.parsing.stock_names import StockNames
from stemma.read.parsing.word_vectors import Words
from tests.read.parsing.lines import LINES, parsed

BEFORE = ("tok2vec", "tagger", "parser")


def labels(docs: list[Doc]) -> list[list[tuple[str, str, str]]]:
    return [[(t.text, t.ent_iob_, t.ent_type_) for t in doc] for doc in docs]


def labelled(lines: tuple[str, ...]) -> list[Doc]:
    docs = parsed(*BEFORE, lines=lines)
    StockNames(parser().get_pipe("ner")).label(docs, Words.of(docs))
    return docs


def test_labels_are_those_of_the_component() -> None:
    ours, stock = labels(labelled(LINES)), labels(parsed(*BEFORE, "ner"))
    kinds = {label for line in stock for _, _, label in line}
    assert (ours, len(kinds) > 6) == (stock, True)


def test_no_name_goes_over_the_end_of_a_sentence() -> None:
    docs = parsed(lines=("The clerk met Idris Kovar Adar Vint of Dresk",))
    docs[0][5].is_sent_start = True
    for name in BEFORE:
        parser().get_pipe(name)(docs[0])
    StockNames(parser().get_pipe("ner")).label(docs, Words.of(docs))
    assert not any(ent.start < 5 < ent.end for ent in docs[0].ents)


def test_a_name_at_the_end_of_a_line_ends_with_it() -> None:
    (doc, _) = labelled(("They met in Norvale with Idris Kovar", "Vint of Dresk stayed away"))
    assert [ent.text for ent in doc.ents][-1] == "Idris Kovar"
