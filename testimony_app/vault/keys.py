"""The keys of a vault and what is derived from them. Every label begins with `testimony/v1/`."""

from __future__ import annotations

import hashlib
import hmac
import os
from dataclasses import dataclass

from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SEED_BYTES = 32
USER_SECRET_BYTES = 128
PUBLIC_KEY_BYTES = 1184 + 32
_SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


class KeyRefused(Exception):  # noqa: N818  It never leaves the vault; callers say what was refused.
    """A key does not open what it was tried on."""


def label(*parts: str | int) -> bytes:
    """`testimony/v1/` and the parts joined by `|`: the name of one use of a key."""
    return ("testimony/v1/" + "|".join(map(str, parts))).encode()


def derive(key: bytes, info: bytes, length: int = 32) -> bytes:
    """HKDF-SHA256 without salt."""
    return HKDF(hashes.SHA256(), length, None, info).derive(key)


def mac(key: bytes, content: bytes) -> bytes:
    """HMAC-SHA256."""
    return hmac.new(key, content, hashlib.sha256).digest()


def wrap(key: bytes, secret: bytes, context: bytes) -> bytes:
    """`secret` as one Cobblestone-256 stream under `key`, bound to `context`; it commits to the key."""
    encryptor = Cobblestone256Encryptor(key, context)
    return encryptor.update(secret) + encryptor.finalize()


def unwrap(key: bytes, untrusted: bytes, context: bytes) -> bytes:
    """What `wrap` hid. Raises KeyRefused."""
    decryptor = Cobblestone256Decryptor(key, context)
    try:
        return decryptor.update(untrusted) + decryptor.finalize()
    except (InvalidTag, ValueError):
        raise KeyRefused from None


@dataclass(frozen=True, slots=True, repr=False)
class HybridKey:
    """A private key for HPKE with ML-KEM-768 and X25519, and its public half as 1,216 bytes."""

    private: hpke.MLKEM768X25519PrivateKey
    public: bytes

    def open(self, untrusted: bytes, info: bytes) -> bytes:
        """What `seal_to` hid for this key. Raises KeyRefused."""
        try:
            return _SUITE.decrypt(untrusted, self.private, info)
        except (InvalidTag, ValueError):
            raise KeyRefused from None


def hybrid_key(seed: bytes) -> HybridKey:
    """The key pair from 96 bytes: 64 for ML-KEM-768, 32 for X25519."""
    kem = MLKEM768PrivateKey.from_seed_bytes(seed[:64])
    curve = X25519PrivateKey.from_private_bytes(seed[64:96])
    public = kem.public_key().public_bytes_raw() + curve.public_key().public_bytes_raw()
    return HybridKey(hpke.MLKEM768X25519PrivateKey(kem, curve), public)


def seal_to(public: bytes, secret: bytes, info: bytes) -> bytes:
    """`secret` for the holder of the private half of `public`, as HPKE single-shot: encapsulation, then ciphertext."""
    kem = MLKEM768PublicKey.from_public_bytes(public[:1184])
    curve = X25519PublicKey.from_public_bytes(public[1184:])
    return _SUITE.encrypt(secret, hpke.MLKEM768X25519PublicKey(kem, curve), info)


class UserKeys:
    """What one person's 128-byte secret holds: a key that opens grants, and one that signs."""

    def __init__(self, secret: bytes) -> None:
        self.secret = secret
        self.hybrid = hybrid_key(secret[:96])
        self._signer = Ed25519PrivateKey.from_private_bytes(secret[96:128])
        self.sign_public = self._signer.public_key().public_bytes_raw()

    def age_secret(self, vault_id: str) -> bytes:
        """The 32-byte X25519 key with which this person opens packages of this vault."""
        return derive(self.secret, label("age", vault_id))

    def age_public(self, vault_id: str) -> bytes:
        """The 32 bytes to which packages for this person are encrypted."""
        private = X25519PrivateKey.from_private_bytes(self.age_secret(vault_id))
        return private.public_key().public_bytes_raw()

    @classmethod
    def generate(cls) -> UserKeys:
        """Fresh keys from the system's random numbers."""
        return cls(os.urandom(USER_SECRET_BYTES))

    def sign(self, message: bytes) -> bytes:
        """Ed25519, 64 bytes."""
        return self._signer.sign(message)


def signed_by(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether `signature` over `message` is by the holder of the Ed25519 key `public`."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


@dataclass(frozen=True, slots=True, repr=False)
class CompartmentKeys:
    """One epoch of one compartment, from its 32-byte seed."""

    vault_id: str
    name: str
    epoch: int
    seed: bytes

    def hybrid(self) -> HybridKey:
        """The pair to which file keys are sealed; its public half stands in the header."""
        return hybrid_key(self.derived("compartment-keypair", 96))

    def derived(self, use: str, length: int = 32) -> bytes:
        """The key for one use in this vault, compartment and epoch."""
        return derive(self.seed, label(use, self.vault_id, self.name, self.epoch), length)
