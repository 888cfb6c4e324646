"""Recording live: what is fed is what is kept, what is said to be safe is, pauses are heard, refusals hold."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from testimony_app.audio import pcm
from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from testimony_app.services import decide_consent, import_media, log_interview, record_audio
from testimony_app.services.live_recording import DEFAULT_RATE, FLUSH_MS, GAP_MS, LiveRecording
from testimony_app.services.log_interview import ConsentDraft, InterviewRead
from testimony_app.services.verify_log import entries
from testimony_app.store import recordings
from testimony_app.store.interview_tables import Interview
from testimony_app.vault.chunks import CHUNK
from tests.sounds import speech
from tests.vault.faults import FaultyDisk, installed

RATES = (48_000, 44_100, 16_000)


BLOCK_MS = 40


def blocks(sound: bytes, rate: int, block_ms: int = BLOCK_MS) -> Iterator[bytes]:
    size = pcm.sound_bytes(block_ms, rate)
    return (sound[at : at + size] for at in range(0, len(sound), size))


def heard(case: Case, recording_id: str) -> bytes:
    with import_media.open_sound(case, recording_id, lenient=False) as sound:
        whole: bytes = sound.read()
    return whole


def acts(case: Case) -> list[str]:
    return [each.action for each in reversed(entries(case))]


def left_behind(case: Case) -> list[str]:
    return sorted(path.name for path in (case.path / "staging").iterdir())


@pytest.mark.parametrize("rate", RATES)
def test_what_is_fed_is_what_is_kept(case: Case, interview: InterviewRead, rate: int) -> None:
    sound = speech(rate)
    live = record_audio.begin(case, interview.id, rate)
    for block in blocks(sound, rate):
        live.feed(block)
    assert live.sound_ms == 4000
    kept = live.finish(JobContext())
    assert heard(case, kept.id) == pcm.wav_header(rate) + sound
    assert (kept.codec, kept.container, kept.channels, kept.sample_rate) == ("pcm_s16le", "wav", 1, rate)
    assert (kept.duration_ms, kept.recovered) == (4000, False)
    assert kept.interview_id == interview.id
    assert import_media.check_recording(case, kept.id, JobContext())
    assert len(import_media.waveform(case, kept.id).low) == 40
    assert acts(case)[-2:] == ["recording.begun", "recording.added"]
    assert left_behind(case) == [] and record_audio.unfinished(case) == []
    case.verify_log()


@pytest.mark.parametrize("rate", RATES)
def test_never_is_more_than_a_second_at_stake(case: Case, interview: InterviewRead, rate: int) -> None:
    live = record_audio.begin(case, interview.id, rate)
    fed_ms, worst = 0, 0
    for block in blocks(speech(rate, 8.0), rate):
        fed_ms += BLOCK_MS
        worst = max(worst, fed_ms - live.durable_ms)
        durable = live.feed(block)
        assert durable == live.durable_ms <= live.sound_ms
    chunk_ms = pcm.milliseconds(CHUNK, rate)
    assert worst <= chunk_ms + FLUSH_MS + 2 * BLOCK_MS < 1000
    live.discard()


def test_sound_in_one_large_piece_is_forced_out_on_the_way(case: Case, interview: InterviewRead) -> None:
    live = record_audio.begin(case, interview.id)
    with installed(FaultyDisk(only="fsync")) as disk:
        live.feed(speech())
    assert disk.steps == 4000 // FLUSH_MS
    live.discard()


def test_the_clock_forces_out_what_the_sound_does_not(case: Case, interview: InterviewRead) -> None:
    now = [0.0]
    begun = record_audio.begin(case, interview.id)
    live = LiveRecording(begun._recorder, DEFAULT_RATE, begun._journal, monotonic=lambda: now[0])
    short = speech(seconds=0.2)
    with installed(FaultyDisk(only="fsync")) as disk:
        live.feed(short)
        assert disk.steps == 0
        now[0] += FLUSH_MS / 1000
        live.feed(b"")
        assert disk.steps == 1
        now[0] += 60
        live.feed(b"")
    assert disk.steps == 1, "nothing new came, so nothing is written"
    live.discard()


def test_samples_that_come_in_halves_stay_whole(case: Case, interview: InterviewRead) -> None:
    sound = speech(seconds=1)
    live = record_audio.begin(case, interview.id)
    for at in range(0, len(sound), 333):
        live.feed(sound[at : at + 333])
    assert heard(case, live.finish(JobContext()).id)[pcm.HEADER_BYTES :] == sound


def test_a_pause_is_heard_and_stands_in_the_log(case: Case, interview: InterviewRead) -> None:
    sound = speech()
    half = len(sound) // 2
    live = record_audio.begin(case, interview.id)
    live.feed(sound[:half])
    live.pause()
    live.pause()
    assert live.feed(speech(seconds=1)) == live.durable_ms
    assert live.sound_ms == 2000, "nothing is taken while it is paused"
    live.resume()
    live.resume()
    live.feed(sound[half:])
    kept = live.finish(JobContext())
    gap = bytes(pcm.sound_bytes(GAP_MS, DEFAULT_RATE))
    assert heard(case, kept.id)[pcm.HEADER_BYTES :] == sound[:half] + gap + sound[half:]
    assert kept.duration_ms == 4000 + GAP_MS
    assert acts(case)[-4:] == ["recording.begun", "recording.paused", "recording.resumed", "recording.added"]


def test_the_level_tells_speech_from_a_microphone_that_is_off(case: Case, interview: InterviewRead) -> None:
    live = record_audio.begin(case, interview.id)
    live.feed(speech(seconds=1))
    assert 0.05 < live.level.loudness < live.level.peak <= 1
    assert live.silent_ms == 0
    for _ in range(4):
        live.feed(bytes(pcm.sound_bytes(500, DEFAULT_RATE)))
    assert live.level.silent and live.silent_ms == 2000
    live.feed((1).to_bytes(2, "little", signed=True))
    assert live.silent_ms == 0
    live.discard()


def test_a_recording_without_sound_is_not_kept(case: Case, interview: InterviewRead) -> None:
    live = record_audio.begin(case, interview.id)
    with pytest.raises(AppError, match=r"recording\.no_sound"):
        live.finish(JobContext())
    assert left_behind(case) == [] and record_audio.unfinished(case) == []


@pytest.mark.parametrize("status", [Status.REFUSED, Status.WITHDRAWN])
def test_who_refused_is_not_recorded(case: Case, interview: InterviewRead, status: Status) -> None:
    _decide(case, interview, status)
    with pytest.raises(AppError, match=r"consent\.recording_refused"):
        record_audio.begin(case, interview.id)
    assert left_behind(case) == []


def test_consent_withdrawn_meanwhile_keeps_nothing_until_somebody_decides(case: Case, interview: InterviewRead) -> None:
    live = record_audio.begin(case, interview.id)
    live.feed(speech())
    _decide(case, interview, Status.WITHDRAWN)
    with pytest.raises(AppError, match=r"consent\.recording_refused"):
        live.finish(JobContext())
    (waiting,) = record_audio.unfinished(case)
    assert (waiting.duration_ms, waiting.whole) == (4000, True)
    with pytest.raises(AppError, match=r"consent\.recording_refused"):
        record_audio.recover(case, waiting.media_id, JobContext())
    record_audio.discard_unfinished(case, waiting.media_id)
    assert record_audio.unfinished(case) == [] and left_behind(case) == []


def test_an_erased_interview_takes_no_recording(case: Case, interview: InterviewRead) -> None:
    live = record_audio.begin(case, interview.id)
    live.feed(speech())
    live.end()
    with case.write("interview.corrected") as store:
        store.content.get_one(Interview, interview.id).erased_at = case.now()
    for act in (
        lambda: record_audio.begin(case, interview.id),
        lambda: record_audio.recover(case, live.media_id, JobContext()),
    ):
        with pytest.raises(AppError, match=r"interview\.erased"):
            act()


def test_a_discarded_recording_cannot_be_read_from_its_blocks(
    case: Case, interview: InterviewRead, tmp_path: Path
) -> None:
    live = record_audio.begin(case, interview.id)
    live.feed(speech())
    (tmp_path / "second name").hardlink_to(case.path / "staging" / f"{live.media_id}.rec")
    live.discard()
    assert (tmp_path / "second name").read_bytes()[:4096] == bytes(4096)
    assert acts(case)[-1] == "recording.discarded"
    assert record_audio.unfinished(case) == []


def test_what_locking_ended_waits_whole(case: Case, interview: InterviewRead) -> None:
    sound = speech()
    live = record_audio.begin(case, interview.id)
    live.feed(sound)
    assert live.end() == live.sound_ms == 4000
    assert live.feed(sound) == 4000, "it takes no more"
    (waiting,) = record_audio.unfinished(case)
    assert (waiting.interview_code, waiting.duration_ms, waiting.whole) == ("I-001", 4000, True)
    kept = record_audio.recover(case, waiting.media_id, JobContext())
    assert heard(case, kept.id)[pcm.HEADER_BYTES :] == sound
    assert not kept.recovered, "nothing of it is missing"
    assert left_behind(case) == [] and record_audio.unfinished(case) == []


def test_a_recording_that_runs_is_not_taken_for_a_dead_one(case: Case, interview: InterviewRead) -> None:
    live = record_audio.begin(case, interview.id)
    live.feed(speech())
    assert record_audio.unfinished(case) == []
    for act in (
        lambda: record_audio.recover(case, live.media_id, JobContext()),
        lambda: record_audio.discard_unfinished(case, live.media_id),
    ):
        with pytest.raises(AppError, match=r"media\.recording_now"):
            act()
    assert live.finish(JobContext()).duration_ms == 4000


@pytest.mark.parametrize("stage", ["media.verifying", "peaks.measuring"])
def test_a_finish_that_is_cancelled_loses_nothing(case: Case, interview: InterviewRead, stage: str) -> None:
    sound = speech(seconds=30)
    live = record_audio.begin(case, interview.id)
    live.feed(sound)
    job = JobContext(lambda _, code: job.cancel() if code == stage else None)
    with pytest.raises(Cancelled):
        live.finish(job)
    (waiting,) = record_audio.unfinished(case)
    assert (waiting.interview_code, waiting.duration_ms, waiting.whole) == ("I-001", 30_000, True)
    kept = record_audio.recover(case, waiting.media_id, JobContext())
    assert heard(case, kept.id)[pcm.HEADER_BYTES :] == sound
    assert list(case.media.ids()) == [kept.media_id]
    assert record_audio.unfinished(case) == [] and left_behind(case) == []


@pytest.mark.parametrize(
    ("fault", "code"), [(errno.ENOSPC, "recording.disk_full"), (errno.EIO, "recording.write_failed")]
)
@pytest.mark.parametrize("step", ["write", "fsync"])
def test_a_disk_that_fails_ends_it_and_keeps_what_was_safe(
    case: Case, interview: InterviewRead, fault: int, code: str, step: str
) -> None:
    sound = speech(seconds=8)
    live = record_audio.begin(case, interview.id)
    safe = 0
    with installed(FaultyDisk(10, fault, only=step)), pytest.raises(AppError) as caught:
        for block in blocks(sound, DEFAULT_RATE):
            safe = live.feed(block)
    assert caught.value.code == code
    assert safe > 1000 and caught.value.ids == {"kept": f"0:00:{safe // 1000:02d}"}
    assert not live.open
    assert live.feed(sound) == safe
    with pytest.raises(AppError) as again:
        live.finish(JobContext())
    assert again.value.code == code
    (waiting,) = record_audio.unfinished(case)
    assert not waiting.whole and waiting.duration_ms >= safe
    kept = record_audio.recover(case, waiting.media_id, JobContext())
    assert kept.recovered
    assert sound.startswith(heard(case, kept.id)[pcm.HEADER_BYTES :])


class SyncedLengths(FaultyDisk):
    """Knows how long each file was when it was last forced out: what a power cut may leave of it at the least."""

    def __init__(self) -> None:
        super().__init__()
        self.lengths: dict[int, int] = {}

    def fsync(self, descriptor: int) -> None:
        super().fsync(descriptor)
        held = os.fstat(descriptor)
        self.lengths[held.st_ino] = held.st_size


@pytest.mark.parametrize("rate", RATES)
def test_a_power_cut_costs_less_than_a_second(case: Case, interview: InterviewRead, rate: int) -> None:
    sound = speech(rate, 6.4)
    worst = 0
    for cut in (0.3, 1.1, 2.0, 3.33, 6.4):
        with installed(SyncedLengths()) as disk:
            live = record_audio.begin(case, interview.id, rate)
            for block in blocks(sound[: pcm.sound_bytes(int(cut * 1000), rate)], rate):
                safe = live.feed(block)
        fed_ms = live.sound_ms
        live._recorder.abandon()
        file = case.path / "staging" / f"{live.media_id}.rec"
        os.truncate(file, disk.lengths[file.stat().st_ino])
        kept_ms = sum(each.duration_ms for each in record_audio.unfinished(case))
        assert kept_ms >= safe
        worst = max(worst, fed_ms - kept_ms)
        file.unlink()
    assert worst < 1000
    live = record_audio.begin(case, interview.id, rate)
    with case.read() as store:
        assert list(recordings.begun(store)) == [live.media_id], "notes of recordings that are gone are taken back"
    live.discard()


def test_recovery_that_dies_between_keeping_and_shredding_keeps_once(
    case: Case, interview: InterviewRead, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = record_audio.begin(case, interview.id)
    live.feed(speech())
    live.end()
    with monkeypatch.context() as broken:
        broken.setattr(type(case.media), "discard_unfinished", _died)
        with pytest.raises(KeyboardInterrupt):
            record_audio.recover(case, live.media_id, JobContext())
    (waiting,) = record_audio.unfinished(case)
    kept = record_audio.recover(case, waiting.media_id, JobContext())
    assert [each.id for each in log_interview.page(case, interview.id).recordings] == [kept.id]
    assert list(case.media.ids()) == [kept.media_id]
    assert record_audio.unfinished(case) == [] and left_behind(case) == []


def test_nobody_knows_the_interview(case: Case, interview: InterviewRead) -> None:
    """As after a database that came back from a backup older than the recording."""
    recorder = case.media.record("recording")
    recorder.write(pcm.wav_header(DEFAULT_RATE) + speech())
    recorder.end()
    (waiting,) = record_audio.unfinished(case)
    assert (waiting.interview_id, waiting.begun_at, waiting.duration_ms) == ("", None, 4000)
    with pytest.raises(AppError, match=r"recording\.interview_unknown"):
        record_audio.recover(case, waiting.media_id, JobContext())
    kept = record_audio.recover(case, waiting.media_id, JobContext(), interview.id)
    assert kept.interview_id == interview.id


def test_other_media_is_never_taken_for_an_unfinished_recording(case: Case, interview: InterviewRead) -> None:
    paper = case.media.add(io.BytesIO(b"a signed paper"), "consent_evidence", JobContext())
    with pytest.raises(AppError, match=r"media\.missing"):
        record_audio.discard_unfinished(case, paper.media_id)
    with pytest.raises(AppError, match=r"media\.missing"):
        record_audio.recover(case, paper.media_id, JobContext(), interview.id)
    assert list(case.media.ids()) == [paper.media_id]


def test_without_room_none_is_begun(case: Case, interview: InterviewRead, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(case.media), "free_bytes", lambda _: record_audio.SPARE_BYTES + 96_000 * 60)
    assert record_audio.room_ms(case) == 60_000
    monkeypatch.setattr(type(case.media), "free_bytes", lambda _: record_audio.SPARE_BYTES)
    with pytest.raises(AppError, match=r"recording\.no_room"):
        record_audio.begin(case, interview.id)
    for rate in (8000, 11025, 192_000, 0):
        with pytest.raises(AppError, match=r"recording\.rate_unfit"):
            record_audio.begin(case, interview.id, rate)


def _decide(case: Case, interview: InterviewRead, status: Status) -> None:
    given = ConsentDraft(
        scope="audio_recording",
        status=Status.GIVEN if status is Status.WITHDRAWN else status,
        decided_at=case.now(),
    )
    decide_consent.decide(case, interview.id, [given])
    if status is Status.WITHDRAWN:
        decide_consent.withdraw(case, interview.id, ["audio_recording"])


def _died(*_: object) -> None:
    raise KeyboardInterrupt
