"""The exporters of graphs."""

from __future__ import annotations

from stemma.dossier.exports.graphs import gexf, graphml, origins_graph, people_graph
from stemma.dossier.paths import without_machine
from stemma.model import Dossier


class PeopleGexf:
    """Exporter of who is named together, as GEXF."""

    name = "gexf"
    version = "1"
    suffix = ".gexf"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file."""
        return gexf(people_graph(without_machine(dossier)))


class OriginsGexf:
    """Exporter of what rests on what, as GEXF."""

    name = "gexf-origins"
    version = "1"
    suffix = ".gexf"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file."""
        return gexf(origins_graph(without_machine(dossier)))


class PeopleGraphml:
    """Exporter of who is named together, as GraphML."""

    name = "graphml"
    version = "1"
    suffix = ".graphml"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file."""
        return graphml(people_graph(without_machine(dossier)))


class OriginsGraphml:
    """Exporter of what rests on what, as GraphML."""

    name = "graphml-origins"
    version = "1"
    suffix = ".graphml"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file."""
        return graphml(origins_graph(without_machine(dossier)))
