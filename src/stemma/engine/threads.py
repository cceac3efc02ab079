"""One thread of arithmetic for each process.

The matrices of a comparison are small: threads of the numerical library cost several times what they bring, most of
all beside other work, and each of a few worker processes would start as many as there are processors.
"""

from __future__ import annotations

from collections.abc import MutableMapping

NAMES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def one_thread(environment: MutableMapping[str, str]) -> None:
    """Ask for one thread in ``environment``, unless its owner asked for another number.

    Heard by processes started from then on, and in this one where nothing has loaded numpy yet.
    """
    for name in NAMES:
        environment.setdefault(name, "1")
