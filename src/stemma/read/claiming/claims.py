"""Clauses to claims: spans, chain, modality, roles, and the discourse that carries a sayer on."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from stemma.model import Claim, DateExpression, Detail, Link, Modality, Quantity, Quoted, Voice
from stemma.read.attribution.cue_classes import KEPT
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import Frame
from stemma.read.claiming.asked import is_still_wanted
from stemma.read.claiming.chains import Chains
from stemma.read.claiming.claim_dates import own_dates
from stemma.read.claiming.clauses import Clause, Cutter
from stemma.read.claiming.deeds import deed
from stemma.read.claiming.headlines import has_predicate, headline_parts, is_denial, is_headline, told_in, top_of
from stemma.read.claiming.listed import Listed, bare
from stemma.read.claiming.modality import Firmness, judge_firmness
from stemma.read.claiming.no_news import says_nothing
from stemma.read.claiming.opinion import commentary, is_letter
from stemma.read.claiming.reasons import reason_for
from stemma.read.claiming.roles import roles_of
from stemma.read.draft import Draft
from stemma.read.naming.details import CREDIT, is_inline
from stemma.read.parsing.pipeline import DATELINE
from stemma.read.parsing.tree import end, start
from stemma.read.places import Places
from stemma.read.spans import quoted_share, spans_of
from stemma.read.turns.signed import Signed
from stemma.read.turns.speakers import Speakers
from stemma.read.turns.statements import Statements, says_below
from stemma.text.credit_lines import in_credits
from stemma.text.foot_lines import is_serving
from stemma.text.head_lines import HEAD, in_furniture
from stemma.text.note_marks import is_note
from stemma.text.outlets import outlet_key

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

CLOSING = '"”’»'
"""Marks behind the "?" of a question that is quoted."""


@dataclass(slots=True)
class Assembly:
    """Builds the claims of one document in reading order."""

    draft: Draft
    details: tuple[Detail, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateExpression, ...]
    claims: list[Claim] = field(default_factory=list)
    _quantities: Places = field(init=False)
    _dates: Places = field(init=False)
    _credits: list[Detail] = field(init=False)
    _in_letter: bool = field(init=False)
    _waiting: dict[int, list[tuple[int, tuple[Link, ...]]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._quantities = Places((q.id, q.number_span or q.span) for q in self.quantities)
        self._credits = [
            d for d in self.details if d.name == "credited to" and d.value and is_inline(self.draft.text, d.cue)
        ]
        self._dates = Places((d.id, d.span) for d in self.dates)
        self._in_letter = is_letter(self.draft)

    def build(self) -> tuple[Claim, ...]:
        """All claims, sorted by place."""
        chains = Chains(self.draft, self.details)
        comments = commentary(self.draft)
        listed, speakers, statements = Listed(self.draft.text), Speakers(self.draft), Statements(self.draft.text)
        signed = Signed(self.draft)
        for index, sentence in enumerate(self.draft.sentences):
            words = self.draft.text_of(sentence)
            is_beside = CREDIT.fullmatch(words) or DATELINE.fullmatch(words + " ")
            at = start(sentence[0])
            is_mark = not any(char.isalnum() for char in words)  # a closing mark that the parser set apart
            if is_mark or is_beside or is_note(self.draft.text, at) or self._is_head_line(words, at):
                continue
            over = listed.over(sentence)
            turn, stated = speakers.turn(sentence), statements.over(sentence)
            if turn is not None and turn.asks and words.rstrip("*_").endswith("?"):
                continue
            signer = signed.over(sentence)
            is_spoken = turn is not None or stated is not None or signer is not None
            if turn is not None and not turn.asks:
                chains.turn = (speakers.link(turn),)
            elif signer is not None:
                chains.turn = (signer,)
            elif stated is None:
                chains.turn = ()
            if over is not None or is_spoken:
                self._sentence(sentence, chains, over)
            elif (saying := says_below(sentence)) is not None:
                self._sentence(sentence, chains, without=saying)
                chains.turn = chains.stated(statements.open(saying))
            elif index in comments:
                self._comment(sentence)
            elif is_headline(self.draft, sentence):
                self._headline(sentence, chains)
            else:
                self._sentence(sentence, chains)
        ordered = sorted(self.claims, key=lambda c: (c.start, c.end, c.id))
        return tuple(replace(c, id=f"{self.draft.document.id}:c{n}") for n, c in enumerate(ordered, 1))

    def _is_head_line(self, words: str, at: int) -> bool:
        """Whether a line tells nothing: a day, a section, a byline, the name of who publishes it, a credit."""
        publisher = self.draft.document.publisher
        is_name = bool(publisher) and at < HEAD and outlet_key(words) == outlet_key(publisher or "")
        return is_name or is_serving(words) or in_furniture(self.draft.text, at) or in_credits(self.draft.text, at)

    def _sentence(
        self, sentence: Sentence, chains: Chains, over: Frame | None = None, without: Token | None = None
    ) -> None:
        """Every clause of ``sentence`` but that of ``without``; ``over`` is the cue of the list of demands that it
        stands in."""
        chains.begin()
        is_question = self.draft.text_of(sentence).rstrip(CLOSING).endswith("?")
        credit = self._credit_in(sentence)
        clauses = Cutter().cut(sentence, over)
        if not clauses:
            chains.hear_quoted(sentence)
        for clause in clauses:
            if clause.head == without:
                continue
            if over is not None:
                item = bare(sentence)
                clause.tokens = [t for t in clause.tokens if t in item]
            links = chains.chain(clause)
            if credit is not None:
                clause.tokens = [t for t in clause.tokens if not credit.cue.start <= start(t) < credit.cue.end]
                links = chains.credited(credit, links)
            firmness = judge_firmness(clause, is_question=is_question, in_letter=self._in_letter)
            if chains.is_ordered:
                firmness = replace(firmness, modality="ordered", why="an order lays it down")
            is_only_done = chains.is_deed and not is_still_wanted(clause.head)
            if is_only_done and firmness.modality in {"ordered", "promised", "requested"}:
                firmness = replace(firmness, modality="asserted", why="it is told as done")
            before = len(self.claims)
            self._add(clause, sentence, links, firmness, headline=False)
            if len(self.claims) > before:
                self._share_cue(before, links, chains)
        chains.close(sentence)

    def _credit_in(self, sentence: Sentence) -> Detail | None:
        first, last = start(sentence[0]), end(sentence[-1])
        return next((d for d in self._credits if first <= d.cue.start < last), None)

    def _share_cue(self, index: int, links: tuple[Link, ...], chains: Chains) -> None:
        """One quotation has one sayer: a cue at its end holds for its earlier sentences too."""
        claim = self.claims[index]
        quotation = self.draft.quotations.at(claim.predicate_span.start)
        if quotation is None:
            return
        if chains.is_carried:
            self._waiting.setdefault(quotation.start, []).append((index, chains.own))
        elif any(link.level == "claim" for link in links):
            for earlier, own in self._waiting.pop(quotation.start, []):
                whole = (*(link for link in links if link not in chains.own), *own)
                self.claims[earlier] = replace(self.claims[earlier], chain=whole, voice="attributed")

    def _headline(self, sentence: Sentence, chains: Chains) -> None:
        """A headline's parts are claims as they stand; a cue in it still names its source."""
        for frame, part, kind in headline_parts(sentence):
            asks = frame is not None and frame.does in KEPT
            head = top_of(part) if asks else told_in(frame, part)
            is_own = asks or is_denial(frame, head)
            clause = Clause(head=head, kind=kind, frame=frame, tokens=part, own_cue=is_own)
            links = chains.chain(clause)
            if has_predicate(clause):
                self._add(clause, sentence, links, judge_firmness(clause), headline=True)

    def _comment(self, sentence: Sentence) -> None:
        tokens = [t for t in sentence if not t.is_space]
        clause = Clause(head=sentence.root, kind="comment", frame=None, tokens=tokens)
        firmness = judge_firmness(clause)
        if firmness.condition and firmness.modality in {"conditional", "will"}:
            firmness = replace(firmness, modality="conditional")  # "If it rains, I shall stay", among his thoughts
        else:
            firmness = Firmness(modality="opinion", negated=firmness.negated, condition=(), why="the author comments")
        publisher = Link(source=f"publisher:{self.draft.document.id}", level="publisher")
        self._add(clause, sentence, (publisher,), firmness, headline=False)

    def _add(
        self, clause: Clause, sentence: Sentence, links: tuple[Link, ...], firmness: Firmness, *, headline: bool
    ) -> None:
        spans = spans_of(self.draft, clause.tokens)
        # A single word left over between the pieces is dropped, but for the verb, who acts and how many.
        kept = [clause.head, *(c for c in clause.head.children if c.dep_ in SUBJECTS and c in clause.tokens)]
        kept += [clause.shared] if clause.shared is not None else []
        kept += [t for t in clause.tokens if t.like_num and t.head == clause.head]
        spans = tuple(
            s
            for s in spans
            if len(spans) == 1
            or len(s.of(self.draft.text).split()) > 1
            or any(s.start <= start(t) < s.end for t in kept)
        )
        if all(s.of(self.draft.text).startswith("(") and s.of(self.draft.text).endswith(")") for s in spans):
            return
        if not spans or not _is_enough(clause) or not has_predicate(clause) or _is_empty_copula(self.draft, clause):
            return
        if says_nothing(clause):
            return
        condition = self.draft.words(list(firmness.condition)) if firmness.condition else None
        share = quoted_share(self.draft, clause.tokens)
        first, last = start(sentence[0]), end(sentence[-1])
        modality: Modality = firmness.modality
        self.claims.append(
            Claim(
                id=f"{self.draft.document.id}:c{len(self.claims) + 1}",
                document=self.draft.document.id,
                spans=spans,
                predicate=predicate(clause),
                predicate_span=self.draft.span(start(clause.head), end(clause.head)),
                sentence=self.draft.span(first, last),
                modality=modality,
                negated=firmness.negated,
                voice=_voice(clause, links),
                quoted=_quoted(self.draft, share, spans[0].start, spans[-1].end),
                chain=links,
                roles=roles_of(self.draft, clause),
                mentions=self.draft.inside(spans),
                quantities=self._quantities.inside(spans),
                dates=own_dates(clause, self._dates.inside(spans), {d.id: d for d in self.dates}),
                condition=condition,
                background=clause.kind in {"apposition", "adjunct"},
                headline=headline,
                why=self.draft.reason(reason_for(clause, firmness, links, self.draft.text), spans[0]),
            )
        )


def predicate(clause: Clause) -> str:
    """Lemma of the verb that tells it with its particle, or of what a copula says."""
    head = deed(clause)
    particle = [c.text.lower() for c in head.children if c.dep_ == "prt"]
    if head.lemma_ == "be":
        complement = [c.lemma_.lower() for c in head.children if c.dep_ in {"acomp", "attr"} and c in clause.tokens]
        return " ".join(["be", *complement[:1]])
    return " ".join([head.lemma_.lower(), *particle])


def _is_enough(clause: Clause) -> bool:
    """Two content words, or a whole short sentence with subject and verb ("Nobody was hurt")."""
    content = [
        t for t in clause.tokens if (t.is_alpha and (not t.is_stop or t.pos_ in {"NOUN", "PROPN"})) or t.like_num
    ]
    has_subject = clause.shared is not None or any(
        c.dep_ in {*SUBJECTS, "expl"} and c in clause.tokens for c in clause.head.children
    )
    is_denied = clause.kind == "conjunct" and any(c.dep_ == "neg" for c in clause.head.children)
    if clause.kind == "content" and clause.frame is not None and clause.frame.does == "deny":
        # "denied having been there"
        is_denied = any(c.dep_ == "aux" and c.lower_ == "having" for c in clause.head.children)
    words = sum(t.is_alpha for t in clause.tokens)
    return len(content) >= 2 or (has_subject and words >= 2) or (is_denied and words >= 3)


def _is_empty_copula(draft: Draft, clause: Clause) -> bool:
    """ "One of the papers is a letter": a sentence that only brings in a document puts nothing forward."""
    head = clause.head
    if head.lemma_ != "be" or clause.frame is not None:
        return False
    parts = [c for c in head.children if c.dep_ in {"nsubj", "attr"} and c in clause.tokens]
    if len(parts) != 2 or any(draft.naming(c, "document") is None for c in parts):
        return False
    # "The document is a routine inspection report" says of what kind it is.
    return not any(c.dep_ == "amod" for c in parts[1].children)


def _voice(clause: Clause, links: tuple[Link, ...]) -> Voice:
    if clause.kind == "comment":
        return "opinion"
    return "attributed" if len(links) > 1 else "own"


def _quoted(draft: Draft, share: float, first: int, last: int) -> Quoted:
    if share > 0.9:
        return "full"
    if share > 0.05:
        return "partial"
    return "scare" if draft.quotations.has_scare(first, last) else "none"
