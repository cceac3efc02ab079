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
MALE = re.compile(r"(?:man|father|brother|husband|(?<!per)son|king|prince|bishop|priest|imam)$")
FEMALE = re.compile(r"(?:woman|mother|sister|wife|widow|daughter|queen|princess|actress|nun|midwife)$")
HUMAN = re.compile(
    r"(?:er|or|ist|lyst|ian|ant|ee|bour|bor|man|person|woman|mother|father|son|wife|widow|friend|relative)$"
)

CONCEDING = frozenset({"although", "though"})
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
        # Whom the sentence before tells of besides, without a name.
        self.others: list[Token] = []
        # Kin of who speaks there, of the other sex.
        self.kin: list[Token] = []
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

    def hear_of(self, sentence: Sentence) -> None:
        """ "the widow, N. N.,": the word for her tells that she is a woman."""
        for noun in sentence:
            sex = "she" if FEMALE.search(noun.lemma_.lower()) else "he" if MALE.search(noun.lemma_.lower()) else ""
            if noun.tag_ != "NN" or not sex:
                continue
            for name in (c for c in noun.children if c.dep_ == "appos" and c.tag_ == "NNP"):
                who = self.draft.naming(name, "person")
                if who is not None and who.form == "name":
                    self._sex.setdefault(who.name, sex)

    def mean(self, token: Token, who: Mention) -> None:
        """From now on ``token`` is ``who``, wherever it is asked for."""
        self._meant[start(token)] = who
        self.take(who)

    def _one(self, token: Token, but: Mention | None) -> Mention | None:
        sex = "he" if token.lower_ in MEN else "she"
        if self.unnamed is not None and not self._named_in(token.sent, token):
            self.take(self.draft.naming(self.unnamed) or self._note(self.unnamed))
            self.unnamed = None
        told = [
            *self._kin(token, sex),
            *self._told_of_it(token),
            *self._before_semicolon(token),
            *self._conceding(token),
            *self._above(token),
            *self._in_front(token),
            *self._quoted(token),
            *self._told_kin(sex),
        ]
        told += self._people
        told += [] if self._people else reversed(self._before(token, start(token.sent[0])))
        told = [m for m in told if not self._is_ahead(m, token)]
        known = [m for m in told if self.sex_of(m) in {"", sex} and not (but is not None and is_same(m, but))]
        known = known or self._other(sex)
        if not known:
            return None
        self._sex[known[0].name] = sex
        return known[0]

    def _is_ahead(self, mention: Mention, pronoun: Token) -> bool:
        """ "He was asked by Clara Stern, who wanted to know": whom the text names first behind the pronoun."""
        if mention.span.start < start(pronoun) or mention.form != "name":
            return False
        last = mention.name.split()[-1]
        return not any(m.name.split()[-1] == last and m.span.start < start(pronoun) for m in self.draft.mentions)

    def _before(self, token: Token, first: int) -> list[Mention]:
        """The people named between ``first`` and ``token``, in the order of the text."""
        named = [m for m in self.draft.mentions if m.kind == "person" and m.form == "name"]
        if self.draft.quotations.at(start(token)) is None:
            # "“Stern forgets,” he said": whom somebody's words tell of does not speak them.
            named = [m for m in named if self.draft.quotations.at(m.span.start) is None]
        return sorted((m for m in named if first <= m.span.start < start(token)), key=lambda m: m.span)

    def _quoted(self, pronoun: Token) -> list[Mention]:
        """ "“Clara Stern is at work. She ...”": who is named in the same words before, the last one first."""
        quotation = self.draft.quotations.at(start(pronoun))
        return [] if quotation is None else self._before(pronoun, quotation.start)[::-1]

    def _other(self, sex: str) -> list[Mention]:
        """ "The nurse said she had called the engineer. He ...": the one other person of the sentence before, where
        nobody who acts can be meant."""
        found = [self.draft.naming(t, "person") or self._note(t) for t in self.others]
        found = [m for m in found if m.form == "nominal" and self.sex_of(m) in {"", sex}]
        return found if len(found) == 1 else []

    def _above(self, pronoun: Token) -> list[Mention]:
        """ "The curator N. N. trusts the list, though she thinks ...": who by name does what the clause of the
        pronoun hangs on."""
        inside = self.draft.quotations.at(start(pronoun))
        for verb in pronoun.head.ancestors:
            if verb.pos_ not in {"VERB", "AUX"}:
                continue
            for who in verb.children:
                if who.lower_ == pronoun.lower_:
                    continue  # "Stern rose: he did not deny it, but he said ...": one and the same
                if who.dep_ in SUBJECTS and who.i < pronoun.i and self.draft.quotations.at(start(who)) == inside:
                    beside = [c for c in who.children if c.dep_ == "appos" and c.tag_ == "NNP"]
                    found = (self.draft.naming(t, "person") for t in (*beside, who))
                    named = [m for m in found if m is not None and m.form == "name"]
                    if named or who.pos_ == "PRON" or is_somebody(who):
                        return named[:1]
        return []

    def _before_semicolon(self, pronoun: Token) -> list[Mention]:
        """ "The Mayor did not share that view; she said ...": who acts in the clause before the semicolon."""
        verb, first = pronoun.head, pronoun.head.head
        if verb.dep_ != "conj" or pronoun.dep_ != "nsubj" or pronoun.i == pronoun.sent.start:
            return []
        who = next((c for c in first.children if c.dep_ == "nsubj" and c.i < first.i), None)
        if pronoun.nbor(-1).text != ";" or who is None or who.tag_ not in {"NN", "NNP"}:
            return []
        found = self.draft.naming(who, "person", "post")
        is_office = who.lemma_.lower() in lexicon().nouns["post"] or is_somebody(who)
        return [found or self._note(who)] if found is not None or is_office else []

    def _told_of_it(self, pronoun: Token) -> list[Mention]:
        """ "My aunt told the janitor about it and he said he would come": who was told of it or asked answers."""
        said, first = pronoun.head, pronoun.head.head
        if said.dep_ != "conj" or pronoun.dep_ != "nsubj" or first.lemma_ not in {"ask", "tell", "warn"}:
            return []
        if lexicon().cue_class.get(said.lemma_.lower()) != "say" or any(c.dep_ == "ccomp" for c in first.children):
            return []
        whom = next((c for c in first.children if c.dep_ in {"dobj", "dative"} and is_somebody(c)), None)
        return [self.draft.naming(whom, "person", "post") or self._note(whom)] if whom is not None else []

    def _conceding(self, pronoun: Token) -> list[Mention]:
        """ "The archive's keeper declined, though she allowed that ...": who acts in the clause that it hangs on."""
        verb, main = pronoun.head, pronoun.head.head
        marks = [c.lower_ for c in verb.children if c.dep_ == "mark" and c.i < pronoun.i]
        who = next((c for c in main.children if c.dep_ == "nsubj" and c.i < pronoun.i), None)
        if verb.dep_ != "advcl" or pronoun.dep_ != "nsubj" or who is None or not is_somebody(who):
            return []
        if not any(c.dep_ == "poss" or c.lower_ in {"a", "an", "another"} for c in who.children):
            return []  # "the historian" may be who was named before
        return [self.draft.naming(who, "person", "post") or self._note(who)] if set(marks) & CONCEDING else []

    def _kin(self, pronoun: Token, sex: str) -> list[Mention]:
        """ "Clara Stern, whose brother is in jail, said he had ...": kin of that sex told of in the same sentence,
        where the one whose kin it is cannot be meant."""
        shown = MALE if sex == "he" else FEMALE
        kin = lexicon().nouns["kin"]
        for token in pronoun.sent:
            owner = next((c for c in token.children if c.dep_ == "poss"), None)
            if token.i > pronoun.i or owner is None or owner.tag_ != "WP$":
                continue
            noun = token.head if token.dep_ == "compound" else token  # "whose husband Radu"
            above = self.draft.naming(noun.head.head, "person") if noun.head.dep_ == "relcl" else None
            lemma = token.lemma_.lower()
            if lemma not in kin or not shown.search(lemma) or above is None:
                continue
            if self.sex_of(above) not in {"", sex} or (not self.sex_of(above) and _acts_on_other(pronoun)):
                named = (t for t in (noun, *token.children) if t.dep_ in {"appos", "nsubj"} and t.tag_ == "NNP")
                who = next((m for c in named if (m := self.draft.naming(c, "person"))), None)
                who = who or self.draft.naming(token, "person") or self._note(token)
                self._sex.setdefault(above.name, "she" if sex == "he" else "he")
                self._sex.setdefault(who.name, sex)
                self.take(who)
                return [who]
        return []

    def _told_kin(self, sex: str) -> list[Mention]:
        """ "Clara Stern said her brother had come. He ...": the brother."""
        shown, owner = (MALE, "her") if sex == "he" else (FEMALE, "his")
        kin = [t for t in self.kin if any(c.lower_ == owner for c in t.children) and shown.search(t.lemma_.lower())]
        return [self.draft.naming(t, "person") or self._note(t) for t in kin[:1]]

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


def _acts_on_other(pronoun: Token) -> bool:
    """ "he had told her": somebody of the other sex is there, who speaks of him."""
    other = WOMEN if pronoun.lower_ in MEN else MEN
    return any(c.dep_ in {"dobj", "dative"} and c.lower_ in other for c in pronoun.head.children)


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
