"""Which words of a sentence are a sayer's own: behind "that", between marks, before or behind "according to"."""

from __future__ import annotations

from stemma.read.arabic.clauses import has_predicate
from stemma.read.arabic.noun_phrases import is_finite, unarticled
from stemma.read.arabic.openings import COMMAS, QUOTES, STOPS
from stemma.read.arabic.saying import Range, Saying
from stemma.read.arabic.sheet import Sheet
from stemma.read.arabic.tokens import Token, unjoined

SHORT = 4
_TRAILING = frozenset(("و", "ف", "كما", "ثم", "-", "–", "لكن", "ولكن", "حيث", "فيما", "بينما"))


class Contents:
    """Finds the contents of the sayings of one sentence, whose ``tokens`` these are."""

    def __init__(self, sheet: Sheet, tokens: list[Token]) -> None:
        self.sheet, self.tokens = sheet, tokens

    def set(self, found: list[Saying]) -> None:
        """Give each saying its content, cut where the next begins."""
        for number, saying in enumerate(found):
            following = found[number + 1] if number + 1 < len(found) else None
            end = following.start if following is not None else len(self.tokens)
            opening = saying.opening
            if opening.way == "according" or opening.way == "as":
                self._content_around(saying, found[number - 1] if number else None, end)
                continue
            if opening.said == "before":
                saying.content = self._quotation_before(opening.first)
                continue
            first = self._content_start(saying)
            if opening.said == "quote" or (opening.said == "colon" and self._opens_quote(first)):
                self._quotation(saying, first, end)
                continue
            saying.content = self._trimmed(first, end)
            if (
                following is not None
                and saying.content is None
                and opening.said == "that"
                and following.start <= first + 1
            ):
                following.outer, saying.holds_another = saying, True
                saying.content = (first, first)

    def _content_start(self, saying: Saying) -> int:
        opening = saying.opening
        if opening.said == "whole":
            return saying.start
        if (
            opening.said == "that"
            and opening.at
            and unarticled(self.tokens[opening.at - 1].flat) in ("ضروره", "احتمال", "امكانيه", "اهميه")
        ):
            return opening.at - 1
        return opening.at + 1 if opening.said in ("that", "colon") else opening.at

    def _opens_quote(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].text in QUOTES

    def _quotation(self, saying: Saying, first: int, end: int) -> None:
        """The words between the marks; a second quotation behind "and" goes on with the same one."""
        quotation = self.sheet.quotations.at(self.tokens[first].start)
        if quotation is None:
            saying.content = self._trimmed(first + 1, end)
            return
        last = first + 1
        while last < len(self.tokens) and self.tokens[last].start < quotation.end - 1:
            last += 1
        saying.content = self._trimmed(first + 1, last)

    def _quotation_before(self, cue: int) -> Range | None:
        at = cue - 1
        while at >= 0 and self.tokens[at].text not in QUOTES:
            at -= 1
        quotation = self.sheet.quotations.at(self.tokens[at].start) if at >= 0 else None
        if quotation is None:
            return None
        first = next((n for n, token in enumerate(self.tokens) if token.start > quotation.start), at)
        return self._trimmed(first, at)

    def _content_around(self, saying: Saying, earlier: Saying | None, end: int) -> None:
        """What "according to" holds for: what stands behind where it opens the sentence, else what stands before."""
        opening = saying.opening
        floor = earlier.content[1] if earlier is not None and earlier.content is not None else 0
        before = self._trimmed(floor, opening.first)
        if before is not None and opening.way == "according" and not self._may_stand(before):
            before = None
        if opening.way == "according" and opening.first and self.tokens[opening.first - 1].text in STOPS | {":"}:
            before = None
        if before is None and earlier is not None and earlier.content is not None:
            earlier.inner = earlier.inner or saying.source
            saying.content = None
            return
        if before is not None and (earlier is None or before[0] >= floor):
            saying.content = self._unquoted(before)
            return
        if opening.way == "as" or saying.source is None:
            return
        first = saying.source[1]
        comma = next((n for n in range(first, min(first + 14, end)) if self.tokens[n].text in COMMAS), None)
        if comma is not None and not any(is_finite(token) for token in self.tokens[first:comma]):
            first = comma + 1
        saying.content = self._unquoted(self._trimmed(first, end))

    def _may_stand(self, content: Range) -> bool:
        """Whether what stands before "according to" is a clause, not its first word alone."""
        return content[1] - content[0] >= SHORT or has_predicate(self.tokens, *content)

    def _unquoted(self, content: Range | None) -> Range | None:
        """A content that is one quotation, without its marks."""
        if content is None or self.tokens[content[0]].text not in QUOTES:
            return content
        quotation = self.sheet.quotations.at(self.tokens[content[0]].start)
        if quotation is not None and quotation.end >= self.tokens[content[1] - 1].end:
            return self._trimmed(content[0] + 1, content[1])
        return content

    def _trimmed(self, first: int, last: int) -> Range | None:
        """Without signs and joining words at the ends; None when no two letters are left."""
        while (
            first < last
            and self.tokens[first].kind == "sign"
            and (self.tokens[first].text not in '"“«(' or self._is_lone(first, last))
        ):
            first += 1
        while last > first and self._may_go(first, last):
            last -= 1
        return (first, last) if any(token.kind != "sign" for token in self.tokens[first:last]) else None

    def _is_lone(self, first: int, last: int) -> bool:
        """An opening mark whose closing one is cut off."""
        quotation = self.sheet.quotations.at(self.tokens[first].start)
        return self.tokens[first].text != "(" and (quotation is None or quotation.end > self.tokens[last - 1].end)

    def _may_go(self, first: int, last: int) -> bool:
        token = self.tokens[last - 1]
        if token.kind == "sign":
            quotation = self.sheet.quotations.at(token.start)
            closes = token.text in QUOTES and quotation is not None and quotation.start >= self.tokens[first].start
            return not (closes or token.text in ")%٪$€")
        return token.flat in _TRAILING or unjoined(token.flat) in ("كما", "قد")
