"""Offsets and ids hold for any text, through every stage."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model import Claim, Reading, Span
from tests.property.news import ingested, reading_of, small_form, texts, whole_way

few = settings(max_examples=150, deadline=None)
fewer = settings(few, max_examples=20)


def lies_inside(span: Span, text: str) -> bool:
    return span.document == "page" and 0 <= span.start < span.end <= len(text)


def bad(spans: Iterator[Span | None], text: str) -> list[Span]:
    return [span for span in spans if span is not None and not lies_inside(span, text)]


def in_sentences(reading: Reading) -> Iterator[Span | None]:
    yield from reading.sentences


def in_mentions(reading: Reading) -> Iterator[Span | None]:
    for mention in reading.mentions:
        yield from (mention.span, mention.name_span)
        yield from mention.why.spans if mention.why else ()


def in_quantities(reading: Reading) -> Iterator[Span | None]:
    for quantity in reading.quantities:
        yield from (quantity.span, quantity.number_span, quantity.counted, quantity.condition)


def in_dates(reading: Reading) -> Iterator[Span | None]:
    for date in reading.dates:
        yield from (date.span, date.anchor)


def in_details(reading: Reading) -> Iterator[Span | None]:
    yield from (detail.cue for detail in reading.details)


def in_claims(reading: Reading) -> Iterator[Span | None]:
    for claim in reading.claims:
        yield from (*claim.spans, claim.predicate_span, claim.sentence, claim.condition)
        yield from (role.span for role in claim.roles)
        yield from claim.why.spans if claim.why else ()


def in_cues(reading: Reading) -> Iterator[Span | None]:
    yield from (link.cue for claim in reading.claims for link in claim.chain)


def assert_all_inside(parts: Callable[[Reading], Iterator[Span | None]], text: str) -> None:
    assert bad(parts(reading_of(text)), text) == []


@few
@given(texts())
def test_every_sentence_lies_inside_the_text(text: str) -> None:
    assert_all_inside(in_sentences, text)


@few
@given(texts())
def test_every_mention_lies_inside_the_text(text: str) -> None:
    assert_all_inside(in_mentions, text)


@few
@given(texts())
def test_every_quantity_lies_inside_the_text(text: str) -> None:
    assert_all_inside(in_quantities, text)


@few
@given(texts())
def test_every_date_lies_inside_the_text(text: str) -> None:
    assert_all_inside(in_dates, text)


@few
@given(texts())
def test_every_detail_lies_inside_the_text(text: str) -> None:
    assert_all_inside(in_details, text)


@few
@given(texts())
def test_every_claim_with_its_parts_lies_inside_the_text(text: str) -> None:
    assert_all_inside(in_claims, text)


@few
@given(texts())
def test_every_cue_lies_inside_the_text(text: str) -> None:
    assert_all_inside(in_cues, text)


@few
@given(texts())
def test_a_mention_s_name_is_what_stands_at_its_place(text: str) -> None:
    for mention in reading_of(text).mentions:
        assert mention.name == mention.name_span.of(text)
        assert mention.span.covers(mention.name_span)


@few
@given(texts())
def test_what_is_counted_is_what_stands_at_its_place(text: str) -> None:
    for quantity in reading_of(text).quantities:
        assert quantity.counted_text == (quantity.counted.of(text) if quantity.counted else "")


@few
@given(texts())
def test_a_number_lies_inside_its_expression(text: str) -> None:
    for quantity in reading_of(text).quantities:
        assert quantity.number_span is None or quantity.span.covers(quantity.number_span)


@few
@given(texts())
def test_sentences_are_in_order_and_apart(text: str) -> None:
    assert all(left.end <= right.start for left, right in pairwise(reading_of(text).sentences))


@few
@given(texts())
def test_the_spans_of_a_claim_are_in_order_and_apart(text: str) -> None:
    for claim in reading_of(text).claims:
        assert claim.spans
        assert all(left.end < right.start for left, right in pairwise(claim.spans))


@few
@given(texts())
def test_a_claim_s_spans_hold_words(text: str) -> None:
    for claim in reading_of(text).claims:
        assert all(any(char.isalnum() for char in span.of(text)) for span in claim.spans)


@few
@given(texts())
def test_a_claim_has_a_predicate(text: str) -> None:
    assert all(claim.predicate.strip() for claim in reading_of(text).claims)


@few
@given(texts())
def test_a_claim_stands_in_its_sentence(text: str) -> None:
    for claim in reading_of(text).claims:
        assert claim.sentence.start <= claim.start
        assert claim.end <= claim.sentence.end


@few
@given(texts())
def test_claims_are_in_reading_order(text: str) -> None:
    places = [(claim.start, claim.end) for claim in reading_of(text).claims]
    assert places == sorted(places)


@few
@given(texts())
def test_every_chain_begins_with_the_publisher(text: str) -> None:
    for claim in reading_of(text).claims:
        first, *others = claim.chain
        assert (first.source, first.level, first.cue) == ("publisher:page", "publisher", None)
        assert all(link.level != "publisher" for link in others)


def counted_and_dated(reading: Reading) -> list[str]:
    return [*(quantity.id for quantity in reading.quantities), *(date.id for date in reading.dates)]


@few
@given(texts())
def test_ids_are_unique_and_begin_with_the_document(text: str) -> None:
    reading = reading_of(text)
    ids = [*(m.id for m in reading.mentions), *(c.id for c in reading.claims), *counted_and_dated(reading)]
    assert len(set(ids)) == len(ids)
    assert all(identity.startswith("page:") for identity in ids)


def mentions_used(claim: Claim) -> set[str]:
    chain = {link.source for link in claim.chain if link.source != "unnamed" and link.level != "publisher"}
    return {*claim.mentions, *chain, *(role.mention for role in claim.roles if role.mention)}


@few
@given(texts())
def test_every_mention_that_is_used_exists(text: str) -> None:
    reading = reading_of(text)
    known = {mention.id for mention in reading.mentions}
    used = {i for claim in reading.claims for i in mentions_used(claim)}
    tied = {i for m in reading.mentions for i in (m.refers_to, m.holder, m.organisation, m.place) if i}
    told = {detail.document_mention for detail in reading.details if detail.document_mention}
    assert used | tied | told <= known


@few
@given(texts())
def test_every_quantity_and_date_of_a_claim_exists(text: str) -> None:
    reading = reading_of(text)
    known = set(counted_and_dated(reading))
    assert {i for claim in reading.claims for i in (*claim.quantities, *claim.dates)} <= known


@few
@given(texts())
def test_a_mention_refers_back_and_never_in_a_circle(text: str) -> None:
    by_id = {mention.id: mention for mention in reading_of(text).mentions}
    for mention in by_id.values():
        seen = {mention.id}
        while mention.refers_to:
            mention = by_id[mention.refers_to]
            assert mention.id not in seen
            seen.add(mention.id)


@few
@given(texts())
def test_reading_twice_gives_the_same(text: str) -> None:
    assert reading_of(text) == reading_of(text)


@few
@given(st.text(max_size=200))
def test_any_characters_can_be_read(text: str) -> None:
    assert reading_of(text.encode(errors="ignore").decode()).document == "page"


@few
@given(texts())
def test_the_ingested_text_is_the_file_s_text(text: str) -> None:
    assert [document.text for document in ingested(text)] == [text.removeprefix("\ufeff")]


Form = dict[str, Any]


def offsets_of(form: Form) -> Iterator[tuple[str, int, int]]:
    for entry in (*form["mentions"], *form["quantities"]):
        yield entry["text"], entry["start"], entry["end"]
    for claim in form["claims"]:
        for start, end in (*claim["spans"], *(link["cue"] for link in claim["chain"] if link["cue"])):
            yield claim["text"], start, end


@fewer
@given(texts(), texts())
def test_every_offset_of_the_interchange_form_lies_inside_its_text(left: str, right: str) -> None:
    form = small_form(whole_way(left, right))
    lengths = {text["id"]: text["characters"] for text in form["texts"]}
    assert [place for place in offsets_of(form) if not 0 <= place[1] < place[2] <= lengths[place[0]]] == []


@fewer
@given(texts(), texts())
def test_every_claim_that_an_alignment_or_origin_names_exists(left: str, right: str) -> None:
    form = small_form(whole_way(left, right))
    known = {claim["id"] for claim in form["claims"]}
    aligned = {claim for alignment in form["alignments"] for claim in (*alignment["a"], *alignment["b"])}
    assert aligned | {claim for origin in form["origins"] for claim in origin["claims"]} <= known


@fewer
@given(texts(), texts())
def test_every_source_of_the_interchange_form_is_known(left: str, right: str) -> None:
    dossier = whole_way(left, right)
    known = {"unnamed", *(f"publisher:{document.id}" for document in dossier.documents)}
    known |= {entity.id for entity in dossier.entities}
    assert {link["source"] for claim in small_form(dossier)["claims"] for link in claim["chain"]} <= known


@fewer
@given(texts(), texts())
def test_every_mention_is_in_exactly_one_entity(left: str, right: str) -> None:
    dossier = whole_way(left, right)
    held = sorted(identity for entity in dossier.entities for identity in entity.mentions)
    assert held == sorted(mention.id for reading in dossier.readings for mention in reading.mentions)
