"""A disk whose n-th step fails or kills the process, and a way to run an act on it in a process of its own."""

from __future__ import annotations

import errno
import os
import signal
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from testimony_app.vault import syscalls
from testimony_app.vault.syscalls import Disk

NEVER = -1


class FaultyDisk(Disk):
    """Counts steps from 0. fault: `kill`, `torn` (half a write, then kill), `short` (half a write), or an errno."""

    def __init__(self, at: int = NEVER, fault: str | int = errno.EIO, only: str = "") -> None:
        self.steps = 0
        self.at = at
        self.fault = fault
        self.only = only

    def _step(self, name: str) -> bool:
        """Whether this step is the one; kills or raises if so."""
        if self.only and name != self.only:
            return False
        self.steps += 1
        if self.steps - 1 != self.at:
            return False
        if self.fault == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if isinstance(self.fault, int):
            raise OSError(self.fault, "injected")
        return True

    def create(self, path: Path) -> int:
        self._step("create")
        return super().create(path)

    def write(self, descriptor: int, content: bytes | memoryview) -> int:
        if self._step("write"):
            taken = super().write(descriptor, content[: max(1, len(content) // 2)])
            if self.fault == "torn":
                os.kill(os.getpid(), signal.SIGKILL)
            return taken
        return super().write(descriptor, content)

    def fsync(self, descriptor: int) -> None:
        if self._step("fsync") and self.fault == "torn":
            os.kill(os.getpid(), signal.SIGKILL)
        super().fsync(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        self._step("replace")
        super().replace(source, target)

    def rename_folder(self, source: Path, target: Path) -> None:
        self._step("rename_folder")
        super().rename_folder(source, target)

    def make_folder(self, folder: Path) -> None:
        self._step("make_folder")
        super().make_folder(folder)

    def unlink(self, path: Path) -> None:
        self._step("unlink")
        super().unlink(path)

    def remove_folder(self, folder: Path) -> None:
        self._step("remove_folder")
        super().remove_folder(folder)


class TracingDisk(FaultyDisk):
    """Never fails; keeps the names of its steps in `trace`."""

    def __init__(self) -> None:
        super().__init__()
        self.trace: list[str] = []

    def _step(self, name: str) -> bool:
        self.trace.append(name)
        return super()._step(name)


EVERY_STEP = os.environ.get("TESTIMONY_EVERY_STEP") == "1"
_THINNED = 4
Step = TypeVar("Step")


def tried(steps: Sequence[Step]) -> list[Step]:
    """All of them if `TESTIMONY_EVERY_STEP` is 1, as `make figures` asks for; every fourth in an everyday run."""
    return list(steps) if EVERY_STEP else list(steps[::_THINNED])


DiskKind = TypeVar("DiskKind", bound=FaultyDisk)


@contextmanager
def installed(disk: DiskKind) -> Iterator[DiskKind]:
    """Everything the vault writes goes through `disk` meanwhile."""
    before = syscalls.disk
    syscalls.disk = disk
    try:
        yield disk
    finally:
        syscalls.disk = before


def killed(act: Callable[[], None], disk: FaultyDisk) -> bool:
    """Run `act` in a child process on `disk`; whether the disk killed it. Any other failure there fails here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        status = 1
        try:
            with installed(disk):
                act()
            status = 0
        finally:
            os._exit(status)
    _, status = os.waitpid(child, 0)
    died = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    assert died or status == 0, "the act failed in the child process"
    return died


def steps_of(act: Callable[[], None]) -> int:
    """How many steps `act` takes on a disk that works."""
    with installed(FaultyDisk()) as disk:
        act()
    return disk.steps
