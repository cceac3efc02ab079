"""Makes a whole dossier from a gold reading, so that the pages can be tested on a perfect one."""

from __future__ import annotations

from typing import Any

from stemma.model import (
    Alignment,
    Aspect,
    ClaimGroup,
    Dossier,
    Edge,
    Evidence,
    Finding,
    HygieneNote,
    Maker,
    Node,
    Origin,
    Path,
    Span,
    Stemma,
)
from tests.gold import GOLD_MAKER, GoldCase, load_seeds

KIND_NAMES = {"what is counted", "number", "qualifier", "modality", "time", "actor", "attribution", "place"}


def seeds_dossier(title: str = "Test case") -> Dossier:
    """The two seed reports with their gold reading, alignments and origins."""
    return dossier_of(load_seeds(), title)


def dossier_of(case: GoldCase, title: str) -> Dossier:
    """A dossier of any gold case of two texts ``a`` and ``b``."""
    gold = case.gold
    alignments = tuple(_alignment(case, a) for a in gold["alignments"] if not a["relation"].startswith("only"))
    origins = tuple(_origin(o) for o in gold["origins"])
    documents = tuple(_with_hygiene(gold, d) for d in case.documents)
    return Dossier(
        title=title,
        version="0.1.0",
        documents=documents,
        readings=case.readings,
        entities=case.entities,
        alignments=alignments,
        groups=tuple(
            ClaimGroup(id=f"g{n}", claims=(*a.a, *a.b), alignments=(a.id,), title=a.title)
            for n, a in enumerate(alignments, 1)
        ),
        stemma=_stemma(case, origins),
        makers=(GOLD_MAKER, Maker(name="compare", version="1")),
    )


def _with_hygiene(gold: dict[str, Any], document: Any) -> Any:
    from dataclasses import replace

    notes = tuple(
        HygieneNote(
            span=Span(document=document.id, start=h["start"], end=h["end"]), kind=h["kind"], reason=h.get("why", "")
        )
        for h in gold["hygiene"]
        if h["text"] == document.id
    )
    return replace(document, hygiene=notes)


def _alignment(case: GoldCase, a: dict[str, Any]) -> Alignment:
    within = not a["a"]
    claims = {c["id"]: c for c in case.gold["claims"]}
    left, right = (a["b"][:1], a["b"][1:]) if within else (a["a"], a["b"])
    aspects = tuple(
        Aspect(
            name=d["kind"],
            result="incompatible" if a["relation"] in ("differ", "contradict") else "compatible",
            reason=d["reason"],
            a_value=_value(claims[left[0]], d["kind"]),
            b_value=_value(claims[right[0]], d["kind"]) if right else "",
            is_difference=True,
        )
        for d in a["differences"]
        if d["kind"] in KIND_NAMES or d["kind"] == "wording"
    )
    title = f"{claims[left[0]]['predicate']}, or {claims[right[0]]['predicate'] if right else ''}"[:70]
    return Alignment(
        id=a["id"],
        texts=("b", "b") if within else ("a", "b"),
        a=tuple(a["a"]),
        b=tuple(a["b"]),
        relation=a["relation"],
        title=title,
        why=Evidence(reason="", maker=GOLD_MAKER),
        aspects=aspects,
        scope="within" if within else "between",
    )


def _value(claim: dict[str, Any], kind: str) -> str:
    return str(claim["modality"]) if kind == "modality" else str(claim["predicate"])[:40]


def _origin(o: dict[str, Any]) -> Origin:
    publisher = o["entity"].startswith("publisher:")
    node = o["entity"].removeprefix("publisher:") if publisher else o["id"]
    return Origin(
        id=o["id"],
        label=o["what"],
        status="held" if publisher else "known",
        entity=o["entity"],
        claims=tuple(o["claims"]),
        node=node,
        date=o.get("date"),
        paths=tuple(Path(text=p["text"], nodes=(p["text"], node)) for p in o.get("paths", []) if not publisher),
        evidence=tuple(
            Evidence(
                reason=e["why"],
                maker=GOLD_MAKER,
                spans=tuple(Span(document=k, start=e[k]["start"], end=e[k]["end"]) for k in ("a", "b") if k in e),
            )
            for e in o.get("evidence", [])
        ),
    )


def _stemma(case: GoldCase, origins: tuple[Origin, ...]) -> Stemma:
    known = [o for o in origins if o.status == "known"]
    nodes = [Node(id=d.id, kind="text", label=d.id, held=True) for d in case.documents]
    nodes += [Node(id=o.node, kind="document", label=o.label, held=False, date=o.date) for o in known]
    edges: list[Edge] = []
    for o in known:
        for path in o.paths:
            middle = f"outlet-{path.text}"
            if path.text == "a" and not any(n.id == middle for n in nodes):
                nodes.append(Node(id=middle, kind="outlet", label="The cited newspaper", held=False))
                edges.append(_edge(path.text, middle))
            via = middle if any(n.id == middle for n in nodes) else path.text
            edges.append(_edge(via, o.node))
    return Stemma(
        nodes=tuple(sorted(nodes, key=lambda n: n.id)),
        edges=tuple(edges),
        origins=origins,
        finding=Finding(
            reports=2,
            origins=1,
            at_least=False,
            independent_confirmations=0,
            text="Two reports, one origin. No independent confirmation.",
            reason="Both reports describe the same letter, and we do not hold it. Where they agree, "
            "one source is heard twice.",
        ),
    )


def _edge(derived: str, source: str) -> Edge:
    return Edge(derived=derived, source=source, kind="cites", why=Evidence(reason="named", maker=GOLD_MAKER))
