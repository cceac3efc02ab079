"""Attribution without a verb of saying: "according to the memo", "in the mayor's view", "as stated by the board"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.attribution.frames import Frame
    from stemma.read.parsing.tree import Token

# What somebody's words are called in such a phrase, by the preposition that opens it.
VOICES = {
    "in": frozenset(
        {"word", "view", "opinion", "telling", "account", "version", "assessment", "judgement", "judgment"}
    ),
    "by": frozenset({"account", "admission", "calculation", "estimate", "reckoning", "count", "tally", "telling"}),
    "on": frozenset({"account", "telling", "admission"}),
}
NEEDED = {
    "in": frozenset({"believe", "err", "lie", "persist", "trust"}),
    "by": frozenset({"abide", "bind", "go", "judge", "measure", "stand", "stick", "swear"}),
    "on": frozenset({"base", "build", "comment", "depend", "draw", "insist", "press", "question", "rely", "rest"}),
}
"""Verbs that need such a phrase right behind them: "abides by its tally", "relied on his account"."""
DRAFTS = frozenset({"blueprint", "draft", "memo", "memorandum", "proposal", "text"})
PLANS = frozenset({"accord", "agreement", "bill", "contract", "deal", "decree", "law", "pact", "plan", "treaty"})
SEEN = frozenset({"leak", "obtain", "read", "review", "see"})
PICTURES = frozenset({"figure", "fig.", "table", "chart", "equation", "section", "image", "picture"})
TELLING = frozenset({"say", "show", "think", "deny"})


def cue_phrase(head: Token) -> tuple[list[Token], Token] | None:
    """The words of a phrase that hands the rest of its clause to a source, and the head of that source.

    ``head`` is the word that the phrase hangs by: "according", a preposition, or the participle of "as stated by".
    """
    if head.lower_ in {"according", "accord"}:
        to = next((t for t in head.subtree if t.dep_ == "pobj"), None)
        return None if to is None else (_up_to(head, to), to)
    if head.dep_ == "prep" and head.lower_ in VOICES:
        return _in_words_of(head)
    if head.dep_ == "prep" and head.lower_ == "under":
        return _under_a_draft(head)
    if head.dep_ == "prep" and head.lower_ == "per":
        return _per(head)
    if head.dep_ == "advcl" and any(c.lower_ == "as" and c.i < head.i for c in head.children):
        return _as_stated_by(head)
    if head.dep_ == "advcl" and head.lemma_ == "be":
        return _if_believed(head)
    return None


def is_phrase(frame: Frame) -> bool:
    """Whether a frame's cue is such a phrase and no verb: "according to the memo", "by her count"."""
    return bool(frame.cue) and frame.cue[0].lower_ in {"according", "accord", "per", "under", *VOICES}


def _per(per: Token) -> tuple[list[Token], Token] | None:
    """ "Per Stern, nine boats sank", "Per the union, ...": in front and before a comma; "per day" counts."""
    who = next((t for t in per.children if t.dep_ == "pobj"), None)
    if who is None or not (per.i == per.sent.start or per.nbor(-1).is_punct) or per.i > per.head.i:
        return None
    is_one = who.tag_ in {"NNP", "NNPS"} or any(c.lower_ in {"a", "the"} for c in who.children)
    behind = who.right_edge if who.right_edge.text == "," else who.right_edge.nbor(1)
    acts = any(c.dep_ in {"nsubj", "nsubjpass", "expl"} and c.i > behind.i for c in per.head.children)
    return (_up_to(per, who), who) if is_one and acts and behind.text == "," else None


def _if_believed(be: Token) -> tuple[list[Token], Token] | None:
    """ "..., if the leaked slides are to be believed"."""
    believed = next((c for c in be.children if c.lower_ in {"believed", "trusted", "right", "correct"}), None)
    who = next((c for c in be.children if c.dep_ == "nsubj"), None)
    if believed is None or who is None or not any(c.lower_ == "if" for c in be.children):
        return None
    return sorted(be.subtree, key=lambda t: t.i), who


def _under_a_draft(under: Token) -> tuple[list[Token], Token] | None:
    """ "Under a draft seen by the agency, the sides would ...": what the draft lays down; so behind a comma."""
    noun = next((t for t in under.children if t.dep_ == "pobj"), None)
    if noun is None or not is_draft(noun):
        return None
    is_first = under.left_edge.is_sent_start and under.i < under.head.i
    would = any(c.dep_ == "aux" and c.tag_ == "MD" for c in under.head.children)
    is_last = would and under.i > under.head.i and under.nbor(-1).text == ","
    return (_up_to(under, noun), noun) if is_first or is_last else None


def is_draft(noun: Token) -> bool:
    """ "a draft", "a draft treaty", "a plan seen by the agency": what lays down what is to come."""
    if noun.lemma_.lower() in DRAFTS or any(c.lower_ == "draft" and c.i < noun.i for c in noun.children):
        return True
    seen = [c for c in noun.children if c.dep_ == "acl" and c.lemma_.lower() in SEEN]
    return bool(seen) and noun.lemma_.lower() in PLANS


def _in_words_of(preposition: Token) -> tuple[list[Token], Token] | None:
    noun = next((t for t in preposition.children if t.dep_ == "pobj"), None)
    if noun is None or noun.lemma_.lower() not in VOICES[preposition.lower_]:
        return None
    if any(t.dep_ == "compound" for t in noun.lefts):
        return None  # "on his bank account"
    verb = preposition.head
    if verb.lemma_.lower() in NEEDED[preposition.lower_] and preposition.i == verb.i + 1:
        return None
    owner = next((t for t in noun.children if t.dep_ == "poss"), None)
    if owner is not None and _is_for_oneself(preposition, owner):
        return None
    if owner is not None:
        return None if owner.lower_ in {"my", "our", "your"} else (_up_to(preposition, noun), owner)
    of = next((t for t in noun.children if t.lower_ == "of"), None)
    whose = next((t for t in of.children if t.dep_ == "pobj"), None) if of is not None else None
    if whose is None or preposition.lower_ != "in" or whose.ent_type_ in {"DATE", "TIME", "WORK_OF_ART"}:
        return None
    return None if any(t.like_num for t in noun.lefts) else (_up_to(preposition, whose), whose)


def _is_for_oneself(preposition: Token, owner: Token) -> bool:
    """ "got the file on its own account", "bought it on her account": by oneself, for her sake; nobody tells."""
    is_behind = preposition.lower_ == "on" and preposition.i > preposition.head.i
    return is_behind and owner.tag_ == "PRP$" and preposition.nbor(-1).text != ","


def _as_stated_by(participle: Token) -> tuple[list[Token], Token] | None:
    if participle.tag_ != "VBN" or lexicon().cue_class.get(participle.lemma_.lower()) not in TELLING:
        return None
    if any(c.dep_ in {"nsubj", "nsubjpass"} for c in participle.children):
        return None  # "as the overseer has told me in a letter": the overseer
    by = next((t for t in participle.children if t.dep_ in {"agent", "prep"} and t.lower_ in {"by", "in"}), None)
    who = next((t for t in by.children if t.dep_ == "pobj"), None) if by is not None else None
    if who is not None and by is not None and by.lower_ == "in" and who.lemma_.lower() in PICTURES:
        return None
    return None if who is None else (_up_to(participle, who), who)


def _up_to(first: Token, last: Token) -> list[Token]:
    return [t for t in sorted(first.subtree, key=lambda t: t.i) if t.i <= last.i]
