"""The next header or slots of an open vault: a new passphrase, a changed team, a header that the lead sent."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from testimony_app.errors import AppError
from testimony_app.vault import header as headers
from testimony_app.vault import roster, slots
from testimony_app.vault.header import Header
from testimony_app.vault.kdf import KdfCost
from testimony_app.vault.roster import Roster
from testimony_app.vault.unlock import Opened, Unlocked, authenticated, blob_of, is_owners


def with_new_passphrase(unlocked: Unlocked, passphrase: str, cost: KdfCost) -> Unlocked:
    """The same keys behind slots that `passphrase` opens; a header of format 1 becomes one of the newest format.

    Raises AppError `vault.owner_needed` for a header of format 1 that somebody else owns, and those of a new slot.
    """
    header = unlocked.header
    blob = blob_of(unlocked.user, header.owner_public)
    ways_in = slots.with_new_passphrase(unlocked.ways_in, unlocked.user, blob, passphrase, cost)
    changed = replace(unlocked, ways_in=ways_in, from_backup=False)
    return resigned(changed, header, unlocked.roster) if header.format == 1 else changed


def resigned(unlocked: Unlocked, header: Header, roster_now: Roster) -> Unlocked:
    """The next generation: `header` in the newest format, with its roster, signed by the owner.

    Raises AppError `vault.owner_needed`.
    """
    if not unlocked.owner:
        raise AppError("vault.owner_needed")
    vault_id, user = header.vault_id, unlocked.user
    own_age = user.age_public(vault_id)
    users = tuple(
        replace(each, slots=(), age_public=own_age if each.id == unlocked.user_id else each.age_public)
        for each in header.users
    )
    base = unlocked.compartments["base", header.epoch("base")]
    generation = unlocked.header.generation + 1
    sealed = roster.sealed(roster_now, base, generation)
    content = replace(header, users=users, generation=generation, roster=sealed, format=headers.FORMAT)
    return replace(unlocked, signed=headers.sign(content, base.seed, user), roster=roster_now)


def adopted(unlocked: Unlocked, untrusted_header: bytes) -> Unlocked:
    """The same person with a newer header of the same owner.

    Raises AppError `header.older` if it is not newer, `header.foreign` if another owner or vault made it,
    `people.removed` if this person is not in it any more, `vault.damaged_header`, `vault.newer_format`.
    """
    signed = headers.parse(untrusted_header)
    header, known = signed.header, unlocked.header
    same = (header.vault_id, header.owner_public) == (known.vault_id, known.owner_public)
    if not same or not is_owners(signed, hashlib.sha256(known.owner_public).digest()):
        raise AppError("header.foreign")
    if header.generation <= known.generation:
        raise AppError("header.older")
    user = header.user(unlocked.user_id)
    if user is None:
        raise AppError("people.removed")
    opened = Opened(user, unlocked.user, hashlib.sha256(known.owner_public).digest(), unlocked.ways_in)
    result = authenticated(signed, opened)
    if result is None:
        raise AppError("vault.damaged_header")
    return result
