"""Which reader reads a file: its content decides, its name only breaks ties."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.ingest.sniff import Kind, is_html, is_mail, is_soup, is_xml, kind_of
from stemma.ingest.source import SourceFile
from stemma.model import Problem
from stemma.seams import Reader
from stemma.text.encoding import decode

# Text by its bytes, but with a structure that reading it as prose would garble.
_STRUCTURED = {
    *(".csv", ".tsv", ".json", ".jsonl", ".geojson", ".xml", ".svg", ".rss", ".kml", ".yaml", ".yml", ".toml"),
    *(".eml", ".mbox", ".mht", ".mhtml", ".srt", ".vtt", ".ics", ".vcf", ".tex", ".bib", ".sql", ".ini"),
    *(".py", ".js", ".ts", ".css", ".sh", ".bat", ".ps1", ".c", ".h", ".java", ".php", ".rb", ".go", ".rs"),
}
_MEDIA = {
    **{".md": "text/markdown", ".markdown": "text/markdown", ".xhtml": "application/xhtml+xml"},
    **{".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".tif": "image/tiff", ".tiff": "image/tiff"},
    ".webp": "image/webp",
}

_ZIPPED = (".docx", ".docm", ".dotx", ".dotm", ".xlsx", ".xlsm", ".odt", ".ott", ".fodt")
_HINTS = {
    ".doc": "Save it as .docx or .odt in a word processor, and ingest that.",
    ".xls": "Save it as .xlsx in a spreadsheet program, and ingest that.",
    ".ods": "Save it as .xlsx in a spreadsheet program, and ingest that.",
    ".ppt": "Save it as .pdf, and ingest that.",
    ".pptx": "Save it as .pdf, and ingest that.",
    ".odp": "Save it as .pdf, and ingest that.",
    ".webarchive": "Open it in its browser, and save the page as .html or .pdf.",
    ".heic": "Save it as .jpg or .png in a picture program, and ingest that.",
    ".fodt": "Save it as .odt or .docx in a word processor, and ingest that.",
    ".epub": "Save its chapters as .html or .pdf in a book program, and ingest those.",
    **dict.fromkeys((".zst", ".lz4", ".cab", ".Z", ".iso"), "Unpack it yourself, and ingest the folder."),
    ".svg": "A drawing may run programs when it is opened. Copy its words into a .txt file.",
}


def choose(file: SourceFile, readers: Sequence[Reader]) -> tuple[Reader | None, tuple[Problem, ...]]:
    """The reader for ``file`` and notes about the choice; without a reader the notes say why."""
    if not file.data:
        problem = Problem(
            path=file.path, code="empty", message="The file is empty.", hint="Check that it was copied whole."
        )
        return None, (problem,)
    named = _for_suffix(file.suffix, readers)
    kind = kind_of(file.data)
    if kind:
        if named and (kind.suffix in named.suffixes or (kind.suffix == ".zip" and file.suffix in _ZIPPED)):
            return named, ()
        return _by_kind(file, kind, named, readers)
    if named and "text/plain" in named.media_types and is_html(file.data):
        page = next((reader for reader in readers if "text/html" in reader.media_types), None)
        if page:
            return page, (_mismatch(file, "The file is named like a plain text but is a web page; read as one."),)
    if named is None:
        return _unnamed(file, readers)
    return named, ()


def media_type(file: SourceFile, reader: Reader) -> str:
    """The media type to record: the suffix's own one where the reader has several."""
    wanted = _MEDIA.get(file.suffix, "")
    return wanted if wanted in reader.media_types else reader.media_types[0]


def _by_kind(
    file: SourceFile, kind: Kind, named: Reader | None, readers: Sequence[Reader]
) -> tuple[Reader | None, tuple[Problem, ...]]:
    real = _for_suffix(kind.suffix, readers)
    if real:
        return real, () if named is None else (_mismatch(file, f"The file's suffix is wrong: it is {kind.label}."),)
    if kind.suffix == ".encrypted":
        hint = "Open it with its password, save it without one, and ingest that."
        return None, (Problem(path=file.path, code="encrypted", message=f"This is {kind.label}.", hint=hint),)
    if named or (file.suffix == ".pdf" and "PDF" not in kind.label):
        message = f"The file's suffix is {file.suffix or 'missing'}, but it is {kind.label}, which is not read yet."
        hint = _HINTS.get(kind.suffix) or f"Export its text as .txt; what can be read: {_known(readers)}."
        return None, (Problem(path=file.path, code="type_mismatch", message=message, hint=hint),)
    return None, (_unsupported(file, f"This is {kind.label}, which is not read yet.", readers, kind.suffix),)


def _unnamed(file: SourceFile, readers: Sequence[Reader]) -> tuple[Reader | None, tuple[Problem, ...]]:
    """A suffix that no reader claims: mail is told by its headers, and clean prose is read as plain text."""
    mail = _for_suffix(".eml", readers)
    if mail and is_mail(file.data):
        several = _for_suffix(".mbox", readers) if file.data.startswith(b"From ") else None
        return several or mail, (
            _mismatch(file, f"The suffix {file.suffix or '(none)'} is not known; read as mail."),
        )
    plain = next((reader for reader in readers if "text/plain" in reader.media_types), None)
    if plain is None or file.suffix in _STRUCTURED or _is_no_prose(file.data):
        what = f"Files of type {file.suffix}" if file.suffix else "Files like this, without a suffix,"
        return None, (_unsupported(file, f"{what} are not read yet.", readers, file.suffix),)
    return plain, (_mismatch(file, f"The suffix {file.suffix or '(none)'} is not known; read as plain text."),)


def _is_no_prose(data: bytes) -> bool:
    return is_html(data) or is_xml(data) or _is_data(data)


def _is_data(data: bytes) -> bool:
    head = decode(data[:8192])
    return is_soup(head.text) or head.replaced > 4 or "\0" in head.text


def _for_suffix(suffix: str, readers: Sequence[Reader]) -> Reader | None:
    return next((reader for reader in readers if suffix in reader.suffixes), None)


def _known(readers: Sequence[Reader]) -> str:
    return ", ".join(sorted({suffix for reader in readers for suffix in reader.suffixes}))


def _mismatch(file: SourceFile, message: str) -> Problem:
    return Problem(path=file.path, code="type_mismatch", message=message, hint="Rename the file.", lost=False)


def _unsupported(file: SourceFile, message: str, readers: Sequence[Reader], suffix: str) -> Problem:
    hint = _HINTS.get(suffix) or f"Export its text as .txt; what can be read: {_known(readers)}."
    return Problem(path=file.path, code="unsupported", message=message, hint=hint)
