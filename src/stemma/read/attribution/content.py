"""What stands under a cue: its clause, the clause it is set beside, or the words that follow it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import RECALLING, SUBJECTS
from stemma.read.attribution.judging_cues import is_denied
from stemma.read.attribution.silences import asked_before
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

IF = frozenset({"if", "whether"})
THAT = IF | {"that"}
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
CONCLUDING = frozenset({"come", "draw", "make", "reach", "take"})
GERUND_CUES = RECALLING | {"admit", "deny"}
SPEAKING = frozenset({"say", "think"})
LOOSE = frozenset({"parataxis", "ccomp", "conj", "advcl", "dep"})
ASKING = frozenset({"ask", "enquire", "inquire", "question", "wonder"})
# "This happened as the strikes continue": these speak only with words of their own.
GOING_ON = frozenset({"continue", "hold", "persist", "rule"})
# Whose object is told, and is no subject of what follows.
TO_SOMEBODY = frozenset({"ask", "assure", "inform", "notify", "remind", "tell", "warn"})
OPENING = frozenset({"“", '"', "«", "„", "``"})
PASSED = frozenset({":", ",", "that", "–", "—", "-"})


def class_of(verb: Token) -> str:
    """What the verb does to a clause under it: a class of the cue list, "know", or "" for no cue."""
    words = lexicon()
    lemma = verb.lemma_.lower()
    if lemma in words.holding:
        return ""
    if lemma in words.turning_down:
        return "deny"
    return words.cue_class.get(lemma) or ("know" if lemma in words.knowing_verbs else "")


def content_of(verb: Token, does: str) -> list[Token]:
    """The words put into the source's mouth, in no order; empty when the verb carries nothing."""
    for rule in (_complement, _beneath_adjective, _beneath_noun, _beside, _adjacent):
        found = rule(verb, does)
        if found:
            return found
    return []


def _complement(verb: Token, does: str) -> list[Token]:
    """Its own clause: "said that ...", "“...,” said N"."""
    if not does:
        return []
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and (is_finite(c) or _is_told_in_front(c))]
    if not clauses and verb.lemma_.lower() in ASKING:
        clauses = [c for c in verb.children if c.dep_ == "advcl" and c.i > verb.i and _has_mark(c, IF)]
    if not clauses and verb.lemma_.lower() in GERUND_CUES:
        clauses = [c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VBG"]
    if not clauses and does == "deny":
        return _denied(verb)
    if not _may_be_said_before(verb, does):
        clauses = [c for c in clauses if c.i > verb.i]
    after = [c for c in clauses if c.i > verb.i and not _is_of_other_cue(c, verb)]
    asked = [t for clause in after[:1] for t in _asked_thing(verb, clause)]
    return asked + [t for clause in after or clauses[-1:] for t in clause.subtree]


def _is_told_in_front(clause: Token) -> bool:
    """ "His daughter, whom a relative named, was in hospital, police said": what ends at a comma before its cue may
    hang on a noun, when it has a finite verb."""
    edge = clause.right_edge
    ends = edge.text in PASSED or (edge.i + 1 < clause.sent.end and edge.nbor(1).text in PASSED)
    return edge.i < clause.head.i and ends and any(t.tag_ in FINITE for t in clause.subtree)


def _may_be_said_before(verb: Token, does: str) -> bool:
    """ "To ease the shortage, A. sent more, B. ordered stock", "As I left, I do not know any details": a clause in
    front is no content of an order, nor of a thought that has its own object."""
    has_object = any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)
    return not has_object or does not in {"know", "offer", "order", "plan", "request", "think"}


def _asked_thing(verb: Token, clause: Token) -> list[Token]:
    """ "know what kinds of knots they use", "showed sponges can survive": the clause's own noun phrase, when the
    parse hangs it on the cue."""
    things = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i and _leads_to(c, clause)]
    alone = verb.lemma_.lower() not in TO_SOMEBODY and not any(c.dep_ in {*SUBJECTS, "expl"} for c in clause.children)
    alone = alone and clause.left_edge.tag_ in FINITE
    things = [c for c in things if alone or c.left_edge.tag_ in {"WDT", "WP", "WRB", "WP$"}]
    return [t for c in things for t in verb.doc[c.left_edge.i : clause.left_edge.i]]


def _leads_to(thing: Token, clause: Token) -> bool:
    """Nothing stands between but phrases: "announced the TESTS by a laboratory FOUND traces"."""
    verb = thing.head
    between = range(thing.right_edge.i + 1, clause.left_edge.i)
    phrases = {t.i for c in verb.children if c.dep_ in {"prep", "npadvmod"} for t in c.subtree}
    return thing.right_edge.i < clause.left_edge.i and all(i in phrases for i in between)


def _denied(verb: Token) -> list[Token]:
    """What is denied may be a noun or a deed: "denied the reports", "denied taking the money"."""
    things = [c for c in verb.children if c.dep_ in {"dobj", "xcomp", "nsubjpass"} and c.pos_ != "PRON"]
    things = [c for c in things if c.dep_ == "xcomp" or is_denied(verb, c)]
    for thing in things:
        inner = next((c for c in thing.children if c.dep_ in {"acl", "ccomp"} and _has_mark(c, THAT)), None)
        if inner is not None and thing.lemma_.lower() in lexicon().content_nouns:
            return list(inner.subtree)
    if not things and any(c.dep_ == "dobj" and c.lower_ in {"it", "this", "that"} for c in verb.children):
        return asked_before(verb)
    return list(things[0].subtree) if things else []


def _is_of_other_cue(clause: Token, verb: Token) -> bool:
    """ "N told us it holds, with M saying it leaks": a second clause right behind another cue is that one's."""
    before = clause.doc[clause.left_edge.i - 1]
    return before != verb and before.pos_ == "VERB" and class_of(before) in SPEAKING


def _beneath_adjective(verb: Token, _: str) -> list[Token]:
    """ "is sure that", "make sure that"."""
    for child in verb.children:
        if child.lemma_.lower() in lexicon().knowing and child.i > verb.i:
            for clause in (*child.children, *(c for c in verb.children if c.i > child.i)):
                if clause.dep_ in {"ccomp", "advcl"} and is_finite(clause):
                    return list(clause.subtree)
    return []


def _beneath_noun(verb: Token, _: str) -> list[Token]:
    """ "gave the proof that", "came to the conclusion that"."""
    if verb.lemma_.lower() not in lexicon().light_verbs | CONCLUDING:
        return []
    nouns = [c for c in verb.children if c.dep_ == "dobj"]
    nouns += [g for c in verb.children if c.lower_ == "to" for g in c.children if g.dep_ == "pobj"]
    for noun in nouns:
        if noun.lemma_.lower() in lexicon().content_nouns:
            for clause in noun.children:
                if clause.dep_ in {"acl", "ccomp", "relcl"} and _has_mark(clause, THAT):
                    return list(clause.subtree)
    return []


def _beside(verb: Token, does: str) -> list[Token]:
    """The clause that it is set into or behind: "The dam, N said, will break"; "as N said"."""
    if verb.dep_ not in {"parataxis", "ccomp", "advcl"}:
        return []
    parts = list(verb.children)
    subjects = [c for c in parts if c.dep_ in SUBJECTS]
    as_he_said = (
        does in {"say", "think", "show"}
        and len(parts) < 5
        and any(c.dep_ == "mark" and c.lower_ == "as" for c in parts)
        and verb.lemma_.lower() not in GOING_ON
    )
    if does not in SPEAKING | {"show"} and not (as_he_said and does):
        return []
    marked = any(c.dep_ in {"mark", "dobj", "xcomp", "ccomp"} or c.tag_ == "WRB" for c in parts)
    if not as_he_said and (marked or not subjects or verb.dep_ == "advcl"):
        return []
    if subjects and subjects[0].lower_ in {"that", "this", "you"}:
        return []
    if not as_he_said and not _is_set_off(verb):
        return []
    mine = {t.i for t in verb.subtree}
    # "That, I think, was wrong, but it passed": what is joined by "but" is not thought any more.
    turns = [c for c in verb.head.children if c.dep_ == "conj" and c.i > verb.i and _is_turn(c)]
    mine |= {t.i for c in turns for t in c.subtree}
    return [t for t in verb.head.subtree if t.i not in mine]


def _is_turn(clause: Token) -> bool:
    before = clause.doc[max(0, clause.left_edge.i - 1)]
    return before.lower_ == "but" and any(c.dep_ in SUBJECTS for c in clause.children)


def _is_set_off(verb: Token) -> bool:
    first, last = verb.left_edge, verb.right_edge
    marks = {",", "”", '"', "—", "–", "(", ")", "?", "!"}
    opens = first.text in marks or (first.i > 0 and first.nbor(-1).text in marks)
    closes = last.text in marks or last.i + 1 >= verb.sent.end or last.nbor(1).text in marks | {"."}
    return opens and closes


def _adjacent(verb: Token, does: str) -> list[Token]:
    """A clause that begins right behind the cue and whom it tells, whatever the parser hung it on."""
    if does not in SPEAKING and not (does and _opens_after(verb)):
        return []
    at = _behind(verb)
    sentence = verb.sent
    if at >= sentence.end or verb.doc[at].lower_ in {"and", "or", "but"}:
        return []
    first = at - (verb.doc[at - 1].lower_ == "that")
    heads = [
        t
        for t in verb.doc[at : sentence.end]
        if t.left_edge.i >= first and t.pos_ in {"VERB", "AUX"} and t.head.i < at and is_finite(t)
    ]
    heads = [t for t in heads if t.left_edge.i <= at + 1 and t.dep_ in {"parataxis", "ccomp", "conj", "advcl", "dep"}]
    quoted = verb.doc[at].text in OPENING
    if not heads or (
        verb.doc[at - 1].text not in PASSED and not quoted and heads[0].dep_ not in {"ccomp", "parataxis"}
    ):
        return []
    if any(c.dep_ == "mark" and c.lower_ not in {"that", "whether", "if"} for c in heads[0].children):
        return []
    words = list(heads[0].subtree)
    close = next((t.i for t in words if t.text == ";" and not quoted), sentence.end)
    return [t for t in words if t.i < close]


def _opens_after(verb: Token) -> bool:
    at = _behind(verb)
    return at < verb.sent.end and verb.doc[at].text in OPENING


def _behind(verb: Token) -> int:
    """Where the words behind the cue begin: adverbs, the recipient, "to N" and "in a statement" are passed."""
    doc, at, stop = verb.doc, verb.i + 1, verb.sent.end
    passed = {t.i for c in verb.children if c.dep_ in {"dobj", "dative", "prep", "advmod", "npadvmod", "agent", "prt"}
              and c.i > verb.i and len(list(c.subtree)) < 9 for t in c.subtree}  # fmt: skip
    while at < stop and (at in passed or doc[at].text in PASSED or doc[at].is_space) and doc[at].text not in OPENING:
        at += 1
    return at


def is_finite(clause: Token) -> bool:
    """A clause with a finite verb of its own, or one that a question word or "that" opens."""
    if clause.tag_ in FINITE:
        return True
    parts = list(clause.children)
    if any(c.dep_ in {"aux", "auxpass"} and c.tag_ in FINITE for c in parts):
        return True
    first = clause.left_edge.i
    return _has_mark(clause, THAT) or any(t.tag_ in {"WP", "WRB", "WDT"} for t in clause.doc[first : first + 2])


def _has_mark(clause: Token, words: frozenset[str]) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in words for c in clause.children)
