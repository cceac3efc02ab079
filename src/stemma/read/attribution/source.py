"""Who is let speak: the phrase of a source, and the words of the cue with the verbs that govern it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import speaker
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

GOVERNING = frozenset({"xcomp", "acomp", "ccomp"})


def source_and_cue(verb: Token) -> tuple[list[Token], list[Token]]:
    """Who speaks, and the words of the cue with the verbs that govern it ("had come to acknowledge")."""
    top = verb
    while (
        top.dep_ in GOVERNING
        and top.head.i < top.i
        and top.i - top.head.i < 5
        and not any(c.dep_ in {"nsubj", "nsubjpass", "mark"} for c in top.children)
    ):
        top = top.head
    if top.dep_ == "ccomp" and top.head.lemma_ in {"let", "make", "have"} and top.tag_ == "VB":
        top = top.head
    first = top
    while first.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in first.children):
        first = first.head
    who = _nearest(first) or speaker(top) or (speaker(verb) if top != verb else None)
    near = [c for c in top.children if c.dep_ in {"aux", "auxpass", "neg", "prt"} and 0 < top.i - c.i < 4]
    near += [c for c in top.children if c.dep_ in SUBJECTS and c.tag_ in {"WP", "WDT"} and top.i - c.i < 5]
    cue = sorted({t.i: t for t in (*near, top, verb)}.values(), key=lambda t: t.i)
    return (_subject_phrase(first, who) if who is not None else []), cue


def _subject_phrase(verb: Token, who: Token) -> list[Token]:
    """The phrase of the subject, with a second name for it before a comma: "The minister, N. N., said"."""
    words = phrase_of(who)
    for other in verb.children:
        if other.dep_ == "nsubj" and other.i < who.i and who.left_edge.i - other.i == 2 and words:
            return [*phrase_of(other), *words]
    return _post_before(words) or words


def _post_before(words: list[Token]) -> list[Token]:
    """ "Norland's minister, N. N. said": the post at the beginning of the sentence, then the name; else nothing."""
    first = words[0]
    at = first.i - 2
    if first.tag_ not in {"NNP", "NNPS"} or at < first.sent.start or first.nbor(-1).text != ",":
        return []
    post = first.doc[at]
    edge = post.left_edge.i
    opens = edge == first.sent.start or first.doc[edge - 1].text in {",", ";", "“", "”", '"'}
    is_post = post.pos_ in {"NOUN", "PROPN"} and post.lemma_.lower() in lexicon().nouns["post"]
    return [*first.doc[edge : at + 1], *words] if is_post and opens else []


def _nearest(verb: Token) -> Token | None:
    """The last of several subjects before an active verb: what stands earlier is addressed or set in front."""
    found = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    return found[-1] if len(found) > 1 else None


def named_behind(to: Token) -> list[Token]:
    """Whom "according to" names: the noun phrase, or the capitalised words behind it where the parse has none."""
    noun = next((t for t in to.children if t.dep_ == "pobj"), None)
    if noun is not None and noun.i > to.i:
        return [t for t in phrase_of(noun) if t.i > to.i]
    run = []
    for token in to.doc[to.i + 1 : to.sent.end]:
        if not token.text[:1].isupper() and token.lower_ not in {"of", "the"}:
            break
        run.append(token)
    while run and run[-1].lower_ in {"of", "the"}:
        run = run[:-1]
    return run


def phrase_of(noun: Token) -> list[Token]:
    """The words of a noun phrase without relative clauses, appositions and what stands behind a comma."""
    kept, open_ = {noun.i}, [noun]
    while open_:
        at = open_.pop()
        for child in at.children:
            if child.i > at.i and child.dep_ in {"relcl", "acl", "appos", "punct"}:
                continue
            kept.add(child.i)
            open_.append(child)
    return [noun.doc[i] for i in sorted(kept)]
