"""Turn a recording into a draft transcript with a speech model from disk; it resumes where it stopped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

import numpy as np
from numpy.typing import NDArray

from testimony_app.audio.decode import samples
from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services.import_media import open_sound
from testimony_app.settings import data_folder
from testimony_app.store import interviews, recordings, transcripts
from testimony_app.store.transcript_tables import Source, State
from testimony_app.store.transcript_tables import TranscriptRead as TranscriptRead
from testimony_app.transcription.run import Piece, transcribe_pieces
from testimony_app.transcription.shelf import ModelEntry as ModelEntry
from testimony_app.transcription.shelf import ModelShelf


def shelf() -> ModelShelf:
    """The models on this device."""
    return ModelShelf(data_folder() / "models")


def models() -> list[ModelEntry]:
    """The models that can be used, those known to be official first."""
    return shelf().models()


def add_model(untrusted_path: Path, allow_unknown: bool = False, job: JobContext | None = None) -> ModelEntry:
    """Copy a model into the app's folder, checked and hashed; nothing is fetched from anywhere.

    Raises Cancelled, AppError `model.incomplete`, `model.damaged`, `model.unknown_needs_confirmation`,
    `model.needs_torch`.
    """
    return shelf().add(untrusted_path, allow_unknown=allow_unknown, job=job)


def model_named(name: str) -> ModelEntry:
    """The model with this name or id; the only one there is if `name` is empty.

    Raises AppError `model.none`, `model.unknown_name`, `model.choose`.
    """
    held = models()
    if not held:
        raise AppError("model.none")
    if not name:
        if len(held) > 1:
            raise AppError("model.choose")
        return held[0]
    found = next((each for each in held if name in (each.id, each.name)), None)
    if found is None:
        raise AppError("model.unknown_name")
    return found


def unfinished(case: Case, recording_id: str) -> TranscriptRead | None:
    """The transcript that a stopped run left of this recording, None if there is none."""
    with case.read() as store:
        return transcripts.unfinished(store, recording_id)


def transcribe(
    case: Case, recording_id: str, model: ModelEntry, job: JobContext, language: str = "", prompt: str = ""
) -> TranscriptRead:
    """A draft transcript of the recording, resumed where an earlier run with the same model stopped.

    Every finished piece is stored before the next begins. language: a Whisper code, "" to let the model hear it.
    Raises Cancelled, AppError `media.*`, `model.*`, `sound.*`, `transcribe.worker_died`; what was stored stays.
    """
    with case.read() as store:
        duration_ms = recordings.recording(store, recording_id).duration_ms
        left = transcripts.unfinished(store, recording_id)
    draft = left if left is not None and left.engine == _engine(model) else None
    spoken = draft.language if draft is not None else language or _language_of(case, recording_id)
    from_ms = 0 if draft is None else draft.transcribed_until_ms
    with open_sound(case, recording_id, lenient=False) as sound:
        source = cast(BinaryIO, sound)

        def heard(at_ms: int) -> Iterator[NDArray[np.float32]]:
            source.seek(0)
            return samples(source, at_ms)

        pieces = transcribe_pieces(heard, duration_ms, model, shelf(), spoken or None, prompt, job, from_ms=from_ms)
        for piece in pieces:
            # Begun with the first piece, so that a model which fails to load leaves no empty transcript behind.
            draft = draft or _begin(case, recording_id, model, spoken)
            _keep(case, draft.id, piece)
    draft = draft or _begin(case, recording_id, model, spoken)
    with case.write("transcript.completed") as store:
        store.concerns(draft.id)
        return transcripts.set_state(store, draft.id, State.DRAFT)


def _engine(model: ModelEntry) -> str:
    return f"{model.engine} {model.name} {model.sha256}"


def _language_of(case: Case, recording_id: str) -> str:
    with case.read() as store:
        held = recordings.recording(store, recording_id)
        return interviews.interview(store, held.interview_id).language


def _begin(case: Case, recording_id: str, model: ModelEntry, language: str) -> TranscriptRead:
    with case.write("transcript.begun") as store:
        draft = transcripts.add_transcript(
            store,
            recordings.recording(store, recording_id).interview_id,
            Source.ENGINE,
            case.now(),
            case.user,
            recording_id=recording_id,
            language=language,
            engine=_engine(model),
            state=State.IN_PROGRESS,
        )
        store.concerns(draft.id, {"engine": _engine(model)})
    return draft


def _keep(case: Case, transcript_id: str, piece: Piece) -> None:
    with case.write("transcript.piece_added") as store:
        transcripts.append(store, transcript_id, [(each, "") for each in piece.utterances])
        transcripts.set_progress(store, transcript_id, piece.to_ms, piece.language or "")
        store.concerns(transcript_id, {"until_ms": piece.to_ms, "segments": len(piece.utterances)})
