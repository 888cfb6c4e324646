"""The real program in a process of its own, on a screen of its own: for what only a process shows."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 90.0

DRIVE = """
import os, sys
os.environ["TESTIMONY_CHEAP_KDF_FOR_TESTS"] = "1"
import ui.app as program
from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.shell.unlock import UnlockView
from ui.widgets.clipboard import copy_secret

held = {}

def say(*words):
    print(*words, flush=True)

def begin(controller, path, report=None):
    held["controller"] = controller
    start(controller, path, report)
    controller.access._unlock(controller.window.findChild(UnlockView), os.environ.pop("SECRET"))
    held["orders"] = QSocketNotifier(0, QSocketNotifier.Type.Read, controller)
    held["orders"].activated.connect(obey)
    open_up()

def open_up():
    controller = held["controller"]
    if controller.desk is None or controller.runner.busy():
        QTimer.singleShot(20, open_up)
    elif "shown" not in held:
        from testimony_app.services import log_interview
        lines = log_interview.lines(controller.case)
        held["shown"] = next(each for each in lines if each.duration_ms).row.id
        controller.desk.show_interview(held["shown"])
        QTimer.singleShot(20, open_up)
    elif not controller.desk.interview.words.segments:
        QTimer.singleShot(20, open_up)
    else:
        say("open")

def obey(*_):
    for order in os.read(0, 4096).decode().split():
        globals()["do_" + order]()

def do_play():
    held["controller"].desk.interview.player.play()
    heard()

def heard():
    if held["controller"].desk.interview.player.position() < 300:
        QTimer.singleShot(20, heard)
    else:
        say("played")

def do_copy():
    copy_secret(held["controller"].desk.interview.words.segments[0].text)
    say("copied")

def do_raise():
    words = held["controller"].desk.interview.words.segments[0].text
    def fails():
        raise ValueError(words)
    QTimer.singleShot(0, fails)
    from testimony_app.errors import AppError
    held["controller"].desk.context.load(held["controller"], lambda case: fails(), say)
    class Broken:
        def __del__(self):
            raise KeyError(words)
    Broken()
    import logging, warnings
    logging.getLogger("ui.desk").error("failed at %s", words, exc_info=ValueError(words))
    logging.getLogger("av").error(words)
    QTimer.singleShot(200, lambda: say("raised"))

def do_lock():
    window = held["controller"].window
    window.activateWindow()
    if not window.isActiveWindow():
        QTimer.singleShot(20, do_lock)
        return
    say("locking")
    QTest.keyClick(window, Qt.Key.Key_F9)

def do_end():
    QApplication.instance().exit(0)

start = program.Controller.start
program.Controller.start = begin
program.run()
"""

CLIPBOARD = """
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtCore import QTimer
app = QGuiApplication([])
def look():
    clipboard = app.clipboard()
    print(repr(clipboard.text() + clipboard.text(QClipboard.Mode.Selection)))
    app.quit()
QTimer.singleShot(300, look)
app.exec()
"""


def until(condition: Callable[[], bool], what: str, patience_s: float = PATIENCE_S) -> None:
    """Wait for something that must happen. Fails with `what` if it does not."""
    end = time.monotonic() + patience_s
    while not condition():
        assert time.monotonic() < end, f"this never happened: {what}"
        time.sleep(0.05)


@contextmanager
def screen() -> Iterator[str]:
    """The name of a display of Xvfb, which holds a clipboard as a desktop does."""
    reading, writing = os.pipe()
    order = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(order, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        number = told.readline().strip().decode()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


class RealWindow:
    """One run of the window, under the command `watch` if there is one; what it prints is kept.

    Its process keeps its number when it replaces itself.
    """

    def __init__(
        self, case_path: Path, passphrase: str, environment: dict[str, str], folder: Path, watch: Sequence[str] = ()
    ) -> None:
        script = folder / "drive.py"
        script.write_text(DRIVE, "utf-8")
        self._said, self._errors = folder / "stdout", folder / "stderr"
        self.environment = {**os.environ, **environment, "SECRET": passphrase, "PYTHONPATH": str(ROOT)}
        self.environment.pop("QT_LOGGING_RULES", None)
        with self._said.open("wb") as said, self._errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [*watch, sys.executable, "-B", str(script), str(case_path)],
                cwd=ROOT, env=self.environment, stdin=subprocess.PIPE, stdout=said, stderr=errors,
            )  # fmt: skip
        self.wait_for("open")

    @property
    def out(self) -> str:
        """What it printed so far."""
        return self._said.read_text("utf-8", "replace")

    @property
    def errors(self) -> bytes:
        """What it wrote to stderr so far, before and after it replaced itself."""
        return self._errors.read_bytes()

    def wait_for(self, word: str) -> None:
        """Wait until it says `word`."""

        def said() -> bool:
            assert self.process.poll() is None, self.errors.decode("utf-8", "replace")
            return word in self.out.split()

        until(said, f"the window said {word}")

    def order(self, word: str, answer: str) -> None:
        """Have it do something."""
        assert self.process.stdin is not None
        self.process.stdin.write(word.encode() + b"\n")
        self.process.stdin.flush()
        if answer:
            self.wait_for(answer)

    def lock(self) -> None:
        """Press F9, and wait until a fresh process shows the unlock view and has nothing left to do."""
        before = self._image()
        self.order("lock", "locking")
        until(lambda: self._image() != before, "the process replaced itself")
        seen: list[int] = []

        def calm() -> bool:
            assert self.process.poll() is None, self.errors.decode("utf-8", "replace")
            seen.append(self._ticks())
            return len(seen) > 60 and len(set(seen[-40:])) == 1

        until(calm, "the fresh process came to rest")

    def command(self) -> list[str]:
        """The arguments of the process as the system lists them."""
        return Path(f"/proc/{self.process.pid}/cmdline").read_bytes().decode().split("\0")

    def clipboard(self) -> str:
        """What another program on the same screen finds in the clipboard and the selection."""
        order = [sys.executable, "-c", CLIPBOARD]
        done = subprocess.run(order, env=self.environment, capture_output=True, text=True, timeout=60, check=True)
        return str(done.stdout.strip())

    def end(self) -> None:
        """End it, whatever it does."""
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(30)
        if self.process.stdin is not None:
            self.process.stdin.close()

    def _image(self) -> list[str]:
        return self.command()

    def _ticks(self) -> int:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])


def memory_of(pid: int) -> bytes:
    """Everything that the process has in memory of its own. Raises PermissionError where this may not be read."""
    found = bytearray()
    with Path(f"/proc/{pid}/maps").open() as maps, Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in maps:
            span, rights = line.split()[:2]
            start, end = (int(each, 16) for each in span.split("-"))
            if not rights.startswith("r") or "[v" in line:
                continue
            memory.seek(start)
            try:
                found += memory.read(end - start)
            except (OSError, ValueError):
                continue
    return bytes(found)


def can_run() -> str:
    """Why the real window cannot be tried here, "" if it can."""
    if not sys.platform.startswith("linux"):
        return "reads /proc"
    return "" if shutil.which("Xvfb") else "Xvfb is not installed"
