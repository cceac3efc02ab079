from __future__ import annotations

from dataclasses import replace

from stemma.dossier.index import Index
from stemma.dossier.matters import Matter, matters_of
from stemma.model import Dossier, Judgement
from tests.dossier import invented


def matters(dossier: Dossier) -> tuple[Matter, ...]:
    return matters_of(Index.of(dossier))


def test_disputes_come_first_and_lonely_claims_last(harbour: Dossier) -> None:
    assert [m.kind for m in matters(harbour)] == ["differ", "agree", "only", "only"]
    assert [m.number for m in matters(harbour)] == [1, 2, 3, 4]


def test_a_contradiction_goes_before_a_difference_with_more_kinds() -> None:
    case = invented.harbour()
    case.align("contradict", "north:c3", "south:c3")
    assert matters(case.build())[0].kind == "contradict"


def test_weighty_kinds_go_before_many_kinds() -> None:
    case = invented.harbour()
    light = tuple(invented.aspect(name, "x", "y") for name in ("place", "wording", "time", "actor"))
    case.align("differ", "north:c3", "south:c3", title="Light", aspects=light)
    assert [m.title for m in matters(case.build())][:2] == ["Cranes: 40 sold, or some 60", "Light"]


def test_with_many_texts_a_matter_is_a_group() -> None:
    found = matters(invented.many(5).build())
    assert [(m.kind, len(m.texts)) for m in found] == [("contradict", 5), ("agree", 5)]


def test_a_background_remark_alone_is_no_matter() -> None:
    case = invented.harbour()
    case.claims["south"][2] = replace(case.claims["south"][2], background=True)
    assert [m.texts for m in matters(case.build()) if m.kind == "only"] == [("north",)]


def test_a_judgement_on_the_passages_is_shown() -> None:
    case = invented.harbour()
    left, right = case.claims["north"][0].spans[0], case.claims["south"][0].spans[0]
    judged = Judgement(left=right, right=left, verdict="positive", by="rk", target="alignment", relation="agree")
    case.extra["judgements"] = (replace(judged, verdict="negative"), judged)
    assert matters(case.build())[0].review == "changed to Agree"


def test_a_title_is_taken_from_the_words_where_none_is_given() -> None:
    assert matters(invented.harbour().build())[2].title == "Fog closed the port"


def test_a_difference_of_number_comes_before_a_longer_list_of_lighter_ones() -> None:
    case = invented.harbour()
    light = (
        invented.aspect("modality", "x", "y"),
        invented.aspect("time", "x", "y"),
        invented.aspect("place", "x", "y"),
    )
    case.align("differ", "north:c3", "south:c3", title="Lighter", aspects=light)
    case.alignments[0] = replace(case.alignments[0], aspects=(invented.aspect("number", "40", "60"),))
    assert [matter.title for matter in matters_of(Index.of(case.build()))][:2] == [
        "Cranes: 40 sold, or some 60",
        "Lighter",
    ]
