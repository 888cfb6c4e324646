"""Packages between real copies of a case: a coder's device, work that comes back, and everything that is refused."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.domain.roles import Role
from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import (
    code_passage,
    conflicts,
    corroborate,
    edit_transcript,
    exchange,
    exchange_reading,
    import_media,
    log_interview,
    manage_codebook,
    manage_incidents,
    mask_names,
    people,
    saved_queries,
    undo,
    unseal_identity,
    verify_log,
)
from testimony_app.services.exchange import PackageKind
from testimony_app.services.log_interview import ConsentDraft, InterviewDraft, PersonDraft, WitnessDraft
from testimony_app.services.manage_codebook import CodeDraft
from testimony_app.services.passages import Passage
from testimony_app.store import certainty, sync
from tests.conftest import PASSPHRASE
from tests.sounds import encoded, tones
from tests.vault.mounts import Mount

CODERS = ("eleven copper bells at dusk", "fourteen slate roofs in rain")
RESEARCHERS = "sixteen quiet mills upriver"
SPOKEN = ("We heard the second strike.", "Zubaida ran to the ward.", "Nobody had warned us.")
JOB = JobContext


class Team:
    """A lead's case with two coders and a researcher, each on a device of their own once they joined."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lead, _ = Case.create(folder / "Valley.testimony", "Valley", PASSPHRASE)
        person = PersonDraft(given_name="Zubaida")
        given = [
            ConsentDraft(scope=scope, status=Status.GIVEN, decided_at=datetime(2031, 5, 12, tzinfo=UTC))
            for scope in ("interview", "audio_recording")
        ]
        draft = InterviewDraft(code="I-001", held_on="2031-05-12", language="en")
        self.interview = log_interview.log(self.lead, draft, WitnessDraft(code="W-001"), person, given)
        (folder / "sound.wav").write_bytes(encoded(tones(2), "wav"))
        import_media.import_recording(self.lead, self.interview.id, folder / "sound.wav", JOB())
        said = [Utterance(text) for text in SPOKEN]
        self.transcript = edit_transcript.add_transcript(self.lead, self.interview.id, said).id
        manage_codebook.add(self.lead, CodeDraft(name="warning")).run()
        manage_incidents.add(
            self.lead, manage_incidents.IncidentDraft(code="INC-001", title="Strike", happened_on="2031-05-12")
        )
        self.answers: dict[str, bytes] = {}
        for code, passphrase, role in (
            ("C-1", CODERS[0], Role.CODER),
            ("C-2", CODERS[1], Role.CODER),
            ("R-1", RESEARCHERS, Role.FIELD_RESEARCHER),
        ):
            answer = people.accept(people.invite(self.lead), passphrase).answer
            people.add(self.lead, answer, code, role)
            self.answers[code] = answer
        self.others: list[Case] = []

    def id_of(self, code: str) -> str:
        return people.named(self.lead, code).id

    def mask(self) -> None:
        proposed = mask_names.propose(self.lead, self.transcript)
        mask_names.mask(self.lead, self.transcript, {each.spot: True for each in proposed.findings}, JOB())

    def sent(self, case: Case, kind: PackageKind, *codes: str, name: str = "") -> Path:
        file = self.folder / f"{name or len(list(self.folder.glob('*.age')))}.age"
        exchange.send(case, file, kind, [self.id_of(code) for code in codes], JOB())
        return file

    def joined(self, code: str, passphrase: str, package: Path) -> Case:
        place = self.folder / f"{code}.testimony"
        case, _ = exchange.join(place, package, self.answers[code], passphrase, JOB())
        self.others.append(case)
        return case

    def close(self) -> None:
        for case in (self.lead, *self.others):
            case.close()


@pytest.fixture
def team(tmp_path: Path) -> Team:
    made = Team(tmp_path)
    yield made  # type: ignore[misc]
    made.close()


def texts(case: Case, transcript_id: str) -> list[str]:
    return [each.text for each in edit_transcript.segments(case, transcript_id)]


def tag(case: Case, transcript_id: str, number: int, start: int, end: int) -> str:
    segment = edit_transcript.segments(case, transcript_id)[number]
    (code, *_) = manage_codebook.codes(case)
    operation = code_passage.tag_code(case, Passage(transcript_id, segment.id, start, segment.id, end), code.id)
    operation.run()
    return next(iter(operation.touched))


def words(case: Case, coding_id: str, transcript_id: str) -> str:
    coding = next(each for each in code_passage.codings_of(case, transcript_id) if each.id == coding_id)
    segment = next(each for each in edit_transcript.segments(case, transcript_id) if each.id == coding.start_segment_id)
    return segment.text[coding.start_offset : coding.end_offset]


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_work_for_coders_needs_masked_transcripts_and_holds_no_voice_and_no_name(team: Team) -> None:
    with pytest.raises(AppError, match=r"package\.not_masked"):
        team.sent(team.lead, PackageKind.CODING, "C-1")
    assert not list(team.folder.glob("*.age"))
    team.mask()
    coder = team.joined("C-1", CODERS[0], team.sent(team.lead, PackageKind.CODING, "C-1"))
    assert coder.role is Role.CODER
    shown = texts(coder, team.transcript)
    assert shown == texts(team.lead, team.transcript)
    assert "Zubaida" not in " ".join(shown)
    assert shown[0] == SPOKEN[0]
    assert not (coder.path / "identity.db").exists()
    assert list((coder.path / "media").rglob("*.cob")) == []
    assert [path.name for path in (coder.path / "slots").glob("*.slt")] == [f"{team.id_of('C-1')}.slt"]
    with pytest.raises(AppError, match=r"vault\.no_access|role\.not_allowed"):
        unseal_identity.open_identity(coder, team.interview.witness_id, "curiosity")
    assert verify_log.verify(coder).sound


def test_former_words_of_a_code_stay_with_those_who_may_read_names(team: Team) -> None:
    team.mask()
    (code,) = manage_codebook.codes(team.lead)
    manage_codebook.change(team.lead, code.id, name="Zubaida", definition="As Zubaida said").run()
    manage_codebook.change(team.lead, code.id, name="warning", definition="A warning").run()
    coder = team.joined("C-1", CODERS[0], team.sent(team.lead, PackageKind.CODING, "C-1"))
    told = manage_codebook.history(coder, code.id)
    assert [each.version.act for each in told] == ["code.changed", "code.changed", "code.added"]
    assert told[0].person == team.lead.member_code(team.lead.user)
    assert set(told[0].version.after or {}) == {"name", "definition"}, "that they changed, and by whom, is known"
    assert not [each for each in told if "Zubaida" in repr(each)]
    manage_codebook.change(coder, code.id, include="Sirens too").run()
    exchange.receive(team.lead, exchange_back(team, coder), JOB())
    held = manage_codebook.history(team.lead, code.id)
    assert held[0].version.after == {"include": "Sirens too"} and held[0].person == "C-1"
    assert "Zubaida" in repr(held[1]), "what the lead has kept stays whole"


def test_queries_and_reasons_bring_no_name_to_coders(team: Team) -> None:
    """A query can be mended, so a name in it stops the package; reasons stand for good, and stay with the lead."""
    team.mask()
    lead = team.lead
    saving = saved_queries.save(lead, "Zubaida", 'text:"siren"')
    saving.run()
    with pytest.raises(AppError, match=r"package\.names_elsewhere"):
        team.sent(lead, PackageKind.CODING, "C-1")
    undo.undo(lead)
    draft = manage_incidents.IncidentDraft(code="INC-077", title="Tower", happened_on="2031-05-12")
    incident = manage_incidents.add(lead, draft)
    decided = corroborate.decide(lead, incident.id, "possible", "As Zubaida told it")
    coder = team.joined("C-1", CODERS[0], team.sent(lead, PackageKind.CODING, "C-1"))
    with coder.read() as store:
        (told,) = certainty.of_incident(store, incident.id)
    assert (told.certainty, told.reasons) == ("possible", "")
    exchange.receive(lead, exchange_back(team, coder), JOB())
    with lead.read() as store:
        assert certainty.of_incident(store, incident.id) == [decided]


def test_two_coders_a_week_apart_come_together_without_a_loss(team: Team) -> None:
    team.mask()
    first = team.joined("C-1", CODERS[0], team.sent(team.lead, PackageKind.CODING, "C-1"))
    second = team.joined("C-2", CODERS[1], team.sent(team.lead, PackageKind.CODING, "C-2"))
    one = tag(first, team.transcript, 0, 13, 26)
    two = tag(second, team.transcript, 0, 13, 26)
    three = tag(second, team.transcript, 2, 0, 6)
    segment = edit_transcript.segments(first, team.transcript)[0]
    edit_transcript.retype(first, segment.id, "Then we heard the second strike.").run()
    for case in (first, second):
        file = exchange_back(team, case)
        looked = exchange.look(team.lead, file, JOB())
        before = code_passage.codings_of(team.lead, team.transcript)
        assert code_passage.codings_of(team.lead, team.transcript) == before
        taken = exchange.receive(team.lead, file, JOB())
        assert (taken.plan.counts, taken.plan.conflicts) == (looked.plan.counts, looked.plan.conflicts)
        again = exchange.receive(team.lead, file, JOB())
        assert again.repeated
        assert not again.plan.changes
    held = {each.id: each for each in code_passage.codings_of(team.lead, team.transcript)}
    assert set(held) == {one, two, three}
    assert held[one].coder == team.id_of("C-1")
    assert held[two].coder == held[three].coder == team.id_of("C-2")
    assert texts(team.lead, team.transcript)[0] == "Then we heard the second strike."
    assert [words(team.lead, each, team.transcript) for each in (one, two, three)] == [
        "second strike",
        "second strike",
        "Nobody",
    ]
    assert not any(each.review or each.orphaned for each in held.values())
    assert conflicts.list_conflicts(team.lead) == []


def exchange_back(team: Team, case: Case) -> Path:
    file = team.folder / f"back-{case.user[:8]}-{len(list(team.folder.glob('*.age')))}.age"
    exchange.send(case, file, PackageKind.WORK, [team.lead.user], JOB())
    return file


def test_both_sides_of_a_conflict_are_kept_and_decided(team: Team) -> None:
    team.mask()
    coder = team.joined("C-1", CODERS[0], team.sent(team.lead, PackageKind.CODING, "C-1"))
    segment = edit_transcript.segments(coder, team.transcript)[2]
    edit_transcript.retype(coder, segment.id, "Nobody had warned us before.").run()
    edit_transcript.retype(team.lead, segment.id, "Nobody at all had warned us.").run()
    taken = exchange.receive(team.lead, exchange_back(team, coder), JOB())
    assert len(taken.plan.conflicts) == 1
    assert texts(team.lead, team.transcript)[2] == "Nobody at all had warned us."
    (conflict,) = conflicts.list_conflicts(team.lead)
    conflicts.decide_conflict(team.lead, conflict.id, "theirs")
    assert texts(team.lead, team.transcript)[2] == "Nobody had warned us before."
    assert conflicts.list_conflicts(team.lead) == []


def test_interviews_go_to_headquarters_with_voices_and_names(team: Team) -> None:
    researcher = team.joined("R-1", RESEARCHERS, team.sent(team.lead, PackageKind.INTERVIEWS, "R-1"))
    held = log_interview.log(
        researcher,
        InterviewDraft(code="I-050", held_on="2031-06-01"),
        WitnessDraft(code="W-050"),
        PersonDraft(given_name="Invented"),
    )
    (team.folder / "other.wav").write_bytes(encoded(tones(3), "wav"))
    import_media.import_recording(researcher, held.id, team.folder / "other.wav", JOB())
    file = team.folder / "from-field.age"
    exchange.send(researcher, file, PackageKind.INTERVIEWS, [team.lead.user], JOB(), interviews=[held.id])
    assert b"Invented" not in file.read_bytes()
    taken = exchange.receive(team.lead, file, JOB())
    assert taken.recordings == 1
    found = unseal_identity.open_identity(team.lead, held.witness_id, "a test")
    assert found is not None
    assert found.given_name == "Invented"
    (recording,) = log_interview.page(team.lead, held.id).recordings
    with import_media.open_sound(team.lead, recording.id, lenient=False) as sound:
        assert sound.read() == (team.folder / "other.wav").read_bytes()
    kinds = [(each.direction, each.kind) for each in exchange.packages(team.lead)]
    assert kinds == [("received", "interviews"), ("sent", "interviews")]


def test_29_older_forked_foreign_and_removed_senders_are_refused(team: Team, figure: Callable[[str], None]) -> None:
    team.mask()
    coder = team.joined("C-1", CODERS[0], team.sent(team.lead, PackageKind.CODING, "C-1"))
    early = exchange_back(team, coder)
    coder.close()
    shutil.copytree(coder.path, team.folder / "old-copy")
    coder = Case.open(coder.path, CODERS[0])
    team.others.append(coder)
    tag(coder, team.transcript, 0, 0, 2)
    late = exchange_back(team, coder)
    exchange.receive(team.lead, late, JOB())
    refused = {}
    refused["older"] = code_of(lambda: exchange.receive(team.lead, early, JOB()))
    shutil.move(team.folder / "old-copy", team.folder / "Old.testimony")
    fork = Case.open(team.folder / "Old.testimony", CODERS[0])
    team.others.append(fork)
    for number in range(6):
        tag(fork, team.transcript, 2, number, number + 4)
    refused["forked log"] = code_of(lambda: exchange.receive(team.lead, exchange_back(team, fork), JOB()))
    other, _ = Case.create(team.folder / "Other.testimony", "Other", "twenty brass keys on a line")
    team.others.append(other)
    refused["another case"] = code_of(lambda: exchange.receive(other, late, JOB()))
    refused["not a recipient"] = code_of(lambda: exchange.receive(coder, late, JOB()))
    people.remove(team.lead, team.id_of("C-1"), JOB())
    tag(coder, team.transcript, 2, 0, 3)
    refused["removed sender"] = code_of(lambda: exchange.receive(team.lead, exchange_back(team, coder), JOB()))
    assert refused == {
        "older": "package.older",
        "forked log": "package.log_forked",
        "another case": "package.not_for_you",
        "not a recipient": "package.not_for_you",
        "removed sender": "package.sender_removed",
    }
    figure(f"packages refused with nothing taken: {', '.join(refused)}")


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(AppError) as caught:
        act()
    return caught.value.code


def test_07_a_coder_with_a_modified_program_cannot_have_consent_changed_or_the_log_rewritten(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The coder's program lets everything through; headquarters' does not."""
    from testimony_app import case as cases
    from testimony_app.services import decide_consent

    team.mask()
    coder = team.joined("C-1", CODERS[0], team.sent(team.lead, PackageKind.CODING, "C-1"))
    before = decide_consent.standings(team.lead, team.interview.id)
    with monkeypatch.context() as modified:
        modified.setattr(cases, "allows", lambda _role, _action: True)
        draft = ConsentDraft(
            scope="anonymous_quotation", status=Status.GIVEN, decided_at=datetime(2031, 6, 1, tzinfo=UTC)
        )
        decide_consent.decide(coder, team.interview.id, [draft])
        file = exchange_back(team, coder)
    assert code_of(lambda: exchange.receive(team.lead, file, JOB())) == "package.not_allowed"
    assert decide_consent.standings(team.lead, team.interview.id) == before


def test_news_of_the_team_comes_with_a_package(team: Team) -> None:
    team.mask()
    first = team.joined("C-1", CODERS[0], team.sent(team.lead, PackageKind.CODING, "C-1"))
    tag(first, team.transcript, 0, 0, 2)
    people.remove(team.lead, team.id_of("C-2"), JOB())
    taken = exchange.receive(first, team.sent(team.lead, PackageKind.CODING, "C-1"), JOB())
    assert taken.team
    assert first.team.member(team.id_of("C-2")) is None or people.named(first, "C-2").former
    assert len(code_passage.codings_of(first, team.transcript)) == 1
    first.close()
    again = Case.open(first.path, CODERS[0])
    assert again.warnings == ()
    assert len(code_passage.codings_of(again, team.transcript)) == 1
    again.close()


def test_whoever_was_invited_gets_nothing_from_a_wrong_passphrase_or_package(team: Team) -> None:
    team.mask()
    package = team.sent(team.lead, PackageKind.CODING, "C-1")
    place = team.folder / "Mine.testimony"
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        exchange.join(place, package, team.answers["C-1"], "not mine at all", JOB())
    with pytest.raises(AppError, match=r"package\.not_for_you"):
        exchange.join(place, package, team.answers["C-2"], CODERS[1], JOB())
    damaged = team.folder / "damaged.age"
    damaged.write_bytes(package.read_bytes()[:-200])
    with pytest.raises(AppError, match=r"package\.damaged"):
        exchange.join(place, damaged, team.answers["C-1"], CODERS[0], JOB())
    assert not place.exists()


def test_21_a_package_that_finds_no_room_leaves_nothing(team: Team, full_mount: Mount) -> None:
    """A small disk fills while the package is written; the case goes on, and the next package is whole."""
    (team.folder / "long.wav").write_bytes(encoded(tones(300), "wav"))
    import_media.import_recording(team.lead, team.interview.id, team.folder / "long.wav", JOB())
    file = full_mount.source / "interviews.age"
    people_there = [team.id_of("R-1")]
    with pytest.raises(AppError, match=r"case\.disk_full"):
        exchange.send(team.lead, file, PackageKind.INTERVIEWS, people_there, JOB())
    assert list(full_mount.source.iterdir()) == []
    assert exchange.packages(team.lead) == []
    exchange.send(team.lead, team.folder / "elsewhere.age", PackageKind.INTERVIEWS, people_there, JOB())
    assert [each.direction for each in exchange.packages(team.lead)] == ["sent"]


def test_29_a_damaged_package_brings_nothing_in(team: Team, figure: Callable[[str], None]) -> None:
    """Bytes flipped and cut anywhere in a package with a voice and names; the receiving case stays as it was."""
    researcher = team.joined("R-1", RESEARCHERS, team.sent(team.lead, PackageKind.INTERVIEWS, "R-1"))
    held = log_interview.log(researcher, InterviewDraft(code="I-9", held_on="2031-06-01"), WitnessDraft(code="W-9"))
    file = team.folder / "whole.age"
    exchange.send(researcher, file, PackageKind.INTERVIEWS, [team.lead.user], JOB(), interviews=[held.id])
    whole = file.read_bytes()
    before = [(line.row.code, line.codings) for line in log_interview.lines(team.lead)]
    spoilt = team.folder / "spoilt.age"
    step = max(1, len(whole) // 25)
    tried = 0
    for at in range(0, len(whole), step):
        for content in (whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], whole[:at]):
            spoilt.write_bytes(content)
            assert code_of(lambda: exchange.receive(team.lead, spoilt, JOB())).startswith("package.")
            tried += 1
    assert [(line.row.code, line.codings) for line in log_interview.lines(team.lead)] == before
    assert list((team.lead.path / "staging").iterdir()) == []
    exchange.receive(team.lead, file, JOB())
    figure(f"damaged packages of which something was taken in: 0 of {tried}")


def test_no_hash_that_goes_to_a_coder_lets_a_name_be_guessed(team: Team) -> None:
    """States of the words before masking, and the hashes of acts in the lead's log, stay at home."""
    file = team.sent(team.lead, PackageKind.INTERVIEWS, "R-1")
    assert file.exists()
    team.mask()
    package = team.sent(team.lead, PackageKind.CODING, "C-1")
    coder = team.joined("C-1", CODERS[0], package)
    with exchange_reading.opened(coder, package, JOB()) as found:
        assert found.parts.log == ()
        segments = [each for each in found.parts.records if each.kind == "segment"]
        assert len(segments) == len(SPOKEN)
        assert all(each.known.seen == {each.known.state} for each in segments)
    with team.lead.read() as store:
        assert any(len(states) > 0 for states in sync.seen(store, "segment").values())
    segment = edit_transcript.segments(coder, team.transcript)[0]
    edit_transcript.retype(coder, segment.id, "We had heard it.").run()
    taken = exchange.receive(team.lead, exchange_back(team, coder), JOB())
    assert taken.plan.conflicts == ()
    edit_transcript.retype(team.lead, segment.id, "We had heard it twice.").run()
    taken = exchange.receive(coder, team.sent(team.lead, PackageKind.CODING, "C-1"), JOB())
    assert taken.plan.conflicts == ()
    assert texts(coder, team.transcript)[0] == "We had heard it twice."
    with pytest.raises(AppError, match=r"package\.not_masked|package\.lead_only"):
        researcher = team.joined("R-1", RESEARCHERS, file)
        team.sent(researcher, PackageKind.WORK, "C-1")


def test_34_a_package_whose_ledger_entry_fails_is_not_there(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file gets its name only after the ledger knows of it, and never in the place of another file."""

    def refused(*_args: object) -> None:
        raise AppError("case.disk_full")

    file = team.folder / "never.age"
    with monkeypatch.context() as failing:
        failing.setattr("testimony_app.store.records.append_log", refused)
        with pytest.raises(AppError, match=r"case\.disk_full"):
            exchange.send(team.lead, file, PackageKind.INTERVIEWS, [team.id_of("R-1")], JOB())
    assert not list(team.folder.glob("*never*"))
    assert exchange.packages(team.lead) == []
    file.write_bytes(b"somebody's own file")
    with pytest.raises(AppError, match=r"package\.exists"):
        exchange.send(team.lead, file, PackageKind.INTERVIEWS, [team.id_of("R-1")], JOB())
    assert file.read_bytes() == b"somebody's own file"
