"""Headlines: which lines are some, whom they let speak, and which words hold a predicate."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from stemma.read.attribution.frames import Cue, Frame, find_cue
from stemma.read.attribution.parentheses import parenthetical
from stemma.read.claiming.clauses import Clause
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.naming.name_rules import ACRONYM
from stemma.read.parsing.tree import start

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
HEADLINE_WORDS = 24
SAID_OF = frozenset({"alleged", "believed", "reported", "rumored", "rumoured", "said", "thought", "understood"})
FATES = frozenset({"dead", "missing", "alive", "unhurt", "homeless", "stranded", "trapped"})
# Verbs of headlines that the parser takes for nouns behind a plural: "Prosecutors charge aide".
TERSE = frozenset(
    {"arrest", "attack", "back", "block", "call", "charge", "claim", "clash", "demand", "face", "fear", "halt",
     "hit", "hold", "hunt", "march", "mourn", "name", "order", "plan", "probe", "protest", "raid", "reject",
     "report", "search", "seize", "shell", "slam", "strike", "sue", "test", "threaten", "vote", "vow", "walk",
     "warn", "welcome"}
)  # fmt: skip


def is_headline(draft: Draft, sentence: Sentence) -> bool:
    first = start(sentence[0])
    if first >= 1200:
        return False
    text = draft.text_of(sentence)
    stop = draft.text.find(text, first) + len(text)
    own_line = stop >= len(draft.text) or (
        draft.text[stop : stop + 1] in {"\n", "\r", " ", "\u00a0"} and "\n" in draft.text[stop : stop + 8]
    )
    is_open = text[-1:] not in '.!?:;”"’…)]' or (draft.text[first:stop].isupper() and text.endswith("."))
    return own_line and len(text.split()) <= HEADLINE_WORDS and is_open


def headline_frame(root: Token, tokens: list[Token]) -> tuple[Frame | None, bool]:
    """Whom a headline lets speak, and whether he stands apart before (or behind) a colon.

    "Minister asked for troops, leaked letter reveals": the minister, through the letter.
    """
    beside = parenthetical(root, None)
    outer = beside[0] if beside else None
    hearsay = hearsay_frame(tokens)
    cue = find_cue(root, outer) if hearsay is None else None
    if cue is not None:
        return innermost(cue), False
    colon = colon_frame(tokens) if outer is None else None
    return colon or outer or hearsay, colon is not None


def hearsay_frame(tokens: list[Token]) -> Frame | None:
    """ "Town said to be taken": headlines leave the "is" out; nobody is named who says so."""
    for at, (word, to) in enumerate(pairwise(tokens)):
        before = [t for t in tokens[:at] if t.pos_ in {"NOUN", "PROPN", "NUM"}]
        if word.lower_ in SAID_OF and to.lower_ == "to" and before and tokens[at - 1].pos_ not in {"AUX", "PART"}:
            return Frame(does="say", source=None, cue=[word])
    return None


def innermost(cue: Cue) -> Frame:
    """ "Leaked memo shows ministry knew, newspaper says": the memo speaks through the newspaper."""
    for content in cue.contents:
        beneath = find_cue(content, cue.frame)
        if beneath is not None:
            return innermost(beneath)
    return cue.frame


def colon_frame(tokens: list[Token]) -> Frame | None:
    """ "Police: two held": a headline's word before the colon says the rest; also "...: police"."""
    colons = [i for i, t in enumerate(tokens) if t.text == ":"]
    if len(colons) != 1:
        return None
    before, after = tokens[: colons[0]], tokens[colons[0] + 1 :]
    for part in (before, after):
        is_sayer = bool(part) and (
            part[-1].lemma_.lower() in lexicon().nouns["sayers"] or (part is before and ACRONYM.match(part[-1].text))
        )
        is_paper = part is before and bool(part) and part[-1].lemma_.lower() in lexicon().nouns["document"]
        if 0 < len(part) <= 3 and (is_sayer or is_paper):
            return Frame(does="say", source=part[-1], cue=part)
    return None


def figures_first(tokens: list[Token]) -> list[list[Token]]:
    """ "900 crates, no papers: port memo leaked": figures before a colon are told by themselves."""
    colons = [i for i, t in enumerate(tokens) if t.text == ":"]
    if len(colons) != 1 or not any(t.like_num for t in tokens[: colons[0]]):
        return [tokens]
    before, after = tokens[: colons[0]], tokens[colons[0] + 1 :]
    tells = any(t.pos_ in {"VERB", "AUX"} for t in after)
    return [before, after] if tells and len(before) > 1 else [tokens]


def top_of(part: list[Token]) -> Token:
    """The token on which the rest of ``part`` hangs."""
    inside = {token.i for token in part}
    top = next((t for t in part if t.head == t or t.head.i not in inside), part[0])
    if top.pos_ not in {"NOUN", "PROPN"} or any(t.tag_ in FINITE for t in part):
        return top
    # "Two dockers held after a fire": a headline's participle is its verb.
    return next((c for c in top.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.i in inside), top)


def has_predicate(clause: Clause) -> bool:
    """A verb, a deed noun's phrase, or a headline's participle or adjective: no claim without one."""
    if clause.kind in {"apposition", "adjunct", "thing", "fragment"}:
        return True
    if clause.kind == "headline" and is_topic(clause.tokens):
        return False
    if clause.kind == "headline" and opens_with_verb(clause.tokens):
        return True
    return any(
        t.pos_ in {"VERB", "AUX"}
        or t.dep_ in {"acomp"}
        or (clause.kind == "headline" and t.lower_ in FATES)
        or (t.pos_ == "ADJ" and any(c.dep_ == "xcomp" for c in t.children))
        for t in clause.tokens
    )


def is_topic(tokens: list[Token]) -> bool:
    """ "Rising in the hills", "Flood: what we know so far": names what the text is on, and puts nothing forward."""
    words = [t for t in tokens if not t.is_space]
    colon = next((n for n, t in enumerate(words) if t.text == ":"), -1)
    opens = words[colon + 1] if colon + 1 < len(words) else words[0]
    if opens.tag_ in {"WP", "WRB"} and words[-1].text != "?":
        return True
    verbs = [t for t in words if t.pos_ in {"VERB", "AUX"}]
    return verbs == words[:1] and verbs[0].tag_ == "VBG" and not any(c.dep_ == "dobj" for c in verbs[0].children)


def opens_with_verb(tokens: list[Token]) -> bool:
    """ "Prosecutors charge minister's aide": a plural, then one of the verbs that headlines are made of."""
    words = [t for t in tokens if not t.is_punct]
    plural = next((n for n, t in enumerate(words[:3]) if t.tag_ in {"NNS", "NNPS"}), None)
    if plural is None or plural + 2 >= len(words):
        return False
    return words[plural + 1].lower_ in TERSE and words[plural + 2].lower_ not in {"of", "in", "at"}
