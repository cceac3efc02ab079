"""Everything the page shows, gathered once: the input of the templates."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from stemma.dossier.bars import draw_timeline
from stemma.dossier.index import Index
from stemma.dossier.labels import text_labels
from stemma.dossier.map import draw_map
from stemma.dossier.matters import matters_of
from stemma.dossier.paths import without_machine
from stemma.dossier.tree import draw_tree
from stemma.dossier.views.claims import Claims, claims_of
from stemma.dossier.views.compare import Compare, compare_of, passages_in
from stemma.dossier.views.copies import Copies, copies_of
from stemma.dossier.views.disputes import Disputes, disputes_of
from stemma.dossier.views.matrix import Matrix, matrix_of
from stemma.dossier.views.method import Method, method_of
from stemma.dossier.views.origins import Origins, origins_of
from stemma.dossier.views.overview import Overview, overview_of
from stemma.dossier.views.passages import Passage
from stemma.dossier.views.people import Form, People, people_of
from stemma.dossier.views.places import Places, places_of
from stemma.dossier.views.texts import TextView, texts_of
from stemma.dossier.views.timeline import Timeline, timeline_of
from stemma.dossier.views.words import DEFINITIONS, count
from stemma.model import Dossier


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """An entry of the navigation; ``count`` is None where there is nothing to count."""

    id: str
    name: str
    count: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All views of one dossier."""

    title: str
    size: str
    views: tuple[View, ...]
    overview: Overview
    tree: Markup
    origins: Origins
    disputes: Disputes
    matrix: Matrix | None
    claims: Claims
    compare: Compare | None
    people: People
    bars: Markup
    timeline: Timeline
    places: Places
    map: Markup
    copies: tuple[Copies, ...]
    texts: tuple[TextView, ...]
    method: Method
    definitions: tuple[tuple[str, str], ...]


def page_of(dossier: Dossier) -> Page:
    """The content of the page for ``dossier``."""
    dossier = without_machine(dossier)
    index = Index.of(dossier)
    labels = text_labels(dossier)
    matters = matters_of(index)
    disputes = disputes_of(index, labels, matters)
    claims = claims_of(index, labels, matters)
    compare = compare_of(index, labels, matters)
    people = people_of(index, labels)
    timeline = timeline_of(index, labels)
    places = places_of(index, labels, matters)
    origins = origins_of(index, labels)
    passages = [p for row in claims.rows for cell in row.cells for p in cell]
    passages += [row.near.passage for row in claims.rows if row.near is not None]
    passages += [row.passage for row in timeline.words]
    passages += passages_in(compare) if compare else []
    passages += [p for o in origins.shared for reason in (*o.reasons, *o.more) for p in reason.passages]
    method = method_of(index, labels)
    copies = copies_of(index, labels)
    passages += [p for pair in copies for p in pair.passages]
    passages += [p for note in method.noticed for p in note.passages]
    forms = [form for card in (*people.cards, *people.unnamed) for form in card.forms]
    forms += [form for row in places.rows for form in row.forms]
    words = sum(document.words for document in dossier.documents)
    return Page(
        title=dossier.title,
        size=f"{count(len(dossier.documents), 'text')}, {count(words, 'word')}",
        views=_views(disputes, claims, compare, people, timeline, places, len(dossier.documents)),
        overview=overview_of(index, matters),
        tree=draw_tree(index, labels),
        origins=origins,
        disputes=disputes,
        matrix=matrix_of(index, labels, matters),
        claims=claims,
        compare=compare,
        people=people,
        bars=draw_timeline(timeline.moments) if timeline.words else Markup(""),
        timeline=timeline,
        places=places,
        map=draw_map(places.mapped),
        copies=copies,
        texts=texts_of(index, labels, matters, _linked(passages, forms)),
        method=method,
        definitions=DEFINITIONS,
    )


def _linked(passages: list[Passage], forms: list[Form]) -> dict[str, set[int]]:
    """Places in each text that something on the page points to."""
    linked: dict[str, set[int]] = {}
    for passage in passages:
        linked.setdefault(passage.label.document, set()).add(passage.start)
    for form in forms:
        linked.setdefault(form.document, set()).add(form.start)
    return linked


def _views(
    disputes: Disputes,
    claims: Claims,
    compare: Compare | None,
    people: People,
    timeline: Timeline,
    places: Places,
    texts: int,
) -> tuple[View, ...]:
    return (
        View(id="disputes", name="Disputes", count=disputes.number),
        View(id="claims", name="All claims", count=len(claims.rows)),
        *([View(id="compare", name="Compare", count=None)] if compare else []),
        View(id="people", name="People and posts", count=len(people.cards)),
        View(id="timeline", name="Timeline", count=len(timeline.words)),
        View(id="places", name="Places", count=len(places.rows)),
        View(id="texts", name="Texts", count=texts),
        View(id="method", name="Method and manifest", count=None),
    )
