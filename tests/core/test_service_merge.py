"""Two copies of one case come together: nothing is lost, nothing is guessed, and a second time changes nothing."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from testimony_app.case import Case
from testimony_app.domain.consent import PARTICIPATION
from testimony_app.domain.merging import Known, State
from testimony_app.domain.record_rights import may_change
from testimony_app.domain.roles import Role
from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.services import code_passage as cp
from testimony_app.services import conflicts as cf
from testimony_app.services import decide_consent, merge, search, unseal_identity
from testimony_app.services import edit_transcript as et
from testimony_app.services import log_interview as li
from testimony_app.services import manage_codebook as mc
from testimony_app.services import manage_incidents as mi
from testimony_app.services.passages import Passage
from testimony_app.services.unseal_identity import PersonDraft
from testimony_app.store import masking, sync, transcripts
from testimony_app.store.sync import Record
from testimony_app.store.sync_kinds import state_hash
from testimony_app.store.sync_reading import read_records, to_json
from testimony_app.store.sync_selection import IDENTITY, Selection, dump
from tests.core.merge_support import (
    code,
    coding,
    copies,
    everything,
    interview,
    packed,
    receive,
    run,
    send,
    tag,
    text_of,
    typed,
    words,
)

TEXT = "At noon the second strike hit the ambulance at the gate."


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Case, Case]]:
    with copies(tmp_path) as held:
        yield held[0], held[1]


@pytest.fixture
def shared(pair: tuple[Case, Case]) -> tuple[Case, Case, str, list[str], str]:
    """Two copies that hold the same interview: both cases, its transcript, its segments, a code."""
    one, other = pair
    transcript, segments = typed(one, interview(one), TEXT, "Then it was silent.", "We ran.")
    code_id = code(one)
    plan = send(one, other)
    assert plan.counts["segment"].added == 3
    assert everything(one) == everything(other)
    return one, other, transcript, segments, code_id


def forged(record: Record, **changes: Any) -> Record:
    """The record as somebody would send it who changed it past the program."""
    fields = {**(record.fields or {}), **changes}
    state = State(record.state.count + 1, state_hash(record.kind, fields))
    return Record(record.kind, record.id, fields, Known(state, record.known.seen | {state}))


def refused(case: Case, incoming: merge.Incoming, error: str) -> None:
    """Neither the dry run nor the merge takes it, and nothing is changed."""
    before = everything(case)
    for act in (merge.look, merge.merge):
        with pytest.raises(AppError) as caught:
            act(case, incoming)
        assert caught.value.code == error
    assert everything(case) == before


def settled(one: Case, other: Case) -> None:
    """Both copies agree once each has what the other has."""
    send(one, other)
    send(other, one)
    assert everything(one) == everything(other)


def test_a_second_import_changes_nothing(shared: tuple[Case, Case, str, list[str], str]) -> None:
    one, other, transcript, segments, code_id = shared
    tag(one, transcript, segments[0], "second strike", code_id)
    incoming = packed(one)
    assert receive(other, incoming).counts["coding"].added == 1
    before = everything(other)
    again = receive(other, incoming)
    assert not again.changes
    assert everything(other) == before


def test_two_coders_a_week_apart_lose_nothing(shared: tuple[Case, Case, str, list[str], str]) -> None:
    one, other, transcript, segments, code_id = shared
    first = tag(one, transcript, segments[0], "second strike", code_id)
    run(et.retype(other, segments[0], "At noon exactly, the second strike hit the ambulance near the gate."))
    second = tag(other, transcript, segments[0], "the ambulance", code_id)
    third = tag(other, transcript, segments[1], "silent", code_id)
    plan = send(other, one)
    assert (plan.counts["coding"].added, plan.reanchored, plan.flagged) == (2, 1, 0)
    assert not plan.conflicts
    for coding_id, quote, who in (
        (first, "second strike", one.user),
        (second, "the ambulance", other.user),
        (third, "silent", other.user),
    ):
        held = coding(one, transcript, coding_id)
        assert (words(one, held), held.coder, held.review) == (quote, who, "")
    settled(one, other)
    assert len(et.history(one, segments[0])) == 1


def test_a_coding_that_comes_in_moves_with_our_corrected_words(
    shared: tuple[Case, Case, str, list[str], str],
) -> None:
    one, other, transcript, segments, code_id = shared
    run(et.retype(one, segments[0], "It was noon when the second strike hit the ambulance at the gate."))
    coded = tag(other, transcript, segments[0], "second strike", code_id)
    plan = send(other, one)
    assert (plan.reanchored, plan.flagged) == (1, 0)
    held = coding(one, transcript, coded)
    assert (words(one, held), held.review) == ("second strike", "")


def test_a_coding_on_words_that_changed_is_flagged_and_not_dropped(
    shared: tuple[Case, Case, str, list[str], str],
) -> None:
    one, other, transcript, segments, code_id = shared
    run(et.retype(one, segments[0], "At noon the third strike hit the ambulance at the gate."))
    changed = tag(other, transcript, segments[0], "second strike", code_id)
    deleted = tag(other, transcript, segments[1], "silent", code_id)
    run(et.retype(one, segments[1], "Then it was."))
    plan = send(other, one)
    assert plan.flagged == 2
    held = coding(one, transcript, changed)
    assert (words(one, held), held.review, held.orphaned) == ("third strike", "words_changed", False)
    lost = coding(one, transcript, deleted)
    assert (lost.review, lost.orphaned) == ("words_gone", True)
    assert {each.id for each in cp.to_review(one)} == {changed, deleted}
    run(cp.confirm(one, changed))
    with pytest.raises(AppError, match=r"passage\.empty"):
        cp.confirm(one, deleted)
    assert {each.id for each in cp.to_review(one)} == {deleted}
    assert not send(other, one).changes


def test_our_codings_are_flagged_when_their_corrected_words_are_taken(
    shared: tuple[Case, Case, str, list[str], str],
) -> None:
    one, other, transcript, segments, code_id = shared
    mine = tag(one, transcript, segments[0], "second strike", code_id)
    run(et.retype(other, segments[0], "At noon the third strike hit the ambulance at the gate."))
    plan = send(other, one)
    assert (plan.counts["segment"].updated, plan.flagged) == (1, 1)
    held = coding(one, transcript, mine)
    assert (words(one, held), held.review, held.coder) == ("third strike", "words_changed", one.user)


def test_two_corrections_of_one_segment_wait_for_a_decision(
    shared: tuple[Case, Case, str, list[str], str],
) -> None:
    one, other, transcript, segments, code_id = shared
    ours = "At noon the second strike hit our ambulance at the gate."
    theirs = "At noon, the second strike hit the white ambulance at the gate."
    run(et.retype(one, segments[0], ours))
    run(et.retype(other, segments[0], theirs))
    coded = tag(other, transcript, segments[0], "white ambulance", code_id)
    plan = send(other, one)
    assert plan.counts["segment"].conflicts == 1
    assert text_of(one, transcript, segments[0]) == ours
    (listed,) = cf.list_conflicts(one)
    assert (listed.ours, listed.theirs) == ({"text": ours}, {"text": theirs})
    assert coding(one, transcript, coded).review == "words_changed"
    assert not send(other, one).changes
    assert len(cf.list_conflicts(one)) == 1
    cf.decide_conflict(one, listed.id, "theirs")
    assert text_of(one, transcript, segments[0]) == theirs
    assert [each.text for each in et.history(one, segments[0])] == [TEXT, TEXT, ours]
    assert not cf.list_conflicts(one)
    with pytest.raises(AppError, match=r"conflict\.decided_already"):
        cf.decide_conflict(one, listed.id, "ours")
    plan = send(one, other)
    assert not plan.conflicts
    assert text_of(other, transcript, segments[0]) == theirs


@pytest.mark.parametrize("choice", cf.CHOICES)
def test_a_decision_on_one_copy_settles_the_other(
    shared: tuple[Case, Case, str, list[str], str], choice: cf.Choice
) -> None:
    one, other, transcript, segments, _ = shared
    run(et.retype(one, segments[1], "Then it was very silent."))
    run(et.retype(other, segments[1], "Then it was quite silent."))
    to_one, to_other = packed(other), packed(one)
    assert len(receive(one, to_one).conflicts) == 1
    assert len(receive(other, to_other).conflicts) == 1
    cf.decide_conflict(one, cf.list_conflicts(one)[0].id, choice)
    kept = text_of(one, transcript, segments[1])
    assert kept == ("Then it was very silent." if choice == "ours" else "Then it was quite silent.")
    send(one, other)
    assert text_of(other, transcript, segments[1]) == kept
    (closed,) = cf.list_conflicts(other, decided=True)
    assert (closed.decision, closed.decided_by) == ("theirs" if choice == "ours" else "ours", one.user)
    settled(one, other)


def test_two_opposite_decisions_are_a_conflict_again(shared: tuple[Case, Case, str, list[str], str]) -> None:
    one, other, transcript, segments, _ = shared
    run(et.retype(one, segments[1], "Then it was very silent."))
    run(et.retype(other, segments[1], "Then it was quite silent."))
    to_one, to_other = packed(other), packed(one)
    receive(one, to_one)
    receive(other, to_other)
    for case in (one, other):
        cf.decide_conflict(case, cf.list_conflicts(case)[0].id, "ours")
    assert len(send(one, other).conflicts) == 1
    assert text_of(other, transcript, segments[1]) == "Then it was quite silent."


def test_marks_stay_with_the_words_that_were_heard(shared: tuple[Case, Case, str, list[str], str]) -> None:
    one, other, transcript, segments, _ = shared
    run(et.verify(one, segments))
    run(et.retype(other, segments[0], "At noon, the second strike hit the ambulance at the gate."))
    run(et.verify(other, segments[2:]))
    plan = send(other, one)
    assert not plan.conflicts
    marks = [each.verified for each in et.segments(one, transcript)]
    assert marks == [False, True, True]
    assert et.transcript(one, transcript).state is et.State.DRAFT
    send(one, other)
    assert [each.verified for each in et.segments(other, transcript)] == marks
    run(et.verify(other, segments[1:2], heard=False))
    send(other, one)
    assert [each.verified for each in et.segments(one, transcript)] == [False, False, True]
    settled(one, other)


def test_a_removed_coding_stays_removed_and_undo_brings_it_back(
    shared: tuple[Case, Case, str, list[str], str],
) -> None:
    one, other, transcript, segments, code_id = shared
    coded = tag(one, transcript, segments[0], "ambulance", code_id)
    old = packed(one)
    receive(other, old)
    removing = cp.untag(other, coded)
    undo = removing.run()
    assert send(other, one).counts["coding"].removed == 1
    assert not cp.codings_of(one, transcript)
    receive(other, old)
    assert not cp.codings_of(other, transcript)
    undo.run()
    assert send(other, one).counts["coding"].added == 1
    assert coding(one, transcript, coded).coder == one.user
    settled(one, other)


def test_a_removed_coding_that_was_changed_meanwhile_waits_for_a_decision(
    shared: tuple[Case, Case, str, list[str], str],
) -> None:
    one, other, transcript, segments, code_id = shared
    coded = tag(one, transcript, segments[0], "ambulance", code_id)
    send(one, other)
    run(cp.untag(one, coded))
    run(cp.write_memo(other, coded, "Which ambulance?"))
    assert len(send(other, one).conflicts) == 1
    assert not cp.codings_of(one, transcript)
    cf.decide_conflict(one, cf.list_conflicts(one)[0].id, "theirs")
    held = coding(one, transcript, coded)
    assert (held.memo, words(one, held), held.review) == ("Which ambulance?", "ambulance", "")
    settled(one, other)


def test_a_code_that_was_removed_while_another_coder_used_it_comes_back(
    shared: tuple[Case, Case, str, list[str], str],
) -> None:
    one, other, transcript, segments, code_id = shared
    run(mc.remove(one, code_id))
    coded = tag(other, transcript, segments[0], "ambulance", code_id)
    plan = send(other, one)
    assert [(each.kind, each.ours) for each in plan.conflicts] == [("code", None)]
    assert coding(one, transcript, coded).code_id == code_id
    (listed,) = cf.list_conflicts(one)
    with pytest.raises(AppError, match=r"conflict\.in_use"):
        cf.decide_conflict(one, listed.id, "ours")
    assert not send(other, one).changes
    cf.decide_conflict(one, listed.id, "theirs")
    settled(one, other)


def test_a_code_that_they_removed_stays_while_we_use_it(shared: tuple[Case, Case, str, list[str], str]) -> None:
    one, other, transcript, segments, code_id = shared
    run(mc.remove(other, code_id))
    coded = tag(one, transcript, segments[0], "ambulance", code_id)
    plan = send(other, one)
    assert [(each.kind, each.theirs) for each in plan.conflicts] == [("code", None)]
    assert coding(one, transcript, coded).code_id == code_id
    assert not send(other, one).changes
    run(cp.untag(one, coded))
    cf.decide_conflict(one, cf.list_conflicts(one)[0].id, "theirs")
    assert not mc.codes(one)
    settled(one, other)


def test_codes_that_go_round_in_a_circle_are_left_for_a_decision(
    shared: tuple[Case, Case, str, list[str], str],
) -> None:
    one, other, _, _, first = shared
    second = code(one, "Ambulances")
    send(one, other)
    run(mc.change(one, first, parent_id=second))
    run(mc.change(other, second, parent_id=first))
    plan = send(other, one)
    assert [each.kind for each in plan.conflicts] == ["code"]
    parents = {each.id: each.parent_id for each in mc.codes(one)}
    assert parents == {first: second, second: None}
    with pytest.raises(AppError, match=r"code\.own_ancestor"):
        cf.decide_conflict(one, cf.list_conflicts(one)[0].id, "theirs")
    cf.decide_conflict(one, cf.list_conflicts(one)[0].id, "ours")
    send(one, other)
    assert {each.id: each.parent_id for each in mc.codes(other)} == parents


def test_two_codes_of_one_name_keep_both(pair: tuple[Case, Case]) -> None:
    one, other = pair
    mine, theirs = code(one, "Ambulance"), code(other, "ambulance")
    plan = send(other, one)
    assert plan.counts["code"].added == 1
    names = {each.id: each.name for each in mc.codes(one)}
    assert names == {mine: "Ambulance", theirs: f"ambulance ({theirs[:4]})"}
    cf.decide_conflict(one, cf.list_conflicts(one)[0].id, "theirs")
    names = {each.id: each.name for each in mc.codes(one)}
    assert names == {mine: f"Ambulance ({mine[:4]})", theirs: "ambulance"}


def test_two_interviews_of_one_code_keep_both_on_both_sides(pair: tuple[Case, Case]) -> None:
    one, other = pair
    mine, theirs = interview(one), interview(other)
    to_one, to_other = packed(other), packed(one)
    for case, incoming in ((one, to_one), (other, to_other)):
        assert {each.kind for each in receive(case, incoming).conflicts} == {"interview", "witness"}
    for _ in range(2):
        settled(one, other)
    codes = {key: fields["code"] for key, fields in everything(one)["interview"].items()}
    assert codes == {mine: f"I-001-{mine[:4]}", theirs: f"I-001-{theirs[:4]}"}


def test_consent_decisions_come_together_and_are_never_changed(pair: tuple[Case, Case]) -> None:
    one, other = pair
    held = interview(one)
    send(one, other)
    for case, status in ((one, "given"), (other, "refused")):
        decide_consent.decide(case, held, [li.ConsentDraft(scope=PARTICIPATION, status=status, decided_at=case.now())])
    settled(one, other)
    assert len(everything(one)["consent_decision"]) == 2
    changed = packed(other)
    records = [
        forged(each, status="given") if each.fields and each.fields.get("status") == "refused" else each
        for each in changed.records
    ]
    refused(one, replace(changed, records=records), "package.rewritten")


def test_what_belongs_elsewhere_or_nowhere_is_refused(shared: tuple[Case, Case, str, list[str], str]) -> None:
    one, other, transcript, segments, code_id = shared
    coded = tag(other, transcript, segments[0], "ambulance", code_id)
    incoming = packed(other)
    elsewhere = typed(one, interview(one, "I-002", "W-002"), "Elsewhere.")[0]
    moved = [forged(each, transcript_id=elsewhere) if each.id == segments[1] else each for each in incoming.records]
    refused(one, replace(incoming, records=moved), "package.unfit")
    less = [each for each in incoming.records if each.kind != "segment"]
    refused(one, replace(incoming, records=less), "package.unfit")
    nowhere = [forged(each, code_id=str(uuid.uuid4())) if each.id == coded else each for each in incoming.records]
    refused(one, replace(incoming, records=nowhere), "package.incomplete")
    outside = [forged(each, end_offset=500) if each.id == coded else each for each in incoming.records]
    refused(one, replace(incoming, records=outside), "package.unfit")


def test_what_the_senders_role_may_not_change_is_refused(shared: tuple[Case, Case, str, list[str], str]) -> None:
    one, other, transcript, segments, code_id = shared
    tag(other, transcript, segments[0], "ambulance", code_id)
    incoming = packed(other)
    coder = replace(incoming, may_change=lambda kind: may_change(Role.CODER, kind))
    assert merge.look(one, coder).counts["coding"].added == 1
    li.correct(other, li.by_code(other, "I-001").id, li.InterviewDraft(code="I-001", held_on="2031-05-13"))
    refused(one, replace(packed(other), may_change=coder.may_change), "package.not_allowed")


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("segment", "text", 5),
        ("segment", "start_ms", -1),
        ("segment", "position", "0"),
        ("segment", "speaker", "no_such_term"),
        ("interview", "held_on", "2031"),
        ("interview", "people_present", [{"code": "X-1", "role": "nobody"}]),
        ("interview", "logged_at", "2031-05-12T10:00:00+02:00"),
        ("transcript", "interview_id", "../../x"),
        ("code", "name", ""),
        ("witness", "roles", "doctor"),
    ],
)
def test_fields_that_do_not_fit_are_refused_before_anything_is_touched(
    shared: tuple[Case, Case, str, list[str], str], kind: str, field: str, value: object
) -> None:
    one, _, _, _, _ = shared
    with one.read() as store:
        written = [to_json(each) for each in dump(store, Selection())]
    assert len(read_records(written)) == len(written)
    chosen = next(each for each in written if each["kind"] == kind)
    chosen["fields"] = {**chosen["fields"], field: value}
    chosen["state"] = "1." + state_hash(kind, chosen["fields"])
    with pytest.raises(AppError, match=r"package\.unfit") as caught:
        read_records(written)
    assert caught.value.ids == {"kind": kind}


def test_a_state_that_is_not_that_of_its_fields_is_refused(shared: tuple[Case, Case, str, list[str], str]) -> None:
    one, _, _, _, _ = shared
    with one.read() as store:
        written = [to_json(each) for each in dump(store, Selection())]
    for change in (
        {"state": "1." + "0" * 64},
        {"seen": ["9." + "0" * 64]},
        {"seen": "1.gone"},
        {"fields": None, "state": "2.gone"},
        {"more": 1},
        {"id": "x"},
    ):
        with pytest.raises(AppError, match=r"package\.unfit"):
            read_records([{**written[0], **change}])
    with pytest.raises(AppError, match=r"package\.unfit"):
        read_records([written[0], written[0]])
    for newer in ({"kind": "dream"}, {"fields": {**written[0]["fields"], "mood": ""}}):
        with pytest.raises(AppError, match=r"package\.newer"):
            read_records([{**written[0], **newer}])


def test_incidents_links_and_what_is_found_come_along(shared: tuple[Case, Case, str, list[str], str]) -> None:
    one, other, transcript, segments, _ = shared
    event = mi.add(other, mi.IncidentDraft(code="INC-001", title="Strike on a gate", happened_on="2031-05-01"))
    passage = Passage(transcript, segments[0], 0, segments[1], 7)
    linked = run(cp.tag_incident(other, passage, event.id, cp.LinkDraft(stance="supports")))
    run(et.retype(other, segments[2], "We hid in the pharmacy."))
    send(other, one)
    assert coding(one, transcript, linked).stance == "supports"
    assert [each.segment_id for each in search.words(one, "pharmacy")] == [segments[2]]
    assert not search.words(one, "ran")
    settled(one, other)


def test_names_travel_with_names_only_and_their_conflicts_stand_nowhere_else(pair: tuple[Case, Case]) -> None:
    one, other = pair
    interview(one)
    witness = next(iter(everything(one)["witness"]))
    unseal_identity.enter(one, witness, PersonDraft(given_name="Marwa"))
    unseal_identity.register_name(one, unseal_identity.RegisterTermDraft(kind="place", forms=("Tall Nowhere",)))
    send(one, other)
    with pytest.raises(AppError, match=r"identity\.closed"), other.read() as store:
        dump(store, Selection(kinds=IDENTITY))
    send(one, other, names=True)
    assert everything(one, names=True) == everything(other, names=True)
    unseal_identity.enter(one, witness, PersonDraft(given_name="Marwa", family_name="Inventa"))
    unseal_identity.enter(other, witness, PersonDraft(given_name="Marwah"))
    plan = send(other, one, names=True)
    assert [(each.kind, each.ours, each.theirs) for each in plan.conflicts] == [("person", {}, {})]
    assert not send(other, one, names=True).changes
    (listed,) = cf.list_conflicts(one)
    assert (listed.ours, listed.theirs) == ({}, {})
    with pytest.raises(AppError, match=r"identity\.reason_missing"):
        cf.names_of(one, listed.id, " ")
    ours, theirs = cf.names_of(one, listed.id, "To decide between two spellings")
    assert ours is not None
    assert theirs is not None
    assert (ours["family_name"], theirs["given_name"]) == ("Inventa", "Marwah")
    cf.decide_conflict(one, listed.id, "theirs")
    send(one, other, names=True)
    assert everything(one, names=True)["person"] == everything(other, names=True)["person"]
    for case in (one, other):
        with case.read() as store:
            tables = store.content.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
            rows = [store.content.execute(text(f'SELECT * FROM "{each}"')).all() for each in tables]
        held = str(rows)
        assert not any(name in held for name in ("Marwa", "Inventa", "Nowhere"))


def masked(case: Case, transcript: str, texts: dict[str, str]) -> None:
    """Say that a transcript holds no names, as masking does; these segments then say something else."""
    with case.write("transcript.masked", identity=True) as store:
        for segment_id, said in texts.items():
            masking.mask_segment(store, transcripts.segment(store, segment_id), said, "", case.now(), case.user)
        masking.set_masked(store, transcript, case.now(), case.user)


def test_a_masked_transcript_takes_the_names_out_of_the_other_copy_too(
    shared: tuple[Case, Case, str, list[str], str],
) -> None:
    one, other, transcript, segments, _ = shared
    masked(one, transcript, {segments[2]: "⟦P-1⟧ ran."})
    plan = send(one, other, names=True)
    assert not plan.unmasked
    assert et.transcript(other, transcript).masked_at is not None
    assert text_of(other, transcript, segments[2]) == "⟦P-1⟧ ran."
    with other.read(identity=True) as store:
        assert "We ran." in {each["text"] for each in sync.rows(store, "masked_version").values()}
    assert all(each.text != "We ran." for each in et.history(other, segments[2]))
    settled(one, other)


def test_a_transcript_counts_as_masked_only_while_all_its_words_are(
    shared: tuple[Case, Case, str, list[str], str],
) -> None:
    one, other, transcript, segments, _ = shared
    masked(one, transcript, {segments[2]: "⟦P-1⟧ ran."})
    run(et.retype(other, segments[1], "Then Marwa was silent."))
    to_one, to_other = packed(other), packed(one)
    assert receive(one, to_one).unmasked == (transcript,)
    assert receive(other, to_other).unmasked == (transcript,)
    for case in (one, other):
        assert et.transcript(case, transcript).masked_at is None
    settled(one, other)


def test_former_words_that_only_one_copy_holds_keep_a_transcript_unmasked(
    shared: tuple[Case, Case, str, list[str], str],
) -> None:
    one, other, transcript, segments, _ = shared
    run(et.retype(other, segments[1], "Then Marwa was silent."))
    run(et.retype(other, segments[1], "Then it was silent."))
    masked(one, transcript, {})
    assert send(one, other).unmasked == (transcript,)


def test_segments_that_want_one_place_both_stay(shared: tuple[Case, Case, str, list[str], str]) -> None:
    one, other, transcript, segments, _ = shared
    for case in (one, other):
        with case.write("transcript.piece_added") as store:
            transcripts.append(store, transcript, [(Utterance("More was said."), "")])
    settled(one, other)
    order = [each.id for each in et.segments(one, transcript)]
    assert order[:3] == segments
    assert len(order) == 5
    assert order == [each.id for each in et.segments(other, transcript)]
