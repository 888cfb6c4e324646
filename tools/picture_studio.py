"""The real window with the demonstration case, ready to have its picture taken. Everything in it is fictional."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from ui.field.controller import FieldController

WIDTH, HEIGHT = 1280, 800
SETTLE_MS, LONGEST_MS = 700, 30_000
CASE, CASES = "Testimony demonstration", "~/Cases"


def few_colours(image: QImage) -> QImage:
    """The picture in its 256 most frequent colours, which takes a third of the room and looks the same."""
    import numpy as np
    from PySide6.QtGui import QImage

    whole = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(whole.constBits(), dtype=np.uint32)
    colours, counts = np.unique(pixels, return_counts=True)
    table = [int(each) for each in colours[np.argsort(-counts)][:256]]
    return whole.convertToFormat(QImage.Format.Format_Indexed8, table)


class Studio:
    """The window, what waits for it and keeps a picture of it, and what finds things in the case."""

    def __init__(self, work: Path, out: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from testimony_app.jobs import JobContext
        from testimony_app.services import demo
        from testimony_app.settings import AppSettings
        from ui.controller import Controller
        from ui.shell.environment import name_application

        self.out = out
        self.path = work / f"{CASE}.testimony"
        demo.build(self.path, demo.PASSPHRASE, JobContext()).close()
        self.passphrase = demo.PASSPHRASE
        self.app = QApplication(sys.argv[:1])
        name_application()
        self.settings = AppSettings(work / "settings")
        for key, value in (("theme", "light"), ("language", "en"), ("lock_after", 60)):
            self.settings.put(key, value)
        self.work = work
        self.controller = Controller(self.app, self.settings)
        self.field: FieldController | None = None
        self.controller.window.resize(WIDTH, HEIGHT)

    # Waiting and keeping

    def settle(self, milliseconds: int = SETTLE_MS) -> None:
        """Let the window read and paint."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def wait(self, reached: Callable[[], bool]) -> None:
        """Wait for something that must happen."""
        for _ in range(LONGEST_MS // 50):
            if reached():
                return
            self.settle(50)
        raise SystemExit("The window did not get as far as the next picture.")

    def keep(self, name: str) -> None:
        """Write what the window shows as a small PNG."""
        window = self.controller.window if self.field is None else self.field.window
        image = few_colours(window.grab().toImage())
        file = self.out / f"{name}.png"
        if not image.save(str(file), "PNG", 0):
            raise SystemExit(f"{file.name} could not be written.")
        print(f"{file.name:<26}{file.stat().st_size // 1024:>5} KiB", flush=True)

    # Finding things

    @property
    def desk(self):  # noqa: ANN201  The class is known only once Qt is loaded.
        desk = self.controller.desk
        assert desk is not None
        return desk

    def show_interview(self, code: str) -> None:
        self.desk.show_interview(self.interview_id(code))
        self.wait(lambda: bool(self.desk.interview.words.ids))
        self.settle(2 * SETTLE_MS)

    def tied(self) -> list:
        """The codings of the shown interview that are tied to an incident, in the order of its words."""
        page = self.desk.interview
        order = [segment_id for segment_id, _ in page.words.texts]
        found = [each for each in page.coding.codings.values() if each.incident_id]
        return sorted(found, key=lambda each: (order.index(each.start_segment_id), each.start_offset))

    def interview_id(self, code: str) -> str:
        from testimony_app.services import log_interview

        return log_interview.by_code(self.controller.case, code).id

    def incident_id(self, code: str) -> str:
        from testimony_app.services import manage_incidents

        return manage_incidents.by_code(self.controller.case, code).id
