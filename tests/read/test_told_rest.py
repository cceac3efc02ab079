"""Conditions, what may come of a thing, clauses hung on a neighbour, and headlines of two statements."""

from __future__ import annotations

import pytest

from stemma.model import Claim
from stemma.pairs import document_of
from stemma.read import read


def claims_of(text: str) -> list[tuple[Claim, str]]:
    document = document_of("x", text)
    return [(c, " … ".join(span.of(document.text) for span in c.spans)) for c in read(document).claims]


def words_of(text: str) -> list[str]:
    return [words for _, words in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The union said its drivers will walk out if the fares are not raised.", "conditional"),
        ('"Should the talks collapse, the army will move," the general said.', "conditional"),
        ("She will stay even if the council offers her the post.", "will"),
        ("The heat could damage the rails, engineers said.", "possible"),
        ("That could take four years.", "possible"),
        ("The plant could be shut for three weeks, the owner said.", "possible"),
        ("The lorry could carry twelve men.", "able"),
        ("The smoke could be seen from the harbour.", "able"),
        ("He may never walk again.", "possible"),
        ("We think that the dam might fail.", "possible"),
        ("Aid groups fear that the worst is to come.", "expected"),
        ("The council would ask engineers to look at the bridge.", "planned"),
        ("Do not let the children see it.", "requested"),
        ('"Can we trust a bank that lies?" asked one depositor.', "questioned"),
    ],
)
def test_how_firmly_it_is_put(text: str, modality: str) -> None:
    assert [claim.modality for claim, _ in claims_of(text)] == [modality]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The editor, not the reporter, wrote the headline.", False),
        ("It is a row over rent, nothing more.", False),
        ("The party fell four seats short of a majority.", False),
        ("The search fell short of the standard.", True),
        ("A board that cannot count will not, I fear, run a bank.", True),
        ("What the mayor wants is unclear.", False),
    ],
)
def test_whether_it_is_denied(text: str, negated: bool) -> None:
    assert [claim.negated for claim, _ in claims_of(text)] == [negated]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The clerk said that the well was dry, that it had been so for years, and that no rain had come.",
            ["the well was dry", "it had been so for years", "no rain had come"],
        ),
        (
            "A guard told the crew that nobody would be harmed if they handed over the keys.",
            ["nobody would be harmed if they handed over the keys"],
        ),
        (
            "If the court agrees, said the union's lawyer, Ana Brett, the plant will stay open.",
            ["If the court agrees … the plant will stay open"],
        ),
        ("According to a memo sent to staff in May and seen by the Herald, the plant will close.",
         ["the plant will close"]),
        ("The mayor said that the ruling “gives a man his name back”.", ["the ruling “gives a man his name back”"]),
        ("The army warned that it would respond “in a manner of its own choosing”.",
         ["it would respond “in a manner of its own choosing”"]),
        ("Two clerks were detained on Monday and are to be tried in June.",
         ["Two clerks were detained on Monday", "Two clerks … are to be tried in June"]),
    ],
)  # fmt: skip
def test_each_clause_is_told_where_it_belongs(text: str, told: list[str]) -> None:
    assert words_of(text) == told


def test_who_denies_promises_too() -> None:
    found = claims_of("The army denied that its men had entered the village and promised that it would be searched.")
    assert sorted((claim.modality, claim.negated) for claim, _ in found) == [("asserted", True), ("promised", False)]


@pytest.mark.parametrize(
    ("headline", "parts"),
    [
        ("Ferry capsizes off Varn, 14 dead and dozens missing",
         ["Ferry capsizes off Varn", "14 dead and dozens missing"]),
        ("Rebels quit northern town, army denies shelling", ["Rebels quit northern town", "army denies shelling"]),
        ("Nineteen dead at mill as union calls strike", ["Nineteen dead at mill", "union calls strike"]),
        ("“I saw nothing”: guard leaves court in silence", ["“I saw nothing”", "guard leaves court in silence"]),
        ("The vault under the mill: how the ministry lost forty crates", ["the ministry lost forty crates"]),
        ("Mayor will resign in May, aide says", ["Mayor will resign in May, aide says"]),
        ("Siege of Orm was lost, general told his chief in cable",
         ["Siege of Orm was lost, general told his chief in cable"]),
    ],
)  # fmt: skip
def test_two_statements_of_one_headline(headline: str, parts: list[str]) -> None:
    text = f"{headline}\n\nThe bridge was closed on Monday."
    assert [words for claim, words in claims_of(text) if claim.headline] == parts


@pytest.mark.parametrize("text", ["she replied.", "Let me be fair.", "The board calls on all members to:"])
def test_what_only_brings_something_in(text: str) -> None:
    assert words_of(text) == []
