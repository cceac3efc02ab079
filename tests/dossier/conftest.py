"""Dossiers that several tests read."""

from __future__ import annotations

import pytest

from stemma.model import Dossier
from tests.dossier import invented
from tests.dossier.fixture import seeds_dossier
from tests.gold import SEEDS


@pytest.fixture(scope="session")
def seeds() -> Dossier:
    """The two seed reports with their gold reading."""
    if not (SEEDS / "gold.json").exists():
        pytest.skip("the seed reports are not beside this checkout (../shared/seeds)")
    return seeds_dossier("Test case")


@pytest.fixture(scope="session")
def harbour() -> Dossier:
    """Two invented reports on one memo."""
    return invented.harbour().build()


@pytest.fixture(scope="session")
def hostile() -> Dossier:
    """Two reports with hostile strings in every place."""
    return invented.hostile().build()
