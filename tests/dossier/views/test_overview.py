from __future__ import annotations

from dataclasses import replace

from stemma.dossier.index import Index
from stemma.dossier.labels import text_labels
from stemma.dossier.matters import matters_of
from stemma.dossier.views.disputes import disputes_of
from stemma.dossier.views.overview import Overview, overview_of
from stemma.model import Dossier, Problem
from tests.dossier import invented


def overview(dossier: Dossier) -> Overview:
    index = Index.of(dossier)
    return overview_of(index, matters_of(index))


def none_found(dossier: Dossier) -> str:
    index = Index.of(dossier)
    return disputes_of(index, text_labels(dossier), matters_of(index)).empty


def test_the_finding_is_parted_after_its_first_sentence() -> None:
    made = overview(invented.harbour().build("Two reports, one origin. No independent confirmation."))
    assert (made.headline, made.tail) == ("Two reports, one origin.", "No independent confirmation.")


def test_one_text_has_nothing_to_be_compared_with() -> None:
    case = invented.CaseBuilder()
    case.text("solo", "A quiet day.\n")
    made = overview(case.build())
    assert f"{made.headline} {made.tail}" == "One report. Nothing to compare it with."


def test_two_texts_without_a_common_passage_say_so() -> None:
    case = invented.harbour()
    case.alignments.clear()
    made = overview(case.build())
    assert f"{made.headline} {made.tail}" == "Two reports. No passage of one matches the other."


def test_no_texts_tell_what_to_do() -> None:
    made = overview(invented.CaseBuilder().build())
    assert made.reason.startswith("No texts in this folder. Put txt, html, pdf")
    assert made.tiles == ()


def test_nothing_disputed_counts_what_agrees() -> None:
    case = invented.harbour()
    del case.alignments[0]
    assert none_found(case.build()) == "No disputes found. 1 claim agrees, from one origin."


def test_no_claims_are_said() -> None:
    case = invented.CaseBuilder()
    case.text("solo", "A quiet day.\n")
    assert none_found(case.build()) == "No claims were read in this text."


def test_unread_files_are_counted_above_the_verdict() -> None:
    lost = tuple(Problem(path=f"{n}.pdf", code="unreadable", message="It is encrypted.") for n in range(2))
    dossier = replace(invented.harbour().build(), problems=lost)
    assert overview(dossier).banner == "2 of 4 files not read. The counts are of the 2 read."


def test_a_warning_is_no_gap() -> None:
    warned = Problem(path="a.pdf", code="scan", message="A scan.", lost=False)
    assert overview(replace(invented.harbour().build(), problems=(warned,))).banner == ""


def test_two_texts_have_six_counts() -> None:
    tiles = overview(invented.harbour().build()).tiles
    assert [(t.word, t.number) for t in tiles] == [
        ("Contradict", 0),
        ("Differ", 1),
        ("One says more", 0),
        ("Agree", 1),
        ("Only in A", 1),
        ("Only in B", 1),
    ]


def test_more_texts_count_groups_and_origins() -> None:
    tiles = overview(invented.many(4).build()).tiles
    assert [t.word for t in tiles][-2:] == ["Only in one text", "Origins"]
    assert sum(t.number for t in tiles) == 3


def test_an_update_is_a_count_of_its_own() -> None:
    case = invented.harbour()
    case.alignments[0] = replace(case.alignments[0], relation="updated")
    assert next(t.word for t in overview(case.build()).tiles if t.number == 1) == "Updated"
