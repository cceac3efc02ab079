"""The lists of general knowledge that ship."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import stemma

LISTS = sorted(Path(stemma.__file__).with_name("data").rglob("*.yaml"))


def words(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from words(inner) if isinstance(inner, dict | list) else ()
    elif isinstance(value, list):
        for inner in value:
            yield from words(inner)
    else:
        yield value


@pytest.mark.parametrize("path", LISTS, ids=[path.name for path in LISTS])
def test_no_word_of_a_list_is_read_as_a_truth_value(path: Path) -> None:
    found = list(words(yaml.safe_load(path.read_text("utf-8"))))
    assert [word for word in found if isinstance(word, bool)] == []
