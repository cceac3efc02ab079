"""What papers and outlets add to a chain: who brought a paper out, who signed it, who still speaks in it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from stemma.model import Detail, Link, Mention
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import Frame
from stemma.read.claiming.clauses import Clause
from stemma.read.claiming.discourse import AUTHORS, Discourse, is_many
from stemma.read.claiming.paper_turns import is_called, is_later, is_now, is_otherwise, is_reached, same_person
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.naming.coreference import first_of
from stemma.read.naming.details import is_inline
from stemma.read.naming.outlets import OUTLETS, PRINTING, named_outlets, the_outlet
from stemma.read.naming.phrase_details import LETTERS
from stemma.read.parsing.tree import start
from stemma.text.outlets import PAPERS, names_publisher, outlet_key

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

# What people write in: to each other, or for others to sign.
WRITTEN = frozenset({"appeal", "email", "letter", "memo", "memorandum", "note", "petition", "statement"})
HEAD_LINES = 4
REPORTER = re.compile(r"(?P<outlet>[A-Z][^\n,]{2,40}?) [-–—|] [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}")
OWN_NAMES = PAPERS - {"express", "mail", "mirror", "post", "standard", "star", "telegraph", "times"}
"""By which a paper calls itself; those that papers known everywhere are called are no sign of it."""
Chain = tuple[Link, ...]


class Papers:
    """The papers that a text tells of, for the chains of its claims; ``told`` is whom the text has named so far."""

    def __init__(self, draft: Draft, details: tuple[Detail, ...], told: Discourse) -> None:
        self.draft = draft
        self.told = told
        self.outlets = self._outlets(details)
        self._credited = {d.value for d in details if d.name == "credited to"}
        self.signatories = self._signatories(details)
        # Whom the text has let speak in a paper, with the paper.
        self._authors: list[tuple[Mention, Mention]] = []
        # Whom the text knows only from a paper, without a name, with those through whom he spoke there.
        self._within: dict[str, Chain] = {}
        self._apart: set[str] = set()
        self._this = self._called_this()

    def through(self, links: list[Link], clause: Clause, carried: Chain) -> list[Link]:
        """``links`` through the paper that the speaker signed, or still speaks in; ``carried`` spoke before."""
        found = self._still_inside(self._signed(links, clause, carried), clause, carried)
        found = self._by_author(found, clause) if found == links else found
        found = self._as_its_author(found, clause) if found == links else found
        found = self._told_of_within(found, clause) if found == links else found
        self._note_author(found)
        self._note_within(found)
        return found

    def _as_its_author(self, links: list[Link], clause: Clause) -> list[Link]:
        """ "The memo cites ... Its author warns that", "the memo's author": he speaks in it."""
        who = clause.frame.source if clause.frame is not None else None
        if who is None or who.lemma_.lower() not in AUTHORS or len(links) != 1:
            return links
        whose = next((c for c in who.children if c.dep_ == "poss"), None)
        if whose is None or is_reached(clause):
            return links
        paper = self.told.document if whose.lower_ == "its" else self.draft.naming(whose, "document")
        if paper is None or paper.span.start > start(who):
            return links
        paper = first_of(self.draft, paper)
        if ":" in links[0].source:
            self._authors.append((first_of(self.draft, self.draft.mention(links[0].source)), paper))
        return [Link(source=paper.id, level="carried-over"), *links]

    def _note_within(self, links: list[Link]) -> None:
        """Remember who without a name spoke only through a paper: "The memo quotes a guard as saying"."""
        last = links[-1]
        who = self._unnamed(last)
        if who is None or last.level != "claim":
            return
        before = [link for link in links[:-1] if link.level != "document"]
        is_in_paper = any(":" in k.source and self.draft.mention(k.source).kind == "document" for k in before)
        if not is_in_paper:
            self._apart.add(who.id)
        elif who.id not in self._within:
            self._within[who.id] = tuple(Link(source=k.source, level="carried-over") for k in before)

    def _told_of_within(self, links: list[Link], clause: Clause) -> list[Link]:
        """ "The memo quotes a guard as saying ... The guard said that ...": still in the memo."""
        frame, who = clause.frame, self._unnamed(links[0])
        if frame is None or frame.recipient is not None or who is None or len(links) != 1 or who.id in self._apart:
            return links
        if links[0].level != "claim" or is_reached(clause) or is_later(frame) or is_otherwise(frame):
            return links
        if who.id in self._within:
            return [*self._within[who.id], *links]
        # No list knows the noun: "a warden ... The warden said".
        called = [i for i in self._within if is_called(who, self.draft.mention(i))]
        return [*self._within[called[0]], replace(links[0], source=called[0])] if len(called) == 1 else links

    def _renamed(self, link: Link, source: str) -> Link:
        return Link(source=source, level=link.level, cue=link.cue)

    def _unnamed(self, link: Link) -> Mention | None:
        """Who speaks, where the text tells no name of his."""
        if link.source == "unnamed" or ":" not in link.source:
            return None
        who = first_of(self.draft, self.draft.mention(link.source))
        return who if who.kind in {"person", "other"} and who.form == "nominal" else None

    def may_be_his(self, frame: Frame, links: list[Link]) -> bool:
        """ "The governor asked for troops, the letter shows": it may be his own letter, in which he asks."""
        last = links[-1].source
        paper = self.draft.mention(last) if ":" in last else None
        is_letter = paper is not None and paper.name.lower().split()[-1] in LETTERS | WRITTEN | {"document", "paper"}
        who = self.draft.naming(frame.source) if frame.source is not None else None
        papers = {link.source for link in links}
        found = [m for m, signed in self.signatories if signed.id in papers]
        is_signed = who is not None and any(same_person(first_of(self.draft, who), m) for m in found)
        return is_letter or is_signed

    def signatory(self, paper: Mention, pronoun: Token) -> Mention | None:
        """ "The memo was written by N. N. In it she describes ...": who wrote the paper, where it is one."""
        found = {m.name: m for m, signed in self.signatories if signed.id == paper.id and m.kind == "person"}
        who = next(iter(found.values())) if len(found) == 1 else None
        sex = {"he": "he", "she": "she"}.get(pronoun.lower_)
        is_before = who is not None and who.span.start < start(pronoun)
        return who if who is not None and is_before and sex and self.told.people.sex_of(who) in {"", sex} else None

    def _note_author(self, links: list[Link]) -> None:
        """Remember who speaks in which paper: "In the letter N. N. writes"."""
        if len(links) < 2 or "unnamed" in {links[0].source, links[1].source} or links[0].level == "document":
            return
        paper, who = (self.draft.mention(link.source) for link in links[:2])
        if paper.kind == "document" and who.kind == "person" and who.form == "name":
            self._authors.append((first_of(self.draft, who), first_of(self.draft, paper)))

    def _by_author(self, links: list[Link], clause: Clause) -> list[Link]:
        """ "He asks the ministry for rifles", "Salk goes on to say": whom a text has let speak in one paper speaks
        there again in the present."""
        frame = clause.frame
        while frame is not None and frame.outer is not None:
            frame = frame.outer
        first = links[0]
        if frame is None or frame.recipient is not None or not is_now(frame) or ":" not in first.source:
            return links
        who = first_of(self.draft, self.draft.mention(first.source))
        papers = {
            paper.id: paper for author, paper in self._authors if who.kind == "person" and same_person(who, author)
        }
        if len(papers) != 1 or self._speaks_of(next(iter(papers.values())), clause):
            return links
        return [Link(source=next(iter(papers)), level="carried-over"), *links]

    def _outlets(self, details: tuple[Detail, ...]) -> list[tuple[str, Link]]:
        """Outlets that brought a document out: (id of the document's first mention, or "" for all, the link)."""
        found = []
        for detail in details:
            if detail.name not in {"published by", "credited to", "leaked to"} or detail.value is None:
                continue
            if detail.name == "credited to" and is_inline(self.draft.text, detail.cue):
                continue
            value = self.draft.mention(detail.value)
            if value.kind != "organisation" or value.form != "name":
                continue
            whose = (
                first_of(self.draft, self.draft.mention(detail.document_mention)).id
                if detail.document_mention
                else ""
            )
            found.append((whose, Link(source=value.id, level="document", cue=detail.cue)))
        return sorted(found, key=lambda item: (item[0] == "", item[0]))

    def _signatories(self, details: tuple[Detail, ...]) -> list[tuple[Mention, Mention]]:
        return [
            (self.draft.mention(d.value), first_of(self.draft, self.draft.mention(d.document_mention)))
            for d in details
            if d.name == "signed by" and d.value and d.document_mention
        ]

    def outlet(self, frame: Frame) -> Mention | None:
        """ "The Herald has obtained a letter. ... The paper wrote that": the newspaper, and not the letter."""
        token = frame.source
        if token is None or token.lower_ not in OUTLETS:
            return None
        brought = {link.source for _, link in self.outlets if link.source not in self._credited}
        is_bare = [c.lower_ for c in token.children if c.i < token.i] == ["the"]
        if is_bare and len(brought) == 1:
            # "N. said it had obtained a memo. ... The newspaper said"; "the paper" may be the memo
            is_it = frame.lemma in PRINTING if token.lower_ == "paper" else not named_outlets(self.draft)
            if is_it:
                return self.draft.mention(brought.pop())
        return the_outlet(self.draft, token, frame.lemma)

    def in_it(self, inside: Token) -> Mention | None:
        """ "The letter was written by N. The paper could not verify it. In it N. complains": the letter."""
        found = self.brought_in(inside)
        before = [s for s in self.draft.sentences if start(s[0]) < start(inside.sent[0])]
        goes_on = inside.lower_ == "it" and bool(before) and any(t.lower_ in {"it", "its"} for t in before[-1])
        return found or (self.told.document if goes_on else None)

    def brought_in(self, pronoun: Token) -> Mention | None:
        """ "The N. has the two-page letter. In it ...": the one paper that the sentence before speaks of."""
        here = start(pronoun.sent[0])
        before = [start(sentence[0]) for sentence in self.draft.sentences if start(sentence[0]) < here]
        if pronoun.lower_ != "it" or not before:
            return None
        first, last = here, before[-1]
        told = [m for m in self.draft.mentions if m.kind == "document" and last <= m.span.start < first]
        told = [m for m in told if not is_many(m)]
        return told[0] if len({first_of(self.draft, m).id for m in told}) == 1 else None

    def _signed(self, links: list[Link], clause: Clause, carried: Chain) -> list[Link]:
        """A signatory who speaks without further word speaks through the document, but not when he speaks of it."""
        first = links[0]
        if first.source == "unnamed" or ":" not in first.source:
            return links
        mention = first_of(self.draft, self.draft.mention(first.source))  # "the governor writes": N.
        if mention.kind != "person":
            return links
        for signer, document in self.signatories:
            is_new = document.id not in {link.source for link in links} and document.span.start < start(clause.head)
            is_his = is_new and same_person(mention, signer) and not self._speaks_apart(mention, document, carried)
            if is_his and not self._speaks_of(document, clause):
                self.told.document = document
                return [Link(source=document.id, level="carried-over"), *links]
        return links

    def _still_inside(self, links: list[Link], clause: Clause, carried: Chain) -> list[Link]:
        """ "In the letter the doctors describe ... They ask ...": they still speak in it."""
        frame, before = clause.frame, [link for link in carried if link.level in {"claim", "carried-over"}]
        if frame is None or frame.source is None or frame.recipient is not None or len(links) != 1:
            return links
        if frame.lemma == "write" and (letter := self._written_in(links[0], frame)) is not None:
            return [Link(source=letter.id, level="carried-over"), *links]
        if len(before) < 2 or not (frame.source.lower_ == "they" or is_now(frame)):
            return links
        paper, who = before[-2:]
        if not self._is_one(who, links[0]) or ":" not in paper.source:
            return links
        is_paper = self.draft.mention(paper.source).kind == "document"
        return [Link(source=paper.source, level="carried-over"), *links] if is_paper else links

    def _is_one(self, before: Link, now: Link) -> bool:
        """Whether both links are of one source, or of one person by name."""
        if before.source == now.source or "unnamed" in {before.source, now.source}:
            return before.source == now.source
        left, right = self.draft.mention(before.source), self.draft.mention(now.source)
        return left.kind == right.kind == "person" and same_person(left, right)

    def _written_in(self, link: Link, frame: Frame) -> Mention | None:
        """ "The H. has obtained a letter of 30 guards. ... Guards write that ...": they write in the letter."""
        who = self.draft.mention(link.source) if ":" in link.source else None
        paper = self.told.document
        if who is None or paper is None or not is_now(frame) or who.kind not in {"group", "person", "post"}:
            return None
        is_letter = paper.name.lower().split()[-1] in WRITTEN
        return paper if is_letter and paper.span.start < who.span.start else None

    def _speaks_apart(self, speaker: Mention, document: Mention, carried: Chain) -> bool:
        """Whether the sentence before has him speak without the document ("Oster told the N."): he goes on so."""
        sources = [link.source for link in carried if ":" in link.source]
        if not sources or document.id in sources or sources[-1].startswith("publisher:"):
            return False
        return same_person(self.draft.mention(sources[-1]), speaker)

    def _speaks_of(self, document: Mention, clause: Clause) -> bool:
        """ "Oster called the memo a fabrication", "told reporters": words outside the document he signed."""
        frame = clause.frame
        if frame is not None and frame.recipient is not None and frame.does == "say":
            return True
        if is_reached(clause) or (frame is not None and (is_later(frame) or is_otherwise(frame))):
            return True
        spoken_of = clause.tokens if clause.own_cue else [t for t in clause.head.children if t.dep_ in SUBJECTS]
        named = (self.draft.naming(t, "document") for t in spoken_of if t.pos_ == "NOUN")
        return any(m is not None and first_of(self.draft, m).id == document.id for m in named)

    def brought_by(self, links: list[Link]) -> list[Link]:
        """The outlet that published the document a chain passes through, or that the whole report credits."""
        sources = {link.source for link in links}
        if links and links[0].level == "claim" and self._is_speaker(links[0]) and links[0].cue != links[-1].cue:
            return []  # "Her lawyer said the memo shows ...": to her lawyer nobody has brought it
        documents = {i for i in sources if i != "unnamed" and self.draft.mention(i).kind == "document"}
        if not documents:
            return []
        mentions = [self.draft.mention(i) for i in sorted(sources) if i != "unnamed"]
        told = [m for m in mentions if m.form == "nominal" and m.kind != "document"]
        if any(m.name.lower().split()[-1] in lexicon().nouns["outlet"] for m in told):
            return []  # "..., newspaper says": the outlet stands in the chain already.
        names = [m.name for m in mentions]
        for whose, link in self.outlets:
            name = self.draft.mention(link.source).name
            is_there = any(names_publisher(one, name) or names_publisher(name, one) for one in names)
            if (whose in documents or whose == "") and not is_there and not self.is_own(name):
                return [link]
        return []

    def _is_speaker(self, link: Link) -> bool:
        return ":" in link.source and self.draft.mention(link.source).kind in {"person", "post", "group"}

    def is_own(self, outlet: str) -> bool:
        """Whether the report speaks of its own publisher: "told the Herald" in the Valley Herald, or where the Herald
        is what it calls "this newspaper"."""
        key = outlet_key(outlet)
        is_this = names_publisher(outlet, self.draft.document.publisher) or key in self._this
        return is_this or self._is_in_head(key) or self._is_bare(key)

    def _is_in_head(self, key: str) -> bool:
        """ "Valley Net - Mira Tal" below the headline: whose report it is."""
        if self.draft.document.publisher:
            return False
        lines = [line for line in self.draft.text.splitlines() if line.strip()][1:HEAD_LINES]
        return any(outlet_key(at["outlet"]) == key for line in lines if (at := REPORTER.fullmatch(line.strip())))

    def _is_bare(self, key: str) -> bool:
        """ "told the Gazette", in a text that says of no publisher and gives no other name of the paper: its own."""
        if self.draft.document.publisher or key not in OWN_NAMES:
            return False
        named = [outlet_key(m.name) for m in self.draft.mentions if m.kind == "organisation" and m.form == "name"]
        return not any(name != key and name.endswith(key) for name in named)

    def _called_this(self) -> frozenset[str]:
        """The outlets that the text takes up as "this newspaper", in its own words."""
        text, found = self.draft.text, set()
        for mention in self.draft.mentions:
            is_outlet = mention.kind == "organisation" and mention.name.lower().split()[-1] in OUTLETS
            is_this = "this" in text[max(0, mention.span.start - 5) : mention.span.end].lower().split()
            if mention.refers_to and is_outlet and is_this and self.draft.quotations.at(mention.span.start) is None:
                found.add(outlet_key(self.draft.mention(mention.refers_to).name))
        return frozenset(found)
