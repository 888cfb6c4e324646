"""Sealed packages: send interviews, coding work without voices and names, and work back; look first, then receive."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from testimony_app.case import Case, entry_payload
from testimony_app.errors import AppError
from testimony_app.exchange import age
from testimony_app.exchange.manifest import PackageFacts
from testimony_app.exchange.package import PackageEntry, measured, write_package
from testimony_app.jobs import JobContext
from testimony_app.services import exchange_log, exchange_parts, name_checks
from testimony_app.services.exchange_reading import Received as Received
from testimony_app.services.exchange_reading import opened, peeked, taken_in, would_take
from testimony_app.services.people import Member, Role
from testimony_app.store import packages as ledger
from testimony_app.store import recordings, records, sync
from testimony_app.store.exchange_tables import Package
from testimony_app.store.exchange_tables import PackageRead as PackageRead
from testimony_app.store.numbers import Numbered, Numbers
from testimony_app.store.record_tables import LogEntryRead
from testimony_app.store.session import Store
from testimony_app.store.sync import Record
from testimony_app.store.sync_selection import CONTENT, IDENTITY, Selection, dump, interviews_of, unmasked
from testimony_app.vault import joining, log_chain, syscalls
from testimony_app.vault.durable import disk_error

SUFFIX = ".age"


class PackageKind(StrEnum):
    """What a package is for: interviews with all they have, masked text to be coded, or work that comes back."""

    INTERVIEWS = "interviews"
    CODING = "coding"
    WORK = "work"


@dataclass(frozen=True)
class _Content:
    """What goes, read in one unit of work, and how the sender's log stood then."""

    records: tuple[Record, ...]
    numbers: tuple[Numbered, ...]
    media: tuple[str, ...]
    log_id: str
    log: tuple[LogEntryRead, ...]


def recipients(case: Case) -> tuple[Member, ...]:
    """The people to whom a package can be sent."""
    return tuple(each for each in case.team.members() if each.age_public and not each.former and each.id != case.user)


def send(
    case: Case,
    file: Path,
    kind: PackageKind,
    people: Collection[str],
    job: JobContext,
    interviews: Collection[str] | None = None,
) -> PackageRead:
    """Write a package for these people, and note what went to whom. interviews: their ids, all without it.

    Voices go only if every recipient may hear them, names only if every recipient may open them and we can; work to be
    coded holds neither, and transcripts in it must be masked.
    Raises AppError `package.nobody`, `package.not_masked`, `package.names_elsewhere`, `package.exists`,
    `package.not_written`, `media.*`, Cancelled; no file is left then.
    """
    _must_be_new(file)
    members = _members(case, people)
    nameless = kind is PackageKind.CODING or any("identity" not in each.compartments for each in members)
    if nameless:
        _ready_for_coders(case, interviews)
    chosen = _chosen(case, kind, members, interviews)
    content = _read(case, chosen, nameless)
    package_id, at = str(uuid.uuid4()), case.now()
    facts = _facts(case, package_id, kind, members, content, at)
    entries = [*_documents(case, members, content), *_media(case, content.media, job)]
    temporary = file.with_name(f".{file.name}.{package_id[:8]}.new")
    try:
        sha256 = _write(temporary, facts, entries, members, case, job)
        with case.write("package.sent") as store:
            kept = _note(store, case, facts, content, sha256, at)
            if nameless:
                ledger.note_harmless(store, content.records, history=False)
            store.concerns(package_id, {"kind": kind.value, "people": sorted(people), "sha256": sha256})
            _must_be_new(file)
        # Named only once the ledger knows of it: no package is ever outside that nobody is told of.
        temporary.rename(file)
        syscalls.disk.fsync_folder(file.parent)
    except OSError as error:
        raise _file_error(error) from None
    finally:
        with suppress(OSError):
            temporary.unlink()
    return kept


def look(case: Case, untrusted_file: Path, job: JobContext) -> Received:
    """What receiving the package would change; nothing is changed. Raises AppError as `receive` does, Cancelled."""
    with opened(case, untrusted_file, job) as found:
        return would_take(case, found)


def receive(case: Case, untrusted_file: Path, job: JobContext) -> Received:
    """Take a package in, once all of it was found authentic; the very same one again changes nothing.

    Raises AppError `package.*`, `people.removed`, `identity.two_needed`, `media.*`, Cancelled; the case is as it was.
    """
    with opened(case, untrusted_file, job) as found:
        return taken_in(case, found, job)


def join(path: Path, untrusted_file: Path, answer: bytes, passphrase: str, job: JobContext) -> tuple[Case, Received]:
    """A new copy of a case out of the first package to somebody who was invited. answer: theirs, with their ways in.

    Raises AppError as `receive` and `Case.join` do, `vault.wrong_passphrase`; nothing is left then.
    """
    own, secret = joining.opened_answer(answer, passphrase)
    header = peeked(untrusted_file, secret, own.vault_id, job)
    case = Case.join(path, header, own.ways_in.to_bytes(), passphrase)
    try:
        return case, receive(case, untrusted_file, job)
    except BaseException:
        _forget(case)
        raise


def packages(case: Case) -> list[PackageRead]:
    """What was sent and received, the newest first."""
    with case.read() as store:
        return ledger.listed(store)


def _members(case: Case, people: Collection[str]) -> list[Member]:
    known = {each.id: each for each in recipients(case)}
    if not people or not set(people) <= set(known):
        raise AppError("package.nobody")
    return [known[each] for each in sorted(people)]


def _ready_for_coders(case: Case, interviews: Collection[str] | None) -> None:
    """Raises AppError unless what goes to people without names holds none, in words, notes, or hashes of acts."""
    if case.holds("identity") and case.role is not Role.LEAD:
        # Their log goes along, and the hashes in it would let a name be guessed; the lead's head is enough.
        raise AppError("package.lead_only")
    with case.read() as store:
        named = unmasked(store, interviews)
    if named:
        raise AppError("package.not_masked", interviews=len(named))
    if case.holds("identity"):
        wanted = None if interviews is None else set(interviews)
        again = [each for each in name_checks.still_named(case) if wanted is None or each.interview_id in wanted]
        if again:
            raise AppError("package.not_masked", interviews=len({each.interview_id for each in again}))
        elsewhere = name_checks.named_elsewhere(case, interviews)
        if elsewhere:
            raise AppError("package.names_elsewhere", fields=len(elsewhere))


def _chosen(case: Case, kind: PackageKind, members: Sequence[Member], interviews: Collection[str] | None) -> Selection:
    everyone = frozenset.intersection(*(each.compartments for each in members))
    blinded = frozenset(each.id for each in members if each.role is not Role.LEAD)
    wanted = None if interviews is None else frozenset(interviews)
    if kind is PackageKind.CODING:
        return Selection(wanted, CONTENT - {"consent_decision", "release"}, voices=False, blinded=blinded)
    names = IDENTITY if kind is PackageKind.INTERVIEWS and "identity" in everyone and case.holds("identity") else set()
    voices = kind is PackageKind.INTERVIEWS and "audio" in everyone
    return Selection(wanted, CONTENT | names, voices=voices, blinded=blinded)


def _read(case: Case, chosen: Selection, nameless: bool) -> _Content:
    names = bool(chosen.kinds & IDENTITY)
    with case.read(identity=names) as store:
        found = dump(store, chosen)
        # All of them go, also of people who do not, so that no copy takes them for free.
        numbers = Numbers(store).all() if names else []
        ids = [record.id for record in found if record.kind == "recording" and record.fields is not None]
        media = [recordings.recording(store, each).media_id for each in ids] if chosen.voices else []
        if nameless:
            found = exchange_parts.without_history(store, found)
        log_id, log = records.log_id(store), tuple(records.log(store))
        return _Content(tuple(found), tuple(numbers), tuple(media), log_id, log)


def _facts(
    case: Case, package_id: str, kind: PackageKind, members: Sequence[Member], content: _Content, at: datetime
) -> PackageFacts:
    leaves = [log_chain.leaf_hash(entry_payload(entry)) for entry in content.log]
    origin = exchange_log.origin(case, content.log_id)
    return PackageFacts(
        package=package_id,
        kind=kind.value,
        vault=case.vault_id,
        sender=case.user,
        made_at=at.isoformat(timespec="seconds"),
        recipients=tuple(each.id for each in members),
        checkpoint=log_chain.checkpoint(origin, len(leaves), log_chain.merkle_root(leaves)),
    )


def _documents(case: Case, members: Sequence[Member], content: _Content) -> list[PackageEntry]:
    own = case.team.slots_bytes(members[0].id) if len(members) == 1 else None
    slots = [] if own is None else [own]
    nameless = any("identity" not in each.compartments for each in members)
    log = () if nameless and case.role is Role.LEAD else content.log
    header = case.team.header_bytes()
    return exchange_parts.packed(content.records, content.numbers, content.log_id, log, header, slots)


def _media(case: Case, media: Sequence[str], job: JobContext) -> list[PackageEntry]:
    def sealed(media_id: str) -> PackageEntry:
        return measured(f"{media_id}.cob", lambda: case.media.sealed(media_id), job)

    return [sealed(each) for each in media]


def _write(
    file: Path, facts: PackageFacts, entries: list[PackageEntry], members: Sequence[Member], case: Case, job: JobContext
) -> str:
    me = case.team.member(case.user)
    assert me is not None, "whoever opened the case is in it"
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as sink:
        sha256 = write_package(
            sink,
            facts,
            entries,
            [age.recipient_text(each.age_public) for each in members],
            lambda text: log_chain.signed_note(text, case.user, me.sign_public, case.sign),
            job,
        )
        sink.flush()
        os.fsync(sink.fileno())
    return sha256


def _note(store: Store, case: Case, facts: PackageFacts, content: _Content, sha256: str, at: datetime) -> PackageRead:
    sync.note(store, [(each.kind, each.id, [each.state]) for each in content.records])
    _, size, root = log_chain.parsed_checkpoint(facts.checkpoint)
    kinds = [each.kind for each in content.records]
    row = Package(
        id=facts.package,
        direction="sent",
        kind=facts.kind,
        people=list(facts.recipients),
        interviews=list(interviews_of(content.records)),
        made_at=at,
        handled_at=at,
        handled_by=case.user,
        sha256=sha256,
        counts={name: kinds.count(name) for name in sorted(set(kinds))},
        log_id=content.log_id,
        log_size=size,
        log_root=root.hex(),
    )
    return ledger.add(store, row)


def _must_be_new(file: Path) -> None:
    if file.exists():
        raise AppError("package.exists")


def _file_error(error: OSError) -> AppError:
    full = disk_error(error).code == "vault.disk_full"
    return AppError("case.disk_full" if full else "package.not_written")


def _forget(case: Case) -> None:
    """Remove a copy that was made for a package which then could not be taken in; there is nothing of anybody in it."""
    with suppress(AppError):
        case.close()
    shutil.rmtree(case.path, ignore_errors=True)
