"""Erase what a witness no longer wants kept, leave a signed certificate, or record why it was refused.

The steps follow a decision that is stored first: recordings are made unreadable, then rows go in one unit of work, then
the databases are written anew and the backups of this copy shredded, then the certificate says what was done. Whatever
is cut short is finished when the case is opened next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from contextlib import suppress
from dataclasses import replace

from testimony_app.case import Case
from testimony_app.domain.erasure import REFUSAL_GROUNDS, Beyond, Decision, Reached, State
from testimony_app.domain.erasure import Certificate as Certificate
from testimony_app.domain.erasure import Part as Part
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from testimony_app.services import erase_contents, tombstones
from testimony_app.store import erasures, interviews, recordings, records
from testimony_app.store.base import new_id
from testimony_app.store.exchange_tables import Tombstone
from testimony_app.store.exchange_tables import TombstoneRead as TombstoneRead
from testimony_app.store.session import Store
from testimony_app.vault import backups, canonical, shred
from testimony_app.writers.erasure import certificate_page

_CLOSED = ("vault.no_access", "identity.two_needed", "identity.closed")


def grounds(*, refusing: bool = False) -> tuple[str, ...]:
    """The keys of the grounds to erase, or to refuse it."""
    return tuple(each.key for each in vocabulary("erasure_ground").terms if (each.key in REFUSAL_GROUNDS) == refusing)


def erase(
    case: Case, interview_id: str, ground: str, job: JobContext, parts: Collection[Part | str] = ()
) -> Certificate:
    """Destroy an interview, or the `parts` of it that are named, and say what was destroyed and what was not reached.

    Once it is decided it is not cancelled. If a step fails, the next opening of the case goes on from there.
    Raises AppError `erase.ground_unfit`, `erase.part_unknown`, `interview.missing`, `erase.already`,
    `erase.names_unmasked` if names in transcripts could no longer be found, `erase.recording_now`,
    `identity.two_needed`; nothing is changed then. Raises AppError `erase.backups_left`, `media.write_failed`,
    `case.*`, `vault.*` if a later step fails.
    """
    if ground not in grounds():
        raise AppError("erase.ground_unfit")
    chosen = _parts(parts)
    if Part.IDENTITY in chosen or not chosen:
        _names_open(case, "identity.two_needed")
    with case.write("erase.decided") as store:
        if Part.IDENTITY in chosen and Part.TRANSCRIPTS not in chosen:
            erase_contents.refuse_unmasked(store, interview_id)
        if case.media.recording_now() & set(erasures.contents(store, interview_id).begun):
            raise AppError("erase.recording_now")
        certificate = _decided(case, store, interview_id, ground, chosen, State.DECIDED)
    return _finish(case, certificate, job)


def refuse_erasure(case: Case, interview_id: str, ground: str) -> Certificate:
    """Record that erasure was asked for and refused, and on which ground.

    Raises AppError `erase.ground_unfit`, `interview.missing`, `erase.already`.
    """
    if ground not in grounds(refusing=True):
        raise AppError("erase.ground_unfit")
    with case.write("erase.refused") as store:
        return _decided(case, store, interview_id, ground, (), State.REFUSED)


def resume(case: Case, job: JobContext | None = None) -> list[Certificate]:
    """Finish every erasure that was cut short here, and erase again what came back since; called at every opening.

    Does nothing in a case that is open for reading. Raises AppError as the steps of `erase` do.
    """
    if case.read_only:
        return []
    with case.read() as store:
        held = tombstones.of_this_copy(store)
        names = bool(held) and any(each.beyond.closed for each in held)
    opened = names and _names_open(case)
    unfinished = []
    for each in held:
        with case.read() as store:
            back = each.state is State.DONE and erase_contents.anything_left(store, each.decision)
        if back or (each.state is State.DONE and each.beyond.closed and opened):
            unfinished.append(replace(each, state=State.DECIDED))
        elif each.state in (State.DECIDED, State.PURGED):
            unfinished.append(each)
    return [_finish(case, each, job or JobContext()) for each in unfinished]


def apply_tombstone(case: Case, tombstone: TombstoneRead, job: JobContext | None = None) -> Certificate | None:
    """Take in what another copy erased or refused: erase it here too, once, and leave a certificate of this copy.

    Call it outside any unit of work. Returns this copy's certificate, None if there was nothing to do.
    Raises AppError `erase.tombstone_refused` if it is not signed by people of the case, and as `erase` does.
    """
    theirs = tombstones.verified(case, tombstone)
    with case.read() as store:
        log_id = records.log_id(store)
        stored = any(each.id == theirs.id for each in tombstones.every(store))
        ours = next((each for each in tombstones.of_this_copy(store) if each.decision.id == theirs.decision.id), None)
    to_do = ours is None and theirs.state is not State.REFUSED
    if to_do or not stored:
        with case.write("erase.received") as store:
            if not stored:
                erasures.put(store, Tombstone(**tombstone.model_dump()))
            if to_do:
                mark = (new_id(), theirs.decision, theirs.decision_signature, log_id, State.DECIDED)
                ours = Certificate(*mark, _utc(case), case.user)
                tombstones.keep(case, store, ours)
            store.concerns(theirs.decision.interview_id, theirs.to_values())
    if ours is None or ours.state is State.DONE:
        return None
    return _finish(case, ours, job or JobContext())


def certificates(case: Case) -> list[Certificate]:
    """Every decision about erasing and what became of it on this copy and on others, oldest first."""
    with case.read() as store:
        newest = {(each.decision.id, each.copy): each for each in tombstones.every(store)}
    return list(newest.values())


def certificate_text(case: Case, certificate: Certificate) -> str:
    """The certificate as a page in plain English, for the witness or the file."""
    return certificate_page(certificate, case.epoch("audio"), case.member_code)


def _finish(case: Case, certificate: Certificate, job: JobContext) -> Certificate:
    """The steps after the decision, from where the certificate says that they stand."""
    if certificate.state is State.DECIDED:
        _report(job, 0.1, "erase.shredding")
        _shred_recordings(case, certificate.decision)
        _report(job, 0.3, "erase.purging")
        certificate = _purge(case, certificate)
    _report(job, 0.5, "erase.rewriting")
    case.compact()
    _report(job, 0.7, "erase.backups")
    purged = shred.purge(case.path)
    if purged.left:
        raise AppError("erase.backups_left", backups=len(purged.left))
    with case.write("erase.completed") as store:
        former = certificate.reached
        reached = Reached(former.files, former.backups, former.rows, case.epoch("audio"))
        unassigned = set(case.media.unfinished()) - set(recordings.begun(store))
        beyond = erase_contents.beyond(store, certificate, len(unassigned))
        further = certificate.after(State.DONE, new_id(), _utc(case), case.user, reached, beyond)
        tombstones.keep(case, store, further, certificate.id)
        store.concerns(further.decision.interview_id, further.to_values())
    if certificate.reached.backups:
        _back_up_afresh(case)
    _report(job, 1.0, "erase.backups")
    return further


def _back_up_afresh(case: Case) -> None:
    """A backup in the place of those that went. If it fails, the erasure stands; the next one comes when it is due."""
    from testimony_app.services import back_up  # It opens cases itself, and an opening may finish an erasure.

    with suppress(AppError):
        back_up.back_up(case, JobContext(), backups.SCHEDULED)


def _shred_recordings(case: Case, decision: Decision) -> None:
    if not decision.covers(Part.RECORDINGS):
        return
    with case.read() as store:
        held = erasures.contents(store, decision.interview_id)
    waiting = set(case.media.unfinished())
    for media_id in (*held.media.values(), *held.begun):
        try:
            (case.media.discard_unfinished if media_id in waiting else case.media.remove)(media_id)
        except AppError as error:
            if error.code != "media.missing":
                raise


def _purge(case: Case, certificate: Certificate) -> Certificate:
    names = _names_open(case)
    decision = certificate.decision
    with case.write("erase.purged", identity=names) as store:
        files, rows = erase_contents.purge(store, decision, case.now(), case.user, names)
        former = certificate.reached
        reached = Reached(
            former.files + files, former.backups + shred.count(case.path), dict(Counter(former.rows) + rows)
        )
        beyond = Beyond(closed=() if names else ("identity",))
        further = certificate.after(State.PURGED, new_id(), _utc(case), case.user, reached, beyond)
        tombstones.keep(case, store, further, certificate.id)
        store.concerns(decision.interview_id, further.to_values())
    return further


def _decided(
    case: Case, store: Store, interview_id: str, ground: str, parts: tuple[Part, ...], state: State
) -> Certificate:
    held = interviews.interview(store, interview_id)
    if held.erased_at is not None:
        raise AppError("erase.already", interview=held.code)
    refused = state is State.REFUSED
    utc = _utc(case)
    decision = Decision(
        new_id(), case.vault_id, held.id, held.code, held.witness_id, parts, ground, utc, case.user, refused
    )
    signature = canonical.b64(case.sign(canonical.dump(decision.to_values())))
    certificate = Certificate(new_id(), decision, signature, records.log_id(store), state, utc, case.user)
    tombstones.keep(case, store, certificate)
    store.concerns(held.id, decision.to_values())
    return certificate


def _names_open(case: Case, telling: str = "") -> bool:
    """Whether the names can be opened now. Raises AppError if the reason that they cannot is `telling`."""
    if case.holds("identity"):
        return True
    try:
        with case.read(identity=True):
            return True
    except AppError as error:
        if error.code == telling or error.code not in _CLOSED:
            raise
        return False


def _parts(untrusted: Collection[Part | str]) -> tuple[Part, ...]:
    try:
        named = {Part(each) for each in untrusted}
    except ValueError:
        raise AppError("erase.part_unknown") from None
    return tuple(part for part in Part if part in named)


def _utc(case: Case) -> str:
    return case.now().isoformat(timespec="seconds")


def _report(job: JobContext, fraction: float, stage: str) -> None:
    """Say how far it is; what is decided is not stopped half-way."""
    with suppress(Cancelled):
        job.step(fraction, stage)
