"""Who is named together, and what rests on what, as graphs for network programs: GEXF 1.2 and GraphML 1.0."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from stemma.dossier.exports.package import HEAD, xml, xml_attribute
from stemma.dossier.index import Index
from stemma.model import Dossier

ACTORS = ("person", "organisation", "group", "post")
Fact = tuple[str, str | int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vertex:
    """A node with its facts (name, value), the same names for all nodes of one graph."""

    id: str
    label: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """An edge between vertex ids; ``facts`` as for vertices."""

    source: str
    target: str
    weight: int
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """Vertices and ties in the order of the dossier."""

    directed: bool
    vertices: tuple[Vertex, ...]
    ties: tuple[Tie, ...]


def people_graph(dossier: Dossier) -> Graph:
    """People, organisations, groups and posts; a tie's weight is the number of claims that name both."""
    index = Index.of(dossier)
    actors = {entity.id: entity for entity in dossier.entities if entity.kind in ACTORS}
    texts = {e.id: len({form.document for form in e.forms}) for e in actors.values()}
    together: Counter[tuple[str, str]] = Counter()
    for claim in index.claims.values():
        named = {found.id for mention in claim.mentions if (found := index.entity(mention)) and found.id in actors}
        together.update(combinations(sorted(named), 2))
    vertices = tuple(
        Vertex(
            id=entity.id,
            label=entity.name,
            facts=(("kind", entity.kind), ("mentions", len(entity.mentions)), ("texts", texts[entity.id])),
        )
        for entity in actors.values()
    )
    ties = tuple(Tie(source=a, target=b, weight=n, facts=()) for (a, b), n in sorted(together.items()))
    return Graph(directed=False, vertices=vertices, ties=ties)


def origins_graph(dossier: Dossier) -> Graph:
    """The stemma: an arrow runs from what rests on a source to that source."""
    vertices = tuple(
        Vertex(
            id=node.id,
            label=node.label,
            facts=(("kind", node.kind), ("held", "yes" if node.held else "no"), ("date", node.date or "")),
        )
        for node in dossier.stemma.nodes
    )
    ties = tuple(
        Tie(source=edge.derived, target=edge.source, weight=1, facts=(("kind", edge.kind), ("why", edge.why.reason)))
        for edge in dossier.stemma.edges
    )
    return Graph(directed=True, vertices=vertices, ties=ties)


def gexf(graph: Graph) -> bytes:
    """GEXF 1.2 (gexf.net), the version most readers know."""
    kind = "directed" if graph.directed else "undirected"
    nodes = "".join(
        f'<node id="{xml_attribute(v.id)}" label="{xml_attribute(v.label)}">{_values(v.facts)}</node>'
        for v in graph.vertices
    )
    edges = "".join(
        f'<edge id="{n}" source="{xml_attribute(t.source)}" target="{xml_attribute(t.target)}" weight="{t.weight}">'
        f"{_values(t.facts)}</edge>"
        for n, t in enumerate(graph.ties)
    )
    made = (
        f'{HEAD}<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph defaultedgetype="{kind}">'
        f"{_classes('node', graph.vertices)}{_classes('edge', graph.ties)}"
        f"<nodes>{nodes}</nodes><edges>{edges}</edges></graph></gexf>\n"
    )
    return made.encode("utf-8")


def _classes(of: str, items: Sequence[Vertex | Tie]) -> str:
    found = items[0].facts if items else ()
    lines = (f'<attribute id="{name}" title="{name}" type="{_type(value, "integer")}"/>' for name, value in found)
    body = "".join(lines)
    return f'<attributes class="{of}">{body}</attributes>' if body else ""


def _type(value: str | int, whole: str) -> str:
    return whole if isinstance(value, int) else "string"


def _values(facts: Iterable[Fact]) -> str:
    lines = "".join(f'<attvalue for="{name}" value="{xml_attribute(str(value))}"/>' for name, value in facts)
    return f"<attvalues>{lines}</attvalues>" if lines else ""


def graphml(graph: Graph) -> bytes:
    """GraphML 1.0 (graphml.graphdrawing.org)."""
    vertex_facts = graph.vertices[0].facts if graph.vertices else ()
    tie_facts = graph.ties[0].facts if graph.ties else ()
    keys = [_key("node", "label", "string"), *(_key("node", n, _type(v, "int")) for n, v in vertex_facts)]
    keys += [_key("edge", "weight", "int"), *(_key("edge", n, _type(v, "int")) for n, v in tie_facts)]
    nodes = "".join(
        f'<node id="{xml_attribute(v.id)}">{_data("node", (("label", v.label), *v.facts))}</node>'
        for v in graph.vertices
    )
    edges = "".join(
        f'<edge source="{xml_attribute(t.source)}" target="{xml_attribute(t.target)}">'
        f"{_data('edge', (('weight', t.weight), *t.facts))}</edge>"
        for t in graph.ties
    )
    kind = "directed" if graph.directed else "undirected"
    made = (
        f'{HEAD}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">{"".join(keys)}'
        f'<graph edgedefault="{kind}">{nodes}{edges}</graph></graphml>\n'
    )
    return made.encode("utf-8")


def _key(of: str, name: str, kind: str) -> str:
    return f'<key id="{of}-{name}" for="{of}" attr.name="{name}" attr.type="{kind}"/>'


def _data(of: str, facts: Iterable[Fact]) -> str:
    return "".join(f'<data key="{of}-{name}">{xml(str(value))}</data>' for name, value in facts)
