"""What every page is given: the open case, the runner, the theme, one undo stack, and ways to speak and to move on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services.operations import Operation
from testimony_app.settings import AppSettings
from ui import words
from ui.shell.theme import Theme
from ui.undo.stack import UndoStack
from ui.widgets.microphone import Microphone, QtMicrophone
from ui.widgets.notice_bar import NoticeBar
from ui.workers.runner import JobRunner, Lane

T = TypeVar("T")


class PageContext(QObject):
    """Shared by all pages of one open case, and gone when it is locked.

    changed(ids): a frozenset of ids that an act touched, after which pages read again what they show.
    mentioned(sentence): something to say in passing.
    opened(kind, id): someone asked to see an `interview`, `segment`, `incident` or `code`, or what a `query` finds.
    """

    changed = Signal(object)
    opened = Signal(str, str)
    mentioned = Signal(str)

    def __init__(
        self,
        case: Case,
        runner: JobRunner,
        theme: Theme,
        notice: NoticeBar,
        settings: AppSettings,
        parent: QObject | None = None,
        microphone: Microphone | None = None,
    ) -> None:
        super().__init__(parent)
        self.case = case
        self.runner = runner
        self.theme = theme
        self.settings = settings
        self.microphone = microphone or QtMicrophone(self)
        self.undo = UndoStack(case, self)
        self.undo.changed.connect(self.changed)
        self.undo.failed.connect(self.tell)
        self.undo.undone.connect(lambda label: self.mention(self.tr("Taken back: {act}"), label))
        self.undo.redone.connect(lambda label: self.mention(self.tr("Done again: {act}"), label))
        self._notice = notice

    def load(self, owner: QObject, work: Callable[[Case], T], done: Callable[[T], None]) -> JobContext:
        """Read or write the case beside the window, then call `done`; an AppError is shown."""
        return self.runner.start(lambda _job: work(self.case), owner, done, self.tell)

    def long(
        self,
        owner: QObject,
        title: str,
        work: Callable[[Case, JobContext], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> JobContext:
        """Run an act of minutes; it stands in the job tray under `title`, which names no person."""
        return self.runner.start(
            lambda job: work(self.case, job),
            owner,
            done,
            failed or self.tell,
            title=title,
            lane=Lane.LONG,
            cancelled=cancelled,
        )

    def do(self, operation: Operation) -> bool:
        """Run an act that can be undone; whether it was done. An AppError is shown, and nothing was changed."""
        return self.undo.do(operation)

    def tell(self, error: Exception) -> None:
        """Show an AppError, sentence and remedy, in the bar above the pages; anything else is a bug and goes on."""
        if not isinstance(error, AppError):
            raise error
        said = words.message(error)
        remedy = self.tr("Second person…") if said.code == "identity.two_needed" else ""
        self._notice.show_notice(str(said), remedy, code=said.code)

    def mention(self, sentence: str, label: str) -> None:
        """Say in passing what became of an act. sentence: with `{act}`. label: the act's name in the log."""
        self.mentioned.emit(sentence.format(act=words.label(label)))

    def say(self, sentence: str) -> None:
        """Tell that something went well."""
        self._notice.show_notice(sentence, level="success")
