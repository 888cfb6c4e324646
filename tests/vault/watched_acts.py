"""Acts on a case, each in a process that another one watches: `python -m tests.vault.watched_acts ACT,... CASE OUT`.

The case has the interview I-001 with a recording, a checked transcript and a tagged passage. The passphrase is read
from the environment variable SECRET.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from testimony_app.audio import pcm
from testimony_app.case import Case
from testimony_app.domain.consent import Purpose
from testimony_app.errors import AppError
from testimony_app.jobs import Cancelled, JobContext
from testimony_app.services import import_media, log_interview, manage_incidents, record_audio, release, transcribe
from testimony_app.services.live_recording import DEFAULT_RATE


def stopped_at(code: str, from_fraction: float = 0.0) -> JobContext:
    """A job that is cancelled as soon as it reports this stage, from that fraction on."""

    def report(fraction: float, stage: str) -> None:
        if stage == code and fraction >= from_fraction:
            job.cancel()

    job = JobContext(report)
    return job


def recorded(case: Case, _out: Path) -> None:
    """Five seconds of noise, kept."""
    live = record_audio.begin(case, log_interview.by_code(case, "I-001").id)
    live.feed(os.urandom(pcm.sound_bytes(5000, DEFAULT_RATE)))
    live.end()
    live.finish(JobContext())


def recording_discarded(case: Case, _out: Path) -> None:
    """Five seconds of noise, thrown away."""
    live = record_audio.begin(case, log_interview.by_code(case, "I-001").id)
    live.feed(os.urandom(pcm.sound_bytes(5000, DEFAULT_RATE)))
    live.discard()


def transcribed(case: Case, _out: Path) -> None:
    """The whole recording."""
    transcribe.transcribe(case, recording_of(case), transcribe.models()[0], JobContext())


def transcription_cancelled(case: Case, _out: Path) -> None:
    """Stopped after its first piece."""
    job = stopped_at("transcribe.listening", 0.1)
    try:
        transcribe.transcribe(case, recording_of(case), transcribe.models()[0], job)
    except Cancelled:
        return
    raise SystemExit("it was not stopped")


def waveform(case: Case, _out: Path) -> None:
    """The picture of the sound, measured anew and read from the case."""
    recording_id = recording_of(case)
    assert len(import_media.waveform(case, recording_id).low) > 10


def exported(case: Case, out: Path) -> None:
    """The passage about the incident, as files that may leave."""
    release_to(case, out, JobContext())


def export_cancelled(case: Case, out: Path) -> None:
    """The same, stopped while it looks for names."""
    try:
        release_to(case, out, stopped_at("release.scanning"))
    except Cancelled:
        return
    raise SystemExit("it was not stopped")


def export_failed(case: Case, out: Path) -> None:
    """The same, into a folder that cannot be written."""
    try:
        release_to(case, out / "not there", JobContext())
    except AppError:
        return
    raise SystemExit("it did not fail")


def recording_of(case: Case) -> str:
    return log_interview.page(case, log_interview.by_code(case, "I-001").id).recordings[0].id


def release_to(case: Case, out: Path, job: JobContext) -> None:
    [incident] = manage_incidents.incidents(case)
    shown = release.preview(case, incident.id, Purpose.ANONYMOUS_QUOTATION)
    choices = {each.passage.coding.id: release.Choice(each.findings) for each in shown.excerpts}
    release.write(case, shown, choices, out, job)


ACTS = {
    act.__name__: act
    for act in (recorded, recording_discarded, transcribed, transcription_cancelled, waveform, exported,
                export_cancelled, export_failed)
}  # fmt: skip


def main() -> None:
    names, path, out = sys.argv[1:]
    case = Case.open(Path(path), os.environ.pop("SECRET"))
    for name in names.split(","):
        ACTS[name](case, Path(out))
    case.close()


if __name__ == "__main__":
    main()
