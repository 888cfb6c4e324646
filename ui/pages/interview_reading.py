"""What the interview page reads of a case, in one go and beside the window."""

from __future__ import annotations

from dataclasses import dataclass

from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import (
    code_passage,
    edit_transcript,
    import_media,
    log_interview,
    manage_codebook,
    manage_incidents,
)
from testimony_app.services.code_passage import CodingRead
from testimony_app.services.edit_transcript import SegmentRead, State, TranscriptRead
from testimony_app.services.import_media import MediaReader, RecordingRead
from ui.models.code_tree_targets import Target, targets_of

BLOCK = 1 << 20


@dataclass(frozen=True, eq=False)
class WordsRead:
    """A transcript with its segments in order and its codings."""

    transcript: TranscriptRead
    segments: tuple[SegmentRead, ...]
    codings: tuple[CodingRead, ...]


@dataclass(frozen=True, eq=False)
class SoundRead:
    """A recording that is ready to be played; reader is None where it cannot be read, with the error.

    pairs: lowest and highest of each step of `step_ms`, as signed bytes in turn; empty where they cannot be read.
    """

    recording: RecordingRead
    pairs: bytes
    step_ms: int
    reader: MediaReader | None
    error: AppError | None = None


@dataclass(frozen=True, eq=False)
class Reading:
    """Everything that the page shows of one interview."""

    page: log_interview.InterviewPage
    words: WordsRead | None
    recording: RecordingRead | None
    targets: dict[str, Target]

    @property
    def refused(self) -> bool:
        """Whether the witness does not want to be recorded."""
        denied = (Status.REFUSED, Status.WITHDRAWN)
        return any(each.scope == "audio_recording" and each.status in denied for each in self.page.standings)


def read_interview(
    case: Case, interview_id: str, transcript_id: str = "", recording_id: str = "", segment_id: str = ""
) -> Reading:
    """The interview with one of its transcripts and recordings: those asked for, or the best there are.

    Raises AppError `interview.missing`.
    """
    page = log_interview.page(case, interview_id)
    words = _words(case, page.transcripts, transcript_id, segment_id)
    wanted = recording_id or (words.transcript.recording_id or "" if words is not None else "")
    recording = next((each for each in page.recordings if each.id == wanted), None)
    return Reading(page, words, recording or next(iter(page.recordings), None), read_targets(case))


def read_words(case: Case, transcript_id: str) -> WordsRead:
    """One transcript. Raises AppError `transcript.missing`."""
    return WordsRead(
        edit_transcript.transcript(case, transcript_id),
        tuple(edit_transcript.segments(case, transcript_id)),
        tuple(code_passage.codings_of(case, transcript_id)),
    )


def read_targets(case: Case) -> dict[str, Target]:
    """All codes and incidents with how often they are used."""
    return targets_of(manage_codebook.codes(case), manage_incidents.incidents(case), manage_codebook.usage(case))


def read_codings(case: Case, transcript_id: str) -> tuple[tuple[CodingRead, ...], dict[str, Target]]:
    """The codings of a transcript, none without one, and what they can be tied to."""
    held = tuple(code_passage.codings_of(case, transcript_id)) if transcript_id else ()
    return held, read_targets(case)


def read_sound(case: Case, recording: RecordingRead) -> SoundRead:
    """The recording's picture and a reader for its sound, which the caller closes."""
    pairs, step_ms, reader, error = bytearray(), 1, None, None
    try:
        peaks = import_media.waveform(case, recording.id)
        pairs, step_ms = bytearray(2 * len(peaks.low)), peaks.step_ms
        pairs[0::2], pairs[1::2] = peaks.low.tobytes(), peaks.high.tobytes()
    except AppError as unreadable:
        error = unreadable
    try:
        reader = import_media.open_sound(case, recording.id)
    except AppError as unreadable:
        error = unreadable
    return SoundRead(recording, bytes(pairs), step_ms, reader, error)


def damaged_stretches(case: Case, recording: RecordingRead, job: JobContext) -> list[tuple[int, int]]:
    """Where the recording is damaged, in milliseconds, by the share of its bytes. Raises Cancelled."""
    with import_media.open_sound(case, recording.id) as sound:
        while sound.read(BLOCK):
            job.check()
        return stretches(sound.damaged_ranges, sound.size, recording.duration_ms)


def stretches(ranges: tuple[tuple[int, int], ...], size: int, duration_ms: int) -> list[tuple[int, int]]:
    """Byte ranges as stretches of time."""
    return [(start * duration_ms // max(size, 1), end * duration_ms // max(size, 1)) for start, end in ranges]


def _words(case: Case, held: tuple[TranscriptRead, ...], transcript_id: str, segment_id: str) -> WordsRead | None:
    if segment_id:
        for each in held:
            found = read_words(case, each.id)
            if any(segment.id == segment_id for segment in found.segments):
                return found
    chosen = next((each for each in held if each.id == transcript_id), None)
    if chosen is None and held:
        chosen = max(held, key=lambda each: (each.state is State.VERIFIED, each.made_at))
    return None if chosen is None else read_words(case, chosen.id)
