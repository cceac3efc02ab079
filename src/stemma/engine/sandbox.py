"""What a worker gives up before it is handed a document: files, network, programs, memory and time without end.

Each layer is taken where the system offers it; what could not be taken is told, never hidden.
"""

from __future__ import annotations

import os
import shutil
import site
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

MEMORY = 2 << 30  # bytes of address space: a page of a scan takes 100 MB, a bomb all that there is
OPEN_FILES = 64
_NEW_USER, _NEW_NET = 0x10000000, 0x40000000


@dataclass(frozen=True, slots=True, kw_only=True)
class Isolation:
    """``layers`` that a worker took, in order, and why each of the ``missing`` could not be taken."""

    layers: tuple[str, ...] = ()
    missing: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return "+".join(("process", *self.layers))


def enter(*, folders: Iterable[str] = (), programs: Sequence[str] = ()) -> Isolation:
    """Take every layer that the system offers, for ever. ``folders`` hold code that is still to be loaded."""
    from stemma.engine import landlock, seccomp

    started = [found for name in programs if (found := shutil.which(name))]
    readable = [*library_folders(), *folders, *(program_folders() if started else ())]
    steps = (
        ("rlimit", limit),
        ("netns", _leave_network),
        ("landlock", lambda: landlock.restrict(readable, executables(started))),
        ("seccomp", lambda: seccomp.restrict(may_start=bool(started))),
    )
    taken: list[str] = []
    missing: list[tuple[str, str]] = []
    for name, step in steps:
        try:
            step()
            taken.append(name)
        except (OSError, ImportError, AttributeError, ValueError) as error:
            missing.append((name, str(error) or type(error).__name__))
    return Isolation(layers=tuple(taken), missing=tuple(missing))


def limit() -> None:
    """No files written, few open, no core dumps, at most :data:`MEMORY`."""
    import resource

    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_AS, MEMORY),
    ):
        hard = resource.getrlimit(what)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (least, least))


def limit_seconds(seconds: int) -> None:
    """The system ends this process after ``seconds`` more of processor time."""
    if os.name != "posix":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _leave_network() -> None:
    """A network of its own, with nothing in it: needs a user namespace, which some systems forbid."""
    import ctypes

    system = ctypes.CDLL(None, use_errno=True)
    if system.unshare(_NEW_USER | _NEW_NET):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def library_folders() -> tuple[str, ...]:
    """Where Python and its libraries lie, with the system's own that they link to."""
    places = {sys.prefix, sys.base_prefix, sys.exec_prefix, *sysconfig.get_paths().values(), *site.getsitepackages()}
    places.add(str(Path(__file__).resolve().parents[1]))
    if site.ENABLE_USER_SITE:
        places.add(site.getusersitepackages())
    linked = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache", "/usr/share/zoneinfo")
    special = ("/dev/urandom", "/dev/zero", "/sys/devices/system/cpu/online", "/usr/share/fonts", "/etc/fonts")
    return tuple(sorted({str(Path(place).resolve()) for place in places} | {*linked, *special}))


def program_folders() -> tuple[str, ...]:
    """Where a program finds its data, such as models for reading scans."""
    named = os.environ.get("TESSDATA_PREFIX")
    return ("/usr/share", "/usr/local/share", "/opt", *((named,) if named else ()), "/proc/self", "/proc/cpuinfo")


def executables(programs: Sequence[str]) -> tuple[str, ...]:
    """The files that must be executable to start ``programs``: they themselves, and the loader of libraries."""
    if not programs:
        return ()
    loaders = [str(path) for folder in ("/lib64", "/lib", "/usr/lib") for path in Path(folder).glob("ld-*.so*")]
    loaders += [str(path) for path in Path("/lib").glob("*/ld-*.so*")]
    return tuple(sorted({os.path.realpath(path) for path in (*programs, *loaders)}))
