"""An invented case of any size for timing COMPARE: reports on many events, each told by several of them.

python -m tests.bench.many_reports [REPORTS...]      seconds of CPU and wall time, and the growth from size to size

Readings are made beside the text, not read from it, so that nothing but COMPARE is timed.
"""

from __future__ import annotations

import hashlib
import math
import random
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from stemma.compare import compare
from stemma.compare.aligning import embedding, in_context
from stemma.engine.garbage import seldom_looked_through
from stemma.engine.local import PatientEngine
from stemma.model import Claim, Document, Entity, Link, Maker, Mention, NameForm, Quantity, Reading, Span

MAKER = Maker(name="bench", version="1")
SYLLABLES = (
    "bar",
    "dol",
    "fen",
    "gri",
    "hal",
    "jor",
    "kem",
    "lun",
    "mar",
    "nes",
    "oth",
    "pel",
    "quo",
    "ras",
    "sev",
    "tol",
)
ACTS = ("ordered", "repaired", "closed", "inspected", "promised", "lost", "delivered", "sold", "counted",
        "refused", "opened", "flooded", "guarded", "burned", "paid for", "searched", "moved", "planned", "seized",
        "cleaned")  # fmt: skip
THINGS = ("pumps", "bridges", "trucks", "wells", "houses", "cables", "barges", "schools", "rifles", "letters",
          "tents", "clinics", "boats", "sacks of flour", "prisoners", "workers", "patients", "turbines", "roads",
          "wagons")  # fmt: skip
WHERE = ("after the storm", "before the vote", "near the old mill", "behind the harbour", "during the strike",
         "along the northern road", "in the first week", "under a new contract", "for the second time",
         "without a permit")  # fmt: skip
PROCESSES = 2
PER_EVENT = 8
CLAIMS = 50


@dataclass
class Event:
    """What a few reports tell of: people, a place and facts about them."""

    facts: list[tuple[str, str, str, int, str]]


@dataclass
class Sheet:
    """One report while it is written."""

    name: str
    parts: list[str] = field(default_factory=list)
    at: int = 0
    claims: list[Claim] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)

    def write(self, fact: tuple[str, str, str, int, str]) -> None:
        """One sentence that is one claim."""
        who, act, thing, number, where = fact
        sentence = f"{who} {act} {number} {thing} {where}."
        mention, quantity, claim = (f"{self.name}:{kind}{len(self.claims)}" for kind in "mqc")
        begin = self.at + len(who) + len(act) + 2
        counted = f"{number} {thing}"
        self.mentions.append(
            Mention(id=mention, span=self._span(self.at, len(who)), kind="person", name=who,
                    name_span=self._span(self.at, len(who)))
        )  # fmt: skip
        self.quantities.append(
            Quantity(id=quantity, span=self._span(begin, len(counted)),
                     number_span=self._span(begin, len(str(number))), value=number, low=number, high=number,
                     qualifier="exact", unit=thing, counted=self._span(begin + len(str(number)) + 1, len(thing)),
                     counted_text=thing)
        )  # fmt: skip
        whole = self._span(self.at, len(sentence) - 1)
        self.claims.append(
            Claim(id=claim, document=self.name, spans=(whole,), predicate=act,
                  predicate_span=self._span(self.at + len(who) + 1, len(act)), sentence=whole, modality="asserted",
                  negated=False, voice="own", quoted="none",
                  chain=(Link(source=f"publisher:{self.name}", level="publisher"),), mentions=(mention,),
                  quantities=(quantity,))
        )  # fmt: skip
        self.parts.append(sentence)
        self.at += len(sentence) + 1

    def _span(self, start: int, length: int) -> Span:
        return Span(document=self.name, start=start, end=start + length)


def case(reports: int, seed: int = 7) -> tuple[list[Document], list[Reading], list[Entity]]:
    """``reports`` documents of :data:`CLAIMS` claims each; :data:`PER_EVENT` of them tell of one event."""
    chance = random.Random(seed)
    sheets = []
    for number in range(reports):
        if number % PER_EVENT == 0:
            event = _event(chance)
        sheet = Sheet(f"r{number:05d}")
        for who, act, thing, count, where in chance.sample(event.facts, CLAIMS):
            other = chance.random()
            sheet.write((who, act, thing, count + (other < 0.2), chance.choice(WHERE) if other > 0.5 else where))
        sheets.append(sheet)
    documents = [_document(sheet) for sheet in sheets]
    readings = [
        Reading(document=s.name, maker=MAKER, claims=tuple(s.claims), mentions=tuple(s.mentions),
                quantities=tuple(s.quantities))
        for s in sheets
    ]  # fmt: skip
    return documents, readings, _entities(sheets)


def _event(chance: random.Random) -> Event:
    names = [_name(chance) for _ in range(12)]
    return Event([(chance.choice(names), chance.choice(ACTS), chance.choice(THINGS), chance.randint(3, 900),
                   chance.choice(WHERE)) for _ in range(CLAIMS * 2)])  # fmt: skip


def _name(chance: random.Random) -> str:
    return " ".join("".join(chance.choice(SYLLABLES) for _ in range(2)).capitalize() for _ in range(2))


def _document(sheet: Sheet) -> Document:
    text = " ".join(sheet.parts)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(id=sheet.name, path=sheet.name, sha256=digest, size=len(text), text=text, text_sha256=digest,
                    media_type="text/plain", maker=MAKER, language="en")  # fmt: skip


def _entities(sheets: Sequence[Sheet]) -> list[Entity]:
    held: dict[str, list[Mention]] = {}
    for sheet in sheets:
        for mention in sheet.mentions:
            held.setdefault(mention.name, []).append(mention)
    return [
        Entity(id=f"e{number}", kind="person", name=name, mentions=tuple(sorted(m.id for m in mentions)),
               forms=tuple(NameForm(text=name, document=m.span.document, spans=(m.span,)) for m in mentions[:1]))
        for number, (name, mentions) in enumerate(sorted(held.items()))
    ]  # fmt: skip


def main(argv: Sequence[str]) -> int:
    """Print a line for each size; the exponent is log(time ratio) / log(size ratio), of CPU time in all processes."""
    before: tuple[int, float] | None = None
    for size in [int(word) for word in argv] or [50, 100, 200]:
        given = case(size)
        embedding.forget()  # each size is timed as if it were the first
        in_context.forget()
        clock, wall = spent(), time.perf_counter()
        with seldom_looked_through():  # as every command does
            found = compare(*given, engine=PatientEngine(PROCESSES))
        own, others = (now - then for now, then in zip(spent(), clock, strict=True))
        total, elapsed = own + others, time.perf_counter() - wall
        grown = f"  exponent {math.log(total / before[1]) / math.log(size / before[0]):.2f}" if before else ""
        print(f"{size:6d} reports {size * CLAIMS:7d} claims {own:8.1f} + {others:.1f} CPU s {elapsed:8.1f} s "
              f"{memory()} MB {len(found.alignments):7d} alignments{grown}", flush=True)  # fmt: skip
        before = (size, total)
    return 0


def spent() -> tuple[float, float]:
    """CPU seconds of this process, and of those it started and that ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    own, others = (one.ru_utime + one.ru_stime for one in used)
    return own, others


def memory() -> int:
    """The most that this process held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
