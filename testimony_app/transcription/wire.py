"""What passes between the app and its transcription worker: frames of a kind, a length and a body."""

from __future__ import annotations

import json
import struct
from dataclasses import asdict
from typing import Any, BinaryIO

from testimony_app.domain.transcripts import Utterance

_HEAD = struct.Struct("<cI")

ORDER = b"O"  # to the worker, first of all: what to load, as JSON
SOUND = b"S"  # to the worker: float32 samples of one piece
DEVICE = b"D"  # from the worker: the device it is about to use, before it touches it
READY = b"R"  # from the worker: the model is loaded
HEARD = b"H"  # from the worker: one utterance, as JSON
DONE = b"E"  # from the worker: the piece or the task is finished, as JSON
REFUSED = b"X"  # from the worker: an AppError, as JSON


def send(pipe: BinaryIO, kind: bytes, body: bytes = b"") -> None:
    """Write one frame. Raises OSError if the other side is gone."""
    pipe.write(_HEAD.pack(kind, len(body)))
    pipe.write(body)
    pipe.flush()


def send_json(pipe: BinaryIO, kind: bytes, value: Any) -> None:
    """Write one frame whose body is `value` as JSON."""
    send(pipe, kind, json.dumps(value).encode())


def receive(pipe: BinaryIO) -> tuple[bytes, bytes] | None:
    """The next frame's kind and body; None at the end of the pipe, also within a frame."""
    head = pipe.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    kind, length = _HEAD.unpack(head)
    body = pipe.read(length)
    return None if len(body) < length else (kind, body)


def utterance_to_json(utterance: Utterance) -> dict[str, Any]:
    """The utterance as plain values."""
    return asdict(utterance)


def utterance_from_json(body: bytes) -> Utterance:
    """The utterance that `utterance_to_json` made."""
    read = json.loads(body)
    return Utterance(**{**read, "flags": tuple(read["flags"])})


def order_from_json(body: bytes) -> dict[str, Any]:
    """The order that the app sent first."""
    order: dict[str, Any] = json.loads(body)
    return order
