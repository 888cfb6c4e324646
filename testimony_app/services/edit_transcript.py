"""Transcripts: type, import, correct, verify. Corrections are versions; codings move with the words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import get_args

from testimony_app.case import Case
from testimony_app.domain.speakers import speaker_of
from testimony_app.domain.transcripts import Utterance
from testimony_app.domain.vocabularies import checked_term
from testimony_app.errors import AppError
from testimony_app.readers.transcripts import TranscriptKind, read_transcript
from testimony_app.services.operations import Operation, Step, operation
from testimony_app.services.transcript_steps import mark_label, mark_segments, retype_segment, set_speakers
from testimony_app.store import codings, interviews, transcripts
from testimony_app.store.coding_tables import CodingRead
from testimony_app.store.transcript_tables import SegmentRead as SegmentRead
from testimony_app.store.transcript_tables import SegmentVersionRead as SegmentVersionRead
from testimony_app.store.transcript_tables import Source as Source
from testimony_app.store.transcript_tables import State as State
from testimony_app.store.transcript_tables import TranscriptRead as TranscriptRead

KINDS: tuple[TranscriptKind, ...] = get_args(TranscriptKind)


def add_transcript(
    case: Case,
    interview_id: str,
    utterances: Sequence[Utterance],
    *,
    source: Source = Source.TYPED,
    recording_id: str | None = None,
    language: str = "",
    speakers: Mapping[str, str] | None = None,
) -> TranscriptRead:
    """A new draft of these utterances. speakers: the term for each label; others are guessed or left open.

    Raises AppError `interview.missing`, `interview.erased`, `transcript.empty`.
    """
    if not any(each.text.strip() for each in utterances):
        raise AppError("transcript.empty")
    known = speakers or {}
    with case.write("transcript.added") as store:
        held = interviews.living(store, interview_id)
        added = transcripts.add_transcript(
            store,
            interview_id,
            source,
            case.now(),
            case.user,
            recording_id=recording_id,
            language=language or held.language,
        )
        pairs = [(each, known.get(each.speaker) or speaker_of(each.speaker)) for each in utterances]
        transcripts.append(store, added.id, pairs)
        store.concerns(added.id, {"segments": len(pairs), "source": source.value})
    return added


def import_transcript(
    case: Case,
    interview_id: str,
    untrusted_file: Path,
    *,
    recording_id: str | None = None,
    language: str = "",
    speakers: Mapping[str, str] | None = None,
) -> TranscriptRead:
    """A new draft from a txt, docx, srt, vtt or csv file, which stays as it is.

    Raises AppError `transcript.kind_unknown`, `file.unreadable`, `transcript.*` of the readers; nothing is stored then.
    """
    utterances = read_file(untrusted_file)
    return add_transcript(
        case,
        interview_id,
        utterances,
        source=Source.IMPORTED,
        recording_id=recording_id,
        language=language,
        speakers=speakers,
    )


def read_file(untrusted_file: Path) -> list[Utterance]:
    """What a transcript file holds. Raises AppError as `import_transcript` does."""
    kind = untrusted_file.suffix.lower().removeprefix(".")
    known = next((each for each in KINDS if each == kind), None)
    if known is None:
        raise AppError("transcript.kind_unknown")
    try:
        with untrusted_file.open("rb") as stream:
            return read_transcript(stream, known)
    except OSError:
        raise AppError("file.unreadable") from None


def segments(case: Case, transcript_id: str) -> list[SegmentRead]:
    """The segments in order."""
    with case.read() as store:
        return transcripts.segments(store, transcript_id)


def transcript(case: Case, transcript_id: str) -> TranscriptRead:
    """Raises AppError `transcript.missing`."""
    with case.read() as store:
        return transcripts.transcript(store, transcript_id)


def history(case: Case, segment_id: str) -> list[SegmentVersionRead]:
    """The former selves of a segment, oldest first."""
    with case.read() as store:
        return transcripts.versions(store, segment_id)


def retype(case: Case, segment_id: str, text: str, reason: str = "") -> Operation:
    """An act that corrects the words of a segment; codings move with them, and undone stand where they stood.

    A correction takes the mark of verification away. Raises AppError `segment.empty` when it is made; taking it back
    raises `transcript.masked_since` if names were masked in between, which would bring them back.
    """
    clean = text.replace("\r\n", "\n").replace("\r", "\n")
    if not clean.strip():
        raise AppError("segment.empty")

    values = {"id": segment_id, "text": clean, "reason": reason}
    return operation(case, Step("segment.corrected", retype_segment, values), touched={segment_id})


def set_speaker(case: Case, segment_ids: Sequence[str], speaker: str) -> Operation:
    """An act that says who speaks in these segments; `speaker` is a term of the vocabulary, "" for nobody known.

    Raises AppError `vocabulary.unknown_term`, `segment.missing` when it is made.
    """
    if speaker:
        checked_term("speaker", speaker)
    if not segment_ids:
        raise AppError("segment.missing")

    values = {"speakers": dict.fromkeys(segment_ids, speaker), "reason": ""}
    return operation(case, Step("segment.speaker_set", set_speakers, values), touched=segment_ids)


def verify(case: Case, segment_ids: Sequence[str], heard: bool = True) -> Operation:
    """An act that marks segments as heard and right, or takes the mark back; undone, each has the mark it had.

    Raises AppError `segment.missing` when it is made of no segments, or runs on one that is gone.
    """
    if not segment_ids:
        raise AppError("segment.missing")
    mark = [case.now().isoformat(), case.user] if heard else [None, ""]
    values = {"marks": dict.fromkeys(segment_ids, mark), "heard": heard}
    return operation(case, Step(mark_label(heard), mark_segments, values), touched=segment_ids)


def orphans(case: Case, transcript_id: str) -> list[CodingRead]:
    """Codings whose words an edit deleted: a person decides whether they go or are put elsewhere."""
    with case.read() as store:
        return [each for each in codings.of_transcript(store, transcript_id) if each.orphaned]
