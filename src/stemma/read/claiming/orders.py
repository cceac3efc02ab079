"""What goes on from the sentence before: an order's further words, an account that is taken up again."""

from __future__ import annotations

from collections.abc import Iterable

from stemma.model import Link
from stemma.read.claiming.clauses import Clause
from stemma.read.draft import Draft
from stemma.read.naming.coreference import first_of

ORDERS = frozenset({"circular", "decree", "directive", "edict", "instruction", "instructions", "order", "ordinance"})


def order_in(draft: Draft, links: Iterable[Link]) -> list[Link]:
    """The order among those through whom something was told, where the first paper of them is one."""
    papers = (draft.mention(link.source) for link in links if ":" in link.source and link.level != "document")
    paper = next((m for m in papers if m.kind == "document"), None)
    whole = first_of(draft, paper) if paper is not None else None
    is_order = whole is not None and bool(ORDERS & set(whole.name.lower().split()))
    return [Link(source=whole.id, level="carried-over")] if whole is not None and is_order else []


def is_by_this_account(clause: Clause) -> bool:
    """ "The price, by this account, was 38 crowns": who told before tells on."""
    joints = [c for c in clause.head.children if c.dep_ == "prep" and c.lower_ in {"by", "in", "on"}]
    nouns = [g for c in joints for g in c.children if g.lower_ in {"account", "telling", "version"}]
    return any(c.lower_ in {"this", "that"} for g in nouns for c in g.children)
