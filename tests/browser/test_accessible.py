"""axe-core on every view, in light and dark, wide and narrow."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest

from tests.browser.conftest import MANY, VIEWS, Opener

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})"


def violations(page: Any) -> list[str]:
    found = page.evaluate(RUN, RULES)["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"][:3]]


# A row out of sight is not laid out until it is scrolled to (content-visibility), and has a guessed height until
# then: what it holds lies over the next row, where nobody sees it, but a rule that measures it may look there.
LAID_OUT = """() => {
  document.querySelectorAll('#claims details, .copies details').forEach(one => { one.open = true; });
  document.querySelectorAll('.claims tbody tr, .card, .dispute, .block').forEach(one => {
    one.style.contentVisibility = 'visible';
  });
}"""

LOOKS = [("light", 1440), ("light", 390), ("dark", 1440), ("dark", 390)]


@pytest.mark.parametrize(
    ("name", "scheme", "width"),
    [(name, *look) for name in ("harbour", "20") for look in LOOKS]
    + [
        ("seeds", *LOOKS[0]),
        ("seeds", *LOOKS[3]),
        ("harbour@ar", *LOOKS[0]),
        ("harbour@ar", *LOOKS[3]),
        ("harbour@fr", *LOOKS[1]),
        *[("mapped", *look) for look in LOOKS],
    ],
)
def test_no_view_violates_a_rule(open_page: Opener, name: str, scheme: str, width: int) -> None:
    page = open_page(name, scheme=scheme, size=(width, 900))
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    page.evaluate(LAID_OUT)
    found = {}
    for view in MANY if name == "20" else VIEWS:
        page.evaluate("view => { location.hash = view; }", view)
        page.wait_for_selector(f"#{view}:not([hidden])")
        found[view] = violations(page)
    assert {view: wrong for view, wrong in found.items() if wrong} == {}
