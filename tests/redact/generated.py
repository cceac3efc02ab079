"""Invented people in two scripts, and cases that name them in every place a name can hide in."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from stemma.model import (
    Anchor,
    Dossier,
    Evidence,
    HygieneNote,
    Join,
    Judgement,
    Link,
    Problem,
    Stated,
)
from tests.dossier.invented import MAKER, CaseBuilder, aspect

# Given and family names that nobody in the tests' sources bears together; spelled by hand in both scripts.
GIVEN = (
    ("Samir", "سمير"), ("Nadia", "نادية"), ("Tariq", "طارق"), ("Layla", "ليلى"), ("Marwan", "مروان"),
    ("Salma", "سلمى"), ("Karim", "كريم"), ("Rania", "رانيا"), ("Munir", "منير"), ("Dalal", "دلال"),
)  # fmt: skip
FAMILY = (
    ("Kandil", "قنديل"), ("Barakat", "بركات"), ("Zaytuni", "زيتوني"), ("Sabbagh", "صباغ"), ("Najjar", "نجار"),
    ("Fakhri", "فخري"), ("Darwish", "درويش"), ("Murad", "مراد"), ("Shahin", "شاهين"), ("Tamimi", "تميمي"),
)  # fmt: skip
OTHER = "Olga Brandt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One invented person."""

    given: str
    family: str
    given_arabic: str
    family_arabic: str

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"

    @property
    def arabic(self) -> str:
        return f"{self.given_arabic} {self.family_arabic}"

    @property
    def traces(self) -> tuple[str, ...]:
        """What must not be left, in lower case."""
        return (self.given.lower(), self.family.lower(), self.given_arabic, self.family_arabic)


def people(number: int) -> list[Person]:
    """The first ``number`` of all pairs in a fixed shuffled order."""
    pairs = [(given, family) for given in GIVEN for family in FAMILY]
    random.Random(7).shuffle(pairs)
    return [Person(given=g[0], family=f[0], given_arabic=g[1], family_arabic=f[1]) for g, f in pairs[:number]]


def case_of(person: Person, number: int) -> Dossier:
    """A dossier that names ``person`` in texts, words, both scripts, file names, ids, metadata and reasons."""
    made = random.Random(number)
    family, given = person.family, person.given
    inside = made.choice([f"{family}ists", f"anti{family.lower()}", f"{given}{family}", f"the{family.upper()}crew"])
    broken = made.choice(
        [f"{family[:3]}-\n{family[3:]}", f"{family[:2]}\u200d{family[2:]}", " ".join(family.upper())]
    )
    case = CaseBuilder(title=f"The crates of {person.name}")
    ident = f"{family.lower()}_note_{number}"
    case.text(
        ident,
        f"{person.name} counted 40 crates. {inside} waited. Then {broken} left. {OTHER} saw {family}'s van.\n",
        path=f"{given}-{family}/{family.lower()}_{number}.txt",
        title=f"What {family} saw",
        publisher=f"{family} Weekly",
        stated=(Stated(name="author", value=person.name, source="PDF information"),),
        anchors=(Anchor(start=0, end=20, place=f"/html/body/p[@id='{family.lower()}']"),),
    )
    case.text(
        "port",
        f"قال {person.arabic} إن الصناديق أربعون. و{person.family_arabic} غادر. "
        f"The clerk {family} counted 60 crates.\n",
        language="ar",
    )
    first = case.mention(ident, person.name, "e1", rank=None)
    case.mention(ident, OTHER, "e2")
    case.mention("port", family, "e1")
    why = Evidence(reason=f"{person.name} and {family} share a name", maker=MAKER)
    case.entities["e1"] = replace(
        case.entities["e1"], joins=(Join(left=first, right="port:m1", why=why),), name=person.name
    )
    chain = (Link(source=f"publisher:{ident}", level="publisher"), Link(source=first, level="claim"))
    left = case.claim(ident, "counted 40 crates", voice="attributed", chain=chain)
    right = case.claim("port", f"The clerk {family} counted 60 crates")
    case.claim(ident, f"{OTHER} saw {family}'s van")
    case.align(
        "differ", left, right, title=f"{family}: 40 or 60 crates", aspects=(aspect("actor", person.name, family),)
    )
    case.origin(f"{family.lower()}-memo", f"the memo of {person.name}", (left, right), texts=(ident, "port"))
    span = case.span(ident, "counted 40 crates")
    case.texts[ident] = replace(
        case.texts[ident], hygiene=(HygieneNote(span=span, kind="glued", reason=f"glued to {family}"),)
    )
    judged = Judgement(
        left=span, right=case.span("port", "60 crates"), verdict="unsure", by=OTHER, why=f"ask {family}",
        target="alignment",
    )  # fmt: skip
    case.extra["judgements"] = (judged,)
    gone = f"{given}-{family}/{person.family_arabic}.pdf"
    case.extra["problems"] = (Problem(path=gone, code="x", message=f"{gone}: not read; ask {family}."),)
    return case.build(f"Two reports, one origin: the memo of {family}.")
