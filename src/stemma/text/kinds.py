"""Lines in the head of a text that say what kind of text it is: a statement of a body, an edition, an editorial."""

from __future__ import annotations

import re

from stemma.text.dates import find_dates

_HEAD, _LINES, _LONGEST = 1_000, 4, 120  # characters, lines, and characters of a line that are looked at
_ADDRESSED = 1_500
_ADDRESS = re.compile(
    r"(?m)^(?:To|Attn|Attention)\s*:|\bTo: |^Dear\b(?! readers?\b)"
    r"|^(?:Colleagues|Comrades|Friends|Gentlemen|Sirs?|Madam)\b,"
)
_HOUR = re.compile(
    r"[\s,|·–—-]*(?:at )?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?: ?(?P<half>[aApP])\.?[mM]\.?)?(?!\d)"
)
_TO = r"(?: (?:to|by|on|for|of|from|about) [^\n:]{1,60})?"
_SPEAKS = (
    r"(?:(?:joint|official|public|written) )?(?:(?:press|media|news) )?"
    r"(?:releases?|statements?|notices?|information|communications?|communiqu[eé]s?|declarations?|announcements?|advisor(?:y|ies))"
)
_SPOKEN = re.compile(rf"{_SPEAKS}|immediate release|بيان", re.IGNORECASE)
_STATEMENT = re.compile(
    rf"(?:{_SPEAKS}(?: (?:n[or]\.? ?)?\d[\d/-]{{0,9}})?{_TO}|for immediate release|بيان(?: صحفي)?)", re.IGNORECASE
)
_OTHER = re.compile(
    r"(?:editorial|opinion|analysis|comment|blog|transcript|corrections?|interview"
    r"|(?:[a-z]+ )?(?:bulletin|newsletter|edition|broadcast|programme|program|update)"
    # In small letters only: "Morning News" and "Minority Report" are names.
    r"|(?-i:an? )?(?:(?-i:[a-z]+ )|(?:annual|field|final|interim|special) )?(?:blog|report)"
    r"|(?-i:(?:(?:evening|late|main|midday|morning|night|nightly) )+news)"
    r"|(?:world|home|local|national|international|foreign|regional|breaking|top) ?news|news|world|politics|business"
    r"|(?:(?:confidential|internal|official|restricted|secret|urgent) )*"
    r"(?:circular|letter|memo|memorandum|minutes|note)"
    r"|[a-z]+ (?:service|desk)|(?:[“\"][^“”\"\n]{2,40}[”\"],? )?transcript(?: of (?:the |a )?[a-z ]{1,30})?"
    r"|news (?:at|in) [a-z]+|updated(?: at)?(?: \d{1,2}[:.]\d{2})?|online|web ?site"
    r"|(?:the )?(?:journal|magazine|organ|pages?) (?:of|for) [^\n]{1,60})",
    re.IGNORECASE,
)


def is_addressed(text: str) -> bool:
    """Whether ``text`` is addressed to somebody in its head, as letters and memos are."""
    return _ADDRESS.search(text[:_ADDRESSED]) is not None


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


def speaks_for_itself(text: str) -> bool:
    """Whether the head of ``text`` (four lines) says that it is a body's own statement, release or notice."""
    lines = [line.strip() for line in text[:_HEAD].splitlines() if line.strip()][:_LINES]
    found = (line for line in lines if len(line) <= _LONGEST and _SPOKEN.search(line))
    return any(is_statement_line(part) for line in found for part in _parts(line))


def hour_of(text: str) -> str | None:
    """The hour beside the day in the head of ``text``, as "09:12"; None where there is none, or one of an update."""
    lines = [line.strip() for line in text[:_HEAD].splitlines() if line.strip()][:_LINES]
    for line in lines:
        days = find_dates(line) if len(line) <= _LONGEST and "update" not in line.lower() else []
        found = _HOUR.match(line, days[-1].end) if days else None
        if found:
            hour = int(found["hour"]) % 12 + 12 * (found["half"] in "pP") if found["half"] else int(found["hour"])
            return f"{hour:02d}:{found['minute']}" if hour < 24 and int(found["minute"]) < 60 else None
    return None


def _parts(line: str) -> tuple[str, ...]:
    """A line of a head without its day, and what stands behind its last comma."""
    for match in reversed(find_dates(line)):
        line = line[: match.start] + line[match.end :]
    return line, line.strip(" ,").rpartition(",")[2]
