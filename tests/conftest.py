"""Settings that hold for all tests."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# On a build machine the same examples are tried on every run; at home, new ones.
settings.register_profile("build", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("build")


@pytest.fixture(autouse=True, scope="session")
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """No test signs with the tester's key or leaves one in the tester's home."""
    folder = tmp_path_factory.mktemp("home")
    before = os.environ.get("STEMMA_HOME")
    os.environ["STEMMA_HOME"] = str(folder)
    yield folder
    if before is None:
        del os.environ["STEMMA_HOME"]
    else:
        os.environ["STEMMA_HOME"] = before
