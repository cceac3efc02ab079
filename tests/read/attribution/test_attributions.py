"""Whom a text lets speak, with which words and what: also what is only thought, and what is taken back."""

from __future__ import annotations

import pytest

from stemma.model import Attribution
from tests.read.conftest import Read
from tests.read.page import Page


def only(page: Page, cue: str) -> Attribution:
    """The attribution whose cue holds ``cue``."""
    (found,) = [a for a in page.reading.attributions if cue in page.quote(a.cue)]
    return found


def content(page: Page, cue: str) -> str:
    """What stands under that cue."""
    return " … ".join(span.of(page.text) for span in only(page, cue).content)


@pytest.mark.parametrize(
    ("text", "cue", "source", "said"),
    [
        ("The mayor said that the dam leaked.", "said", "The mayor", "that the dam leaked"),
        ("“The dam leaked,” said Lena Oster.", "said", "Lena Oster", "“The dam leaked,”"),
        ("The dam, the mayor said, will break.", "said", "the mayor", "The dam … will break"),
        ("According to the memo, the wells are dry.", "According to", "the memo", "the wells are dry"),
        ("As the letter shows, the wells are dry.", "shows", "the letter", "the wells are dry"),
        ("The minister, Lena Oster, said the mine was safe.", "said", "The minister", "the mine was safe"),
        ("The clerk is sure that the file was burned.", "sure", "The clerk", "that the file was burned"),
        ("He came to the conclusion that the hull was torn.", "came", "He", "that the hull was torn"),
    ],
)
def test_cue_source_and_content_are_found(read: Read, text: str, cue: str, source: str, said: str) -> None:
    page = read(text)
    assert (page.quote(only(page, cue).source), content(page, cue)) == (source, said)


def test_a_quotation_is_content_over_all_its_sentences(read: Read) -> None:
    page = read("Lena Oster said: “The dam leaked. Nobody came. We waited for a week.”")
    assert content(page, "said") == "“The dam leaked. Nobody came. We waited for a week.”"


def test_a_quotation_on_the_line_behind_a_colon_belongs_to_the_cue(read: Read) -> None:
    page = read("The mayor wrote on Monday:\n“We closed the bridge before the flood came.”")
    assert content(page, "wrote") == "“We closed the bridge before the flood came.”"


def test_a_cue_inside_a_quotation_does_not_take_the_quotation(read: Read) -> None:
    page = read("“I think the pumps failed. The board knew it,” Lena Oster said.")
    assert content(page, "think") == "the pumps failed"


def test_that_said_is_nobody_s_saying(read: Read) -> None:
    assert read("That said, the mine is old and the pumps are worn.").reading.attributions == ()


def test_what_is_believed_is_thought(read: Read) -> None:
    page = read("Miners believe that the shaft is flooded.")
    assert only(page, "believe").kind == "thought"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The board denied that the crane fell.", "denied"),
        ("The board did not say whether the crane fell.", "say"),
        ("The board refused to say why the crane fell.", "say"),
        ("Nobody said that the crane fell.", "said"),
        ("She left without saying who had sold the crane.", "saying"),
    ],
)
def test_what_is_taken_back_is_negative(read: Read, text: str, cue: str) -> None:
    assert only(read(text), cue).negative


@pytest.mark.parametrize("text", ["The board did not deny that the hull tore.", "Nobody denied that the hull tore."])
def test_a_denial_that_is_not_made_is_positive(read: Read, text: str) -> None:
    page = read(text)
    assert not any(a.negative for a in page.reading.attributions)


def test_no_chain_is_made_of_what_is_only_not_said(read: Read) -> None:
    page = read("The board did not say whether the crane fell.")
    assert all(len(claim.chain) == 1 for claim in page.reading.claims)


def test_spans_lie_in_the_text_and_are_not_empty(read: Read) -> None:
    page = read("“Yes,” he said. “No.”\nN. wrote: ‘x’\n\n According to \nSaid. “ “ ” said\n[“The dam] fell”, it said")
    spans = [s for a in page.reading.attributions for s in (a.cue, *a.content, *([a.source] if a.source else []))]
    assert all(0 <= s.start < s.end <= len(page.text) and page.quote(s).strip() for s in spans)


@pytest.mark.parametrize(
    "text",
    [
        "It has been proposed that the dam be raised.",
        "It is clear that the dam leaked.",
        "It is important to note that the dam is old.",
        "The clerk described it as “by far the finest of the old dams”.",
    ],
)
def test_where_nobody_speaks_there_is_no_attribution(read: Read, text: str) -> None:
    assert read(text).reading.attributions == ()


def test_what_is_not_clear_is_kept(read: Read) -> None:
    assert only(read("It is not clear whether the dam leaked."), "clear").negative


def test_a_quotation_goes_on_over_paragraphs_that_it_opens_anew(read: Read) -> None:
    page = read("Lena Oster said: “The dam leaked for years.\n“Nobody came to mend it.”\nThe board met.")
    assert content(page, "said").endswith("Nobody came to mend it.”")


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("In the mayor's view, the dam was old.", "view", "the mayor"),
        ("In the words of the inspectors, the dam was old.", "words", "the inspectors"),
        ("As stated by the board, the dam was old.", "stated", "the board"),
        ("By the ministry's own account, 40 wells were dry.", "account", "the ministry"),
    ],
)
def test_a_phrase_may_hand_a_clause_to_a_source(read: Read, text: str, cue: str, source: str) -> None:
    page = read(text)
    assert page.quote(only(page, cue).source) == source


def test_content_is_kept_within_the_quotation_of_its_cue(read: Read) -> None:
    page = read(
        'The commissioner said, "We haven\'t yet agreed on rules of origin, but the frame is enough to start."'
    )
    assert [page.quote(a.cue) for a in page.reading.attributions] == ["said"]


@pytest.mark.parametrize(
    ("text", "cue", "source", "said"),
    [
        (
            "They showed sponges can also survive in such chambers.",
            "showed",
            "They",
            "sponges can also survive in such chambers",
        ),
        (
            "The board announced the tests by a military laboratory found lead in the wells.",
            "announced",
            "The board",
            "the tests by a military laboratory found lead in the wells",
        ),
        (
            "According to a memo posted online by Senator Juan Dal, the Senate cancelled its hearing.",
            "According to",
            "a memo",
            "the Senate cancelled its hearing",
        ),
        (
            "Brokers allege that at least forty firms paid for their files to vanish; nobody has been charged.",
            "allege",
            "Brokers",
            "that at least forty firms paid for their files to vanish",
        ),
        (
            "The analyst thinks the damage will be short-lived, pointing out that similar slips were forgotten.",
            "pointing",
            "The analyst",
            "that similar slips were forgotten",
        ),
        (
            "Users were cut off at six after a digger sliced through a cable, telecoms firm Nettel has confirmed.",
            "confirmed",
            "telecoms firm Nettel",
            "Users were cut off at six after a digger sliced through a cable",
        ),
        (
            "Ostler [13,14] argues that the wells are dry.",
            "argues",
            "Ostler",
            "that the wells are dry",
        ),
        (
            "Marsen knew the gun was old but thought it was unloaded, he reportedly told investigators.",
            "told",
            "he",
            "Marsen knew the gun was old but thought it was unloaded",
        ),
        (
            "Their daughter, whom a relative identified as Tina Wall, was taken to hospital, police said.",
            "said",
            "police",
            "Their daughter, whom a relative identified as Tina Wall, was taken to hospital",
        ),
        (
            "He was asked by counsel if he had raised the matter ashore.",
            "asked",
            "counsel",
            "if he had raised the matter ashore",
        ),
        (
            "“I am in awe of the people who ran to keep us all safe,” tweeted Mayor of Norvik Sadie Kemp on Friday.",
            "tweeted",
            "Mayor of Norvik Sadie Kemp",
            "“I am in awe of the people who ran to keep us all safe,”",
        ),
    ],
)
def test_content_and_source_where_the_parse_hangs_them_elsewhere(
    read: Read, text: str, cue: str, source: str, said: str
) -> None:
    page = read(text)
    assert (page.quote(only(page, cue).source), content(page, cue)) == (source, said)


@pytest.mark.parametrize(
    "text",
    [
        "The department declared a “public health emergency of national concern” on Friday.",
        "One man was held in an incident related to “suspicion of trespassing by night”.",
        "This took place as protests continue.",
        "When the fire broke out, he told the owner.",
        "He announced the death on his bank account.",
        "As revealed at trial, the owners had kept their children indoors for years.",
        "Coles ordered bigger packages from suppliers, the other shop ordered extra stock.",
    ],
)
def test_names_deeds_and_passives_let_nobody_speak(read: Read, text: str) -> None:
    assert read(text).reading.attributions == ()
