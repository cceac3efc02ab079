"""What every Reader must do, whatever bytes it is given. Inherit :class:`ReaderKit` in a test class."""

from __future__ import annotations

import random
from abc import ABC, abstractmethod

from stemma.seams import Extraction, Reader

RANDOM_FILES = 60


class ReaderKit(ABC):
    """Inherit, name the class ``Test...``, implement :meth:`make` and :meth:`sample`; pytest finds the rest."""

    @abstractmethod
    def make(self) -> Reader:
        """The reader to test."""

    @abstractmethod
    def sample(self) -> tuple[bytes, str]:
        """A small good file of the format, and words that its text must hold."""

    def check(self, extraction: Extraction) -> None:
        """The parts of an extraction fit together."""
        text = extraction.text
        text.encode("utf-8")  # no lone surrogates: every later writer must be able to encode it
        assert extraction.encoding_source in ("bom", "strict", "declared", "guessed")
        assert extraction.replaced >= 0
        assert text.strip() or extraction.problems, "no text, and no word about why"
        ends = 0
        for anchor in extraction.anchors:
            assert ends <= anchor.start < anchor.end <= len(text), anchor
            assert anchor.place
            ends = anchor.end
        for note in extraction.hygiene:
            assert 0 <= note.span.start <= note.span.end <= len(text), note
        for problem in extraction.problems:
            assert problem.code
            assert problem.message

    def test_it_is_a_reader(self) -> None:
        """The seam's names are there."""
        reader = self.make()
        assert isinstance(reader, Reader)
        assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.suffixes)
        assert reader.media_types

    def test_a_good_file_gives_its_words(self) -> None:
        """And nothing of it is lost."""
        data, words = self.sample()
        extraction = self.make().extract(data, path="sample")
        self.check(extraction)
        assert words in extraction.text
        assert not [problem for problem in extraction.problems if problem.lost]

    def test_the_same_bytes_give_the_same_extraction(self) -> None:
        """No clock, no chance, no state."""
        data, _ = self.sample()
        reader = self.make()
        assert reader.extract(data, path="x") == reader.extract(data, path="x")

    def test_an_empty_file_is_a_problem(self) -> None:
        """Never a silent skip."""
        extraction = self.make().extract(b"", path="empty")
        self.check(extraction)
        assert extraction.problems

    def test_a_cut_file_raises_nothing(self) -> None:
        """Whatever is left of it."""
        data, _ = self.sample()
        for share in range(1, 20):
            self.check(self.make().extract(data[: len(data) * share // 20], path="cut"))

    def test_random_bytes_raise_nothing(self) -> None:
        """With and without a good beginning, with a fixed seed."""
        chance = random.Random(1601)
        data, _ = self.sample()
        for turn in range(RANDOM_FILES):
            noise = chance.randbytes(chance.randrange(1, 700))
            self.check(self.make().extract(data[: turn * 3] + noise, path="noise"))

    def test_a_file_with_flipped_bytes_raises_nothing(self) -> None:
        """One byte in forty changed."""
        chance = random.Random(1602)
        data, _ = self.sample()
        for _turn in range(RANDOM_FILES // 3):
            bad = bytes(byte ^ (chance.randrange(256) if chance.random() < 0.025 else 0) for byte in data)
            self.check(self.make().extract(bad, path="flipped"))
