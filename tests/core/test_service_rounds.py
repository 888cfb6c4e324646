"""Rounds of coding: who codes what, how far they are, and that nobody sees in a blind one what others coded."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from testimony_app import case as cases
from testimony_app.case import Case
from testimony_app.domain.roles import Role
from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import (
    agreement,
    coding_work,
    conflicts,
    edit_transcript,
    log_interview,
    operations,
    passages,
    undo,
)
from testimony_app.services import code_passage as cp
from testimony_app.services import coder_differences as differing
from testimony_app.services import manage_codebook as mc
from testimony_app.services import rounds as service
from testimony_app.services.agreement import Unit
from testimony_app.services.exchange import PackageKind
from testimony_app.services.passages import Passage
from testimony_app.store import blind, codings, retrieval
from testimony_app.store.sync_selection import Selection, dump
from tests.conftest import PASSPHRASE
from tests.core.cli_support import run_testimony
from tests.core.coder_team import CODERS, CoderTeam, coder_team
from tests.core.merge_support import code, copies, interview, run, tag, typed


@pytest.fixture
def team(tmp_path: Path) -> Iterator[CoderTeam]:
    with coder_team(tmp_path) as made:
        yield made


def seen(case: Case, team: CoderTeam) -> set[str]:
    """The ids of all codings that any service gives this person."""
    found = {each.id for key in team.transcripts for each in cp.codings_of(case, key)}
    assert {each.coding.id for each in passages.of_code(case, team.code)} == found
    assert sum(mc.usage(case).values()) == len(found)
    assert sum(each.codings for each in log_interview.lines(case)) == len(found)
    assert sum(each.codings for each in coding_work.work(case)) == len(found)
    assert sum(count for _, count in mc.usage_by_coder(case, team.code)) == len(found)
    with case.read() as store:
        assert {each.id for each in codings.all_codings(store)} == found
        assert {each.id for each in retrieval.coded(store, team.transcripts)} == found
    return found


def here(case: Case, team: CoderTeam) -> int:
    """How many codings lie in this copy, seen or not."""
    with case.read() as store:
        return sum(codings.counts(store, whole=True).values())


def test_a_blind_round_hides_what_others_coded_until_it_is_closed(team: CoderTeam) -> None:
    """Three real copies; what was there before is hidden in the copy, what comes later stays out of packages."""
    old = tag(team.lead, team.transcripts[0], team.segments[0][0], "tower", team.code)
    team.give(team.first, team.second)
    assert seen(team.first, team) == {old}
    round_id = run(service.open_round(team.lead, " First  round "))
    people = [team.first.user, team.second.user]
    service.assign(team.lead, team.interviews[:1], people, round_id).run()
    team.give(team.first, team.second)
    assert seen(team.first, team) == set() and here(team.first, team) == 1, "hidden, not removed"
    mine = tag(team.first, team.transcripts[0], team.segments[0][1], "warned", team.code)
    other = tag(team.first, team.transcripts[1], team.segments[1][1], "warned", team.code)
    yours = tag(team.second, team.transcripts[0], team.segments[0][1], "Nobody", team.code)
    team.take(team.first, team.second)
    assert seen(team.lead, team) == {old, mine, other, yours}, "the lead sees all"
    team.give(team.first, team.second)
    assert seen(team.first, team) == {mine, other}
    assert seen(team.second, team) == {yours, other}, "interviews that nobody codes blindly are seen"
    assert (here(team.first, team), here(team.second, team)) == (3, 3), "what is hidden was not sent"
    team.send(team.first, PackageKind.WORK, team.second)
    assert here(team.second, team) == 3, "nor does one coder send it to another"
    team.give(team.first)
    assert seen(team.first, team) == {mine, other}, "one's own come back to oneself"
    with pytest.raises(AppError) as caught:
        agreement.agreement(team.first, Unit.CHARACTERS, JobContext())
    assert caught.value.code == "agreement.too_few"
    assert differing.differences(team.first, team.code, JobContext()) == []
    assert len(differing.differences(team.lead, team.code, JobContext(), round_id=round_id)) == 2
    service.close_round(team.lead, round_id).run()
    team.give(team.first, team.second)
    assert seen(team.first, team) == seen(team.second, team) == {old, mine, other, yours}
    assert agreement.agreement(team.first, Unit.TURNS, JobContext(), round_id=round_id).texts == 1


def test_acts_reach_what_is_hidden(team: CoderTeam) -> None:
    """A correction moves others' codings too, a code that they use stays, and a merge of codes takes them along."""
    hidden = tag(team.lead, team.transcripts[0], team.segments[0][0], "tower", team.code)
    round_id = run(service.open_round(team.lead, "Blind"))
    team.give(team.first)
    service.assign(team.lead, team.interviews, [team.first.user], round_id).run()
    team.give(team.first)
    assert seen(team.first, team) == set()
    with pytest.raises(AppError) as caught:
        mc.remove(team.first, team.code).run()
    assert caught.value.code == "code.in_use"
    segment = team.segments[0][0]
    edit_transcript.retype(team.first, segment, "At noon the tower fell.").run()
    team.take(team.first)
    (moved,) = [each for each in cp.codings_of(team.lead, team.transcripts[0]) if each.id == hidden]
    assert (moved.start_offset, moved.end_offset, moved.review) == (12, 17, "")


def test_conflicts_about_hidden_codings_are_not_listed(team: CoderTeam) -> None:
    held = tag(team.lead, team.transcripts[0], team.segments[0][0], "tower", team.code)
    team.give(team.first)
    cp.write_memo(team.lead, held, "seen from the road").run()
    cp.write_memo(team.first, held, "seen from afar").run()
    team.give(team.first)
    assert [each.object_id for each in conflicts.list_conflicts(team.first)] == [held]
    round_id = run(service.open_round(team.lead, "Blind"))
    service.assign(team.lead, team.interviews, [team.first.user], round_id).run()
    team.give(team.first)
    assert conflicts.list_conflicts(team.first) == []


def test_coders_say_when_they_are_done_and_nothing_else(team: CoderTeam) -> None:
    round_id = run(service.open_round(team.lead, "First", blind=False))
    service.assign(team.lead, team.interviews, [team.first.user, team.second.user], round_id).run()
    (line,) = service.lines(team.lead)
    assert (line.coders, line.interviews, line.assigned, line.finished, line.open) == (2, 2, 4, 0, True)
    team.give(team.first, team.second)
    one, other = team.interviews
    assert service.own(team.first)[one].to_code and not service.own(team.first)[one].blind
    service.finish_own(team.first, one).run()
    assert service.own(team.first)[one].finished
    undo.undo(team.first)
    assert service.own(team.first)[one].to_code
    undo.redo(team.first)
    for act in (
        lambda: service.open_round(team.first, "Mine").run(),
        lambda: service.close_round(team.first, round_id).run(),
        lambda: service.assign(team.first, [one], [team.first.user]).run(),
        lambda: service.withdraw(team.first, service.own(team.first)[other].assignments).run(),
        lambda: service.finish(
            team.first, [each.assignment.id for each in coding_work.work(team.first, round_id) if each.assignment][1:2]
        ).run(),
    ):
        with pytest.raises(AppError) as caught:
            act()
        assert caught.value.code == "role.not_allowed"
    team.take(team.first)
    assert [each.finished for each in service.lines(team.lead)] == [1]


def test_a_package_that_changes_more_of_an_assignment_is_refused(
    team: CoderTeam, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A modified program on a coder's device takes an interview out of a blind round."""
    round_id = run(service.open_round(team.lead, "Blind"))
    service.assign(team.lead, team.interviews, [team.first.user], round_id).run()
    team.give(team.first)
    for module in (cases, operations):
        monkeypatch.setattr(module, "allows", lambda _role, _act: True)
    monkeypatch.setattr(cases.Case, "role", property(lambda _: Role.LEAD))
    service.withdraw(team.first, service.own(team.first)[team.interviews[0]].assignments).run()
    monkeypatch.undo()
    with pytest.raises(AppError) as caught:
        team.take(team.first)
    assert caught.value.code == "package.not_allowed"


def test_progress_counts_turns_of_speech(tmp_path: Path) -> None:
    with coder_team(tmp_path) as team:
        said = [("witness", "The tower fell."), ("witness", "Before noon."), ("interviewer", "Who warned you?")]
        said += [("witness", "Nobody."), ("witness", ""), ("witness", "We ran.")]
        held = interview(team.lead, "I-003", "W-003")
        lines = [Utterance(text, speaker=who) for who, text in said]
        transcript = edit_transcript.add_transcript(team.lead, held, lines).id
        ids = [each.id for each in edit_transcript.segments(team.lead, transcript)]
        service.assign(team.lead, [held], [team.lead.user]).run()
        (row,) = [each for each in coding_work.work(team.lead) if each.interview_id == held]
        assert (row.turns, row.coded, row.codings, row.share) == (3, 0, 0, 0)
        run(cp.tag_code(team.lead, Passage(transcript, ids[1], 0, ids[2], 3), team.code))
        run(cp.tag_code(team.lead, Passage(transcript, ids[0], 0, ids[1], 6), team.code))
        (row,) = [each for each in coding_work.work(team.lead) if each.interview_id == held]
        assert (row.turns, row.coded, row.codings) == (3, 2, 2)
        run(cp.tag_code(team.lead, Passage(transcript, ids[0], 0, ids[1], 0), code(team.lead)))
        (row,) = [each for each in coding_work.work(team.lead) if each.interview_id == held]
        assert (row.coded, row.codings) == (2, 3)
        unasked = tag(team.lead, team.transcripts[0], team.segments[0][0], "tower", team.code)
        (other,) = [each for each in coding_work.work(team.lead) if each.interview_id == team.interviews[0]]
        assert (other.assignment, other.coded, other.coder_code, bool(unasked)) == (None, 1, "Lead", True)


def test_rounds_and_assignments_are_undone_and_refused_where_they_make_no_sense(team: CoderTeam) -> None:
    lead = team.lead
    round_id = run(service.open_round(lead, "First"))
    service.assign(lead, team.interviews, [team.first.user], round_id).run()
    undo.undo(lead)
    assert service.lines(lead)[0].assigned == 0
    undo.undo(lead)
    assert service.lines(lead) == []
    undo.redo(lead)
    undo.redo(lead)
    assert (service.named(lead, "first").id, service.lines(lead)[0].assigned) == (round_id, 2)
    service.close_round(lead, round_id).run()
    undo.undo(lead)
    assert service.lines(lead)[0].open
    service.close_round(lead, round_id).run()
    service.reopen_round(lead, round_id).run()
    for code_, act in (
        ("round.name_missing", lambda: service.open_round(lead, " ")),
        ("round.missing", lambda: service.named(lead, "Second")),
        ("round.open_already", lambda: service.reopen_round(lead, round_id)),
        ("assignment.nothing_chosen", lambda: service.assign(lead, [], [team.first.user])),
        ("assignment.not_a_coder", lambda: service.assign(lead, team.interviews, ["nobody"])),
        ("assignment.all_there", lambda: service.assign(lead, team.interviews, [team.first.user], round_id)),
        ("assignment.none_of_yours", lambda: service.finish_own(lead, team.interviews[0])),
    ):
        with pytest.raises(AppError) as caught:
            act()
        assert caught.value.code == code_


def test_whoever_is_done_and_coded_nothing_counts_as_a_reader(team: CoderTeam) -> None:
    round_id = run(service.open_round(team.lead, "First", blind=False))
    service.assign(team.lead, team.interviews[:1], [team.first.user, team.second.user], round_id).run()
    team.give(team.first, team.second)
    tag(team.first, team.transcripts[0], team.segments[0][0], "tower", team.code)
    team.take(team.first, team.second)
    with pytest.raises(AppError, match=r"agreement\.too_few"):
        agreement.agreement(team.lead, Unit.CHARACTERS, JobContext(), round_id=round_id)
    service.finish_own(team.second, team.interviews[0]).run()
    team.take(team.second)
    (value,) = agreement.agreement(team.lead, Unit.CHARACTERS, JobContext(), round_id=round_id).targets
    assert value.pairs[0].kappa == 0, "nothing of one beside something of the other is what chance gives"
    assert sorted(value.prevalence.values())[0] == 0
    tag(team.lead, team.transcripts[0], team.segments[0][0], "fell", team.code)
    found = agreement.agreement(team.lead, Unit.CHARACTERS, JobContext(), round_id=round_id)
    assert sorted(found.coders) == ["C-1", "C-2"], "the lead is not assigned in it"
    assert len(agreement.agreement(team.lead, Unit.CHARACTERS, JobContext()).coders) == 3


def test_the_condition_costs_one_look_and_hides_nothing_without_a_blind_round(team: CoderTeam) -> None:
    with team.first.read() as store:
        assert store.viewer == team.first.user and blind.hidden_interviews(store) == frozenset()
    with team.lead.read() as store:
        assert store.viewer == ""


def test_the_command_line_opens_assigns_and_hides(team: CoderTeam) -> None:
    lead, first = team.lead.path, team.first.path
    hidden = tag(team.lead, team.transcripts[0], team.segments[0][0], "tower", team.code)
    team.give(team.first)
    team.lead.close()
    secret = {"--passphrase-fd": PASSPHRASE + "\n"}

    def by_lead(*words: str, **more: str) -> dict:
        said = run_testimony(*words, "--case", lead, "--json", fds={**secret, **{f"--{k}": v for k, v in more.items()}})
        assert said.status == 0, said.err
        return json.loads(said.out)

    by_lead("round", "open", "First")
    assert by_lead("assign", "--all", "--to", "C-1", "--to", "C-2", "--round", "first")["assignments"] == 4
    assert by_lead("assign", "-i", "I-002", "--to", "C-2", "--round", "First", "--withdraw")["assignments"] == 1
    (listed,) = by_lead("round", "list")["rounds"]
    assert (listed["assigned"], listed["finished"], listed["round"]["blind"]) == (3, 0, True)
    team.lead = Case.open(lead, PASSPHRASE)
    team.give(team.first)
    team.first.close()
    coder = {"--passphrase-fd": CODERS[0] + "\n"}
    shown = run_testimony("passages", "--code", "warning", "--case", first, "--json", fds=coder)
    assert shown.status == 0 and hidden not in shown.out
    work = run_testimony("round", "show", "First", "--case", first, fds=coder)
    assert work.status == 0 and "hidden" in work.out
    done = run_testimony("round", "finish", "-i", "I-001", "--case", first, "--json", fds=coder)
    assert done.data == {"finished": True}, done.err
    refused = run_testimony("round", "close", "First", "--case", first, "--json", fds=coder)
    assert refused.status == 3 and "role.not_allowed" in refused.err
    team.first = Case.open(first, CODERS[0])


def test_what_is_hidden_is_what_the_definition_says(tmp_path: Path) -> None:
    """Interviews in rounds of every kind, in several of them and in none; every reader, alone and together."""
    kinds = {"open": (False, False), "blind": (True, False), "over": (True, True), "closed": (False, True)}
    within = [(), ("open",), ("blind",), ("over",), ("closed",), ("open", "blind"), ("blind", "over"), ("over", "open")]
    people = ("a", "b", "c")
    with copies(tmp_path, 1) as (case,):
        held = {name: run(service.open_round(case, name, blind=blind_)) for name, (blind_, _) in kinds.items()}
        code_id, made = code(case), {}
        for number, names in enumerate(within):
            interview_id = interview(case, f"I-{number}", f"W-{number}")
            transcript, (segment,) = typed(case, interview_id, "We counted barrels.")
            for name in names:
                service.assign(case, [interview_id], [case.user], held[name]).run()
            for person in people:
                coding_id = tag(case, transcript, segment, "barrels", code_id)
                with case.write("coding.moved") as store:
                    codings.change(store, coding_id, coder=person)
                made[coding_id] = ("blind" in names, person)
        for name, (_, closed) in kinds.items():
            if closed:
                service.close_round(case, held[name]).run()
        with case.read() as store:
            for viewer in ("", *people):
                store.viewer = viewer
                wanted = {key for key, (covered, by) in made.items() if not viewer or not covered or by == viewer}
                assert {each.id for each in codings.all_codings(store)} == wanted
                assert codings.counts(store) == {code_id: len(wanted)}
            store.viewer = ""
            for readers in [frozenset(each) for count in range(4) for each in combinations(people, count)]:
                sent = {each.id for each in dump(store, Selection(blinded=readers)) if each.kind == "coding"}
                assert sent == {
                    key for key, (covered, by) in made.items() if not covered or all(by == each for each in readers)
                }
