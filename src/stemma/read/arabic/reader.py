"""The reading of an Arabic text: laid out, named, counted, heard, told; with a note that it was read by rules."""

from __future__ import annotations

from dataclasses import replace

from stemma.model import Claim, DateExpression, Document, Problem, Quantity, Reading
from stemma.read.arabic.bodies import find_bodies, find_papers, find_places
from stemma.read.arabic.claims import Telling
from stemma.read.arabic.lists import words
from stemma.read.arabic.people import find_people
from stemma.read.arabic.quantities import PERSONS, find_amounts
from stemma.read.arabic.sheet import Sheet
from stemma.read.arabic.tokens import tokens_of
from stemma.read.maker import MAKER
from stemma.read.numbers import precision_of
from stemma.read.places import Places


def read_arabic(document: Document) -> Reading:
    """Read ``document``, whose language is Arabic. Offsets are code points of its text; linear in its length."""
    sheet = Sheet.open(document)
    dates = _dates(sheet)
    find_people(sheet)
    find_bodies(sheet)
    find_places(sheet)
    find_papers(sheet)
    quantities = _quantities(sheet)
    telling = Telling(sheet=sheet, quantities=quantities, dates=dates)
    telling.tell()
    return Reading(
        document=document.id,
        maker=MAKER,
        sentences=tuple(sheet.span(one.start, one.end) for one in sheet.sentences),
        mentions=tuple(sheet.mentions),
        quantities=quantities,
        dates=dates,
        claims=_finished(sheet, telling.claims),
        attributions=tuple(sorted(telling.attributions, key=lambda one: (one.cue, one.content))),
        problems=(_note(sheet),),
    )


def _dates(sheet: Sheet) -> tuple[DateExpression, ...]:
    found = []
    for number, match in enumerate(sheet.dates, 1):
        found.append(
            DateExpression(
                id=f"{sheet.document.id}:d{number}",
                span=sheet.span(match.start, match.end),
                edtf=match.edtf,
                precision=precision_of(match.edtf),  # type: ignore[arg-type]
                reason=match.reason,
            )
        )
        sheet.add("date", match.start, match.end)
    return tuple(found)


def _quantities(sheet: Sheet) -> tuple[Quantity, ...]:
    closed = [(match.start, match.end) for match in sheet.dates]
    found = []
    for number, amount in enumerate(find_amounts(sheet.tokens, closed), 1):
        match = amount.match
        counted = sheet.span(*amount.counted) if amount.counted else None
        said = counted.of(sheet.text) if counted else ""
        flats = {token.flat for token in tokens_of(said)} | {
            token.flat.removeprefix("ال") for token in tokens_of(said)
        }
        unit = match.unit or (PERSONS if flats & words("counted_persons") else None)
        has_number = match.number_start is not None and match.number_end is not None
        found.append(
            Quantity(
                id=f"{sheet.document.id}:q{number}",
                span=sheet.span(match.start, match.end),
                number_span=sheet.span(match.number_start, match.number_end) if has_number else None,  # type: ignore[arg-type]
                value=match.value,
                low=match.low,
                high=match.high,
                qualifier=match.qualifier,
                unit=unit,
                counted=counted,
                counted_text=said,
                slip=match.slip,
                readings=match.readings,
                core=match.core,
            )
        )
    return tuple(found)


def _finished(sheet: Sheet, claims: list[Claim]) -> tuple[Claim, ...]:
    """The claims in the order of their places, with the ids of the mentions inside them."""
    places = Places((mention.id, mention.span) for mention in sheet.mentions)
    ordered = sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id))
    return tuple(
        replace(claim, id=f"{sheet.document.id}:c{number}", mentions=places.inside(claim.spans))
        for number, claim in enumerate(ordered, 1)
    )


def _note(sheet: Sheet) -> Problem:
    other = sum(
        not sentence.is_arabic and any(t.kind == "word" for t in sentence.tokens) for sentence in sheet.sentences
    )
    left = f" {other} of its sentences stand in other letters and were not read." if other else ""
    return Problem(
        path=sheet.document.path,
        code="read_by_rules",
        message=f"Arabic is read by rules and lists, more coarsely than English: few claims to a sentence.{left}",
        hint="Look at the passage of each claim; what the rules passed over is in the text and can be searched.",
        lost=bool(other),
    )
