"""Who is let speak: the phrase of a source, and the words of the cue with the verbs that govern it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import speaker
from stemma.read.attribution.taken_back import is_neither
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

CLOSING = frozenset({"”", '"', "»"})
SPEAKERS = ("person", "post", "group", "organisation", "outlet", "sayers")
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
    who = None if _is_bare_passive(verb) else _speaker(verb, top, first)
    named = _subject_phrase(first, who) if who is not None else [] if _is_bare_passive(verb) else _beside(verb)
    return named, _cue_words(verb, top, first)


def _speaker(verb: Token, top: Token, first: Token) -> Token | None:
    """The head of who speaks: ``first`` is the verb that has the subject, ``top`` the one that governs ``verb``."""
    who = _nearest(first) or speaker(top) or (speaker(verb) if top != verb else None)
    if who is None or any(char.isalnum() for char in who.text):
        return who
    # "Ostler [13, 14] argues": the bracket is not who argues.
    return next((t for t in reversed(who.doc[max(0, who.i - 8) : who.i]) if t.pos_ in {"NOUN", "PROPN"}), who)


def _cue_words(verb: Token, top: Token, first: Token) -> list[Token]:
    """The verb with its auxiliaries and what governs it, in the order of the text."""
    near = [c for c in top.children if c.dep_ in {"aux", "auxpass", "neg", "prt"} and 0 < top.i - c.i < 4]
    near += [c for c in top.children if c.dep_ in SUBJECTS and c.tag_ in {"WP", "WDT"} and top.i - c.i < 5]
    before = list(top.doc[max(0, top.i - 3) : top.i])
    if top.dep_ == "pcomp" and top.head.lower_ == "of" and any(t.lower_ == "short" for t in before):
        near += before  # "stopped short of saying"
    if first != verb and is_neither(verb):
        opens = [c for c in first.children if c.i < first.i and c.dep_ in {"aux", "preconj", "cc", "neg", "advmod"}]
        near += [*opens, *first.doc[first.i : verb.i]]  # "would neither confirm nor deny"
    return sorted({t.i: t for t in (*near, top, verb)}.values(), key=lambda t: t.i)


def _beside(verb: Token) -> list[Token]:
    """Who stands right before a finite verb of saying, or right behind one that follows a quotation, where the parse
    has no subject: "On the radio, N. N., a reporter, said"; "“We are safe,” tweeted mayor N. N."."""
    if lexicon().cue_class.get(verb.lemma_.lower()) != "say" or verb.tag_ not in {"VBD", "VBZ", "VBN"}:
        return []
    if any(c.dep_ in {*SUBJECTS, "aux", "auxpass", "expl", "agent"} for c in verb.children):
        return []
    doc, first, last = verb.doc, verb.sent.start, verb.sent.end
    before = verb.i - 1
    if before >= first and doc[before].text in CLOSING:
        return _named_from(list(doc[verb.i + 1 : last]))
    if before > first and doc[before].text == ",":
        comma = next((i for i in range(before - 1, first, -1) if doc[i].text == ","), first)
        before = comma - 1
    may = before >= first and _may_speak(doc[before]) and verb.tag_ != "VBN"
    return [t for t in phrase_of(doc[before]) if t.i <= before] if may else []


def _named_from(words: list[Token]) -> list[Token]:
    """The words of a name that opens ``words``."""
    run: list[Token] = []
    for token in words:
        if token.pos_ not in {"PROPN", "NOUN", "DET", "ADJ"} and token.lower_ != "of":
            break
        run.append(token)
    return run if run and _may_speak(run[-1]) else []


def _may_speak(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or any(noun.lemma_.lower() in lexicon().nouns[kind] for kind in SPEAKERS)


def _is_bare_passive(verb: Token) -> bool:
    """ "As revealed at the trial, they had ...", "Asked if he knew, he ...": not by the subject of the rest."""
    inside = {"agent", "aux", "auxpass", *SUBJECTS}
    return verb.tag_ == "VBN" and verb.dep_ == "advcl" and not any(c.dep_ in inside for c in verb.children)


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
    named = [c for c in found if not c.lower_.endswith(("self", "selves"))] or found
    return named[-1] if len(found) > 1 else None


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


def details_of(source: list[Token]) -> list[Token]:
    """What is told of the source behind its name: "according to a memo POSTED ONLINE BY N., the hearing ..."."""
    inside = {t.i for t in source}
    details = [c for t in source for c in t.children if c.i > t.i and c.i not in inside]
    details = [c for c in details if c.dep_ in {"acl", "relcl", "appos"}]
    # "According to a post by N., director of the museum, the tusk ...": the tusk is no second name of the museum's.
    beyond = {t.i for c in details for g in c.subtree if g.dep_ == "appos" and g != c for t in g.subtree}
    return [t for c in details for t in c.subtree if t.i not in beyond]


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
