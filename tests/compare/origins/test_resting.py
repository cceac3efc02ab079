from __future__ import annotations

import pytest

from stemma.compare.origins.resting import Ground, rests_on

MEMO = Ground(kind="document", label="memo, Ada Lund to Per Holm", held=False)
LIST = Ground(kind="document", label="lists of pilots", held=True)
VOICE = Ground(kind="voice", label="Ministry of Tides", held=False)
OWN = Ground(kind="own", label="Ferries stop", held=True)
GROUNDS = {"memo": MEMO, "list": LIST, "voice": VOICE, "publisher:c": OWN}


def told(groups: list[tuple[str, ...]], main: dict[str, str]) -> str:
    return rests_on(groups, main, GROUNDS, len(main))


def test_two_reports_of_one_document_are_one_source_heard_twice() -> None:
    assert told([("memo",)], {"a": "memo", "b": "memo"}) == (
        "Both reports rest on the same memo by Ada Lund to Per Holm, and we do not hold it. "
        "Where they agree on what it says, one source is heard twice."
    )


def test_three_reports_of_a_held_document_say_that_we_hold_it() -> None:
    assert told([("list",)], dict.fromkeys("abc", "list")).startswith(
        "All three reports rest on the same lists of pilots, which we hold. Where"
    )


def test_several_origins_are_told_with_what_rests_on_each() -> None:
    groups: list[tuple[str, ...]] = [("memo",), ("voice",), ("publisher:c",)]
    main = {"a": "memo", "b": "memo", "c": "publisher:c", "d": "voice"}
    assert told(groups, main) == (
        "Two reports rest on the memo by Ada Lund to Per Holm, which is not among the files; "
        "one rests on what the Ministry of Tides says; one speaks in its own voice."
    )


def test_an_origin_that_no_report_mainly_rests_on_stands_apart() -> None:
    assert told([("memo",), ("list",)], {"a": "memo", "b": "memo"}).endswith(
        "Claims that reports share also go back to the lists of pilots."
    )


def test_two_documents_that_may_be_one_are_not_told_as_two() -> None:
    assert told([("memo", "list")], {"a": "memo", "b": "list"}) == (
        "Both reports rest on the memo by Ada Lund to Per Holm or the lists of pilots, which may be one and the same."
    )


def test_copies_of_one_text_go_back_to_it() -> None:
    assert told([("publisher:c",)], {"c": "publisher:c", "d": "publisher:c"}).startswith(
        "Both reports rest on the text “Ferries stop”."
    )


@pytest.mark.parametrize("reports", [1, 2, 5, 30])
def test_the_sentence_gives_no_verdict_on_truth(reports: int) -> None:
    words = told([("memo",)], {str(n): "memo" for n in range(reports)}).lower().split()
    assert not {"true", "false", "fake", "verified", "confirmed"} & set(words)


def test_many_origins_are_counted_not_listed() -> None:
    grounds = {str(n): Ground(kind="document", label=f"memo {n}", held=False) for n in range(9)}
    main = {f"t{n}": str(n) for n in range(9)}
    assert rests_on([(name,) for name in grounds], main, grounds, 9).endswith("six rest on six further origins.")


@pytest.mark.parametrize(
    ("label", "phrase"),
    [
        ("local medics", "what local medics say"),
        ("relatives of the dead", "what the relatives of the dead say"),
        ("the police", "what the police says"),
        ("Rail Services", "what Rail Services says"),
        ("Ministry of Ports", "what the Ministry of Ports says"),
    ],
)
def test_several_say_and_one_says(label: str, phrase: str) -> None:
    assert Ground(kind="voice", label=label, held=False).phrase == phrase
