"""What the words in and around a name say of its kind: a table of small rules, the first that knows decides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stemma.model import MentionKind
from stemma.read.lexicon import lexicon
from stemma.read.naming.apposed import kind_behind
from stemma.read.naming.name_chunks import Chunk
from stemma.read.naming.outlets import OUTLETS
from stemma.read.parsing.pipeline import DATELINE
from stemma.text.name_acronyms import spelled
from stemma.text.name_parts import parse_name
from stemma.text.places import lookup

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

SETTLEMENTS = frozenset({"area", "city", "district", "neighborhood", "neighbourhood", "region", "town", "village"})
LINKS = frozenset({"of", "for", "in"})
SMALL = LINKS | {"the", "and", "on"}
_MOST_BEHIND = 8
YOUNGEST, OLDEST = 5, 110
AMBIGUOUS = frozenset(
    {"base", "border", "camp", "dock", "farm", "pass", "port", "quarter", "shore", "square", "zone"}
)
MOVING = frozenset(
    {"deport", "drive", "evacuate", "flee", "fly", "march", "migrate", "move", "relocate", "sail", "travel"}
)
DEMONYM = re.compile(r"(?:[^aeiou]i|[ie]an|ish|ese)$")
ACRONYM = re.compile(r"[A-Z][A-Z&.-]{1,9}s?$")


BODIES = frozenset({"company", "firm", "site"})
STATE_BODIES = frozenset({"army", "court", "government", "office", "party", "police", "state", "union"})
LANDS = frozenset({"bay", "hill", "island", "lake", "mount", "river", "town", "village"})
RULED = frozenset(
    {"army", "capital", "coast", "government", "governor", "king", "mayor", "ministry", "outskirts", "parliament",
     "police", "queen", "resident"}
)  # fmt: skip
Known = tuple[MentionKind, bool] | None


def _next(chunk: Chunk) -> Token | None:
    last = chunk.tokens[-1]
    return last.nbor(1) if last.i + 1 < len(last.doc) else None


def _beside_rank(chunk: Chunk) -> Known:
    """A rank stands before it."""
    return ("person", True) if _rank_before(chunk) else None


def _in_byline(chunk: Chunk) -> Known:
    """ "By N. N." on a line of its own."""
    words = [t for t in chunk.tokens[0].sent if not t.is_space]
    is_line = len(words) == len(chunk.tokens) + 1 and words[0].text in {"By", "BY"}
    return ("person", True) if is_line and 2 <= len(chunk.tokens) <= 4 else None


def _before_place_word(chunk: Chunk) -> Known:
    """A generic word follows: "N harbour", "N province"."""
    after = _next(chunk)
    taken: list[Token] = []
    if after is not None and after.lemma_.lower() in SETTLEMENTS and all(t.ent_type_ == "NORP" for t in chunk.tokens):
        return None
    while after is not None and after.text[:1].islower() and len(taken) < 2:
        taken.append(after)
        if after.lemma_.lower() in lexicon().nouns["place"] and (
            after.pos_ == "NOUN" or after.lemma_.lower() not in AMBIGUOUS
        ):
            chunk.tokens += taken
            return "place", False
        is_between = after.dep_ == "compound" and after.i + 1 < len(after.doc)
        after = after.nbor(1) if is_between else None
    return None


def _of_organisation(chunk: Chunk) -> Known:
    """A common noun of an organisation follows that it describes: "the N government"."""
    return ("organisation", False) if _with_common_head(chunk) else None


def _spelled_behind(chunk: Chunk) -> Known:
    """Its initials stand in brackets behind it: "Free Brigades of N (FBN)"."""
    doc, at = chunk.tokens[0].doc, chunk.tokens[-1].i + 1
    taken: list[Token] = []
    while at < len(doc) and len(taken) < _MOST_BEHIND and (doc[at].lower_ in SMALL or doc[at].text[:1].isupper()):
        taken.append(doc[at])
        at += 1
    if at + 2 >= len(doc) or doc[at].text != "(" or doc[at + 2].text != ")" or not ACRONYM.match(doc[at + 1].text):
        return None
    words = [*chunk.tokens, *taken]
    name = "".join(token.text_with_ws for token in words).strip()
    if len(words) < 2 or spelled(parse_name(doc[at + 1].text, "office"), parse_name(name, "office")) < 1.0:
        return None
    chunk.tokens += taken
    return "organisation", True


def _names_place(chunk: Chunk) -> Known:
    """Its last word is a place's: "Mill Road", "Orchard Park"."""
    last = chunk.tokens[-1].text.lower()
    return ("place", True) if len(chunk.tokens) > 1 and last in lexicon().nouns["place_names"] else None


def _names_organisation(chunk: Chunk) -> Known:
    """One of its own words is an organisation's: "Ministry of N", "N Tribune"."""
    nouns = lexicon().nouns
    words = {t.lemma_.lower() for t in chunk.tokens}
    if not words & (nouns["organisation"] | nouns["outlet"]):
        return None
    after = _next(chunk)
    goes_on = after is not None and after.text.lower() in LINKS and after.i + 1 < len(after.doc)
    if len(chunk.tokens) == 1 and not (goes_on and after is not None and after.nbor(1).tag_ in {"NNP", "NNPS"}):
        return None
    _extend(chunk)
    return "organisation", True


def _names_company(chunk: Chunk) -> Known:
    """Its last word is a company's: "N Mining", "N Holdings"."""
    last = chunk.tokens[-1].lower_.rstrip(".")
    return ("organisation", True) if len(chunk.tokens) > 1 and last in lexicon().nouns["company_names"] else None


def _called_body(chunk: Chunk) -> Known:
    """A body's word stands right before it, or it is that body's other name: "aid group N", "The supplier, N,"."""
    first, last = chunk.tokens[0], chunk.tokens[-1]
    if first.i <= first.sent.start or chunk.rank:
        return None
    nouns = lexicon().nouns
    before = first.nbor(-1)
    is_noun = before.tag_ == "NN" or before.lower_ in {"daily", "weekly"}
    beside = is_noun and (last.head.i >= last.i or (last.dep_ == "appos" and last.head == before))
    if before.text == "," and last.dep_ == "appos" and last.head == first.nbor(-2):
        before, beside = first.nbor(-2), first.nbor(-2).tag_ == "NN"
    word = before.lemma_.lower()
    if not beside or word in STATE_BODIES or before.lower_ in STATE_BODIES:
        return None
    is_body = word in BODIES | OUTLETS or any(word in nouns[kind] for kind in ("bodies", "organisation", "outlet"))
    is_other = word != "group" and any(word in nouns[kind] for kind in ("group", "post", "place"))
    return ("organisation", True) if is_body and not is_other else None


def _is_kin(chunk: Chunk) -> Known:
    """Kin are told of and it is their name: "her sister, N. N.,"."""
    first, last = chunk.tokens[0], chunk.tokens[-1]
    if last.dep_ != "appos" or last.head.i != first.i - 2 or first.nbor(-1).text != ",":
        return None
    return ("person", True) if last.head.lemma_.lower() in lexicon().nouns["kin"] else None


def _told_behind(chunk: Chunk) -> Known:
    """The words set behind it say so: "N, a private security company", "N, 34, ..."."""
    if _has_age(chunk.tokens[-1]):
        return "person", True
    kind = None if chunk.rank else kind_behind(chunk.tokens[-1])
    return (kind, True) if kind is not None else None


def _has_age(last: Token) -> bool:
    """Whether a number of years stands behind a name, between commas: "N, 34, a teacher", "N, 34, said"."""
    behind = [last.nbor(n) for n in range(1, 5) if last.i + n < last.sent.end]
    if len(behind) < 4 or behind[0].text != "," or behind[2].text != "," or not behind[1].text.isdigit():
        return False
    return YOUNGEST <= int(behind[1].text) <= OLDEST and behind[3].tag_ not in {"NNP", "CD", "CC"}  # a row of results


def _publishes(chunk: Chunk) -> Known:
    """It published something, or a credit line names it."""
    last, first = chunk.tokens[-1], chunk.tokens[0]
    by = last.head.head.lemma_ if last.dep_ == "pobj" and last.head.dep_ == "agent" else ""
    if by in {"publish", "broadcast", "air", "print"}:
        return "organisation", True
    if first.i > 1 and first.nbor(-1).text == ":" and first.nbor(-2).lemma_.lower() in {"source", "credit", "via"}:
        return "organisation", True
    return None


def _is_vessel(chunk: Chunk) -> Known:
    """A vehicle's word stands before it: "the tanker N"."""
    first = chunk.tokens[0]
    before = {first.nbor(-1).lemma_.lower(), first.nbor(-1).text.lower()} if first.i > 0 else set()
    return ("vehicle", True) if before & lexicon().nouns["vehicle"] else None


def _is_told_place(chunk: Chunk) -> Known:
    """The text says so: "the town of N", "N, a village", "Pier 7"."""
    after = _next(chunk)
    is_generic = len(chunk.tokens) == 1 and chunk.tokens[0].lemma_.lower() in lexicon().nouns["place"]
    if is_generic and after is not None and after.like_num:
        chunk.tokens.append(after)
        return "place", False
    first = chunk.tokens[0]
    ruled = first.i > 1 and first.nbor(-1).text == "of" and first.nbor(-2).lemma_.lower() in RULED
    if ruled and not ACRONYM.match(chunk.text) and len(chunk.tokens) < 3:
        return "place", first.nbor(-2).lemma_.lower() in {"mayor", "resident"}
    if DATELINE.match(first.sent.text) and first.i == first.sent.start:
        return "place", True
    if _after_place_word(chunk.tokens[0]) or _told_as_place(chunk.tokens[-1]):
        return "place", True
    return None


def _is_destination(chunk: Chunk) -> Known:
    """Somebody moved to it: "moved to N", "evacuated from N"."""
    first = chunk.tokens[0]
    if first.i < 2 or len(chunk.tokens) > 2 or chunk.rank or first.nbor(-1).lower_ not in {"to", "from", "into"}:
        return None
    return ("place", False) if first.nbor(-1).head.lemma_.lower() in MOVING else None


def _stands_in(chunk: Chunk) -> Known:
    """ "in N", "outside N" with a bare name of one or two words: a place, unless the recogniser says otherwise."""
    first, last = chunk.tokens[0], chunk.tokens[-1]
    if first.i == 0 or len(chunk.tokens) > 2 or ACRONYM.match(chunk.text) or last.dep_ != "pobj":
        return None
    if first.nbor(-1).lower_ not in {"in", "outside", "inside"} or last.head != first.nbor(-1) or last.tag_ != "NNP":
        return None
    labels = {t.ent_type_ for t in chunk.tokens}
    if labels & {"NORP", "DATE", "TIME", "EVENT", "LAW", "LANGUAGE", "WORK_OF_ART", "PRODUCT"}:
        return None
    is_labelled = labels <= {"GPE", "LOC", "FAC"}
    after = _next(chunk)
    if (after is not None and after.text in {"’s", "'s", "-"}) or (not is_labelled and DEMONYM.search(last.lower_)):
        return None
    return "place", False


def _in_gazetteer(chunk: Chunk) -> Known:
    """ "in N" with a name that the gazetteer knows, which the stock labels take for a nationality."""
    first = chunk.tokens[0]
    if {t.ent_type_ for t in chunk.tokens} != {"NORP"} or not first.i or DEMONYM.search(chunk.tokens[-1].lower_):
        return None
    behind = first.nbor(-1).lower_ in {"in", "near", "outside", "inside", "from", "to", "of", "at"}
    return ("place", True) if behind and chunk.tokens[-1].dep_ == "pobj" and lookup(chunk.text) else None


def _is_acronym(chunk: Chunk) -> Known:
    """Capitals only."""
    return ("organisation", False) if ACRONYM.match(chunk.text) else None


RULES = (
    _beside_rank,
    _in_byline,
    _before_place_word,
    _of_organisation,
    _spelled_behind,
    _is_kin,
    _names_place,
    _names_organisation,
    _names_company,
    _called_body,
    _told_behind,
    _publishes,
    _is_vessel,
    _is_told_place,
    _is_destination,
    _stands_in,
    _in_gazetteer,
    _is_acronym,
)


def _with_common_head(chunk: Chunk) -> bool:
    """A name or nationality before a common noun of an organisation: "the Novak government", "Norland’s forces"."""
    last = chunk.tokens[-1]
    head = last.head.head if last.dep_ == "conj" else last.head
    while head.dep_ in {"compound", "amod", "nmod"} and head.i > last.i and not head.text[:1].isupper():
        head = head.head
    nouns = lexicon().nouns
    lemma = head.lemma_.lower()
    if head.i <= last.i or head.i - last.i > 4 or head.text[:1].isupper() or lemma not in nouns["organisation"]:
        return False
    if last.dep_ not in {"compound", "amod", "nmod", "poss", "conj"}:
        return False
    if head.tag_ == "NNS" and lemma in nouns["group"] and lemma != "force":
        return False
    between = [last.doc[i] for i in range(last.i + 1, head.i + 1)]
    if any(t.tag_ in {"CC", "IN", "VBD", "VBZ", ","} or t.is_space for t in between):
        return False
    chunk.tokens += between
    return True


def _rank_before(chunk: Chunk) -> bool:
    """A rank in lower case before the name ("colonel N. N.", "major-general N. N.")."""
    first = chunk.tokens[0]
    taken: list[Token] = []
    for at in range(first.i - 1, max(first.i - 4, -1), -1):
        token = first.doc[at]
        is_rank = token.text.lower().rstrip(".") in lexicon().nouns["ranks"]
        if not is_rank and not (taken and token.text in {"-", "–"}):
            break
        taken.insert(0, token)
    while taken and not taken[0].text[0].isalpha():
        taken = taken[1:]
    if taken and (first.ent_type_ == "PERSON" or len(chunk.tokens) > 1):
        chunk.rank = taken
    return bool(chunk.rank)


def _after_place_word(first: Token) -> bool:
    """ "the town of N", "the towns of N and M", "near N"."""
    if first.i < 2:
        return False
    before = first.nbor(-1)
    if before.text.lower() == "near":
        return True
    if (
        before.tag_ == "NN"
        and before.text.islower()
        and before.lemma_ in LANDS
        and before.dep_ in {"compound", "nmod"}
    ):
        return True
    if before.text.lower() == "of" and first.nbor(-2).lemma_.lower() in lexicon().nouns["place"]:
        return True
    if before.text.lower() == "and" and first.dep_ == "conj":
        return _after_place_word(first.head)
    return False


def _told_as_place(last: Token) -> bool:
    """ "N, a fishing village ..." right after the name; not "N, the harbour master"."""
    following = list(last.doc[last.i + 1 : last.i + 6])
    words = [t.text.lower() for t in following]
    return words[:2] in ([",", "a"], [",", "an"], [",", "the"]) and any(
        t.lemma_.lower() in lexicon().nouns["place"] and t.pos_ == "NOUN" and t.dep_ != "compound"
        for t in following[2:]
    )


def _extend(chunk: Chunk) -> None:
    """Take in "of N", "for N and M", "in N" after an organisation's name."""
    doc = chunk.tokens[0].doc
    at = chunk.tokens[-1].i + 1
    while at + 1 < len(doc) and doc[at].text.lower() in LINKS | {"and"} and doc[at + 1].tag_ in {"NNP", "NNPS"}:
        is_and = doc[at].text.lower() == "and"
        if doc[at + 1].lemma_.lower() in lexicon().nouns["organisation"]:
            break
        if is_and and not any(t.text.lower() in LINKS for t in chunk.tokens):
            break
        taken = [doc[at], doc[at + 1]]
        following = at + 2
        while following < len(doc) and doc[following].tag_ in {"NNP", "NNPS"}:
            taken.append(doc[following])
            following += 1
        chunk.tokens += taken
        at = following
