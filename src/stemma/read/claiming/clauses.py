"""Cuts a sentence into clauses that each put one thing forward.

A clause grows from its head over the dependency tree and stops where another proposition begins: a coordinated
predicate with parts of its own, a non-restrictive relative clause, a participle that tells of a document or
holds a number, a contrast or time clause with a subject of its own, an apposition that names a post. Reasons,
purposes and conditions stay with what they belong to.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from stemma.read.attribution.answering import answer
from stemma.read.attribution.beside_cues import (
    has_cue_beneath,
    is_proviso,
    is_remark_on,
    is_silent_on,
    is_teller_s_own,
    is_told_beside,
    judged_in,
)
from stemma.read.attribution.cue_phrases import is_phrase
from stemma.read.attribution.cue_turns import COUNTING, SUBJECTS, ground_given, in_which, paper_of, quoted_as_saying
from stemma.read.attribution.frames import Cue, Frame, find_cue, subject
from stemma.read.attribution.own_account import account_of, told_behind_colon
from stemma.read.attribution.parentheses import parenthetical
from stemma.read.claiming.antecedents import antecedent_words, is_in_other, is_so_that
from stemma.read.claiming.boundaries import (
    asking_beneath,
    in_quotes_after,
    is_absolute,
    is_added,
    is_apart,
    is_hearsay_aside,
    is_unverified,
    other_clause,
)
from stemma.read.claiming.conjuncts import is_mistaken
from stemma.read.claiming.gapped_tellers import Gapped, gapped_tellers, is_second_figure
from stemma.read.claiming.listed import is_thing
from stemma.read.lexicon import lexicon
from stemma.read.parsing.rejoinders import rejoinder

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token


RELATIVE = frozenset({"WP", "WDT"})
VIEWS = frozenset({"assessment", "judgement", "judgment", "opinion", "view"})
WEIGHED = frozenset({"accurate", "authentic", "confirmed", "correct", "genuine", "proven", "so", "true", "upheld"})
LONGEST_SUBJECT = 8
CLAUSES = frozenset({"acl", "relcl"})
CONCEDING = frozenset({"although", "though"})


@dataclass(slots=True)
class Clause:
    """``tokens`` in no order; ``kind`` main, content, thing, conjunct, relative, participle, adverbial, apposition,
    fragment, adjunct, headline or comment; ``own_cue`` when its head is itself the cue of its frame; ``shared`` the
    subject that it takes over from the clause it is joined to."""

    head: Token
    kind: str
    frame: Frame | None
    tokens: list[Token] = field(default_factory=list)
    own_cue: bool = False
    parent: Clause | None = None
    shared: Token | None = None


class Cutter:
    """Collects the clauses of one sentence."""

    def __init__(self) -> None:
        self.clauses: list[Clause] = []
        self._taken: set[int] = set()

    def cut(self, sentence: Sentence, over: Frame | None = None) -> list[Clause]:
        """Clauses of ``sentence`` in order of their first word; ``over`` is a cue in an earlier sentence."""
        kind = "main" if over is None else "thing" if is_thing(sentence) else "content"
        self.visit(sentence.root, over, kind)
        for other in gapped_tellers(sentence):
            self._tells_too(other)
        for clause in self.clauses:
            clause.shared = shared_subject(clause)
            clause.tokens = [*_in_words(clause.shared), *clause.tokens]
        return sorted((c for c in self.clauses if c.tokens), key=lambda c: min(t.i for t in c.tokens))

    def _tells_too(self, other: Gapped) -> None:
        """ "The firm speaks of seven boats sold, the union of nine": the second figure is the union's."""
        for clause in self.clauses:
            clause.tokens = [t for t in clause.tokens if t.i not in other.whole]
        self.clauses = [c for c in self.clauses if c.head.i not in other.whole]
        self.clauses.append(Clause(other.figure, "thing", other.frame, list(other.words)))

    def visit(
        self,
        head: Token,
        frame: Frame | None,
        kind: str,
        seed: list[Token] | None = None,
        parent: Clause | None = None,
    ) -> None:
        """Read the clause of ``head``; what it holds of other clauses is visited in turn."""
        if head.i in self._taken:
            return
        self._taken.add(head.i)
        beside = parenthetical(head, frame)
        skip: set[int] = set()
        aside: list[Token] = []
        if beside is not None:
            frame, cue_head = beside
            aside = [c for c in cue_head.children if c.i > cue_head.i and c.dep_ in {"advcl", "conj"}]
            aside += _told_by_who(cue_head)
            skip = {t.i for t in cue_head.subtree}
            if kind == "main":
                kind = "thing" if _is_bare(head) else "content"
        skip |= {t.i for t in in_which(head)}
        cue = find_cue(head, frame) or (judged_in(head, frame) if kind == "adjunct" else None)
        if cue is not None and beside is not None:
            cue = _viewed(cue, beside[0])
        if cue is not None and not cue.keeps_words:
            self._contents(cue, skip, seed)
            self._behind_aside(aside, frame)
            return
        clause = Clause(
            head=head,
            kind=kind,
            frame=cue.frame if cue is not None else frame,
            tokens=list(seed or ()),
            own_cue=cue is not None,
            parent=parent,
        )
        self.clauses.append(clause)
        self._grow(head, clause, skip)
        self._split_double_subject(clause)
        self._answer(head, clause)
        self._behind_aside(aside, frame)

    def _answer(self, verb: Token, clause: Clause) -> None:
        """ ", which the company denies": the words of ``clause`` once more, in the mouth of who answers them."""
        for child in verb.children:
            found = rejoinder(child)
            if found is not None:
                frame, own = answer(found, clause.frame, clause.head, keeps_words=clause.own_cue)
                top = child if own else clause.head
                tokens = own or list(clause.tokens)
                self.clauses.append(Clause(top, "content", frame, tokens, own_cue=bool(own), parent=clause))

    def _behind_aside(self, clauses: list[Token], frame: Frame | None) -> None:
        """ "It was closed, N. said, while the union put ...", "..., N. said, and added that": under such a cue."""
        for child in clauses:
            if find_cue(child, frame.outer if frame else None) is not None:
                self.visit(child, frame.outer if frame else None, "conjunct")
            elif is_apart(child) or is_absolute(child) or _is_because(child):
                is_own = frame is not None and is_silent_on(child)
                self.visit(child, frame.outer if frame is not None and is_own else frame, "adverbial")
            elif child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"}:
                self.visit(child, frame, "conjunct")
            elif child.dep_ == "relcl" and is_added(child, child.head):
                self.visit(
                    child, frame.outer if frame else None, "relative", antecedent_words(child, child.head, "relative")
                )

    def _contents(self, cue: Cue, skip: set[int], seed: list[Token] | None = None) -> None:
        """What the cue's source says; the words of the cue itself put nothing forward of their own. ``seed`` is whom
        a relative clause tells of ("two men who they believe have fled")."""
        for content in cue.contents:
            if content.i not in skip:
                is_of_it = any(c.dep_ in SUBJECTS and c.tag_ in RELATIVE for c in content.children)
                kind = "thing" if _is_bare(content) else "content"
                self.visit(content, cue.frame, kind, seed if is_of_it else None)
        for thing in cue.things:
            seed = [cue.verb] if cue.verb.lemma_.lower() in {"contain", "list", "name", "include"} else []
            self._thing(thing, cue.frame, [*seed, *cue.beside])
        last = self.clauses[-1] if self.clauses else None
        handled = {t.i for t in (*cue.contents, *cue.things, *cue.beside)} | skip
        for child in cue.verb.children:
            if child.i in handled or rejoinder(child) is not None or self._told_besides(child, cue):
                continue
            if child.dep_ in SUBJECTS:
                self._inside_phrase(child, _around(cue))
            elif child.dep_ == "conj" and is_mistaken(child) and last is not None:
                self._grow(child, last, set())
                last.tokens += [
                    t for t in child.doc[last.head.right_edge.i + 1 : child.left_edge.i] if t not in last.tokens
                ]
            elif child.dep_ == "conj" and child.pos_ == "ADP" and last is not None:
                self._grow(child, last, set())  # "confirmed that they had met, but in public"
            elif child.dep_ == "conj":
                is_own = find_cue(child, cue.frame.outer) is not None or is_teller_s_own(child, cue.verb)
                is_own = is_own or (_opens_with_that(child) and _opens_with_that(cue.verb))
                self.visit(child, cue.frame.outer if is_own else cue.frame, "conjunct")
            elif child.dep_ in {"advcl", "prep", "npadvmod"}:
                self._beside_cue(child, cue)
        if last is not None:
            self._answer(cue.verb, last)

    def _told_besides(self, child: Token, cue: Cue) -> bool:
        """A second figure that the cue puts, and what stands behind the colon of a denial."""
        is_figure = child.dep_ == "conj" and is_second_figure(child, cue.verb)
        if is_figure:
            self._thing(child, cue.frame, [])
        elif told_behind_colon(child, cue.verb):
            self.visit(child, account_of(cue.frame, cue.verb), "content")
        else:
            return False
        return True

    def _beside_cue(self, child: Token, cue: Cue) -> None:
        """Adjuncts of a cue verb: the second half of a broken quotation, a further request, a time clause."""
        asking = asking_beneath(child) if quoted_as_saying(child) is None else None
        if asking is not None:
            self.visit(asking, cue.frame.outer, "conjunct")
        elif child.dep_ == "advcl" and has_cue_beneath(child, cue.frame.outer):
            self.visit(child, cue.frame if _is_reason_behind(child, cue) else cue.frame.outer, "conjunct")
        elif is_proviso(child) and self.clauses and self.clauses[-1].frame is cue.frame:
            self._grow(child, self.clauses[-1], set())
        elif is_apart(child) or is_absolute(child) or _is_reason_behind(child, cue):
            is_own = any(c.i < cue.verb.i for c in cue.contents) and is_silent_on(child)
            self.visit(child, cue.frame.outer if is_own else cue.frame, "adverbial")
        elif in_quotes_after(child, cue.verb) and any(t.like_num or t.pos_ == "VERB" for t in child.subtree):
            self.visit(child, cue.frame, "fragment")
        elif in_quotes_after(child, cue.verb) and self.clauses and self.clauses[-1].frame is cue.frame:
            self._grow(child, self.clauses[-1], set())

    def _thing(self, thing: Token, frame: Frame, seed: list[Token]) -> None:
        clause_content = next(
            (c for c in thing.children if c.dep_ in {"acl", "ccomp"} and c.left_edge.lower_ == "that"), None
        )
        told = lexicon().content_nouns | (lexicon().deniable if frame.does == "deny" else frozenset())
        if clause_content is not None and thing.lemma_.lower() in told:
            self.visit(clause_content, frame, "content")
        else:
            self.visit(thing, frame, "thing", seed)

    def _inside_phrase(self, noun: Token, frame: Frame | None) -> None:
        """Clauses that hang on a cue's subject: "a memo signed by N reveals that ..."."""
        for child in noun.children:
            kind = other_clause(child, noun)
            if kind:
                self.visit(child, frame, kind, antecedent_words(child, noun, kind))
            else:
                self._inside_phrase(child, frame)

    def _grow(self, token: Token, clause: Clause, skip: set[int]) -> None:
        clause.tokens.append(token)
        for child in token.children:
            if child.i in skip or rejoinder(child) is not None:
                continue
            if is_hearsay_aside(child):
                held = [c for c in token.children if c.dep_ in {"dobj", "prt", *SUBJECTS} and c.tag_ not in RELATIVE]
                self.clauses.append(Clause(token, "adjunct", clause.frame, [token, *held, *child.subtree]))
                continue
            if clause.frame is not None and clause.own_cue and told_behind_colon(child, clause.head):
                self.visit(child, account_of(clause.frame, clause.head), "content")
                continue
            kind = other_clause(child, token)
            if kind == "adjunct" and (child.dep_ == "appos" or is_remark_on(child)):
                self.visit(child, clause.frame.outer if clause.frame else None, "adjunct")
            elif kind == "adjunct":
                inner = next(
                    (t for t in child.subtree if t.dep_ == "pobj" and any(g.dep_ == "relcl" for g in t.children)),
                    None,
                )
                self.visit(inner if inner is not None else child, clause.frame, "adjunct")
            elif kind == "asking":
                over = clause.frame.outer if clause.frame and clause.own_cue else clause.frame
                self.visit(asking_beneath(child) or child, over, "conjunct")
            elif kind == "conjunct" and clause.own_cue and token == clause.head and is_told_beside(child, token):
                self.visit(child, clause.frame.outer if clause.frame else None, kind)
            elif kind:
                frame = _frame_of(kind, child, token, clause)
                self.visit(child, frame, kind, antecedent_words(child, token, kind), parent=clause)
            elif clause.kind == "relative" and clause.parent is not None and is_so_that(child):
                # "..., who came from N, so that they could vote": the aim belongs to the outer clause.
                self._grow(child, clause.parent, skip)
            else:
                self._grow(child, clause, skip)

    def _split_double_subject(self, clause: Clause) -> None:
        """Two subjects joined by "and that" are two clauses that the parser ran together."""
        subjects = sorted((c for c in clause.head.children if c.dep_ == "nsubj"), key=lambda t: t.i)
        if len(subjects) < 2:
            return
        doc = clause.head.doc
        joint = next(
            (
                i
                for i in range(subjects[0].i, subjects[1].i)
                if doc[i].text.lower() == "and" and doc[i + 1].text.lower() == "that"
            ),
            None,
        )
        if joint is None or clause.head.i < joint:
            return
        first = [t for t in clause.tokens if t.i < joint]
        clause.tokens = [t for t in clause.tokens if t.i > joint + 1]
        self.clauses.append(Clause(head=subjects[0], kind="thing", frame=clause.frame, tokens=first))


def shared_subject(clause: Clause) -> Token | None:
    """ "He called the minister, and has not had an answer": the subject of both."""
    head = clause.head
    if clause.frame is not None and clause.kind == "content" and head.dep_ == "xcomp" and head.tag_ == "VBG":
        # "denied belonging to the ring": of himself
        who = clause.frame.source if clause.frame.does == "deny" else None
        return who if who is not None and who.tag_ not in {*RELATIVE, "PRP"} and who.i < head.i else None
    if clause.kind != "conjunct" or head.dep_ != "conj" or any(c.dep_ in {*SUBJECTS, "expl"} for c in head.children):
        return None
    first = head.head
    has_tense = head.tag_ not in {"VB", "VBG"} or any(
        c.dep_ in {"aux", "auxpass"} and c.tag_ != "TO" for c in head.children
    )
    has_tense = has_tense or _is_under_modal(head, first)
    if not has_tense or first.dep_ in {"acl", "relcl"}:
        return None  # "armed a group recruited abroad, and to supply them": of the verb before, or of nobody in sight
    if first in _cues_over(clause.frame):
        # "He called the minister, two colleagues said, and has had no answer": whom they tell of.
        told = next((c for c in first.children if c.dep_ == "ccomp" and c.i < head.i), head)
        first = first.head if first.dep_ == "parataxis" else told
    who = subject(first) if first != head else None
    return None if who is None or who.tag_ in RELATIVE or who.i > head.i else who


def _is_bare(head: Token) -> bool:
    """ "Wet sand, says the owner", "A broken wheel, according to the union": what it was, without a verb."""
    if head.tag_ not in {"NN", "NNS", "NNP", "NNPS"} or any(c.dep_ in {*SUBJECTS, "cop"} for c in head.children):
        return False
    return not any(t.pos_ in {"VERB", "AUX"} and t.tag_ not in {"VBN", "VBG"} for t in head.subtree if t.i <= head.i)


def _opens_with_that(verb: Token) -> bool:
    """ "said that it contained errors and that nobody was hurt": both are said; the errors alone are contained."""
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)


def _is_under_modal(verb: Token, first: Token) -> bool:
    """ "would give up the islet and withdraw its men": both would."""
    is_bare = verb.tag_ == "VB" and not any(c.dep_ == "aux" for c in verb.children)
    return is_bare and first.tag_ == "VB" and any(c.tag_ == "MD" for c in first.children)


def _is_done_since(child: Token, frame: Frame) -> bool:
    """ "promised two boats, neither of which had come by May": what became of a promise is no part of it."""
    helps = {c.tag_ for c in child.children if c.dep_ in {"aux", "auxpass"}}
    is_real = child.tag_ in {"VBD", "VBZ", "VBP", "VBN"} and "MD" not in helps
    return frame.does in {"promise", "offer"} and is_real


def _around(cue: Cue) -> Frame | None:
    """What the cue stands in; who quotes "N. as saying that" does so by the same verb."""
    over = cue.frame.outer
    return over.outer if over is not None and cue.verb in over.cue else over


def _cues_over(frame: Frame | None) -> list[Token]:
    """ "They left, N. said, and took the keys, according to a guard": the words of both cues."""
    return [] if frame is None else [*frame.cue, *_cues_over(frame.outer)]


def _in_words(who: Token | None) -> list[Token]:
    """The subject's words without clauses of its own; of a long one up to its noun."""
    if who is None:
        return []
    own = sorted(who.subtree, key=lambda t: t.i)
    stop = next((t.i for t in own if t.i > who.i and (t.is_punct or is_in_other(t, who, CLAUSES))), own[-1].i + 1)
    return [t for t in own if t.i < stop] if stop - own[0].i <= LONGEST_SUBJECT else [t for t in own if t.i <= who.i]


def _told_by_who(cue_head: Token) -> list[Token]:
    """ "..., according to a nurse, who said that ...", "..., which has yet to rule": told of the phrase's source."""
    inside = [t for t in cue_head.subtree if t.dep_ == "relcl" and t.i > cue_head.i]
    return inside[:1] if cue_head.lower_ == "according" else []


def _is_because(child: Token) -> bool:
    """ "The toll would rise, N. said, because the road was cut": a reason that N. gives."""
    has_subject = any(c.dep_ in {*SUBJECTS, "expl"} for c in child.children)
    return has_subject and any(c.dep_ == "mark" and c.lower_ == "because" for c in child.children)


def _is_reason_behind(child: Token, cue: Cue) -> bool:
    """ "..., N. said, because the road was cut": where what N. said stands in front."""
    return _is_because(child) and any(c.i < cue.verb.i for c in cue.contents)


def _is_behind_semicolon(child: Token, holder: Token) -> bool:
    """ "According to N. the wells were foul; I have seen no paper": the phrase holds up to the semicolon."""
    return any(t.text == ";" for t in child.doc[holder.i : child.i])


def _ends_at_semicolon(clause: Clause, child: Token) -> bool:
    """ "According to N., ...; ...", "confirmed that he had written; he then hung up": so far and no further."""
    frame = clause.frame
    marks = [any(c.dep_ == "mark" and c.lower_ == "that" for c in t.children) for t in (clause.head, child)]
    return frame is not None and (is_phrase(frame) or (marks == [True, False] and not clause.own_cue))


def _is_behind_cue(child: Token, clause: Clause) -> bool:
    """ "It was closed, the ministry said, while the union put ...": a further cue behind that of what was said."""
    cue = clause.frame.cue if clause.frame is not None else []
    return bool(cue) and clause.head.i < cue[0].i < child.i and find_cue(child, None) is not None


def _concedes_behind(child: Token, clause: Clause) -> bool:
    """ "Two died, medics said, though the counts differed widely": behind the cue the text qualifies it."""
    cue = clause.frame.cue if clause.frame is not None else []
    opens = child.left_edge
    is_behind = bool(cue) and clause.head.i < cue[0].i < child.i and opens.i == cue[-1].i + 2
    return is_behind and opens.lower_ in CONCEDING and opens.nbor(-1).text == ","


def _is_of_accused(holder: Token, clause: Clause) -> bool:
    """ "has blamed Dorn, who was dismissed in May, for the leak": who is blamed, the text itself tells."""
    is_accused = clause.own_cue and holder.head == clause.head and holder.dep_ == "dobj"
    return is_accused and clause.head.lemma_.lower() in lexicon().accusing


def _is_answer_of(child: Token, clause: Clause) -> bool:
    """ "Prosecutors allege that Weil, who denies wrongdoing, took bribes": the denial is no part of what they say."""
    cue = find_cue(child, None)
    is_says = clause.frame is not None and clause.frame.does == "say" and not clause.own_cue
    return is_says and cue is not None and cue.frame.does == "deny"


def _is_before_hearsay(holder: Token, child: Token, frame: Frame) -> bool:
    """ "Gen. N., who left at noon, has orders, it is understood, to wait": his leaving is no hearsay."""
    first = child.left_edge
    is_set_off = first.i > 0 and (first.text == "," or first.nbor(-1).text == ",")
    is_hearsay = frame.source is None and frame.inside is None and frame.does in {"say", "think"}
    return is_hearsay and is_set_off and holder.i < child.i < frame.cue[0].i


def _is_where(child: Token, frame: Frame) -> bool:
    """ "denied shelling the school, where 14 had died", "At Lom, where the sick lie, he counted 60 dead": what the
    text tells of a place, where somebody denies or counts what was done there."""
    is_place = any(c.lower_ == "where" and c.dep_ == "advmod" for c in child.children)
    return is_place and _is_set_off(child) and (frame.does == "deny" or frame.lemma in COUNTING)


def _viewed(cue: Cue, phrase: Frame) -> Cue:
    """ "In the clerk's view, the mayor writes, ...": the mayor tells what the clerk thinks."""
    if (
        phrase.cue[0].lower_ != "in"
        or not any(t.lower_ in VIEWS for t in phrase.cue)
        or cue.frame.outer is not phrase
    ):
        return cue
    cue.frame.outer, phrase.outer = phrase.outer, cue.frame
    return replace(cue, frame=phrase)


def _denial_over(frame: Frame | None) -> Frame | None:
    """ "denied having read the letter, in which a clerk warned of fire": behind a comma nothing is denied, and who
    denies does not tell it."""
    while frame is not None and (frame.does != "deny" or frame.negated):
        frame = frame.outer
    return frame


def _is_set_off(clause: Token) -> bool:
    """Behind a comma."""
    opens = clause.left_edge
    return opens.text == "," or (opens.i > 0 and opens.nbor(-1).text == ",")


def _is_if_true(child: Token) -> bool:
    """ "said it was a repair, which, if true, would be the first": the text weighs what was said."""
    provisos = (c for c in child.children if c.dep_ == "advcl" and c.lower_ in WEIGHED and c.i < child.i)
    return any(g.lower_ == "if" for c in provisos for g in c.children)


def _frame_of(kind: str, child: Token, holder: Token, clause: Clause) -> Frame | None:
    """Whose words a side clause is. Beside a cue that keeps its words, what tells of the asker or of the time of the
    asking ("the order, dated 4 May, ...", "demanded it after the paper appeared") is not the asker's; nor does who
    rejects a paper deny that it "was published by the N."."""
    if clause.frame is None or (kind == "relative" and _is_if_true(child)):
        return None
    if kind == "relative" and _is_before_hearsay(holder, child, clause.frame):
        return clause.frame.outer
    denial = _denial_over(clause.frame)
    if kind == "relative" and denial is not None and _is_set_off(child):
        return denial.outer
    if kind in {"adverbial", "conjunct"} and is_unverified(child):
        return None
    if kind == "conjunct" and _is_behind_semicolon(child, holder) and _ends_at_semicolon(clause, child):
        return clause.frame.outer
    if kind == "conjunct" and clause.own_cue and ground_given(child) is not None:
        return clause.frame.outer
    is_turned = kind == "adverbial" and (_is_behind_cue(child, clause) or _concedes_behind(child, clause))
    if is_turned or (kind == "relative" and _is_of_accused(holder, clause)):
        return clause.frame.outer
    if kind == "relative" and (_is_answer_of(child, clause) or _is_where(child, clause.frame)):
        return None
    if not clause.own_cue:
        return clause.frame
    subjects = [c for c in clause.head.children if c.dep_ in SUBJECTS]
    of_subject = any(holder == c or c.is_ancestor(holder) for c in subjects)
    is_beside = kind == "adverbial" and holder == clause.head
    is_paper = holder.lemma_.lower() in lexicon().nouns["document"] and kind in {"participle", "relative"}
    is_judged = is_paper and (clause.frame.does == "deny" or holder == paper_of(clause.head))
    # "plan to stay two weeks, which is longer than before": how long is planned, the rest is told.
    is_told = kind == "relative" and (clause.frame.does in {"plan", "expect"} or _is_done_since(child, clause.frame))
    return clause.frame.outer if of_subject or is_beside or is_judged or is_told else clause.frame
