"""Check a log that Testimony exported as a bundle. Needs Python 3.11 and the package `cryptography`, nothing else.

    python verify_log.py BUNDLE [--older HEAD.NOTE]... [--keys KEYS.JSON] [--json]

BUNDLE is a folder with `log.jsonl`, `keys.json` and `head.note`. Every entry must follow from the one before
(RFC 6962 leaf hashes) and carry the Ed25519 signature of the person that it names; the head must be the root of exactly
these entries (C2SP tlog-checkpoint in a signed note). An older head shows that nothing before it was changed since.
Older keys, from a bundle kept elsewhere, show that nobody put keys of their own in the place of a person's.

Ends with 0 if everything holds, 1 if something does not, 2 if the bundle cannot be read.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

FIELDS = {"action", "object", "payload", "prev", "seq", "type", "user", "utc", "signature"}
TYPE = "testimony/v1/log-entry"
DASH = "\N{EM DASH} "


class DoesNotHoldError(Exception):
    """The text says what does not hold."""


def canonical(value: dict[str, Any]) -> bytes:
    """The one spelling of a JSON object that is signed and hashed."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def object_of(untrusted: bytes, what: str) -> dict[str, Any]:
    """The JSON object; refused unless it is spelled as it is signed, so that no two spellings mean the same."""
    try:
        value = json.loads(untrusted)
        if not isinstance(value, dict) or canonical(value) != untrusted:
            raise ValueError
    except (ValueError, RecursionError):
        raise DoesNotHoldError(f"{what} is not a canonical JSON object") from None
    return value


def decoded(untrusted: str) -> bytes:
    """The bytes behind base64. Raises ValueError for a second spelling: the last letter may hold idle bits."""
    content = base64.b64decode(untrusted, validate=True)
    if base64.b64encode(content).decode() != untrusted:
        raise ValueError
    return content


def holds(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the owner of the key signed the message."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def grouped(digest: bytes) -> str:
    """The first 80 bits in groups that can be read out, as Testimony shows a head code."""
    digits = digest.hex()[:20]
    return " ".join(digits[start : start + 4] for start in range(0, 20, 4))


def root_of(leaves: list[bytes]) -> bytes:
    """The Merkle tree hash of RFC 6962, section 2.1: level by level, a last node without a partner goes up as it is."""
    level = leaves or [hashlib.sha256(b"").digest()]
    while len(level) > 1:
        pairs = [level[at : at + 2] for at in range(0, len(level), 2)]
        level = [pair[0] if len(pair) == 1 else hashlib.sha256(b"\x01" + b"".join(pair)).digest() for pair in pairs]
    return level[0]


def keys_of(file: Path) -> tuple[str, dict[str, tuple[str, bytes]]]:
    """The log's origin, and code name and public key by user id."""
    content = object_of(file.read_bytes().removesuffix(b"\n"), file.name)
    try:
        if content["format"] != 1:
            raise DoesNotHoldError(f"{file.name} has a format that this verifier does not know")
        keys = {str(user): (str(held["code"]), decoded(held["public"])) for user, held in content["keys"].items()}
        return str(content["origin"]), keys
    except (KeyError, TypeError, ValueError, AttributeError):
        raise DoesNotHoldError(f"{file.name} does not hold keys") from None


def head_of(file: Path, keys: dict[str, tuple[str, bytes]], origin: str) -> tuple[int, bytes, str, str]:
    """Size, root and hash of the keys that a signed note states, and who signed it. Raises DoesNotHoldError."""
    text, gap, signatures = file.read_bytes().decode("utf-8", "replace").rpartition("\n\n")
    body = text + "\n"
    for line in signatures.split("\n")[:-1] if gap else []:
        name, _, encoded = line.removeprefix(DASH).partition(" ")
        public = keys.get(name, ("", b""))[1]
        key_id = hashlib.sha256(name.encode() + b"\n\x01" + public).digest()[:4]
        try:
            content = decoded(encoded)
            stated, size, root, of_keys = body.split("\n")[:4]
            found = int(size), decoded(root), of_keys, name
        except ValueError:
            continue
        if line.startswith(DASH) and content[:4] == key_id and holds(public, body.encode(), content[4:]):
            if stated != origin:
                raise DoesNotHoldError(f"{file.name} is the head of another log")
            return found
    raise DoesNotHoldError(f"{file.name} carries no signature that holds")


def entries_of(file: Path, keys: dict[str, tuple[str, bytes]]) -> tuple[list[bytes], Counter[str]]:
    """The leaves of all entries, and how many each person signed. Raises DoesNotHoldError at the first misfit."""
    leaves: list[bytes] = []
    people: Counter[str] = Counter()
    previous = bytes(32)
    for number, line in enumerate(file.read_bytes().splitlines(), start=1):
        entry = object_of(line, f"row {number}")
        texts = all(isinstance(value, str) for name, value in entry.items() if name != "seq")
        if set(entry) != FIELDS or entry["type"] != TYPE or not texts:
            raise DoesNotHoldError(f"row {number} is no entry of a log")
        try:
            signature = decoded(entry.pop("signature"))
        except (TypeError, ValueError):
            raise DoesNotHoldError(f"row {number} has no readable signature") from None
        if entry["seq"] != number - 1 or type(entry["seq"]) is not int or entry["prev"] != previous.hex():
            raise DoesNotHoldError(f"row {number} does not follow from the one before")
        if entry["user"] not in keys:
            raise DoesNotHoldError(f"row {number} is by somebody without a key")
        payload = canonical(entry)
        if not holds(keys[entry["user"]][1], payload, signature):
            raise DoesNotHoldError(f"row {number} is not signed by the person that it names")
        previous = hashlib.sha256(b"\x00" + payload).digest()
        leaves.append(previous)
        people[entry["user"]] += 1
    return leaves, people


def check(bundle: Path, older: list[Path], older_keys: Path | None) -> dict[str, Any]:
    """Everything that holds, as it is printed. Raises DoesNotHoldError, OSError."""
    origin, keys = keys_of(bundle / "keys.json")
    if older_keys is not None:
        former_origin, former = keys_of(older_keys)
        changed = sorted(user for user in former.keys() & keys.keys() if former[user][1] != keys[user][1])
        if former_origin != origin or changed:
            raise DoesNotHoldError(f"{older_keys.name} has other keys: {', '.join(changed) or 'of another log'}")
    leaves, people = entries_of(bundle / "log.jsonl", keys)
    root = root_of(leaves)
    size, stated, of_keys, signer = head_of(bundle / "head.note", keys, origin)
    if (size, stated) != (len(leaves), root):
        raise DoesNotHoldError(f"head.note states {size} entries with another root; here are {len(leaves)}")
    if of_keys != "keys " + hashlib.sha256((bundle / "keys.json").read_bytes()).hexdigest():
        raise DoesNotHoldError("keys.json is not the one that head.note was signed with")
    for file in older:
        size, stated, _, _ = head_of(file, keys, origin)
        if size > len(leaves):
            raise DoesNotHoldError(f"{file.name} knew {size} entries; {size - len(leaves)} are missing at the end")
        if root_of(leaves[:size]) != stated:
            raise DoesNotHoldError(f"the first {size} entries are not those of {file.name}")
    counts = [
        {"user": user, "code": keys[user][0], "entries": count, "key": grouped(hashlib.sha256(keys[user][1]).digest())}
        for user, count in people.most_common()
    ]
    heads = {"head": grouped(root), "head_by": signer, "older_heads": len(older)}
    return {"entries": len(leaves), **heads, "people": counts}


def main() -> int:
    """Check the bundle that the arguments name, print what was found, return the exit status."""
    parser = argparse.ArgumentParser(description="Check a log that Testimony exported as a bundle.")
    parser.add_argument("bundle", type=Path, help="folder with log.jsonl, keys.json and head.note")
    parser.add_argument("--older", type=Path, action="append", default=[], help="an older head.note of the same log")
    parser.add_argument("--keys", type=Path, help="an older keys.json, kept elsewhere")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    given = parser.parse_args()
    try:
        found = check(given.bundle, given.older, given.keys)
    except (DoesNotHoldError, OSError) as error:
        reason = (
            str(error) if isinstance(error, DoesNotHoldError) else f"{Path(str(error.filename)).name} cannot be read"
        )
        print(json.dumps({"holds": False, "reason": reason}) if given.json else f"DOES NOT HOLD: {reason}")
        return 1 if isinstance(error, DoesNotHoldError) else 2
    if given.json:
        print(json.dumps({"holds": True, **found}))
        return 0
    print(f"HOLDS: {found['entries']} entries, head code {found['head']}, head signed by {found['head_by']}")
    for each in found["people"]:
        print(f"{each['entries']:>8}  {each['code']}  {each['user']}  key {each['key']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
