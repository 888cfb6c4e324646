"""Recordings come in whole, encrypted and once, or leave nothing behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from testimony_app.services import decide_consent as dc
from testimony_app.services import import_media as im
from testimony_app.services import log_interview as li
from tests.sounds import encoded, tones

NAME = "ZZMARKER Amber Brook 1.wav"


@pytest.fixture(scope="module")
def wav() -> bytes:
    return encoded(tones(3.0), "wav")


@pytest.fixture
def file(tmp_path: Path, wav: bytes) -> Path:
    path = tmp_path / NAME
    path.write_bytes(wav)
    return path


def left(case: Case) -> list[str]:
    """Files of recordings in the case's folder, unfinished ones too."""
    return sorted(each.name for each in (case.path / "media").rglob("*") if each.is_file())


def test_a_recording_is_kept_as_it_came(case: Case, interview: li.InterviewRead, file: Path, wav: bytes) -> None:
    reports: list[float] = []
    held = im.import_recording(case, interview.id, file, JobContext(lambda fraction, _code: reports.append(fraction)))
    assert (held.size, abs(held.duration_ms - 3_000) < 50) == (len(wav), True)
    with im.open_sound(case, held.id) as sound:
        assert sound.read() == wav
    assert im.check_recording(case, held.id, JobContext())
    assert len(im.waveform(case, held.id).low) > 0
    assert reports == sorted(reports)
    assert 0.0 <= reports[0] <= reports[-1] <= 1.0
    assert file.read_bytes() == wav
    assert [each.id for each in li.page(case, interview.id).recordings] == [held.id]
    assert "ZZMARKER" not in repr(held)
    assert not [name for name in left(case) if "ZZMARKER" in name]


def test_the_same_recording_is_refused_a_second_time(case: Case, interview: li.InterviewRead, file: Path) -> None:
    im.import_recording(case, interview.id, file, JobContext())
    before = left(case)
    with pytest.raises(AppError, match=r"recording\.already_here") as refused:
        im.import_recording(case, interview.id, file, JobContext())
    assert refused.value.ids == {"interview": "I-001"}
    assert left(case) == before


@pytest.mark.parametrize("status", [Status.REFUSED, Status.WITHDRAWN])
def test_without_consent_no_byte_comes_in(case: Case, interview: li.InterviewRead, file: Path, status: Status) -> None:
    dc.decide(case, interview.id, [dc.ConsentDraft(scope="audio_recording", status=status, decided_at=case.now())])
    with pytest.raises(AppError, match=r"consent\.recording_refused"):
        im.import_recording(case, interview.id, file, JobContext())
    assert left(case) == []


@pytest.mark.parametrize("when", [0.0, 0.3, 0.61, 0.9])
def test_cancelled_at_any_moment_it_leaves_nothing(
    case: Case, interview: li.InterviewRead, file: Path, when: float
) -> None:
    def stop(fraction: float, _code: str) -> None:
        if fraction >= when:
            job.cancel()

    job = JobContext(stop)
    if when == 0.0:
        job.cancel()
    try:
        held = im.import_recording(case, interview.id, file, job)
    except Cancelled:
        assert left(case) == []
        assert li.page(case, interview.id).recordings == ()
    else:
        assert when == 0.9, "only a cancel that comes after the last step may be too late"
        assert im.check_recording(case, held.id, JobContext())


@pytest.mark.parametrize("content", [b"", b"no sound at all " * 400, b"RIFF\x00\x00\x00\x00WAVEfmt "])
def test_what_is_no_recording_leaves_nothing(
    case: Case, interview: li.InterviewRead, file: Path, content: bytes
) -> None:
    file.write_bytes(content)
    with pytest.raises(AppError) as refused:
        im.import_recording(case, interview.id, file, JobContext())
    assert refused.value.code.startswith("sound.")
    assert "ZZMARKER" not in f"{refused.value!r} {refused.value.ids}"
    assert left(case) == []


def test_a_file_that_is_not_there_leaves_nothing(case: Case, interview: li.InterviewRead, file: Path) -> None:
    for path in (file.parent / "gone.wav", file.parent):
        with pytest.raises(AppError, match=r"file\.unreadable"):
            im.import_recording(case, interview.id, path, JobContext())
    assert left(case) == []


def test_a_damaged_recording_is_told_and_still_plays(case: Case, interview: li.InterviewRead, file: Path) -> None:
    held = im.import_recording(case, interview.id, file, JobContext())
    [name] = left(case)
    path = next((case.path / "media").rglob(name))
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(bytes(raw))
    with pytest.raises(AppError, match=r"media\.damaged"):
        im.check_recording(case, held.id, JobContext())
    with im.open_sound(case, held.id) as sound:
        assert len(sound.read()) == held.size
