"""The entry point of the window."""

from __future__ import annotations

import linecache
import os
import sys
from importlib.util import find_spec
from pathlib import Path

# The core before Qt, because PySide keeps the source text of every module that is loaded after it: 35 MB of it.
from testimony_app import logs
from testimony_app.services import administer, field_device, import_media, release  # noqa: F401  Loaded here, used by the pages.
from testimony_app.settings import AppSettings
from ui.shell.environment import prepare  # Before any other part of Qt is loaded.

_PRIVATE = None if "pytest" in sys.modules else prepare()

from PySide6.QtWidgets import QApplication  # noqa: E402  See the top: in this order.

from ui.controller import Controller  # noqa: E402  See the top: in this order.
from ui.field.controller import FieldController  # noqa: E402  See the top: in this order.
from ui.shell.environment import name_application  # noqa: E402  See the top: in this order.
from ui.shell.locking import LockReport, carried_out  # noqa: E402  See the top: in this order.

linecache.clearcache()  # What PySide kept of the window's own source.

REOPEN = "TESTIMONY_REOPEN"
"""Carries the locked case's folder over into the fresh process; an argument would stand in the list of processes."""
RELAUNCH = 64


def run() -> None:
    """Start the window; an argument names the case to unlock, or the folder of a field device. Ends the process."""
    if find_spec("resources") is None:
        raise SystemExit("The installation is not whole: the folder 'resources' is missing. Install the app again.")
    logs.install()
    administer.harden()
    app = QApplication(sys.argv[:1])
    name_application()
    named = os.environ.pop(REOPEN, "") or (sys.argv[1] if len(sys.argv) > 1 else "")
    if named and field_device.is_field_folder(Path(named)):
        raise SystemExit(_run_field(app, Path(named)))
    controller = Controller(app, AppSettings(), relaunch=lambda: app.exit(RELAUNCH))
    controller.start(Path(named) if named else None, LockReport.taken_over(os.environ))
    code = app.exec()
    carried_out((controller.end, *(() if _PRIVATE is None else (_PRIVATE.discard,))))
    if code == RELAUNCH and controller.locked_path is not None:
        # The process that held the keys ends here: only a fresh one may show the unlock view.
        os.environ[REOPEN] = str(controller.locked_path)
        controller.report.hand_over(os.environ)
        os.execv(sys.executable, [sys.executable, "-m", "ui.app"])  # noqa: S606  Our own program, no shell meant.
    raise SystemExit(code)


def _run_field(app: QApplication, folder: Path) -> int:
    """The window of a write-only device. Nothing there can be locked: its end is the end of the process."""
    controller = FieldController(app, AppSettings(), app.quit)
    controller.start(folder)
    code = app.exec()
    carried_out((controller.end, *(() if _PRIVATE is None else (_PRIVATE.discard,))))
    return code


if __name__ == "__main__":
    run()
