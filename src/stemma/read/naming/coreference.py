"""Which document "the memo" is and what "(ABC)" is short for, inside one document and only where it is safe."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from stemma.model import Mention
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.naming.apposed import is_firm
from stemma.read.naming.outlets import is_outlet_name
from stemma.read.parsing.tree import end
from stemma.text.outlets import names_publisher, outlet_key

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

PAPERS = frozenset({"newspaper", "paper", "daily", "weekly"})
FIRMS = frozenset({"company", "firm"})
POLICE = frozenset({"constabulary", "police"})
GENERIC = frozenset({"document", "record", "file"})
REPORTS = frozenset({"report", "statement", "study"})
ORDERS = frozenset({"circular", "decree", "directive", "edict", "instruction"})
STANDS_FOR = {"order": ORDERS} | {
    one: frozenset({other})
    for one, other in (
        ("tape", "recording"),
        ("recording", "tape"),
        ("slide", "presentation"),
        ("presentation", "slide"),
    )
}
PICTURES = frozenset({"footage", "photograph", "recording", "screenshot", "tape"})
FULL = 3
"""Words of a name that may have its short form in brackets behind it without spelling it."""
ANY = frozenset({"any", "each", "every", "no"})
OTHER = frozenset({"second", "another", "other", "third", "separate", "further", "earlier", "previous"})


STAGES = frozenset({"annual", "final", "first", "interim", "latest", "preliminary", "second", "third"})
"""Words by which one paper of a row is told from the others."""


def link_documents(draft: Draft) -> None:
    """Tie "the document", "the secret memo" to the document named before.

    A definite singular noun goes to the last document of its own noun, else to the last document that its word
    may stand for; "a second document" begins another. A file name that is a document's caption is the text's only
    such document. Plural "documents" are a thing of their own.
    """
    like = lexicon().nouns["document_like"]
    chains: list[list[Mention]] = []
    headline_end = _headline_end(draft.text)
    captions: list[Mention] = []
    papers = sorted((m for m in draft.mentions if m.kind == "document"), key=lambda m: m.span.start)
    if not papers:
        return
    told_apart = {end(t) for sentence in draft.sentences for t in sentence if _is_described(t)}
    for mention in papers:
        words = mention.span.of(draft.text).lower().split()
        noun = _noun(words[-1])
        if words[0] in ANY:
            continue  # "shut every file": no one of them is taken up later
        if "_" in words[-1]:
            captions.append(mention)
            continue
        apart = bool(set(words) & OTHER) or _is_listed(draft, chains, mention)
        described = mention.span.end in told_apart
        found = None if apart else _antecedent(draft, chains, words, noun, like, described=described)
        if found is None and headline_end and not apart:
            found = _of_headline(chains, words, noun, headline_end, like)
        if found is None:
            chains.append([mention])
            continue
        found.append(mention)
        draft.change(
            mention,
            refers_to=found[0].id,
            why=draft.reason(
                f"“{mention.name}” is the one named before, “{found[0].name}”.", found[0].span, mention.span
            ),
        )
    single = [
        c for c in chains if not _is_plural(c[0].name.split()[-1]) and _noun(c[0].name.split()[-1].lower()) in like
    ]
    for mention in captions:
        noun = _noun(mention.name.lower().replace("-", "_").split("_")[-1])
        fits = [c for c in single if any(_noun(m.name.split()[-1].lower()) == noun for m in c)]
        if len(fits) == 1:
            why = draft.reason(
                "The caption names the only such document of this text.", mention.span, fits[0][0].span
            )
            draft.change(mention, refers_to=fits[0][0].id, why=why)


def _is_described(noun: Token) -> bool:
    """ "the note that the embassy handed over", "the first report from the site": which one it is, its own words
    say."""
    if noun.pos_ == "NOUN" and any(c.lower_ in STAGES and c.dep_ == "amod" for c in noun.children):
        return True
    return noun.pos_ == "NOUN" and any(
        c.dep_ == "relcl" and c.i > noun.i and noun.i + 1 < noun.sent.end and noun.nbor(1).text != ","
        for c in noun.children
    )


def _is_listed(draft: Draft, chains: list[list[Mention]], mention: Mention) -> bool:
    """ "The memo and the letter": two of one list are two."""
    before = max((m.span.end for chain in chains for m in chain if m.span.end <= mention.span.start), default=0)
    return bool(before) and draft.text[before : mention.span.start].strip() in {"nor", "and", "or", "and/or"}


def _antecedent(
    draft: Draft, chains: list[list[Mention]], words: list[str], noun: str, like: frozenset[str], *, described: bool
) -> list[Mention] | None:
    plural = _is_plural(words[-1])
    definite = words[0] in {"the", "this", "that", "these", "those", "same"}
    reverse = [c for c in reversed(chains) if _is_plural(c[0].name.split()[-1]) == plural]
    if not definite:
        return _copula(draft, chains, words) if not plural else None
    for chain in reverse:
        if any(_noun(m.name.split()[-1].lower()) == noun for m in chain):
            return chain
    if plural:
        return None
    if noun in GENERIC and (found := _last_paper(chains)) is not None:
        return found
    if described:
        return None
    stood_for = like if noun in like else STANDS_FOR.get(noun, frozenset())
    for chain in reverse:
        if _noun(chain[0].name.split()[-1].lower()) in stood_for:
            return chain
    return None


def _last_paper(chains: list[list[Mention]]) -> list[Mention] | None:
    """What "the document" may be: the last paper named; a report or a statement only where there is no other."""
    heads = [(_noun(chain[0].name.split()[-1].lower()), chain) for chain in chains]
    papers = lexicon().nouns["document"] - PICTURES
    named = [(head, chain) for head, chain in heads if head in papers or head == "minute"]
    others = [chain for head, chain in named if head not in REPORTS]
    last = others or [chain for _, chain in named]
    return last[-1] if last else None


def _headline_end(text: str) -> int:
    """Where the short lines that open a text (masthead, day, headline, byline) end; 0 where it opens with prose."""
    end = at = len(text) - len(text.lstrip())
    for line in text[at : at + 600].splitlines(keepends=True):
        words = line.strip()
        if len(words) > 200 or words.endswith((".", "!", "?", "”", '"')) or at + len(line) > len(text):
            break
        at += len(line)
        end = at if words else end
    return end if end < len(text) else 0


def _of_headline(
    chains: list[list[Mention]], words: list[str], noun: str, headline_end: int, like: frozenset[str]
) -> list[Mention] | None:
    """What a headline names and the text names again, by the same noun and number, is one thing.

    By another noun that may mean it, too ("memo", "document"), where it is the first that the text names.
    """
    first = [c for c in chains if c[0].span.start < headline_end]
    if len(chains) == len(first) == 1 and first[0][-1].span.end <= headline_end and noun in like:
        head = first[0][0].name.split()[-1].lower()
        is_alike = _noun(head) in like or (head == "order" and noun in ORDERS)
        if is_alike and _is_plural(head) == _is_plural(words[-1]):
            return first[0]
    for chain in chains:
        alike = [m for m in chain if (w := m.name.split()[-1].lower()) and _noun(w) == noun]
        alike = [m for m in alike if _is_plural(m.name.split()[-1]) == _is_plural(words[-1])]
        if alike and all(m.span.end <= headline_end for m in alike):
            return chain
    return None


def _copula(draft: Draft, chains: list[list[Mention]], words: list[str]) -> list[Mention] | None:
    """A copula between two nouns of documents ("the main paper is a memo") makes them one."""
    if words[0] not in {"a", "an"} or not chains:
        return None
    last = chains[-1][-1]
    after = draft.text[last.span.end : last.span.end + 6].lower().split()
    here = next(
        (m for m in draft.mentions if m.span.start == last.span.end + len(" is ") and m.kind == "document"), None
    )
    if after[:1] in (["is"], ["was"]) and here is not None and here.span.of(draft.text).lower().split() == words:
        return chains[-1]
    return None


def _noun(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _is_plural(word: str) -> bool:
    """Whether it means several papers; slides and minutes are one."""
    return (
        word.lower() not in {"slides", "minutes"} and word.lower().endswith("s") and not word.lower().endswith("ss")
    )


def first_of(draft: Draft, mention: Mention) -> Mention:
    """The mention at the head of the chain that ``mention`` belongs to."""
    seen = 0
    while mention.refers_to is not None and seen < 100:
        mention = draft.mention(mention.refers_to)
        seen += 1
    return mention


def link_acronyms(draft: Draft) -> None:
    """Tie "(ABC)" to the name before it that it is short for: its initials, with or without of, the, and, in, or,
    alone in the brackets behind a name of three words and more, those of the name in another language."""
    named = sorted((m for m in draft.mentions if m.kind == "organisation"), key=lambda m: m.span.start)
    for before, after in pairwise(named):
        between = draft.text[before.span.end : after.span.start].strip()
        if between != "(" or not after.name.isupper():
            continue
        letters = after.name.replace(".", "")
        words = [w for w in before.name.replace("-", " ").split() if w[:1].isalpha()]
        every = "".join(w[0] for w in words).upper()
        capitals = "".join(w[0] for w in words if w[0].isupper())
        is_alone = draft.text[after.span.end : after.span.end + 1] == ")" and before.form == "name"
        is_foreign = is_alone and len(words) >= FULL and _half_spelt(letters, words)
        if is_foreign or letters in {every, capitals}:
            why = draft.reason(
                f"The text gives “{after.name}” as short for “{before.name}”.", before.span, after.span
            )
            draft.change(after, refers_to=before.id, why=why)
            first = before.id
            for later in named:
                if later.name == after.name and later.id != after.id and later.refers_to is None:
                    draft.change(later, refers_to=first, why=why)


def _half_spelt(letters: str, words: list[str]) -> bool:
    """Whether half of the letters and more are initials of the name: (AMDH) is Association, Human and Morocco's."""
    left = [word[0].upper() for word in words]
    found = 0
    for letter in letters.upper():
        if letter in left:
            left.remove(letter)
            found += 1
    return found >= 2 and 2 * found >= len(letters)


def link_organisations(draft: Draft) -> None:
    """Tie "the ministry" to the one ministry named before, "this organisation" to the one named last."""
    named: list[Mention] = []
    for mention in sorted((m for m in draft.mentions if m.kind == "organisation"), key=lambda m: m.span.start):
        if mention.form == "name":
            named.append(mention)
            continue
        words = draft.text[mention.span.start : mention.span.end].lower().split()
        if (called := _called(draft, mention)) is not None and mention.refers_to is None:
            why = draft.reason(f"“{mention.name}” is called “{called.name}”.", called.span, mention.span)
            draft.change(mention, refers_to=called.id, why=why)
            continue
        before = draft.text[max(0, mention.span.start - 6) : mention.span.start].lower().split()
        pointed = words[0] if len(words) == 2 else before[-1] if len(words) == 1 and before else ""
        if pointed not in {"the", "this", "that"}:
            continue
        found = _meant(draft, words[-1], pointed, named)
        if found is not None and mention.refers_to is None:
            why = draft.reason(
                f"“{mention.name}” can only be “{found.name}”, named before.", found.span, mention.span
            )
            draft.change(mention, refers_to=found.id, why=why)


def _called(draft: Draft, mention: Mention) -> Mention | None:
    """ "The company, N., gave another account": the name between commas right behind it."""
    behind, words = mention.span.end, mention.span.of(draft.text).lower().split()
    if draft.text[behind : behind + 2] != ", " or words[-1] not in FIRMS:
        return None
    named = (m for m in draft.mentions if m.span.start == behind + 2 and m.kind == "organisation")
    return next((m for m in named if m.form == "name" and draft.text[m.span.end : m.span.end + 1] == ","), None)


def _meant(draft: Draft, noun: str, pointed: str, named: list[Mention]) -> Mention | None:
    """The one organisation that bears the noun in its name, or right before it: "the newspaper N."; "the newspaper"
    is the one outlet that the text has named beside its own."""
    if noun in {"organisation", "organization"}:
        return named[-1] if named and pointed == "this" else None
    if pointed == "this" and noun in PAPERS and draft.document.publisher:
        return None  # the report's own, whatever other outlet it names
    like = PAPERS if noun in PAPERS else {noun}
    # "the Norland newspaper N.": the words before the name are no name of their own.
    named = [m for m in named if not any(other.span.start == m.span.end + 1 for other in named)]
    bearing = [m for m in named if noun in m.name.lower().split() or _word_before(draft.text, m) in like]
    if not bearing and noun in PAPERS:
        bearing = [m for m in named if is_outlet_name(m.name)]
        bearing = [m for m in bearing if not names_publisher(m.name, draft.document.publisher)]
    if not bearing and noun in FIRMS:
        bearing = [m for m in named if is_firm(draft.text, m)]
    return bearing[0] if bearing and len({outlet_key(m.name) for m in bearing}) == 1 else None


def the_force(draft: Draft, token: Token) -> Mention | None:
    """ "Osmark Police said ... The force said": the one police that the text has named before."""
    if token.lower_ != "force" or [c.lower_ for c in token.children] != ["the"]:
        return None
    named = [m for m in draft.mentions if m.kind == "organisation" and m.form == "name" and m.span.end <= token.start]
    police = [m for m in named if POLICE & set(m.name.lower().split())]
    return police[0] if len({m.name.lower() for m in police}) == 1 else None


def _word_before(text: str, mention: Mention) -> str:
    before = text[max(0, mention.span.start - 20) : mention.span.start].lower()
    return before.rsplit(maxsplit=1)[-1] if before.endswith(" ") and before.strip() else ""
