"""The sentence under the finding: what the reports rest on, in words that the stemma itself bears out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from stemma.compare.origins.ledger import OWN
from stemma.compare.origins.publishers import running_name
from stemma.compare.origins.tracing import Tracing, in_words, with_article, words_for

MOST_NAMED = 3
_TIMES = {2: "twice", 3: "three times", 4: "four times"}

_INNER = re.compile(r"\s(?:of|for|from|in|at|who|near|with|on)\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Something reports rest on. ``kind``: document, voice, sight (a reporter's) or own (a text's own voice)."""

    kind: Literal["document", "voice", "sight", "own"]
    label: str
    held: bool

    @property
    def phrase(self) -> str:
        """As it stands after "rest on"."""
        if self.kind == "voice":
            return f"what {with_article(self.label)} {'say' if _are_many(self.label) else 'says'}"
        if self.kind == "sight":
            return f"what the reporter of {self.label} saw"
        if self.kind == "own":
            return f"the text “{self.label}”"
        return in_words(self.label)

    @property
    def where(self) -> str:
        """Whether we hold the document; "" for what is no document."""
        if self.kind != "document":
            return ""
        verb = "are" if self.label.partition(",")[0].endswith("s") else "is"
        return f", which {verb} {'among the files' if self.held else 'not among the files'}"


def _are_many(label: str) -> bool:
    """Whether a voice without a name is several: "local medics", "relatives of the dead"; "Rail Services" is one."""
    head = _INNER.split(label, maxsplit=1)[0].split()
    return bool(head) and head[-1].islower() and head[-1].endswith("s") and not head[-1].endswith(("ss", "us", "is"))


def grounds_of(tracing: Tracing) -> dict[str, Ground]:
    """Origin id -> ground, for every origin."""
    nodes = {node.id: node for node in tracing.nodes}
    found = {}
    for origin in tracing.origins:
        facts = tracing.facts.get(origin.id)
        node = nodes[origin.node]
        kind = facts.kind if facts else "own"
        label = node.detail if kind == "sight" and node.detail else node.label
        found[origin.id] = Ground(kind=kind, label=_plain(running_name(label)), held=node.held)
    for node in tracing.nodes:
        if node.kind == "text":
            found.setdefault(f"{OWN}{node.id}", Ground(kind="own", label=_plain(node.label), held=True))
    return found


def _plain(label: str) -> str:
    """A label without quotation marks around or inside it: it may stand in some itself."""
    return " ".join(label.translate(dict.fromkeys(map(ord, '“”"«»„'))).split())


def rests_on(
    groups: Sequence[Sequence[str]], main: Mapping[str, str], grounds: Mapping[str, Ground], reports: int
) -> str:
    """One to three sentences: what how many reports rest on, and what else stands behind shared claims.

    ``groups`` are the origins that count, those that may be one together; ``main`` leads from a report to the
    origin it rests on.
    """
    resting = Counter(main.values())
    number = {tuple(group): sum(resting[origin] for origin in group) for group in groups}
    if reports and len(groups) == 1 and number[tuple(groups[0])] == reports:
        return _one(groups[0], grounds, reports)
    ranked = sorted(number, key=lambda group: (-number[group], group))
    sourced = [group for group in ranked if number[group] and not _speaks_alone(group, grounds, number[group])]
    alone = sum(number[group] for group in ranked if _speaks_alone(group, grounds, number[group]))
    parts = [_part(number[group], _named(group, grounds)) for group in sourced[:MOST_NAMED]]
    rest = sourced[MOST_NAMED:]
    if rest:
        parts.append(_part(sum(number[group] for group in rest), f"{words_for(len(rest))} further origins"))
    if alone:
        parts.append("one speaks in its own voice" if alone == 1 else f"{words_for(alone)} speak in their own voices")
    sentences = [_sentence(parts)] if parts else []
    others = [_phrases(group, grounds) for group in ranked if not number[group]]
    if others:
        sentences.append(f"Claims that reports share also go back to {_listing(others)}.")
    return " ".join(sentences)


def _one(group: Sequence[str], grounds: Mapping[str, Ground], reports: int) -> str:
    """The sentences where every report rests on one and the same."""
    ground = grounds[group[0]]
    if ground.kind == "own" and reports == 1:
        return "The report speaks in its own voice."
    who = {1: "The report rests", 2: "Both reports rest"}.get(reports, f"All {words_for(reports)} reports rest")
    if len(group) > 1:
        return f"{who} on {_named(group, grounds)}."
    if reports == 1:
        return f"{who} on {ground.phrase}{ground.where}."
    if ground.kind != "document":
        return f"{who} on {ground.phrase}. {_heard(reports)}"
    same = f"the same {in_words(ground.label).removeprefix('the ')}"
    held = ", which we hold" if ground.held else ", and we do not hold it"
    return f"{who} on {same}{held}. {_heard(reports)}"


def _heard(reports: int) -> str:
    times = _TIMES.get(reports, f"{words_for(reports)} times")
    return f"Where they agree on what it says, one source is heard {times}."


def _speaks_alone(group: Sequence[str], grounds: Mapping[str, Ground], number: int) -> bool:
    """Whether the group is the own voice of the one report that rests on it."""
    return number == 1 and len(group) == 1 and grounds[group[0]].kind == "own"


def _phrases(group: Sequence[str], grounds: Mapping[str, Ground]) -> str:
    told = list(dict.fromkeys(grounds[origin].phrase for origin in group))
    if len(told) > MOST_NAMED:
        left = len(told) - MOST_NAMED + 1
        told = [*told[: MOST_NAMED - 1], f"{words_for(left)} further origins"]
    return " or ".join(told)


def _named(group: Sequence[str], grounds: Mapping[str, Ground]) -> str:
    if len(group) > 1:
        kinds = {grounds[origin].kind for origin in group}
        which = "may go back to one source"
        if len(kinds) == 1:
            which = "may be one source" if "voice" in kinds else "may be one and the same"
        return f"{_phrases(group, grounds)}, which {which}"
    return grounds[group[0]].phrase + grounds[group[0]].where


def _part(number: int, ground: str) -> str:
    return f"{words_for(number)} {'rests' if number == 1 else 'rest'} on {ground}"


def _sentence(parts: list[str]) -> str:
    """Parts as one sentence; the first says that it counts reports."""
    count, _, told = parts[0].partition(" ")
    first = f"{count.capitalize()} {'report' if count == 'one' else 'reports'} {told}"
    return "; ".join([first, *parts[1:]]) + "."


def _listing(phrases: list[str]) -> str:
    if len(phrases) > MOST_NAMED:
        left = len(phrases) - MOST_NAMED
        phrases = [*phrases[:MOST_NAMED], f"{words_for(left)} further {'origin' if left == 1 else 'origins'}"]
    return phrases[0] if len(phrases) == 1 else ", ".join(phrases[:-1]) + " and " + phrases[-1]
