"""What only looks alike never agrees: opposite states, other spots, side phrases, headlines that tell nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from stemma import Case
from stemma.compare.agreeing import agrees_in_something
from stemma.compare.aligning.align import Proposal
from stemma.compare.comparators.phrasing import predicate
from stemma.compare.comparators.polarity import polarity
from stemma.compare.comparators.sites import sites, spots
from stemma.compare.figures import shared_figures
from stemma.compare.footing import is_ungrounded
from stemma.compare.profile import Profile
from stemma.model import Alignment, Aspect, AspectName, Evidence, Relation, Role
from tests.compare.claims import MAKER, Number, Said, two

AGREEING = {"agree", "a_refines_b", "b_refines_a"}


def _alignments(folder: Path, a: str, b: str) -> list[Alignment]:
    (folder / "a.txt").write_text(a, encoding="utf-8")
    (folder / "b.txt").write_text(b, encoding="utf-8")
    case = Case()
    case.ingest(str(folder))
    return list(case.dossier().alignments)


def _claims(a: str, b: str, verbs: tuple[str, str]) -> tuple[Profile, Profile]:
    return two(Said(a, predicate=verbs[0]), Said(b, predicate=verbs[1]))


@pytest.mark.parametrize(
    ("a", "b", "verbs"),
    [
        ("the side hatch was bolted", "both side hatches were open", ("bolt", "be open")),
        ("the ledger is real", "the ledger is an invention", ("be real", "be invention")),
        ("the barracks were occupied", "the barracks were vacant", ("be occupied", "be vacant")),
        ("the cistern was clean", "the cistern had been poisoned", ("be clean", "poison")),
        ("the signal box was staffed", "the signal box was unattended", ("be staffed", "be unattended")),
    ],
)
def test_states_that_exclude_each_other_are_opposites(a: str, b: str, verbs: tuple[str, str]) -> None:
    assert [aspect.result for aspect in predicate(*_claims(a, b, verbs))] == ["incompatible"]


def test_a_locked_hatch_and_an_open_one_do_not_agree(tmp_path: Path) -> None:
    a = "The ferry Salka sank off Drevik on Sunday.\n\nPassengers said that the stern hatch was locked.\n"
    b = "The ferry Salka sank off Drevik on Sunday.\n\nThe two stern hatches were open, the captain said.\n"
    found = [one for one in _alignments(tmp_path, a, b) if "hatch" in one.title]
    assert not {one.relation for one in found} & AGREEING


def test_what_somebody_is_agrees_with_nothing_that_does_not_say_so() -> None:
    pair = _claims("two of the drowned were monks", "two people were trampled on the stairs and drowned",
                   ("be monk", "trample"))  # fmt: skip
    assert not agrees_in_something(*pair)


def test_what_somebody_is_agrees_with_the_same_in_kindred_words() -> None:
    assert agrees_in_something(
        *_claims("the deed was authentic", "the deed is genuine", ("be authentic", "be genuine"))
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("the leak began on the third floor", "the leak started on the ground floor"),
        ("the tanker lay at pier 4", "the tanker was moored at Pier Seven"),
        ("shots were heard at the east gate", "shots were heard at the western entrance"),
        ("the archive is in the left wing", "the archive stands in the right wing"),
        ("inmates of Block C went on hunger strike", "inmates of block D went on hunger strike"),
        ("they searched the upper deck", "they searched the lower deck"),
    ],
)
def test_two_spots_of_one_kind_differ_in_place(a: str, b: str) -> None:
    assert [(one.name, one.result) for one in sites(*_claims(a, b, ("be", "be")))] == [("place", "incompatible")]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("the leak began on the second floor", "the leak started on floor 2"),
        ("the leak began on the ground floor", "the leak started on the first floor"),  # one floor, in two countries
        ("the leak began on the second floor", "the leak started in a six-storey building"),
        ("the leak began in the north wing", "the leak started in the left wing"),
        ("they left the building", "they searched the right building"),
        ("the east and west gates were shut; the east gate burned", "the west gate burned"),
    ],
)
def test_spots_that_may_be_one_do_not_differ(a: str, b: str) -> None:
    assert sites(*_claims(a, b, ("be", "be"))) == ()


def test_a_long_text_without_spots_is_read_in_one_go() -> None:
    assert spots("the left the right the " * 5000) == ()


def test_a_fire_on_two_floors_differs(tmp_path: Path) -> None:
    a = "A blaze at the Orlen mill in Tavik was put out.\n\nThe blaze broke out at about 2 a.m. on the third floor.\n"
    b = "The Orlen mill in Tavik burned.\n\nThe blaze started shortly before 2 a.m. on the ground floor.\n"
    found = [one for one in _alignments(tmp_path, a, b) if any(x.name == "place" for x in one.differences)]
    assert [one.relation for one in found] == ["differ"]


def test_a_side_phrase_of_time_is_not_the_matter() -> None:
    pair = _claims("two weeks before the senate altered the rules on auctions", "an auction took place",
                   ("alter", "take place"))  # fmt: skip
    assert not agrees_in_something(*pair)


def test_one_kind_of_doing_done_to_two_things_is_no_agreement() -> None:
    pair = two(
        Said("the ferry line suspended its treasurer", predicate="suspend"),
        Said("four libraries have been shut", predicate="shut",
             numbers=(Number("four libraries", 4, counted="libraries", unit="library"),)),
    )  # fmt: skip
    assert not agrees_in_something(*pair)


def test_one_kind_of_doing_done_to_kindred_things_may_agree() -> None:
    assert agrees_in_something(*_claims("the port was closed", "the harbour was shut", ("close", "shut")))


def test_a_headline_that_only_announces_agrees_with_nothing(tmp_path: Path) -> None:
    a = "Mine company knew of arsenic in village wells\n\nThe mine closed a well at Orsk on Monday, it said.\n"
    b = "Arsenic in the wells: what the Brand letter says\n\nThe mine at Orsk has eight wells, the letter says.\n"
    found = [one for one in _alignments(tmp_path, a, b) if "Brand" in one.title or "what" in one.title]
    assert not {one.relation for one in found} & AGREEING


def test_what_is_ruled_out_does_not_agree_with_what_is_thought() -> None:
    pair = _claims("it was caused by a faulty cable", "they ruled out an electrical fault", ("cause", "rule out"))
    assert [one.result for one in polarity(*pair)] == ["unknown"]


def test_trucks_and_lorries_of_one_number_are_one_figure() -> None:
    pair = two(
        Said("the colonel wants thirty trucks",
             numbers=(Number("thirty trucks", 30, counted="trucks", unit="truck"),)),
        Said("30 lorries are asked for", numbers=(Number("30 lorries", 30, counted="lorries", unit="lorry"),)),
    )  # fmt: skip
    assert len(shared_figures(*pair)) == 1


def test_a_shared_small_count_of_the_drowned_ties_nothing(tmp_path: Path) -> None:
    a = "A ferry sank off Drevik, killing six people, survivors said.\n\nTwo of the dead were monks.\n"
    b = "The ferry did not sink, the port said.\n\nIt said two people were trampled on the stairs and died.\n"
    found = [one for one in _alignments(tmp_path, a, b) if "monk" in one.title or "trampled" in one.title]
    assert not {one.relation for one in found} & AGREEING


def test_a_toll_does_not_agree_with_the_staff(tmp_path: Path) -> None:
    a = "Blast at Tolm\n\nAt least 12 miners died when a blast shook the Tolm mine on Friday, rescuers said.\n"
    b = "Owner of Tolm mine held\n\nThe mine had more than 300 miners, according to the mining office.\n"
    pairs = [{one.relation for one in _alignments(tmp_path, a, b)}]
    assert not set().union(*pairs) & AGREEING


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Courier could not verify the letter.", "The letter is fake."),
        ("The minister has not seen the leaked memo.", "An internal memo was leaked to the press."),
        ("Ostrin has never asked the army for anything.", "Ostrin did not respond to questions."),
        ("The leaked memo is genuine.", "The mayor did not say whether the leaked memo was genuine."),
    ],
)
def test_neither_silence_nor_another_denial_agrees_or_contradicts(tmp_path: Path, a: str, b: str) -> None:
    found = _alignments(
        tmp_path, f"The quay at Drevik was closed.\n\n{a}\n", f"The weir at Solm was closed.\n\n{b}\n"
    )
    claims = {(x, y) for alignment in found for x in alignment.a for y in alignment.b}
    assert {pair for pair in claims if not (pair[0].endswith("c1") or pair[1].endswith("c1"))} == set()


def _held(pair: tuple[Profile, Profile], relation: Relation, *names: AspectName, chance: float) -> bool:
    """Whether a weighed pair with such differences is shown."""
    aspects = tuple(Aspect(name=name, result="narrower", reason="because", is_difference=True) for name in names)
    why = Evidence(reason="because", maker=MAKER)
    alignment = Alignment(
        id="",
        texts=("a", "b"),
        a=(pair[0].id,),
        b=(pair[1].id,),
        relation=relation,
        title="",
        why=why,
        aspects=aspects,
    )
    proposal = Proposal(a=pair[0], b=pair[1], score=chance, reason="", weighed=True, chance=chance)
    return not is_ungrounded(proposal, alignment)


UNLIKE = ("the widow sold the mill", "the bishop buried a stranger", ("sell", "bury"))
KINDRED = ("the widow sold the mill", "the widow bought some flour", ("sell", "buy"))


@pytest.mark.parametrize(("chance", "is_shown"), [(0.5, False), (0.9, True)])
def test_a_difference_of_setting_alone_needs_a_likely_pair(chance: float, is_shown: bool) -> None:
    assert _held(_claims(*UNLIKE), "differ", "time", "place", chance=chance) is is_shown


@pytest.mark.parametrize(("chance", "is_shown"), [(0.62, False), (0.95, True)])
def test_a_difference_of_persons_alone_between_two_doings_needs_a_certain_pair(chance: float, is_shown: bool) -> None:
    assert _held(_claims(*UNLIKE), "differ", "actor", chance=chance) is is_shown


def test_without_a_common_doing_nothing_agrees_that_is_only_likely() -> None:
    assert not _held(_claims(*UNLIKE), "agree", chance=0.65)


@pytest.mark.parametrize(("chance", "is_shown"), [(0.55, False), (0.8, True)])
def test_a_doing_that_only_one_tells_makes_an_agreement_doubtful(chance: float, is_shown: bool) -> None:
    pair = _claims(
        "some forty prisoners have joined the strike", "prisoners are kept without trial", ("join", "keep")
    )
    assert _held(pair, "agree", chance=chance) is is_shown


@pytest.mark.parametrize(("chance", "is_shown"), [(0.55, False), (0.8, False), (0.9, True)])
def test_figures_of_a_doing_that_only_one_tells_contradict_only_where_the_matter_is_likely_one(
    chance: float, is_shown: bool
) -> None:
    pair = _claims("the jail holds 1,150 prisoners", "nine prisoners have died in the jail", ("hold", "die"))
    assert _held(pair, "contradict", "number", chance=chance) is is_shown


@pytest.mark.parametrize(("chance", "is_shown"), [(0.8, False), (0.9, True)])
def test_one_verb_alone_is_no_common_matter(chance: float, is_shown: bool) -> None:
    pair = _claims("the coach had failed an inspection", "the brakes had been failing", ("fail", "fail"))
    assert _held(pair, "agree", chance=chance) is is_shown


def test_the_hurt_of_one_and_the_dead_of_the_other_do_not_agree() -> None:
    pair = two(
        Said("12 of the injured were in critical condition", numbers=(Number("12", 12),), predicate="be"),
        Said("three of the injured died in hospital", numbers=(Number("three", 3),), predicate="die"),
    )
    assert not agrees_in_something(*pair, 0.95)


def test_a_call_to_allow_and_what_was_prevented_neither_agree_nor_contradict() -> None:
    pair = two(
        Said("the guards must allow doctors to work", predicate="allow", modality="ordered"),
        Said("the guards prevented a doctor from entering", predicate="prevent"),
    )
    assert not predicate(*pair)
    assert not _held(pair, "agree", chance=0.9)


def test_refusing_food_denies_no_hunger() -> None:
    pair = two(
        Said("thirty men stopped eating", predicate="stop eating"),
        Said("thirty men have refused food", predicate="refuse"),
    )
    assert not polarity(*pair)


def test_what_differs_in_a_figure_too_is_no_difference_of_setting() -> None:
    assert _held(_claims(*KINDRED), "differ", "time", "number", chance=0.5)


@pytest.mark.parametrize(
    ("moods", "is_shown"),
    [(("requested", "promised"), False), (("asserted", "expected"), False), (("promised", "will"), True)],
)
def test_two_doings_put_in_two_moods_do_not_agree(moods: tuple[str, str], is_shown: bool) -> None:
    pair = two(
        Said("the widow sold the mill", predicate="sell", modality=moods[0]),
        Said("the bishop buried a stranger", predicate="bury", modality=moods[1]),
    )
    assert _held(pair, "agree", chance=0.9) is is_shown


def test_who_declines_to_comment_rejects_nothing(tmp_path: Path) -> None:
    a = "The dam at Velin leaks.\n\nThe Orlen company refused to comment on the allegations.\n"
    b = "The dam at Velin leaks.\n\nThe Orlen company rejected the allegations.\n"
    found = [one for one in _alignments(tmp_path, a, b) if "dam" not in one.title.lower()]
    assert not {one.relation for one in found} & AGREEING


DAILY = (
    "The Velin Mail, 10 May 2021\n\nWarden asks for men\n\nIn a letter sent on 4 May to Gen. Ida Fenn, Governor "
    "Marek Tolvan requests 150 guards. Drivers have received no pay for four months, he writes. The letter was "
    "forged, the port said.\n"
)
MONITOR = (
    "The Osk Post, 8 May 2021\n\nGovernor wants men\n\nA letter from the governor of Torvik, Marek Tolvan, to the "
    "head of the port, Gen. Ida Fenn, says that drivers had not been paid since January. Tolvan asked Fenn to send "
    "120 “seasoned men” from the Osk Guard. The port's director called the letter “a clumsy forgery”. An officer who "
    "asked not to be named said he was tired.\n"
)


def test_two_figures_that_one_letter_asks_for_differ_and_update_nothing(tmp_path: Path) -> None:
    found = _alignments(tmp_path, DAILY, MONITOR)
    (asked,) = (one for one in found if any("150" in aspect.a_value for aspect in one.aspects))
    assert asked.relation == "differ"
    assert "number" in {difference.name for difference in asked.differences}


def test_denials_of_one_letter_agree_and_its_way_is_no_request(tmp_path: Path) -> None:
    found = _alignments(tmp_path, DAILY, MONITOR)
    texts = {"a": DAILY, "b": MONITOR}
    told = [
        (one.relation, *(texts[span.document[0]][span.start : span.end] for span in one.why.spans)) for one in found
    ]
    assert any(kind in AGREEING and "forged" in a and "forgery" in b for kind, a, *_, b in told)
    assert not any("sent on 4 May" in words for _, *quotes in told for words in quotes)
    assert not any("asked not to be named" in words for _, *quotes in told for words in quotes)


def test_a_subject_from_another_clause_is_no_common_ground() -> None:
    first = "a neighbour went over to the flat"
    a, b = two(Said(first, predicate="go over"), Said("neighbours called the police", predicate="call"))
    who, rest = (replace(a.claim.spans[0], start=s, end=e) for s, e in ((0, 11), (12, len(first))))
    taken_over = replace(a.claim, spans=(who, rest), roles=(Role(name="agent", span=who),))
    assert agrees_in_something(a, b)
    assert not agrees_in_something(replace(a, claim=taken_over), b)


def test_what_is_asked_for_is_at_odds_with_no_deed() -> None:
    asked = Said("the parents demand an open ward", predicate="demand")
    assert not predicate(*two(Said("the ward was closed", predicate="close"), asked))
    assert predicate(*two(Said("the ward was closed", predicate="close"), Said("the ward opened", predicate="open")))


@pytest.mark.parametrize(("sources", "is_shown"), [(("a:m1", "b:m2"), False), (("", ""), True)])
def test_an_order_does_not_agree_with_what_another_asks_for(sources: tuple[str, str], is_shown: bool) -> None:
    moods = ("ordered", "requested") if sources[0] else ("requested", "requested")
    pair = two(
        Said("the minister opened an inquiry", predicate="open", modality=moods[0], source=sources[0]),
        Said("the union wants an inquiry opened", predicate="open", modality=moods[1], source=sources[1]),
    )
    assert _held(pair, "agree", chance=0.9) is is_shown
