"""Opens a field folder in a window of its own, and ends it: there is nothing to lock, only a form to be forgotten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from testimony_app.errors import AppError
from testimony_app.services.field_device import FieldDevice
from testimony_app.settings import AppSettings
from ui import prompts, words
from ui.field.context import FieldContext
from ui.field.device import DevicePage
from ui.field.gate import FieldGate, RefusedGate
from ui.field.interview import FieldInterviewPage
from ui.field.recording import FieldRecording
from ui.field.sealed import SealedPage
from ui.field.window import FieldWindow
from ui.panels.record import RecordPanel
from ui.panels.record_strip import RecordStrip
from ui.shell.idle import IdleWatcher
from ui.shell.language import Language
from ui.shell.locking import PATIENCE_S, carried_out
from ui.shell.session_watch import SessionWatch
from ui.shell.theme import Choice, Theme
from ui.widgets import clipboard
from ui.widgets.microphone import Microphone, QtMicrophone
from ui.workers.job_model import JobModel
from ui.workers.runner import JobRunner

_CHOICES = {"light": Choice.LIGHT, "dark": Choice.DARK, "high_contrast": Choice.CONTRAST}


class FieldController(QObject):
    """Owns the window, the runner and the open device. leave: ends the process; microphone: the system's without it."""

    def __init__(
        self,
        app: QApplication,
        settings: AppSettings,
        leave: Callable[[], None],
        microphone: Microphone | None = None,
    ) -> None:
        super().__init__(app)
        self._app, self._settings, self._leave = app, settings, leave
        self._microphone = microphone or QtMicrophone(self)
        self.device: FieldDevice | None = None
        self.recording: FieldRecording | None = None
        self._language = Language(app)
        self._language.choose(str(settings.get("language")))
        self._chosen_language = str(settings.get("language"))
        self.theme = Theme(app, self._choice(), self._scale())
        self.idle = IdleWatcher(self._idle_seconds(), self)
        self.idle.idle.connect(self.end)
        self._clipboard = clipboard.ClipboardGuard(self)
        self._form: FieldInterviewPage | None = None
        self.session = SessionWatch(self)
        self.session.left.connect(lambda _reason: self.end())
        self._build()

    def start(self, folder: Path) -> None:
        """Show the window with the device in `folder`, or say why it cannot be used."""
        try:
            self.device = FieldDevice(folder)
        except AppError as error:
            refused = RefusedGate(self.theme, str(words.message(error)))
            refused.ended.connect(self.end)
            self.window.show_gate(refused)
        else:
            self._enter(self.device)
        self.window.show()

    def end(self) -> None:
        """Close at once: clipboard, what is shown, sound, running acts; then the process. May be called twice."""
        device, self.device = self.device, None
        if device is not None:
            steps = (self._stop_watching, clipboard.clear, self._cover, self._secure, self._stop_acts, device.close)
            carried_out(steps)
        else:
            self._stop_acts()
        self.session.let_go()
        self._leave()

    def apply_settings(self) -> None:
        """Take over what was changed: look, text size, language, idle time."""
        self.theme.choose(self._choice(), self._scale())
        self.idle.set_limit(self._idle_seconds())
        language = str(self._settings.get("language"))
        if language == self._chosen_language or self.device is None:
            return
        if self._unsealed():
            said = words.translated("FieldController", "The language changes as soon as nothing is left to be sealed.")
            self.window.notice.show_notice(said, level="info")
            return
        self._chosen_language = language
        self._language.choose(language)
        old, place = self.window, self.window.saveGeometry()
        self.runner.close()
        self._build()
        self.window.restoreGeometry(place)
        self._enter(self.device)
        self.window.show_page("device")
        self.window.show()
        old.closing.disconnect()
        old.hide()
        old.deleteLater()

    def _build(self) -> None:
        self.runner = JobRunner(self)
        self.window = FieldWindow(self.theme, JobModel(self.runner, self))
        self.window.endRequested.connect(self.end)
        self.window.closing.connect(self.end)

    def _enter(self, device: FieldDevice) -> None:
        if not device.confirmed:
            gate = FieldGate(self.theme)
            gate.confirmed.connect(lambda typed: self._confirm(device, gate, typed))
            gate.ended.connect(self.end)
            self.window.show_gate(gate)
            return
        self._make_pages(device)
        self.window.show_pages()
        self.window.may_close = self._may_close
        self._clipboard.start()
        self.idle.set_limit(self._idle_seconds())
        self.idle.occupied = lambda: self.recording is not None and self.recording.listening
        self.idle.start()
        self.session.start()

    def _confirm(self, device: FieldDevice, gate: FieldGate, typed: str) -> None:
        try:
            device.confirm(typed)
        except AppError as error:
            gate.show_problem(str(words.message(error)))
            return
        self._enter(device)

    def _make_pages(self, device: FieldDevice) -> None:
        window = self.window
        context = FieldContext(device, self.runner, self.theme, window.notice, self._settings, window)
        form, panel, strip = FieldInterviewPage(context), RecordPanel(self.theme), RecordStrip(self.theme)
        sealed, about = SealedPage(context), DevicePage(context)
        self.recording = FieldRecording(context, self._microphone, form, panel, strip, window)
        for page, widget in (("interview", form), ("record", panel), ("sealed", sealed), ("device", about)):
            window.add_page(page, widget)
        window.add_strip(strip)
        refreshing: dict[str, Callable[[], None]] = {
            "interview": form.refresh,
            "record": self.recording.refresh,
            "sealed": sealed.refresh,
        }

        def changed() -> None:
            context.run(window, lambda _: (device.sealed_today, len(device.items())), lambda it: window.show_state(*it))
            form.refresh()
            sealed.refresh()

        def came(page: str) -> None:
            refreshing.get(page, lambda: None)()
            if self.recording is not None:
                self.recording.show_strip()

        context.changed.connect(changed)
        window.pageChanged.connect(came)
        self.recording.shown.connect(lambda: window.show_page("record"))
        self.recording.left.connect(lambda: window.show_page("interview"))
        about.settingsChanged.connect(self.apply_settings)
        self._form = form
        changed()

    def _unsealed(self) -> bool:
        """Whether something would be lost, or a recording would end."""
        busy = self.recording is not None and self.recording.desk.busy
        return busy or (self._form is not None and self._form.is_touched())

    def _may_close(self) -> bool:
        if self.device is None or not self._unsealed():
            return True
        return prompts.confirm(
            self.window,
            self.tr("Close before everything is sealed?"),
            self.tr("What was typed and not sealed will be gone. A recording ends, and is sealed."),
            self.tr("Close"),
        )

    def _stop_watching(self) -> None:
        self.idle.stop()
        self.session.stop()
        self._clipboard.stop()

    def _cover(self) -> None:
        """Take what is shown off the screen, and with it every word of a form that was not sealed."""
        for widget in self._app.topLevelWidgets():
            if widget is not self.window:
                widget.close()
        self.window.show_gate(QWidget())
        self.window.repaint()
        if self._form is not None:
            self._form.wipe()

    def _secure(self) -> None:
        if self.recording is not None:
            self.recording.secure()

    def _stop_acts(self) -> None:
        self.runner.close(PATIENCE_S)

    def _choice(self) -> Choice:
        return _CHOICES.get(str(self._settings.get("theme")), Choice.SYSTEM)

    def _scale(self) -> float:
        return int(self._settings.get("text_size")) / 100

    def _idle_seconds(self) -> float:
        return int(self._settings.get("lock_after")) * 60.0
