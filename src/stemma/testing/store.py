"""What every Store must do. A test class inherits :class:`StoreKit` and says how a store is made and opened again."""

from __future__ import annotations

from abc import ABC, abstractmethod

from stemma.errors import UsageError
from stemma.seams import Store


class StoreKit(ABC):
    """Inherit, name the class ``Test...``, implement :meth:`make`; pytest finds the rest."""

    @abstractmethod
    def make(self) -> Store:
        """A new, empty store."""

    def again(self, store: Store) -> Store:
        """The same store as a later run opens it; itself where it does not outlive the process."""
        return store

    def test_it_is_a_store(self) -> None:
        """The seam's methods are there."""
        assert isinstance(self.make(), Store)

    def test_what_was_put_is_got(self) -> None:
        """Any bytes come back as they were."""
        store = self.make()
        value = bytes(range(256)) * 300
        store.put("read/ab12", value)
        assert store.get("read/ab12") == value

    def test_an_empty_value_is_not_a_missing_one(self) -> None:
        """b"" is a value; None says that there is none."""
        store = self.make()
        store.put("a", b"")
        assert (store.get("a"), store.get("b")) == (b"", None)

    def test_a_second_put_replaces_the_first(self) -> None:
        """A key has one value."""
        store = self.make()
        store.put("a/b", b"one")
        store.put("a/b", b"two")
        assert (store.get("a/b"), list(store.keys())) == (b"two", ["a/b"])

    def test_keys_are_sorted_and_chosen_by_prefix(self) -> None:
        """By code point, so that no locale changes the order."""
        store = self.make()
        for key in ("b/2", "a/9", "b/10", "B/1", "a.x", "a-x"):
            store.put(key, b".")
        assert list(store.keys()) == ["B/1", "a-x", "a.x", "a/9", "b/10", "b/2"]
        assert list(store.keys("b/")) == ["b/10", "b/2"]
        assert list(store.keys("z")) == []

    def test_a_prefix_is_taken_as_it_stands(self) -> None:
        """Characters that mean something in a query language mean nothing here."""
        store = self.make()
        store.put("abc", b".")
        assert [list(store.keys(prefix)) for prefix in ("%", "_", "a%", "*", "a*")] == [[], [], [], [], []]

    def test_keys_may_be_walked_while_the_store_changes(self) -> None:
        """What is put meanwhile may be seen or not, but the walk ends."""
        store = self.make()
        store.put("a", b".")
        store.put("b", b".")
        for key in store.keys():  # noqa: SIM118 - a store is no mapping
            store.put(f"{key}/more", b".")
        assert store.get("a/more") == b"."

    def test_a_key_with_other_characters_is_refused(self) -> None:
        """Nothing is kept under a name that another store could not have."""
        store = self.make()
        for key in ("", "a b", "../x y", "a//b", "/a", "a/", "ä", "a\n", "a'b"):
            refused = False
            try:
                store.put(key, b".")
            except UsageError:
                refused = True
            assert refused, key
        assert list(store.keys()) == []

    def test_a_later_run_finds_what_was_put(self) -> None:
        """``put`` has kept it when it returns."""
        store = self.make()
        store.put("a", b"kept")
        assert self.again(store).get("a") == b"kept"
