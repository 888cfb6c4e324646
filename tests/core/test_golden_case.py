"""Cases of every released schema open forever, and say what they said."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from testimony_app.case import Case
from testimony_app.domain.consent import Purpose, Status
from testimony_app.jobs import JobContext
from testimony_app.services import (
    administer,
    code_passage,
    corroborate,
    decide_consent,
    edit_transcript,
    favourites,
    import_media,
    log_interview,
    manage_incidents,
    passages,
    release,
    rounds,
    saved_queries,
    search,
    undo,
    unseal_identity,
    verify_log,
)

GOLDEN = sorted((Path(__file__).resolve().parents[1] / "data" / "golden").glob("case-*.testimony"))


def notes(folder: Path) -> dict[str, str]:
    lines = (folder / "GOLDEN.txt").read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines)


@pytest.fixture(params=GOLDEN, ids=lambda folder: folder.stem)
def golden(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copytree(request.param, tmp_path / request.param.name))


def test_there_is_a_golden_case() -> None:
    assert GOLDEN


def test_it_opens_and_says_what_it_said(golden: Path) -> None:
    case = administer.open_case(golden, notes(golden)["passphrase"])
    assert (case.title, case.warnings, case.read_only) == ("A golden case", (), False)
    interview = log_interview.by_code(case, "I-001")
    page = log_interview.page(case, interview.id)
    assert page.witness.roles == ("teacher",)
    _check_words(case, page.transcripts[0].id)
    assert import_media.check_recording(case, page.recordings[0].id, JobContext())
    held = {each.scope: each.status for each in decide_consent.standings(case, interview.id)}
    assert held["anonymous_quotation"] is Status.GIVEN
    assert held["named_use"] is Status.NOT_ASKED
    person = unseal_identity.open_identity(case, page.witness.id, "a test of old cases")
    assert person is not None
    assert person.family_name == "Quillfeather"
    incident = manage_incidents.by_code(case, "INC-001")
    assert [each.text for each in passages.of_incident(case, incident.id)] == ["roof was open. قالت نعم 🕊"]
    assert len(release.preview(case, incident.id, Purpose.ANONYMOUS_QUOTATION).excerpts) == 1
    assert len(release.releases(case)) == 1
    assert verify_log.verify(case).sound
    case.close()


def _check_words(case: Case, transcript_id: str) -> None:
    texts = [each.text for each in edit_transcript.segments(case, transcript_id)]
    assert texts == ["What did you see?", "The roof was open. قالت نعم 🕊"]
    second = edit_transcript.segments(case, transcript_id)[1]
    assert [each.text for each in edit_transcript.history(case, second.id)] == ["The roof was opne. قالت نعم 🕊"]
    assert len(code_passage.codings_of(case, transcript_id)) == 2
    assert [hit.segment_id for hit in search.words(case, "roof op")] == [second.id]
    assert [group.kind.value for group in search.everything(case, "INC-001")] == ["incident"]
    assert {group.kind.value for group in search.everything(case, "001")} >= {"incident", "interview", "witness"}


def test_it_opens_with_its_recovery_sheet(golden: Path) -> None:
    case = administer.recover_case(golden, notes(golden)["words"])
    assert case.title == "A golden case"
    case.close()


def test_what_came_with_the_third_schema_is_there(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(GOLDEN[0].with_name("case-3.testimony"), tmp_path / "case-3.testimony"))
    case = administer.open_case(folder, notes(folder)["passphrase"])
    incident = manage_incidents.by_code(case, "INC-001")
    assert [(each.kind, each.least, each.most) for each in incident.casualties] == [("injured", 2, None)]
    found = corroborate.findings(case, incident.id)
    assert [each.reasons for each in found.decisions] == ["One teacher saw it"]
    assert [each.name for each in saved_queries.held(case)] == ["What supports"]
    assert [each.round.name for each in rounds.lines(case)] == ["First reading"]
    assert list(favourites.held(case)) == [1]
    assert undo.undo(case).label == "favourite.set"
    assert favourites.held(case) == {}
    case.close()
