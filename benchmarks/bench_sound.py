"""Sound and speech: decoding, peaks, working copies and transcription, each beside the library called directly.

`python benchmarks/bench_sound.py [--hours 3] [--model PATH] [--minutes 5]`. Without --model the miniature of the tests
listens: its figures show what the app adds, not how fast a real model is.
"""

from __future__ import annotations

import argparse
import io
import resource
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import av  # noqa: E402  Found once the path is set.
import numpy as np  # noqa: E402  Found once the path is set.

from testimony_app.audio.decode import samples  # noqa: E402  Found once the path is set.
from testimony_app.audio.encode import encode  # noqa: E402  Found once the path is set.
from testimony_app.audio.peaks import peaks  # noqa: E402  Found once the path is set.
from testimony_app.audio.probe import probe  # noqa: E402  Found once the path is set.
from testimony_app.jobs import JobContext  # noqa: E402  Found once the path is set.
from testimony_app.transcription.engines import BEAM  # noqa: E402  Found once the path is set.
from testimony_app.transcription.files import model_files  # noqa: E402  Found once the path is set.
from testimony_app.transcription.run import transcribe_pieces  # noqa: E402  Found once the path is set.
from testimony_app.transcription.shelf import ModelShelf  # noqa: E402  Found once the path is set.

RATE = 16000
SPEECH = ROOT / "tests" / "data" / "speech"
MINI = ROOT / "tests" / "data" / "mini-whisper" / "mini_whisper_en_ar_ct2_int8.tar.gz"


def timed(name: str, sound_s: float, work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    spent = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{name:<58} {spent:8.2f} s  {sound_s / spent:8.0f} x real time  peak so far {peak} MiB", flush=True)
    return spent


def speech_of(seconds: float) -> np.ndarray:
    clip = np.concatenate(list(samples(io.BytesIO((SPEECH / "en-long.opus").read_bytes()))))
    return np.tile(clip, int(seconds * RATE // len(clip)) + 1)[: int(seconds * RATE)]


def as_m4a(seconds: float) -> bytes:
    """A recording as a phone makes it: AAC at 44.1 kHz."""
    sink, minute = io.BytesIO(), speech_of(60)
    with av.open(sink, "w", format="ipod") as container:
        stream = container.add_stream("aac", rate=44100, layout="mono")
        assert isinstance(stream, av.AudioStream)
        resampler = av.AudioResampler("fltp", "mono", 44100, 1024)
        for number in range(int(seconds // 60)):
            frame = av.AudioFrame.from_ndarray(minute[None], "fltp", "mono")
            frame.sample_rate, frame.pts = RATE, number * len(minute)
            for piece in resampler.resample(frame):
                container.mux(stream.encode(piece))
        for piece in resampler.resample(None):
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))
    return sink.getvalue()


def decode_directly(data: bytes) -> None:
    with av.open(io.BytesIO(data)) as container:
        resampler = av.AudioResampler("flt", "mono", RATE)
        for frame in container.decode(audio=0):
            for piece in resampler.resample(frame):
                piece.to_ndarray()


def bench_sound(hours: float) -> None:
    seconds = hours * 3600
    data = as_m4a(seconds)
    print(f"{hours:g} h of m4a, {len(data) >> 20} MiB")
    direct = timed("PyAV directly: decode, resample", seconds, lambda: decode_directly(data))
    ours = timed("samples()", seconds, lambda: sum(len(b) for b in samples(io.BytesIO(data))))
    print(f"samples() / PyAV = {ours / direct:.2f}")
    timed("probe()", seconds, lambda: probe(io.BytesIO(data)))
    timed("peaks()", seconds, lambda: peaks(io.BytesIO(data), JobContext()))
    last = round(seconds * 1000) - 10_000
    timed("samples(), only the last ten seconds", 10, lambda: list(samples(io.BytesIO(data), last)))
    timed("encode() to Opus", seconds, lambda: encode(samples(io.BytesIO(data)), io.BytesIO()))


def bench_speech(path: Path, minutes: float) -> None:
    from faster_whisper import WhisperModel

    seconds = minutes * 60
    sound = speech_of(seconds)

    def opened(from_ms: int) -> Iterator[np.ndarray]:
        return (sound[at : at + 8000] for at in range(from_ms * 16, len(sound), 8000))

    with tempfile.TemporaryDirectory() as folder:
        shelf = ModelShelf(Path(folder))
        entry = shelf.add(path)
        home = str(next(iter(model_files(shelf.folder / entry.id).values())).parent)

        def directly() -> None:
            model = WhisperModel(home, device="cpu", compute_type="int8", local_files_only=True)
            list(model.transcribe(sound, language="en", beam_size=BEAM, condition_on_previous_text=False)[0])

        def ours() -> None:
            list(transcribe_pieces(opened, int(seconds * 1000), entry, shelf, "en", "", JobContext(), device="cpu"))

        print(f"{minutes:g} min of speech, {entry.name}")
        # Ours first: a forked child counts as large as its parent is at that moment.
        app = timed("transcribe_pieces(), child process included", seconds, ours)
        child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"largest child {child} MiB")
        alone = timed("faster-whisper directly, one call, model load included", seconds, directly)
        print(f"app / engine = {app / alone:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=3)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--model", type=Path, default=MINI)
    options = parser.parse_args()
    assert options.model.is_dir() or tarfile.is_tarfile(options.model), "a CTranslate2 model"
    bench_speech(options.model, options.minutes)
    bench_sound(options.hours)


if __name__ == "__main__":
    main()
