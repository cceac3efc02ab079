"""The working sheet of one Arabic reading: sentences, tokens, quotations, dates, and the mentions found so far."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from stemma.model import Document, Mention, MentionForm, MentionKind
from stemma.read.arabic.dates import arabic_dates
from stemma.read.arabic.sentences import sentences_of
from stemma.read.arabic.tokens import Token, tokens_of
from stemma.read.attribution.quotations import Quotations
from stemma.read.desk import Desk
from stemma.read.numbers import day_of_writing
from stemma.text.date_match import DateMatch

_LATIN_SHARE = 0.5
LONGEST = 160  # tokens; what runs on without a stop is cut, so that the time stays linear


@dataclass(slots=True)
class Sentence:
    """One sentence: its range and tokens; ``dated`` are the numbers of the tokens that belong to a date.

    ``is_arabic`` tells that most letters are Arabic: what stands in another script inside an Arabic text is not read.
    """

    start: int
    end: int
    tokens: list[Token]
    dated: frozenset[int]
    is_arabic: bool


@dataclass(slots=True, kw_only=True)
class Sheet(Desk):
    """A desk with the tokens, dates and sentences of an Arabic text."""

    tokens: list[Token]
    dates: list[DateMatch]
    sentences: list[Sentence]
    _taken: dict[int, str] = field(default_factory=dict)

    @classmethod
    def open(cls, document: Document) -> Sheet:
        """Lay ``document`` out."""
        text = document.text
        quotations = Quotations(text)
        tokens = tokens_of(text)
        dates = arabic_dates(text, tokens, day_of_writing(document.date))
        starts = [token.start for token in tokens]
        sentences = []
        for first, last in sentences_of(text, quotations):
            inside = tokens[bisect_left(starts, first) : bisect_left(starts, last)]
            for at in range(0, len(inside), LONGEST):
                part = inside[at : at + LONGEST]
                sentences.append(Sentence(part[0].start, part[-1].end, part, _dated(part, dates), _is_arabic(part)))
        return cls(document=document, quotations=quotations, tokens=tokens, dates=dates, sentences=sentences)

    def add(
        self,
        kind: MentionKind,
        first: int,
        last: int,
        *,
        name: tuple[int, int] | None = None,
        form: MentionForm = "name",
        rank: str | None = None,
        why: str = "",
        takes: bool = True,
    ) -> Mention:
        """Note a mention at code points ``first`` to ``last``; ``name`` is the range of its core.

        One that does not take its place leaves it to what it is made of ("the minister of health": the ministry).
        """
        mention = self.put(kind, first, last, name=name, form=form, rank=rank, core=True, why=why)
        for place in range(first, last) if takes else ():
            self._taken.setdefault(place, mention.id)
        return mention

    def is_free(self, first: int, last: int) -> bool:
        """Whether no mention touches the range."""
        return not any(place in self._taken for place in range(first, last))

    def at(self, place: int) -> Mention | None:
        """The first mention noted that covers the code point ``place``."""
        found = self._taken.get(place)
        return self.mention(found) if found else None


def _is_arabic(tokens: list[Token]) -> bool:
    letters = [token for token in tokens if token.kind == "word"]
    latin = sum(len(token.text) for token in letters if token.text[0] < "ɐ")
    return bool(letters) and latin <= _LATIN_SHARE * sum(len(token.text) for token in letters)


def _dated(tokens: list[Token], dates: list[DateMatch]) -> frozenset[int]:
    starts = [date.start for date in dates]
    inside = set()
    for number, token in enumerate(tokens):
        index = bisect_left(starts, token.end) - 1
        if index >= 0 and dates[index].start < token.end and token.start < dates[index].end:
            inside.add(number)
    return frozenset(inside)
