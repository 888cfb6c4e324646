"""From starting the process to the lock screen on the screen, beside an empty window of PySide6.

`python benchmarks/bench_start.py [--runs 7]`. Each start is a process of its own; both kinds run by turns, and the
figures are medians. Without a display both draw on Qt's off-screen platform.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
window.repaint()
QTimer.singleShot(0, app.quit)
app.exec()
import os
os._exit(0)
"""
OURS = """
import sys
from pathlib import Path
import ui.app
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from testimony_app import logs
from testimony_app.services import administer
from testimony_app.settings import AppSettings
from ui.controller import Controller
from ui.shell.environment import name_application
logs.install()
administer.harden()
app = QApplication([])
name_application()
controller = Controller(app, AppSettings())
controller.start(Path(sys.argv[1]))
controller.window.repaint()
QTimer.singleShot(0, app.quit)
app.exec()
import os
os._exit(0)
"""
CASE = """
import sys
from pathlib import Path
from testimony_app.case import Case
case, _words = Case.create(Path(sys.argv[1]), "Bench", "a passphrase for a benchmark only")
case.close()
"""


def took(code: str, home: Path, *arguments: str) -> float:
    """Milliseconds from starting the process to its end, which comes as soon as its window is painted."""
    environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "PYTHONPATH": str(ROOT)}
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    spent = (time.perf_counter() - begun) * 1000
    if done.returncode:
        raise SystemExit((done.stderr.strip().splitlines() or ["A window did not start."])[-1])
    return spent


def on_a_screen() -> None:
    """Go on where a window can be shown."""
    if not sys.platform.startswith("linux") or os.environ.get("DISPLAY") or os.environ.get("QT_QPA_PLATFORM"):
        return
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if shutil.which("xvfb-run"):
        del os.environ["QT_QPA_PLATFORM"]
        command = ["xvfb-run", "-a", "-s", "-screen 0 1920x1080x24", sys.executable, __file__, *sys.argv[1:]]
        raise SystemExit(subprocess.run(command).returncode)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    on_a_screen()
    empty, ours = [], []
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        case = home / "Bench.testimony"
        took(CASE, home, str(case))
        for number in range(options.runs + 1):
            pair = took(EMPTY, home), took(OURS, home, str(case))
            if number:
                empty.append(pair[0])
                ours.append(pair[1])
    alone, app = statistics.median(empty), statistics.median(ours)
    over = app - alone
    print(f"{'an empty PySide6 window, start to painted':<58}{alone:>8.0f} ms")
    print(f"{'the app, start to lock screen painted':<58}{app:>8.0f} ms")
    reached = "reached" if over <= 500 else "MISSED"
    print(f"{'difference':<58}{over:>8.0f} ms  aim: within 500 ms: {reached}")


if __name__ == "__main__":
    main()
