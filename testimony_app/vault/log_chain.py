"""The audit log as a chain of signed entries with a Merkle root: pure functions, no storage.

Leaves and roots are those of RFC 6962, section 2.1; heads are C2SP tlog-checkpoints in signed notes, so that other
programs can check a printed or exported head.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from testimony_app.errors import AppError
from testimony_app.vault import canonical

GENESIS = bytes(32)
"""`prev_hash` of the first entry."""
EMPTY_ROOT = hashlib.sha256(b"").digest()
_ED25519_NOTE = b"\x01"
_DASH = "\N{EM DASH} "


@dataclass(frozen=True, slots=True)
class Entry:
    """One row as stored. utc: ISO 8601. payload_hash: SHA-256 of the details that are kept elsewhere, never shown."""

    seq: int
    prev_hash: bytes
    utc: str
    user: str
    action: str
    object_id: str
    payload_hash: bytes
    signature: bytes

    def payload(self) -> bytes:
        """What is signed and hashed."""
        return entry_payload(
            self.seq, self.prev_hash, self.utc, self.user, self.action, self.object_id, self.payload_hash
        )


def entry_payload(
    seq: int, prev_hash: bytes, utc: str, user: str, action: str, object_id: str, payload_hash: bytes
) -> bytes:
    """The canonical bytes of one entry, without its signature. seq counts from 0."""
    fields = {
        "action": action,
        "object": object_id,
        "payload": payload_hash.hex(),
        "prev": prev_hash.hex(),
        "seq": seq,
        "type": "testimony/v1/log-entry",
        "user": user,
        "utc": utc,
    }
    return canonical.dump(fields)


def leaf_hash(payload: bytes) -> bytes:
    """SHA-256 of a zero byte and the payload; the next entry's `prev_hash`."""
    return hashlib.sha256(b"\x00" + payload).digest()


def merkle_root(leaves: Iterable[bytes]) -> bytes:
    """The root over leaf hashes in order; SHA-256 of nothing if there are none."""
    stack: list[tuple[int, bytes]] = []
    for leaf in leaves:
        _push(stack, leaf)
    return _folded(stack)


def prefix_roots(leaves: Iterable[bytes]) -> Iterator[bytes]:
    """The root over the first leaf, over the first two, and so on: what each head of the log ever was."""
    stack: list[tuple[int, bytes]] = []
    for leaf in leaves:
        _push(stack, leaf)
        yield _folded(stack)


def verify_entries(entries: Sequence[Entry], verify: Callable[[str, bytes, bytes], bool]) -> bytes:
    """The root of the whole log, once every link and signature held.

    verify: user id, message, signature -> whether it is that user's. Order comes from `seq`; clocks are not judged.
    Raises AppError `log.broken` with the `seq` at which the log stops being what was signed.
    """
    previous, leaves = GENESIS, []
    for expected, entry in enumerate(entries):
        payload = entry.payload()
        linked = entry.seq == expected and entry.prev_hash == previous
        if not linked or not verify(entry.user, payload, entry.signature):
            raise AppError("log.broken", seq=expected, number=expected + 1)
        previous = leaf_hash(payload)
        leaves.append(previous)
    return merkle_root(leaves)


def check_prefix(leaves: Sequence[bytes], size: int, root: bytes) -> None:
    """Raises AppError unless the first `size` leaves still have that root.

    `log.shortened` if there are fewer entries than a head once counted, `log.rewritten` if they are not the same ones.
    """
    if len(leaves) < size:
        raise AppError("log.shortened", size=len(leaves), expected=size)
    if merkle_root(leaves[:size]) != root:
        raise AppError("log.rewritten", size=size)


def checkpoint(origin: str, size: int, root: bytes) -> str:
    """The body of a C2SP tlog-checkpoint: three lines. `origin` names the log, such as `testimony/` and a vault id."""
    if not origin or "\n" in origin:
        raise ValueError("an origin is one line")
    return f"{origin}\n{size}\n{base64.b64encode(root).decode()}\n"


def signed_note(text: str, name: str, public: bytes, sign: Callable[[bytes], bytes]) -> str:
    """`text` with one Ed25519 signature line as C2SP signed-note lays it down. `name` holds no space and no plus."""
    if not text.endswith("\n") or not name or any(mark.isspace() or mark == "+" for mark in name):
        raise ValueError("not a note that can be signed")
    line = base64.b64encode(_key_id(name, public) + sign(text.encode())).decode()
    return f"{text}\n{_DASH}{name} {line}\n"


def opened_note(untrusted_note: str, name: str, verify: Callable[[bytes, bytes], bool], public: bytes) -> str:
    """The text of a note once its signature by `name` held. Raises AppError `log.note_refused`."""
    text, gap, signatures = untrusted_note.rpartition("\n\n")
    for line in signatures.splitlines() if gap else []:
        signer, _, encoded = line.removeprefix(_DASH).partition(" ")
        if not line.startswith(_DASH) or signer != name:
            continue
        try:
            content = canonical.unb64(encoded)
        except canonical.NotCanonical:
            continue
        body = text + "\n"
        if content[:4] == _key_id(name, public) and verify(body.encode(), content[4:]):
            return body
    raise AppError("log.note_refused")


def parsed_checkpoint(text: str) -> tuple[str, int, bytes]:
    """Origin, size and root of a checkpoint's body. Raises AppError `log.note_refused`."""
    lines = text.split("\n")
    if len(lines) < 4 or not lines[0] or not lines[1].isascii() or not lines[1].isdigit():
        raise AppError("log.note_refused")
    try:
        root = canonical.unb64(lines[2], 32)
    except canonical.NotCanonical:
        raise AppError("log.note_refused") from None
    return lines[0], int(lines[1]), root


def _push(stack: list[tuple[int, bytes]], leaf: bytes) -> None:
    """Add a leaf to the whole subtrees of which a tree consists, as (leaves, root), the largest first."""
    size, node = 1, leaf
    while stack and stack[-1][0] == size:
        size, node = 2 * size, _node(stack.pop()[1], node)
    stack.append((size, node))


def _folded(stack: Sequence[tuple[int, bytes]]) -> bytes:
    if not stack:
        return EMPTY_ROOT
    root = stack[-1][1]
    for _, left in reversed(stack[:-1]):
        root = _node(left, root)
    return root


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def _key_id(name: str, public: bytes) -> bytes:
    return hashlib.sha256(name.encode() + b"\n" + _ED25519_NOTE + public).digest()[:4]
