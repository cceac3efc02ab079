from __future__ import annotations

import re
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.dossier.boxes import Labelled
from stemma.dossier.index import Index
from stemma.dossier.labels import text_labels
from stemma.dossier.layout import Placed, line_of, place
from stemma.dossier.lineage import lineage_of
from stemma.dossier.rows import ROOM, Rows, rows_of
from stemma.dossier.svg import wrap
from stemma.dossier.tree import draw_tree
from stemma.model import Dossier, Edge, Node, Stemma
from tests.dossier import invented


def drawing(dossier: Dossier) -> str:
    return str(draw_tree(Index.of(dossier), text_labels(dossier)))


def laid_out(dossier: Dossier) -> tuple[Rows, dict[str, Placed]]:
    written = Labelled(Index.of(dossier), text_labels(dossier))
    rows = rows_of(lineage_of(dossier.stemma))
    return rows, place(rows, written)


def cites(derived: str, source: str, kind: str = "cites") -> Edge:
    return Edge(derived=derived, source=source, kind=kind, why=invented.WHY)  # type: ignore[arg-type]


def with_outlet() -> invented.CaseBuilder:
    """The north rests on the memo through a paper, the south on the memo itself."""
    case = invented.harbour()
    case.nodes.append(Node(id="paper", kind="outlet", label="The Ferry Post", held=False))
    case.edges[0] = cites("paper", "memo-node")
    case.edges.append(cites("north", "paper"))
    return case


def with_copy() -> invented.CaseBuilder:
    """Four reports on one memo by different ways, and an agency's copy of the second."""
    case = with_outlet()
    for name in ("east", "west", "wire"):
        case.text(name, f"The {name} pier is closed.\n")
    case.nodes.append(Node(id="agency", kind="outlet", label="The Long Shore News Agency", held=False))
    case.nodes.append(Node(id="leak", kind="unnamed", label="leaked to the press", held=False))
    case.edges += [cites("wire", "agency"), cites("agency", "memo-node"), cites("wire", "south", "copies")]
    case.edges += [cites("east", "leak"), cites("leak", "memo-node"), cites("west", "paper")]
    return case


def named_rows(rows: Rows) -> list[set[str]]:
    return [{box.nodes[0].id for box in row if box.nodes} for row in rows.rows]


def test_sources_stand_above_what_reports_them() -> None:
    layers = lineage_of(with_outlet().build().stemma).layers
    assert [[box.nodes[0].id for box in layer] for layer in layers] == [["memo-node"], ["paper"], ["north", "south"]]


def test_held_reports_stand_in_the_last_rows() -> None:
    rows = named_rows(rows_of(lineage_of(with_copy().build().stemma)))
    texts = {"north", "south", "east", "west", "wire"}
    first = next(number for number, row in enumerate(rows) if row & texts)
    assert set().union(*rows[:first]) == {"memo-node", "paper", "leak", "agency"}
    assert set().union(*rows[first:]) == texts


def test_a_copy_hangs_in_the_row_under_what_it_copies() -> None:
    rows = named_rows(rows_of(lineage_of(with_copy().build().stemma)))
    assert rows[-1] == {"wire"}
    assert "south" in rows[-2]


def test_an_arrow_over_a_row_gets_a_lane() -> None:
    (long,) = [way for way in rows_of(lineage_of(with_outlet().build().stemma)).ways if way.lanes]
    assert (long.arrow.source, long.arrow.derived, len(long.lanes)) == ("memo-node", "south", 1)


@pytest.mark.parametrize("case", [with_outlet, with_copy, invented.harbour, lambda: invented.many(30)])
def test_boxes_do_not_overlap_and_stay_inside(case: object) -> None:
    _, placed = laid_out(case().build())  # type: ignore[operator]
    assert all(p.x >= 0 and p.x + p.width <= ROOM + 1 for p in placed.values())
    for left, right in combinations(placed.values(), 2):
        apart_across = left.x + left.width <= right.x or right.x + right.width <= left.x
        assert apart_across or left.foot <= right.y or right.foot <= left.y


def points(path: str) -> list[tuple[float, float]]:
    """Points along a path of M, C and V commands."""
    found: list[tuple[float, float]] = []
    for command, numbers in re.findall(r"([MCV])([^MCV]*)", path):
        at = [float(n) for n in numbers.split()]
        if command == "M":
            found.append((at[0], at[1]))
        elif command == "V":
            x, y = found[-1]
            found += [(x, y + (at[0] - y) * step / 20) for step in range(1, 21)]
        else:
            x, y = found[-1]
            for step in range(1, 21):
                t = step / 20
                weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                xs, ys = (x, at[0], at[2], at[4]), (y, at[1], at[3], at[5])
                found.append((sum(map(lambda w, v: w * v, weights, xs)), sum(map(lambda w, v: w * v, weights, ys))))
    return found


def crossed(dossier: Dossier) -> list[tuple[str, str, str]]:
    """Arrows with a point inside a box: (source, derived, box)."""
    rows, placed = laid_out(dossier)
    return [
        (way.arrow.source, way.arrow.derived, box.box.id)
        for way in rows.ways
        for x, y in points(line_of(way, placed, rows.ways))
        for box in placed.values()
        if box.box.nodes and box.x + 0.5 < x < box.x + box.width - 0.5 and box.y + 0.5 < y < box.foot - 0.5
    ]


def test_no_arrow_crosses_a_box() -> None:
    assert crossed(with_copy().build()) == []


NAMES = [f"s{n}" for n in range(6)]
TEXTS = ["north", "south", "east", "west"]


@given(st.lists(st.tuples(st.sampled_from(NAMES + TEXTS), st.sampled_from(NAMES)), max_size=14))
@settings(max_examples=60, deadline=None)
def test_no_arrow_of_any_tree_crosses_a_box(pairs: list[tuple[str, str]]) -> None:
    case = invented.CaseBuilder()
    for name in TEXTS:
        case.text(name, "Fog.\n")
    case.nodes += [Node(id=name, kind="outlet", label=f"The {name} Gazette and Mail", held=False) for name in NAMES]
    case.edges += [cites(derived, source) for derived, source in pairs]
    case.edges.append(cites("west", "north", "copies"))
    assert crossed(case.build()) == []


def test_a_name_is_written_whole() -> None:
    case = with_outlet()
    case.nodes[-1] = Node(id="paper", kind="outlet", label="The Incorporated Ferrymen’s Evening Post", held=False)
    made = drawing(case.build())
    words = re.findall(r'class="t1">([^<]*)<', made)
    assert "The Incorporated Ferrymen’s Evening Post" in " ".join(words)


def test_a_word_longer_than_its_line_is_broken_not_cut() -> None:
    assert "".join(wrap("Harbourmastership", 60, 13, 4)) == "Harbourmastership"


def test_the_shared_origin_is_named_and_dashed(harbour: Dossier) -> None:
    made = drawing(harbour)
    assert "One origin for both reports" in made
    assert 'class="box shared dash"' in made


def test_the_drawing_says_in_words_what_it_shows(harbour: Dossier) -> None:
    assert "Report A rests on the harbour memo. Report B rests on the harbour memo." in drawing(harbour)


def test_a_copy_says_what_it_copies() -> None:
    assert re.search(r"[Cc]opies B<", drawing(with_copy().build()))


def test_many_reports_of_one_source_share_a_box() -> None:
    made = drawing(invented.many(30).build())
    assert "30 reports" in made
    assert made.count("<rect") == 2


def test_a_cycle_does_not_hang() -> None:
    nodes = tuple(Node(id=n, kind="document", label=n, held=False) for n in "ab")
    edges = tuple(cites(x, y, "copies") for x, y in pairwise("aba"))
    finding = invented.harbour().build().stemma.finding
    assert lineage_of(Stemma(nodes=nodes, edges=edges, origins=(), finding=finding)).arrows


def test_hostile_names_are_escaped(hostile: Dossier) -> None:
    assert "<script" not in drawing(hostile)
    assert "onload=alert(1)&gt;" in drawing(hostile)


def test_no_word_of_a_name_is_broken_where_its_row_has_room() -> None:
    case = with_outlet()
    for name, label in (("ministry", "Information Ministry"), ("crew", "The crew of the ferry from the north")):
        case.nodes.append(Node(id=name, kind="person", label=label, held=False))
        case.edges.append(cites("paper", name))
    written = Labelled(Index.of(case.build()), text_labels(case.build()))
    rows = rows_of(lineage_of(case.build().stemma))
    placed = [one for one in place(rows, written).values() if one.box.nodes]
    told = {word for one in placed for line in written.lines(one.box, one.width)[0] for word in line.split()}
    assert {"Information", "Ministry"} <= told
