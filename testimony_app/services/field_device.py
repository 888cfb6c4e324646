"""On a write-only field device: log and record interviews, which are sealed at once, and hand them over.

Nothing here opens a case. What was sealed cannot be read here again, not even by who sealed it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from testimony_app.audio import pcm
from testimony_app.domain.pseudonyms import checked_code
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services.field_forms import filled, loose, refuses_recording
from testimony_app.services.live_recording import DEFAULT_RATE, LiveRecording, checked_rate
from testimony_app.services.log_interview import (
    ConsentDraft,
    InterviewDraft,
    PersonDraft,
    Suggestion,
    WitnessDraft,
)
from testimony_app.vault.field_box import FieldBox
from testimony_app.vault.field_files import SealedFile as SealedFile
from testimony_app.vault.field_files import Take as Take
from testimony_app.vault.field_kit import KIT, SUFFIX
from testimony_app.vault.field_state import Handover as Handover
from testimony_app.vault.media_recorder import MediaRecorder

SPARE_BYTES = 16 << 20
"""Left free beside a recording, because the interview that names it is still to be sealed."""
_MARK = 4


@dataclass(frozen=True, slots=True)
class KeptTake:
    """A recording that was stopped and read back; it can be heard at headquarters only."""

    media_id: str
    duration_ms: int


def is_field_folder(path: Path) -> bool:
    """Whether `path` looks like a field folder, before anything of it is opened."""
    return path.suffix == SUFFIX or (path / KIT).is_file()


class FieldDevice:
    """An open field folder. Raises AppError as `FieldBox.open` does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._box = FieldBox.open(folder)
        self._known: dict[str, dict[str, Any]] = {}

    @property
    def fingerprint(self) -> str:
        """Of the kit; to be compared with what headquarters reads out."""
        return self._box.kit.fingerprint

    @property
    def confirmed(self) -> bool:
        """Whether that was done here."""
        return self._box.confirmed

    @property
    def number(self) -> int:
        """How many interviews this device sealed so far."""
        return self._box.number

    @property
    def sealed_today(self) -> int:
        """How many of those that lie here were sealed on this day."""
        return self._box.sealed_today

    def confirm(self, typed_fingerprint: str) -> None:
        """Let this device be used. Raises AppError `field.other_fingerprint`, `vault.disk_full`."""
        self._box.confirm(typed_fingerprint)

    def renew(self, untrusted_file: Path) -> None:
        """Take up a newer kit from a file. Raises AppError `file.unreadable`, and as `FieldBox.renew` does."""
        try:
            with untrusted_file.open("rb") as file:
                kit = file.read(1 << 17)
        except OSError:
            raise AppError("file.unreadable") from None
        self._box.renew(kit)

    def suggest(self) -> Suggestion:
        """Codes that no other device suggests. Nothing of the last interview is known here, not even its place."""
        mark = self._box.kit.device_id[:_MARK].upper()
        number = f"{self._box.number + 1:03d}"
        return Suggestion(f"I{mark}-{number}", f"W{mark}-{number}", None)

    def log(
        self,
        interview: InterviewDraft,
        witness: WitnessDraft,
        identity: PersonDraft | None = None,
        decisions: Sequence[ConsentDraft] = (),
        recordings: Sequence[str] = (),
        job: JobContext | None = None,
    ) -> int:
        """Seal an interview, with the recordings that belong to it; returns its number on this device.

        recordings: ids of `takes`. Raises AppError `code.unfit`, `consent.recording_refused`, and as `FieldBox.seal`
        does; nothing was sealed then.
        """
        for draft in (interview, witness):
            checked_code(draft.code)
        if recordings and refuses_recording(decisions):
            raise AppError("consent.recording_refused", status="refused")
        person = None if identity is None or identity.empty else identity.model_dump(mode="json")
        named = [(media_id, self._known.get(media_id, {})) for media_id in recordings]
        return self._box.seal(filled(interview, witness, decisions), person, named, job)

    def begin(self, rate: int = DEFAULT_RATE) -> LiveRecording[KeptTake]:
        """A recording that begins now; it is named by the interview that is sealed after it.

        Raises AppError `recording.rate_unfit`, `recording.no_room`, `field.not_confirmed`, `media.*`.
        """
        checked_rate(rate)
        if not self.room_ms(rate):
            raise AppError("recording.no_room")
        recorder = self._box.record()
        noted = self._known.setdefault(recorder.media_id, {})
        noted.update({"begun_at": _now(), "pauses": [], "rate": rate})
        return LiveRecording(recorder, rate, _OnDevice(noted))

    def room_ms(self, rate: int = DEFAULT_RATE) -> int:
        """How long a recording still fits here, in milliseconds. Raises AppError `media.unreadable`."""
        return pcm.milliseconds(max(0, self._box.free_bytes() - SPARE_BYTES), rate)

    def takes(self) -> tuple[Take, ...]:
        """Recordings that no sealed interview names yet, those of a killed process among them."""
        return self._box.takes()

    def length_ms(self, media_id: str) -> int:
        """How long a recording is that was stopped in this program, 0 for any other: it cannot be read here."""
        return int(self._known.get(media_id, {}).get("duration_ms", 0))

    def discard(self, media_id: str) -> None:
        """Make one of `takes` unreadable for good. Raises AppError `media.missing`, `media.write_failed`."""
        self._box.discard(media_id)
        self._known.pop(media_id, None)

    def items(self) -> tuple[SealedFile, ...]:
        """What lies sealed here: kinds, sizes and times."""
        return self._box.items()

    def hand_over(self, target: Path, job: JobContext) -> Handover:
        """Copy all that is sealed here into a new folder in `target`, every byte read back.

        Recordings that no interview names go along by themselves, each as an interview still to be described.
        Raises AppError `field.nothing_sealed`, `media.disk_full`, `media.write_failed`, Cancelled.
        """
        self.seal_loose(job)
        return self._box.hand_over(target, job)

    def seal_loose(self, job: JobContext) -> int:
        """Seal by itself every recording that no interview names, so that it can be handed over; how many."""
        left = self._box.takes()
        for take in left:
            known = self._known.get(take.media_id, {})
            begun = datetime.fromisoformat(known["begun_at"]) if known else take.at
            self._box.seal(loose(begun.astimezone().date()), None, [(take.media_id, known)], job)
        return len(left)

    def forget(self, receipt: str, job: JobContext) -> int:
        """Shred here what headquarters has; how many files were. Raises AppError as `FieldBox.forget` does."""
        return self._box.forget(receipt, job)

    def close(self) -> None:
        """Let other programs in."""
        self._box.close()
        self._known.clear()


class _OnDevice:
    """Notes what becomes of a recording until an interview names it, in memory only."""

    def __init__(self, noted: dict[str, Any]) -> None:
        self._noted = noted

    def paused(self, media_id: str, at_ms: int) -> None:  # noqa: ARG002  One journal is for one recording.
        self._noted["pauses"].append({"at_ms": at_ms, "paused": _now()})

    def resumed(self, media_id: str, at_ms: int) -> None:  # noqa: ARG002  The journal gives both.
        self._noted["pauses"][-1] |= {"resumed": _now(), "resumed_ms": at_ms}

    def keep(self, recorder: MediaRecorder, rate: int, job: JobContext) -> KeptTake:
        stored = recorder.finish(job)
        length = pcm.milliseconds(stored.size - pcm.HEADER_BYTES, rate)
        self._noted["duration_ms"] = length
        return KeptTake(stored.media_id, length)

    def drop(self, recorder: MediaRecorder) -> None:
        recorder.discard()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
