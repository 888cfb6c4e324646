"""A case in which every free field of one interview holds a word of its own, beside two interviews that stay."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

from sqlmodel import SQLModel, select

from testimony_app.case import Case
from testimony_app.jobs import JobContext
from testimony_app.services import log_interview as li
from testimony_app.store import erasures, field_notes, recordings, transcripts
from testimony_app.store.base import new_id
from testimony_app.store.coder_tables import Assignment, UndoEntry
from testimony_app.store.coding_tables import Code, Coding
from testimony_app.store.exchange_tables import Conflict, Package, SeenVersion
from testimony_app.store.identity_tables import IdentityTable, MaskedVersion, MaskedWords, MediaOrigin, Opening, Person
from testimony_app.store.interview_tables import ConsentDecision, Interview, Witness
from testimony_app.store.record_tables import Release, ReleasedPassage
from testimony_app.store.session import Store
from testimony_app.store.transcript_tables import Recording, Segment, SegmentVersion, Source, Transcript
from tests.vault.conftest import PASSPHRASE
from tests.vault.pages import pages

CODE, OTHER_CODE = "I-007", "I-008"
NOW = datetime(2031, 5, 12, 9, 30, tzinfo=UTC)
SOUND = bytes(range(256)) * 400
STAYS = frozenset({"id", "code", "made_by", "coder", "recorded_by", "imported_by", "logged_by", "masked_by",
                   "replaced_by", "verified_by", "opened_by", "second_by", "changed_by", "handled_by", "decided_by",
                   "sha256", "quote_sha256", "recipient"})  # fmt: skip
"""Ids, codes and kinds that hold nothing of what was said or who said it."""


def marker(*parts: str) -> str:
    """A word that stands nowhere else: neighbours in a sorted index share no beginning worth leaving out."""
    digest = hashlib.sha256("/".join(parts).encode()).hexdigest()[:16]
    return digest.translate(str.maketrans("0123456789", "ghijklmnop"))


def marked(kind: type[SQLModel], held: set[str], salt: str, **given: Any) -> Any:
    """A row of `kind` with a marker in each field that takes free text, and those markers added to `held`."""
    values: dict[str, Any] = dict(given)
    for name, field in kind.model_fields.items():
        chosen = any(type(each).__name__ == "AfterValidator" for each in field.metadata)
        points = getattr(field, "foreign_key", None)
        if name in given or name in STAYS or chosen or isinstance(points, str) or name.endswith("_id"):
            continue
        word = marker(kind.__name__, name, salt)
        value = _filled(field.annotation, word)
        if value is not None:
            values[name] = value
            held.add(word)
    return kind(**values)


def _filled(annotation: Any, word: str) -> Any:
    arguments, origin = get_args(annotation), get_origin(annotation)
    if annotation is str or (origin in (Union, UnionType) and str in arguments):
        return word
    if origin in (tuple, list):
        return [word] if arguments[0] is str else None
    if origin is dict and arguments[0] is str:
        return {"word": word}
    return None


def build(folder: Path) -> tuple[Case, set[str]]:
    """The case, open, and every marker that must not be found after the interview `CODE` is erased."""
    case, _ = Case.create(folder, "Invented", PASSPHRASE, clock=lambda: NOW)
    held: set[str] = set()
    media = [case.media.add(io.BytesIO(SOUND + bytes([number])), "recording", JobContext()) for number in range(3)]
    begun = cut_off(case)
    interview_id, witness_id = new_id(), new_id()
    with case.write("interview.logged", identity=True) as store:
        code_id = new_id()
        store.add(Code(id=code_id, name="Attack"))
        store.add(marked(Witness, held, "w", id=witness_id, code="W-007"))
        interview = marked(Interview, held, "i", id=interview_id, code=CODE, witness_id=witness_id, logged_at=NOW,
                           logged_by=case.user, held_on="2031-05-12",
                           people_present=[{"code": _note(held, "present"), "role": "interviewer"}],
                           prior_interviews=[{"organisation": _note(held, "prior")}])  # fmt: skip
        store.add(interview)
        _consent(store, held, interview_id, case.user)
        for number, stored in enumerate(media[:2]):
            _recording(store, held, interview_id, stored, str(number))
        recordings.note_begun(store, recordings.Begun(begun, interview_id, NOW, case.user))
        field = field_notes.FieldNote("item-1", "d", "c", 1, "0" * 64, interview_id, witness_id, _note(held, "typed"))
        field_notes.note(store, field)
        _words(store, held, interview_id, code_id, case.user)
        _names(store, held, interview_id, witness_id, case.user)
        _left(store, held, interview_id, case.user)
    _others(case, media[2])
    return case, held


def cut_off(case: Case) -> str:
    """A live recording that was never ended; its media id."""
    recorder = case.media.record("recording")
    recorder.write(SOUND)
    recorder.flush()
    recorder.abandon()
    return recorder.media_id


def _note(held: set[str], *parts: str) -> str:
    word = marker(*parts)
    held.add(word)
    return word


def _consent(store: Store, held: set[str], interview_id: str, user: str) -> None:
    for scope, status in (("interview", "given"), ("anonymous_quotation", "conditional")):
        store.add(marked(ConsentDecision, held, scope, id=new_id(), interview_id=interview_id, scope=scope,
                         status=status, decided_at=NOW, recorded_at=NOW, recorded_by=user))  # fmt: skip


def _recording(store: Store, held: set[str], interview_id: str, stored: Any, salt: str) -> None:
    row = marked(Recording, held, salt, id=new_id(), interview_id=interview_id, media_id=stored.media_id,
                 sha256=stored.sha256, size=stored.size, duration_ms=1000, channels=1, sample_rate=16000,
                 peaks=_note(held, "peaks", salt).encode(), imported_at=NOW, imported_by=user_of(store))  # fmt: skip
    store.add(row)
    store.identity.add(marked(MediaOrigin, held, salt, recording_id=row.id))


def _words(store: Store, held: set[str], interview_id: str, code_id: str, user: str) -> None:
    recording_id = recordings.of_interview(store, interview_id)[0].id
    row = marked(Transcript, held, "t", id=new_id(), interview_id=interview_id, recording_id=recording_id,
                 source=Source.TYPED, made_at=NOW, made_by=user, masked_at=NOW)  # fmt: skip
    store.add(row)
    segments = []
    for number in range(30):
        segment = marked(Segment, held, f"s{number}", id=new_id(), transcript_id=row.id, position=number * 1024,
                         start_ms=number * 1000, end_ms=number * 1000 + 900, version=2, verified_by=user)  # fmt: skip
        store.add(segment)
        segments.append(segment)
        version = marked(SegmentVersion, held, f"v{number}", id=new_id(), segment_id=segment.id, version=1,
                         replaced_at=NOW, replaced_by=user)  # fmt: skip
        store.add(version)
        store.add(SeenVersion(kind="segment", object_id=segment.id, sha256=f"1.{number:064x}"))
        store.identity.add(marked(MaskedWords, held, f"m{number}", id=new_id(), transcript_id=row.id,
                                  segment_id=segment.id, masked_at=NOW, masked_by=user))  # fmt: skip
        store.identity.add(marked(MaskedVersion, held, f"mv{number}", id=new_id(), segment_id=segment.id, version=1))
    gone = marked(SegmentVersion, held, "gone", id=new_id(), segment_id=new_id(), version=1,
                  replaced_at=NOW, replaced_by=user)  # fmt: skip
    store.add(gone)
    for number, segment in enumerate(segments[:5]):
        store.add(marked(Coding, held, f"c{number}", id=new_id(), transcript_id=row.id, start_segment_id=segment.id,
                         start_offset=0, end_segment_id=segment.id, end_offset=3, code_id=code_id,
                         quote_sha256="0" * 64, coder=user, coded_at=NOW))  # fmt: skip
    store.add(Assignment(id=new_id(), interview_id=interview_id, coder=user, assigned_at=NOW, assigned_by=user))
    step = {"label": "coding.restored", "change": "put_coding", "values": {"memo": _note(held, "undone")}}
    store.add(UndoEntry(user=user, stack="undo", label="coding.removed", steps=[step], touched=[],
                        transcripts=[row.id], made_at=NOW))  # fmt: skip
    # Words that were deleted before, whose bytes a careless database keeps.
    extra = transcripts.segment(store, segments[-1].id)
    transcripts.revise(store, extra.id, NOW, user, _note(held, "reason"), text=_note(held, "corrected"))


def _names(store: Store, held: set[str], interview_id: str, witness_id: str, user: str) -> None:
    store.identity.add(marked(Person, held, "p", id=new_id(), witness_id=witness_id))
    store.identity.add(marked(Opening, held, "o", id=new_id(), witness_id=witness_id, opened_at=NOW, opened_by=user))
    found = erasures.contents(store, interview_id)
    for number, object_id in enumerate((interview_id, found.segments[0], new_id())):
        states = {"transcript_id": found.transcripts[0], "text": _note(held, "conflict", str(number))}
        store.add(Conflict(id=new_id(), kind="segment", object_id=object_id, ours=states, theirs=states,
                           package_id="p-1", changed_by=user, found_at=NOW))  # fmt: skip
    waiting = Conflict(id=new_id(), kind="person", object_id=witness_id, package_id="p-1", changed_by=user,
                       found_at=NOW)  # fmt: skip
    store.add(waiting)
    store.identity.add(marked(Person, held, "theirs", id=new_id(), witness_id=f"undecided/{waiting.id}"))
    store.identity.flush()


def _left(store: Store, held: set[str], interview_id: str, user: str) -> None:
    coding_id = erasures.contents(store, interview_id).codings[0]
    incident = _incident(store)
    store.add(Release(id="rel-1", code="REL-001", made_at=NOW, made_by=user, incident_id=incident, purpose="media",
                      recipient="press", passages=1, blocked=0, manifest="{}", files={}))  # fmt: skip
    store.add(ReleasedPassage(release_id="rel-1", coding_id=coding_id, interview_id=interview_id,
                              text_sha256=_note(held, "left"), decisions=["d-1"]))  # fmt: skip
    store.add(Package(id="pack-1", direction="sent", kind="full", people=["user-2"], interviews=[interview_id],
                      made_at=NOW, handled_at=NOW, handled_by=user, sha256="0" * 64, log_id="log-1", log_size=1,
                      log_root="0" * 64))  # fmt: skip


def _incident(store: Store) -> str:
    from testimony_app.store.incident_tables import Incident

    return store.add(Incident(id=new_id(), code="INC-1", title="Tower", happened_on="2031-05-12")).id


def user_of(store: Store) -> str:
    """Whoever logged the interview that was logged first."""
    return store.content.exec(select(Interview.logged_by)).first() or ""


def _others(case: Case, stored: Any) -> None:
    """An interview of another witness, with all that an interview has."""
    held: set[str] = set()
    other = li.log(
        case,
        li.InterviewDraft(code=OTHER_CODE, held_on="2031-06-01", language="en", notes="what stays"),
        li.WitnessDraft(code="W-008", roles=("doctor",)),
        li.PersonDraft(given_name="Ostwin"),
    )
    with case.write("interview.corrected", identity=True) as store:
        row = Recording(id=new_id(), interview_id=other.id, media_id=stored.media_id, sha256=stored.sha256,
                        size=stored.size, duration_ms=1000, codec="x", container="x", channels=1, sample_rate=16000,
                        peaks=b"", imported_at=NOW, imported_by=case.user)  # fmt: skip
        store.add(row)
        transcript = transcripts.add_transcript(store, other.id, Source.TYPED, NOW, case.user)
        segment = marked(Segment, held, "other", id=new_id(), transcript_id=transcript.id, position=0)
        store.add(segment)
        store.add(marked(SegmentVersion, held, "other", id=new_id(), segment_id=segment.id, version=1,
                         replaced_at=NOW, replaced_by=case.user))  # fmt: skip
        store.identity.add(MaskedVersion(id=new_id(), segment_id=segment.id, version=1, text="stays"))


def rows(case: Case) -> dict[str, list[str]]:
    """Every row of every table, as text, by table."""
    found: dict[str, list[str]] = {}
    with case.read(identity=True) as store:
        for metadata, session in ((SQLModel.metadata, store.content), (IdentityTable.metadata, store.identity)):
            for table in metadata.sorted_tables:
                found[table.name] = sorted(repr(tuple(row)) for row in session.execute(table.select()))
    return found


def found_in(folder: Path, case: Case, words: Iterable[str]) -> dict[str, set[str]]:
    """Which markers stand in which file: as it lies there, and decrypted page by page where it is a database."""
    keys = {name: case._vault.unlocked().current(name).derived("database", 48) for name in ("content", "identity")}
    sought = {word: word[6:].encode() for word in words}
    result: dict[str, set[str]] = {}
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = file.name.partition(".")[0]
        content = [file.read_bytes()]
        if file.suffix == ".db" and name in keys:
            content += pages(file, keys[name])
        whole = b"\n".join(content)
        hits = {word for word, tail in sought.items() if tail in whole}
        if hits:
            result[str(file.relative_to(folder))] = hits
    return result
