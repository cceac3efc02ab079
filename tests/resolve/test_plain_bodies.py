"""Bodies meant by plain words are the named body that they fit, where there is only one."""

from __future__ import annotations

from tests.resolve.page import Page, resolved, together


def test_a_described_body_is_the_one_called_by_those_words() -> None:
    report = Page("a", "The harbour ministry said so.")
    notice = Page("b", "The Ministry of Harbours denies it.")
    plain = report.add("organisation", "harbour ministry", form="nominal")
    named = notice.add("organisation", "Ministry of Harbours")
    assert together(resolved(report, notice), plain, named)


def test_a_described_body_that_two_names_fit_stays_apart() -> None:
    report = Page("a", "The harbour ministry said so.")
    notice = Page("b", "The Norland Harbour Ministry denies it. The Sudland Harbour Ministry is silent.")
    plain = report.add("organisation", "harbour ministry", form="nominal")
    names = [notice.add("organisation", f"{land} Harbour Ministry") for land in ("Norland", "Sudland")]
    found = resolved(report, notice)
    assert not any(together(found, plain, name) for name in names)


def test_the_bare_word_means_the_only_such_body_told_of_before() -> None:
    page = Page("a", "The harbour ministry left. Then the ministry spoke.")
    described = page.add("organisation", "harbour ministry", form="nominal")
    bare = page.add("organisation", "ministry", 1, form="nominal")
    assert together(resolved(page), described, bare)


def test_the_bare_word_means_nothing_after_two_such_bodies_or_before_any() -> None:
    page = Page(
        "a", "Then the ministry spoke. The harbour ministry and the road ministry left. Then the ministry hid."
    )
    early, late = (page.add("organisation", "ministry", nth, form="nominal") for nth in (0, 3))
    described = [page.add("organisation", words, form="nominal") for words in ("harbour ministry", "road ministry")]
    found = resolved(page)
    assert not any(together(found, bare, body) for bare in (early, late) for body in described)
