"""Samples through a pipe, raw or as WAV, in any pieces: the same sound, and a header that makes no sense is refused."""

from __future__ import annotations

import io
import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_app.audio import pcm
from testimony_app.audio.decode import samples
from testimony_app.audio.pcm_stream import Form, PcmStream
from testimony_app.audio.probe import probe
from testimony_app.errors import AppError
from tests.sounds import speech, wav

RATES = (48_000, 44_100, 16_000)


@settings(max_examples=60, deadline=None)
@given(cut=st.integers(0, 200_000), rate=st.sampled_from(RATES))
def test_the_header_is_true_wherever_the_sound_is_cut(cut: int, rate: int) -> None:
    sound = speech(rate, 7.0)[:cut]
    whole = pcm.wav_header(rate) + sound
    if cut < 2:
        with pytest.raises(AppError, match=r"sound\.(empty|unreadable)"):
            probe(io.BytesIO(whole))
        return
    facts = probe(io.BytesIO(whole))
    assert (facts.codec, facts.container, facts.sample_rate) == ("pcm_s16le", "wav", rate)
    assert abs(facts.duration_ms - pcm.milliseconds(cut, rate)) <= 1
    again = np.concatenate(list(samples(io.BytesIO(whole), rate=rate)))
    assert (np.round(again * 32768).astype("<i2").tobytes()) == sound[: cut // 2 * 2]
    assert pcm.rate_in(whole) == rate


@settings(max_examples=80, deadline=None)
@given(
    form=st.sampled_from(
        [Form(sample, channels, 48_000) for sample in ("u8", "s16", "s24", "s32", "f32") for channels in (1, 2)]
    ),
    sizes=st.lists(st.integers(1, 700), min_size=1, max_size=40),
    endless=st.booleans(),
    with_header=st.booleans(),
)
def test_sound_through_a_pipe_is_the_same_in_any_pieces(
    form: Form, sizes: list[int], endless: bool, with_header: bool
) -> None:
    true = np.frombuffer(speech(seconds=0.1), "<i2")[:2000]
    frames = _frames(true, form)
    stream = wav(form, frames, endless) + (b"" if endless else b"LIST\x04\x00\x00\x00abcd") if with_header else frames
    incoming = PcmStream(Form("s16", 1, 16_000) if with_header else form)
    came, at = b"", 0
    while at < len(stream):
        size = sizes[at % len(sizes)]
        came += incoming.push(stream[at : at + size])
        at += size
    assert incoming.form == form
    slack = 300 if form.sample == "u8" else 1
    assert len(came) == 2 * len(true)
    assert np.abs(np.frombuffer(came, "<i2").astype(int) - true).max() <= slack


def test_a_header_that_makes_no_sense_is_refused() -> None:
    compressed = b"RIFF\xff\xff\xff\xffWAVEfmt " + struct.pack("<IHHIIHH", 16, 0x55, 1, 48_000, 0, 0, 0)
    for stream in (compressed, b"RIFF\0\0\0\0WAVEdata\0\0\0\0", b"RIFF\0\0\0\0WAVEjunk\xff\xff\xff\xff"):
        with pytest.raises(AppError, match=r"sound\.unreadable"):
            PcmStream(Form("s16", 1, 48_000)).push(stream)


def _frames(true: np.ndarray, form: Form) -> bytes:
    wide = np.repeat(true, form.channels)
    if form.sample == "u8":
        return np.clip(np.round(wide / 256 + 128), 0, 255).astype("u1").tobytes()
    if form.sample == "f32":
        return (wide / 32768).astype("<f4").tobytes()
    if form.sample == "s24":
        return b"".join((int(value) * 256).to_bytes(3, "little", signed=True) for value in wide)
    return (wide.astype("<i4") * 65536).tobytes() if form.sample == "s32" else wide.astype("<i2").tobytes()
