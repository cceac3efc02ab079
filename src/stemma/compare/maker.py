"""The name and version under which COMPARE signs its results."""

from __future__ import annotations

from stemma.model import Maker

MAKER = Maker(name="compare", version="2")
