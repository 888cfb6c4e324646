"""What a reader accepts at most; beyond it a file is a mistake or an attack."""

from __future__ import annotations

from typing import BinaryIO

from testimony_app.errors import AppError

MAX_FILE_BYTES = 32 * 1024 * 1024
MAX_UTTERANCES = 100_000
MAX_ZIP_MEMBERS = 4_000
MAX_MEMBER_BYTES = 64 * 1024 * 1024
MAX_EXPANDED_BYTES = 256 * 1024 * 1024
MAX_RATIO = 200
RATIO_MATTERS_FROM = 1024 * 1024
MAX_SPEAKER_LETTERS = 64


def read_within(untrusted: BinaryIO, most: int = MAX_FILE_BYTES) -> bytes:
    """All bytes of the stream. Raises AppError `transcript.too_large` (mib) before holding more than `most`."""
    content = untrusted.read(most + 1)
    if len(content) > most:
        raise AppError("transcript.too_large", mib=most // (1024 * 1024))
    return content
