"""Builds ``src/stemma/data/language/arabic_script.tsv.gz``: how Arabic or how Persian and Urdu a word is.

    python -m training.arabic_script wordfreq-3.1.1-py3-none-any.whl [-o FILE]

Input: the wheel of PyPI wordfreq 3.1.1, of which only the small lists of Arabic, Persian and Urdu are read: words by
how often they occur in Wikipedia, subtitles, news, books and the web. Its data may be passed on under CC BY-SA 4.0.

For each word the log of its share in Arabic is set against its larger share in the other two, in halves, between
-``MOST`` and ``MOST``; the same for parts of four letters, counted once for each word and weighed by the logarithm
of its frequency. A word is listed only where its parts alone would be off by ``OFF`` or more, and is left out when a
letter of it is the neighbours' own, which is counted elsewhere.
"""

from __future__ import annotations

import argparse
import gzip
import re
import zipfile
from collections import Counter, defaultdict
from math import log, log1p
from pathlib import Path

import msgspec

from stemma.text.arabic_script import OWN, by_parts, grams, words_in

OUT = Path(__file__).resolve().parents[1] / "src" / "stemma" / "data" / "language" / "arabic_script.tsv.gz"
LISTS = ("ar", "fa", "ur")
MOST = 6.0
OFF = 1.0
UNSEEN = 3e-7  # share of a word that a list lacks; the lists end at one in a million
THIN = 0.3  # added to each count of a part
FEWEST = 1.0  # a part seen less in all three is left out
HEADER = """\
# Log odds, in halves, of Arabic against Persian and Urdu, the likelier of the two: of words, and of parts of words of
# four letters (^ and $ are their ends), in Arabic's spelling of kaf and yeh.
# Source: the small lists of Arabic, Persian and Urdu of wordfreq 3.1.1 by Robyn Speer
# (https://github.com/rspeer/wordfreq), CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/), and so is this
# file. Changed: see training/arabic_script.py.
# kind	halves	entries
"""


def main(argv: list[str] | None = None) -> int:
    """Read, weigh, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("-o", "--out", type=Path, default=OUT)
    arguments = parser.parse_args(argv)
    arabic, persian, urdu = (shares(arguments.wheel, language) for language in LISTS)
    parts = halves(by_share(*(counted(words) for words in (arabic, persian, urdu))))
    words = halves(
        {
            word: log((arabic[word] + UNSEEN) / (max(persian[word], urdu[word]) + UNSEEN))
            for word in arabic | persian | urdu
            if OWN.isdisjoint(word)
        }
    )
    known = {part: value / 2 for part, value in parts.items() if value}
    kept = {word: value for word, value in words.items() if abs(value / 2 - by_parts(word, known)) >= OFF}
    lines = rows("word", kept) + rows("part", {part: value for part, value in parts.items() if value})
    # no file name and no time: the same input gives the same bytes
    with arguments.out.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write((HEADER + "".join(lines)).encode())
    print(f"{len(kept)} words, {len(known)} parts, {arguments.out.stat().st_size} bytes")
    return 0


def shares(wheel: Path, language: str) -> Counter[str]:
    """Each word's share of all words of ``language``; the list holds words by hundredths of powers of ten."""
    with zipfile.ZipFile(wheel) as opened:
        packed = opened.read(f"wordfreq/data/small_{language}.msgpack.gz")
    found: Counter[str] = Counter()
    for at, words in enumerate(msgspec.msgpack.decode(gzip.decompress(packed))[1:], start=1):
        for word in words:
            if re.fullmatch("[\u0620-\u06ff\u200c]+", word):
                for piece in words_in(word):
                    found[piece] += 10 ** (-at / 100)
    whole = sum(found.values())
    return Counter({word: share / whole for word, share in found.items()})


def counted(words: Counter[str]) -> Counter[str]:
    """Each part's weight in the words of a language."""
    found: Counter[str] = Counter()
    for word, share in words.items():
        if OWN.isdisjoint(word):
            for part in grams(word):
                found[part] += log1p(share * 1e6)
    return found


def by_share(arabic: Counter[str], persian: Counter[str], urdu: Counter[str]) -> dict[str, float]:
    """Log odds of each part, its count thinned out in each language."""
    parts = sorted(arabic | persian | urdu)
    wholes = [sum(each.values()) + THIN * len(parts) for each in (arabic, persian, urdu)]
    found = {}
    for part in parts:
        if arabic[part] + persian[part] + urdu[part] >= FEWEST:
            share = [(each[part] + THIN) / whole for each, whole in zip((arabic, persian, urdu), wholes, strict=True)]
            found[part] = log(share[0] / max(share[1:]))
    return found


def halves(odds: dict[str, float]) -> dict[str, int]:
    """Log odds in halves, none beyond ``MOST``."""
    return {entry: round(2 * max(-MOST, min(MOST, value))) for entry, value in odds.items()}


def rows(kind: str, odds: dict[str, int]) -> list[str]:
    """One line for each value, its entries in order."""
    by_value: dict[int, list[str]] = defaultdict(list)
    for entry in sorted(odds):
        by_value[odds[entry]].append(entry)
    return [f"{kind}\t{value}\t{' '.join(entries)}\n" for value, entries in sorted(by_value.items())]


if __name__ == "__main__":
    raise SystemExit(main())
