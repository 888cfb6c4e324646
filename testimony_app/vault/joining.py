"""How somebody joins a team: an invitation goes out, an answer with public keys comes back. No secret travels."""

from __future__ import annotations

import hashlib
import os
import uuid
from dataclasses import dataclass
from typing import Any

from testimony_app.errors import AppError
from testimony_app.vault import canonical, keys, recovery, slots, unlock
from testimony_app.vault.canonical import NotCanonical, b64, unb64
from testimony_app.vault.kdf import KdfCost
from testimony_app.vault.keys import UserKeys
from testimony_app.vault.slots import WaysIn
from testimony_app.vault.unlock import Unlocked, blob_of

_INVITATION = b"TESTIMONY-INVITATION\n"
_ANSWER = b"TESTIMONY-ANSWER\n"
_SIGNATURE_LINE = b"\n+++ "
_MAX_BYTES = 1 << 16


@dataclass(frozen=True, slots=True)
class Answer:
    """What comes back: the person's public keys and their slots, which nobody but they can open."""

    vault_id: str
    owner_public: bytes
    user_id: str
    public: bytes
    sign_public: bytes
    age_public: bytes
    ways_in: WaysIn

    @property
    def fingerprint(self) -> str:
        """80 bits of all public keys in groups of four digits, to be compared by voice."""
        content = b"".join((self.owner_public, self.public, self.sign_public, self.age_public))
        digits = hashlib.sha256(f"{self.vault_id}|{self.user_id}|".encode() + content).hexdigest()[:20]
        return " ".join(digits[at : at + 4] for at in range(0, 20, 4))


def invitation(unlocked: Unlocked) -> bytes:
    """What a person who should join is given: which vault it is, and whose signature its header bears; no title."""
    content = {
        "format": 1,
        "owner_pub": b64(unlocked.header.owner_public),
        "vault": unlocked.header.vault_id,
    }
    if not unlocked.owner:
        raise AppError("vault.owner_needed")
    return _signed(_INVITATION + canonical.dump(content), unlocked.user)


def answered(untrusted_invitation: bytes, passphrase: str, cost: KdfCost) -> tuple[bytes, str, tuple[str, ...]]:
    """An answer to the invitation, its fingerprint, and the new person's 24 recovery words, which exist nowhere else.

    Raises AppError `people.invitation_unfit`, and those of a new passphrase slot.
    """
    content = _content(untrusted_invitation, _INVITATION, "people.invitation_unfit")
    try:
        vault_id, owner = str(uuid.UUID(str(content["vault"]))), unb64(content["owner_pub"], 32)
    except (NotCanonical, KeyError, ValueError):
        raise AppError("people.invitation_unfit") from None
    if not _is_signed(untrusted_invitation, owner):
        raise AppError("people.invitation_unfit")
    user_id, user, entropy = str(uuid.uuid4()), UserKeys.generate(), os.urandom(recovery.ENTROPY_BYTES)
    blob = blob_of(user, owner)
    held = (
        slots.new_passphrase_slot(vault_id, user_id, blob, passphrase, cost),
        slots.new_words_slot(vault_id, user_id, blob, entropy),
    )
    ways_in = slots.sign(vault_id, user_id, 1, held, user)
    answer = {
        "age_pub": b64(user.age_public(vault_id)),
        "format": 1,
        "owner_pub": b64(owner),
        "pub": b64(user.hybrid.public),
        "sign_pub": b64(user.sign_public),
        "slots": b64(ways_in.to_bytes()),
        "user": user_id,
        "vault": vault_id,
    }
    written = _signed(_ANSWER + canonical.dump(answer), user)
    return written, read_answer(written).fingerprint, recovery.words_of(entropy)


def read_answer(untrusted: bytes) -> Answer:
    """The answer, whose signature and slots hold by its own key. Raises AppError `people.answer_unfit`."""
    content = _content(untrusted, _ANSWER, "people.answer_unfit")
    try:
        ways_in = slots.parse(unb64(content["slots"]))
        answer = Answer(
            vault_id=str(content["vault"]),
            owner_public=unb64(content["owner_pub"], 32),
            user_id=str(uuid.UUID(str(content["user"]))),
            public=unb64(content["pub"], keys.PUBLIC_KEY_BYTES),
            sign_public=unb64(content["sign_pub"], 32),
            age_public=unb64(content["age_pub"], 32),
            ways_in=ways_in,
        )
    except (NotCanonical, KeyError, ValueError, AppError):
        raise AppError("people.answer_unfit") from None
    own = (ways_in.vault_id, ways_in.user_id) == (answer.vault_id, answer.user_id)
    if not own or not ways_in.signed_by(answer.sign_public) or not _is_signed(untrusted, answer.sign_public):
        raise AppError("people.answer_unfit")
    return answer


def opened_answer(untrusted_answer: bytes, passphrase: str) -> tuple[Answer, bytes]:
    """The person's own answer, and the 32-byte key that opens the first package to them.

    Whoever was invited has no copy of the case yet, so their ways in are those that their answer carries.
    Raises AppError `people.answer_unfit`, `vault.wrong_passphrase`.
    """
    answer = read_answer(untrusted_answer)
    found = unlock.through(answer.ways_in.slots, answer.vault_id, answer.user_id, unlock.by_passphrase(passphrase))
    if found is None:
        raise AppError("vault.wrong_passphrase")
    return answer, found[0].age_secret(answer.vault_id)


def _signed(raw: bytes, user: UserKeys) -> bytes:
    return raw + _SIGNATURE_LINE + b64(user.sign(_signed_part(raw))).encode() + b"\n"


def _is_signed(untrusted: bytes, sign_public: bytes) -> bool:
    raw, _, signature = untrusted.rpartition(_SIGNATURE_LINE)
    try:
        return keys.signed_by(sign_public, _signed_part(raw), unb64(signature[:-1].decode("latin-1"), 64))
    except NotCanonical:
        return False


def _content(untrusted: bytes, magic: bytes, refusal: str) -> dict[str, Any]:
    raw, line, _ = untrusted.rpartition(_SIGNATURE_LINE)
    if not line or len(untrusted) > _MAX_BYTES or not raw.startswith(magic) or not untrusted.endswith(b"\n"):
        raise AppError(refusal)
    try:
        content = canonical.load(raw[len(magic) :])
    except NotCanonical:
        raise AppError(refusal) from None
    if content.get("format") != 1:
        raise AppError("vault.newer_format", format=0, known=1)
    return content


def _signed_part(raw: bytes) -> bytes:
    return keys.label("joining") + b"\0" + raw
