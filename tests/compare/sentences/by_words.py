"""Two sentences as the comparators alone see them: their tests do not hang on what the taught reader has learnt."""

from __future__ import annotations

from functools import partial

from stemma.pairs import compare_sentences

compare_by_words = partial(compare_sentences, by_words=True)
