"""From openings to sayings: who speaks, which words are his, and what is told within what."""

from __future__ import annotations

from stemma.read.arabic.bodies import headed
from stemma.read.arabic.contents import Contents
from stemma.read.arabic.lists import words
from stemma.read.arabic.noun_phrases import is_finite
from stemma.read.arabic.openings import COMMAS, QUOTES, STOPS, Opening, openings_in
from stemma.read.arabic.saying import Range, Saying
from stemma.read.arabic.sheet import Sentence, Sheet
from stemma.read.arabic.sources import Phrases, ends_source

OWNED = frozenset(("انها", "انه", "لكنها", "لكنه", "ولكنها", "ولكنه"))


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
            if saying is not None and not self._is_beneath(saying, found):
                found.append(saying)
        Contents(self.sheet, self.tokens).set(found)
        return [saying for saying in found if saying.content is not None or saying.is_whole]

    def _is_beneath(self, saying: Saying, found: list[Saying]) -> bool:
        """A plan or request in a clause under "it seems that": the clause stays whole with what leads it in."""
        before = self.tokens[saying.start - 1].flat if saying.start else ""
        heard = any(one.opening.at == saying.start - 1 for one in found)
        return saying.is_whole and before in words("that") and before not in OWNED and not heard

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
        if opening.does == "relay" and (relayed := self._relayed(saying, limit)) is not None:
            return relayed
        if opening.does == "relay" and opening.said != "that":
            return None
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
        if saying.source is None and opening.does != "hold":
            self._pronoun_before(saying)
        return self._checked(saying)

    def _pronoun_before(self, saying: Saying) -> None:
        """ "the letter named no day, but it asked for": the pronoun stands for the subject of the clause before."""
        at = saying.opening.first - 1
        if at < 0 or self.tokens[at].flat not in OWNED:
            return
        subject = self._main_subject(at)
        verb = saying.opening.verb
        feminine = self.tokens[subject[0]].flat.endswith("ه") if subject is not None else None
        if subject is not None and verb is not None and verb.feminine == feminine:
            saying.source = subject
            saying.start = at - 1 if at and self.tokens[at - 1].flat in ("غير", "الا", "بيد") else at

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
        source = self.phrases.behind(at, limit, lenient=False, is_joined=True)
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
