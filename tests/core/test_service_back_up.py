"""Backups, copies, restore and drill on a real case with interviews and recordings."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from testimony_app.case import Case
from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from testimony_app.services import administer, back_up, import_media, log_interview, restore, verify_log
from testimony_app.store import migrate
from tests.conftest import PASSPHRASE
from tests.core.cli_support import InCase
from tests.sounds import encoded, tones

NEW = "eleven copper boats drift past winter"
HEAD = migrate.revisions("content")[-1]
GOLDEN = Path(__file__).resolve().parents[1] / "data" / "golden"


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.at = datetime(2031, 6, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def made(case_path: Path, clock: Clock) -> Iterator[tuple[Case, tuple[str, ...]]]:
    case, words = Case.create(case_path, "North Valley", PASSPHRASE, clock)
    yield case, words
    case.close()


@pytest.fixture
def case(made: tuple[Case, tuple[str, ...]]) -> Case:
    return made[0]


def interview(case: Case, number: int) -> str:
    draft = log_interview.InterviewDraft(code=f"I-{number:03}", held_on="2031-05-12", language="en")
    return log_interview.log(case, draft, log_interview.WitnessDraft(code=f"W-{number:03}", roles=("doctor",))).id


def recording(case: Case, interview_id: str, tmp_path: Path, seconds: float) -> str:
    file = tmp_path / "sound.wav"
    file.write_bytes(encoded(tones(seconds), "wav"))
    return import_media.import_recording(case, interview_id, file, JobContext()).media_id


def media_file(path: Path, media_id: str) -> Path:
    return path / "media" / media_id[:2] / f"{media_id}.cob"


def codes(case: Case) -> list[str]:
    return [line.row.code for line in log_interview.lines(case)]


def acts(case: Case) -> list[str]:
    return [entry.action for entry in verify_log.entries(case)]


def reopened(path: Path, passphrase: str = PASSPHRASE) -> Case:
    case = Case.open(path, passphrase)
    assert case.warnings == ()
    assert not case.read_only
    assert verify_log.verify(case).sound
    return case


def test_a_backup_is_made_while_the_case_is_open_and_stands_in_the_log(case: Case) -> None:
    interview(case, 1)
    kept = back_up.back_up(case, JobContext())
    assert kept.genuine
    assert kept.reason == "asked"
    assert kept.log_size == 2
    assert acts(case)[0] == "case.backed_up"
    interview(case, 2)
    assert codes(case) == ["I-001", "I-002"]
    assert [each.name for each in back_up.backups(case.path)] == [kept.name]
    assert back_up.backups(case.path)[0].genuine is None
    assert back_up.checked(case)[0].genuine is True


def test_a_forged_backup_does_not_count(case: Case) -> None:
    kept = back_up.back_up(case, JobContext())
    place = case.path / "backups"
    shutil.copytree(place / kept.name, place / "20400101T000000Z-scheduled")
    forged = place / "20400102T000000Z-scheduled"
    forged.mkdir()
    assert [each.genuine for each in back_up.checked(case)] == [False, False, True]
    newest = back_up.last(case)
    assert newest is not None
    assert newest.name == kept.name


def test_it_is_due_as_often_as_the_case_says(case: Case, clock: Clock) -> None:
    assert not back_up.due(case)
    clock.at += timedelta(days=1)
    assert back_up.due(case)
    assert back_up.back_up_if_due(case, JobContext()) is not None
    assert back_up.checked(case)[0].reason == "scheduled"
    assert back_up.back_up_if_due(case, JobContext()) is None
    administer.set_case_setting(case, back_up.EVERY, 7)
    clock.at += timedelta(days=6, hours=23)
    assert not back_up.due(case)
    clock.at += timedelta(hours=2)
    assert back_up.due(case)
    administer.set_case_setting(case, back_up.EVERY, 0)
    assert not back_up.due(case)


def test_a_clock_that_goes_back_stops_no_backup(case: Case, clock: Clock) -> None:
    clock.at += timedelta(days=3650)
    back_up.back_up(case, JobContext())
    clock.at -= timedelta(days=3640)
    assert back_up.due(case)


def test_a_restore_brings_back_the_state_and_keeps_what_it_replaces(case: Case, tmp_path: Path) -> None:
    first = interview(case, 1)
    recording(case, first, tmp_path, 2.0)
    kept = back_up.back_up(case, JobContext())
    second = interview(case, 2)
    recording(case, second, tmp_path, 3.0)
    log_id = _log_id(case)
    case.close()
    report = restore.restore(case.path, kept.name, restore.secret_of(PASSPHRASE), JobContext())
    assert (report.missing, report.later, report.keys_too, report.log_sound) == ((), 1, False, True)
    assert report.lost == 3
    back = reopened(case.path)
    assert codes(back) == ["I-001"]
    assert acts(back)[0] == "case.restored"
    assert _log_id(back) != log_id
    back.close()
    undone = restore.restore(case.path, report.replaced, restore.secret_of(PASSPHRASE), JobContext())
    assert undone.missing == ()
    again = reopened(case.path)
    assert codes(again) == ["I-001", "I-002"]
    assert _log_id(again) != log_id
    again.close()


def _log_id(case: Case) -> str:
    from testimony_app.store import records

    with case.read() as store:
        return records.log_id(store)


def test_a_restore_names_the_interviews_whose_sound_is_gone(case: Case, tmp_path: Path) -> None:
    lost = recording(case, interview(case, 1), tmp_path, 2.0)
    recording(case, interview(case, 2), tmp_path, 3.0)
    kept = back_up.back_up(case, JobContext())
    case.close()
    media_file(case.path, lost).unlink()
    report = restore.restore(case.path, kept.name, restore.secret_of(PASSPHRASE), JobContext())
    assert report.missing == ("I-001",)


@pytest.mark.parametrize("secret", ["passphrase", "words"])
def test_a_restore_after_every_header_and_database_is_gone(made: tuple[Case, tuple[str, ...]], secret: str) -> None:
    case, words = made
    interview(case, 1)
    kept = back_up.back_up(case, JobContext())
    case.close()
    for name in ("vault.hdr", "vault.hdr.bak", "content.db", "identity.db", "seal.bin"):
        (case.path / name).unlink()
    shutil.rmtree(case.path / "slots")
    typed = PASSPHRASE if secret == "passphrase" else " ".join(words)
    report = restore.restore(case.path, kept.name, restore.secret_of(typed), JobContext())
    assert report.keys_too
    assert report.lost is None
    back = reopened(case.path)
    assert codes(back) == ["I-001"]
    back.close()


def test_a_restore_refuses_while_the_case_is_open_and_with_a_wrong_secret(case: Case) -> None:
    kept = back_up.back_up(case, JobContext())
    with pytest.raises(AppError, match=r"vault\.in_use"):
        restore.restore(case.path, kept.name, restore.secret_of(PASSPHRASE), JobContext())
    case.close()
    for typed, code in (("no such passphrase", "wrong_passphrase"), (" ".join(["abandon"] * 24), "words_mistyped")):
        with pytest.raises(AppError, match=rf"vault\.{code}"):
            restore.restore(case.path, kept.name, restore.secret_of(typed), JobContext())
    assert codes(reopened(case.path)) == []


def test_a_drill_says_what_would_come_back_and_what_would_not(
    made: tuple[Case, tuple[str, ...]], tmp_path: Path
) -> None:
    case, words = made
    sounds = [recording(case, interview(case, number), tmp_path, number + 1.0) for number in (1, 2, 3)]
    kept = back_up.back_up(case, JobContext())
    interview(case, 4)
    media_file(case.path, sounds[0]).unlink()
    broken = media_file(case.path, sounds[1])
    broken.write_bytes(broken.read_bytes()[:-30])
    before = {path.name for path in case.path.rglob("*")}
    for typed, kind in ((PASSPHRASE, "passphrase"), (" ".join(words), "words")):
        report = restore.drill(case.path, restore.secret_of(typed), JobContext(), case=case)
        assert (report.name, report.opened_with) == (kept.name, kind)
        assert (report.interviews, report.log_sound) == (3, True)
        assert (report.recordings, report.readable, report.missing, report.damaged) == (3, 1, 1, 1)
        assert report.missing_of == ("I-001",)
        assert report.lost == 2 if kind == "passphrase" else 3
        assert acts(case)[0] == "case.restore_drilled"
    assert {path.name for path in case.path.rglob("*")} == before


def test_a_drill_with_a_wrong_secret_or_a_spoilt_backup_fails_and_leaves_nothing(case: Case) -> None:
    with pytest.raises(AppError, match=r"backup\.none"):
        restore.drill(case.path, restore.secret_of(PASSPHRASE), JobContext())
    kept = back_up.back_up(case, JobContext())
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        restore.drill(case.path, restore.secret_of("not this one"), JobContext())
    database = case.path / "backups" / kept.name / "content.db"
    content = bytearray(database.read_bytes())
    content[9000] ^= 1
    database.write_bytes(content)
    with pytest.raises(AppError, match=r"backup\.not_verified"):
        restore.drill(case.path, restore.secret_of(PASSPHRASE), JobContext())
    assert [path.name for path in (case.path / "backups").iterdir()] == [kept.name]


def test_a_copy_on_another_disk_opens_and_is_brought_up_to_date(case: Case, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    recording(case, interview(case, 1), tmp_path, 2.0)
    first = back_up.back_up_to(case, disk, JobContext())
    assert (first.recordings, first.copied, first.unreadable, first.missing) == (1, 1, 0, 0)
    recording(case, interview(case, 2), tmp_path, 3.0)
    second = back_up.back_up_to(case, disk, JobContext())
    assert (second.recordings, second.copied) == (2, 1)
    assert second.place == disk / case.path.name
    report = restore.drill(second.place, restore.secret_of(PASSPHRASE), JobContext(), case=case)
    assert (report.name, report.interviews, report.readable, report.lost) == ("", 2, 2, 1)
    copy = reopened(second.place)
    assert codes(copy) == ["I-001", "I-002"]
    interview(copy, 3)
    copy.close()
    with pytest.raises(AppError, match=r"backup\.target_changed"):
        back_up.back_up_to(case, disk, JobContext())


def test_a_copy_that_holds_more_than_the_case_is_not_overwritten(case: Case, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    kept = back_up.back_up(case, JobContext())
    interview(case, 1)
    back_up.back_up_to(case, disk, JobContext())
    case.close()
    restore.restore(case.path, kept.name, restore.secret_of(PASSPHRASE), JobContext())
    back = reopened(case.path)
    with pytest.raises(AppError, match=r"backup\.target_newer"):
        back_up.back_up_to(back, disk, JobContext())
    back.close()
    copy = reopened(disk / case.path.name)
    assert codes(copy) == ["I-001"]
    copy.close()


def test_a_recording_that_was_lost_comes_back_from_a_copy(case: Case, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    lost = recording(case, interview(case, 1), tmp_path, 2.0)
    recording(case, interview(case, 2), tmp_path, 3.0)
    place = back_up.back_up_to(case, disk, JobContext()).place
    whole = media_file(case.path, lost).read_bytes()
    media_file(case.path, lost).unlink()
    with pytest.raises(AppError, match=r"backup\.copy_missing"):
        back_up.bring_back(case, disk, JobContext())
    there = media_file(place, lost)
    there.write_bytes(whole[:9000] + bytes([whole[9000] ^ 1]) + whole[9001:])
    with pytest.raises(AppError, match=r"media\.damaged"):
        back_up.bring_back(case, place, JobContext())
    assert not media_file(case.path, lost).exists()
    there.write_bytes(whole)
    assert back_up.bring_back(case, place, JobContext()) == 1
    assert media_file(case.path, lost).read_bytes() == whole
    assert acts(case)[0] == "recording.brought_back"
    assert back_up.bring_back(case, place, JobContext()) == 0


def test_a_copy_can_be_stopped_and_gone_on_with(case: Case, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    for number in (1, 2, 3):
        recording(case, interview(case, number), tmp_path, number * 4.0)
    job = JobContext(lambda fraction, code: job.cancel() if code == "backup.copying_media" and fraction > 0.3 else None)
    with pytest.raises(Cancelled):
        back_up.back_up_to(case, disk, job)
    assert not (disk / case.path.name).exists()
    assert back_up.back_up_to(case, disk, JobContext()).copied < 3
    assert codes(case) == ["I-001", "I-002", "I-003"]


def test_moving_to_another_machine_ends_the_log_with_it(case: Case, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    interview(case, 1)
    report = back_up.pack_for_move(case, disk, JobContext())
    assert acts(case)[0] == "case.moved"
    moved = reopened(report.place)
    assert acts(moved)[0] == "case.moved"
    interview(moved, 2)
    moved.close()
    assert codes(reopened(report.place)) == ["I-001", "I-002"]


def test_a_changed_passphrase_reaches_the_backups_that_lie_in_the_case(case: Case) -> None:
    kept = back_up.back_up(case, JobContext())
    administer.change_passphrase(case, NEW)
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        restore.drill(case.path, restore.secret_of(PASSPHRASE), JobContext(), kept.name)
    assert restore.drill(case.path, restore.secret_of(NEW), JobContext(), kept.name).log_sound


def test_the_golden_case_of_the_first_schema_is_backed_up_before_it_is_upgraded(tmp_path: Path) -> None:
    path = Path(shutil.copytree(GOLDEN / "case-1.testimony", tmp_path / "case-1.testimony"))
    notes = dict(line.split("=", 1) for line in (path / "GOLDEN.txt").read_text("utf-8").splitlines())
    case = Case.open(path, notes["passphrase"])
    found = back_up.checked(case)
    assert [(each.reason, each.genuine) for each in found] == [(f"before-{HEAD}", True)]
    size = verify_log.verify(case).entries
    assert found[0].log_size == size
    case.close()
    kept = path / "backups" / found[0].name
    for name in ("content.db", "identity.db"):
        assert (kept / name).read_bytes() == (GOLDEN / "case-1.testimony" / name).read_bytes()
    report = restore.drill(path, restore.secret_of(notes["passphrase"]), JobContext())
    assert (report.interviews, report.log_entries, report.log_sound) == (1, size, True)
    assert report.readable == report.recordings == 1
    restore.restore(path, found[0].name, restore.secret_of(notes["passphrase"]), JobContext())
    again = Case.open(path, notes["passphrase"])
    assert [act for act in acts(again)[:-size] if act != "case.clock_went_back"] == ["case.restored"]
    again.close()
    assert len([each for each in back_up.backups(path) if each.reason == f"before-{HEAD}"]) == 1


def test_nothing_is_upgraded_that_cannot_be_backed_up_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from testimony_app.vault.syscalls import Disk

    path = Path(shutil.copytree(GOLDEN / "case-1.testimony", tmp_path / "case-1.testimony"))
    notes = dict(line.split("=", 1) for line in (path / "GOLDEN.txt").read_text("utf-8").splitlines())
    before = (path / "content.db").read_bytes()
    monkeypatch.setattr(Disk, "free_bytes", lambda self, folder: 1000)
    with pytest.raises(AppError, match=r"backup\.disk_full"):
        Case.open(path, notes["passphrase"])
    monkeypatch.undo()
    assert (path / "content.db").read_bytes() == before
    Case.open(path, notes["passphrase"]).close()


def test_the_command_backs_up_lists_drills_restores_and_copies(case: Case, tmp_path: Path) -> None:
    interview(case, 1)
    case.close()
    run = InCase(case.path)
    made = run("backup", "make")["backup"]
    assert made["genuine"] is True
    assert [each["name"] for each in run("backup", "list")["backups"]] == [made["name"]]
    assert run("backup", "drill")["interviews"] == 1
    disk = tmp_path / "disk"
    disk.mkdir()
    assert run("backup", "to", disk)["place"] == str(disk / case.path.name)
    assert run("backup", "drill", "--from", disk / case.path.name)["name"] == ""
    assert run("backup", "bring-back", disk / case.path.name)["recordings"] == 0
    run("backup", "to", disk / "nowhere", expect=6)
    (case.path / "content.db").write_bytes(b"")
    run("case", "open", expect=5)
    restored = run("backup", "restore", made["name"])
    assert restored["replaced"].endswith("-replaced")
    assert run("case", "info")["interviews"] == 1
    run("backup", "restore", "20310101T000000Z-asked", expect=6)
    other = tmp_path / "other"
    other.mkdir()
    assert run("case", "move", other)["place"] == str(other / case.path.name)


def test_the_command_backs_up_by_itself_when_it_is_due(case_path: Path) -> None:
    long_ago = datetime.now(UTC) - timedelta(days=3)
    Case.create(case_path, "North Valley", PASSPHRASE, clock=lambda: long_ago)[0].close()
    run = InCase(case_path)
    run("case", "info")
    found = run("backup", "list")["backups"]
    assert [each["reason"] for each in found] == ["scheduled"]
    run("case", "info")
    assert len(run("backup", "list")["backups"]) == 1


def test_the_command_names_what_does_not_belong_into_the_folder(case: Case) -> None:
    case.close()
    (case.path / "content (1).db").write_bytes(b"not read")
    assert InCase(case.path)("case", "open")["foreign"] == [{"name": "content (1).db", "kind": "conflict"}]
