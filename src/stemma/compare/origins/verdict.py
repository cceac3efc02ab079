"""The sentence over the whole case: how many reports, how many origins, what is confirmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.compare.concluding import AGREEING
from stemma.compare.origins.confirmation import doubles
from stemma.compare.origins.ledger import OWN
from stemma.compare.origins.resting import Ground, grounds_of, rests_on
from stemma.compare.origins.tracing import Tracing, words_for
from stemma.model import Alignment, Document, Finding

MAIN = 0.25  # part of a report's claims from which on a document or voice is what the report rests on


def is_support(alignment: Alignment) -> bool:
    """Whether two texts say the same, nearly enough for one to confirm the other."""
    return alignment.relation in AGREEING and alignment.scope == "between" and not alignment.unconfirming


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """The reports, and the origins behind them in groups: what may be one and the same stands together."""

    reports: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    main: Mapping[str, str]
    grounds: Mapping[str, Ground]
    is_compared: bool


def behind_the_reports(tracing: Tracing, alignments: Sequence[Alignment], documents: Sequence[Document]) -> Behind:
    """The origins that count in the headline.

    Those are the document, voice or sight behind any claim that two texts make alike, and for every report what it
    mainly rests on: its foremost document or voice, else its publisher's own voice. A held text that is itself
    the document others speak of is no report.
    """
    originals = {node.id for node in tracing.nodes if node.kind == "document" and node.held}
    reports = tuple(document.id for document in documents if document.id not in originals)
    main = _mains(tracing, reports)
    counted = set(main.values())
    for alignment in alignments:
        if alignment.scope == "between" and alignment.relation in AGREEING:
            origins = {tracing.origin_of.get(claim, "") for claim in (*alignment.a, *alignment.b)}
            counted |= origins & set(tracing.facts)
    sure = doubles([o for o in counted if o in tracing.facts], tracing.facts)
    own = [[origin] for origin in sorted(counted - set(tracing.facts))]
    groups = tuple(tuple(group) for group in [*sure, *own])
    return Behind(
        reports=reports, groups=groups, main=main, grounds=grounds_of(tracing), is_compared=bool(tracing.origin_of)
    )


def _mains(tracing: Tracing, reports: Sequence[str]) -> dict[str, str]:
    """Report -> what it mainly rests on."""
    counts: dict[str, Counter[str]] = {report: Counter() for report in reports}
    for claim, origin in tracing.origin_of.items():
        if tracing.text_of[claim] in counts:
            counts[tracing.text_of[claim]][origin] += 1
    found = {}
    for report, count in counts.items():
        weighty = [o for o in count if o in tracing.facts and count[o] >= MAIN * count.total()]
        rest = [o for o in count if o not in tracing.facts and o.startswith(OWN)]
        if weighty or rest:
            found[report] = min(weighty or rest, key=lambda o: (-count[o], o))
        else:
            found[report] = _own(tracing, report)
    return found


def _own(tracing: Tracing, report: str) -> str:
    """The own voice of ``report``, or of the text that it copies."""
    nearest = [o for o in tracing.origins if o.entity.startswith(OWN) and any(p.text == report for p in o.paths)]
    known = {o.id for o in tracing.origins}
    return f"{OWN}{report}" if f"{OWN}{report}" in known or not nearest else nearest[0].id


def finding(behind: Behind, confirmed: int) -> Finding:
    """The finding; ``confirmed`` claims have more than one independent origin."""
    reports, origins = len(behind.reports), len(behind.groups)
    at_least = any(len(group) > 1 for group in behind.groups)
    head = f"{_count(reports, 'report')}, {'at least ' if at_least else ''}{_count(origins, 'origin')}."
    head = head[:1].upper() + head[1:]
    return Finding(
        reports=reports,
        origins=origins,
        at_least=at_least,
        independent_confirmations=confirmed,
        text=f"{head} {_tail(origins, confirmed, behind)}".strip() if reports else "No reports.",
        reason=rests_on(behind.groups, behind.main, behind.grounds, reports) or "Nothing was read.",
    )


def _count(number: int, noun: str) -> str:
    return f"{words_for(number)} {noun}{'' if number == 1 else 's'}"


def _tail(origins: int, confirmed: int, behind: Behind) -> str:
    if confirmed:
        verb = "has" if confirmed == 1 else "have"
        return f"{_count(confirmed, 'claim').capitalize()} {verb} more than one."
    if origins <= 1:
        return "No independent confirmation."
    return "No claim is confirmed by two of them." if behind.is_compared else ""
