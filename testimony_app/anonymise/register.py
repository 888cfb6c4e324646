"""The register: what must not leave, as plain values that a service hands over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

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
