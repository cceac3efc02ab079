"""Who of several people of one family name is meant by a post that one holds at a time: "Governor Marlow"."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.model import Mention
from stemma.resolve.desk import Desk
from stemma.resolve.short_forms import is_part
from stemma.text.name_parts import Name, parse_name

# The last word of titles that one person bears at a time in one place.
_ONE_BEARER = frozenset(
    ("governor", "president", "minister", "mayor", "king", "queen", "sultan", "emir", "ayatollah")
)


def post_title(mention: Mention) -> str:
    """The title before a name where one person bears it at a time; else ''."""
    title = (mention.rank or "").casefold()
    return title if title.split(" ")[-1] in _ONE_BEARER else ""


class Titled:
    """Full names of all texts by such titles."""

    def __init__(self, desk: Desk, people: Sequence[Mention]) -> None:
        self._full: dict[str, list[tuple[Mention, Name]]] = {}
        for mention in people:
            title = post_title(mention)
            name = parse_name(desk.name_of(mention), "person")
            if title and not name.is_bare:
                self._full.setdefault(title, []).append((mention, name))

    def bearers(self, bare: Mention, name: Name) -> list[Mention]:
        """The full names with the title of ``bare`` that its ``name`` may be a part of."""
        return [mention for mention, full in self._full.get(post_title(bare), ()) if is_part(name, full)]

    def elsewhere(self, bare: Mention, name: Name) -> bool:
        """Whether other texts, not its own, give its title to somebody of that name."""
        texts = {mention.span.document for mention in self.bearers(bare, name)}
        return bool(texts) and bare.span.document not in texts
