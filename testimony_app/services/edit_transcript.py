"""Transcripts: type, import, correct, verify. Corrections are versions; codings move with the words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import get_args

from testimony_app.case import Case
from testimony_app.domain.speakers import speaker_of
from testimony_app.domain.transcripts import Utterance
from testimony_app.domain.vocabularies import checked_term
from testimony_app.errors import AppError
from testimony_app.readers.transcripts import TranscriptKind, read_transcript
from testimony_app.services.coding_moves import move_codings
from testimony_app.services.operations import Operation
from testimony_app.store import codings, interviews, transcripts
from testimony_app.store.coding_tables import CodingRead
from testimony_app.store.session import Store
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

    def run() -> Operation:
        with case.write("segment.corrected") as store:
            former = transcripts.segment(store, segment_id)
            masked_at = transcripts.transcript(store, former.transcript_id).masked_at
            before = codings.touching(store, segment_id)
            transcripts.revise(
                store, segment_id, case.now(), case.user, reason, text=clean, verified_at=None, verified_by=""
            )
            move_codings(store, former, clean, before)
            _unverify(store, former.transcript_id)
            store.concerns(segment_id, {"version": former.version + 1})
        return _restore(case, former, before, masked_at)

    return Operation("segment.corrected", frozenset({segment_id}), run)


def set_speaker(case: Case, segment_ids: Sequence[str], speaker: str) -> Operation:
    """An act that says who speaks in these segments; `speaker` is a term of the vocabulary, "" for nobody known.

    Raises AppError `vocabulary.unknown_term`, `segment.missing` when it is made.
    """
    if speaker:
        checked_term("speaker", speaker)
    if not segment_ids:
        raise AppError("segment.missing")

    def run() -> Operation:
        with case.write("segment.speaker_set") as store:
            former = transcripts.segments_by_id(store, segment_ids)
            for segment_id in segment_ids:
                transcripts.revise(store, segment_id, case.now(), case.user, "", speaker=speaker)
            store.concerns(segment_ids[0], {"speaker": speaker, "segments": list(segment_ids)})
        return _put_back_speakers(case, {each.id: each.speaker for each in former.values()})

    return Operation("segment.speaker_set", frozenset(segment_ids), run)


def verify(case: Case, segment_ids: Sequence[str], heard: bool = True) -> Operation:
    """An act that marks segments as heard and right, or takes the mark back; undone, each has the mark it had.

    Raises AppError `segment.missing` when it is made of no segments, or runs on one that is gone.
    """
    if not segment_ids:
        raise AppError("segment.missing")
    mark = (case.now(), case.user) if heard else (None, "")
    return _marked(case, dict.fromkeys(segment_ids, mark), heard)


def orphans(case: Case, transcript_id: str) -> list[CodingRead]:
    """Codings whose words an edit deleted: a person decides whether they go or are put elsewhere."""
    with case.read() as store:
        return [each for each in codings.of_transcript(store, transcript_id) if each.orphaned]


def _marked(case: Case, marks: Mapping[str, tuple[datetime | None, str]], heard: bool) -> Operation:
    label = "segment.verified" if heard else "segment.unverified"

    def run() -> Operation:
        with case.write(label) as store:
            former = [transcripts.segment(store, segment_id) for segment_id in marks]
            for segment_id, (at, by) in marks.items():
                transcripts.set_verified(store, segment_id, at, by)
            _settle_state(store, former[0].transcript_id)
            store.concerns(former[0].id, {"segments": list(marks)})
        return _marked(case, {each.id: (each.verified_at, each.verified_by) for each in former}, not heard)

    return Operation(label, frozenset(marks), run)


def _restore(case: Case, former: SegmentRead, before: Sequence[CodingRead], masked_at: datetime | None) -> Operation:
    """masked_at: what the transcript said of itself then; a masking since must not be undone by the way."""

    def run() -> Operation:
        with case.write("segment.corrected") as store:
            if transcripts.transcript(store, former.transcript_id).masked_at != masked_at:
                raise AppError("transcript.masked_since")
            current = transcripts.segment(store, former.id)
            now_there = codings.touching(store, former.id)
            fields = {"text": former.text, "verified_at": former.verified_at, "verified_by": former.verified_by}
            transcripts.revise(store, former.id, case.now(), case.user, "undo", **fields)
            known = {coding.id for coding in before}
            for coding in before:
                if codings.exists(store, coding.id):
                    _put_edges(store, coding)
            move_codings(store, current, former.text, [each for each in now_there if each.id not in known])
            _settle_state(store, former.transcript_id)
            store.concerns(former.id, {"version": current.version + 1})
        return _restore(case, current, now_there, masked_at)

    return Operation("segment.corrected", frozenset({former.id}), run)


def _put_back_speakers(case: Case, speakers: Mapping[str, str]) -> Operation:
    def run() -> Operation:
        with case.write("segment.speaker_set") as store:
            current = {key: transcripts.segment(store, key).speaker for key in speakers}
            for segment_id, speaker in speakers.items():
                transcripts.revise(store, segment_id, case.now(), case.user, "undo", speaker=speaker)
            store.concerns(next(iter(speakers)), {"segments": list(speakers)})
        return _put_back_speakers(case, current)

    return Operation("segment.speaker_set", frozenset(speakers), run)


def _put_edges(store: Store, coding: CodingRead) -> None:
    fields = ("start_segment_id", "start_offset", "end_segment_id", "end_offset", "orphaned")
    codings.change(store, coding.id, **{name: getattr(coding, name) for name in fields})


def _unverify(store: Store, transcript_id: str) -> None:
    if transcripts.transcript(store, transcript_id).state is State.VERIFIED:
        transcripts.set_state(store, transcript_id, State.DRAFT)


def _settle_state(store: Store, transcript_id: str) -> None:
    if transcripts.transcript(store, transcript_id).state is State.IN_PROGRESS:
        return
    whole = transcripts.all_verified(store, transcript_id)
    transcripts.set_state(store, transcript_id, State.VERIFIED if whole else State.DRAFT)
