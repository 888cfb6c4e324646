"""The register: what must not leave, as plain values that a service hands over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from testimony_app.anonymise.letters import folded
from testimony_app.errors import AppError

EntryKind = Literal["person", "place", "contact", "id_number", "organisation", "other"]
ENTRY_KINDS: tuple[EntryKind, ...] = get_args(EntryKind)


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One person, place, contact or number that a release must not show.

    forms: every spelling that a reviewer confirmed: names, aliases, variants, other scripts.
    replacement: what stands in its place, in brackets, such as `[person 3]`; the same across the case.
    """

    id: str
    kind: EntryKind
    forms: tuple[str, ...]
    replacement: str


def check_register(register: Sequence[RegisterEntry]) -> None:
    """Raises AppError `anonymise.empty_form` (entry) for a form without letters or digits, which nothing could find,
    and `anonymise.telling_replacement` (entry) for a replacement that repeats a form of its own entry.
    """
    for entry in register:
        keys = [folded(form) for form in entry.forms]
        if not keys or not all(keys):
            raise AppError("anonymise.empty_form", entry=entry.id)
        shown = folded(entry.replacement)
        if any(len(key) > 2 and key in shown for key in keys):
            raise AppError("anonymise.telling_replacement", entry=entry.id)
