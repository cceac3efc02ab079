"""PDFium's functions without the checks that its Python binding makes of every argument.

A page is asked a thousand small questions, and the checks take longer than the answers (measured: 1.9 against 0.7
microseconds; 0.4 where Python's lock is not given away for so short a time either, which only these small questions
may do). What is passed must therefore be right: numbers as int, handles as :class:`ctypes.c_void_p`, the room
for an answer by ``byref``. A handle comes back as an address (int), or None.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache
from typing import Any

HANDLE = ctypes.c_void_p


class Handle(ctypes.c_void_p):
    """A handle that stays one: ctypes makes a plain number of the class above it, which must be wrapped again."""


@cache
def function(name: str, result: Any = ctypes.c_int) -> Callable[..., Any]:
    """PDFium's function of this name; ``result`` is :data:`HANDLE` for an address, :class:`Handle` for a handle."""
    from pypdfium2 import raw

    return ctypes.PYFUNCTYPE(result)(ctypes.cast(getattr(raw, name), HANDLE).value or 0)


def handle_of(binding: Any) -> ctypes.c_void_p:
    """The handle inside a pypdfium2 page or text page."""
    return ctypes.cast(binding.raw, HANDLE)
