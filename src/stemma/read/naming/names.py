"""Names: persons, organisations and places, from the statistical recogniser set right by words around them.

The recogniser alone calls newspapers persons and small towns organisations; a rank before, a generic word
beside ("the town of", "province", "Ministry of"), a role in the sentence ("published by") and the same name
elsewhere in the text decide first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stemma.model import MentionKind
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.naming.name_chunks import LABELS, Chunk, chunks_of
from stemma.read.naming.name_rules import ACRONYM, RULES
from stemma.read.naming.recognised_names import recognised_kind
from stemma.read.naming.titles import join_titles
from stemma.read.parsing.tree import end, start
from stemma.read.recognising.recogniser import recognise
from stemma.text.outlets import PAPERS
from stemma.text.translit import skeleton

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token


# "the 4th Division", "Idris Kovar the younger": part of the name.
_NUMBERED = re.compile(r"(?<!\S)\d{1,4}(?:st|nd|rd|th) $")
_YOUNGER = re.compile(
    r",? the (?:younger|elder)(?!\w| (?:brother|sister|son|daughter|of|man|woman|child))", re.IGNORECASE
)


def find_names(draft: Draft) -> None:
    """Add person, organisation and place mentions to ``draft``."""
    chunks = join_titles([chunk for sentence in draft.sentences for chunk in chunks_of(sentence)], draft.text)
    for chunk in chunks:
        _decide(chunk)
    recognise(_undecided(chunks))
    _spread(chunks)
    _speakers(chunks)
    for chunk in chunks:
        if chunk.kind is None:
            chunk.kind = _guess(chunk)
        if chunk.kind is not None:
            _note(draft, chunk)


def _decide(chunk: Chunk) -> None:
    """The first rule that knows gives the kind, and whether it is sure."""
    if chunk.kind is not None:
        return
    for rule in RULES:
        known = rule(chunk)
        if known is not None:
            chunk.kind, chunk.sure = known
            return


def _undecided(chunks: list[Chunk]) -> list[Sentence]:
    """The sentences that hold a name of which no rule knows the kind, in reading order: the recogniser is costly.

    A single word that the text names for sure elsewhere, or that is a part of a sure person's name, is not asked for:
    it takes that kind (:func:`_spread`) whatever the recogniser says.
    """
    sure = {chunk.key for chunk in chunks if chunk.sure}
    parts = {_sounds(t.text) for c in chunks if c.sure and c.kind == "person" for t in c.tokens if len(t.text) > 2}
    asked = [
        chunk.tokens[-1]
        for chunk in chunks
        if chunk.kind is None
        and not (len(chunk.tokens) == 1 and (chunk.key in sure or _sounds(chunk.text) in parts))
        and not _is_no_name(chunk)
    ]
    return list({start(token.sent[0]): token.sent for token in asked}.values())


def _guess(chunk: Chunk) -> MentionKind | None:
    """What the recogniser says, else the stock labels and the words before.

    A state that acts ("Norland said") is an organisation to the recogniser; it stays the place that it names. It has
    learnt from texts full of unknown towns: first name and surname that the stock label has for a person stay one. A
    nationality or a date is no name, whatever longer phrase the recogniser sees it in.
    """
    if _is_no_name(chunk):
        return None
    told, label = recognised_kind(chunk), _by_label(chunk)
    if "person" in (told, label) and _is_the_paper(chunk):
        return "organisation"
    if "person" in (told, label) and len(chunk.tokens) == 1 and _is_body_word(chunk.tokens[0]):
        return "organisation"
    if told == "organisation" and all(t.ent_type_ in {"GPE", "LOC"} for t in chunk.tokens):
        return "place"
    if told == "place" and len(chunk.tokens) > 1 and all(t.ent_type_ == "PERSON" for t in chunk.tokens):
        return "person"
    return told or label


def _is_the_paper(chunk: Chunk) -> bool:
    """ "The Larn Ledger", "the Ledger": with an article before it, a newspaper's name is nobody's."""
    first, last = chunk.tokens[0], chunk.tokens[-1]
    has_article = first.i > first.sent.start and first.nbor(-1).lower_ == "the"
    return has_article and not chunk.rank and last.lower_ in PAPERS


def _is_body_word(token: Token) -> bool:
    """ "the Directorate" is nobody's name."""
    return token.lemma_.lower() in lexicon().nouns["organisation"] and token.text[:1].isupper()


def _is_no_name(chunk: Chunk) -> bool:
    labels = {t.ent_type_ for t in chunk.tokens}
    only = chunk.tokens[0]
    if len(chunk.tokens) == 1 and only.lemma_.lower() in lexicon().nouns["post"]:
        # "the Minister of War": a post that is written with a capital.
        return any(c.dep_ == "det" for c in only.children)
    return bool(labels & {"NORP", "DATE", "LANGUAGE", "TIME", "EVENT", "LAW"}) and not labels & LABELS.keys()


def _by_label(chunk: Chunk) -> MentionKind | None:
    votes: dict[MentionKind, int] = {}
    for token in chunk.tokens:
        kind = LABELS.get(token.ent_type_)
        if kind:
            votes[kind] = votes.get(kind, 0) + 1
    if not votes:
        named = [t for t in chunk.tokens if t.tag_ in {"NNP", "NNPS"}]
        first = chunk.tokens[0]
        before = first.nbor(-1).text.lower() if first.i else ""
        people_of = (
            before == "of" and first.i > 1 and first.nbor(-2).lemma_.lower() in {"resident", "people", "inhabitant"}
        )
        if named and (before in {"in", "near", "outside", "around"} or people_of):
            return "place"
        return "organisation" if named and not chunk.tokens[0].is_sent_start else None
    return _most(votes)


def _most(votes: dict[MentionKind, int]) -> MentionKind:
    return max(sorted(votes), key=lambda kind: votes[kind])


def _spread(chunks: list[Chunk]) -> None:
    """A kind known for sure holds for the same name elsewhere; a person's single names belong to the person."""
    known = {chunk.key: chunk.kind for chunk in chunks if chunk.sure}
    labelled: dict[str, dict[MentionKind, int]] = {}
    for chunk in chunks:
        kind = chunk.kind or _guess(chunk)
        if kind is not None:
            labelled.setdefault(chunk.key, {}).setdefault(kind, 0)
            labelled[chunk.key][kind] += 1
    people = [
        c
        for c in chunks
        if (c.kind == "person" and c.sure) or (len(c.tokens) > 1 and (c.kind or _guess(c)) == "person")
    ]
    parts = {_sounds(t.text) for c in people for t in c.tokens if len(t.text) > 2}
    titles = {
        c.tokens[-1].text
        for c in chunks
        if c.sure and c.kind == "organisation" and c.tokens[-1].lemma_.lower() in lexicon().nouns["outlet"]
    }
    # "N Mining" is "N" for short.
    titles |= {
        c.tokens[0].text
        for c in chunks
        if c.sure and c.kind == "organisation" and len(c.tokens) == 2 and len(c.tokens[0].text) > 3
        and c.tokens[1].lower_ in lexicon().nouns["company_names"]
    }  # fmt: skip
    places = {_sounds(c.text) for c in chunks if c.sure and c.kind == "place"}
    # "N harbour" makes a bare "N" the place too.
    places |= {
        _sounds(" ".join(t.text for t in c.tokens if t.text[:1].isupper()))
        for c in chunks
        if c.kind == "place" and c.tokens[-1].text[:1].islower() and c.tokens[0].ent_type_ != "NORP"
    }
    for chunk in chunks:
        if chunk.sure or (chunk.kind == "place" and len(chunk.tokens) > 1):
            continue
        if chunk.key in known:
            chunk.kind = known[chunk.key]
        elif len(chunk.tokens) == 1 and chunk.text in titles:
            chunk.kind = "organisation"
        elif len(chunk.tokens) == 1 and _sounds(chunk.text) in parts and len(_sounds(chunk.text)) > 1:
            chunk.kind = "person"
        elif _sounds(chunk.text) in places and len(_sounds(chunk.text)) > 1:
            chunk.kind = "place"
        elif chunk.kind is None and chunk.key in labelled:
            chunk.kind = _most(labelled[chunk.key])


def _speakers(chunks: list[Chunk]) -> None:
    """Two or three plain name words whose last one speaks alone elsewhere ("A. Novak ... Novak said")."""
    speaking = {
        c.tokens[0].text
        for c in chunks
        if len(c.tokens) == 1
        and c.tokens[0].dep_ == "nsubj"
        and lexicon().cue_class.get(c.tokens[0].head.lemma_) in {"say", "think", "deny"}
    }
    full = {
        c.tokens[-1].text
        for c in chunks
        if 2 <= len(c.tokens) <= 3 and not (c.sure and c.kind != "person") and all(t.is_alpha for t in c.tokens)
    } & speaking
    for chunk in chunks:
        if (
            not chunk.sure
            and len(chunk.tokens) <= 3
            and chunk.tokens[-1].text in full
            and not ACRONYM.match(chunk.text)
        ):
            chunk.kind = "person"


def _sounds(text: str) -> str:
    """Consonants of a name as heard, the words run together."""
    return "".join(skeleton(word) for word in re.findall(r"[^\W\d_]+", text))


def _note(draft: Draft, chunk: Chunk) -> None:
    assert chunk.kind is not None
    tokens = chunk.tokens
    first, last = start(tokens[0]), end(tokens[-1])
    whole = start(chunk.rank[0]) if chunk.rank else first
    whole = min(whole, first)
    if first > 1 and draft.text[first - 2 : first] == "] ":
        opening = draft.text.rfind("[", max(0, first - 40), first)
        if opening >= 0 and draft.text[opening + 1 : opening + 2].isupper():
            whole = first = opening
    if chunk.kind == "organisation":
        numbered = _NUMBERED.search(draft.text, max(0, first - 8), first)
        if numbered and first == whole and draft.is_free(numbered.start(), first):
            whole = first = numbered.start()
    if chunk.kind == "person" and (younger := _YOUNGER.match(draft.text, last)):
        last = younger.end()
    if not draft.is_free(whole, last):
        return
    rank = " ".join(draft.text[start(chunk.rank[0]) : end(chunk.rank[-1])].split()) if chunk.rank else None
    draft.add(chunk.kind, whole, last, name=(first, last), rank=rank)
