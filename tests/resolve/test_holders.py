"""Posts with their dates; one post with two holders at one time is told, a deputy's post is another."""

from __future__ import annotations

import pytest

from tests.resolve.page import Page, entity_of, resolved, together

BOARD = "Northern Water Board"


def page(identity: str, text: str, person: str, post: str, date: tuple[str, str] | None = None) -> Page:
    made = Page(identity, text)
    holder = made.add("person", person)
    body = made.add("organisation", BOARD)
    made.add("post", post, holder=holder, organisation=body)
    if date:
        made.date(*date)
    return made


def held(identity: str, person: str, when: str = "", edtf: str = "") -> Page:
    text = f"{person}, director of the {BOARD}{f' {when}' if when else ''}, spoke."
    words = when.split(" ", 1)[1] if when else ""
    return page(identity, text, person, f"director of the {BOARD}", (words, edtf) if when else None)


def findings(*pages: Page) -> list[str]:
    found = resolved(*pages)
    return sorted({one.reason for entity in found for one in entity.findings})


@pytest.mark.parametrize(
    ("when", "edtf", "dates"),
    [
        ("since 2019", "2019", "2019/.."),
        ("until May 2014", "2014-05", "../2014-05"),
        ("from 2011 to 2014", "2011/2014", "2011/2014"),
        ("in 2012", "2012", "2012"),
    ],
)
def test_a_post_has_the_dates_that_stand_beside_it(when: str, edtf: str, dates: str) -> None:
    found = resolved(held("a", "Irena Solt", when, edtf))
    assert entity_of(found, "a:m1").posts[0].dates == dates


def test_a_date_further_on_is_not_the_posts() -> None:
    text = f"Irena Solt, director of the {BOARD}, said that the dam broke in 2012."
    made = page("a", text, "Irena Solt", f"director of the {BOARD}", ("2012", "2012"))
    assert entity_of(resolved(made), "a:m1").posts[0].dates is None


def test_one_post_with_two_holders_at_one_time_is_found() -> None:
    (reason,) = findings(
        held("a", "Irena Solt", "since 2019", "2019"), held("b", "Omar Barakat", "since 2018", "2018")
    )
    assert reason == "One post, two holders: Irena Solt and Omar Barakat, from 2019 and from 2018."


def test_a_successor_is_no_finding() -> None:
    assert not findings(
        held("a", "Irena Solt", "since 2019", "2019"), held("b", "Omar Barakat", "until 2018", "2018")
    )


def test_two_holders_without_dates_are_told_with_that() -> None:
    (reason,) = findings(held("a", "Irena Solt"), held("b", "Omar Barakat"))
    assert reason.endswith("and the texts give no dates that part them.")


def test_a_former_holder_is_no_finding() -> None:
    text = f"Omar Barakat, former director of the {BOARD}, spoke."
    former = page("b", text, "Omar Barakat", f"former director of the {BOARD}")
    assert not findings(held("a", "Irena Solt"), former)


def test_a_finding_shows_both_passages() -> None:
    found = resolved(held("a", "Irena Solt"), held("b", "Omar Barakat"))
    (finding,) = entity_of(found, "a:m1").findings
    assert [span.document for span in finding.spans] == ["a", "b"]


def test_two_members_of_one_body_are_no_finding() -> None:
    pages = [
        page(identity, f"{person}, member of the {BOARD}, spoke.", person, f"member of the {BOARD}")
        for identity, person in (("a", "Irena Solt"), ("b", "Omar Barakat"))
    ]
    assert not findings(*pages)


def test_a_head_and_a_deputy_head_are_never_one_post() -> None:
    text = f"Irena Solt, deputy director of the {BOARD}, spoke."
    deputy = page("b", text, "Irena Solt", f"deputy director of the {BOARD}")
    head = held("a", "Irena Solt")
    assert not together(resolved(head, deputy), "a:m3", "b:m3")


def test_a_word_that_refers_back_does_not_make_a_deputy_the_head() -> None:
    made = Page("a", f"The deputy director of the {BOARD} spoke. The director agreed.")
    first = made.add("post", f"deputy director of the {BOARD}")
    second = made.add("post", "The director", refers_to=first)
    assert not together(resolved(made), first, second)
