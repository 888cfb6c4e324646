"""age files and age keys: https://age-encryption.org/v1. A key is the 32 bytes of an X25519 secret.

age says who can read, never who wrote: a package is signed inside.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

import pyrage

from testimony_app.errors import AppError
from testimony_app.exchange import bech32
from testimony_app.exchange.limits import MAX_AGE_HEADER_BYTES, MAX_AGE_STANZAS

KEY_BYTES = 32
_FAMILY = b"age-encryption.org/"
_FIRST_LINE = _FAMILY + b"v1\n"
_HEADER_END = b"\n--- "
_SECRET_PREFIX, _RECIPIENT_PREFIX = "age-secret-key-", "age"
_NO_KEY = "No matching keys found"
"""What pyrage says if none of the stanzas is for this key; everything else that it says means damage."""
_PIECE = 4_096
_PRIME = 2**255 - 19
_LOW_ORDER = {
    0,
    1,
    0x00B8495F16056286FDB1329CEB8D09DA6AC49FF1FAE35616AEB8413B7C7AEBE0,
    0x57119FD0DD4E22D8868E1C58C45C44045BEF839C55B1D0B1248C50A3BC959C5F,
    _PRIME - 1,
    _PRIME,
    _PRIME + 1,
}
"""Points of Curve25519 with which every secret agrees on zero: nobody's key, and pyrage ends the process over them."""


class Source(Protocol):
    """What can be read from."""

    def read(self, size: int = -1, /) -> bytes:
        """At most so many bytes; none at the end."""


class Sink(Protocol):
    """What can be written to."""

    def write(self, content: bytes, /) -> int | None:
        """How many bytes were taken."""


def secret_text(secret: bytes) -> str:
    """The key as other age programs take it: `AGE-SECRET-KEY-1...`. Raises AppError `package.recipient_unfit`."""
    return bech32.encoded(_SECRET_PREFIX, _whole_key(secret)).upper()


def secret_bytes(untrusted_text: str) -> bytes:
    """The secret behind `AGE-SECRET-KEY-1...`, in capitals. Raises AppError `package.recipient_unfit`."""
    if untrusted_text != untrusted_text.upper():
        raise AppError("package.recipient_unfit")
    return _whole_key(_decoded(untrusted_text, _SECRET_PREFIX))


def recipient_text(public: bytes) -> str:
    """An X25519 public key as `age1...`. Raises AppError `package.recipient_unfit`."""
    return bech32.encoded(_RECIPIENT_PREFIX, _public_key(public))


def recipient_bytes(untrusted_text: str) -> bytes:
    """The public key behind `age1...`, in small letters. Raises AppError `package.recipient_unfit`."""
    if untrusted_text != untrusted_text.lower():
        raise AppError("package.recipient_unfit")
    return _public_key(_decoded(untrusted_text, _RECIPIENT_PREFIX))


def recipient_of(secret: bytes) -> str:
    """To whom others encrypt so that this secret opens it: `age1...`. Raises AppError `package.recipient_unfit`."""
    return str(_identity(secret).to_public())


def encrypt(pieces: Iterable[bytes], sink: Sink, recipients: Sequence[str]) -> None:
    """Write the pieces, one after another, as one age file that each recipient can open.

    Raises AppError `package.recipient_unfit`, and whatever the pieces or the sink raise; then the sink holds half a
    file.
    """
    if not recipients:
        raise AppError("package.recipient_unfit")
    keys = [_recipient(text) for text in recipients]
    failures: list[BaseException] = []
    with _ours_first(failures):
        pyrage.encrypt_io(_Pieces(pieces, failures), _Writing(_all_into(sink), failures), keys)


def decrypt(stream: Source, secret: bytes, take: Callable[[bytes], None]) -> None:
    """Hand the content of the age file `stream` to `take`, piece by piece, and return once its end was authentic.

    What was taken counts only after that. Raises AppError `package.not_for_you`, `package.damaged` (also if the file
    is cut or goes on after its end), `package.newer_format`, `package.too_large`, `package.recipient_unfit`,
    `package.unreadable`, and whatever `take` raises.
    """
    failures: list[BaseException] = []
    source = _Reading(stream, failures)
    source.check_header()
    with _ours_first(failures):
        try:
            pyrage.decrypt_io(source, _Writing(take, failures), [_identity(secret)])
        except (pyrage.DecryptError, OSError) as error:
            raise AppError("package.not_for_you" if str(error) == _NO_KEY else "package.damaged") from None


def write_all(sink: Sink, content: bytes) -> None:
    """Write to the last byte, however little the sink takes at a time. Raises OSError if it takes nothing."""
    left = memoryview(content)
    while left:
        taken = sink.write(bytes(left))
        if not taken:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        left = left[taken:]


def _all_into(sink: Sink) -> Callable[[bytes], None]:
    return lambda content: write_all(sink, content)


def _whole_key(key: bytes) -> bytes:
    if len(key) != KEY_BYTES:
        raise AppError("package.recipient_unfit")
    return key


def _public_key(key: bytes) -> bytes:
    if int.from_bytes(_whole_key(key), "little") & ((1 << 255) - 1) in _LOW_ORDER:
        raise AppError("package.recipient_unfit")
    return key


def _decoded(untrusted_text: str, prefix: str) -> bytes:
    try:
        return bech32.decoded(untrusted_text, prefix)
    except ValueError:
        raise AppError("package.recipient_unfit") from None


def _identity(secret: bytes) -> pyrage.x25519.Identity:
    return pyrage.x25519.Identity.from_str(secret_text(secret))


def _recipient(untrusted_text: str) -> pyrage.x25519.Recipient:
    recipient_bytes(untrusted_text)
    try:
        return pyrage.x25519.Recipient.from_str(untrusted_text)
    except pyrage.RecipientError:
        raise AppError("package.recipient_unfit") from None


@contextmanager
def _ours_first(failures: list[BaseException]) -> Iterator[None]:
    """Raise what went wrong on our side, and not what pyrage made of it.

    It hides some errors behind its own, and says nothing at all of one in the last piece that it writes.
    """
    try:
        yield
    except BaseException:
        if failures:
            raise failures[0] from None
        raise
    if failures:
        raise failures[0]


@contextmanager
def _kept(failures: list[BaseException]) -> Iterator[None]:
    """Remember what goes wrong while pyrage calls us, and do nothing more after it: pyrage still empties its buffer."""
    if failures:
        raise failures[0]
    try:
        yield
    except BaseException as failure:
        failures.append(failure)
        raise


class _Pieces:
    """What pyrage encrypts, asked for a little at a time."""

    def __init__(self, pieces: Iterable[bytes], failures: list[BaseException]) -> None:
        self._pieces, self._failures = iter(pieces), failures
        self._left = memoryview(b"")

    def read(self, size: int = -1) -> bytes:
        with _kept(self._failures):
            while not self._left:
                piece = next(self._pieces, None)
                if piece is None:
                    return b""
                self._left = memoryview(piece)
            taken = bytes(self._left[:size] if size >= 0 else self._left)
            self._left = self._left[len(taken) :]
            return taken


class _Writing:
    """Where pyrage writes to. It is always told that all was taken: a smaller number ends the whole process."""

    def __init__(self, take: Callable[[bytes], None], failures: list[BaseException]) -> None:
        self._take, self._failures = take, failures

    def write(self, content: bytes) -> int:
        with _kept(self._failures):
            self._take(bytes(content))
        return len(content)

    def flush(self) -> None:
        """Nothing is held back here."""


class _Reading:
    """What pyrage decrypts: its header is looked at first, and then given again."""

    def __init__(self, stream: Source, failures: list[BaseException]) -> None:
        self._stream, self._failures, self._start = stream, failures, b""

    def check_header(self) -> None:
        """Refuse what costs something to refuse later: a passphrase's work factor, a header without an end."""
        while (end := self._start.find(_HEADER_END)) < 0 and len(self._start) < MAX_AGE_HEADER_BYTES:
            piece = self._read(_PIECE)
            if not piece:
                break
            self._start += piece
        if not self._start.startswith(_FIRST_LINE):
            raise AppError("package.newer_format" if self._start.startswith(_FAMILY) else "package.damaged")
        if end < 0:
            raise AppError("package.too_large" if len(self._start) >= MAX_AGE_HEADER_BYTES else "package.damaged")
        stanzas = [line.split(b" ")[1:2] for line in self._start[:end].split(b"\n") if line.startswith(b"-> ")]
        if len(stanzas) > MAX_AGE_STANZAS:
            raise AppError("package.too_large")
        if [b"scrypt"] in stanzas:
            raise AppError("package.not_for_you")

    def read(self, size: int = -1) -> bytes:
        with _kept(self._failures):
            if self._start:
                taken = self._start[:size] if size >= 0 else self._start
                self._start = self._start[len(taken) :]
                return taken
            return self._read(size)

    def _read(self, size: int) -> bytes:
        try:
            return self._stream.read(size)
        except OSError:
            raise AppError("package.unreadable") from None
