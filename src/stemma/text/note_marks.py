"""Raised figures that point to a note: "Monday.³", "45² people". They belong to no word and to no number."""

from __future__ import annotations

import re

_RAISED = "[⁰¹²³⁴-⁹]"
# Behind a word of three letters and more (km² is a unit), a mark of the sentence, or a figure other than a power's
# base: a single one, or ten, may be raised to a power.
_MARK = re.compile(rf"(?:(?<=[^\W\d_]{{3}})|(?<=[.,;:!?”\"'’)\]])|(?<=\d\d)(?<!\b10)){_RAISED}{{1,3}}(?!{_RAISED})")


def without_note_marks(text: str) -> str:
    """``text`` with a space for each sign of a note's mark, so that offsets stay."""
    return _MARK.sub(lambda found: " " * len(found[0]), text)
