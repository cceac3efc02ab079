"""The terminal answer as text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stemma.cli.answer import answer, counts_line, single_claims
from stemma.cli.disputes import disputes_of
from stemma.cli.repeats import repeat_lines
from stemma.cli.terminal import Style, harmless, plain, shorten
from stemma.cli.witnesses import letters
from stemma.model import Dossier
from tests.cli.stand_in import harbour_dossier, silent_dossier, with_text
from tests.documents import document


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return harbour_dossier()


def test_the_finding_comes_first(dossier: Dossier) -> None:
    assert answer(dossier, Style()).startswith(dossier.stemma.finding.text)


@pytest.mark.parametrize("width", [40, 69, 88])
def test_no_line_is_wider_than_the_terminal(dossier: Dossier, width: int) -> None:
    assert max(map(len, answer(dossier, Style(width=width)).splitlines())) <= width


def test_the_short_answer_fits_one_screen(dossier: Dossier) -> None:
    assert len(answer(dossier, Style(), following="Next: more").splitlines()) <= 40


def test_all_shows_every_dispute_and_no_remainder(dossier: Dossier) -> None:
    text = answer(dossier, Style(), everything=True)
    assert f" {len(disputes_of(dossier))}  " in text
    assert "more: --all" not in text


def test_contradictions_stand_before_differences(dossier: Dossier) -> None:
    relations = [dispute.relation for dispute in disputes_of(dossier)]
    assert relations == sorted(relations)
    assert relations[0] == "contradict"


def test_a_passage_carries_its_letter_and_its_place(dossier: Dossier) -> None:
    claim = next(c for reading in dossier.readings for c in reading.claims if c.id == "i07")
    assert f"{claim.start}  “The fuel depot was still open" in answer(dossier, Style(), everything=True)


def test_no_dispute_is_said_in_a_sentence(dossier: Dossier) -> None:
    calm = replace(dossier, alignments=tuple(a for a in dossier.alignments if a.relation == "agree"))
    assert "No disputes found." in answer(calm, Style())


def test_texts_without_claims_say_so() -> None:
    assert "Claims  none found" in answer(silent_dossier(), Style())


def test_counts_of_nothing_stay(dossier: Dossier) -> None:
    assert "0\u00a0contradict" in counts_line(replace(dossier, alignments=()))


def test_side_information_is_not_counted_as_single(dossier: Dossier) -> None:
    assert not any(claim.background for claim in single_claims(dossier))


def test_colour_is_only_there_when_asked_for(dossier: Dossier) -> None:
    assert "\x1b" not in answer(dossier, Style())
    assert "\x1b[1m" in answer(dossier, Style(colour=True))


def test_plain_signs_hold_no_curly_quote(dossier: Dossier) -> None:
    text = plain(answer(dossier, Style(), everything=True))
    assert text.isascii()


def test_a_right_to_left_passage_is_isolated(dossier: Dossier) -> None:
    turned = with_text(dossier, "i07", "المستودع مفتوح")
    assert "\u2068المستودع مفتوح\u2069" in answer(turned, Style(), everything=True)
    assert "\u2068" not in answer(turned, Style(isolate=False), everything=True)


def test_an_escape_sequence_in_a_text_does_not_reach_the_terminal(dossier: Dossier) -> None:
    hostile = with_text(dossier, "i07", "open \x1b[2J\u202e depot")
    text = answer(hostile, Style(), everything=True)
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_harmless_text_is_one_line() -> None:
    assert harmless("one\n\ttwo\u2028three") == "one two three"


def test_a_cut_is_marked_and_falls_between_words() -> None:
    assert shorten("the fuel depot was closed", 17) == "the fuel depot…"


def test_many_texts_go_by_their_names_and_few_by_letters() -> None:
    dossier = harbour_dossier()
    few = letters(dossier)
    assert list(few.values()) == ["A", "B", "C"]
    many = tuple(replace(dossier.documents[0], id=f"report_{n}") for n in range(30))
    assert letters(replace(dossier, documents=many))["report_29"] == "report_29"


def test_the_first_line_of_a_large_family_stays_readable() -> None:
    texts = [document(f"t{n:02}", "The crane fell.") for n in range(20)]
    lines = repeat_lines(texts, (), [[text.id for text in texts]], 80)
    assert lines[1] == "t00, t01, t02, t03, t04, t05, t06, t07 and 12 more (20 texts)"
