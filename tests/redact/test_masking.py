"""What is masked when, under which name, and what stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.errors import UsageError
from stemma.model import Dossier
from stemma.redact.cuts import Cut, Recut
from stemma.redact.editor import read_report, report_bytes
from stemma.redact.finder import Finder
from stemma.redact.folding import words_of
from stemma.redact.masking import redact
from stemma.redact.private import private_people
from stemma.redact.subjects import Pseudonyms, named_subject
from tests.dossier.invented import CaseBuilder, harbour

LISTED = (
    "The ferry sank. Missing: Ada Moor, Ben Quill, Cato Fenn and Dora Hask. Ines Wold, 9, swam. "
    "Minister Orla Vent spoke."
)


def ferry() -> CaseBuilder:
    case = CaseBuilder()
    case.text("list", LISTED)
    for name in ("Ada Moor", "Ben Quill", "Cato Fenn", "Dora Hask", "Ines Wold"):
        case.mention("list", name, name.split()[0].lower())
    case.mention("list", "Orla Vent", "orla", rank="Minister")
    case.claim("list", "The ferry sank")
    return case


def text_of(dossier: Dossier) -> str:
    return dossier.documents[0].text


def test_members_of_lists_and_minors_are_masked_by_default() -> None:
    assert set(private_people(ferry().build())) == {"ada", "ben", "cato", "dora", "ines"}
    assert text_of(redact(ferry().build()).dossier) == (
        "The ferry sank. Missing: [Person 1], [Person 2], [Person 3] and [Person 4]. [Person 5], 9, swam. "
        "Minister Orla Vent spoke."
    )


@pytest.mark.parametrize(
    ("text", "is_minor"),
    [
        ("Ada Moor, 9, swam.", True),
        ("Ada Moor (aged 7) swam.", True),
        ("The 12-year-old Ada Moor swam.", True),
        ("Ada Moor was 16 years old.", True),
        ("the girl Ada Moor swam", True),
        ("Ada Moor, 34, swam.", False),
        ("Ada Moor bought 9 crates.", False),
        ("Ada Moor swam 3 miles.", False),
    ],
)
def test_an_age_beside_the_name_makes_a_minor(text: str, is_minor: bool) -> None:
    case = CaseBuilder()
    case.text("one", text)
    case.mention("one", "Ada Moor", "ada")
    assert bool(private_people(case.build())) == is_minor


def test_someone_who_is_a_source_elsewhere_is_not_private() -> None:
    from stemma.model import Link

    case = ferry()
    case.claim("list", "Ines Wold, 9, swam", chain=(Link(source="list:m1", level="claim"),))
    assert "ada" not in private_people(case.build())


def test_a_masked_word_that_others_bear_is_masked_in_the_whole_name_only() -> None:
    case = CaseBuilder()
    case.text("one", "Mara Lind ran. Mara Vale sat. Lind hid.")
    case.mention("one", "Mara Lind", "lind")
    case.mention("one", "Mara Vale", "vale")
    assert text_of(redact(case.build(), ["Mara Lind"]).dossier) == "[Person 1] ran. Mara Vale sat. [Person 1] hid."


def test_a_person_keeps_the_same_mask_from_run_to_run() -> None:
    pseudonyms = Pseudonyms()
    redact(ferry().build(), ["Cato Fenn"], pseudonyms)
    again = redact(ferry().build(), ["Ada Moor", "Cato Fenn"], pseudonyms)
    assert "[Person 2], Ben Quill, [Person 1]" in text_of(again.dossier)


def test_a_masked_passage_takes_its_claims_and_alignments_with_it() -> None:
    before = harbour().build()
    made = redact(before, ["passage:north:14-33"])
    assert text_of(made.dossier) == "The memo says [passage masked]. Captain Lind signed it. Fog closed the port.\n"
    assert [len(r.claims) for r in made.dossier.readings] == [2, 3]
    assert [a.title for a in made.dossier.alignments] == ["Who signed the memo"]


def test_copies_of_a_masked_passage_are_masked_in_other_texts() -> None:
    case = CaseBuilder()
    case.text("one", "He said the seven crates stood open on the quay all night. Fog.")
    case.text("two", "Wrong: seven crates stood open on the quay, they say.")
    made = redact(case.build(), ["passage:one:8-57"])
    assert made.dossier.documents[1].text == "Wrong: [passage masked], they say."


def test_all_of_a_kind_are_masked() -> None:
    made = redact(ferry().build(), ["kind:person"])
    assert not any(word in text_of(made.dossier) for word in ("Moor", "Vent"))


@pytest.mark.parametrize("mask", ["kind:cloud", "passage:north:9-3", "passage:nowhere:0-2", "passage:north", "..."])
def test_a_mask_that_names_nothing_is_refused(mask: str) -> None:
    with pytest.raises(UsageError):
        redact(harbour().build(), [mask])


def test_the_hash_of_an_original_with_something_masked_is_withheld() -> None:
    made = redact(harbour().build(), ["Lind"]).dossier
    assert {document.sha256 for document in made.documents} == {"withheld"}


def test_words_of_fixed_lists_are_not_names() -> None:
    case = CaseBuilder()
    case.text("one", "Will Differ will go.")
    case.mention("one", "Will Differ", "will")
    case.claim("one", "will go", modality="will")
    made = redact(case.build(), ["Will Differ"]).dossier
    assert made.readings[0].claims[0].modality == "will"


def test_the_report_reads_back_to_the_same_search() -> None:
    pseudonyms = Pseudonyms()
    made = redact(ferry().build(), pseudonyms=pseudonyms)
    subjects, known = read_report(report_bytes(made, pseudonyms))
    assert [(s.label, s.tokens, s.phrases) for s in subjects] == [
        (s.label, s.tokens, s.phrases) for s in made.subjects
    ]
    assert known == pseudonyms


def test_what_is_no_report_is_refused() -> None:
    with pytest.raises(UsageError, match="no editor's report"):
        read_report(b"{}")


@pytest.mark.parametrize(
    "text",
    ["Lindgren2", "annaLindgren", "LINDGRENS", "Lind\u00adgren", "l.i.n.d.g.r.e.n", "Li\u0301ndgren", "ليندغرين"],
)
def test_a_name_is_found_however_it_is_written(text: str) -> None:
    finder = Finder([named_subject("Person 1", ["Lindgren", "ليندغرين"])])
    assert [hit.subject.label for hit in finder.find(f"so {text}, then")] == ["Person 1"]


@pytest.mark.parametrize("text", ["quality", "validate", "all in", "pale", "Lima"])
def test_a_short_name_is_not_found_inside_other_words(text: str) -> None:
    assert Finder([named_subject("Person 1", ["Ali"])]).find(text) == ()


@given(st.text(max_size=60))
def test_every_word_lies_where_it_says(text: str) -> None:
    words = words_of(text)
    assert all(0 <= w.start < w.end <= len(text) for w in words)
    assert [w.start for w in words] == sorted(w.start for w in words)


@given(st.text(alphabet="abc ", min_size=1, max_size=30), st.data())
def test_places_outside_of_cuts_keep_their_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    recut = Recut(text, [Cut(start=start, end=end, mask="[X]")])
    for first, last in ((0, start), (end, len(text))):
        if first < last:
            assert recut.text[recut.start(first) : recut.end(last)] == text[first:last]
    assert recut.text[recut.start(start) : recut.end(end)] == "[X]"


def test_a_long_text_is_searched_in_reasonable_time() -> None:
    text = "".join(f"word{n} L i n d " for n in range(5_000))
    assert len(Finder([named_subject("Person 1", ["Lindgren"])]).find(text)) == 0
