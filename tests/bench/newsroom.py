"""An invented newsroom's folder of any size: reports on many events, as agencies and papers tell them.

Each event has its people, bodies, town and nearly a hundred facts. A report tells a part of them in words of its
own, now and then with another figure, partly through somebody ("according to the memo"); papers copy the agency's
story with cuts and a few sentences of their own. The names are made of syllables and of the shipped list of given
names; no event ever happened.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from stemma.text.name_lists import given_names

EVENTS = ("flood", "strike", "fire", "collapse", "leak", "raid", "outbreak", "blackout")
PER_EVENT = (4, 6, 8, 10, 12)
SENTENCES = (36, 48)
COPIED = 0.2
"""Part of the reports that are the agency's story, cut and added to."""
SYLLABLES = (
    "bar", "dol", "fen", "gri", "hal", "jor", "kem", "lun", "mar", "nes", "oth", "pel", "quo", "ras", "sev",
    "tol", "vik", "zan", "ber", "cor", "dra", "eld", "fro", "gar", "hest", "ild", "kor", "lim", "mor",
)  # fmt: skip
ENDS = (
    "a", "en", "ik", "ov", "ar", "und", "ith", "am", "os", "elle", "an", "ur",
)  # fmt: skip
TOWNS = (
    "ford", "holm", "stad", "wick", "mouth", "vale", "haven", "burg", "by", "grad",
)  # fmt: skip
POSTS = (
    "minister of transport", "head of the water board", "mayor", "chief engineer", "police chief",
    "director of the hospital", "union leader", "deputy governor", "spokesman of the ministry",
    "harbour master",
)  # fmt: skip
BODIES = (
    "Water Board", "Harbour Authority", "Ministry of Energy", "Dockers' Union", "Rescue Service",
    "Hospital Trust", "Mining Company", "Railway Office",
)  # fmt: skip
DOINGS = (
    ("repaired", "mended", "fixed"), ("closed", "shut down", "closed down"),
    ("inspected", "checked", "examined"), ("seized", "confiscated", "took away"),
    ("delivered", "supplied", "handed over"), ("bought", "purchased"), ("sold", "got rid of"),
    ("searched", "combed"), ("evacuated", "cleared"), ("rebuilt", "restored"), ("burned", "set fire to"),
    ("counted", "listed"), ("hired", "employed", "took on"), ("dismissed", "sacked"),
    ("guarded", "watched over"), ("destroyed", "wrecked"), ("ordered", "requested"), ("lost", "mislaid"),
    ("opened", "reopened"), ("detained", "arrested", "held"),
)  # fmt: skip
THINGS = (
    "pumps", "bridges", "trucks", "wells", "houses", "cables", "barges", "schools", "rifles", "letters",
    "tents", "clinics", "boats", "sacks of flour", "guards", "workers", "patients", "turbines", "wagons",
    "scanners", "containers", "drivers", "blankets", "barrels of oil", "litres of diesel", "generators",
    "cranes", "files", "shops", "farms", "tankers", "ambulances", "nurses", "dockers", "miners", "masts",
    "gates", "valves", "passengers", "fishing boats", "tunnels", "reservoirs", "uniforms", "passports",
    "vaccines", "cattle", "transformers", "warehouses", "lorries", "students",
)  # fmt: skip
WHERE = (
    "after the storm", "before the vote", "near the old mill", "behind the harbour", "during the strike",
    "along the northern road", "in the first week", "under a new contract", "for the second time",
    "on Monday night", "without a permit", "at the eastern gate", "since January", "in two villages",
    "below the dam", "on the river", "at the request of the mayor", "within three days", "in the old town",
    "on the orders of the ministry",
)  # fmt: skip
PLANS = (
    ("plans to", "intends to", "wants to"), ("promised to", "pledged to"),
    ("is expected to", "is likely to"), ("refused to", "declined to"),
    ("asked the government to", "called on the government to"),
)  # fmt: skip
BARE = ("repair", "close", "inspect", "replace", "sell", "move", "hand over", "rebuild", "open", "guard")
FATES = (("killed", "died"), ("injured", "hurt", "wounded"), ("missing",), ("rescued", "saved"))
CUES = (
    "{voice} said that {said}.", "According to {voice}, {said}.", "“{Said},” {voice} said.",
    "{voice} told reporters that {said}.", "{Said}, {voice} said.",
)  # fmt: skip
PAPER = (
    "The memo says that {said}.", "According to the memo, {said}.", "The leaked memo adds that {said}.",
    "“{Said},” the memo says.",
)  # fmt: skip
OUTLETS = (
    "Northern Courier", "South Coast Tribune", "Lantern Weekly", "River Post", "Evening Ledger",
    "Daily Beacon", "Harbour Gazette", "Valley Observer",
)  # fmt: skip
AGENCY = "ONA"
QUALIFIERS = ("", "", "", "", "more than ", "about ", "at least ", "around ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact in all its wordings, with the figure that reports may get differently (0: none) and who vouches."""

    wordings: tuple[str, ...]
    figure: int
    voice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What several reports tell of."""

    title: str
    town: str
    day: int
    facts: tuple[Fact, ...]
    agency: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One file; ``event`` numbers what it tells of."""

    name: str
    text: str
    event: int


def stories(count: int, seed: int = 11) -> tuple[Story, ...]:
    """The first ``count`` reports of one endless newsroom: a larger folder begins with the smaller one."""
    chance = random.Random(seed)
    made: list[Story] = []
    number = 0
    while len(made) < count:
        event = _event(chance)
        for _ in range(chance.choice(PER_EVENT)):
            made.append(Story(name=f"r{len(made):05d}.txt", text=_report(event, chance), event=number))
        number += 1
    return tuple(made[:count])


def written(folder: Path, given: Sequence[Story]) -> Path:
    """``folder`` with one file for each of ``given``."""
    folder.mkdir(parents=True, exist_ok=True)
    for story in given:
        (folder / story.name).write_text(story.text, encoding="utf-8")
    return folder


def _event(chance: random.Random) -> Event:
    town, kind = _word(chance) + chance.choice(TOWNS), chance.choice(EVENTS)
    people = [f"{_given(chance)} {_word(chance)}" for _ in range(9)]
    bodies = [f"{town} {body}" for body in chance.sample(BODIES, 3)]
    posts = chance.sample(POSTS, len(people))
    voices = [f"{name}, {post} in {town}," for name, post in zip(people, posts, strict=True)]
    facts = tuple(_fact(chance, town, people, bodies, voices) for _ in range(95))
    day = chance.randint(1, 28)
    told = chance.sample(facts, chance.randint(*SENTENCES))
    return Event(
        title=f"{kind.capitalize()} in {town}",
        town=town,
        day=day,
        facts=facts,
        agency=tuple(_sentence(fact, chance) for fact in told),
    )


def _fact(
    chance: random.Random, town: str, people: Sequence[str], bodies: Sequence[str], voices: Sequence[str]
) -> Fact:
    number = chance.choice((chance.randint(2, 30), chance.randint(30, 990), chance.randint(10, 90) * 100))
    figure, thing, where = chance.choice(QUALIFIERS) + "{n}", chance.choice(THINGS), chance.choice(WHERE)
    who = chance.choice((chance.choice(people), "the " + chance.choice(bodies)))
    kind = chance.random()
    if kind < 0.55:
        said = tuple(f"{who} {act} {figure} {thing} {where}" for act in chance.choice(DOINGS))
    elif kind < 0.75:
        bare = chance.choice(BARE)
        said = tuple(f"{who} {will} {bare} {figure} {thing} {where}" for will in chance.choice(PLANS))
    elif kind < 0.85:
        number = 1 + number % 60
        said = tuple(f"{figure} people were {fate} {where}" for fate in chance.choice(FATES) if fate != "died")
    else:
        number, denied = 0, chance.choice(("", "not "))
        act = chance.choice(DOINGS)
        said = tuple(f"the {thing} of {town} were {denied}{a.split()[0]} {where}" for a in act[:2])
    source = chance.random()
    voice = "memo" if source < 0.2 else chance.choice(voices) if source < 0.45 else ""
    return Fact(wordings=said, figure=number, voice=voice)


def _sentence(fact: Fact, chance: random.Random) -> str:
    figure = fact.figure + (chance.random() < 0.15) * chance.randint(1, 9)
    said = chance.choice(fact.wordings).replace("{n}", f"{figure:,}")
    whole = said[0].upper() + said[1:]
    if not fact.voice:
        return f"{whole}."
    form = chance.choice(PAPER if fact.voice == "memo" else CUES)
    text = form.format(said=said, Said=whole, voice=fact.voice)
    return (text[0].upper() + text[1:]).replace(",.", ".").replace(",,", ",")


def _report(event: Event, chance: random.Random) -> str:
    day, outlet = event.day + chance.randint(0, 6), chance.choice(OUTLETS)
    date = f"{day} March 2021" if day < 32 else f"{day - 31} April 2021"
    own = [_sentence(fact, chance) for fact in chance.sample(event.facts, chance.randint(*SENTENCES))]
    if chance.random() < COPIED:
        told = [line for line in event.agency if chance.random() < 0.85] + own[:3]
        head = f"{event.town.upper()}, {date} ({AGENCY}) - "
    else:
        told, head = own, ""
    paragraphs = [" ".join(told[at : at + 3]) for at in range(0, len(told), 3)]
    title = f"{event.title}: {own[0].rstrip('.')}"
    return f"{title}\n\n{outlet}, {date}\n\n{head}" + "\n\n".join(paragraphs) + "\n"


def _word(chance: random.Random) -> str:
    return ("".join(chance.sample(SYLLABLES, 2)) + chance.choice(ENDS)).capitalize()


def _given(chance: random.Random) -> str:
    return chance.choice(_GIVEN)


_GIVEN = tuple(sorted(name.capitalize() for name in given_names()[0] if name.isascii() and name.isalpha()))
