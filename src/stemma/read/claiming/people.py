"""Whom "he" and "she" take up: the people that a text has told of, and whom it has called by which pronoun."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from stemma.model import Mention
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.parsing.tree import start
from stemma.text.name_lists import genders
from stemma.text.scripts import plain

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

MEN, WOMEN = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})
MALE = re.compile(r"(?:man|father|brother|husband|son|king|prince|bishop|priest|imam)$")
FEMALE = re.compile(r"(?:woman|mother|sister|wife|widow|daughter|queen|princess|actress|nun|midwife)$")
HUMAN = re.compile(r"(?:er|or|ist|lyst|ian|ant|ee|bour|bor|man|woman|mother|father|son|wife|widow|friend|relative)$")

TOGETHER = frozenset({"displaced", "element", "family", "group", "militia", "people", "personnel", "staff", "troop"})
"""Words of a group that name no one of it."""
THINGS = ("unpeopled", "document", "organisation", "outlet", "vehicle", "weapon", "place")


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

    def one(self, token: Token, but: Mention | None = None) -> Mention | None:
        """The person spoken of last whom the text has not called by the other pronoun; else one named just before.

        One word is asked for once for each clause that it brings, and means one person. ``but`` is who speaks: "he"
        in somebody's own words is somebody else.
        """
        if start(token) not in self._meant and (found := self._one(token, but)) is not None:
            self._meant[start(token)] = found
        return self._meant.get(start(token))

    def mean(self, token: Token, who: Mention) -> None:
        """From now on ``token`` is ``who``, wherever it is asked for."""
        self._meant[start(token)] = who
        self.take(who)

    def _one(self, token: Token, but: Mention | None) -> Mention | None:
        sex = "he" if token.lower_ in MEN else "she"
        if self.unnamed is not None and not self._named_in(token.sent, token):
            self.take(self.draft.naming(self.unnamed) or self._note(self.unnamed))
            self.unnamed = None
        told = [*self._above(token), *self._in_front(token), *self._quoted(token)]
        # Who is named only behind the pronoun ("He answered N. N., who asked why ...") is meant last of all.
        told += [*self._kin(token, sex), *sorted(self._people, key=lambda m: m.span.start > start(token))]
        told += [] if self._people else reversed(self._before(token, start(token.sent[0])))
        known = [m for m in told if self.sex_of(m) in {"", sex} and not (but is not None and is_same(m, but))]
        if not known:
            return None
        self._sex[known[0].name] = sex
        return known[0]

    def _before(self, token: Token, first: int) -> list[Mention]:
        """The people named between ``first`` and ``token``, in the order of the text."""
        named = [m for m in self.draft.mentions if m.kind == "person" and m.form == "name"]
        return sorted((m for m in named if first <= m.span.start < start(token)), key=lambda m: m.span)

    def _quoted(self, pronoun: Token) -> list[Mention]:
        """ "“Clara Stern is at work. She ...”": who is named in the same words before, the last one first."""
        quotation = self.draft.quotations.at(start(pronoun))
        return [] if quotation is None else self._before(pronoun, quotation.start)[::-1]

    def _above(self, pronoun: Token) -> list[Mention]:
        """ "The curator N. N. trusts the list, though she thinks ...": who by name does what the clause of the
        pronoun hangs on."""
        inside = self.draft.quotations.at(start(pronoun))
        for verb in pronoun.head.ancestors:
            if verb.pos_ not in {"VERB", "AUX"}:
                continue
            for who in verb.children:
                if who.dep_ in SUBJECTS and who.i < pronoun.i and self.draft.quotations.at(start(who)) == inside:
                    beside = [c for c in who.children if c.dep_ == "appos" and c.tag_ == "NNP"]
                    found = (self.draft.naming(t, "person") for t in (*beside, who))
                    return [m for m in found if m is not None and m.form == "name"][:1]
        return []

    def _kin(self, pronoun: Token, sex: str) -> list[Mention]:
        """ "Clara Stern, whose brother is in jail, said he had ...": kin of that sex told of in the same sentence,
        where the one whose kin it is cannot be meant."""
        shown = MALE if sex == "he" else FEMALE
        kin = lexicon().nouns["kin"]
        for token in pronoun.sent:
            owner = next((c for c in token.children if c.dep_ == "poss"), None)
            if token.i > pronoun.i or owner is None or owner.tag_ != "WP$" or token.lemma_.lower() not in kin:
                continue
            above = self.draft.naming(token.head.head, "person") if token.head.dep_ == "relcl" else None
            if shown.search(token.lemma_.lower()) and above is not None and self.sex_of(above) not in {"", sex}:
                return [self.draft.naming(token, "person") or self._note(token)]
        return []

    def _in_front(self, pronoun: Token) -> list[Mention]:
        """ "I will stay if Stern is safe, because he ...": who acts by name in the clause before a side clause."""
        verb = pronoun.head
        while verb.dep_ == "conj":
            verb = verb.head
        if verb.dep_ != "advcl" or not any(c.dep_ == "mark" and c.i < pronoun.i for c in verb.children):
            return []
        acting = [t for t in pronoun.sent if t.i < verb.left_edge.i and t.dep_ in SUBJECTS and t.tag_ == "NNP"]
        found = (self.draft.naming(t, "person") for t in reversed(acting))
        return [m for m in found if m is not None and m.form == "name"][:1]

    def _named_in(self, sentence: Sentence, before: Token) -> bool:
        """Whether the sentence names somebody before the pronoun."""
        return bool(self._before(before, start(sentence[0])))

    def sex_of(self, mention: Mention) -> str:
        """What the text has called somebody, else what the rank, the noun or the given name says; "" if nothing."""
        known = self._sex.get(mention.name, "")
        if known or mention.form != "name":
            word = mention.name.lower().split()[-1]
            return known or ("she" if FEMALE.search(word) else "he" if MALE.search(word) else "")
        rank = (mention.rank or "").lower()
        by_rank = "she" if rank in {"ms", "mrs", "ms.", "mrs."} else "he" if rank in {"mr", "mr."} else ""
        return by_rank or self._by_given_name(mention)

    def _by_given_name(self, mention: Mention) -> str:
        """ "Stern" is who the text names "Clara Stern" in full."""
        words = mention.name.split()
        if len(words) == 1:
            full = {m.name for m in self.draft.mentions if m.kind == "person" and m.name.split()[1:][-1:] == words}
            if len(full) != 1:
                return ""
            name = full.pop()
            words = name.split()
            if name in self._sex:
                return self._sex[name]
        given = plain(words[0])
        sex = {frozenset("m"): "he", frozenset("f"): "she"}.get(genders().get(given, frozenset()), "")
        # Men's names in "-a" are women's names of other languages: Mina, Nikita.
        return "" if sex == "he" and given.endswith("a") else sex


def is_same(left: Mention, right: Mention) -> bool:
    """Whether both are one mention, or bear one family name."""
    named = left.form == right.form == "name"
    return left.id == right.id or (named and left.name.split()[-1] == right.name.split()[-1])


def is_somebody(token: Token) -> bool:
    """ "The catering officer raised the alarm. She ...": one person whom the text does not name."""
    if token.tag_ != "NN" or not any(c.dep_ in {"det", "poss"} for c in token.children):
        return False
    lemma = token.lemma_.lower()
    return any(lemma in lexicon().nouns[kind] for kind in ("person", "post", "ranks", "kin")) or sounds_human(lemma)


def is_one_of_many(lemma: str) -> bool:
    """ "nurse", "activist": a word for people who come in groups, and for one of them."""
    nouns = lexicon().nouns
    return lemma in nouns["counted_people"] | (nouns["group"] - TOGETHER)


def sounds_human(lemma: str) -> bool:
    """ "diver", "florist": a word made as words for people are; not "letter", "ledger", "trawler"."""
    return bool(HUMAN.search(lemma)) and not any(lemma in lexicon().nouns[kind] for kind in THINGS)
