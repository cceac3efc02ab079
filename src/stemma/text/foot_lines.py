"""Sentences that only serve the page or the mail they stand in: "Read more: ...", "You receive this message because
...", "When quoting, reference to N. is obligatory"."""

from __future__ import annotations

import re

LONGEST = 240
"""Characters of such a sentence."""
_PAPER = r"(?:article|bulletin|e-?mail|letter|mail(?:ing)?|message|newsletter|notification|post)"
_COPYING = r"(?:citing|copying|quoting|reprint(?:ing)?|reproduc(?:ing|tion)|republish(?:ing|cation)|use|using)"
_SERVING = re.compile(
    r"\W*(?:"
    r"(?:read|see|hear|watch)(?: (?:also|more|next|on))+ ?(?:[:»>]|here\b|on (?:this|the) (?:story|topic)\b)[^\n]*"
    r"|(?<=\[)(?:read|see|watch|related|photos|video): ?[^\]\n]+\]\W*"
    rf"|(?:you(?: are|['’]re)? (?:receive|received|receiving|get|got|getting)|you were sent) this {_PAPER}\b"
    r"[^\n]*\b(?:because|as|since)\b[^\n]*"
    rf"|(?:when|if|in case of|for) {_COPYING}\b[^.\n]{{0,80}}\b(?:reference|link|credit|attribution)\b[^.\n]*"
    r"\b(?:is|are) (?:obligatory|compulsory|mandatory|required)[^\n]*"
    rf"|{_COPYING}(?: is)?(?: (?:allowed|permitted))? only with (?:a |an |the )?(?:active )?"
    r"(?:reference|link|credit|permission)\b[^\n]*"
    r"|all rights reserved\W*|to unsubscribe\b[^\n]*|unsubscribe\b[^\n]{0,60}"
    r"|(?:click|tap) here\b[^\n]*|(?:sign up|subscribe) (?:to|for) (?:our|the)\b[^\n]*newsletter\b[^\n]*"
    r")",
    re.IGNORECASE,
)


def is_serving(sentence: str) -> bool:
    """Whether ``sentence`` serves the page and tells nothing of the matter."""
    return len(sentence) <= LONGEST and _SERVING.fullmatch(sentence.strip()) is not None
