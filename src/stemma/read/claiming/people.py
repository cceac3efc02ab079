"""Whom "he" and "she" take up: the people that a text has told of, and whom it has called by which pronoun."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from stemma.model import Mention
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.parsing.tree import start

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

MEN, WOMEN = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})
MALE = re.compile(r"(?:man|father|brother|husband|son|king|prince|bishop|priest|imam)$")
FEMALE = re.compile(r"(?:woman|mother|sister|wife|widow|daughter|queen|princess|actress|nun|midwife)$")
HUMAN = re.compile(r"(?:er|or|ist|ian|ant|ee|bour|bor|man|woman|mother|father|son|wife|widow|friend|relative)$")


class People:
    """The people told of so far, the last one first; ``note`` marks one whom no list knows.

    ``unnamed`` is the subject of the sentence before where it is somebody without a name.
    """

    def __init__(self, draft: Draft, note: Callable[[Token], Mention]) -> None:
        self.draft = draft
        self.unnamed: Token | None = None
        self._note = note
        self._people: list[Mention] = []
        self._sex: dict[str, str] = {}
        self._meant: dict[int, Mention] = {}

    def take(self, mention: Mention) -> None:
        self._people = [mention, *(m for m in self._people if m.name != mention.name)][:8]

    def one(self, token: Token) -> Mention | None:
        """The person spoken of last whom the text has not called by the other pronoun; else one named just before.

        One word is asked for once for each clause that it brings, and means one person.
        """
        if start(token) not in self._meant and (found := self._one(token)) is not None:
            self._meant[start(token)] = found
        return self._meant.get(start(token))

    def _one(self, token: Token) -> Mention | None:
        sex = "he" if token.lower_ in MEN else "she"
        if self.unnamed is not None and not self._named_in(token.sent, token):
            self.take(self.draft.naming(self.unnamed) or self._note(self.unnamed))
            self.unnamed = None
        known = [m for m in self._people if self.sex_of(m) in {"", sex}]
        if not self._people:
            before = [m for m in self.draft.mentions if m.kind == "person" and m.form == "name"]
            opening, here = start(token.sent[0]), start(token)
            known = sorted((m for m in before if opening <= m.span.start < here), key=lambda m: m.span)[-1:]
        if not known:
            return None
        self._sex[known[0].name] = sex
        return known[0]

    def _named_in(self, sentence: Sentence, before: Token) -> bool:
        """Whether the sentence names somebody before the pronoun."""
        first, here = start(sentence[0]), start(before)
        named = [m for m in self.draft.mentions if m.kind == "person" and m.form == "name"]
        return any(first <= m.span.start < here for m in named)

    def sex_of(self, mention: Mention) -> str:
        known = self._sex.get(mention.name, "")
        if known or mention.form != "name":
            word = mention.name.lower().split()[-1]
            return known or ("she" if FEMALE.search(word) else "he" if MALE.search(word) else "")
        rank = (mention.rank or "").lower()
        return "she" if rank in {"ms", "mrs", "ms.", "mrs."} else "he" if rank in {"mr", "mr."} else ""


def is_somebody(token: Token) -> bool:
    """ "The catering officer raised the alarm. She ...": one person whom the text does not name."""
    if token.tag_ != "NN" or not any(c.dep_ in {"det", "poss"} for c in token.children):
        return False
    nouns, lemma = lexicon().nouns, token.lemma_.lower()
    return any(lemma in nouns[kind] for kind in ("person", "post", "ranks")) or bool(HUMAN.search(lemma))
