"""Which outlet "the newspaper", "the paper" or "a website" is: the one that the text names beside its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Mention
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.parsing.pipeline import DATELINE
from stemma.read.parsing.tree import end, start
from stemma.text.outlets import is_paper_name, names_publisher, outlet_key

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

OUTLETS = frozenset(
    {"broadcaster", "channel", "daily", "magazine", "newspaper", "outlet", "paper", "site", "station", "website"}
    | {"weekly"}
)
PRINTING = frozenset({"add", "publish", "quote", "report", "write"})
AHEAD = 400
"""Characters within which the name of "a newspaper" follows."""


def the_outlet(draft: Draft, token: Token, verb: str = "") -> Mention | None:
    """The named outlet that ``token`` stands for, or None where the text leaves it open.

    "The paper" is a document where the text has called one so, unless ``verb`` is what papers do. "A newspaper
    reported ..." is the one that the next sentences name.
    """
    if token.lower_ not in OUTLETS or _has_name_behind(token):
        return None
    marks = [c.lower_ for c in token.children if c.i < token.i]
    here = start(token)
    if token.lower_ == "paper" and verb not in PRINTING and _tells_of_paper(draft, here):
        return None
    named = [m for m in named_outlets(draft) if not names_publisher(m.name, draft.document.publisher)]
    if marks == ["the"]:
        named = [m for m in named if m.span.end <= here]
    elif marks in ([], ["a"]):
        if any(m.span.end <= here for m in named):
            return None
        named = [m for m in named if m.span.start <= here + AHEAD]
    else:
        return None
    if marks == ["the"]:
        named = _nearest(draft, named, token)
    keys = {outlet_key(m.name) for m in named}
    if marks == ["the"] and len(keys) > 1:
        named = _cited_last(draft, named, verb)
        keys = {outlet_key(m.name) for m in named}
    return named[0] if len(keys) == 1 else None


def _cited_last(draft: Draft, named: list[Mention], verb: str) -> list[Mention]:
    """ "The Larn Gazette reported ... According to the Gazette, ...": one outlet by two names; of several the
    one cited last before "the paper writes"."""
    named = [m for m in named if _is_cited(draft, m)] or named
    last = named[-1].name
    same = [m for m in named if names_publisher(m.name, last) or names_publisher(last, m.name)]
    whole = max((m.name for m in same), key=len)
    is_clear = len(same) == len(named) or verb in PRINTING
    return [m for m in same if outlet_key(m.name) == outlet_key(whole)] if is_clear else named


def _is_cited(draft: Draft, outlet: Mention) -> bool:
    """ "The Ledger wrote", "according to the Ledger"; not "told the Courier", "the Courier has not seen it"."""
    name = next((t for s in draft.sentences for t in s if end(t) == outlet.span.end), None)
    if name is None:
        return False
    if name.dep_ == "pobj" and name.head.head.lower_ == "according":
        return True
    verb = name.head
    is_said = lexicon().cue_class.get(verb.lemma_.lower()) in {"say", "show"}
    return name.dep_ == "nsubj" and is_said and not any(c.dep_ == "neg" for c in verb.children)


def _nearest(draft: Draft, named: list[Mention], token: Token) -> list[Mention]:
    """Of several outlets those that the sentence itself names before the word, else those that the sentence before
    calls one: "the city paper Dagens Blad ... The paper"."""
    if len({outlet_key(m.name) for m in named}) < 2:
        return named
    opens = start(token.sent[0])
    before = [start(s[0]) for s in draft.sentences if start(s[0]) < opens]
    here = [m for m in named if m.span.start >= opens]
    last = [m for m in named if before and m.span.start >= before[-1] and _is_called_outlet(draft.text, m)]
    return here or last or named


def _has_name_behind(token: Token) -> bool:
    """ "the website Harbour Today": an outlet that is named beside its word, and no other."""
    return any(c.dep_ == "appos" and c.tag_ == "NNP" and c.left_edge.i == token.i + 1 for c in token.children)


def named_outlets(draft: Draft) -> list[Mention]:
    """Mentions of outlets by name, in reading order; the agency that a dateline credits is none of them."""
    credited = {outlet_key(m["agency"]) for m in DATELINE.finditer(draft.text) if m["agency"]}
    found = [m for m in draft.mentions if m.kind == "organisation" and m.form == "name"]
    found = [m for m in found if outlet_key(m.name) not in credited and m.name.split()[-1] not in OUTLETS]
    told = [m for m in found if is_outlet_name(m.name) or _is_called_outlet(draft.text, m)]
    # "The Northern Ledger wrote ... According to the Ledger": by a short name once more.
    told += [m for m in found if m not in told and any(names_publisher(m.name, one.name) for one in told)]
    return sorted(told, key=lambda m: m.span)


def _is_called_outlet(text: str, mention: Mention) -> bool:
    """Whether an outlet's word stands right before the name: "the television station Canal Six"."""
    before = text[max(0, mention.span.start - 20) : mention.span.start].lower()
    return before.endswith(" ") and before.split()[-1:] != [] and before.split()[-1] in OUTLETS | {"agency", "radio"}


def is_outlet_name(name: str) -> bool:
    """Whether a word of ``name`` is one that outlets bear ("Gazette", "Post", "Radio")."""
    return bool(set(name.lower().split()) & lexicon().nouns["outlet"]) or is_paper_name(name)


def _tells_of_paper(draft: Draft, here: int) -> bool:
    """Whether the text has called a document a paper before ``here``: "a leaked paper"."""
    before = (m for m in draft.mentions if m.kind == "document" and m.span.end <= here)
    return any(
        m.name.lower().split()[-1] in {"paper", "papers"}
        and not m.refers_to
        and not _is_outlet_paper(draft, m)
        and not draft.text[max(0, m.span.start - 4) : m.span.end].lower().endswith("the paper")
        for m in before
    )


def _is_outlet_paper(draft: Draft, paper: Mention) -> bool:
    """ "A Norse paper publishes letters", "the city paper Dagens Blad": a newspaper, and no document."""
    behind = draft.text[paper.span.end : paper.span.end + AHEAD].split(maxsplit=1)
    verb = behind[0] if behind else ""
    is_printing = any(verb in {word, f"{word}s", f"{word}es", f"{word}ed"} for word in PRINTING - {"add"})
    named = any(m.span.start == paper.span.end + 1 for m in named_outlets(draft))
    return is_printing or named
