from __future__ import annotations

import re
from pathlib import Path

import pytest

from stemma.compare.lexicon import table
from stemma.compare.relation import Row, relate, rows
from stemma.model import Aspect

DOCS = Path(__file__).resolve().parents[2] / "docs" / "relations.md"


def _documented() -> list[list[str]]:
    lines = [line for line in DOCS.read_text(encoding="utf-8").splitlines() if re.match(r"\| `", line)]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def _aspect(name: str, result: str) -> Aspect:
    return Aspect(name=name, result=result, reason="because", is_difference=True)


def _met(row: Row) -> set[str]:
    """What the later text has, as far as the row asks for it."""
    return {row.when} if row.when else set()


EVERY_RESULT = [(row, name, result) for row in rows() for name in row.shown for result in row.shown[name]]


@pytest.mark.parametrize(("row", "name", "result"), EVERY_RESULT, ids=lambda value: getattr(value, "name", value))
def test_one_difference_leads_to_its_row_or_an_earlier_one(row, name, result):
    found = relate([_aspect(name, result)], _met(row))
    earlier = rows()[: rows().index(row)]
    takes_it = [r for r in earlier if result in r.shown.get(name, ()) and r.when in ("", row.when)]
    assert found == (takes_it[0] if takes_it else row)


@pytest.mark.parametrize(
    ("row", "excuse"),
    [(row, name) for row in rows() for name in sorted(row.unless)],
    ids=lambda v: getattr(v, "name", v),
)
def test_an_excuse_keeps_a_row_from_holding(row, excuse):
    name, results = next(iter(row.shown.items()))
    assert relate([_aspect(name, results[0]), _aspect(excuse, "compatible")], _met(row)) != row


def test_nothing_shown_is_agreement():
    assert relate([]).relation == "agree"


def test_each_saying_more_in_one_point_is_agreement():
    assert relate([_aspect("time", "narrower"), _aspect("place", "broader")]).relation == "agree"


def test_the_page_has_every_row_of_the_table_in_its_order():
    assert [(cells[0].strip("`"), cells[-1].strip("`")) for cells in _documented()] == [
        (row.name, row.relation) for row in rows()
    ]


def test_the_page_names_the_aspects_of_every_row():
    for cells, row in zip(_documented(), rows(), strict=True):
        assert all(name in cells[1] for name in row.shown), row.name
        assert all(name in cells[2] for name in row.unless), row.name


@pytest.mark.parametrize("name", ["words", "modality", "change", "opposites", "relations", "exclusive", "concepts"])
def test_no_word_of_a_list_was_read_as_a_boolean(name):
    def leaves(value: object) -> list[object]:
        if isinstance(value, dict):
            return [leaf for key, inner in value.items() for leaf in [key, *leaves(inner)] if key != "when"]
        return [leaf for inner in value for leaf in leaves(inner)] if isinstance(value, list) else [value]

    assert [leaf for leaf in leaves(table(name)) if isinstance(leaf, bool)] == []


def _denial(side: str) -> Aspect:
    values = ("not so", "so") if side == "A" else ("so", "not so")
    return Aspect(
        name="polarity", result="incompatible", reason="because", a_value=values[0], b_value=values[1],
        is_difference=True,
    )  # fmt: skip


@pytest.mark.parametrize(("side", "result"), [("A", "broader"), ("B", "narrower")])
def test_who_denies_all_denies_what_the_other_dates(side, result):
    assert relate([_denial(side), _aspect("time", result)]).relation == "contradict"


@pytest.mark.parametrize(("side", "result"), [("A", "narrower"), ("B", "broader")])
def test_a_denial_for_one_day_does_not_deny_the_whole(side, result):
    assert relate([_denial(side), _aspect("time", result)]).relation == "differ"


def test_an_exact_figure_refines_an_open_one_though_the_other_gives_the_date():
    row = relate([_aspect("number", "broader"), _aspect("time", "narrower")])
    assert (row.relation, "figure" in row.words) == ("b_refines_a", True)
