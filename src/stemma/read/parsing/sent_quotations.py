"""Words quoted before who sent them: "“Keep the gate shut,” harbour master N. N. texted on 4 May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.parsing.late_cues import OPENS, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

CLOSES = frozenset({"”", '"', "»"})
WITHIN = frozenset({"CC", "CD", "DT", "IN", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "PRP$", "VBP", "VB", ","})
SENT = {"e-mailed": "e-mail", "emailed": "email", "messaged": "message", "texted": "text", "tweeted": "tweet"}
SENDING = frozenset({"cable", "post", "telegraph", "telex", "wire", *SENT.values()})
LONGEST = 10
"""Words of a teller between a quotation and its verb."""


def mend_sent_quotations(words: list[Token]) -> None:
    """Mend the tree of one sentence in place."""
    for token in words:
        _is_sending(token)
    opening = next((t for t in words if t.text in OPENS), None)
    for closing in [t for t in words if t.text in CLOSES and t.i > words[0].i + 1]:
        if opening is not None and words[0].i >= opening.i < closing.i - 1 and closing.nbor(-1).text == ",":
            _sent(words, opening, closing)


def _is_sending(verb: Token) -> None:
    """ "e-mailed", "texted": verbs of saying that the lemmatiser does not know."""
    lemma = SENT.get(verb.lower_)
    if lemma is not None and (verb.pos_ == "VERB" or (verb.i > verb.sent.start and verb.nbor(-1).tag_ == "NNP")):
        verb.lemma_, verb.pos_ = lemma, "VERB"
        verb.tag_ = verb.tag_ if verb.tag_ in {"VBD", "VBN"} else "VBD"


def _sent(words: list[Token], opening: Token, closing: Token) -> None:
    """Who stands between the closing mark and the verb is its subject, and what is quoted is told by it."""
    found = _teller(words[words.index(closing) + 1 :])
    if found is None:
        return
    run, verb, who = found
    told = [t for t in words if opening.i < t.i < closing.i]
    tops = [t for t in told if t.head not in told or t.head == t]
    top = next((t for t in tops if t.pos_ in {"VERB", "AUX"}), None)
    is_in_order = who.dep_ in SUBJECTS and who.head == verb and not any(t.head in run for t in told)
    if top is None or (is_in_order and top.head == verb and top.dep_ == "ccomp"):
        return
    _make_root(verb)
    _make_subject(who, verb, run)
    top.head, top.dep_ = verb, "ccomp"
    for token in tops:
        if token != top:
            token.head, token.dep_ = top, "punct" if token.is_punct else "dep"
    opening.head, opening.dep_ = top, "punct"
    closing.head, closing.dep_ = verb, "punct"


def _teller(behind: list[Token]) -> tuple[list[Token], Token, Token] | None:
    """The words before the verb, the verb, and who of them acts."""
    run: list[Token] = []
    for token in behind:
        if token.tag_ == "VBD" and run and token.lower_ != "had":
            parted = any(t.text == "," for t in run)
            who = next((t for t in run if t.dep_ == "nsubj" and t.head == token), run[-1]) if parted else run[-1]
            is_said = token.lemma_.lower() in SENDING
            is_one = who.tag_ in {"NN", "NNP", "NNS"} and run[0].tag_ != "IN"
            return (run, token, who) if is_said and is_one else None
        if token.tag_ not in WITHIN or len(run) > LONGEST:
            return None
        run.append(token)
    return None


def _make_root(verb: Token) -> None:
    root = verb.sent.root
    if verb != root:
        for child in [c for c in root.children if c.i > verb.i]:
            hang(child, verb, child.dep_)
        verb.head, verb.dep_ = verb, "ROOT"
    verb.tag_, verb.pos_ = "VBD", "VERB"


def _make_subject(who: Token, verb: Token, run: list[Token]) -> None:
    who.head, who.dep_ = verb, "nsubj"
    if any(t.text == "," for t in run):
        return
    for token in run[:-1]:
        if token.tag_ in {"VB", "VBP"}:
            token.tag_, token.pos_, token.lemma_ = "NN", "NOUN", token.lower_
        if token.head not in run or token.head == token:
            token.head, token.dep_ = who, "det" if token.tag_ == "DT" else "compound"
