"""Through whom: from the frames of a sentence and the discourse before it to a claim's chain of attribution."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import TYPE_CHECKING

from stemma.model import Detail, Link, Mention, Span
from stemma.read.attribution.cue_turns import PRINTED, SUBJECTS
from stemma.read.attribution.frames import Frame, find_cue, is_inferred
from stemma.read.claiming.asked import is_only_told
from stemma.read.claiming.clauses import Clause
from stemma.read.claiming.discourse import SELF, Discourse
from stemma.read.claiming.labels import spoken_by_label
from stemma.read.claiming.looking_ahead import is_commanded
from stemma.read.claiming.modality import is_backshifted, is_refused
from stemma.read.claiming.orders import is_by_this_account, order_in
from stemma.read.claiming.papers import Papers
from stemma.read.claiming.told_beside import is_settled, is_told_now, is_writers_aside
from stemma.read.claiming.voices import (
    had_told_him,
    is_past,
    is_question_told,
    is_seen,
    is_told_deed,
    speaking,
    teller_of,
)
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.naming.coreference import first_of
from stemma.read.naming.details import is_relay
from stemma.read.naming.outlets import the_outlet
from stemma.read.parsing.tree import start
from stemma.text.head_lines import is_place_name

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

PLANNING = frozenset({"aim", "decide", "intend", "plan", "propose", "resolve"})
ASKED = frozenset({"request", "order", "promise", "offer"})


class Chains:
    """Keeps who spoke last while a text is read from its beginning, and builds each claim's chain."""

    def __init__(self, draft: Draft, details: tuple[Detail, ...]) -> None:
        self.draft = draft
        self._breaks = [at for at, char in enumerate(draft.text) if char == "\n"]
        self.publisher = Link(source=f"publisher:{draft.document.id}", level="publisher")
        self.told = Discourse(draft)
        self.papers = Papers(draft, details, self.told)
        self.carried: tuple[Link, ...] = ()
        self.carried_paragraph = -1
        self.carried_words = False
        self._quoting = False
        self.is_carried = False
        self._spoke: tuple[Link, ...] = ()
        self._is_next = False
        # The papers that have told something so far.
        self._read_from: set[str] = set()
        # Whom the words of a quotation let speak in turn; who speaks in a turn of an interview or in a statement.
        self.own: tuple[Link, ...] = ()
        self.turn: tuple[Link, ...] = ()
        # Whether the last clause goes on with what an order lays down.
        self.is_ordered = False
        # Whether it tells, in somebody's words, what another asked, ordered or promised.
        self.is_deed = False
        # Whose own words the text has quoted last, and of how many people it has.
        self._voice: tuple[Link, ...] = ()
        self._voices: set[str] = set()

    def begin(self) -> None:
        """A new sentence: nobody has spoken in it yet."""
        self._spoke = ()
        self._quoting = False

    def close(self, sentence: Sentence) -> None:
        """Remember who spoke and who was spoken of."""
        self._is_next = bool(self._spoke)
        if self._spoke:
            self.carried = self._spoke
            self.carried_words = self._quoting
            self.carried_paragraph = self._paragraph(start(sentence[0]))
            self._hear(sentence)
        self.told.close(sentence, self._spoke)

    def _hear(self, sentence: Sentence) -> None:
        """Remember whose own words ("I", "we") the sentence quotes."""
        last = self._spoke[-1].source
        mention = self.draft.mention(last) if last != "unnamed" and ":" in last else None
        if self._quoting and mention is not None and mention.kind in {"person", "post"} and self._says_i(sentence):
            self._voice = self._spoke
            self._voices.add(first_of(self.draft, mention).name)

    def _says_i(self, words: Iterable[Token]) -> bool:
        return any(t.lower_ in SELF and self.draft.quotations.at(start(t)) is not None for t in words)

    def _of_oneself(self, clause: Clause, before: list[Link]) -> list[Link]:
        """ "“In eleven weeks I counted two trucks.”" behind what an army has said: the one whose own words the text
        has quoted before goes on; of several nobody can be told from the others."""
        last = before[-1].source if before else "unnamed"
        mention = self.draft.mention(last) if last != "unnamed" else None
        is_person = mention is not None and mention.kind in {"person", "post", "group"}
        if is_person or len(self._voices) != 1 or not self._says_i(clause.head.sent):
            return before
        return [Link(source=link.source, level="carried-over") for link in self._voice if link.level != "document"]

    def _introduced(self, clause: Clause) -> list[Link]:
        """ "Our reporter N. N. is at the gate:" above a quotation: the words are his."""
        who, quotation = self.told.introduced, self.draft.quotations.at(start(clause.head))
        if who is None or quotation is None or self._spoke:
            return []
        is_below = self.draft.text[: quotation.start].rstrip().endswith(":")
        return [Link(source=who.id, level="carried-over")] if is_below else []

    def _paragraph(self, offset: int) -> int:
        return bisect_left(self._breaks, offset)

    def chain(self, clause: Clause) -> tuple[Link, ...]:
        """Links from the publisher inwards to the first voice of ``clause``."""
        quoted = self._is_quoted(clause)
        frames = [] if not quoted and is_writers_aside(clause) else _frames(clause)
        inner: list[Link] = []
        self.own, self.is_deed = (), False
        for frame, beneath in zip(frames, [*frames, None][1:], strict=True):
            is_on_paper = bool(inner) and self._is_paper(inner[-1])
            if _is_nobody_s(frame) or (is_on_paper and _is_hearsay_of(frame, beneath)):
                continue  # "According to the memo, ...; he is said to have replied that": the memo says so
            heard = self._hearsay(clause, []) if clause.own_cue and frame is clause.frame else []
            inner += [] if inner else heard
            links = self._links(frame, is_quoted=quoted, above=inner[-1] if inner else None)
            if self._is_of_another(frame, links, inner):
                is_named = inner[-1].source != "unnamed"
                self.is_deed = is_named and frame is clause.frame and clause.own_cue and is_past(frame)
                continue
            if links and not inner and quoted and self._is_within(clause, frame) and is_question_told(frame):
                continue  # "“A man asked my son when he left,” she said": she tells that he did
            if inner and frame is clause.frame and is_only_told(clause, on_paper=is_on_paper):
                continue  # "N. said they had asked for money": N. tells that they had
            # "denied planning an attack": one who denies and plans is one voice.
            links = links[1:] if inner and links and links[0].source == inner[-1].source else links
            papers = {k.source for k in inner if self._is_paper(k)}
            links = [link for link in links if link.source not in papers]  # "according to a recording" and "it shows"
            inner += links
            if quoted and self._is_within(clause, frame):
                self.own += tuple(link for link in links if link.source != "unnamed")
        labelled = [] if inner or self.turn else spoken_by_label(self.draft, self.told, clause.head.sent)
        self.is_carried = (
            quoted
            and not self.turn
            and not labelled
            and not any(k.source != "unnamed" for k in inner if k not in self.own)
        )
        if self.is_carried:
            # Words in quotation marks are somebody's; with no sayer in sight they are nobody's we can name. Whom
            # he lets speak in turn stands within.
            before = (
                self._of_oneself(clause, self._carry(clause))
                or self._introduced(clause)
                or [Link(source="unnamed", level="carried-over")]
            )
            self.own = tuple(link for link in self.own if link.source != before[-1].source)
            inner = [*before, *self.own]
        elif labelled:
            inner = labelled
        elif inner and inner[0].source == "unnamed" and frames[0].source is None:
            before, is_told = self._paper_above(clause), _is_hearsay_of(frames[0], [*frames, None][1])
            inner = [*before, *(inner[1:] if is_told and before and self._is_paper(before[-1]) else inner)]
        inner += self._hearsay(clause, inner)
        inner = [*self._told_him(frames, clause), *inner] if inner and not quoted else inner
        self.is_ordered = False
        inner = self._in_turn(inner or self._from_before(clause, quoted=quoted))
        if not inner:
            return (self.publisher,)
        inner = self.papers.through(inner, clause, self.carried)
        self.is_ordered = self.is_ordered or self._is_in_order(clause, inner)
        self._read_from |= {link.source for link in inner if link.level == "claim" and self._is_paper(link)}
        if not any(link.source == "unnamed" for link in inner) and not is_seen(frames):
            self._spoke = self._spoke or tuple(link for link in inner if link not in self.own)
            self._quoting = self._quoting or quoted or self._holds_quotation(clause)
        return (self.publisher, *self.papers.brought_by(inner), *inner)

    def _paper_above(self, clause: Clause) -> list[Link]:
        """ "are said to be" in a report on a document: what stands before tells through whom."""
        return self._carry(clause) if self._is_on_paper() or any(map(self._is_paper, self._spoke)) else []

    def _is_of_another(self, frame: Frame, links: list[Link], above: list[Link]) -> bool:
        """ "N. said the council had ordered residents to leave": N. tells what the council has done; of himself one
        tells what one asks."""
        if not above or not links or links[-1].source == above[-1].source:
            return False
        if self._is_paper(links[-1]):
            return False  # "According to N. the note begged him to come": what a paper asks stands in its words
        return frame.does in ASKED and is_told_deed(frame) and not self.papers.may_be_his(frame, above)

    def _from_before(self, clause: Clause, *, quoted: bool) -> list[Link]:
        """Whose words go on in a clause that names nobody."""
        if not quoted and is_by_this_account(clause):
            return self._carry(clause)
        if self._goes_on(clause):
            # "The list, N. said, shows twelve names. He had copied it": he speaks on, and not the list.
            told = speaking(self.draft, self.carried)
            return [Link(source=link.source, level="carried-over") for link in told if link.level != "document"]
        self.is_ordered = not quoted and not self.turn and self._orders_on(clause)
        return self._of_order() if self.is_ordered else []

    def _goes_on(self, clause: Clause) -> bool:
        """ "Residents said the water smelled. It had been brown for a week.": behind what was said, in its paragraph,
        what had been or was to come is told as they told it (backshift of tense in reported speech)."""
        if clause.kind not in {"main", "conjunct"} or self._spoke or not self._is_next or not self.carried:
            return False
        cue = self.carried[-1].cue
        if cue is not None and is_told_now(cue.of(self.draft.text)):
            return False  # "The union is calling for a strike. That would be a mistake.": nothing is shifted back
        if self._is_said_now(clause, cue):
            return False
        if any(t.lower_ == "i" and self.draft.quotations.at(start(t)) is None for t in clause.head.subtree):
            return False  # "No one whom I met had gone": the writer tells
        same = self._paragraph(start(clause.head)) == self.carried_paragraph
        if self.carried[-1].source == "unnamed" or not (same or any(map(self._is_paper, self.carried))):
            return False
        if is_inferred(clause.head):
            return False
        return is_backshifted(clause.head) and not is_refused(clause.head)

    def _is_said_now(self, clause: Clause, cue: Span | None) -> bool:
        """ "Residents say the gate was open. The hour given would put it at night": behind what people say now no
        "would" is shifted back; of a paper's words one may be."""
        words = cue.of(self.draft.text).lower().split() if cue is not None else []
        who = next((c for c in clause.head.children if c.dep_ in SUBJECTS), None)
        would = any(c.dep_ == "aux" and c.lower_ == "would" for c in clause.head.children)
        is_now = bool(words) and words[-1] in {"say", "says"} and not self._is_paper(self.carried[-1])
        return is_now and would and who is not None and who.pos_ != "PRON"

    def _told_him(self, frames: list[Frame], clause: Clause) -> list[Link]:
        """ "N. thought so. Sources had told him that ...": behind what N. said, N. tells what he had been told."""
        if len(frames) != 1 or self._spoke or not self._is_next or not had_told_him(frames[0]):
            return []
        last = self.carried[-1].source if self.carried else "unnamed"
        mention = self.draft.mention(last) if last != "unnamed" else None
        same = self._paragraph(start(clause.head)) == self.carried_paragraph
        is_person = mention is not None and mention.kind in {"person", "post"} and len(self.carried) == 1
        return [Link(source=last, level="carried-over")] if same and is_person else []

    def _orders_on(self, clause: Clause) -> bool:
        """ "The order commands ... Boats are to be burned. Nobody may leave.": behind what an order says, what is to
        be done and what may not is laid down in it."""
        is_own = clause.kind in {"main", "conjunct"} and clause.frame is None
        return is_own and is_commanded(clause.head) and bool(self._of_order())

    def _is_in_order(self, clause: Clause, inner: list[Link]) -> bool:
        """ "Nets, the decree adds, are to be handed in": what an order says is to be done is laid down in it."""
        return not clause.own_cue and is_commanded(clause.head) and bool(order_in(self.draft, inner[-1:]))

    def _of_order(self) -> list[Link]:
        """The order that the sentence before has told from."""
        links = self._spoke or (self.carried if self._is_next else ())
        return order_in(self.draft, links)

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

    def hear_quoted(self, sentence: Sentence) -> None:
        """ "She replied: “I agree. The gate is shut.”": who opens a quotation, though what he says tells nothing."""
        cue = find_cue(sentence.root, None)
        told = cue.contents if cue is not None else []
        if cue is not None and any(self.draft.quotations.at(start(t)) is not None for t in told):
            self._quoting = bool(self.stated(cue.frame))

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
            for link in speaking(self.draft, self._spoke or self.carried)
            if link.level != "document"
        ]

    def _links(self, frame: Frame, *, is_quoted: bool, above: Link | None = None) -> list[Link]:
        cue = self.draft.words(frame.cue)
        links: list[Link] = []
        if frame.recipient is not None:
            # "told the newspaper N.", "told the newspaper"
            named = the_outlet(self.draft, frame.recipient) or self.told.name_of(frame.recipient)
            told = named if named is not None and named.kind == "organisation" else None
            is_relayed = told is not None and frame.does == "say" and is_relay(told) and not _is_this(frame.recipient)
            # "warned Brenn that the ships had left": a place stands for who governs it, and passes nothing on.
            is_relayed = is_relayed and told is not None and not is_place_name(told.name)
            if told is not None and is_relayed and not self.papers.is_own(told.name):
                links.append(Link(source=told.id, level="claim", cue=cue))
        if frame.inside is not None:
            paper = self.draft.naming(frame.inside, "document") or self.papers.in_it(frame.inside)
            if paper is not None:
                self.told.document = first_of(self.draft, paper)
                links.append(Link(source=self.told.document.id, level="claim", cue=cue))
                self._as_written(self.told.document, frame)
            elif frame.inside.lemma_.lower() in PRINTED:
                links.append(Link(source=self.told.note(frame.inside).id, level="claim", cue=cue))
        teller = self.draft.mention(above.source) if above is not None and ":" in above.source else None
        source = self.papers.outlet(frame) or self.told.source(frame, self._spoke, self.carried, teller)
        if source is not None and source.id not in {link.source for link in links}:
            links.append(Link(source=source.id, level="claim", cue=cue))
        elif frame.source is None and (frame.impersonal or is_settled(frame)):
            return links
        elif links and _is_of_paper(frame):
            pass  # "your letter, in which you report", "in the order it is said that": the paper
        elif frame.source is None or (frame.source.text.lower() not in SELF and not is_quoted):
            links.append(Link(source="unnamed", level="claim", cue=cue))
        if frame.inside is None and self._is_taken_down(frame) and len(self._read_from) == 1:
            # "The minutes show ... He is recorded as saying": in the minutes.
            links.insert(0, Link(source=next(iter(self._read_from)), level="carried-over"))
        if frame.citing is not None:
            links.append(Link(source=self._cited(frame.citing).id, level="claim", cue=cue))
        return links

    def _cited(self, words: Token) -> Mention:
        """What somebody cites, or whose words."""
        citing = teller_of(words)
        cited = self.told.name_of(citing) if citing != words else self.draft.naming(citing)
        cited = cited or self.told.note(citing)
        if cited.kind == "document":
            self.told.document = first_of(self.draft, cited)
        return cited

    def _as_written(self, paper: Mention, frame: Frame) -> None:
        """ "In it she describes ...": she is who wrote it."""
        who = self.papers.signatory(paper, frame.source) if frame.source is not None else None
        if who is not None and frame.source is not None:
            self.told.people.mean(frame.source, who)

    def _is_taken_down(self, frame: Frame) -> bool:
        """ "is recorded as saying", "is quoted as saying", by nobody who is named."""
        words = {t.lower_ for t in frame.cue}
        is_passive = bool(words & {"cited", "noted", "quoted", "recorded"}) and bool(words & {"is", "are"})
        return is_passive and frame.outer is None and frame.source is not None


def _frames(clause: Clause) -> list[Frame]:
    """The frames that ``clause`` stands in, from the outermost."""
    found: list[Frame] = []
    at = clause.frame
    while at is not None:
        found.insert(0, at)
        at = at.outer
    return found


def _is_nobody_s(frame: Frame) -> bool:
    """ "has never asked for help": nobody asks for anything; "the agency plans to close it": the text tells what is
    planned, and nobody says it."""
    return (frame.negated and frame.does in ASKED) or (frame.does == "plan" and frame.lemma in PLANNING)


def _is_hearsay_of(frame: Frame, beneath: Frame | None) -> bool:
    """ "is said to have replied that ...": nobody is named who says so."""
    if frame.source is not None or beneath is None or beneath.source is None:
        return False
    return any(t.dep_ == "xcomp" and t.head in frame.cue for t in beneath.cue)


def _is_of_paper(frame: Frame) -> bool:
    return frame.source.lower_ == "you" if frame.source is not None else frame.inside is not None


def _is_this(outlet: Token) -> bool:
    """ "told this newspaper": the report's own; "inform Your Excellency": who is written to."""
    return any(c.lower_ in {"this", "our", "your"} for c in outlet.children)
