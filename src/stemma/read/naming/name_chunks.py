"""Runs of name words: where a name begins and ends, and the rank before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from stemma.model import MentionKind
from stemma.read.lexicon import lexicon
from stemma.text.head_lines import is_place_name

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

LABELS: dict[str, MentionKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
PARTICLES = frozenset(
    {"al", "el", "ash", "as", "ibn", "bin", "ben", "abu", "van", "von", "de", "da", "del", "la", "le"}
)
LONGEST = 4  # words of a body's name behind "Teachers'"
LETTERS = re.compile(r"[^\W\d_]")


@dataclass(slots=True)
class Chunk:
    """A run of name words. ``kind`` None = not decided yet; ``sure`` kinds spread to the same name elsewhere."""

    tokens: list[Token]
    kind: MentionKind | None = None
    sure: bool = False
    rank: list[Token] | None = None

    @property
    def text(self) -> str:
        return "".join(t.text_with_ws for t in self.tokens).strip()

    @property
    def key(self) -> str:
        """The name without apostrophes, hyphens and case, for finding it again."""
        return re.sub(r"[^\w ]", "", self.text).casefold()


def chunks_of(sentence: Sentence) -> list[Chunk]:
    """Maximal runs of name words in one sentence, cut before ranks, joined over "of" where a name goes on."""
    found: list[Chunk] = []
    run: list[Token] = []
    for token in sentence:
        if _is_name_word(token, run):
            run.append(token)
        elif run:
            found += _cut(run)
            run = []
    found += _cut(run) if run else []
    return found


def _is_name_word(token: Token, run: list[Token]) -> bool:
    if token.text in {"-", "–"} and run and not token.whitespace_ and not run[-1].whitespace_:
        following = token.nbor(1) if token.i + 1 < len(token.doc) else None
        return following is not None and following.text[:1].isalpha() and following.pos_ in {"PROPN", "ADJ", "NOUN"}
    if token.tag_ == "POS" and run:
        return _owned_by_many(token, run[-1])
    if token.text in PARTICLES and token.i + 1 < len(token.doc):
        after = token.nbor(1)
        joined = after.text in {"-", "–"} or token.text.lower() in {"bin", "ibn", "van", "von", "abu"}
        return joined and bool(run)
    if not token.text[:1].isupper() or not LETTERS.match(token.text):
        return False
    if token.tag_ in {"NNP", "NNPS"}:
        return True
    if token.text.lower().rstrip(".") in lexicon().nouns["ranks"] and token.text.endswith("."):
        return True
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if following is not None and following.tag_ == "POS" and _owned_by_many(following, token):
        return True
    if token.tag_ == "NNP" and following is not None and following.tag_ == "NNP" and following.text[:1].isupper():
        return True
    if opens_sentence(token) or not token.is_alpha:
        return token.ent_type_ in LABELS and token.tag_ not in {"DT", "IN", "PRP", "PRP$", "CC", "RB", "MD"}
    return (token.ent_type_ in LABELS or token.tag_ in {"JJ", "NN", "NNS"}) and token.tag_ not in {"DT", "PRP"}


def _owned_by_many(mark: Token, owner: Token) -> bool:
    """ "Fishermen's Union": the body of many of a trade is one name; "Norland's Ministry" are two."""
    many = owner.text.endswith(("men", "people", "children")) or (owner.text.endswith("s") and len(mark.text) == 1)
    behind = list(takewhile(lambda t: t.text[:1].isupper(), mark.doc[mark.i + 1 : mark.i + 1 + LONGEST]))
    return many and any(_is_body(body) for body in behind)


def _is_body(token: Token) -> bool:
    return token.lemma_.lower() in lexicon().nouns["organisation"]


DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
BEFORE_DAYS = frozenset({"by", "last", "next", "on", "since", "this", "until"})
FORCES = frozenset({"army", "navy", "police"})
OFFICES = frozenset({"academy", "bureau", "college", "command", "directorate", "headquarters", "staff"})


def opens_sentence(token: Token) -> bool:
    """Whether no word stands before it in its sentence (quotation marks and brackets do not count)."""
    return all(not t.is_alpha for t in token.sent[: token.i - token.sent.start])


def _cut(run: list[Token]) -> list[Chunk]:
    """One run into chunks: a rank off its front, demonyms and a lone adjective off, glue marks trimmed."""
    while run and not run[-1].text[:1].isalnum():
        run = run[:-1]
    if len(run) > 1 and run[0].lower_ in DAYS and run[0].i and run[0].nbor(-1).lower_ in BEFORE_DAYS:
        run = run[1:]  # "On Friday Mr N. said"
    if (field := _field_of_post(run)) > 0:
        name = Chunk(tokens=run[field:], kind="person", sure=True)
        is_place = is_place_name(" ".join(t.text for t in run[:field]))
        return [Chunk(tokens=run[:field], kind="place"), name] if is_place else [name]
    rank: list[Token] = []
    inner = [i for i, t in enumerate(run[1:4], 1) if t.text.lower() in lexicon().nouns["ranks"] and i + 1 < len(run)]
    if inner and (not any(_is_body(t) for t in run) or _is_led_body(run, inner[-1])):
        # "Transport Minister N. N.": what stands before the rank belongs to it.
        rank, run = run[: inner[-1] + 1], run[inner[-1] + 1 :]
    elif _is_officer(run):
        rank, run = run[:2], run[2:]
    elif (posts := _posts_before(run)) > 0:
        rank, run = run[:posts], run[posts:]
    while run and _is_rank(run, len(rank)):
        rank.append(run[0])
        run = run[1:]
        while run and run[0].text in {"-", "–"}:
            rank.append(run[0])
            run = run[1:]
    if not run:
        return []
    chunk = Chunk(tokens=run, rank=rank or None)
    if rank:
        chunk.kind, chunk.sure = "person", True
    return [chunk]


def _field_of_post(run: list[Token]) -> int:
    """How many words of a run are what the post before it is of: "Secretary of State N. N.", "Governor of Oslo N. N."

    0 where they are part of the name, or no name of two words and more is left.
    """
    if not _is_behind_post(run[0]) or not all(t.is_alpha for t in run[-2:]):
        return 0
    for length in range(min(3, len(run) - 2), 0, -1):
        words = " ".join(t.lower_ for t in run[:length])
        is_left = not any(_is_body(t) or t.lower_ in lexicon().nouns["company_names"] for t in run[length:])
        if is_left and (words in lexicon().nouns["fields"] or is_place_name(" ".join(t.text for t in run[:length]))):
            return length
    return 0


def _posts_before(run: list[Token]) -> int:
    """How many words of a run are a post written as a title: "Treasury Secretary N. N.", "Chief Justice N. N.", "Sen.
    N. N."; 0 where what is left is no person's name of two or three words.

    A post that is no title stays ("Prosecutor N. N.") where it stands alone: it is all that tells namesakes apart.
    """
    for at in range(min(4, len(run) - 3), -1, -1):
        borne = _offices() if at else _titles()
        if run[at].lower_.rstrip(".") in borne and _is_led_body(run, at):
            is_place = any(t.lower_ in lexicon().nouns["place"] for t in run[at + 1 :])
            return 0 if is_place else at + 1
    return 0


@cache
def _titles() -> frozenset[str]:
    return lexicon().nouns["ranks"] | lexicon().nouns["titles"]


@cache
def _offices() -> frozenset[str]:
    return _titles() | lexicon().nouns["post"]


def _is_behind_post(first: Token) -> bool:
    """Whether "of" or "for" behind a post stands before a word, or before others that are joined to it by "and"."""
    before = first.doc[max(0, first.i - 6) : first.i]
    for at in range(len(before) - 1, 0, -1):
        word = before[at]
        if word.lower_ in {"of", "for"}:
            return before[at - 1].lemma_.lower() in _offices()
        if word.lower_ not in {"and", ",", "the"} and not word.text[:1].isupper():
            return False
    return False


def _is_officer(run: list[Token]) -> bool:
    """ "Police Colonel N. N.", "Army General N. N.": somebody of that body, and no body's name."""
    nouns = lexicon().nouns
    bodies = nouns["organisation"] | nouns["company_names"] | nouns["place"] | OFFICES
    if not 4 <= len(run) <= 5 or run[0].lower_ not in FORCES:
        return False
    is_led = run[1].lower_ in nouns["ranks"] | nouns["post"]
    return is_led and not any(t.lower_ in bodies or not t.is_alpha for t in run[2:])


def _is_led_body(run: list[Token], rank: int) -> bool:
    """ "Deputy State Minister N. N.", "Party Secretary N. N.": whose post it is stands before the rank, and the name
    behind it is a person's."""
    name = run[rank + 1 :]
    bodies = lexicon().nouns["company_names"] | OFFICES
    is_name = len(name) in {2, 3} and all(t.tag_ == "NNP" and t.text.isalpha() for t in name)
    return is_name and not any(_is_body(t) or t.lower_ in bodies for t in name)


def _is_rank(run: list[Token], taken: int) -> bool:
    return len(run) > 1 and run[0].text.lower().rstrip(".") in lexicon().nouns["ranks"] and taken < 3
