"""The team through services and the command line: joining with files, roles that refuse acts, two people for names."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from testimony_app.case import Case
from testimony_app.domain.roles import Role, allows
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import decide_consent, log_interview, people, unseal_identity, verify_log
from testimony_app.services.log_interview import InterviewDraft, InterviewRead, PersonDraft, WitnessDraft
from tests.conftest import PASSPHRASE
from tests.core.cli_support import InCase, create, pipe, run_testimony

CODERS = "eleven copper bells at dusk"
CUSTODIANS = "twelve paper boats downstream"


def joined(case: Case, passphrase: str, code: str, role: Role) -> people.Member:
    accepted = people.accept(people.invite(case), passphrase)
    assert people.candidate(accepted.answer).fingerprint == accepted.fingerprint
    return people.add(case, accepted.answer, code, role)


def test_a_coder_may_code_and_not_decide_consent_or_log_interviews(case: Case, interview: InterviewRead) -> None:
    joined(case, CODERS, "C-1", Role.CODER)
    case.close()
    coder = Case.open(case.path, CODERS)
    assert coder.role is Role.CODER
    assert not coder.holds("identity")
    with pytest.raises(AppError, match=r"role\.not_allowed"):
        decide_consent.withdraw(coder, interview.id, ["anonymous_quotation"])
    with pytest.raises(AppError, match=r"role\.not_allowed"):
        log_interview.log(coder, InterviewDraft(code="I-9", held_on="2031-05-12"), WitnessDraft(code="W-9"))
    with pytest.raises(AppError, match=r"role\.not_allowed|vault\.no_access"):
        unseal_identity.open_identity(coder, interview.witness_id, "curiosity")
    assert {each.action for each in verify_log.entries(coder)} >= {"people.invited", "people.added", "interview.logged"}
    assert verify_log.verify(coder).sound
    coder.close()


def test_old_signatures_of_somebody_removed_stay_true_and_named(case: Case, interview: InterviewRead) -> None:
    member = joined(case, CUSTODIANS, "K-1", Role.CUSTODIAN)
    case.close()
    custodian = Case.open(case.path, CUSTODIANS)
    unseal_identity.enter(custodian, interview.witness_id, PersonDraft(given_name="Invented"))
    custodian.close()
    lead = Case.open(case.path, PASSPHRASE)
    removal = people.remove(lead, member.id, JobContext())
    assert (removal.member.code, removal.compartments) == ("K-1", ("content", "identity"))
    assert lead.member_code(member.id) == "K-1"
    assert verify_log.verify(lead).sound
    found = unseal_identity.open_identity(lead, interview.witness_id, "a test")
    assert found is not None
    assert found.given_name == "Invented"
    lead.close()
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        Case.open(case.path, CUSTODIANS)


def test_names_that_take_two_people_say_who_opened_them(case: Case, interview: InterviewRead) -> None:
    unseal_identity.enter(case, interview.witness_id, PersonDraft(given_name="Invented"))
    member = joined(case, CUSTODIANS, "K-1", Role.CUSTODIAN)
    people.set_two_people(case, True, JobContext())
    with pytest.raises(AppError, match=r"identity\.two_needed"):
        unseal_identity.open_identity(case, interview.witness_id, "a test")
    assert people.open_together(case, CUSTODIANS) == "K-1"
    found = unseal_identity.open_identity(case, interview.witness_id, "a test")
    assert found is not None
    opening = unseal_identity.openings(case)[0]
    assert (opening.opened_by, opening.second_by) == (case.user, member.id)
    people.close_together(case)
    with pytest.raises(AppError, match=r"identity\.two_needed"):
        unseal_identity.openings(case)
    acts = [each.action for each in verify_log.entries(case)]
    assert acts[:3] == ["identity.closed_together", "identity.opened", "identity.opened_together"]


def test_a_weak_passphrase_joins_nobody(case: Case) -> None:
    with pytest.raises(AppError, match=r"passphrase\.weak"):
        people.accept(people.invite(case), "short")


def test_every_role_allows_what_it_is_for() -> None:
    assert all(allows(Role.LEAD, act) for act in ("people.removed", "coding.added", "release.made"))
    assert allows(Role.CODER, "coding.added")
    assert not allows(Role.CODER, "consent.decided")
    assert not allows(Role.CODER, "identity.opened")
    assert not allows(Role.REPORT_WRITER, "consent.decided")
    assert allows(Role.REPORT_WRITER, "release.made")
    assert not allows(Role.CUSTODIAN, "coding.added")
    assert not any(allows(Role.FIELD_DEVICE, act) for act in ("coding.added", "consent.decided", "case.opened"))
    assert not any(allows(role, "people.removed") for role in Role if role is not Role.LEAD)


def test_the_command_line_lets_somebody_join_and_leave(tmp_path: Path) -> None:
    lead = create(tmp_path / "Valley.testimony")
    invitation, answer = tmp_path / "invitation", tmp_path / "answer"
    lead("people", "invite", invitation)
    reading, writing = os.pipe()
    made = run_testimony(
        *("people", "accept", invitation, answer, "--json", "--words-out-fd", str(writing)),
        fds={"--new-passphrase-fd": CODERS + "\n"},
    )
    os.close(writing)
    assert made.status == 0, made.err
    assert len(os.read(reading, 1000).split()) == 24
    os.close(reading)
    adding = ("people", "add", answer, "--code", "C-1", "--role", "coder", "--fingerprint")
    lead(*adding, "0000", expect=2)
    assert lead(*adding, made.data["fingerprint"])["member"]["compartments"] == ["content"]
    listed = lead("people", "list")["members"]
    assert [(each["code"], each["role"]) for each in listed] == [("Lead", "lead"), ("C-1", "coder")]
    coder = InCase(lead.path, CODERS)
    assert coder("people", "invite", tmp_path / "another", expect=3)["error"]["code"] == "role.not_allowed"
    assert not (tmp_path / "another").exists()
    assert lead("people", "remove", "C-1")["stays"] == list(people.STAYS)
    assert lead("people", "list")["members"][-1]["former"]


def test_the_command_line_opens_names_together(tmp_path: Path) -> None:
    lead = create(tmp_path / "Valley.testimony")
    accepted: list[people.Acceptance] = []
    held = Case.open(lead.path, PASSPHRASE)
    accepted.append(people.accept(people.invite(held), CUSTODIANS))
    people.add(held, accepted[0].answer, "K-1", Role.CUSTODIAN)
    held.close()
    lead("people", "two-people", "--on")
    form = {"--form-fd": json.dumps({"forms": ["Invented"], "kind": "person"})}
    refused = lead("register", "add", fds=form, expect=3)
    assert refused["error"]["code"] == "identity.two_needed"
    together = run_testimony(
        *("--second-passphrase-fd", str(pipe(CUSTODIANS + "\n")), "register", "add", "--case", lead.path, "--json"),
        fds={**form, "--passphrase-fd": PASSPHRASE + "\n"},
    )
    assert together.status == 0, together.err
    assert together.data["registered"]
