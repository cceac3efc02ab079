"""Figures that point to a note: "Monday.³", "45² people", "operations.[4]". They belong to no word and to no number.

A line that opens with such a mark ("[4] Interview, 3 May 2022.") is the note itself.
"""

from __future__ import annotations

import re

_RAISED = "[⁰¹²³⁴-⁹]"
# Behind a word of three letters and more (km² is a unit), a mark of the sentence, or a figure other than a power's
# base: a single one, or ten, may be raised to a power.
_MARK = re.compile(
    rf"(?:(?<=[^\W\d_]{{3}})|(?<=[.,;:!?”\"'’)\]])|(?<=\d\d)(?<!\b10)){_RAISED}{{1,3}}(?!{_RAISED})"
    # In brackets right behind a word, a figure or a mark of the sentence; an editor's "[12]" stands by itself.
    r"|(?<=[^\s\[(“‘«„])(?:\[\d{1,3}\])+(?![^\W_])"
)
_NOTE = re.compile(r"[ \t]*(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3})[ \t]*(?=\S)")


def without_note_marks(text: str) -> str:
    """``text`` with a space for each sign of a note's mark, so that offsets stay."""
    return _MARK.sub(lambda found: " " * len(found[0]), text)


def is_note(text: str, at: int) -> bool:
    """Whether the line of ``text`` that ``at`` stands in is a note: it opens with the mark that points to it."""
    return _NOTE.match(text, text.rfind("\n", 0, at) + 1) is not None
