"""What stands under a request, an order, a promise, a plan or an expectation, and when such a deed is only told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Modality
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import Frame
from stemma.read.attribution.taken_back import says_nobody
from stemma.read.claiming.clauses import Clause
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

Found = tuple[Modality, str] | None
ASKED: dict[str, Modality] = {
    "request": "requested",
    "order": "ordered",
    "promise": "promised",
    "offer": "promised",
    "plan": "planned",
    "expect": "expected",
}
DONE = frozenset({"request", "order", "promise", "offer"})
"""What somebody does by speaking; a plan or an expectation is held, and not done."""
DEADLINES = frozenset({"by", "until", "within"})
"""Words behind which a promise has a day of its own: "had promised a pump by noon"."""
ASKING = frozenset({"how", "if", "what", "when", "where", "whether", "who", "why"})
PERSONS = ("counted_people", "group", "person", "post", "ranks")
OPEN = frozenset({"ccomp", "xcomp", "advcl"})


def asked_of(clause: Clause) -> Found:
    """A request, order, promise, plan or expectation holds for its own complement only."""
    frame = clause.frame
    if _is_asked_on(clause.head):
        return "questioned", f"“{clause.head.left_edge.text}” asks on"
    if frame is None or frame.does not in ASKED:
        return None
    if clause.kind not in {"main", "content", "thing", "conjunct"} and not clause.own_cue:
        return None
    words = f"“{' '.join(t.text for t in frame.cue)}”"
    if _is_put_as_question(frame, clause):
        return "questioned", words
    if clause.own_cue and _would_be_asked(clause.head):
        return "planned", words
    if clause.own_cue and (_was_not_done(clause.head) or _hangs_ahead(clause.head)):
        return None
    if clause.own_cue and frame.lemma == "offer" and _was_given(clause.head):
        return "asserted", f"{words} is told as done"
    if clause.own_cue and frame.does in DONE and (_was_never(clause) or _was_before(clause)):
        return "asserted", f"{words} is told as done or not done"
    if frame.lemma == "threaten" and clause.own_cue and _was_dealt(clause.head):
        return "asserted", f"{words} is told as done"
    if frame.lemma == "propose" and clause.own_cue and any(c.dep_ == "xcomp" for c in clause.head.children):
        return "planned", words  # "proposes to sell the mill": a thing of its own
    return ASKED[frame.does], words


def is_only_told(clause: Clause, *, on_paper: bool) -> bool:
    """Whether somebody else's telling of it is all there is: "demanded money", "offered the firm the rights", "had
    been promised a stove"; what "asked that the road be closed" or "ordered her to go" wants is the asker's, and so
    is what a paper shows that somebody asks for."""
    frame, head = clause.frame, clause.head
    if frame is not None and clause.own_cue and _is_told_to(frame):
        return True
    if frame is None or not clause.own_cue or frame.does not in DONE or head not in frame.cue:
        return False
    if on_paper and frame.does == "request" and not _was_before(clause):
        return False
    behind = [c for c in head.children if c.i > head.i]
    is_wanted = any(c.dep_ in {"ccomp", "xcomp"} and not _is_bare(c) for c in behind)
    is_wanted = is_wanted or any(
        g.lower_ in {"for", "to", "that"} for c in behind if c.dep_ == "advcl" for g in c.lefts
    )
    return not is_wanted and any(c.dep_ in {"ccomp", "dobj", "nsubjpass", "prep"} for c in head.children)


def is_still_wanted(verb: Token) -> bool:
    """ "had pledged to pay", "asked her to stay", "promised a pump by noon", "asked for lorries": what is wanted is
    told, and not only that somebody spoke; "demanded money" and "offered his resignation" are deeds."""
    behind = [c for c in verb.children if c.i > verb.i]
    is_to_do = any(c.dep_ in {"xcomp", "ccomp"} and c.tag_ == "VB" for c in behind)
    is_for = verb.lemma_ == "ask" and any(c.dep_ == "prep" and c.lower_ == "for" for c in behind)
    return is_to_do or is_for or any(c.dep_ == "prep" and c.lower_ in DEADLINES for c in behind)


def _is_told_to(frame: Frame) -> bool:
    """ "(N. said) staff were warned not to speak", by nobody who is named."""
    return frame.source is None and frame.does == "say" and frame.lemma in {"advise", "tell", "warn"}


def _is_bare(verb: Token) -> bool:
    """ "ordered the papers burned": no clause with a tense, an infinitive or "that"."""
    return verb.tag_ == "VBN" and not any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.children)


def _was_dealt(head: Token) -> bool:
    """ "threatened him with arrest": done to him by speaking; "threatened to arrest him" plans."""
    behind = [c for c in head.children if c.i > head.i]
    is_of = any(c.dep_ == "prep" and c.lower_ == "with" for c in behind)
    whom = [c for c in head.children if c.dep_ in {"dobj", "nsubjpass"}]
    is_person = any(c.lemma_.lower() in lexicon().nouns[kind] for c in whom for kind in PERSONS)
    return (is_of or is_person) and bool(whom) and not any(c.dep_ in {"xcomp", "ccomp"} for c in behind)


def _was_not_done(head: Token) -> bool:
    """ "They could have asked the clerk": nobody asked."""
    helps = [c for c in head.children if c.dep_ == "aux" and c.i < head.i]
    might = any(c.lower_ in {"could", "might", "should", "would"} for c in helps)
    return might and any(c.lemma_ == "have" and c.lower_ != "had" for c in helps)


def _hangs_ahead(head: Token) -> bool:
    """ "If it goes on, she will ask the court to step in": asked for only then."""
    will = any(c.dep_ == "aux" and c.lower_ in {"shall", "will", "'ll", "’ll"} for c in head.children)
    ahead = [c for c in head.children if c.dep_ == "advcl" and c.i < head.i]
    return will and any(g.dep_ == "mark" and g.lower_ in {"if", "unless"} for c in ahead for g in c.children)


def _would_be_asked(head: Token) -> bool:
    """ "The court would ask experts to look into it", "prosecutors will be asked to": nobody is asked yet."""
    who = next((c for c in head.children if c.dep_ in SUBJECTS), None)
    is_ahead = any(c.dep_ == "aux" and c.lower_ in {"will", "would"} for c in head.children)
    to_do = any(c.dep_ == "xcomp" and any(g.tag_ == "TO" for g in c.children) for c in head.children)
    return is_ahead and to_do and head.lemma_ == "ask" and who is not None and who.lower_ not in {"i", "we", "you"}


def _was_given(head: Token) -> bool:
    """ "offered him the post", "was offered a room": a thing put before somebody; "offered to pay" promises, and
    "offered a reward" whoever earns it."""
    thing = any(c.dep_ == "dobj" and c.i > head.i for c in head.children)
    thing = thing and any(c.dep_ == "nsubjpass" or (c.dep_ == "dative" and c.tag_ != "IN") for c in head.children)
    is_done = head.tag_ in {"VBD", "VBN"}
    return thing and is_done and not any(c.dep_ in {"xcomp", "ccomp"} for c in head.children)


def _was_never(clause: Clause) -> bool:
    """ "She never asked for a refund", "No driver was promised a house": nothing is asked for or promised."""
    head = clause.head
    return says_nobody(head) or any(c.dep_ == "neg" for c in head.children)


def _was_before(clause: Clause) -> bool:
    """ "The mate had sought a new rope", "having asked him to stay": told as done before something else; "had asked
    him to stay", "had asked the mate for rope" still tell what was wanted."""
    head = clause.head
    helps = {c.lower_ for c in head.children if c.dep_ == "aux" and c.i < head.i}
    behind = [c for c in head.children if c.i > head.i]
    is_open = any(c.dep_ in OPEN or c.lower_ == "for" for c in behind)
    if clause.frame is not None and clause.frame.does == "promise":
        is_open = is_open or any(c.dep_ == "prep" and c.lower_ in DEADLINES for c in behind)
    return "having" in helps or (not is_open and not helps.isdisjoint({"had", "'d", "’d"}))


def _is_asked_on(head: Token) -> bool:
    """ "I ask whether he knows it, and what he intends to do": the second is asked as the first is."""
    if head.dep_ != "conj" or head.left_edge.tag_ not in {"WP", "WRB"} or head.left_edge.dep_ == "csubj":
        return False
    if any(c.dep_ == "csubj" for c in head.children):
        return False  # "and what he says is true"
    above, steps = head, 0
    while above.dep_ in {"ccomp", "conj"} and above.head != above and steps < 3:
        above, steps = above.head, steps + 1
        if above.lemma_ in {"ask", "enquire", "inquire"}:
            return any(c.dep_ == "ccomp" and c.left_edge.lower_ in ASKING for c in above.children)
    return False


def _is_put_as_question(frame: Frame, clause: Clause) -> bool:
    """ "asks whether the bridge is safe", "asked why nobody came": nothing is asked for but an answer."""
    contents = [c for c in clause.head.children if c.dep_ == "ccomp"] if clause.own_cue else [clause.head]
    told = [c for c in clause.head.children if c.dep_ == "xcomp" and c.lemma_ in {"know", "learn", "tell"}]
    if clause.own_cue and any(
        g.dep_ == "ccomp" and g.left_edge.lower_ == "whether" for c in told for g in c.children
    ):
        return True  # "begs to be told whether"
    if clause.head.lemma_ == "want" and frame.lemma == "ask":
        return True  # "wants to know who was paid"
    opening = [c.lower_ for content in contents for c in (content.left_edge, *content.children)]
    marks = [c for t in (clause.head, *contents) for c in t.children if c.text == "?"]
    is_quoted = clause.own_cue and any(c.i < mark.i < clause.head.i for c in contents for mark in marks)
    return frame.lemma == "ask" and (is_quoted or not ASKING.isdisjoint(opening))
