"""By whom: turns in which the parse, an aside or a pronoun hides who speaks, each in an invented sentence."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        # A cue set between what is told; behind a quotation the text goes on itself.
        ("The bridge was never shut, Mayor Ola Vint said, and the drivers turned back.", "turned back", ["Ola Vint"]),
        ("“The bridge is shut,” Mayor Ola Vint said, and the drivers turned back.", "turned back", []),
        # What is told stands behind a participle, an adverb, a paper.
        ("Four clerks questioned there on Monday said they had no keys.", "had no keys", ["Four clerks"]),
        ("Norwatch told the board only that the director was leaving.", "was leaving", ["Norwatch"]),
        (
            "Captain Karl Ossin claimed in a diary that the king had tried to flee.",
            "the king",
            ["diary", "Karl Ossin"],
        ),
        (
            "Mayor Ola Vint denied that anyone had been hurt and said that the strike was over.",
            "the strike was over",
            ["Ola Vint"],
        ),
        # A semicolon ends what a cue beside it holds for.
        ("Bell at Vinter pit was off, miners say; death toll rises to nine", "was off", ["miners"]),
        ("Bell at Vinter pit was off, miners say; death toll rises to nine", "death toll", []),
        # Who has the honour says it, and whoever is written to does not.
        ("I have the honour to inform Your Excellency that the fort has fallen.", "the fort has fallen", []),
        # A party in brackets is no name of who speaks.
        ("Cllr Rolf Tarn (Dem, Mill Ward) said the pool was cold.", "the pool was cold", ["Rolf Tarn"]),
        (
            "A nurse there, who gave her name only as Ilsa Brandt, said Lund was dark.",
            "Lund was dark",
            ["Ilsa Brandt"],
        ),
        # A deed told by somebody else is his to tell.
        ("A trustee said the director had asked for a second opinion.", "second opinion", ["A trustee"]),
        ("Norland reportedly asked for the recordings.", "recordings", ["unnamed"]),
        ("A clerk said the mate ordered the papers burned.", "papers burned", ["A clerk"]),
        # Asides.
        (
            "Nothing in the plan, the guild's lawyer told us, would stop a baker from selling bread.",
            "would stop",
            ["the guild's lawyer"],
        ),
        (
            "Clerks at Lund had told Petra Vald, she said, that the till was empty.",
            "till was empty",
            ["Petra Vald", "Clerks"],
        ),
        (
            "A nurse said she had treated 23 people; three of them, she added, told her they had been beaten.",
            "had been beaten",
            ["nurse", "three of them"],
        ),
        (
            "Clara Stern, whose brother is in jail, said he had told her in a call that he sleeps on the floor.",
            "sleeps on the floor",
            ["Clara Stern", "brother"],
        ),
        # Who quotes and who is quoted.
        (
            "The miners said the shaft was dry, quoting a guard as saying that the pumps had failed.",
            "the shaft was dry",
            ["miners"],
        ),
        (
            "The miners said the shaft was dry, quoting a guard as saying that the pumps had failed.",
            "the pumps had failed",
            ["miners", "guard"],
        ),
        (
            "The captain requested that the guards be replaced, warning that the flour would not last.",
            "would not last",
            ["The captain"],
        ),
        (
            "They were fined after a tip from the dockers' union, which told the port that boys had been seen there.",
            "boys had been seen",
            ["the dockers' union"],
        ),
        # No cues.
        ("The clinic admitted 12 patients on Monday.", "12 patients", []),
        ("Mayor Ola Vint said she had been shown “drawings rather than plans”.", "drawings", ["Ola Vint"]),
        ("A guide said they had been held overnight and denied water.", "held overnight", ["A guide"]),
        (
            "The minister has ordered the pits to stop work and is expected to visit Lund.",
            "is expected",
            [],
        ),
        # Whatever somebody does before a colon and a quotation, he says it.
        (
            "Petra Vald, whose son Rolf, 7, is being treated for burns, blasted: “The soup was cold. Nobody cares.”",
            "The soup was cold",
            ["Petra Vald"],
        ),
        ("Lund mourned after a blast that the army said had killed 40 people.", "killed 40", ["army"]),
        (
            "A spokesman said that no child had gone hungry, but would not discuss the leaked memo.",
            "would not discuss",
            [],
        ),
        ("A leaked e-mail shows that the hall had been sold.", "hall had been sold", ["leaked e-mail"]),
    ],
)
def test_by_whom(read: Read, text: str, words: str, sources: list[str]) -> None:
    found = read(text).sources(words)
    assert len(found) == len(sources), found
    assert all(one in got for one, got in zip(sources, found, strict=True)), found


def test_what_is_told_of_some_of_them_is_a_claim(read: Read) -> None:
    claims = read("The council met nine clerks in May, two of whom have since resigned.").claims()
    assert any(claim.endswith("two of whom have since resigned") for claim in claims), claims


def test_a_measure_at_a_sentence_s_end_does_not_run_on(read: Read) -> None:
    page = read("The pool was sold to Dorn Homes for £1.85m. A report said that the roof could fail.")
    assert page.sources("roof could fail") == ["report"]


def test_in_a_house_of_members_nobody_is_the_interviewer(read: Read) -> None:
    page = read(
        "Ms TARN: The pumps have failed. Has the Minister been there?\n\n"
        "Mr VINT: I went on Monday. The pumps are sound.\n\n"
        "Mr DORN: Miners tell me they were sent home. Will the Minister act?\n\n"
        "Mr VINT: Nobody was sent home.\n\n"
        "Ms TARN: And the gates? Were they shut?\n\n"
        "Mr DORN: That answer will not do.\n"
    )
    assert [s.split()[-1] for s in page.sources("The pumps have failed")] == ["TARN"]
    assert [s.split()[-1] for s in page.sources("were sent home")] == ["DORN", "Miners"]
