"""Between the gates and the desk: opens the case, locks it at once, and dresses the window anew in another language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.settings import AppSettings
from ui import words
from ui.access import Access
from ui.desk import Desk
from ui.shell.idle import IdleWatcher
from ui.shell.language import Language
from ui.shell.theme import Choice, Theme
from ui.shell.window import MainWindow
from ui.workers.job_model import JobModel
from ui.workers.runner import JobRunner

_CHOICES = {"light": Choice.LIGHT, "dark": Choice.DARK, "high_contrast": Choice.CONTRAST}


def _stay() -> None:
    """Keep the process, as tests do."""


class Controller(QObject):
    """Owns the window, the runner and the open case. locked_path: the case that was locked last."""

    def __init__(self, app: QApplication, settings: AppSettings, relaunch: Callable[[], None] = _stay) -> None:
        super().__init__(app)
        self._app, self._app_settings, self._relaunch = app, settings, relaunch
        self.locked_path: Path | None = None
        self.case: Case | None = None
        self.desk: Desk | None = None
        self._language = Language(app)
        self._language.choose(str(settings.get("language")))
        self.theme = Theme(app, self._choice(), self._scale())
        self.idle = IdleWatcher(self._idle_seconds(), self)
        self.idle.idle.connect(lambda _reason: self.lock())
        self._build()

    def start(self, path: Path | None) -> None:
        """Show the window and ask for the case at `path`, or for a choice."""
        self.access.ask_for(path)
        self.window.show()

    def lock(self) -> None:
        """Close the case at once: sound, jobs, keys, clipboard; then hand over to a fresh process."""
        if self.case is None:
            return
        case, self.case = self.case, None
        self.locked_path = case.path
        self.idle.stop()
        self._leave_desk()
        self.runner.close()
        QGuiApplication.clipboard().clear()
        problem = _closed(case)
        self._rebuild()
        self.access.ask_for(self.locked_path).show_problem(problem)
        self._relaunch()

    def end(self) -> None:
        """Close whatever is open; called once when the app ends."""
        if self.case is not None:
            case, self.case = self.case, None
            self._leave_desk()
            self.runner.close()
            _closed(case)
        else:
            self.runner.close()

    def apply_settings(self) -> None:
        """Take over what was changed on the settings page: look, text size, language, idle time."""
        self.theme.choose(self._choice(), self._scale())
        self.idle.set_limit(self._idle_seconds())
        language = str(self._app_settings.get("language"))
        if language != self._chosen_language:
            self._language.choose(language)
            self._dress_anew()

    def _enter(self, case: Case) -> None:
        self.case = case
        self.desk = Desk(self.window, case, self.runner, self.theme, self._app_settings)
        self.desk.settings.settingsChanged.connect(self.apply_settings)
        self.desk.settings.lockRequested.connect(self.lock)
        self.desk.open()
        self.idle.set_limit(self._idle_seconds())
        self.idle.start()

    def _build(self) -> None:
        self._chosen_language = str(self._app_settings.get("language"))
        self.runner = JobRunner(self)
        self.window = MainWindow(self.theme, JobModel(self.runner, self), words.label)
        self.window.lockRequested.connect(self.lock)
        self.access = Access(self.window, self.theme, self.runner, self)
        self.access.opened.connect(self._enter)

    def _rebuild(self) -> None:
        """A fresh window in the place of the old one, so that no widget keeps a word of the case."""
        old, place = self.window, self.window.saveGeometry()
        visible = old.isVisible()
        self._build()
        self.window.restoreGeometry(place)
        if visible:
            self.window.show()
        old.hide()
        old.deleteLater()

    def _dress_anew(self) -> None:
        case = self.case
        if case is None:
            return
        self._leave_desk()
        self.runner.close()
        self._rebuild()
        self._enter(case)
        self.window.show_page("settings")

    def _leave_desk(self) -> None:
        if self.desk is not None:
            self.desk.close()
            self.desk.deleteLater()
            self.desk = None

    def _choice(self) -> Choice:
        return _CHOICES.get(str(self._app_settings.get("theme")), Choice.SYSTEM)

    def _scale(self) -> float:
        return int(self._app_settings.get("text_size")) / 100

    def _idle_seconds(self) -> float:
        return int(self._app_settings.get("lock_after")) * 60.0


def _closed(case: Case) -> str:
    """What to say if the case could not be sealed, as on a disk that was pulled out; its keys are gone either way."""
    try:
        case.close()
    except AppError as error:
        return str(words.message(error))
    return ""
