"""Keeps the stemma a tree of descent: what would make a text its own ancestor loses its direction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from stemma.model import Edge


def without_circles(edges: Sequence[Edge]) -> tuple[Edge, ...]:
    """``edges`` sorted, with no circle among the directed ones.

    Inside a circle the edges are tried by score, strongest first; one that would close it stays as evidence
    without direction and says so. Edges from a text to itself are dropped.
    """
    kept = sorted(
        (e for e in edges if e.derived != e.source), key=lambda e: (e.derived, e.source, e.kind, e.why.reason)
    )
    suspect = _in_circles([e for e in kept if e.directed])
    doubtful = [n for n, e in enumerate(kept) if e.directed and e.derived in suspect and e.source in suspect]
    held = set(doubtful)
    onward = steps(e for n, e in enumerate(kept) if n not in held)
    for number in sorted(doubtful, key=lambda n: -kept[n].score):
        edge = kept[number]
        if _reaches(onward, edge.source, edge.derived):
            kept[number] = _undirected(edge)
        else:
            onward.setdefault(edge.derived, set()).add(edge.source)
    return tuple(kept)


def steps(edges: Iterable[Edge]) -> dict[str, set[str]]:
    """Node -> the nodes it rests on, along directed edges."""
    onward: dict[str, set[str]] = {}
    for edge in edges:
        if edge.directed:
            onward.setdefault(edge.derived, set()).add(edge.source)
    return onward


def _undirected(edge: Edge) -> Edge:
    note = f"{edge.why.reason} Its direction is left open: with stronger evidence it would close a circle."
    return replace(edge, directed=False, why=replace(edge.why, reason=note))


def _in_circles(edges: Sequence[Edge]) -> set[str]:
    """Nodes that may lie on a circle: what is left when nodes at either end of the descent are taken off."""
    down, up = steps(edges), steps(replace(e, derived=e.source, source=e.derived) for e in edges)
    return _core(down, up) & _core(up, down)


def _core(onward: dict[str, set[str]], back: dict[str, set[str]]) -> set[str]:
    """Nodes that cannot be ordered after all nodes they rest on (Kahn 1962)."""
    waiting = {node: len(onward.get(node, ())) for node in sorted(set(onward) | set(back))}
    free = [node for node, count in waiting.items() if not count]
    for node in free:
        for other in sorted(back.get(node, ())):
            waiting[other] -= 1
            if not waiting[other]:
                free.append(other)
    return set(waiting) - set(free)


def _reaches(onward: dict[str, set[str]], start: str, goal: str) -> bool:
    seen, todo = {start}, [start]
    while todo:
        at = todo.pop()
        if at == goal:
            return True
        new = onward.get(at, set()) - seen
        seen |= new
        todo += sorted(new)
    return False


def ways(onward: Mapping[str, set[str]], start: str) -> dict[str, tuple[str, ...]]:
    """Every node that ``start`` rests on -> the shortest way there, ``start`` and the node included."""
    found: dict[str, tuple[str, ...]] = {start: (start,)}
    todo = [start]
    for at in todo:
        for step in sorted(onward.get(at, ())):
            if step not in found:
                found[step] = (*found[at], step)
                todo.append(step)
    return found
