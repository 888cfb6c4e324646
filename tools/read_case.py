"""Read a case without the app: `read_case.py CASE [--words WORDLIST] [--out FOLDER]`, from docs/FORMAT.md alone.

It needs Python, `cryptography` (50 or newer) and `sqlcipher3`, and nothing of this project, so that a case can be read
in twenty years. What takes two people to open is left out. The passphrase, or the 24 words in their full spelling, come
from standard input. With --out it writes databases and recordings IN CLEAR into a new folder: do that on a machine that
you trust, and only if you must.
"""

import argparse
import base64
import hashlib
import hmac
import io
import json
import os
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand
from sqlcipher3 import dbapi2

SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)
CHUNK = 16_384 + 16
SlotKey = Callable[[str, dict], bytes | None]


def label(*parts: object) -> bytes:
    return ("testimony/v1/" + "|".join(map(str, parts))).encode()


def hkdf(key: bytes, info: bytes, length: int = 32) -> bytes:
    return HKDF(hashes.SHA256(), length, None, info).derive(key)


def unb64(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


class Stream:
    """A Cobblestone-256 stream that begins at `start` of an open file."""

    def __init__(self, file: BinaryIO, key: bytes, context: bytes, start: int = 0) -> None:
        self.file, self.start = file, start + 56
        length = file.seek(0, os.SEEK_END) - self.start
        file.seek(start)
        head = file.read(56)
        info = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0" + head[:24] + context
        okm = HKDFExpand(hashes.SHA512(), 76, info).derive(key)
        if not hmac.compare_digest(okm[44:], head[24:]):
            raise InvalidTag
        self.aes, self.nonce = AESGCM(okm[:32]), int.from_bytes(okm[32:44], "big")
        self.full, tail = divmod(length, CHUNK)
        if tail < 16:
            raise InvalidTag

    def chunks(self) -> Iterator[bytes]:
        for index in range(self.full + 1):
            self.file.seek(self.start + index * CHUNK)
            yield self.aes.decrypt((self.nonce ^ index).to_bytes(12, "big"), self.file.read(CHUNK), b"")


def unwrapped(key: bytes, context: bytes, sealed: bytes) -> bytes:
    return b"".join(Stream(io.BytesIO(sealed), key, context).chunks())


def private(seed: bytes) -> hpke.MLKEM768X25519PrivateKey:
    return hpke.MLKEM768X25519PrivateKey(
        MLKEM768PrivateKey.from_seed_bytes(seed[:64]), X25519PrivateKey.from_private_bytes(seed[64:96])
    )


def entropy_of(words: str, wordlist: list[str]) -> bytes:
    bits = "".join(f"{wordlist.index(word):011b}" for word in words.lower().split())
    content = int(bits[:256], 2).to_bytes(32, "big")
    if len(bits) != 264 or f"{hashlib.sha256(content).digest()[0]:08b}" != bits[256:]:
        raise SystemExit("These are not 24 words of a recovery sheet.")
    return content


def signed(path: Path, magic: bytes, mac_line: bool = False) -> tuple[bytes, dict, bytes, bytes]:
    """Raw bytes, JSON, MAC (empty if there is none) and signature of a header or slots file."""
    raw, _, signature = path.read_bytes().rpartition(b"\n+++ ")
    code = ""
    if mac_line:
        raw, _, code = raw.rpartition(b"\n--- ")
    value = json.loads(raw[len(magic) :])
    if not raw.startswith(magic) or canonical(value) != raw[len(magic) :]:
        raise ValueError("not canonical")
    return raw, value, unb64(code), unb64(signature.strip())


def canonical(value: dict) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


class Case:
    """An opened case: `seeds` by compartment and epoch, `roster` by user id."""

    def __init__(self, folder: Path, slot_key: SlotKey) -> None:
        self.folder, self.seeds = folder, {}
        headers = [self._header(name) for name in ("vault.hdr", "vault.hdr.bak") if (folder / name).is_file()]
        found = [each for each in headers if each is not None]
        if not found:
            raise SystemExit("No copy of the header is readable.")
        self.raw, self.head, self.code, self.signature = max(found, key=lambda each: each[1]["generation"])
        self.vault = self.head["vault"]
        self._enter(slot_key)

    def _header(self, name: str) -> tuple[bytes, dict, bytes, bytes] | None:
        try:
            return signed(self.folder / name, b"TESTIMONY-VAULT\n", mac_line=True)
        except (ValueError, KeyError):
            return None

    def _enter(self, slot_key: SlotKey) -> None:
        for user in self.head["users"]:
            for slots, check in self._ways_in(user):
                for slot in slots:
                    key = slot_key(self.vault, slot)
                    try:
                        context = label("slot", self.vault, user["id"], slot["id"])
                        blob = unwrapped(key, context, unb64(slot["wrap"])) if key else None
                    except InvalidTag:
                        continue
                    if blob and len(blob) == 160:
                        check(Ed25519PrivateKey.from_private_bytes(blob[96:128]).public_key())
                        return self._opened(user, blob[:128], blob[128:])
        raise SystemExit("This does not open the case.")

    def _ways_in(self, user: dict) -> Iterator[tuple[list, Callable]]:
        if self.head["format"] == 1:
            yield user["slots"], lambda _: None
            return
        for suffix in (".slt", ".slt.bak"):
            path = self.folder / "slots" / (user["id"] + suffix)
            if path.is_file():
                raw, value, _, signature = signed(path, b"TESTIMONY-SLOTS\n")
                message = label("slots-signature") + b"\0" + raw
                yield value["slots"], lambda public, s=signature, m=message: public.verify(s, m)

    def _opened(self, user: dict, secret: bytes, owner_hash: bytes) -> None:
        owner = unb64(self.head["owner_pub"])
        if hashlib.sha256(owner).digest() != owner_hash:
            raise SystemExit("The header is not its owner's.")
        signed_part = label("header-signature") + b"\0" + self.raw
        Ed25519PublicKey.from_public_bytes(owner).verify(self.signature, signed_part)
        for grant in user["grants"]:
            if "second" not in grant:
                name, epoch = grant["compartment"], grant["epoch"]
                info = label("grant", self.vault, user["id"], name, epoch)
                self.seeds[name, epoch] = SUITE.decrypt(unb64(grant["sealed"]), private(secret), info)
        base = self.seeds["base", self.epoch("base")]
        if not hmac.compare_digest(
            hmac.digest(hkdf(base, label("header-mac", self.vault)), self.raw, "sha256"), self.code
        ):
            raise SystemExit("The header was changed.")
        self.user, self.roster = user["id"], {}
        if self.head["format"] > 1:
            context = label("roster", self.vault, self.head["generation"])
            self.roster = json.loads(unwrapped(self.derived("base", "roster"), context, unb64(self.head["roster"])))

    def epoch(self, name: str) -> int:
        return max(entry["epoch"] for entry in self.head["compartments"] if entry["name"] == name)

    def derived(self, name: str, use: str, length: int = 32, epoch: int | None = None) -> bytes:
        epoch = epoch or self.epoch(name)
        return hkdf(self.seeds[name, epoch], label(use, self.vault, name, epoch), length)

    def database(self, name: str) -> dbapi2.Connection | None:
        """A read-only connection, or None if this person may not open it or it does not lie here."""
        path = self.folder / f"{name}.db"
        if (name, self.epoch(name)) not in self.seeds or not path.is_file():
            return None
        connection = dbapi2.connect(path.absolute().as_uri() + "?mode=ro&immutable=1", uri=True)
        connection.execute(f"PRAGMA key = \"x'{self.derived(name, 'database', 48).hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return connection

    def media(self) -> Iterator[tuple[str, str, Stream]]:
        """Id, kind and stream of every recording or paper that this person may open."""
        for path in sorted(self.folder.glob("media/??/*.cob")):
            file = path.open("rb")
            block = file.read(4096)
            stated = json.loads(block.removeprefix(b"TESTIMONY-MEDIA\n").rstrip(b"\0"))
            name, epoch = stated["compartment"], stated["epoch"]
            if (name, epoch) in self.seeds:
                pair = private(self.derived(name, "compartment-keypair", 96, epoch))
                info = label("media-key", self.vault, stated["rec"], name, epoch)
                key = SUITE.decrypt(unb64(stated["sealed"]), pair, info)
                context = label("media", "") + hashlib.sha256(block).digest()
                yield path.stem, stated["kind"], Stream(file, key, context, 4096)


def slot_key_for(secret: bytes, words: bool) -> SlotKey:
    def key(vault: str, slot: dict) -> bytes | None:
        if words:
            return hkdf(secret, label("words", vault)) if slot["type"] == "words" else None
        if slot["type"] != "passphrase":
            return None
        cost = slot["kdf"]
        if cost["m_kib"] > 2 << 20 or cost["t"] > 16 or cost["p"] > 16:
            raise SystemExit("The header asks for more work than any honest one does.")
        salt = unb64(slot["salt"])
        return Argon2id(salt=salt, length=32, iterations=cost["t"], lanes=cost["p"], memory_cost=cost["m_kib"]).derive(
            secret
        )

    return key


def write_out(case: Case, out: Path) -> None:
    out.mkdir(mode=0o700)
    for name in ("content", "identity"):
        connection = case.database(name)
        if connection is not None:
            connection.execute(f"ATTACH DATABASE '{(out / (name + '.sqlite')).absolute()}' AS clear KEY ''")
            connection.execute("SELECT sqlcipher_export('clear')")
            connection.close()
    for media_id, kind, stream in case.media():
        with (out / f"{media_id}.{kind}").open("xb") as file:
            for chunk in stream.chunks():
                file.write(chunk)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("case", type=Path)
    asked.add_argument(
        "--words", type=Path, metavar="WORDLIST", help="Read 24 words; WORDLIST is the English BIP 39 list."
    )
    asked.add_argument("--out", type=Path, help="Write everything IN CLEAR into this new folder.")
    given = asked.parse_args()
    typed = sys.stdin.readline().rstrip("\n")
    wordlist = given.words.read_text(encoding="utf-8").split() if given.words else None
    secret = entropy_of(typed, wordlist) if wordlist else unicodedata.normalize("NFC", typed).encode()
    case = Case(given.case, slot_key_for(secret, bool(wordlist)))
    print("vault", case.vault, "format", case.head["format"], "generation", case.head["generation"])
    for user_id, entry in case.roster.get("people", {}).items():
        print("person", user_id, entry["code"], entry["role"])
    for name in ("content", "identity"):
        log = given.case / f"{name}.db-wal"
        if log.is_file() and log.stat().st_size:
            print(name, "was not closed well: its newest acts are in a log that this program does not read")
        connection = case.database(name)
        tables = (
            connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall() if connection else []
        )
        for (table,) in sorted(tables):
            print(name, table, connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])
    for media_id, kind, stream in case.media():
        digest, size = hashlib.sha256(), 0
        for chunk in stream.chunks():
            digest.update(chunk)
            size += len(chunk)
        print("media", media_id, kind, size, digest.hexdigest())
    if given.out:
        write_out(case, given.out)


if __name__ == "__main__":
    main()
