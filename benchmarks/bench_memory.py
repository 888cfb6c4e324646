"""How much memory the window and the command need for a recording of hours, beside an empty window of the same Qt.

`python benchmarks/bench_memory.py [--hours 3] [--kind ogg --kind m4a] [--way window] [--json]`. Each figure is the
largest resident size of a fresh process within one stage, in MiB. Deriving a key takes 256 MiB for a moment, by design;
the stages after it are counted from zero.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

SPEECH = ROOT / "tests" / "data" / "speech" / "en-long.opus"
PASSPHRASE = "seven violet kettles hum at noon"
CASE = "Long.testimony"
FORMATS = {"ogg": ("ogg", "libopus", 48000), "m4a": ("ipod", "aac", 44100)}
SEEKS = (0.0, 0.5, 0.999, 0.25, 0.75, 0.01)
PLAYED_MS = 700
PATIENCE_S = 120

Figures = dict[str, int]


# The recording


def write_recording(path: Path, kind: str, hours: float) -> None:
    """Hours of speech at `path`: a clip is encoded once, and its packets follow each other again and again."""
    import av

    packets, codec = _packets_of(kind)
    base = Fraction(1, codec.sample_rate)
    with av.open(str(path), "w", format=FORMATS[kind][0]) as container:
        stream: Any = container.add_stream_from_template(codec.stream)
        at, end = 0, int(hours * 3600 * codec.sample_rate)
        while at < end:
            for content, samples in packets:
                packet = av.Packet(content)
                packet.stream, packet.time_base = stream, base
                packet.pts = packet.dts = at
                packet.duration = samples
                packet.is_keyframe = True
                container.mux(packet)
                at += samples


class _Codec:
    """The stream that packets were read from; its container stays open as long as it is needed."""

    def __init__(self, container: Any) -> None:
        self.container = container
        self.stream = container.streams.audio[0]
        self.sample_rate = int(self.stream.codec_context.sample_rate)


def _packets_of(kind: str) -> tuple[list[tuple[bytes, int]], _Codec]:
    import av

    codec = _Codec(av.open(_encoded(kind)))
    scale = codec.stream.time_base * codec.sample_rate
    held = [
        (bytes(packet), int(packet.duration * scale)) for packet in codec.container.demux(codec.stream) if packet.size
    ]
    # The first packets prime the decoder and the last one is cut short: whole ones of one length repeat without seam.
    usual = max({length for _, length in held}, key=[length for _, length in held].count)
    return [(content, length) for content, length in held if length == usual], codec


def _encoded(kind: str) -> Any:
    import io

    import av

    container_name, codec, rate = FORMATS[kind]
    sink = io.BytesIO()
    with av.open(str(SPEECH)) as clip, av.open(sink, "w", format=container_name) as container:
        # Voice recorders of phones write Opus in the longest frames that it has.
        options = {"frame_duration": "60"} if kind == "ogg" else {}
        stream: Any = container.add_stream(codec, rate=rate, layout="mono", options=options)
        stream.codec_context.open(strict=False)
        form = stream.codec_context.format
        resampler = av.AudioResampler(form, "mono", rate, stream.codec_context.frame_size)
        for frame in clip.decode(audio=0):
            for piece in resampler.resample(frame):
                container.mux(stream.encode(piece))
        container.mux(stream.encode(None))
    sink.seek(0)
    return sink


# The process that is measured


def largest() -> int:
    """The largest resident size since the last `begin_stage`, in MiB; since the start where that cannot be reset."""
    status = Path("/proc/self/status")
    if status.exists():
        found = re.search(r"VmHWM:\s+(\d+)", status.read_text())
        if found:
            return int(found[1]) // 1024
    unit = 1 << 20 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit


def begin_stage() -> None:
    """Count from here on, where the system can."""
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        return


def log_one(case: Any) -> str:
    """An interview in `case`, whose id is returned."""
    from testimony_app.services import log_interview as li

    draft = li.InterviewDraft(code="I-001", held_on="2031-05-12", language="en")
    return str(li.log(case, draft, li.WitnessDraft(code="W-001", roles=("doctor",))).id)


def make_case(folder: Path) -> None:
    """A case with one interview in `folder`."""
    from testimony_app.services import administer

    case, _words = administer.create_case(folder / CASE, "Long", PASSPHRASE)
    log_one(case)
    case.close()


class Window:
    """The real window on a case of its own, driven as its pages drive themselves."""

    def __init__(self, folder: Path) -> None:
        self.figures: Figures = {}
        self.seconds: dict[str, float] = {}
        self._folder = folder
        with self.stage("the app's window, no case"):
            # As the app begins: what is loaded before Qt matters.
            import ui.app as entry  # noqa: I001  Before Qt, as the app does.
            from PySide6.QtWidgets import QApplication

            self._private = entry._PRIVATE
            self.app = QApplication([])
            entry.name_application()
            entry.administer.harden()
            self.controller: Any = entry.Controller(self.app, entry.AppSettings(folder / "settings"))
            self.controller.start(None)
            self.app.processEvents()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        begin_stage()
        begun = time.perf_counter()
        yield
        self.figures[name] = largest()
        self.seconds[name] = round(time.perf_counter() - begun, 1)

    def until(self, ready: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not ready():
            if time.monotonic() > deadline:
                raise TimeoutError("the window did not get there")
            self.app.processEvents()
            time.sleep(0.01)

    def settled(self) -> None:
        self.until(lambda: self.controller.runner.busy() == 0)

    def unlock(self) -> str:
        """The case, which another process made, as a person opens it the morning after; returns its interview's id."""
        from testimony_app.services import administer, log_interview

        case = administer.open_case(self._folder / CASE, PASSPHRASE)
        self.controller._enter(case)
        self.settled()
        return str(log_interview.by_code(case, "I-001").id)

    def bring_in(self, interview_id: str, file: Path) -> None:
        page = self.controller.desk.interview
        self.controller.desk.show_interview(interview_id)
        self.settled()
        page.intake.import_recording(file)
        self.settled()
        self.until(lambda: page.sound.recording is not None and page.sound.reader is not None)

    def open_again(self, interview_id: str) -> None:
        page = self.controller.desk.interview
        page.close_sound()
        self.controller.desk.show_list()
        self.settled()
        self.controller.desk.show_interview(interview_id)
        self.until(lambda: page.player.duration() > 0)
        self.settled()

    def play(self) -> None:
        player = self.controller.desk.interview.player
        player.play()
        for share in SEEKS:
            place = int(player.duration() * share)
            player.seek(place)
            self.until(lambda place=place: player.is_playing() and player.position() > place + PLAYED_MS)
        player.pause()

    def end(self) -> None:
        self.controller.end()
        self.controller.window.close()
        if self._private is not None:
            self._private.discard()


def empty_window(_file: Path, _folder: Path) -> Figures:
    """The figure of a window of Qt without anything in it."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.show()
    app.processEvents()
    return {"empty window": largest()}


def in_window(file: Path, folder: Path) -> Figures:
    """The figures of this process: it must be a fresh one."""
    make = "import sys, bench_memory as b, pathlib; b.make_case(pathlib.Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", make, str(folder)], cwd=Path(__file__).parent, check=True)
    window = Window(folder)
    with window.stage("unlocking the case"):
        interview_id = window.unlock()
    with window.stage("importing in the window"):
        window.bring_in(interview_id, file)
    with window.stage("opening the interview"):
        window.open_again(interview_id)
    with window.stage("playing and seeking"):
        window.play()
    window.end()
    print(window.seconds, file=sys.stderr)
    return window.figures


def by_command(file: Path, folder: Path) -> Figures:
    """The figure of `testimony media import` in this process: it must be a fresh one."""
    from testimony_app.cli.main import app
    from testimony_app.services import administer

    case, _words = administer.create_case(folder / "Command.testimony", "Command", PASSPHRASE)
    log_one(case)
    case.close()
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode() + b"\n")
    os.close(writing)
    given = [
        "media",
        "import",
        "--interview",
        "I-001",
        str(file),
        "--case",
        str(folder / "Command.testimony"),
        "--json",
    ]
    administer.harden()
    begin_stage()
    with Path(os.devnull).open("w") as nowhere:
        said, sys.stdout = sys.stdout, nowhere
        try:
            app([*given, "--passphrase-fd", str(reading)], standalone_mode=False)
        finally:
            sys.stdout = said
    return {"testimony media import": largest()}


WAYS = {"empty": empty_window, "window": in_window, "command": by_command}


# The comparison


def measure(kind: str, hours: float, cheap: bool, ways: Sequence[str]) -> dict[str, Any]:
    """The figures for one kind of recording, each way in a fresh process, with the length and size of the file."""
    with tempfile.TemporaryDirectory() as base:
        folder = Path(base)
        file = folder / f"long.{kind}"
        begun = time.perf_counter()
        write_recording(file, kind, hours)
        made = time.perf_counter() - begun
        figures: Figures = {}
        for way in ways:
            home = folder / way
            home.mkdir()
            environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home)}
            environment |= {"TESTIMONY_CHEAP_KDF_FOR_TESTS": "1"} if cheap else {}
            order = [sys.executable, __file__, "--measure", way, "--file", str(file), "--folder", str(home)]
            begun = time.perf_counter()
            done = subprocess.run(order, env=environment, check=True, stdout=subprocess.PIPE)
            figures |= json.loads(done.stdout)
            figures[f"seconds: {way}"] = round(time.perf_counter() - begun)
        return {"kind": kind, "hours": hours, "mib": file.stat().st_size >> 20, "made_s": round(made), **figures}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=3.0)
    parser.add_argument("--kind", action="append", choices=sorted(FORMATS))
    parser.add_argument("--way", action="append", choices=sorted(WAYS))
    parser.add_argument("--cheap", action="store_true", help="derive keys in no time, as tests do")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--measure", choices=sorted(WAYS), help=argparse.SUPPRESS)
    parser.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(WAYS[given.measure](given.file, given.folder)))
        return
    found = [measure(kind, given.hours, given.cheap, given.way or list(WAYS)) for kind in given.kind or ("ogg", "m4a")]
    if given.json:
        print(json.dumps(found))
        return
    for each in found:
        print(f"{each['hours']:g} h of {each['kind']}, {each['mib']} MiB (made in {each['made_s']} s)")
        for name, value in list(each.items())[4:]:
            print(f"  {name:<32} {value:6} {'' if name.startswith('seconds') else 'MiB'}")


if __name__ == "__main__":
    main()
