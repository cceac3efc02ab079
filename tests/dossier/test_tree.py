from __future__ import annotations

from itertools import combinations

from stemma.dossier.index import Index
from stemma.dossier.labels import text_labels
from stemma.dossier.lineage import lineage_of
from stemma.dossier.tree import HEIGHT, WIDTH, draw_tree, place
from stemma.model import Dossier, Edge, Node, Stemma
from tests.dossier import invented


def drawing(dossier: Dossier) -> str:
    return str(draw_tree(Index.of(dossier), text_labels(dossier)))


def with_outlet() -> Dossier:
    """The north rests on the memo through a paper, the south on the memo itself."""
    case = invented.harbour()
    case.nodes.append(Node(id="paper", kind="outlet", label="The Ferry Post", held=False))
    case.edges[0] = Edge(derived="paper", source="memo-node", kind="cites", why=invented.WHY)
    case.edges.append(Edge(derived="north", source="paper", kind="cites", why=invented.WHY))
    return case.build()


def test_sources_stand_above_what_reports_them() -> None:
    layers = lineage_of(with_outlet().stemma).layers
    named = [[box.nodes[0].id for box in layer if box.nodes] for layer in layers]
    assert named == [["memo-node"], ["paper"], ["north", "south"]]


def test_an_arrow_over_a_layer_gets_a_lane_of_its_own() -> None:
    lineage = lineage_of(with_outlet().stemma)
    (long,) = [arrow for arrow in lineage.arrows if arrow.lanes]
    assert (long.source, long.derived, len(long.lanes)) == ("memo-node", "south", 1)


def test_boxes_do_not_overlap_and_stay_inside() -> None:
    for dossier in (with_outlet(), invented.harbour().build(), invented.many(30).build()):
        placed = list(place(lineage_of(dossier.stemma)).values())
        assert all(p.x >= 0 and p.x + p.width <= WIDTH + 1 for p in placed)
        for left, right in combinations(placed, 2):
            apart_across = left.x + left.width <= right.x or right.x + right.width <= left.x
            assert apart_across or abs(left.y - right.y) >= HEIGHT


def test_the_shared_origin_is_named_and_dashed(harbour: Dossier) -> None:
    made = drawing(harbour)
    assert "One origin for both reports" in made
    assert 'class="box shared dash"' in made


def test_the_drawing_says_in_words_what_it_shows(harbour: Dossier) -> None:
    assert "Report A rests on the harbour memo. Report B rests on the harbour memo." in drawing(harbour)


def test_many_reports_of_one_source_share_a_box() -> None:
    made = drawing(invented.many(30).build())
    assert "30 reports" in made
    assert made.count("<rect") == 2


def test_a_cycle_does_not_hang() -> None:
    nodes = tuple(Node(id=n, kind="document", label=n, held=False) for n in "ab")
    edges = tuple(Edge(derived=x, source=y, kind="copies", why=invented.WHY) for x, y in ("ab", "ba"))
    finding = invented.harbour().build().stemma.finding
    assert lineage_of(Stemma(nodes=nodes, edges=edges, origins=(), finding=finding)).arrows


def test_hostile_names_are_escaped(hostile: Dossier) -> None:
    assert "<script" not in drawing(hostile)
    assert "onload=alert(1)&gt;" in drawing(hostile)
