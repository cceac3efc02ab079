"""Interviews and transcripts: which lines ask, which answer, and under which label.

Four ways of printing are known: "Q:" and "A:", "Name: text", questions set in bold, and questions that are paragraphs
of their own. A text must show a row of turns before any of its lines is taken for one.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

LABEL = re.compile(
    r"(?m)^[ \t]*(?:\*\*|__)?"
    r"(?:(?P<letter>[QA])(?=\.)"
    r"|(?P<who>[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|for|and|the|de|van|von|al|bin)){0,4})"
    r"(?P<beside> \([A-Z][^()\n:]{0,60}\))?(?=[ \t]*(?:\*\*|__)?:))"
    r"[ \t]*(?:\*\*|__)?[:.](?:\*\*|__)?[ \t]+(?=\S)"
)
BOLD = re.compile(r"(?m)^[ \t]*(?P<mark>\*\*|__)(?P<words>[^*\n]{3,}?)(?P=mark)[ \t]*$")
LINE = re.compile(r"(?m)^[ \t]*(?P<words>\S[^\n]*)$")
SELF = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)\b")
READER = re.compile(r"\b(?:[Yy]ou|[Yy]our)\b")
TALK = re.compile(r"(?i)\binterview|\bspoke (?:to|with)\b|\btalk(?:ed|s|ing)? (?:to|with)\b|\bQ ?& ?A\b")
# What stands before a colon at the head of lines without being anybody who speaks.
NO_SPEAKERS = frozenset(
    {"address", "advertisement", "background", "bcc", "caption", "cc", "circulation", "classification", "code",
     "contact", "contents", "copy", "correction", "credit", "date", "deadline", "distribution", "email", "example",
     "figure", "from", "headline", "image", "length", "lines", "link", "location", "map", "mobile", "no", "note",
     "notes", "number", "page", "phone", "photo", "picture", "place", "priority", "published", "re", "read", "ref",
     "reference", "related", "section", "see", "sent", "size", "source", "sources", "status", "subject", "summary",
     "table", "tags", "tel", "telephone", "time", "title", "to", "topic", "total", "type", "update", "updated", "url",
     "video", "volume", "watch", "website", "writing"}
)  # fmt: skip
ASKERS = frozenset({"q", "question"})
ANSWERERS = frozenset({"a", "answer"})
ADDRESSED = frozenset(
    {
        "chair",
        "dame",
        "dr",
        "hon",
        "lady",
        "lord",
        "minister",
        "miss",
        "mr",
        "mrs",
        "ms",
        "president",
        "prof",
        "professor",
    }
    | {"rep", "representative", "sen", "senator", "sir", "the"}
)
"""How the records of a parliament or a council open each speaker's label."""
TITLED = ADDRESSED - {"the", "chair", "minister", "president", "rep", "representative"}
"""How they open the name that stands beside an office."""
LONGEST_QUESTION = 500
HEAD = 900
"""Characters at the head of a text in which it says that it is an interview."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn: ``start`` to ``end`` with its label; ``label`` is the range of the label or the asterisks' line.

    ``who`` is the label's words, "" where a turn has none; ``asks`` marks the interviewer's."""

    start: int
    end: int
    label: tuple[int, int] | None
    who: str
    asks: bool


def transcript(text: str) -> list[Turn]:
    """The turns of ``text`` in their order; none where it is printed otherwise."""
    return _labelled(text) or _in_bold(text) or _in_paragraphs(text)


def labels(text: str) -> list[tuple[int, int]]:
    """Labels of turns and the asterisks of bold questions: no words of a sentence."""
    found = []
    for turn in transcript(text):
        bold = BOLD.match(text, turn.start) if turn.asks and turn.label is None else None
        if turn.label is not None:
            found.append(turn.label)
        elif bold is not None:
            found += [(bold.start("mark"), bold.start("words")), (bold.end("words"), bold.end("words") + 2)]
    return found


def key(who: str) -> str:
    """The last word of a label: "Adeyle" and "Jorun Adeyle" are one speaker."""
    return who.split()[-1].casefold() if who else ""


def _labelled(text: str) -> list[Turn]:
    rows = [m for m in LABEL.finditer(text) if key(_office(m)) not in NO_SPEAKERS]
    who = _whose([_office(m) for m in rows], [_beside(m) for m in rows])
    counts = Counter(key(name) for name in who)
    if len(rows) < 4 or sum(n >= 2 for n in counts.values()) < 2:
        return []
    often = [n for n, name in enumerate(who) if counts[key(name)] >= 2]
    in_house = all(_opens_label(_office(m)) in ADDRESSED for m in rows[often[0] :])
    kept = slice(often[0], None if in_house else often[-1] + 1)
    rows, who = rows[kept], who[kept]
    lines = sum(1 for _ in LINE.finditer(text, rows[0].start()))
    if len(rows) * 3 < lines:
        return []
    stops = [m.start() for m in rows[1:]] + [_close(text, rows[-1].end())]
    asking = _askers([(key(w), text[m.end() : stop]) for w, m, stop in zip(who, rows, stops, strict=True)])
    # In a house of members, or where a record gives each one's office or party, nobody is the interviewer.
    asking = set() if in_house and (len(asking) > 1 or any(_beside(m) for m in rows)) else asking
    return [
        Turn(start=m.start(), end=stop, label=m.span(), who=w, asks=key(w) in asking)
        for w, m, stop in zip(who, rows, stops, strict=True)
    ]


def _office(match: re.Match[str]) -> str:
    return match["letter"] or match["who"]


def _beside(match: re.Match[str]) -> str:
    return (match["beside"] or "").strip(" ()")


def _opens_label(words: str) -> str:
    """How a label opens: the "mr" of "Mr. N." or the "the" of "The MINISTER"."""
    return (words.split() or [""])[0].rstrip(".").casefold()


def _whose(offices: list[str], beside: list[str]) -> list[str]:
    """Who speaks in each turn: the name that a record gives beside an office ("The MINISTER OF TRADE (Mr. N.)"), as
    well where the office stands alone further down ("The MINISTER")."""
    named: dict[str, str] = {}
    found = []
    for office, name in zip(offices, beside, strict=True):
        if _opens_label(name) in TITLED:
            named[office.casefold()] = name
        same = [known for full, known in named.items() if f"{full} ".startswith(f"{office.casefold()} ")]
        found.append(same[-1] if same else office)
    return found


def _askers(turns: list[tuple[str, str]]) -> set[str]:
    """Whose turns end in a question, most of them; where everybody asks nobody is the interviewer, nor is anybody
    where members of a chamber put their questions one after another."""
    names = {who for who, _ in turns}
    if names & ASKERS and names & ANSWERERS:
        return names & ASKERS
    found = set()
    for name in names:
        own = [words.rstrip().endswith("?") for who, words in turns if who == name]
        if sum(own) * 2 >= len(own):
            found.add(name)
    return found if len(found) == 1 and found != names else set()


def _close(text: str, at: int) -> int:
    """Where the last turn ends: its first paragraph, and those behind it in which somebody speaks of himself."""
    stop = _line_end(text, at)
    while stop < len(text):
        following = LINE.search(text, stop)
        if following is None or not SELF.search(following["words"]):
            return stop
        stop = following.end()
    return stop


def _line_end(text: str, at: int) -> int:
    stop = text.find("\n", at)
    return stop if stop >= 0 else len(text)


def _in_bold(text: str) -> list[Turn]:
    rows = list(BOLD.finditer(text))
    first = next((n for n, m in enumerate(rows) if m["words"].rstrip().endswith("?")), len(rows))
    rows = rows[first:]
    asked = [m for m in rows if m["words"].rstrip().endswith("?")]
    if len(asked) < 2 or len(asked) * 2 < len(rows):
        return []
    return _questions_and_answers(text, [(m.start(), m.end()) for m in rows])


def _in_paragraphs(text: str) -> list[Turn]:
    """Questions as lines of their own, to a "you", and answers by an "I" or "we" below them."""
    if TALK.search(text[:HEAD]) is None:
        return []
    rows = [m for m in LINE.finditer(text) if _is_question(m["words"])]
    if len(rows) < 3:
        return []
    turns = _questions_and_answers(text, [m.span() for m in rows])
    answers = [text[t.start : t.end] for t in turns if not t.asks]
    told = sum(1 for words in answers if SELF.search(words))
    put = sum(1 for m in rows if READER.search(m["words"]))
    return turns if told * 2 >= len(answers) >= 3 and put * 3 >= len(rows) else []


def _is_question(line: str) -> bool:
    words = line.rstrip()
    return words.endswith("?") and words[0] not in "“\"'‘«" and 12 <= len(words) <= LONGEST_QUESTION


def _questions_and_answers(text: str, questions: list[tuple[int, int]]) -> list[Turn]:
    turns = []
    stops = [first for first, _ in questions[1:]] + [_close(text, _next_line(text, questions[-1][1]))]
    for (first, last), stop in zip(questions, stops, strict=True):
        turns.append(Turn(start=first, end=last, label=None, who="", asks=True))
        if text[last:stop].strip():
            turns.append(Turn(start=last, end=stop, label=None, who="", asks=False))
    return turns


def _next_line(text: str, at: int) -> int:
    following = LINE.search(text, at)
    return following.start() if following is not None and following.start() < len(text) else len(text)
