"""Whether a clause says that something is not so: "not", "no", "failed to", "has yet to", "gone without pay"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS, told_to
from stemma.read.attribution.taken_back import is_neither, says_nobody
from stemma.read.claiming.bidding import is_forbidding
from stemma.read.claiming.bringing_up import brought_up
from stemma.read.claiming.obliged import told_by_duty
from stemma.read.claiming.turning_words import NOBODY, turned_about
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Collection

    from stemma.read.parsing.tree import Token

HESITATING = frozenset({"flinch", "hesitate"})
OBJECTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
# "No doubt that it will rise" says that it will.
CERTAIN = frozenset({"doubt", "question"})
COMPARING = frozenset({"fewer", "greater", "higher", "less", "longer", "lower", "more"})
# What is owed to somebody: to work without it tells that it was not given.
OWED = frozenset({"pay", "payment", "salary", "wage"})


def is_turned(head: Token, inside: Collection[Token], *, own_cue: bool = False) -> bool:
    """True when the turning words of the clause of ``head`` are odd in number; ``inside`` are the clause's tokens."""
    if is_not_ruled_out(head):
        return False
    told = (_only_brought_in(head) or brought_up(head)) if not own_cue else None
    if told is not None and told in inside:
        return is_turned(told, inside)
    if (undone := _what_not(head)) is not None:
        return is_turned(undone, inside)
    asked = next((c for c in head.children if c.dep_ == "ccomp" and c.i > head.i), None) if own_cue else None
    if asked is not None and (_is_demand(asked) or _asks_why(asked)) and (_by_no(asked) or _by_nobody(asked)):
        return not _direct(head, own_cue=False)  # "ordered that no clerk speak to the press"
    turned = (
        bool(_direct(head, own_cue=own_cue))
        + _by_nobody(head)
        + _by_adjective(head, inside, own_cue=own_cue)
        + _by_verdict(head)
        + _by_no(head)
        + _of_nothing(head)
        + is_forbidding(head)
        + turned_about(head)
        + (own_cue and any(_of_nothing(c) for c in head.children if c.dep_ == "xcomp"))
        + _by_verb(head)
        + _by_doubt(head)
        + _by_yet(head)
        + _by_without(head)
    )
    return turned % 2 == 1


def is_not_ruled_out(head: Token) -> bool:
    """ "I cannot rule out that ...", "a leak cannot be ruled out", "nobody excludes that ..."."""
    is_out = head.lemma_.lower() == "rule" and any(c.dep_ == "prt" and c.lower_ == "out" for c in head.children)
    if not is_out and head.lemma_.lower() != "exclude":
        return False
    turned = says_nobody(head) or any(c.dep_ == "neg" for c in head.children)
    is_able = any(c.dep_ == "aux" and c.lower_ in {"can", "could", "ca"} for c in head.children)
    told = {"ccomp", "nsubjpass"} if is_able else {"ccomp"}
    return turned and any(c.dep_ in told for c in head.children)


def _only_brought_in(head: Token) -> Token | None:
    """ "The firm's line is that nobody left", "You must understand that I was not well": what comes behind."""
    if head.lemma_ == "be" and not any(c.dep_ in {"acomp", "attr", "neg"} for c in head.children):
        behind = (c for c in head.children if c.dep_ == "ccomp" and c.i > head.i)
        return next((c for c in behind if any(g.dep_ == "mark" and g.lower_ == "that" for g in c.children)), None)
    return told_by_duty(head)


def _what_not(head: Token) -> Token | None:
    """ "What we cannot do is wait": the verb that is denied."""
    what = next((c for c in head.children if c.dep_ == "csubj" and c.left_edge.lower_ in {"all", "what"}), None)
    is_doing = what is not None and what.lemma_ == "do" and any(c.dep_ == "neg" for c in what.children)
    return (
        what
        if head.lemma_ == "be" and is_doing and any(c.dep_ in {"xcomp", "ccomp"} for c in head.children)
        else None
    )


def _is_demand(asked: Token) -> bool:
    """ "that no boat sail": no tense, as in a demand."""
    helps = [c for c in asked.children if c.dep_ in {"aux", "auxpass"}]
    opens = any(c.dep_ == "mark" and c.lower_ == "that" for c in asked.children)
    is_bare = asked.tag_ in {"VB", "VBP"} and not helps
    return opens and (is_bare or any(c.lower_ == "be" and c.tag_ == "VB" for c in helps[:1]))


def _asks_why(asked: Token) -> bool:
    """ "asked why no alarm had rung": that none rang is taken as given."""
    return any(c.lower_ == "why" and c.i < asked.i for c in asked.children)


def _of_nothing(head: Token) -> bool:
    """ "found nothing"; "carried nothing but nets" tells what was carried."""
    things = [c for c in head.children if c.dep_ == "dobj" and c.lower_ in {"nothing", "nobody", "none", "neither"}]
    return any(c.i + 1 == len(c.doc) or c.nbor(1).lower_ not in {"but", "except"} for c in things if not _is_end(c))


def _is_end(nothing: Token) -> bool:
    """ "It is a quarrel over water, nothing more": what it is stands before."""
    after = nothing.nbor(1) if nothing.i + 1 < nothing.sent.end else nothing
    return (
        nothing.i > nothing.head.i and nothing.nbor(-1).text in {",", "—", "–"} and after.lower_ in {"else", "more"}
    )


def _direct(head: Token, *, own_cue: bool) -> list[Token]:
    helps = [c for c in head.children if c.dep_ == "aux" and c.tag_ == "MD"]
    direct = [c for t in (head, *helps) for c in t.children if c.dep_ == "neg" and not _is_beside(head, c)]
    if own_cue and not _is_told_of(head):
        asked = {c for c in head.children if c.dep_ in {"xcomp", "ccomp"}} | set(told_to(head))
        direct += [g for c in asked for g in c.children if g.dep_ == "neg"]
    return direct


def _by_doubt(head: Token) -> bool:
    """ "I doubt that he knows", kept in one: he is said not to."""
    behind = [c for c in head.children if c.dep_ == "ccomp" and c.i > head.i]
    return head.lemma_.lower() in lexicon().doubting and any(c.left_edge.lower_ != "whether" for c in behind)


def _is_told_of(head: Token) -> bool:
    """ "A clerk said that staff were warned not to speak": said is that they were warned."""
    parts = {c.dep_ for c in head.children}
    is_passive = "auxpass" in parts and "agent" not in parts
    return is_passive and head.dep_ == "ccomp" and lexicon().says(head.lemma_)


def _is_beside(head: Token, no: Token) -> bool:
    """A "not" that does not deny the deed of ``head``."""
    return _is_of_amount(no) or _is_contrast(head, no) or _is_of_condition(head, no) or _is_of_time(no)


def _is_of_time(no: Token) -> bool:
    """ "but not before it had spread", "not until they had left": it had, by then."""
    mark = no.nbor(1) if no.i + 1 < no.sent.end else no
    return mark.lower_ in {"before", "until", "till"} and mark.dep_ == "mark" and mark.head == no.head


def _is_of_condition(head: Token, no: Token) -> bool:
    """ "If they don't, call me": the verb is left out of the condition, and the call is not denied."""
    opens = any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} and c.i < no.i for c in head.children)
    return opens and no.i < head.i and no.nbor(1).text == ","


def _is_contrast(head: Token, no: Token) -> bool:
    """ "The reason was money, not, as he had said, his health": what was is told first."""
    told = [c for c in head.children if c.dep_ in {"acomp", "attr", "dobj", "prep"} and head.i < c.i < no.i]
    return bool(told) and no.nbor(-1).text in {",", "—", "–"}


def _is_of_amount(no: Token) -> bool:
    """ "number not more than 1,500", "no fewer than six": the word bounds the figure, the deed is told as done."""
    after = no.doc[no.i + 1 : no.i + 3]
    return len(after) == 2 and after[0].lower_ in COMPARING and after[1].lower_ == "than"


def _by_nobody(head: Token) -> bool:
    subjects = [c for c in head.children if c.dep_ in {"nsubj", "nsubjpass"}]
    if any(c.dep_ == "expl" for c in head.children):
        subjects += [c for c in head.children if c.dep_ == "attr"]  # "there was nobody in the yard"
    named = any(c.lower_ in NOBODY for c in subjects)
    none = [g for c in subjects for g in c.children if g.lower_ in {"neither", "not"}]
    return named or is_neither(head) or any(not _is_set_against(g) for g in none)


def _is_set_against(no: Token) -> bool:
    """ "The army, not the council, moved them": who did it stands beside who did not."""
    before = no.nbor(-1) if no.i > no.sent.start else no
    return no.lower_ == "not" and (before.text in {",", "—", "–", "("} or before.dep_ == "cc") and no.i > no.head.i


def _by_adjective(head: Token, inside: Collection[Token], *, own_cue: bool) -> bool:
    negative = lexicon().negative_adjectives
    asked = [c for c in head.children if c.dep_ in {"csubj", "ccomp"}]
    if any(any(g.lower_ == "whether" for g in c.children) or _is_what(c) for c in asked):
        return False
    said = [c for c in head.children if c.dep_ in {"acomp", "xcomp"} and c in inside]
    if any(_is_not(c) for c in said if c.dep_ == "acomp" or not own_cue):
        return True
    return any(c.lemma_.lower() in negative and not _is_outright(c, head) for c in said)


def _is_what(clause: Token) -> bool:
    """ "What he wants is unclear": nothing is denied but that it is known."""
    return clause.dep_ == "csubj" and clause.left_edge.tag_ in {"WP", "WRB"}


def _is_not(word: Token) -> bool:
    """ "were “not compatible with the rules”", "warned him not to sail"."""
    no = next((c for c in word.children if c.dep_ == "neg"), None)
    is_plea = word.lower_ == "guilty" and word.head.lemma_ == "plead"  # what is pleaded is told
    return no is not None and no.i < word.i and not is_plea


def _is_outright(word: Token, head: Token) -> bool:
    """ "The request is impossible": how it is, and not what cannot be done."""
    named = any(c.dep_ in SUBJECTS and c.tag_ in {"NN", "NNS"} for c in head.children)
    ahead = any(c.dep_ in {"xcomp", "ccomp", "advcl"} for t in (word, head) for c in t.children)
    return word.lower_ == "impossible" and named and not ahead


def _by_verdict(head: Token) -> bool:
    """ "The letter is a forgery", "the report was false", "was forged": who says so denies what it tells."""
    words = lexicon()
    told = words.deniable | words.content_nouns | words.nouns["document"]
    if any(c.dep_ == "auxpass" for c in head.children):
        of = next((c for c in head.children if c.dep_ == "nsubjpass"), None)
        return of is not None and of.lemma_.lower() in told and head.lower_ in words.rejecting
    if head.lemma_ != "be":
        return False
    about = next((c for c in head.children if c.dep_ == "nsubj"), None)
    verdicts = [c for c in head.children if c.dep_ in {"acomp", "attr"} and c.i > head.i]
    is_told = about is not None and about.lemma_.lower() in told
    return is_told and any(word in words.rejecting for c in verdicts for word in (c.lower_, c.lemma_.lower()))


def _by_no(head: Token) -> bool:
    """ "no ship", "no longer", "neither memo", "neither bread nor water"."""
    if _has_neither(head):
        return True
    for child in head.children:
        if child.lemma_.lower() in CERTAIN and any(c.dep_ in {"acl", "ccomp", "relcl"} for c in child.children):
            continue
        if _is_not_a(child) or _is_under_no(child):
            return True
        if child.lower_ == "longer" and any(g.lower_ == "no" for g in child.children):
            return True
        if child.dep_ in OBJECTS and any(
            g.dep_ in {"det", "preconj"}
            and (
                (g.lower_ == "no" and not _is_of_amount(g)) or (g.lower_ == "neither" and child.dep_ not in SUBJECTS)
            )
            for g in child.children
        ):
            return True
    return False


def _has_neither(head: Token) -> bool:
    """ "It was neither", "had neither the men nor the tools to carry it out"."""
    if any(c.dep_ in {"attr", "acomp"} and c.lower_ == "neither" for c in head.children):
        return True
    to_do = (c for c in head.children if c.dep_ == "ccomp" and head.lemma_ == "have" and c.i > head.i)
    things = (g for c in to_do for g in c.children if g.dep_ == "nsubj")
    return any(g.left_edge.lower_ == "neither" and g.left_edge.i == head.i + 1 for g in things)


def _is_not_a(noun: Token) -> bool:
    """ "contain not a grain of truth"."""
    no = next((c for c in noun.children if c.dep_ == "neg" and c.lower_ == "not" and c.i < noun.i), None)
    return noun.dep_ in OBJECTS - SUBJECTS and no is not None and no.nbor(1).lower_ in {"a", "an", "one"}


def _is_under_no(joint: Token) -> bool:
    """ "are under no obligation", "is in no danger", "is of no use"."""
    if joint.dep_ != "prep" or joint.head.lemma_ != "be" or joint.lower_ not in {"in", "of", "under"}:
        return False
    nouns = [c for c in joint.children if c.dep_ == "pobj"]
    return any(g.dep_ == "det" and g.lower_ == "no" for c in nouns for g in c.children)


def _by_verb(head: Token) -> bool:
    """ "failed to", "refused", "avoided telling", "stopped short of blaming"."""
    lemma, words = head.lemma_.lower(), lexicon()
    if lemma in words.negative_verbs:
        # "refused to pay" tells of no payment; "refused the offer" tells of a refusal, as "rejected the offer" does,
        # and "failed the inspection" of what came of it.
        own = {"xcomp"} if lemma in {"refuse", "fail"} else {"xcomp", "dobj"}
        if lemma == "deny" and _is_withheld(head):
            return False
        if lemma == "deny":
            own = {*own, "nsubjpass"}  # "the claim was denied by his lawyer"
        return any(c.dep_ in own for c in head.children)
    if lemma in HESITATING:
        # "did not hesitate to call": called.
        return any(c.dep_ == "neg" for c in head.children) and any(c.dep_ == "xcomp" for c in head.children)
    if lemma in words.avoiding_verbs:
        deeds = [c for c in head.children if c.dep_ in {"xcomp", "pcomp", "ccomp"}]
        deeds += [g for c in head.children if c.dep_ == "prep" for g in c.children if g.dep_ == "pcomp"]
        return any(c.tag_ in {"VB", "VBG"} for c in deeds)
    short = next((c for c in head.children if c.lower_ == "short"), None)
    if short is None or not any(c.lower_ == "of" for c in short.children):
        return False
    # "fell six seats short of a majority" tells by how much.
    by_so_much = any(t.like_num for c in head.children if c.i < short.i for t in c.subtree)
    return lemma == "stop" or (lemma == "fall" and not by_so_much)


def _is_withheld(head: Token) -> bool:
    """ "were denied water": it was kept from them, and nothing is gainsaid."""
    first = head.head if head.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in head.children) else head
    passive = any(c.dep_ == "auxpass" for c in first.children)
    return passive and any(c.dep_ == "dobj" and c.i > head.i for c in head.children)


def _by_yet(head: Token) -> bool:
    """ "has yet to publish", "is yet to come"."""
    yet = [c for c in head.children if c.lower_ == "yet"]
    ahead = [c for c in head.children if c.dep_ in {"xcomp", "ccomp"} and any(g.tag_ == "TO" for g in c.children)]
    if head.lemma_ in {"have", "be"} and yet and ahead:
        return True
    governor = head.head
    return (
        head.dep_ == "xcomp"
        and governor.lemma_ in {"have", "be"}
        and any(c.lower_ == "yet" for c in governor.children)
    )


def _by_without(head: Token) -> bool:
    """ "gone without pay", "worked without wages"; "left port without a radio" tells that they left."""
    for child in head.children:
        if child.lower_ == "without" and child.dep_ == "prep":
            things = [c for c in child.children if c.dep_ == "pobj"]
            if things and (head.lemma_ == "go" or things[0].lemma_.lower() in OWED):
                return True
    return False
