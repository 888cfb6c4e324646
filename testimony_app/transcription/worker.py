"""The child process that listens: `python -m testimony_app.transcription.worker`, orders and sound on stdin.

It has no key and knows no case; its standard streams belong to the frames of `wire`, and what libraries print is
discarded, because it could be testimony.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from testimony_app.errors import AppError
from testimony_app.transcription import wire


def main() -> int:
    """Serve one order, then end. 0: served or refused; 1: the app is gone or the engine broke."""
    source, sink = _private_pipes()
    _harden()
    try:
        first = wire.receive(source)
        if first is None:
            return 1
        order = wire.order_from_json(first[1])
        try:
            _serve(order, source, sink)
        except AppError as refused:
            wire.send_json(sink, wire.REFUSED, {"code": refused.code, "ids": refused.ids})
    except Exception:  # noqa: BLE001  A traceback may quote testimony; the exit code says enough.
        return 1
    return 0


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Our own handles of stdin and stdout; the public ones then lead nowhere."""
    source, sink = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    return source, sink


def _harden() -> None:
    """No core dump, which would hold sound and words; and the window stays fluent."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError):
        os.nice(5)


def _serve(order: dict[str, Any], source: BinaryIO, sink: BinaryIO) -> None:
    from testimony_app.transcription.files import read_proved

    content = read_proved(Path(order["folder"]), order["sha256"])
    if order["task"] == "convert":
        from testimony_app.transcription.convert import convert

        convert(content, order["sha256"], Path(order["out"]))
        wire.send_json(sink, wire.DONE, {})
        return
    engine = _engine(order, content, sink)
    content.clear()
    wire.send_json(sink, wire.READY, {"device": engine.device})
    while order["task"] == "listen" and (frame := wire.receive(source)) is not None:
        _listen(engine, np.frombuffer(frame[1], np.float32), order, sink)


def _engine(order: dict[str, Any], content: dict[str, bytes], sink: BinaryIO) -> Any:
    from testimony_app.transcription import engines
    from testimony_app.transcription.files import CHECKPOINT, official_models

    device, threads = order["device"], order["threads"]
    # Said before the first touch: a GPU library that is missing may end this process without another word.
    wire.send_json(sink, wire.DEVICE, {"gpu": device != "cpu"})
    if CHECKPOINT in content:
        name = official_models().get(order["sha256"], "")
        return engines.OpenAIWhisperEngine(content.pop(CHECKPOINT), name, device, threads)
    return engines.FasterWhisperEngine(content, device, threads)


def _listen(engine: Any, samples: Any, order: dict[str, Any], sink: BinaryIO) -> None:
    from testimony_app.transcription.voice import is_silent, voiced

    language, voice = order["language"] or "", voiced(samples)
    if not is_silent(samples):
        first = int(voice[0][0] * 16000) if voice else 0
        language = language or engine.language(samples[first:])
        for utterance in engine.segments(samples, language, order["prompt"], voice):
            wire.send_json(sink, wire.HEARD, wire.utterance_to_json(utterance))
    wire.send_json(sink, wire.DONE, {"language": language, "speech_found": bool(voice)})


if __name__ == "__main__":
    sys.exit(main())
