"""What goes from process to process as bytes: pickled, with a short way for the frozen values of the model.

Python packs a frozen dataclass with slots through two functions that look up its fields anew for every object. A
comparison sends millions of them; here the fields are looked up once for each class. Equal bytes come back as equal
values, and what was one object in a packet is one object again.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any

Made = tuple[Callable[..., Any], tuple[Any, ...]]


def packed(value: Any) -> bytes:
    """``value`` for :func:`pickle.loads` in a process of the same program."""
    into = io.BytesIO()
    _Packer(into, protocol=pickle.HIGHEST_PROTOCOL).dump(value)
    return into.getvalue()


class _Packer(pickle.Pickler):
    def reducer_override(self, value: Any) -> Any:
        """A frozen dataclass with slots as its class and its fields; anything else as pickle does it."""
        kind: Any = type(value)
        read = _reader(kind)
        return (_made, (kind, *read(value))) if read else NotImplemented


def _made(kind: type, *values: Any) -> Any:
    made: Any = object.__new__(kind)
    for write, value in zip(_writers(kind), values, strict=True):
        write(made, value)
    return made


@cache
def _reader(kind: type) -> Callable[[Any], Iterable[Any]] | None:
    """What gives the values of all fields of ``kind``; None where it is not of the model's sort."""
    if not is_dataclass(kind) or "__slots__" not in kind.__dict__ or not kind.__dataclass_params__.frozen:  # type: ignore[attr-defined]
        return None
    names = [field.name for field in fields(kind)]
    if any(name not in kind.__dict__ for name in names):
        return None  # a field that a parent holds
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names) if names else None


@cache
def _writers(kind: type) -> tuple[Callable[[Any, Any], None], ...]:
    """What sets the fields of a frozen object that is being made: the slots themselves."""
    return tuple(kind.__dict__[field.name].__set__ for field in fields(kind))
