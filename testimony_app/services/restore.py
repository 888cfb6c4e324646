"""Restore a backup, and the drill that shows beforehand whether that would work with what a person knows."""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from testimony_app.case import Case, log_head
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import log_interview, verify_log
from testimony_app.store import recordings, records
from testimony_app.vault import backup_manifest, restoring, seal, unlock
from testimony_app.vault import backups as local
from testimony_app.vault.backup_check import LogHead
from testimony_app.vault.copying import Meter, check_room, copy_keys, make_folder, remove_tree
from testimony_app.vault.unlock import Unlocked

RESTORABLE = frozenset(
    {
        *("vault.damaged_header", "vault.damaged_database", "vault.database_missing", "vault.damaged_slots"),
        *("vault.no_ways_in", "vault.no_encryption", "vault.unreadable", "vault.kdf_out_of_bounds", "case.incomplete"),
    }
)
"""What opening may say of a case that a backup can help."""
_WORDS = 24


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """What a person typed to open a case."""

    kind: Literal["passphrase", "words"]
    text: str

    def unlock(self, folder: Path) -> Unlocked:
        """The keys behind the ways in that lie in a folder. Raises AppError `vault.*`."""
        if self.kind == "words":
            return unlock.with_words(folder, self.text)
        return unlock.with_passphrase(folder, self.text)

    def open(self, folder: Path) -> Case:
        """The case in a folder. Raises AppError `vault.*`."""
        return Case.open_with_words(folder, self.text) if self.kind == "words" else Case.open(folder, self.text)


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """made: when the backup was. lost: acts in the log that are not in it, None if nobody can tell any more.

    missing: codes of interviews of which a recording that the case speaks of is missing. later: recordings that lie in
    the case and came after the backup; they were kept. keys_too: whether the ways in came from the backup. replaced:
    the backup in which the former state is kept. log_sound: whether the restored log holds.
    """

    made: datetime
    lost: int | None
    missing: tuple[str, ...]
    later: int
    keys_too: bool
    replaced: str
    log_sound: bool


@dataclass(frozen=True, slots=True)
class DrillReport:
    """What a restore would give back, as it was tried.

    opened_with: `passphrase` or `words`. name: of the backup, "" for a copy. days: since it was made. lost: acts in the
    log since, None if nobody can tell. recordings: that it speaks of; of these `readable` at beginning and end,
    `missing`, `damaged`, and `closed` to this person. missing_of: codes of the interviews that miss one.
    """

    name: str
    made: datetime
    days: int
    opened_with: str
    interviews: int
    codings: int
    log_entries: int
    log_sound: bool
    lost: int | None
    recordings: int
    readable: int
    missing: int
    damaged: int
    closed: int
    missing_of: tuple[str, ...]


def secret_of(typed: str) -> Secret:
    """24 words are a recovery sheet, anything else is a passphrase."""
    return Secret("words" if len(typed.split()) == _WORDS else "passphrase", typed)


def restore(path: Path, name: str, secret: Secret, job: JobContext) -> RestoreReport:
    """Put the backup `name` of a locked or damaged case in place, verified by opening it first.

    What it replaces is kept as a backup of its own; recordings stay as they are; the restored log goes on under a new
    id, with `case.restored`. Raises Cancelled, AppError `backup.missing`, `backup.not_verified`,
    `backup.keys_missing`, `backup.disk_full`, `vault.wrong_passphrase`, `vault.in_use`; nothing was changed then.
    """
    done = restoring.restore(path, name, secret.unlock, log_head, datetime.now(UTC), job)
    case = secret.open(path)
    try:
        with case.write("case.restored") as store:
            records.renew_log_id(store)
            store.concerns(
                case.vault_id, {"backup": name, "log_size": done.head.size, "log_root": done.head.root.hex()}
            )
        with case.read() as store:
            known = {each.media_id: each.interview_id for each in recordings.every(store)}
        there = set(case.media.ids())
        return RestoreReport(
            made=done.manifest.made,
            lost=None if done.former_size is None else max(0, done.former_size - done.head.size),
            missing=_codes(case, {known[media_id] for media_id in known.keys() - there}),
            later=len(there - known.keys()),
            keys_too=done.keys_too,
            replaced=done.replaced,
            log_sound=verify_log.verify(case).sound,
        )
    finally:
        case.close()


def drill(source: Path, secret: Secret, job: JobContext, name: str = "", case: Case | None = None) -> DrillReport:
    """Restore into a scratch folder, open that with what the person typed, count, and remove it again.

    source: a case, locked, open or damaged, or a copy of one. name: which of its backups; the newest without one, and
    for a copy the copy itself. case: the one that is open; its folder takes the encrypted scratch copy then, and its
    log says that this was tried. Raises Cancelled, AppError `backup.none`, `backup.missing`, `backup.not_verified`,
    `backup.disk_full`, `vault.wrong_passphrase`, `vault.*`.
    """
    from_here = _chosen(source, name)
    beside = source if case is None else case.path
    check_room(beside, 2 * local.databases_size(from_here))
    place = beside / local.FOLDER / f".drill-{secrets.token_hex(4)}{local.MAKING}"
    if not place.parent.is_dir():
        make_folder(place.parent)
    make_folder(place)
    try:
        copy_keys(from_here, place, Meter(job, 1, "backup.copying", 0.0, 0.0))
        keys = secret.unlock(place)
        manifest, head = restoring.stage(from_here, place, keys, secret.unlock, log_head, job)
        tried = secret.open(place)
        try:
            name = "" if from_here == source else from_here.name
            report = _found(tried, source, manifest.made, name, secret, _lost(source, keys, head, case), job)
        finally:
            tried.close()
    finally:
        with suppress(OSError):
            remove_tree(place)
    if case is not None and not case.read_only:
        with case.write("case.restore_drilled") as store:
            store.concerns(case.vault_id, {"backup": report.name, "log_size": report.log_entries})
    return report


def _chosen(source: Path, name: str) -> Path:
    if name:
        return local.path_of(source, name)
    if backup_manifest.glimpse(source) is not None:
        return source
    newest = next((each for each in local.listed(source) if each.reason != local.REPLACED), None)
    if newest is None:
        raise AppError("backup.none")
    return local.path_of(source, newest.name)


def _found(
    tried: Case, source: Path, made: datetime, name: str, secret: Secret, lost: int | None, job: JobContext
) -> DrillReport:
    with tried.read() as store:
        known = recordings.every(store)
    lines = log_interview.lines(tried)
    verdict = verify_log.verify(tried)
    media = tried.media.at(source)
    there = set(media.ids())
    tally = {True: 0, False: 0, None: 0}
    missing: list[str] = []
    for number, each in enumerate(known):
        job.step(0.9 + 0.1 * number / len(known), "backup.drilling")
        if each.media_id in there:
            tally[media.reads(each.media_id)] += 1
        else:
            missing.append(each.interview_id)
    return DrillReport(
        name=name,
        made=made,
        days=max(0, (datetime.now(UTC) - made).days),
        opened_with=secret.kind,
        interviews=len(lines),
        codings=sum(line.codings for line in lines),
        log_entries=verdict.entries,
        log_sound=verdict.sound,
        lost=lost,
        recordings=len(known),
        readable=tally[True],
        missing=len(missing),
        damaged=tally[False],
        closed=tally[None],
        missing_of=_codes(tried, set(missing)),
    )


def _lost(source: Path, keys: Unlocked, head: LogHead, case: Case | None) -> int | None:
    """Acts that the case had when it was last closed well, or has now if it is open, and that are not in the backup."""
    if case is not None:
        with case.read() as store:
            newest = records.last_log(store)
        return None if newest is None else max(0, newest.seq + 1 - head.size)
    for (name, _), base in sorted(keys.compartments.items(), reverse=True):
        record = seal.read(source, base) if name == "base" else None
        if record is not None and record.last is not None:
            return max(0, record.last.log_size - head.size)
    return None


def _codes(case: Case, interview_ids: set[str]) -> tuple[str, ...]:
    return tuple(sorted(line.row.code for line in log_interview.lines(case) if line.row.id in interview_ids))
