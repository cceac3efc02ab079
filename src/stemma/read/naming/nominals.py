"""Things named by common nouns: documents, posts, offices, groups of people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stemma.model import Mention, MentionKind
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.naming.name_chunks import opens_sentence
from stemma.read.naming.outlets import the_outlet
from stemma.read.parsing.tree import end, start

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

ARTICLES = frozenset({"a", "an", "the"})
SINGULAR = frozenset({"NN", "NNP"})
SOMETIMES = frozenset(
    {"assessment", "audit", "draft", "filing", "presentation", "ruling", "slide", "study", "survey", "tape"}
    | {"testimony"}
)
"""Nouns that mean a document only with an article or an adjective before them."""
LEAKED = frozenset({"leak", "leaked", "secret", "classified", "confidential", "internal", "official"})


def find_nominals(draft: Draft) -> None:
    """Add document, post, organisation, place and group mentions that are common noun phrases."""
    for posts in (False, True):
        for sentence in draft.sentences:
            for token in sentence:
                if token.pos_ in {"NOUN", "PROPN"} and token.text[:1].isalpha():
                    _nominal(draft, token, posts=posts)
    _file_names(draft)


def _nominal(draft: Draft, token: Token, *, posts: bool) -> None:
    """Posts come second: what they are posts of is then known."""
    lemma = token.lemma_.lower()
    nouns = lexicon().nouns
    if token.dep_ in {"compound", "nmod"} and token.head.i > token.i:
        return
    if posts:
        if lemma in nouns["post"] and _is_post(token):
            _post(draft, token)
    elif (lemma in nouns["document"] and not token.text.isupper()) or _is_record_of_meeting(token):
        _document(draft, token)
    elif token.text[:1].islower() and lemma in nouns["organisation"] - nouns["names_only"] and token.tag_ in SINGULAR:
        _organisation(draft, token)
    elif token.tag_ == "NNS" and lemma in nouns["group"] and (token.text[:1].islower() or opens_sentence(token)):
        _group(draft, token)


def _is_record_of_meeting(token: Token) -> bool:
    """ "The minutes say", "leaked minutes", "minutes of a board meeting": a paper, and no length of time."""
    if token.lower_ != "minutes" or any(c.dep_ == "nummod" or c.tag_ == "CD" for c in token.children):
        return False
    if any(c.lemma_.lower() in LEAKED for c in token.children):
        return True
    inner = [t for c in token.children if c.lower_ == "of" for t in c.children]
    if any(t.lemma_.lower() in lexicon().nouns["gathering"] for t in inner):
        return True
    if token.dep_ == "nsubj" and lexicon().cue_class.get(token.head.lemma_) is not None:
        return True
    if token.dep_ == "dobj" and token.head.lemma_ in {"leak", "obtain", "publish", "release"}:
        return True
    return token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lower_ == "according"


def phrase(token: Token) -> list[Token]:
    """The words of a noun phrase up to its head: article, adjectives, compounds; nothing after the head."""
    first = token.i
    opening = token.sent.start
    left = {t.i for t in token.subtree if opening <= t.i < token.i}
    while first - 1 in left and not _parts(token.doc[first - 1]):
        first -= 1
    words = [token.doc[i] for i in range(first, token.i + 1)]
    while len(words) > 1 and (
        words[0].text.lower() in {"neither", "both", "either"}
        or words[0].is_punct
        or words[0].is_space
        or words[0].dep_ in {"cc", "punct", "prep"}
    ):
        words = words[1:]
    return words


def _parts(token: Token) -> bool:
    """A mark that no phrase runs across; a dash between blanks parts, the stroke of "a so-called letter" does not."""
    is_dash = token.text in {"–", "—", "-"} and token.whitespace_ and token.i > 0 and token.nbor(-1).whitespace_
    return bool(is_dash) or token.text in {",", ";", ":", "“", "”", '"'}


def _bare(words: list[Token]) -> list[Token]:
    while len(words) > 1 and words[0].text.lower() in ARTICLES:
        words = words[1:]
    return words


def _document(draft: Draft, token: Token) -> None:
    if token.lower_ == "paper" and token.dep_ == "nsubj" and the_outlet(draft, token, token.head.lemma_) is not None:
        return  # "the paper writes": the newspaper
    words = phrase(token)
    lower = [t.text.lower() for t in words]
    lemmas = {t.lemma_.lower() for t in words}
    if lemmas & lexicon().nouns["personal_papers"]:
        return
    own = any(t.tag_ == "PRP$" for t in words)
    is_singular = token.tag_ in {"NN", "NNP"}
    marked = lower[0] in ARTICLES | {"this", "that", "another", "one"} or any(t.tag_ == "JJ" for t in words)
    deeds = {c.lemma_.lower() for c in token.children if c.dep_ in {"acl", "relcl"}}
    leaked = bool(deeds & {"leak", "obtain"}) or bool(lemmas & LEAKED)
    core = (
        ((is_singular and marked) or leaked) and not own and lower[0] not in {"these", "those", "some", "any", "no"}
    )
    if lemmas <= {"paper", "report", "order", "note", "record", "log", "file", "message", *SOMETIMES} and not marked:
        return
    _add(draft, "document", words, core=core)


def _is_post(token: Token) -> bool:
    """A post, not a person doing something: "head of ...", "the director", in apposition or as a subject."""
    has_of = any(child.text.lower() in {"of", "for"} for child in token.children)
    named = any(child.dep_ in {"compound", "nmod", "poss"} for child in token.children)
    holds = token.dep_ in {"appos", "attr"} or any(c.dep_ == "appos" and c.tag_ == "NNP" for c in token.children)
    return token.tag_ in {"NN", "NNP"} and (has_of or (named and holds))


def _post(draft: Draft, token: Token) -> None:
    """The post with its organisation and place; the holder is whom it stands beside."""
    words = phrase(token)
    last = token
    for child in token.children:
        if child.text.lower() in {"of", "for", "at"} and child.i > token.i:
            last = _tail(child)
    for child in token.children:
        if child.i > last.i and child.dep_ == "prep" and child.text.lower() in {"in", "of", "for"}:
            last = _tail(child) if child.i == last.i + 1 else last
    if not draft.is_free(start(words[0]), end(token)):
        return
    holder = None
    if token.dep_ == "appos":
        holder = draft.naming(token.head, "person")
    elif any(c.dep_ == "appos" for c in token.children):
        holder = next((m for c in token.children if c.dep_ == "appos" and (m := draft.naming(c, "person"))), None)
    elif token.dep_ == "attr":
        subjects = [c for c in token.head.children if c.dep_ == "nsubj"]
        holder = draft.naming(subjects[0], "person") if subjects else None
    else:
        holder = _named_behind(draft, last)
    inside = [m for m in draft.mentions if start(token) < m.span.start and m.span.end <= end(last)]
    post = draft.add("post", start(words[0]), end(last), form="nominal", name=(start(_bare(words)[0]), end(last)))
    organisation = next((m.id for m in inside if m.kind == "organisation"), None)
    place = next((m.id for m in reversed(inside) if m.kind == "place"), None)
    draft.change(post, holder=holder.id if holder else None, organisation=organisation, place=place)


def _named_behind(draft: Draft, last: Token) -> Mention | None:
    """ "the governor of Velin, N. N., to ...": the name that the parser hung on another word as its apposition."""
    doc = last.doc
    if last.i + 2 >= last.sent.end or doc[last.i + 1].text != ",":
        return None
    first = doc[last.i + 2]
    behind = next((t for t in doc[first.i : min(first.i + 6, last.sent.end)] if t.dep_ == "appos"), None)
    named = draft.naming(behind, "person") if behind is not None and behind.pos_ == "PROPN" else None
    return named if named is not None and named.form == "name" and named.span.start == start(first) else None


def _tail(preposition: Token) -> Token:
    """Last word of a prepositional phrase, without what follows a comma."""
    last = preposition
    for token in sorted(preposition.subtree, key=lambda t: t.i):
        if token.text in {",", ";", "(", "—", "–"} and not token.nbor(-1).text[:1].isupper():
            break
        if token.text in {",", ";", "("} or token.dep_ in {"relcl", "acl"}:
            break
        last = token
    while last.is_punct and last.text not in {"’", "'"}:
        last = last.nbor(-1)
    return last


def _organisation(draft: Draft, token: Token) -> None:
    words = _bare(phrase(token))
    last = token
    for child in token.children:
        if child.dep_ == "prep" and child.i == token.i + 1 and child.text.lower() in {"of", "in", "for"}:
            tail = _tail(child)
            last = tail if tail.i - token.i < 8 else token
    has_modifier = len(words) > 1 or last != token
    if len(words) > 1 and words[0].tag_ == "PRP$":
        return
    first = start(words[0])
    if draft.is_free(start(token), end(token)):
        draft.add("organisation", first, end(last), form="nominal", name=(first, end(token)), core=has_modifier)


def _group(draft: Draft, token: Token) -> None:
    whole = _bare(phrase(token))
    counts = [i for i, t in enumerate(whole) if (t.tag_ == "CD" or t.like_num) and t != token]
    words = whole[counts[-1] + 1 :] if counts else whole
    modifiers = [t for t in words if t.dep_ in {"amod", "compound", "nmod", "punct"}]
    counted = any(c.dep_ == "nummod" or c.text.lower() in {"many", "several", "some", "few"} for c in token.children)
    definite = any(c.dep_ == "det" and c.text.lower() in {"the", "these", "those"} for c in token.children)
    is_subject = token.dep_ in {"nsubj", "nsubjpass"}
    while (
        words
        and words[0].dep_ in {"case", "det", "nummod", "poss", "predet", "quantmod", "advmod"}
        and len(words) > 1
    ):
        words = words[1:]
    _add(draft, "group", words, core=(bool(modifiers) and not counted) or (definite and is_subject))


def _add(draft: Draft, kind: MentionKind, words: list[Token], *, core: bool) -> None:
    first, last = start(words[0]), end(words[-1])
    bare = _bare(words)
    if draft.is_free(start(bare[-1]), last):
        draft.add(kind, first, last, form="nominal", name=(start(bare[0]), last), core=core)


def _file_names(draft: Draft) -> None:
    """A caption that is a file name ("Novak_memo"): it names a document when it ends in a document's noun."""
    documents = lexicon().nouns["document_like"]
    for sentence in draft.sentences:
        for token in sentence:
            if "_" not in token.text:
                continue
            words = [w for w in re.split(r"[_\W\d]+", token.text.lower()) if w]
            if words and words[-1] in documents:
                first = start(token)
                while first > 0 and not draft.text[first - 1].isspace():
                    first -= 1
                for mention in draft.mentions:
                    if mention.span.start >= first and mention.span.end <= end(token):
                        draft.change(mention, core=False)
                draft.add("document", first, end(token), form="name")
