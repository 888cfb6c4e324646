"""Logging, consent, code book, incidents and search on a real encrypted case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.services import code_passage as cp
from testimony_app.services import decide_consent as dc
from testimony_app.services import edit_transcript as et
from testimony_app.services import log_interview as li
from testimony_app.services import manage_codebook as mc
from testimony_app.services import manage_incidents as mi
from testimony_app.services import search, unseal_identity, verify_log
from testimony_app.services.passages import Passage
from tests.conftest import PASSPHRASE

NOW = datetime(2031, 6, 1, 12, tzinfo=UTC)
DAY = "2031-05-12"


def refused(code: str, act: Callable[[], object]) -> AppError:
    with pytest.raises(AppError) as error:
        act()
    assert error.value.code == code
    return error.value


def logged(case: Case, code: str, witness: str, *decisions: dc.ConsentDraft, **fields: Any) -> li.InterviewRead:
    draft = li.InterviewDraft(code=code, held_on=DAY, **fields)
    return li.log(case, draft, li.WitnessDraft(code=witness), decisions=decisions)


def decision(scope: str, status: Status = Status.GIVEN, at: datetime = NOW, **fields: Any) -> dc.ConsentDraft:
    return dc.ConsentDraft(scope=scope, status=status, decided_at=at, **fields)


@pytest.fixture
def timed(case_path: Path) -> Iterator[Case]:
    held, _ = Case.create(case_path, "North Valley", PASSPHRASE, clock=lambda: NOW)
    yield held
    held.close()


def test_a_known_witness_is_interviewed_again(case: Case) -> None:
    first = li.log(
        case,
        li.InterviewDraft(code="I-001", held_on=DAY),
        li.WitnessDraft(code="W-001", roles=("doctor",), risk="high"),
    )
    second = li.log(case, li.InterviewDraft(code="I-002", held_on=DAY), li.WitnessDraft(code="W-001", risk="low"))
    assert second.witness_id == first.witness_id
    known = li.known_witness(case, " W-001 ")
    assert known is not None
    witness, interviews = known
    assert (witness.roles, witness.risk) == (("doctor",), "high")
    assert [each.code for each in interviews] == ["I-001", "I-002"]
    assert li.known_witness(case, "W-002") is None


def test_a_taken_code_stores_nothing(case: Case) -> None:
    logged(case, "I-001", "W-001")
    before = verify_log.entries(case)
    refused("interview.code_taken", lambda: logged(case, " I-001 ", "W-009"))
    refused("code.unfit", lambda: logged(case, "Sara Example", "W-009"))
    refused("code.unfit", lambda: logged(case, "I-002", "Sara Example"))
    assert li.known_witness(case, "W-009") is None
    assert verify_log.entries(case) == before


def test_codes_are_kept_without_the_space_around_them(case: Case) -> None:
    held = logged(case, " I-007 ", "\tW-007\n")
    assert li.by_code(case, "I-007") == held
    assert li.page(case, held.id).witness.code == "W-007"
    assert li.suggest(case).interview_code == "I-008"
    corrected = li.correct(case, held.id, li.InterviewDraft(code=" I-008 ", held_on=DAY))
    assert corrected.code == "I-008"
    incident = mi.add(case, mi.IncidentDraft(code=" INC-001", title="Strike", happened_on=DAY))
    assert mi.by_code(case, "INC-001") == incident
    refused("incident.code_taken", lambda: mi.add(case, mi.IncidentDraft(code="INC-001 ", title="X", happened_on=DAY)))


def test_correcting_takes_no_other_s_code(case: Case) -> None:
    one, two = logged(case, "I-001", "W-001"), logged(case, "I-002", "W-002")
    refused("interview.code_taken", lambda: li.correct(case, two.id, li.InterviewDraft(code="I-001", held_on=DAY)))
    refused("witness.code_taken", lambda: li.correct_witness(case, two.witness_id, li.WitnessDraft(code="W-001")))
    refused("interview.missing", lambda: li.correct(case, "none", li.InterviewDraft(code="I-009", held_on=DAY)))
    assert li.correct_witness(case, one.witness_id, li.WitnessDraft(code="W-001", risk="high")).risk == "high"


def test_a_second_interview_adds_to_the_names_and_replaces_none(case: Case) -> None:
    first = li.PersonDraft(given_name="Amber", phones=("+44 20 7946 0000",))
    second = li.PersonDraft(given_name="Someone else", family_name="Brook")
    for code, names in (("I-001", first), ("I-002", second)):
        li.log(case, li.InterviewDraft(code=code, held_on=DAY), li.WitnessDraft(code="W-001"), names)
    witness, _ = li.known_witness(case, "W-001") or pytest.fail("known")
    held = unseal_identity.open_identity(case, witness.id, "second interview")
    assert held is not None
    assert (held.given_name, held.family_name, held.phones) == ("Amber", "Brook", ("+44 20 7946 0000",))


def test_names_need_a_reason_and_the_opening_is_logged(case: Case) -> None:
    held = logged(case, "I-001", "W-001")
    refused("identity.reason_missing", lambda: unseal_identity.open_identity(case, held.witness_id, "  "))
    refused("identity.reason_missing", lambda: unseal_identity.registered_names(case, ""))
    nameless = unseal_identity.RegisterTermDraft(forms=(" ",))
    refused("register.form_missing", lambda: unseal_identity.register_name(case, nameless))
    assert unseal_identity.open_identity(case, held.witness_id, "to call back") is None
    newest = verify_log.entries(case)[0]
    assert (newest.action, newest.object_id) == ("identity.opened", held.witness_id)


def test_what_is_missing_is_told_until_it_is_there(case: Case) -> None:
    held = logged(case, "I-001", "W-001", explained=("purpose",))
    assert li.page(case, held.id).missing == ("stop_not_told", "prior_interviews", "privacy", "consent")
    whole = {"explained": ("purpose", "stop_skip_break"), "prior_interviews_asked": True, "privacy": "private"}
    done = logged(case, "I-002", "W-002", decision("interview"), **whole)
    assert li.page(case, done.id).missing == ()


@pytest.mark.parametrize(
    "fields",
    [{"mode": "ZZ-MARKER"}, {"explained": ("ZZ-MARKER",)}, {"unknown_field": "ZZ-MARKER"},
     {"language": "ZZ-MARKER" * 9},
     {"precision": "ZZ-MARKER"}, {"people_present": ({"code": "P-1", "role": "ZZ-MARKER"},)}],
)  # fmt: skip
def test_bad_input_names_its_field_and_never_its_value(fields: dict[str, Any]) -> None:
    with pytest.raises(AppError) as error:
        li.InterviewDraft(code="I-001", held_on=DAY, **fields)
    assert error.value.ids["field"].split(".")[0] == next(iter(fields))  # type: ignore[union-attr]
    assert "MARKER" not in f"{error.value!r} {error.value.ids} {error.value.__cause__!r}"
    assert error.value.__suppress_context__


def test_a_moment_without_a_time_zone_is_refused() -> None:
    error = refused("input.invalid", lambda: decision("interview", at=datetime(2031, 5, 1)))
    assert error.ids == {"field": "decided_at"}
    refused("consent.expired_is_computed", lambda: decision("media", Status.EXPIRED))
    refused("consent.conditions_missing", lambda: decision("media", Status.CONDITIONAL, conditions="  "))


def test_a_withdrawal_holds_at_once_and_leaves_the_other_scopes(timed: Case) -> None:
    held = logged(timed, "I-001", "W-001", *[decision(scope) for scope in ("interview", "media", "un_bodies")])
    done = dc.withdraw(timed, held.id, ["media"], "she was threatened")
    assert [(row.scope, row.status) for row in done.decisions] == [("media", Status.WITHDRAWN)]
    now = {each.scope: each.status for each in dc.standings(timed, held.id)}
    assert (now["media"], now["un_bodies"], now["icc"]) == (Status.WITHDRAWN, Status.GIVEN, Status.NOT_ASKED)
    assert [row.status for row in dc.history(timed, held.id, "media")] == [Status.WITHDRAWN, Status.GIVEN]
    older = decision("media", at=NOW - timedelta(days=30))
    dc.decide(timed, held.id, [older])
    assert {each.scope: each.status for each in dc.standings(timed, held.id)}["media"] is Status.WITHDRAWN


def test_a_withdrawal_wins_over_a_decision_dated_ahead(timed: Case) -> None:
    held = logged(timed, "I-001", "W-001", decision("media", at=NOW + timedelta(days=365)))
    dc.withdraw(timed, held.id, ["media"])
    assert {each.scope: each.status for each in dc.standings(timed, held.id)}["media"] is Status.WITHDRAWN


def test_the_matrix_agrees_with_each_interview(timed: Case) -> None:
    for number in range(3):
        logged(timed, f"I-{number}", f"W-{number}", decision(dc.scopes()[number]))
    for line in dc.matrix(timed):
        assert line.standings == dc.standings(timed, line.interview_id)
    refused("interview.missing", lambda: dc.decide(timed, "none", [decision("media")]))
    refused("interview.missing", lambda: dc.withdraw(timed, "none", ["media"]))


def test_codes_are_added_moved_retired_and_removed_with_undo(case: Case) -> None:
    add = mc.add(case, mc.CodeDraft(name="Attack"))
    [parent] = add.touched
    add.run()
    child_add = mc.add(case, mc.CodeDraft(name="Second strike", parent_id=parent))
    [child] = child_add.touched
    gone = child_add.run()
    refused("code.name_taken", lambda: mc.add(case, mc.CodeDraft(name="ATTACK")).run())
    refused("code.missing", lambda: mc.add(case, mc.CodeDraft(name="X", parent_id="none")).run())
    refused("code.own_ancestor", lambda: mc.change(case, parent, parent_id=child).run())
    refused("code.own_ancestor", lambda: mc.change(case, parent, parent_id=parent).run())
    refused("code.has_children", lambda: mc.remove(case, parent).run())
    refused("input.invalid", lambda: mc.change(case, child, colour=99).run())
    before = mc.codes(case)
    undo = mc.change(case, child, name="Double tap", parent_id=None, colour=3, retired=True).run()
    assert {each.name for each in mc.codes(case)} == {"Attack", "Double tap"}
    redo = undo.run()
    assert mc.codes(case) == before
    redo.run().run()
    back = gone.run()
    assert [each.name for each in mc.codes(case)] == ["Attack"]
    back.run()
    assert mc.codes(case) == before
    assert mc.by_name(case, "attack / second STRIKE").id == child
    refused("code.unknown_name", lambda: mc.by_name(case, "nothing"))


def test_a_code_in_use_stays_and_a_retired_one_is_offered_no_more(case: Case, interview: li.InterviewRead) -> None:
    add = mc.add(case, mc.CodeDraft(name="Attack"))
    [code] = add.touched
    add.run()
    transcript = et.add_transcript(case, interview.id, [Utterance("she said no")])
    [segment] = et.segments(case, transcript.id)
    passage = Passage(transcript.id, segment.id, 0, segment.id, 3)
    cp.tag_code(case, passage, code).run()
    refused("code.in_use", lambda: mc.remove(case, code).run())
    mc.change(case, code, retired=True).run()
    refused("code.retired", lambda: cp.tag_code(case, passage, code))
    assert [thing for thing in search.things(case) if thing.kind == "code"] == []
    assert mc.usage(case) == {code: 1}


def test_an_incident_rests_on_independent_accounts(case: Case) -> None:
    incident = mi.add(case, mi.IncidentDraft(code="INC-001", title="Strike", happened_on=DAY))
    grades = [
        ("W-001", "supports", ""), ("W-001", "supports", ""), ("W-002", "supports", "G1"), ("W-003", "supports", "G1"),
        ("W-004", "contradicts", ""), ("W-004", "qualifies", ""), ("W-005", "", ""),
    ]  # fmt: skip
    first_coding = ""
    for number, (witness, stance, origin) in enumerate(grades):
        held = logged(case, f"I-{number}", witness)
        transcript = et.add_transcript(case, held.id, [Utterance("I saw the plane")])
        [segment] = et.segments(case, transcript.id)
        place = Passage(transcript.id, segment.id, 2, segment.id, 5)
        act = cp.tag_incident(case, place, incident.id, cp.LinkDraft(stance=stance, origin=origin))
        act.run()
        first_coding = first_coding or segment.id
    [line] = mi.lines(case)
    assert (line.passages, line.witnesses, line.accounts, line.contradicting, line.qualifying) == (7, 5, 2, 1, 1)
    et.retype(case, first_coding, "I the plane").run()
    [line] = mi.lines(case)
    assert (line.passages, line.witnesses, line.accounts) == (6, 5, 2)


SAID = (
    'She said "no" AND left (OR stayed)', "قصفوا المشفى مرتين", "كَتَبَ الطبيبُ", "l'hôpital était détruit",
    "the* plane: NEAR the school", "🚑 came back 12:40", "ПОДВАЛ школы",
)  # fmt: skip


@pytest.fixture
def spoken(case: Case, interview: li.InterviewRead) -> Case:
    et.add_transcript(case, interview.id, [Utterance(each) for each in SAID])
    return case


@pytest.mark.parametrize(
    ("query", "count"),
    [('"no"', 1), ("AND", 1), ("NEAR(", 1), ("the*", 1), ("المشف", 1), ("مرتين قصفوا", 1), ("hopital detr", 1),
     ("подвал", 1), ("12:4", 1), ("school plane", 1), ("nothing", 0), ("  ", 0), ("كَتَبَ", 1), ("الطبيبُ", 1)],
)  # fmt: skip
def test_words_are_found_as_people_type_them(spoken: Case, query: str, count: int) -> None:
    assert len(search.words(spoken, query)) == count


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(query=st.one_of(st.text(max_size=12), st.text("\"*()^:+-{}' NEARORANDNOT\0\\", max_size=12)))
def test_no_query_is_an_error(spoken: Case, query: str) -> None:
    assert len(search.words(spoken, query)) <= len(SAID)


def test_the_index_follows_every_correction(spoken: Case, interview: li.InterviewRead) -> None:
    hit = search.words(spoken, "plane")[0]
    assert "\u2068plane\u2069" in hit.snippet
    undo = et.retype(spoken, hit.segment_id, "the helicopter").run()
    assert search.words(spoken, "plane") == []
    assert [each.segment_id for each in search.words(spoken, "helic")] == [hit.segment_id]
    undo.run()
    assert [each.segment_id for each in search.words(spoken, "plane")] == [hit.segment_id]
