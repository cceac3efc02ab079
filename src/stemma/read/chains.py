"""Through whom: from the frames of a sentence and the discourse before it to a claim's chain of attribution."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from stemma.model import Detail, Link, Mention
from stemma.read.clauses import Clause
from stemma.read.coreference import first_of
from stemma.read.details import is_inline, is_relay
from stemma.read.draft import Draft
from stemma.read.frames import Frame
from stemma.read.lexicon import lexicon
from stemma.read.nominals import phrase
from stemma.read.pipeline import end, start
from stemma.text.translit import skeleton

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

NOBODY = frozenset({"nobody", "none", "no-one", "nothing"})
SELF = frozenset({"we", "i", "our", "us", "my"})


class Chains:
    """Keeps who spoke last while a text is read from its beginning, and builds each claim's chain."""

    def __init__(self, draft: Draft, details: tuple[Detail, ...]) -> None:
        self.draft = draft
        self._breaks = [at for at, char in enumerate(draft.text) if char == "\n"]
        self.publisher = Link(source=f"publisher:{draft.document.id}", level="publisher")
        self.outlets = self._outlets(details)
        self.signatories = self._signatories(details)
        self.document: Mention | None = None
        self.person: Mention | None = None
        self.carried: tuple[Link, ...] = ()
        self.carried_paragraph = -1
        self.carried_words = False
        self._quoting = False
        self.is_carried = False
        self._spoke: tuple[Link, ...] = ()

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
        subjects = [t for t in sentence if t.dep_ in {"nsubj", "nsubjpass"}]
        attributes = [t for t in sentence if t.dep_ == "attr"]
        papers = [
            m for t in (*subjects, *attributes) if (m := self.draft.naming(t, "document")) and t.tag_ in {"NN", "NNP"}
        ]
        if papers and not self._spoke:
            self.document = first_of(self.draft, papers[-1])
        people = [m for t in subjects if (m := self.draft.naming(t, "person"))]
        if people:
            self.person = people[0]

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
        for frame in frames:
            links = self._links(frame, is_quoted=quoted)
            # "denied planning an attack": one who denies and plans is one voice.
            inner += links[1:] if inner and links and links[0].source == inner[-1].source else links
        self.is_carried = quoted and not any(link.source != "unnamed" for link in inner)
        if self.is_carried:
            # Words in quotation marks are somebody's; with no sayer in sight they are nobody's we can name.
            inner = [*self._carry(clause), *inner] or [Link(source="unnamed", level="carried-over")]
        elif inner and inner[0].source == "unnamed" and frames[0].source is None:
            # "are said to be" in a report on a document: what stands before tells through whom.
            inner = [*self._carry(clause), *inner]
        inner += self._hearsay(clause, inner)
        if not inner:
            return (self.publisher,)
        inner = self._through_document(inner)
        if not any(link.source == "unnamed" for link in inner):
            self._spoke = self._spoke or tuple(inner)
            self._quoting = self._quoting or quoted or self._holds_quotation(clause)
        return (self.publisher, *self._brought_by(inner), *inner)

    def credited(self, credit: Detail, links: tuple[Link, ...]) -> tuple[Link, ...]:
        """``links`` of a clause whose sentence credits somebody in brackets: through him first."""
        if credit.value is None or any(link.source == credit.value for link in links):
            return links
        return (links[0], Link(source=credit.value, level="claim", cue=credit.cue), *links[1:])

    def _hearsay(self, clause: Clause, inner: list[Link]) -> list[Link]:
        """ "allegedly", "reportedly": the writer hands his words to somebody whom he does not name."""
        if inner:
            return []
        words = [c for c in clause.head.children if c.lower_ in lexicon().hearsay and c in clause.tokens]
        return [Link(source="unnamed", level="claim", cue=self.draft.words(words[:1]))] if words else []

    def _is_quoted(self, clause: Clause) -> bool:
        head = clause.head if clause.head in clause.tokens or not clause.tokens else clause.tokens[0]
        return self.draft.quotations.at(start(head)) is not None

    def _holds_quotation(self, clause: Clause) -> bool:
        return any(self.draft.quotations.at(start(t)) is not None for t in clause.tokens)

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

    def _links(self, frame: Frame, *, is_quoted: bool) -> list[Link]:
        cue = self.draft.words(frame.cue)
        links: list[Link] = []
        if frame.recipient is not None:
            told = self.draft.naming(frame.recipient, "organisation")
            own = _key(self.draft.document.publisher or "")
            if told is not None and frame.does == "say" and is_relay(told) and _key(told.name) not in own:
                links.append(Link(source=told.id, level="claim", cue=cue))
        if frame.inside is not None:
            paper = self.draft.naming(frame.inside, "document")
            if paper is not None:
                self.document = first_of(self.draft, paper)
                links.append(Link(source=self.document.id, level="claim", cue=cue))
        source = self._source(frame)
        if source is not None and source.id not in {link.source for link in links}:
            links.append(Link(source=source.id, level="claim", cue=cue))
        elif frame.impersonal and frame.source is None:
            return links
        elif frame.source is None or (frame.source.text.lower() not in SELF and not is_quoted):
            links.append(Link(source="unnamed", level="claim", cue=cue))
        if frame.citing is not None:
            cited = self.draft.naming(frame.citing) or self._note(frame.citing)
            links.append(Link(source=cited.id, level="claim", cue=cue))
        return links

    def _source(self, frame: Frame) -> Mention | None:
        token = frame.source
        if token is None or token.text.lower() in SELF:
            return None
        word = token.text.lower()
        if word in NOBODY:
            return None
        if word in {"it", "this", "which", "that"}:
            return (self._body_before() if word == "it" else None) or self.document
        if word in {"he", "she", "him", "her"}:
            return self.person
        if word in {"they", "them"}:
            return self._group_before()
        if token.tag_ in {"PRP", "DT", "EX", "WP"}:
            return None
        mention = self._named_beside(token) or self.draft.naming(token) or self._note(token)
        if not mention.core:
            mention = self.draft.change(mention, core=True)
        if mention.kind == "document":
            mention = first_of(self.draft, mention)
            self.document = mention
        elif mention.kind == "person":
            self.person = mention
        return mention

    def _named_beside(self, token: Token) -> Mention | None:
        """ "A port official, N. N., said": role and name are one person, and the name is the source."""
        if token.tag_ != "NN" or any(c.dep_ in {"cc", "conj"} for c in token.children):
            return None
        beside = [c for c in token.children if c.dep_ == "appos" and c.i > token.i]
        found = [m for c in beside if (m := self.draft.naming(c, "person")) is not None and m.form == "name"]
        return found[0] if len(found) == 1 else None

    def _body_before(self) -> Mention | None:
        """ "The league said ...; it warned ...": the organisation that spoke earlier in the same sentence."""
        last = self._spoke[-1].source if self._spoke else "unnamed"
        mention = self.draft.mention(last) if last != "unnamed" else None
        return mention if mention is not None and mention.kind == "organisation" else None

    def _group_before(self) -> Mention | None:
        """ "They said" after "Officials said": the group that spoke last."""
        last = self.carried[-1].source if self.carried else "unnamed"
        mention = self.draft.mention(last) if last != "unnamed" else None
        return mention if mention is not None and mention.kind == "group" else None

    def _note(self, token: Token) -> Mention:
        """A source that no list knows is still noted: a spokeswoman, residents, two traders."""
        words = [t for t in phrase(token) if t.dep_ != "punct"] or [token]
        plural = token.tag_ in {"NNS", "NNPS"}
        lemma = token.lemma_.lower()
        nouns = lexicon().nouns
        kind = (
            "group" if plural else "person" if lemma in nouns["post"] | nouns["person"] | nouns["ranks"] else "other"
        )
        first, last = start(words[0]), end(words[-1])
        return self.draft.add(kind, first, last, form="nominal", why="It is named as a source.")  # type: ignore[arg-type]

    def _through_document(self, links: list[Link]) -> list[Link]:
        """A signatory who speaks without further word speaks through the document."""
        first = links[0]
        if first.source == "unnamed" or ":" not in first.source:
            return links
        mention = self.draft.mention(first.source)
        if mention.kind != "person":
            return links
        for signer, document in self.signatories:
            if _same_person(mention, signer) and document.id not in {link.source for link in links}:
                self.document = document
                return [Link(source=document.id, level="carried-over"), *links]
        return links

    def _brought_by(self, links: list[Link]) -> list[Link]:
        """The outlet that published the document a chain passes through, or that the whole report credits."""
        sources = {link.source for link in links}
        documents = {i for i in sources if i != "unnamed" and self.draft.mention(i).kind == "document"}
        if not documents:
            return []
        names = {_key(self.draft.mention(i).name) for i in sources if i != "unnamed"}
        names.add(_key(self.draft.document.publisher or ""))
        for whose, link in self.outlets:
            if (whose in documents or whose == "") and _key(self.draft.mention(link.source).name) not in names:
                return [link]
        return []


def _key(name: str) -> str:
    return re.sub(r"\W", "", name).casefold()


def _same_person(left: Mention, right: Mention) -> bool:
    """One name's words within the other's, spelling variants of vowels allowed."""
    first, second = (_consonants(m.name) for m in (left, right))
    return bool(first and second) and (first <= second or second <= first)


def _consonants(name: str) -> set[str]:
    return {skeleton(word) or word for word in re.findall(r"[^\W\d_]{2,}", name.casefold())}
