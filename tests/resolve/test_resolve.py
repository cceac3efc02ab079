"""RESOLVE as a whole: complete, deterministic, independent of the order of its input."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model import Judgement
from stemma.resolve import MAKER, resolve
from tests.resolve.page import Page, judged

NAMES = ("Radan Vuchek", "Radan Vucek", "Vuchek", "Irena Solt", "Irina Solt", "Solt", "Karim Haddad", "كريم حداد")
BODIES = (
    "Northern Water Board",
    "[Northern] Water Board",
    "NWB",
    "Southern Water Board",
    "4th Division",
    "Water Board",
)


@st.composite
def pages(draw: st.DrawFn) -> list[Page]:
    made = []
    for identity in ("a", "b", "c")[: draw(st.integers(1, 3))]:
        people = draw(st.lists(st.sampled_from(NAMES), max_size=5))
        bodies = draw(st.lists(st.sampled_from(BODIES), max_size=4))
        joint = draw(st.sampled_from([" and ", ". "]))
        page = Page(identity, "| " + joint.join((*people, *bodies)) + " |")
        at: dict[str, int] = {}
        place = 0
        for kind, words in (*(("person", n) for n in people), *(("organisation", b) for b in bodies)):
            place = page.text.index(words, place)
            nth = sum(page.text.startswith(words, i) for i in range(place))
            at[words] = nth
            page.add(kind, words, nth)  # type: ignore[arg-type]
            place += len(words)
        made.append(page)
    return made


@settings(max_examples=60, deadline=None)
@given(pages())
def test_every_mention_is_in_exactly_one_entity(made: list[Page]) -> None:
    found = resolve([p.document() for p in made], [p.reading() for p in made])
    assert sorted(i for e in found for i in e.mentions) == sorted(m.id for p in made for m in p.mentions)


@settings(max_examples=60, deadline=None)
@given(pages())
def test_the_joins_of_an_entity_are_a_path_through_all_its_mentions(made: list[Page]) -> None:
    for entity in resolve([p.document() for p in made], [p.reading() for p in made]):
        assert len(entity.joins) == len(entity.mentions) - 1
        assert {i for join in entity.joins for i in (join.left, join.right)} <= set(entity.mentions)


@settings(max_examples=60, deadline=None)
@given(pages(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_makes_no_difference(made: list[Page], shuffle: st.DataObject) -> None:
    first = resolve([p.document() for p in made], [p.reading() for p in made])
    mixed = list(made)
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]
    assert resolve([p.document() for p in mixed], [p.reading() for p in mixed]) == first


@settings(max_examples=60, deadline=None)
@given(pages(), st.data())
def test_no_entity_holds_a_pair_that_was_judged_to_be_two(made: list[Page], data: st.DataObject) -> None:
    mentions = [m for p in made for m in p.mentions]
    if len(mentions) < 2:
        return
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(mentions), st.sampled_from(mentions)), max_size=4))
    no: list[Judgement] = [judged(a.span, b.span, "negative") for a, b in pairs if a.id != b.id]
    found = resolve([p.document() for p in made], [p.reading() for p in made], no)
    of = {i: e.id for e in found for i in e.mentions}
    assert all(of[a.id] != of[b.id] for a, b in pairs if a.id != b.id)


def test_ids_follow_the_first_occurrence() -> None:
    page = Page("a", "Irena Solt met Radan Vuchek.")
    page.add("person", "Radan Vuchek")
    page.add("person", "Irena Solt")
    found = resolve([page.document()], [page.reading()])
    assert [(e.id, e.name) for e in found] == [("e1", "Irena Solt"), ("e2", "Radan Vuchek")]


def test_the_fullest_form_names_the_entity() -> None:
    page = Page("a", "NWB met. The Northern Water Board, NWB, is new.")
    for words, nth in (("NWB", 0), ("Northern Water Board", 0), ("NWB", 1)):
        page.add("organisation", words, nth)
    (found,) = resolve([page.document()], [page.reading()])
    assert found.name == "Northern Water Board"


def test_every_form_is_printed_in_its_text() -> None:
    page = Page("a", "Colonel Radan Vuchek met Vuchek.")
    page.add("person", "Colonel Radan Vuchek", name="Radan Vuchek", rank="Colonel")
    page.add("person", "Vuchek", 1)
    (found,) = resolve([page.document()], [page.reading()])
    assert [(form.text, span.of(page.text)) for form in found.forms for span in form.spans] == [
        ("Radan Vuchek", "Radan Vuchek"),
        ("Vuchek", "Vuchek"),
    ]


def test_no_reading_gives_no_entity() -> None:
    assert resolve([], []) == ()


def test_reasons_name_their_maker() -> None:
    page = Page("a", "Irena Solt met Irena Solt.")
    page.add("person", "Irena Solt")
    page.add("person", "Irena Solt", 1)
    (found,) = resolve([page.document()], [page.reading()])
    assert found.joins[0].why.maker == MAKER
