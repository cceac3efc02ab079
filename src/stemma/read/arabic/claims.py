"""Sentences to claims: each clause with its voice, chain, firmness and reason."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from stemma.model import Attribution, Claim, DateExpression, Link, Quantity, Quoted, Role, Span
from stemma.read.arabic.chains import Chains
from stemma.read.arabic.clauses import cut, has_predicate, main_verb
from stemma.read.arabic.firmness import Firmness, judge
from stemma.read.arabic.letters import is_formula, is_letter, signatory
from stemma.read.arabic.noun_phrases import is_small
from stemma.read.arabic.saying import Range, Saying
from stemma.read.arabic.sayings import Hearing
from stemma.read.arabic.sheet import Sentence, Sheet
from stemma.read.arabic.tokens import Token
from stemma.read.places import Places

DEEDS = frozenset(("request", "order", "promise", "plan"))
LONGEST_HEADLINE = 18


@dataclass(slots=True)
class Telling:
    """Builds the claims and attributions of one document in reading order."""

    sheet: Sheet
    quantities: tuple[Quantity, ...]
    dates: tuple[DateExpression, ...]
    claims: list[Claim] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    _number: int = 0
    _chains: Chains = field(init=False)
    _quantities: Places = field(init=False)
    _dates: Places = field(init=False)

    def __post_init__(self) -> None:
        self._chains = Chains(self.sheet)
        self._quantities = Places((one.id, one.span) for one in self.quantities)
        self._dates = Places((one.id, one.span) for one in self.dates)

    def tell(self) -> None:
        """Read all sentences."""
        self._chains.signer = signatory(self.sheet) if is_letter(self.sheet) else None
        for number, sentence in enumerate(self.sheet.sentences):
            self._number = self._chains.number = number
            if sentence.is_arabic and not is_formula(sentence):
                self._sentence(sentence)

    def _sentence(self, sentence: Sentence) -> None:
        hearing = Hearing(self.sheet, sentence)
        sayings = hearing.sayings()
        first = _after_dateline(sentence)
        taken: list[Range] = []
        for saying in sayings:
            links, why = self._chains.links(saying, hearing)
            self._attribute(saying, hearing)
            if saying.content is None or saying.holds_another:
                continue
            span = (saying.start, max(saying.content[1], saying.opening.last)) if saying.is_whole else saying.content
            taken += [
                (saying.start, saying.opening.last),
                saying.content,
                *([saying.source] if saying.source and saying.source[0] >= saying.start else []),
            ]
            if saying.opening.negative:
                self._own(sentence, (max(0, saying.start - 1), saying.content[1]), headline=False)
                continue
            self._clauses(sentence, saying, span, links, why)
        for rest in _rests(len(sentence.tokens), first, taken, sayings):
            self._own(
                sentence,
                rest,
                headline=self._is_headline(sentence),
                whole=rest[1] - rest[0] >= len(sentence.tokens) - first - 1,
            )

    def _clauses(self, sentence: Sentence, saying: Saying, span: Range, links: tuple[Link, ...], why: str) -> None:
        does = saying.opening.does
        for number, clause in enumerate(cut(sentence.tokens, *span)):
            if number and saying.is_whole:
                self._own(sentence, clause, headline=False)
                continue
            is_question = sentence.tokens[-1].text in "؟?" and clause[1] >= len(sentence.tokens) - 2
            firmness = judge(sentence.tokens, *clause, does=does, is_question=is_question)
            kind = (
                "What its cue asks for, orders or plans" if saying.is_whole else "What the source is given as saying"
            )
            self._add(sentence, clause, firmness, links, f"{kind}; {firmness.why}; {why}")

    def _own(self, sentence: Sentence, rest: Range, *, headline: bool, whole: bool = False) -> None:
        """Words that nobody is given: the publisher's own, or the signatory's of a letter."""
        tokens = sentence.tokens
        for clause in cut(tokens, *rest):
            nominal = whole and tokens[-1].text in ".؟!" and clause[1] - clause[0] >= 3
            if not has_predicate(tokens, *clause) and not nominal:
                continue
            is_question = tokens[-1].text in "؟?" and clause[1] >= len(tokens) - 2
            firmness = judge(tokens, *clause, does=_own_deed(tokens, clause), is_question=is_question)
            links, why = self._chains.own(sentence, clause)
            begin = "A headline, taken as it stands" if headline else "A clause of its own"
            self._add(sentence, clause, firmness, links, f"{begin}; {firmness.why}; {why}", headline=headline)

    def _attribute(self, saying: Saying, hearing: Hearing) -> None:
        opening, tokens = saying.opening, hearing.tokens
        if opening.way == "letter":
            return
        content = saying.content
        if saying.is_whole and content is not None:
            content = (max(content[0], saying.source[1] if saying.source else opening.last, opening.last), content[1])
        while content is not None and content[0] < content[1] and tokens[content[0]].text in "،,:":
            content = (content[0] + 1, content[1])
        if content is None or content[0] >= content[1]:
            return
        source = self._range(tokens, saying.source) if saying.source else None
        self.attributions.append(
            Attribution(
                cue=self._range(tokens, (opening.first, opening.last)),
                source=source,
                content=(self._range(tokens, content),),
                kind=saying.kind,
                negative=opening.negative or opening.does == "deny",
            )
        )

    def _range(self, tokens: list[Token], tokens_of: Range) -> Span:
        return self.sheet.span(tokens[tokens_of[0]].start, tokens[tokens_of[1] - 1].end)

    def _add(
        self,
        sentence: Sentence,
        clause: Range,
        firmness: Firmness,
        links: tuple[Link, ...],
        why: str,
        *,
        headline: bool = False,
    ) -> None:
        tokens = sentence.tokens
        if sum(token.kind != "sign" for token in tokens[clause[0] : clause[1]]) < 2:
            return
        span = self._range(tokens, clause)
        at, predicate = _predicate(tokens, *clause)
        condition = self._range(tokens, firmness.condition) if firmness.condition else None
        dates = self._dates.inside((span,))
        self.claims.append(
            Claim(
                id=f"{self.sheet.document.id}:c{len(self.claims) + 1}",
                document=self.sheet.document.id,
                spans=(span,),
                predicate=predicate,
                predicate_span=self._range(tokens, (at, at + 1)),
                sentence=self.sheet.span(sentence.start, sentence.end),
                modality=firmness.modality,
                negated=firmness.negated,
                voice="attributed" if len(links) > 1 else "own",
                quoted=self._quoted(span),
                chain=links,
                roles=tuple(Role(name="time", span=self._date(one).span) for one in dates),
                mentions=(),
                quantities=self._quantities.inside((span,)),
                dates=dates,
                condition=condition,
                headline=headline,
                why=self.sheet.reason(why + ".", span),
            )
        )

    def _date(self, identifier: str) -> DateExpression:
        return self.dates[int(identifier.rpartition(":d")[2]) - 1]

    def _quoted(self, span: Span) -> Quoted:
        quotation = self.sheet.quotations.at(span.start)
        if quotation is not None and quotation.end >= span.end:
            return "full"
        spoken = self.sheet.quotations.spoken
        index = bisect_left(spoken, span.start, key=lambda one: one.end - 1)
        inside = index < len(spoken) and spoken[index].start < span.end
        return "partial" if inside else "none"

    def _is_headline(self, sentence: Sentence) -> bool:
        """The first line of a text of several, short and without a stop."""
        last = sentence.tokens[-1].text
        return (
            self._number == 0
            and len(self.sheet.sentences) > 1
            and last not in ".؟!؛:"
            and len(sentence.tokens) <= LONGEST_HEADLINE
        )


def _own_deed(tokens: list[Token], clause: Range) -> str:
    """What a verb of asking, ordering, promising or planning at the head of a clause does to it."""
    main = main_verb(tokens, *clause)
    heads = main is not None and main[0] <= clause[0] + 1
    return main[1].does if main is not None and heads and main[1].does in DEEDS else ""


def _after_dateline(sentence: Sentence) -> int:
    """The token behind "Place (agency) -"."""
    texts = [token.text for token in sentence.tokens[:14]]
    if ")" in texts and "(" in texts[:6]:
        close = texts.index(")")
        if close + 1 < len(texts) and texts[close + 1] in "-–—:":
            return close + 2
    return 0


def _rests(length: int, first: int, taken: list[Range], sayings: list[Saying]) -> list[Range]:
    """Runs of tokens that no saying holds: what stands before the first cue, and what is left behind a quotation."""
    covered = [False] * length
    for one in taken:
        for at in range(*one):
            covered[at] = True
    for saying in sayings:
        if saying.content is not None:
            for at in range(min(saying.start, saying.content[0]), saying.content[1]):
                covered[at] = True
        if saying.source is not None and saying.opening.way in ("according", "as"):
            for at in range(saying.opening.first, saying.source[1]):
                covered[at] = True
    runs, start = [], None
    for at in range(first, length + 1):
        free = at < length and not covered[at]
        if free and start is None:
            start = at
        if not free and start is not None:
            runs.append((start, at))
            start = None
    return runs


def _predicate(tokens: list[Token], first: int, last: int) -> tuple[int, str]:
    """The token that carries the predicate and its lemma; a verbless clause is carried by its first full word."""
    main = main_verb(tokens, first, last)
    if main is not None:
        return main[0], main[1].lemma
    for at in range(first, last):
        token = tokens[at]
        if token.kind == "word" and not is_small(token.flat) and len(token.flat) > 2:
            return at, token.text
    return first, tokens[first].text
