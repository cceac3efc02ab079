"""Notes on the raw text: each kind on an invented example, and on what looks like it but is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.ingest.hygiene import notice

FOUND = [
    ("caption-glued", "Quay-Office_memo1,200 crates left the pier at night.\n", "Quay-Office_memo1,200"),
    ("caption-glued", "pier_seven.jpgThe harbour master resigned.\n", "pier_seven.jpgThe"),
    ("nbsp", "The crates left at night. \u00a0\nNobody saw them.\n", "\u00a0"),
    ("no-final-newline", "The crates left at night.", ""),
    (
        "headline-no-stop",
        "Crates leave pier\n\n" + "The crates left the pier at night. " * 5 + "\n",
        "Crates leave pier",
    ),
    ("source-line", "The crates left. (Source: Northern Courier)\n", "(Source: Northern Courier)"),
    ("source-line", "The crates left.\nSource: Northern Courier\n", "Source: Northern Courier"),
    ("editorial-bracket", "“We saw the [harbour] master,” she said.\n", "[harbour]"),
    ("scare-quotes", "The ‘inspectors’ came. “We saw nothing of it,” she said.\n", "‘inspectors’"),
    ("split-quotation", "“The pumps,” the memo says, “were never sent.”\n", "The pumps,” the memo says, “were"),
    (
        "uncued-quotation",
        "She spoke.\n\n“In March we asked for pumps, and none came to us.”\n",
        "“In March we asked for pumps",
    ),
    (
        "mixed-quotation",
        "This, the memo adds, “would flood the valley” by May.\n",
        "This, the memo adds, “would flood",
    ),
    ("partial-quotation", "They were told “to leave the valley” by May.\n", "“to leave the valley”"),
    ("apostrophe-vs-quote", "“The miners’ leaving was not planned,” he said.\n", "miners’ leaving"),
    ("apostrophe-in-name", "They left for Tara’a and came back.\n", "Tara’a"),
    ("apostrophe-in-name", "They left for the port of Taraa’.\n", "Taraa’"),
    ("name-variants", "He saw Marten there. Then Marten left. The man called Martin stayed.\n", "Martin"),
    ("name-variants", "They read the Al Nahr al-Jadid. They sold Al Nahr Al-Jadid too.\n", "Al Nahr Al-Jadid"),
    ("number-slip", "They sent 700 hundred crates.\n", "700 hundred"),
    ("number-slip", "They sent 2000 thousand crates.\n", "2000 thousand"),
    ("number-slip", "They sent 1,2000,400 crates.\n", "1,2000,400"),
    (
        "self-tension",
        "It says that all crews of the port are mainly foreign, and old.\n",
        "all crews of the port are mainly foreign",
    ),
]
NOT_FOUND = [
    ("caption-glued", "The file_name is odd.\nPier 7 closed in 2012.\n"),
    ("nbsp", "Page\u00a07 and 12\u00a0km.\n"),
    ("headline-no-stop", "The crates left.\n\n" + "Nobody saw the crates leave the pier. " * 5 + "\n"),
    ("editorial-bracket", "The list [of crates] is long. See [1] and [text](http://x.invalid).\n"),
    ("editorial-bracket", "“As the note [3] says, it is late.”\n"),
    ("scare-quotes", "“It’s the miners’ pay and the guards’ pay,” she said.\n"),
    ("scare-quotes", "He said: ‘I will not go to the harbour with you on Monday.’ “No,” she said.\n"),
    ("split-quotation", "“The pumps came.” The memo says, “They were never sent.”\n"),
    ("uncued-quotation", "“In March we asked for pumps,” she said on Monday.\n"),
    ("partial-quotation", "She said: “we want the pumps now”.\n"),
    ("apostrophe-in-name", "Marten’s boat wasn’t Martens’ or O’Hara’s. They couldn’t.\n"),
    ("name-variants", "He went to Austria with Austrians. These men left. Those men stayed. The Mines and a Mine.\n"),
    ("number-slip", "They sent 12 hundred crates, 1,200, 700,000 and 2.5 million; 3,5 percent.\n"),
    ("self-tension", "Not all crews are mainly foreign. All left. Most are mainly foreign.\n"),
    ("no-final-newline", "The crates left.\r\n"),
]
ATTACKS = [
    "a",
    "1",
    "[",
    "“",
    "“a",
    "a b ",
    "A-",
    "Aa ",
    "x_",
    "1,",
    " \n",
    "‘a",
    '"',
    "(source:",
    "\u00a0",
    "A’a",
    ",” a, “",
    "all a ",
]


def quotes(kind: str, text: str) -> list[str]:
    return [text[start:end] for start, end, found, _ in notice(text, "en") if found == kind]


@pytest.mark.parametrize(("kind", "text", "quote"), FOUND)
def test_it_is_noticed_with_its_exact_place(kind: str, text: str, quote: str) -> None:
    assert quote in quotes(kind, text)


@pytest.mark.parametrize(("kind", "text"), NOT_FOUND)
def test_what_only_looks_like_it_is_left_alone(kind: str, text: str) -> None:
    assert quotes(kind, text) == []


def test_a_long_text_in_one_line_is_noticed() -> None:
    assert quotes("single-paragraph", "The crates left the pier. " * 80)


def test_commentary_begins_after_a_wider_gap() -> None:
    report = "The crates left the pier at night.\n\nNobody saw them.\n\n" * 3
    text = report + "\n\nIf anybody still trusts this port, please read the memo. It is all there.\n"
    assert quotes("commentary", text) == ["If anybody still trusts this port, please read the memo"]


def test_a_wider_gap_alone_is_no_commentary() -> None:
    assert quotes("commentary", "The crates left.\n\nNobody saw.\n\n\n\nThe pier was closed on Monday.\n") == []


def test_a_report_without_author_or_date_is_noticed_and_one_with_a_byline_is_not() -> None:
    report = "The crates left the pier at night. " * 20
    assert quotes("no-byline", report) == [""]
    assert quotes("no-byline", "By Ana Reyes\n\n" + report) == []
    assert quotes("no-byline", "ORLO, May 4 (Reuters) - " + report) == []


def test_rules_on_english_words_are_not_asked_of_other_languages() -> None:
    text = "Nell’ufficio di Tara’a, all crews are mainly foreign.\n"
    assert {kind for _, _, kind, _ in notice(text, "it")} == set()


@given(st.text(alphabet="ab A’‘“”[](),.1\n\u00a0_-", max_size=120))
def test_every_note_lies_in_the_text(text: str) -> None:
    assert all(0 <= start <= end <= len(text) and reason for start, end, _, reason in notice(text))


@pytest.mark.timeout(200)
@pytest.mark.parametrize("unit", ATTACKS)
def test_a_hundred_thousand_hostile_characters_cost_little(unit: str) -> None:
    notice(unit * (100_000 // len(unit)), "en")
