"""What a cue says where the parser saw no clause under it: words behind "that", a quotation before or behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

OPENS = frozenset({"“", '"', "«", "„"})
TIMES = frozenset({"after", "before", "once", "since", "till", "until", "while"})
"""What opens a side clause of time, within quotation marks too: "answered “until it was dark”" tells how long."""


def after_that(verb: Token) -> list[Token]:
    """What follows "says that" when the parser did not see a clause there: its right-hand part, whole."""
    after = verb.i + 1
    if after >= len(verb.doc) or verb.doc[after].text.lower() != "that":
        return []
    that = verb.doc[after]
    if that.dep_ == "det" and that.head.ent_type_ in {"DATE", "TIME"}:
        return []  # "two men were admitted that day"
    if after + 1 < len(verb.doc) and verb.doc[after + 1].lower_ == "of":
        return []  # "the towns include that of Varn"
    beneath = [c for c in that.children if c.i > after]
    beside = [c for c in verb.children if c.i > after and c.left_edge.i == after]
    return beneath[:1] or beside[:1]


def quoted_after(verb: Token) -> list[Token]:
    """A quotation right behind the cue that the parser did not see as its complement: "she commented: “...”"."""
    found = []
    for child in verb.children:
        edge = child.left_edge
        opens = edge.text in OPENS or (edge.i > 0 and edge.nbor(-1).text in OPENS)
        if (
            child.i > verb.i
            and opens
            and child.dep_ not in {*SUBJECTS, "punct", "advmod"}
            and not _is_manner(child)
            and len(list(child.subtree)) > 2
            and not any(c.dep_ == "mark" and c.lower_ in TIMES for c in child.children)
        ):
            found.append(child)
    return found


def _is_manner(phrase: Token) -> bool:
    """ "would respond “in its own way”": how it is done, and nothing that is said."""
    is_deed = any(c.dep_ == "aux" and c.tag_ in {"MD", "TO"} for c in phrase.head.children)
    return phrase.dep_ == "prep" and is_deed and not any(c.dep_ == "pcomp" for c in phrase.children)


def quoted_before(verb: Token) -> list[Token]:
    """A quotation that ends shortly before the cue, whatever the parser hung it on: "“...,” survivor N told us"."""
    doc, first = verb.doc, verb.sent.start
    closing = next((i for i in range(verb.i - 1, max(first, verb.i - 9), -1) if doc[i].text in {"”", '"', "»"}), None)
    if closing is None:
        return []
    quoted = set(range(first, closing))
    heads = [doc[i] for i in sorted(quoted) if doc[i].head.i not in quoted and doc[i].pos_ in {"VERB", "AUX"}]
    return heads[:1]
