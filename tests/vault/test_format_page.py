"""docs/FORMAT.md is enough: a reader written from that page alone, with no code of ours, opens the golden vault."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand
from mnemonic import Mnemonic
from sqlcipher3 import dbapi2

CASE = Path(__file__).resolve().parents[1] / "data" / "golden" / "format-1.testimony"
SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


def label(*parts: object) -> bytes:
    return ("testimony/v1/" + "|".join(map(str, parts))).encode()


def hkdf(key: bytes, info: bytes, length: int = 32) -> bytes:
    return HKDF(hashes.SHA256(), length, b"", info).derive(key)


def stream(key: bytes, context: bytes, sealed: bytes) -> bytes:
    info = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0" + sealed[:24] + context
    okm = HKDFExpand(hashes.SHA512(), 76, info).derive(key)
    assert okm[44:] == sealed[24:56]
    chunks = [sealed[at : at + 16400] for at in range(56, len(sealed), 16400)]
    nonce = int.from_bytes(okm[32:44], "big")
    return b"".join(AESGCM(okm[:32]).decrypt((nonce ^ i).to_bytes(12, "big"), c, b"") for i, c in enumerate(chunks))


def private(seed: bytes) -> hpke.MLKEM768X25519PrivateKey:
    return hpke.MLKEM768X25519PrivateKey(
        MLKEM768PrivateKey.from_seed_bytes(seed[:64]), X25519PrivateKey.from_private_bytes(seed[64:96])
    )


def slot_key(slot: dict[str, Any], vault: str, golden: dict[str, str]) -> bytes:
    if slot["type"] == "words":
        return hkdf(bytes(Mnemonic("english").to_entropy(golden["words"])), label("words", vault))
    cost = slot["kdf"]
    passphrase = unicodedata.normalize("NFC", golden["passphrase"]).encode()
    return Argon2id(
        salt=base64.b64decode(slot["salt"]),
        length=32,
        iterations=cost["t"],
        lanes=cost["p"],
        memory_cost=cost["m_kib"],
    ).derive(passphrase)


@pytest.mark.parametrize("slot_type", ["passphrase", "words"])
def test_the_page_alone_is_enough_to_open_a_case(slot_type: str) -> None:
    golden = dict(line.split("=", 1) for line in (CASE / "GOLDEN.txt").read_text("utf-8").splitlines())
    whole = (CASE / "vault.hdr").read_bytes()
    raw, _, tail = whole.partition(b"\n--- ")
    code, _, signature = tail.partition(b"\n+++ ")
    head = json.loads(raw.removeprefix(b"TESTIMONY-VAULT\n"))
    vault, user = head["vault"], head["users"][0]
    slot = next(entry for entry in user["slots"] if entry["type"] == slot_type)
    context = label("slot", vault, user["id"], slot["id"])
    blob = stream(slot_key(slot, vault, golden), context, base64.b64decode(slot["wrap"]))
    secret, owner = blob[:128], base64.b64decode(head["owner_pub"])
    assert blob[128:] == hashlib.sha256(owner).digest()
    seeds = {
        grant["compartment"]: SUITE.decrypt(
            base64.b64decode(grant["sealed"]),
            private(secret),
            label("grant", vault, user["id"], grant["compartment"], grant["epoch"]),
        )
        for grant in user["grants"]
    }
    mac_key = hkdf(seeds["base"], label("header-mac", vault))
    assert hmac.digest(mac_key, raw, "sha256") == base64.b64decode(code)
    signed = b"testimony/v1/header-signature\0" + raw
    Ed25519PublicKey.from_public_bytes(owner).verify(base64.b64decode(signature), signed)
    check_seal(vault, seeds["base"])
    check_media(vault, seeds["audio"], golden)
    check_database(vault, seeds["content"])


def check_seal(vault: str, base: bytes) -> None:
    raw, _, code = (CASE / "seal.bin").read_bytes().partition(b"\n--- ")
    assert hmac.digest(hkdf(base, label("seal-mac", vault, "base", 1)), raw, "sha256") == base64.b64decode(code)
    seal = json.loads(raw.removeprefix(b"TESTIMONY-SEAL\n"))
    assert seal["clean"]
    key = hkdf(base, label("seal-database", vault, "base", 1))
    for name in ("content", "identity"):
        stated = base64.b64decode(seal["databases"][name])
        assert hmac.digest(key, (CASE / f"{name}.db").read_bytes(), "sha256") == stated


def check_media(vault: str, audio: bytes, golden: dict[str, str]) -> None:
    rec = golden["media"]
    content = (CASE / "media" / rec[:2] / f"{rec}.cob").read_bytes()
    block = json.loads(content[:4096].removeprefix(b"TESTIMONY-MEDIA\n").rstrip(b"\0"))
    pair = private(hkdf(audio, label("compartment-keypair", vault, "audio", 1), 96))
    key = SUITE.decrypt(base64.b64decode(block["sealed"]), pair, label("media-key", vault, rec, "audio", 1))
    context = b"testimony/v1/media|" + hashlib.sha256(content[:4096]).digest()
    assert stream(key, context, content[4096:]) == bytes(range(256)) * int(golden["media_repeats"])


def check_database(vault: str, seed: bytes) -> None:
    key = hkdf(seed, label("database", vault, "content", 1), 48).hex()
    connection = dbapi2.connect((CASE / "content.db").as_uri() + "?mode=ro&immutable=1", uri=True)
    try:
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
        assert connection.execute("PRAGMA application_id").fetchone()[0] == 0x54455354
    finally:
        connection.close()
