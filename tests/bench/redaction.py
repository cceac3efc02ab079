"""The page of each of the fifty generated cases, redacted and then attacked."""

from __future__ import annotations

import tempfile
from pathlib import Path

from stemma.redact.attack import attack
from stemma.redact.masking import redact
from stemma.registry import exporter
from tests.redact.generated import case_of, people


def fifty_pages() -> tuple[int, int]:
    """How many pages were attacked and how many leaks are left in them."""
    left = 0
    everyone = people(50)
    for number, person in enumerate(everyone):
        made = redact(case_of(person, number), [person.name])
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "page.html"
            page.write_bytes(exporter("html").export(made.dossier))
            left += len(attack([page], made.subjects))
    return len(everyone), left
