"""Whose words a clause is behind "said the men", "but that" and "according to" names, in headlines and in heaps of
papers; and what is told beside the teller."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("The clerk said the guards fled before dawn and took the keys with them.", "took the keys", ["The clerk"]),
        ("The firm said goods held in the store were safe.", "goods held", ["firm"]),
        ("The union said it was ready to talk, but that patience might not last.", "not last", ["The union"]),
        ("The governor had promised them that a doctor would come, but none came.", "none came", []),
        ("The mayor said that the guards would leave and the soldiers would stay.", "would stay", ["The mayor"]),
        (
            "In a reply the army said its tanks had left the town and warned that others would follow.",
            "others would follow",
            ["army"],
        ),
        (
            "The army said its spokesman had met the envoy and warned him that time was short.",
            "time was short",
            ["army", "its spokesman"],
        ),
        ("A guard said the gate would have held had the bolt not been cut.", "would have held", ["A guard"]),
        (
            "Eleven were ill, according to the head of the clinic, Mira Tal, who said no water was left.",
            "were ill",
            ["Mira Tal"],
        ),
        (
            "Mira Tal rose. Those who sign will be paid, she promised, and no one will be made to go.",
            "be made to",
            ["Mira Tal"],
        ),
        ("Mira Tal promised that the wards would be cleaned, but would not say when.", "not say when", []),
        ("A deal is close, according to a clerk there, who thinks it may be signed.", "be signed", ["a clerk"]),
        ("Residents told to boil water after flood at Larn works\n\nA pipe has burst.", "boil water", []),
        ("The guns fell silent, and a decree says that the port is shut.", "port is shut", ["decree"]),
        ("The port was sold in May, according to a cache of 300 emails.", "was sold", ["300 emails"]),
        ("In a statement to reporters, Mira Tal said the road was cut.", "was cut", ["Mira Tal"]),
        ("In a statement, Mira Tal said the road was cut.", "was cut", ["statement", "Mira Tal"]),
        ("Mira Tal expressed hope that the road would be cleared.", "be cleared", ["Mira Tal"]),
        ("Mira Tal did not rule out that the toll would rise.", "would rise", ["Mira Tal"]),
        (
            "The ministry's answer came at dusk. The clerk had been paid, it said.",
            "been paid",
            ["ministry"],
        ),
        ("The army denied shelling the school, where 14 children had died.", "had died", []),
        ("The poll puts the party narrowly ahead.", "narrowly ahead", ["The poll"]),
        ("Under the rule those who sign will be considered to have served.", "have served", []),
        (
            "Mira Tal is at the crossing with the last buses:\n\n“Nobody here has slept. The road is mined.”",
            "is mined",
            ["Mira Tal"],
        ),
        ("Mira Tal told the Gazette that the road was cut.", "was cut", ["Mira Tal"]),
        ("Mira Tal told the Harbour Gazette that the road was cut.", "was cut", ["Harbour Gazette", "Mira Tal"]),
        (
            "Port chief sold berths, leaked emails suggest\n\nThe emails were sent in May.",
            "sold berths",
            ["leaked emails"],
        ),
        (
            "“We had no orders”: Harbour minister quits over ferry inquiry\n\nThe general has gone.",
            "no orders",
            ["Harbour minister"],
        ),
        ("“We had no orders”: Harbour minister quits over ferry inquiry\n\nThe general has gone.", "quits over", []),
    ],
)
def test_who_tells_it(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert read(text).sources(words) == sources
