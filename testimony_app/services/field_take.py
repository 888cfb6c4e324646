"""One interview from a field device: everything that belongs to it is checked first, then entered in one act."""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, cast

from testimony_app.audio import pcm
from testimony_app.audio.probe import probe
from testimony_app.case import Case
from testimony_app.domain.pseudonyms import checked_code, next_code
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import field_forms
from testimony_app.services.field_forms import FieldForm
from testimony_app.services.field_report import Collected
from testimony_app.services.import_media import part_of, recording_row, refuse_twice
from testimony_app.store import consents, field_notes, identities, interviews, recordings
from testimony_app.store.field_notes import FieldNote
from testimony_app.store.identity_tables import PersonDraft
from testimony_app.store.interview_tables import WitnessRead
from testimony_app.store.session import Store
from testimony_app.store.transcript_tables import Recording
from testimony_app.vault import field_item
from testimony_app.vault.field_files import sha256_of
from testimony_app.vault.field_item import FieldItem, FileRef
from testimony_app.vault.media_format import StoredMedia

KIND = "recording"
_COPIED = 0.7
"""The share of the work on a recording that is done once it lies in the case; drawing the waveform is the rest."""


class Files:
    """The files that came, by name, and their hashes, each computed once.

    codes: all that stand in their items, so that none of them is given to another interview or witness.
    """

    def __init__(self, paths: Mapping[str, Path]) -> None:
        self.paths = paths
        self.codes: set[str] = set()
        self._hashes: dict[str, str] = {}

    def sha256(self, name: str, job: JobContext) -> str:
        """Of a file as it lies there. Raises AppError `media.unreadable`, Cancelled."""
        if name not in self._hashes:
            try:
                self._hashes[name] = sha256_of(self.paths[name], job)
            except OSError:
                raise AppError("media.unreadable") from None
        return self._hashes[name]

    def checked(self, ref: FileRef, job: JobContext) -> Path:
        """The file that an item names, as the item names it.

        Raises AppError `field.file_missing`, `field.file_changed`, `media.unreadable`, Cancelled.
        """
        if ref.name not in self.paths:
            raise AppError("field.file_missing")
        if not hmac.compare_digest(self.sha256(ref.name, job), ref.sha256):
            raise AppError("field.file_changed")
        return self.paths[ref.name]


@dataclass
class _Sound:
    """The recordings of one interview that lie in the case by now. empty: those of which nothing can be read."""

    rows: list[Recording] = field(default_factory=list)
    fresh: list[str] = field(default_factory=list)
    empty: int = 0


@dataclass(frozen=True, slots=True)
class _Codes:
    """The codes under which an interview is entered; witness_id: of a witness whom this device interviewed before."""

    interview: str
    witness: str
    witness_id: str = ""


def refs(item: FieldItem) -> tuple[FileRef, ...]:
    """All files that belong to an item, besides its own."""
    return item.recordings if item.identity is None else (*item.recordings, item.identity)


class Taking:
    """One item on its way into the case. sha256: of its file; device: the code of who signed it."""

    def __init__(self, case: Case, item: FieldItem, sha256: str, files: Files, device: str) -> None:
        self._case, self._item, self._sha256 = case, item, sha256
        self._files, self._device = files, device

    def look(self, planned: Sequence[Collected]) -> Collected:
        """What entering it after `planned` would make; nothing is written. Raises AppError as `enter` does."""
        form, _ = self._checked(JobContext())
        with self._case.read() as store:
            codes = self._codes(store, form, planned)
        cut = sum(not ref.whole for ref in self._item.recordings)
        return self._said("", form, codes, len(self._item.recordings), cut, 0)

    def enter(self, job: JobContext) -> Collected:
        """The interview, in the case with all that belongs to it.

        Raises AppError `field.*`, `media.*`, `input.invalid`, `code.unfit`, `consent.recording_refused`,
        `recording.already_here`, `identity.two_needed`, `vault.no_access`, `case.*`; Cancelled. Nothing of it is in
        the case then.
        """
        form, person = self._checked(job)
        sound = _Sound()
        try:
            for number, ref in enumerate(self._item.recordings):
                share = 1 / len(self._item.recordings)
                self._bring(ref, sound, part_of(job, number * share, (number + 1) * share))
            return self._write(form, person, sound)
        except BaseException:
            for media_id in sound.fresh:
                with suppress(AppError):
                    self._case.media.remove(media_id)
            raise

    def _checked(self, job: JobContext) -> tuple[FieldForm, PersonDraft | None]:
        """What was entered on the device, once all files that it names are there and are what it says."""
        form = field_forms.read(self._item.form)
        if form.described:
            for draft in (form.interview, form.witness):
                checked_code(draft.code)
        if self._item.recordings and field_forms.refuses_recording(form.decisions):
            raise AppError("consent.recording_refused", status="refused")
        _moment(self._item.made_at)
        for ref in refs(self._item):
            self._files.checked(ref, job)
        return form, self._person(job)

    def _person(self, job: JobContext) -> PersonDraft | None:
        ref = self._item.identity
        if ref is None:
            return None
        with self._case.read(identity=True):
            pass  # It says why names are closed, if they are, before anything is taken.
        with self._case.media.open_outside(self._files.checked(ref, job), ref.media_id) as sealed:
            content, signed = field_item.read_identity(sealed.read(), self._case.vault_id, ref.media_id)
        device = self._case.team.member(self._item.device_id)
        if device is None or not signed.by(device.sign_public):
            raise AppError("field.forged")
        return field_forms.read_person(content)

    def _bring(self, ref: FileRef, sound: _Sound, job: JobContext) -> None:
        """Put one recording into the case: as it was sealed, or anew if its end is missing."""
        path = self._files.checked(ref, job)
        with self._case.read() as store:
            twin = recordings.with_media(store, ref.media_id)
            if twin is not None:
                raise AppError("recording.already_here", interview=interviews.interview(store, twin.interview_id).code)
        copying = part_of(job, 0.0, _COPIED)
        if ref.whole:
            stored, recovered = self._case.media.take_over(path, ref.media_id, ref.sha256, copying), False
        else:
            with self._case.media.open_outside(path, ref.media_id, prefix=True) as cut:
                recovered = cut.recovered
                if cut.size <= pcm.HEADER_BYTES:
                    sound.empty += 1
                    return
                stored = self._case.media.add(cast(BinaryIO, cut), KIND, copying, cut.size)
        sound.fresh.append(stored.media_id)
        sound.rows.append(self._row(stored, recovered, part_of(job, _COPIED, 1.0)))

    def _row(self, stored: StoredMedia, recovered: bool, job: JobContext) -> Recording:
        with self._case.media.open(stored.media_id) as sound:
            facts = probe(cast(BinaryIO, sound))
        return recording_row(self._case, self._item.item_id, stored, facts, job, recovered=recovered)

    def _write(self, form: FieldForm, person: PersonDraft | None, sound: _Sound) -> Collected:
        """One act: the interview as it was logged in the field, at that moment and by that device."""
        item, at = self._item, _moment(self._item.made_at)
        names = person is not None and not person.empty
        with self._case.write("interview.collected", identity=names) as store:
            codes = self._codes(store, form)
            for row in sound.rows:
                refuse_twice(store, row.sha256)
            witness_id = codes.witness_id
            if not witness_id:
                draft = form.witness.model_copy(update={"code": codes.witness})
                witness_id = interviews.add_witness(store, draft).id
            interview = form.interview.model_copy(update={"code": codes.interview})
            interviews.add_interview(store, witness_id, interview, at, item.device_id, item.item_id)
            for decision in form.decisions:
                consents.add(store, item.item_id, decision, at, item.device_id)
            if names and person is not None:
                identities.complete_person(store, witness_id, person)
            recovered = sum(row.recovered for row in sound.rows)
            count = len(sound.rows)
            for row in sound.rows:
                recordings.add(store, row)
            typed = form.witness.code if form.described else ""
            field_notes.note(store, self._note(witness_id, typed))
            said = {"chain": item.chain, "device": item.device_id, "number": item.number, "sha256": self._sha256}
            store.concerns(item.item_id, said)
        return self._said(item.item_id, form, codes, count, recovered, sound.empty)

    def _note(self, witness_id: str, typed: str) -> FieldNote:
        item = self._item
        return FieldNote(
            item.item_id, item.device_id, item.chain, item.number, self._sha256, item.item_id, witness_id, typed
        )

    def _codes(self, store: Store, form: FieldForm, planned: Sequence[Collected] = ()) -> _Codes:
        """Free codes. The same code of a witness means the same person only if this device gave it to both."""
        taken = [*interviews.interview_codes(store), *(each.code for each in planned)]
        code = form.interview.code.strip()
        if not form.described or code in taken:
            code = next_code("I", [*taken, *self._files.codes])
        typed = form.witness.code.strip()
        witnesses = [*interviews.witness_codes(store), *(each.witness_code for each in planned)]
        free = next_code("W", [*witnesses, *self._files.codes])
        if not form.described:
            return _Codes(code, free)
        again = next((each for each in planned if typed in (each.witness_code, each.typed_witness)), None)
        if again is not None and again.device == self._device:
            return _Codes(code, again.witness_code)
        known = self._known_witness(store, typed)
        if known is not None:
            return _Codes(code, known.code, known.id)
        return _Codes(code, free if typed in witnesses else typed)

    def _known_witness(self, store: Store, typed: str) -> WitnessRead | None:
        """The witness to whom this device gave the code before, unless all about them was erased since."""
        ids = {each.witness_id for each in field_notes.notes(store) if self._is(each, typed)}
        return next((each for each in interviews.witnesses(store) if each.id in ids), None)

    def _is(self, note: FieldNote, typed: str) -> bool:
        return (note.device, note.typed_witness) == (self._item.device_id, typed)

    def _said(
        self, interview_id: str, form: FieldForm, codes: _Codes, count: int, recovered: int, empty: int
    ) -> Collected:
        said = Collected(interview_id, codes.interview, codes.witness, self._device, self._item.number)
        typed_code = form.interview.code if form.described and form.interview.code != codes.interview else ""
        typed_witness = form.witness.code if form.described and form.witness.code != codes.witness else ""
        return replace(
            said,
            typed_code=typed_code,
            typed_witness=typed_witness,
            recordings=count,
            recovered=recovered,
            empty=empty,
            described=form.described,
        )


def _moment(text: str) -> datetime:
    """A moment that a device wrote. Raises AppError `field.damaged_item`."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise AppError("field.damaged_item") from None
    if moment.tzinfo is None:
        raise AppError("field.damaged_item")
    return moment
