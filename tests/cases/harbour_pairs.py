"""The harbour example read by hand: which claims speak of one matter, and what must be right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class A:
    """Two claims on one matter. Differences ending in ``?`` are optional; ``open`` = it may as well be left out."""

    left: str
    right: str
    relation: str
    accept: str = ""
    differences: str = ""
    why: str = ""
    confirmations: int | None = 0
    open: bool = False


# between the two newspapers, and with the inspector; the pairs of the wire copy follow from those of its model
ALIGNMENTS: tuple[A, ...] = (
    A("n01", "s01", "b_refines_a", "agree differ", "number? what_is_counted?", "A: cargo; B: 1,200 containers"),
    A(
        "n01",
        "s08",
        "b_refines_a",
        "agree differ",
        "number? what_is_counted? time?",
        "headline against body",
        open=True,
    ),
    A("n07", "s01", "a_refines_b", "agree differ", "qualifier? time?", "body against headline", open=True),
    A("n02", "s03", "agree", "a_refines_b b_refines_a differ", "", "a leaked memo"),
    A("n09", "s03", "a_refines_b", "agree differ", "actor?", "A names the newspaper; B: the press", open=True),
    A("n03", "s05", "agree", "", "", "signatory, two spellings"),
    A("n04", "s06", "agree", "a_refines_b", "", "post of the signatory"),
    A("n05", "s07", "agree", "", "", "addressee"),
    A("n06", "s08x", "agree", "", "", "post of the addressee"),
    A("n07", "s08", "b_refines_a", "agree differ", "qualifier time?", "around 1,200 / 1,200"),
    A("n10", "s09", "differ", "agree a_refines_b b_refines_a", "qualifier actor? predicate?", "more than 40 / 40"),
    A("n11", "s09", "a_refines_b", "agree differ", "", "the company is named in A", open=True),
    A("n13", "s10", "differ", "contradict", "modality time? actor? attribution?", "asked for / were given"),
    A("n14", "s11", "differ", "agree contradict", "modality", "so that they can open / open"),
    A("n13", "s11", "differ", "agree contradict", "modality? attribution?", "purpose of the passes", open=True),
    A("n15", "s20", "agree", "", "attribution", "Vuchek asked / the memo requests; pay / wages"),
    A(
        "n17",
        "s15",
        "differ",
        "contradict",
        "modality? time?",
        "if the ministry releases the money / promised",
        open=True,
    ),
    A(
        "n17",
        "s16",
        "differ",
        "contradict",
        "modality? polarity? time?",
        "expected in June / has not come",
        open=True,
    ),
    A(
        "n18",
        "s13",
        "differ",
        "agree contradict b_refines_a a_refines_b",
        "number qualifier?",
        "around 18,000 / 18,00 (ill-formed)",
    ),
    A("n20", "s12", "differ", "contradict", "modality time?", "expected before the summer / already on 3 February"),
    A(
        "n21",
        "s17",
        "contradict",
        "differ",
        "number? polarity? modality? predicate?",
        "no complaint / dozens of complaints",
    ),
    A(
        "n10",
        "i05",
        "b_refines_a",
        "agree differ",
        "number qualifier? attribution? predicate?",
        "more than 40 hired / 43 counted at the gates",
        confirmations=1,
    ),
    A(
        "s09",
        "i05",
        "differ",
        "contradict agree b_refines_a",
        "number actor? attribution? predicate? place? time?",
        "40 / 43 counted",
        confirmations=None,
    ),
    A(
        "n16",
        "i09",
        "differ",
        "agree contradict a_refines_b b_refines_a",
        "what_is_counted? number? time? attribution? predicate?",
        "the scanners / two of four; out of order / off",
        confirmations=None,
    ),
    A(
        "n20",
        "i07",
        "differ",
        "agree contradict",
        "modality? time? attribution? predicate?",
        "expected to close / still open",
        confirmations=None,
        open=True,
    ),
    A(
        "s12",
        "i07",
        "contradict",
        "differ",
        "time? predicate? polarity? modality? attribution?",
        "closed on 3 February / still open on 10 February",
        confirmations=None,
    ),
    A(
        "s19",
        "i13",
        "differ",
        "agree",
        "modality? attribution? polarity?",
        "the breakwater",
        confirmations=None,
        open=True,
    ),
)
WITHIN: tuple[A, ...] = (
    A("n01", "n07", "b_refines_a", "agree differ", "number?", "headline and body", open=True),
    A("s01", "s08", "b_refines_a", "agree differ", "time?", "headline and body", open=True),
    A("i01", "i05", "b_refines_a", "agree differ", "number?", "headline and body"),
)
# what stands alone, yet may be paired without being wrong
OPEN_ALONE = {"s04": ("differ", "agree", "a_refines_b"), "s18": ("differ",), "n19": ("differ",), "i10": ("differ",)}

KEY_POINTS: list[tuple[str, list[dict[str, Any]]]] = [
    (
        "1,200 containers: found, around / exact",
        [{"pair": ["n07", "s08"], "relations": ["agree", "differ", "b_refines_a"], "differences": ["qualifier"]}],
    ),
    (
        "guards: more than 40 / 40",
        [
            {
                "pair": ["n10", "s09"],
                "relations": ["agree", "differ", "a_refines_b", "b_refines_a"],
                "differences": ["qualifier"],
            }
        ],
    ),
    (
        "customs passes: asked for / were given",
        [{"pair": ["n13", "s10"], "relations": ["differ", "contradict"], "differences": ["modality"]}],
    ),
    (
        "fuel depot: expected to close / already closed",
        [{"pair": ["n20", "s12"], "relations": ["differ", "contradict"], "differences": ["modality"]}],
    ),
    (
        "diesel: the figures differ",
        [{"pair": ["n18", "s13"], "relations": ["differ", "contradict", "agree"], "differences": ["number"]}],
    ),
    ("18,00 is flagged as ill-formed", [{"slip": "q-s4"}]),
    ("complaints: none / dozens", [{"pair": ["n21", "s17"], "relations": ["contradict", "differ"]}]),
    ("pay of the night crews: agree", [{"pair": ["n15", "s20"], "relations": ["agree"]}]),
    (
        "fuel depot: closed on 3 February / still open on 10 February",
        [{"pair": ["s12", "i07"], "relations": ["contradict", "differ"]}],
    ),
    (
        "the guards have a second origin: the inspector counted them",
        [{"pair": ["n10", "i05"], "relations": ["agree", "differ", "b_refines_a"]}, {"apart": ["n10", "i05"]}],
    ),
    ("that second origin counts as one confirmation", [{"confirmed": ["n10", "i05"]}]),
    ("two newspapers on one memo confirm nothing", [{"pair": ["n10", "s09"]}, {"unconfirmed": ["n10", "s09"]}]),
    ("only the north: 26 drivers", [{"only_but_copy": "n23"}]),
    ("only the south: almost 900 people", [{"only_but_copy": "s22"}]),
    ("only the inspector: a report promised to parliament", [{"only_but_copy": "i12"}]),
    ("one origin for what the newspapers take from the memo", [{"together": ["n10", "s09"]}]),
    ("the director’s own words count for the memo", [{"together": ["n21", "s17"]}]),
    ("the wire copy rests on the same memo", [{"together": ["n10", "w10"]}]),
    ("Vuchek = Vucek", [{"same_entity": "person:radan-vuchek"}]),
    ("Korzhava = Korjava", [{"same_entity": "place:korzhava-harbour"}]),
    ("the minister is one person", [{"same_entity": "person:irena-solt"}]),
    ("the director and the inspector are two", [{"apart_entity": ["person:radan-vuchek", "person:petra-halmar"]}]),
]
