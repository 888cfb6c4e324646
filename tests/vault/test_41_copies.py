"""Security test 41 across devices: what was erased on one copy goes on the others, and no package brings it back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimony_app.case import Case
from testimony_app.domain.erasure import Certificate, State
from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import (
    conflicts,
    decide_consent,
    edit_transcript,
    erase,
    exchange,
    log_interview,
    people,
    search,
    verify_log,
)
from testimony_app.services.exchange import PackageKind
from testimony_app.services.log_interview import ConsentDraft
from tests.vault.test_exchange import CODERS, RESEARCHERS, Team

JOB = JobContext


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = Team(tmp_path)
    yield made
    made.close()


def erased(case: Case, interview_id: str) -> Certificate:
    return erase.erase(case, interview_id, "consent_withdrawn", JOB())


def nothing_left(case: Case, interview_id: str) -> bool:
    page = log_interview.page(case, interview_id)
    assert page.interview.erased_at is not None
    assert conflicts.list_conflicts(case) == []
    found = [search.words(case, word, 10) for word in ("strike", "warned", "afterwards", "ostler")]
    return (page.recordings, page.transcripts, list(case.media.ids()), found) == ((), (), [], [[], [], [], []])


def test_41_another_copy_erases_it_and_confirms(team: Team) -> None:
    there = team.joined("R-1", RESEARCHERS, team.sent(team.lead, PackageKind.INTERVIEWS, "R-1"))
    assert len(list(there.media.ids())) == 1
    done = erased(team.lead, team.interview.id)
    assert [each[2] for each in done.beyond.packages] == [team.id_of("R-1")]
    received = exchange.receive(there, team.sent(team.lead, PackageKind.INTERVIEWS, "R-1"), JOB())
    assert received.erasures == 1
    assert nothing_left(there, team.interview.id)
    own = next(each for each in erase.certificates(there) if each.copy != done.copy)
    assert (own.state, own.reached.files, own.decision) == (State.DONE, 1, done.decision)
    back = team.folder / "back.age"
    exchange.send(there, back, PackageKind.WORK, [team.lead.user], JOB())
    exchange.receive(team.lead, back, JOB())
    assert {each.copy for each in erase.certificates(team.lead)} == {done.copy, own.copy}
    assert nothing_left(team.lead, team.interview.id)
    for case in (team.lead, there):
        assert verify_log.verify(case).sound


@pytest.mark.parametrize("kind", [PackageKind.WORK, PackageKind.INTERVIEWS])
def test_41_a_copy_that_does_not_know_yet_brings_nothing_back(team: Team, kind: PackageKind) -> None:
    """Not its former records, not what was worked on since, not a new transcript, not the recording itself."""
    there = team.joined("R-1", RESEARCHERS, team.sent(team.lead, PackageKind.INTERVIEWS, "R-1"))
    segment = edit_transcript.segments(there, team.transcript)[0]
    edit_transcript.retype(there, segment.id, "We heard the second strike afterwards.").run()
    edit_transcript.add_transcript(there, team.interview.id, [Utterance("The ostlerwick tower fell.")])
    decided = ConsentDraft(scope="media", status="conditional", decided_at=there.now(), conditions="not before autumn")
    decide_consent.decide(there, team.interview.id, [decided])
    erased(team.lead, team.interview.id)
    back = team.folder / "back.age"
    exchange.send(there, back, kind, [team.lead.user], JOB())
    received = exchange.receive(team.lead, back, JOB())
    assert received.plan.dropped > 3
    assert nothing_left(team.lead, team.interview.id)
    assert not [row.conditions for row in decide_consent.history(team.lead, team.interview.id) if row.conditions]
    assert erase.resume(team.lead) == []
    again = exchange.receive(there, team.sent(team.lead, PackageKind.INTERVIEWS, "R-1"), JOB())
    assert again.erasures == 1
    assert nothing_left(there, team.interview.id)
    assert not [row.conditions for row in decide_consent.history(there, team.interview.id) if row.conditions]


def test_41_a_refusal_travels_and_destroys_nothing(team: Team) -> None:
    there = team.joined("R-1", RESEARCHERS, team.sent(team.lead, PackageKind.INTERVIEWS, "R-1"))
    refused = erase.refuse_erasure(team.lead, team.interview.id, "archiving")
    exchange.receive(there, team.sent(team.lead, PackageKind.INTERVIEWS, "R-1"), JOB())
    assert erase.certificates(there) == [refused]
    assert len(log_interview.page(there, team.interview.id).transcripts) == 1


def test_41_a_coder_carries_it_out_without_names(team: Team) -> None:
    team.mask()
    coder = team.joined("C-1", CODERS[0], team.sent(team.lead, PackageKind.CODING, "C-1"))
    assert search.words(coder, "strike", 10)
    erased(team.lead, team.interview.id)
    exchange.receive(coder, team.sent(team.lead, PackageKind.CODING, "C-1"), JOB())
    own = next(each for each in erase.certificates(coder) if each.by == coder.user)
    assert own.beyond.closed == ("identity",)
    assert log_interview.page(coder, team.interview.id).transcripts == ()
    assert search.words(coder, "strike", 10) == []
    assert "closed to whoever" in erase.certificate_text(coder, own)
    assert "C-1" in erase.certificate_text(coder, own)


def test_41_the_voice_alone_goes_elsewhere_too(team: Team) -> None:
    there = team.joined("R-1", RESEARCHERS, team.sent(team.lead, PackageKind.INTERVIEWS, "R-1"))
    erase.erase(team.lead, team.interview.id, "consent_withdrawn", JOB(), ["recordings"])
    back = team.folder / "back.age"
    exchange.send(there, back, PackageKind.INTERVIEWS, [team.lead.user], JOB())
    exchange.receive(team.lead, back, JOB())
    assert list(team.lead.media.ids()) == []
    exchange.receive(there, team.sent(team.lead, PackageKind.INTERVIEWS, "R-1"), JOB())
    for case in (team.lead, there):
        page = log_interview.page(case, team.interview.id)
        assert (page.recordings, [each.recording_id for each in page.transcripts]) == ((), [None])
        assert list(case.media.ids()) == []
        assert len(edit_transcript.segments(case, team.transcript)) == 3
        assert conflicts.list_conflicts(case) == []


def test_41_where_names_take_two_people_it_takes_both(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    people.set_two_people(team.lead, True, JOB())
    with pytest.raises(AppError, match=r"identity\.two_needed"):
        erased(team.lead, team.interview.id)
    assert erase.certificates(team.lead) == []
    with monkeypatch.context() as closed:
        closed.setattr(erase, "_names_open", lambda *_: False)
        assert erased(team.lead, team.interview.id).beyond.closed == ("identity",)
    people.open_together(team.lead, RESEARCHERS)
    [done] = erase.certificates(team.lead)
    assert (done.state, done.beyond.closed, done.reached.rows["person"]) == (State.DONE, (), 1)
