"""The app's side of the worker: starts it, hears its frames without ever blocking a cancel, and ends it."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, BinaryIO, Self

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.transcription import wire

_MODULE = "testimony_app.transcription.worker"
_ROOT = Path(__file__).resolve().parents[2]
_TICK_S = 0.05
_MOST_THREADS = 8


class WorkerDied(Exception):  # noqa: N818  Caught here and turned into an AppError by whoever knows the piece.
    """The worker ended without finishing. on_gpu: it had been about to use one."""

    def __init__(self, on_gpu: bool) -> None:
        super().__init__()
        self.on_gpu = on_gpu


class Child:
    """One worker process. Use as a context: it is ended, whatever happens, on the way out."""

    def __init__(self, order: dict[str, Any], job: JobContext) -> None:
        self._job = job
        self._on_gpu = False
        self._frames: queue.SimpleQueue[tuple[bytes, bytes] | None] = queue.SimpleQueue()
        threads = min(_MOST_THREADS, os.cpu_count() or 1)
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", _MODULE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(threads),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin and self._process.stdout
        self._in: Any = self._process.stdin
        self._out: Any = self._process.stdout
        self._reader = threading.Thread(target=self._read, args=(self._out,), daemon=True)
        self._reader.start()
        self.send(wire.ORDER, json.dumps({"threads": threads, **order}).encode())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join()
        self._out.close()
        with contextlib.suppress(OSError):
            self._in.close()

    def _read(self, pipe: BinaryIO) -> None:
        while (frame := wire.receive(pipe)) is not None:
            self._frames.put(frame)
        self._frames.put(None)

    def send(self, kind: bytes, body: bytes) -> None:
        """Give the worker one frame; that it died shows at the next `receive`."""
        with contextlib.suppress(OSError):
            wire.send(self._in, kind, body)

    def receive(self) -> tuple[bytes, bytes]:
        """The next frame that says something. Raises Cancelled, WorkerDied, or the AppError that the worker raised."""
        while True:
            self._job.check()
            try:
                frame = self._frames.get(timeout=_TICK_S)
            except queue.Empty:
                continue
            if frame is None:
                raise WorkerDied(self._on_gpu)
            kind, body = frame
            if kind == wire.DEVICE:
                self._on_gpu = bool(json.loads(body)["gpu"])
            elif kind == wire.REFUSED:
                refused = json.loads(body)
                raise AppError(refused["code"], **refused["ids"])
            else:
                if kind == wire.READY:
                    self._on_gpu = json.loads(body)["device"] != "cpu"
                return kind, body


def _environment(threads: int) -> dict[str, str]:
    """Ours, with the network switched off for the libraries that would use it."""
    path = os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH", "")]))
    return {
        **os.environ,
        "PYTHONPATH": path,
        "PYTHONWARNINGS": "ignore",
        "HF_HUB_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        # Else the runtime of the voice detector reports each run to its maker, and keeps a file for that on the disk.
        "ORT_DISABLE_TELEMETRY": "1",
        "OMP_NUM_THREADS": str(threads),
        # Threads that spin while they wait take the processor from the window, and on two busy cores from each other.
        "OMP_WAIT_POLICY": "PASSIVE",
    }
