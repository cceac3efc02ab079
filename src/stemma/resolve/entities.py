"""Clusters of mentions as entities: numbered by first occurrence, named by their fullest form."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from stemma.model import Apart, Entity, Join, Mention, MentionKind, NameForm, Span
from stemma.resolve.clusters import Edge
from stemma.resolve.desk import Desk
from stemma.resolve.gazetteer import Found, Gazetteer
from stemma.resolve.groups import group_label
from stemma.resolve.holders import posts_held, two_holders

_ARTICLE = re.compile(r"^(?:the|a|an|this|that)\s+(?=\S)", re.IGNORECASE)


def build_entities(desk: Desk) -> tuple[Entity, ...]:
    """All clusters as entities, in the order in which they first occur."""
    roots = sorted(desk.clusters.roots(), key=lambda root: desk.order[desk.first_of(root)])
    names = {root: f"e{number}" for number, root in enumerate(roots, 1)}
    joins: dict[str, list[Edge]] = {}
    for edge in desk.clusters.joins:
        joins.setdefault(desk.clusters.root(edge.left), []).append(edge)
    apart = _apart(desk, names)
    held = posts_held(desk)
    findings = two_holders(desk, held)
    gazetteer = Gazetteer(desk)
    made = []
    for root in roots:
        entity = _entity(desk, root, names[root], joins, apart)
        found = gazetteer.find(entity.mentions) if entity.kind == "place" else Found()
        made.append(
            replace(
                entity,
                posts=tuple(held.get(root, ())),
                findings=tuple(findings.get(root, ())),
                position=found.position,
                positions=found.positions,
            )
        )
    return tuple(made)


def _entity(
    desk: Desk,
    root: str,
    identity: str,
    joins: dict[str, list[Edge]],
    apart: dict[str, dict[str, Apart]],
) -> Entity:
    members = sorted((desk.mentions[i] for i in desk.clusters.members(root)), key=lambda m: desk.order[m.id])
    kind = _kind(members)
    ordered = sorted(apart.get(identity, {}).items(), key=lambda item: int(item[0][1:]))
    return Entity(
        id=identity,
        kind=kind,
        name=_name(desk, members, kind),
        forms=_forms(desk, members),
        mentions=tuple(sorted(m.id for m in members)),
        joins=tuple(Join(left=e.left, right=e.right, why=e.why) for e in joins.get(root, ())),
        apart=tuple(value for _other, value in ordered),
    )


def _kind(members: list[Mention]) -> MentionKind:
    """The most frequent kind of named mentions, else of all but pronouns, else the first."""
    for forms in (("name",), ("name", "nominal"), ("name", "nominal", "pronoun")):
        kinds = Counter(m.kind for m in members if m.form in forms)
        if kinds:
            return kinds.most_common(1)[0][0]
    return members[0].kind


def _label(desk: Desk, mention: Mention) -> tuple[str, Span]:
    """The words shown for a mention, and where: the core of a name, all of a nominal."""
    text = desk.texts.get(mention.span.document)
    if mention.form == "name" and text and mention.kind not in ("place", "post"):
        return " ".join(mention.name_span.of(text).split()), mention.name_span
    return desk.printed(mention), mention.span


def _name(desk: Desk, members: list[Mention], kind: MentionKind) -> str:
    """The form with most words, of those the most frequent; without editorial brackets where there is a choice."""
    if kind == "document":
        return _document_name(desk, members)
    chosen = [m for m in members if m.form == "name" and m.kind == kind]
    if not chosen and kind == "group":
        counted = Counter(group_label(desk.printed(m)) for m in members if m.form != "pronoun")
    else:
        chosen = chosen or [m for m in members if m.form != "pronoun"] or members
        counted = Counter(_label(desk, m)[0] for m in chosen)
    if not counted:
        return desk.printed(members[0])
    return min(counted, key=lambda t: ("[" in t, -min(len(t.split()), 8), -counted[t], t.isupper(), -len(t), t))


def _document_name(desk: Desk, members: list[Mention]) -> str:
    """The most frequent noun with its describing words where a text gives some: "leaked letter"."""
    counted = Counter(
        _ARTICLE.sub("", desk.printed(m)) for m in members if m.form != "pronoun" and m.kind == "document"
    )
    if not counted:
        return desk.printed(members[0])
    heads: Counter[str] = Counter()
    for text, times in counted.items():
        heads[text.split()[-1].casefold()] += times
    head = min(heads, key=lambda word: (-heads[word], word))
    own = [text for text in counted if text.split()[-1].casefold() == head]
    return min(own, key=lambda text: (-min(len(text.split()), 3), -counted[text], text))


def _forms(desk: Desk, members: list[Mention]) -> tuple[NameForm, ...]:
    shown = [m for m in members if m.form != "pronoun"] or members
    spans: dict[tuple[str, str], list[Span]] = {}
    for mention in shown:
        text, span = _label(desk, mention)
        spans.setdefault((text, mention.span.document), []).append(span)
    return tuple(NameForm(text=text, document=doc, spans=tuple(at)) for (text, doc), at in spans.items())


def _apart(desk: Desk, names: dict[str, str]) -> dict[str, dict[str, Apart]]:
    """Look-alikes per entity: noted ones, refused joins, and bars that are shown; the highest score for a pair."""
    found = [(note.left, note.right, note.why, note.unsure) for note in desk.look_alikes]
    found += [(edge.left, edge.right, bar.why, bar.unsure) for edge, bar in desk.clusters.refused]
    found += [(bar.left, bar.right, bar.why, bar.unsure) for bar in desk.clusters.shown_bars()]
    table: dict[str, dict[str, Apart]] = {}
    for left, right, why, unsure in sorted(found, key=lambda f: (-(f[2].score or 0.0), f[0], f[1], f[2].reason)):
        one, other = names[desk.clusters.root(left)], names[desk.clusters.root(right)]
        if one != other:
            table.setdefault(one, {}).setdefault(other, Apart(other=other, why=why, unsure=unsure))
            table.setdefault(other, {}).setdefault(one, Apart(other=one, why=why, unsure=unsure))
    return table
