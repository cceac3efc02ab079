"""Forty web pages of different make-up, in words of our own: what a page wraps an article in, never the same twice.

Five ways to build the body, times eight kinds of page around it. Each page knows what must come out of it (its
paragraphs), what must not (its furniture and what it hides), and the page itself.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

_WHO = (
    "The harbour office",
    "The water ministry",
    "A former clerk",
    "The mine's owner",
    "The hospital board",
    "Two pilots",
)
_VERB = ("said", "wrote", "told the council", "noted", "denied", "added")
_WHAT = (
    "that twelve pumps had been asked for and only four received",
    "that the northern quay had been closed since the storm of last autumn",
    "that nobody had counted the crates before they were moved to the second store",
    "that the report of the engineers had been read by three people at most",
    "that wages for March and April were still owed to the night shift",
    "that the dam above the town had leaked for longer than the public knew",
    "that a list of forty names had been copied twice and kept in a safe",
    "that the ferry would not sail again before the inquiry had ended",
)
_WHEN = (
    "on Monday",
    "in a letter of 5 March",
    "after the meeting",
    "late in the evening",
    "when asked",
    "in the annex",
)
_MENU = ("Home", "Politics", "Sport", "Weather", "Archive", "Contact", "Subscribe", "Imprint", "Cookies", "Jobs")


@dataclass(frozen=True, slots=True)
class Page:
    """``paragraphs`` are the article's, ``furniture`` is not; ``hidden`` is not seen by anybody."""

    name: str
    source: str
    title: str
    paragraphs: tuple[str, ...]
    furniture: tuple[str, ...]
    hidden: tuple[str, ...]


def pages() -> list[Page]:
    """All forty, the same on every run."""
    return [_page(f"{body.__name__}-{frame.__name__}".replace("_", ""), body, frame, seed)
            for seed, (body, frame) in enumerate((body, frame) for body in _BODIES for frame in _FRAMES)]  # fmt: skip


def _page(name: str, body: Callable[..., str], frame: Callable[..., str], seed: int) -> Page:
    chance = random.Random(7_000 + seed)
    paragraphs = tuple(_paragraph(chance, number) for number in range(chance.randint(5, 12)))
    title = f"What the {chance.choice(('harbour', 'mine', 'hospital', 'ministry'))} knew, part {seed + 1}"
    menu = tuple(chance.sample(_MENU, 6))
    hidden = (f"Unseen words number {seed} about a safe dam that nobody should quote.",)
    inner = body([_marked_up(one, chance) for one in paragraphs], hidden[0])
    return Page(name, frame(title, inner, menu), title, paragraphs, menu, hidden)


def _paragraph(chance: random.Random, number: int) -> str:
    sentences = [
        f"{chance.choice(_WHO)} {chance.choice(_VERB)} {chance.choice(_WHEN)} {chance.choice(_WHAT)}."
        for _ in range(chance.randint(2, 4))
    ]
    return f"{' '.join(sentences)} This is passage {number + 1}."


def _marked_up(text: str, chance: random.Random) -> str:
    """The paragraph with links and emphasis inside its words, as articles have."""
    words = escape(text).split(" ")
    at = chance.randrange(len(words) - 2)
    tag = chance.choice(("b", "em", "a href='/x'", "span class='k'"))
    words[at] = f"<{tag}>{words[at]}"
    words[at + 1] = f"{words[at + 1]}</{tag.split()[0]}>"
    return " ".join(words)


def _paragraphs(parts: list[str], hidden: str) -> str:
    return f"<p style='display:none'>{hidden}</p>" + "\n".join(f"<p>{part}</p>" for part in parts)


def _divs(parts: list[str], hidden: str) -> str:
    return "".join(f"<div class='text'>{part}</div>" for part in parts) + f"<div hidden>{hidden}</div>"


def _sections(parts: list[str], hidden: str) -> str:
    made = [f"<section><h2>Section {number}</h2><p>{part}</p></section>" for number, part in enumerate(parts, 1)]
    return "".join(made) + f"<span style='font-size:0'>{hidden}</span>"


def _quoted(parts: list[str], hidden: str) -> str:
    made = [f"<blockquote><p>{part}</p></blockquote>" if number % 3 == 1 else f"<p>{part}</p>"
            for number, part in enumerate(parts)]  # fmt: skip
    return "".join(made) + f"<p style='visibility: hidden'>{hidden}</p>"


def _figures(parts: list[str], hidden: str) -> str:
    figure = "<figure><img src='/i.jpg' alt=''><figcaption>The quay in winter.</figcaption></figure>"
    rest = "\n\n".join(f"<p>{part}\n</p>" for part in parts[1:])
    return f"<p>{parts[0]}</p>{figure}{rest}<template>{hidden}</template>"


def _nav(menu: tuple[str, ...]) -> str:
    return "<nav><ul>" + "".join(f"<li><a href='/{one}'>{one}</a></li>" for one in menu) + "</ul></nav>"


def _head(title: str, more: str = "") -> str:
    first = "<!doctype html><html lang='en'><head><meta charset='utf-8'>"
    return f"{first}<title>{title} | The Courier</title>{more}</head>"


def _article(title: str, inner: str, menu: tuple[str, ...]) -> str:
    story = f"<article><h1>{title}</h1>{inner}</article><footer>{menu[0]}</footer>"
    return f"{_head(title)}<body>{_nav(menu)}{story}</body></html>"


def _main(title: str, inner: str, menu: tuple[str, ...]) -> str:
    story = f"<main><h1>{title}</h1><div>{inner}</div></main>"
    return f"{_head(title)}<body><header>{_nav(menu)}</header>{story}</body></html>"


def _id_content(title: str, inner: str, menu: tuple[str, ...]) -> str:
    side = "".join(f"<li><a href='/{one}'>{one}</a></li>" for one in menu)
    story = f"<div id='content' class='post-content'><h1>{title}</h1>{inner}</div>"
    return f"{_head(title)}<body><div id='page'>{story}<div id='sidebar'><ul>{side}</ul></div></div></body></html>"


def _table(title: str, inner: str, menu: tuple[str, ...]) -> str:
    cells = "".join(f"<td><a href='/{one}'>{one}</a></td>" for one in menu)
    story = f"<div class='story'><h1>{title}</h1>{inner}</div>"
    return f"{_head(title)}<body><table><tr>{cells}</tr></table>{story}</body></html>"


def _entry(title: str, inner: str, menu: tuple[str, ...]) -> str:
    meta = "<meta property='og:site_name' content='The Courier'>"
    meta += "<meta property='article:published_time' content='2021-03-05'>"
    story = f"<div class='entry-content article-body'><h1>{title}</h1>{inner}</div>"
    return f"{_head(title, meta)}<body>{_nav(menu)}{story}</body></html>"


def _plain(title: str, inner: str, menu: tuple[str, ...]) -> str:
    return f"<html><head><title>{title}</title></head><body>{_nav(menu)}<h1>{title}</h1>{inner}</body></html>"


def _scripts(title: str, inner: str, menu: tuple[str, ...]) -> str:
    script = "<script>var a='<p>not text</p>';</script><style>p{color:red}</style>"
    script += "<noscript><img src='http://t.invalid/p'></noscript>"
    story = f"<article>{script}<h1>{title}</h1>{inner}{script}</article>"
    return f"{_head(title, script)}<body onload='x()'>{_nav(menu)}{story}</body></html>"


def _xhtml(title: str, inner: str, menu: tuple[str, ...]) -> str:
    head = "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'>"
    story = f"<div role='main'><h1>{title}</h1>{inner}</div>"
    return f"{head}<head><title>{title}</title></head><body>{_nav(menu)}{story}</body></html>"


_BODIES = (_paragraphs, _divs, _sections, _quoted, _figures)
_FRAMES = (_article, _main, _id_content, _table, _entry, _plain, _scripts, _xhtml)
