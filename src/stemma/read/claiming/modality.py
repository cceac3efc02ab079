"""How firmly a clause puts its content: modality, polarity and the condition it hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.model import Modality
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import Frame
from stemma.read.attribution.taken_back import is_neither, says_nobody
from stemma.read.claiming.clauses import Clause
from stemma.read.claiming.conditions import condition_of
from stemma.read.claiming.looking_ahead import foreseen
from stemma.read.claiming.polarity import is_turned
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

ASKED: dict[str, Modality] = {
    "request": "requested",
    "order": "ordered",
    "promise": "promised",
    "offer": "promised",
    "plan": "planned",
    "expect": "expected",
}
OUGHT = frozenset({"ought", "should"})
DOUBT = frozenset({"perhaps", "maybe", "possibly"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Firmness:
    """``condition`` are the words the claim hangs on; ``why`` names the word that decided."""

    modality: Modality
    negated: bool
    condition: tuple[Token, ...]
    why: str


def judge_firmness(clause: Clause, *, is_question: bool = False) -> Firmness:
    """Modality and polarity of ``clause`` from its cue, auxiliaries, adjectives and nouns, in that order."""
    modality, why = _modality(clause)
    condition = condition_of(clause)
    if is_question and clause.frame is None:
        modality, why = "questioned", "it is a question"
    negated, denied = _is_negated(clause), _is_denied(clause)
    if negated and denied:
        why += "; its own words turn it round, and the denial of them turns it back"
    return Firmness(modality=modality, negated=negated != denied, condition=condition, why=why)


def _is_denied(clause: Clause) -> bool:
    """Under a denial ("denied that", "denied planning"), or one itself ("rejected the claim")."""
    frame = clause.frame
    if frame is None:
        return False
    if not clause.own_cue:
        return frame.does == "deny" and not frame.negated
    over = frame.outer
    beneath = over is not None and over.does == "deny" and not over.negated
    is_told = frame.does == "deny" and frame.lemma not in lexicon().negative_verbs
    return beneath != is_told


def _modality(clause: Clause) -> tuple[Modality, str]:
    for rule in (
        _polite,
        _asked_of,
        _shared,
        _ready,
        _doubt,
        _ahead,
        _foreseen,
        _auxiliary,
        _enabling,
        _noun,
        _adverb,
        _hypothetical,
    ):
        found = rule(clause)
        if found is not None:
            return found
    return "asserted", "nothing in the clause weakens it"


Found = tuple[Modality, str] | None


def _hypothetical(clause: Clause) -> Found:
    """ "If the dam breaks, the road is cut": so only if the other is so. Behind the verb, "if" may ask."""
    finite = [clause.head, *(c for c in clause.head.children if c.dep_ in {"aux", "auxpass"})]
    if not any(t.tag_ in {"VBZ", "VBP"} for t in finite):
        return None
    for child in clause.head.children:
        mark = next((c for c in child.children if c.lower_ in {"if", "unless"} and c.dep_ == "mark"), None)
        is_even = mark is not None and mark.i > 0 and mark.nbor(-1).lower_ in {"as", "even"}
        if child.dep_ == "advcl" and mark is not None and not is_even and child.i < clause.head.i:
            return "conditional", f"“{mark.text}”"
    return None


def _polite(clause: Clause) -> Found:
    """ "Please send us the lists.": asked for, of the reader."""
    first = clause.head.left_edge
    is_bare = clause.head.tag_ == "VB" and not any(c.dep_ in SUBJECTS for c in clause.head.children)
    return ("requested", f"“{first.text}”") if first.lower_ == "please" and is_bare else None


def _asked_of(clause: Clause) -> Found:
    """It stands under a request, an order, a promise, a plan or an expectation."""
    return _asked(clause.frame, clause)


def _ready(clause: Clause) -> Found:
    """An adjective of ability or readiness."""
    head = clause.head
    return _adjective(clause, [head, *(c for c in head.children if c.dep_ == "xcomp" and c in clause.tokens)])


def _doubt(clause: Clause) -> Found:
    """A doubting adverb weighs more than the auxiliary beside it."""
    doubt = next((c for c in clause.head.children if c.text.lower() in DOUBT), None)
    return ("possible", f"“{doubt.text}”") if doubt is not None else None


def _ahead(clause: Clause) -> Found:
    """A headline's bare infinitive."""
    ahead = clause.kind == "headline" and any(c.tag_ == "TO" for c in clause.head.children)
    return ("planned", "a headline's “to” looks ahead") if ahead else None


def _foreseen(clause: Clause) -> Found:
    """What is set, due, foreseen or laid down, or could come about."""
    return foreseen(clause.head, clause.tokens)


def _auxiliary(clause: Clause) -> Found:
    """A modal verb; "would not" is a refusal, told as a fact."""
    words = lexicon().auxiliaries
    for child in clause.head.children:
        if child.lower_ == "would" and is_refused(clause.head):
            return "asserted", "“would not” is a refusal"
        if child.lower_ == "would" and _is_reported_future(clause):
            return "will", f"“{child.text}” after a past “{_cue_of(clause)}”"
        if child.dep_ == "aux" and child.lower_ in OUGHT:
            return _advised(child, clause)
        if child.dep_ == "aux" and child.text.lower() in words:
            return words[child.text.lower()], f"“{child.text}”"  # type: ignore[return-value]
    return None


def _advised(should: Token, clause: Clause) -> Found:
    """ "N. said the bridge should be closed" asks for it; "should have been" judges what was done, as does a cue of
    thinking."""
    is_past = any(c.dep_ == "aux" and c.lemma_ == "have" for c in clause.head.children)
    if any(c.dep_ in SUBJECTS and c.i > should.i for c in clause.head.children):
        return None  # "should it rain": a condition
    return ("opinion" if is_past else "requested"), f"“{should.text}” in somebody's words"


def is_refused(head: Token) -> bool:
    """ "would not say", "neither side would say"."""
    if any(c.dep_ == "aux" and c.lemma_ == "have" for c in head.children):
        return False  # "would not have exploded": what did not come about
    return any(c.dep_ == "neg" for c in head.children) or says_nobody(head) or is_neither(head)


def _is_reported_future(clause: Clause) -> bool:
    """ "said that it would sue" reports "will sue"; with an "if", or as "would have", it stays conditional."""
    frame = clause.frame
    if frame is None or clause.own_cue or not any(_is_past(t) for t in frame.cue):
        return False
    if any(c.dep_ == "aux" and c.lemma_ == "have" for c in clause.head.children):
        return False
    return not any(t.lower_ in {"if", "unless", "provided", "otherwise"} for t in clause.tokens)


def _is_past(cue: Token) -> bool:
    """ "said", "is quoted", "said ..., adding"."""
    is_beside = cue.tag_ == "VBG" and cue.dep_ in {"advcl", "conj"}
    return (cue.head if is_beside else cue).tag_ in {"VBD", "VBN"}


def _cue_of(clause: Clause) -> str:
    return " ".join(t.text for t in clause.frame.cue) if clause.frame is not None else ""


def _enabling(clause: Clause) -> Found:
    """A verb that gives ability or speaks of seeming."""
    head, words = clause.head, lexicon().modal_verbs
    if head.lemma_.lower() in words and any(c.dep_ in {"xcomp", "ccomp", "dobj"} for c in head.children):
        return words[head.lemma_.lower()], f"“{head.text}”"  # type: ignore[return-value]
    return None


def _noun(clause: Clause) -> Found:
    """A noun of readiness or intention as the object; a plan only when it is a plan to do something."""
    words = lexicon().modal_nouns
    for token in sorted(clause.tokens, key=lambda t: t.i):
        is_there = token.dep_ == "attr" and any(c.dep_ == "expl" for c in token.head.children)
        is_own = token.dep_ == "dobj" and (token.head.dep_ != "conj" or token.head == clause.head)
        known = words.get(token.lemma_.lower()) if is_own or is_there else None
        if known is not None and (known != "planned" or any(c.dep_ in {"xcomp", "acl"} for c in token.children)):
            return known, f"“{token.text}”"  # type: ignore[return-value]
    return None


def _adverb(clause: Clause) -> Found:
    """An adverb of hearsay or likelihood."""
    words = lexicon().adverbs
    for child in clause.head.children:
        if child.dep_ == "advmod" and child.text.lower() in words:
            return words[child.text.lower()], f"“{child.text}”"  # type: ignore[return-value]
    return None


def _shared(clause: Clause) -> Found:
    """A conjunct without subject and auxiliary of its own shares those of the first: "can enter and carry out"."""
    head = clause.head
    if (
        clause.kind != "conjunct"
        or head.dep_ != "conj"
        or head.tag_ in {"VBD", "VBZ", "VBP"}
        or any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for c in head.children)
    ):
        return None
    words = lexicon()
    first = head.head
    for child in first.children:
        if child.lower_ == "would" and _is_reported_future(clause):
            return "will", f"“{child.text}” after a past “{_cue_of(clause)}”"
        if child.dep_ == "aux" and child.text.lower() in words.auxiliaries:
            return words.auxiliaries[child.text.lower()], f"“{child.text}”"  # type: ignore[return-value]
    governor = first.head
    if first.dep_ == "xcomp" and governor.lemma_.lower() in words.adjectives:
        return words.adjectives[governor.lemma_.lower()], f"“{governor.text}”"  # type: ignore[return-value]
    return None


def _asked(frame: Frame | None, clause: Clause) -> tuple[Modality, str] | None:
    """A request, order, promise, plan or expectation holds for its own complement only."""
    if frame is None or frame.does not in ASKED:
        return None
    if clause.kind not in {"main", "content", "thing", "conjunct"} and not clause.own_cue:
        return None
    words = f"“{' '.join(t.text for t in frame.cue)}”"
    return ("questioned" if _is_put_as_question(frame, clause) else ASKED[frame.does]), words


def _is_put_as_question(frame: Frame, clause: Clause) -> bool:
    """ "asks whether the bridge is safe", "asked why nobody came": nothing is asked for but an answer."""
    contents = [c for c in clause.head.children if c.dep_ == "ccomp"] if clause.own_cue else [clause.head]
    opening = [c.lower_ for content in contents for c in (content.left_edge, *content.children)]
    return frame.lemma == "ask" and not {"how", "if", "what", "when", "where", "whether", "who", "why"}.isdisjoint(
        opening
    )


def _adjective(clause: Clause, heads: list[Token]) -> tuple[Modality, str] | None:
    words = lexicon()
    inside = set(clause.tokens)
    for token in sorted(inside, key=lambda t: t.i):
        known = words.adjectives.get(token.lemma_.lower())
        if not known or token.pos_ not in {"ADJ", "VERB"}:
            continue
        goes_on = any(
            c.dep_ in {"xcomp", "advcl", "ccomp"} or (c.dep_ == "prep" and any(g.dep_ == "pcomp" for g in c.children))
            for c in token.children
        ) or any(
            c.dep_ in {"advcl", "xcomp", "ccomp"} and any(t.text == "to" for t in c.children)
            for c in token.head.children
        )
        if goes_on and (token.head in heads or token == clause.head or clause.kind in {"headline", "thing"}):
            return known, f"“{token.text}”"  # type: ignore[return-value]
    return None


def _is_negated(clause: Clause) -> bool:
    """Whether the words of the clause that turn it round, and those of the cue above it, are odd in number."""
    return is_turned(clause.head, set(clause.tokens), own_cue=clause.own_cue) != _is_under_no(clause)


def _is_under_no(clause: Clause) -> bool:
    """ "N. does not believe that", "did not ask to", "doubts that": the cue's negation falls on what is under it."""
    frame = clause.frame
    if frame is None or clause.own_cue:
        return False
    doubted = frame.does == "think" and frame.lemma in lexicon().doubting
    falls = frame.does in ASKED or (frame.does == "think" and frame.lemma in lexicon().raising)
    return (frame.negated and falls) != (doubted and not frame.negated)
