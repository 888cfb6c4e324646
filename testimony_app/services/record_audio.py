"""Record an interview straight into the case, and bring in what a killed process or an empty battery left of one."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import BinaryIO, cast

from testimony_app.audio import pcm
from testimony_app.audio.probe import SoundFacts, probe
from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services.import_media import Origin, RecordingRead, add_recording, part_of, refuse_without_consent
from testimony_app.services.live_recording import DEFAULT_RATE, LiveRecording, checked_rate
from testimony_app.store import interviews, recordings
from testimony_app.store.recordings import Begun
from testimony_app.vault.media_format import StoredMedia
from testimony_app.vault.media_reader import MediaReader
from testimony_app.vault.media_recorder import MediaRecorder

KIND = "recording"
SPARE_BYTES = 64 << 20
"""Left free beside a recording, because databases need room to say what happened."""

_AT_ONCE = 1 << 20
_READ_BACK = 0.6
"""The share of the work that is done once everything was read back; drawing the waveform is the rest."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A recording that was begun and not kept.

    interview_id, interview_code: to which it belongs, "" if nobody knows. duration_ms: what is genuine of it, 0 if
    nothing can be read. whole: it was ended, as by locking, and misses nothing.
    """

    media_id: str
    interview_id: str
    interview_code: str
    begun_at: datetime | None
    duration_ms: int
    whole: bool


def begin(case: Case, interview_id: str, rate: int = DEFAULT_RATE) -> LiveRecording[RecordingRead]:
    """A recording of the interview that begins now; which interview it is, is on the disk before the first sample.

    Raises AppError `consent.recording_refused`, `interview.missing`, `recording.rate_unfit`, `recording.no_room`,
    `media.*`, `case.*`, `vault.read_only`, `role.not_allowed`.
    """
    checked_rate(rate)
    refuse_without_consent(case, interview_id)
    if not room_ms(case, rate):
        raise AppError("recording.no_room")
    recorder = case.media.record(KIND)
    try:
        with case.write("recording.begun") as store:
            left = set(recordings.begun(store)) - set(case.media.unfinished()) - set(case.media.ids())
            recordings.forget_begun(store, left)
            recordings.note_begun(store, Begun(recorder.media_id, interview_id, case.now(), case.user))
            store.concerns(recorder.media_id, {"interview": interview_id, "rate": rate})
        return LiveRecording(recorder, rate, _InCase(case, interview_id))
    except BaseException:
        with suppress(AppError):
            recorder.discard()
        raise


def room_ms(case: Case, rate: int = DEFAULT_RATE) -> int:
    """How long a recording still fits where the case lies, in milliseconds. Raises AppError `media.unreadable`."""
    return pcm.milliseconds(max(0, case.media.free_bytes() - SPARE_BYTES), rate)


def unfinished(case: Case) -> list[Unfinished]:
    """The recordings that were begun and not kept, oldest first; none for somebody who may not hear recordings."""
    if not case.holds("audio"):
        return []
    with case.read() as store:
        notes = recordings.begun(store)
        known = interviews.with_witness(store, {note.interview_id for note in notes.values()})
        placed = {media_id for media_id in notes if recordings.with_media(store, media_id) is None}
    placed &= set(case.media.ids())
    waiting = set(case.media.unfinished()) - case.media.recording_now()
    codes = {interview_id: held.code for interview_id, (held, _) in known.items()}
    found = [
        _looked_at(case, media_id, notes.get(media_id), codes, media_id in placed) for media_id in waiting | placed
    ]
    return sorted(found, key=lambda each: (each.begun_at is None, each.begun_at, each.media_id))


def recover(case: Case, media_id: str, job: JobContext, interview_id: str = "") -> RecordingRead:
    """Keep what is genuine of an unfinished recording, encrypted anew, and shred what was left of it.

    interview_id: only where nobody knows to which one it belongs, or that one is gone. The recording is marked as
    recovered if its end is missing. Raises AppError `recording.interview_unknown`, `recording.no_sound`,
    `consent.recording_refused`, `media.*`, Cancelled; the unfinished recording stays as it is then.
    """
    with case.read() as store:
        note = recordings.begun(store).get(media_id)
    wanted = interview_id or ("" if note is None else note.interview_id)
    if not wanted:
        raise AppError("recording.interview_unknown")
    refuse_without_consent(case, wanted)
    if media_id not in case.media.unfinished():
        if note is None:
            raise AppError("media.missing")
        return _entered(case, media_id, wanted, job)
    with case.media.recover(media_id) as sound:
        facts, cut = _facts(sound), sound.recovered
        stored = case.media.add(cast(BinaryIO, sound), KIND, part_of(job, 0.0, _READ_BACK), sound.size)
    try:
        held = _twin(case, stored, wanted)
        if held is None:
            origin = Origin("recording.recovered", recovered=cut)
            held = add_recording(case, wanted, stored, facts, part_of(job, _READ_BACK, 1.0), origin)
    except BaseException:
        with suppress(AppError):
            case.media.remove(stored.media_id)
        raise
    case.media.discard_unfinished(media_id)
    return held


def discard_unfinished(case: Case, media_id: str) -> None:
    """Make an unfinished recording unreadable for good. Raises AppError `media.missing`, `media.write_failed`."""
    with case.write("recording.discarded") as store:
        store.concerns(media_id)
        if media_id in case.media.unfinished():
            case.media.discard_unfinished(media_id)
        elif media_id in recordings.begun(store) and recordings.with_media(store, media_id) is None:
            case.media.remove(media_id)
        else:
            raise AppError("media.missing")
        recordings.forget_begun(store, [media_id])


class _InCase:
    """Writes into the log of the case what becomes of a recording of one interview."""

    def __init__(self, case: Case, interview_id: str) -> None:
        self._case, self._interview_id = case, interview_id

    def paused(self, media_id: str, at_ms: int) -> None:
        self._note("recording.paused", media_id, at_ms)

    def resumed(self, media_id: str, at_ms: int) -> None:
        self._note("recording.resumed", media_id, at_ms)

    def keep(self, recorder: MediaRecorder, rate: int, job: JobContext) -> RecordingRead:
        refuse_without_consent(self._case, self._interview_id)
        stored = recorder.finish(part_of(job, 0.0, _READ_BACK))
        length = pcm.milliseconds(stored.size - pcm.HEADER_BYTES, rate)
        facts = SoundFacts(max(1, length), "pcm_s16le", "wav", 1, rate)
        origin = Origin("recording.added")
        return add_recording(self._case, self._interview_id, stored, facts, part_of(job, _READ_BACK, 1.0), origin)

    def drop(self, recorder: MediaRecorder) -> None:
        with self._case.write("recording.discarded") as store:
            recordings.forget_begun(store, [recorder.media_id])
            store.concerns(recorder.media_id)
            recorder.discard()

    def _note(self, act: str, media_id: str, at_ms: int) -> None:
        with self._case.write(act) as store:
            store.concerns(media_id, {"at_ms": at_ms})


def _looked_at(case: Case, media_id: str, note: Begun | None, codes: dict[str, str], placed: bool) -> Unfinished:
    duration_ms, whole = 0, False
    with suppress(AppError), case.media.open(media_id) if placed else case.media.recover(media_id) as sound:
        rate = pcm.rate_in(sound.read(pcm.HEADER_BYTES))
        duration_ms = pcm.milliseconds(sound.size - pcm.HEADER_BYTES, rate) if rate else 0
        whole = not sound.recovered
    interview_id = note.interview_id if note is not None and note.interview_id in codes else ""
    begun_at = None if note is None else note.begun_at
    return Unfinished(media_id, interview_id, codes.get(interview_id, ""), begun_at, duration_ms, whole)


def _entered(case: Case, media_id: str, interview_id: str, job: JobContext) -> RecordingRead:
    """Enter a recording whose file got its place before its process died."""
    with case.read() as store:
        if recordings.with_media(store, media_id) is not None:
            raise AppError("media.missing")
    with case.media.open(media_id) as sound:
        facts = _facts(sound)
        stored = _measured(sound, media_id, part_of(job, 0.0, _READ_BACK))
    origin = Origin("recording.recovered")
    return add_recording(case, interview_id, stored, facts, part_of(job, _READ_BACK, 1.0), origin)


def _measured(sound: MediaReader, media_id: str, job: JobContext) -> StoredMedia:
    digest = sha256()
    while block := sound.read(_AT_ONCE):
        digest.update(block)
        job.step(sound.tell() / sound.size, "media.checking")
    return StoredMedia(media_id, sound.size, digest.hexdigest())


def _facts(sound: MediaReader) -> SoundFacts:
    if sound.size <= pcm.HEADER_BYTES:
        raise AppError("recording.no_sound")
    facts = probe(cast(BinaryIO, sound))
    sound.seek(0)
    return facts


def _twin(case: Case, stored: StoredMedia, interview_id: str) -> RecordingRead | None:
    """The recording that an interrupted recovery has made of the same sound already; the new copy is taken away."""
    with case.read() as store:
        twin = recordings.with_hash(store, stored.sha256)
    if twin is None or twin.interview_id != interview_id:
        return None
    case.media.remove(stored.media_id)
    return twin
