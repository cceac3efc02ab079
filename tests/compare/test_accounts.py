"""From claims to alignments, on small invented cases."""

from __future__ import annotations

from itertools import permutations

from stemma.compare.accounts import accounts
from stemma.compare.groups import groups
from stemma.model import Judgement, Span
from tests.compare.claims import Number, Said, case

PAY_ASKED = Said("the memo asked for new radios for the night watch", "requested")
PAY_DONE = Said("the night watch was given new radios")
PUMPS = Said("three of the pumps at the Oduva dam are broken", names=(("Oduva", "p1", "place"),))
PUMPS_TOO = Said("broken pumps at Oduva dam were found", names=(("Oduva", "p1", "place"),))
FERRY = Said("a ferry brought medicine to the island hospital")
OPINION = Said("nobody should wonder that the night watch needs radios", "opinion", voice="opinion")


def _count(words: str, value: float, how: str = "exact") -> Said:
    return Said(f"{words} miners were hurt", numbers=(Number(words, value, how, "miners", low=value),))


def _ids(alignments) -> list[tuple[str, ...]]:
    return [(*al.a, *al.b) for al in alignments]


def test_claims_on_one_matter_are_paired_and_others_left_alone():
    found = accounts(**case([PAY_ASKED, FERRY], [PUMPS_TOO, PAY_DONE]))
    assert _ids(found) == [("a:c1", "b:c2")]


def test_asked_for_and_received_differ_in_modality():
    (found,) = accounts(**case([PAY_ASKED], [PAY_DONE]))
    assert (found.relation, found.differences[0].name) == ("differ", "modality")


def test_an_opinion_is_paired_with_nothing():
    assert accounts(**case([PAY_ASKED], [OPINION])) == ()


def test_a_sentence_about_something_else_is_paired_with_nothing():
    assert accounts(**case([FERRY], [PUMPS])) == ()


def test_figures_apart_contradict():
    (found,) = accounts(**case([_count("40", 40)], [_count("55", 55)]))
    assert found.relation == "contradict"


def test_a_higher_figure_in_a_later_text_is_an_update():
    (found,) = accounts(**case([_count("40", 40)], [_count("55", 55)], dates=("2021-03-05", "2021-03-06")))
    assert found.relation == "updated"


def test_a_lower_figure_in_a_later_text_is_no_update():
    (found,) = accounts(**case([_count("55", 55)], [_count("40", 40)], dates=("2021-03-05", "2021-03-06")))
    assert found.relation == "contradict"


def test_at_least_twenty_and_at_least_twenty_two_go_together():
    (found,) = accounts(**case([_count("at least 20", 20, "at least")], [_count("at least 22", 22, "at least")]))
    assert found.relation == "b_refines_a"


def test_one_claim_may_stand_against_two_that_share_its_figure():
    expected = Said(
        "the number of miners is expected to reach 900 next year",
        "expected",
        numbers=(Number("900", 900, counted="miners"),),
    )
    there = Said("900 divers work in the pits", numbers=(Number("900", 900, counted="divers"),))
    hired = Said("the owners say 900 miners were hired", numbers=(Number("900", 900, counted="miners"),))
    found = accounts(**case([expected], [there, hired]))
    assert _ids(found) == [("a:c1", "b:c1"), ("a:c1", "b:c2")]


def test_a_headline_at_odds_with_its_text_is_shown_within():
    head = Said("900 divers ready", "said-ready", numbers=(Number("900", 900, counted="divers"),))
    body = Said(
        "we expect their number to be 900 divers", "expected", numbers=(Number("900", 900, counted="divers"),)
    )
    made = case([head, body])
    document = made["documents"][0]
    text = document.text.replace("ready.", "ready ")
    from dataclasses import replace

    made["documents"] = [replace(document, text=text)]
    (found,) = accounts(**made)
    assert (found.scope, found.a, found.b, found.relation) == ("within", (), ("a:c1", "a:c2"), "differ")


def test_a_negative_judgement_takes_a_pair_away():
    made = case([PAY_ASKED], [PAY_DONE])
    left, right = Span(document="a", start=0, end=49), Span(document="b", start=0, end=38)
    no = Judgement(left=left, right=right, verdict="negative", by="rk", target="alignment")
    assert accounts(**made, judgements=[no]) == ()


def test_a_judgement_may_put_a_pair_in_and_name_its_relation():
    made = case([FERRY], [PUMPS])
    left, right = Span(document="a", start=0, end=47), Span(document="b", start=0, end=46)
    yes = Judgement(left=right, right=left, verdict="positive", by="rk", target="alignment", relation="differ")
    (found,) = accounts(**made, judgements=[yes])
    assert (_ids([found]), found.relation) == ([("a:c1", "b:c1")], "differ")


def test_the_same_case_gives_the_same_alignments_in_any_order_of_its_parts():
    made = case([PAY_ASKED, PUMPS], [PAY_DONE], [PUMPS_TOO, FERRY])
    results = {
        accounts([made["documents"][i] for i in order], [made["readings"][i] for i in order], made["entities"])
        for order in permutations(range(3))
    }
    assert len(results) == 1


def test_every_reason_is_a_sentence_and_every_title_is_short():
    made = case([PAY_ASKED, PUMPS, _count("40", 40)], [PAY_DONE, PUMPS_TOO, _count("55", 55)])
    for alignment in accounts(**made):
        reasons = [alignment.why.reason, *(aspect.reason for aspect in alignment.aspects)]
        assert all(
            (reason.endswith((".", "”", "”.")) and reason[0].isupper()) or reason[0] == "“" for reason in reasons
        )
        assert 0 < len(alignment.title) <= 61


def test_groups_connect_the_claims_of_many_texts():
    made = case([PUMPS], [PUMPS_TOO], [PUMPS, FERRY])
    (group,) = groups(accounts(**made))
    assert set(group.claims) == {"a:c1", "b:c1", "c:c1"}


def test_no_claims_give_no_alignments():
    assert accounts(**case([], [])) == ()


def test_a_headline_takes_no_claim_away_from_the_text_below_it():
    from dataclasses import replace

    miners = Number("40", 40, counted="miners")
    head = Said("40 miners hurt in pit fire", numbers=(miners,))
    body = Said("a fire in the pit hurt 40 miners", numbers=(miners,))
    made = case([head, body], [Said("the fire in the pit hurt 40 miners at night", numbers=(miners,))])
    first = made["documents"][0]
    made["documents"][0] = replace(first, text=first.text.replace("fire.", "fire ", 1))
    assert ("a:c2", "b:c1") in _ids(accounts(**made))
