"""`testimony media record`: what any recorder gives on standard input, straight into the case; and what was cut off."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import UnsupportedOperation
from queue import Empty, Queue
from typing import Annotated

import typer

from testimony_app.case import Case
from testimony_app.cli import asking, finding
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.options import AsJson, CasePath, InterviewCode, PassphraseFd
from testimony_app.cli.session import job, opened, stopped_by_ctrl_c
from testimony_app.cli.terminal import clock, facts, say, show, table
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import import_media, record_audio
from testimony_app.services.import_media import RecordingRead
from testimony_app.services.live_recording import DEFAULT_RATE, Form, Kept, LiveRecording, PcmStream
from testimony_app.services.record_audio import Unfinished

_BLOCK = 1 << 14
_WAITING = 4
"""Blocks that may wait for the disk. More would be sound that a killed process loses."""
_GIVEN_BEFORE = (_WAITING + 1) * _BLOCK + (1 << 16)
"""Bytes that may have been handed over before somebody asked to stop: those in hand, and a full pipe of the system."""
_TICK_S = 0.2
_TOLD_EVERY_MS = 1_000

Rate = Annotated[int, typer.Option("--rate", metavar="HZ", help="Samples a second of sound without a WAV header.")]
Channels = Annotated[
    int, typer.Option("--channels", min=1, max=32, help="Channels of sound without a WAV header; they are averaged.")
]
Chosen = Annotated[
    str, typer.Argument(metavar="ID", help="First characters of its id; see `testimony media unfinished`.")
]


def record(
    case: CasePath,
    interview: InterviewCode,
    rate: Rate = DEFAULT_RATE,
    channels: Channels = 1,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Record what comes on standard input: WAV, or 16-bit little-endian samples. Its end, and Ctrl-C, keep it.

    Such as `arecord -q -t raw -f S16_LE -r 48000 -c 1 | testimony media record -i I-014`. Standard error says how many
    milliseconds are safe, whatever happens. If this process is killed, bring them in with `testimony media recover`.

    JSON: recording.
    """
    if sys.stdin.isatty():
        raise UsageProblem("There is no sound on standard input: let a recorder write into this command.")
    with opened(case, passphrase_fd) as held:
        interview_id = finding.page(held, interview).interview.id
        import_media.refuse_without_consent(held, interview_id)
        watch = JobContext()
        with stopped_by_ctrl_c(watch):
            live = taken(
                lambda given: record_audio.begin(held, interview_id, given),
                PcmStream(Form("s16", channels, rate)),
                watch,
            )
        with job() as work:
            _show_added(as_json, live.finish(work))


def unfinished(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List recordings that were begun and not kept, as after a dead battery.

    JSON: unfinished.
    """
    with opened(case, passphrase_fd) as held:
        found = record_audio.unfinished(held)
        rows = [
            (each.media_id[:8], each.interview_code, each.begun_at, clock(each.duration_ms), _state(each))
            for each in found
        ]
        show(as_json, {"unfinished": found}, table(("Recording", "Interview", "Begun", "Safe", "State"), rows))


def recover(
    case: CasePath,
    recording: Chosen,
    interview: Annotated[
        str, typer.Option("--interview", "-i", metavar="CODE", help="Only where nobody knows its interview.")
    ] = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Keep what is safe of an unfinished recording, encrypted anew, and shred what was left of it.

    JSON: recording.
    """
    with opened(case, passphrase_fd) as held:
        wanted = _chosen(held, recording)
        interview_id = finding.page(held, interview).interview.id if interview else ""
        with job() as work:
            _show_added(as_json, record_audio.recover(held, wanted.media_id, work, interview_id))


def discard(
    case: CasePath,
    recording: Chosen,
    sure: Annotated[bool, typer.Option("--sure", help="Ask nobody.")] = False,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Make an unfinished recording unreadable for good.

    JSON: media_id.
    """
    with opened(case, passphrase_fd) as held:
        wanted = _chosen(held, recording)
        question = f"Discard {clock(wanted.duration_ms)} of sound for good?"
        if not sure and not asking.agreed(question, "--sure"):
            raise typer.Abort
        record_audio.discard_unfinished(held, wanted.media_id)
        show(as_json, {"media_id": wanted.media_id}, "It is gone.")


def taken(begin: Callable[[int], LiveRecording[Kept]], incoming: PcmStream, watch: JobContext) -> LiveRecording[Kept]:
    """The recording of all that came until the end or Ctrl-C. Stopped in another way, it stays unfinished.

    begin: starts one for sound of so many samples a second.
    """
    live: LiveRecording[Kept] | None = None
    told_ms = 0
    try:
        for block in _blocks(watch):
            sound = incoming.push(block)
            if live is None and incoming.form is not None:
                live = begin(incoming.form.rate)
            if live is not None and live.feed(sound) >= told_ms + _TOLD_EVERY_MS:
                told_ms = live.durable_ms
                say(f"{told_ms} ms are safe")
    except BaseException:
        if live is not None:
            with suppress(AppError):
                live.end()
        raise
    if live is None:
        raise AppError("recording.no_sound")
    return live


def _blocks(watch: JobContext) -> Iterator[bytes]:
    """What comes on standard input, and nothing where it is late, until it ends or somebody asks to stop.

    What was handed over before that still comes. A recorder that goes on all the same is not waited for.
    """
    came: Queue[bytes] = Queue(_WAITING)

    def pump() -> None:
        while block := _read():
            came.put(block)
        came.put(b"")

    # Its thread may wait in a read for ever, which must keep no process alive.
    threading.Thread(target=pump, name="testimony-stdin", daemon=True).start()
    left = _GIVEN_BEFORE
    while left > 0:
        asked_to_stop = watch.cancelled
        try:
            block = came.get(timeout=_TICK_S)
        except Empty:
            if asked_to_stop:
                return
            yield b""
            continue
        if not block:
            return
        if asked_to_stop:
            left -= len(block)
        yield block


def _read() -> bytes:
    try:
        descriptor = sys.stdin.fileno()
    except (UnsupportedOperation, OSError):
        return sys.stdin.buffer.read(_BLOCK)
    # Not through the buffer of `sys.stdin`: the interpreter cannot end while a thread waits inside it.
    return os.read(descriptor, _BLOCK)


def _chosen(case: Case, begun_id: str) -> Unfinished:
    found = [each for each in record_audio.unfinished(case) if each.media_id.startswith(begun_id)]
    if not found:
        raise AppError("recording.missing")
    if len(found) > 1:
        raise UsageProblem("Several begin so: write more characters of the id.")
    return found[0]


def _state(held: Unfinished) -> str:
    if not held.duration_ms:
        return "nothing can be read"
    return "ended, not kept yet" if held.whole else "cut off"


def _show_added(as_json: bool, added: RecordingRead) -> None:
    pairs = [("Recording", added.id[:8]), ("Length", clock(added.duration_ms)), ("SHA-256", added.sha256)]
    show(as_json, {"recording": added}, facts(pairs))
