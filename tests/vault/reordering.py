"""A disk that remembers what was forced out, and gives the states that a power cut may leave behind at each step.

As in ALICE (Pillai and others, OSDI 2014): what was written and not yet forced out may be missing, and a rename or
removal whose folder was not yet forced out may not have happened. SQLite's own writes are left as they are: it has
tests for that.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from tests.vault.faults import FaultyDisk

LOST = ("data", "names", "data and names")


@dataclass
class Pending:
    """A change of names in a folder that was not forced out: what the name `path` held before, None if nothing."""

    path: Path
    before: bytes | None


@dataclass
class PowerCuts(FaultyDisk):
    """Before each step it writes what each kind of power cut would leave into a folder of its own below `out`."""

    case: Path = Path()
    out: Path = Path()
    states: list[tuple[str, Path]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._forced: dict[Path, bytes] = {path: path.read_bytes() for path in self.case.rglob("*") if path.is_file()}
        self._dirty: set[Path] = set()
        self._pending: list[Pending] = []

    def _step(self, name: str) -> bool:
        if self._dirty or self._pending:
            for lost in LOST:
                self._keep(name, lost)
        return super()._step(name)

    def _keep(self, name: str, lost: str) -> None:
        place = self.out / f"{len(self.states)}" / self.case.name
        shutil.copytree(self.case, place)
        if "names" in lost:
            for change in reversed(self._pending):
                copy = place / change.path.relative_to(self.case)
                if change.before is None:
                    copy.unlink(missing_ok=True)
                else:
                    copy.parent.mkdir(exist_ok=True)
                    copy.write_bytes(change.before)
        if "data" in lost:
            for path in self._dirty:
                copy = place / path.relative_to(self.case)
                if copy.is_file():
                    copy.write_bytes(self._forced.get(path, b""))
        self.states.append((f"before {name}: lost {lost}", place))

    def create(self, path: Path) -> int:
        descriptor = super().create(path)
        self._pending.append(Pending(path, None))
        self._dirty.add(path)
        return descriptor

    def write(self, descriptor: int, content: bytes | memoryview) -> int:
        taken = super().write(descriptor, content)
        path = _path_of(descriptor)
        if path is not None and path.is_relative_to(self.case):
            self._dirty.add(path)
        return taken

    def fsync(self, descriptor: int) -> None:
        super().fsync(descriptor)
        path = _path_of(descriptor)
        if path is None or not path.is_relative_to(self.case):
            return
        if path.is_dir():
            self._pending = [each for each in self._pending if each.path.parent != path]
        else:
            self._dirty.discard(path)
            self._forced[path] = path.read_bytes()

    def replace(self, source: Path, target: Path) -> None:
        before = target.read_bytes() if target.exists() else None
        content = source.read_bytes()
        super().replace(source, target)
        self._pending += [Pending(source, content), Pending(target, before)]
        if source in self._dirty:
            self._dirty.discard(source)
            self._dirty.add(target)
        self._forced[target] = self._forced.pop(source, b"")

    def unlink(self, path: Path) -> None:
        before = path.read_bytes()
        super().unlink(path)
        self._dirty.discard(path)
        self._pending.append(Pending(path, before))


def _path_of(descriptor: int) -> Path | None:
    """The file's present name, None if it has none any more."""
    shown = str(Path(f"/proc/self/fd/{descriptor}").readlink())
    return None if shown.endswith(" (deleted)") or not shown.startswith("/") else Path(shown)
