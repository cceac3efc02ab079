"""What the caps on candidates leave out is told."""

from __future__ import annotations

from stemma.compare import compare
from stemma.compare.aligning.likeness import likeness
from stemma.compare.profile import profiles
from tests.compare.claims import Said, case


def _reports(texts: int, claims: int) -> list[list[Said]]:
    """Texts whose claims all have two words in common and one of their own."""
    return [[Said(f"harbour pilots met envoy{text}x{n} today") for n in range(claims)] for text in range(texts)]


def test_a_word_in_too_many_claims_is_counted() -> None:
    made = case(*_reports(4, 15))
    cuts = likeness(profiles(made["documents"], made["readings"], made["entities"])).cuts
    assert cuts.holders == 40
    assert cuts.words >= 2


def test_a_comparison_says_in_words_what_a_cap_left_out() -> None:
    found = compare(**case(*_reports(4, 15)))
    assert [problem.code for problem in found.problems] == ["limit_pairs"]
    assert "stand in more than 40 claims each" in found.problems[0].message
    assert not found.problems[0].lost


def test_a_small_case_has_no_note() -> None:
    assert compare(**case(*_reports(2, 3))).problems == ()
