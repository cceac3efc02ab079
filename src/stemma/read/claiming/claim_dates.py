"""Which of the dates in a claim's words tell when the claim's own deed was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import DateExpression
from stemma.read.claiming.clauses import Clause
from stemma.read.parsing.tree import start

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

EMBEDDED = frozenset({"relcl", "acl"})


def own_dates(clause: Clause, inside: tuple[str, ...], dates: dict[str, DateExpression]) -> tuple[str, ...]:
    """Of the dates ``inside`` the clause those that no embedded clause holds.

    "A fire that broke out last month damaged 40 cabins on Monday": the damage was done on Monday. Where every date is
    so held none is left; they stay dates of the text.
    """
    at = {start(token): token for token in clause.tokens}
    held = {name for name in inside if _is_embedded(at, dates[name], clause.head)}
    return tuple(name for name in inside if name not in held)


def _is_embedded(at: dict[int, Token], date: DateExpression, head: Token) -> bool:
    tokens = [at[offset] for offset in range(date.span.start, date.span.end) if offset in at]
    return bool(tokens) and all(_beneath_clause(token, head) for token in tokens)


def _beneath_clause(token: Token, head: Token) -> bool:
    while token not in (head, token.head):
        if token.dep_ in EMBEDDED and not _tells_when(token):
            return True
        token = token.head
    return False


def _tells_when(verb: Token) -> bool:
    """ ", when a gunman opened fire on Saturday": the day of the deed, though the parser hangs it on a noun."""
    when = verb.left_edge
    return when.lower_ == "when" and when.i > 0 and when.nbor(-1).text == ","
