"""What a page would do if a browser opened it: told as facts, never done."""

from __future__ import annotations

from typing import Any

from stemma.model import Problem

_FETCHING = ("src", "srcset", "background", "data", "poster", "action", "formaction")


def active_problems(root: Any, path: str) -> tuple[Problem, ...]:
    """Notes (nothing lost) on scripts and on addresses that opening the page would call."""
    from lxml import etree

    scripts = remote = 0
    for element in root.iter(etree.Element):
        scripts += _is_active(element)
        remote += _is_remote(element)
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


def _is_active(element: Any) -> bool:
    if element.tag in ("script", "object", "embed", "applet"):
        return True
    return any(name.startswith("on") or _scheme(value) == "javascript" for name, value in element.items())


def _is_remote(element: Any) -> bool:
    if element.tag in ("link", "base") and _is_away(element.get("href") or ""):
        return element.get("rel") not in ("canonical", "alternate", "shortlink", "license", "author")
    if element.tag == "meta":
        return (element.get("http-equiv") or "").lower() == "refresh" and "url" in (
            element.get("content") or ""
        ).lower()
    return any(_is_away(element.get(name) or "") for name in _FETCHING)


def _is_away(address: str) -> bool:
    return address.strip().startswith("//") or _scheme(address) in ("http", "https", "ftp", "ws", "wss")


def _scheme(address: str) -> str:
    """The scheme as a browser sees it: without white space and control characters inside."""
    head, colon, _ = "".join(char for char in address[:64] if char > " ").partition(":")
    return head.lower() if colon else ""
