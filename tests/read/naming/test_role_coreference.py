"""Who “the mayor” is."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        ("The mayor, Ana Ruiz, left. The mayor said it rained.", "The mayor", "Ana Ruiz"),
        ("Ana Ruiz, the mayor of Velin, left. The mayor said it rained.", "The mayor", "Ana Ruiz"),
        ("Port director Silvan Orr wrote to Lena Oster. The director left.", "The director", "Silvan Orr"),
        ("General Pavo Drint met Lena Oster. The general refused to pay.", "The general", "Pavo Drint"),
        ("Minister Ana Ruiz spoke. Ruiz was angry. The minister left.", "The minister", "Ana Ruiz"),
    ],
)
def test_the_role_is_the_one_person_named_with_it(read: Read, text: str, role: str, name: str) -> None:
    page = read(text)
    assert page.first(page.named(role)).name == name


@pytest.mark.parametrize(
    "text",
    [
        "General Pavo Drint met General Ruda Amsel. The general left.",
        "Mayor Ana Ruiz came. A mayor from Dolk spoke. The mayor left.",
        "The mayor left. Mayor Ana Ruiz came.",
        "The deputy mayor, Ana Ruiz, came. The mayor of Dolk spoke. The mayor left.",
        "Lena Oster came. The mayor left.",
        "A mayor came. A mayor from Dolk spoke. The mayor left.",
        "Oster worked as a mayor. The mayor left.",
    ],
)
def test_a_role_that_may_be_another_s_stays_open(read: Read, text: str) -> None:
    bare = [m for m in read(text).reading.mentions if m.span.of(text).lower() in {"the mayor", "the general"}]
    assert [m.refers_to for m in bare] == [None] * len(bare)


def test_who_is_named_by_his_role_is_the_source(read: Read) -> None:
    page = read("The mayor, Ana Ruiz, left. The mayor said that it rained.")
    assert page.first(page.by_id(page.claim("it rained").chain[-1].source)).name == "Ana Ruiz"


def test_one_who_was_brought_in_without_a_name_is_meant_by_the_role_alone(read: Read) -> None:
    page = read("A former manager told the Herald that the dam leaked. The manager added that it had been closed.")
    first, second = page.sources("dam leaked"), page.sources("been closed")
    assert first[-1] == second[-1] == "A former manager"
