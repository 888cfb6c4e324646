"""Destroy the ways into a case on this device, after one confirmation that cannot be given by accident."""

from __future__ import annotations

from pathlib import Path

from testimony_app.errors import AppError
from testimony_app.vault import folder, recovery
from testimony_app.vault import panic as vault_panic
from testimony_app.vault.panic import PanicReport as PanicReport


def word() -> str:
    """A word to be shown and typed back, another one each time."""
    return recovery.any_word()


def same_word(shown: str, typed: str) -> bool:
    """Whether what was typed is the word that was shown; capitals and spaces around it do not matter."""
    return bool(shown) and typed.strip().casefold() == shown.casefold()


def panic(path: Path, shown: str, typed: str) -> PanicReport:
    """Destroy every way into the case at `path` that lies there. The case must be closed in this program.

    Databases and recordings stay. Whoever has a person's slots file elsewhere puts it back into the folder `slots` and
    opens the case. Raises AppError `panic.word_differs`, `panic.no_case`; nothing was destroyed then.
    """
    if not same_word(shown, typed):
        raise AppError("panic.word_differs")
    if not any((path / name).exists() for name in (*folder.HEADERS, folder.SLOTS)):
        raise AppError("panic.no_case")
    return vault_panic.destroy_ways_in(path)


def shut(path: Path) -> bool:
    """Whether a case lies at `path` into which no way is left."""
    return (path / folder.DATABASES["content"]).is_file() and not vault_panic.ways_in(path)
