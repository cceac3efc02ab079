"""Verbs that the parser takes for nouns, told by the words around them: "the memo names three guards".

Three turns of news prose: a document whose only verb ends in "-s", a body that rejects claims, and a second clause
whose short verb is taken for a participle ("..., and the crew left").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

SHOWING = frozenset({"say", "show", "deny"})
CLAUSES = frozenset({"ccomp", "ROOT", "relcl", "advcl", "conj"})
AHEAD = frozenset({"expect", "plan", "promise"})
TURNING = frozenset({"deny", "say", "request"})


def mend_nouns(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    root = next((t for t in words if t.head == t), None)
    if root is None:
        return
    if root.pos_ in {"NOUN", "PROPN"} or root.tag_ == "NNS":
        _named_verb(root)
        _document_verb(root, words)
        _rejected_reports(root)
    elif root.tag_ == "VBZ":
        _rejected_claims(root)
    for token in words:
        if token.tag_ == "JJ" and token.dep_ in CLAUSES:
            _past_form(token)
        if token.lower_ == "general" and token.tag_ == "JJ" and token.dep_ in {"nsubj", "appos"}:
            _chief(token)
        if token.dep_ == "conj" and token.head.pos_ in {"VERB", "AUX"} and token.pos_ in {"NOUN", "PROPN"}:
            _second_clause(token)
            _second_verb(token)


def _chief(word: Token) -> None:
    """ "the secretary-general said": a post, and no quality."""
    if word.i > word.sent.start + 1 and word.nbor(-1).text == "-" and word.nbor(-2).pos_ in {"NOUN", "PROPN"}:
        word.tag_, word.pos_ = "NN", "NOUN"


def _past_form(word: Token) -> None:
    """ "how three gates jammed": an adjective in "-ed" with a subject and no "be" is a verb."""
    if word.lower_.endswith("ed") and any(c.dep_ == "nsubj" for c in word.children):
        word.tag_, word.pos_, word.lemma_ = "VBD", "VERB", word.lower_.removesuffix("ed")


def _document_verb(root: Token, words: list[Token]) -> None:
    """ "The memo, signed by N, names three guards"; "Leaked memo names 14 cranes": no verb but the one in "-s"."""
    if any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in words):
        return
    verb = next((t for t in words if t.tag_ == "NNS" and _does(t) in SHOWING and t.i + 1 < words[-1].i), None)
    if verb is None:
        return
    noun = root
    if verb == root:
        noun = next((c for c in reversed(list(root.lefts)) if c.dep_ in {"compound", "nmod"}), root)
    things = [c for c in verb.children if c.i > verb.i and c.dep_ in {"appos", "nummod", "dep", "npadvmod"}]
    is_document = noun.tag_ in {"NN", "NNP"} and noun.lemma_.lower() in lexicon().nouns["document"]
    if not is_document or noun.i >= verb.i or not things:
        return
    before = [c for c in verb.lefts if c != noun]
    if verb != root:
        for child in list(root.children):
            if child != verb and child.i > verb.i:
                child.head = verb
        verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "nsubj"
    for child in before:
        if child.i < noun.i:
            child.head = noun
    verb.tag_, verb.pos_ = "VBZ", "VERB"
    things[0].dep_ = "dobj"


def _named_verb(root: Token) -> None:
    """ "Papers obtained by the N. Gazette show that ...": the verb behind an outlet's name, with its own clause."""
    parts = list(root.children)
    who = next((c for c in parts if c.dep_ == "nsubj"), None)
    told = any(c.dep_ == "ccomp" and c.i > root.i for c in parts)
    name = [c for c in parts if c.dep_ in {"compound", "nmod", "amod"} and c.i < root.i]
    if who is None or not told or not name or _does(root) not in SHOWING:
        return
    by = next(
        (t for t in who.subtree if t.dep_ in {"agent", "prep"} and t.right_edge.i + 1 == name[0].left_edge.i), None
    )
    if by is None:
        return
    for part in (c for c in parts if c.i < root.i and c not in (who, name[-1]) and by.i < c.i):
        part.head = name[-1]
    name[-1].head, name[-1].dep_ = by, "pobj"
    root.tag_, root.pos_ = "VBP" if who.tag_ in {"NNS", "NNPS"} else "VBZ", "VERB"


def _rejected_reports(root: Token) -> None:
    """ "The ministry rejects reports in the N. about a letter": the noun is the object of the word before."""
    verb = next((c for c in root.lefts if c.dep_ == "compound" and c.i == root.i - 1), None)
    who = next((c for c in root.lefts if c.dep_ == "nsubj"), None)
    if verb is None or who is None or verb.tag_ != "NNS" or _does(verb) not in TURNING:
        return
    for child in list(root.children):
        if child.i < root.i or child.dep_ == "punct":
            child.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    root.head, root.dep_ = verb, "dobj"
    verb.tag_, verb.pos_ = "VBZ", "VERB"


def _rejected_claims(root: Token) -> None:
    """ "The ministry rejects claims that ...": "claims" is the object, "rejects" the verb."""
    verb = next((c for c in root.lefts if c.dep_ in {"nsubj", "compound"} and c.i == root.i - 1), None)
    if verb is None or verb.tag_ != "NNS" or _does(verb) not in TURNING:
        return
    who = next((c for c in reversed(list(verb.lefts)) if c.dep_ in {"compound", "nmod"}), None)
    if root.lemma_.lower() not in lexicon().content_nouns or who is None or who.tag_ not in {"NN", "NNP"}:
        return
    for child in list(verb.lefts):
        if child != who:
            child.head = who
    for child in list(root.children):
        if child.dep_ == "ccomp":
            child.dep_ = "acl"
        elif child != verb:
            child.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    who.dep_ = "nsubj"
    root.head, root.dep_, root.tag_, root.pos_ = verb, "dobj", "NNS", "NOUN"
    verb.tag_, verb.pos_ = "VBZ", "VERB"
    root.lemma_ = root.lower_.removesuffix("s")


def _second_clause(noun: Token) -> None:
    """ "The fire began at noon, and the crew left at once": the crew is no second fire, it left."""
    verb = next((c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.i == noun.i + 1), None)
    edge = noun.left_edge.i
    if verb is None or edge < 1 or noun.doc[edge - 1].dep_ != "cc" or noun.head.tag_ not in {"VBD", "VBZ", "VBP"}:
        return
    if any(c.dep_ == "agent" for c in verb.children) or not verb.lower_[-1:].isalpha():
        return
    first = noun.head
    for child in list(noun.children):
        if child.i > verb.i:
            child.head = verb
    verb.head, verb.dep_, verb.tag_, verb.pos_ = first, "conj", "VBD", "VERB"
    noun.head, noun.dep_ = verb, "nsubj"


def _second_verb(noun: Token) -> None:
    """ "says the district is starved and calls for talks": no noun is joined to a verb."""
    edge = noun.left_edge.i
    joint = noun.doc[edge - 1] if edge else noun
    is_bare = edge == noun.i and joint.dep_ == "cc" and joint.lower_ in {"and", "but"}
    behind = [c for c in noun.children if c.i > noun.i]
    is_cue = _does(noun) in SHOWING | TURNING or noun.lower_ == "calls"
    to_do = [c for c in behind if c.dep_ == "xcomp" and c.left_edge.i == noun.i + 1 and c.left_edge.tag_ == "TO"]
    is_ahead = _does(noun) in AHEAD and bool(to_do)  # "has sent tents and plans to send stoves"
    is_told = is_cue and any(c.dep_ in {"prep", "acl", "ccomp"} for c in behind)
    if noun.tag_ == "NNS" and is_bare and (is_told or is_ahead):
        noun.tag_, noun.pos_ = "VBZ", "VERB"
        noun.lemma_ = noun.lower_.removesuffix("s")


def _does(token: Token) -> str:
    lemma = token.lemma_.lower()
    return lexicon().cue_class.get(lemma) or lexicon().cue_class.get(token.lower_.removesuffix("s"), "")


def mend_aged_subject(words: list[Token]) -> None:
    """ "Oster, 58, retired in April.": the name in front acts, and is not what the sentence is about alone."""
    for name, comma, age, close, verb in zip(words, words[1:], words[2:], words[3:], words[4:], strict=False):
        is_aside = comma.text == close.text == "," and age.like_num and name.tag_ in {"NNP", "NN"}
        if is_aside and verb.head == name and verb.dep_ == "acl" and name.dep_ == "ROOT" and verb.tag_ == "VBN":
            if any(c.dep_ == "agent" for c in verb.children) or words[-1].text not in {".", "!"}:
                return
            verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
            name.head, name.dep_ = verb, "nsubj"
            return
