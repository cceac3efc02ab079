"""What stands below "N. said:" is his, up to where the text tells again."""

from __future__ import annotations

from tests.read.conftest import Read

PLAIN = """The council has shut the mill.

Mayor Ida Lunde said:

I welcome the decision of the council. The mill has killed the river.

Owners from abroad must pay for the damage.

Mayor Lunde will visit the mill on Friday.
"""
QUOTED = """A spokesman for the council said:

“The mayor met the owners today. She pressed for an inquiry.

“The owners claim full control of the mill, but the river is dead.”

The owners have left the town.
"""


def test_paragraphs_below_said_are_the_speakers(read: Read) -> None:
    page = read(PLAIN)
    assert page.sources("The mill has killed the river") == ["Ida Lunde"]
    assert page.sources("must pay for the damage") == ["Ida Lunde"]


def test_the_cue_alone_is_no_claim(read: Read) -> None:
    assert not [words for words in read(PLAIN).claims() if "said" in words]


def test_a_paragraph_that_names_the_speaker_tells_again(read: Read) -> None:
    assert read(PLAIN).sources("will visit the mill") == []


def test_a_quotation_of_several_paragraphs_is_one_speakers_whomever_he_tells_of(read: Read) -> None:
    page = read(QUOTED)
    assert page.sources("an inquiry")[0] == "spokesman for the council"
    assert page.sources("full control of the mill") == ["spokesman for the council", "The owners"]
    assert page.sources("the river is dead") == ["spokesman for the council"]
    assert page.sources("owners have left the town") == []


def test_items_below_said_are_the_speakers(read: Read) -> None:
    page = read("The union said:\n- 40 men were sacked\n- the gate was locked\n\nThe owner was away.\n")
    assert page.sources("40 men were sacked") == ["The union"]
    assert page.sources("the gate was locked") == ["The union"]
    assert page.sources("The owner was away") == []
