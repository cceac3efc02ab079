"""How firmly a clause puts its content: modality, polarity and the condition it hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.model import Modality
from stemma.read.clauses import Clause
from stemma.read.frames import Frame
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

ASKED: dict[str, Modality] = {
    "request": "requested",
    "order": "ordered",
    "promise": "promised",
    "offer": "promised",
    "plan": "planned",
    "expect": "expected",
}
CONDITIONS = frozenset({"if", "unless", "provided", "once", "when"})


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
    condition = _condition(clause)
    if is_question and clause.frame is None:
        modality, why = "questioned", "it is a question"
    negated = _is_negated(clause)
    denied = clause.frame is not None and clause.frame.does == "deny"
    return Firmness(modality=modality, negated=negated != denied, condition=condition, why=why)


def _modality(clause: Clause) -> tuple[Modality, str]:
    asked = _asked(clause.frame, clause)
    if asked:
        return asked
    words = lexicon()
    head = clause.head
    inside = set(clause.tokens)
    shared = _shared(clause)
    if shared:
        return shared
    heads = [head, *(c for c in head.children if c.dep_ == "xcomp" and c in inside)]
    ready = _adjective(clause, heads)
    if ready:
        return ready
    for token in heads[:1]:
        for child in token.children:
            if child.text.lower() == "would" and any(c.dep_ == "neg" for c in token.children):
                return "asserted", "“would not” is a refusal"
            if child.dep_ == "aux" and child.text.lower() in words.auxiliaries:
                return words.auxiliaries[child.text.lower()], f"“{child.text}”"  # type: ignore[return-value]
    if head.lemma_.lower() in words.modal_verbs and any(c.dep_ in {"xcomp", "ccomp", "dobj"} for c in head.children):
        return words.modal_verbs[head.lemma_.lower()], f"“{head.text}”"  # type: ignore[return-value]
    noun = next(
        (t for t in sorted(inside, key=lambda t: t.i) if t.lemma_.lower() in words.modal_nouns and t.dep_ == "dobj"),
        None,
    )
    if noun is not None:
        return words.modal_nouns[noun.lemma_.lower()], f"“{noun.text}”"  # type: ignore[return-value]
    for child in head.children:
        if child.dep_ == "advmod" and child.text.lower() in words.adverbs:
            return words.adverbs[child.text.lower()], f"“{child.text}”"  # type: ignore[return-value]
    return "asserted", "nothing in the clause weakens it"


def _shared(clause: Clause) -> tuple[Modality, str] | None:
    """A conjunct without subject and auxiliary of its own shares those of the first: "can enter and carry out"."""
    head = clause.head
    if (
        clause.kind != "conjunct"
        or head.dep_ != "conj"
        or any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for c in head.children)
    ):
        return None
    words = lexicon()
    first = head.head
    for child in first.children:
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
    return ASKED[frame.does], f"“{' '.join(t.text for t in frame.cue)}”"


def _adjective(clause: Clause, heads: list[Token]) -> tuple[Modality, str] | None:
    words = lexicon()
    inside = set(clause.tokens)
    for token in sorted(inside, key=lambda t: t.i):
        known = words.adjectives.get(token.lemma_.lower())
        if not known or token.pos_ not in {"ADJ", "VERB"}:
            continue
        goes_on = any(c.dep_ in {"xcomp", "advcl", "ccomp"} for c in token.children) or any(
            c.dep_ in {"advcl", "xcomp", "ccomp"} and any(t.text == "to" for t in c.children)
            for c in token.head.children
        )
        if goes_on and (token.head in heads or token == clause.head or clause.kind in {"headline", "thing"}):
            return known, f"“{token.text}”"  # type: ignore[return-value]
    return None


def _is_negated(clause: Clause) -> bool:
    words = lexicon()
    head = clause.head
    direct = [c for c in head.children if c.dep_ == "neg"]
    complement = [c for c in head.children if c.dep_ in {"acomp", "xcomp"} and c in clause.tokens]
    negative_word = any(c.lemma_.lower() in words.negative_adjectives for c in complement)
    none = any(
        g.dep_ == "det" and g.text.lower() in {"no", "neither"}
        for c in head.children
        if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}
        for g in c.children
    )
    own_cue = clause.frame is not None and clause.frame.negated and clause.frame.does in ASKED
    failed = head.lemma_.lower() in words.negative_verbs and any(c.dep_ in {"xcomp", "dobj"} for c in head.children)
    count = bool(direct) + negative_word + none + failed + own_cue
    return count % 2 == 1


def _condition(clause: Clause) -> tuple[Token, ...]:
    for token in sorted(clause.tokens, key=lambda t: t.i):
        if token.text.lower() in CONDITIONS and token.dep_ in {"mark", "advmod"}:
            holder = token.head
            if holder.dep_ in {"advcl", "relcl", "ccomp"} and (token.text.lower() != "when" or _looks_ahead(clause)):
                inside = set(clause.tokens)
                return tuple(sorted((t for t in holder.subtree if t in inside), key=lambda t: t.i))
    return ()


def _looks_ahead(clause: Clause) -> bool:
    """ "when" is a condition only beside an expectation, a plan or the future."""
    frame = clause.frame
    if frame is not None and frame.does in ASKED:
        return True
    return any(
        t.dep_ == "aux" and t.text.lower() in {"will", "shall", "would", "’ll", "'ll", "can"} for t in clause.tokens
    )
