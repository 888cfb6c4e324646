"""Recording on the interview page: what may be recorded, what runs behind other pages, and what was cut off."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.errors import AppError
from testimony_app.services import import_media, log_interview, record_audio
from testimony_app.services.import_media import RecordingRead
from testimony_app.services.record_audio import Unfinished
from ui import prompts, words
from ui.pages.context import PageContext
from ui.pages.interview import InterviewPage
from ui.pages.record_desk import RecordDesk
from ui.panels.record import PAUSED
from ui.panels.record_strip import RecordStrip
from ui.shell.wakeful import Wakeful

SCOPE = "audio_recording"


@dataclass(frozen=True, slots=True)
class Offer:
    """What is known of an interview that could be recorded now. conditions: of the consent to record, "" if none."""

    interview_id: str
    code: str
    consent: Status
    conditions: str
    room_ms: int


class InterviewRecording(QObject):
    """Brings panel, page and strip together. `desk` does the recording, and goes on behind every other page."""

    def __init__(self, context: PageContext, page: InterviewPage, strip: RecordStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._page, self._strip = context, page, strip
        self._panel = page.middle.record
        self._offer: Offer | None = None
        self._waiting: list[Unfinished] = []
        self._wakeful = Wakeful()
        self.desk = RecordDesk(context.runner, context.microphone, self._panel, self)
        self._connect()

    @property
    def listening(self) -> bool:
        """Whether somebody may be speaking into a recording."""
        return self.desk.listening

    def offer(self, interview_id: str, at_once: bool = False) -> None:
        """Get ready to record an interview. at_once: begin, if a microphone is there and the witness has agreed."""
        if self.desk.busy:
            self._context.tell(AppError("recording.running"))
            self._look_at_it()
        elif interview_id:
            self._context.load(
                self, lambda case: _read(case, interview_id), lambda found: self._offered(found, at_once)
            )

    def look(self) -> None:
        """Look for recordings that were begun and not kept."""
        self._context.load(self, record_audio.unfinished, self._found)

    def secure(self) -> None:
        """End at once, for locking; what was heard waits for the next opening."""
        self.desk.secure()
        self._wakeful.keep(False)

    # Inside

    def _connect(self) -> None:
        page, desk, strip = self._page, self.desk, self._strip
        page.middle.sound.recordChosen.connect(lambda: self.offer(page.intake.interview_id))
        page.facts.recordLive.connect(lambda: self.offer(page.intake.interview_id))
        page.intake.shown.connect(self._shown)
        self._panel.left.connect(lambda: page.middle.show_face("words"))
        desk.changed.connect(self._show_strip)
        desk.changed.connect(lambda: self._wakeful.keep(desk.listening))
        desk.ticked.connect(lambda *_: self._show_strip())
        desk.kept.connect(self._kept)
        desk.ended.connect(self._ended)
        desk.failed.connect(self._context.tell)
        strip.showChosen.connect(self._look_at_it)
        strip.keepChosen.connect(self._bring_in)
        strip.discardChosen.connect(self._discard)

    def _offered(self, offer: Offer, at_once: bool) -> None:
        if self.desk.busy or offer.interview_id != self._page.intake.interview_id:
            return
        self._offer = offer
        self._panel.set_title(self.tr("Record {interview}").format(interview=words.isolated(offer.code)))
        self._panel.set_room(offer.room_ms)
        self._panel.set_consent(self._consent_of(offer))
        case = self._context.case
        self.desk.prepare(lambda rate: record_audio.begin(case, offer.interview_id, rate))
        self._page.player.pause()
        self._page.middle.show_face("record")
        self._panel.begin()
        if at_once and offer.consent in (Status.GIVEN, Status.CONDITIONAL) and self._panel.device:
            self.desk.start()

    def _consent_of(self, offer: Offer) -> str:
        if offer.consent is Status.CONDITIONAL:
            return self.tr("The witness agreed to be recorded on this condition: {words}").format(
                words=offer.conditions
            )
        if offer.consent is Status.GIVEN:
            return ""
        return self.tr("It is not noted that the witness agreed to be recorded. Ask before you record, and note it.")

    def _shown(self, interview_id: str) -> None:
        """Another interview came to the front, or the same one was read again."""
        of_this = self._offer is not None and self._offer.interview_id == interview_id
        if self.desk.busy and of_this and self._page.middle.face in ("words", "empty"):
            self._page.middle.show_face("record")
        elif not of_this and self._page.middle.face == "record":
            self._page.middle.show_face("words")
        self._show_strip()

    def _look_at_it(self) -> None:
        if self._offer is not None:
            self._page.middle.show_face("record")
            self._context.opened.emit("interview", self._offer.interview_id)

    def _show_strip(self) -> None:
        if self.desk.busy and self._offer is not None:
            if self._panel.isVisible():
                self._strip.hide()
            else:
                sound_ms, durable_ms = self.desk.times
                self._strip.show_running(self._offer.code, sound_ms, durable_ms, self.desk.state == PAUSED)
        elif self._waiting:
            self._strip.show_unfinished(self._waiting[0])
        else:
            self._strip.hide()

    def _kept(self, recording: RecordingRead) -> None:
        length = words.clock(recording.duration_ms)
        self._context.say(self.tr("The recording is in the case, encrypted: {time}.").format(time=length))
        self._came(recording)

    def _ended(self) -> None:
        if self._page.middle.face == "record":
            self._page.middle.show_face("words")
        self.look()

    def _came(self, recording: RecordingRead) -> None:
        if recording.interview_id == self._page.intake.interview_id:
            self._page.intake.arrived.emit(recording.id, "")
        self._context.changed.emit(frozenset({recording.interview_id}))

    # What was begun and not kept

    def _found(self, waiting: list[Unfinished]) -> None:
        self._waiting = waiting
        self._show_strip()

    def _bring_in(self) -> None:
        if not self._waiting:
            return
        held = self._waiting[0]
        elsewhere = "" if held.interview_id or not self._page.isVisible() else self._page.intake.interview_id

        def failed(error: Exception) -> None:
            self._context.tell(error)
            self.look()

        self._strip.hide()
        self._context.long(
            self,
            self.tr("Bringing in a recording"),
            lambda case, job: record_audio.recover(case, held.media_id, job, elsewhere),
            self._recovered,
            failed,
            self.look,
        )

    def _recovered(self, recording: RecordingRead) -> None:
        self._kept(recording)
        self._context.opened.emit("interview", recording.interview_id)
        self.look()

    def _discard(self) -> None:
        if not self._waiting:
            return
        held = self._waiting[0]
        gone = self.tr("{time} of sound will be gone for good.").format(time=words.clock(held.duration_ms))
        if prompts.confirm(self._strip, self.tr("Discard this recording?"), gone, self.tr("Discard")):
            self._context.load(
                self, lambda case: record_audio.discard_unfinished(case, held.media_id), lambda _: self.look()
            )


def _read(case: Case, interview_id: str) -> Offer:
    """Raises AppError `consent.recording_refused`."""
    import_media.refuse_without_consent(case, interview_id)
    held = log_interview.page(case, interview_id)
    standing = next((each for each in held.standings if each.scope == SCOPE), None)
    status = Status.NOT_ASKED if standing is None else standing.status
    decision = None if standing is None else standing.decision
    conditions = "" if decision is None else decision.conditions
    return Offer(interview_id, held.interview.code, status, conditions, record_audio.room_ms(case))
