"""Alignments of claims of which at least one is in Arabic."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from stemma.compare.across.aspects import aspects, shared_doings
from stemma.compare.across.figures import fate, pairs_of
from stemma.compare.across.ground import Ground, ground, unconfirming
from stemma.compare.across.likeness import Likely, likely
from stemma.compare.across.told import WORD, told
from stemma.compare.aligning.assignment import assign
from stemma.compare.concluding import AGREEING, RELATIONS, Grounds, concluded
from stemma.compare.decided import Decided
from stemma.compare.profile import Profile
from stemma.compare.relation import has_grown, relate
from stemma.compare.thresholds import PARTNERS
from stemma.model import Alignment, Judgement
from stemma.text.scripts import script_of

PAIR = 0.30
"""Least score of a pair that is looked at."""
FURTHER = 0.55
"""Least score of one more partner."""
TITLE = 60


def is_across(profile: Profile) -> bool:
    """Whether a claim is told in Arabic, and so compared here."""
    return profile.document.language == "ar" or script_of(profile.content) == "Arab"


def across(profiles: Sequence[Profile], decided: Decided) -> list[Alignment]:
    """The alignments of ``profiles`` between two texts in which at least one claim is Arabic; ids are left empty."""
    marks = [is_across(profile) for profile in profiles]
    if not any(marks):
        return []
    by_texts: dict[tuple[str, str], dict[tuple[int, int], tuple[Likely, Ground]]] = defaultdict(dict)
    for pair in likely(profiles, marks):
        a, b = profiles[pair.a], profiles[pair.b]
        if pair.score < PAIR or not (marks[pair.a] or marks[pair.b]) or _is_rejected(a, b, decided):
            continue
        on = ground(a, b, pair)
        if on.is_firm or on.is_readable:
            by_texts[a.document.id, b.document.id][pair.a, pair.b] = (pair, on)
    found = []
    for _, held in sorted(by_texts.items()):
        for row in _paired(held, profiles):
            pair, on = held[row]
            a, b = profiles[pair.a], profiles[pair.b]
            found.append(alignment(a, b, decided.get((a.id, b.id)), on, pair.score))
    return found


def put_together(a: Profile, b: Profile, judgement: Judgement) -> Alignment:
    """The alignment of two claims that a person put together: as they stand to each other by all that is typed."""
    on = ground(a, b, Likely(a=0, b=1, covered=(0.0, 0.0), cosine=None, score=1.0))
    made = alignment(a, b, judgement, on, 1.0)
    if judgement.relation in RELATIONS:
        return made
    return replace(made, why=replace(made.why, reason=f"{judgement.by} put them together. {made.why.reason}"))


def _is_rejected(a: Profile, b: Profile, decided: Decided) -> bool:
    heard = decided.get((a.id, b.id))
    return heard is not None and heard.verdict == "negative"


def _paired(
    held: Mapping[tuple[int, int], tuple[Likely, Ground]], profiles: Sequence[Profile]
) -> list[tuple[int, int]]:
    """One to one by the greatest sum, then what else has firm ground and scores well; firm pairs go first.

    Headlines are paired besides, so that a summary takes no claim away from the body.
    """
    heads = {pair for pair in held if any(profiles[n].headline for n in pair)}
    chosen = _best({pair: one for pair, one in held.items() if pair not in heads})
    chosen += _best({pair: held[pair] for pair in heads})
    partners = Counter((side, pair[side]) for pair in chosen for side in (0, 1))
    for pair, (like, on) in sorted(held.items(), key=lambda item: (-item[1][0].score, item[0])):
        if pair in chosen or not on.is_firm or like.score < FURTHER or pair in heads:
            continue
        if max(partners[side, pair[side]] for side in (0, 1)) < PARTNERS:
            chosen.append(pair)
            partners.update((side, pair[side]) for side in (0, 1))
    return sorted(chosen)


def _best(held: Mapping[tuple[int, int], tuple[Likely, Ground]]) -> list[tuple[int, int]]:
    rows, columns = sorted({a for a, _ in held}), sorted({b for _, b in held})
    gain = np.zeros((len(rows), len(columns)))
    row, column = {a: n for n, a in enumerate(rows)}, {b: n for n, b in enumerate(columns)}
    for (a, b), (like, on) in held.items():
        gain[row[a], column[b]] = like.score + 0.2 * on.is_firm
    return [(rows[r], columns[c]) for r, c in assign(gain) if (rows[r], columns[c]) in held]


def alignment(a: Profile, b: Profile, judgement: Judgement | None, on: Ground, score: float) -> Alignment:
    """The alignment of two claims by the comparators of two languages; a judgement may fix its relation."""
    found = aspects(a, b, is_firm=on.is_firm)
    values = next(((x.value, y.value) for x, y, sure in pairs_of(a, b) if sure), None)
    grown = has_grown(found, a.document, b.document, _floats(values), is_toll=_is_toll(a, b))
    row = relate(found, {"grown"} if grown and on.is_firm else ())
    grounds = Grounds(reason=why(a, b, on), row=row, aspects=found, title=title(a, b), score=score)
    made = concluded(a, b, grounds, judgement, within=a.document.id == b.document.id)
    doubt = unconfirming(a, b, on) if judgement is None and made.relation in AGREEING else ""
    return replace(made, unconfirming=doubt)


def _floats(values: tuple[int | float | None, int | float | None] | None) -> tuple[float, float] | None:
    if values is None or values[0] is None or values[1] is None:
        return None
    return float(values[0]), float(values[1])


def _is_toll(a: Profile, b: Profile) -> bool:
    return any(fate(left, a) is not None and fate(left, a) == fate(right, b) for left, right, _ in pairs_of(a, b))


def why(a: Profile, b: Profile, on: Ground) -> str:
    """What the two have in common, with the printed words of both sides."""
    one, other = told(a), told(b)
    parts = [f"the figure “{a.words_of(x.span)}”, “{b.words_of(y.span)}”" for x, y in on.figures[:1]]
    parts += [f"the name “{x.name}”, “{y.name}”" for x, y in on.names[:2]]
    for notion in [*shared_doings(a, b)[:1], *on.things[:2]]:
        spans = [side.notions.get(notion, p.claim.predicate_span) for side, p in ((one, a), (other, b))]
        left, right = a.words_of(spans[0]), b.words_of(spans[1])
        meant = "" if notion.name.startswith(WORD) else f" ({notion.name})"
        parts.append(f"“{left}”, “{right}”{meant}")
    if not parts and on.cosine is None:
        return "They have little in common that can be compared."
    if not parts:
        return f"They are near in meaning as a whole (cosine {on.cosine:.2f})."
    return f"Both have {'; '.join(parts)}."


def title(a: Profile, b: Profile) -> str:
    """At most 60 characters, in the words of the account that is not in Arabic, if there is one."""
    own, is_first = (b, False) if is_across(a) and not is_across(b) else (a, True)
    for left, right, _ in pairs_of(a, b):
        figure = left if is_first else right
        printed = own.words_of(figure.span)
        return _cut(printed if figure.counted_text in printed else f"{printed} {figure.counted_text}")
    return _cut(own.content)


def _cut(text: str) -> str:
    text = " ".join(text.split()).strip(" ,.;:“”‘’\"'،؛")
    return text if len(text) <= TITLE else text[:TITLE].rsplit(" ", 1)[0].rstrip(" ,.;:،") + "…"
