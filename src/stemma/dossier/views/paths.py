"""File names as shown: below the folder that all files share, so that a page tells nothing of the machine."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePath


def below_shared_folder(paths: Iterable[str]) -> Callable[[str], str]:
    """A function that shortens any of ``paths`` to what lies below their common folder."""
    folders = [PurePath(path).parts[:-1] for path in paths]
    shared = 0
    while folders and all(len(f) > shared and f[shared] == folders[0][shared] for f in folders):
        shared += 1
    return lambda path: str(PurePath(*PurePath(path).parts[shared:])) if PurePath(path).parts[shared:] else path
