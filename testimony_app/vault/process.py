"""What the process itself must not leak: core dumps, and memory to a debugger of the same user."""

from __future__ import annotations

import ctypes
import sys

from testimony_app.vault import process_windows

_PR_SET_DUMPABLE = 4
_M_MMAP_THRESHOLD = -3
_LARGE_BLOCK = 1 << 20


def harden() -> tuple[str, ...]:
    """Forbid core dumps and foreign debuggers where the system can; returns which measures took hold.

    Terms: `core_limit` (RLIMIT_CORE is 0, Linux and macOS), `not_dumpable` (PR_SET_DUMPABLE is 0, Linux),
    `closed_to_others` (an access list on the process, Windows; not tried there).
    """
    done: list[str] = []
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        done.append("core_limit")
    if sys.platform == "win32" and process_windows.close_to_others():
        done.append("closed_to_others")
    if sys.platform == "linux":
        library = ctypes.CDLL(None, use_errno=True)
        if library.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0:
            done.append("not_dumpable")
        _return_large_blocks(library)
    return tuple(done)


def _return_large_blocks(library: ctypes.CDLL) -> None:
    """Let blocks of 1 MiB and more leave the process as soon as they are freed, instead of lying in it until reused."""
    # Only the C library of GNU keeps them, and raises its own limit with every block of theirs that it frees.
    if hasattr(library, "mallopt"):
        library.mallopt(_M_MMAP_THRESHOLD, _LARGE_BLOCK)
