"""Between the gates and the desk: opens the case, locks it at once, and dresses the window anew in another language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from testimony_app.case import SUFFIX, Case
from testimony_app.errors import AppError
from testimony_app.services import device, panic
from testimony_app.settings import AppSettings
from ui import words
from ui.access import Access
from ui.desk import Desk
from ui.shell.idle import IdleWatcher
from ui.shell.language import Language
from ui.shell.locking import CUT_SHORT, PATIENCE_S, LockReport, carried_out
from ui.shell.panic import PanicDialog
from ui.shell.session_watch import SessionWatch
from ui.shell.theme import Choice, Theme
from ui.shell.window import MainWindow
from ui.widgets import clipboard
from ui.widgets.clipboard import ClipboardGuard
from ui.workers.job_model import JobModel
from ui.workers.runner import JobRunner, Stopped

LEFT = "panic.left"
_CHOICES = {"light": Choice.LIGHT, "dark": Choice.DARK, "high_contrast": Choice.CONTRAST}


class Controller(QObject):
    """Owns the window, the runner and the open case. locked_path: the case that was locked last; report: how that went.

    relaunch: replaces the process, which must follow a lock; without it the process stays, as in tests.
    """

    def __init__(self, app: QApplication, settings: AppSettings, relaunch: Callable[[], None] | None = None) -> None:
        super().__init__(app)
        self._app, self._app_settings, self._relaunch = app, settings, relaunch
        self.locked_path: Path | None = None
        self.report = LockReport()
        self.case: Case | None = None
        self.desk: Desk | None = None
        self._language = Language(app)
        self._language.choose(str(settings.get("language")))
        self.theme = Theme(app, self._choice(), self._scale())
        self.idle = IdleWatcher(self._idle_seconds(), self)
        self.idle.idle.connect(self.lock)
        self.session = SessionWatch(self)
        self.session.left.connect(lambda _reason: self.lock())
        self._clipboard = ClipboardGuard(self)
        self._build()

    def start(self, path: Path | None, report: LockReport | None = None) -> None:
        """Show the window and ask for the case at `path`, or for a choice. report: of the lock before."""
        self.access.ask_for(path).show_problem(_told(report or LockReport()))
        self.window.show()

    def lock(self) -> None:
        """Close the case at once: clipboard, what is shown, sound, running acts, keys; then end this process.

        Every step is done, also when one before it failed.
        """
        if self.case is not None:
            self._let_go(self.case)
            self._end_process()

    def ask_panic(self) -> PanicDialog | None:
        """Ask for the word that destroys the ways into the case that is open, or asked for; None if there is none."""
        path = self.case.path if self.case is not None else self.access.path
        if path is None:
            return None
        dialog = PanicDialog(self.theme, path.name.removesuffix(SUFFIX), self.window)
        dialog.confirmed.connect(partial(self.panic, path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def panic(self, path: Path, shown: str, typed: str) -> None:
        """Destroy the ways into the case at `path` on this device, then end this process as a lock does.

        An open case is closed first, so that its keys are gone too.
        """
        self.report = LockReport()
        if self.case is not None:
            self._let_go(self.case)
        self.locked_path = path
        left = LEFT if carried_out((partial(self._destroy, path, shown, typed),)) else ""
        self.report = replace(self.report, problem=left or self.report.problem)
        self._end_process()

    def _destroy(self, path: Path, shown: str, typed: str) -> None:
        if panic.panic(path, shown, typed).unreachable:
            raise AppError(LEFT)

    def _let_go(self, case: Case) -> None:
        """Close the case; `report` says how that went."""
        self.case = None
        self.locked_path = case.path
        stopped = Stopped()

        def stop_acts() -> None:
            nonlocal stopped
            stopped = self.runner.close(PATIENCE_S)

        steps = (self._stop_watching, clipboard.clear, self._cover, *self._leaving(), stop_acts)
        problem = carried_out(steps)
        # An act that is stuck may hold the case, and to wait for it would keep the keys in memory.
        closing = carried_out((case.close,)) if not stopped.stuck else CUT_SHORT
        self.report = LockReport(closing or problem, stopped.acts)

    def _end_process(self) -> None:
        """Hand over to a fresh process, which asks for the case that was locked."""
        if self._relaunch is not None:
            self._relaunch()
            return
        self._rebuild()
        self.access.ask_for(self.locked_path).show_problem(_told(self.report))
        self.session.let_go()

    def end(self) -> None:
        """Close whatever is open; called once when the app ends."""
        if self.case is not None:
            case, self.case = self.case, None
            self._stop_watching()
            carried_out((*self._leaving(), self._end_acts, case.close))
        else:
            self._end_acts()
        self.session.let_go()

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
        self.desk.settingsChanged.connect(self.apply_settings)
        self.desk.lockRequested.connect(self.lock)
        self.desk.panicRequested.connect(self.ask_panic)
        self.desk.open()
        self.idle.set_limit(self._idle_seconds())
        self.idle.occupied = lambda: self.desk is not None and self.desk.listening
        self.idle.start()
        self.session.start()
        self._clipboard.start()
        self._warn_of_swap()

    def _open_field(self, folder: Path) -> None:
        """A field device has a window of its own, in a fresh process."""
        self.locked_path = folder
        if self._relaunch is not None:
            self._relaunch()

    def _build(self) -> None:
        self._chosen_language = str(self._app_settings.get("language"))
        self.runner = JobRunner(self)
        self.window = MainWindow(self.theme, JobModel(self.runner, self), words.label)
        self.window.lockRequested.connect(self.lock)
        self.window.panicRequested.connect(self.ask_panic)
        self.access = Access(self.window, self.theme, self.runner, self)
        self.access.opened.connect(self._enter)
        self.access.created.connect(lambda: self.desk.offer_drill() if self.desk is not None else None)
        self.access.panicRequested.connect(self.ask_panic)
        self.access.fieldRequested.connect(self._open_field)

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

    def _stop_watching(self) -> None:
        self.idle.stop()
        self.session.stop()
        self._clipboard.stop()

    def _cover(self) -> None:
        """Take what is shown off the screen before anything else: dialogs, and the pages."""
        for widget in self._app.topLevelWidgets():
            if widget is not self.window:
                widget.close()
        self.window.show_gate(QWidget())
        self.window.repaint()

    def _leaving(self) -> tuple[Callable[[], None], ...]:
        """Steps that stop the sound and take the pages away."""
        if self.desk is None:
            return ()
        desk, self.desk = self.desk, None
        return desk.close_sound, desk.close, desk.deleteLater

    def _end_acts(self) -> None:
        self.runner.close()

    def _warn_of_swap(self) -> None:
        """Say once on this device that what is in memory may be written to its disk in clear."""
        settings, notice = self._app_settings, self.window.notice
        if settings.get("swap_told") == "no" and not notice.isVisible() and device.swap_in_clear():
            said = words.message_of(device.SWAP_IN_CLEAR)
            notice.show_notice(str(said), code=said.code, level="warning")
            carried_out((partial(settings.put, "swap_told", "yes"),))

    def _dress_anew(self) -> None:
        case = self.case
        if case is None:
            return
        carried_out(self._leaving())
        self.runner.close()
        self._rebuild()
        self._enter(case)
        self.window.show_page("settings")

    def _choice(self) -> Choice:
        return _CHOICES.get(str(self._app_settings.get("theme")), Choice.SYSTEM)

    def _scale(self) -> float:
        return int(self._app_settings.get("text_size")) / 100

    def _idle_seconds(self) -> float:
        return int(self._app_settings.get("lock_after")) * 60.0


def _told(report: LockReport) -> str:
    """What the unlock view says of the lock before: what went wrong, and what it cut off."""
    said = [str(words.message_of(report.problem))] if report.problem else []
    if report.stopped:
        stopped = words.translated(
            "Controller",
            "Locking stopped what was running (acts: {count}). What had been stored stays stored; begin it again.",
        )
        said.append(stopped.format(count=report.stopped))
    return " ".join(said)
