"""Landlock: the kernel's rule that this process sees no files but those named. Plain system calls through ctypes.

Source: the kernel's documentation, "Landlock: unprivileged access control" (userspace-api/landlock). The numbers of
the three calls are the same on every architecture.
"""

from __future__ import annotations

import ctypes
import os
import stat
from collections.abc import Iterable

_CREATE, _ADD_RULE, _RESTRICT = 444, 445, 446
_ASK_VERSION = 1
_UNDER_PATH = 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_FIRST_RIGHTS = 13  # file rights of the first version, as one bit each
_ADDED = {2: 1 << 13, 3: 1 << 14, 5: 1 << 15}  # by the version that added them: refer, truncate, ioctl on devices
_ANY_TCP = 3  # bind and connect
_SCOPES = 3  # abstract sockets and signals stay inside
_NO_NEW_PRIVILEGES = 38


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("net", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


def version() -> int:
    """The version that the kernel offers; 0 without Landlock."""
    try:
        found = int(ctypes.CDLL(None, use_errno=True).syscall(_CREATE, None, 0, _ASK_VERSION))
    except (OSError, AttributeError, TypeError):
        return 0
    return max(0, found)


def restrict(readable: Iterable[str], programs: Iterable[str] = ()) -> None:
    """Forbid this process for ever every file but ``readable`` (files or folders, to read) and ``/dev/null``.

    ``programs`` may be started. Nothing may be written; from version 4 no TCP, from 6 no signal to other processes.
    Raises OSError where the kernel refuses.
    """
    offered = version()
    if not offered:
        raise OSError("this kernel has no Landlock")
    files = (1 << _FIRST_RIGHTS) - 1
    for since, right in _ADDED.items():
        files |= right if offered >= since else 0
    rules = _Ruleset(files, _ANY_TCP if offered >= 4 else 0, _SCOPES if offered >= 6 else 0)
    size = 24 if offered >= 6 else 16 if offered >= 4 else 8
    ruleset = _call(_CREATE, ctypes.byref(rules), ctypes.c_size_t(size), 0)
    try:
        for path in readable:
            _allow(ruleset, path, _READ_FILE | _READ_DIR)
        for path in programs:
            _allow(ruleset, path, _READ_FILE | _EXECUTE)
        _allow(ruleset, os.devnull, _READ_FILE | _WRITE_FILE)
        if ctypes.CDLL(None, use_errno=True).prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
            raise OSError(ctypes.get_errno(), "privileges could not be given up")
        _call(_RESTRICT, ruleset, 0)
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: str, rights: int) -> None:
    try:
        handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # what is not there needs no rule
    try:
        if not stat.S_ISDIR(os.fstat(handle).st_mode):
            rights &= ~_READ_DIR
        _call(_ADD_RULE, ruleset, _UNDER_PATH, ctypes.byref(_Beneath(rights, handle)), 0)
    finally:
        os.close(handle)


def _call(number: int, *arguments: object) -> int:
    found = int(ctypes.CDLL(None, use_errno=True).syscall(number, *arguments))
    if found < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return found
