"""Decoding: every format that phones and recorders write gives the same sound at the same times."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from testimony_app.audio.decode import Channel, samples
from testimony_app.audio.probe import probe
from testimony_app.errors import AppError
from tests.sounds import KINDS, RATE, Samples, clip, encoded, likeness, tones, truth

# Speech codecs of telephones blur a tone; raw AAC cannot say how much of its start is priming.
LIKE = dict.fromkeys(KINDS, 0.99) | {"3gp": 0.93, "amr": 0.93, "aac": 0.98}
SLACK_MS = {"aac": 70, "amr": 10, "3gp": 10}


def heard(data: bytes, from_ms: int = 0, to_ms: int | None = None, **options: Any) -> Samples:
    return np.concatenate(list(samples(io.BytesIO(data), from_ms, to_ms, **options)))


@pytest.mark.parametrize("kind", KINDS)
def test_every_format_gives_the_sound_back(kind: str) -> None:
    true = tones(5)
    got = heard(encoded(true, kind))
    assert abs(len(got) - len(true)) < 0.13 * RATE
    assert likeness(got, true, SLACK_MS.get(kind, 4)) > LIKE[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_a_stretch_is_the_same_stretch_of_the_whole(kind: str) -> None:
    data = encoded(tones(6), kind)
    whole, part = heard(data), heard(data, 2300, 4700)
    assert len(part) == 2.4 * RATE
    # webm counts whole milliseconds, so a stretch may begin up to a millisecond off.
    assert likeness(part, whole[int(2.3 * RATE) : int(4.7 * RATE)], 1) > 0.995


@pytest.mark.parametrize("kind", ["wav", "wav24", "flac", "mp3", "ogg"])
def test_resuming_hears_exactly_what_the_uninterrupted_decode_heard(kind: str) -> None:
    data = encoded(tones(6), kind)
    assert np.array_equal(heard(data, 3210), heard(data)[3210 * RATE // 1000 :])


def test_blocks_are_half_a_second_and_cover_what_was_asked() -> None:
    blocks = list(samples(io.BytesIO(encoded(tones(3), "wav")), 100, 2300))
    assert [len(b) for b in blocks] == [8000, 8000, 8000, 8000, 3200]
    assert all(b.dtype == np.float32 for b in blocks)


def test_asking_behind_the_end_gives_nothing() -> None:
    assert list(samples(io.BytesIO(encoded(tones(1), "wav")), 5000)) == []


@pytest.mark.parametrize(("channel", "expected"), [("left", 0), ("right", 1), ("mix", 2)])
def test_two_microphones_come_apart(channel: Channel, expected: int) -> None:
    left, right = tones(3), tones(3)[::-1].copy()
    got = heard(encoded(np.stack([left, right]), "flac"), channel=channel)
    true = [left, right, (left + right) / 2]
    assert likeness(got, true[expected], 4) > 0.99
    assert np.abs(got).max() == pytest.approx(np.abs(true[expected]).max(), rel=0.1)


@pytest.mark.parametrize("channel", ["left", "right"])
def test_one_microphone_answers_for_both_sides(channel: Channel) -> None:
    true = tones(1)
    assert likeness(heard(encoded(true, "wav"), channel=channel), true, 1) > 0.999


def test_damage_is_silence_of_the_same_length_and_is_told() -> None:
    true = tones(8)
    data = encoded(true, "m4a")
    # Half a second of packets is overwritten within the sound; the index of the container stays whole.
    at = data.index(b"mdat") + len(data) // 2
    hurt = data[:at] + b"\xff" * 4000 + data[at + 4000 :]
    told: list[tuple[int, int]] = []
    got = heard(hurt, on_damage=lambda a, b: told.append((a, b)))
    assert len(got) == len(heard(data))
    assert told
    assert all(2000 < a < b < 6000 for a, b in told)
    assert likeness(got[: 2 * RATE], true[: 2 * RATE], 4) > 0.99
    assert likeness(got[6 * RATE : 8 * RATE], true[6 * RATE :], 4) > 0.99


def test_a_recording_of_nothing_but_damage_says_so() -> None:
    data = encoded(tones(2), "m4a")
    at, end = data.index(b"mdat") + 4, data.index(b"moov") - 4
    with pytest.raises(AppError) as said:
        heard(data[:at] + b"\xff" * (end - at) + data[end:])
    assert said.value.code == "sound.damaged"


def test_a_file_that_breaks_off_gives_what_it_has() -> None:
    data = encoded(tones(8), "flac")
    got = heard(data[: len(data) // 2])
    assert likeness(got, tones(8)[: len(got)], 4) > 0.99
    assert 3 * RATE < len(got) < 5 * RATE


@pytest.mark.parametrize("cut", [3, 40, 200])
def test_no_prefix_of_a_file_does_more_than_say_so(cut: int) -> None:
    for kind in KINDS:
        try:
            probe(io.BytesIO(encoded(tones(1), kind)[:cut]))
        except AppError as error:
            assert error.code in {"sound.unreadable", "sound.empty", "sound.no_audio"}, kind


def test_a_playlist_cannot_make_the_reader_open_other_files(tmp_path: Path) -> None:
    bait = tmp_path / "bait.wav"
    bait.write_bytes(encoded(tones(1), "wav"))
    lists = [
        f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{bait}\n#EXT-X-ENDLIST\n",
        f"ffconcat version 1.0\nfile '{bait}'\n",
    ]
    for text in lists:
        with pytest.raises(AppError) as refused:
            list(samples(io.BytesIO(text.encode())))
        assert refused.value.code == "sound.unreadable"


class Failing(io.BytesIO):
    """A store whose chunk cannot be authenticated."""

    def read(self, size: int | None = -1) -> bytes:
        if self.tell() > 60_000:
            raise AppError("media.damaged", chunk=4)
        return super().read(size)


def test_what_the_store_says_about_its_own_damage_passes_through() -> None:
    with pytest.raises(AppError) as said:
        list(samples(Failing(encoded(tones(8), "wav"))))
    assert said.value.code == "media.damaged"


def test_titles_are_not_printed(capfd: pytest.CaptureFixture[str]) -> None:
    data = encoded(tones(1), "mp3", {"title": "Zorvath marker", "artist": "Zorvath marker"})
    heard(data)
    probe(io.BytesIO(data[: len(data) // 2]))
    out, err = capfd.readouterr()
    assert out == err == ""


def test_real_speech_keeps_its_level_and_length() -> None:
    jfk = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "jfk.flac"
    if not jfk.exists():
        pytest.skip("the real recording is not beside the repository")
    got = heard(jfk.read_bytes())
    assert len(got) == pytest.approx(11 * RATE, rel=0.01)
    assert 0.1 < np.abs(got).max() <= 1.0


LONG = """
import io, resource, sys
from testimony_app.audio.decode import Channel, samples
class Silence(io.RawIOBase):
    # A WAV of three hours, 8 kHz, that exists only as it is read.
    head = {head!r}
    size = len(head) + 3 * 3600 * 8000 * 2
    at = 0
    def readable(self): return True
    def seekable(self): return True
    def seek(self, to, whence=0):
        self.at = to + (0, self.at, self.size)[whence]; return self.at
    def tell(self): return self.at
    def read(self, n=-1):
        n = min(n, self.size - self.at); a = self.at; self.at += n
        return (self.head[a:a + n] + bytes(n))[:n]
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
count = sum(len(b) for b in samples(Silence()))
print(count, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the peak of memory is asked of POSIX")
def test_three_hours_take_no_more_memory_than_a_minute() -> None:
    size = 3 * 3600 * 8000 * 2
    head = b"RIFF" + (36 + size).to_bytes(4, "little") + b"WAVEfmt " + (16).to_bytes(4, "little")
    head += b"\x01\x00\x01\x00" + (8000).to_bytes(4, "little") + (16000).to_bytes(4, "little") + b"\x02\x00\x10\x00"
    head += b"data" + size.to_bytes(4, "little")
    run = subprocess.run([sys.executable, "-c", LONG.format(head=head)], capture_output=True, text=True, check=True)
    count, grown_mib = map(int, run.stdout.split())
    assert count == 3 * 3600 * RATE
    assert grown_mib < 60


def test_the_reader_leaves_the_source_open() -> None:
    source = io.BytesIO(encoded(tones(1), "m4a"))
    list(samples(source))
    assert not source.closed


def test_the_clips_are_as_long_as_their_list_says() -> None:
    for name, facts in truth().items():
        assert len(heard(clip(name))) * 1000 // RATE == pytest.approx(facts["duration_ms"], abs=1)
