"""From openings to sayings: who speaks, which words are his, and what is told within what."""

from __future__ import annotations

from dataclasses import dataclass, field

from stemma.model import AttributionKind, Mention
from stemma.read.arabic.bodies import headed
from stemma.read.arabic.lists import words
from stemma.read.arabic.noun_phrases import is_finite, unarticled
from stemma.read.arabic.openings import COMMAS, QUOTES, STOPS, Opening, openings_in
from stemma.read.arabic.sheet import Sentence, Sheet
from stemma.read.arabic.sources import Phrases, ends_source
from stemma.read.arabic.tokens import unjoined

Range = tuple[int, int]
_TRAILING = frozenset(("و", "ف", "كما", "ثم", "-", "–", "لكن", "ولكن", "حيث", "فيما", "بينما"))
KINDS: dict[str, AttributionKind] = {"think": "thought", "expect": "thought", "show": "document", "hold": "document"}


@dataclass(slots=True)
class Saying:
    """One act of saying in a sentence; all ranges count its tokens, half-open.

    ``start`` is the first token that belongs to it, ``source`` the phrase that names who speaks, ``content`` his
    words; ``is_whole`` says that the claim is the whole of it (a request). ``outer`` holds it inside another's words.
    ``paper`` is the document that he speaks in, ``relay`` the outlet he speaks to, ``through`` who reports him.
    """

    opening: Opening
    start: int
    source: Range | None = None
    content: Range | None = None
    is_whole: bool = False
    outer: Saying | None = None
    holds_another: bool = False
    paper: int | None = None
    relay: int | None = None
    through: Range | None = None
    inner: Range | None = None
    same_as: Saying | None = None
    mention: Mention | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def kind(self) -> AttributionKind:
        """As the model names the kinds of attribution."""
        if self.opening.way in ("according", "as"):
            return "according to"
        return "nominal" if self.opening.way == "noun" else KINDS.get(self.opening.does, "said")


class Hearing:
    """Resolves the openings of one sentence."""

    def __init__(self, sheet: Sheet, sentence: Sentence) -> None:
        self.sheet, self.sentence, self.tokens = sheet, sentence, sentence.tokens
        self.quoted = [self._is_quoted(token.start) for token in self.tokens]
        self.phrases = Phrases(sheet, sentence)

    def _is_quoted(self, place: int) -> bool:
        quotation = self.sheet.quotations.at(place)
        return quotation is not None and quotation.start < place < quotation.end - 1

    def sayings(self) -> list[Saying]:
        """The sayings in order, with their contents cut where the next begins."""
        found: list[Saying] = []
        for opening in openings_in(self.sentence, self.quoted):
            saying = self._saying(opening, found)
            if saying is not None:
                found.append(saying)
        self._set_contents(found)
        return [saying for saying in found if saying.content is not None or saying.is_whole]

    def _saying(self, opening: Opening, found: list[Saying]) -> Saying | None:
        floor = self._floor(opening)
        saying = Saying(opening, start=opening.first)
        limit = ends_source(opening, len(self.tokens))
        if opening.way == "according":
            return None if found and found[-1].inner is not None else self._according(saying)
        if opening.way == "in":
            at = opening.last if self.tokens[opening.last - 1].flat == "في" else opening.last - 1
            saying.source = self.phrases.behind(at, limit, lenient=True) if self.tokens[at].flat[:2] != "في" else None
            return saying
        if opening.way in ("noun", "participle", "letter"):
            return self._dependent(saying, found)
        if opening.does == "relay":
            return self._relayed(saying, limit)
        self._circumstances(saying, limit)
        lenient = opening.said in ("that", "quote", "colon") or opening.said == "before"
        saying.source = self.phrases.of_auxiliary(opening.first, floor) or self.phrases.behind(
            opening.last, limit, lenient=lenient
        )
        if saying.source is None and not (opening.verb and opening.verb.joined) and opening.way == "verb":
            saying.source = self.phrases.before(opening.first, floor)
            if saying.source is not None:
                saying.start = saying.source[0]
        elif saying.source is not None and saying.source[0] < opening.first:
            saying.start = saying.source[0] - 1
        return self._checked(saying)

    def _checked(self, saying: Saying) -> Saying | None:
        opening = saying.opening
        is_paper = saying.source is not None and headed(self.tokens[saying.source[0]], "documents") is not None
        if opening.does == "hold" and not is_paper:
            return None
        if opening.said == "whole":
            saying.is_whole = True
            return (
                saying
                if saying.source is not None or opening.way != "verb" or opening.negative or self._is_main(saying)
                else None
            )
        return saying

    def _is_main(self, saying: Saying) -> bool:
        return saying.opening.verb is not None and not saying.opening.verb.is_noun_like

    def _floor(self, opening: Opening) -> int:
        """The first token that a subject before the cue may begin at."""
        floor = 0
        for at in range(opening.first - 1, -1, -1):
            token = self.tokens[at]
            if token.text in COMMAS | STOPS | QUOTES | {":"} or token.flat in words("that") or is_finite(token):
                floor = at + 1
                break
            if token.bare in ("لكن", "فيما", "بينما", "حيث", "ثم", "كما"):
                floor = at + 1
                break
        return floor

    def _circumstances(self, saying: Saying, limit: int) -> None:
        """ "in a letter", "told the agency": between cue and content."""
        for at in range(saying.opening.last, min(limit, len(self.tokens))):
            token = self.tokens[at]
            if (
                token.flat in words("recipients") and headed(token, "outlets") is not None
            ) or token.flat == "لرويترز":
                saying.relay = at
            if token.flat == "في" and at + 1 < limit and headed(self.tokens[at + 1], "documents") is not None:
                saying.paper = at + 1
            if token.flat == "نقلا" and at + 2 < limit and self.tokens[at + 1].flat == "عن":
                inner = self.phrases.behind(at + 2, limit, lenient=True)
                saying.inner = inner
                return

    def _according(self, saying: Saying) -> Saying | None:
        at = saying.opening.last
        limit = next(
            (n for n in range(at, len(self.tokens)) if self.tokens[n].text in COMMAS | STOPS | QUOTES),
            len(self.tokens),
        )
        source = self.phrases.behind(at, limit, lenient=False)
        if source is None or not self.phrases.is_source_like(*source):
            return None
        saying.source = source
        return saying

    def _dependent(self, saying: Saying, found: list[Saying]) -> Saying | None:
        opening = saying.opening
        saying.is_whole = opening.said == "whole"
        if opening.way == "letter":
            return saying
        if opening.way == "noun" and found and found[-1].opening.does == "relay":
            found[-1].content = None
            saying.source, saying.through, saying.start = found[-1].source, found[-1].through, found[-1].start
            found.pop()
            return saying
        earlier = next((one for one in reversed(found) if one.source is not None or one.same_as is not None), None)
        if earlier is not None:
            saying.same_as = earlier.same_as or earlier
        elif opening.way == "participle":
            saying.source = self._main_subject(opening.first)
        return saying

    def _main_subject(self, before: int) -> Range | None:
        """Whom the sentence is about, as the one behind a participle: "the minister visited ..., saying that"."""
        for at in range(before):
            if is_finite(self.tokens[at]) and at < 3:
                found = self.phrases.behind(at + 1, before, lenient=False)
                return found if found is not None and self.phrases.is_source_like(*found) else None
        return None

    def _relayed(self, saying: Saying, limit: int) -> Saying | None:
        """ "the paper quoted N. as saying": the outlet and, behind "from", whose words they are."""
        reporter = self.phrases.behind(saying.opening.last, limit, lenient=False)
        at = reporter[1] if reporter else saying.opening.last
        for place in range(at, min(limit, at + 4)):
            if self.tokens[place].flat in ("عن", "الي"):
                end = next(
                    (n for n in range(place, limit) if self.tokens[n].flat in ("قوله", "قولها", "قولهم", "تاكيده")),
                    limit,
                )
                saying.source = self.phrases.behind(place + 1, end, lenient=True)
                saying.through = reporter
                return saying if saying.source is not None else None
        return None

    def _set_contents(self, found: list[Saying]) -> None:
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
