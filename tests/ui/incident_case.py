"""A small real case with one incident: who agreed, who agreed on a condition, who refused, and a draft nobody heard."""

from __future__ import annotations

from datetime import UTC, datetime

from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.domain.transcripts import Utterance
from testimony_app.services import code_passage, corroborate, edit_transcript, manage_incidents
from testimony_app.services import log_interview as li
from testimony_app.services.manage_incidents import IncidentDraft, IncidentRead
from testimony_app.services.passages import Passage

CONDITIONS = "Not with the name of the school"
NAMES = ("Salwa", "Arren", "Kareem", "Dostal", "Mirela", "Vantor")
"""Every name that the register of this case holds; none may leave."""

WORDS = {
    "I-001": "Salwa Arren stood at the gate on 12 May 2031 and the roof fell in.",
    "I-002": "Karim carried two children out before the second strike.",
    "I-003": "I do not want these words to leave.",
    "I-004": "Nobody has listened to this again.",
}


def tell(
    case: Case, incident: IncidentRead, code: str, person: li.PersonDraft, quotation: Status, heard: bool = True
) -> li.InterviewRead:
    """One interview with one passage on the incident, and the answer of its witness to being quoted."""
    said_at = datetime(2021, 5, 12, 9, 30, tzinfo=UTC)
    conditions = CONDITIONS if quotation is Status.CONDITIONAL else ""
    decisions = [
        li.ConsentDraft(scope="interview", status=Status.GIVEN, decided_at=said_at),
        li.ConsentDraft(scope="anonymous_quotation", status=quotation, decided_at=said_at, conditions=conditions),
    ]
    interview = li.log(
        case,
        li.InterviewDraft(
            code=code, held_on="2021-05-12", language="en", people_present=({"code": "R-02", "role": "interviewer"},)
        ),
        li.WitnessDraft(code=code.replace("I", "W"), roles=("doctor",)),
        person,
        decisions,
    )
    transcript = edit_transcript.add_transcript(
        case, interview.id, [Utterance(WORDS[code], 20_000, 24_000, "Witness")], language="en"
    )
    segment = edit_transcript.segments(case, transcript.id)[0]
    if heard:
        edit_transcript.verify(case, [segment.id]).run()
    passage = Passage(transcript.id, segment.id, 0, segment.id, len(segment.text))
    link = code_passage.LinkDraft(proposition="occurrence", knowledge="saw", stance="supports")
    code_passage.tag_incident(case, passage, incident.id, link).run()
    return interview


def fill(case: Case) -> IncidentRead:
    """The incident of `case`, with four passages on it."""
    incident = manage_incidents.add(
        case,
        IncidentDraft(
            code="INC-001",
            title="Strike on a school",
            happened_on="2021-05-12",
            place="Velmar",
            facilities=("primary",),
            perpetrators=("P-01", "P-02"),
        ),
    )
    corroborate.decide(case, incident.id, "probable", "Two lists agree.")
    incident = manage_incidents.incident(case, incident.id)
    people = (
        li.PersonDraft(given_name="Salwa", family_name="Arren"),
        li.PersonDraft(given_name="Kareem", family_name="Dostal"),
        li.PersonDraft(given_name="Mirela", family_name="Vantor"),
    )
    tell(case, incident, "I-001", people[0], Status.GIVEN)
    tell(case, incident, "I-002", people[1], Status.CONDITIONAL)
    tell(case, incident, "I-003", people[2], Status.REFUSED)
    tell(case, incident, "I-004", li.PersonDraft(), Status.GIVEN, heard=False)
    return incident
