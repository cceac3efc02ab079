"""Numbers of lines are found at the edge of their lines, and no other figure is taken for one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.compare.origins.wording import shared_wording
from stemma.text.line_numbers import line_numbers
from tests.documents import document

LINES = [f"the board of the harbour may close pier {name} after a notice of"
         for name in ("North", "South", "East", "West", "Old", "New", "Long", "Short", "High", "Low")]  # fmt: skip


def numbers_of(text: str) -> list[str]:
    return [text[at:].split()[0] for at in sorted(line_numbers(text))]


def test_numbers_in_the_margin_are_found_on_either_side() -> None:
    expected = [str(number) for number in range(1, 11)]
    assert numbers_of("\n".join(f"{n}  {line}" for n, line in enumerate(LINES, 1))) == expected
    assert numbers_of("\n".join(f"{line} {n}" for n, line in enumerate(LINES, 1))) == expected
    assert numbers_of("   ".join(f"{n} {line}" for n, line in enumerate(LINES, 1))) == expected


def test_the_numbers_begin_again_on_a_new_page() -> None:
    page = "\n".join(f"{n}  {line}" for n, line in enumerate(LINES, 1))
    assert len(line_numbers(f"{page}\n{page}")) == 20


def test_figures_of_the_text_are_no_line_numbers() -> None:
    text = "\n".join(f"{line} 30 days, {n} ships" for n, line in enumerate(LINES, 1))
    assert not line_numbers(text)
    assert not line_numbers("In 2020 and 2021 the port lost 1 crane, 2 ships and 3 tugs.\n4\n5\n6")


def test_a_short_list_is_no_margin() -> None:
    assert not line_numbers("1  one\n2  two\n3  three")


@given(st.text(alphabet="12 \nab.", max_size=200))
def test_every_number_found_is_printed_there(text: str) -> None:
    assert all(text[at].isdigit() and (at == 0 or text[at - 1].isspace()) for at in line_numbers(text))


def test_a_hundred_thousand_characters_are_no_burden() -> None:
    assert not line_numbers("1  " * 33_000)
    assert not line_numbers(" ".join(str(n) for n in range(17_000)))


def test_a_copy_with_numbers_in_its_margin_is_found() -> None:
    plain = " ".join(LINES[:3]) + " ten days."
    words = plain.split()
    numbered = "\n".join(f"{n}  {' '.join(words[at : at + 3])}" for n, at in enumerate(range(0, len(words), 3), 1))
    (found,) = shared_wording([document("a", plain), document("b", numbered)])
    assert found.left_share > 0.9
