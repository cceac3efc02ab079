"""Attribution inside one sentence: the cue, whom it names, and which words it puts into that mouth."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stemma.read.attribution.cue_classes import KEPT, class_of_cue, clauses_of, is_said_to, made_clear
from stemma.read.attribution.cue_turns import (
    CASES,
    SUBJECTS,
    cited_by,
    cites_telling,
    closed_with,
    counted,
    figure_given,
    ground_given,
    not_ruled_out,
    paper_of,
    quoted_as_saying,
    quoted_by,
    tells_on,
)
from stemma.read.attribution.judging_cues import is_denied, judging
from stemma.read.attribution.loose_contents import after_that, quoted_after, quoted_before
from stemma.read.attribution.own_account import account_given
from stemma.read.attribution.stood_by import clause_of, stood_by
from stemma.read.attribution.taken_back import is_neither, says_nobody
from stemma.read.attribution.told_on import heard_from, reached_to_say, recalls_hearing, wants_to_know
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

REPORTING = frozenset({"announce", "confirm", "record", "report"})
GIVEN = frozenset({"apology", "comment", "condolence", "detail", "evidence", "explanation", "proof", "reason"})
"""What somebody offers by giving it."""
ASKED = frozenset({"how", "if", "what", "when", "where", "whether", "which", "who", "why"})
HONOURS = frozenset({"honor", "honour", "pleasure", "privilege", "regret"})
TOLD = frozenset({"dobj", "dative"})
MAKING_SO = frozenset({"", "say", "show", "think"})
"""What verbs of which something that happens is the subject only seem to do ("the raid raised fears that")."""
UNASKED = frozenset({"expect", "plan", "request", "order"})
"""What the text itself tells of where nobody does it by name: "is expected to", "asked for the list, he said"."""
GENUINE = frozenset({"accurate", "authentic", "confirmed", "correct", "genuine", "right", "true"})
CONFIDING = frozenset({"acknowledge", "admit", "concede", "confess", "confirm", "disclose", "reveal"})
"""What is told to somebody behind a "to"."""
RECOUNTING = frozenset({"describe", "detail"})
"""What people, too, tell of by naming it: "describes 40 men held in a cellar"."""


@dataclass(slots=True)
class Frame:
    """One attribution. ``does`` is the cue's class (say, show, request...); ``source`` the head of whom it names,
    None when it names nobody ("is said to be"). ``cue`` are the words shown for it, ``outer`` what it stands in."""

    does: str
    source: Token | None
    cue: list[Token]
    negated: bool = False
    outer: Frame | None = None
    impersonal: bool = False
    recipient: Token | None = None
    citing: Token | None = None
    inside: Token | None = None
    lemma: str = ""


@dataclass(slots=True)
class Cue:
    """A cue verb with its parts: ``contents`` are clause heads, ``things`` noun phrases that stand for content,
    ``beside`` the further words of such a thing ("at 40")."""

    frame: Frame
    verb: Token
    contents: list[Token] = field(default_factory=list)
    things: list[Token] = field(default_factory=list)
    beside: list[Token] = field(default_factory=list)
    keeps_words: bool = False


def subject(verb: Token) -> Token | None:
    """Grammatical subject, taken over from the verb before for conjuncts and participles."""
    seen = 0
    at: Token | None = verb
    while at is not None and seen < 6:
        found = [child for child in at.children if child.dep_ in SUBJECTS]
        if found:
            return _behind_joint(found, at)
        if at.dep_ in {"relcl", "acl"} and _is_held(at):
            at = at.head.head
            continue
        if at.dep_ in {"relcl", "acl"}:
            return at.head
        if at.dep_ == "ccomp" and at != verb and any(c.dep_ == "expl" for c in at.children):
            at = at.head  # "said there was no list, adding that": who said
            continue
        if at.dep_ in {"acomp", "conj", "xcomp", "advcl", "pcomp", "prep", "pobj"} and at.head != at:
            at = at.head
        else:
            at = None
        seen += 1
    return None


def _behind_joint(subjects: list[Token], verb: Token) -> Token:
    """ "The guns ceased, and a communiqué says ...", both hung on the last verb: the one behind ", and"."""
    first, last = subjects[0], subjects[-1]
    before = [t.lower_ for t in verb.doc[first.i : last.left_edge.i]]
    is_joined = last.i < verb.i and before[-1:] == ["and"] and before[-2:-1] == [","]
    return last if first != last and is_joined else first


def _is_held(verb: Token) -> bool:
    """ "I have the honour to inform you": who has it is who says."""
    noun = verb.head
    is_to = verb.tag_ == "VB" and any(c.tag_ == "TO" for c in verb.children)
    return is_to and noun.dep_ == "dobj" and noun.lemma_.lower() in HONOURS and noun.head.lemma_ == "have"


def speaker(verb: Token) -> Token | None:
    """Who says: the subject of an active verb, the agent of a passive one; a relative pronoun's antecedent."""
    if is_done_to(verb) or any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children):
        for child in verb.children:
            if child.dep_ == "agent":
                return next((t for t in child.children if t.dep_ == "pobj"), None)
        return _circles(verb)
    who = subject(verb)
    if who is not None and verb.dep_ == "relcl" and _all_of_whom(who):
        return verb.head
    if who is not None and who.tag_ in {"WP", "WDT"}:
        relative = verb
        while relative.dep_ not in {"relcl", "ROOT"} and relative.head != relative:
            relative = relative.head
        return _whose_name(relative.head) if relative.dep_ == "relcl" else None
    return who


def _all_of_whom(who: Token) -> bool:
    """ "two experts, both of whom found it genuine": the two experts."""
    of = (c for c in who.children if c.lower_ == "of")
    return who.lower_ in {"all", "both"} and any(g.lower_ == "whom" for c in of for g in c.children)


def is_done_to(verb: Token) -> bool:
    """ "an officer accused of ...", "Asked by N. whether he would go, he said": who is told of is spoken to."""
    if verb.dep_ == "acl":
        return verb.tag_ == "VBN"
    is_first = verb.dep_ == "advcl" and verb.i < verb.head.i
    return is_first and verb.tag_ == "VBN" and not any(c.dep_ in {*SUBJECTS, "aux"} for c in verb.children)


def _whose_name(noun: Token) -> Token:
    """ "a clerk, a man of few words, who told him": what the clerk is called besides tells; the clerk does."""
    named = noun.head
    is_besides = noun.dep_ == "appos" and noun.tag_ == "NN" and noun.left_edge.lower_ in {"a", "an"}
    is_somebody = any(named.lemma_.lower() in lexicon().nouns[kind] for kind in ("person", "post", "ranks"))
    return named if is_besides and named.tag_ == "NN" and is_somebody and named.i < noun.i else noun


def _circles(verb: Token) -> Token | None:
    """ "In competent circles it is pointed out that", "is learnt from a reliable source": who is not named more
    nearly."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in {"from", "in"}:
            noun = next((t for t in child.children if t.dep_ == "pobj"), None)
            if noun is not None and noun.lemma_.lower() in {"circle", "quarter", "source"}:
                return noun
    return None


def is_negated(verb: Token) -> bool:
    """Whether a negation stands directly with the verb, or its subject is nobody."""
    return any(child.dep_ == "neg" for child in verb.children) or says_nobody(verb) or is_neither(verb)


def find_cue(verb: Token, outer: Frame | None) -> Cue | None:
    """The attribution that ``verb`` makes over its own complements, or None (asked for again and again: kept)."""
    none = verb.doc.user_data.setdefault("no cue", set())
    if verb.i in none:
        return None
    found = _find_cue(verb, outer)
    if found is None:
        none.add(verb.i)
    return found


def _is_silent(verb: Token, does: str) -> bool:
    """ "did not say whether", "did not know that", "neither confirmed nor denied": nothing is put into anybody's
    mouth; the silence itself is told."""
    if does in {"say", "show"} or is_neither(verb):
        return True
    if does == "deny":  # "did not dispute the figure"
        return not any(c.dep_ in {"ccomp", "xcomp", "pcomp"} for c in verb.children)
    return does == "think" and verb.lemma_.lower() not in lexicon().raising | lexicon().doubting


def _turned_cue(verb: Token, outer: Frame | None) -> Cue | None:
    """A cue that is more than a verb with its complement: "quoted as saying", "goes on to say", "citing the loss"."""
    if (quoted := quoted_as_saying(verb)) is not None:
        return _quoted_cue(verb, quoted, outer)
    if (beneath := tells_on(verb) or reached_to_say(verb)) is not None:
        return _find_cue(beneath, outer)
    if (hearing := recalls_hearing(verb)) is not None:
        told = Frame(does="say", source=speaker(verb), cue=cue_words(verb), outer=outer, lemma=verb.lemma_.lower())
        return _find_cue(hearing, told)
    if (cited := cites_telling(verb)) is not None:
        told = Frame(does="show", source=speaker(verb), cue=cue_words(verb), outer=outer, lemma=verb.lemma_.lower())
        return _find_cue(cited, told)
    if (teller := heard_from(verb)) is not None and not is_negated(verb):
        outer = _hearer(verb, outer)
        heard = Frame(does="say", source=teller, cue=cue_words(verb), outer=outer, lemma="hear")
        return Cue(frame=heard, verb=verb, contents=[c for c in verb.children if c.dep_ == "ccomp"])
    if questions := wants_to_know(verb):
        asked = Frame(does="request", source=speaker(verb), cue=cue_words(verb), outer=outer, lemma="ask")
        return Cue(frame=asked, verb=verb, contents=questions)
    if (said := closed_with(verb)) is not None:
        told = Frame(does="say", source=subject(verb), cue=cue_words(verb), outer=outer, lemma=verb.lemma_.lower())
        return Cue(frame=told, verb=verb, things=[said])
    if left_open := not_ruled_out(verb):
        told = Frame(does="say", source=subject(verb), cue=cue_words(verb), outer=outer, lemma=verb.lemma_.lower())
        return Cue(frame=told, verb=verb, contents=left_open, keeps_words=True)
    if (account := account_given(verb)) is not None and speaker(verb) is not None:
        told = Frame(does="say", source=speaker(verb), cue=cue_words(verb), outer=outer, lemma=verb.lemma_.lower())
        return Cue(frame=told, verb=verb, contents=[account])
    if (held := stood_by(verb)) is not None:
        told = Frame(does="say", source=subject(verb), cue=cue_words(verb), outer=outer, lemma=verb.lemma_.lower())
        return Cue(frame=told, verb=verb, contents=clause_of(held), keeps_words=not clause_of(held))
    if (ground := ground_given(verb)) is not None:
        given = Frame(does="show", source=subject(verb), cue=[verb], outer=outer, lemma=verb.lemma_.lower())
        return Cue(frame=given, verb=verb, things=[ground])
    return None


def is_inferred(verb: Token) -> bool:
    """ "If genuine, it would suggest that ...": what the writer makes of it, and nobody's words."""
    would = any(c.dep_ == "aux" and c.lower_ in {"could", "might", "would"} for c in verb.children)
    provisos = [c for c in verb.children if c.dep_ == "advcl" and c.lower_ in GENUINE]
    return would and any(g.lower_ == "if" for c in provisos for g in c.children)


def _hearer(verb: Token, outer: Frame | None) -> Frame | None:
    """ "The consul has heard from a clerk that ...": it is known through the consul."""
    who = subject(verb)
    has = any(c.dep_ == "aux" and c.lower_ in {"has", "have"} for c in verb.children)
    if outer is not None or who is None or who.pos_ == "PRON" or not has:
        return outer
    return Frame(does="say", source=who, cue=cue_words(verb), lemma="hear")


def _lets_nobody_speak(verb: Token, does: str) -> bool:
    """What the writer thinks or infers, a silence that is told, and a noun that is only named (", a rumour that
    spread online")."""
    if verb.pos_ == "NOUN" and any(c.lower_ in {"a", "an"} for c in verb.children):
        return True
    if does == "show" and is_inferred(verb):
        return True
    if does == "think" and _will_count_as(verb):
        return True
    who = subject(verb)
    if who is not None and who.lemma_.lower() in lexicon().nouns["happenings"] and does in MAKING_SO:
        return True  # "the crash showed that", "the raid raised fears that"
    if does == "think" and who is not None and who.text.lower() in {"i", "we", "you"}:
        return True
    return is_negated(verb) and _is_silent(verb, does) and not _leaves_open(verb)


def _leaves_open(verb: Token) -> bool:
    """ "did not rule out that the toll would rise": who says so holds it to be possible."""
    is_out = verb.lemma_ == "rule" and any(c.lower_ == "out" for c in verb.children)
    return is_out and any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)


def _will_count_as(verb: Token) -> bool:
    """ "will be considered to have served": laid down, and nobody's opinion."""
    parts = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return "be" in parts and bool(parts & {"shall", "will"})


def _find_cue(verb: Token, outer: Frame | None) -> Cue | None:
    turn = _turned_cue(verb, outer)
    if turn is not None:
        return turn
    words = lexicon()
    does = class_of_cue(verb)
    if _lets_nobody_speak(verb, does):
        return None
    if verb.pos_ not in {"VERB", "AUX", "NOUN"} and not does:
        return None
    if (judged := _judging_cue(verb, outer) or _asking_cue(verb, outer)) is not None:
        return judged
    passive = any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children) or is_said_to(verb, does)
    clauses = clauses_of(verb, does, passive=passive)
    figure = figure_given(verb)
    things = figure[:1] or _things(verb, does)
    if figure:
        does = "show"
    elif does in {"say", "show", "think"} and not clauses:
        clauses = after_that(verb) or quoted_after(verb) or quoted_before(verb)
    if not does and not (things and verb.lemma_.lower() in words.light_verbs):
        return None
    is_toll = does == "say" and verb.lemma_.lower() in REPORTING
    is_voiced = any(_has_content(thing) for thing in things)
    if not clauses and ((does == "say" and not (is_toll or is_voiced)) or not things):
        return None
    if (by := quoted_by(verb)) is not None:
        outer = Frame(does="say", source=by[1], cue=[by[0]], outer=outer, lemma="quote")
    frame = Frame(
        does=does or "show",
        source=speaker(verb),
        cue=cue_words(verb),
        negated=is_negated(verb),
        outer=outer,
        impersonal=(passive or (verb.dep_ == "advcl" and is_done_to(verb))) and does in UNASKED,
        recipient=_recipient(verb, does),
        citing=cited_by(verb),
        inside=paper_of(verb),
        lemma=verb.lemma_.lower(),
    )
    is_plain = not any(c.dep_ == "ccomp" or _says_on(c) for c in clauses)
    keeps = does in KEPT or (passive and frame.source is None and is_plain)
    things = [] if clauses else things
    if counted(verb) is not None or any(_is_none(thing) for thing in things):
        keeps = True  # "found no evidence that the guards had fired": nothing is shown
    return Cue(frame=frame, verb=verb, contents=clauses, things=things, beside=figure[1:], keeps_words=keeps)


def _recipient(verb: Token, does: str) -> Token | None:
    """Who is told: "told the agency that", "admitted to the paper that"."""
    told = next((c for c in verb.children if c.dep_ in TOLD and does in {"say", "request"}), None)
    if (told is None or told.lower_ == "to") and verb.lemma_.lower() in CONFIDING:
        to = (c for c in verb.children if c.lower_ == "to" and c.dep_ in {"prep", "dative"} and c.i == verb.i + 1)
        return next((g for c in to for g in c.children if g.dep_ == "pobj"), told)
    return told


def _says_on(beneath: Token) -> bool:
    """ "is said to have replied that ...": the clause is what was replied."""
    does = lexicon().cue_class.get(beneath.lemma_.lower())
    return beneath.dep_ == "xcomp" and does in {"say", "deny"} and any(c.dep_ == "ccomp" for c in beneath.children)


def _asking_cue(verb: Token, outer: Frame | None) -> Cue | None:
    """ "wanted to know why the gate was shut": a question of his."""
    if verb.lemma_.lower() != "want" or is_negated(verb):
        return None
    beneath = next((c for c in verb.children if c.dep_ == "xcomp" and c.lemma_ in {"hear", "know", "learn"}), None)
    asked = [c for c in beneath.children if c.dep_ == "ccomp" and c.i > beneath.i] if beneath is not None else []
    who = speaker(verb)
    if beneath is None or who is None or who.lower_ in {"i", "we", "you"}:
        return None
    if not any(t.lower_ in ASKED for c in asked for t in (c.left_edge, *c.children)):
        return None
    frame = Frame("request", who, [*cue_words(verb), beneath], outer=outer, lemma="ask")
    return Cue(frame=frame, verb=verb, contents=asked, keeps_words=True)


def _judging_cue(verb: Token, outer: Frame | None) -> Cue | None:
    """A denial, an accusation, a name for something: the words stay together; with a clause of its own it is none."""
    found = judging(verb)
    if found is None or any(c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i and c != found[1] for c in verb.children):
        return None
    (does, thing), denied = found, is_negated(verb)
    is_passive = thing.dep_ == "nsubjpass"
    if (_has_content(thing) and not is_passive) or (does == "say" and denied):
        return None
    frame = Frame(does, speaker(verb), cue_words(verb), negated=denied, outer=outer, lemma=verb.lemma_.lower())
    frame.inside = paper_of(verb)
    return Cue(frame=frame, verb=verb, things=[thing], keeps_words=True)


def _quoted_cue(verb: Token, saying: Token, outer: Frame | None) -> Cue | None:
    """ "The minister was quoted by the agency as saying that ...": the agency, and through it the minister."""
    clauses = [c for t in (saying, verb) for c in t.children if c.dep_ == "ccomp"]
    agency = speaker(verb)
    if not clauses:
        return None
    if agency is not None:
        outer = Frame(does="say", source=agency, cue=cue_words(verb), outer=outer)
    who = next((c for c in verb.children if c.dep_ in {"nsubjpass", "dobj"}), None)
    frame = Frame(does="say", source=who, cue=[*cue_words(verb), saying], outer=outer, lemma="say")
    frame.inside = paper_of(verb) if outer is None else None
    return Cue(frame=frame, verb=verb, contents=clauses[:1])


def _things(verb: Token, does: str) -> list[Token]:
    """Objects that stand for content: whatever a document shows, what is asked for, "proof that ..."."""
    words = lexicon()
    objects = [c for c in verb.children if c.dep_ in {"dobj", "attr"} and c.i > verb.i]
    counted = [c for c in verb.children if c.dep_ == "oprd" and any(g.dep_ == "nummod" for g in c.children)]
    objects = objects or counted  # "lists 4,310 dead"
    who = subject(verb)
    if does == "promise" and who is not None and who.text.lower() in {"this", "that", "it", "which"}:
        return []
    if does in KEPT:
        if verb.lemma_.lower() == "ask" and any(c.pos_ == "PRON" for c in objects[:1]):
            return []  # "nobody asked us": for what is not told
        if does == "offer" and any(c.lemma_.lower() in GIVEN for c in objects):
            return []  # "offered no evidence": gave none
        asked = [c for c in verb.children if c.dep_ == "prep" and c.text.lower() in {"for"}]
        return objects + asked if does in {"request", "order"} else objects
    if does == "show" and _is_showing(verb):
        return [] if any(c.dep_ == "dative" and c.i < o.i for o in objects for c in verb.children) else objects
    if does == "show" and verb.lemma_.lower() in RECOUNTING:
        return [c for c in objects if any(g.dep_ in {"acl", "relcl"} for g in c.children) or _is_suffered(verb, c)]
    if does in {"say", "show"} and verb.lemma_.lower() in REPORTING:
        return [c for c in objects if c.lemma_.lower() in CASES and any(g.like_num for g in c.children)]
    if does == "deny":
        return [c for c in objects if c.pos_ != "PRON" and is_denied(verb, c)]
    return (
        [c for c in objects if c.lemma_.lower() in words.content_nouns and _has_content(c)]
        if not does or does == "show" or verb.lemma_.lower() in words.light_verbs
        else []
    )


def _is_suffered(verb: Token, thing: Token) -> bool:
    """ "Detainees describe beatings": what many people have met with, told by naming it."""
    who = subject(verb)
    nouns = lexicon().nouns
    are_people = (
        who is not None and who.tag_ == "NNS" and who.lemma_.lower() in nouns["group"] | nouns["counted_people"]
    )
    return are_people and thing.tag_ == "NNS" and not any(c.dep_ in {"det", "poss"} for c in thing.children)


def _is_none(thing: Token) -> bool:
    return any(c.dep_ == "det" and c.lower_ in {"no", "neither"} for c in thing.children)


def _is_showing(verb: Token) -> bool:
    """A showing verb shows content when its subject is a document, or "it" (which the chain resolves)."""
    who = speaker(verb)
    return who is not None and (
        who.lemma_.lower() in lexicon().nouns["document"] or who.text.lower() in {"it", "which", "that"}
    )


def _has_content(noun: Token) -> bool:
    return any(
        child.dep_ in {"acl", "ccomp", "relcl"} and any(t.text.lower() == "that" for t in child.children)
        for child in noun.children
    )


def cue_words(verb: Token) -> list[Token]:
    """The words of a cue as shown: the subject's phrase, auxiliaries, the verb, "that"."""
    words = {verb.i}
    for child in verb.children:
        if child.dep_ in {"aux", "auxpass", "neg", "prt", "advmod"} and abs(child.i - verb.i) < 4:
            words.add(child.i)
        if child.dep_ in SUBJECTS and child.i < verb.i and verb.i - child.i < 4:
            near = [t.i for t in child.subtree if verb.i - 6 < t.i < verb.i]
            marks = [i for i in near if verb.doc[i].text in {"”", '"', "»"}]
            words.update(i for i in near if not marks or i > marks[-1])
        if child.dep_ in SUBJECTS and child.i > verb.i:
            words.update(t.i for t in child.subtree if t.i <= child.i)
    clear = made_clear(verb) if verb.lemma_ == "make" else None
    words.update({clear.i} if clear is not None else ())
    words.update(i for i in range(min(words), max(words)) if not verb.doc[i].is_space)
    after = max(words) + 1
    if after < len(verb.doc) and verb.doc[after].text.lower() == "that" and verb.doc[after].dep_ == "mark":
        words.add(after)
    return [verb.doc[i] for i in sorted(words)]
