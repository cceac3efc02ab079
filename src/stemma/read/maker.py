"""Who made the readings: a new version makes kept ones stale."""

from __future__ import annotations

from stemma.model import Maker

MAKER = Maker(name="stemma.read", version="12")
