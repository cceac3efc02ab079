"""A headless browser on dossiers written to disk; skipped with a reason where there is no browser."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from stemma.dossier.html import HtmlDossier
from stemma.model import Change, ClaimSupport, CustodyHead, Dossier, Grade, NearCopy, Position, Span
from tests.dossier import invented
from tests.dossier.fixture import seeds_dossier
from tests.gold import SEEDS

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SWITCHES = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
VIEWS = ("disputes", "claims", "compare", "people", "timeline", "places", "texts", "method")
MANY = tuple(view for view in VIEWS if view != "compare")
Opener = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The installed Chromium, shared by all tests."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip(f"no browser installed (looked for {', '.join(NAMES)})")
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=path, args=SWITCHES)
        yield running
        running.close()


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Writes a dossier once; gives its path."""
    folder = tmp_path_factory.mktemp("dossiers")

    def path_of(name: str) -> Path:
        path = folder / f"{name}.html"
        if not path.exists():
            bare, _, language = name.partition("@")
            path.write_bytes(HtmlDossier(language=language or "en").export(dossier_named(bare)))
        return path

    return path_of


def dossier_named(name: str) -> Dossier:
    """seeds, harbour, hostile, arabic, or a number of texts."""
    if name == "seeds":
        if not (SEEDS / "gold.json").exists():
            pytest.skip("the seed reports are not beside this checkout (../shared/seeds)")
        return seeds_dossier("Test case")
    if name == "arabic":
        return arabic().build()
    if name == "mapped":
        return mapped()
    if name.isdigit():
        return invented.many(int(name)).build()
    return {"harbour": invented.harbour, "hostile": invented.hostile}[name]().build()


def mapped() -> Dossier:
    """The harbour with its port on the map, what its claims rest on, a grade, a near copy and the log's head."""
    dossier = invented.harbour().build()
    claims = [claim for reading in dossier.readings for claim in reading.claims]
    at = Position(gazetteer="invented", name="Port", latitude=54.3, longitude=10.1, precision="region", radius=40)
    supports = tuple(
        ClaimSupport(
            claim=claim.id, origins=("memo",), confirmations=0, reason="One origin.", to_raise="To hold: it."
        )
        for claim in claims
    )
    place, left, right = claims[0].spans[0], *(Span(document=name, start=0, end=8) for name in ("north", "south"))
    copy = NearCopy(left="north", right="south", share=0.9, changes=(Change(left=left, right=right),), reason="Near.")
    return replace(
        dossier,
        entities=tuple(replace(e, position=at) if e.kind == "place" else e for e in dossier.entities),
        stemma=replace(dossier.stemma, supports=supports),
        grades=(Grade(claim=place, source="B", item="3", by="R. Moss", why="Met her."),),
        near_copies=(copy,),
        custody=CustodyHead(count=3, tip="ab" * 32, key="cd" * 32),
    )


def arabic() -> invented.CaseBuilder:
    """An Arabic and an English report."""
    case = invented.CaseBuilder(title="مذكرة الميناء")
    case.text("north", "قال الوزير إن السفينة غرقت في 12 مايو. أغلق الميناء.\n", language="ar")
    case.text("south", "The minister says the ship sank. The port closed.\n")
    first = case.claim("north", "لوزير إن السفين")
    case.claim("north", "أغلق الميناء")
    second = case.claim("south", "the ship sank")
    reason = "A says “نحو 48 ألف”, B “50”; “ماء”, “water”."
    figures = replace(invented.aspect("number", "نحو 48 ألف", "50"), reason=reason)
    case.align("differ", first, second, title="غرقت السفينة", aspects=(figures,))
    case.mention("north", "الوزير", "minister")
    case.mention("south", "minister", "minister")
    return case


@pytest.fixture
def open_page(browser: Browser, files: Callable[[str], Path]) -> Iterator[Opener]:
    """Opens a dossier by name in a fresh context; records requests, console errors and dialogs on ``page``."""
    contexts = []

    def opener(
        name: str, view: str = "", *, scheme: str = "light", size: tuple[int, int] = (1440, 900), scripts: bool = True
    ) -> Page:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,  # type: ignore[arg-type]
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.noted = []  # type: ignore[attr-defined]
        note = page.noted.append  # type: ignore[attr-defined]
        page.on("request", lambda request: note(("request", request.url)))
        page.on("console", lambda message: note(("console", message.text)))
        page.on("pageerror", lambda error: note(("error", str(error))))
        page.on("dialog", lambda dialog: (note(("dialog", dialog.message)), dialog.dismiss()))
        page.goto(files(name).as_uri() + (f"#{view}" if view else ""))
        return page

    yield opener
    for context in contexts:
        context.close()
