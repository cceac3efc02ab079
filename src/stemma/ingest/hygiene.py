"""What a careful reader notices in a raw text before reading it; each rule looks at characters only.

A note is no verdict: it tells later stages and people where the text is glued, bracketed, slipped or unmarked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from stemma.ingest import notes_layout, notes_names, notes_quotes, notes_wording

Note = tuple[int, int, str, str]  # start, end, kind, reason
Rule = Callable[[str], Iterator[tuple[int, int]]]

# kind, rule, the sentence that is shown, whether it holds for English only
_RULES: tuple[tuple[str, Rule, str, bool], ...] = (
    ("caption-glued", notes_layout.glued_captions, "A file name or caption runs into the words after it.", False),
    ("nbsp", notes_layout.odd_spaces, "A no-break space stands beside other white space or at a line's end.", False),
    (
        "no-final-newline",
        notes_layout.missing_newline,
        "The file ends without a line end; it may have been cut.",
        False,
    ),
    ("single-paragraph", notes_layout.single_paragraph, "The whole report is one line without paragraphs.", False),
    ("headline-no-stop", notes_layout.headline, "A headline: the first line ends without a full stop.", False),
    (
        "source-line",
        notes_layout.source_lines,
        "A credit line: it holds for the whole report and is no sentence.",
        False,
    ),
    ("commentary", notes_layout.commentary, "After a wider gap the publisher turns to the reader: commentary.", True),
    ("no-byline", notes_layout.missing_byline, "The text names no author, publisher or date of its own.", True),
    ("editorial-bracket", notes_quotes.brackets, "The publisher's words inside a quotation.", False),
    (
        "scare-quotes",
        notes_quotes.scare_quotes,
        "Single marks around a word or two: distance, not a quotation.",
        True,
    ),
    ("split-quotation", notes_quotes.split_quotations, "One quotation, interrupted by who says it.", False),
    ("uncued-quotation", notes_quotes.uncued, "A quotation without a sayer: carried over from before.", False),
    ("mixed-quotation", notes_quotes.mixed, "The publisher's subject with a quoted predicate.", True),
    ("partial-quotation", notes_quotes.partial, "A few quoted words inside indirect speech.", False),
    ("apostrophe-vs-quote", notes_quotes.possessives, "An apostrophe inside a quotation, not its end.", True),
    (
        "apostrophe-in-name",
        notes_names.apostrophes,
        "An apostrophe that belongs to a name, not a quotation mark.",
        True,
    ),
    ("name-variants", notes_names.variants, "This name is spelt in another way elsewhere in the text.", True),
    ("number-slip", notes_wording.number_slips, "Not a well-formed number: kept as printed.", True),
    ("self-tension", notes_wording.self_tensions, "One clause says both all and most.", True),
)


LONGEST = 1_000_000  # characters that are looked through: a report is a hundredth of that
_OF_THE_WHOLE = ("no-final-newline", "single-paragraph")  # what a part of a text cannot show


def notice(text: str, language: str = "und") -> tuple[Note, ...]:
    """All notes on ``text``, sorted by place and kind; ``start`` and ``end`` are code points.

    Of a text longer than a million characters the first million are looked through.

    Rules that rest on English words are left out when ``language`` is known to be another.
    """
    is_english = language in ("en", "und")
    is_cut = len(text) > LONGEST
    text = text[:LONGEST]
    found = {
        (start, end, kind, reason)
        for kind, rule, reason, english_only in _RULES
        if (is_english or not english_only) and not (is_cut and kind in _OF_THE_WHOLE)
        for start, end in rule(text)
    }
    return tuple(sorted(found))
