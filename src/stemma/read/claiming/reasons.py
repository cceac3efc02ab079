"""One plain sentence for each claim: why it is one, why as firm, and whose voice it is."""

from __future__ import annotations

from stemma.model import Link
from stemma.read.claiming.clauses import Clause
from stemma.read.claiming.modality import Firmness

KINDS = {
    "main": "The main clause of its sentence",
    "content": "What the source is given as saying",
    "thing": "What the source is given as showing",
    "conjunct": "A second statement joined to the one before",
    "relative": "An added relative clause",
    "participle": "A participle that tells something of its own",
    "adverbial": "A side clause with a subject of its own",
    "apposition": "An apposition that names a post",
    "adjunct": "An added remark with a clause in it",
    "fragment": "The second part of a broken quotation",
    "headline": "A headline, taken as it stands",
    "comment": "The author's own comment",
}


def reason_for(clause: Clause, firmness: Firmness, links: tuple[Link, ...], text: str) -> str:
    """The sentence; ``links`` are the claim's chain, ``text`` the text that their cues point into."""
    joint = " because of " if firmness.why.startswith("“") else ", "
    turned = "; turned round by its own words or its cue" if firmness.negated else ""
    return f"{KINDS[clause.kind]}; {firmness.modality}{joint}{firmness.why}{turned}; {_voice(clause, links, text)}."


def _voice(clause: Clause, links: tuple[Link, ...], text: str) -> str:
    if clause.kind == "comment":
        return "the publisher's opinion"
    if len(links) < 2:
        return "no cue hands it to anyone, so the publisher's own voice"
    return "the chain rests on " + ", ".join(_step(link, text) for link in links[1:])


def _step(link: Link, text: str) -> str:
    if link.cue is not None:
        words = " ".join(link.cue.of(text).split())
        return f"“{words}”" + (" (of the whole report)" if link.level == "document" else "")
    return {
        "author-of-document": "the document's signature",
        "carried-over": "the sayer of an earlier sentence",
    }.get(link.level, "the words around it")
