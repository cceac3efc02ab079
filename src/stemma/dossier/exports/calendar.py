"""Dated events as a calendar (RFC 5545): a stated day is one day, a range is an event over all its days."""

from __future__ import annotations

from datetime import date, timedelta

from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel, text_labels
from stemma.dossier.paths import without_machine
from stemma.dossier.views.edtf import days_of, in_words
from stemma.dossier.views.timeline import event_of
from stemma.model import DateExpression, Dossier

# RFC 5545 wants the time the event was written down; a dossier knows none, and the same case gives the same bytes.
STAMP = "19700101T000000Z"
LINE = 75


class EventsCalendar:
    """Exporter of events; a date with an open end, or none in the calendar, cannot be an event and is left out."""

    name = "ical"
    version = "1"
    suffix = ".ics"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file."""
        dossier = without_machine(dossier)
        index, labels = Index.of(dossier), text_labels(dossier)
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Stemma//{_text(dossier.version)}//EN"]
        lines.append(f"X-WR-CALNAME:{_text(dossier.title)}")
        for found, first, last in dated(dossier):
            lines += _event(index, labels, found, first, last)
        lines.append("END:VCALENDAR")
        return b"".join(_folded(line) for line in lines)


def dated(dossier: Dossier) -> list[tuple[DateExpression, date, date]]:
    """Every date with both ends, with its first and last day, in the order of the texts."""
    found = []
    for reading in dossier.readings:
        for expression in reading.dates:
            days = days_of(expression.edtf)
            if days and days.first and days.last and days.last < date.max:
                found.append((expression, days.first, days.last))
    return found


def _event(index: Index, labels: dict[str, TextLabel], found: DateExpression, first: date, last: date) -> list[str]:
    span = found.span
    said = f"“{index.quote(span)}”, {labels[span.document].name} {span.start}-{span.end}: {in_words(found.edtf)}."
    return [
        "BEGIN:VEVENT",
        f"UID:{_text(found.id)}@stemma.invalid",
        f"DTSTAMP:{STAMP}",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_text(event_of(index, found))}",
        f"DESCRIPTION:{_text(f'{said} {found.reason}'.strip())}",
        "TRANSP:TRANSPARENT",
        *(["STATUS:TENTATIVE"] if first != last else []),
        "END:VEVENT",
    ]


def _text(value: str) -> str:
    """A TEXT value: control characters go, separators are escaped."""
    shown = "".join(c for c in value.replace("\r\n", "\n").replace("\r", "\n") if c in "\n\t" or c >= " ")
    shown = shown.replace("\x7f", "").replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return shown.replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """Lines of at most 75 bytes, cut between characters, continued after a space."""
    out, room = [b""], LINE
    for character in line:
        data = character.encode("utf-8", "backslashreplace")
        if len(out[-1]) + len(data) > room:
            out.append(b" ")
        out[-1] += data
    return b"\r\n".join(out) + b"\r\n"
