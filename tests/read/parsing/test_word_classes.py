"""The rules for parts of speech, looked up, against the component that they replace."""

from __future__ import annotations

from stemma.read.parsing.pipeline import parser, word_classes

TEXT = (
    "There's nothing left, y'all; let's say the mine ain't safe. She's gonna go, he'd gotta wait. "
    "“The board itself got 40 letters,” it gets said to be N. N.'s own, isn't it?\n\n  12 per cent of those come "
    "weren't paid — cannot one ask why?\tNeither did, nor will: there are, there were, there 're."
)


def test_look_up_gives_what_the_component_gives() -> None:
    stock, ours = parser().make_doc(TEXT), parser().make_doc(TEXT)
    for name, component in parser().pipeline:
        stock = component(stock)
        if name == "attribute_ruler":
            word_classes().assign(ours)
        else:
            ours = component(ours)
    said = [[(t.pos_, t.tag_, t.lemma_, str(t.morph)) for t in doc] for doc in (stock, ours)]
    assert said[0] == said[1]
