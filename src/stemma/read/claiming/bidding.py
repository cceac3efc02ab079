"""What a clause bids others do, or asks to be told, by verbs that make no cue of their own: "advised N. to leave",
"forbids the tenants to sublet", "wanted to know why", "the markets shall stay open"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Modality
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.taken_back import says_nobody
from stemma.read.claiming.clauses import Clause
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

Found = tuple[Modality, str] | None
HERE = frozenset({"i", "we", "you"})
"""Of whom "shall" foretells or promises; of others it lays down."""
WISHING = frozenset({"desire", "like", "want", "wish"})
LEARNING = frozenset({"hear", "know", "learn"})
ASKING = frozenset({"how", "if", "what", "when", "where", "whether", "which", "who", "whom", "whose", "why"})
WONDERING = frozenset({"enquire", "inquire", "wonder"})
NOTICE = frozenset({"advise", "inform", "notify", "remind", "warn"})
CALLING = frozenset({"encourage", "exhort", "invite"})
REQUIRING = frozenset({"oblige", "require"})
RULING = frozenset({"rule", "stipulate"})
BEHIND = frozenset({"advcl", "ccomp", "xcomp"})


def bidden(clause: Clause) -> Found:
    """The firmness that a verb of bidding or asking gives the clause; None where there is none."""
    for rule in (_forbidden, _required, _reminded, _called_upon, _advised, _wanting_to_know, _wondering, _ruled):
        found = rule(clause)
        if found is not None:
            return found
    return None


def laid_down(clause: Clause) -> Found:
    """ "The markets shall stay open": of a third person "shall" lays down; "I shall go", "shall we?" do not."""
    shall = next((c for c in clause.head.children if c.dep_ == "aux" and c.lower_ == "shall"), None)
    if shall is None or clause.kind == "headline" or any(c.lower_ in {"if", "unless"} for c in clause.tokens):
        return None
    first = clause.head
    while first.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in first.children):
        first = first.head
    who = next((c for c in first.children if c.dep_ in SUBJECTS), None)
    is_third = who is not None and who.i < shall.i and who.lower_ not in HERE
    return ("ordered", "“shall” of others") if is_third else None


def is_forbidding(head: Token) -> bool:
    """ "forbids the tenants to sublet", "are prohibited from trading": what is bidden is that it not be done."""
    if head.lemma_.lower() not in lexicon().forbidding:
        return False
    behind = [c for c in head.children if c.i > head.i]
    if any(c.dep_ in BEHIND and c.tag_ == "VB" and c.left_edge.tag_ == "TO" for c in behind):
        return True
    kept = [g for c in behind if c.dep_ == "prep" and c.lower_ == "from" for g in c.children]
    return any(g.dep_ in {"pcomp", "pobj"} and g.lower_.endswith("ing") for g in kept)


def _forbidden(clause: Clause) -> Found:
    is_own = clause.frame is None or clause.own_cue or clause.head not in clause.frame.cue
    if not is_own or not is_forbidding(clause.head) or _is_lifted(clause.head):
        return None
    return "ordered", f"“{clause.head.text}” bids"


def _is_lifted(head: Token) -> bool:
    """ "Boats were no longer forbidden to land": nothing is bidden any more."""
    longer = next((c for c in head.children if c.lower_ == "longer"), None)
    return longer is not None and any(c.lower_ == "no" for c in longer.children)


def _required(clause: Clause) -> Found:
    """ "The law requires owners to register", "Owners are required to register"; "were obliged to close" tells."""
    head = clause.head
    helps = [c for c in head.children if c.dep_ in {"aux", "auxpass"}]
    is_done_to = any(c.dep_ == "auxpass" for c in helps)
    is_free = says_nobody(head) or any(c.dep_ == "neg" for c in head.children)
    if head.lemma_.lower() not in REQUIRING or is_free:
        return None
    if is_done_to and {c.lower_ for c in helps}.isdisjoint({"is", "are"}):
        return None
    is_whom = is_done_to or any(c.dep_ == "dobj" or c.dep_ == "ccomp" for c in head.children)
    return ("ordered", f"“{head.text} to”") if is_whom and _to_do(head) else None


def _is_done_now(head: Token) -> bool:
    """ "are reminded", "is called upon": a notice to those it names, and no tale of the past."""
    helps = {c.lower_ for c in head.children if c.dep_ in {"aux", "auxpass"}}
    return any(c.dep_ == "auxpass" for c in head.children) and not helps.isdisjoint({"is", "are"})


def _reminded(clause: Clause) -> Found:
    """ "Drivers are reminded that no lorry may enter", "that permits must be shown": laid down."""
    head = clause.head
    if head.lemma_.lower() not in NOTICE or not _is_done_now(head):
        return None
    told = [c for c in head.children if c.dep_ in BEHIND and c.i > head.i]
    laid = [g.lower_ for c in told for g in c.children if g.dep_ == "aux"]
    is_barred = "may" in laid and any(t.lower_ in {"no", "not", "nobody"} for c in told for t in c.subtree)
    is_laid = is_barred or bool(set(laid) & {"must", "shall"})
    return ("ordered", f"“{head.text}” of what may or must be done") if is_laid or (told and _to_do(head)) else None


def _called_upon(clause: Clause) -> Found:
    """ "Residents are called upon to stay at home and to help the police", "are invited to"."""
    head = clause.head
    is_own = not any(c.dep_ in {*SUBJECTS, "aux", "auxpass"} and c.tag_ != "TO" for c in head.children)
    while head.dep_ in {"conj", "xcomp"} and is_own and head.tag_ == "VB":
        head = head.head
    lemma = head.lemma_.lower()
    is_calling = lemma in CALLING or (lemma == "call" and any(c.lower_ in {"on", "upon"} for c in head.children))
    if not is_calling or not _is_done_now(head) or any(c.dep_ == "neg" for c in head.children):
        return None
    return ("requested", f"“{head.text}” calls on others") if _to_do(head) else None


def _to_do(head: Token) -> bool:
    """ "requires owners to register"."""
    deeds = [c for c in head.children if c.dep_ in BEHIND and c.i > head.i]
    return any(c.tag_ == "VB" and any(g.tag_ == "TO" for g in c.lefts) for c in deeds)


def _wondering(clause: Clause) -> Found:
    """ "He wondered whether they had eaten", "The question is whether the dam will hold": open."""
    head = clause.head
    is_open = head.lemma_ == "be" and any(
        c.dep_ in SUBJECTS and c.i < head.i and c.lower_ in {"issue", "question"} for c in head.children
    )
    if head.lemma_.lower() not in WONDERING and not is_open:
        return None
    words = {"whether"} if is_open else ASKING - {"which", "who", "whom", "whose"}
    asked = [c for c in head.children if c.dep_ in BEHIND and c.i > head.i]
    told = any(t.lower_ in words for c in asked for t in (c.left_edge, *c.children))
    return ("questioned", f"“{head.text}”") if told and not any(c.dep_ == "neg" for c in head.children) else None


def _advised(clause: Clause) -> Found:
    """ "Doctors advise patients to rest", "warned her not to sail", "advised replacing it"."""
    head = clause.head
    if head.lemma_.lower() not in lexicon().bidding or (clause.frame is not None and clause.frame.does == "deny"):
        return None
    helps = {c.lower_ for c in head.children if c.dep_ == "aux"}
    if "having" in helps or any(c.dep_ == "neg" for c in head.children):
        return None  # "having advised him to stay", "did not advise him to stay": told
    deeds = [c for c in head.children if c.dep_ in BEHIND and c.i > head.i]
    is_told = any(c.dep_ in {"dobj", "dative", "nsubjpass"} for c in head.children)
    to_do = (is_told and _to_do(head)) or (
        head.lemma_.lower() == "advise" and any(c.tag_ == "VBG" and c.dep_ == "xcomp" for c in deeds)
    )
    return ("requested", f"“{head.text}” bids") if to_do else None


def _wanting_to_know(clause: Clause) -> Found:
    """ "Reporters wanted to know why the bridge was shut": asked."""
    head = clause.head
    if head.lemma_.lower() not in WISHING or any(c.dep_ == "neg" for c in head.children):
        return None
    known = [c for c in head.children if c.dep_ == "xcomp" and c.lemma_ in LEARNING and c.i > head.i]
    asked = [g for c in known for g in c.children if g.dep_ == "ccomp" and g.i > c.i]
    is_open = any(t.lower_ in ASKING for g in asked for t in (g.left_edge, *g.children))
    return ("questioned", f"“{head.text} to {known[0].text}”") if is_open else None


def _ruled(clause: Clause) -> Found:
    """ "ruled that the papers be returned": without a tense, it is laid down."""
    frame, head = clause.frame, clause.head
    if frame is None or clause.own_cue or frame.lemma not in RULING:
        return None
    be = head if head.lower_ == "be" else next((c for c in head.children if c.dep_ == "auxpass"), None)
    is_bare = be is not None and be.lower_ == "be" and not any(c.dep_ == "aux" for c in head.children)
    has_subject = any(c.dep_ in SUBJECTS for c in head.children)
    return ("ordered", f"“{frame.lemma}” without a tense") if is_bare and has_subject else None
