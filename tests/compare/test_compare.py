"""The whole of COMPARE, and two sentences by themselves."""

from __future__ import annotations

import pytest

from stemma.compare import MAKER, compare
from stemma.compare.accounts import accounts
from stemma.compare.sentences.pairs import compare_pair
from tests.compare.claims import Number, Said, case

HURT = Said("40 miners were hurt in the pit", numbers=(Number("40", 40, counted="miners"),))
HURT_TOO = Said("the pit fire hurt 55 miners", numbers=(Number("55", 55, counted="miners"),))
CALM = Said("the market sold fresh bread and fruit")


def test_nothing_confirms_an_account_that_differs():
    found = compare(**case([HURT], [HURT_TOO]))
    assert [(al.relation, al.confirmations) for al in found.alignments] == [("contradict", 0)]


def test_a_publishers_own_voice_confirms_nothing():
    found = compare(**case([HURT], [HURT]))
    assert [(al.relation, al.confirmations) for al in found.alignments] == [("agree", 0)]


def test_alignments_and_groups_hold_only_claims_of_the_case():
    made = case([HURT, CALM], [HURT_TOO], [HURT])
    known = {claim.id for reading in made["readings"] for claim in reading.claims}
    found = compare(**made)
    assert {c for al in found.alignments for c in (*al.a, *al.b)} <= known
    assert {c for group in found.groups for c in group.claims} <= known


def test_results_are_signed():
    assert {al.why.maker for al in compare(**case([HURT], [HURT])).alignments} == {MAKER}


def _answer(a: Said, b: Said):
    made = case([a], [b])
    return compare_pair(tuple(made["documents"]), made["readings"], made["entities"])


@pytest.mark.parametrize(("b", "relation"), [(HURT, "agree"), (HURT_TOO, "contradict"), (CALM, "unrelated")])
def test_two_sentences_are_related(b, relation):
    assert _answer(HURT, b).relation == relation


def test_the_reason_of_two_sentences_names_the_difference():
    assert "no value in common" in _answer(HURT, HURT_TOO).reason


@pytest.mark.timeout(200)
@pytest.mark.parametrize("noise", ["a" * 100_000, "1," * 50_000, "[(“" * 30_000, "if not " * 15_000])
def test_hostile_claims_cost_little(noise):
    accounts(**case([Said(noise), HURT], [Said(noise + " b"), HURT]))
