"""Opening a vault: it is locked before anything in it is read, and put in order once its keys are there."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from testimony_app.errors import AppError
from testimony_app.vault import carrying, header_files, rotation, unlock
from testimony_app.vault.folder import DATABASES, FOLDERS, HEADERS, SEAL, TEMPORARY_SUFFIX
from testimony_app.vault.lock import FolderLock
from testimony_app.vault.media import MediaStore
from testimony_app.vault.unlock import Unlocked


def with_passphrase(folder: Path, passphrase: str) -> tuple[Unlocked, FolderLock]:
    """The keys of the vault at `folder`, and its lock, which is let go if there are none. Raises as `Vault.open`."""
    return _locked_and(folder, partial(unlock.with_passphrase, folder, passphrase))


def with_words(folder: Path, words: str) -> tuple[Unlocked, FolderLock]:
    """The same by the recovery sheet. Raises as `Vault.open_with_words`."""
    return _locked_and(folder, partial(unlock.with_words, folder, words))


def tidy(folder: Path, unlocked: Unlocked, media: MediaStore) -> None:
    """Make folders that a copy lost, remove what interrupted writing left, make both header copies equal.

    Raises AppError as `rotation.roll_forward` does.
    """
    for name in FOLDERS:
        with suppress(OSError):
            (folder / name).mkdir(mode=0o700, exist_ok=True)
    for path in folder.glob("*" + TEMPORARY_SUFFIX):
        with suppress(OSError):
            path.unlink()
    media.tidy()
    rotation.roll_forward(folder, unlocked.header)
    rotation.forget_ways_in(folder, unlocked.header)
    if not header_files.copies_agree(folder, unlocked):
        # A full disk must not keep anyone from their data: the copies are compared at every opening.
        with suppress(AppError):
            header_files.write_again(folder, unlocked)


def _locked_and(folder: Path, unlocked: Callable[[], Unlocked]) -> tuple[Unlocked, FolderLock]:
    lock = _locked(folder)
    try:
        return unlocked(), lock
    except BaseException:
        lock.release()
        raise


def _locked(folder: Path) -> FolderLock:
    if not folder.is_dir():
        raise AppError("vault.not_found")
    carrying.roll_forward(folder)
    if not any((folder / name).exists() for name in HEADERS):
        held = any((folder / name).exists() for name in (*DATABASES.values(), SEAL))
        raise AppError("vault.damaged_header" if held else "vault.not_found")
    return FolderLock(folder)
