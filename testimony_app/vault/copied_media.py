"""Media files in a copy of a vault: whether one is there already, and bringing one."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from testimony_app.vault import syscalls
from testimony_app.vault.copying import Meter, copy_error, copy_file, plain
from testimony_app.vault.durable import write_all
from testimony_app.vault.media_format import BLOCK


def bring(path: Path, target: Path, staging: Path, meter: Meter) -> int:
    """Copy a media file to `target`, by way of a file in `staging`; returns its bytes.

    Raises Cancelled, AppError as `copy_file` does.
    """
    part = staging / (path.stem + ".part")
    with suppress(FileNotFoundError):
        part.unlink()
    facts = copy_file(path, part, meter)
    _settle(part, target)
    return facts.size


def same(path: Path, target: Path) -> bool:
    """Whether the copy holds this file already: an id stands for one content, until new keys give it a new block 0."""
    try:
        if target.is_symlink() or target.stat().st_size != path.stat().st_size:
            return False
        with path.open("rb") as here, target.open("rb") as there:
            return here.read(BLOCK) == there.read(BLOCK)
    except OSError:
        return False


def _settle(part: Path, target: Path) -> None:
    """Give a copied recording its place; the sealed key of one that is replaced is overwritten."""
    try:
        if not target.parent.is_dir():
            syscalls.disk.make_folder(target.parent)
            syscalls.disk.fsync_folder(target.parent.parent)
        old = os.open(target, os.O_RDWR) if plain(target) else None
        try:
            syscalls.disk.replace(part, target)
            syscalls.disk.fsync_folder(target.parent)
            if old is not None:
                write_all(old, bytes(BLOCK))
                syscalls.disk.fsync(old)
        finally:
            if old is not None:
                os.close(old)
    except OSError as error:
        raise copy_error(error) from None
