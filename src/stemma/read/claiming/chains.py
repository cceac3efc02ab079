"""Through whom: from the frames of a sentence and the discourse before it to a claim's chain of attribution."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from stemma.model import Detail, Link, Mention
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import Frame
from stemma.read.claiming.clauses import Clause
from stemma.read.claiming.discourse import SELF, Discourse
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.naming.coreference import first_of
from stemma.read.naming.details import is_inline, is_relay
from stemma.read.naming.outlets import OUTLETS, PRINTING, the_outlet
from stemma.read.parsing.tree import start
from stemma.text.outlets import names_publisher
from stemma.text.translit import skeleton

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

REACHED = frozenset({"approach", "ask", "contact", "interview", "phone", "press", "question", "reach"})
# What people write in: to each other, or for others to sign.
WRITTEN = frozenset({"appeal", "email", "letter", "memo", "memorandum", "note", "petition", "statement"})
ASKED = frozenset({"request", "order", "promise", "offer"})


class Chains:
    """Keeps who spoke last while a text is read from its beginning, and builds each claim's chain."""

    def __init__(self, draft: Draft, details: tuple[Detail, ...]) -> None:
        self.draft = draft
        self._breaks = [at for at, char in enumerate(draft.text) if char == "\n"]
        self.publisher = Link(source=f"publisher:{draft.document.id}", level="publisher")
        self.outlets = self._outlets(details)
        self._credited = {d.value for d in details if d.name == "credited to"}
        self.signatories = self._signatories(details)
        self.told = Discourse(draft)
        self.carried: tuple[Link, ...] = ()
        self.carried_paragraph = -1
        self.carried_words = False
        self._quoting = False
        self.is_carried = False
        self._spoke: tuple[Link, ...] = ()
        # Whom the words of a quotation let speak in turn; who speaks in a turn of an interview or in a statement.
        self.own: tuple[Link, ...] = ()
        self.turn: tuple[Link, ...] = ()

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

    def begin(self) -> None:
        """A new sentence: nobody has spoken in it yet."""
        self._spoke = ()
        self._quoting = False

    def close(self, sentence: Sentence) -> None:
        """Remember who spoke and who was spoken of."""
        if self._spoke:
            self.carried = self._spoke
            self.carried_words = self._quoting
            self.carried_paragraph = self._paragraph(start(sentence[0]))
        self.told.close(sentence, self._spoke)

    def _paragraph(self, offset: int) -> int:
        return bisect_left(self._breaks, offset)

    def chain(self, clause: Clause) -> tuple[Link, ...]:
        """Links from the publisher inwards to the first voice of ``clause``."""
        frames: list[Frame] = []
        at = clause.frame
        while at is not None:
            frames.insert(0, at)
            at = at.outer
        quoted = self._is_quoted(clause)
        inner: list[Link] = []
        self.own = ()
        for frame in frames:
            if frame.negated and frame.does in ASKED:
                continue  # "has never asked for help": nobody asks for anything
            links = self._links(frame, is_quoted=quoted, above=inner[-1] if inner else None)
            # "denied planning an attack": one who denies and plans is one voice.
            links = links[1:] if inner and links and links[0].source == inner[-1].source else links
            papers = {k.source for k in inner if self._is_paper(k)}
            links = [link for link in links if link.source not in papers]  # "according to a recording" and "it shows"
            inner += links
            if quoted and self._is_within(clause, frame):
                self.own += tuple(link for link in links if link.source != "unnamed")
        self.is_carried = (
            quoted and not self.turn and not any(k.source != "unnamed" for k in inner if k not in self.own)
        )
        if self.is_carried:
            # Words in quotation marks are somebody's; with no sayer in sight they are nobody's we can name. Whom
            # he lets speak in turn stands within.
            before = self._carry(clause) or [Link(source="unnamed", level="carried-over")]
            self.own = tuple(link for link in self.own if link.source != before[-1].source)
            inner = [*before, *self.own]
        elif inner and inner[0].source == "unnamed" and frames[0].source is None:
            # "are said to be" in a report on a document: what stands before tells through whom.
            inner = [*(self._carry(clause) if self._spoke or self._is_on_paper() else ()), *inner]
        inner += self._hearsay(clause, inner)
        inner = self._in_turn(inner)
        if not inner:
            return (self.publisher,)
        inner = self._still_inside(self._through_document(inner, clause), clause)
        if not any(link.source == "unnamed" for link in inner):
            self._spoke = self._spoke or tuple(link for link in inner if link not in self.own)
            self._quoting = self._quoting or quoted or self._holds_quotation(clause)
        return (self.publisher, *self._brought_by(inner), *inner)

    def _in_turn(self, inner: list[Link]) -> list[Link]:
        """``inner`` through who speaks in the turn or the statement that the sentence stands in."""
        if not self.turn:
            return inner
        own = {link.source for link in self.turn}
        return [*self.turn, *(k for k in inner if k.source not in own and (k.cue or k.source != "unnamed"))]

    def stated(self, frame: Frame) -> tuple[Link, ...]:
        """Who is said to state what stands in the lines below."""
        links = tuple(self._links(frame, is_quoted=False))
        self._spoke = links
        return links

    def credited(self, credit: Detail, links: tuple[Link, ...]) -> tuple[Link, ...]:
        """``links`` of a clause whose sentence credits somebody in brackets: through him first."""
        if credit.value is None or any(link.source == credit.value for link in links):
            return links
        return (links[0], Link(source=credit.value, level="claim", cue=credit.cue), *links[1:])

    def _hearsay(self, clause: Clause, inner: list[Link]) -> list[Link]:
        """ "allegedly", "reportedly": the writer hands his words to somebody whom he does not name."""
        if inner:
            return []
        phrases = [c for c in clause.head.children if clause.kind == "adjunct" and c.dep_ == "prep"]
        near = [*clause.head.children, *(g for c in phrases for g in c.children)]
        near = [c for c in near if c.lower_ in lexicon().hearsay]
        words = [c for c in near if c in clause.tokens]
        return [Link(source="unnamed", level="claim", cue=self.draft.words(words[:1]))] if words else []

    def _is_paper(self, link: Link) -> bool:
        return link.source != "unnamed" and self.draft.mention(link.source).kind == "document"

    def _is_quoted(self, clause: Clause) -> bool:
        head = clause.head if clause.head in clause.tokens or not clause.tokens else clause.tokens[0]
        return self.draft.quotations.at(start(head)) is not None

    def _is_within(self, clause: Clause, frame: Frame) -> bool:
        """Whether the words of ``frame`` stand inside the quotation that ``clause`` stands in."""
        quotation = self.draft.quotations.at(start(clause.head))
        return quotation is not None and all(self.draft.quotations.at(start(t)) == quotation for t in frame.cue)

    def _holds_quotation(self, clause: Clause) -> bool:
        return any(self.draft.quotations.at(start(t)) is not None for t in clause.tokens)

    def _is_on_paper(self) -> bool:
        """Whether the last sayer was a document that shows and says, or that the text comes back to. What is only
        "according to" a report does not make the next sentence's hearsay the report's."""
        for link in self.carried:
            mention = self.draft.mention(link.source) if link.source != "unnamed" else None
            if mention is not None and mention.kind == "document":
                if link.cue is not None and not link.cue.of(self.draft.text).lower().startswith("according"):
                    return True
                again = [m for m in self.draft.mentions if m.kind == "document" and m.id != mention.id]
                return any(first_of(self.draft, m).id == mention.id for m in again)
        return False

    def _carry(self, clause: Clause) -> list[Link]:
        """A quotation without a cue of its own goes on with the last sayer."""
        same = bool(self._spoke) or self._paragraph(start(clause.head)) == self.carried_paragraph
        if not same and not self.carried_words and not self._spoke and self._is_quoted(clause):
            return []
        return [
            Link(
                source=link.source,
                level="claim" if same and link.cue else "carried-over",
                cue=link.cue if same else None,
            )
            for link in (self._spoke or self.carried)
            if link.level != "document"
        ]

    def _links(self, frame: Frame, *, is_quoted: bool, above: Link | None = None) -> list[Link]:
        cue = self.draft.words(frame.cue)
        links: list[Link] = []
        if frame.recipient is not None:
            told = self.draft.naming(frame.recipient, "organisation")
            is_relayed = told is not None and frame.does == "say" and is_relay(told)
            if told is not None and is_relayed and not self._is_own(told.name) and not _is_this(frame.recipient):
                links.append(Link(source=told.id, level="claim", cue=cue))
        if frame.inside is not None:
            paper = self.draft.naming(frame.inside, "document") or self._brought_in(frame.inside)
            if paper is not None:
                self.told.document = first_of(self.draft, paper)
                links.append(Link(source=self.told.document.id, level="claim", cue=cue))
        teller = self.draft.mention(above.source) if above is not None and ":" in above.source else None
        source = self._outlet(frame) or self.told.source(frame, self._spoke, self.carried, teller)
        if source is not None and source.id not in {link.source for link in links}:
            links.append(Link(source=source.id, level="claim", cue=cue))
        elif frame.impersonal and frame.source is None:
            return links
        elif frame.source is None or (frame.source.text.lower() not in SELF and not is_quoted):
            links.append(Link(source="unnamed", level="claim", cue=cue))
        if frame.citing is not None:
            cited = self.draft.naming(frame.citing) or self.told.note(frame.citing)
            if cited.kind == "document":
                self.told.document = first_of(self.draft, cited)
            links.append(Link(source=cited.id, level="claim", cue=cue))
        return links

    def _outlet(self, frame: Frame) -> Mention | None:
        """ "The Herald has obtained a letter. ... The paper wrote that": the newspaper, and not the letter."""
        token = frame.source
        if token is None or token.lower_ not in OUTLETS:
            return None
        brought = {link.source for _, link in self.outlets if link.source not in self._credited}
        is_bare = [c.lower_ for c in token.children if c.i < token.i] == ["the"]
        if token.lower_ == "paper" and frame.lemma in PRINTING and len(brought) == 1 and is_bare:
            return self.draft.mention(brought.pop())
        return the_outlet(self.draft, token, frame.lemma)

    def _brought_in(self, pronoun: Token) -> Mention | None:
        """ "The N. has the two-page letter. In it ...": the one paper that the sentence before speaks of."""
        here = start(pronoun.sent[0])
        before = [start(sentence[0]) for sentence in self.draft.sentences if start(sentence[0]) < here]
        if pronoun.lower_ != "it" or not before:
            return None
        first, last = here, before[-1]
        told = [m for m in self.draft.mentions if m.kind == "document" and last <= m.span.start < first]
        return told[0] if len({first_of(self.draft, m).id for m in told}) == 1 else None

    def _through_document(self, links: list[Link], clause: Clause) -> list[Link]:
        """A signatory who speaks without further word speaks through the document, but not when he speaks of it."""
        first = links[0]
        if first.source == "unnamed" or ":" not in first.source:
            return links
        mention = first_of(self.draft, self.draft.mention(first.source))  # "the governor writes": N.
        if mention.kind != "person":
            return links
        for signer, document in self.signatories:
            is_new = document.id not in {link.source for link in links}
            is_his = is_new and _same_person(mention, signer) and not self._speaks_apart(mention, document)
            if is_his and not self._speaks_of(document, clause):
                self.told.document = document
                return [Link(source=document.id, level="carried-over"), *links]
        return links

    def _still_inside(self, links: list[Link], clause: Clause) -> list[Link]:
        """ "In the letter the doctors describe ... They ask ...": they still speak in it."""
        frame, before = clause.frame, [link for link in self.carried if link.level in {"claim", "carried-over"}]
        if frame is None or frame.source is None or frame.recipient is not None or len(links) != 1:
            return links
        if frame.lemma == "write" and (letter := self._written_in(links[0], frame)) is not None:
            return [Link(source=letter.id, level="carried-over"), *links]
        if len(before) < 2 or not (frame.source.lower_ == "they" or _is_now(frame)):
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
        return left.kind == right.kind == "person" and _same_person(left, right)

    def _written_in(self, link: Link, frame: Frame) -> Mention | None:
        """ "The H. has obtained a letter of 30 guards. ... Guards write that ...": they write in the letter."""
        who = self.draft.mention(link.source) if ":" in link.source else None
        paper = self.told.document
        if who is None or paper is None or not _is_now(frame) or who.kind not in {"group", "person", "post"}:
            return None
        is_letter = paper.name.lower().split()[-1] in WRITTEN
        return paper if is_letter and paper.span.start < who.span.start else None

    def _speaks_apart(self, speaker: Mention, document: Mention) -> bool:
        """Whether the sentence before has him speak without the document ("Oster told the N."): he goes on so."""
        sources = [link.source for link in self.carried if ":" in link.source]
        if not sources or document.id in sources or sources[-1].startswith("publisher:"):
            return False
        return _same_person(self.draft.mention(sources[-1]), speaker)

    def _speaks_of(self, document: Mention, clause: Clause) -> bool:
        """ "Oster called the memo a fabrication", "told reporters": words outside the document he signed."""
        frame = clause.frame
        if frame is not None and frame.recipient is not None and frame.does == "say":
            return True
        if _is_reached(clause):
            return True
        spoken_of = clause.tokens if clause.own_cue else [t for t in clause.head.children if t.dep_ in SUBJECTS]
        named = (self.draft.naming(t, "document") for t in spoken_of if t.pos_ == "NOUN")
        return any(m is not None and first_of(self.draft, m).id == document.id for m in named)

    def _brought_by(self, links: list[Link]) -> list[Link]:
        """The outlet that published the document a chain passes through, or that the whole report credits."""
        sources = {link.source for link in links}
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
            if (whose in documents or whose == "") and not is_there and not self._is_own(name):
                return [link]
        return []

    def _is_own(self, outlet: str) -> bool:
        """Whether the report speaks of its own publisher: "told the Herald" in the Valley Herald."""
        return names_publisher(outlet, self.draft.document.publisher)


def _is_this(outlet: Token) -> bool:
    """ "told this newspaper": the report's own."""
    return any(c.lower_ in {"this", "our"} for c in outlet.children)


def _is_reached(clause: Clause) -> bool:
    """ "Reached by phone, he said ...", "asked about the memo, he said ...": not in what he signed."""
    return any(t.tag_ == "VBN" and t.dep_ == "advcl" and t.lemma_ in REACHED for t in clause.head.sent)


def _is_now(frame: Frame) -> bool:
    """ "He goes on to say", "he writes": as one tells what stands in a paper."""
    above = [t.head for t in frame.cue if t.dep_ == "xcomp"]
    return any(t.tag_ in {"VBP", "VBZ"} for t in (*frame.cue, *above))


def _same_person(left: Mention, right: Mention) -> bool:
    """One name's words within the other's, spelling variants of vowels allowed."""
    first, second = (_consonants(m.name) for m in (left, right))
    return bool(first and second) and (first <= second or second <= first)


def _consonants(name: str) -> set[str]:
    return {skeleton(word) or word for word in re.findall(r"[^\W\d_]{2,}", name.casefold())}
