"""At headquarters: bring what field devices sealed into the case, one whole interview after another or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from testimony_app.case import Case
from testimony_app.domain.roles import Role
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import field_forms, field_take
from testimony_app.services.field_report import Chains, Refused
from testimony_app.services.field_report import Collected as Collected
from testimony_app.services.field_report import CollectReport as CollectReport
from testimony_app.services.field_report import Gap as Gap
from testimony_app.services.field_take import Files, Taking
from testimony_app.services.import_media import part_of
from testimony_app.store import field_notes, interviews
from testimony_app.vault import field_item, media_format
from testimony_app.vault.field_item import FieldItem
from testimony_app.vault.field_kit import KIT, OUTBOX, STAGING
from testimony_app.vault.field_state import COUNTER, Counter, receipt_of, sealed_files
from testimony_app.vault.media_format import BLOCK, SUFFIX

_MOST_ITEM = 8 << 20


@dataclass(frozen=True, slots=True)
class _Came:
    """An item that a device of the team signed, and the hash of its file."""

    item: FieldItem
    sha256: str


def collect(case: Case, source: Path, job: JobContext, *, dry_run: bool = False) -> CollectReport:
    """Log every interview that a device sealed, with its consents, names and recordings, each in one act.

    source: a field folder, or a folder that a device handed over; nothing in it is changed. What has come before does
    not come again. An item that is damaged, or was signed by no device of the team, is named, and the rest goes on.
    Raises Cancelled, AppError `vault.no_access` without the keys for interviews and recordings, `role.not_allowed`,
    `case.*`, `field.nothing_found`, `media.unreadable`; what was collected stays collected.
    """
    for compartment in ("content", "audio"):
        if not case.holds(compartment):
            raise AppError("vault.no_access", compartment=compartment)
    return _Collecting(case, source, job, dry_run).run()


class _Collecting:
    """One run over one source."""

    def __init__(self, case: Case, source: Path, job: JobContext, dry_run: bool) -> None:
        self._case, self._job, self._dry_run = case, job, dry_run
        self._folder = source / OUTBOX if (source / KIT).is_file() else source
        self._source = source
        self._collected: list[Collected] = []
        self._refused: list[Refused] = []
        self._counted = False
        self._chains = Chains()
        self._codes: dict[str, str] = {}

    def run(self) -> CollectReport:
        paths = sealed_files(self._folder)
        if not paths:
            raise AppError("field.nothing_found")
        files = Files({path.name: path for path in paths})
        came = sorted(self._items(paths), key=lambda each: (each.item.device_id, each.item.chain, each.item.number))
        ids = {each.item.item_id for each in came}
        with self._case.read() as store:
            notes = field_notes.notes(store)
            known = {note.item for note in notes} | set(interviews.with_witness(store, ids))
        self._note_chains(notes, came)
        files.codes = {code for each in came for code in field_forms.codes_in(each.item.form)}
        for number, each in enumerate(came):
            if each.item.item_id not in known:
                self._take(each, files, part_of(self._job, number / len(came), (number + 1) / len(came)))
        named = {ref.name for each in came for ref in field_take.refs(each.item)} | {each + SUFFIX for each in ids}
        named |= {each.name for each in self._refused}
        self._refused += [Refused(path.name, "field.unvouched") for path in paths if path.name not in named]
        return self._report(len(ids & known), came, files)

    def _items(self, paths: list[Path]) -> Iterator[_Came]:
        for path in paths:
            try:
                if path.suffix == SUFFIX and _kind(path) == field_item.INTERVIEW:
                    yield self._item(path)
            except AppError as error:
                self._refuse(path.name, error)
            except OSError:
                self._refused.append(Refused(path.name, "media.unreadable"))

    def _item(self, path: Path) -> _Came:
        """The item in this file, if a device that is in the team signed it."""
        if path.stat().st_size > _MOST_ITEM:
            raise AppError("field.damaged_item")
        with self._case.media.open_outside(path, path.stem) as sealed:
            item = field_item.read(sealed.read(), self._case.vault_id, path.stem)
        device = self._case.team.member(item.device_id)
        if device is None or device.role is not Role.FIELD_DEVICE:
            raise AppError("field.device_unknown")
        if device.former:
            raise AppError("field.device_removed")
        if not item.signed.by(device.sign_public):
            raise AppError("field.forged")
        self._codes[device.id] = device.code
        return _Came(item, hashlib.sha256(path.read_bytes()).hexdigest())

    def _take(self, came: _Came, files: Files, job: JobContext) -> None:
        taking = Taking(self._case, came.item, came.sha256, files, self._codes[came.item.device_id])
        try:
            self._collected.append(taking.look(self._collected) if self._dry_run else taking.enter(job))
        except AppError as error:
            if error.code in _ENDS_ALL:
                raise
            self._refuse(came.item.item_id + SUFFIX, error)

    def _refuse(self, name: str, error: AppError) -> None:
        self._refused.append(Refused(name, _SAID_HERE.get(error.code, error.code)))

    def _note_chains(self, notes: list[field_notes.FieldNote], came: list[_Came]) -> None:
        for each in came:
            self._chains.add(each.item, each.sha256)
        self._chains.add_notes(note for note in notes if note.device in self._codes)
        for device in self._case.team.members():
            if device.role is Role.FIELD_DEVICE and not device.former:
                counter = self._counter(device.id, device.sign_public)
                if counter is not None:
                    self._codes[device.id] = device.code
                    self._chains.add_notes(note for note in notes if note.device == device.id)
                    self._chains.counted(device.id, counter.chain, counter.number, counter.last)
                    self._counted = True

    def _counter(self, device_id: str, sign_public: bytes) -> Counter | None:
        try:
            content = (self._source / COUNTER).read_bytes()
        except OSError:
            return None
        return Counter.parsed(content, self._case.vault_id, device_id, sign_public)

    def _report(self, already: int, came: list[_Came], files: Files) -> CollectReport:
        old = sum(_is_old(self._case, files.paths[each.item.item_id + SUFFIX]) for each in came)
        if old and not self._dry_run:
            with self._case.changing_keys() as team:
                team.reseal(self._job)
        safe = not (self._refused or self._dry_run)
        return CollectReport(
            dry_run=self._dry_run,
            collected=tuple(self._collected),
            already=already,
            refused=tuple(self._refused),
            gaps=self._chains.gaps(self._codes),
            broken=self._chains.broken(self._codes),
            restarted=self._chains.restarted(self._codes),
            uncounted=not self._counted,
            waiting=_waiting(self._source),
            old_keys=old,
            receipt=receipt_of({name: files.sha256(name, self._job) for name in files.paths}) if safe else "",
        )


_SAID_HERE = {"media.damaged": "field.damaged_item", "media.foreign": "field.device_unknown"}
"""What is said of the recordings of a case, such as that the rest plays, is not true of what did not come."""

_ENDS_ALL = frozenset({"case.closed", "case.read_only", "case.disk_full", "role.not_allowed", "media.disk_full"})
"""What would be refused for every item alike."""


def _kind(path: Path) -> str:
    with path.open("rb") as file:
        return media_format.stated(file.read(BLOCK))[2]


def _is_old(case: Case, path: Path) -> bool:
    with path.open("rb") as file:
        name, epoch, _ = media_format.stated(file.read(BLOCK))
    return epoch < case.epoch(name)


def _waiting(source: Path) -> int:
    """Recordings that lie on the device and are in no item yet."""
    if not (source / KIT).is_file():
        return 0
    return sum(path.suffix in (".rec", ".take") for path in (source / STAGING).glob("*"))
