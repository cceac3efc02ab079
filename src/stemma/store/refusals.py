"""The system's refusals to write, as clear sentences."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path

from stemma.errors import StemmaError


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns a refusal of the system to write below ``path`` into a clear sentence."""
    try:
        yield
    except BrokenPipeError:
        raise  # whoever watched us left; the disk is well
    except OSError as error:
        kept = "What was acknowledged before is safe; run the same command again to go on."
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise StemmaError(f"The disk with {str(path)!r} is full.", hint=f"Make room. {kept}") from error
        if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
            message = f"{str(path)!r} cannot be written: {error.strerror}."
            raise StemmaError(
                message, hint="Check the permissions, or copy the case to a place of your own."
            ) from error
        raise StemmaError(f"Writing to {str(path)!r} failed: {error.strerror or error}.", hint=kept) from error
