"""The header's two copies and one person's slots as files: read, judged for shape only, and written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from testimony_app.errors import AppError
from testimony_app.vault import header as headers
from testimony_app.vault import slots
from testimony_app.vault.durable import durable_replace
from testimony_app.vault.folder import HEADERS
from testimony_app.vault.header import SignedHeader

if TYPE_CHECKING:
    from testimony_app.vault.unlock import Unlocked

PRIMARY, BACKUP = HEADERS


def write_both(folder: Path, signed: SignedHeader) -> None:
    """Put the header in both places, the first one first, and wipe what was there. Raises AppError."""
    content = signed.to_bytes()
    for name in (PRIMARY, BACKUP):
        durable_replace(folder / name, content, wipe_old=True)


def write(folder: Path, unlocked: Unlocked) -> None:
    """Put this person's slots and the header in their places; the slots first, for an old header may hold no others."""
    if not slots.copies_agree(folder, unlocked.ways_in):
        slots.write(folder, unlocked.ways_in)
    if any(content_of(folder / name) != unlocked.signed.to_bytes() for name in (PRIMARY, BACKUP)):
        write_both(folder, unlocked.signed)


def write_again(folder: Path, unlocked: Unlocked) -> None:
    """Make both copies of everything equal to what was opened. Raises AppError as `durable_replace` does."""
    if unlocked.header.format > 1 and not slots.copies_agree(folder, unlocked.ways_in):
        slots.write(folder, unlocked.ways_in)
    write_both(folder, unlocked.signed)


def copies_agree(folder: Path, unlocked: Unlocked) -> bool:
    """Whether all files hold exactly this header and these slots; a header of format 1 holds its slots itself."""
    expected = unlocked.signed.to_bytes()
    same = all(content_of(folder / name) == expected for name in (PRIMARY, BACKUP))
    return same and (unlocked.header.format == 1 or slots.copies_agree(folder, unlocked.ways_in))


def candidates(folder: Path) -> list[SignedHeader]:
    """The well-formed copies, newest generation first; two equal copies count once."""
    found: list[SignedHeader] = []
    failures: list[AppError] = []
    for name in (PRIMARY, BACKUP):
        content = content_of(folder / name)
        try:
            signed = headers.parse(content)
        except AppError as error:
            failures.append(error)
        else:
            if all(signed.to_bytes() != other.to_bytes() for other in found):
                found.append(signed)
    newer = next((error for error in failures if error.code == "vault.newer_format"), None)
    if newer is not None:
        raise newer
    if not found:
        raise failures[0]
    return sorted(found, key=lambda signed: -signed.header.generation)


def content_of(path: Path) -> bytes:
    """At most one byte more than a header may have; empty if there is no such file."""
    try:
        with path.open("rb") as file:
            return file.read(headers.MAX_BYTES + 1)
    except FileNotFoundError:
        return b""
    except OSError:
        raise AppError("vault.unreadable") from None
