"""Checks a bag (BagIt, RFC 8493) strictly: what Stemma writes, to the letter, and nothing else."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

BAG = "bagit.txt"
MANIFEST, TAGS = "manifest-sha256.txt", "tagmanifest-sha256.txt"
_LINE = re.compile(r"([0-9a-f]{64})  ([^\0\r\n]+)\Z")
_BLOCK = 1 << 20


def is_bag(path: Path) -> bool:
    """Whether ``path`` is a folder with the file that makes it a bag."""
    return path.is_dir() and (path / BAG).is_file()


def bag_faults(path: Path) -> list[str]:
    """Everything in the bag that is not as its manifests say, or that no manifest should say."""
    faults: list[str] = []
    payload = _manifest(path, MANIFEST, faults)
    tags = _manifest(path, TAGS, faults)
    for name in payload:
        if not name.startswith("data/"):
            faults.append(f"{MANIFEST}: expected only files below data/, found {name}")
    for listing, wanted in ((MANIFEST, payload), (TAGS, tags)):
        faults += [fault for name, digest in wanted.items() if (fault := _file_fault(path, name, digest, listing))]
    for name in _files(path, faults):
        if name not in payload and name not in tags and name != TAGS:
            faults.append(f"{name}: expected only files that a manifest lists, found this")
    return faults


def _manifest(path: Path, name: str, faults: list[str]) -> dict[str, str]:
    """The hashes by file name; each odd line is a fault and lists nothing."""
    file = path / name
    if file.is_symlink() or not file.is_file():
        faults.append(f"{name}: expected this list of files, found none")
        return {}
    data = file.read_bytes()
    if b"\r" in data or not data.endswith(b"\n"):
        faults.append(f"{name}: expected lines that end in one line feed each")
    found: dict[str, str] = {}
    for number, line in enumerate(data.decode("utf-8", "replace").split("\n")[:-1], 1):
        match = _LINE.match(line)
        if not match or is_astray(match[2]):
            faults.append(f"{name}: Line {number}: expected a lower-case SHA-256 and a path below the bag")
        elif match[2] in found:
            faults.append(f"{name}: Line {number}: {match[2]} is listed twice")
        else:
            found[match[2]] = match[1]
    return found


def is_astray(name: str) -> bool:
    """Whether a path in a manifest may lead out of the bag or be read in two ways."""
    parts = name.split("/")
    return any(part in ("", ".", "..") for part in parts) or "\\" in name or "%" in name or name.startswith("~")


def _file_fault(path: Path, name: str, digest: str, listing: str) -> str:
    file = path / name
    if any((path / parent).is_symlink() for parent in (name, *map(str, Path(name).parents))) or not file.is_file():
        return f"{name}: expected the regular file that {listing} lists, found none"
    found = hashlib.sha256()
    with open(file, "rb") as source:
        while block := source.read(_BLOCK):
            found.update(block)
    return "" if found.hexdigest() == digest else f"{name}: expected SHA-256 {digest}, found {found.hexdigest()}"


def _files(path: Path, faults: list[str]) -> list[str]:
    """Every file below ``path``; a link or a thing of another kind is a fault."""
    found = []
    for folder, folders, files in os.walk(path):
        for name in sorted((*files, *folders)):
            entry = Path(folder) / name
            shown = entry.relative_to(path).as_posix()
            if entry.is_symlink() or not (entry.is_file() or entry.is_dir()):
                faults.append(f"{shown}: expected a regular file, found a link or something else")
            elif entry.is_file():
                found.append(shown)
    return sorted(found)
