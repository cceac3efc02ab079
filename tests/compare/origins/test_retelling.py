"""Who repeats whom, and what was dropped and added on the way."""

from __future__ import annotations

from stemma.compare.origins.families import families
from stemma.compare.origins.retelling import Retelling, retellings, sentences
from stemma.compare.origins.trace import origins_only
from tests.documents import document

FIRST = (
    "Divers raised the sunken tug in the harbour of Orlen on Monday after eleven days of work in the cold. "
    "The owner, a small company from the north of the country, paid for the crane that lifted it out. "
    "Nobody was on board when it went down at its berth during the storm of the ninth of March. "
    "The harbour master said that the fuel had been pumped out before the tug was moved to the yard."
)
SECOND = (
    "Divers raised the sunken tug in the harbour of Orlen on Monday after eleven days of work in the cold. "
    "Nobody was on board when it went down at its berth during the storm of the ninth of March. "
    "A lawyer for the crew wants the insurer to pay."
)
TEXTS = [document("a", FIRST, date="2020-03-21"), document("b", SECOND, date="2020-03-22"), document("c", "Rain.")]


def only() -> Retelling:
    (found,) = retellings(TEXTS, origins_only(TEXTS).edges)
    return found


def test_the_later_text_repeats_the_earlier_one() -> None:
    found = only()
    assert (found.derived, found.source, found.directed) == ("b", "a", True)


def test_what_was_dropped_and_added_is_quoted_from_its_text() -> None:
    found = only()
    dropped = [TEXTS[0].quote(span).split()[:3] for span in found.dropped]
    added = [TEXTS[1].quote(span) for span in found.added]
    assert dropped == [["The", "owner,", "a"], ["The", "harbour", "master"]]
    assert added == ["A lawyer for the crew wants the insurer to pay."]


def test_kept_changed_and_dropped_are_all_sentences_of_the_source() -> None:
    found = only()
    assert found.kept + found.changed + len(found.dropped) == len(sentences(TEXTS[0]))


def test_texts_of_one_wording_are_a_family() -> None:
    assert families(TEXTS, origins_only(TEXTS).edges) == (("a", "b"),)


def test_sentences_end_at_full_stops_and_lines_but_not_in_figures() -> None:
    text = document("t", "A title\nIt cost 4.5 million. Mr. Orr paid 3 p.m.")
    assert [text.quote(span) for span in sentences(text)][:2] == ["A title", "It cost 4.5 million."]


def test_a_long_line_without_a_stop_is_cut_in_linear_time() -> None:
    assert len(sentences(document("t", "word " * 40_000))) == 100
