"""What is new between two dossiers of one case, from their full JSON: "since last time: 3 new disputes".

Ids may differ from run to run; what is compared is what a reader sees: a text by its hash or file, a claim by its
words, an alignment by the words of both sides, an origin by its label, a judgement by its two passages.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from stemma.dossier.matters import DISPUTED
from stemma.dossier.views.words import count, listing
from stemma.errors import UsageError

Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that is new, gone or other than before: ``kind`` is text, dispute, alignment, claim..."""

    kind: str
    what: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All changes, disputes first; ``line`` is the sentence over them."""

    items: tuple[Change, ...]
    line: str


def read_dossier(data: bytes, name: str) -> dict[str, Any]:
    """A full JSON. Raises UsageError for what is none."""
    try:
        made = json.loads(data)
        if not isinstance(made, dict) or not {"texts", "claims", "alignments", "verdict"} <= set(made):
            raise ValueError("it lacks texts, claims, alignments or verdict")
    except ValueError as error:
        raise UsageError(
            f"{name}: this is no full JSON of a dossier ({error}).",
            hint="`stemma dossier` writes one with --json FILE.",
        ) from error
    return made


def changes_between(old: Entry, new: Entry) -> Changes:
    """What changed from ``old`` to ``new``, in the order a reader asks: texts, disputes, the rest."""
    items = [
        *_verdict(old, new),
        *_texts(old, new),
        *_alignments(old, new),
        *_told("claim", _by(old["claims"], _claim), _by(new["claims"], _claim), lambda key: f"“{key[1]}”"),
        *_told("origin", _by(old["origins"], _label), _by(new["origins"], _label), lambda key: key[0]),
        *_told("judgement", _by(old["judgements"], _judgement), _by(new["judgements"], _judgement), _judged),
    ]
    return Changes(items=tuple(items), line=_line(items))


def _verdict(old: Entry, new: Entry) -> list[Change]:
    before, after = str(old["verdict"]["text"]), str(new["verdict"]["text"])
    return [] if before == after else [Change(kind="verdict", what="changed", told=f"{before} → {after}")]


def _texts(old: Entry, new: Entry) -> list[Change]:
    before, after = ({_file(text): text["sha256"] for text in one["texts"]} for one in (old, new))
    moved = set(before.values()) & set(after.values())
    changed = [name for name in after if name in before and before[name] != after[name]]
    found = [Change(kind="text", what="changed", told=name) for name in changed]
    found += [Change(kind="text", what="new", told=n) for n in after if n not in before and after[n] not in moved]
    found += [Change(kind="text", what="gone", told=n) for n in before if n not in after and before[n] not in moved]
    return found


def _file(text: Entry) -> str:
    return str(text.get("file") or text.get("path") or text["id"])


def _alignments(old: Entry, new: Entry) -> list[Change]:
    """New, gone and turned alignments; a pair of claims that is related otherwise now is one change."""
    before, after = _pairs(old), _pairs(new)
    found: list[Change] = []
    for key, entry in after.items():
        relation = str(entry["relation_shown"])
        kind = "dispute" if relation in DISPUTED else "alignment"
        if key not in before:
            found.append(Change(kind=kind, what="new", told=f"{entry['title']} ({relation})"))
        elif before[key]["relation_shown"] != relation:
            was = str(before[key]["relation_shown"])
            kind = "dispute" if {was, relation} & DISPUTED else kind
            found.append(Change(kind=kind, what="changed", told=f"{entry['title']} ({was} → {relation})"))
    for key, entry in before.items():
        if key not in after:
            kind = "dispute" if entry["relation_shown"] in DISPUTED else "alignment"
            found.append(Change(kind=kind, what="gone", told=f"{entry['title']} ({entry['relation_shown']})"))
    return sorted(found, key=lambda change: change.kind != "dispute")


def _pairs(one: Entry) -> dict[tuple[str, ...], Entry]:
    words = {claim["id"]: _claim(claim) for claim in one["claims"]}
    return {
        tuple(sorted(f"{words[c]}" for c in (*entry["a"], *entry["b"]) if c in words)): entry
        for entry in one["alignments"]
    }


def _by(entries: Iterable[Entry], key: Any) -> dict[tuple[str, ...], Entry]:
    return {key(entry): entry for entry in entries}


def _claim(claim: Entry) -> tuple[str, ...]:
    return (str(claim["text"]), " ".join(str(claim["quote"]).split()))


def _label(origin: Entry) -> tuple[str, ...]:
    return (str(origin["label"]),)


def _judgement(judged: Entry) -> tuple[str, ...]:
    left, right = (" ".join(str(judged[side]["quote"]).split()) for side in ("left", "right"))
    return (str(judged["verdict"]), str(judged["by"]), left, right, str(judged["why"]))


def _judged(key: tuple[str, ...]) -> str:
    verdict, by, left, right, why = key
    return f"{verdict} by {by}: “{left}” and “{right}”" + (f", because {why}" if why else "")


def _told(kind: str, old: Mapping[Any, Entry], new: Mapping[Any, Entry], words: Any) -> list[Change]:
    found = [Change(kind=kind, what="new", told=words(key)) for key in new if key not in old]
    return found + [Change(kind=kind, what="gone", told=words(key)) for key in old if key not in new]


def _line(items: Iterable[Change]) -> str:
    """ "Since last time: 3 new disputes, 1 dispute gone, 12 new claims." """
    counted: dict[tuple[str, str], int] = {}
    for item in items:
        counted[item.kind, item.what] = counted.get((item.kind, item.what), 0) + 1
    said = [
        count(number, f"new {kind}") if what == "new" else f"{count(number, kind)} {what}"
        for (kind, what), number in counted.items()
        if kind != "verdict"
    ]
    if ("verdict", "changed") in counted:
        said.insert(0, "another finding")
    return f"Since last time: {listing(said)}." if said else "Since last time: nothing changed."
