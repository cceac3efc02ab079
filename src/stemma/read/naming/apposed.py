"""What a name is by the words set behind it: "Norwatch, a private security company, ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Mention, MentionKind
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

COMPANIES = frozenset({"business", "charity", "company", "contractor", "firm", "group", "startup", "subsidiary"})
ADJECTIVES = frozenset({"chief", "executive", "head", "leader", "official", "representative"})
"""Posts that may be a body, too: "the leader in the field"."""
FIRMS = frozenset(
    {"airline", "brewer", "builder", "carmaker", "company", "contractor", "developer", "firm", "insurer", "lender"}
    | {"maker", "manufacturer", "operator", "owner", "producer", "retailer", "shipper", "subsidiary", "supplier"}
)
"""What a firm is called beside its name."""
BODIES = ("bodies", "organisation", "outlet")


def kind_behind(last: Token) -> MentionKind | None:
    """Organisation where an apposition right behind the name's last word says so with "a" or "an"; a person where it
    is a post with an article or an owner ("N. N., Norwatch's director of sales"); else None."""
    behind = next((c for c in last.children if c.dep_ == "appos" and c.i > last.i and c.tag_ == "NN"), None)
    if behind is None or last.i + 1 >= last.sent.end or last.nbor(1).text != ",":
        return None
    article = last.nbor(2) if last.i + 2 < last.sent.end else last
    lemma = behind.lemma_.lower()
    is_held = any(c.dep_ in {"det", "poss"} and c.i < behind.i for c in behind.children)
    if is_held and lemma in lexicon().nouns["post"] and lemma not in ADJECTIVES:
        return None if set(_words(last)) & (lexicon().nouns["organisation"] | lexicon().nouns["outlet"]) else "person"
    is_body = lemma in COMPANIES or any(lemma in lexicon().nouns[kind] for kind in BODIES)
    is_other = any(lemma in lexicon().nouns[kind] for kind in ("post", "place"))
    return "organisation" if article.lower_ in {"a", "an"} and is_body and not is_other else None


def is_firm(text: str, mention: Mention) -> bool:
    """Whether a name is a firm's: by its last word ("N Lines"), or by what it is called ("the owner, N,")."""
    if mention.name.split()[-1].lower().rstrip(".") in lexicon().nouns["company_names"]:
        return True
    before = text[max(0, mention.span.start - 40) : mention.span.start].lower().rstrip()
    called = before.removesuffix(",").split()[-1:]
    return bool(called) and called[0] in FIRMS


def _words(last: Token) -> list[str]:
    return [t.lower_ for t in last.subtree if t.i <= last.i]
