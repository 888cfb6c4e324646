"""Backups inside the case, and whole copies of it on another disk or for another machine.

A backup holds ways in, texts and names, and no recordings: these are files that never change. A copy holds all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from testimony_app.case import Case, entry_payload
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import administer
from testimony_app.store import recordings, records
from testimony_app.vault import backup_manifest, log_chain, media_format
from testimony_app.vault import backups as local
from testimony_app.vault.backup_manifest import Manifest
from testimony_app.vault.backups import Backup as Backup
from testimony_app.vault.copies import OutsideCopy
from testimony_app.vault.copying import facts_of

EVERY = "backup_every"
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CopyReport:
    """A copy of the case, verified by opening it.

    place: where it lies. recordings: how many in it could be read at beginning and end, or were copied unread for want
    of a key. copied, size: recordings and bytes written now. removed: recordings that were erased here. unreadable:
    recordings that could not be read. only_there: recordings that are missing here, and lie in the copy. missing:
    recordings that lie in neither. unfinished: recordings whose end was cut off and that nobody recovered; they stayed.
    """

    place: Path
    recordings: int
    copied: int
    size: int
    removed: int
    unreadable: int
    only_there: int
    missing: int
    unfinished: int
    log_size: int


def back_up(case: Case, job: JobContext, reason: str = local.ASKED) -> Backup:
    """A backup in the case's own folder, verified by opening it; the case can be used meanwhile.

    Raises Cancelled, AppError `backup.disk_full`, `backup.not_at_rest`, `backup.not_verified`, `case.read_only`,
    `vault.*`; there is no new backup then, and no old one is gone.
    """
    if case.read_only:
        raise AppError("case.read_only")
    with case.at_rest() as vault:
        draft = local.copy(vault, reason, case.now(), job)
    kept = local.keep(draft, case.read_log, job)
    with case.write("case.backed_up") as store:
        store.concerns(case.vault_id, {"reason": reason, "log_size": kept.log_size})
    job.step(1.0, "backup.checking")
    return kept


def backups(path: Path) -> list[Backup]:
    """The backups in a case that is locked or damaged, the newest first; nobody has checked what they claim."""
    return list(local.listed(path))


def checked(case: Case) -> list[Backup]:
    """The backups in an open case, the newest first; `genuine` says whether somebody of the case vouches for each."""
    return list(case.backups())


def last(case: Case) -> Backup | None:
    """The newest backup that somebody of the case vouches for; one that a restore put aside is none."""
    soon = case.now() + _ONE_DAY
    return next((each for each in case.backups() if _counts(each) and each.made <= soon), None)


def due(case: Case) -> bool:
    """Whether the case should be backed up by itself now. A backup that claims to be from the future does not count."""
    every = int(administer.case_setting(case, EVERY))
    if every < 1 or case.read_only:
        return False
    newest = last(case)
    with case.read() as store:
        since = records.founded_at(store) if newest is None else newest.made
    return case.now() - since >= every * _ONE_DAY


def back_up_if_due(case: Case, job: JobContext) -> Backup | None:
    """The backup that was due, None if none was. Raises as `back_up` does."""
    return back_up(case, job, local.SCHEDULED) if due(case) else None


def back_up_to(case: Case, folder: Path, job: JobContext) -> CopyReport:
    """A whole copy of the case in `folder`, recordings included, under the case's own name; it opens like the case.

    Recordings that are there already are not copied again; a copying that was stopped is gone on with. Local backups
    do not come along. Raises Cancelled, AppError `backup.target_missing`, `backup.target_inside`,
    `backup.target_taken`, `backup.target_changed`, `backup.target_newer`, `backup.disk_full`, `backup.not_at_rest`,
    `backup.not_verified`, `vault.*`; a copy that was there before is as it was then, but for recordings added.
    """
    report = _copied(case, folder, job)
    if not case.read_only:
        with case.write("case.backed_up") as store:
            store.concerns(case.vault_id, {"reason": "copy", "log_size": report.log_size})
    return report


def bring_back(case: Case, copy: Path, job: JobContext) -> int:
    """Bring recordings that are missing here back from a copy of the case; how many came.

    Each is authenticated from end to end before it counts. Raises Cancelled, AppError `backup.copy_missing` if no copy
    of this case lies there, `backup.unreadable`, `media.damaged`, `media.disk_full`, `vault.no_access`,
    `case.read_only`; what came before that stays.
    """
    if backup_manifest.claimed_vault(copy) != case.vault_id:
        raise AppError("backup.copy_missing")
    with case.read() as store:
        known = {each.media_id for each in recordings.every(store)}
    missing = sorted(known - set(case.media.ids()))
    came: list[str] = []
    for number, media_id in enumerate(missing):
        job.step(number / len(missing), "backup.copying_media")
        path = media_format.path_of(copy, media_id)
        if path.is_file():
            case.media.take_over(path, media_id, facts_of(path).sha256, job)
            came.append(media_id)
    if came:
        with case.write("recording.brought_back") as store:
            store.concerns(case.vault_id, {"media": came})
    return len(came)


def pack_for_move(case: Case, folder: Path, job: JobContext) -> CopyReport:
    """A copy with which the case goes on at another machine; the last act in its log is that it was packed.

    Raises AppError `backup.unfinished_recordings` if a recording that was cut off still waits, and as `back_up_to`.
    """
    if case.media.unfinished():
        raise AppError("backup.unfinished_recordings")
    with case.write("case.moved") as store:
        store.concerns(case.vault_id)
    return _copied(case, folder, job)


def _copied(case: Case, folder: Path, job: JobContext) -> CopyReport:
    with case.at_rest() as vault:
        copy = OutsideCopy(vault, folder)
    try:
        _refuse_newer(case, copy.former)
        copy.check_room()
        first = copy.copy_media(job)
        with case.at_rest():
            # What was recorded or imported meanwhile.
            second = copy.copy_media(job)
            log_size = copy.copy_rest(case.now(), job)
        with case.read() as store:
            known = {each.media_id for each in recordings.every(store)}
        brought = copy.finish(case.read_log, known, (first[0] + second[0], first[1] + second[1]), job)
    finally:
        copy.close()
    job.step(1.0, "backup.checking")
    return CopyReport(
        place=copy.place,
        recordings=brought.held - len(brought.unreadable),
        copied=brought.copied,
        size=brought.size,
        removed=brought.removed,
        unreadable=len(brought.unreadable),
        only_there=len(brought.only_there),
        missing=len(known - set(case.media.ids()) - set(brought.only_there)),
        unfinished=len(case.media.unfinished()),
        log_size=log_size,
    )


def _refuse_newer(case: Case, former: Manifest | None) -> None:
    """A copy that holds acts which are gone from here may be the only place that still has them."""
    if former is None:
        return
    with case.read() as store:
        leaves = [log_chain.leaf_hash(entry_payload(row)) for row in records.log(store)]
    try:
        log_chain.check_prefix(leaves, former.log_size, former.log_root)
    except AppError:
        raise AppError("backup.target_newer") from None


def _counts(backup: Backup) -> bool:
    return bool(backup.genuine) and backup.reason != local.REPLACED
