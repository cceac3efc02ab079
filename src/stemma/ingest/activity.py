"""What a page would do if a browser opened it: told as facts, never done."""

from __future__ import annotations

import re
from typing import Any

from stemma.model import Problem


def _spread(word: str) -> str:
    """A pattern of ``word`` as a browser sees it: with white space and control characters anywhere inside."""
    return r"[\0- ]{0,64}".join(("", *word))


_SCRIPT = re.compile(_spread("javascript:"), re.IGNORECASE)
_AWAY = re.compile("|".join(map(_spread, ("//", "http:", "https:", "ftp:", "ws:", "wss:"))), re.IGNORECASE)
_FETCHING = ("src", "srcset", "background", "data", "poster", "action", "formaction")
_ADDRESSES = (*_FETCHING, "href", "xlink:href", "content", "value", "dynsrc", "lowsrc", "code", "codebase")
_WITH_SOURCE = f"//*[{' or '.join(f'@{name}' for name in _FETCHING)}]"
_WITH_ADDRESS = "//*[@*[contains(., ':')]]"


def active_problems(root: Any, path: str) -> tuple[Problem, ...]:
    """Notes (nothing lost) on scripts and on addresses that opening the page would call."""
    scripts, remote = _active(root), _remote(root)
    found: list[Problem] = []
    if scripts:
        message = f"{scripts} element(s) of the page would run a program in a browser; none was run."
        hint = "Do not open the original in a browser that is online."
        found.append(Problem(path=path, code="active_content", message=message, hint=hint, lost=False))
    if remote:
        message = f"{remote} element(s) of the page would call another machine; none was called."
        hint = "Opening the original online would tell that machine; the dossier does not."
        found.append(Problem(path=path, code="remote_reference", message=message, hint=hint, lost=False))
    return tuple(found)


def _active(root: Any) -> int:
    """Elements that are programs, or hold one in an attribute."""
    found = set(root.iter("script", "object", "embed", "applet"))
    found.update(root.xpath("//*[@*[starts-with(name(), 'on')]]"))
    found.update(
        element
        for element in root.xpath(_WITH_ADDRESS)
        if any(_SCRIPT.match(element.get(name) or "") for name in _ADDRESSES)
    )
    return len(found)


def _remote(root: Any) -> int:
    """Elements that a browser fetches something for without being asked."""
    found = sum(
        any(_AWAY.match(element.get(name) or "") for name in _FETCHING) for element in root.xpath(_WITH_SOURCE)
    )
    for element in root.iter("link", "base"):
        if _AWAY.match(element.get("href") or ""):
            found += element.get("rel") not in ("canonical", "alternate", "shortlink", "license", "author")
    for element in root.iter("meta"):
        is_refresh = (element.get("http-equiv") or "").lower() == "refresh"
        found += is_refresh and "url" in (element.get("content") or "").lower()
    return found
