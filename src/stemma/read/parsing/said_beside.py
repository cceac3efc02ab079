"""Names given in quotation marks, and second statements that were hung on the wrong side of a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import FINITE, OPENS, TELLING, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTS = frozenset({"nmod", "compound", "poss", "amod"})
IMPERSONAL = frozenset({"read", "say", "speak", "state", "write"})


def mend_said_beside(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    for token in words:
        if token.dep_ == "dobj" and token.head.lemma_.lower() in lexicon().characterising:
            _name_in_quotes(token)
        elif token.dep_ == "conj":
            _said_in_the_middle(token)
            _but_called(token)
        elif token.dep_ == "ROOT" and token.tag_ == "VBG":
            _denying(token)
        elif token.dep_ == "ROOT" and token.lemma_ == "tell":
            _told_between(token)
        elif token.dep_ == "advcl":
            _so_it_goes_on(token)
        elif token.tag_ == "VBN" and token.lemma_.lower() in IMPERSONAL:
            _it_is_said(token)
    _participle_first(words)


def _so_it_goes_on(cue: Token) -> None:
    """ "He has reported, so the order continues, that ...": what he has reported, as the order tells."""
    root = cue.head
    who = next((c for c in cue.children if c.dep_ in SUBJECTS and c.i < cue.i), None)
    told = next((c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i and c.left_edge.lower_ == "that"), None)
    if who is None or told is None or root.i > cue.i or cue.nbor(1).text != "," or not _says(root) or not _says(cue):
        return
    so = next((c for c in cue.children if c.lower_ == "so" and c.i < who.i), None)
    edge = (so or who).left_edge
    if edge.i > root.i and edge.nbor(-1).text == "," and not any(c.dep_ == "ccomp" for c in root.children):
        cue.dep_ = "parataxis"
        hang(told, root, "ccomp")


def _told_between(cue: Token) -> None:
    """ "Last year's catch, the legation told the daily, exceeded ...": what stands in front acts behind."""
    loose = next(
        (c for c in cue.children if c.i < cue.i and c.dep_ in {"dep", "npadvmod"} and c.pos_ == "NOUN"), None
    )
    verb = next((c for c in cue.children if c.i > cue.i and c.dep_ == "conj" and c.tag_ in FINITE), None)
    if loose is None or verb is None or loose.nbor(1).text != "," or verb.nbor(-1).text != ",":
        return
    who = next((c for c in cue.children if c.dep_ in SUBJECTS), None)
    if who is not None and loose.i < who.i and not any(c.dep_ in {*SUBJECTS, "cc"} for c in verb.children):
        verb.dep_ = "ccomp"
        hang(loose, verb, "nsubj")


def _says(verb: Token) -> bool:
    return lexicon().cue_class.get(verb.lemma_.lower()) in TELLING


def _it_is_said(cue: Token) -> None:
    """ "In the order it is said plainly: boats are to be burned": what stands behind the colon is said."""
    is_it = any(c.dep_ in SUBJECTS and c.lower_ == "it" for c in cue.children)
    colon = next((t for t in cue.doc[cue.i + 1 : cue.sent.end] if t.text == ":"), None)
    if not is_it or colon is None or any(c.dep_ == "ccomp" for c in cue.children) or colon.i - cue.i > 4:
        return
    told = next((c for c in cue.children if c.i > colon.i and c.dep_ in {"conj", "parataxis", "dep"}), None)
    if told is not None and any(c.dep_ in SUBJECTS for c in told.children):
        told.dep_ = "ccomp"
        cue.lemma_ = "say"


def _participle_first(words: list[Token]) -> None:
    """ "Citing a man known only as Witness D, the paper states ...": of two subjects the one before the comma stands
    in the participle's clause."""
    first = next((t for t in words if not t.is_space), None)
    if first is None or first.tag_ not in {"VBG", "VBN"} or first.dep_ != "advcl":
        return
    verb = first.head
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    if len(subjects) < 2 or subjects[-1].left_edge.nbor(-1).text != ",":
        return
    stray = [
        c for c in verb.children if first.i < c.i < subjects[-1].left_edge.i and c.dep_ in {"mark", "prep", "nsubj"}
    ]
    last = max((t for t in first.subtree if t.i < stray[0].i and t.pos_ == "VERB"), key=lambda t: t.i, default=first)
    joint = stray[0] if stray[0].pos_ in {"ADP", "SCONJ"} else None
    for token in stray:
        if token == joint:
            hang(token, last, "prep")
        else:
            hang(token, joint or last, "pobj" if joint is not None else "dobj")


def _name_in_quotes(name: Token) -> None:
    """ "called the bank's forecasts “poetry”": the noun before the quotation mark is what is called so."""
    verb = name.head
    mark = next((t for t in name.doc[verb.i + 1 : name.i] if t.text in OPENS), None)
    thing = mark.nbor(-1) if mark is not None else name
    if mark is None or thing.head != name or thing.dep_ not in PARTS or thing.pos_ not in {"NOUN", "PROPN"}:
        return
    hang(thing, verb, "dobj")
    name.dep_ = "oprd"
    for child in [c for c in name.children if c.i < mark.i]:
        hang(child, thing, child.dep_)


def _said_in_the_middle(verb: Token) -> None:
    """ "He had not met them, he said, and had never been asked": joined to what is said, and not to the cue."""
    cue = verb.head
    told = cue.head
    is_cue = cue.dep_ == "parataxis" and lexicon().cue_class.get(cue.lemma_.lower()) in TELLING
    if (
        not is_cue
        or told.i > cue.i
        or any(c.dep_ in {*SUBJECTS, "dobj", "ccomp"} and c.i > cue.i for c in cue.children)
    ):
        return
    is_alike = any(c.dep_ in {"aux", "auxpass"} and c.tag_ in {*FINITE, "MD"} for c in verb.children)
    if is_alike and cue.nbor(1).text == "," and not any(c.dep_ in {*SUBJECTS, "mark"} for c in verb.children):
        for child in [c for c in cue.children if c.dep_ == "cc"]:
            hang(child, told, "cc")
        hang(verb, told, "conj")


def _but_called(verb: Token) -> None:
    """ "did not dispute that a letter had come but called it gossip": who does not dispute calls it so; a thing that
    something was done to does not."""
    told = verb.head
    cue = told.head
    lemma = verb.lemma_.lower()
    if told.dep_ != "ccomp" or told.i > verb.i or verb.tag_ not in FINITE or cue.i > told.i:
        return
    is_but = any(c.dep_ == "cc" and c.lower_ == "but" for c in told.children)
    is_done_to = any(c.dep_ == "auxpass" for c in told.children)
    is_cue = lemma in lexicon().characterising or lemma in lexicon().cue_class
    is_denied = any(c.dep_ == "neg" for c in cue.children)
    if is_but and is_done_to and is_cue and is_denied and not any(c.dep_ in SUBJECTS for c in verb.children):
        for child in [c for c in told.children if c.dep_ == "cc"]:
            hang(child, cue, "cc")
        hang(verb, cue, "conj")


def _denying(denying: Token) -> None:
    """ "Cards to stay, N. says, denying a rift": the participle at the end is of who says, and no verb."""
    cue = next((c for c in denying.children if c.dep_ == "parataxis" and c.i < denying.i), None)
    who = next((c for c in denying.children if c.dep_ in SUBJECTS and c.i < denying.i), None)
    if cue is None or who is None or any(c.dep_ in {"aux", "auxpass"} for c in denying.children):
        return
    is_behind = denying.nbor(-1).text == "," and cue.i == denying.i - 2
    told = next(
        (c for c in who.children if c.dep_ in {"relcl", "acl"} and any(g.tag_ == "TO" for g in c.children)), None
    )
    if not is_behind or told is None or lexicon().cue_class.get(cue.lemma_.lower()) not in TELLING:
        return
    told.head, told.dep_ = told, "ROOT"
    hang(who, told, "nsubj")
    hang(cue, told, "parataxis")
    for child in [c for c in denying.children if c.i < denying.i]:
        hang(child, told, child.dep_)
    hang(denying, cue, "advcl")
