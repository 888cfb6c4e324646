"""Two copies of a case for the tests of merging: they exchange records as packages hold them, as JSON."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.services import code_passage as cp
from testimony_app.services import edit_transcript as et
from testimony_app.services import log_interview as li
from testimony_app.services import manage_codebook as mc
from testimony_app.services import merge, passages
from testimony_app.services.operations import Operation
from testimony_app.services.passages import Passage
from testimony_app.store import numbers, sync
from testimony_app.store.sync_reading import read_records, to_json
from testimony_app.store.sync_selection import CONTENT, IDENTITY, Selection, dump
from tests.conftest import PASSPHRASE

LOCAL = {"number", "seq", "version", "review"}
"""Columns in which copies that agree may differ."""


@contextmanager
def copies(folder: Path, count: int = 2) -> Iterator[list[Case]]:
    """Empty cases that stand for copies of one; each records under a user of its own."""
    held = [Case.create(folder / f"{number}.testimony", "North Valley", PASSPHRASE)[0] for number in range(count)]
    try:
        yield held
    finally:
        for case in held:
            case.close()


def packed(case: Case, *, names: bool = False, only: str | None = None) -> merge.Incoming:
    """What a package of this copy holds, as its reader gets it; what is sent counts as seen. only: an interview."""
    chosen = Selection(None if only is None else frozenset({only}), CONTENT | IDENTITY if names else CONTENT)
    with case.write("package.sent", identity=names) as store:
        records = dump(store, chosen)
        sync.note(store, ((each.kind, each.id, each.known.seen) for each in records))
        rows = [numbers.to_json(each) for each in numbers.Numbers(store).all()] if names else []
    written = json.dumps([[to_json(each) for each in records], rows])
    said, numbered = json.loads(written)
    return merge.Incoming(str(uuid.uuid4()), case.user, read_records(said), numbers=numbers.read_numbers(numbered))


def send(sender: Case, receiver: Case, *, names: bool = False) -> merge.MergePlan:
    """Send all and merge it. The dry run says the same as what then happens."""
    incoming = packed(sender, names=names)
    return receive(receiver, incoming)


def receive(receiver: Case, incoming: merge.Incoming) -> merge.MergePlan:
    planned = merge.look(receiver, incoming)
    done = merge.merge(receiver, incoming)
    assert planned == done
    return done


def everything(case: Case, *, names: bool = False, only: str | None = None) -> dict[str, dict[str, Any]]:
    """All records of a copy, or those of an interview, without what is local to it."""
    chosen = Selection(None if only is None else frozenset({only}), CONTENT | IDENTITY if names else CONTENT)
    with case.read(identity=names) as store:
        records = dump(store, chosen)
    held: dict[str, dict[str, Any]] = {}
    for each in records:
        if each.fields is not None:
            kept = {key: value for key, value in each.fields.items() if key not in LOCAL}
            held.setdefault(each.kind, {})[each.id] = kept
    return held


def run(operation: Operation) -> str:
    """Run it; the first id that it touched."""
    operation.run()
    return next(iter(operation.touched))


def interview(case: Case, code: str = "I-001", witness: str = "W-001") -> str:
    return li.log(case, li.InterviewDraft(code=code, held_on="2031-05-12"), li.WitnessDraft(code=witness)).id


def typed(case: Case, interview_id: str, *texts: str) -> tuple[str, list[str]]:
    transcript = et.add_transcript(case, interview_id, [Utterance(text) for text in texts])
    return transcript.id, [each.id for each in et.segments(case, transcript.id)]


def code(case: Case, name: str = "Second strike", parent: str | None = None) -> str:
    return run(mc.add(case, mc.CodeDraft(name=name, parent_id=parent)))


def tag(case: Case, transcript: str, segment: str, quote: str, code_id: str, occurrence: int = 0) -> str:
    """Tag a quote in a segment, its n-th occurrence."""
    text = next(each.text for each in et.segments(case, transcript) if each.id == segment)
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(quote, start + 1)
    return run(cp.tag_code(case, Passage(transcript, segment, start, segment, start + len(quote)), code_id))


def coding(case: Case, transcript: str, coding_id: str) -> cp.CodingRead:
    return next(each for each in cp.codings_of(case, transcript) if each.id == coding_id)


def words(case: Case, held: cp.CodingRead) -> str:
    """The words a coding stands on, "" if it lost them."""
    if held.orphaned:
        return ""
    return passages.words_of(passages.passage_of(held), et.segments(case, held.transcript_id))[0]


def text_of(case: Case, transcript: str, segment: str) -> str:
    return next(each.text for each in et.segments(case, transcript) if each.id == segment)
