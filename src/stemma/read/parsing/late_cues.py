"""Cues at a sentence's end, which the parser takes for nouns, objects or statements of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

SEEN = frozenset({"see", "obtain", "review", "publish", "release", "examine", "read", "leak", "share"})
LOOSE = frozenset({"ccomp", "parataxis", "advcl", "dep", "conj"})
TELLERS = ("person", "post", "group", "organisation", "sayers", "bodies")
TELLING = frozenset({"say", "show"})
SPEAKING = frozenset({"say", "show", "think", "deny", "request", "order", "promise", "offer", "expect", "plan"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
OPENS = frozenset({"“", '"', "«", "„"})


def late_cue(words: list[Token]) -> None:
    """ "..., a letter seen by the N. shows.": the last word is the cue, the letter its subject."""
    told = [t for t in words if t.text.isalnum()]
    verb = (_before_participle(words) or told[-1]) if told else None
    if verb is None or verb.tag_ in {"VBN", "VBD"}:
        return
    _leaked(verb)
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS] or _mistaken_subject(verb)
    if subjects and verb.dep_ != "pobj":  # "seen by the N. shows": no show of the N.'s
        _set_beside(verb, subjects[0])
        return
    lemma = next((w for w in (verb.lemma_.lower(), verb.lower_[:-1]) if w in lexicon().cue_class), "")
    root = verb.sent.root
    if lexicon().cue_class.get(lemma) not in TELLING or root == verb or root.pos_ not in {"VERB", "AUX"}:
        return
    by = next((t for t in reversed(words[: words.index(verb) - 1]) if t.lower_ in {"by", "with", "to"}), None)
    noun = _seen_document(by) if by is not None else None
    if by is None or noun is None or noun.is_ancestor(root) or verb.i - by.i > 8:
        return
    if verb.lower_.endswith("s") == (noun.tag_ == "NNS"):
        return
    name = [verb.doc[i] for i in range(by.i + 1, verb.i)]
    inside = {t.i for t in name}
    tops = [t for t in name if t.head.i not in inside]
    for top in tops[:-1]:
        top.head, top.dep_ = tops[-1], "compound"
    hang(verb, root, "parataxis")
    if tops:
        hang(tops[-1], by, "pobj")
    hang(noun.head if noun.dep_ == "conj" else noun, verb, "nsubj")
    verb.lemma_, verb.tag_, verb.pos_ = lemma, "VBZ", "VERB"
    for token in words:
        if token.tag_ == "VBG" and token.dep_ == "advcl" and token.head == root and token.i == verb.i + 2:
            hang(token, verb, "advcl")


def _before_participle(words: list[Token]) -> Token | None:
    """ "..., a memo seen by the N. shows, contradicting what was said": the cue before the participle at the end."""
    for before, comma, participle in zip(words, words[1:], words[2:], strict=False):
        if comma.text == "," and participle.tag_ == "VBG" and before.dep_ in {"pobj", "compound"}:
            lemma = next((w for w in (before.lemma_.lower(), before.lower_[:-1]) if w in lexicon().cue_class), "")
            if lexicon().cue_class.get(lemma) in TELLING and before.lower_ == before.text:
                return before
    return None


def _leaked(verb: Token) -> None:
    """ "Agency knew, leaked memo suggests": the participle before the paper is no second verb of the line."""
    leaked = verb.head
    is_beside = verb.dep_ in LOOSE and leaked.dep_ == "conj" and leaked.tag_ in {"VBD", "VBN"}
    paper = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if not is_beside or paper is None or paper.i != leaked.i + 1 or leaked.nbor(-1).text not in {",", "—", "–"}:
        return
    if paper.lemma_.lower() in lexicon().nouns["document"]:
        verb.head = leaked.head
        hang(leaked, paper, "amod")
        leaked.tag_ = "VBN"


def late_telling(words: list[Token]) -> None:
    """ "The general refused, two officers told the N.": no second statement of the writer, but who told the first."""
    for verb in words:
        root = verb.head
        is_beside = verb.dep_ == "conj" or (verb.dep_ == "ccomp" and verb.i > root.i and _is_told_before(root, verb))
        if not is_beside or root.dep_ != "ROOT" or lexicon().cue_class.get(verb.lemma_.lower()) != "say":
            continue
        who = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None) or _parted_teller(
            verb, root
        )
        is_joined = any(t.dep_ == "cc" for t in words if root.i < t.i < verb.i and _joins(t, root, verb))
        has_own = any(c.dep_ in {"ccomp", "xcomp", "advcl", "mark", "neg"} and not _cites(c) for c in verb.children)
        if who is None or is_joined or has_own or who.left_edge.i == 0 or who.left_edge.nbor(-1).text != ",":
            continue
        if any(c.dep_ in {*SUBJECTS, "expl"} for c in root.children):
            hang(who, verb, "nsubj")
            _name_the_teller(who, verb)
            verb.head, verb.dep_ = verb, "ROOT"
            root.head, root.dep_ = verb, "ccomp"
            return


def _joins(joint: Token, root: Token, verb: Token) -> bool:
    """Whether an "and" ties ``verb`` to what stands before, and not two verbs there: "sold boats and sent men"."""
    between = [c for c in root.children if c.dep_ == "conj" and joint.i < c.i < verb.i]
    return joint.head in (root, verb) and not between


def _cites(verb: Token) -> bool:
    """ "..., the weekly reported, citing a letter": on what it goes, and nothing that it tells."""
    return verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.lemma_.lower() in lexicon().citing


def _is_told_before(root: Token, verb: Token) -> bool:
    """ "The owners knew, an inspector told me": behind the comma nothing is known, somebody tells that they knew."""
    who = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    return who is not None and who.left_edge.i > root.i + 1 and who.left_edge.nbor(-1).text == ","


def aside_before_that(words: list[Token]) -> None:
    """ "Clerks had told her, she said, that the till was empty": what she says is that clerks had told her."""
    for verb in words:
        that = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ == "that"), None)
        if that is None or verb.dep_ not in {"ccomp", "ROOT"}:
            continue
        before = [c for c in verb.children if c.dep_ == "parataxis" and c.i < that.i and _is_teller(c)]
        if not before or before[-1].right_edge.i != that.i - 1:
            continue
        aside = before[-1]
        if verb.dep_ == "ccomp" and verb.head.i < aside.left_edge.i:
            hang(aside, verb.head, "parataxis")
        elif verb.dep_ == "ROOT" and len(before) == 2:
            cue = before[0]
            cue.head, cue.dep_ = cue, "ROOT"
            hang(aside, cue, "parataxis")
            hang(verb, cue, "ccomp")


def _is_teller(verb: Token) -> bool:
    is_cue = lexicon().says(verb.lemma_)
    return is_cue and any(c.dep_ in SUBJECTS for c in verb.children)


def late_confirming(words: list[Token]) -> None:
    """ "The line was cut after a digger hit a pole, N. has confirmed.": who confirms is not a part of the side clause
    before the comma."""
    verb = next((t for t in reversed(words) if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb.dep_ != "advcl" or words[-1].i - verb.i > 5:
        return
    who = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    is_bare = not any(c.dep_ in {"ccomp", "xcomp", "advcl", "neg"} for c in verb.children)
    if lexicon().cue_class.get(verb.lemma_.lower()) not in TELLING or who is None or not is_bare:
        return
    edge = who.left_edge
    before = [c for c in verb.children if c.right_edge.i < edge.i and not c.is_punct]
    if edge.i == words[0].i or edge.nbor(-1).text != "," or not any(c.dep_ == "mark" for c in before):
        return
    for child in before:
        hang(child, verb.head, "prep" if any(True for _ in child.children) else child.dep_)
    verb.dep_ = "parataxis"


def _parted_teller(verb: Token, root: Token) -> Token | None:
    """ "..., the head of the office, Col. N. N., told reporters": who told, taken for a part of what is told."""
    last = verb.nbor(-1) if verb.i > root.i + 1 else verb
    last = last.nbor(-1) if last.text == "," else last
    found = None
    while last.head != last and last.i > root.i + 1:
        edge = last.left_edge
        is_apart = edge.i > root.i + 1 and edge.nbor(-1).text == "," and last.dep_ in {"appos", "conj", "npadvmod"}
        is_teller = last.pos_ == "PROPN" or any(last.lemma_.lower() in lexicon().nouns[kind] for kind in TELLERS)
        if is_apart and is_teller and not any(t.pos_ in {"VERB", "AUX"} for t in verb.doc[edge.i : verb.i]):
            found = last
        last = last.head
    return found


def _name_the_teller(who: Token, verb: Token) -> None:
    """The name between two commas is the head's of the office, and not the office's."""
    name = verb.nbor(-2) if verb.nbor(-1).text == "," else who
    is_post = any(who.lemma_.lower() in lexicon().nouns[kind] for kind in ("person", "post"))
    if is_post and name.pos_ == "PROPN" and name.dep_ == "appos" and who.is_ancestor(name):
        hang(name, who, "appos")


def _mistaken_subject(verb: Token) -> list[Token]:
    """ "..., document shows": the bare noun between comma and cue is no part of the verb."""
    noun = verb.nbor(-1) if verb.i > verb.sent.start else verb
    is_alone = noun.dep_ == "compound" and noun.head == verb and verb.tag_ in {"VBZ", "VBD"}
    if not is_alone or noun.lemma_.lower() not in lexicon().nouns["document"]:
        return []
    noun.dep_ = "nsubj"
    return [noun]


def _set_beside(verb: Token, subject: Token) -> None:
    """A bare "..., a letter shows" at the end is no further statement: it stands beside what it tells."""
    is_bare = not any(c.dep_ in {"dobj", "ccomp", "xcomp", "cc", "prep"} for c in verb.children)
    does = lexicon().cue_class.get(verb.lemma_.lower())
    if does not in TELLING or not is_bare or verb.dep_ not in LOOSE:
        return
    if subject.lemma_.lower() not in lexicon().nouns["document"] or any(
        t.dep_ == "cc" and _joins(t, verb.head, verb) for t in verb.head.children
    ):
        return
    first = subject
    while first.i > verb.sent.start and first.nbor(-1).tag_ in {"DT", "JJ", "VBD", "VBN"}:
        first = first.nbor(-1)
    if first.i > verb.sent.start and first.nbor(-1).text in {",", "—", "–"}:
        for token in verb.doc[first.i : subject.i]:
            if token.head.i < first.i:
                hang(token, subject, "amod")  # "leaked letter reveals"
        verb.dep_ = "parataxis"


def _edge(noun: Token) -> Token:
    """The first word of a noun's own words in front."""
    edge = noun
    while edge.i > 0 and edge.nbor(-1).head == noun and edge.nbor(-1).dep_ in {"det", "amod", "compound"}:
        edge = edge.nbor(-1)
    return edge


def _seen_document(by: Token) -> Token | None:
    """The document of "a letter seen by", when it stands right before and behind a comma."""
    if by.i < 3 or by.nbor(-1).lemma_.lower() not in SEEN or by.nbor(-1).tag_ not in {"VBN", "VBD"}:
        return None
    noun = by.nbor(-2)
    edge = _edge(noun)
    if noun.dep_ == "conj" and edge.i > 1 and edge.nbor(-1).dep_ == "cc" and edge.nbor(-2) == noun.head:
        edge = _edge(noun.head)  # "emails and logs seen by"
    is_document = noun.lemma_.lower() in lexicon().nouns["document"]
    return noun if is_document and edge.i > 0 and edge.nbor(-1).text in {",", "—", "–"} else None


def hang(token: Token, head: Token, dep: str) -> None:
    if head != token and not token.is_ancestor(head):
        token.head, token.dep_ = head, dep
