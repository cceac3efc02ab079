"""The gate: its floors only rise, and a figure under its floor is a failure."""

from __future__ import annotations

import json
import subprocess

import pytest

from tests.gold import ROOT
from tests.quality.gate import FLOORS, raised, report
from tests.quality.matching import Figures
from tests.quality.subjects import SUBJECTS, Measured, relabelled

HALF = Measured({"claims": Figures(0.5, 0.5, 0.5)}, [])


def committed_floors() -> dict[str, dict[str, float]]:
    """The floors of the last commit; skips where there is none."""
    done = subprocess.run(
        ["git", "show", "HEAD:tests/quality/floors.json"], cwd=ROOT, capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("no commit with floors.json here")
    loaded: dict[str, dict[str, float]] = json.loads(done.stdout)
    return loaded


def test_floors_only_rise() -> None:
    now = json.loads(FLOORS.read_text(encoding="utf-8"))
    lowered = [
        (name, part)
        for name, parts in committed_floors().items()
        for part, floor in parts.items()
        if now.get(name, {}).get(part, -1) < floor
    ]
    assert lowered == []


def test_every_floor_belongs_to_a_subject() -> None:
    assert set(json.loads(FLOORS.read_text(encoding="utf-8"))) <= set(SUBJECTS)


def test_a_figure_under_its_floor_is_told() -> None:
    assert report("x", HALF, {"claims": 0.6}, 0.0) == ["UNDER x: claims 0.500, floor 0.60"]


def test_a_figure_at_its_floor_passes() -> None:
    assert report("x", HALF, {"claims": 0.5}, 0.0) == []


def test_a_row_that_is_gone_fails() -> None:
    assert report("x", HALF, {"mentions": 0.1}, 0.0) == ["UNDER x: mentions is not measured any more"]


def test_raising_never_lowers() -> None:
    assert raised(HALF, {"claims": 0.7}) == {"claims": 0.7}
    assert raised(HALF, {"claims": 0.3}) == {"claims": 0.5}


def test_publishers_follow_their_texts_when_relabelled() -> None:
    form = {
        "claims": [{"text": "report_a", "chain": [{"source": "publisher:report_a"}]}],
        "origins": [{"entity": "publisher:report_a"}],
    }
    renamed = relabelled(form, {"report_a": "a"})
    assert renamed["claims"][0] == {"text": "a", "chain": [{"source": "publisher:a"}]}
    assert renamed["origins"][0]["entity"] == "publisher:a"
