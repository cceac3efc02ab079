"""The author's own commentary, told apart from report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.parsing.tree import start
from stemma.text.kinds import is_addressed

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

READER = frozenset({"you", "your", "yours", "yourself"})
AUTHOR = frozenset({"i", "my", "me", "mine"})
SIGNS = frozenset({"please", "frankly", "honestly", "whatever", "surely", "shame", "unfortunately", "sadly"})
JUDGING = frozenset({"should", "ought", "deserve", "deserves", "shameful", "scandalous", "disgraceful"})
HEDGES = frozenset({"believe", "guess", "suppose", "think"})
NOTICE = frozenset({"anonymous", "anonymously", "hotline", "reward", "tip", "tips", "witnesses"})
"""Words of a notice to the public ("if your tip leads to an arrest, you could get a reward"): no opinion."""
CONTACT = frozenset({"call", "contact", "email", "get", "phone", "ring", "send", "text", "write"})
_TELLING = READER | AUTHOR | JUDGING


def commentary(draft: Draft) -> set[int]:
    """Indices of sentences that are the author's comment.

    A sentence outside quotation marks that speaks to the reader or of the author himself opens one; it goes on to
    the end of its paragraph, but for sentences that let somebody else speak.
    """
    found: set[int] = set()
    if is_letter(draft):
        return found
    paragraph_end = -1
    for index, sentence in enumerate(draft.sentences):
        first = start(sentence[0])
        if (first < paragraph_end and not _lets_speak(sentence)) or _comments(draft, sentence):
            found.add(index)
            stop = draft.text.find("\n", first)
            paragraph_end = max(paragraph_end, stop if stop >= 0 else len(draft.text))
    return found


def is_letter(draft: Draft) -> bool:
    """Whether the text is addressed to somebody in its head."""
    return is_addressed(draft.text)


def is_imperative(verb: Token) -> bool:
    """ "Publish the contract", "Don't wait", "Kindly burn this letter": the reader is told to do something."""
    if (
        verb.tag_ != "VB"
        or verb.lower_ in {"let", "thank"}
        or verb.dep_ not in {"ROOT", "conj", "ccomp", "parataxis"}
    ):
        return False
    if verb.dep_ == "conj" and not is_imperative(verb.head):
        return False
    if verb.dep_ in {"ccomp", "parataxis"} and verb.head.i < verb.i:
        return False
    before = [c for c in verb.children if c.i < verb.i]
    if any(c.dep_ in {*SUBJECTS, "expl", "auxpass"} or c.tag_ in {"TO", "MD"} for c in before):
        return False
    return all(c.lower_ == "do" for c in before if c.dep_ == "aux")


def _is_call(verb: Token) -> bool:
    """ "If you were there, please get in touch": a paper asks its readers for word, and comments on nothing."""
    return is_imperative(verb) and verb.lemma_.lower() in CONTACT


def _lets_speak(sentence: Sentence) -> bool:
    """ "The union said ...": a report again, in the midst of a comment."""
    for token in sentence:
        if lexicon().cue_class.get(token.lemma_.lower()) in {"say", "show", "deny"}:
            speakers = [c for c in token.children if c.dep_ == "nsubj" and c.pos_ in {"NOUN", "PROPN"}]
            if speakers and any(c.dep_ in {"ccomp", "dobj"} for c in token.children):
                return True
    return False


def _comments(draft: Draft, sentence: Sentence) -> bool:
    if _TELLING.isdisjoint(t.lower_ for t in sentence) or _is_call(sentence.root):
        return False
    # "mine" is the author's own only as a pronoun; a mine is dug.
    words = {
        t.text.lower()
        for t in sentence
        if draft.quotations.at(start(t)) is None
        and not (t.lower_ == "mine" and t.pos_ != "PRON")
        and not (t.lower_ == "should" and _is_condition(t, sentence))
    }
    if words & JUDGING and not any(t.lemma_.lower() in lexicon().cue_class for t in sentence):
        return all(draft.quotations.at(start(t)) is None for t in sentence if t.is_alpha)
    is_notice = bool(words & NOTICE)
    thinks = words & {"think", "believe", "opinion", "view"}
    thinks = thinks - {verb.lower_ for verb in asides(sentence)}
    return bool(words & READER and words & (SIGNS | {"must", "should", "if"}) and not is_notice) or (
        len(words & AUTHOR) > 0 and bool(thinks)
    )


def asides(sentence: Sentence) -> list[Token]:
    """ "They left, I think, at six", "four, I believe": the verbs by which somebody holds back a little of what he
    tells, and gives no opinion."""
    found = []
    for comma, who, verb in zip(sentence, sentence[1:], sentence[2:], strict=False):
        if comma.text not in {",", "–", "—"} or who.lower_ not in {"i", "we"} or verb.lower_ not in HEDGES:
            continue
        behind = next((t for t in sentence if t.i > verb.i), None)
        is_closed = behind is not None and behind.text in {",", "–", "—"}
        told = [t for t in sentence if (t.i < comma.i or (is_closed and t.i > verb.i)) and t.pos_ in {"VERB", "AUX"}]
        is_small = behind is None or behind.is_punct or behind.like_num or behind.tag_ in {"IN", "DT", "RB"}
        goes_on = behind is not None and behind.lower_ in {"that", "it", "this", "they", "there"}
        if told and is_small and not goes_on and not any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children):
            found.append(verb)
    return found


def _is_condition(should: Token, sentence: Sentence) -> bool:
    """ "Should the council fail to answer, the drivers will stop": no judgement; "Should it pay?" asks for one."""
    is_asked = any(t.text == "?" for t in sentence[-2:])
    return not is_asked and any(c.dep_ in SUBJECTS and c.i > should.i for c in should.head.children)
