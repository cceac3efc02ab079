"""GEXF and GraphML, read back by networkx."""

from __future__ import annotations

import io

import networkx
import pytest

from stemma.model import Dossier
from tests.dossier.exports.cases import cases, exported
from tests.dossier.invented import harbour

CASES = cases()
ACTORS = ("person", "organisation", "group", "post")


def read(form: str, dossier: Dossier) -> networkx.Graph:
    reader = networkx.read_gexf if form.startswith("gexf") else networkx.read_graphml
    return reader(io.BytesIO(exported(form, dossier)))


@pytest.mark.parametrize("form", ["gexf", "graphml"])
@pytest.mark.parametrize("name", CASES)
def test_every_actor_is_a_node(form: str, name: str) -> None:
    graph = read(form, CASES[name])
    assert set(graph) == {entity.id for entity in CASES[name].entities if entity.kind in ACTORS}


@pytest.mark.parametrize("form", ["gexf-origins", "graphml-origins"])
@pytest.mark.parametrize("name", CASES)
def test_every_witness_is_a_node_and_every_edge_of_the_stemma_a_tie(form: str, name: str) -> None:
    graph, stemma = read(form, CASES[name]), CASES[name].stemma
    assert (set(graph), graph.number_of_edges()) == ({node.id for node in stemma.nodes}, len(stemma.edges))


@pytest.mark.parametrize("form", ["gexf", "graphml"])
def test_a_tie_counts_the_claims_that_name_both(form: str) -> None:
    case = harbour()
    case.mention("south", "Gulls", "gulls", "group")
    for words in ("Capt. Lindh signed the memo. Gulls came", "Lindh signed the memo. Gulls"):
        case.claim("south", words, mentions=("south:m2", "south:m3"))
    assert read(form, case.build())["gulls"]["lind"]["weight"] == 2


@pytest.mark.parametrize("form", ["gexf-origins", "graphml-origins"])
def test_labels_and_kinds_come_through_whole(form: str) -> None:
    dossier = CASES["hostile"]
    told = {data["label"].split("\n")[0][:20] for _, data in read(form, dossier).nodes(data=True)}
    assert {node.label[:20] for node in dossier.stemma.nodes} == told


def test_an_arrow_of_the_stemma_says_why() -> None:
    graph = read("graphml-origins", CASES["harbour"])
    assert graph["north"]["memo-node"]["kind"] == "cites"
