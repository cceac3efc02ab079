"""Bodies meant by plain words: "the justice ministry" beside the Ministry of Justice, then "the ministry" alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from stemma.model import Mention
from stemma.resolve.blocking import candidates
from stemma.resolve.clusters import Edge
from stemma.resolve.desk import Desk
from stemma.resolve.evidence import because
from stemma.resolve.groups import group_key
from stemma.text.name_lists import small_words
from stemma.text.names import SAME, compare_names, name_kind
from stemma.text.stem import stem


def join_plain_bodies(desk: Desk) -> None:
    """Join what is described word for word as a named body is called, then the bare words for the only such body."""
    desk.clusters.join_all(_described(desk))
    desk.clusters.join_all(_bare(desk))


def _described(desk: Desk) -> Iterator[Edge]:
    """A body described by all words of the one name that it fits, in whatever order: the texts name one such body."""
    plain: dict[str, Mention] = {}
    named: dict[str, Mention] = {}
    for mention in desk.of_kind("organisation"):
        if mention.form == "name":
            named.setdefault(desk.name_of(mention), mention)
        elif mention.form == "nominal" and len(_words(desk, mention)) > 1:
            plain.setdefault(desk.name_of(mention), mention)
    fitting: dict[str, list[str]] = {}
    for pair in candidates({*plain, *named}, name_kind("organisation")) if plain else ():
        for words, name in (pair, pair[::-1]):
            if words in plain and name in named and compare_names(words, name, "organisation").score >= SAME:
                fitting.setdefault(words, []).append(name)
    for words in sorted(fitting):
        names = fitting[words]
        if len({desk.clusters.root(named[name].id) for name in names}) == 1:
            left, right = named[names[0]], plain[words]
            why = because("Described by the words of the one name of the texts that it fits.", left, right, score=0.9)
            yield Edge(left=left.id, right=right.id, score=0.9, why=why)


def _bare(desk: Desk) -> Iterator[Edge]:
    """ "The ministry" in a text that has told of one ministry so far, and of no other."""
    units = frozenset(map(stem, small_words("public bodies")))
    bodies = desk.of_kind("organisation")
    for _document, group in groupby(bodies, key=lambda m: m.span.document):
        known: dict[str, dict[str, Mention]] = {}
        for mention in group:
            words = _words(desk, mention)
            root = desk.clusters.root(mention.id)
            if len(words) == 1 and mention.form == "nominal" and desk.behind_article(mention):
                before = known.get(min(words), {})
                if len(before) == 1 and root not in before:
                    other = next(iter(before.values()))
                    why = because("The one such body that this text has told of so far.", other, mention, score=0.9)
                    yield Edge(left=other.id, right=mention.id, score=0.9, why=why)
                continue
            for unit in words & units:
                known.setdefault(unit, {}).setdefault(root, mention)


def _words(desk: Desk, mention: Mention) -> frozenset[str]:
    key = group_key(desk.printed(mention))
    return key[1] if key is not None else frozenset()
