"""How long a browser needs for style and layout of the page of two thousand claims, and of two hundred texts.

Run it with ``python -m tests.bench.page_layout [runs]``; it needs the installed Chromium and the tests' own packages.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from shutil import which
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from stemma.dossier.html import HtmlDossier
from tests.browser.conftest import NAMES, SWITCHES
from tests.dossier.invented import many
from tests.dossier.test_size import large

VIEWS = ("disputes", "claims", "texts")
COUNTED = ("LayoutDuration", "RecalcStyleDuration")


def milliseconds(browser: Browser, address: str) -> float:
    """Style and layout of opening ``address``, by the browser's own count."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Performance.enable")
        page.goto(address)
        page.wait_for_timeout(200)
        told = {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}
        return 1000 * sum(float(told[name]) for name in COUNTED)
    finally:
        context.close()


def main(runs: int) -> None:
    """Print median and worst of ``runs`` openings of each view."""
    path = next((found for name in NAMES if (found := which(name))), None)
    if path is None:
        raise SystemExit(f"No browser installed (looked for {', '.join(NAMES)}).")
    pages = {"2,000 claims": large(), "200 texts": many(200).build()}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=SWITCHES)
        for name, dossier in pages.items():
            file = Path(folder, f"{name}.html")
            file.write_bytes(HtmlDossier().export(dossier))
            for view in VIEWS:
                found = [milliseconds(browser, f"{file.as_uri()}#{view}") for _ in range(runs)]
                print(f"{name}, {view}: median {median(found):.0f} ms, worst {max(found):.0f} ms of {runs}")
        browser.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
