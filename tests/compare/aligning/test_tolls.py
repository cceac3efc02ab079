"""Two reports of one event and how many were killed, arrested or are missing, told in unlike words."""

from __future__ import annotations

import pytest

from stemma.compare import compare
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve

FIRST = (
    "Quake shakes Velin\n\nA strong earthquake shook the town of Velin before dawn on Tuesday. It brought down the "
    "old mill and the town hall. {first}\n\nThe road to Tora was cut by a landslide. The mayor, Ana Ruiz, asked for "
    "tents.\n"
)
SECOND = (
    "Velin counts its losses\n\nThe town of Velin was shaken by a strong earthquake on Tuesday. The town hall and "
    "the old mill collapsed. {second}\n\nA landslide cut the road to Tora. Tents were asked for by the mayor, "
    "Ana Ruiz.\n"
)


def _pairs(first: str, second: str) -> set[tuple[str, str, str]]:
    documents = (
        document_of("a", FIRST.format(first=first), date="2021-05-04"),
        document_of("b", SECOND.format(second=second), date="2021-05-04"),
    )
    readings = tuple(read(document) for document in documents)
    claims = {claim.id: claim for reading in readings for claim in reading.claims}

    def printed(one: str) -> str:
        claim = claims[one]
        return " ".join(span.of(documents[claim.document == "b"].text) for span in claim.spans)

    found = compare(documents, readings, resolve(documents, readings)).alignments
    return {(printed(al.a[0]), printed(al.b[0]), al.relation) for al in found if al.scope == "between"}


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        ("Rescuers said that 48 people had lost their lives.",
         "The number of confirmed fatalities stands at 217.", ("48", "217")),
        ("Sixty-four people were taken into custody for looting.",
         "A lawyer put the number of arrests at over 300.", ("Sixty-four", "300")),
    ],
)  # fmt: skip
def test_tolls_of_one_event_are_held_against_each_other(first: str, second: str, figures: tuple[str, str]) -> None:
    found = [relation for a, b, relation in _pairs(first, second) if figures[0] in a and figures[1] in b]
    assert found, _pairs(first, second)
    assert not {"agree", "a_refines_b", "b_refines_a"} & set(found)


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        ("At least 48 people were killed.", "An earlier quake in 1988 killed 217 people.", ("48", "217")),
        ("At least 48 people were killed.", "In November, 19 people were killed when a bridge fell.", ("48", "19")),
    ],
)  # fmt: skip
def test_the_toll_of_another_event_or_group_is_left_apart(first: str, second: str, figures: tuple[str, str]) -> None:
    assert not [relation for a, b, relation in _pairs(first, second) if figures[0] in a and figures[1] in b]
