"""What a file is by its first bytes; the name only breaks ties."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.ingest.archive.package import Package, Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """``label`` in words for a message, ``suffix`` under which a reader for it would be found."""

    label: str
    suffix: str


_MAGIC = (
    (b"%PDF-", "a PDF document", ".pdf"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image", ".png"),
    (b"\xff\xd8\xff", "a JPEG image", ".jpg"),
    (b"GIF87a", "a GIF image", ".gif"),
    (b"GIF89a", "a GIF image", ".gif"),
    (b"II*\0", "a TIFF image", ".tif"),
    (b"MM\0*", "a TIFF image", ".tif"),
    (b"\x1f\x8b\x08", "a gzip archive", ".gz"),
    (b"BZh", "a bzip2 archive", ".bz2"),
    (b"\xfd7zXZ\0", "an xz archive", ".xz"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", ".7z"),
    (b"Rar!\x1a\x07", "a RAR archive", ".rar"),
    (b"{\\rtf", "an RTF document", ".rtf"),
    (b"SQLite format 3\0", "an SQLite database", ".sqlite"),
    (b"\x7fELF", "a Linux program", ".elf"),
    (b"bplist00", "a web archive or settings file of an Apple machine", ".webarchive"),
    (b"ID3", "an MP3 recording", ".mp3"),
    (b"OggS", "an Ogg recording", ".ogg"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", ".zst"),
    (b"\x04\x22\x4d\x18", "an LZ4 archive", ".lz4"),
    (b"MSCF\0\0\0\0", "a cabinet archive", ".cab"),
    (b"\x1f\x9d", "an archive of the old compress program", ".Z"),
)
# These begin as words may begin, so a zero byte close by has to confirm them.
_WITH_ZEROS = ((b"MZ", "a Windows program", ".exe"), (b"RIFF", "a sound or video file", ".wav"))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What an OLE file is, by the name of a stream that only this kind has.
_OLE_KINDS = (
    ("__properties_version1.0", "an Outlook mail", ".msg"),
    ("EncryptedPackage", "an encrypted office document", ".encrypted"),
    ("WordDocument", "an old Word document", ".doc"),
    ("Workbook", "an old Excel workbook", ".xls"),
    ("PowerPoint Document", "an old PowerPoint presentation", ".ppt"),
)
_ZIPPED = (
    ("word/", "a Word document", ".docx"),
    ("xl/", "an Excel workbook", ".xlsx"),
    ("ppt/", "a PowerPoint presentation", ".pptx"),
)
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": ("an OpenDocument text", ".odt"),
    b"application/vnd.oasis.opendocument.spreadsheet": ("an OpenDocument spreadsheet", ".ods"),
    b"application/vnd.oasis.opendocument.presentation": ("an OpenDocument presentation", ".odp"),
    b"application/epub+zip": ("an EPUB book", ".epub"),
}
_PICTURES = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif", b"avis")
_MAIL = re.compile(
    rb"(?:From [^\r\n]{1,300}\r?\n)?"
    rb"(?:(?:Return-Path|Received|Delivered-To|Message-ID|From|To|Cc|Subject|Date|MIME-Version|X-[A-Za-z-]{1,60}|"
    rb"DKIM-Signature|Reply-To|Sender|Content-Type|Thread-[A-Za-z]{1,20}):[^\r\n]{0,2000}\r?\n"
    rb"(?:[ \t][^\r\n]{0,2000}\r?\n){0,60}){3}",
    re.IGNORECASE,
)
_HTML = re.compile(
    rb"\s{0,64}(?:<\?xml[^>]{0,200}\?>\s{0,64})?(?:<!--.{0,400}?-->\s{0,64})?<(?:!doctype html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_RESTLESS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")  # but line ends, escape and the like


def kind_of(data: bytes) -> Kind | None:
    """The kind that the first bytes show, None for text and for what is not known."""
    for magic, label, suffix in _MAGIC:
        if data.startswith(magic):
            return Kind(label=label, suffix=suffix)
    if data.startswith(_OLE):
        return _ole_kind(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(data)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return Kind(label="a WebP image", suffix=".webp")
    for magic, label, suffix in _WITH_ZEROS:
        if data.startswith(magic) and b"\0" in data[:512]:
            return Kind(label=label, suffix=suffix)
    if data[4:8] == b"ftyp" and data[8:12] in _PICTURES:
        return Kind(label="a HEIC or AVIF image", suffix=".heic")
    if data[4:8] == b"ftyp":
        return Kind(label="a video or image in an MP4 container", suffix=".mp4")
    if data[257:262] == b"ustar":
        return Kind(label="a tar archive", suffix=".tar")
    return None


def _ole_kind(data: bytes) -> Kind:
    for stream, label, suffix in _OLE_KINDS:
        if stream.encode("utf-16-le") in data:
            return Kind(label=label, suffix=suffix)
    return Kind(label="an old Office document or mail", suffix=".doc")


def _zip_kind(data: bytes) -> Kind:
    """Office documents are ZIP archives; what lies in them tells which."""
    archive = Kind(label="a ZIP archive or office document", suffix=".zip")
    try:
        package = Package(data)
        stated = package.part("mimetype", 200).strip() if "mimetype" in package else b""
    except Unreadable:
        return archive
    for media, (label, suffix) in _OPEN_DOCUMENT.items():
        if stated.startswith(media) and (stated == media or suffix == ".odt"):
            return Kind(label=label, suffix=suffix)
    if "[Content_Types].xml" in package:
        for folder, label, suffix in _ZIPPED:
            if package.names(folder):
                return Kind(label=label, suffix=suffix)
    if "content.xml" in package and not stated:
        return Kind(label="an OpenDocument text", suffix=".odt")
    return archive


def is_mail(data: bytes) -> bool:
    """Whether the bytes begin with three headers of a mail, one after another."""
    return _MAIL.match(data[:65536]) is not None


def is_html(data: bytes) -> bool:
    """Whether the bytes begin as a web page begins."""
    return _HTML.match(data.removeprefix(b"\xef\xbb\xbf")[:2048]) is not None


def is_xml(data: bytes) -> bool:
    """Whether the bytes begin as XML does, so that its tags would be read as words."""
    return data.removeprefix(b"\xef\xbb\xbf")[:64].lstrip().startswith(b"<?xml")


def is_soup(text: str) -> bool:
    """Whether ``text`` is decoded machine data: control characters of many kinds, or hardly anything else."""
    sample = text[:16_384]
    controls = _RESTLESS.findall(sample)
    share = len(controls) / max(1, len(sample))
    kinds = len(set(controls))
    if share > 0.3 or (share > 0.02 and kinds >= 10):
        return True
    return (share > 0.05 and len(sample) >= 256) or (share > 0.1 and kinds >= 5)
