"""Headlines that open with somebody's words: "“The gate was shut”: workers describe fire at mill"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.frames import Frame
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

MARKS = frozenset({"'", "‘", "’", '"', "“", "”", "«", "»"})
RECOUNTING = frozenset({"describe", "recall", "recount", "relate", "remember", "speak", "talk"})
LONGEST = 5


def quoted_before_colon(tokens: list[Token]) -> Frame | None:
    """ "“The gate was shut”: workers describe fire at mill": whose words the quotation is, is who tells behind it."""
    colon = next((n for n, t in enumerate(tokens) if t.text == ":"), None)
    if colon is None or colon < 4 or tokens[0].text not in MARKS or tokens[colon - 1].text not in MARKS:
        return None
    behind = tokens[colon + 1 :]
    at = next((n for n, t in enumerate(behind[:LONGEST]) if _tells(t)), 0)
    who = behind[at - 1] if at else None
    if who is None or who.tag_ not in {"NN", "NNS", "NNP", "NNPS"}:
        return None
    if any(t.pos_ not in {"ADJ", "DET", "NOUN", "NUM", "PROPN"} for t in behind[:at]):
        return None
    return Frame(does="say", source=who, cue=behind)


def _tells(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if verb.lower_ == "told" and verb.i + 1 < verb.sent.end and verb.nbor(1).tag_ == "TO":
        return False  # "residents told to leave": somebody else told them
    return verb.tag_ in {"VBD", "VBP", "VBZ"} and (lemma in RECOUNTING or lexicon().cue_class.get(lemma) == "say")
