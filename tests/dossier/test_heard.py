from __future__ import annotations

from stemma.dossier.heard import also_heard
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
