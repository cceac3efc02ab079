"""The editor's report: who is behind each mask. It is never part of the export."""

from __future__ import annotations

import json
from typing import Any

from stemma.errors import UsageError
from stemma.redact.masking import Redaction
from stemma.redact.subjects import Pseudonyms, Subject

WARNING = "This file says who is behind each mask. Keep it apart from what is published."


def report_bytes(redaction: Redaction, pseudonyms: Pseudonyms) -> bytes:
    """The report as JSON: every mask with its forms, why, how often it was found how, and what to look at."""
    subjects = [
        {
            "mask": subject.mask,
            "label": subject.label,
            "is_passage": subject.is_passage,
            "forms": list(subject.forms),
            "words": sorted(subject.tokens),
            "phrases": sorted(" ".join(phrase) for phrase in subject.phrases),
            "why": subject.why,
            "found": redaction.found.get(subject.label, {}),
        }
        for subject in redaction.subjects
    ]
    whole = {
        "warning": WARNING,
        "subjects": subjects,
        "to look at": list(redaction.notes),
        "pseudonyms": dict(sorted(pseudonyms.known.items())),
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def read_report(data: bytes) -> tuple[tuple[Subject, ...], Pseudonyms]:
    """The subjects and pseudonyms of a report. Raises UsageError for what is none."""
    try:
        whole: dict[str, Any] = json.loads(data)
        subjects = tuple(_subject(entry) for entry in whole["subjects"])
        known = {str(k): str(v) for k, v in whole["pseudonyms"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError("This is no editor's report.", hint="`stemma redact --report FILE` writes one.") from error
    return subjects, Pseudonyms(known=known)


def _subject(entry: dict[str, Any]) -> Subject:
    return Subject(
        label=str(entry["label"]),
        phrases=frozenset(tuple(str(phrase).split()) for phrase in entry["phrases"]),
        tokens=frozenset(map(str, entry["words"])),
        forms=tuple(map(str, entry["forms"])),
        why=str(entry["why"]),
        is_passage=bool(entry["is_passage"]),
    )
