"""Facts, peaks and working copies: measured, not believed, and carrying nothing but the sound."""

from __future__ import annotations

import functools
import io
import struct
import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_app.audio.decode import samples
from testimony_app.audio.encode import Kind, encode
from testimony_app.audio.peaks import Peaks, peaks
from testimony_app.audio.probe import probe
from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from tests.sounds import KINDS, RATE, encoded, likeness, tones

WAV_WITHOUT_A_SAMPLE = struct.pack(
    "<4sI8sIHHIIHH4sI", b"RIFF", 36, b"WAVEfmt ", 16, 1, 1, 16000, 32000, 2, 16, b"data", 0
)


@pytest.mark.parametrize("kind", KINDS)
def test_the_length_is_measured(kind: str) -> None:
    facts = probe(io.BytesIO(encoded(tones(4), kind)))
    assert facts.duration_ms == pytest.approx(4000, abs=130)
    assert facts.channels == 1
    assert facts.sample_rate == KINDS[kind][2]


@pytest.mark.parametrize("claimed", [0, 0xFFFFFFFF])
def test_a_header_that_lies_about_the_length_is_not_believed(claimed: int) -> None:
    data = bytearray(encoded(tones(4), "wav"))
    at = data.index(b"data") + 4
    data[at : at + 4] = struct.pack("<I", claimed)
    assert probe(io.BytesIO(bytes(data))).duration_ms == 4000


def test_tags_are_told_apart_from_facts() -> None:
    facts = probe(io.BytesIO(encoded(tones(1), "m4a", {"title": "Zorvath marker"})))
    assert facts.tags["title"] == "Zorvath marker"
    assert "Zorvath" not in repr(facts)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "sound.empty"),
        (WAV_WITHOUT_A_SAMPLE, "sound.empty"),
        (b"%PDF-1.7\n" + bytes(4000), "sound.unreadable"),
        (bytes(4000), "sound.unreadable"),
        (b"plain text, no sound at all\n" * 50, "sound.unreadable"),
    ],
)
def test_what_is_no_sound_is_named(data: bytes, code: str) -> None:
    with pytest.raises(AppError) as refused:
        probe(io.BytesIO(data))
    assert refused.value.code == code


def film(with_sound: bool) -> bytes:
    sink = io.BytesIO()
    with av.open(sink, "w", format="matroska") as container:
        pictures = container.add_stream("mjpeg", rate=5)
        assert isinstance(pictures, av.VideoStream)
        pictures.width, pictures.height, pictures.pix_fmt = 32, 32, "yuvj420p"
        voice = container.add_stream("flac", rate=RATE, layout="mono") if with_sound else None
        for _ in range(10):
            container.mux(pictures.encode(av.VideoFrame(32, 32, "yuvj420p")))
        container.mux(pictures.encode(None))
        if isinstance(voice, av.AudioStream):
            frame = av.AudioFrame.from_ndarray((tones(2)[None] * 32767).astype(np.int16), "s16", "mono")
            frame.sample_rate, frame.pts = RATE, 0
            resampler = av.AudioResampler("s16", "mono", RATE, voice.codec_context.frame_size or 1024)
            for piece in [*resampler.resample(frame), *resampler.resample(None)]:
                container.mux(voice.encode(piece))
            container.mux(voice.encode(None))
    return sink.getvalue()


def test_a_film_is_heard_and_not_seen() -> None:
    assert probe(io.BytesIO(film(with_sound=True))).duration_ms == pytest.approx(2000, abs=5)
    with pytest.raises(AppError) as refused:
        probe(io.BytesIO(film(with_sound=False)))
    assert refused.value.code == "sound.no_audio"


@functools.cache
def half_a_second(kind: str) -> bytes:
    return encoded(tones(0.5), kind)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_flipped_byte_does_more_than_change_the_facts(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(sorted(KINDS)))
    sound = bytearray(half_a_second(kind))
    for at in data.draw(st.lists(st.integers(0, len(sound) - 1), min_size=1, max_size=8)):
        sound[at] ^= data.draw(st.integers(1, 255))
    try:
        facts = probe(io.BytesIO(bytes(sound)))
        heard = sum(len(block) for block in samples(io.BytesIO(bytes(sound)), 0, 60_000))
    except AppError as error:
        assert error.code.startswith("sound.")
    else:
        assert facts.duration_ms > 0
        assert heard <= 60 * RATE


def test_peaks_are_the_extremes_of_every_tenth_of_a_second() -> None:
    true = tones(2.05) * np.linspace(0, 1, int(2.05 * RATE), dtype=np.float32)
    picture = Peaks.from_bytes(peaks(io.BytesIO(encoded(true, "wav")), JobContext()))
    steps = [true[i : i + RATE // 10] for i in range(0, len(true), RATE // 10)]
    assert picture.step_ms == 100
    assert len(picture.low) == len(picture.high) == len(steps) == 21
    assert np.abs(picture.high - [127 * s.max() for s in steps]).max() < 3
    assert np.abs(picture.low - [127 * s.min() for s in steps]).max() < 3


@given(st.lists(st.tuples(st.integers(-127, 127), st.integers(-127, 127)), max_size=50))
def test_peaks_survive_being_written(pairs: list[tuple[int, int]]) -> None:
    rows = np.array(pairs, np.int8).reshape(-1, 2)
    read = Peaks.from_bytes(Peaks(100, rows[:, 0], rows[:, 1]).to_bytes())
    assert np.array_equal(read.low, rows[:, 0])
    assert np.array_equal(read.high, rows[:, 1])


@pytest.mark.parametrize("spoilt", [b"", b"TSTPEAK1", b"TSTPEAK2" + bytes(20), b"TSTPEAK1d\x00\x09\x00\x00\x00\x01"])
def test_peaks_that_are_none_are_refused(spoilt: bytes) -> None:
    with pytest.raises(AppError) as refused:
        Peaks.from_bytes(spoilt)
    assert refused.value.code == "peaks.unreadable"


def test_measuring_peaks_stops_when_asked() -> None:
    job = JobContext(lambda fraction, _code: job.cancel() if fraction > 0.4 else None)
    with pytest.raises(Cancelled):
        peaks(io.BytesIO(encoded(tones(5), "wav")), job, 5000)


class OneWay:
    """A sink that can only be written on, as an encrypting one is."""

    def __init__(self) -> None:
        self.written = bytearray()

    def write(self, data: bytes) -> int:
        self.written += data
        return len(data)


@pytest.mark.parametrize("kind", ["opus", "flac"])
def test_a_working_copy_sounds_the_same_and_says_nothing(kind: Kind) -> None:
    true = tones(3)
    original = encoded(true, "m4a", {"title": "Zorvath marker", "location": "+12.3-045.6/"})
    sink = OneWay()
    length = encode(samples(io.BytesIO(original)), sink, kind)  # type: ignore[arg-type]  # It only writes.
    copy = bytes(sink.written)
    got = np.concatenate(list(samples(io.BytesIO(copy))))
    assert abs(length - len(got) * 1000 // RATE) <= 1
    assert likeness(got, true, 4) > 0.98
    assert probe(io.BytesIO(copy)).tags == {}
    for trace in (b"Zorvath", b"Lavf", b"Lavc", b"12.3"):
        assert trace not in copy


@pytest.mark.parametrize("kind", ["opus", "flac"])
def test_a_working_copy_is_made_byte_for_byte_again(kind: Kind) -> None:
    made = []
    for cut in (7000, 16000):
        sink = io.BytesIO()
        sound = tones(2)
        encode((sound[i : i + cut] for i in range(0, len(sound), cut)), sink, kind)
        made.append(sink.getvalue())
    assert made[0] == made[1]


def test_reading_prints_nothing_even_about_broken_files(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(encoded(tones(2), "m4a", {"title": "Zorvath marker"})[:-300])
    code = (
        "import sys; from testimony_app.audio.probe import probe\n"
        "from testimony_app.errors import AppError\n"
        "try: probe(open(sys.argv[1], 'rb'))\nexcept AppError: pass"
    )
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path / "x")], capture_output=True, check=True)
    assert run.stdout == run.stderr == b""
