"""Parts of the day beside hours, how often beside in which years, and words of two parts for one doing."""

from __future__ import annotations

import pytest

from tests.compare.sentences.by_words import compare_by_words

AGREEING = ("agree", "a_refines_b", "b_refines_a")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The concert began in the evening.", "The concert began at 7:30 p.m."),
        ("Thieves broke in at night.", "Thieves broke in at 2 a.m."),
        ("The choir won the medal twice.", "The choir won the medal in 1961 and 1970."),
        ("Alda is the sister of Jon Werra.", "Jon Werra has a sister, Alda."),
        ("Jon Werra is alive.", "Jon Werra (born 1949) is a Tolnan jurist."),
        ("The rebels surrendered.", "The rebels gave up."),
        ("Ida Lenk did not compose The Gate.", "The Gate is an opera by Otto Marr, composed in 1908."),
        ("All of the sailors survived.", "None of the sailors lost their lives."),
        ("They left the base before May 2011 had begun.", "They left the base on 30 April 2011."),
        ("The mill paid no wages in December.", "The mill paid no wages from October until the end of January."),
    ],
)
def test_what_is_put_in_another_way_is_no_difference(a: str, b: str) -> None:
    assert compare_by_words(a, b).relation in AGREEING


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The concert began in the evening.", "The concert began at 10 a.m."),
        ("The ferry left on Friday morning.", "The ferry left on Friday evening."),
        ("The choir won the medal only once.", "The choir won the medal in 1961 and 1970."),
        ("Ida Lenk did not compose The Gate.", "The Gate is an opera by Ida Lenk, composed in 1908."),
        ("The siren went off.", "The siren did not sound."),
        ("Jon Werra is alive.", "Jon Werra (1911–1982) was a Tolnan jurist."),
        ("The bridge fell before the train had reached it.", "The bridge fell while the train was crossing it."),
        ("They left the base before May 2011 had begun.", "They left the base on 30 May 2011."),
        ("All of the sailors survived.", "All of the sailors lost their lives."),
    ],
)
def test_what_only_one_can_have_right_is_a_difference(a: str, b: str) -> None:
    assert compare_by_words(a, b).relation in ("differ", "contradict")
