"""Builds ``src/stemma/data/names/dictionary.tsv.gz``: Latin spellings of Arabic names, and what each may stand for.

    python -m training.name_dictionary names.sqlite3 [--without pairs.tsv ...] [-o FILE]

Input: the index of PyPI arabic-name-romanizer 0.2.0 (``arabic_name_romanizer/resources/names.sqlite3`` in its
wheel), of which only the rows with source ``wikidata`` are read: labels and aliases of people in Wikidata, CC0 1.0.

A full name in Arabic script and its Latin form are taken apart as Stemma takes names apart, words are paired by
sound, and pairs are counted. A Latin word is kept when one pairing was seen ``LEAST`` times or more, or once where
both sound alike and the Arabic form is well known; of its Arabic forms those stay that carry at least ``SHARE`` of
its pairings. Words paired less often than ``SURE`` times bear a question mark: they can speak for one name, not
for two. Forms that are only written in another way
(their Latin spellings overlap by ``OVERLAP``) are joined to the most frequent one.

``--without`` leaves out every person of whom a labelled pair names one form: the dictionary that a fair
measurement of those pairs needs.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from stemma.text.name_parts import parse_name
from stemma.text.scripts import plain
from stemma.text.translit import likeness, sounds

OUT = Path(__file__).resolve().parents[1] / "src" / "stemma" / "data" / "names" / "dictionary.tsv.gz"
LEAST = 2
WELL_KNOWN = 4
SURE = 6
SHARE = 0.12
OVERLAP = 0.5
ALIKE = 0.55
CLEARLY = 0.85
ROLES = frozenset(("abu", "umm", "abd", "din"))
HEADER = """\
# Latin spellings of names in Arabic script, and the Arabic forms each may stand for (most frequent first);
# a question mark stands where few were seen.
# Source: labels and aliases of people in Wikidata (CC0 1.0), through arabic-name-romanizer 0.2.0;
# recipe: training/name_dictionary.py.
latin\tforms
"""


def main(argv: list[str] | None = None) -> int:
    """Read, count, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index", type=Path)
    parser.add_argument("--without", type=Path, nargs="*", default=[])
    parser.add_argument("-o", "--out", type=Path, default=OUT)
    arguments = parser.parse_args(argv)
    rows = list(people(arguments.index))
    out = left_out(rows, arguments.without)
    seen = counted((arabic, latin) for arabic, latin in rows if arabic not in out)
    lines = [f"{latin}\t{' '.join(forms)}\n" for latin, forms in sorted(chosen(seen).items())]
    # no file name and no time: the same input gives the same bytes
    with arguments.out.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write((HEADER + "".join(lines)).encode())
    print(f"{len(lines)} spellings, {arguments.out.stat().st_size} bytes")
    return 0


def people(index: Path) -> Iterator[tuple[str, str]]:
    """Arabic and Latin form of full names."""
    with sqlite3.connect(index) as base:
        yield from base.execute(
            "select distinct arabic_key, latin from full_names where source = 'wikidata' order by 1, 2"
        )


def left_out(rows: list[tuple[str, str]], files: list[Path]) -> frozenset[str]:
    """Every form of the people whom a labelled pair names."""
    named: set[str] = set()
    for path in files:
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t"):
                named |= {row["left"], row["right"], plain(row["left"]), plain(row["right"])}
    touched = {arabic for arabic, latin in rows if arabic in named or plain(arabic) in named or latin in named}
    return frozenset(touched)


def counted(rows: Iterable[tuple[str, str]]) -> Counter[tuple[str, str]]:
    """How often a Latin word was paired with an Arabic one."""
    seen: Counter[tuple[str, str]] = Counter()
    for arabic, latin in rows:
        left, right = parse_name(latin, "person"), parse_name(arabic, "person")
        if left.script != "Latn" or len(left.words) != len(right.words):
            continue
        for word, form in zip(left.words, right.words, strict=True):
            tells = word.plain.isalpha() and min(len(word.plain), len(form.plain)) > 1 and form.plain not in ROLES
            if tells and likeness(word.sounds, form.sounds, "cross") >= ALIKE:
                seen[word.plain, form.plain] += 1
    return seen


def chosen(seen: Counter[tuple[str, str]]) -> dict[str, list[str]]:
    """The forms that each Latin word may stand for."""
    main_form = joined(seen)
    by_latin: dict[str, Counter[str]] = defaultdict(Counter)
    for (latin, form), count in sorted(seen.items()):
        by_latin[latin][main_form[form]] += count
    known: Counter[str] = Counter()
    for (_latin, form), count in seen.items():
        known[main_form[form]] += count
    table: dict[str, list[str]] = {}
    for latin, forms in by_latin.items():
        total = sum(forms.values())
        kept = [form for form, count in forms.most_common() if count >= LEAST and count / total >= SHARE]
        kept = kept or [
            f for f in forms if known[f] >= WELL_KNOWN and likeness(sounds(latin), sounds(f), "cross") >= CLEARLY
        ]
        if kept:
            doubt = ["?"] if total < SURE else []
            table[latin] = [*sorted(kept, key=lambda form: (-forms[form], form)), *doubt]
    for form, top in main_form.items():
        if form != top and any(top in forms for forms in table.values()):
            table[form] = [top]
    return table


def joined(seen: Counter[tuple[str, str]]) -> dict[str, str]:
    """Each Arabic form with the most frequent one that is spelled as it is in Latin script."""
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    by_latin: dict[str, set[str]] = defaultdict(set)
    for (latin, form), count in seen.items():
        spelled[form][latin] += count
        by_latin[latin].add(form)
    totals = {form: sum(latins.values()) for form, latins in spelled.items()}
    main_form: dict[str, str] = {}
    for form in sorted(totals, key=lambda f: (-totals[f], f)):
        near = sorted({other for latin in spelled[form] for other in by_latin[latin] if other in main_form})
        best = max(near, key=lambda other: (_overlap(spelled[form], spelled[other]), other), default=form)
        alike = best != form and _overlap(spelled[form], spelled[best]) >= OVERLAP
        main_form[form] = main_form[best] if alike else form
    return main_form


def _overlap(left: Counter[str], right: Counter[str]) -> float:
    return sum(min(n / left.total(), right[key] / right.total()) for key, n in left.items())


if __name__ == "__main__":
    raise SystemExit(main())
