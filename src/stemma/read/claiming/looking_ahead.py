"""What is set, due, foreseen or to be done, without a cue that asks or plans: "is set to close", "is to face"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Modality
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.taken_back import says_nobody
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Collection

    from stemma.read.parsing.tree import Token

Found = tuple[Modality, str] | None
ANIMATE = frozenset({"person", "post", "group", "organisation", "ranks", "sayers", "outlet"})
FORESEEABLE: dict[str, Modality] = {
    "conceivable": "possible",
    "imminent": "expected",
    "inevitable": "expected",
    "likely": "expected",
    "possible": "possible",
    "unavoidable": "expected",
}
MAYBE = frozenset({"conceivable", "possibility", "possible", "potential"})
WHOEVER = frozenset({"anybody", "anyone", "who", "whoever", "whosoever"})
SEEMING = frozenset({"blame", "found", "had", "heard", "seen"})
"""Behind "is to (be)": what can be seen, heard or had, and not what has been laid down."""
AHEAD = frozenset({"by", "pending", "until", "within"})
HERE = frozenset({"i", "that", "this", "we", "you"})
PUNISHED = frozenset({"arrest", "ban", "bar", "charge", "deport", "dismiss", "displace", "dissolve", "evict",
                      "execute", "expel", "extradite", "fine", "fire", "hang", "harm", "hurt", "imprison",
                      "injure", "jail", "kill", "lose", "prosecute", "punish",
                      "sack", "sentence", "sue", "suspend"})  # fmt: skip
SUFFERED = frozenset({"face", "lose", "suffer"})
HOLDING = frozenset({"accommodate", "carry", "contain", "fit", "hold", "house", "lift", "reach", "seat", "store"})
"""What a thing is able to do by its make."""
SPANS = frozenset({"day", "decade", "hour", "month", "week", "year"})
ANYBODY = frozenset({"anybody", "anyone", "everybody", "everyone", "nobody", "somebody", "someone"})
DAYS = frozenset({"date", "day", "deadline", "hour", "limit", "price", "time", "timetable"})
"""What is set for something once and for all: "a date has been set for the ruling"."""
HINGES = frozenset({"if", "unless", "provided", "should"})


def foreseen(head: Token, inside: Collection[Token]) -> Found:
    """The firmness of a clause whose ``head`` looks ahead; None where it does not. ``inside`` are its tokens."""
    for rule in (_set_to, _expected, _due, _is_to, _feared, _possible):
        found = rule(head)
        if found is not None:
            return found
    return _might(head, inside)


def _set_to(head: Token) -> Found:
    """ "is set to close", "was scheduled for June"."""
    known = lexicon().participles.get(head.lower_)
    if known is None or head.tag_ != "VBN" or not any(c.lemma_ == "be" and c.i < head.i for c in head.children):
        return None
    if any(c.dep_ == "prt" for c in head.children):
        return None  # "was set up for the trade"
    ahead = next((c for c in head.children if c.dep_ == "xcomp"), None)
    if ahead is None and any(c.dep_ == "nsubjpass" and c.lemma_.lower() in DAYS for c in head.children):
        return None
    if ahead is not None and any(c.dep_ == "aux" and c.lemma_ == "have" for c in ahead.children):
        return "asserted", f"“{head.text}” of what has been"  # "is supposed to have told them"
    if ahead is not None or (
        head.lower_ != "bound" and any(c.dep_ == "prep" and c.lower_ == "for" for c in head.children)
    ):
        return known, f"“{head.text}”"  # type: ignore[return-value]
    return None  # "was bound for the port": where it went


def _expected(head: Token) -> Found:
    """ "was expected until Thursday", "a strike is planned for Monday"."""
    is_passive = any(c.dep_ == "auxpass" for c in head.children)
    if head.lemma_ not in lexicon().foreseen or not is_passive:
        return None
    if any(c.dep_ in {"xcomp", "ccomp"} for c in head.children):
        return None
    told: dict[str, Modality] = {"plan": "planned", "schedule": "planned", "promise": "promised"}
    return told.get(head.lemma_, "expected"), f"“{head.text}”"


def _due(head: Token) -> Found:
    """ "is due next month", "is due on Friday"."""
    due = next((c for c in head.children if c.lower_ == "due" and c.dep_ in {"acomp", "attr"}), None)
    if head.lemma_ != "be" or due is None:
        return None
    behind = [c for t in (due, head) for c in t.children if c.i > due.i]
    told = any(c.dep_ == "npadvmod" or (c.dep_ == "prep" and c.lower_ in {"in", "on", "by", "at"}) for c in behind)
    return ("expected", "“due”") if told or due.i + 1 == head.sent.end else None


def _is_to(head: Token) -> Found:
    """ "is to face questions", "was to have begun": what has been laid down; "the aim is to win" only explains."""
    if head.lemma_ != "be":
        return None
    verb = next((c for c in head.children if c.dep_ in {"xcomp", "ccomp"} and c.i > head.i), None)
    both = (head, head.head) if head.dep_ == "conj" else (head,)  # "were held and are to be sent home"
    who = next((c for t in both for c in t.children if c.dep_ in SUBJECTS), None)
    if verb is None or who is None or not _begins_with_to(verb, head):
        return None
    named = {who.lemma_.lower(), *(c.lemma_.lower() for c in who.children)}
    if who.lower_ == "it" and any(c.left_edge.lower_ == "when" for c in head.children if c.dep_ == "advcl"):
        return None  # "When he spoke, it was to accuse the board"
    is_whoever = who.dep_ == "csubj" and who.left_edge.lower_ in WHOEVER
    if (who.dep_ == "csubj" and not is_whoever) or named & lexicon().aims:
        return None
    if who.lower_ in {"what", "all", "this", "that"} or verb.lower_ in SEEMING:
        return None  # "army batteries were to blame", "is to be seen among his officers"
    is_barred = says_nobody(head) or is_forbidden(head) or any(c.dep_ == "neg" for c in head.children)
    return ("ordered" if is_barred or is_whoever else "planned"), f"“{head.text} to”"


def is_forbidden(head: Token) -> bool:
    """ "Boats are not to be moored here": the "not" may hang on the verb behind."""
    verb = next((c for c in head.children if c.dep_ == "xcomp" and c.i > head.i), head)
    is_to = head.lemma_ == "be" and verb != head and _begins_with_to(verb, head)
    return is_to and any(c.dep_ == "neg" and c.i == head.i + 1 for c in verb.children)


def _begins_with_to(verb: Token, head: Token) -> bool:
    """ "is to face", "are not to be taken"."""
    to = next((c for c in verb.children if c.tag_ == "TO"), None)
    between = [] if to is None else [t for t in head.doc[head.i + 1 : to.i] if t.dep_ != "neg"]
    return to is not None and to.i > head.i and not between


def is_laid_down(head: Token) -> bool:
    """Whether the clause of ``head`` is put as "is to"."""
    return _is_to(head) is not None


def has_day_ahead(head: Token) -> bool:
    """ "by Friday", "until autumn", "within a month", "at the weekend"; "in two hours" tells how long it takes."""
    for child in head.children:
        if child.lower_ in AHEAD and child.dep_ == "prep":
            return True
        is_on = child.dep_ == "prep" and child.lower_ in {"at", "on"} and child.i > head.i
        if is_on and any(t.ent_type_ in {"DATE", "TIME"} for t in child.subtree):
            return True
    return False


def is_told_ahead(head: Token, kind: str) -> bool:
    """ "The crew would bring two pumps by Friday": what was then to come, though nobody is named who told it."""
    helps = [c for c in head.children if c.dep_ in {"aux", "auxpass"}]
    who = next((c for c in head.children if c.dep_ in SUBJECTS), None)
    if (
        kind not in {"main", "conjunct"}
        or who is None
        or who.lower_ in HERE
        or any(c.lemma_ == "have" for c in helps)
    ):
        return False
    if any(t.lower_ in {*HINGES, "otherwise"} for t in head.subtree):
        return False
    is_second = head.dep_ == "conj" and is_laid_down(head.head) and head.head.lower_ in {"was", "were"}
    return is_second or (head.lemma_ != "be" and has_day_ahead(head))


def is_too_late(head: Token) -> bool:
    """ "The boat sank before a raft could be lowered"."""
    return head.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "before" for c in head.children)


def is_commanded(head: Token) -> bool:
    """ "are to be burned", "may not leave", "must be handed in", "have to cross": what an order lays down."""
    helps = {c.lower_ for c in head.children if c.dep_ in {"aux", "auxpass"} and c.i < head.i}
    nobody = any(c.dep_ in SUBJECTS and c.lower_ in {"nobody", "none"} for c in head.children)
    is_barred = "may" in helps and (nobody or any(c.dep_ == "neg" for c in head.children))
    if is_barred or helps & {"must", "shall"}:
        return True
    ahead = next((c for c in head.children if c.dep_ == "xcomp" and c.i > head.i), None)
    is_to = ahead is not None and any(c.tag_ == "TO" for c in ahead.children)
    return is_to and head.lower_ in {"is", "are", "have", "has"}


def _feared(head: Token) -> Found:
    """ "Dozens feared drowned", "40 are feared dead"."""
    feared = head if head.lower_ == "feared" else next((c for c in head.children if c.lower_ == "feared"), None)
    if feared is None or any(c.dep_ == "dobj" for c in feared.children) or feared.i + 1 >= feared.sent.end:
        return None
    after = feared.nbor(1)
    is_fate = after.tag_ in {"VBN", "JJ"} or after.lower_ in {"missing", "trapped"}
    return ("possible", f"“{feared.text}”") if is_fate else None


def _possible(head: Token) -> Found:
    """ "a larger explosion is possible", "further delays are likely"; "possible to leave" gives ability."""
    is_judged = head.lemma_ in {"consider", "regard", "see"} and any(c.dep_ == "auxpass" for c in head.children)
    named = any(c.dep_ in SUBJECTS and c.pos_ != "PRON" for c in head.children)
    if not named or not (head.lemma_ == "be" or is_judged):
        return None
    said = [c for c in head.children if c.dep_ in {"attr", "oprd"} and c.i > head.i]
    likely = next((g for c in said for g in (c, *c.children) if g.lower_ in MAYBE), None)
    if likely is not None:
        return "possible", f"“{likely.text}”"  # "is one possible source of the leak"
    word = next((c for c in head.children if c.dep_ == "acomp" and c.lower_ in FORESEEABLE), None)
    if word is None or any(c.dep_ in {"xcomp", "ccomp"} for t in (head, word) for c in t.children):
        return None
    return FORESEEABLE[word.lower_], f"“{word.text}”"


def _might(head: Token, inside: Collection[Token]) -> Found:
    """ "further sanctions could follow", "the dam could burst": no ability but a possibility."""
    could = next((c for c in head.children if c.dep_ == "aux" and c.lower_ == "could"), None)
    if could is not None and _befalls(head):
        return "possible", "“could” of what may befall somebody"
    if could is None or is_too_late(head) or any(c.dep_ == "neg" for c in head.children):
        return None
    if any(c.dep_ == "dobj" for c in head.children):
        return ("possible", "“could” of a thing") if _may_come_of(head) else None
    if any(t.lower_ in HINGES and t.dep_ in {"mark", "aux"} for t in inside):
        return "possible", "“could” with a condition"
    if any(c.dep_ == "auxpass" for c in head.children):
        return ("possible", "“could” with a day") if _as_early_as(head) or _takes_long(head) else None
    is_thing = is_of_thing(head) or _is_past_turn(head) or _may_come_of(head)
    return ("possible", "“could” of a thing") if is_thing else None


def _may_come_of(head: Token) -> bool:
    """ "The rains could spread the disease", "reading them could help", "That could take months": what a thing may
    bring about; "the boat could carry forty" tells what it holds, and "the blast could have" what is past."""
    if head.lemma_.lower() in HOLDING or any(c.dep_ == "aux" and c.lemma_ == "have" for c in head.children):
        return False
    who = next((c for c in head.children if c.dep_ in {*SUBJECTS, "csubj"}), None)
    is_doing = who is not None and who.dep_ == "csubj" and who.tag_ == "VBG"
    is_this = who is not None and who.lower_ in {"that", "this"} and who.tag_ == "DT"
    return is_doing or is_this or (is_of_thing(head) and not says_nobody(head))


def _takes_long(head: Token) -> bool:
    """ "Production could be halted for six months": for how long it may be."""
    is_past = any(c.dep_ == "aux" and c.lemma_ == "have" for c in head.children)
    phrases = [c for c in head.children if c.dep_ == "prep" and c.lower_ == "for" and c.i > head.i]
    return not is_past and any(t.lemma_.lower() in SPANS for p in phrases for t in p.children)


def is_of_thing(head: Token) -> bool:
    """ "the waves could ...", "further sanctions could ...": a thing, and nobody who acts."""
    who = next((c for c in head.children if c.dep_ in SUBJECTS), None)
    nouns = lexicon().nouns
    if who is None or who.tag_ not in {"NN", "NNS"} or who.lower_ in ANYBODY:
        return False
    return not any(who.lemma_.lower() in nouns[kind] for kind in ANIMATE)


def _as_early_as(head: Token) -> bool:
    """ "could be signed as early as Friday": it may be then."""
    early = (c for c in head.children if c.dep_ == "advmod" and c.lower_ in {"early", "soon"} and c.i > head.i)
    return any(g.lower_ == "as" for c in early for g in c.children)


def _is_past_turn(head: Token) -> bool:
    """ "It could have ended badly": the thing might have gone so."""
    it = any(c.dep_ in SUBJECTS and c.lower_ in {"it", "that", "this", "things"} for c in head.children)
    return it and any(c.dep_ == "aux" and c.lemma_ == "have" for c in head.children)


def _befalls(head: Token) -> bool:
    """ "could be fined", "could face charges": nobody is able to; "nobody could be dismissed" bars it."""
    if says_nobody(head) or any(c.dep_ == "neg" or (c.dep_ == "aux" and c.lemma_ == "have") for c in head.children):
        return False
    is_done_to = any(c.dep_ == "auxpass" for c in head.children)
    lemma, form = head.lemma_.lower(), head.lower_
    if is_done_to:
        return not PUNISHED.isdisjoint({lemma, form.removesuffix("d"), form.removesuffix("ed")})
    is_short = lemma == "fall" and any(c.lower_ == "short" for c in head.children)
    return is_short or (lemma in SUFFERED and any(c.dep_ == "dobj" for c in head.children))
