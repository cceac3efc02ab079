"""A large case is compared in parts, and nothing of the result depends on who compares them."""

from __future__ import annotations

import pytest

from stemma.compare import compare
from stemma.compare.aligning import bundles
from stemma.engine.local import PatientEngine, ProcessEngine, SerialEngine
from stemma.seams import Engine
from tests.bench.many_reports import case

GIVEN = case(4)


@pytest.fixture(scope="module")
def alone() -> str:
    """The comparison in one piece, written out with every score and reason."""
    return repr(compare(*GIVEN))


@pytest.mark.parametrize(
    "engine",
    [SerialEngine(), ProcessEngine(workers=1), ProcessEngine(workers=2), PatientEngine(workers=2, patience=0.0)],
    ids=["serial", "one", "two", "patient"],
)
def test_the_result_is_the_same_for_any_number_of_processes(
    engine: Engine, alone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundles, "TOGETHER", 1)
    assert repr(compare(*GIVEN, engine=engine)) == alone


def test_there_is_something_to_compare() -> None:
    assert len(compare(*GIVEN).alignments) > 50
