"""Present-tense verbs that the parser takes for nouns: "The ferry sails in winter", "Travellers state that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

TELLING = frozenset({"say", "show"})
BEFORE = frozenset({"DT", "PRP$", "JJ", "NN"})
BEHIND = frozenset({"IN", "RB", "TO", "RP"})


def mend_base_verbs(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    root = next((t for t in words if t.head == t), None)
    if root is None:
        return
    for token in words:
        if token.dep_ == "ccomp" and token.tag_ == "NN":
            _plural_deed(token)
    if root.pos_ in {"VERB", "AUX"}:
        _told_that(root)
    elif root.tag_ in {"NN", "NNP", "NNS"} and _swallowed_cue(root):
        return
    elif root.tag_ == "NNS" and any(t.text == "." for t in words[-2:]):
        _only_verb(root, words)


def _plural_deed(noun: Token) -> None:
    """ "believes that the rebels number 1,500": behind a plural subject, a noun that could be a verb is one."""
    who = next((c for c in noun.children if c.dep_ == "nsubj"), None)
    has_verb = any(c.dep_ in {"aux", "cop", "det"} for c in noun.children)
    if who is None or who.tag_ != "NNS" or who.i + 1 != noun.i or has_verb or not could_be_verb(noun):
        return
    noun.tag_, noun.pos_ = "VBP", "VERB"


def _told_that(verb: Token) -> None:
    """ "Travellers from the interior state that the town was taken": two subjects, and a "that" before the second."""
    that = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ == "that"), None)
    subjects = sorted((c for c in verb.children if c.dep_ in SUBJECTS), key=lambda t: t.i)
    if that is None or len(subjects) < 2 or not subjects[0].i < that.i < subjects[1].i or not that.i:
        return
    cue, who = that.nbor(-1), subjects[0]
    plural = who.tag_ in {"NNS", "NNPS"} and cue.tag_ == "NN"
    single = who.tag_ in {"NN", "NNP"} and cue.tag_ == "NNS"
    lemma = cue.lemma_.lower()
    if not (plural or single) or lexicon().cue_class.get(lemma) not in TELLING or not who.is_ancestor(cue):
        return
    _free(cue)
    who.head, who.dep_ = cue, "nsubj"
    cue.head, cue.dep_ = cue, "ROOT"
    cue.tag_, cue.pos_ = "VBP" if plural else "VBZ", "VERB"
    verb.head, verb.dep_ = cue, "ccomp"
    for child in list(verb.children):
        if child.i < cue.i:
            child.head = cue


def _free(cue: Token) -> None:
    """What hung on the noun that is none: the last word before it takes its place."""
    before = [c for c in cue.children if c.i < cue.i]
    heir = before[-1] if before and before[-1].tag_ not in {"DT", "PRP$"} else None
    if heir is None:
        return
    heir.head, heir.dep_, heir.pos_ = cue.head, cue.dep_, "NOUN"
    for child in before[:-1]:
        child.head = heir


def _swallowed_cue(noun: Token) -> bool:
    """ "A woman who gave her name only as Mira said her son had been taken": no verb is left but in her clause, so
    its verb of saying is the sentence's."""
    inner = next((c for c in noun.children if c.dep_ == "relcl"), None)
    if inner is None or any(c.pos_ in {"VERB", "AUX"} and c != inner for c in noun.children):
        return False
    said = [t for t in inner.subtree if t.tag_ == "VBD" and lexicon().says(t.lemma_)]
    cue = next((t for t in said if t.i > inner.i and any(c.dep_ == "ccomp" and c.i > t.i for c in t.children)), None)
    if cue is None:
        return False
    for child in list(cue.children):
        if child.i < cue.i:
            child.head, child.dep_ = inner, "pobj" if child.dep_ in SUBJECTS else child.dep_
    cue.head, cue.dep_ = cue, "ROOT"
    noun.head, noun.dep_ = cue, "nsubj"
    return True


def _only_verb(root: Token, words: list[Token]) -> None:
    """ "The ferry sails in winter.": a whole sentence without a verb, whose head ends in "-s" behind a singular noun
    with its article, and could be one."""
    if any(t.pos_ in {"VERB", "AUX"} or t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in words):
        return
    who = root.nbor(-1) if root.i > words[0].i else root
    opens = words[0].tag_ in {"DT", "PRP$"} and words[0].lower_ not in {"these", "those"}
    if not opens or who.head != root or who.dep_ not in {"compound", "nmod"} or who.tag_ not in {"NN", "NNP"}:
        return
    behind = words[words.index(root) + 1 :]
    if not behind or behind[0].tag_ not in BEHIND or behind[0].lower_ == "of" or not could_be_verb(root):
        return
    for child in list(root.children):
        if child.i < who.i:
            child.head = who
    who.head, who.dep_ = root, "nsubj"
    root.tag_, root.pos_ = "VBZ", "VERB"


def could_be_verb(noun: Token) -> bool:
    """Whether the word, without its "-s" where it has one, is a verb in the parser's own list of forms."""
    from stemma.read.parsing.pipeline import verb_forms  # the pipeline mends with this module

    word = noun.lower_
    bare = {word.removesuffix("s"), word.removesuffix("es")} - {word} if noun.tag_ == "NNS" else {word}
    return not verb_forms().isdisjoint(bare)
