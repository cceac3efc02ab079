"""Documents, posts and groups that are common noun phrases."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read

HEAD = "Lena Oster, head of the Norland Water Board, signed a letter to the prosecutor."


@pytest.mark.parametrize("noun", ["memo", "letter", "report", "transcript"])
def test_a_document_is_named_without_its_article(read: Read, noun: str) -> None:
    page = read(f"A leaked {noun} shows that the ministry closed three wards.")
    assert page.names("document") == [f"leaked {noun}"]


def test_a_document_s_span_holds_its_article(read: Read) -> None:
    page = read("A leaked memo shows that the ministry closed three wards.")
    assert page.quote(page.named("leaked memo").span) == "A leaked memo"


def test_a_passport_is_no_source(read: Read) -> None:
    page = read("The guards took his passport and a fishing licence.")
    assert page.names("document") == []


def test_a_file_name_as_a_caption_names_a_document(read: Read) -> None:
    page = read("Tolvan_harbour_memo\nThe memo shows that the pumps failed.")
    assert page.names("document")[0] == "Tolvan_harbour_memo"


def test_a_post_in_apposition_has_its_holder(read: Read) -> None:
    page = read(HEAD)
    post = page.named("head of the Norland Water Board")
    assert page.by_id(post.holder).name == "Lena Oster"


def test_a_post_has_its_organisation(read: Read) -> None:
    page = read(HEAD)
    post = page.named("head of the Norland Water Board")
    assert page.by_id(post.organisation).name == "Norland Water Board"


def test_a_post_has_its_place(read: Read) -> None:
    page = read("Marek Tolvan, head of the water ministry in Dresk, signed a letter.")
    post = page.named("head of the water ministry in Dresk")
    assert page.by_id(post.place).name == "Dresk"


def test_a_post_at_an_office_in_lower_case_has_its_organisation(read: Read) -> None:
    page = read("Marek Tolvan, head of the water ministry in Dresk, signed a letter.")
    post = page.named("head of the water ministry in Dresk")
    assert post.organisation is not None
    assert page.by_id(post.organisation).name == "water ministry"


def test_a_post_said_with_to_be_has_its_holder(read: Read) -> None:
    page = read("Lena Oster is the head of the Norland Water Board in Dresk.")
    (post,) = [mention for mention in page.reading.mentions if mention.kind == "post"]
    assert page.by_id(post.holder).name == "Lena Oster"


def test_a_post_before_its_holder_s_name_has_its_holder(read: Read) -> None:
    page = read("The director of the clinic, Lena Oster, resigned.")
    post = page.named("director of the clinic")
    assert post.holder == page.named("Lena Oster").id


def test_a_ministry_in_lower_case_is_an_organisation(read: Read) -> None:
    page = read("A leaked memo shows that the ministry closed three wards.")
    assert page.names("organisation") == ["ministry"]


def test_a_plural_of_people_is_a_group_with_its_adjective(read: Read) -> None:
    page = read("The armed guards and the striking dockers clashed.")
    assert page.names("group") == ["armed guards", "striking dockers"]


def test_a_number_is_no_part_of_a_group(read: Read) -> None:
    page = read("The harbour police arrested 12 striking dockers and three foreign journalists.")
    assert page.names("group") == ["striking dockers", "foreign journalists"]


def test_a_qualified_number_is_no_part_of_a_group(read: Read) -> None:
    assert read("More than 40 dockers were hurt.").names("group") == ["dockers"]


def test_neither_is_no_part_of_a_document(read: Read) -> None:
    page = read("Neither the memo nor the letter mentions the cranes.")
    assert page.names("document") == ["memo", "letter"]


def test_a_spokeswoman_whom_no_name_tells_is_noted_as_a_person(read: Read) -> None:
    page = read("A spokeswoman said the ward was closed.")
    assert page.names("person") == ["A spokeswoman"]


def test_a_colonel_who_writes_is_a_person(read: Read) -> None:
    page = read("A letter shows that the dam leaked. “We patched it with tar,” the colonel writes.")
    assert page.named("the colonel").kind == "person"
