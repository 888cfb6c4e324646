"""A package that came: verified as a whole, then looked at or taken in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO

from testimony_app.case import Case
from testimony_app.domain.erasure import Decision, State
from testimony_app.domain.record_rights import may_change, may_write
from testimony_app.errors import AppError
from testimony_app.exchange.manifest import ListedEntry, PackageFacts, PackageManifest
from testimony_app.exchange.package import OpenedPackage, read_package
from testimony_app.jobs import JobContext
from testimony_app.services import erase, exchange_log, exchange_parts, merge, tombstones
from testimony_app.services.exchange_parts import Parts
from testimony_app.services.merge import Incoming, MergePlan
from testimony_app.services.people import Member
from testimony_app.store import packages as ledger
from testimony_app.store.erased_gate import ErasedGate
from testimony_app.store.exchange_tables import Package, TombstoneRead
from testimony_app.store.numbers import ERASED, Numbered
from testimony_app.store.record_tables import LogEntryRead
from testimony_app.store.session import Store
from testimony_app.store.sync import Record
from testimony_app.store.sync_kinds import KINDS, TOMBSTONE, values_of
from testimony_app.store.sync_selection import interviews_of
from testimony_app.vault import log_chain, shred
from testimony_app.vault.media_format import BLOCK

_STAGED = ".part"


@dataclass(frozen=True)
class Received:
    """What a package did or would do. repeated: it was received before, and nothing is different.

    team: whether it brings news of the team. recordings: how many came. erasures: how many interviews it erases here.
    """

    facts: PackageFacts
    sender: str
    plan: MergePlan
    recordings: int = 0
    team: bool = False
    erasures: int = 0
    repeated: bool = False


@dataclass
class Unpacked:
    """An authentic package. staged: the recordings that lie in staging for now, by media id, with their SHA-256."""

    opened: OpenedPackage
    parts: Parts
    sender: Member
    staged: dict[str, tuple[Path, str]] = field(default_factory=dict)

    @property
    def facts(self) -> PackageFacts:
        """Who sent what to whom."""
        return self.opened.facts


@contextmanager
def opened(case: Case, untrusted_file: Path, job: JobContext) -> Iterator[Unpacked]:
    """The package, all of it verified; what was staged of it is gone afterwards."""
    staged: dict[str, tuple[Path, str]] = {}
    try:
        found = _read(
            untrusted_file, case.team.age_secret(), partial(_vouched, case), partial(_sink, case, staged), job
        )
        sender = _sender(case, found.facts)
        yield Unpacked(found, exchange_parts.unpacked(found.documents), sender, staged)
    finally:
        for path, _ in staged.values():
            with suppress(OSError):
                path.unlink()


def peeked(untrusted_file: Path, age_secret: bytes, vault_id: str, job: JobContext) -> bytes:
    """The header in a package to somebody who has no copy of the case yet; the header vouches for itself.

    Raises AppError as `read_package` does, `package.foreign`, `package.unfit`.
    """

    def unknown(note: str, manifest: PackageManifest) -> str:
        if manifest.facts.vault != vault_id:
            raise AppError("package.foreign")
        # Nobody's signature can be judged before the header is known; `receive` judges all of it again.
        return note.rpartition("\n\n")[0] + "\n"

    found = _read(untrusted_file, age_secret, unknown, lambda _entry: _Nowhere(), job)
    return exchange_parts.unpacked(found.documents).header


def would_take(case: Case, found: Unpacked) -> Received:
    """What taking it in would change."""
    if _repeated(case, found):
        return _said(found, MergePlan(), repeated=True)
    with case.read() as store:
        _new_log(case, store, found)
        incoming, deciding = _incoming(case, store, found)
    plan = merge.look(case, incoming)
    return _said(found, plan, team=_newer_team(case, found), erasures=len(deciding))


def taken_in(case: Case, found: Unpacked, job: JobContext) -> Received:
    """Take it in: the team's header, erasures, recordings, then all records in one unit of work with the ledger."""
    if _repeated(case, found):
        return _said(found, MergePlan(), repeated=True)
    with case.read() as store:
        _new_log(case, store, found)
        incoming, deciding = _incoming(case, store, found)
    merge.look(case, incoming)
    team = _newer_team(case, found)
    if team:
        with case.changing_keys() as held:
            held.adopt(found.parts.header, job)
        with case.write("header.adopted") as store:
            store.concerns(found.facts.package)
    # Refusals and what other copies confirmed are kept too; only what is new is carried out.
    for tombstone in _tombstones(found):
        erase.apply_tombstone(case, tombstone, job)
    kept = _keep_media(case, found, incoming, job)
    try:
        plan = merge.merge(case, incoming, partial(_note, case, found))
    except BaseException:
        for media_id in kept:
            with suppress(AppError):
                case.media.remove(media_id)
        raise
    for content in found.parts.slots:
        with suppress(AppError), case.changing_keys() as held:
            held.put_slots(content)
    return _said(found, plan, team=team, erasures=len(deciding))


def _read(file: Path, secret: bytes, vouched: object, sink: object, job: JobContext) -> OpenedPackage:
    try:
        with file.open("rb") as stream:
            return read_package(stream, secret, vouched, sink, job)  # type: ignore[arg-type]
    except OSError:
        raise AppError("file.unreadable") from None


def _vouched(case: Case, note: str, manifest: PackageManifest) -> str:
    facts = manifest.facts
    if facts.vault != case.vault_id:
        raise AppError("package.foreign")
    if case.user not in facts.recipients:
        raise AppError("package.not_for_you")
    sender = _sender(case, facts)
    try:
        return log_chain.opened_note(note, sender.id, partial(case.verify, sender.id), sender.sign_public)
    except AppError:
        raise AppError("package.unsigned") from None


def _sender(case: Case, facts: PackageFacts) -> Member:
    sender = case.team.member(facts.sender)
    if sender is None:
        raise AppError("package.unknown_sender")
    if sender.former:
        raise AppError("package.sender_removed")
    return sender


def _sink(case: Case, staged: dict[str, tuple[Path, str]], entry: ListedEntry) -> BinaryIO:
    media_id = entry.name.partition(".")[0]
    path = case.path / "staging" / f"{entry.sha256[:16]}-{media_id}{_STAGED}"
    staged[media_id] = (path, entry.sha256)
    return path.open("xb")


def _repeated(case: Case, found: Unpacked) -> bool:
    with case.read() as store:
        held = ledger.received(store, found.facts.package)
    return held is not None and held.sha256 == found.opened.sha256


def _new_log(case: Case, store: Store, found: Unpacked) -> tuple[LogEntryRead, ...]:
    parts = found.parts
    return exchange_log.new_entries(case, store, parts.log_id, parts.log, found.facts.checkpoint, found.sender.owner)


def _incoming(case: Case, store: Store, found: Unpacked) -> tuple[Incoming, list[TombstoneRead]]:
    """What is to be merged, without what was erased here or there; and the erasures that are new here."""
    verified = [(each, tombstones.verified(case, each)) for each in _tombstones(found)]
    known = {each.decision.id for each in tombstones.of_this_copy(store)}
    deciding = [each for each, says in verified if says.decision.id not in known and says.state is not State.REFUSED]
    decisions: list[Decision] = [each.decision for each in tombstones.of_this_copy(store)]
    decisions += [says.decision for _, says in verified if says.state is not State.REFUSED]
    gate = ErasedGate(store, decisions)
    admitted: list[Record] = []
    dropped = 0
    for record in found.parts.records:
        fields = record.fields if record.fields is None else gate.admitted(record.kind, record.fields)
        if record.fields is not None and fields is None:
            dropped += 1
        elif record.kind != TOMBSTONE:
            admitted.append(record if fields == record.fields else Record(record.kind, record.id, fields, record.known))
    role, user = found.sender.role, found.sender.id
    rights = (partial(may_change, role), partial(may_write, role, user))
    numbers = _numbers(found, gate)
    return Incoming(found.facts.package, user, admitted, rights[0], dropped, numbers, rights[1]), deciding


def _numbers(found: Unpacked, gate: ErasedGate) -> list[Numbered]:
    """The numbers of names, without whose they were where a witness was erased."""
    if found.parts.numbers and "identity" not in found.sender.compartments:
        raise AppError("package.not_allowed", kind="pseudonym")
    return [replace(each, entry=ERASED) if gate.person_erased(each.entry) else each for each in found.parts.numbers]


def _tombstones(found: Unpacked) -> list[TombstoneRead]:
    return [_tombstone(record) for record in found.parts.records if record.kind == TOMBSTONE]


def _tombstone(record: Record) -> TombstoneRead:
    assert record.fields is not None, "a tombstone is never removed"
    return TombstoneRead.model_validate(values_of(KINDS[TOMBSTONE], record.fields))


def _newer_team(case: Case, found: Unpacked) -> bool:
    return case.team.is_newer(found.parts.header)


def _keep_media(case: Case, found: Unpacked, incoming: Incoming, job: JobContext) -> list[str]:
    """Move the recordings in, each one authenticated; returns those that were not here before.

    One whose record was left aside, because it was erased, is made unreadable where it lies.
    """
    wanted = {record.fields["media_id"] for record in incoming.records if record.kind == "recording" and record.fields}
    here = set(case.media.ids())
    kept: list[str] = []
    if not case.holds("audio"):
        return kept
    for media_id, (path, sha256) in found.staged.items():
        if media_id not in wanted:
            with suppress(OSError):
                shred.overwrite(path, BLOCK)
            continue
        case.media.take_over(path, media_id, sha256, job)
        if media_id not in here:
            kept.append(media_id)
    return kept


def _note(case: Case, found: Unpacked, store: Store, plan: MergePlan) -> None:
    facts, parts = found.facts, found.parts
    fresh = _new_log(case, store, found)
    if "identity" not in found.sender.compartments:
        ledger.note_harmless(store, parts.records, history=True)
    ledger.add_foreign_log(store, parts.log_id, fresh)
    _, size, root = log_chain.parsed_checkpoint(facts.checkpoint)
    counts = {name: each.added + each.updated + each.removed for name, each in plan.counts.items()}
    ledger.add(
        store,
        Package(
            id=facts.package,
            direction="received",
            kind=facts.kind,
            people=[facts.sender],
            interviews=list(interviews_of(parts.records)),
            made_at=datetime.fromisoformat(facts.made_at),
            handled_at=case.now(),
            handled_by=case.user,
            sha256=found.opened.sha256,
            counts=counts,
            log_id=parts.log_id,
            log_size=size,
            log_root=root.hex(),
        ),
    )


def _said(
    found: Unpacked, plan: MergePlan, *, team: bool = False, erasures: int = 0, repeated: bool = False
) -> Received:
    return Received(found.facts, found.sender.code, plan, len(found.staged), team, erasures, repeated)


class _Nowhere:
    """A sink for recordings that are only passed over."""

    def write(self, content: bytes) -> int:
        """Take it and forget it."""
        return len(content)

    def close(self) -> None:
        """Nothing to close."""
