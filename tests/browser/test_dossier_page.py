"""What only a browser can tell of the page: layout, keys, requests, the text as it stands in the document."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import MANY, VIEWS, Opener, dossier_named

pytestmark = pytest.mark.browser

BODIES = """() => [...document.querySelectorAll('#texts .body')].map(body => {
  const copy = body.cloneNode(true);
  copy.querySelectorAll('.n').forEach(number => number.remove());
  return copy.textContent;
})"""

LEFT_OF_WORDS = """element => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect().left;
}"""


def bottom(page: Page, selector: str) -> float:
    box = page.locator(selector).bounding_box()
    assert box is not None, selector
    return box["y"] + box["height"]


@pytest.mark.parametrize("name", ["seeds", "harbour", "hostile", "arabic"])
def test_the_text_in_the_document_is_the_extracted_text(open_page: Opener, name: str) -> None:
    shown = open_page(name, "texts").evaluate(BODIES)
    assert shown == [document.text for document in dossier_named(name).documents]


@pytest.mark.parametrize("name", ["harbour", "hostile", "20"])
def test_nothing_is_requested_and_nothing_goes_wrong(open_page: Opener, name: str) -> None:
    page = open_page(name)
    for view in MANY if name == "20" else VIEWS:
        page.goto(page.url.split("#")[0] + f"#{view}")
    assert {kind for kind, _ in page.noted} == {"request"}  # type: ignore[attr-defined]
    assert {url.split("#")[0] for _, url in page.noted} == {page.url.split("#")[0]}  # type: ignore[attr-defined]


def test_hostile_text_is_text(open_page: Opener) -> None:
    page = open_page("hostile")
    for view in VIEWS:
        page.goto(page.url.split("#")[0] + f"#{view}")
    assert [noted for noted in page.noted if noted[0] == "dialog"] == []  # type: ignore[attr-defined]
    assert page.locator("img, iframe, object, embed, base, #stolen, body script ~ script").count() == 0
    assert "<img src=x onerror=alert(1)>" in page.locator("#texts .body").first.text_content()  # type: ignore[operator]


@pytest.mark.parametrize(
    "fragment", ['"><img src=x onerror=alert(1)>', "javascript:alert(1)", "text-<script>alert(1)</script>"]
)
def test_a_hostile_fragment_of_the_address_adds_nothing(open_page: Opener, fragment: str) -> None:
    page = open_page("harbour")
    before = page.locator("*").count()
    page.goto(page.url.split("#")[0] + "#" + fragment)
    assert page.locator("*").count() == before
    assert [noted for noted in page.noted if noted[0] in ("dialog", "error")] == []  # type: ignore[attr-defined]


def test_the_first_screen_holds_the_answer(open_page: Opener) -> None:
    page = open_page("seeds")
    assert page.locator(".tiles li").count() == 6
    for selector in (".verdict", ".tiles", ".tree", ".dispute >> nth=0", ".dispute >> nth=1"):
        assert bottom(page, selector) <= 900, selector


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", ["seeds", "hostile", "20", "harbour@ar"])
def test_no_view_scrolls_sideways_at_320(open_page: Opener, name: str, view: str) -> None:
    if name == "20" and view == "compare":
        pytest.skip("twenty texts have no view of two")
    page = open_page(name, view, size=(320, 700))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_on_a_phone_an_account_has_the_whole_width(open_page: Opener) -> None:
    box = open_page("harbour", size=(390, 844)).locator(".dispute .right .account").bounding_box()
    assert box is not None
    assert box["width"] > 300


def test_a_bare_link_to_a_place_marks_the_claim_that_begins_there(open_page: Opener) -> None:
    expect(open_page("harbour", "text-north-14").locator(".here")).to_have_text(["40 cranes were sold"])


def test_a_passage_link_lands_on_the_marked_passage(open_page: Opener) -> None:
    page = open_page("harbour")
    page.locator(".dispute .right .at").click()
    expect(page.locator("#texts")).to_be_visible()
    expect(page.locator(".here")).to_have_text(["Some 60 cranes may be sold"])
    expect(page.locator(".here").first).to_be_visible()


def test_a_number_in_the_text_leads_to_its_claim(open_page: Opener) -> None:
    page = open_page("harbour", "texts")
    page.locator("#texts .body .n").first.click()
    expect(page.locator("#claim-1")).to_be_visible()
    assert page.url.endswith("#claim-1")


def test_keys_move_through_views_and_items(open_page: Opener) -> None:
    page = open_page("harbour")
    page.keyboard.press("2")
    expect(page.locator("#claims")).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "claim-2"
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash === '#text-north-14'")


def test_keys_do_nothing_in_the_search_field_or_when_switched_off(open_page: Opener) -> None:
    page = open_page("harbour")
    page.keyboard.press("/")
    page.keyboard.type("2")
    assert page.locator("#disputes").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    page.locator("#single-keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("2")
    assert page.locator("#disputes").is_visible()
    page.reload()
    page.keyboard.press("2")
    assert page.locator("#disputes").is_visible()


def test_a_count_filters_all_claims(open_page: Opener) -> None:
    page = open_page("harbour")
    page.locator(".tiles .agree a").click()
    expect(page.locator("#claims tr.item:visible")).to_have_count(1)
    expect(page.locator(".found")).to_have_text("1 of 4 shown")
    expect(page.locator(".chip.agree")).to_have_attribute("aria-pressed", "true")


def test_a_search_without_result_shows_what_to_clear(open_page: Opener) -> None:
    page = open_page("harbour", "claims")
    page.locator("#search").fill("zeppelin")
    expect(page.locator(".nothing")).to_contain_text("No claim matches.")
    page.locator(".nothing [data-clear]").click()
    expect(page.locator("#claims tr.item:visible")).to_have_count(4)


def test_without_script_every_view_reads(open_page: Opener) -> None:
    page = open_page("harbour", scripts=False)
    assert [page.locator(f"#{view}").is_visible() for view in VIEWS] == [True] * 8
    assert page.locator(".needs-script:visible").count() == 0


def test_arabic_runs_right_to_left_inside_a_left_to_right_page(open_page: Opener) -> None:
    page = open_page("arabic", "texts")
    body = page.locator("#texts .body").first
    assert body.get_attribute("lang") == "ar"
    assert body.evaluate("element => getComputedStyle(element.firstElementChild).direction") == "rtl"
    assert page.evaluate("getComputedStyle(document.body).direction") == "ltr"
    first, second = (page.locator("#texts .body").first.locator(".p").nth(n).bounding_box() for n in (0, 1))
    assert first is not None
    assert second is not None
    assert first["x"] > second["x"]


def test_what_a_reason_quotes_in_arabic_stands_in_its_own_direction(open_page: Opener) -> None:
    page = open_page("arabic", "claims")
    page.locator("#claims summary").first.click()
    quoted = page.locator("#claims .because bdi")
    assert quoted.all_text_contents() == ["نحو 48 ألف", "ماء"]
    assert quoted.first.evaluate("element => getComputedStyle(element).direction") == "rtl"
    first, second = (quoted.nth(n).bounding_box() for n in (0, 1))
    assert first is not None
    assert second is not None
    assert first["y"] < second["y"] or first["x"] < second["x"]  # the sentence goes on from left to right


def test_a_claim_is_not_cut_inside_a_joined_word(open_page: Opener) -> None:
    assert open_page("arabic", "texts").locator("#texts .body .p").first.text_content() == "الوزير إن السفينة"


def test_the_focused_element_is_outlined(open_page: Opener) -> None:
    page = open_page("harbour")
    for _ in range(12):
        page.keyboard.press("Tab")
        style = page.evaluate("(s => [s.outlineStyle, s.outlineWidth])(getComputedStyle(document.activeElement))")
        assert style == ["solid", "2px"]


def test_print_shows_every_view_and_no_control(open_page: Opener) -> None:
    page = open_page("harbour")
    page.emulate_media(media="print")
    assert [page.locator(f"#{view}").is_visible() for view in VIEWS] == [True] * 8
    assert page.locator("button:visible, input:visible, nav:visible").count() == 0


def test_a_card_is_marked_in_both_texts_by_the_keys(open_page: Opener) -> None:
    page = open_page("harbour", "compare")
    page.keyboard.press("j")
    expect(page.locator(".pair.on h3")).to_have_text("Cranes: 40 sold, or some 60")
    expect(page.locator("#compare .here")).to_have_text(["40 cranes were sold", "Some 60 cranes may be sold"])
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash === '#cmp-text-north-14'")
    expect(page.locator("#compare")).to_be_visible()


def test_a_number_in_a_pane_leads_to_its_card(open_page: Opener) -> None:
    page = open_page("harbour", "compare")
    page.locator(".pane .n").first.click()
    expect(page.locator(".pair.on")).to_have_id("cmp-claim-1")


def test_a_number_without_a_card_leads_to_all_claims(open_page: Opener) -> None:
    page = open_page("harbour", "compare")
    page.locator(".pane .n.only").first.click()
    expect(page.locator("#claims")).to_be_visible()


def test_another_text_can_be_taken_into_a_pane(open_page: Opener) -> None:
    page = open_page("6", "compare")
    page.locator(".picker select").first.select_option("paper000")
    page.locator(".picker select").last.select_option("paper003")
    expect(page.locator(".pane h3")).to_have_text(["Report A", "Report D"])
    texts = [d.text for d in dossier_named("6").documents]
    assert page.evaluate(BODIES.replace("#texts", "#compare")) == [texts[0], texts[3]]
    shown = page.locator(".pair:visible").evaluate_all("cards => cards.map(c => [c.dataset.a, c.dataset.b])")
    assert all(pair == ["paper000", "paper003"] for pair in shown)


def test_arrow_keys_move_through_the_matrix(open_page: Opener) -> None:
    page = open_page("20")
    page.locator(".matrix tbody td.cell").first.focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.cellIndex") == 3
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.cellIndex") == 20
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash === '#claim-1'")


def test_an_arabic_interface_runs_right_to_left_and_its_english_texts_do_not(open_page: Opener) -> None:
    page = open_page("harbour@ar", "texts")
    nav, main = page.locator("header.side").bounding_box(), page.locator("#main").bounding_box()
    assert nav is not None
    assert main is not None
    assert nav["x"] > main["x"]
    assert page.locator("#texts .block").first.evaluate("block => getComputedStyle(block).direction") == "ltr"


def test_in_an_arabic_interface_drawings_and_titles_stay_in_their_boxes(open_page: Opener) -> None:
    page = open_page("harbour@ar")
    assert page.evaluate("getComputedStyle(document.querySelector('.tree text')).direction") == "ltr"
    title = page.locator(".dispute .title").first
    words = title.evaluate(LEFT_OF_WORDS)
    state = page.locator(".dispute .state").first.bounding_box()
    assert state is not None
    assert words > state["x"] + state["width"]


def test_the_map_is_drawn_in_its_own_scroller_and_read_as_words(open_page: Opener) -> None:
    page = open_page("mapped", "places", size=(390, 844))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator(".map .dot").count() == 1
    assert "1 place on a grid of degrees" in (page.locator(".map desc").text_content() or "")


def test_a_number_says_itself_when_pointed_at(open_page: Opener) -> None:
    page = open_page("harbour", "texts")
    page.locator("#texts .body .n").first.hover()
    expect(page.locator("#texts .body .n").first).to_have_attribute("title", "Claim 1")
