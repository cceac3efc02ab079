"""Sentences of news style, each with all its claims: words, firmness, polarity and through whom.

The cases stand in tests/cases/news_claims.tsv. Those of the part "held" were looked at after the rules were made:
17 of 22 were wholly right then, all are now.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.conftest import Read

CASES = Path(__file__).resolve().parents[1] / "cases" / "news_claims.tsv"
Expected = tuple[str, str, str, list[str]]


def cases() -> list[object]:
    """One case for each line: the sentence, and its claims."""
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    found = []
    for line in lines[1:]:
        _, sentence, claims = line.split("\t")
        wanted = [expected(claim) for claim in claims.split(" || ")]
        found.append(pytest.param(sentence, wanted, id=" ".join(sentence.split()[:5])))
    return found


def expected(claim: str) -> Expected:
    """The fields of one labelled claim."""
    words, modality, polarity, sources = claim.split("|")
    return words.strip(), modality, polarity, [bare(one) for one in sources.split(";") if one.strip()]


def bare(name: str) -> str:
    """A source without its article."""
    words = name.strip().split()
    return " ".join(words[1:] if words[0].lower() in {"the", "a", "an"} else words)


@pytest.mark.parametrize(("sentence", "wanted"), cases())
def test_a_sentence_gives_just_its_claims(read: Read, sentence: str, wanted: list[Expected]) -> None:
    page = read(sentence)
    given = [
        (
            page.said(claim),
            claim.modality,
            "-" if claim.negated else "+",
            [bare(page._source(link)) for link in claim.chain[1:]],
        )
        for claim in page.reading.claims
    ]
    assert given == wanted
