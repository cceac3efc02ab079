"""What a verb does to what stands under it: say, show, ask, order, promise, deny; and which clauses those are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import RECALLING, SUBJECTS, TELLERS, calls_for, need_told, told_to
from stemma.read.attribution.taken_back import is_corrected
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

KEPT = frozenset({"request", "order", "promise", "offer", "plan", "expect"})


OPENING = frozenset({"“", '"', "«", "„"})


WHEREBY = frozenset({"whereby", "whereupon"})


LEADING = frozenset({"command", "direct"})


FOUND = frozenset({"alive", "dead", "guilty", "innocent", "liable", "safe", "unharmed", "unhurt"})


NAMED = frozenset({"identified", "named", "quoted"})


RESOLVING = frozenset({"decide", "propose", "resolve"})


COUNSELLING = frozenset({"advise", "caution", "warn"})


RECOUNTING = frozenset({"describe", "recall", "recount", "relate"})


DESIRING = frozenset({"want", "wish"})


ANYONE = frozenset({"anybody", "anyone", "everybody", "everyone", "nobody", "somebody", "someone"})


CONCEDING = frozenset({"accept", "allow", "grant"})


CRYING = frozenset({"bark", "bellow", "cry", "howl", "roar", "scream", "shriek"})


ADVISING = frozenset({"advise", "counsel"})


FORESEEING = frozenset({"anticipate", "expect", "forecast", "foresee", "guess", "know", "predict"})


HOLDING = frozenset({"contain", "feature", "include", "list"})


SELF_JUDGING = frozenset({"consider", "declare", "deem", "find", "proclaim"})


def class_of_cue(verb: Token) -> str:
    """What the verb does to its content: "call for" asks, "tell to" orders."""
    lemma = verb.lemma_.lower()
    if lemma == "call" and calls_for(verb):
        return "request"
    if lemma == "want" and any(c.dep_ == "ccomp" and (_is_to(c) or _is_done(c)) for c in verb.children):
        return "request"  # "wanted the army to send rifles": of somebody else
    if need_told(verb) is not None:
        return "request"
    if lemma == "make" and made_clear(verb) is not None:
        return "say"
    if (lemma == "put" and is_put_to(verb)) or (lemma == "let" and let_be_known(verb) is not None):
        return "say"
    if lemma in COUNSELLING and told_to(verb):
        return "request"
    if lemma in RESOLVING and any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in verb.children):
        return "plan"
    if _is_a_deed(verb, lemma) or _is_open(verb, lemma):
        return ""
    if (more := _only_with_that(verb, lemma)) is not None:
        return more
    does = lexicon().cue_class.get(lemma, "") or ("say" if _opens_words(verb) else "")
    if does == "say" and is_corrected(verb):
        return "deny"
    if does == "order" and lemma in LEADING and not clauses_of(verb, does, passive=False):
        return ""  # "commanded the unit", "directed the film"
    return "order" if does == "say" and told_to(verb) else does


def _is_open(verb: Token, lemma: str) -> bool:
    """Whether it tells of what somebody might have foreseen, or of what a paper is to hold."""
    return (lemma in FORESEEING and _was_able(verb)) or (lemma in HOLDING and (_is_to_come(verb) or _is_last(verb)))


def _is_last(verb: Token) -> bool:
    """ "Sixty ran off, rifles included": what stands in front goes with them, and tells nothing."""
    is_one = any(c.dep_ in SUBJECTS and c.i == verb.i - 1 for c in verb.children)
    return is_one and not any(c.i > verb.i and c.dep_ != "punct" for c in verb.children)


def _was_able(verb: Token) -> bool:
    """ "Nobody could have foreseen it", "they should have known": what was open to them, and nobody's words."""
    helping = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return "have" in helping and bool(helping & {"could", "might", "should", "would"})


def _is_to_come(verb: Token) -> bool:
    """ "The list will include three judges": what a paper to come is to hold it has not told yet."""
    return any(c.dep_ == "aux" and c.lower_ in {"may", "might", "should", "will", "would"} for c in verb.children)


def is_put_to(verb: Token) -> bool:
    """ "Counsel put it to him that he had lied"."""
    parts = list(verb.children)
    has_it = any(c.lower_ == "it" and c.dep_ == "dobj" for c in parts)
    return has_it and any(c.lower_ == "to" for c in parts) and any(_is_that(c) for c in parts)


def is_said_to(verb: Token, does: str) -> bool:
    """ "The skipper, said to be in hiding, ...": the bare participle of hearsay."""
    is_bare = verb.dep_ == "acl" and verb.tag_ == "VBN" and does in {"say", "think"}
    return is_bare and any(c.dep_ == "xcomp" and any(g.tag_ == "TO" for g in c.children) for c in verb.children)


def _only_with_that(verb: Token, lemma: str) -> str | None:
    """ "allowed that he had erred", "screamed that it was on fire", "“It was fun,” laughed N." say so, "allowed it"
    and "screamed" do not;
    "remembers that" tells where somebody remembers, and "remember that" asks the reader to; "advised the board to
    sell" asks."""
    if lemma == "laugh":
        return "say" if any(c.dep_ == "ccomp" and c.i < verb.i for c in verb.children) else None
    if lemma in CRYING:
        return "say" if any(_is_that(c) for c in verb.children) else None
    if lemma in CONCEDING:
        return "say" if any(_is_that(c) and _has_tense(c) for c in verb.children) else None
    if lemma == "remember":
        subjects = [c for c in verb.children if c.dep_ == "nsubj"]
        is_told = any(c.lower_ not in {"i", "we", "you"} for c in subjects)
        return "say" if is_told and any(_is_that(c) for c in verb.children) else None
    if lemma == "remind":
        return "say" if _reminds(verb) and any(_is_that(c) for c in verb.children) else None
    if lemma in ADVISING and any(c.dep_ in {"dobj", "nsubjpass"} for c in verb.children):
        beneath = [c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VB"]
        return "request" if any(g.tag_ == "TO" for c in beneath for g in c.children) else None
    return None


def _reminds(verb: Token) -> bool:
    """ "The judge reminded the clerks that ...", "Drivers were reminded by police that ..." tells them; a smell
    reminds nobody in words."""
    who = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    whom = next((c for c in verb.children if c.dep_ in {"dobj", "dative"} and c.i > verb.i), None)
    by = (g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj")
    if who is not None and who.dep_ == "nsubjpass":
        who, whom = next(by, None), who
    if whom is None or whom.lower_ in {"me", "us", "himself", "herself", "themselves"}:
        return False
    if who is None:
        return verb.tag_ == "VBG" and verb.dep_ == "advcl"  # "..., he said, reminding drivers that"
    is_teller = any(who.lemma_.lower() in lexicon().nouns[kind] for kind in TELLERS)
    return is_teller or who.tag_ == "NNP" or who.lower_ in {"he", "she", "they", "who"}


def _has_tense(clause: Token) -> bool:
    """ "allowed that appeals be heard" is no statement."""
    return any(t.tag_ in {"MD", "VBD", "VBP", "VBZ"} for t in (clause, *clause.children))


def _is_that(clause: Token) -> bool:
    return clause.dep_ == "ccomp" and any(g.dep_ == "mark" and g.lower_ == "that" for g in clause.children)


def _opens_words(verb: Token) -> bool:
    """ "N. N. blasted: “...”": whatever somebody does right before a colon and a quotation, he says it."""
    behind = verb.doc[verb.i + 1 : verb.i + 3]
    if verb.tag_ not in {"VBD", "VBZ"} or [t.text == ":" for t in behind] != [True, False]:
        return False
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    is_somebody = who is not None and (who.tag_ == "NNP" or who.lower_ in {"he", "she", "they"})
    return is_somebody and behind[1].text in OPENING


def _finds_so(verb: Token) -> bool:
    """ "I found him frank": what somebody thought of another, in one clause."""
    judged = [c for c in verb.children if c.dep_ == "ccomp" and c.tag_ == "JJ"]
    return any(all(g.dep_ not in {"aux", "cop", "mark"} for g in c.children) for c in judged)


def _is_seen_doing(verb: Token) -> bool:
    return any(c.dep_ == "xcomp" and c.tag_ == "VBG" for c in verb.children)


def _is_seen(verb: Token) -> bool:
    """ "him lying", "trunks wedged": how somebody or something was found."""
    is_bare = verb.tag_ in {"VBG", "VBN"} and not any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.children)
    return is_bare and (verb.tag_ == "VBG" or any(c.dep_ in {*SUBJECTS, "dobj"} for c in verb.children))


def _is_left_so(verb: Token) -> bool:
    return verb.tag_ == "VBN" and not any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.children)


def _wants_of_somebody(verb: Token) -> bool:
    """ "Somebody wants me gone" asks nobody for anything."""
    who = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    return who is None or who.lower_ not in ANYONE


def _is_come_upon(verb: Token) -> bool:
    """ "found him guilty", "were found unhurt": what a court or a searcher did."""
    is_passive = any(c.dep_ == "auxpass" for c in verb.children)
    if is_passive and any(c.dep_ in {"xcomp", "oprd"} and _is_left_so(c) for c in verb.children):
        return True  # "was found burnt out near the mill"
    if is_passive and any(c.dep_ == "ccomp" and c.left_edge.lower_ == "who" for c in verb.children):
        return True  # "another would be found who could"
    beneath = [c for c in verb.children if c.dep_ == "xcomp" and any(g.tag_ == "TO" for g in c.children)]
    if is_passive and beneath and not any(c.dep_ == "agent" for c in verb.children):
        return True  # "The water was found to hold lead": in nobody's words
    if any(c.dep_ == "ccomp" and _is_seen(c) for c in verb.children):
        return True  # "found him lying in the yard"
    if any(c.dep_ == "ccomp" and c.tag_ == "VB" and not _has_help(c) for c in verb.children):
        return True  # "found guns in a den": a noun that the parser takes for a verb
    return any(c.lower_ in FOUND and (c.dep_ == "ccomp" or is_passive) for c in verb.children) or _finds_so(verb)


def _has_help(verb: Token) -> bool:
    return any(c.dep_ in {"aux", "auxpass", "mark", "neg"} for c in verb.children)


def _is_given(verb: Token) -> bool:
    """ "The weekly was offered a visit": what it got, and nobody's words."""
    is_got = any(c.dep_ == "nsubjpass" for c in verb.children) and any(c.dep_ == "dobj" for c in verb.children)
    return is_got and not any(c.dep_ == "agent" for c in verb.children)


def _is_a_deed(verb: Token, lemma: str) -> bool:
    """Whether a verb that may be a cue tells of something done, and lets nobody speak."""
    if lemma == "find":
        return _is_come_upon(verb)
    if lemma == "offer":
        return _is_given(verb)
    if lemma == "hold":
        return not any(c.dep_ == "ccomp" and any(g.lower_ == "that" for g in c.children) for c in verb.children)
    if lemma == "point":
        return not any(c.lower_ in {"out", "to"} for c in verb.children)  # "the children were pointing"
    if lemma == "ask" and any(c.lower_ in NAMED and any(g.dep_ == "neg" for g in c.children) for c in verb.children):
        return True  # "asked not to be named": how they came to be without a name
    if lemma == "show":
        # "was shown burning in a video", "had been shown “photographs”"
        is_passive = any(c.dep_ == "auxpass" for c in verb.children)
        return is_passive and (_is_seen_doing(verb) or any(c.dep_ == "dobj" for c in verb.children))
    if lemma == "seek":
        return any(c.dep_ == "xcomp" for c in verb.children)  # "sought to influence the report": tried to
    if lemma == "suppose":
        return not any(c.dep_ == "ccomp" for c in verb.children)  # "is supposed to have gone"
    if lemma in DESIRING:
        return not _wants_of_somebody(verb)
    return lemma in SELF_JUDGING and any(c.dep_ == "ccomp" and _is_of_oneself(c) for c in verb.children)


def made_clear(verb: Token) -> Token | None:
    """ "made (it) clear that ...": the word beside the verb."""
    clear = next((c for c in verb.children if c.lower_ in {"clear", "plain"} and c.dep_ == "acomp"), None)
    return clear if any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children) else None


def let_be_known(verb: Token) -> Token | None:
    """ "let it be known that ...": the clause."""
    known = (c for c in verb.children if c.dep_ in {"ccomp", "xcomp"} and c.lower_ in {"know", "known"})
    beneath = next((c for c in known if any(g.lower_ in {"it", "be"} for g in c.children)), None)
    return next((c for c in beneath.children if _is_that(c)), None) if beneath is not None else None


def _is_done(verb: Token) -> bool:
    """ "wants the election postponed"."""
    is_bare = not any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.children)
    has_own = any(c.dep_ in {"agent", "dobj"} for c in verb.children)
    is_done = verb.tag_ == "VBN" or (
        verb.tag_ == "VBD" and verb.head.tag_ == "VBZ" and not has_own
    )  # "wants the manager suspended"
    return is_done and is_bare and any(c.dep_ in SUBJECTS for c in verb.children)


def _is_of_oneself(judged: Token) -> bool:
    """ "will consider itself free of its oath": a deed of the one who judges, and nobody's statement."""
    who = next((c for c in judged.children if c.dep_ in SUBJECTS), None)
    return who is not None and who.lower_.endswith(("self", "selves")) and judged.pos_ not in {"VERB", "AUX"}


def _is_to(verb: Token) -> bool:
    return any(c.tag_ == "TO" for c in verb.children) and any(c.dep_ in SUBJECTS for c in verb.children)


def clauses_of(verb: Token, does: str, *, passive: bool) -> list[Token]:
    """Heads of the clauses that hang on the cue as its complements."""
    if verb.lemma_ == "let" and (told := let_be_known(verb)) is not None:
        return [told]
    found = [
        c
        for c in verb.children
        if c.dep_ == "ccomp" and c.i != verb.i and not any(g.lower_ in WHEREBY for g in c.children)
    ]
    is_of_deeds = verb.lemma_.lower() in lexicon().saying_things
    if does in KEPT or does == "deny" or (passive and does) or is_of_deeds:
        found += [c for c in verb.children if c.dep_ == "xcomp"]
    elif verb.lemma_.lower() in RECALLING:
        found += [c for c in verb.children if c.dep_ == "xcomp" and _is_gerund(c)]  # "reported admitting 53 people"
    if does in {"request", "order"} and not found:
        found += [c for c in verb.children if c.dep_ in {"advcl"} and any(t.text == "to" for t in c.children)]
        found = found or told_to(verb)
    if does in {"say", "show"} and not found and verb.lemma_.lower() in RECOUNTING:
        found = _told_there(verb)
    return found


def _is_gerund(verb: Token) -> bool:
    """ "seeing a van", "being beaten"."""
    return verb.tag_ == "VBG" or any(c.lower_ == "being" and c.dep_ == "auxpass" for c in verb.children)


def _told_there(verb: Token) -> list[Token]:
    """ "recounts a dinner at which a minister told him that ...": what was said there is recounted."""
    events = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    told = [g for c in events for g in c.children if g.dep_ == "relcl" and g.left_edge.nbor(1).lower_ == "which"]
    said = [t for t in told if lexicon().says(t.lemma_)]
    return [t for t in said if any(c.dep_ == "ccomp" for c in t.children)][:1]
