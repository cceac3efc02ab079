"""Inside one document: what the text itself says belongs together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from stemma.model import Mention
from stemma.resolve.clusters import Edge
from stemma.resolve.desk import Desk
from stemma.resolve.evidence import because
from stemma.resolve.short_forms import called_so, is_part
from stemma.resolve.titled import Titled
from stemma.text.name_lists import small_words
from stemma.text.name_parts import Name, parse_name
from stemma.text.outlets import is_paper_name, is_short_outlet, outlet_key
from stemma.text.scripts import plain

# "Vuchek, the deputy head, ...": the name alone, told who that is.
_INTRODUCED = re.compile(r",\s(?:the|an?|his|her|their|its)\s")
_MOST_FORMS = 100
OF_ITS_OWN = "The single name is introduced by itself, before the full name is."


def join_within(desk: Desk) -> None:
    """Join by sure antecedents and equal names."""
    desk.clusters.join_all(_antecedents(desk))
    desk.clusters.join_all(_equal_names(desk))


def join_short_names(desk: Desk) -> None:
    """Join a single family or given name, or the short form of a public body, to the one full name that it fits."""
    desk.clusters.join_all((*_bare_names(desk), *_short_bodies(desk), *_without_place(desk), *_short_outlets(desk)))


def _antecedents(desk: Desk) -> Iterator[Edge]:
    for mention in desk.mentions.values():
        if mention.refers_to in desk.mentions:
            earlier = desk.mentions[mention.refers_to]
            why = mention.why or because("The text refers back to it.", mention, earlier, score=1.0)
            yield Edge(left=earlier.id, right=mention.id, score=1.0, why=why)


def _equal_names(desk: Desk) -> Iterator[Edge]:
    seen: dict[tuple[str, str, str], Mention] = {}
    for mention in desk.of_kind("person", "organisation", "place", "weapon", "vehicle", "nationality", "other"):
        if mention.form != "name" or (mention.kind == "person" and desk.behind_article(mention)):
            continue
        key = (mention.span.document, mention.kind, plain(desk.name_of(mention)))
        first = seen.setdefault(key, mention)
        if first is not mention:
            why = because("The same name in the same text.", first, mention, score=0.99)
            yield Edge(left=first.id, right=mention.id, score=0.99, why=why)


def _bare_names(desk: Desk) -> Iterator[Edge]:
    people = [m for m in desk.of_kind("person") if m.form == "name"]
    titled = Titled(desk, people)
    for _document, group in groupby(people, key=lambda m: m.span.document):
        here = [(m, parse_name(desk.name_of(m), "person")) for m in group]
        full = [(m, name) for m, name in here if not name.is_bare]
        for mention, name in here:
            if (
                name.words
                and name.is_bare
                and not desk.behind_article(mention)
                and not titled.elsewhere(mention, name)
            ):
                yield from _attached(desk, mention, name, full)


def _attached(desk: Desk, mention: Mention, name: Name, full: Iterable[tuple[Mention, Name]]) -> Iterator[Edge]:
    fitting: dict[str, Mention] = {}
    for other, words in full:
        if is_part(name, words):
            fitting.setdefault(desk.clusters.root(other.id), other)
    people = [m for m in fitting.values() if not desk.clusters.together(m.id, mention.id)]
    if people and _is_introduced(desk, mention, (m for m, words in full if is_part(name, words))):
        for other in people:
            desk.note(other.id, mention.id, because(OF_ITS_OWN, other, mention))
        return
    if len(fitting) == 1:
        for other in people:
            why = because("A part of the one full name in this text that it fits.", other, mention, score=0.97)
            yield Edge(left=other.id, right=mention.id, score=0.97, why=why)
        return
    names = {m.id: desk.name_of(m) for m in fitting.values()}
    meant = called_so(mention, list(fitting.values()), names)
    if meant is not None:
        why = because("The only one of that name in this text whom the title fits.", meant, mention, score=0.9)
        yield Edge(left=meant.id, right=mention.id, score=0.9, why=why)
    else:
        for other in people:
            desk.note(other.id, mention.id, because("It fits more than one full name in this text.", other, mention))


def _is_introduced(desk: Desk, bare: Mention, full: Iterable[Mention]) -> bool:
    """Whether a text, behind its headline, introduces a single name before any full one: then it is not for short."""
    text = desk.texts.get(bare.span.document, "")
    headline = text.find("\n")
    before = any(other.span.start < bare.span.start for other in full)
    return not before and 0 <= headline < bare.span.start and bool(_INTRODUCED.match(text, bare.span.end))


def _short_bodies(desk: Desk) -> Iterator[Edge]:
    """ "Harbour Authority" after "Lenz Harbour Authority": only names and places are left out."""
    bodies = [m for m in desk.of_kind("organisation") if m.form == "name"]
    for _document, group in groupby(bodies, key=lambda m: m.span.document):
        by_unit: dict[str, list[tuple[Mention, Name]]] = {}
        for mention in group:
            name = parse_name(desk.name_of(mention), "office")
            for unit in {
                w.concept.id for w in name.words if w.concept and w.concept.id in small_words("public bodies")
            }:
                by_unit.setdefault(unit, []).append((mention, name))
        for same_unit in by_unit.values():
            yield from _shortened(desk, same_unit)


def _without_place(desk: Desk) -> Iterator[Edge]:
    """ "the Free Brigades" in a text of the Free Brigades of Lenz."""
    bodies = [m for m in desk.of_kind("organisation") if m.form == "name"]
    for _document, group in groupby(bodies, key=lambda m: m.span.document):
        forms: dict[str, Mention] = {}
        for mention in group:
            forms.setdefault(desk.name_of(mention), mention)
        for name, mention in list(forms.items())[:_MOST_FORMS] if len(forms) > 1 else ():
            longer = [other for full, other in forms.items() if full.startswith(f"{name} of ")]
            if len(longer) == 1 and " " in name:
                why = because("A short form of the one such body in this text.", longer[0], mention, score=0.93)
                yield Edge(left=longer[0].id, right=mention.id, score=0.93, why=why)


def _short_outlets(desk: Desk) -> Iterator[Edge]:
    """ "the Herald" in a text that names the Valley Herald, the publisher of a held text or a paper by its name."""
    papers = {outlet_key(name) for name in desk.publishers.values() if name}
    bodies = [m for m in desk.of_kind("organisation", "place", "person", "other") if m.form == "name"]
    for _document, group in groupby(bodies, key=lambda m: m.span.document):
        here = list(group)
        full = {
            name: m
            for m in reversed(here)
            if outlet_key(name := desk.name_of(m)) in papers or (m.kind == "organisation" and is_paper_name(name))
        }
        for mention in here if full else ():
            longer = [full[name] for name in sorted(full) if is_short_outlet(desk.name_of(mention), name)]
            if len({desk.clusters.root(m.id) for m in longer}) == 1 and _has_article(desk, mention):
                why = because("Short for the one paper of that name in this text.", longer[0], mention, score=0.93)
                yield Edge(left=longer[0].id, right=mention.id, score=0.93, why=why)


def _has_article(desk: Desk, mention: Mention) -> bool:
    text, span = desk.texts[mention.span.document], mention.span
    return "the " in (text[span.start : span.start + 4].lower(), text[max(0, span.start - 4) : span.start].lower())


def _shortened(desk: Desk, same_unit: list[tuple[Mention, Name]]) -> Iterator[Edge]:
    forms: dict[str, tuple[Mention, Name]] = {}
    for mention, name in same_unit:
        forms.setdefault(name.joined, (mention, name))
    for mention, name in list(forms.values())[:100]:
        longer = [other for other, full in list(forms.values())[:100] if _is_short_form(name, full)]
        if len({desk.clusters.root(other.id) for other in longer}) == 1:
            why = because("A short form of the one such body in this text.", longer[0], mention, score=0.93)
            yield Edge(left=longer[0].id, right=mention.id, score=0.93, why=why)


def _is_short_form(short: Name, full: Name) -> bool:
    mine = [word.sounds for word in short.words]
    rest = [word for word in full.words if word.sounds not in mine]
    kept = [word for word in full.words if word.sounds in mine]
    proper = all(not w.concept or w.concept.kind in ("place", "generic", "region") for w in rest)
    return bool(rest) and proper and len(kept) == len(mine)
