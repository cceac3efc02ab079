"""The events as several hands tell them, from which the encoder of claims in their text learns."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from training.accounts import LABELS, learnt, passages_apart, told

ROOT = Path(__file__).resolve().parents[2]
LEARNT = sorted((ROOT / "training/accounts").glob("*.txt"))
APART = [
    *sorted((ROOT / "training/weighing").glob("accounts*.txt")),
    *sorted((ROOT / "tests/cases/accounts").glob("*.txt")),
]
LEAST = 4
"""Matters that two accounts of an event have in common, over all pairs of them."""


@pytest.mark.parametrize("path", [*LEARNT, *APART], ids=lambda path: path.stem)
def test_three_hands_tell_every_event_and_have_matters_in_common(path: Path) -> None:
    for event in told(path):
        assert len(event.accounts) == 3
        for account in event.accounts:
            assert all(account.text[start:end].strip() for start, end, _ in account.passages)
            assert all(one[1] <= other[0] for one, other in itertools.pairwise(account.passages))
        matters = [{matter for *_, matter in account.passages} for account in event.accounts]
        assert len(set.union(*(one & other for one, other in itertools.combinations(matters, 2)))) >= LEAST


def test_what_is_put_aside_is_not_learnt_from() -> None:
    learnt = {account.text for path in LEARNT for event in told(path) for account in event.accounts}
    apart = [account.text for path in APART for event in told(path) for account in event.accounts]
    assert apart
    assert len(set(apart)) == len(apart)
    assert not learnt & set(apart)


@pytest.mark.parametrize("path", [*LEARNT, *APART], ids=lambda path: path.stem)
def test_how_passages_of_one_matter_stand_is_labelled(path: Path) -> None:
    for event in told(path):
        for stand in event.stands:
            (one, first), (other, second) = stand.places
            assert one < other
            assert event.accounts[one].passages[first][2] == event.accounts[other].passages[second][2]
            assert set(stand.relations) <= set(LABELS.values())
        same = {stand.places for stand in event.stands}
        assert not same.intersection(passages_apart(event))
        of_two = sum(len(a.passages) * len(b.passages) for a, b in itertools.combinations(event.accounts, 2))
        assert len(same) + len(passages_apart(event)) == of_two


def test_the_news_can_be_left_out() -> None:
    assert {event.title for event in learnt(news=False)} < {event.title for event in learnt()}


LABELLED = "# a dam\n@ wire\n{1 A dam broke}.\n@ paper\n{1 The dam gave way} in {2 the night}.\n"


def test_the_labels_stand_in_the_last_line(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(f"{LABELLED}& 1 =<", encoding="utf-8")
    [event] = told(path)
    [stand] = event.stands
    assert [event.words(place) for place in stand.places] == ["A dam broke", "The dam gave way"]
    assert stand.relations == ("agree", "b_refines_a")


@pytest.mark.parametrize("labels", ["", "& 1 = =", "& 1 =, 2 ~"])
def test_a_label_too_many_or_too_few_is_told(tmp_path: Path, labels: str) -> None:
    path = tmp_path / "half.txt"
    path.write_text(LABELLED + labels, encoding="utf-8")
    with pytest.raises(ValueError, match=r"half\.txt, # a dam: "):
        told(path)


@pytest.mark.parametrize(
    "text", ["@ wire\n{1 A dam broke}.", "# a dam\nA dam broke.", "# a dam\n@ wire\n{1 A {2 dam} broke}."]
)
def test_what_is_not_of_the_form_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "half.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"half\.txt: "):
        told(path)
