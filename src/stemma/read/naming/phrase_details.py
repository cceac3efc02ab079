"""What the noun phrase of a document says of it without a verb: "Lena Oster's letter of 3 May to the governor"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from stemma.model import Detail, DetailName, Mention
from stemma.read.attribution.frames import subject
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.naming.role_coreference import names_beside
from stemma.read.parsing.tree import end, start

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

LETTERS = frozenset(
    {"cable", "circular", "directive", "dispatch", "e-mail", "email", "letter", "memo", "memorandum", "message"}
    | {"missive", "note", "telegram"}
)
"""Kinds that one hand writes: whoever writes, warns or asks in one is its author."""
STATEMENTS = frozenset({"communique", "statement"})
"""Kinds that a body issues: the body is their author."""
ORDERS = frozenset({"decree", "edict", "order", "ordinance"})
WRITING = frozenset({"write", "sign", "pen", "author", "draft"})
ASKING = frozenset({"write", "ask", "request", "warn", "urge", "complain", "inform", "order", "instruct"})
REACH = 1
"""Sentences before its own in which a letter's writing is looked for."""
SPEAKING = frozenset({"say", "state", "announce", "add", "write", "declare", "confirm", "deny"})


def phrase_details(draft: Draft) -> list[Detail]:
    """Details in the phrase of each document mention: who wrote it, to whom it goes, its day."""
    heads = {end(token): token for sentence in draft.sentences for token in sentence}
    found: list[Detail] = []
    for mention in draft.mentions:
        head = heads.get(mention.span.end)
        if mention.kind == "document" and mention.form != "pronoun" and head is not None:
            found += _of(draft, mention, head)
    return found


def _of(draft: Draft, document: Mention, head: Token) -> Iterator[Detail]:
    noun = head.lemma_.lower()
    if head.tag_ in {"NNS", "NNPS"} or noun not in lexicon().nouns["document_like"] | STATEMENTS | ORDERS:
        return
    author = _author(draft, head, noun)
    if author is not None:
        yield _detail(draft, document, "signed by", author[0], author[1])
    elif noun in LETTERS:
        yield from _written_before(draft, document, head)
    for child in head.children:
        if child.dep_ != "prep" or child.i < head.i:
            continue
        objects = [t for t in child.children if t.dep_ == "pobj"]
        if not objects:
            continue
        if child.lower_ == "to" and (to := draft.naming(objects[0], "person", "organisation", "post")) is not None:
            yield _detail(draft, document, "addressed to", to, child)
        if child.lower_ == "of" and (day := draft.naming(objects[0], "date")) is not None:
            yield _detail(draft, document, "dated", day, child)
    day = next((d for t in head.lefts if (d := draft.naming(t, "date")) is not None), None)
    if day is not None and any(char.isdigit() for char in day.name):
        yield _detail(draft, document, "dated", day, head)


def _written_before(draft: Draft, document: Mention, head: Token) -> Iterator[Detail]:
    """ "Oster wrote to the board on 3 May. The letter ...": the letter is what was written."""
    if not any(c.lower_ in {"the", "this", "that"} for c in head.lefts):
        return
    at = next((n for n, sentence in enumerate(draft.sentences) if start(sentence[0]) > start(head)), None)
    here = len(draft.sentences) - 1 if at is None else at - 1
    for sentence in reversed(draft.sentences[max(0, here - REACH) : here + 1]):
        for verb in sentence:
            if verb.lemma_.lower() != "write" or end(verb) > document.span.start:
                continue
            writer = subject(verb)
            to = next((c for c in verb.children if c.lower_ == "to" and c.dep_ in {"prep", "dative"}), None)
            who = draft.naming(writer, "person", "post") if writer is not None else None
            if who is None or to is None or not _is_known(who):
                continue
            yield _detail(draft, document, "signed by", who, verb)
            whom = next((t for t in to.children if t.dep_ == "pobj"), None)
            reader = draft.naming(whom, "person", "organisation", "post") if whom is not None else None
            if reader is not None and _is_known(reader):
                yield _detail(draft, document, "addressed to", reader, to)
            objects = [draft.naming(t, "date") for c in verb.children if c.lower_ == "on" for t in c.children]
            for day in (d for d in objects if d is not None and any(char.isdigit() for char in d.name)):
                yield _detail(draft, document, "dated", day, verb)
            return


def _author(draft: Draft, head: Token, noun: str) -> tuple[Mention, Token] | None:
    """Whose the document is, with the word that tells it: of its phrase first, then of its clause."""
    kinds = ("organisation", "person", "post") if noun in STATEMENTS else ("person", "post")
    for child in head.children:
        if child.dep_ == "poss" or (child.dep_ == "compound" and noun in STATEMENTS):
            whose = draft.naming(child, *kinds)
            if whose is not None and _is_known(whose):
                return whose, child
        if child.dep_ == "prep" and child.i > head.i and child.lower_ in {"by", "from"}:
            who = next((t for t in child.children if t.dep_ == "pobj"), None)
            whose = (_named(draft, who) or draft.naming(who, *kinds)) if who is not None else None
            if whose is not None:
                return whose, child
    return _writer(draft, head, noun)


def _named(draft: Draft, office: Token) -> Mention | None:
    """ "an order by the governor of Osmark, N. N.": the name beside the office."""
    if office.tag_ != "NN":
        return None
    named = (draft.naming(t, "person") for t in names_beside(office))
    return next((m for m in named if m is not None and m.form == "name"), None)


def _writer(draft: Draft, head: Token, noun: str) -> tuple[Mention, Token] | None:
    """ "X wrote a letter"; "in the letter X writes"; "the ministry said in a statement"."""
    verb, deeds = head.head, WRITING
    if head.dep_ == "pobj" and head.head.lower_ == "in":
        verb = head.head.head
        if verb.lemma_ == "date" and verb.dep_ == "advcl":  # "in the letter, dated 3 May, X writes"
            verb = verb.head
        deeds = ASKING if noun in LETTERS else SPEAKING if noun in STATEMENTS else frozenset()
    elif head.dep_ != "dobj":
        return None
    if verb.lemma_.lower() not in deeds:
        return None
    writer = subject(verb)
    kinds = ("organisation", "person", "post") if noun in STATEMENTS else ("person", "post")
    who = draft.naming(writer, *kinds) if writer is not None else None
    return (who, verb) if who is not None and _is_known(who) else None


def _is_known(mention: Mention) -> bool:
    """A pronoun ("his letter") or "residents" says nothing of the author by itself."""
    return mention.form != "pronoun"


def _detail(draft: Draft, document: Mention, name: DetailName, value: Mention, word: Token) -> Detail:
    """The cue runs from the word that tells it to the value, whichever stands first; a post stands for its holder."""
    if value.kind == "post" and value.holder:
        value = draft.mention(value.holder)
    first, last = min(start(word), value.span.start), max(end(word), value.span.end)
    return Detail(document_mention=document.id, name=name, cue=draft.span(first, last), value=value.id)
