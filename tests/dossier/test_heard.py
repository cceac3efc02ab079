from __future__ import annotations

from stemma.dossier.heard import MOST_NODES, also_heard
from stemma.dossier.page import page_of
from stemma.model import Edge, Node, Origin
from tests.dossier import invented


def with_voice(
    *claims: str, kind: str = "unnamed", label: str = "Residents", texts: tuple[str, ...] = ("south",)
) -> invented.CaseBuilder:
    """The harbour reports, and someone heard by ``texts`` who stands behind ``claims``."""
    case = invented.harbour()
    case.nodes.append(Node(id="voice", kind=kind, label=label, held=False, detail="statement"))  # type: ignore[arg-type]
    case.edges += [Edge(derived=text, source="voice", kind="cites", why=invented.WHY) for text in texts]
    case.origins.append(Origin(id="voice", label=label, status="known", entity="voice", claims=claims, node="voice"))
    return case


def heard(case: invented.CaseBuilder) -> list[str]:
    return [voice.node.label for voice in also_heard(case.build())]


def test_a_voice_for_what_nobody_else_says_is_only_a_line_of_text() -> None:
    page = page_of(with_voice("south:c3").build())
    assert page.origins.heard == "Also heard: residents (B)."
    assert "Residents" not in str(page.tree).split("<rect", 1)[1]


def test_a_voice_behind_a_shared_claim_is_a_box() -> None:
    assert heard(with_voice("south:c1", kind="document", label="Ada Lund")) == []


def test_a_voice_heard_by_two_reports_is_a_box() -> None:
    assert heard(with_voice("south:c3", texts=("north", "south"))) == []


def test_a_way_by_which_a_document_came_is_a_box() -> None:
    case = with_voice()
    case.edges.append(Edge(derived="voice", source="memo-node", kind="cites", why=invented.WHY))
    assert heard(case) == []


def test_a_name_keeps_its_capital_in_the_line() -> None:
    page = page_of(with_voice("south:c3", kind="document", label="Ada Lund").build())
    assert page.origins.heard == "Also heard: Ada Lund (B)."


def with_many_voices() -> invented.CaseBuilder:
    """The harbour reports, and twelve voices of one report behind a claim that another report makes too."""
    case = with_voice("south:c1", label="Residents")
    for number in range(11):
        node = f"voice{number}"
        case.nodes.append(Node(id=node, kind="document", label=f"Ada {number:02}", held=False, detail="statement"))
        case.edges.append(Edge(derived="south", source=node, kind="cites", why=invented.WHY))
        claims = ("south:c1", "south:c2") if number == 0 else ("south:c1",)
        case.origins.append(
            Origin(id=node, label=node, status="known", entity=node, claims=claims, node=node)
        )  # fmt: skip
    return case


def test_a_tree_of_many_boxes_leaves_voices_of_one_report_to_the_line() -> None:
    case = with_many_voices()
    left = heard(case)
    assert len(case.build().stemma.nodes) - len(left) == MOST_NODES
    assert "Residents" in left
    assert "Ada 00" not in left


def test_what_one_report_alone_reaches_is_told_once_for_each_report() -> None:
    page = page_of(with_many_voices().build())
    texts = [lone.text for lone in page.origins.lone]
    assert len(texts) == len(set(texts))
    assert max(len(lone.sentences) for lone in page.origins.lone) > 1
