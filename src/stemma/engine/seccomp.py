"""A filter on system calls: no sockets, no new programs, no new processes, no reaching into others.

The filter is a small program of the kernel's packet filter language (BPF), built here instruction by instruction.
Numbers of system calls: the kernel's tables for x86-64 and for AArch64; elsewhere there is no filter.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct

_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL, _REFUSE = 0x7FFF0000, 0x80000000, 0x00050000
_NUMBER, _MACHINE, _FIRST_ARGUMENT = 0, 4, 16  # offsets in what the filter is shown of a call
_THREAD = 0x00010000  # clone() with this makes a thread, not a process
_NAMESPACES = 0x7E020000  # clone() with one of these makes a new namespace
_X32 = 0x40000000  # a second table of calls on x86-64 that would pass by the first
_MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

# name: (x86-64, AArch64); -1 where there is none.
_FORBIDDEN = {
    "socket": (41, 198), "connect": (42, 203), "accept": (43, 202), "sendto": (44, 206), "recvfrom": (45, 207),
    "sendmsg": (46, 211), "recvmsg": (47, 212), "bind": (49, 200), "listen": (50, 201), "accept4": (288, 242),
    "kill": (62, 129), "tkill": (200, 130), "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240),
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "pidfd_open": (434, 434), "pidfd_getfd": (438, 438), "pidfd_send_signal": (424, 424),
    "personality": (135, 92), "pivot_root": (155, 41), "chroot": (161, 51), "mount": (165, 40),
    "umount2": (166, 39), "swapon": (167, 224), "reboot": (169, 142), "init_module": (175, 105),
    "delete_module": (176, 106), "finit_module": (313, 273), "kexec_load": (246, 104), "unshare": (272, 97),
    "setns": (308, 268), "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219),
    "perf_event_open": (298, 241), "open_by_handle_at": (304, 265), "bpf": (321, 280),
    "userfaultfd": (323, 282), "io_uring_setup": (425, 425), "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427), "memfd_create": (319, 279),
}  # fmt: skip
_STARTING = {"execve": (59, 221), "execveat": (322, 281), "fork": (57, -1), "vfork": (58, -1)}
_CLONE, _CLONE3, _TGKILL = (56, 220), (435, 435), (234, 131)


def is_known_machine() -> bool:
    """Whether there is a table of system calls for this machine."""
    return os.name == "posix" and platform.system() == "Linux" and platform.machine() in _MACHINES


def restrict(*, may_start: bool = False) -> None:
    """Forbid this process for ever the calls above; they fail with EPERM. ``may_start`` leaves new programs.

    Raises OSError where there is no filter for the machine or the kernel refuses it.
    """
    if not is_known_machine():
        raise OSError(f"no table of system calls for {platform.machine()}")
    program = _program(platform.machine(), may_start)
    code = ctypes.create_string_buffer(program, len(program))

    class Filter(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_void_p))

    system = ctypes.CDLL(None, use_errno=True)
    given = Filter(len(program) // 8, ctypes.cast(code, ctypes.c_void_p))
    if system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or system.prctl(_SET_SECCOMP, _FILTER, ctypes.byref(given), 0, 0):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def _program(machine: str, may_start: bool) -> bytes:
    column = tuple(_MACHINES).index(machine)
    steps = [(_LOAD, 0, 0, _MACHINE), (_EQUAL, 1, 0, _MACHINES[machine]), (_RETURN, 0, 0, _KILL),
             (_LOAD, 0, 0, _NUMBER)]  # fmt: skip
    if machine == "x86_64":
        steps += [(_AT_LEAST, 0, 1, _X32), (_RETURN, 0, 0, _KILL)]
    for numbers in [*_FORBIDDEN.values(), *([] if may_start else _STARTING.values())]:
        if numbers[column] >= 0:
            steps += [(_EQUAL, 0, 1, numbers[column]), (_RETURN, 0, 0, _REFUSE | errno.EPERM)]
    # A C library that finds no clone3 takes clone, whose flags a filter can see.
    steps += [(_EQUAL, 0, 1, _CLONE3[column]), (_RETURN, 0, 0, _REFUSE | errno.ENOSYS)]
    steps += _clone(_CLONE[column], may_start)
    # A process may end itself (abort), nobody else.
    steps += [(_EQUAL, 0, 3, _TGKILL[column]), (_LOAD, 0, 0, _FIRST_ARGUMENT)]
    steps += [(_EQUAL, 1, 0, os.getpid()), (_RETURN, 0, 0, _REFUSE | errno.EPERM), (_RETURN, 0, 0, _ALLOW)]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def _clone(number: int, may_start: bool) -> list[tuple[int, int, int, int]]:
    looked = (_LOAD, 0, 0, _FIRST_ARGUMENT)
    if may_start:
        verdict = (_ANY_BIT, 0, 1, _NAMESPACES)
    else:
        verdict = (_ANY_BIT, 1, 0, _THREAD)
    return [(_EQUAL, 0, 4, number), looked, verdict, (_RETURN, 0, 0, _REFUSE | errno.EPERM), (_RETURN, 0, 0, _ALLOW)]
