"""Six pairs of reports read by hand before the tool saw them: three to develop on, three kept for one last look.

The texts stay where they are, in ``../shared/data/compare/gvc_pairs_dev.jsonl`` (Gun Violence Corpus, Vossen et al.,
CC BY 4.0; see SOURCES.md there). Here are only the readings, tied to the texts by short quotes.
"""
