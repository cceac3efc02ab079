"""What a number counts: the noun phrase it stands with, or the one that its verb counts by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import PUTTING
from stemma.read.attribution.frames import subject
from stemma.read.lexicon import lexicon
from stemma.read.naming.nominals import phrase
from stemma.read.parsing.tree import start
from stemma.text.quantities import QuantityMatch

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

# Verbs whose object is who is harmed or held: a bare number there counts persons.
HARMING = frozenset(
    {"abduct", "arrest", "capture", "detain", "dismiss", "displace", "hospitalise", "hospitalize", "hurt", "injure",
     "jail", "kidnap", "kill", "maim", "rescue", "sack", "wound"}
)  # fmt: skip


MORE = frozenset({"additional", "further", "more"})
PREFIXES = frozenset({"anti", "co", "ex", "mid", "non", "pro", "semi", "sub", "vice"})


def counted(number: Token, match: QuantityMatch) -> list[Token]:
    head: Token = number
    while head.dep_ in {"compound", "nummod", "quantmod"} and head.head != head and _like_number(head.head):
        head = head.head
    while head.dep_ == "conj" and _like_number(head.head):
        head = head.head
    following = [c for c in head.children if c.dep_ == "relcl" and any(t.tag_ in {"WP", "WDT"} for t in c.children)]
    if head.dep_ in {"nummod", "amod", "det"} and not _like_number(head.head):
        noun = _behind(head) if head.head.pos_ == "PROPN" and head.head.i < head.i else _whole(head.head)
        if noun is None:
            return []
        if noun.lemma_ in {"year", "month", "day"} and match.unit == "years of age":
            return _aged(noun)
        return _noun_words(noun, match)
    if match.kind == "money" or (match.unit is not None and match.number_start is None):
        return []  # "for several hours"
    of = next((c for c in head.children if c.dep_ == "prep" and c.text.lower() == "of"), None)
    if of is not None:
        whole = next((c for c in of.children if c.dep_ == "pobj"), None)
        if whole is None or whole.like_num:  # "four of the six": of whom, only the text before tells
            return []
        return _noun_words(_told_apart(whole, head), match)
    if match.unit == "years of age":
        return _aged(head)
    among = _and_more(head) or _among(head) or _or_so(number)
    if among is not None:
        return _noun_words(among, None)
    if following:
        return sorted((t for t in following[0].subtree if not t.is_space), key=lambda t: t.i)
    return _through_verb(head, match)


def _told_apart(whole: Token, number: Token) -> Token:
    """ "three of them children" counts children; "nine of whom" counts those that the clause tells of."""
    if whole.tag_ in {"WP", "WDT"} and number.head.dep_ == "relcl":
        return number.head.head
    after = whole.nbor(1) if whole.i + 1 < whole.sent.end else whole
    return after if whole.pos_ == "PRON" and after.tag_ == "NNS" else whole


def _behind(number: Token) -> Token | None:
    """ "In February 1,200 crates": the parser hangs the figure on the name before it; what follows is counted."""
    near = number.doc[number.i + 1 : number.i + 4]
    return next((token for token in near if token.tag_ in {"NNS", "NN"}), None)


def _whole(noun: Token) -> Token:
    """ "40 per cent of the wells", "hundreds of dockers": what is behind "of" is counted."""
    if noun.lower_ not in {"%", "cent", "percent", "hundreds", "thousands", "dozens", "millions", "scores", "tens"}:
        return noun
    of = next((c for c in noun.children if c.lower_ == "of"), None)
    return next((c for c in of.children if c.dep_ == "pobj"), noun) if of is not None else noun


def _through_verb(head: Token, match: QuantityMatch) -> list[Token]:
    """A verb between them ("whose count came to N"): the subject is what is counted."""
    at: Token = head
    if (
        head.dep_ == "pobj"
        and head.head.lower_ == "of"
        and head.head.head.lemma_.lower() in lexicon().nouns["peopled"]
    ):
        return _noun_words(head.head.head, match)
    while at.dep_ in {"pobj", "prep", "dobj", "attr", "npadvmod", "acomp", "nummod"} and at.head != at:
        at = at.head
        if at.pos_ in {"VERB", "AUX"}:
            break
    if head.dep_ == "dobj" and at == head.head and at.lemma_.lower() in HARMING:
        # "killed nine people and wounded 31": those harmed are counted, never what harmed them.
        first = at.head if at.dep_ == "conj" else at
        thing = next((c for c in first.children if c.dep_ == "dobj" and c != head), None)
        return _noun_words(thing, match) if thing is not None else []
    if at.pos_ not in {"VERB", "AUX"}:
        return _noun_words(at, match) if at != head and at.pos_ == "NOUN" else []
    if head.dep_ == "dobj" and at == head.head and at.lemma_.lower() not in lexicon().nouns["amounting"]:
        return []  # "the prison held 900", "they freed 40": a doer is not what is counted
    who: Token | None = subject(at)
    if at.lemma_ in PUTTING and head.dep_ == "pobj" and head.head.lower_ == PUTTING[at.lemma_]:
        # "put the number of dead at 35": what was put there is counted, not who put it.
        who = next((c for c in at.children if c.dep_ == "dobj"), who)
    elif head.dep_ == "pobj" and head.head.lower_ in {"from", "to"} and head.head.head == at:
        # "raised the death toll to 312": what was raised is counted, not who raised it.
        things = [c for c in at.children if c.dep_ == "dobj" and c.i < head.head.i]
        is_moved = bool(things) and not any(t.like_num for t in things[0].subtree)
        who = things[0] if is_moved and things[0].pos_ == "NOUN" else who
    if who is not None and who.tag_ in {"WP", "WDT"} and at.dep_ == "relcl":
        who = at.head
    if who is not None and who.lemma_.lower() in {"figure", "number", "total", "toll"}:
        of = next((c for c in who.children if c.dep_ == "prep" and c.text.lower() == "of"), None)
        who = next((t for t in of.children if t.dep_ == "pobj"), who) if of is not None else who
    return _noun_words(_whole(who), match) if who is not None else []


def _among(head: Token) -> Token | None:
    """ "Of the 40 inspectors, 11 resigned": a bare number counts what it is taken from."""
    verb = head.head
    first = verb.head if verb.dep_ == "conj" else verb
    for child in (*verb.children, *first.children):
        if child.text.lower() == "of" and child.i < head.i and head.dep_ in {"nsubj", "nsubjpass"}:
            return next((t for t in child.children if t.dep_ == "pobj"), None)
    return None


def _and_more(head: Token) -> Token | None:
    """ "nine more bodies": the parser hangs the figure on "more"."""
    more = head.head
    is_more = more.lower_ in MORE and more.dep_ == "amod" and more.i == head.i + 1
    return _whole(more.head) if is_more else None


def _or_so(number: Token) -> Token | None:
    """ "a dozen or so missing farmers": what follows is counted, wherever the parser hangs it."""
    after = [t.lower_ for t in number.doc[number.i + 1 : number.i + 3]]
    if after != ["or", "so"]:
        return None
    return next((t for t in number.doc[number.i + 3 : number.i + 6] if t.tag_ == "NNS"), None)


def _aged(noun: Token) -> list[Token]:
    """Whom an age belongs to: the noun that "aged" or "between" stands with."""
    at = noun
    for _ in range(4):
        if at.head == at:
            break
        at = at.head
        if at.pos_ in {"NOUN", "PROPN"} and at.lemma_ not in {"year", "age"}:
            return _noun_words(at, None)
        if at.lemma_ == "be" and (who := subject(at)) is not None:
            return _noun_words(who, None)
    return []


def _hyphened(noun: Token) -> Token:
    """ "eight co-defendants": the tokeniser parts what is one word."""
    parts = noun.doc[noun.i + 1 : noun.i + 3]
    is_one = noun.lower_ in PREFIXES and len(parts) == 2 and parts[0].text == "-"
    return parts[1] if is_one else noun


def _noun_words(noun: Token, match: QuantityMatch | None) -> list[Token]:
    if (whole := _hyphened(noun)) != noun:
        return [noun, *noun.doc[noun.i + 1 : whole.i + 1]]
    words = [t for t in phrase(noun) if not t.like_num and t.dep_ not in {"quantmod", "predet"}]
    figures = [i for i, t in enumerate(phrase(noun)) if t.like_num and t.i < noun.i]
    if figures:
        words = [t for t in phrase(noun)[figures[-1] + 1 :] if not t.is_punct or t.text == "-"] or [noun]
    words = [t for t in words if t == noun or not (t.lower_ in MORE and t.i > 0 and t.nbor(-1).like_num)]
    if match is not None:
        words = [t for t in words if not match.start <= start(t) < match.end or t == noun]
    while len(words) > 1 and (
        words[0].tag_ in {"DT", "PDT"} or words[0].is_punct or words[0].text.lower() in {"than", "over"}
    ):
        words = words[1:]
    while len(words) > 1 and words[0].text.lower() in {"-", "year", "month", "old", "year-old", "month-old"}:
        words = words[1:]
    if noun.lemma_.lower() in {"%", "cent", "percent"}:
        return []
    pronouns = [t for t in words if t.tag_ == "PRP"]
    if pronouns and noun.tag_ != "NNS":
        return pronouns[:1]
    if pronouns and any(t.lower_ == "of" for t in words):  # "three of them children"
        return [noun]
    if noun.tag_ in {"WP", "WDT", "EX"}:
        return []
    return words


def _like_number(token: Token) -> bool:
    return token.like_num or token.lemma_.lower() in {"hundred", "thousand", "million", "dozen", "score"}
