"""Recording on a field device: the panel, what runs behind the other pages, and to which interview it belongs."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from testimony_app.domain.consent import Status
from testimony_app.errors import AppError
from testimony_app.services.field_device import KeptTake
from testimony_app.services.live_recording import LiveRecording
from ui.field.context import FieldContext
from ui.field.interview import FieldInterviewPage
from ui.pages.record_desk import RecordDesk
from ui.panels.record import PAUSED, RecordPanel
from ui.panels.record_strip import RecordStrip
from ui.shell.wakeful import Wakeful
from ui.widgets.microphone import Microphone


class FieldRecording(QObject):
    """Brings panel, form and strip together. Signals: shown() and left(), to bring the panel to the front or away."""

    shown = Signal()
    left = Signal()

    def __init__(
        self,
        context: FieldContext,
        microphone: Microphone,
        page: FieldInterviewPage,
        panel: RecordPanel,
        strip: RecordStrip,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._page, self._panel, self._strip = context, page, panel, strip
        self._wakeful = Wakeful()
        self.desk = RecordDesk(context.runner, microphone, panel, self)
        self.desk.consequence = self.tr("{time} of sound will be gone for good, for headquarters too.")
        panel.set_title(self.tr("Record an interview"))
        panel.set_promise(
            self.tr(
                "The sound goes onto this disk sealed, as it is spoken. Once you stop, nobody can hear it on this "
                "device, you included. If the app or the battery dies, less than a second is lost, and headquarters "
                "opens the rest. A pause leaves one second of silence. While it records, the window does not close by "
                "itself."
            )
        )
        self._connect()

    @property
    def listening(self) -> bool:
        """Whether somebody may be speaking into a recording."""
        return self.desk.listening

    def refresh(self) -> None:
        """Offer what is connected now, with what there is to think of before recording."""
        device, consent = self._context.device, self._page.consent

        def begin(rate: int) -> LiveRecording[KeptTake]:
            if consent is Status.REFUSED:
                raise AppError("consent.recording_refused", status=consent.value)
            return device.begin(rate)

        self.desk.prepare(begin)
        self._panel.set_consent(self._warning(consent))
        self._context.run(self, lambda _: device.room_ms(), self._panel.set_room)
        self.show_strip()

    def secure(self) -> None:
        """End at once, for closing: all that was heard is forced out and goes along with the next handover."""
        self.desk.secure()
        self._wakeful.keep(False)

    def show_strip(self) -> None:
        """Say above the other pages what runs."""
        if self.desk.busy and not self._panel.isVisible():
            self._strip.show_running(self._page.code, *self.desk.times, self.desk.state == PAUSED)
        else:
            self._strip.hide()

    def _warning(self, consent: Status) -> str:
        if consent is Status.REFUSED:
            return self.tr("The form says that the witness refused to be recorded.")
        if consent is Status.GIVEN:
            return ""
        if consent is Status.CONDITIONAL:
            return self.tr("The witness agreed to be recorded on a condition: look at the form.")
        return self.tr("It is not noted that the witness agreed to be recorded. Ask before you record, and note it.")

    def _connect(self) -> None:
        desk = self.desk
        self._panel.left.connect(self.left)
        self._strip.showChosen.connect(self.shown)
        self._page.consentChanged.connect(self._consent_changed)
        desk.changed.connect(self.show_strip)
        desk.changed.connect(lambda: self._wakeful.keep(desk.listening))
        desk.ticked.connect(lambda *_: self.show_strip())
        desk.kept.connect(self._kept)
        desk.ended.connect(self._context.changed)
        desk.failed.connect(self._context.tell)

    def _consent_changed(self) -> None:
        if not self.desk.busy:
            self.refresh()

    def _kept(self, take: KeptTake) -> None:
        self._page.takes.tick(take.media_id)
        self._context.changed.emit()
        self._context.say(self.tr("The recording is sealed. It belongs to the interview that you seal next."))
