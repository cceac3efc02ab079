"""Contrast and distance of the colours, computed from the style sheet itself.

Contrast by WCAG 2.2; simulated colour vision by the matrices of Machado, Oliveira and Fernandes (2009) at full
severity; distance CIE76.
"""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from stemma.dossier.html import static

RELATIONS = ("contradict", "differ", "more", "agree", "only")
VISION = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
WHITE = (0.95047, 1.0, 1.08883)
Triple = tuple[float, float, float]


def tokens(scheme: str) -> dict[str, str]:
    light, dark = static("page.css").split("@media (prefers-color-scheme:dark)")
    read = re.compile(r"--([\w-]+):(#[0-9a-f]{6})\b")
    return dict(read.findall(light)) | (dict(read.findall(dark.split("}}")[0])) if scheme == "dark" else {})


def linear(colour: str) -> Triple:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return red, green, blue


def times(matrix: tuple[Triple, ...], colour: Triple) -> Triple:
    x, y, z = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return x, y, z


def contrast(one: str, other: str) -> float:
    high, low = sorted((times(XYZ, linear(one))[1], times(XYZ, linear(other))[1]), reverse=True)
    return (high + 0.05) / (low + 0.05)


def lab(colour: Triple) -> Triple:
    clipped = tuple(min(1.0, max(0.0, c)) for c in colour)
    x, y, z = (v / w for v, w in zip(times(XYZ, clipped), WHITE, strict=True))  # type: ignore[arg-type]
    fx, fy, fz = (v ** (1 / 3) if v > 216 / 24389 else (24389 / 27 * v + 16) / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one: Triple, other: Triple) -> float:
    return sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_colours_reach_four_and_a_half(scheme: str) -> None:
    colours = tokens(scheme)
    pairs = [(c, g) for c in ("ink", "muted", "accent", "origin", *RELATIONS) for g in ("paper", "raise")]
    pairs += [(c, "panel") for c in ("ink", "muted", "accent")]
    pairs += (
        [(c, f"{c}-tint") for c in RELATIONS]
        + [(word, f"{c}-tint") for word in ("ink", "muted") for c in RELATIONS]
        + [("ink", "rule")]
    )
    weak = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in pairs}
    assert {pair: value for pair, value in weak.items() if value < 4.5} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_ring_reaches_three(scheme: str) -> None:
    colours = tokens(scheme)
    assert min(contrast(colours["focus"], colours[ground]) for ground in ("paper", "panel", "raise")) >= 3


@pytest.mark.parametrize("vision", sorted(VISION))
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_relations_stay_apart_for_colour_blind_eyes(scheme: str, vision: str) -> None:
    colours = tokens(scheme)
    seen = {name: times(VISION[vision], linear(colours[name])) for name in RELATIONS}
    assert min(distance(seen[a], seen[b]) for a, b in combinations(RELATIONS, 2)) >= 12
