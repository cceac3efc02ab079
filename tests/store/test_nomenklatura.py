"""Judgements go to nomenklatura's own resolver and back; only where that library is installed (`.peers`)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from stemma.store.judgement_lines import from_lines, to_lines
from tests.store.test_judgements import DOCUMENTS, LEFT, RIGHT, SHORT, judged

pytest.importorskip("nomenklatura", reason="nomenklatura is not installed: make .peers/stamp")
GIVEN = [
    judged(when="2024-05-01T10:00:00"),
    judged("negative", left=SHORT, by="Ben", when="2024-05-02T10:00:00"),
    judged("unsure", left=LEFT, right=SHORT, when="2024-05-03T10:00:00"),
]


@pytest.fixture
def resolver() -> Any:
    from nomenklatura.db import Session
    from nomenklatura.resolver.resolver import Resolver
    from sqlalchemy import create_engine

    return Resolver(Session(create_engine("sqlite://")), create=True)


def test_the_resolver_reads_what_we_write(resolver: Any, tmp_path: Path) -> None:
    from nomenklatura.judgement import Judgement

    path = tmp_path / "judgements.json"
    path.write_text(to_lines(GIVEN, DOCUMENTS))
    resolver.load(path)
    found = {
        frozenset((edge.target.id, edge.source.id)): (edge.judgement, edge.user) for edge in resolver.get_judgements()
    }
    assert sorted(verdict.value for verdict, _user in found.values()) == ["negative", "positive", "unsure"]
    joined = next(pair for pair, (verdict, _user) in found.items() if verdict == Judgement.POSITIVE)
    assert resolver.get_judgement(*joined) == Judgement.POSITIVE


def test_we_read_what_the_resolver_writes(resolver: Any, tmp_path: Path) -> None:
    first, second = tmp_path / "ours.json", tmp_path / "theirs.json"
    first.write_text(to_lines(GIVEN, DOCUMENTS))
    resolver.load(first)
    resolver.dump(second)
    found = from_lines(second.read_text(), DOCUMENTS)
    assert found.foreign == 0
    assert sorted((one.pair, one.verdict, one.by, one.when) for one in found.judgements) == sorted(
        (one.pair, one.verdict, one.by, one.when) for one in GIVEN
    )


def test_we_read_what_the_resolver_decides_through_a_name_of_its_own(resolver: Any, tmp_path: Path) -> None:
    from nomenklatura.judgement import Judgement

    names = json.loads(to_lines([judged()], DOCUMENTS))[:2]
    resolver.decide(names[0], names[1], Judgement.POSITIVE, user="Ben")
    path = tmp_path / "theirs.json"
    resolver.dump(path)
    (found,) = from_lines(path.read_text(), DOCUMENTS).judgements
    assert {found.left, found.right} == {LEFT, RIGHT}
    assert (found.verdict, found.by) == ("positive", "Ben")
