"""What is set right before and after the parser: sentences, glued numbers, brackets, datelines, long texts."""

from __future__ import annotations

import pytest

from stemma.read.parsing import pipeline
from stemma.read.parsing.tree import Line, end, start
from tests.read.conftest import Read


def test_a_sentence_never_runs_over_a_line_end(read: Read) -> None:
    page = read("The ferry left port at dawn\nThe crew stayed behind on the quay.")
    assert page.sentences() == ["The ferry left port at dawn", "The crew stayed behind on the quay."]


def test_a_carriage_return_ends_a_line_too(read: Read) -> None:
    page = read("The ferry left port at dawn\r\nThe crew stayed behind on the quay.")
    assert page.sentences() == ["The ferry left port at dawn", "The crew stayed behind on the quay."]


def test_a_number_glued_to_a_file_name_becomes_a_word(read: Read) -> None:
    page = read("Norvale_depot3,200 residents left without water\nThe depot lost its pumps.")
    assert page.quantity("3,200").value == 3200


def test_a_number_glued_to_a_file_name_begins_a_sentence(read: Read) -> None:
    page = read("Norvale_depot3,200 residents left without water\nThe depot lost its pumps.")
    assert page.sentences()[0] == "Norvale_depot"


def test_the_file_name_before_a_glued_number_is_no_part_of_the_claim(read: Read) -> None:
    page = read("Norvale_depot3,200 residents left without water\nThe depot lost its pumps.")
    assert page.claims()[0] == "3,200 residents left without water"


def test_a_glued_number_stays_with_what_it_counts(read: Read) -> None:
    page = read("Depot_report_final3,200 people lost their water supply in Dresk.")
    assert page.claim("lost their water supply").quantities


def test_a_caption_glued_to_a_headline_is_no_part_of_the_claim(read: Read) -> None:
    page = read("Tolvan_memo_page2Ministry closes three wards in Norvale\nThe ministry closed three wards.")
    assert "Tolvan_memo" not in page.claims()[0]


def test_an_editor_s_bracket_opens_no_sentence(read: Read) -> None:
    page = read("The inspectors wrote that they [the board] had hidden the report.")
    assert len(page.sentences()) == 1


def test_an_editor_s_bracket_after_a_full_stop_is_a_sentence(read: Read) -> None:
    page = read("The board met in Norvale. [The board has since been dissolved.]")
    assert page.sentences()[1] == "[The board has since been dissolved.]"


def test_a_dateline_is_apart_from_the_first_sentence(read: Read) -> None:
    page = read("TORVIK (KNA) — Two trawlers collided outside the harbour on Friday.")
    assert page.claims() == ["Two trawlers collided outside the harbour on Friday"]


LINE = "The ferry left port at dawn.\n"


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> list[Line]:
    """Twenty lines, parsed in parts of about four lines."""
    monkeypatch.setattr(pipeline, "PART", 4 * len(LINE) + 3)
    return pipeline.parse(LINE * 20)


def test_tokens_of_a_later_part_keep_their_place_in_the_whole(parts: list[Line]) -> None:
    word = next(token for token in parts[-1] if token.text == "ferry")
    assert (LINE * 20)[start(word) : end(word)] == "ferry"


def test_a_text_longer_than_a_part_is_cut_at_line_ends(parts: list[Line]) -> None:
    assert [part.offset % len(LINE) for part in parts] == [0] * len(parts)


def test_the_parts_of_a_long_text_are_the_whole_text(parts: list[Line]) -> None:
    assert "".join(part.text for part in parts) == LINE * 20


def test_an_empty_text_is_a_gap_that_is_told(read: Read) -> None:
    assert [problem.code for problem in read(" \n").reading.problems] == ["empty"]


def test_the_lemmatiser_looks_its_forms_up_and_reads_no_list_through() -> None:
    listed = pipeline.parser().get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    assert {type(forms) for forms in listed.values()} == {frozenset}


def test_words_of_a_text_are_kept_for_the_next_one() -> None:
    vocabulary = pipeline.parser().vocab
    pipeline.parse("Quellmar and Ostrivane agreed.")
    assert "Ostrivane" in vocabulary


def test_a_full_vocabulary_keeps_no_more_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "WORDS", 0)
    pipeline.parse("Brunnavel and Hestimore quarrelled over Karnilost.")
    assert "Hestimore" not in pipeline.parser().vocab
