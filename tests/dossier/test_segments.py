from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.dossier.matters import Matter
from stemma.dossier.segments import Marked, cut, word_end, word_start

ARABIC = "قال الوزير إن السفينة غرقت"


def matter(number: int, kind: str = "agree") -> Matter:
    return Matter(
        number=number,
        kind=kind,  # type: ignore[arg-type]
        title="",
        claims=(),
        alignments=(),
        texts=(),
        review="",
    )


texts = st.text(alphabet="ab \n\r\u202e\u0301ب ت😀", max_size=80)
marks = st.lists(st.tuples(st.integers(0, 80), st.integers(1, 30)), max_size=8)


@given(texts, marks, st.sets(st.integers(0, 90), max_size=6))
def test_the_pieces_put_together_are_the_text(text: str, spans: list[tuple[int, int]], linked: set[int]) -> None:
    marked = [
        Marked(start=start, end=min(len(text), start + length), matter=matter(n))
        for n, (start, length) in enumerate(spans)
        if start < len(text)
    ]
    assert "".join(piece.text for piece in cut(text, marked, linked)) == text


@given(texts, marks)
def test_a_claim_covers_every_character_of_its_span(text: str, spans: list[tuple[int, int]]) -> None:
    for n, (start, length) in enumerate(spans):
        if start >= len(text):
            continue
        end = min(len(text), start + length)
        pieces = cut(text, [Marked(start=start, end=end, matter=matter(n))], ())
        covered = {
            at for piece in pieces if piece.covering for at in range(piece.start, piece.start + len(piece.text))
        }
        assert set(range(start, end)) <= covered


def test_an_overlap_takes_the_gravest_relation() -> None:
    marked = [
        Marked(start=0, end=6, matter=matter(2, "agree")),
        Marked(start=3, end=9, matter=matter(1, "contradict")),
    ]
    pieces = cut("abcdefghi", marked, ())
    assert [(piece.text, [m.number for m in piece.covering]) for piece in pieces] == [
        ("abc", [2]),
        ("def", [1, 2]),
        ("ghi", [1]),
    ]


def test_a_boundary_inside_a_joined_word_moves_to_its_edge() -> None:
    middle = ARABIC.index("الوزير") + 3
    assert ARABIC[word_start(ARABIC, middle) : word_end(ARABIC, middle)] == "الوزير"


def test_two_places_in_one_joined_word_keep_both_anchors() -> None:
    start = ARABIC.index("السفينة")
    anchors = [piece.anchors for piece in cut(ARABIC, (), (start, start + 2)) if piece.anchors]
    assert anchors == [(start, start + 2)]


def test_a_boundary_between_latin_letters_stays() -> None:
    assert word_start("harbour", 3) == 3


def test_a_long_text_is_cut_in_time() -> None:
    text = "a" * 100_000
    assert len(cut(text, [Marked(start=n, end=n + 50, matter=matter(n)) for n in range(0, 90_000, 100)], ())) == 1800
