"""From a device that cannot read back to headquarters: whole interviews, once, in order, from our own devices only."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from testimony_app.audio import pcm
from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.domain.roles import Role
from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from testimony_app.services import (
    decide_consent,
    field_collect,
    field_kits,
    import_media,
    people,
    unseal_identity,
    verify_log,
)
from testimony_app.services import field_device as fd
from testimony_app.services import log_interview as li
from testimony_app.services.field_report import Chains, CollectReport, Gap
from testimony_app.vault.field_kit import OUTBOX, DeviceKey
from tests.conftest import PASSPHRASE
from tests.sounds import spoken

RATE = 16_000
DECIDED = datetime(2031, 5, 12, 8, 30, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Laptop.testimony-field"


@pytest.fixture
def device(case: Case, folder: Path) -> Iterator[fd.FieldDevice]:
    issued = field_kits.issue(case, folder, "Otter")
    held = fd.FieldDevice(folder)
    held.confirm(issued.fingerprint)
    yield held
    held.close()


def interview(code: str = "I-F1", **values: object) -> li.InterviewDraft:
    return li.InterviewDraft(
        **{
            "code": code,
            "held_on": "2031-05-12",
            "language": "ar",
            "explained": ("purpose",),
            "notes": "Fig tree.",
            **values,
        }
    )


def consent(scope: str = "interview", status: Status = Status.GIVEN) -> li.ConsentDraft:
    return li.ConsentDraft(scope=scope, status=status, decided_at=DECIDED, taker="R-2")


def sound(seconds: float, start: float = 0.0) -> bytes:
    whole = spoken("en-long.opus", RATE)
    return whole[int(start * RATE) * 2 : int((start + seconds) * RATE) * 2]


def recorded(device: fd.FieldDevice, content: bytes) -> str:
    live = device.begin(RATE)
    live.feed(content)
    return live.finish(JobContext()).media_id


def logged(device: fd.FieldDevice, code: str = "I-F1", witness: str = "W-F1", takes: tuple[str, ...] = ()) -> int:
    draft = li.WitnessDraft(code=witness, roles=("doctor",))
    return device.log(interview(code), draft, li.PersonDraft(given_name="Wren"), [consent()], takes)


def collected(case: Case, source: Path, *, dry_run: bool = False) -> CollectReport:
    return field_collect.collect(case, source, JobContext(), dry_run=dry_run)


def codes(case: Case) -> list[str]:
    return [line.row.code for line in li.lines(case)]


def acts(case: Case) -> list[str]:
    return [entry.action for entry in verify_log.entries(case)]


def of_item(folder: Path, kind: str) -> list[Path]:
    return [each for each in (folder / OUTBOX).iterdir() if f'"kind":"{kind}"'.encode() in each.read_bytes()[:4096]]


def test_everything_that_was_sealed_in_the_field_stands_in_the_case(
    case: Case, device: fd.FieldDevice, folder: Path
) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    first, second = recorded(device, sound(3)), recorded(device, sound(2, 20))
    assert logged(device, takes=(first, second)) == 1
    report = collected(case, folder)
    (one,) = report.collected
    assert report.complete
    assert (one.code, one.witness_code, one.device, one.number) == ("I-F1", "W-F1", "Otter", 1)
    assert (one.typed_code, one.typed_witness, one.recordings, one.recovered) == ("", "", 2, 0)
    page = li.page(case, one.interview_id)
    assert (page.interview.held_on, page.interview.language, page.interview.notes) == ("2031-05-12", "ar", "Fig tree.")
    assert page.witness.roles == ("doctor",)
    assert before <= page.interview.logged_at <= datetime.now(UTC), "the moment in the field"
    assert case.member_code(page.interview.logged_by) == "Otter"
    (row,) = decide_consent.history(case, one.interview_id)
    assert (row.scope, row.status, row.decided_at, row.taker) == ("interview", Status.GIVEN, DECIDED, "R-2")
    assert case.member_code(row.recorded_by) == "Otter"
    person = unseal_identity.open_identity(case, page.witness.id, "for this test")
    assert person is not None
    assert person.given_name == "Wren"
    expected = {pcm.wav_header(RATE) + sound(3), pcm.wav_header(RATE) + sound(2, 20)}
    came = set()
    for held in page.recordings:
        assert import_media.check_recording(case, held.id, JobContext())
        assert not held.recovered
        assert len(import_media.waveform(case, held.id).low) > 0
        with import_media.open_sound(case, held.id, lenient=False) as reader:
            came.add(reader.read())
    assert came == expected, "byte by byte"
    assert acts(case)[:2] == ["identity.opened", "interview.collected"], "one act, and only one, for all of it"
    case.verify_log()


def test_collecting_again_changes_nothing_and_gives_the_same_receipt(
    case: Case, device: fd.FieldDevice, folder: Path
) -> None:
    logged(device, takes=(recorded(device, sound(1)),))
    first = collected(case, folder)
    before = (codes(case), sorted(case.media.ids()), len(acts(case)))
    again = collected(case, folder)
    assert (again.collected, again.already, again.complete) == ((), 1, True)
    assert again.receipt == first.receipt != ""
    assert (codes(case), sorted(case.media.ids()), len(acts(case))) == before


def test_the_receipt_lets_the_device_forget_and_no_other_number_does(
    case: Case, device: fd.FieldDevice, tmp_path: Path
) -> None:
    logged(device, takes=(recorded(device, sound(1)),))
    stick = tmp_path / "stick"
    stick.mkdir()
    done = device.hand_over(stick, JobContext())
    assert done.folder is not None
    report = collected(case, done.folder)
    assert report.receipt == done.receipt
    with pytest.raises(AppError, match=r"field\.other_receipt"):
        device.forget("1234 5678 9abc", JobContext())
    assert device.forget(report.receipt, JobContext()) == 3
    assert device.items() == ()
    logged(device, "I-F2")
    later = device.hand_over(stick, JobContext())
    assert later.folder is not None
    report = collected(case, later.folder)
    assert ([each.number for each in report.collected], report.gaps) == ([2], ()), "what came before is no gap"


def test_a_dry_run_tells_what_would_come_and_writes_nothing(
    case: Case, interview_held: None, device: fd.FieldDevice, folder: Path
) -> None:
    logged(device, "I-001", "W-001", (recorded(device, sound(1)),))
    logged(device, "I-001", "W-001")
    before = (codes(case), sorted(case.media.ids()), len(acts(case)))
    told = collected(case, folder, dry_run=True)
    assert (codes(case), sorted(case.media.ids()), len(acts(case))) == before
    assert (told.dry_run, told.receipt) == (True, "")
    done = collected(case, folder)
    plan = [(each.code, each.witness_code, each.recordings) for each in told.collected]
    assert plan == [(each.code, each.witness_code, each.recordings) for each in done.collected]


@pytest.fixture
def interview_held(case: Case) -> None:
    """Headquarters has an I-001 and a W-001 of its own."""
    li.log(case, interview("I-001"), li.WitnessDraft(code="W-001", roles=("victims_relative",)))


def test_codes_that_are_taken_are_replaced_and_said(
    case: Case, interview_held: None, device: fd.FieldDevice, folder: Path
) -> None:
    logged(device, "I-001", "W-001")
    logged(device, "I-F9", "W-001")
    report = collected(case, folder)
    assert [(each.code, each.typed_code) for each in report.collected] == [("I-002", "I-001"), ("I-F9", "")]
    witnesses = {each.witness_code for each in report.collected}
    assert witnesses == {"W-002"}, "the device's W-001 is one person, and not the one that headquarters calls so"
    assert {each.typed_witness for each in report.collected} == {"W-001"}
    known = li.known_witness(case, "W-001")
    assert known is not None
    assert (known[0].roles, len(known[1])) == (("victims_relative",), 1)
    again = li.known_witness(case, "W-002")
    assert again is not None
    assert len(again[1]) == 2


def test_a_free_code_is_none_that_another_interview_brings(
    case: Case, interview_held: None, device: fd.FieldDevice, folder: Path
) -> None:
    for number in (1, 2, 3):
        logged(device, f"I-{number:03d}", f"W-{number:03d}")
    came = [(each.code, each.typed_code, each.witness_code) for each in collected(case, folder).collected]
    assert came == [("I-004", "I-001", "W-004"), ("I-002", "", "W-002"), ("I-003", "", "W-003")]


def test_a_witness_comes_again_in_a_later_handover(
    case: Case, interview_held: None, device: fd.FieldDevice, folder: Path
) -> None:
    logged(device, "I-F1", "W-001")
    collected(case, folder)
    logged(device, "I-F2", "W-001")
    (later,) = collected(case, folder).collected
    assert (later.witness_code, later.typed_witness) == ("W-002", "W-001")


def test_missing_numbers_are_named_also_at_the_end(case: Case, device: fd.FieldDevice, folder: Path) -> None:
    seen: set[Path] = set()
    by_number = []
    for number in range(1, 6):
        logged(device, f"I-F{number}")
        by_number.append(set((folder / OUTBOX).iterdir()) - seen)
        seen |= by_number[-1]
    for number in (2, 3, 5):
        for path in by_number[number - 1]:
            path.rename(folder / path.name)
    report = collected(case, folder)
    assert [each.number for each in report.collected] == [1, 4]
    assert report.gaps == (Gap("Otter", 2, 3), Gap("Otter", 5, 5))
    assert not report.complete
    (folder / "counter").unlink()
    report = collected(case, folder)
    assert (report.gaps, report.uncounted) == ((Gap("Otter", 2, 3),), True), "nobody can tell any more about the end"
    for number in (2, 3, 5):
        for path in by_number[number - 1]:
            (folder / path.name).rename(path)
    report = collected(case, folder)
    assert ([each.number for each in report.collected], report.gaps, report.broken) == ([2, 3, 5], (), ())


def test_an_item_that_follows_another_one_than_it_says_is_noticed(
    case: Case, device: fd.FieldDevice, folder: Path, tmp_path: Path
) -> None:
    """Somebody who has the device's key and an old copy of it writes a second number 2."""
    logged(device, "I-F1")
    device.close()
    twin = tmp_path / "Twin.testimony-field"
    shutil.copytree(folder, twin)
    for place, code in ((folder, "I-F2"), (twin, "I-F3")):
        held = fd.FieldDevice(place)
        logged(held, code)
        held.close()
    collected(case, folder)
    report = collected(case, twin)
    assert [each.code for each in report.collected] == ["I-F3"], "it may be genuine: a copy of the device was used"
    assert report.broken == ("Otter",)
    assert not report.complete


def test_a_device_of_another_case_is_refused(case: Case, device: fd.FieldDevice, folder: Path, tmp_path: Path) -> None:
    other, _ = Case.create(tmp_path / "Other.testimony", "Other", PASSPHRASE)
    logged(device, takes=(recorded(device, sound(1)),))
    report = collected(other, folder)
    assert {each.code for each in report.refused} == {"field.device_unknown", "field.unvouched"}
    assert (report.collected, codes(other), report.receipt) == ((), [], "")
    other.close()


def test_a_removed_device_is_refused(case: Case, device: fd.FieldDevice, folder: Path) -> None:
    logged(device)
    people.remove(case, people.named(case, "Otter").id, JobContext())
    report = collected(case, folder)
    assert "field.device_removed" in {each.code for each in report.refused}
    assert codes(case) == []


def test_who_knows_only_the_public_keys_is_refused(
    case: Case, device: fd.FieldDevice, folder: Path, tmp_path: Path
) -> None:
    """Whoever has the public keys can seal, but the team knows no device that signs so."""
    logged(device)
    device.close()
    forger = DeviceKey(os.urandom(32))
    held = fd.FieldDevice(folder)
    held._box._key = forger
    logged(held, "I-F2")
    held.close()
    report = collected(case, folder)
    assert [each.code for each in report.collected] == ["I-F1"]
    assert "field.forged" in {each.code for each in report.refused}


@pytest.mark.parametrize("kind", ["field_interview", "field_identity", "recording"])
@pytest.mark.parametrize("how", ["flipped", "cut", "gone"])
def test_a_damaged_item_is_named_whole_and_the_rest_goes_on(
    case: Case, device: fd.FieldDevice, folder: Path, kind: str, how: str
) -> None:
    logged(device, "I-F1", takes=(recorded(device, sound(1)),))
    first = set((folder / OUTBOX).iterdir())
    logged(device, "I-F2", "W-F2", (recorded(device, sound(1, 5)),))
    (path,) = [each for each in of_item(folder, kind) if each in first]
    content = bytearray(path.read_bytes())
    if how == "gone":
        path.unlink()
    else:
        content[-20] ^= 1
        path.write_bytes(content if how == "flipped" else content[:-30])
    report = collected(case, folder)
    assert [each.code for each in report.collected] == ["I-F2"]
    assert codes(case) == ["I-F2"]
    assert (report.receipt, report.complete) == ("", False)
    assert len(list(case.media.ids())) == 1, "no sound of the damaged one is in the case"
    if kind == "field_interview":
        assert report.gaps == (Gap("Otter", 1, 1),)
    path.write_bytes(bytes(content) if how == "gone" else mended(content, how))
    if how != "cut":
        report = collected(case, folder)
        assert (sorted(codes(case)), report.complete) == (["I-F1", "I-F2"], True)


def mended(content: bytearray, how: str) -> bytes:
    if how == "flipped":
        content[-20] ^= 1
    return bytes(content)


def test_a_recording_that_was_cut_off_is_encrypted_anew_and_marked(
    case: Case, device: fd.FieldDevice, folder: Path
) -> None:
    live = device.begin(RATE)
    live.feed(sound(4))
    safe_ms = live.durable_ms
    device.close()
    again = fd.FieldDevice(folder)
    (take,) = again.takes()
    again.log(interview(), li.WitnessDraft(code="W-F1"), None, (), (take.media_id,))
    again.close()
    (one,) = collected(case, folder).collected
    (held,) = li.page(case, one.interview_id).recordings
    assert (one.recovered, held.recovered) == (1, True)
    assert held.media_id != take.media_id
    assert safe_ms <= held.duration_ms <= 4_000
    with import_media.open_sound(case, held.id, lenient=False) as reader:
        came = reader.read()
    assert (pcm.wav_header(RATE) + sound(4)).startswith(came)


def test_a_recording_that_nobody_described_becomes_an_interview_of_its_own(
    case: Case, device: fd.FieldDevice, tmp_path: Path
) -> None:
    recorded(device, sound(2))
    stick = tmp_path / "stick"
    stick.mkdir()
    done = device.hand_over(stick, JobContext())
    assert done.folder is not None
    assert device.takes() == ()
    (one,) = collected(case, done.folder).collected
    assert (one.code, one.witness_code, one.described, one.recordings) == ("I-001", "W-001", False, 1)
    page = li.page(case, one.interview_id)
    assert page.interview.held_on == datetime.now().astimezone().date().isoformat()


def test_recordings_that_wait_on_the_device_are_counted(case: Case, device: fd.FieldDevice, folder: Path) -> None:
    logged(device)
    recorded(device, sound(1))
    report = collected(case, folder)
    assert (report.waiting, report.complete) == (1, False)


def test_a_refusal_to_be_recorded_stands_on_the_device_and_at_headquarters(
    case: Case, device: fd.FieldDevice, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = recorded(device, sound(1))
    refusal = [consent("audio_recording", Status.REFUSED)]
    with pytest.raises(AppError, match=r"consent\.recording_refused"):
        device.log(interview(), li.WitnessDraft(code="W-F1"), None, refusal, (take,))
    assert (device.number, len(device.takes())) == (0, 1)
    monkeypatch.setattr(fd, "refuses_recording", lambda _decisions: False)
    device.log(interview(), li.WitnessDraft(code="W-F1"), None, refusal, (take,))
    report = collected(case, folder)
    assert [each.code for each in report.refused] == ["consent.recording_refused"]
    assert (codes(case), list(case.media.ids())) == ([], [])


def test_stopping_midway_keeps_whole_interviews_only(case: Case, device: fd.FieldDevice, folder: Path) -> None:
    for number in (1, 2, 3):
        logged(device, f"I-F{number}", f"W-F{number}", (recorded(device, sound(1, number)),))
    job = JobContext(lambda fraction, _code: job.cancel() if fraction > 0.5 else None)
    with pytest.raises(Cancelled):
        field_collect.collect(case, folder, job)
    assert 0 < len(codes(case)) < 3
    assert len(list(case.media.ids())) == len(codes(case))
    report = collected(case, folder)
    assert (sorted(codes(case)), report.already + len(report.collected)) == (["I-F1", "I-F2", "I-F3"], 3)


def test_a_sound_that_was_copied_before_the_process_died_is_used_again(
    case: Case, device: fd.FieldDevice, folder: Path
) -> None:
    take = recorded(device, sound(1))
    logged(device, takes=(take,))
    (path,) = of_item(folder, "recording")
    case.media.take_over(path, take, hashlib.sha256(path.read_bytes()).hexdigest(), JobContext())
    (one,) = collected(case, folder).collected
    (held,) = li.page(case, one.interview_id).recordings
    assert held.media_id == take


def test_what_was_sealed_to_replaced_keys_gets_new_ones(case: Case, device: fd.FieldDevice, folder: Path) -> None:
    logged(device, takes=(recorded(device, sound(1)),))
    answer = people.accept(people.invite(case), PASSPHRASE)
    coder = people.add(case, answer.answer, "Heron", Role.FIELD_RESEARCHER)
    people.remove(case, coder.id, JobContext())
    report = collected(case, folder)
    assert (report.old_keys, report.complete) == (1, True)
    (held,) = li.page(case, report.collected[0].interview_id).recordings
    path = case.path / "media" / held.media_id[:2] / f"{held.media_id}.cob"
    assert f'"epoch":{case.epoch("audio")}'.encode() in path.read_bytes()[:4096]
    assert case.epoch("audio") == 2
    kit = folder.parent / "newer.kit"
    kit.write_bytes(field_kits.renewed_kit(case, people.named(case, "Otter").id))
    device.renew(kit)
    logged(device, "I-F2")
    assert collected(case, folder).old_keys == 1, "only the first one"


def test_only_the_lead_issues_devices_and_a_coder_collects_nothing(case: Case, tmp_path: Path) -> None:
    answer = people.accept(people.invite(case), PASSPHRASE)
    member = people.add(case, answer.answer, "Heron", Role.CODER)
    ways_in = case.team.slots_bytes(member.id)
    assert ways_in is not None
    theirs = Case.join(tmp_path / "Copy.testimony", case.team.header_bytes(), ways_in, PASSPHRASE)
    with pytest.raises(AppError, match=r"role\.not_allowed"):
        field_kits.issue(theirs, tmp_path / "X.testimony-field", "X")
    with pytest.raises(AppError, match=r"vault\.no_access"):
        collected(theirs, tmp_path)
    assert not (tmp_path / "X.testimony-field").exists()
    theirs.close()


def test_a_device_whose_folder_cannot_be_made_is_not_in_the_team(case: Case, tmp_path: Path) -> None:
    with pytest.raises(AppError, match=r"people\.code_unfit"):
        field_kits.issue(case, tmp_path / "X.testimony-field", " ")
    with pytest.raises(AppError, match=r"vault\.no_parent_folder"):
        field_kits.issue(case, tmp_path / "none" / "X.testimony-field", "X")
    assert [each.code for each in people.members(case)] == ["Lead"]
    assert not [each for each in tmp_path.iterdir() if "testimony-field" in each.name]


def test_the_fingerprint_that_headquarters_keeps_is_the_one_that_the_device_shows(case: Case, folder: Path) -> None:
    issued = field_kits.issue(case, folder, "Otter")
    held = fd.FieldDevice(folder)
    assert held.fingerprint == issued.fingerprint == field_kits.fingerprint(case, issued.device.id)
    assert (issued.device.role, issued.device.compartments) == (Role.FIELD_DEVICE, frozenset())
    held.close()


def test_codes_that_a_device_suggests_are_its_own(device: fd.FieldDevice) -> None:
    first = device.suggest()
    assert first.last is None
    logged(device, first.interview_code, first.witness_code)
    assert device.suggest().interview_code != first.interview_code


def test_an_empty_folder_has_nothing_to_collect(case: Case, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(AppError, match=r"field\.nothing_found"):
        collected(case, tmp_path / "empty")


@pytest.mark.parametrize(
    ("numbers", "counted", "gaps"),
    [([], 0, []), ([1, 2], 2, []), ([2], 2, [(1, 1)]), ([1, 5], 7, [(2, 4), (6, 7)]), ([], 3, [(1, 3)])],
)
def test_gaps_are_runs_of_numbers(numbers: list[int], counted: int, gaps: list[tuple[int, int]]) -> None:
    chains = Chains()
    for number in numbers:
        chains._see("d", "c", number, str(number))
    chains.counted("d", "c", counted, str(counted))
    assert [(each.first, each.last) for each in chains.gaps({"d": "Otter"})] == gaps
