"""What each claim rests on as the machine found it, and apart from it the grades that people gave."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from stemma.dossier.index import PUBLISHER, Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.matters import Matter
from stemma.dossier.views.words import count
from stemma.model import ClaimSupport, Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """The same finding for one claim or several; ``of`` names their texts, or on a long page their numbers."""

    of: str
    found: str
    to_raise: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeLine:
    """A person's grade: the source's letter and the item's figure, never combined."""

    source: str
    item: str
    by: str
    when: str
    why: str


def rests_of(index: Index, labels: dict[str, TextLabel], matter: Matter) -> tuple[Rest, ...]:
    """What the claims of one matter rest on; claims of which the same is found are told together."""
    letters: dict[tuple[str, str], list[str]] = {}
    for claim in matter.claims:
        support = index.supports.get(claim)
        if support is not None:
            told = letters.setdefault((found_in(index, labels, support), support.to_raise), [])
            told.append(labels[index.claims[claim].document].letter)
    return tuple(
        Rest(of=", ".join(dict.fromkeys(of)), found=found, to_raise=to_raise)
        for (found, to_raise), of in letters.items()
    )


def rests_together(index: Index, labels: dict[str, TextLabel], matters: tuple[Matter, ...]) -> tuple[Rest, ...]:
    """The same for a page of very many claims: each finding once, with the numbers of its claims."""
    numbers: dict[tuple[str, str], list[int]] = {}
    for matter in matters:
        for rest in rests_of(index, labels, matter):
            numbers.setdefault((rest.found, rest.to_raise), []).append(matter.number)
    return tuple(Rest(of=ranges(of), found=found, to_raise=to_raise) for (found, to_raise), of in numbers.items())


def ranges(numbers: list[int]) -> str:
    """``1–3, 7``."""
    runs = groupby(enumerate(sorted(set(numbers))), key=lambda pair: pair[1] - pair[0])
    told = [[number for _, number in run] for _, run in runs]
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in told)


def found_in(index: Index, labels: dict[str, TextLabel], support: ClaimSupport) -> str:
    """How many origins confirm it, why not more, and the origins where the reason does not name them."""
    number = support.confirmations
    told = "No independent confirmation." if not number else f"{count(number, 'independent confirmation')}."
    names = list(dict.fromkeys(origin_name(index, labels, origin) for origin in support.origins))
    unsaid = [name for name in names if name not in support.reason]
    origins = f"{'Origin' if len(names) == 1 else 'Origins'}: {'; '.join(names)}." if unsaid else ""
    return " ".join(part for part in (told, support.reason, origins) if part)


def origin_name(index: Index, labels: dict[str, TextLabel], origin: str) -> str:
    """An origin in words."""
    if origin.startswith(PUBLISHER):
        document = origin.removeprefix(PUBLISHER)
        return f"own voice of {labels[document].name if document in labels else document}"
    known = index.origin_labels.get(origin)
    if known:
        return known
    return index.entities[origin].name if origin in index.entities else "a source not named"


def grades_of(index: Index, matter: Matter) -> tuple[GradeLine, ...]:
    """Grades whose passage lies on a claim of ``matter``, in the order given."""
    spans = [span for claim in matter.claims for span in index.claims[claim].spans]
    return tuple(_line(grade) for grade in index.dossier.grades if any(grade.claim.overlaps(span) for span in spans))


def _line(grade: Grade) -> GradeLine:
    return GradeLine(source=grade.source, item=grade.item, by=grade.by, when=grade.when, why=grade.why)
