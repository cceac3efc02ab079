"""In a folder of many texts the words of its topic tie no two claims: a doing or a thing of their own does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from stemma import Case
from stemma.compare.accounts import TOPIC as TOPIC_ALONE
from stemma.compare.accounts import doubted
from stemma.compare.aligning.align import Proposal
from stemma.compare.apart import are_tied_by_topic, is_by_topic
from stemma.compare.bearers import told_stems, told_words
from stemma.compare.comparators.polarity import polarity
from stemma.compare.concepts import concepts
from stemma.compare.doings import is_one_doing
from stemma.compare.profile import Profile, profiles
from stemma.compare.saying import says_something
from stemma.compare.thresholds import LIKELY_OF_ONE
from stemma.compare.topic import own_words, topic
from stemma.compare.vouching import is_one_thing
from stemma.model import Alignment, Aspect, AspectName, Evidence, Relation
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve
from tests.compare.claims import MAKER, Number, Said, two

TOPIC = frozenset({"audit", "prisoner", "prison", "guard"})
QUARRY = "The quarry at Osk was closed on Monday.\n\nThe quarry owes {}.\n"


def _proposal(
    pair: tuple[Profile, Profile],
    relation: Relation,
    *names: AspectName,
    chance: float = 0.8,
    weighed: bool = True,
    is_of_one_event: bool = False,
) -> tuple[Proposal, Alignment]:
    def spans(name: AspectName) -> Aspect:
        return Aspect(name=name, result="unknown", reason="r", a_value="", b_value="", a_spans=pair[0].claim.spans,
                      b_spans=pair[1].claim.spans, is_difference=True)  # fmt: skip

    proposal = Proposal(a=pair[0], b=pair[1], score=chance, reason="", weighed=weighed, chance=chance,
                        own=own_words(*pair, TOPIC), is_of_one_event=is_of_one_event)  # fmt: skip
    alignment = Alignment(id="", texts=("a", "b"), a=(pair[0].id,), b=(pair[1].id,), relation=relation, title="",
                          why=Evidence(reason="r", maker=MAKER, spans=(), score=chance),
                          aspects=tuple(map(spans, names)), scope="between")  # fmt: skip
    return proposal, alignment


def _by_topic(pair: tuple[Profile, Profile], relation: Relation, *names: AspectName, **how: Any) -> bool:
    return is_by_topic(*_proposal(pair, relation, *names, **how), is_one_doing(*pair))


def _pair(a: str, b: str, verbs: tuple[str, str], negated: bool = False) -> tuple[Profile, Profile]:
    return two(Said(a, predicate=verbs[0]), Said(b, predicate=verbs[1], negated=negated))


def test_a_word_of_most_texts_is_of_the_topic_and_two_texts_have_none() -> None:
    profiles = two(Said("the audit was long"), Said("the audit was short"))
    assert not topic(profiles)


@pytest.mark.parametrize(
    ("a", "b", "verbs"),
    [
        ("the audit was kept in a drawer", "the audit was not sent", ("keep", "send")),
        ("the guard hummed a song", "no guard was asked", ("hum", "invite")),
    ],
)
def test_a_denial_of_another_doing_is_no_dispute_by_the_topic_alone(a: str, b: str, verbs: tuple[str, str]) -> None:
    assert _by_topic(_pair(a, b, verbs, negated=True), "differ", "polarity")


def test_a_denial_that_has_a_word_of_its_own_stays() -> None:
    pair = _pair("the audit names the crane", "nobody repaired the crane", ("list", "repair"), negated=True)
    assert not _by_topic(pair, "differ", "polarity")


@pytest.mark.parametrize(("bound", "is_apart"), [("more than 900", False), ("more than 300", True)])
def test_a_figure_and_a_bound_that_it_keeps_close_to_are_one_matter(bound: str, is_apart: bool) -> None:
    told = f"The prison held {bound} prisoners.", "There were 912 prisoners in the prison."
    documents = tuple(document_of(name, text) for name, text in zip("ab", told, strict=True))
    readings = tuple(read(document) for document in documents)
    a, b = profiles(documents, readings, resolve(documents, readings))
    assert _by_topic((a, b), "a_refines_b") is is_apart


def test_a_figure_without_its_noun_may_stand_against_one_that_has_it() -> None:
    told = "Seven prisoners are missing.", "Two are missing."
    documents = tuple(document_of(name, text) for name, text in zip("ab", told, strict=True))
    readings = tuple(read(document) for document in documents)
    a, b = profiles(documents, readings, resolve(documents, readings))
    assert not _by_topic((a, b), "differ", "number")


def test_figures_of_two_doings_are_no_dispute() -> None:
    assert _by_topic(
        _pair("the audit cost 40 crowns", "the guard saved 70 crowns", ("cost", "save")), "differ", "number"
    )


def test_two_doings_with_nothing_but_the_topic_agree_in_nothing() -> None:
    pair = _pair("the audit slept in a drawer", "the audit crossed the lake", ("sleep", "cross"))
    assert _by_topic(pair, "agree", chance=0.97)
    assert not _by_topic(_pair("the audit slept in a drawer", "a drawer held the audit", ("sleep", "hold")), "agree",
                         chance=0.97)  # fmt: skip


def test_two_who_ask_do_not_agree_by_asking() -> None:
    pair = _pair("the guards want a pay rise", "the audit team asked for lamps", ("want", "ask"))
    assert _by_topic(pair, "agree")


def test_a_prisoner_is_no_arrest_and_a_teacher_does_not_teach() -> None:
    one, other = two(Said("prisoners painted the hall", predicate="paint"), Said("a man was sent to prison"))
    assert "prisoners" not in told_words(one)
    assert "to prison" in told_words(other)
    taught = two(Said("the teacher left", predicate="leave"), Said("she teaches", predicate="teach"))
    assert told_stems(taught[0]).isdisjoint(told_stems(taught[1]))


@pytest.mark.parametrize(
    ("text", "verb", "is_kept"),
    [
        ("the paper reported on Tuesday", "report", False),
        ("she told a newspaper", "tell", False),
        ("the children were told nothing", "tell", True),
        ("the letter says that the bridge is unsafe", "be unsafe", True),
    ],
)
def test_words_that_only_tell_of_telling_are_compared_with_nothing(text: str, verb: str, is_kept: bool) -> None:
    assert says_something(two(Said(text, predicate=verb), Said("x"))[0]) is is_kept


def test_what_was_opened_and_closed_does_not_agree_with_what_did_not_open() -> None:
    pair = _pair("both valves were opened and closed", "both valves did not open", ("open", "open"), negated=True)
    assert polarity(*pair)


def test_who_did_not_know_until_tuesday_denies_nothing() -> None:
    pair = _pair("the board learned of the leak", "the board was not aware of the leak until Tuesday",
                 ("learn", "be aware"), negated=True)  # fmt: skip
    assert not polarity(*pair)


def test_in_a_folder_the_topic_alone_makes_no_dispute(tmp_path: Path) -> None:
    for name, debt in (("a", "40 crowns to the bank"), ("b", "wages to its men"), ("c", "nothing to anybody")):
        (tmp_path / f"{name}.txt").write_text(QUARRY.format(debt), encoding="utf-8")
    case = Case()
    case.ingest(str(tmp_path))
    shown = case.compare().alignments
    assert any(one.relation == "agree" for one in shown)  # all three tell of the closing


def test_claims_that_share_words_enough_are_of_one_matter_though_all_texts_have_them() -> None:
    pair = _pair("the audit slept in a drawer", "the audit crossed the lake", ("sleep", "cross"))
    assert not _by_topic(pair, "agree", chance=0.97, weighed=False)
    assert _by_topic(pair, "agree", chance=0.8, weighed=False)


def test_two_who_ask_do_not_differ_by_asking() -> None:
    pair = _pair("the guards called on her followers", "the audit called it a strike", ("call", "call"))
    assert _by_topic(pair, "differ", "polarity")


@pytest.mark.parametrize(
    ("a", "b", "is_topic"),
    [
        ("the audit has opened", "it opened a tunnel", True),
        ("the audit opened", "they opened it", False),
        ("the audit painted the wall", "she told her followers to paint", True),
    ],
)
def test_what_was_named_before_ties_where_something_is_done_to_it(a: str, b: str, is_topic: bool) -> None:
    verb = "open" if "open" in a else "paint"
    assert _by_topic(_pair(a, b, (verb, verb)), "differ", "polarity") is is_topic


def test_done_and_asked_for_differ_in_nothing_by_the_topic_alone() -> None:
    pair = _pair("the audit was printed for the guards", "the guards hoped to print the audit", ("print", "print"))
    assert _by_topic(pair, "differ", "modality")
    assert not _by_topic(pair, "differ", "modality", weighed=False)
    named = _pair("the audit was printed in Solm red", "they hoped to print the red audit", ("print", "print"))
    assert not _by_topic(named, "differ", "modality")


def test_what_is_most_unlikely_is_of_two_matters_in_a_folder() -> None:
    pair = _pair("the guard painted the boat red", "a guard painted a red boat", ("paint", "paint"))
    for relation in ("agree", "differ"):
        assert _by_topic(pair, relation, "number", chance=0.2, weighed=False)
        assert not _by_topic(pair, relation, "number", chance=0.4, weighed=False)


@pytest.mark.parametrize(
    ("days", "is_topic"),
    [
        ((("in March", "2024-03"), ("in March", "2024-03")), True),
        ((("on Monday", "XXXX-XX-XX"), ("on Friday", "XXXX-XX-XX")), True),
        ((("on Monday", "XXXX-XX-XX"), ("on Monday", "XXXX-XX-XX")), False),
    ],
)
def test_a_day_ties_two_claims_but_no_month_and_no_other_day(
    days: tuple[tuple[str, str], ...], is_topic: bool
) -> None:
    told = ("the guard painted boats", "a crane was painted")
    pair = two(
        *(Said(f"{text} {day[0]}", predicate="paint", dates=(day,)) for text, day in zip(told, days, strict=True))
    )
    assert _by_topic(pair, "agree") is is_topic


def test_two_sums_in_one_currency_have_nothing_in_common() -> None:
    sums = (Number("40 crowns", 40, unit="CZK"), Number("70 crowns", 70, unit="CZK"))
    pair = two(*(Said(f"the {who} charged {one.words}", predicate="charge", numbers=(one,))
                 for who, one in zip(("audit", "guard"), sums, strict=True)))  # fmt: skip
    assert not is_one_thing(*pair)


def test_the_month_of_march_is_no_protest() -> None:
    assert not concepts("it was calm in March")
    assert not concepts("on 4 March, by March 9")
    assert concepts("they held a march")


@pytest.mark.parametrize(
    ("relation", "more", "is_apart"),
    [("agree", 0.0, False), ("differ", 0.0, False), ("contradict", 0.0, True), ("agree", -0.01, True)],
)
def test_in_two_texts_on_one_event_what_is_likely_of_one_matter_is_not_left_apart(
    relation: Relation, more: float, is_apart: bool
) -> None:
    pair = _pair("the prisoner wrote to the guard", "the prison fed the prisoner", ("write", "feed"))
    chance = LIKELY_OF_ONE + more
    assert _by_topic(pair, relation, chance=chance, is_of_one_event=True) is is_apart
    assert _by_topic(pair, relation, chance=chance)


@pytest.mark.parametrize(
    ("words", "verbs", "is_doubted"),
    [
        (("the prisoner wrote to the guard", "the prison fed the prisoner"), ("write", "feed"), True),
        (("a guard sang the hymn of Osk", "the guard sang a hymn"), ("sing", "sing"), False),
    ],
)
def test_what_only_the_topic_ties_confirms_nothing(
    words: tuple[str, str], verbs: tuple[str, str], is_doubted: bool
) -> None:
    pair = _pair(*words, verbs)
    proposal, alignment = _proposal(pair, "agree", is_of_one_event=True)
    assert are_tied_by_topic(proposal, alignment, is_one_doing(*pair)) is is_doubted
    assert (doubted(proposal, alignment).unconfirming == TOPIC_ALONE) is is_doubted
    assert not doubted(proposal, replace(alignment, relation="differ")).unconfirming
