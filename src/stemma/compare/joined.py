"""What belongs together over any number of steps: disjoint sets (Tarjan 1975)."""

from __future__ import annotations


class Joined:
    """Sets of names that grow as pairs of them are joined; a name not seen yet is alone."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def root(self, name: str) -> str:
        """The name that stands for the whole set of ``name``."""
        parent = self._parent
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    def join(self, one: str, other: str) -> None:
        """Put the sets of the two together; that of ``one`` gives the root."""
        first = self.root(one)
        self._parent[self.root(other)] = first
