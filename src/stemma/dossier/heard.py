"""Voices that the tree leaves to a line of text: heard by one report alone, for what nobody else says."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model import Dossier, Node, Origin

MOST_NODES = 12
STATEMENT = "statement"  # the detail of a node that is a person or body heard, not a document


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A voice and the texts that hear it."""

    node: Node
    texts: tuple[str, ...]


def is_voice(node: Node) -> bool:
    """Whether a witness is someone heard, named or not, rather than a text, an outlet or a document."""
    return node.kind == "unnamed" or (node.kind == "document" and not node.held and node.detail == STATEMENT)


def also_heard(dossier: Dossier) -> tuple[Heard, ...]:
    """The voices of one report alone whose claims no account of another origin answers, in the order of the nodes.

    A voice through which something else comes ("leaked to the press") is a step of the way and is not among them.
    Where the tree would have more than ``MOST_NODES`` boxes, further voices of one report follow, those without a
    name and those with the fewest claims first.
    """
    stemma = dossier.stemma
    passed = {edge.derived for edge in stemma.edges}
    hearing: dict[str, set[str]] = {}
    for edge in stemma.edges:
        hearing.setdefault(edge.source, set()).add(edge.derived)
    origins = {origin.node: origin for origin in stemma.origins}
    answered = _answered(dossier)
    order = {document.id: n for n, document in enumerate(dossier.documents)}
    found, more = [], []
    for node in stemma.nodes:
        origin = origins.get(node.id)
        texts = hearing.get(node.id) or _tellers(dossier, origin)
        if not is_voice(node) or node.id in passed or len(texts) != 1 or not texts <= set(order):
            continue
        heard = Heard(node=node, texts=tuple(texts))
        if origin and answered & set(origin.claims):
            more.append((node.kind != "unnamed", len(origin.claims), node.id, heard))
        else:
            found.append(heard)
    room = len(stemma.nodes) - len(found) - MOST_NODES
    found += [heard for *_, heard in sorted(more, key=lambda row: row[:3])[: max(0, room)]]
    return tuple(sorted(found, key=lambda heard: (order[heard.texts[0]], heard.node.label, heard.node.id)))


def in_sentence(node: Node) -> str:
    """The label of a voice within a sentence: what is no name ("Residents") loses its capital."""
    return node.label[:1].lower() + node.label[1:] if node.kind == "unnamed" else node.label


def _answered(dossier: Dossier) -> set[str]:
    """Claims that an account resting on another origin speaks to."""
    origin_of = {claim: origin.id for origin in dossier.stemma.origins for claim in origin.claims}
    found: set[str] = set()
    for alignment in dossier.alignments:
        claims = (*alignment.a, *alignment.b)
        if alignment.scope == "between" and len({origin_of.get(claim, claim) for claim in claims}) > 1:
            found.update(claims)
    return found


def _tellers(dossier: Dossier, origin: Origin | None) -> set[str]:
    told = set(origin.claims) if origin else set()
    return {claim.document for reading in dossier.readings for claim in reading.claims if claim.id in told}
