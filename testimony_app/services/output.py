"""A folder that leaves the case: it appears whole, or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from testimony_app.errors import AppError


class OutputFolder:
    """Writes files beside their final place and puts them there on success; on any error nothing is left.

    Used around the unit of work that records the release: if that fails, the files go, and if they fail, it is undone.
    """

    def __init__(self, parent: Path) -> None:
        self._parent = parent
        self._made: Path | None = None

    def __enter__(self) -> Self:
        if not self._parent.is_dir() or not os.access(self._parent, os.W_OK):
            raise AppError("release.folder_unfit")
        return self

    def write(self, name: str, files: Mapping[str, bytes]) -> None:
        """Write `files` into the new folder `name`. Raises AppError `release.folder_taken`, `release.not_written`."""
        final = self._parent / name
        if final.exists():
            raise AppError("release.folder_taken", release=name)
        try:
            staged = Path(tempfile.mkdtemp(prefix=".release-", dir=self._parent))
            self._made = staged
            for file_name, content in files.items():
                _write_through(staged / file_name, content)
            staged.rename(final)
            self._made = final
        except OSError:
            raise AppError("release.not_written") from None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None and self._made is not None:
            shutil.rmtree(self._made, ignore_errors=True)


def _write_through(file: Path, content: bytes) -> None:
    with file.open("xb") as sink:
        sink.write(content)
        sink.flush()
        os.fsync(sink.fileno())
