"""Where a user's own keys lie: never in a case, which is handed on."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

VARIABLE = "STEMMA_HOME"


def home(environment: Mapping[str, str] = os.environ) -> Path:
    """``$STEMMA_HOME``, else the user's data folder by the system's custom (XDG, Application Support, AppData)."""
    named = environment.get(VARIABLE)
    if named:
        return Path(named)
    data = environment.get("XDG_DATA_HOME")
    if data and Path(data).is_absolute():
        return Path(data) / "stemma"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "stemma"
    if os.name == "nt":
        return Path(environment.get("APPDATA", str(Path.home()))) / "stemma"
    return Path.home() / ".local" / "share" / "stemma"
