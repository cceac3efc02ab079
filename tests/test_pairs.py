"""Two sentences side by side, as `stemma compare --pairs` answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stemma.cli.main import main
from stemma.pairs import compare_sentences

AGREEING = ("agree", "a_refines_b", "b_refines_a")


def aspects(a: str, b: str) -> set[str]:
    return {difference.name for difference in compare_sentences(a, b).differences}


def test_a_denial_contradicts() -> None:
    found = compare_sentences("The minister resigned on Monday.", "The minister did not resign on Monday.")
    assert found.relation == "contradict"
    assert [difference.name for difference in found.differences] == ["polarity"]


def test_not_one_thing_but_another_goes_together() -> None:
    told = compare_sentences("Orlow is not a port.", "Orlow is a mountain village.", by_words=True)
    assert told.relation in AGREEING


def test_the_thing_something_is_said_to_be_decides() -> None:
    a, b = "Almira is a large tanker.", "Almira is a large hotel."
    assert compare_sentences(a, b, by_words=True).relation == "differ"
    assert compare_sentences(a, b).relation not in AGREEING


def test_active_and_passive_agree() -> None:
    told = compare_sentences("Police detained four sailors.", "Four sailors were detained by police.")
    assert told.relation in AGREEING


def test_exchanged_roles_differ() -> None:
    assert aspects("The rebels attacked the army.", "The army attacked the rebels.") == {"actor"}


def test_other_day_is_a_difference_of_time() -> None:
    assert "time" in aspects("The mine closed on 4 May 2014.", "The mine closed on 9 May 2014.")


def test_a_date_that_only_one_gives_refines() -> None:
    found = compare_sentences("Ada Sorel signed the letter.", "Ada Sorel signed the letter on 3 May 2014.")
    assert found.relation == "b_refines_a"


def test_man_and_woman_in_one_place_differ() -> None:
    assert "predicate" in aspects("A man was shot dead in Halden.", "A woman was shot dead in Halden.")


def test_nothing_in_common_is_unrelated() -> None:
    assert compare_sentences("The hospital has a new roof.", "Tea prices rose in April.").relation == "unrelated"


def test_the_answer_turns_with_the_sentences() -> None:
    short, full = "The harbour was closed.", "The harbour of Orlow was closed on 3 May 2014."
    relations = compare_sentences(short, full).relation, compare_sentences(full, short).relation
    assert relations == ("b_refines_a", "a_refines_b")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "a" * 5_000, "7" * 5_000, "([{" * 2_000])
def test_what_is_no_sentence_is_unrelated(text: str) -> None:
    assert compare_sentences(text, "Tea prices rose in April.").relation == "unrelated"


def test_each_pair_gives_one_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    pairs = tmp_path / "pairs.jsonl"
    rows = [
        {"id": "x", "a": "The dam broke.", "b": "The dam did not break."},
        {"id": 2, "a": "The dam broke.", "b": "The dam broke."},
    ]
    pairs.write_text("\n".join(json.dumps(row) for row in rows) + "\n", encoding="utf-8")
    assert main(["compare", "--pairs", str(pairs)]) == 0
    answers = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert [(answer["id"], answer["relation"]) for answer in answers] == [("x", "contradict"), (2, "agree")]
    assert set(answers[0]) == {"id", "relation", "differences", "reason"}
    assert set(answers[0]["differences"][0]) == {"aspect", "reason"}


def test_the_taught_reader_can_be_left_out(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    pairs = tmp_path / "pairs.jsonl"
    row = {"id": 1, "a": "The bank owns no ships.", "b": "Three tankers belong to the bank."}
    pairs.write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert main(["compare", "--pairs", str(pairs), "--by-words"]) == 0
    (answer,) = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert answer["relation"] == compare_sentences(row["a"], row["b"], by_words=True).relation
    assert "reader" not in answer["reason"]
