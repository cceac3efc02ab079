"""Where one claim ends and another begins."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Lena Oster closed the harbour and opened a shelter for 300 sailors in Dresk.",
            ["Lena Oster closed the harbour", "Lena Oster … opened a shelter for 300 sailors in Dresk"],
        ),
        (
            "The mayor resigned on Friday, and the board sold two ferries to a rival firm.",
            ["The mayor resigned on Friday", "the board sold two ferries to a rival firm"],
        ),
        (
            "The fire began in the boiler room and was reported at noon by a night guard.",
            ["The fire began in the boiler room", "The fire … was reported at noon by a night guard"],
        ),
    ],
)
def test_predicates_joined_by_and_are_two_claims(read: Read, text: str, claims: list[str]) -> None:
    assert read(text).claims() == claims


def test_two_short_verbs_of_one_subject_are_one_claim(read: Read) -> None:
    assert read("The miners came and went.").claims() == ["The miners came and went"]


def test_nouns_joined_by_and_are_one_claim(read: Read) -> None:
    page = read("The armed guards and the striking dockers clashed.")
    assert page.claims() == ["The armed guards and the striking dockers clashed"]


def test_a_short_second_clause_with_its_own_subject_is_a_claim(read: Read) -> None:
    page = read("The fire began in the boiler room, and the crew left at once.")
    assert page.claims() == ["The fire began in the boiler room", "the crew left at once"]


def test_a_second_clause_of_two_words_is_not_lost(read: Read) -> None:
    page = read("“It leaked for years, and nobody cared,” Lena Oster said.")
    assert page.sources("nobody cared") == ["Lena Oster"]


def test_both_contents_of_one_cue_are_claims(read: Read) -> None:
    page = read("The memo says the pumps stopped in June and that the board fled to the coast.")
    assert page.claims() == ["the pumps stopped in June", "the board fled to the coast"]


def test_a_relative_clause_that_tells_which_belongs_to_its_noun(read: Read) -> None:
    page = read("The cranes that failed in March were replaced.")
    assert page.claims() == ["The cranes that failed in March were replaced"]


def test_an_added_relative_clause_is_a_claim_of_its_own(read: Read) -> None:
    page = read("The cranes, which failed in March after a storm, were replaced.")
    assert page.claims()[0] == "The cranes, which failed in March after a storm"


def test_an_added_relative_clause_stands_apart_from_the_claim_around_it(read: Read) -> None:
    page = read("The cranes, which failed in March after a storm, were replaced.")
    assert page.claims()[1] == "The cranes … were replaced"


def test_a_short_added_relative_clause_keeps_its_noun(read: Read) -> None:
    page = read("The guards, who fled, were caught.")
    assert page.said(page.claim("who fled")) == "The guards, who fled"


def test_a_claim_of_one_word_behind_a_relative_clause_keeps_its_verb(read: Read) -> None:
    page = read("Lena Oster, who runs the port of Dresk, resigned.")
    (claim,) = [claim for claim in page.reading.claims if claim.predicate == "resign"]
    assert any(span.covers(claim.predicate_span) for span in claim.spans)


def test_a_document_s_signature_is_a_claim_of_its_own(read: Read) -> None:
    page = read("The letter, signed by Marek Tolvan, reached the port authority in May.")
    assert page.claims() == ["The letter, signed by Marek Tolvan", "The letter … reached the port authority in May"]


def test_two_deeds_done_to_a_document_are_two_claims(read: Read) -> None:
    page = read("The letter was dated 3 May 2021 and signed by Lena Oster.")
    assert [claim.predicate for claim in page.reading.claims] == ["date", "sign"]


def test_what_a_signed_document_names_is_a_claim_of_its_own(read: Read) -> None:
    page = read("The memo, signed by Lena Oster, names three guards.")
    assert page.sources("three guards") == ["memo"]


def test_a_participle_with_a_number_is_a_claim_of_its_own(read: Read) -> None:
    page = read("The memo lists 60 recruits aged between 18 and 25.")
    assert page.claims()[1] == "60 recruits aged between 18 and 25"


def test_a_participle_without_news_belongs_to_its_noun(read: Read) -> None:
    page = read("The clerk, asked about the ledger, declined to comment.")
    assert len(page.claims()) == 1


def test_an_apposition_with_a_post_is_a_claim_of_its_own(read: Read) -> None:
    page = read("Lena Oster, deputy director of the Norland Water Board, opened the sluice.")
    assert page.claims()[0] == "Lena Oster, deputy director of the Norland Water Board"


def test_an_apposition_with_a_post_is_background(read: Read) -> None:
    page = read("Lena Oster, deputy director of the Norland Water Board, opened the sluice.")
    assert [claim.background for claim in page.reading.claims] == [True, False]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "While the pumps ran, the operators slept in the tower.",
            ["the pumps ran", "the operators slept in the tower"],
        ),
        (
            "The dam broke after the engineers had opened the eastern gate.",
            ["The dam broke", "after the engineers had opened the eastern gate"],
        ),
        (
            "The clerks burned the files before the board met in the town hall.",
            ["The clerks burned the files", "before the board met in the town hall"],
        ),
    ],
)
def test_a_side_clause_with_its_own_subject_is_a_claim_of_its_own(read: Read, text: str, claims: list[str]) -> None:
    assert read(text).claims() == claims


def test_a_purpose_stays_with_its_claim(read: Read) -> None:
    page = read("The board hired 40 guards so that the depot would stay open.")
    assert page.claims() == ["The board hired 40 guards so that the depot would stay open"]


def test_a_condition_stays_with_its_claim(read: Read) -> None:
    page = read("If the dam breaks, the village will be evacuated.")
    assert page.claims() == ["If the dam breaks, the village will be evacuated"]


def test_both_halves_of_a_request_are_claims(read: Read) -> None:
    page = read("The memo asks the ministry to reopen the ward and to send 12 nurses.")
    assert [claim.modality for claim in page.reading.claims] == ["requested", "requested"]


def test_a_sentence_of_three_words_is_a_claim(read: Read) -> None:
    assert read("Nobody was hurt.").claims() == ["Nobody was hurt"]


def test_a_heading_without_a_verb_is_no_claim(read: Read) -> None:
    assert read("Background\n\nThe depot burned down in June.").claims() == ["The depot burned down in June"]


def test_a_headline_is_one_claim(read: Read) -> None:
    page = read("Ferry firm closed harbour and sacked 40 dockers in June\n\nThe harbour was closed in June.")
    assert [claim.headline for claim in page.reading.claims] == [True, False]
