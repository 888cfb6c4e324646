"""Rows are read in bulk without being validated again, and give the same values as if they were."""

from __future__ import annotations

import pytest
from sqlalchemy import true
from sqlmodel import SQLModel, select

from testimony_app.case import Case
from testimony_app.domain.uncertain_dates import Precision
from testimony_app.services import log_interview as li
from testimony_app.services import manage_incidents as mi
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
