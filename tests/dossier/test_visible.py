from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from stemma.dossier.visible import count_unseen, told, visible


class Plain(HTMLParser):
    """Collects text and the tags seen."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.tags: set[str] = set()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.tags.add(tag)


def parsed(text: str) -> Plain:
    parser = Plain()
    parser.feed(str(visible(text)))
    parser.close()
    return parser


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_the_characters_stay_as_they_are(text: str) -> None:
    assert parsed(text).text == text


@given(st.text(alphabet="<>&\"'/aesb=\u202e"))
def test_no_element_but_the_box_comes_out(text: str) -> None:
    assert parsed(text).tags <= {"span"}


def test_a_direction_override_is_boxed_with_its_name() -> None:
    assert str(visible("a\u202eb")) == 'a<span class="ch" data-ch="RLO">\u202e</span>b'


def test_nul_is_shown_by_a_stand_in() -> None:
    assert str(visible("\0")) == '<span class="ch" data-ch="NUL">\ufffd</span>'


def test_a_carriage_return_is_written_as_a_reference() -> None:
    assert str(visible("a\r\nb")) == "a&#13;\nb"


def test_unseen_characters_are_counted_by_name() -> None:
    assert count_unseen("\u200d\u202e\u200d") == {"RLO": 1, "ZWJ": 2}


def test_what_a_reason_quotes_in_arabic_turns_nothing_beside_it() -> None:
    reason = "Both have “نحو 48 ألف”, “about 48”; “ماء”, “water”."
    assert str(told(reason)) == "Both have “<bdi>نحو 48 ألف</bdi>”, “about 48”; “<bdi>ماء</bdi>”, “water”."


def test_an_arabic_name_in_a_reason_is_isolated_and_the_rest_escaped() -> None:
    assert str(told("A names عمر خليل, B <Omar>.")) == "A names <bdi>عمر خليل</bdi>, B &lt;Omar&gt;."


@given(st.text(alphabet="ab <“”عم 1\u202e"))
def test_isolating_changes_no_word(text: str) -> None:
    kept = str(told(text)).replace("<bdi>", "").replace("</bdi>", "")
    assert kept == str(visible(text))
