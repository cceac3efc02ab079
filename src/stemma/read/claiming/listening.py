"""Who is told of when several stand in one sentence: who answers and not who asks, whom the writer met, and who is
not the one that tells of him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Mention
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.claiming.it_means import owners
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.parsing.tree import start

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

WRITER = frozenset({"i", "we"})
PUTTING = frozenset({"insinuate", "put", "suggest"})
ASKED = frozenset({"asked", "challenged", "pressed", "questioned", "quizzed"})
WITH = frozenset({"by", "on", "to", "with"})


def answers(sentence: Sentence, asker: Mention) -> Token | None:
    """ "When a reporter noted that it was shut, the mayor sighed": who acts in the main clause is told of, and not
    who speaks in the clause before it."""
    who = next((c for c in sentence.root.children if c.dep_ in SUBJECTS and c.i < sentence.root.i), None)
    if who is None or who.tag_ == "PRP" or not start(sentence[0]) <= asker.span.start < start(who):
        return None
    asides = [c for c in sentence.root.children if c.dep_ == "advcl" and c.right_edge.i < who.i]
    inside = any(asker.span.start <= start(t) < asker.span.end for c in asides for t in c.subtree)
    return who if inside else None


def put_to(sentence: Sentence) -> Token | None:
    """ "Counsel suggested that the clerk had lied. He replied": the clerk, of whom it is said."""
    root = sentence.root
    if root.lemma_.lower() not in PUTTING or any(c.tag_ == "PRP" for c in root.children if c.dep_ in SUBJECTS):
        return None
    told = next((c for c in root.children if c.dep_ == "ccomp" and c.i > root.i), None)
    who = next((c for c in told.children if c.dep_ in SUBJECTS), None) if told is not None else None
    return who if who is not None and who.tag_ in {"NN", "NNP"} else None


def subject_alone(sentence: Sentence) -> list[Token]:
    """ "Nura, 34, a teacher who was on board, survived": the name that the parser hangs its own verb on."""
    root = sentence.root
    is_verbless = root.tag_ == "NNP" and not any(c.dep_ in SUBJECTS for c in root.children)
    return [root] if is_verbless and any(c.tag_ == "VBN" and c.dep_ == "acl" for c in root.children) else []


def body_of_subject(sentence: Sentence) -> Token | None:
    """Whose office the subject of a sentence holds: "the board's spokeswoman"."""
    who = next((c for c in sentence.root.children if c.dep_ in SUBJECTS), None)
    if who is None or not {who.lemma_.lower()} & (lexicon().nouns["person"] | lexicon().nouns["post"]):
        return None
    return next((c for c in owners(who) if c.tag_ in {"NN", "NNP"}), None)


def met_by_the_writer(draft: Draft, sentence: Sentence) -> list[Mention]:
    """ "I was received by Minister N. N. He said": whom the writer met, where that is one person by name."""
    root = sentence.root
    if not any(c.dep_ in SUBJECTS and c.lower_ in WRITER for c in root.children):
        return []
    met = [c for c in root.children if c.dep_ == "dobj" and c.i > root.i]
    near = [c for c in root.children if c.dep_ in {"agent", "prep"} and c.lower_ in WITH and c.i > root.i]
    met += [g for c in near for g in c.children if g.dep_ == "pobj"]
    found = [m for t in met if (m := draft.naming(t, "person")) is not None and m.form == "name"]
    return found if len({m.name for m in found}) == 1 else []


def told_aside_of(draft: Draft, pronoun: Token) -> Mention | None:
    """ "Stern, he testified, answered that ...": he tells of Stern, and is another."""
    said = pronoun.head
    main = said.head
    if said.dep_ != "parataxis" or pronoun.dep_ not in SUBJECTS or main == said:
        return None
    who = next((c for c in main.children if c.dep_ in SUBJECTS and c.i < said.i), None)
    if who is None or who.tag_ != "NNP" or main.i < said.i:
        return None
    found = draft.naming(who, "person")
    return found if found is not None and found.form == "name" else None


def moved(draft: Draft, sentence: Sentence) -> list[Mention]:
    """ "That does not satisfy N. N. “We waited,” she said": whom a thing told before has moved, by name."""
    root = sentence.root
    if not any(c.dep_ == "nsubj" and c.lower_ in {"it", "that", "this"} for c in root.children):
        return []
    whom = next((c for c in root.children if c.dep_ == "dobj" and c.i > root.i), None)
    beside = [whom, *(c for c in whom.children if c.dep_ == "appos")] if whom is not None else []
    found = [m for t in beside if t.tag_ == "NNP" and (m := draft.naming(t, "person")) is not None]
    return [m for m in found if m.form == "name"][:1]


def asker_of(pronoun: Token) -> Token | None:
    """ "Asked by the coroner whether it was safe, she replied": who asks is not who answers."""
    asked = (c for c in pronoun.head.children if c.dep_ == "advcl" and c.i < pronoun.i and c.lower_ in ASKED)
    by = (g for c in asked for g in c.children if g.dep_ == "agent")
    return next((t for c in by for t in c.children if t.dep_ == "pobj"), None)
