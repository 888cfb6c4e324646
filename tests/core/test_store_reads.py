"""Reading many rows at once gives the same values as reading each with validation, and uses the indexes."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import true
from sqlmodel import SQLModel, select

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.domain.uncertain_dates import Precision
from testimony_app.services import code_passage as cp
from testimony_app.services import edit_transcript as et
from testimony_app.services import log_interview as li
from testimony_app.services import manage_codebook as mc
from testimony_app.services import manage_incidents as mi
from testimony_app.services.passages import Passage
from testimony_app.store.coding_tables import Code, CodeRead, Coding, CodingRead
from testimony_app.store.incident_tables import Incident, IncidentRead
from testimony_app.store.interview_tables import (
    ConsentDecision,
    ConsentRead,
    Interview,
    InterviewRead,
    Witness,
    WitnessRead,
)
from testimony_app.store.interviews import with_witness
from testimony_app.store.session import read, read_many
from testimony_app.store.transcript_tables import Segment, SegmentRead, Transcript, TranscriptRead
from tests.core.coded_case import build


@pytest.fixture
def filled(case: Case, interview: li.InterviewRead) -> Case:
    said = [Utterance(f"she said {n} ✓", n * 1_000, n * 1_000 + 900, "a", 0.5, ("no_speech",)) for n in range(40)]
    transcript = et.add_transcript(case, interview.id, said)
    add = mc.add(case, mc.CodeDraft(name="Attack"))
    add.run()
    for segment in et.segments(case, transcript.id)[::4]:
        cp.tag_code(case, Passage(transcript.id, segment.id, 0, segment.id, 3), *add.touched).run()
    et.verify(case, [et.segments(case, transcript.id)[0].id]).run()
    return case


@pytest.mark.parametrize(("kind", "table", "count"), [(SegmentRead, Segment, 40), (CodingRead, Coding, 10)])
def test_many_rows_are_what_each_would_be(filled: Case, kind: Any, table: Any, count: int) -> None:
    with filled.read() as store:
        rows = store.content.exec(select(table).order_by(table.id)).all()
        one_by_one = [read(kind, row) for row in rows]
        at_once = read_many(store, kind, table, where=true(), order=table.id)
    assert at_once == one_by_one
    assert len(at_once) == count
    assert [hash(repr(each)) for each in at_once] == [hash(repr(each)) for each in one_by_one]
    with pytest.raises(Exception, match="frozen"):
        at_once[0].id = "other"


KINDS: tuple[tuple[type[SQLModel], type[SQLModel]], ...] = (
    (Code, CodeRead),
    (Coding, CodingRead),
    (Incident, IncidentRead),
    (Interview, InterviewRead),
    (Witness, WitnessRead),
    (ConsentDecision, ConsentRead),
    (Transcript, TranscriptRead),
    (Segment, SegmentRead),
)


def test_rows_read_in_bulk_are_those_that_are_validated(case: Case) -> None:
    made = build(case)
    draft = mi.IncidentDraft(
        code="INC-009",
        title="Strike on a yard",
        happened_on="2031-05-12",
        presences=(mi.Presence(by="G-1", distance=40),),
        casualties=(mi.Casualty(least=2, most=3),),
        related=(mi.Related(kind="precedes", incident_id=made.incidents["INC-001"]),),
        perpetrators=("G-1", "G-2"),
    )
    mi.add(case, draft)
    present = li.Present(code="P-1", role="note_taker")
    prior = li.PriorInterview(organisation="Another team", date="2031-01")
    interview = li.InterviewDraft(
        code="I-009",
        held_on="2031-05",
        precision=Precision.UNKNOWN_DAY,
        people_present=(present,),
        prior_interviews=(prior,),
    )
    held = li.log(case, interview, li.WitnessDraft(code="W-009", roles=("doctor",)))
    with case.read() as store:
        for table, kind in KINDS:
            number = table.__table__.c.id  # type: ignore[attr-defined]
            rows = list(store.content.exec(select(table).order_by(number)))
            many = read_many(store, kind, table, where=true(), order=number)
            assert many
            assert many == [read(kind, row) for row in rows]
            assert [each.model_dump_json() for each in many] == [read(kind, row).model_dump_json() for row in rows]
            assert many[0].model_copy(update={"id": "x"}) != many[0]
            with pytest.raises(ValueError, match="frozen"):
                many[0].id = "y"
        ((interview_read, witness),) = with_witness(store, [held.id]).values()
    assert interview_read == held
    assert interview_read.people_present == (present,)
    assert witness.roles == ("doctor",)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM segment WHERE transcript_id = ? ORDER BY position",
        "SELECT * FROM segment WHERE id = ?",
        "SELECT * FROM coding WHERE transcript_id = ?",
        "SELECT * FROM coding WHERE incident_id = ?",
        "SELECT * FROM coding WHERE code_id = ?",
        "SELECT * FROM coding WHERE start_segment_id = ? OR end_segment_id = ?",
        "SELECT * FROM consent_decision WHERE interview_id = ?",
        "SELECT * FROM segment_version WHERE segment_id = ?",
        "SELECT * FROM released_passage WHERE interview_id = ?",
        "SELECT * FROM interview WHERE code = ?",
    ],
)
def test_no_list_reads_a_whole_table(filled: Case, query: str) -> None:
    with filled._content.connect() as connection:
        values = ("x",) * query.count("?")
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", values)]
    assert plan
    assert not [step for step in plan if step.startswith("SCAN")]
    assert any("USING INDEX" in step for step in plan)
