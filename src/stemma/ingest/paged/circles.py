"""Drawings of a PDF that hold themselves: PDFium follows them without end, so the circle is cut before it looks.

A drawing (a form XObject, ISO 32000-1, 8.10) that draws itself twice doubles at every level. No honest file has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

LONGEST = 20_000  # bytes of a dictionary that is looked at
_OBJECT = re.compile(rb"obj\b")
_NUMBER = re.compile(rb"(?<!\d)(\d{1,9})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+\Z")
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,9})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R\b")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_DRAWN_WITH = re.compile(rb"/(?:XObject|Resources)\b")

Edge = tuple[int, int, int]  # the object that is named, and where in the bytes its number stands


def without_circles(data: bytes) -> tuple[bytes, int]:
    """``data`` with every way from a drawing back into itself cut, byte for byte as long, and how many were."""
    if not _FORM.search(data):
        return data, 0
    forms, lists = _edges(data)
    cuts = list(_backward(forms, {**lists, **forms}))
    if not cuts:
        return data, 0
    mended = bytearray(data)
    for _, start, end in cuts:
        mended[start:end] = b"0" * (end - start)  # object 0 is never there
    return bytes(mended), len(cuts)


def _edges(data: bytes) -> tuple[dict[int, list[Edge]], dict[int, list[Edge]]]:
    """What each drawing names, and what each object names that may be a list of what one is drawn with."""
    forms: dict[int, list[Edge]] = {}
    lists: dict[int, list[Edge]] = {}
    for found in _OBJECT.finditer(data):
        number = _NUMBER.search(data, max(0, found.start() - 24), found.start())
        if number is None:
            continue
        end = min(found.end() + LONGEST, len(data))
        stops = [at for word in (b"stream", b"endobj") if (at := data.find(word, found.end(), end)) >= 0]
        facts = data[found.end() : min(stops, default=end)]
        if _FORM.search(facts):
            used = _DRAWN_WITH.search(facts)
            named = list(_named(facts, found.end(), used.start() if used else len(facts)))
            forms.setdefault(int(number[1]), []).extend(named)
        elif len(facts) < LONGEST and b"/Page" not in facts and b"/Parent" not in facts:
            lists.setdefault(int(number[1]), []).extend(_named(facts, found.end(), 0))
    return forms, lists


def _named(facts: bytes, offset: int, start: int) -> Iterator[Edge]:
    for found in _REFERENCE.finditer(facts, start):
        yield int(found[1]), offset + found.start(1), offset + found.end(1)


def _backward(forms: dict[int, list[Edge]], edges: dict[int, list[Edge]]) -> Iterator[Edge]:
    """The edges that lead a drawing back to where the way came from."""
    is_done: dict[int, bool] = {}
    for first in forms:
        if first in is_done:
            continue
        is_done[first] = False
        way = [(first, iter(edges[first]))]
        while way:
            number, left = way[-1]
            edge = next(left, None)
            if edge is None:
                is_done[number] = True
                way.pop()
            elif edge[0] in edges and edge[0] not in is_done:
                is_done[edge[0]] = False
                way.append((edge[0], iter(edges[edge[0]])))
            elif is_done.get(edge[0]) is False and _holds_form(way, edge[0], forms):
                yield edge


def _holds_form(way: Sequence[tuple[int, object]], since: int, forms: dict[int, list[Edge]]) -> bool:
    numbers = [number for number, _ in way]
    return any(number in forms for number in numbers[numbers.index(since) :])
