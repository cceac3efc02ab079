"""Voices: bodies that speak without a proper name ("the coast guard"), and what a text says a person is.

A body that its text means by a plain word is a source that a reader can go to, and so it counts; but two texts may
mean one body by two words, so it is held against others with more doubt than one with a name.
"""

from __future__ import annotations

import re
from functools import cache

from stemma.compare.origins.casebook import Casebook, bare
from stemma.compare.origins.tracing import Facts
from stemma.compare.profile import content_stems
from stemma.model import Mention
from stemma.text.tables import rows

MOUTH = "any"  # the family of a spokesman for whatever body
_INDEFINITE = re.compile(r"(?i)\A(?:an?|one|some|another|several|many|no)\s")
_BEFORE = re.compile(r"(?:[^\W\d_][\w’'-]*[ ]){1,5}\Z")
_OWNER = r"(?:[A-Z][\w-]*[ ]){0,4}[A-Z][\w-]*(?:[’']s|s[’'])[ ]"
"""Whose somebody is: "Norland Water's head of repairs"."""
_APPOSED_BEFORE = re.compile(
    r"(?i:\b(?:the|an?|its|his|her|their|our))[ ](?P<role>[^.,;:!?\n“”\"]{3,80}),[ ]\Z"
    rf"|(?P<owned>{_OWNER}[^.,;:!?\n“”\"]{{3,80}}),[ ]\Z"
)
_APPOSED_AFTER = re.compile(
    rf",[ ](?P<role>(?:{_OWNER}|(?:an?|the|its|his|her|their|who|head|chief|director)\b)[^.,;:!?\n“”\"]{{2,90}})"
)
_OF = re.compile(r"[ ](?:of|from|for|at)[ ](?P<role>(?:the|its|an?)[ ][^.,;:!?\n“”\"]{2,60})")
_SPEECH = frozenset("said says say told tells added adds asked wrote writes and that".split())  # noqa: SIM905
_TITLES = frozenset("by with to of from for in on at as when where while after before but or than".split())  # noqa: SIM905


@cache
def _forms(role: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(family, pattern) of all forms with one role, longest first."""
    found = sorted(((f, w) for f, w, r in rows("bodies.tsv", "origins") if r == role), key=lambda row: -len(row[1]))
    return tuple((family, re.compile(rf"(?i)(?<!\w){re.escape(form)}s?(?!\w)")) for family, form in found)


def body_family(name: str) -> str:
    """The family of a body meant by a plain word with its article ("the police"), "" for anything else."""
    if _INDEFINITE.match(name) or any(c.isupper() for c in bare(name)[1:]):
        return ""
    plain = bare(name)
    return next((f for f, form in _forms("body") if (found := form.search(plain)) and found.end() == len(plain)), "")


def spoken_of(name: str) -> str:
    """A body without a name as it stands in a sentence: "Police" is the police, "Norland's police" stays."""
    plain = bare(name)
    if re.match(_OWNER, plain):
        return plain
    is_one = _INDEFINITE.match(name) is not None
    if plain.isupper() and len(plain) > 1:
        return f"the {plain.lower()}"  # of a headline in capitals
    return name if is_one else f"the {plain[:1].lower()}{plain[1:]}"


def families_in(words: str) -> frozenset[str]:
    """The families of all bodies and posts in ``words``; "any" for a spokesman."""
    return frozenset(f for role in ("body", "holder", "mouth") for f, form in _forms(role) if form.search(words))


def facts_of_voice(book: Casebook, entity: str, name: str = "") -> Facts:
    """What tells a voice from others: its name, the bodies it is tied to, and what the texts say it is."""
    called = name or book.name(entity)
    roles = tuple(sorted({role for mention in book.members(entity) for role in _roles(book, mention)}))
    is_named = bool(name) or book.is_named(entity)
    return Facts(
        kind="voice",
        names={entity: called},
        ties=frozenset(book.ties(entity)),
        is_named=is_named,
        role=frozenset(stem for role in roles for stem in content_stems(role)),
        families=frozenset().union(families_in(called), *map(families_in, roles)) or _ranked(book, entity),
        is_person=not name and book.kind(entity) == "person" and is_named,
    )


def _ranked(book: Casebook, entity: str) -> frozenset[str]:
    """A rank ("Sgt.") is held in some body: where the text does not say in which, its bearer may speak for any."""
    return frozenset({MOUTH} if any(mention.rank for mention in book.members(entity)) else ())


def _roles(book: Casebook, mention: Mention) -> list[str]:
    """What stands beside a name and says who it is: a title before it, an apposition, "of the coast guard"."""
    if mention.form != "name":
        return []
    text, span = book.documents[mention.span.document].text, mention.span
    before, after = text[max(0, span.start - 100) : span.start], text[span.end : span.end + 120]
    found = [mention.rank] if mention.rank else []
    found += [match["role"] for match in (_APPOSED_AFTER.match(after), _OF.match(after)) if match]
    apposed = _APPOSED_BEFORE.search(before)
    if apposed:
        found.append(apposed["role"] or apposed["owned"])
    elif title := _title(before):
        found.append(title)
    return found


def _title(before: str) -> str:
    """The words right before a name that are its bearer's title ("coast guard spokesman"), "" where none is."""
    run = _BEFORE.search(before)
    words = run.group().split() if run else []
    kept: list[str] = []
    for word in reversed(words):
        if word.lower() in _SPEECH | _TITLES or (kept and word.lower() in {"the", "a", "an", "its", "his", "her"}):
            break
        kept.insert(0, word)
    title = " ".join(kept)
    return title if families_in(title) else ""
