"""What stands beside a cue: further deeds of the speaker, other cues, provisos, remarks on what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import Cue, Frame, find_cue
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
TURNING = frozenset({"but", "yet"})
QUOTES = frozenset({"“", "”", '"', "«", "»"})
PAST_MODALS = frozenset({"could", "might", "should", "would"})
WANTING = frozenset({"request", "order", "promise", "offer", "plan"})
REMARKS = frozenset(
    {"accusation", "allegation", "assertion", "charge", "claim", "decision", "demand", "denial", "figure", "move",
     "offer", "order", "promise", "report", "request", "step", "suggestion"}
)  # fmt: skip


def is_teller_s_own(child: Token, cue: Token) -> bool:
    """Joined to the cue itself, is ``child`` told by the text? With a subject of its own, or as another deed of the
    speaker behind "but": "said three had died, but later revised the figure", "..., but stopped short of blaming"."""
    if any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children):
        return False
    if any(c.dep_ in SUBJECTS for c in child.children):
        return not _is_backshifted_too(child, cue) and not _goes_on_behind(child, cue)
    is_alike = child.tag_ == finite_tag(cue) and not any(c.dep_ in {"aux", "auxpass"} for c in child.children)
    is_refusal = child.tag_ in FINITE or any(c.lower_ in {"did", "does", "do", "would"} for c in child.children)
    turns = any(c.dep_ == "cc" and c.lower_ in TURNING for c in cue.children)
    turns = turns or (child.left_edge.i > 0 and child.left_edge.nbor(-1).lower_ in TURNING)
    silent = any(c.dep_ == "neg" for c in child.children) or child.lemma_ in {"decline", "refuse", "fail", "stop"}
    return (turns and is_alike) or (is_refusal and silent and (is_alike or turns))


def is_silent_on(child: Token) -> bool:
    """ "They had fled, he claimed, though he declined to name them": what he will not say, told behind his words."""
    concedes = any(c.dep_ == "mark" and c.lower_ in {"although", "though", "but"} for c in child.children)
    is_his = any(c.dep_ in SUBJECTS and c.lower_ in {"he", "it", "she", "they"} for c in child.children)
    return concedes and is_his and child.lemma_ in {"decline", "refuse"}


def _is_backshifted_too(child: Token, cue: Token) -> bool:
    """ "said it had been read out of context and the rope had passed an inspection": both are said."""
    told = [c for c in cue.children if c.dep_ == "ccomp" and cue.i < c.i < child.i]
    return bool(told) and all(
        any(g.lower_ == "had" and g.dep_ == "aux" for g in t.children) for t in (told[-1], child)
    )


def _goes_on_behind(child: Token, cue: Token) -> bool:
    """ "Two men had died, the mayor said, and a third was missing": the cue is set between what is told; behind a
    quotation the text goes on itself."""
    told = [c for c in cue.children if c.dep_ == "ccomp"]
    if lexicon().cue_class.get(cue.lemma_.lower()) != "say" or len(told) != 1 or told[0].i > cue.i:
        return False
    if any(t.text in QUOTES for t in child.doc[told[0].right_edge.i : cue.i + 1]):
        return False
    opens = child.left_edge
    joint = opens if opens.lower_ == "and" else opens.nbor(-1)
    is_joined = joint.lower_ == "and" and joint.nbor(-1).text == ","
    is_past = cue.tag_ == "VBD"
    shown = [child, *(c for c in child.children if c.dep_ in {"aux", "auxpass"})]
    fits = any(t.tag_ == "VBD" or t.lower_ in PAST_MODALS for t in shown) if is_past else True
    return is_joined and fits and find_cue(child, None) is None


def finite_tag(verb: Token) -> str:
    """The form that tense and number show in: of the first auxiliary, else of the verb itself."""
    return next((c.tag_ for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.tag_ in FINITE), verb.tag_)


def is_told_beside(child: Token, cue: Token) -> bool:
    """Joined to a cue that keeps its words ("had planned to deliver, but its trucks were turned back"): a cue of its
    own, a subject of its own, or a finite verb: "were offered land but are unlikely to take it"."""
    if find_cue(child, None) is not None or any(c.dep_ in {*SUBJECTS, "expl"} for c in child.children):
        return True
    is_finite = child.tag_ in FINITE or any(c.dep_ in {"aux", "auxpass"} and c.tag_ in FINITE for c in child.children)
    if cue.tag_ in FINITE and any(c.tag_ == "MD" for c in child.children):
        return True  # "calls on all to wait, and will tell more"
    return is_finite or is_teller_s_own(child, cue)


def is_done_beside(child: Token, cue: Token) -> bool:
    """A deed of who asks, promises or plans, told beside it: "promised new pumps and sent two"."""
    known = lexicon().cue_class.get(cue.lemma_.lower())
    is_complete = any(c.dep_ in {"dobj", "prep"} and cue.i < c.i < child.i for c in cue.children)
    if known not in WANTING or not is_complete or any(c.dep_ in {"ccomp", "xcomp"} for c in cue.children):
        return False
    has_own = any(c.dep_ in {"aux", "auxpass"} and c.tag_ in FINITE for c in child.children)
    # Behind "have been offered" a finite verb shares nothing.
    return has_own or (child.tag_ in FINITE and cue.tag_ in {child.tag_, "VBN"})


def has_cue_beneath(child: Token, outer: Frame | None) -> bool:
    """A side clause that is a cue itself: "said X, while the union put the figure at 40"."""
    return find_cue(child, outer) is not None


def is_spoken_beside(child: Token, head: Token) -> bool:
    """ "imposed sanctions, accusing the company of ...", "closed the mine, saying it was unsafe"."""
    if child.dep_ != "advcl" or child.tag_ != "VBG":
        return False
    if child.i < head.i or child.left_edge.i < 1 or child.left_edge.nbor(-1).text not in {",", "—", "–"}:
        return False
    cue = find_cue(child, None)
    return cue is not None and (cue.frame.does in {"say", "deny"} or bool(cue.contents))


def is_proviso(child: Token) -> bool:
    """ "is ready, provided the police withdraw": hung on the cue by the parser, it is what was said to hang on."""
    return child.lower_ in {"provided", "providing"} and any(c.dep_ in {"pcomp", "ccomp"} for c in child.children)


def is_remark_on(child: Token) -> bool:
    """ ", a claim that could not be confirmed", ", an accusation which N. denies": the text on what was said."""
    if child.dep_ not in {"appos", "dobj", "npadvmod"} or child.left_edge.i < 1:
        return False
    opens = child.left_edge
    is_set_off = opens.nbor(-1).text in {",", "—", "–"} and opens.lower_ in {"a", "an", child.lower_}
    if not is_set_off or child.lemma_.lower() not in REMARKS | lexicon().content_nouns | {"something"}:
        return False
    return any(c.dep_ == "relcl" for c in child.children)


def judged_in(noun: Token, outer: Frame | None) -> Cue | None:
    """ ", a charge he rejects as absurd", ", claims the army called lies": a remark that tells what somebody holds of
    what was said is his."""
    for clause in noun.children:
        has_own = any(c.dep_ in SUBJECTS and c.tag_ not in {"WDT", "WP"} for c in clause.children)
        cue = find_cue(clause, outer) if clause.dep_ == "relcl" and has_own else None
        if cue is not None and cue.keeps_words and cue.frame.does in {"say", "deny"}:
            cue.frame.does = "say"  # what he calls it is his word, and not denied
            cue.frame.source = _accused(noun, cue.frame.source)
            return cue
    return None


def _accused(charge: Token, who: Token | None) -> Token | None:
    """ "accused N. of fraud, a charge he rejects": who rejects a charge is who is charged."""
    accusing = charge.head
    if who is None or who.tag_ != "PRP" or accusing.lemma_.lower() not in lexicon().accusing:
        return who
    return next((c for c in accusing.children if c.dep_ == "dobj" and accusing.i < c.i < charge.i), who)
