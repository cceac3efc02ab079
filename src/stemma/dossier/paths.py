"""File names as shown: below the folder that all files share, so that nothing made here tells of the machine."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import PurePath

from stemma.model import Dossier, Problem


def below_shared_folder(paths: Iterable[str]) -> Callable[[str], str]:
    """A function that shortens any of ``paths`` to what lies below their common folder.

    Where they share no more than the root of the machine, the bare name is all that is shown.
    """
    given = [PurePath(path) for path in paths]
    folders = [path.parts[:-1] for path in given]
    shared = 0
    while folders and all(len(f) > shared and f[shared] == folders[0][shared] for f in folders):
        shared += 1
    is_bare = shared < 2 and any(path.is_absolute() for path in given)

    def short(path: str) -> str:
        pure = PurePath(path)
        left = pure.parts[shared:]
        return pure.name if is_bare or not left else str(PurePath(*left))

    return short


def without_machine(dossier: Dossier) -> Dossier:
    """``dossier`` with every file named below the folder that all its files share, in sentences too."""
    problems = [*dossier.problems, *(p for reading in dossier.readings for p in reading.problems)]
    files = [path for document in dossier.documents for path in (document.path, *document.copies)]
    short = below_shared_folder([*files, *(problem.path for problem in problems if problem.path)])

    def plain(problem: Problem) -> Problem:
        if not problem.path:
            return problem
        path = short(problem.path)
        told = (text.replace(problem.path, path) for text in (problem.message, problem.hint))
        return replace(problem, path=path, message=next(told), hint=next(told))

    return replace(
        dossier,
        documents=tuple(
            replace(d, path=short(d.path), copies=tuple(short(copy) for copy in d.copies)) for d in dossier.documents
        ),
        readings=tuple(replace(r, problems=tuple(map(plain, r.problems))) for r in dossier.readings),
        problems=tuple(map(plain, dossier.problems)),
    )
