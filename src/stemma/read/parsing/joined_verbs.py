"""Second verbs and clauses that are joined to the wrong word: behind an object, a condition, a quotation, "while".

Whose words they are hangs on it: "told parliament that “no paper left my office” and accused ..." is one speaker's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import TELLING, hang
from stemma.read.parsing.second_cues import class_said
from stemma.read.parsing.told_clauses import told_that

if TYPE_CHECKING:
    from spacy.tokens import Token

ASKING = frozenset({"request", "order", "say", "show", "expect"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
OBJECTS = frozenset({"dobj", "pobj", "appos", "conj"})
WHILE = frozenset({"while", "whereas"})
CLOSING = frozenset({"”", '"', "»", "’’"})
OPENING = frozenset({"“", '"', "«", "‘‘"})


def mend_joined(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    _colon(words)
    inside = quoted_in(words)
    for token in words:
        if token.tag_ in FINITE and token.dep_ == "conj":
            _behind_object(token)
            _behind_condition(token)
            if inside:
                _behind_quotation(token, inside)
        elif token.dep_ == "advcl":
            _while(token)
            _warns_between(token)
        if token.lemma_ == "go" and token.tag_ in FINITE:
            _goes_on(token)
        elif token.tag_ in FINITE and lexicon().says(token.lemma_):
            _said_between(token)
        elif token.dep_ in {"acl", "relcl"} and token.pos_ in {"VERB", "AUX"}:
            told_that(token)


def _behind_object(verb: Token) -> None:
    """ "names four villages as objectives and sets a date": a finite verb is joined to a verb, and not to a thing."""
    thing = verb.head
    if thing.pos_ not in {"NOUN", "PROPN"} or any(c.dep_ in {*SUBJECTS, "expl"} for c in verb.children):
        return
    top = thing
    while top.pos_ in {"NOUN", "PROPN", "ADP", "NUM"} and top.dep_ in {*OBJECTS, "prep"} and top.head != top:
        top = top.head
    if top.tag_ != verb.tag_ or top.pos_ != "VERB" or top.i > thing.i:
        return
    for child in list(thing.children):
        if child.i > verb.i:
            hang(child, verb, child.dep_)
        elif child.dep_ == "cc" and child.i == verb.i - 1:
            hang(child, top, "cc")
    hang(verb, top, "conj")


def _behind_condition(verb: Token) -> None:
    """ "The order tells units to withdraw if crowds gather and asks for men": the paper asks, and not the crowds."""
    clause = verb.head
    outer = clause.head
    while outer.dep_ == "xcomp" and outer.head != outer:
        outer = outer.head
    if clause.dep_ != "advcl" or outer.tag_ != verb.tag_ or class_said(verb) not in ASKING:
        return
    who = next((c for c in outer.children if c.dep_ in SUBJECTS), None)
    is_paper = who is not None and who.lemma_.lower() in lexicon().nouns["document"]
    if is_paper and not any(c.dep_ in {*SUBJECTS, "mark"} for c in verb.children) and outer.i < clause.i:
        hang(verb, outer, "conj")


def _colon(words: list[Token]) -> None:
    """ "There is a warning too: the slides name the dam": what stands before the colon the slides do not name."""
    root = next((t for t in words if t.head == t), None)
    if root is None or not _has_tense(root):
        return
    first = next((c for c in root.children if c.dep_ == "ccomp" and c.i < root.i and _has_tense(c)), None)
    who = next((c for c in root.children if c.dep_ in SUBJECTS and c.i < root.i), None)
    if first is None or who is None or not _is_behind_colon(who.left_edge, words[0].i):
        return
    if any(c.dep_ in {*SUBJECTS, "expl"} for c in first.children) and first.right_edge.i < who.left_edge.i:
        first.head, first.dep_ = first, "ROOT"
        has_own = any(c.dep_ == "ccomp" and c.i > root.i for c in root.children)
        is_aside = root.lemma_.lower() in lexicon().cue_class and not has_own
        root.head, root.dep_ = first, "parataxis" if is_aside else "conj"


def _is_behind_colon(word: Token, first: int) -> bool:
    """Whether a colon stands right before ``word``, but for a mark of quotation."""
    at = word.i - 1
    at -= at > first and word.doc[at].text in OPENING
    return at > first and word.doc[at].text == ":"


def _has_tense(verb: Token) -> bool:
    return any(t.tag_ in {*FINITE, "MD"} for t in (verb, *verb.children) if t == verb or t.dep_ in {"aux", "auxpass"})


def _goes_on(verb: Token) -> None:
    """ "The men, it goes on, are in good health": who goes on tells."""
    behind = verb.nbor(1) if verb.i + 1 < verb.sent.end else verb
    after = behind.nbor(1) if behind.i + 1 < verb.sent.end else verb
    is_aside = behind.lower_ == "on" and after.text in {",", ".", ":", "”", '"'}
    if not is_aside or not any(c.dep_ in SUBJECTS for c in verb.children):
        return
    verb.lemma_ = "continue"
    told = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i), None)
    joined = next((c for c in verb.children if c.dep_ == "conj" and c.lower_ in {"are", "were", "have"}), None)
    if told is not None and joined is not None and not any(c.dep_ in SUBJECTS for c in joined.children):
        hang(joined, told, "conj")  # "The crew were well fed, he went on, and were in good health"


def _warns_between(verb: Token) -> None:
    """ "After that day, the document warns, the case will go to court": the warning is no circumstance."""
    root = verb.head
    who = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if who is None or lexicon().cue_class.get(verb.lemma_.lower()) not in TELLING or root.i < verb.i:
        return
    edge = who.left_edge
    is_aside = edge.i > verb.sent.start and edge.nbor(-1).text == "," and verb.nbor(1).text == ","
    if not is_aside or any(c.dep_ in {"mark", "advmod", "ccomp", "dobj"} for c in verb.children):
        return
    for child in list(verb.children):
        if child.i < edge.i:
            hang(child, root, child.dep_)
    verb.dep_ = "parataxis"


def _said_between(cue: Token) -> None:
    """ "Cameras were short, said its chairman, N. N., and only one officer had been given one": two statements of the
    chairman, who is no subject of the second."""
    told = next((c for c in cue.children if c.dep_ == "ccomp" and c.i < cue.i), None)
    second = next((c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i), None)
    if told is None or second is None or any(c.dep_ in SUBJECTS for c in cue.children):
        return
    who = next((c for c in second.children if c.dep_ in SUBJECTS and c.left_edge.i == cue.i + 1), None)
    other = next((c for c in who.children if c.dep_ == "conj" and c.i < second.i), None) if who is not None else None
    if who is None or other is None:
        return
    for child in list(who.children):
        if child.dep_ == "cc" and child.i > who.i:
            hang(child, told, "cc")
    hang(other, second, who.dep_)
    hang(who, cue, "nsubj")
    hang(second, told, "conj")


def quoted_in(words: list[Token]) -> dict[int, int]:
    """Number of the quotation of each token that stands in one, the marks aside."""
    found: dict[int, int] = {}
    number, opened = 0, False
    for token in words:
        if token.text in CLOSING | OPENING:
            opened = token.text in OPENING if token.text not in CLOSING & OPENING else not opened
            number += opened
        elif opened:
            found[token.i] = number
    return {} if opened else found


def _behind_quotation(verb: Token, inside: dict[int, int]) -> None:
    """ "told parliament that “no paper left my office” and accused ...": who told also accuses."""
    first = verb.head
    if verb.i in inside or first.i not in inside or any(c.dep_ in {*SUBJECTS, "expl"} for c in verb.children):
        return
    cue = first
    while cue.i in inside and cue.head != cue:
        cue = cue.head
    if cue.i < first.i and cue.i not in inside and cue.tag_ in FINITE:
        for child in list(first.children):
            if child.dep_ == "cc" and child.i not in inside:
                hang(child, cue, "cc")
        hang(verb, cue, "conj")


def _while(verb: Token) -> None:
    """ "..., the army said, while medics gave a toll of 11": what stands behind "while" the first speaker has not
    said, where what he said stands before him."""
    cue = verb.head
    mark = next((c for c in verb.children if c.dep_ == "mark"), None)
    if mark is None or mark.lower_ not in WHILE or cue.i > mark.i:
        return
    if not any(c.dep_ in SUBJECTS for c in verb.children):
        return
    told = [c for c in cue.children if c.dep_ == "ccomp"]
    is_cue = lexicon().cue_class.get(cue.lemma_.lower()) in TELLING and cue.dep_ in {"ROOT", "parataxis"}
    if is_cue and told and all(c.i < cue.i for c in told):
        verb.dep_ = "conj"
        mark.dep_ = "cc"
