"""Who is meant: the sources that a text has named so far, and whom "it", "he", "she" and "they" take up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Link, Mention
from stemma.read.attribution.cue_turns import SUBJECTS, taken_from
from stemma.read.attribution.frames import Frame
from stemma.read.attribution.source import phrase_of
from stemma.read.claiming.brought_up import concedes, is_asked, kin_of_other_sex, only_many
from stemma.read.claiming.it_means import (
    acting_body,
    body_above,
    paper_before,
    told_of_itself,
    who_answers,
    whose_office,
    writes_in_paper,
)
from stemma.read.claiming.listening import (
    answers,
    asker_of,
    body_of_subject,
    met_by_the_writer,
    moved,
    put_to,
    subject_alone,
    told_aside_of,
)
from stemma.read.claiming.people import MEN, WOMEN, People, is_one_of_many, is_somebody, sounds_human
from stemma.read.claiming.voices import SEEING, client_of, given_name, identified, speaking
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.naming.coreference import first_of, the_force
from stemma.read.naming.nominals import phrase
from stemma.read.naming.role_coreference import before_its_verb, behind_its_place
from stemma.read.parsing.tree import end, start

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

WEIGHING = frozenset(
    {"applaud", "back", "challenge", "condemn", "criticise", "criticize", "denounce", "deny", "dismiss", "dispute"}
    | {"hail", "oppose", "praise", "question", "reject", "slam", "support", "welcome"}
)
"""What is done to a paper by who goes on to speak: "The union welcomed the ruling. It called ..."."""
NOBODY = frozenset({"nobody", "none", "no-one", "nothing"})
SELF = frozenset({"we", "i", "our", "us", "my"})
THINGS = frozenset(
    {"datum", "estimate", "figure", "finding", "footage", "image", "photo", "poll", "result", "statistic"}
)
COPIES = frozenset({"copy", "excerpt", "extract", "page", "part", "passage", "summary", "translation", "version"})
MINDS = frozenset({"think", "expect", "plan"})
PARTS = frozenset(
    {"annex", "appendix", "chapter", "clause", "line", "page", "paragraph", "passage", "section", "slide"}
)
PLACES = frozenset({"first", "second", "third", "last", "final", "closing", "opening"})
NEW = frozenset({"a", "an", "another", "one"})
AUTHORS = frozenset({"author", "drafter", "sender", "signatory", "writer"})
REPLYING = frozenset({"answer", "reply", "respond", "retort"})
GOING_ON = frozenset({"add", "also", "continue", "further", "reiterate", "stress"})


def _is_of_one(frame: Frame) -> bool:
    """ "They consider it high, the Herald writes": the paper is one and does not speak of itself."""
    above = frame.outer.cue if frame.outer is not None else []
    is_behind = bool(above) and frame.source is not None and start(above[0]) > start(frame.source)
    return is_behind and any(t.tag_ == "VBZ" for t in above)


def is_many(paper: Mention) -> bool:
    """ "the minutes", "the emails"."""
    return paper.name.lower().endswith("s")


def _is_plural(told_of: Mention) -> bool:
    """ "lists", "the emails": no "it"; the minutes are one paper."""
    last = told_of.name.lower().split()[-1]
    is_one = last.endswith("ss") or last in {"minutes", "news", "slides"}
    return told_of.kind == "document" and told_of.form == "nominal" and last.endswith("s") and not is_one


def _is_the_one(told_of: Mention) -> bool:
    """ "the civil defence": of no known kind, one, and nobody of several."""
    words = told_of.name.lower().split()
    is_one = words[0] == "the" and not words[-1].endswith("s") and "of" not in words
    return told_of.kind == "other" and told_of.form == "nominal" and is_one


def copied(noun: Token) -> Token:
    """ "A copy of the draft report": the report."""
    if noun.lemma_.lower() not in COPIES:
        return noun
    of = next((c for c in noun.children if c.lower_ == "of"), None)
    return next((c for c in of.children if c.dep_ == "pobj"), noun) if of is not None else noun


class Discourse:
    """What the sentences read so far have brought up, for the pronouns of the next."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.document: Mention | None = None
        self.people = People(draft, self.note)
        self._subject: Mention | None = None
        self._held: Mention | None = None
        self._many: Token | None = None
        self._was_told = False
        # The body whose office the last sentence's subject holds.
        self._owning: Token | None = None
        self._paper: Mention | None = None
        # Whom the last sentence tells of, where it ends with a colon.
        self.introduced: Mention | None = None
        self._read: Token | None = None
        # Where the paragraph opens in which somebody spoke last.
        self._spoken_in: int | None = None
        # Whom the last sentence, a question or charge of counsel's, is put to.
        self._put_to: Mention | None = None
        # Whom an "it" takes up: one word means one thing, however many clauses it tells.
        self._meant: dict[int, Mention | None] = {}

    def close(self, sentence: Sentence, spoke: tuple[Link, ...]) -> None:
        """Remember whom ``sentence`` told of; ``spoke`` is the chain of what was said in it."""
        subjects = [t for t in sentence if t.dep_ in {"nsubj", "nsubjpass"}]
        self.people.hear_of(sentence)
        for pronoun in subjects:
            if pronoun.lower_ in MEN | WOMEN and self.draft.quotations.at(start(pronoun)) is None:
                self._one(pronoun, None)  # "She has had one letter": who it is, is a woman
        attributes = [t for t in sentence if t.dep_ == "attr"]
        told = [copied(t) for t in (*subjects, *attributes)]
        papers = [m for t in told if (m := self.draft.naming(t, "document")) and t.tag_ in {"NN", "NNP"}]
        self._paper = first_of(self.draft, papers[-1]) if papers else None
        if papers and not spoke:
            self.document = self._paper
        # "“The mayor begged us.” ... she says": whom a quotation tells of does not speak behind it.
        subjects = [t for t in subjects if self.draft.quotations.at(start(t)) is None]
        subjects = [self._what_else(t) for t in subjects if not self._only_sees(t)]
        people = [m for t in subjects if (m := self._person(t))]
        people = people or [m for t in subjects if (m := self._office(t))]
        people = people or [m for t in subjects for c in t.children if c.dep_ == "poss" and (m := self._owner(c))]
        people = people or [m for t in subject_alone(sentence) if (m := self._person(t))]
        people = people or met_by_the_writer(self.draft, sentence) or moved(self.draft, sentence)
        if people:
            self.people.take(people[0])
        words = [t for t in sentence if not t.is_space]
        self.introduced = people[0] if people and words[-1].text == ":" else None
        last = self._innermost(speaking(self.draft, spoke))
        is_person = last is not None and last.kind in {"person", "post"}
        if last is not None and is_person:
            self.people.take(last)
            answering = answers(sentence, last)
            main = (self._person(answering) or self._office(answering)) if answering is not None else None
            if main is not None:
                self.people.take(main)
        is_told = bool(people) or is_person
        self.people.unnamed = None if is_told else next((t for t in subjects if is_somebody(t)), None)
        accused = put_to(sentence)
        self._put_to = self._person(accused) or self._office(accused) if accused is not None else None
        self._listen(sentence)
        besides = [t for t in sentence if t.dep_ in {"dobj", "dative", "pobj"} and is_somebody(t)]
        self.people.others = [t for t in besides if self.draft.quotations.at(start(t)) is None]
        self._spoken_in = self._paragraph(sentence[0]) if is_person else self._spoken_in
        self.people.kin = [t for t in kin_of_other_sex(sentence) if self.draft.quotations.at(start(t)) is None]
        self._subject = self._main_subject(sentence)
        self._owning = body_of_subject(sentence)
        self._many, self._was_told = only_many(sentence), bool(spoke)
        objects = [t for t in sentence if t.dep_ == "dobj" and t.head == sentence.root and t.tag_ in {"NN", "NNP"}]
        piles = [t for t in sentence if t.dep_ == "dobj" and t.head == sentence.root and t.tag_ == "NNS"]
        self._read = next((t for t in piles if t.lemma_.lower() in lexicon().nouns["document"] | COPIES), None)
        is_judged = sentence.root.lemma_.lower() in WEIGHING
        if is_judged and self._subject is None:
            self._subject = self._judge(sentence)
        if self._subject is None or self._subject.kind in {"document", "other"}:
            self._subject = self._acts_on_itself(sentence) or self._subject
        self._held = (
            None if is_judged else next((m for t in objects if (m := self.draft.naming(t, "document"))), None)
        )

    def _listen(self, sentence: Sentence) -> None:
        """ "Clara Stern ... An aide told her that ... She": whom somebody new tells it stays the one told of."""
        for whom in sentence:
            is_told = whom.lower_ in {"her", "him"} and whom.dep_ in {"dobj", "dative", "pobj"}
            verb = whom.head.head if whom.dep_ == "pobj" else whom.head
            teller = next((c for c in verb.children if c.dep_ == "nsubj"), None) if is_told else None
            if teller is None or self.draft.quotations.at(start(whom)):
                continue
            if not is_asked(whom) and (whom.dep_ == "pobj" or teller.left_edge.lower_ not in NEW):
                continue
            new, self.people.unnamed = self.people.unnamed, None
            told = self.people.one(whom, self._named_beside(teller) or self.draft.naming(teller, "person"))
            if told is not None and told.form == "name":
                self.people.take(told)
            else:
                self.people.unnamed = new

    def _paragraph(self, word: Token) -> int:
        return self.draft.text.rfind("\n", 0, start(word))

    def _only_sees(self, somebody: Token) -> bool:
        """ "N. said ... A diver found planks. ..., he said": who only comes upon something does not take the word."""
        is_new = somebody.left_edge.lower_ in NEW
        is_here = self._paragraph(somebody) == self._spoken_in
        return is_new and is_here and somebody.head.lemma_.lower() in SEEING

    def _office(self, token: Token) -> Mention | None:
        """ "The Minister of War refused ...": who holds the post is who "he" is."""
        found = self._named_beside(token) or self.draft.naming(token, "post")
        is_held = found is not None and token.tag_ in {"NN", "NNP"} and found.kind in {"person", "post"}
        return found if is_held else None

    def _is_part(self, token: Token) -> bool:
        """ "Page 12 puts the loss at 29 per cent", "a line on the next page": a part of the paper told of."""
        is_numbered = any(c.dep_ in {"nummod", "appos"} or c.tag_ == "CD" for c in token.children)
        is_numbered = is_numbered or any(c.dep_ == "amod" and c.lower_ in PLACES for c in token.children)
        inner = [g for c in token.children if c.dep_ == "prep" for g in c.children]
        return is_numbered or any(g.lemma_.lower() in PARTS for g in inner)

    def _speaker(self, pronoun: Token, above: Mention | None, chain: tuple[Link, ...]) -> Mention | None:
        """Whose words a pronoun in quotation marks stands in: who speaks around it, else who spoke last."""
        if self.draft.quotations.at(start(pronoun)) is None:
            return None
        return above or self._innermost(speaking(self.draft, chain))

    def _person(self, token: Token) -> Mention | None:
        """ "A nurse, who gave her name as N.": she is who the text calls by that name."""
        found = self.draft.naming(token, "person")
        named = self._named_beside(token) if found is not None and found.form != "name" else None
        return named if named is not None and named.kind == "person" else found

    def _owner(self, token: Token) -> Mention | None:
        found = self.draft.naming(token, "person")
        return found if found is not None and found.form == "name" else None

    def _main_subject(self, sentence: Sentence) -> Mention | None:
        who = next((c for c in sentence.root.children if c.dep_ in SUBJECTS), None)
        if who is None:
            return None
        if who.pos_ == "PRON":
            return self._subject
        who = who_answers(who)
        return (
            the_force(self.draft, who)
            or self.draft.naming(who, "organisation", "document", "group", "person")
            or self._named_beside(who)
        )

    def _judge(self, sentence: Sentence) -> Mention | None:
        """ "The union welcomed the ruling. It called ...": a body that nothing has named yet."""
        who = next((c for c in sentence.root.children if c.dep_ in SUBJECTS and c.tag_ == "NN"), None)
        nouns = lexicon().nouns
        is_body = who is not None and who.lemma_.lower() in nouns["organisation"] | nouns["bodies"]
        return self.note(who) if who is not None and is_body else None

    def _acts_on_itself(self, sentence: Sentence) -> Mention | None:
        """ "Lesny Urad corrected itself. ..., it said", "changed its account": a body, whatever its name says."""
        who = next((c for c in sentence.root.children if c.dep_ in SUBJECTS and c.tag_ in {"NN", "NNP"}), None)
        if who is None or self.draft.quotations.at(start(who)) is not None or is_somebody(who):
            return None
        objects = [c for c in sentence.root.children if c.dep_ == "dobj" and c.i > sentence.root.i]
        is_own = any(
            c.lower_ == "itself" or any(g.lower_ == "its" and g.dep_ == "poss" for g in c.children) for c in objects
        )
        name = [t for t in phrase(who) if t.tag_ == "NNP" and t.text[:1].isupper()]
        known = self.draft.naming(who)
        if not is_own or not name or (known is not None and known.kind not in {"organisation", "other"}):
            return None
        found = known or self.note(who)
        return found if found.kind == "organisation" else self.draft.change(found, kind="organisation")

    def source(
        self, frame: Frame, spoke: tuple[Link, ...], carried: tuple[Link, ...], above: Mention | None = None
    ) -> Mention | None:
        """Whom ``frame`` names; ``spoke`` and ``carried`` are the chains of this sentence and the last one's,
        ``above`` is who speaks in the frame around it."""
        token = frame.source
        if token is None or token.lower_ in SELF or token.lower_ in NOBODY:
            return None
        word = token.lower_
        if above is not None and self._is_oneself(frame, above):
            return above
        is_many = above is not None and above.kind in {"group", "organisation"} and not _is_of_one(frame)
        if word == "they" and is_many:
            return above  # "The rebels said they accused ...": themselves
        if token.tag_ == "PRP$" and word in {"its", "their"}:
            return self._whose(frame, token, spoke, carried)
        if word in {"it", "this", "which", "that"}:
            if start(token) not in self._meant:
                self._meant[start(token)] = self._it(frame, word, spoke, carried)
            return self._meant[start(token)]
        if word in MEN | WOMEN and (teller := self._told_before(token, spoke, above)) is not None:
            return teller
        if word in MEN | WOMEN and not spoke and frame.lemma in REPLYING and self._put_to is not None:
            return self._put_to
        if word in MEN | WOMEN:
            return self._one(token, self._speaker(token, above, spoke or carried))
        if word in {"they", "them"}:
            return self._acting_group(token) or self._group(carried) or self._pile(frame)
        is_one_of = token.tag_ == "DT" and any(c.lower_ == "of" for c in token.children)  # "another of them"
        is_one_of = is_one_of or (word == "another" and token.dep_ == "nsubj")  # "Four men said ... Another said"
        if token.tag_ in {"PRP", "DT", "EX", "WP"} and not is_one_of:
            return None
        return self._named(token)

    def _whose(
        self, frame: Frame, owner: Token, spoke: tuple[Link, ...], carried: tuple[Link, ...]
    ) -> Mention | None:
        """ "By its own count the mill lost nine men": who acts behind it; else whom "it" or "they" would take up."""
        phrase_head = owner.head.head
        verb = phrase_head.head
        who = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i > owner.i), None)
        kinds = {"NN", "NNP"} if owner.lower_ == "its" else {"NNS", "NNPS"}
        if who is not None and who.tag_ in kinds and phrase_head.i < who.i:
            return self.draft.naming(who) or self.note(who)
        return self._it(frame, "it", spoke, carried) if owner.lower_ == "its" else self._group(carried)

    def _one(self, pronoun: Token, speaker: Mention | None) -> Mention | None:
        """Whom "he" is: the client of the lawyer who speaks, else somebody other than the ``speaker`` quoted."""
        asker = asker_of(pronoun)
        asked_by = (self._person(asker) or self._office(asker)) if asker is not None else None
        speaker = speaker or told_aside_of(self.draft, pronoun) or asked_by
        client = client_of(pronoun)
        if client is None:
            return self.people.one(pronoun, speaker)
        if client.tag_ == "NNP":
            return self._owner(client)
        return self.people.one(client, self._named_beside(client.head) or self.draft.naming(client.head, "person"))

    def _told_before(self, pronoun: Token, spoke: tuple[Link, ...], above: Mention | None) -> Mention | None:
        """ "A nurse said that ...; three of them, she added, had ...": who speaks in the sentence already."""
        teller = above or self._innermost(speaking(self.draft, spoke))
        said = pronoun.head
        is_aside = said.dep_ == "parataxis" and not any(c.dep_ == "ccomp" for c in said.children)
        if teller is None or not is_aside or teller.kind not in {"person", "post", "other"}:
            return None  # of other kind is "one of them"
        is_before = start(pronoun.sent[0]) <= teller.span.start < start(pronoun)
        sex = "he" if pronoun.lower_ in MEN else "she"
        return teller if is_before and self.people.sex_of(teller) in {"", sex} else None

    def _is_oneself(self, frame: Frame, above: Mention) -> bool:
        """ "A third said he believed", "the firm said it expected": who says what he thinks. Who speaks for another
        may tell what that one thinks."""
        token, outer = frame.source, frame.outer.source if frame.outer is not None else None
        if token is None or outer is None or frame.does not in MINDS or outer.tag_ in {"NNS", "NNPS"}:
            return False
        if outer.lemma_.lower() in lexicon().nouns["representing"]:
            return False
        if token.lower_ == "it":
            return above.kind in {"organisation", "other"}
        sex = {"he": "he", "she": "she"}.get(token.lower_, "")
        return above.kind != "document" and bool(sex) and self.people.sex_of(above) in {"", sex}

    def _body_spoken_for(self, token: Token) -> Mention | None:
        """ "The ministry gave no answer. Its spokesman said ...": the body that the sentence before told of."""
        is_its = any(c.dep_ == "poss" and c.lower_ == "its" for c in token.children)
        if not is_its or token.lemma_.lower() not in lexicon().nouns["representing"]:
            return None
        if any(c.dep_ == "appos" for c in token.children):
            return None
        body = self._subject
        return body if body is not None and body.kind == "organisation" else None

    def _named(self, token: Token) -> Mention:
        if token.lemma_.lower() in PARTS and self.document is not None and self._is_part(token):
            return self.document
        if token.lower_ == "text" and self.document is not None and [c.lower_ for c in token.children] == ["the"]:
            return self.document
        if token.lower_ == "one" and (paper := self._one_of_papers(token)) is not None:
            return paper
        pile = taken_from(token)
        token = pile if pile is not None else token
        if (body := self._body_spoken_for(token)) is not None:
            return body
        token = self._what_else(token)
        named = (
            self._same_as(token)
            or the_force(self.draft, token)
            or self._joined(token)
            or self._named_beside(token)
            or self.draft.naming(token)
        )
        mention = named or self._by_family_name(token) or self.note(token)
        if not mention.core:
            mention = self.draft.change(mention, core=True)
        if mention.kind == "document":
            mention = first_of(self.draft, mention)
            self.document = mention
        elif mention.kind in {"person", "post"} and token.tag_ in {"NN", "NNP"} and not self._only_sees(token):
            self.people.take(mention)
        return mention

    def _one_of_papers(self, one: Token) -> Mention | None:
        """ "Letters went out. The one to the board spoke of nine cranes": one of the papers told of before."""
        if [c.lower_ for c in one.children if c.i < one.i] != ["the"]:
            return None
        before = [s for s in self.draft.sentences if start(s[0]) < start(one)][-2:]
        papers = [
            t
            for sentence in before
            for t in sentence
            if t.lemma_.lower() in lexicon().nouns["document"] and t.tag_ in {"NN", "NNS"} and start(t) < start(one)
        ]
        if not papers:
            return None
        known, place = self.draft.naming(papers[-1], "document"), (start(papers[-1]), end(papers[-1]))
        if known is not None and not any(c.isdigit() for c in known.name):
            return known  # "On 3 May letters went out": no letters of that name
        return self.draft.add("document", *place, form="nominal", why="One of them is named as a source.")

    def _same_as(self, token: Token) -> Mention | None:
        """ "a source in the ministry ... The same source": who was so called before."""
        if not any(c.lower_ == "same" and c.dep_ == "amod" for c in token.children):
            return None
        before = [m for m in self.draft.mentions if m.form == "nominal" and m.span.start < start(token)]
        called = [m for m in before if token.lower_ in m.name.lower().split() and "same" not in m.name.lower()]
        return first_of(self.draft, max(called, key=lambda m: m.span.start)) if called else None

    def _what_else(self, token: Token) -> Token:
        """ "Its author, an analyst, warns": the analyst; whose paper it is tells nothing of who he is."""
        if token.lemma_.lower() not in AUTHORS:
            return token
        beside = (
            c for c in token.children if c.dep_ == "appos" and c.tag_ == "NN" and c.left_edge.lower_ in {"a", "an"}
        )
        return next(beside, token)

    def _by_family_name(self, token: Token) -> Mention | None:
        """ "Radu Stern wrote ... Stern asks": a word like any other, and the name of somebody named before."""
        if not token.text[:1].isupper() or any(c.dep_ == "det" for c in token.children):
            return None
        named = [
            m for m in self.draft.mentions if m.kind == "person" and m.form == "name" and m.span.start < start(token)
        ]
        return next((m for m in named if " " in m.name and m.name.split()[-1] == token.text), None)

    def _joined(self, token: Token) -> Mention | None:
        """ "Officials and two witnesses said": all of them, as one group; of names the first is kept alone."""
        if token.tag_ not in {"NN", "NNS"} or not any(c.lower_ in {"and", "or"} for c in token.children):
            return None
        last = next((c for c in token.children if c.dep_ == "conj" and c.i > token.i), None)
        if last is None or last.tag_ not in {"NN", "NNS"} or "NNS" not in {token.tag_, last.tag_}:
            return None
        if {token.lemma_.lower(), last.lemma_.lower()} & lexicon().nouns["document"]:
            return None  # "residents and a leaked memo indicate": a paper speaks with nobody
        first = next(t for t in phrase(token) if t.dep_ != "punct")
        place = (start(first), end(last))
        known = [m for m in self.draft.covering(place[0]) if (m.span.start, m.span.end) == place]
        return known[0] if known else self.draft.add("group", *place, form="nominal", why="They speak together.")

    def _it(self, frame: Frame, word: str, spoke: tuple[Link, ...], carried: tuple[Link, ...]) -> Mention | None:
        """ "The league said ...; it warned": who spoke in the same sentence; then who or what the last one was on."""
        if word != "it":
            return self.document
        if (here := self._in_sentence(frame, spoke)) is not None:
            return here
        before = self._innermost(carried)
        if not spoke and writes_in_paper(frame, before):
            return before
        told_of = told_of_itself(self.draft, frame.source, self.note) if not spoke else None
        if told_of is not None and (before is None or before.kind != "organisation"):
            return told_of
        goes_on = any(t.lemma_.lower() in GOING_ON for t in frame.cue)
        subject = self._subject
        if subject is not None and subject.kind == "organisation" and not spoke:
            speaks = before is not None and before.id == subject.id
            # "In a statement it said": what speaks in a paper is none.
            if goes_on or speaks or self._held is None or frame.inside is not None:
                return subject
        if not spoke and (body := self._behind(before, carried)) is not None:
            return body
        if self._held is not None and not spoke:
            # "The Gazette has obtained a letter. It says ..."
            self.document = first_of(self.draft, self._held)
        # "The five-page text calls on both to stop. It says ..."
        thing = before if before is not None and before.kind == "other" and before.form == "nominal" else None
        papers = (self.document, told_of, self._paper, thing)
        paper = next((m for m in papers if m is not None and not _is_plural(m)), None)
        # "The civil defence said ... It appealed": a body that no list knows.
        return before if paper is None and before is not None and _is_the_one(before) else paper

    def _in_sentence(self, frame: Frame, spoke: tuple[Link, ...]) -> Mention | None:
        """What "it" takes up within its own sentence."""
        if (above := body_above(self.draft, frame)) is not None:
            return above
        if (owner := whose_office(frame)) is not None and (of_it := self._body(owner)) is not None:
            return of_it
        if (paper := paper_before(self.draft, frame)) is not None:
            self.document = first_of(self.draft, paper)
            return self.document
        if not spoke and (acting := acting_body(self.draft, frame.source)) is not None:
            return acting
        body = self._innermost(spoke)
        return body if body is not None and body.kind == "organisation" else None

    def _behind(self, before: Mention | None, carried: tuple[Link, ...]) -> Mention | None:
        """ "The N. chapter said in a statement that ... It urged", "The board's spokeswoman said ... It asked": the
        body, and no paper."""
        if self._held is not None or before is None:
            return None
        in_papers = any(":" in link.source and self.draft.mention(link.source).kind == "document" for link in carried)
        if in_papers and before.kind in {"organisation", "other"}:
            return before
        if self._owning is None or before.kind not in {"person", "post"}:
            return None
        return self._body(self._owning)

    def _body(self, owner: Token) -> Mention | None:
        """What may be "it" of the things whose office somebody holds: no person, no paper, no place."""
        known = self.draft.naming(owner, "document", "organisation", "person", "place")
        found = known if known is not None else None if is_somebody(owner) else self.note(owner)
        return found if found is not None and found.kind in {"organisation", "other"} else None

    def _acting_group(self, they: Token) -> Mention | None:
        """ "Police are looking for two men, who they believe have fled", "Analysts expect savings, though they warned
        that ...": the many who act in the same sentence."""
        root = they.sent.root
        if they.head == root or not (they.head.dep_ == "relcl" or concedes(they.head)):
            return None
        plural = {"NNS", "NNPS"}
        who = next((c for c in root.children if c.dep_ == "nsubj" and c.i < they.i and c.tag_ in plural), None)
        return self._named(who) if who is not None and who != they.head.head else None

    def _pile(self, frame: Frame) -> Mention | None:
        """ "We read 400 letters. They show that ...": the papers that the sentence before was about."""
        return self.note(self._read) if frame.does == "show" and self._read is not None else None

    def _innermost(self, chain: tuple[Link, ...]) -> Mention | None:
        last = chain[-1].source if chain else "unnamed"
        return self.draft.mention(last) if last != "unnamed" else None

    def _group(self, carried: tuple[Link, ...]) -> Mention | None:
        """ "They said" after "Officials said": the group that spoke last, else the last sentence's."""
        mention = self._innermost(carried)
        if self._many is not None and not self._was_told:
            return self._named(self._many)
        if mention is not None and mention.kind == "group":
            return mention
        subject = self._subject
        if subject is not None and subject.kind == "document" and is_many(subject):
            return first_of(self.draft, subject)  # "The minutes run to seven pages. They quote ..."
        if subject is not None and subject.kind == "group":
            return subject
        return self._named(self._many) if self._many is not None else None

    def name_of(self, token: Token) -> Mention | None:
        """The name set beside ``token``, else the mention that it stands in."""
        return self._named_beside(token) or self.draft.naming(token)

    def _named_beside(self, token: Token) -> Mention | None:
        """ "A port official, N. N., said", "the builder, N, said": both are one, and the name is the source."""
        is_one = token.lower_ == "one" and token.dep_ in SUBJECTS
        joined = [
            c
            for c in token.children
            if c.dep_ == "conj" and not (c.tag_ in {"NNP", "NNPS"} and before_its_verb(token))
        ]
        is_joined = bool(joined) or any(c.dep_ == "cc" and not before_its_verb(token) for c in token.children)
        if (token.tag_ not in {"NN", "NNP"} and not is_one) or is_joined:
            return None
        if token.lemma_.lower() in lexicon().nouns["document"]:
            return None  # "a cable from N. to the general, N. N., reveals": the general is whom it goes to
        of = [g for c in token.children if is_one and c.lower_ == "of" for g in c.children]
        beside = [c for t in (token, *of) for c in t.children if c.dep_ == "appos" and c.i > token.i]
        beside = [
            c for c in beside if "(" not in {c.left_edge.text, c.left_edge.nbor(-1).text}
        ]  # "Cllr N. N. (Ind, Quay)": his party
        beside += [c for c in behind_its_place(token) if c not in beside] if is_somebody(token) else []
        beside += [t for office in (token, *beside) for t in identified(office)]
        given = [m for c in given_name(token) if (m := self._given(c)) is not None]
        found = given or [m for c in beside if (m := self.draft.naming(c, "person", "organisation"))]
        found = [m for m in found if m.form == "name"]
        return found[0] if len(found) == 1 else None

    def _given(self, name: Token) -> Mention | None:
        """ "A man who gave his name as N.": a name that no list knows, or that is a place's or a body's elsewhere."""
        known = self.draft.naming(name, "person", "organisation", "place")
        if known is not None:
            return known if known.kind == "person" else self.draft.change(known, kind="person")
        first = min((t for t in name.subtree if t.tag_ == "NNP"), key=lambda t: t.i, default=name)
        place = (start(first), end(name))
        if name.tag_ != "NNP" or not self.draft.is_free(*place):
            return None
        return self.draft.add("person", *place, why="Somebody gives it as his name.")

    def note(self, token: Token) -> Mention:
        """A source that no list knows is still noted: a spokeswoman, residents, two traders, the rescue service."""
        of = [g for c in token.children if c.lower_ == "of" for g in c.children]
        is_part = token.pos_ in {"NUM", "PRON", "DET"} and any(t.tag_ not in {"WP", "WDT"} for t in of)
        words = [t for t in (phrase_of(token) if is_part else phrase(token)) if t.dep_ != "punct"] or [token]
        lemma, nouns = token.lemma_.lower(), lexicon().nouns
        kind = "other"
        if lemma in nouns["document"] and token.tag_ == "NNS":
            kind = "document"  # "according to messages from a closed group"
        elif token.tag_ in {"NNS", "NNPS"}:
            kind = "other" if lemma in THINGS else "group"
        elif lemma in nouns["post"] | nouns["person"] | nouns["ranks"]:
            kind = "person"
        elif lemma in nouns["organisation"] | nouns["outlet"] | nouns["bodies"]:
            kind = "organisation"
        elif token.tag_ == "NN" and (lemma in nouns["kin"] or is_one_of_many(lemma) or sounds_human(lemma)):
            kind = "person"
        elif token.lower_ == "one" and any(is_one_of_many(t.lemma_.lower()) for t in of if t.tag_ == "NNS"):
            kind = "person"  # "one of the three officials"
        first, last = start(words[0]), end(words[-1])
        return self.draft.add(kind, first, last, form="nominal", why="It is named as a source.")  # type: ignore[arg-type]
