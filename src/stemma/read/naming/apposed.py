"""What a name is by the words set behind it: "Norwatch, a private security company, ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import MentionKind
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

COMPANIES = frozenset({"business", "charity", "company", "contractor", "firm", "group", "startup", "subsidiary"})
BODIES = ("bodies", "organisation", "outlet")


def kind_behind(last: Token) -> MentionKind | None:
    """Organisation where an apposition right behind the name's last word says so with "a" or "an", else None."""
    behind = next((c for c in last.children if c.dep_ == "appos" and c.i > last.i and c.tag_ == "NN"), None)
    if behind is None or last.i + 1 >= last.sent.end or last.nbor(1).text != ",":
        return None
    article = last.nbor(2) if last.i + 2 < last.sent.end else last
    lemma = behind.lemma_.lower()
    is_body = lemma in COMPANIES or any(lemma in lexicon().nouns[kind] for kind in BODIES)
    is_other = any(lemma in lexicon().nouns[kind] for kind in ("post", "place"))
    return "organisation" if article.lower_ in {"a", "an"} and is_body and not is_other else None
