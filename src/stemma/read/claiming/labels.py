"""Who stands before a colon and a quotation without a verb: "A guard, at the gate: “Nobody came out.”"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Link
from stemma.read.claiming.discourse import Discourse
from stemma.read.claiming.people import is_one_of_many, sounds_human
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

OPENS = frozenset({"“", '"', "«", "„"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
BEFORE = NOUNS | {"CD", "DT", "JJ", "PRP$", "HYPH"}
FINITE = frozenset({"MD", "VB", "VBD", "VBP", "VBZ"})
PEOPLE = ("group", "person", "post", "ranks", "sayers")
LONGEST = 20


def spoken_by_label(draft: Draft, told: Discourse, sentence: Sentence) -> list[Link]:
    """The one before the colon, as the source of the quotation behind it; nothing where none stands there."""
    label = _label(sentence)
    who = _first_noun(label)
    found = told.name_of(who) if who is not None else None
    if who is not None and found is None and _is_somebody(who.lemma_.lower()):
        found = told.note(who)
    if found is not None and found.kind in {"person", "post", "group", "document"}:
        return [Link(source=found.id, level="claim", cue=draft.words(label))]
    # "Writing on the wall: “...”": somebody's words, and not those of who spoke before.
    return [Link(source="unnamed", level="carried-over")] if any(t.tag_ in NOUNS for t in label) else []


def _is_somebody(lemma: str) -> bool:
    is_known = any(lemma in lexicon().nouns[kind] for kind in PEOPLE)
    return is_known or is_one_of_many(lemma) or sounds_human(lemma)


def _label(sentence: Sentence) -> list[Token]:
    """The words before a colon right before a quotation mark, without a finite verb among them."""
    words = [t for t in sentence if not t.is_space]
    colon = next((n for n, t in enumerate(words[:-1]) if t.text == ":" and words[n + 1].text in OPENS), 0)
    label = words[:colon]
    is_plain = 0 < colon <= LONGEST and not any(t.tag_ in FINITE or t.text in OPENS for t in label)
    return label if is_plain else []


def _first_noun(label: list[Token]) -> Token | None:
    """The noun that the label begins with: "Our man N. N.", "One woman"; none behind a preposition."""
    head: Token | None = None
    for token in label:
        if token.tag_ not in BEFORE:
            break
        if token.tag_ in NOUNS:
            head = token
        elif head is not None:
            break
    is_owner = head is not None and head.i + 1 < len(head.doc) and head.nbor(1).tag_ == "POS"
    return None if is_owner else head
