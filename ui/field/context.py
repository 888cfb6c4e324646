"""What every page of the field window is given: the open device, the runner, the theme, and ways to speak."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services.field_device import FieldDevice
from testimony_app.settings import AppSettings
from ui import words
from ui.shell.theme import Theme
from ui.widgets.notice_bar import NoticeBar
from ui.workers.runner import JobRunner, Lane

T = TypeVar("T")


class FieldContext(QObject):
    """Shared by all pages of one field window. Signal: changed(), after something was sealed, recorded or forgotten."""

    changed = Signal()

    def __init__(
        self,
        device: FieldDevice,
        runner: JobRunner,
        theme: Theme,
        notice: NoticeBar,
        settings: AppSettings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.device, self.runner, self.theme, self.settings = device, runner, theme, settings
        self._notice = notice

    def run(
        self,
        owner: QObject,
        work: Callable[[JobContext], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> JobContext:
        """Do something with the device beside the window, then call `done`; an AppError is shown."""
        return self.runner.start(work, owner, done, failed or self.tell)

    def long(
        self,
        owner: QObject,
        title: str,
        work: Callable[[JobContext], T],
        done: Callable[[T], None],
        cancelled: Callable[[], None],
    ) -> JobContext:
        """Run an act of minutes; it stands in the job tray under `title`. cancelled: called if it failed, too."""

        def failed(error: Exception) -> None:
            cancelled()
            self.tell(error)

        return self.runner.start(work, owner, done, failed, title=title, lane=Lane.LONG, cancelled=cancelled)

    def tell(self, error: Exception) -> None:
        """Show an AppError, sentence and remedy, in the bar above the pages; anything else is a bug and goes on."""
        if not isinstance(error, AppError):
            raise error
        said = words.message(error)
        self._notice.show_notice(str(said), code=said.code)

    def say(self, sentence: str) -> None:
        """Tell that something went well."""
        self._notice.show_notice(sentence, level="success")
