"""Sentences to claims: each clause with its voice, chain, firmness and reason."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from stemma.model import Attribution, Claim, DateExpression, Link, Mention, Quantity, Quoted, Role, Span
from stemma.read.arabic.clauses import cut, has_predicate, main_verb
from stemma.read.arabic.firmness import Firmness, judge
from stemma.read.arabic.letters import is_formula, is_letter, signatory
from stemma.read.arabic.lists import cue_words
from stemma.read.arabic.noun_phrases import is_small
from stemma.read.arabic.sayings import Hearing, Range, Saying
from stemma.read.arabic.sheet import Sentence, Sheet
from stemma.read.arabic.sources import is_feminine
from stemma.read.arabic.tokens import Token

UNNAMED = "unnamed"
CARRIES = frozenset(("say", "add", "show", "think", "expect", "deny"))
LONGEST_HEADLINE = 18


@dataclass(slots=True)
class Voice:
    """The last one who spoke: links of his chain after the publisher, in which sentence, and his gender."""

    links: tuple[Link, ...]
    sentence: int
    feminine: bool | None


@dataclass(slots=True)
class Telling:
    """Builds the claims and attributions of one document in reading order."""

    sheet: Sheet
    quantities: tuple[Quantity, ...]
    dates: tuple[DateExpression, ...]
    claims: list[Claim] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    _last: Voice | None = None
    _number: int = 0

    def tell(self) -> None:
        """Read all sentences."""
        self._signer = signatory(self.sheet) if is_letter(self.sheet) else None
        for number, sentence in enumerate(self.sheet.sentences):
            self._number = number
            if sentence.is_arabic and not is_formula(sentence):
                self._sentence(sentence)

    _signer: Mention | None = None

    def _sentence(self, sentence: Sentence) -> None:
        hearing = Hearing(self.sheet, sentence)
        sayings = hearing.sayings()
        first = _after_dateline(sentence)
        taken: list[Range] = []
        for saying in sayings:
            links, why = self._links(saying, hearing)
            self._attribute(saying, hearing)
            if saying.content is None or saying.holds_another:
                continue
            span = (saying.start, max(saying.content[1], saying.opening.last)) if saying.is_whole else saying.content
            taken += [
                (saying.start, saying.opening.last),
                saying.content,
                *([saying.source] if saying.source else []),
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
            firmness = judge(tokens, *clause, is_question=is_question)
            links, why = self._quoted_or_own(sentence, clause)
            begin = "A headline, taken as it stands" if headline else "A clause of its own"
            self._add(sentence, clause, firmness, links, f"{begin}; {firmness.why}; {why}", headline=headline)

    def _quoted_or_own(self, sentence: Sentence, clause: Range) -> tuple[tuple[Link, ...], str]:
        quotation = self.sheet.quotations.at(sentence.tokens[clause[0]].start)
        if quotation is not None and quotation.end >= sentence.tokens[clause[1] - 1].end:
            if self._last is not None and self._number - self._last.sentence <= 1:
                carried = tuple(replace(link, level="carried-over", cue=None) for link in self._last.links)
                return (self._publisher, *carried), "a quotation without a cue goes on with the sayer before it"
            return (self._publisher, Link(source=UNNAMED, level="carried-over")), (
                "unsure whose words the quotation holds: no cue stands by it"
            )
        if self._signer is not None:
            signed = Link(source=self._signer.id, level="author-of-document", cue=None)
            return (self._publisher, signed), "the letter's own voice, behind which its signature stands"
        return (self._publisher,), "no cue hands it to anyone, so the publisher's own voice"

    @property
    def _publisher(self) -> Link:
        return Link(source=f"publisher:{self.sheet.document.id}", level="publisher")

    def _links(self, saying: Saying, hearing: Hearing) -> tuple[tuple[Link, ...], str]:
        """The chain of a saying from the publisher inwards, and one clause of reason for it."""
        if saying.opening.way == "letter":
            signed = (Link(source=self._signer.id, level="author-of-document"),) if self._signer else ()
            return (self._publisher, *signed), "the letter speaks for its writer"
        outer = self._links(saying.outer, hearing)[0] if saying.outer is not None else (self._publisher,)
        cue = self._cue(saying, hearing)
        inner, why = self._inner(saying, hearing, cue)
        links = [link for link in inner if link.source not in {one.source for one in outer} or link.source == UNNAMED]
        chain = (*outer, *links)
        named = tuple(link for link in chain[1:])
        if named and named[-1].source != UNNAMED:
            self._last = Voice(named, self._number, self._gender(named[-1]))
        return chain, why

    def _inner(self, saying: Saying, hearing: Hearing, cue: Span) -> tuple[list[Link], str]:
        if saying.same_as is not None:
            links, _ = self._inner(saying.same_as, hearing, self._cue(saying.same_as, hearing))
            return [
                replace(link, cue=cue) for link in links
            ], f"the chain rests on “{self._words(cue)}”, whose sayer is the one before it"
        links = []
        for phrase in (saying.through, (saying.relay, saying.relay + 1) if saying.relay is not None else None):
            if phrase is not None:
                links.append(Link(source=hearing.phrases.mention_of(*phrase).id, level="claim", cue=cue))
        if saying.paper is not None:
            paper = hearing.phrases.mention_of(saying.paper, saying.paper + 1)
            links.append(Link(source=paper.refers_to or paper.id, level="claim", cue=cue))
        if saying.source is None:
            return self._without_source(saying, hearing, cue, links)
        for phrase in (saying.source, saying.inner):
            if phrase is not None:
                mention = hearing.phrases.mention_of(*phrase)
                links.append(Link(source=mention.refers_to or mention.id, level="claim", cue=cue))
        return links, f"the chain rests on “{self._words(cue)}”"

    def _without_source(
        self, saying: Saying, hearing: Hearing, cue: Span, links: list[Link]
    ) -> tuple[list[Link], str]:
        verb = saying.opening.verb
        flat = hearing.tokens[saying.opening.first].bare
        impersonal = flat in cue_words("impersonal") and not (verb and verb.joined and self._fits(saying))
        if not impersonal and self._fits(saying) and self._last is not None:
            carried = [replace(link, level="claim", cue=cue) for link in self._last.links[-1:]]
            return [
                *links,
                *carried,
            ], f"the chain rests on “{self._words(cue)}”; its sayer is taken from the words before"
        reason = f"“{self._words(cue)}” names nobody, and it is unsure who is meant"
        return [*links, Link(source=UNNAMED, level="claim", cue=cue)], reason

    def _fits(self, saying: Saying) -> bool:
        """Whether the sayer of this or the sentence before may be meant: near enough, and of the verb's gender."""
        last, verb = self._last, saying.opening.verb
        if (
            last is None
            or self._number - last.sentence > 1
            or saying.opening.does not in CARRIES | {"request", "order"}
        ):
            return False
        if saying.opening.way == "in":
            return self.sheet_mention(last.links[-1]).kind == "document"
        if verb is None or last.feminine is None or verb.plural:
            return saying.opening.way == "participle" or (verb is not None and not verb.plural)
        return verb.feminine == last.feminine

    def sheet_mention(self, link: Link) -> Mention:
        """The mention that a link names."""
        return next(mention for mention in self.sheet.mentions if mention.id == link.source)

    def _gender(self, link: Link) -> bool | None:
        return is_feminine(self.sheet_mention(link))

    def _cue(self, saying: Saying, hearing: Hearing) -> Span:
        """The cue's words with its source where they stand side by side."""
        opening, tokens = saying.opening, hearing.tokens
        first, last = opening.first, opening.last
        if saying.source is not None and saying.source[0] == last:
            last = saying.source[1]
        if saying.source is not None and saying.source[1] == first:
            first = saying.source[0]
        return self.sheet.span(tokens[first].start, tokens[last - 1].end)

    def _words(self, span: Span) -> str:
        return " ".join(span.of(self.sheet.text).split())

    def _attribute(self, saying: Saying, hearing: Hearing) -> None:
        opening, tokens = saying.opening, hearing.tokens
        if opening.way == "letter":
            return
        content = saying.content
        if saying.is_whole and content is not None:
            content = (max(content[0], saying.source[1] if saying.source else opening.last, opening.last), content[1])
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
        dates = self._dates_in(span)
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
                roles=tuple(Role(name="time", span=date.span) for date in dates),
                mentions=(),
                quantities=tuple(q.id for q in self.quantities if span.covers(q.span)),
                dates=tuple(date.id for date in dates),
                condition=condition,
                headline=headline,
                why=self.sheet.reason(why + ".", span),
            )
        )

    def _dates_in(self, span: Span) -> list[DateExpression]:
        return [date for date in self.dates if span.covers(date.span)]

    def _quoted(self, span: Span) -> Quoted:
        quotation = self.sheet.quotations.at(span.start)
        if quotation is not None and quotation.end >= span.end:
            return "full"
        inside = any(q.start < span.end and span.start < q.end for q in self.sheet.quotations.spoken)
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
