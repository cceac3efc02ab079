"""Lines as the stock pipeline reads them, for what must give the same as one of its components."""

from __future__ import annotations

from spacy.tokens import Doc

from stemma.read.parsing.pipeline import parser

LINES = (
    "Norvale council backs Torvik port\n",
    "The Karvel Institute, led by Dr. Idris Kovar since 3 May 2019, sold 40 per cent of N. Mining for $2.5 million. "
    "Kovar told the Oreno Times on Monday that two Lenian engineers had left.  Adar Vint of the Dresk Red Cross "
    "said the second convoy reached Lake Ost at 6 a.m., four miles from Velmont.\n",
    "(KNA)\n",
    " \n",
    "What the mayor of Velmont, whom nobody had asked, wrote of it was read aloud by the clerk and laughed at",
)


def parsed(*before: str, lines: tuple[str, ...] = LINES) -> list[Doc]:
    """``lines`` as they are when the named components, in the pipeline's order, have seen them."""
    pipeline = parser()
    docs = [pipeline.make_doc(line) for line in lines]
    for name in before:
        for doc in docs:
            pipeline.get_pipe(name)(doc)
    return docs
