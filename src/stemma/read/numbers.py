"""Quantities and dates of a text, with what is counted taken from the parse."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import TYPE_CHECKING

from stemma.model import DateExpression, Quantity
from stemma.read.attribution.cue_turns import PUTTING
from stemma.read.attribution.frames import subject
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.naming.nominals import phrase
from stemma.read.parsing.tree import end, start
from stemma.read.turns.line_marks import marks
from stemma.text.dates import find_dates
from stemma.text.quantities import QuantityMatch, find_quantities

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token


def find_dates_in(draft: Draft) -> tuple[DateExpression, ...]:
    """Dates with ids, each also noted as a mention of kind date."""
    found = []
    for number, match in enumerate(find_dates(draft.text, day_of_writing(draft.document.date)), 1):
        precision = precision_of(match.edtf)
        span = draft.span(match.start, match.end)
        identifier = f"{draft.document.id}:d{number}"
        found.append(
            DateExpression(id=identifier, span=span, edtf=match.edtf, precision=precision, reason=match.reason)  # type: ignore[arg-type]
        )
        if draft.is_free(match.start, match.end):
            draft.add("date", match.start, match.end, core=True)
    return tuple(found)


def day_of_writing(stated: str | None) -> date | None:
    """The day that a text states for itself, to count "yesterday" from."""
    try:
        return date.fromisoformat((stated or "")[:10])
    except ValueError:
        return None


def precision_of(edtf: str) -> str:
    """How fine a date in EDTF is: day, month, season, year, decade or range."""
    if "/" in edtf or "[" in edtf or ".." in edtf:
        return "range"
    parts = edtf.strip("~?%").split("-")
    if len(parts) == 1:
        return "decade" if "X" in edtf else "year"
    if len(parts) == 2:
        return "season" if parts[1][:2].isdigit() and int(parts[1][:2]) > 12 else "month"
    return "day"


def find_quantities_in(draft: Draft, dates: tuple[DateExpression, ...]) -> tuple[Quantity, ...]:
    """Quantities with ids, beside the ``dates`` found before; ``counted`` is the noun phrase of a number."""
    tokens = [t for sentence in draft.sentences for t in sentence]
    starts = [start(t) for t in tokens]
    found = []
    # Neither dates count anything nor "3/" at the head of a post.
    taken = [*((d.span.start, d.span.end) for d in dates), *marks(draft.text)]
    for number, match in enumerate(find_quantities(draft.text, taken), 1):
        token = _token(tokens, starts, match)
        is_bare = token is None or match.unit == "times" or _is_toll(token)
        counted = [] if token is None or is_bare else _counted(token, match)
        span = draft.words(counted) if counted else None
        is_people = token is not None and (_is_harmed(token, counted) or _is_peopled(token, counted))
        unit = match.unit or ("persons" if is_people else _unit(counted))
        has_number = match.number_start is not None and match.number_end is not None
        found.append(
            Quantity(
                id=f"{draft.document.id}:q{number}",
                span=draft.span(match.start, match.end),
                number_span=draft.span(match.number_start, match.number_end) if has_number else None,  # type: ignore[arg-type]
                value=match.value,
                low=match.low,
                high=match.high,
                qualifier=match.qualifier,
                unit=unit,
                counted=span,
                counted_text=span.of(draft.text) if span else "",
                slip=match.slip,
                readings=match.readings,
                core=match.core,
            )
        )
    return tuple(found)


# Verbs whose object is who is harmed or held: a bare number there counts persons.
HARMING = frozenset(
    {"abduct", "arrest", "capture", "detain", "dismiss", "displace", "hospitalise", "hospitalize", "hurt", "injure",
     "jail", "kidnap", "kill", "maim", "rescue", "sack", "wound"}
)  # fmt: skip


# What a bare number tells of persons: "at least 4,000 are homeless".
FATES = frozenset({"dead", "homeless", "hungry", "jobless", "missing", "stranded", "trapped", "unemployed"})


def _token(tokens: list[Token], starts: list[int], match: QuantityMatch) -> Token | None:
    """The last token of the number, or the last word of an amount without a number."""
    has_number = match.number_start is not None
    first = match.number_start if match.number_start is not None else match.start
    last = (match.number_end or match.end) if has_number else match.end
    inside = tokens[bisect_left(starts, first) : bisect_left(starts, last)]
    return next((t for t in reversed(inside) if has_number or t.is_alpha), None)


def _counted(number: Token, match: QuantityMatch) -> list[Token]:
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
    if match.kind == "money":
        return []
    of = next((c for c in head.children if c.dep_ == "prep" and c.text.lower() == "of"), None)
    if of is not None:
        whole = next((c for c in of.children if c.dep_ == "pobj"), None)
        if whole is None or whole.like_num:  # "four of the six": of whom, only the text before tells
            return []
        return _noun_words(_told_apart(whole, head), match)
    if match.unit == "years of age":
        return _aged(head)
    among = _among(head) or _or_so(number)
    if among is not None:
        return _noun_words(among, None)
    if following:
        return sorted((t for t in following[0].subtree if not t.is_space), key=lambda t: t.i)
    return _through_verb(head, match)


def _is_toll(number: Token) -> bool:
    """ "with the loss of 14 killed and 22 wounded": those who were killed, whatever noun or verb stands above."""
    after = number.nbor(1) if number.i + 1 < number.sent.end else number
    return after.lower_ in CASUALTIES and after.tag_ in {"VBN", "VBD"} and number.dep_ != "nummod"


def _told_apart(whole: Token, number: Token) -> Token:
    """ "three of them children" counts children; "nine of whom" counts those that the clause tells of."""
    if whole.tag_ in {"WP", "WDT"} and number.head.dep_ == "relcl":
        return number.head.head
    after = whole.nbor(1) if whole.i + 1 < whole.sent.end else whole
    return after if whole.pos_ == "PRON" and after.tag_ == "NNS" else whole


def _is_harmed(number: Token, counted: list[Token]) -> bool:
    """ "killed 12", "injured 40 others": persons, though nothing says so."""
    after = number.nbor(1) if number.i + 1 < number.sent.end else number
    if not counted and after.tag_ in {"VBN", "VBD"} and after.lemma_.lower() in HARMING:
        # A headline's "two killed, five wounded".
        return True
    if not counted and number.dep_ == "nsubjpass" and number.head.lemma_.lower() in HARMING:
        return True
    if not counted and number.dep_ == "nsubj" and any(c.lower_ in FATES for c in number.head.children):
        return True
    thing = number.head if number.dep_ == "nummod" and number.head.lower_ == "others" else number
    return thing.dep_ == "dobj" and thing.head.lemma_.lower() in HARMING and (thing != number or not counted)


def _is_peopled(number: Token, counted: list[Token]) -> bool:
    """ "a town of 35,000": as many inhabitants."""
    is_of = number.dep_ == "pobj" and number.head.lower_ == "of"
    return (
        is_of
        and bool(counted)
        and counted[-1] == number.head.head
        and counted[-1].lemma_.lower() in lexicon().nouns["peopled"]
    )


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


def _noun_words(noun: Token, match: QuantityMatch | None) -> list[Token]:
    words = [t for t in phrase(noun) if not t.like_num and t.dep_ not in {"quantmod", "predet"}]
    figures = [i for i, t in enumerate(phrase(noun)) if t.like_num and t.i < noun.i]
    if figures:
        words = [t for t in phrase(noun)[figures[-1] + 1 :] if not t.is_punct or t.text == "-"] or [noun]
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


def _is_of_persons(number: Token) -> bool:
    """ "whose number", "their number": of persons when the noun before is one of persons."""
    owner = next((c for c in number.children if c.dep_ == "poss"), None)
    if owner is None or owner.lower_ not in {"whose", "their"}:
        return False
    nouns = lexicon().nouns
    for at in range(number.left_edge.i - 1, max(-1, number.i - 40), -1):
        before = number.doc[at]
        if before.tag_ in {"NNS", "NNPS"}:
            return before.lemma_.lower() in nouns["group"] | nouns["post"] | nouns["person"]
    return False


CASUALTIES = frozenset({"dead", "injured", "killed", "missing", "wounded"})


def _unit(counted: list[Token]) -> str | None:
    if not counted:
        return None
    head = counted[-1]
    nouns = lexicon().nouns
    lemma = head.lemma_.lower()
    if lemma in nouns["collective"]:
        return lemma
    if (
        counted[0].text.lower() == "who"
        or lemma in nouns["group"]
        or lemma in nouns["post"]
        or lemma in nouns["person"]
        or lemma in nouns["counted_people"]
    ):
        return "persons"
    if lemma in nouns["document"] or lemma in nouns["personal_papers"]:
        return "documents"
    if lemma in CASUALTIES or head.lower_ in CASUALTIES or lemma in {"membership", "population", "toll", "workforce"}:
        return "persons"
    if lemma in {"number", "total"}:
        return "persons" if _is_of_persons(head) else None
    return lemma if end(head) else None
