"""Whatever stands in an Arabic text, every span of its reading quotes it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.read.arabic.page import arabic

WORDS = (
    "قال وأضاف الوزير سليم عودة إن أن بأن لم تصل السفينة إلى المرفأ في 12 ٣٧ ألف ومئة وخمسة نحو آذار",
    "2014 / ، . « » ( ) : ؟",
    "وزارة الصحة بيروت رسالة وفقا لتقرير بحسب كما مؤكدا نرجو غدا أمس يوم الثلاثاء ship مُحَمَّد ـــ د. % بين و الذي قوله",
    "جاء نفى وجود شقتين هـ 😀",
)
PIECES = [*(word for line in WORDS for word in line.split(" ")), "\n", '"', "\u200f"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from([" ", "", "  "]))
def test_every_span_lies_in_the_text_and_quotes_it(pieces: list[str], gap: str) -> None:
    text = gap.join(pieces)
    if not text.strip():
        return
    reading = arabic(text).reading
    spans = [span for claim in reading.claims for span in (*claim.spans, claim.predicate_span, claim.sentence)]
    spans += [link.cue for claim in reading.claims for link in claim.chain if link.cue is not None]
    spans += [
        part
        for one in reading.attributions
        for part in (one.cue, *one.content, *([one.source] if one.source else []))
    ]
    spans += (
        [q.span for q in reading.quantities] + [d.span for d in reading.dates] + [m.span for m in reading.mentions]
    )
    assert [
        span for span in spans if not (0 <= span.start < span.end <= len(text)) or not span.of(text).strip()
    ] == []
    assert [m for m in reading.mentions if m.name_span.of(text) != m.name] == []


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet=st.characters(min_codepoint=0x600, max_codepoint=0x6FF) | st.sampled_from(' ."\n'), max_size=60)
)
def test_any_arabic_letters_are_read_without_a_fault(text: str) -> None:
    if text.strip():
        sources = {m.id for m in arabic(text).reading.mentions} | {"unnamed", "publisher:t"}
        assert {link.source for claim in arabic(text).reading.claims for link in claim.chain} <= sources
