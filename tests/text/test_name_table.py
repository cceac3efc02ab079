"""The page about names shows the matcher as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.text.name_table import markdown
from stemma.text.name_words import NameKind

PAGE = Path(__file__).resolve().parents[2] / "docs" / "names.md"


@pytest.mark.parametrize("kind", ["person", "place", "office"])
def test_the_page_holds_the_table_of_each_kind(kind: NameKind) -> None:
    assert markdown(kind) in PAGE.read_text(encoding="utf-8")
