"""Who stands before a colon and a quotation without a verb: "A guard, at the gate: “Nobody came out.”"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Link
from stemma.read.claiming.discourse import Discourse
from stemma.read.claiming.people import is_one_of_many, sounds_human
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.parsing.tree import start

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
    if who is None:
        return []
    found = told.name_of(who)
    if found is None or found.kind not in {"person", "post", "group"}:
        lemma = who.lemma_.lower()
        is_somebody = any(lemma in lexicon().nouns[kind] for kind in PEOPLE)
        if found is not None or not (is_somebody or is_one_of_many(lemma) or sounds_human(lemma)):
            return []
        found = told.note(who)
    return [Link(source=found.id, level="claim", cue=draft.words(label))]


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
