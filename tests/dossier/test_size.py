"""A page of two thousand claims is small enough to be sent."""

from __future__ import annotations

import gzip
import random
from dataclasses import replace

from stemma.dossier.html import HtmlDossier
from stemma.dossier.pageparts import parts_of
from stemma.dossier.unsealing import check_page
from stemma.model import ClaimSupport, Dossier
from tests.dossier.invented import CaseBuilder, aspect, many

CLAIMS = 2000


def large() -> Dossier:
    """Two texts of 1,000 sentences of invented words; six in ten of them have a counterpart."""
    made = random.Random(3)
    words = ["".join(made.choice("bcdfgklmnprstvz") + made.choice("aeiou") for _ in range(made.randint(1, 4)))
             for _ in range(3000)]  # fmt: skip
    case = CaseBuilder(title="large")
    told: dict[str, list[str]] = {}
    for name in "ab":
        told[name] = [
            f"{' '.join(made.choice(words) for _ in range(made.randint(8, 16))).capitalize()} {made.randint(2, 900)}."
            for _ in range(CLAIMS // 2)
        ]
        case.text(name, " ".join(told[name]))
    ids = {name: [case.claim(name, sentence) for sentence in told[name]] for name in "ab"}
    for left, right, ours, theirs in zip(ids["a"], ids["b"], told["a"], told["b"], strict=True):
        relation = made.choice(["agree", "differ", "contradict", "a_refines_b", "agree"])
        names = made.sample(["number", "modality", "time", "place", "actor"], 2) if relation != "agree" else []
        aspects = tuple(aspect(n, made.choice(ours.split()), made.choice(theirs.split())) for n in names)
        if made.random() < 0.6:
            case.align(relation, left, right, title=" ".join(ours.split()[:6]), aspects=aspects)
    case.origin("memo", "the memo", (*ids["a"], *ids["b"]), texts=("a", "b"))
    built = case.build()
    grounds = ("One origin: the memo.", "Told in the texts' own voice.", "Where it comes from is left open.")
    supports = tuple(
        ClaimSupport(
            claim=claim, origins=("memo",), confirmations=0, reason=made.choice(grounds), to_raise="To hold: it."
        )
        for claim in (*ids["a"], *ids["b"])
    )
    return replace(built, stemma=replace(built.stemma, supports=supports))


def test_two_thousand_claims_are_at_most_250_kilobytes_packed() -> None:
    dossier = large()
    page = HtmlDossier().export(dossier)
    assert len(gzip.compress(page, 9, mtime=0)) <= 250_000
    parts = parts_of(page)
    assert len(parts.claims) > CLAIMS / 2
    assert [parts.texts[d.id] for d in dossier.documents] == [d.text for d in dossier.documents]
    assert check_page(page).faults == ()


def test_two_hundred_texts_open_with_at_most_60_kilobytes_packed() -> None:
    page = HtmlDossier().export(many(200).build())
    first = page.split(b'<section class="view" id="claims"')[0]
    assert len(gzip.compress(first, 9, mtime=0)) <= 60_000
