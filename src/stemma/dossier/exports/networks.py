"""The exporters of graphs."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from stemma.dossier.exports.graphs import Graph, gexf, graphml, origins_graph, people_graph
from stemma.dossier.paths import without_machine
from stemma.model import Dossier


class _Network:
    """One graph of a dossier in one form of file; the subclasses say which."""

    version = "1"
    name: ClassVar[str]
    suffix: ClassVar[str]
    graph: ClassVar[Callable[[Dossier], Graph]]
    form: ClassVar[Callable[[Graph], bytes]]

    def export(self, dossier: Dossier) -> bytes:
        """The whole file."""
        kind = type(self)
        return kind.form(kind.graph(without_machine(dossier)))


class PeopleGexf(_Network):
    """Exporter of who is named together, as GEXF."""

    name, suffix, graph, form = "gexf", ".gexf", people_graph, gexf


class OriginsGexf(_Network):
    """Exporter of what rests on what, as GEXF."""

    name, suffix, graph, form = "gexf-origins", ".gexf", origins_graph, gexf


class PeopleGraphml(_Network):
    """Exporter of who is named together, as GraphML."""

    name, suffix, graph, form = "graphml", ".graphml", people_graph, graphml


class OriginsGraphml(_Network):
    """Exporter of what rests on what, as GraphML."""

    name, suffix, graph, form = "graphml-origins", ".graphml", origins_graph, graphml
