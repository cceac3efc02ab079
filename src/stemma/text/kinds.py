"""Lines in the head of a text that say what kind of text it is: a statement of a body, an edition, an editorial."""

from __future__ import annotations

import re

_TO = r"(?: (?:to|by|on|for|of|from|about) [^\n]{1,60})?"
_SPEAKS = (
    r"(?:(?:joint|official|public|written) )?(?:(?:press|media|news) )?"
    r"(?:releases?|statements?|notices?|information|communications?|communiqu[eé]s?|declarations?|announcements?)"
)
_STATEMENT = re.compile(rf"(?:{_SPEAKS}{_TO}|for immediate release|بيان(?: صحفي)?)", re.IGNORECASE)
_OTHER = re.compile(
    r"(?:editorial|opinion|analysis|comment|blog|transcript|corrections?|interview"
    r"|(?:[a-z]+ )?(?:bulletin|newsletter|edition|broadcast|programme|program|update)"
    r"|news (?:at|in) [a-z]+|updated(?: at)?(?: \d{1,2}[:.]\d{2})?|online|web ?site"
    r"|(?:the )?(?:journal|magazine|organ|pages?) (?:of|for) [^\n]{1,60})",
    re.IGNORECASE,
)


def is_statement_line(words: str) -> bool:
    """Whether ``words``, a line of a head without its date, say that a body itself speaks ("Press notice")."""
    return _STATEMENT.fullmatch(_bare(words)) is not None


def is_kind_line(words: str) -> bool:
    """Whether ``words`` say what kind of text follows ("late edition", "Editorial", "Press notice")."""
    plain = _bare(words)
    return bool(plain) and (is_statement_line(plain) or _OTHER.fullmatch(plain) is not None)


def _bare(words: str) -> str:
    """Without marks around it, and without what led to a date ("Notice of", "Statement dated")."""
    return re.sub(r"\s+(?:of|on|from|dated)\Z", "", words.strip(" ,.:|·–—-()"))
