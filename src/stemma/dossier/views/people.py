"""People and posts: who is who, in which spellings, and why they are taken as one."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.views.passages import anchor, language_of
from stemma.dossier.views.words import ENTITY_KINDS
from stemma.model import Entity, PostHeld

KINDS = ("person", "organisation", "group", "post")
MOST_FORMS = 12
MOST_REASONS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One spelling with the letters of the texts that print it, and the first place where it stands."""

    text: str
    letters: str
    href: str
    start: int
    document: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One entity. ``same`` are reasons for taking forms as one, ``apart`` look-alikes that were kept apart.

    ``findings`` are what a reader should look at, such as one post with two holders.
    """

    name: str
    language: str
    kind: str
    posts: tuple[str, ...]
    forms: tuple[Form, ...]
    more_forms: int
    same: tuple[str, ...]
    apart: tuple[str, ...]
    mentions: int
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Cards, people first, then what is only described; ``unnamed`` are single descriptions."""

    cards: tuple[Card, ...]
    unnamed: tuple[Card, ...]


def people_of(index: Index, labels: dict[str, TextLabel]) -> People:
    """People, organisations, groups and posts; what is named goes before what is only described."""
    found = [entity for entity in index.dossier.entities if entity.kind in KINDS]
    found.sort(key=lambda e: (e.kind != "person", -len(e.mentions), KINDS.index(e.kind), e.name, e.id))
    named = [entity for entity in found if is_named(index, entity)]
    known = {entity.id for entity in named}
    described = [entity for entity in found if entity.id not in known]
    told = [entity for entity in described if entity.posts or entity.joins or entity.apart]
    rest = [entity for entity in described if not (entity.posts or entity.joins or entity.apart)]
    return People(
        cards=tuple(card_of(index, labels, entity) for entity in (*named, *told)),
        unnamed=tuple(card_of(index, labels, entity) for entity in rest),
    )


def is_named(index: Index, entity: Entity) -> bool:
    """Whether some text names it, and does not only describe it."""
    return any(m in index.mentions and index.mentions[m].form == "name" for m in entity.mentions)


def card_of(index: Index, labels: dict[str, TextLabel], entity: Entity) -> Card:
    """One entity as a card."""
    forms = forms_of(index, labels, entity)
    posts = dict.fromkeys(_post(post) for post in entity.posts)
    apart = dict.fromkeys(
        f"{'Unsure, kept apart' if a.unsure else 'Kept apart'} from {_name(index, a.other)}: {a.why.reason}"
        for a in entity.apart
    )
    same = dict.fromkeys(join.why.reason for join in entity.joins)
    return Card(
        name=entity.name,
        language=next((form.language for form in forms if form.text == entity.name), ""),
        kind=ENTITY_KINDS[entity.kind],
        posts=tuple(posts)[:4],
        forms=forms[:MOST_FORMS],
        more_forms=max(0, len(forms) - MOST_FORMS),
        same=tuple(same)[:MOST_REASONS],
        apart=tuple(apart)[:MOST_REASONS],
        mentions=len(entity.mentions),
        findings=tuple(dict.fromkeys(finding.reason for finding in entity.findings)),
    )


def _name(index: Index, entity: str) -> str:
    return index.entities[entity].name if entity in index.entities else entity


def _post(held: PostHeld) -> str:
    """The post as printed, with what it is tied to where the words do not say so already, and its stated dates."""
    printed = held.text or held.post
    extra = [part for part in (held.organisation, held.place) if part and part not in printed]
    whole = ", ".join([printed.removeprefix("the "), *extra])
    dates = f" ({_dates(held.dates)})" if held.dates else ""
    return whole[:1].upper() + whole[1:] + dates


def _dates(edtf: str) -> str:
    """An EDTF interval in words."""
    first, slash, last = edtf.partition("/")
    if not slash:
        return edtf
    if last in ("", ".."):
        return f"from {first}"
    return f"until {last}" if first in ("", "..") else f"{first} to {last}"


def forms_of(index: Index, labels: dict[str, TextLabel], entity: Entity) -> tuple[Form, ...]:
    """The spellings, each once, in the order in which the texts print them."""
    order = list(index.documents)
    places: dict[str, list[tuple[int, int]]] = {}
    for form in entity.forms:
        for span in form.spans:
            places.setdefault(" ".join(form.text.split()), []).append((order.index(form.document), span.start))
    made = []
    for text, found in sorted(places.items(), key=lambda item: (min(item[1]), item[0])):
        first, start = min(found)
        letters = [labels[order[n]].letter for n in sorted({n for n, _ in found})]
        made.append(
            Form(
                text=text,
                letters=", ".join(letters[:3]) + (f" +{len(letters) - 3}" if len(letters) > 3 else ""),
                href=f"#{anchor(order[first], start)}",
                start=start,
                document=order[first],
                language=language_of(index, order[first]),
            )
        )
    return tuple(made)
