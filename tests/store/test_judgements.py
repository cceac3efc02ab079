"""Judgements hold passages: they move with the words, and rest when the words are gone."""

from __future__ import annotations

import csv
import io
from contextlib import nullcontext
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.errors import UsageError
from stemma.model import Judgement, Span
from stemma.store.cache import Cache
from stemma.store.docket import Docket
from stemma.store.judgement_csv import from_csv, to_csv
from stemma.store.judgement_lines import from_lines, to_lines
from stemma.store.judgements import Decision, decision, find_again, in_force, unheard
from stemma.store.memory import MemoryStore
from stemma.store.merging import merge
from tests.documents import document

NORTH = "The harbour office says that Radan Vuchek signed. Later Vuchek denied it."
SOUTH = "According to the memo, Radan Vucek never signed."


DOCUMENTS = (document("north", NORTH), document("south", SOUTH))


def at(identity: str, words: str, nth: int = 0) -> Span:
    text = {"north": NORTH, "south": SOUTH}[identity]
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(document=identity, start=start, end=start + len(words))


LEFT, RIGHT, SHORT = at("north", "Radan Vuchek"), at("south", "Radan Vucek"), at("north", "Vuchek", 1)


def judged(
    verdict: str = "positive", by: str = "Ada", when: str = "", left: Span = LEFT, right: Span = RIGHT
) -> Judgement:
    return Judgement(left=left, right=right, verdict=verdict, by=by, when=when, why="same memo")  # type: ignore[arg-type]


def decisions(*judgements: Judgement) -> list[Decision]:
    return [decision(one, DOCUMENTS) for one in judgements]


def test_a_judgement_moves_with_its_words() -> None:
    grown = replace(DOCUMENTS[0], text="A new first sentence. " + NORTH)
    (found,) = in_force(decisions(judged()), (grown, DOCUMENTS[1]))
    assert grown.quote(found.left) == "Radan Vuchek"
    assert found.left.start == LEFT.start + 22


def test_of_two_places_with_the_same_words_the_one_with_the_same_surroundings_is_taken() -> None:
    grown = replace(DOCUMENTS[0], text="Vuchek came. " + NORTH)
    (found,) = in_force(decisions(judged(left=SHORT)), (grown, DOCUMENTS[1]))
    assert found.left.start == SHORT.start + 13


def test_the_same_words_in_another_text_are_not_the_same_passage() -> None:
    other = replace(DOCUMENTS[0], text="A football result mentions one Radan Vuchek.")
    assert in_force(decisions(judged()), (other, DOCUMENTS[1])) == ()


def test_a_judgement_whose_words_are_gone_is_told() -> None:
    gone = (replace(DOCUMENTS[0], text="Nothing is left."), DOCUMENTS[1])
    given_ = decisions(judged())
    assert [one.judgement for one in unheard(given_, gone)] == [judged()]
    assert in_force(given_, gone) == ()


@given(st.text("ab V", max_size=30), st.text("ab V", max_size=30))
def test_a_passage_that_is_found_again_has_the_same_words(before: str, after: str) -> None:
    text = before + NORTH + after
    found = find_again(
        SHORT, "Vuchek", (NORTH[SHORT.start - 24 : SHORT.start], NORTH[SHORT.end : SHORT.end + 24]), {"north": text}
    )
    assert found is None or found.of(text) == "Vuchek"


def test_withdrawing_brings_back_the_judgement_before() -> None:
    no = judged("negative", when="2")
    assert in_force(decisions(judged(), no, replace(no, withdrawn=True)), DOCUMENTS) == (judged(),)


def test_csv_gives_back_what_was_written() -> None:
    given_ = decisions(
        judged(),
        replace(judged("unsure", by='=1+1, "Ben"\nnext'), although_listed=True),
        replace(judged(), withdrawn=True),
    )
    assert from_csv(to_csv(given_, DOCUMENTS), DOCUMENTS) == given_


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=30))
def test_csv_keeps_any_reason_and_makes_no_formula(why: str) -> None:
    (one,) = decisions(replace(judged(), why=why))
    text = to_csv([one], DOCUMENTS)
    assert from_csv(text, DOCUMENTS) == [one]
    cells = [cell for row in list(csv.reader(io.StringIO(text)))[1:] for cell in row]
    assert not [cell for cell in cells if cell[:1] in tuple("=+@\t")]


def test_csv_knows_a_text_by_its_words_when_its_name_differs() -> None:
    text = to_csv(decisions(judged()), DOCUMENTS)
    renamed = (replace(DOCUMENTS[0], id="north-2"), DOCUMENTS[1])
    (found,) = from_csv(text, renamed)
    assert found.judgement.left.document == "north-2"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [("positive", "perhaps", "no judgement"), (",29,", ",x,", "no place"), ("judgement,", "verdict,", "no column")],
)
def test_a_wrong_csv_is_told_with_what_to_do(old: str, new: str, told: str) -> None:
    text = to_csv(decisions(judged()), DOCUMENTS).replace(old, new, 1)
    with pytest.raises(UsageError, match=told) as raised:
        from_csv(text, DOCUMENTS)
    assert raised.value.hint


def test_lines_give_back_what_is_in_force() -> None:
    given_ = [judged(when="2024-05-01T10:00:00"), judged("negative", left=SHORT, when="2024-05-02T10:00:00")]
    found = from_lines(to_lines(given_, DOCUMENTS), DOCUMENTS).judgements
    assert [(one.pair, one.verdict, one.by, one.when) for one in found] == [
        (one.pair, one.verdict, one.by, one.when) for one in given_
    ]


def test_lines_are_lists_of_six_with_the_greater_name_first() -> None:
    import json

    row = json.loads(to_lines([judged(when="2024")], DOCUMENTS))
    assert len(row) == 6
    assert row[0] > row[1]
    assert row[2:] == ["positive", None, "Ada", "2024"]


def test_a_cluster_name_of_the_resolver_is_replaced_by_one_of_its_passages() -> None:
    import json

    row = json.loads(to_lines([judged()], DOCUMENTS))
    third = json.loads(to_lines([judged(left=SHORT)], DOCUMENTS))
    mine = next(name for name in third[:2] if name not in row[:2])
    lines = [["NK-abc", row[0]], ["NK-abc", row[1]], ["NK-abc", mine]]
    verdicts = ("positive", "positive", "negative")
    text = "\n".join(
        json.dumps([*pair, verdict, None, "Ben", "2024"]) for pair, verdict in zip(lines, verdicts, strict=True)
    )
    found = from_lines(text, DOCUMENTS).judgements
    assert sorted(one.verdict for one in found) == ["negative", "positive"]
    assert {LEFT, RIGHT} == next({one.left, one.right} for one in found if one.verdict == "positive")
    assert SHORT in next({one.left, one.right} for one in found if one.verdict == "negative")


def test_edges_about_other_things_are_counted() -> None:
    found = from_lines('["Q1", "NK-x", "positive", 0.5, null, null]\n', DOCUMENTS)
    assert (found.judgements, found.foreign) == ((), 1)


@pytest.mark.parametrize("text", ["{}", "not json", '["a", "b"]', "[[[[", '[1, 2, "positive", null, null, null]'])
def test_a_wrong_line_is_told_with_its_number(text: str) -> None:
    with pytest.raises(UsageError, match="Line 1"):
        from_lines(text, DOCUMENTS)


def test_two_people_who_differ_clash_and_nothing_is_chosen() -> None:
    ours, theirs = judged(by="Ada"), judged("negative", by="Ben")
    found = merge([ours], [theirs])
    assert [(one.ours.by, one.theirs.by) for one in found.clashes] == [("Ada", "Ben")]
    assert found.added[-1].verdict == "unsure"
    assert "Ada says one thing" in found.added[-1].why
    assert "Ben says two things" in found.added[-1].why


def test_whose_file_comes_first_makes_no_difference() -> None:
    ours, theirs = judged(by="Ada", when="2"), judged("negative", by="Ben", when="1")
    one = in_force(decisions(ours, *merge([ours], [theirs]).added), DOCUMENTS)
    other = in_force(decisions(theirs, *merge([theirs], [ours]).added), DOCUMENTS)
    assert one == other


def test_the_later_judgement_of_one_person_counts() -> None:
    found = merge([judged(when="2")], [judged("negative", when="3")])
    assert [one.verdict for one in found.added] == ["negative"]
    assert merge([judged(when="2")], [judged("negative", when="1")]).added == ()


def test_what_was_settled_after_a_clash_stays_settled() -> None:
    ours, theirs = judged(by="Ada"), judged("negative", by="Ben")
    log = [ours, *merge([ours], [theirs]).added, judged("positive", by="Ada", when="9")]
    assert merge(log, [theirs]) == replace(merge(log, [theirs]), added=(), clashes=(), known=1)


def test_a_withdrawal_is_taken_over_from_the_one_who_gave_it() -> None:
    theirs = judged(by="Ben", when="1")
    found = merge([theirs], [theirs, replace(theirs, withdrawn=True, when="2")])
    assert [one.withdrawn for one in found.added] == [True]


def test_a_chain_that_would_join_what_was_judged_two_is_shown() -> None:
    ours = [judged("negative", by="Ada")]
    theirs = [judged(by="Ben", left=LEFT, right=SHORT), judged(by="Ben", left=SHORT, right=RIGHT)]
    (crossing,) = merge(ours, theirs).crossings
    assert crossing.apart == ours[0]
    assert len(crossing.chain) == 2


def test_the_docket_only_grows_and_tells_the_log() -> None:
    told: list[str] = []
    docket = Docket(
        Cache(MemoryStore()), nullcontext, lambda acts: told.extend(f"{act.kind} {sorted(act.facts)}" for act in acts)
    )
    docket.add([judged()], DOCUMENTS)
    found = docket.import_csv(to_csv(decisions(judged("negative", by="Ben")), DOCUMENTS), DOCUMENTS)
    assert len(found.merge.clashes) == 1
    assert len(docket.judgements()) == 3
    assert told == ["decision ['judgement']"] * 3


def test_a_judgement_on_a_passage_that_the_case_has_not_is_handed_back() -> None:
    docket = Docket(Cache(MemoryStore()), nullcontext, lambda _acts: None)
    found = docket.import_csv(to_csv(decisions(judged()), DOCUMENTS), DOCUMENTS[:1])
    assert [one.right_quote for one in found.unplaced] == ["Radan Vucek"]
    assert docket.judgements() == ()
