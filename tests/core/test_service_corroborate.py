"""What an incident rests on, in a real case: the grid, the certainty a person decides, told times, two accounts."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from testimony_app.case import Case
from testimony_app.domain.accounts import Change
from testimony_app.domain.corroboration import Gap
from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.services import (
    code_passage,
    compare_accounts,
    corroborate,
    edit_transcript,
    incident_steps,
    log_lines,
    propose_links,
    undo,
)
from testimony_app.services import log_interview as li
from testimony_app.services import manage_incidents as mi
from testimony_app.services.code_passage import CodingRead, LinkDraft
from testimony_app.services.operations import Step, operation
from testimony_app.services.passages import Passage
from testimony_app.store import codebook, codings
from tests.core.merge_support import copies, send


def heard(
    case: Case, code: str, witness: str, held_on: str = "2031-06-01", there: dict[str, Any] | None = None, **person: Any
) -> str:
    """An interview with one segment of words; the id of its transcript. there: fields of who was present, and where."""
    made = li.log(
        case,
        li.InterviewDraft(code=code, held_on=held_on, **(there or {})),
        li.WitnessDraft(code=witness, **person),
        decisions=(),
    )
    utterances = [Utterance("We heard it before the second one, and then the lights went out.", 1000, 5000)]
    return edit_transcript.add_transcript(case, made.id, utterances).id


def tie(case: Case, transcript: str, incident: mi.IncidentRead, **link: Any) -> CodingRead:
    segment = edit_transcript.segments(case, transcript)[0]
    act = code_passage.tag_incident(
        case, Passage(transcript, segment.id, 0, segment.id, 20), incident.id, LinkDraft(**link)
    )
    act.run()
    return next(each for each in code_passage.codings_of(case, transcript) if each.id in act.touched)


@pytest.fixture
def incident(case: Case) -> mi.IncidentRead:
    return mi.add(
        case, mi.IncidentDraft(code="INC-001", title="A clinic", happened_on="2031-05-12", local_time="14:05")
    )


SAW: dict[str, Any] = {"knowledge": "saw", "stance": "supports"}
TOLD: dict[str, Any] = {
    "knowledge": "told_by_named",
    "stance": "supports",
    "proposition": "weapon",
    "origin": "the cook",
}


def row(found: corroborate.Findings, proposition: str) -> corroborate.Row:
    return next(each for each in found.rows if each.proposition == proposition)


def test_the_grid_shows_who_says_what_and_what_nobody_says(case: Case, incident: mi.IncidentRead) -> None:
    one, two = heard(case, "I-001", "W-001"), heard(case, "I-002", "W-002")
    saw = tie(case, one, incident, proposition="occurrence", **SAW)
    tie(case, one, incident, **TOLD)
    tie(case, two, incident, **TOLD)
    tie(case, two, incident, proposition="occurrence", knowledge="saw", stance="contradicts")
    bare = tie(case, two, incident)
    found = corroborate.findings(case, incident.id)
    assert [each.witness_code for each in found.columns] == ["W-001", "W-002"]
    assert [[mark.stance for mark in cell] for cell in row(found, "occurrence").cells] == [
        ["supports"],
        ["contradicts"],
    ]
    assert row(found, "occurrence").cells[0][0].passage.coding.id == saw.id
    assert row(found, "weapon").gaps == (Gap("only_hearsay", 1),), "two witnesses, one cook"
    assert row(found, "weapon").weight.witnesses == 2
    assert row(found, "casualties").gaps == (Gap("nothing"),)
    assert row(found, "").cells[1][0].passage.coding.id == bare.id, "what has no proposition yet has a line, too"
    assert found.proposal.rule == "contradicted" and found.proposal.certainty == "possible"
    line = next(each for each in mi.lines(case) if each.incident.id == incident.id)
    assert (line.accounts, line.contradicting, line.passages) == (2, 1, 5)
    assert (line.accounts, line.contradicting) == (found.weight.supporting, found.weight.contradicting)
    with case.write("coding.graded") as store:
        codings.change(store, bare.id, standing="set_aside")
    assert "" not in {each.proposition for each in corroborate.findings(case, incident.id).rows}


def test_accounts_of_one_sitting_count_once_in_the_list_the_grid_and_the_proposal(
    case: Case, incident: mi.IncidentRead
) -> None:
    leads = li.Present(code="R-01", role="interviewer")
    beside = {"people_present": (leads, li.Present(code="W-001", role="support_person"))}
    one = heard(case, "I-001", "W-001", there={"people_present": (leads,)})
    two = heard(case, "I-002", "W-002", there=beside)
    tie(case, one, incident, proposition="occurrence", **SAW)
    tie(case, two, incident, proposition="occurrence", **SAW)
    found = corroborate.findings(case, incident.id)
    (reason,) = found.company.together
    assert (reason.witness, reason.other, reason.interview, reason.reason) == ("W-001", "W-002", "I-002", "present")
    assert [each.together for each in found.columns] == [(reason,), (reason,)] and not found.company.unknown
    assert row(found, "occurrence").gaps == (Gap("one_origin", 2),) and row(found, "occurrence").weight.together == 2
    assert (found.proposal.rule, found.proposal.figures["together"]) == ("one_account", 2)
    (line,) = mi.lines(case)
    assert (line.accounts, line.witnesses, line.together) == (1, 2, (reason,))
    made = corroborate.decide(case, incident.id, "possible", "They sat side by side.")
    assert made.proposed == "possible" and made.basis == found.proposal.figures
    alone = heard(case, "I-003", "W-002", "2031-08", there={"precision": "unknown_day", "format": "group"})
    tie(case, alone, incident, proposition="occurrence", **SAW)
    found = corroborate.findings(case, incident.id)
    assert found.proposal.rule == "two_accounts", "she also spoke without the other"
    assert {each.gap: each.interviews for each in found.company.unknown} == {
        "others_unknown": ("I-003",), "nobody_noted": ("I-003",),
    }  # fmt: skip


def test_a_person_decides_certainty_with_reasons_and_it_stays_on_record(
    case: Case, incident: mi.IncidentRead, monkeypatch: pytest.MonkeyPatch
) -> None:
    tie(case, heard(case, "I-001", "W-001"), incident, proposition="occurrence", **SAW)
    bare = incident.model_dump(exclude={"id"})
    with pytest.raises(AppError, match=r"certainty\.needs_reasons"):
        mi.correct(case, incident.id, mi.IncidentDraft(**{**bare, "certainty": "probable"}))
    sure = mi.IncidentDraft(**{**bare, "code": "INC-002", "certainty": "probable"})
    for attempt in (lambda: mi.add(case, sure), lambda: mi.check(case, "", sure)):
        with pytest.raises(AppError, match=r"certainty\.needs_reasons"):
            attempt()
    for chosen, reasons, code in (
        ("", "x", "certainty.none_chosen"),
        ("probable", " \n", "certainty.reasons_missing"),
        ("sure", "x", "vocabulary.unknown_term"),
    ):
        with pytest.raises(AppError, match=code):
            corroborate.decide(case, incident.id, chosen, reasons)
    assert corroborate.findings(case, incident.id).decisions == ()
    corroborate.decide(case, incident.id, "possible", " One witness, nothing else. ")
    later = case.now() + timedelta(minutes=1)
    monkeypatch.setattr(case, "now", lambda: later)
    corroborate.decide(case, incident.id, "probable", "A photograph agrees with her.")
    found = corroborate.findings(case, incident.id)
    assert [(each.certainty, each.proposed) for each in found.decisions] == [
        ("probable", "possible"),
        ("possible", "possible"),
    ]
    assert found.decisions[1].reasons == "One witness, nothing else." and found.decisions[1].basis["direct"] == 1
    assert found.incident.certainty == "probable" and found.decisions[0].decided_by == case.user
    assert "certainty.decided" in {each.entry.action for each in log_lines.lines(case)}
    held = found.incident.model_dump(exclude={"id"})
    mi.correct(case, incident.id, mi.IncidentDraft(**{**held, "title": "The clinic"}))
    with pytest.raises(AppError, match=r"certainty\.needs_reasons"):
        mi.correct(case, incident.id, mi.IncidentDraft(**{**held, "certainty": "confirmed"}))
    with pytest.raises(AppError, match=r"incident\.in_use"):
        mi.removing(case, incident.id).run()


def test_a_certainty_that_came_without_reasons_stays_and_its_act_can_be_taken_back(tmp_path: Path) -> None:
    with copies(tmp_path) as (one, other):
        draft = mi.IncidentDraft(code="INC-001", title="A clinic", happened_on="2031-05-12")
        mi.add(one, draft)
        older = mi.IncidentDraft(**{**draft.model_dump(), "code": "INC-002", "certainty": "probable"})
        with one.write("incident.added") as store:
            held = codebook.add_incident(store, older)
        send(one, other)
        noted = mi.by_code(other, "INC-002")
        assert noted.certainty == "probable" and corroborate.findings(other, noted.id).decisions == ()
        mi.correct(other, noted.id, mi.IncidentDraft(**{**older.model_dump(), "title": "The clinic"}))
        assert mi.by_code(other, "INC-002").certainty == "probable"
        mi.removing(one, held.id).run()
        undo.undo(one)
        assert mi.by_code(one, "INC-002").certainty == "probable"
        fields = {"id": held.id, "changes": {"certainty": ""}, "expect": {"certainty": "probable"}}
        operation(one, Step("incident.corrected", incident_steps.change_incident, fields), touched={held.id}).run()
        assert mi.by_code(one, "INC-002").certainty == "", "what an older version did is taken back"
        undo.undo(one)
        corroborate.decide(one, held.id, "probable", "A list agrees.")
        with pytest.raises(AppError, match=r"undo\.changed_since"):
            operation(one, Step("incident.corrected", incident_steps.change_incident, fields), touched=()).run()


def test_times_stand_as_each_witness_tells_them(case: Case, incident: mi.IncidentRead) -> None:
    one, two = heard(case, "I-001", "W-001"), heard(case, "I-002", "W-002")
    tie(case, one, incident, proposition="time", told_from="14:00", told_to="14:20", **SAW)
    tie(case, two, incident, proposition="occurrence", told_from="14:10", told_to="..", **SAW)
    tie(case, two, incident, proposition="aftermath", told_from="15:00~", **SAW)
    tie(case, two, incident, proposition="damage", **SAW)
    told = corroborate.findings(case, incident.id).as_told
    assert [each.passage.witness.code for each in told.tellings] == ["W-001", "W-002", "W-002"]
    assert told.common is not None and told.noted is not None and told.untimed == 1
    assert (told.common.earliest, told.common.latest) == (told.tellings[1].told.earliest, told.tellings[0].told.latest)
    assert told.tellings[2].told.about and not told.contested
    tie(case, one, incident, proposition="time", told_from="18:00", **SAW)
    assert corroborate.findings(case, incident.id).as_told.contested
    with pytest.raises(AppError, match=r"passage\.time_unreadable"):
        LinkDraft(told_from="after lunch")


def test_two_interviews_of_one_witness_are_set_side_by_side(case: Case, incident: mi.IncidentRead) -> None:
    other = mi.add(case, mi.IncidentDraft(code="INC-002", title="A road", happened_on="2031-05-13"))
    later, earlier = heard(case, "I-001", "W-001", "2031-08-01"), heard(case, "I-002", "W-001", "2031-07-01")
    heard(case, "I-003", "W-001", "2031-09-01")
    tie(case, earlier, incident, proposition="weapon", **SAW)
    tie(case, earlier, incident, proposition="time", told_from="14:00", **SAW)
    tie(case, later, incident, proposition="time", told_from="15:00", **SAW)
    tie(case, later, other, proposition="damage", **SAW)
    (found,) = compare_accounts.comparisons(case, "W-001")
    assert (found.earlier, found.later) == ("I-002", "I-001"), "by the day they were held; one that is not coded waits"
    changes = {each.point: each.change for each in found.differences}
    assert changes == {
        ("INC-001", "time"): Change.CHANGED,
        ("INC-001", "weapon"): Change.LEFT_OUT,
        ("INC-002", "damage"): Change.ADDED,
    }
    (here,) = corroborate.findings(case, other.id).comparisons
    assert [each.point for each in here.differences] == [("INC-002", "damage")]
    assert compare_accounts.comparisons(case) == [found]
    with pytest.raises(AppError, match=r"witness\.missing"):
        compare_accounts.comparisons(case, "W-404")


def test_a_link_is_proposed_from_its_witness_and_their_earlier_links(case: Case, incident: mi.IncidentRead) -> None:
    doctor = heard(case, "I-001", "W-001", roles=("doctor",))
    again = heard(case, "I-002", "W-001")
    first = tie(case, doctor, incident, proposition="casualties")
    assert propose_links.proposals(case, first.id) == {
        "stance": "supports",
        "knowledge": "treated_casualties",
        "evidence_class": "direct",
    }
    link = LinkDraft(independence_group="G1", **TOLD)
    code_passage.grade(case, first.id, link).run()
    second = tie(case, again, incident, proposition="weapon")
    made = propose_links.proposals(case, second.id)
    assert (made["origin"], made["independence_group"], made["hearsay_degree"]) == ("the cook", "G1", 1)
    stranger = tie(case, heard(case, "I-003", "W-003", roles=("pupil",)), incident, proposition="weapon")
    assert "independence_group" not in propose_links.proposals(case, stranger.id)


def test_decisions_travel_with_their_reasons_and_links_with_all_their_fields(tmp_path: Path) -> None:
    with copies(tmp_path) as (one, other):
        held = mi.add(one, mi.IncidentDraft(code="INC-001", title="A clinic", happened_on="2031-05-12"))
        link = {**TOLD, "independence_group": "G1", "hearsay_degree": 2, "told_from": "14:00~", "second_coder": "C-02"}
        tie(one, heard(one, "I-001", "W-001"), held, **link)
        corroborate.decide(one, held.id, "rumour", "Only the cook, through two others.")
        send(one, other)
        found = corroborate.findings(other, held.id)
        assert found.incident.certainty == "rumour" and found.decisions == corroborate.findings(one, held.id).decisions
        coding = found.passages[0].coding
        assert {name: getattr(coding, name) for name in link} == link
        corroborate.decide(other, held.id, "possible", "A second cook.")
        send(other, one)
        assert [each.certainty for each in corroborate.findings(one, held.id).decisions] == ["possible", "rumour"]
        assert corroborate.findings(one, held.id).incident.certainty == "possible"
