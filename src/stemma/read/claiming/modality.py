"""How firmly a clause puts its content: modality, polarity and the condition it hangs on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stemma.model import Modality
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import Frame
from stemma.read.attribution.taken_back import is_neither, says_nobody
from stemma.read.claiming.asked import ASKED, asked_of
from stemma.read.claiming.bidding import bidden, laid_down
from stemma.read.claiming.clauses import Clause
from stemma.read.claiming.conditions import condition_of
from stemma.read.claiming.hinging import hanging_cue, hangs, hinged, hypothetical, keeps_back, on_condition
from stemma.read.claiming.judging import judged
from stemma.read.claiming.leaning import is_direct, leaning
from stemma.read.claiming.looking_ahead import (
    foreseen,
    has_day_ahead,
    is_laid_down,
    is_of_thing,
    is_told_ahead,
    is_too_late,
)
from stemma.read.claiming.obliged import OUGHT, is_animate, obliged
from stemma.read.claiming.opinion import asides, is_imperative
from stemma.read.claiming.polarity import is_not_ruled_out, is_turned
from stemma.read.claiming.unknown import is_left_open
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

FEARING = frozenset({"believe", "expect", "fear", "warn", "worry"})
"""Cues under which "could be lost" tells what may come."""
AWAITING = frozenset({"expect", "fear", "hope"})
"""Cues under which "is to come" is awaited, and not laid down."""
BELIEVING = frozenset({"believe", "think"})
WHETHER = "“whether”"
WHETHERS = frozenset({"how", "when", "whether", "who", "whom", "why"})
UNCLEAR = frozenset({"unclear", "unknown", "uncertain", "open", "clear", "known"})
EXAMINING = frozenset({"examine", "investigate", "probe", "study"})
PARTS = frozenset({"fourth", "half", "latter", "most", "other", "others", "remainder", "remaining", "rest", "second",
                   "some", "third"})  # fmt: skip
DOUBT = frozenset({"perhaps", "maybe", "possibly"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Firmness:
    """``condition`` are the words the claim hangs on; ``why`` names the word that decided."""

    modality: Modality
    negated: bool
    condition: tuple[Token, ...]
    why: str


def judge_firmness(clause: Clause, *, is_question: bool = False, in_letter: bool = False) -> Firmness:
    """Modality and polarity of ``clause`` from its cue, auxiliaries, adjectives and nouns, in that order."""
    modality, why = _modality(clause)
    if in_letter and modality == "planned" and is_laid_down(clause.head):
        modality = "ordered"  # "The illness is to be recorded as ...", in a letter to those who record it
    condition = condition_of(clause)
    if is_question and (clause.frame is None or (clause.frame.lemma == "ask" and clause.frame.does == "say")):
        modality, why = "questioned", "it is a question"
    negated, denied = _is_negated(clause), _is_denied(clause)
    if why == WHETHER or (modality == "questioned" and _is_put_with_not(clause.head)):
        negated = False  # "It is not clear whether ...": open, and not denied
    if negated and denied:
        why += "; its own words turn it round, and the denial of them turns it back"
    return Firmness(modality=modality, negated=negated != denied, condition=condition, why=why)


def _is_put_with_not(head: Token) -> bool:
    """ "Had she not been warned?", "Didn't he know?": who asks so thinks that it is so."""
    who = next((c for c in head.children if c.dep_ in SUBJECTS), None)
    helps = [c for c in (head, *head.children) if c == head or c.dep_ in {"aux", "auxpass"}]
    is_turned_round = who is not None and helps and min(t.i for t in helps) < who.i
    return bool(is_turned_round) and any(c.dep_ == "neg" for c in head.children)


def _is_denied(clause: Clause) -> bool:
    """Under a denial ("denied that", "denied planning"), or one itself ("rejected the claim")."""
    frame = clause.frame
    if frame is None:
        return False
    if not clause.own_cue:
        is_beside = clause.kind == "relative" and _is_set_off(clause.head)
        denied = frame if frame.does == "deny" else _denied_by_noun(frame)
        return denied is not None and not denied.negated and not is_beside
    over = frame.outer
    beneath = over is not None and over.does == "deny" and not over.negated
    is_told = frame.does == "deny" and frame.lemma not in lexicon().negative_verbs
    return beneath != is_told


def _denied_by_noun(frame: Frame) -> Frame | None:
    """ "rejected the charge that the gate was open": what is said in the noun is denied by the verb."""
    over = frame.outer
    if over is None or over.does != "deny" or frame.does not in {"say", "think"}:
        return None
    return over if any(t.dep_ == "dobj" and t.head in over.cue for t in frame.cue) else None


def _is_set_off(head: Token) -> bool:
    """ "rejects the claim that the deed, which nobody signed, is void": what stands between commas is not denied."""
    opens = head.left_edge.nbor(-1) if head.dep_ == "relcl" and head.left_edge.i > 0 else None
    return opens is not None and opens.text == ","


def _modality(clause: Clause) -> tuple[Modality, str]:
    for rule in (
        _open,
        _not_ruled_out,
        _polite,
        _either,
        leaning,
        hinged,
        on_condition,
        asked_of,
        bidden,
        _subjunctive,
        _shared,
        _gapped,
        hanging_cue,
        _feared,
        _ready,
        _doubt,
        _ahead,
        _foreseen,
        _own_view,
        obliged,
        laid_down,
        _auxiliary,
        _enabling,
        _noun,
        _adverb,
        hypothetical,
        judged,
    ):
        found = rule(clause)
        if found is not None:
            return found
    return "asserted", "nothing in the clause weakens it"


Found = tuple[Modality, str] | None


def _polite(clause: Clause) -> Found:
    """ "Please send us the lists.": asked for, of the reader."""
    first = clause.head.left_edge
    if _is_let(clause.head):
        return "requested", f"“{clause.head.text}” calls on others"
    is_bare = clause.head.tag_ == "VB" and not any(c.dep_ in SUBJECTS for c in clause.head.children)
    if first.lower_ == "please" and is_bare:
        return "requested", f"“{first.text}”"
    is_said = clause.kind == "content" and not clause.own_cue and clause.head.left_edge.i == clause.head.sent.start
    is_told = (is_said or clause.kind in {"main", "conjunct"}) and is_imperative(clause.head)
    if clause.kind == "headline" and _is_called_out(clause.head):
        return "requested", f"“{clause.head.text}” calls on others"
    if clause.kind == "headline" and is_bare and clause.head == min(clause.tokens, key=lambda t: t.i):
        is_told = any(c.dep_ == "dobj" for c in clause.head.children)  # "Free the miners, union says"
    return ("requested", f"“{clause.head.text}” tells the reader to") if is_told else None


def _is_called_out(head: Token) -> bool:
    """ "Northland: Free the editors": called out to whom the line names."""
    verb = next((t for t in (head, *head.children) if t.tag_ == "VB" and t.dep_ in {"ROOT", "acl"}), None)
    if verb is None or verb.i == head.sent.start or verb.nbor(-1).text != ":":
        return False
    return any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)


def _either(clause: Clause) -> Found:
    """ "Either the pump failed or somebody shut it": one of the two, and neither is said to be so."""
    head = clause.head
    opens = any(
        c.lower_ == "either" and c.dep_ in {"cc", "preconj", "advmod"} and c.i < head.i for c in head.children
    )
    other = any(c.dep_ == "conj" and any(g.dep_ in SUBJECTS for g in c.children) for c in head.children)
    return ("possible", "“either ... or”") if opens and other and not clause.own_cue else None


def _is_let(head: Token) -> bool:
    """ "Let the owners pay for it": a call on others; "let me say" is none."""
    if head.lower_ != "let" or head.tag_ != "VB" or any(c.dep_ in SUBJECTS and c.i < head.i for c in head.children):
        return False
    after = head.nbor(1) if head.i + 1 < head.sent.end else head
    helps = [c for c in head.children if c.dep_ in {"aux", "auxpass", "neg"}]
    is_forbidden = [c.lower_ for c in helps[:1]] == ["do"] and any(c.dep_ == "neg" for c in helps)
    is_bare = (not helps or is_forbidden) and (
        head.dep_ in {"ROOT", "conj"} or (head.dep_ == "ccomp" and head.head.i > head.i)  # "“Let them pay,” he said"
    )
    return is_bare and after.lower_ not in {"me", "us", "'s", "’s", "it", "go", "alone"} and after != head


def _open(clause: Clause) -> Found:
    """ "Whether a report was filed is unclear": nothing is said but that it is open."""
    head = clause.head
    if not clause.own_cue and is_left_open(clause):
        return "questioned", WHETHER
    beneath = [*head.children, *(g for c in head.children if c.dep_ == "acomp" for g in c.children)]
    asked = next((c for c in beneath if c.dep_ in {"csubj", "ccomp", "advcl"}), None)
    words = [] if asked is None else [c.lower_ for c in (asked.left_edge, *asked.children)]
    is_unclear = head.lemma_ in {"be", "remain"} and any(
        c.dep_ == "acomp" and c.lower_ in UNCLEAR for c in head.children
    )
    is_unknown = head.lemma_.lower() in {"know", "understand"} and any(c.dep_ == "neg" for c in head.children)
    is_open = head.lemma_.lower() in EXAMINING or (is_unclear and not WHETHERS.isdisjoint(words)) or is_unknown
    if asked is not None and asked.dep_ == "csubj" and asked.left_edge.lower_ == "whether":
        # "Whether he knew was a thing nobody asked", "Whether he knew has yet to be shown"
        is_open = is_open or head.lemma_ in {"be", "depend", "have", "remain"}
    if head.lemma_ == "leave" and any(c.lower_ in UNCLEAR and c.i > head.i for c in head.children):
        is_open = True  # "The letter left open whether he would stay"
    is_whether = "whether" in words or (is_unclear and not WHETHERS.isdisjoint(words))
    return ("questioned", WHETHER) if is_open and is_whether and not clause.own_cue else None


def _not_ruled_out(clause: Clause) -> Found:
    """ "I cannot rule out that the dam will burst": it may."""
    frame = clause.frame
    if frame is not None and not clause.own_cue and frame.negated and frame.lemma == "rule":
        return "possible", "it is not ruled out"
    is_open = is_not_ruled_out(clause.head)
    return ("possible", f"“{clause.head.text} out” is denied") if is_open else None


def _feared(clause: Clause) -> Found:
    """ "fears that bookings could be lost": no ability."""
    could = next((c for c in clause.head.children if c.dep_ == "aux" and c.lower_ == "could"), None)
    frame = clause.frame
    if could is None or frame is None or clause.own_cue or frame.lemma not in FEARING:
        return None
    parts = {c.dep_ for c in clause.head.children}
    is_thing = is_of_thing(clause.head)
    is_ahead = ("auxpass" in parts or is_thing) and "neg" not in parts
    return ("possible", "“could” of what is feared") if is_ahead else None


def _subjunctive(clause: Clause) -> Found:
    """ "that the well be closed at once": no tense, and so no fact but a demand."""
    head = clause.head
    be = head if head.lemma_ == "be" else next((c for c in head.children if c.dep_ == "auxpass"), None)
    if be is None or be.lower_ != "be" or be.tag_ != "VB" or clause.kind == "headline":
        return None
    if be != head and any(c.dep_ == "aux" for c in be.children):
        return None  # "will be closed", where the parser hangs "will" on "be"
    helps = [c for c in head.children if c.dep_ in {"aux", "auxpass"} and c != be]
    has_subject = any(c.dep_ in SUBJECTS and c.i < be.i for c in head.children)
    is_open = any(c.lower_ in {"if", "lest", "though", "whether"} for c in head.children) or head.dep_ == "advcl"
    return ("requested", "“be” without a tense") if has_subject and not helps and not is_open else None


def _ready(clause: Clause) -> Found:
    """An adjective of ability or readiness."""
    head = clause.head
    return _adjective(clause, [head, *(c for c in head.children if c.dep_ == "xcomp" and c in clause.tokens)])


def _doubt(clause: Clause) -> Found:
    """A doubting adverb weighs more than the auxiliary beside it."""
    doubt = next((c for c in clause.head.children if c.text.lower() in DOUBT), None)
    if doubt is not None:
        return "possible", f"“{doubt.text}”"
    here = {clause.head.i, *(t.i for t in clause.tokens)}
    for verb in asides(clause.head.sent):
        # "They left at six, I think", "four, I believe, were hurt"
        if verb.head.i in here or {verb.i - 2, verb.i + 1} & here:
            return "possible", f"“{verb.nbor(-1).text} {verb.text}”"
    return None


def _ahead(clause: Clause) -> Found:
    """A headline's bare infinitive."""
    told = [clause.head, *(c for c in clause.head.children if c.dep_ in {"acl", "relcl"} and c in clause.tokens)]
    ahead = clause.kind == "headline" and any(c.tag_ == "TO" for t in told for c in t.children)
    return ("planned", "a headline's “to” looks ahead") if ahead else None


def _foreseen(clause: Clause) -> Found:
    """What is set, due, foreseen or laid down, or could come about."""
    found = foreseen(clause.head, clause.tokens)
    frame = clause.frame
    is_awaited = frame is not None and not clause.own_cue and frame.lemma in AWAITING
    return ("expected", found[1]) if found is not None and found[0] == "planned" and is_awaited else found


def _own_view(clause: Clause) -> Found:
    """ "We believe that unrest could spread": as firm as what the writer believes."""
    head = clause.head
    who = next((c for c in head.children if c.dep_ == "nsubj"), None)
    if head.lemma_.lower() not in BELIEVING or who is None or who.lower_ not in {"i", "we"} or clause.own_cue:
        return None
    told = next((c for c in head.children if c.dep_ == "ccomp" and c in clause.tokens and c.i > head.i), None)
    is_plain = head.tag_ in {"VBP", "VBD"} and not any(c.dep_ in {"aux", "neg"} for c in head.children)
    if told is None or not is_plain or not any(c.tag_ == "MD" for c in told.children):
        return None
    return _modality(replace(clause, head=told))


def _auxiliary(clause: Clause) -> Found:
    """A modal verb; "would not" is a refusal, told as a fact."""
    words = lexicon().auxiliaries
    if clause.head.tag_ == "MD" and clause.head.lower_ in words and clause.head.lower_ != "would":
        return words[clause.head.lower_], f"“{clause.head.text}”"  # type: ignore[return-value]  # "..., and none will"
    for child in clause.head.children:
        if is_would(child) and (found := _would(child, clause)) is not None:
            return found
        if is_would(child):
            return words["would"], f"“{child.text}”"  # type: ignore[return-value]
        if child.dep_ == "aux" and child.lower_ in OUGHT:
            return None
        if child.dep_ == "aux" and child.lower_ == "could" and is_too_late(clause.head):
            return "asserted", "“before ... could”: it never came to it"
        if child.dep_ == "aux" and child.text.lower() in words:
            return words[child.text.lower()], f"“{child.text}”"  # type: ignore[return-value]
    return None


def is_would(word: Token) -> bool:
    """ "would", "he'd come"; in "they'd left" it is "had"."""
    is_short = word.lower_ in {"'d", "’d"} and word.tag_ == "MD" and word.head.tag_ == "VB"
    return word.dep_ == "aux" and (word.lower_ == "would" or is_short)


def _would(would: Token, clause: Clause) -> Found:
    """A wish, a refusal, or what was to come when it was said; else it hangs on a condition."""
    head = clause.head
    if (likely := _adverb(clause)) is not None and likely[0] in {"expected", "possible"}:
        return likely  # "would probably not hold": no refusal
    if head.lemma_ == "like" and _is_wish(head):
        return "asserted", "“would like” wishes now"
    is_ahead = _is_reported_future(clause)
    is_side = head.dep_ in {"acl", "advcl", "relcl"}
    is_open = hangs(head) and not keeps_back(head)
    if is_refused(head) and not is_open and not _is_of_thing(head) and (keeps_back(head) or is_side or not is_ahead):
        return "asserted", "“would not” is a refusal"
    if is_ahead:
        return "will", f"“{would.text}” after a past “{_cue_of(clause)}”"
    if clause.frame is None and is_told_ahead(head, clause.kind):
        return "will", "“would” of what was then to come"
    return None


def is_refused(head: Token) -> bool:
    """ "would not say", "neither side would say"."""
    if any(c.dep_ == "aux" and c.lemma_ == "have" for c in head.children):
        return False  # "would not have exploded": what did not come about
    return any(c.dep_ == "neg" for c in head.children) or says_nobody(head) or is_neither(head)


def _is_of_thing(head: Token) -> bool:
    """ "The mast would not go live until May": a thing with a day of its own refuses nothing."""
    first = head.head if head.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in head.children) else head
    who = next((c for c in first.children if c.dep_ in SUBJECTS), None)
    is_thing = who is not None and who.tag_ in {"NN", "NNS"} and not is_animate(first) and not says_nobody(head)
    return is_thing and has_day_ahead(head)


def _is_wish(head: Token) -> bool:
    """ "He would like to leave", "would like us to know": what somebody wants is told; "would like it" is not."""
    return any(c.dep_ in {"xcomp", "ccomp"} and c.tag_ == "VB" for c in head.children)


def _is_reported_future(clause: Clause) -> bool:
    """ "said that it would sue" reports "will sue"; with an "if", or as "would have", it stays conditional."""
    frame = clause.frame
    if frame is None or clause.own_cue:
        return False
    is_told = any(_is_past(t) for t in frame.cue) or _is_of_paper(frame, clause) or _goes_on_past(clause.head)
    if not is_told:
        return False
    if any(c.dep_ == "aux" and c.lemma_ == "have" for c in clause.head.children) or is_direct(clause.head, frame):
        return False
    return not any(t.lower_ in {"if", "unless", "provided", "otherwise"} for t in clause.tokens)


def _goes_on_past(head: Token) -> bool:
    """ "tells him that they had paid half and would bring the rest": told from a past moment, whatever the cue."""
    first = head.head if head.dep_ == "conj" else head
    return first != head and any(c.dep_ == "aux" and c.lower_ in {"had", "'d", "’d"} for c in first.children)


def is_backshifted(head: Token) -> bool:
    """ "had tested positive", "would go ahead", "was to stay open": the tenses of what was reported in the past."""
    helps = [c for c in head.children if c.dep_ in {"aux", "auxpass"} and c.i < head.i]
    if any(c.lower_ in {"had", "would", "'d", "’d"} for c in helps):
        return not any(c.lower_ in {"if", "unless"} for c in head.children)
    ahead = next((c for c in head.children if c.dep_ == "xcomp" and c.i > head.i), None)
    return head.lower_ in {"was", "were"} and ahead is not None and any(c.tag_ == "TO" for c in ahead.children)


def _is_of_paper(frame: Frame, clause: Clause) -> bool:
    """ "The memo adds that the guards would be paid": what was to come when it was written."""
    who = frame.source
    own = {*SUBJECTS, "auxpass"}
    is_done = any(c.dep_ in own and (c.dep_ == "auxpass" or c.tag_ == "NNS") for c in clause.head.children)
    return is_done and who is not None and who.lemma_.lower() in {*lexicon().nouns["document"], "it"}


def _is_past(cue: Token) -> bool:
    """ "said", "is quoted", "said ..., adding", "heard him say"."""
    is_beside = cue.tag_ == "VBG" and cue.dep_ in {"advcl", "conj"}
    is_beside = is_beside or (cue.tag_ == "VB" and cue.dep_ == "ccomp" and cue.head.pos_ == "VERB")
    return (cue.head if is_beside else cue).tag_ in {"VBD", "VBN"}


def _cue_of(clause: Clause) -> str:
    return " ".join(t.text for t in clause.frame.cue) if clause.frame is not None else ""


def _enabling(clause: Clause) -> Found:
    """A verb that gives ability or speaks of seeming."""
    head, words = clause.head, lexicon().modal_verbs
    told = {"xcomp", "ccomp", "dobj", "oprd"} if head.lemma_.lower() == "seem" else {"xcomp", "ccomp", "dobj"}
    if head.lemma_.lower() in words and any(c.dep_ in told for c in head.children):
        return words[head.lemma_.lower()], f"“{head.text}”"  # type: ignore[return-value]
    return None


def _noun(clause: Clause) -> Found:
    """A noun of readiness or intention as the object; a plan only when it is a plan to do something."""
    words = lexicon().modal_nouns
    for token in sorted(clause.tokens, key=lambda t: t.i):
        is_there = token.dep_ == "attr" and any(c.dep_ == "expl" for c in token.head.children)
        is_own = token.dep_ == "dobj" and (token.head.dep_ != "conj" or token.head == clause.head)
        known = words.get(token.lemma_.lower()) if is_own or is_there else None
        is_ahead = any(c.dep_ in {"xcomp", "acl"} for c in token.children)
        is_judged = token.head.lemma_.lower() in lexicon().deciding  # "approved a plan to close the mill": a deed
        if known is not None and (known != "planned" or (is_ahead and not is_judged)):
            return known, f"“{token.text}”"  # type: ignore[return-value]
    return None


def _adverb(clause: Clause) -> Found:
    """An adverb of hearsay or likelihood."""
    words = lexicon().adverbs
    for child in clause.head.children:
        if child.dep_ == "advmod" and child.text.lower() in words:
            return words[child.text.lower()], f"“{child.text}”"  # type: ignore[return-value]
    return None


def _shared(clause: Clause) -> Found:
    """A conjunct without subject and auxiliary of its own shares those of the first: "can enter and carry out"."""
    head = clause.head
    if (
        clause.kind != "conjunct"
        or head.dep_ != "conj"
        or head.tag_ in {"VBD", "VBZ", "VBP"}
        or any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for c in head.children)
    ):
        return None
    words = lexicon()
    first = head.head
    for child in first.children:
        if child.lower_ == "would" and _is_reported_future(clause):
            return "will", f"“{child.text}” after a past “{_cue_of(clause)}”"
        if child.dep_ == "aux" and child.text.lower() in words.auxiliaries:
            return words.auxiliaries[child.text.lower()], f"“{child.text}”"  # type: ignore[return-value]
    governor = first.head
    if first.dep_ == "xcomp" and governor.lemma_.lower() in words.adjectives:
        return words.adjectives[governor.lemma_.lower()], f"“{governor.text}”"  # type: ignore[return-value]
    return None


def _of_the_rest(head: Token) -> bool:
    """ "two of them ...", "and the others", "a third": part is set against part."""
    who = next((c for c in head.children if c.dep_ in SUBJECTS and c.i < head.i), None)
    return who is not None and any(t.like_num or t.lower_ in PARTS for t in (who, *who.children))


def _gapped(clause: Clause) -> Found:
    """ "Two would be tried and the others sent home": the second leaves out "would be"."""
    head = clause.head
    parts = {c.dep_ for c in head.children if c.i < head.i or c.dep_ != "prep"}
    is_bare = head.tag_ in {"VBD", "VBN"} and _of_the_rest(head) and not parts & {"aux", "auxpass", "dobj", "ccomp"}
    first = head.head
    is_done = _of_the_rest(first) and any(c.dep_ == "auxpass" and c.lower_ == "be" for c in first.children)
    if clause.kind != "conjunct" or head.dep_ != "conj" or not is_bare or not is_done:
        return None
    return _auxiliary(replace(clause, head=first))


def _adjective(clause: Clause, heads: list[Token]) -> tuple[Modality, str] | None:
    words = lexicon()
    inside = set(clause.tokens)
    for token in sorted(inside, key=lambda t: t.i):
        known = words.adjectives.get(token.lemma_.lower())
        if not known or token.pos_ not in {"ADJ", "VERB"}:
            continue
        goes_on = any(
            c.dep_ in {"xcomp", "advcl", "ccomp"} or (c.dep_ == "prep" and any(g.dep_ == "pcomp" for g in c.children))
            for c in token.children
        ) or any(
            c.dep_ in {"advcl", "xcomp", "ccomp"} and any(t.text == "to" for t in c.children)
            for c in token.head.children
        )
        if goes_on and (token.head in heads or token == clause.head or clause.kind in {"headline", "thing"}):
            return known, f"“{token.text}”"  # type: ignore[return-value]
    return None


def _is_negated(clause: Clause) -> bool:
    """Whether the words of the clause that turn it round, and those of the cue above it, are odd in number."""
    return is_turned(clause.head, set(clause.tokens), own_cue=clause.own_cue) != _is_under_no(clause)


def _is_under_no(clause: Clause) -> bool:
    """ "N. does not believe that", "did not ask to", "doubts that": the cue's negation falls on what is under it."""
    frame = clause.frame
    if frame is None or clause.own_cue or clause.kind in {"apposition", "participle", "relative"}:
        return False  # "does not plan to free the men, who were held in May": that they were held is not denied
    doubted = frame.does == "think" and frame.lemma in lexicon().doubting
    falls = frame.does in ASKED or (frame.does == "think" and frame.lemma in lexicon().raising)
    return (frame.negated and falls) != (doubted and not frame.negated)
