"""Settings that hold for all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# On a build machine the same examples are tried on every run; at home, new ones.
settings.register_profile("build", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("build")
