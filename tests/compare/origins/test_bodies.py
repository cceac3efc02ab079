"""Bodies that speak without a name, statements that are held, and whom they speak for."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.case import Case
from stemma.compare.origins.bodies import body_family
from stemma.compare.origins.likely_same import doubt, is_one_source
from stemma.compare.origins.tracing import Facts
from stemma.model import Stemma

POLICE = Facts(kind="voice", names={"e1": "the police"}, is_named=False, families=frozenset({"state"}))


def person(name: str, *role: str, families: tuple[str, ...] = ()) -> Facts:
    return Facts(
        kind="voice", names={"p": name}, is_person=True, role=frozenset(role), families=frozenset(families)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "family"),
    [("the police", "state"), ("fire brigade", "state"), ("the company", "business"), ("a hospital", ""),
     ("two officers", ""), ("the cook", ""), ("Police Union", "")],
)  # fmt: skip
def test_a_body_is_meant_by_a_plain_word_with_its_article(name: str, family: str) -> None:
    assert body_family(name) == family


def test_a_skipper_confirms_what_the_police_say() -> None:
    assert doubt(POLICE, person("Ola Berg", "skipper", "cutter")) is None


@pytest.mark.parametrize(
    "other",
    [
        person("Ola Berg"),
        person("Ola Berg", "polic", "spokesman", families=("state", "any")),
        person("Ola Berg", "mayor", families=("state",)),
        Facts(kind="voice", names={"e2": "the army"}, is_named=False, families=frozenset({"state"})),
        Facts(kind="voice", names={"e3": "Harbour Watch"}),
        Facts(kind="document", names={"d": "memo"}),
    ],
)
def test_who_may_speak_for_a_body_without_a_name_does_not_confirm_it(other: Facts) -> None:
    assert doubt(POLICE, other) is not None


def test_a_minister_and_the_ministry_are_one_source() -> None:
    ministry = Facts(kind="voice", names={"e4": "Ministry of Tides"})
    assert is_one_source(ministry, person("Ida Fenn", "minist", "tide", families=("state",)))


def test_a_rights_group_does_not_speak_for_the_prison_that_it_is_named_after() -> None:
    group = Facts(kind="voice", names={"e4": "Prisoners' Rights Watch"}, families=frozenset({"relief"}))
    assert not is_one_source(group, person("Ida Fenn", "director", "prison", families=("state",)))


def _stemma(folder: Path, **texts: str) -> Stemma:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    case = Case()
    case.ingest(str(folder))
    return case.compare().stemma


def test_a_statement_that_is_held_speaks_for_its_body(tmp_path: Path) -> None:
    text = "HARBOUR BOARD\nPress notice, 5 March 2021\n\nBoth piers of Velin are safe. Two cranes were sold in May.\n"
    (origin,) = (o for o in _stemma(tmp_path, board=text).origins if o.claims)
    assert (origin.label, len(origin.claims)) == ("Harbour Board", 2)


def test_what_a_body_told_others_and_its_held_statement_are_of_one_origin(tmp_path: Path) -> None:
    board = "Ministry of Harbours\nPress release\nVelin, 7 March 2021\n\nBoth piers of Velin are safe.\n"
    paper = "Velin Gazette\n5 March 2021\nCrane falls\n\nA crane fell into the dock, the harbour ministry said.\n"
    stemma = _stemma(tmp_path, board=board, paper=paper)
    (origin,) = (o for o in stemma.origins if o.claims and o.label == "Ministry of Harbours")
    assert {claim.partition(":")[0] for claim in origin.claims} == {"board", "paper"}
    assert not any(e.derived == "paper" and e.source == "board" for e in stemma.edges)  # it came two days later


def test_a_body_that_speaks_of_itself_for_short_and_its_spokesman_are_the_body(tmp_path: Path) -> None:
    text = (
        "HARBOUR BOARD OF VELIN\nPress notice, 5 March 2021\n\nThe Harbour Board rejects the report of the Gazette. "
        "Both piers are safe. “There was no crack,” a spokesman for the board said. “Ships may land,” a spokeswoman "
        "for the pilots said.\n"
    )
    origins = [o for o in _stemma(tmp_path, board=text).origins if o.claims]
    assert sorted((o.label, len(o.claims)) for o in origins) == [
        ("Harbour Board of Velin", 3),
        ("a spokeswoman for the pilots", 1),
    ]


def test_a_rank_alone_does_not_tell_an_officer_from_the_police(tmp_path: Path) -> None:
    first = "Velin Gazette\n5 March 2021\nCrane\n\nThe crane Alma fell into the dock on Monday, police said.\n"
    second = "Coast Mail\n6 March 2021\nDock\n\nThe crane Alma fell into the dock on Monday, said Sgt. Ole Berg.\n"
    stemma = _stemma(tmp_path, first=first, second=second)
    assert {support.confirmations for support in stemma.supports} == {0}


def test_a_statement_and_whom_it_quotes_do_not_confirm_each_other(tmp_path: Path) -> None:
    board = (
        "HARBOUR BOARD\nPress notice, 5 March 2021\n\nThe crane Alma fell into the dock on Monday.\n"
        'Director Ida Fenn said: "The crane Alma fell into the dock."\n'
    )
    paper = (
        "Velin Gazette\n6 March 2021\nCrane falls\n\nThe crane Alma fell into the dock on Monday, Ida Fenn said.\n"
    )
    stemma = _stemma(tmp_path, board=board, paper=paper)
    assert {support.confirmations for support in stemma.supports} == {0}


def test_a_dispatch_does_not_rest_on_what_its_agency_saw_a_day_later(tmp_path: Path) -> None:
    first = "VELIN, March 5, 2021 (Coast News) - The crane Alma fell into the dock on Friday.\n\nNobody was hurt.\n"
    second = (
        "VELIN, March 6, 2021 (Coast News) - The crane Alma had failed an inspection in May, a document seen by "
        "Coast News shows.\n\nThe port closed a pier.\n"
    )
    stemma = _stemma(tmp_path, first=first, second=second)
    (document,) = (origin for origin in stemma.origins if origin.label.startswith("document"))
    assert [path.text for path in document.paths] == ["second"]


@pytest.mark.parametrize(
    "said",
    [
        "Cass Wend, Norland Water's director of communications, said that the board had taken no decision.",
        "Norland Water's director of communications, Cass Wend, said that the board had taken no decision.",
    ],
)
def test_whose_director_somebody_is_speaks_for_it(tmp_path: Path, said: str) -> None:
    own = "Norland Water repeated on Friday that the board had taken no decision.\n"
    stemma = _stemma(tmp_path, first=f"The slides are one of several plans. {said}\n", second=own)
    assert {support.confirmations for support in stemma.supports} == {0}


def test_a_lawyer_of_somebody_does_not_confirm_him(tmp_path: Path) -> None:
    first = "Velin Gazette\n5 March 2021\nDock\n\nNo crane fell into the dock, said Ole Berg, Radu Stern's lawyer.\n"
    second = "Coast Mail\n6 March 2021\nDock\n\nNo crane fell into the dock, Radu Stern said on Friday.\n"
    stemma = _stemma(tmp_path, first=first, second=second)
    assert {support.confirmations for support in stemma.supports} == {0}


def test_a_letter_whose_signatory_is_not_told_is_not_confirmed_by_another_letter_of_who_speaks_in_it() -> None:
    mine = Facts(kind="document", names={"d": "letter"}, dates=frozenset({"2014-03-06"}), inside=frozenset({"e7"}))
    hers = Facts(
        kind="document",
        names={"f": "letter"},
        signatories={"e7": "Clara Stern"},
        dates=frozenset({"2014-03-16"}),
        inside=frozenset({"e7"}),
    )
    other = Facts(
        kind="document", names={"g": "memo"}, signatories={"e8": "Adar Vint"}, dates=frozenset({"2014-03-26"})
    )
    assert doubt(mine, hers) == doubt(hers, mine) is not None
    assert doubt(mine, other) is None
