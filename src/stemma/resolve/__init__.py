"""RESOLVE: mentions to entities, across documents, spellings and scripts."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.model import Document, Entity, Judgement, Reading
from stemma.resolve.across import join_bare_across, join_names
from stemma.resolve.desk import Desk
from stemma.resolve.entities import build_entities
from stemma.resolve.evidence import MAKER
from stemma.resolve.gazetteer import mark_countries
from stemma.resolve.groups import join_groups
from stemma.resolve.holders import mark_deputies
from stemma.resolve.judgements import hear_judgements
from stemma.resolve.misread import join_misread
from stemma.resolve.namesakes import mark_countries_of_bodies
from stemma.resolve.no_relation import mark_namesakes_told
from stemma.resolve.papers import join_dates, join_papers
from stemma.resolve.plain_bodies import join_plain_bodies
from stemma.resolve.posts import join_posts
from stemma.resolve.within import join_short_names, join_within
from stemma.text.laid_out import as_read

__all__ = ["MAKER", "resolve"]


def resolve(
    documents: Sequence[Document], readings: Sequence[Reading], judgements: Sequence[Judgement] = ()
) -> tuple[Entity, ...]:
    """Every mention of every reading in exactly one entity; ids e1, e2... by first occurrence.

    The order of ``documents`` and ``readings`` makes no difference: texts are taken in the order of their ids.
    Judgements go before all rules; negative ones, and names that one text lists side by side, are never crossed.
    Of judgements on one pair the last given counts.
    """
    desk = Desk([as_read(document) for document in documents], readings)
    hear_judgements(desk, judgements)
    mark_deputies(desk)
    mark_countries(desk)
    mark_countries_of_bodies(desk)
    mark_namesakes_told(desk)
    join_within(desk)
    join_names(desk)
    join_short_names(desk)
    join_bare_across(desk)
    join_misread(desk)
    join_dates(desk)
    join_posts(desk)
    join_groups(desk)
    join_plain_bodies(desk)
    join_papers(desk)
    return build_entities(desk)
