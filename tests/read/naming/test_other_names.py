"""Other names that a text gives: in another script, and behind "also known as", "alias", "née"."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model import Mention
from stemma.read.draft import Draft
from stemma.read.naming.other_names import find_other_names
from tests.read.page import document

MAN = "Adel Rahmani"
TIED = [
    (MAN, "Colonel Adel Rahmani (عادل رحماني) led them.", "عادل رحماني"),
    (MAN, "Adel Rahmani, عادل رحماني, led them.", "عادل رحماني"),
    (MAN, "Adel Rahmani (Arabic: عادل رحماني) led them.", "عادل رحماني"),
    (MAN, "Adel Rahmani (أبو سالم) led them.", "أبو سالم"),
    (MAN, "Adel Rahmani led them. The list begins with عادل رحماني and ends there.", "عادل رحماني"),
    (MAN, "Adel Rahmani, also known as Abu Salim, led them.", "Abu Salim"),
    (MAN, "Adel Rahmani, 41, better known as the Fox, led them.", "Fox"),
    (MAN, "Adel Rahmani (a.k.a. “Abu Salim”) led them.", "Abu Salim"),
    (MAN, "Adel Rahmani, whose nom de guerre is Abu Salim, led them.", "Abu Salim"),
    (MAN, "Adel Rahmani (عادل رحماني), alias Abu Salim, led them.", "Abu Salim"),
    ("Irena Solt", "Irena Solt, née Kovar, spoke.", "Kovar"),
    ("Irena Solt", "Irena Solt, born Irina Kovar, spoke.", "Irina Kovar"),
    ("Irena Solt", "Irena Solt was born Irina Kovar in Lenz.", "Irina Kovar"),
    (MAN, "Adel Rahmani, a commander of the Coastal Front known as Abu Salim, led them.", "Abu Salim"),
]
LOOSE = [
    (MAN, "Adel Rahmani (صحيفة الميناء) led them."),
    (MAN, "Adel Rahmani, حسين عبود, and a driver led them."),
    (MAN, "A brother of Adel Rahmani, known as Abu Salim, led them."),
    (MAN, "Adel Rahmani, known as a hard man, led them."),
    (MAN, "Adel Rahmani called Abu Salim."),
    (MAN, "Adel Rahmani, born Lenz, led them."),
    (MAN, "Adel Rahmani, a commander of the group known as Free Men, led them."),
    (MAN, "Adel Rahmani, formerly Director of the port, led them."),
]


def _draft(name: str, text: str) -> tuple[Draft, Mention]:
    draft = Draft.open(document(text))
    at = text.index(name)
    named = draft.add("person", at, at + len(name))
    find_other_names(draft)
    return draft, named


@pytest.mark.parametrize(("name", "text", "other"), TIED)
def test_another_name_refers_to_the_one_before(name: str, text: str, other: str) -> None:
    draft, named = _draft(name, text)
    (found,) = [m for m in draft.mentions if m.name == other]
    assert (found.kind, found.refers_to) == ("person", named.id)
    assert found.why


@pytest.mark.parametrize(("name", "text"), LOOSE)
def test_what_only_stands_beside_a_name_is_not_tied_to_it(name: str, text: str) -> None:
    draft, _named = _draft(name, text)
    assert not [m for m in draft.mentions if m.refers_to]


def test_a_bodys_former_name_is_its_name() -> None:
    text = "Tolva Mining, formerly known as Northern Ore, closed."
    draft = Draft.open(document(text))
    named = draft.add("organisation", 0, 12)
    find_other_names(draft)
    assert [(m.name, m.refers_to) for m in draft.mentions[1:]] == [("Northern Ore", named.id)]


@given(st.text("AbuSalim ,()عادلرحماني“”.-", max_size=60))
@settings(max_examples=60, deadline=None)
def test_every_name_found_is_what_stands_there(rest: str) -> None:
    draft, _named = _draft(MAN, f"{MAN}{rest}")
    assert all(m.span.of(draft.text) == m.name for m in draft.mentions)


@pytest.mark.parametrize("bait", ["عادل رحماني ", "Abu ", "(", ", also known as ", "known as Abu Salim, "])
def test_a_hostile_text_costs_little_time(bait: str) -> None:
    text = MAN + bait * (20_000 // len(bait))
    draft = Draft(document=document(text), quotations=None, sentences=[])  # type: ignore[arg-type]
    draft.add("person", 0, len(MAN))
    begun = time.process_time()
    find_other_names(draft)
    assert time.process_time() - begun < 3


def test_a_full_name_in_another_script_is_a_person_of_its_own() -> None:
    draft, named = _draft(MAN, "Adel Rahmani read it out. A second name on it, كريم حداد, is crossed out.")
    (found,) = [m for m in draft.mentions if m.id != named.id]
    assert (found.kind, found.name, found.refers_to) == ("person", "كريم حداد", None)


@pytest.mark.parametrize("words", ["على الأرض", "حسن النية", "كريم", "كريم حداد قال ذلك أمس", "مكتب كريم حداد"])
def test_other_words_in_another_script_name_nobody(words: str) -> None:
    draft, named = _draft(MAN, f"Adel Rahmani read it out: {words}.")
    assert list(draft.mentions) == [named]
