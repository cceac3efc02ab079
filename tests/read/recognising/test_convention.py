"""What is mended in the recogniser's phrases."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.read.parsing.pipeline import parse
from stemma.read.recognising.convention import mended
from stemma.read.recognising.units import units_of
from stemma.read.recognising.words import KINDS, Range

Marked = tuple[str, str]
WORDS = (
    "Near",
    "of",
    "Dresk",
    ",",
    "Norway",
    "and",
    "the",
    "(",
    ")",
    "Vint",
    "'s",
    "Sweden",
    "World",
    "Health",
    "Organization",
)


def mend(text: str, *phrases: Marked) -> list[Marked]:
    """The phrases of ``text``, given and gotten as (words, kind)."""
    units, _ = units_of([sentence for doc in parse(text) for sentence in doc.sents])
    some = []
    for words, kind in phrases:
        begin = text.index(words)
        inside = [at for at, unit in enumerate(units) if begin <= unit.start and unit.end <= begin + len(words)]
        some.append(Range(first=inside[0], last=inside[-1] + 1, kind=kind, certainty=0.9, of_kind=0.9))
    return [(text[units[one.first].start : units[one.last - 1].end], one.kind) for one in mended(some, units)]


@pytest.mark.parametrize(
    ("text", "given_phrase", "wanted"),
    [
        ("Near Dresk, two wells were closed.", ("Near Dresk,", "Location"), ("Dresk", "Location")),
        ("The ORC's envoy left.", ("The ORC's", "Organisation"), ("The ORC", "Organisation")),
        ("They met Vint in Dresk.", ("Vint in", "Person"), ("Vint", "Person")),
        ("The board “Sea” met.", ("The board “Sea”", "Organisation"), ("The board “Sea”", "Organisation")),
        ("It closed after March 2021.", ("after March 2021", "Temporal"), ("after March 2021", "Temporal")),
    ],
)
def test_small_words_and_marks_go_from_the_edges_of_a_name(text: str, given_phrase: Marked, wanted: Marked) -> None:
    assert mend(text, given_phrase) == [wanted]


def test_a_town_and_its_country_are_one_place() -> None:
    text = "A mill in Linden, Ohio, burnt down."
    assert mend(text, ("Linden", "Location"), ("Ohio", "Location")) == [("Linden, Ohio", "Location")]


def test_two_countries_in_a_row_stay_two_places() -> None:
    given_phrases = ("Norway", "Location"), ("Sweden", "Location")
    assert mend("Ships from Norway, Sweden and others came.", *given_phrases) == list(given_phrases)


def test_countries_run_together_are_taken_apart() -> None:
    text = "Ministers of Norway, Sweden and the Netherlands met."
    wanted = [("Norway", "Organisation"), ("Sweden", "Organisation"), ("the Netherlands", "Organisation")]
    assert mend(text, ("Norway, Sweden and the Netherlands", "Organisation")) == wanted


def test_a_person_and_the_post_behind_a_comma_are_two_phrases() -> None:
    text = "Adar Vint, head of the Port Board, resigned."
    wanted = [("Adar Vint", "Person"), ("head of the Port Board", "Person")]
    assert mend(text, ("Adar Vint, head of the Port Board", "Person")) == wanted


@pytest.mark.parametrize("marked", ["Norland Relief Agency (NRA)", "Norland Relief Agency (NRA"])
def test_a_name_and_its_short_form_are_two_phrases(marked: str) -> None:
    found = mend("The Norland Relief Agency (NRA) wrote.", (marked, "Organisation"))
    assert found == [("Norland Relief Agency", "Organisation"), ("NRA", "Organisation")]


def test_a_name_that_goes_on_behind_brackets_is_one_phrase() -> None:
    one = ("Task Force (TF) 12", "Organisation")
    assert mend("Task Force (TF) 12 sailed.", one) == [one]


def test_a_body_of_several_words_with_and_in_it_is_not_taken_apart() -> None:
    one = ("Ministry of Water, Roads and Ports", "Organisation")
    assert mend("The Ministry of Water, Roads and Ports wrote.", one) == [one]


@pytest.mark.parametrize("name", ["al-Shams in Norway", "Al Shams in Norway", "Al-Shams in Norway"])
def test_a_known_body_is_known_with_a_hyphen_or_without(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stemma.read.recognising.convention.bodies", lambda: {("al", "shams", "in", "norway")})
    text = f"He joined {name} and left."
    assert mend(text, (name.removesuffix(" in Norway"), "Organisation"), ("Norway", "Location")) == [
        (name, "Organisation")
    ]


def test_a_known_body_of_many_words_is_one_phrase() -> None:
    text = "Staff of the World Health Organization came."
    found = mend(text, ("World", "Location"), ("Organization", "Organisation"))
    assert found == [("World Health Organization", "Organisation")]


def test_a_surname_alone_is_the_person() -> None:
    text = "Adar Vint spoke. Vint left."
    wanted = [("Adar Vint", "Person"), ("Vint", "Person")]
    units, _ = units_of([sentence for doc in parse(text) for sentence in doc.sents])
    some = [Range(first=0, last=2, kind="Person", certainty=1, of_kind=1),
            Range(first=4, last=5, kind="Location", certainty=1, of_kind=1)]  # fmt: skip
    assert [(text[units[o.first].start : units[o.last - 1].end], o.kind) for o in mended(some, units)] == wanted


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS),
             min_size=1, max_size=25),
    st.data(),
)  # fmt: skip
def test_mended_phrases_stand_in_order_and_do_not_overlap(words: list[str], data: st.DataObject) -> None:
    units, _ = units_of([sentence for doc in parse(" ".join(words)) for sentence in doc.sents])
    cuts = sorted(data.draw(st.sets(st.integers(0, len(units)), max_size=8)))
    kind = data.draw(st.sampled_from(KINDS))
    some = [Range(first=a, last=b, kind=kind, certainty=0.5, of_kind=0.5) for a, b in itertools.pairwise(cuts)]
    edges = [edge for one in mended(some, units) for edge in (one.first, one.last)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(units) for edge in edges)
