"""Bring a recording into the case: encrypted as it is read, hashed, the original kept as it came."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, cast

from testimony_app.audio.peaks import Peaks as Peaks
from testimony_app.audio.peaks import peaks
from testimony_app.audio.probe import SoundFacts, probe
from testimony_app.case import Case
from testimony_app.domain.consent import Status, standing
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.store import consents, identities, interviews, recordings
from testimony_app.store.base import new_id
from testimony_app.store.session import Store
from testimony_app.store.transcript_tables import Recording
from testimony_app.store.transcript_tables import RecordingRead as RecordingRead
from testimony_app.vault.media_format import StoredMedia
from testimony_app.vault.media_reader import MediaReader as MediaReader

_ENCRYPTED = 0.6
"""The share of the work that is done once the file is encrypted; drawing the waveform is the rest."""


@dataclass(frozen=True, slots=True)
class Origin:
    """How a recording came into the case. act: its name in the log. file_name: goes to the identity compartment.

    recovered: its end is missing.
    """

    act: str
    file_name: str = field(default="", repr=False)
    recovered: bool = False


def import_recording(case: Case, interview_id: str, untrusted_file: Path, job: JobContext) -> RecordingRead:
    """The recording, encrypted in the case. The file it came from is left where it is, unchanged.

    Raises AppError `file.unreadable`, `sound.*`, `consent.recording_refused`, `interview.erased`,
    `recording.already_here`, `media.*`;
    nothing of it is in the case then. Raises Cancelled.
    """
    refuse_without_consent(case, interview_id)
    try:
        with untrusted_file.open("rb") as source:
            facts = probe(source)
            source.seek(0)
            stored = case.media.add(source, "recording", part_of(job, 0.0, _ENCRYPTED), untrusted_file.stat().st_size)
    except OSError:
        raise AppError("file.unreadable") from None
    try:
        origin = Origin("recording.imported", file_name=untrusted_file.name)
        return add_recording(case, interview_id, stored, facts, part_of(job, _ENCRYPTED, 1.0), origin)
    except BaseException:
        with suppress(AppError):
            case.media.remove(stored.media_id)
        raise


def open_sound(case: Case, recording_id: str, *, lenient: bool = True) -> MediaReader:
    """A reader that decrypts the recording as it is read. Lenient, a damaged stretch reads as silence and is noted.

    Raises AppError `recording.missing`, `media.missing`, `media.foreign`, `media.damaged`.
    """
    with case.read() as store:
        held = recordings.recording(store, recording_id)
    return case.media.open(held.media_id, lenient=lenient)


def waveform(case: Case, recording_id: str) -> Peaks:
    """Lowest and highest sample of every step. Raises AppError `recording.missing`, `peaks.unreadable`."""
    with case.read() as store:
        return Peaks.from_bytes(recordings.peaks(store, recording_id))


def recording(case: Case, recording_id: str) -> RecordingRead:
    """Raises AppError `recording.missing`."""
    with case.read() as store:
        return recordings.recording(store, recording_id)


def check_recording(case: Case, recording_id: str, job: JobContext) -> bool:
    """Whether every byte of the recording still is what was imported, by its SHA-256.

    Raises AppError `media.damaged` where a chunk does not decrypt, Cancelled.
    """
    held = recording(case, recording_id)
    digest, done = sha256(), 0
    with open_sound(case, recording_id, lenient=False) as sound:
        while block := sound.read(1 << 20):
            digest.update(block)
            done += len(block)
            job.step(done / max(held.size, 1), "media.checking")
    return digest.hexdigest() == held.sha256


def refuse_without_consent(case: Case, interview_id: str) -> None:
    """Raises AppError `consent.recording_refused` if the witness refused to be recorded, or withdrew it."""
    with case.read() as store:
        interviews.living(store, interview_id)
        rows = consents.ledger(store, [interview_id])[interview_id]
    held = standing([consents.as_decision(row) for row in rows], "audio_recording", case.today())
    if held.status in (Status.REFUSED, Status.WITHDRAWN):
        raise AppError("consent.recording_refused", status=held.status.value)


def add_recording(
    case: Case, interview_id: str, stored: StoredMedia, facts: SoundFacts, job: JobContext, origin: Origin
) -> RecordingRead:
    """Enter the media file that lies in the case as a recording of the interview.

    Raises AppError `recording.already_here`, `media.*`; Cancelled. The media file stays where it is then.
    """
    row = recording_row(case, interview_id, stored, facts, job, recovered=origin.recovered)
    with case.write(origin.act, identity=bool(origin.file_name)) as store:
        refuse_twice(store, stored.sha256)
        added = recordings.add(store, row)
        if origin.file_name:
            identities.put_origin(store, added.id, origin.file_name, facts.tags)
        recordings.forget_begun(store, [stored.media_id])
        store.concerns(added.id, added)
    return added


def recording_row(
    case: Case, interview_id: str, stored: StoredMedia, facts: SoundFacts, job: JobContext, *, recovered: bool
) -> Recording:
    """The recording as it is to be stored, with its waveform drawn; nothing is stored yet.

    Raises AppError `recording.already_here`, `media.*`; Cancelled.
    """
    with case.read() as store:
        refuse_twice(store, stored.sha256)
    with case.media.open(stored.media_id) as sound:
        picture = peaks(cast(BinaryIO, sound), job, facts.duration_ms)
    return Recording(
        id=new_id(),
        interview_id=interview_id,
        media_id=stored.media_id,
        sha256=stored.sha256,
        size=stored.size,
        duration_ms=facts.duration_ms,
        codec=facts.codec,
        container=facts.container,
        channels=facts.channels,
        sample_rate=facts.sample_rate,
        peaks=picture,
        imported_at=case.now(),
        imported_by=case.user,
        recovered=recovered,
    )


def refuse_twice(store: Store, sha256: str) -> None:
    """Raises AppError `recording.already_here` if this very sound is in the case."""
    twin = recordings.with_hash(store, sha256)
    if twin is not None:
        raise AppError("recording.already_here", interview=interviews.interview(store, twin.interview_id).code)


def part_of(job: JobContext, start: float, end: float) -> JobContext:
    """A view of `job` in which 0..1 stands for `start`..`end` of the whole; cancelling the whole cancels the part."""

    def report(fraction: float, code: str) -> None:
        job.step(start + fraction * (end - start), code or "media.importing")

    return JobContext(report)
