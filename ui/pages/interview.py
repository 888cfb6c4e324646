"""The interview page: facts, sound and words, coding. It lays out and wires; the desks do the work."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.services import transcribe
from testimony_app.services.code_passage import CodingRead
from testimony_app.services.edit_transcript import TranscriptRead
from ui.models.code_tree_targets import Target
from ui.models.transcript_rows import Timeline
from ui.pages.context import PageContext
from ui.pages.gathered_reads import GatheredReads
from ui.pages.interview_acts import EVERYWHERE, OF_A_STRETCH, OF_THE_SOUND, all_acts
from ui.pages.interview_coding import CodingDesk
from ui.pages.interview_intake import IntakeDesk
from ui.pages.interview_keys import act_of
from ui.pages.interview_masking import MaskDesk
from ui.pages.interview_middle import Middle, three_columns
from ui.pages.interview_names import NamesDesk
from ui.pages.interview_reading import Reading, WordsRead, read_codings, read_interview, read_words
from ui.pages.interview_sheet import KeySheet
from ui.pages.interview_sound import SoundDesk
from ui.pages.interview_walk import WalkDesk
from ui.pages.interview_words import WordsDesk
from ui.pages.interview_work import WorkDesk
from ui.panels.coding import CodingPanel
from ui.panels.facts import FactsPanel
from ui.panels.passage_details import PassageDetails
from ui.widgets.player import Player
from ui.widgets.transcript_values import Span


class InterviewPage(QWidget):
    """One interview. Signal: leftPage(), when the person goes back to the list."""

    leftPage = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._context, theme = context, context.theme
        self._interview_id = ""
        self._reading: Reading | None = None
        self._words: WordsRead | None = None
        self._wanted_segment = ""
        self._wanted: Span | None = None
        self._soon = GatheredReads(context, self)
        self.player = Player(self)
        self.facts, self.middle = FactsPanel(theme), Middle(theme, self.player)
        self.panel, self.details = CodingPanel(theme), PassageDetails(theme)
        self.view = self.middle.view
        self.sound = SoundDesk(context, self.middle.sound, self.player, self.view, self)
        self.names = NamesDesk(context, self.facts.identity, self)
        self.words = WordsDesk(context, self.view, self)
        self.masking = MaskDesk(context, self.middle, self.facts, self.words, self)
        self.coding = CodingDesk(context, self.view, self.panel, self.details, self)
        self.walk, middle = WalkDesk(self.view, self.words, self.coding, self), self.middle
        self.intake = IntakeDesk(context, middle.transcribe, middle.preview, middle.typing, middle.strip, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(three_columns(self.facts, middle, self.panel, self.details))
        self.work, self.sheet = WorkDesk(context, middle.work, self), KeySheet(theme, self)
        self.acts = all_acts(self, context)
        self._connect()

    # What is shown

    def show_interview(self, interview_id: str, segment_id: str | None = None, passage: Span | None = None) -> None:
        """Show an interview, one of its segments in its transcript, and there a passage selected."""
        if interview_id != self._interview_id:
            self.view.finish_correcting()
            self.details.keep_memo()
            self.close_sound()
            self._reading = self._words = None
            self.middle.show_face("words")
        self._interview_id, self._wanted_segment, self._wanted = interview_id, segment_id or "", passage
        self._read("", "", segment_id or "")

    def refresh(self) -> None:
        """Read again what is shown."""
        if self._interview_id:
            self._read(self._transcript_id(), self._recording_id())

    def close_sound(self) -> None:
        """Stop playing, let the recording go, and close names that are open. For locking and for leaving."""
        self.sound.close()
        self.facts.identity.close_names()

    def _read(self, transcript_id: str, recording_id: str, segment_id: str = "") -> None:
        wanted = self._interview_id
        self._context.load(
            self, lambda case: read_interview(case, wanted, transcript_id, recording_id, segment_id), self._show
        )

    def _show(self, reading: Reading) -> None:
        if reading.page.interview.id != self._interview_id:
            return
        self._reading = reading
        self.sound.show_recording(reading.recording, reading.refused)
        self._show_words(reading)
        self._show_facts()
        if self.middle.face in ("words", "empty"):
            self.middle.show_face("words")
        if self._wanted_segment in self.words.ids:
            self.view.go_to((self._wanted_segment, 0))
            self.sound.seek_segment(self._wanted_segment)
            self._select_wanted()
        self._wanted_segment, self._wanted = "", None

    def _select_wanted(self) -> None:
        """Select the passage that was asked for, unless its words went in the meantime."""
        if self._wanted is not None and all(segment_id in self.words.ids for segment_id, _ in self._wanted):
            self.view.select(*self._wanted)
            self.view.setFocus()

    def _show_words(self, reading: Reading) -> None:
        held, known = reading.words, self._words
        if held is None or known is None or held.transcript.id != known.transcript.id:
            codings = () if held is None else held.codings
            self.coding.codings = {coding.id: coding for coding in codings}
            self.coding.targets = reading.targets
            self.words.begin(() if held is None else held.segments, self.coding.stripes())
            self._words = held
            self._know_times()
            self.coding.begin(reading.targets, "" if held is None else held.transcript.id, codings)
            self.coding.name_passage()
        else:
            self.coding.update(self.coding.codings.values(), reading.targets)
            self._renew_words(held)

    def _show_facts(self) -> None:
        reading = self._reading
        if reading is None:
            return
        self.facts.show_page(reading.page, self._recording_id(), self._transcript_id())
        transcript = None if self._words is None else self._words.transcript
        self.masking.set_transcript(transcript)
        interview = reading.page.interview
        self.work.set_interview(interview.id)
        self.intake.set_interview(interview.id, interview.language, reading.recording, transcript)

    def _renew_words(self, held: WordsRead) -> None:
        """Take over segments and codings of the transcript that is shown, repainting only what differs."""
        if self._words is None or held.transcript.id != self._words.transcript.id:
            return
        state, self._words = self._words.transcript.state, held
        before = self.coding.codings
        self.coding.codings = {coding.id: coding for coding in held.codings}
        drawn = self.words.update(held.segments, self.coding.stripes)
        self.coding.codings = before
        self._know_times()
        self.coding.update(held.codings, self.coding.targets, draw=not drawn)
        if self.middle.face == "empty" and held.segments:
            self.middle.show_face("words")
        if held.transcript.state is not state:
            self.refresh()

    def _know_times(self) -> None:
        timeline = Timeline(self.words.segments)
        self.sound.set_words(timeline)
        self.coding.set_segments(self.words.segments, timeline)
        self.middle.finder.set_texts(self.words.texts)

    def _changed(self, ids: frozenset[str]) -> None:
        reading, transcript_id = self._reading, self._transcript_id()
        if reading is None:
            return
        if ids & {reading.page.interview.id, reading.page.witness.id}:
            self._soon.read("page", lambda _: None, lambda _: self.refresh())
        elif transcript_id and ids & self.words.ids:
            self._soon.read("words", lambda case: read_words(case, transcript_id), self._renew_words)
        else:
            self._soon.read("codings", lambda case: read_codings(case, transcript_id), self._renew_codings)

    def _renew_codings(self, found: tuple[tuple[CodingRead, ...], dict[str, Target]]) -> None:
        codings, targets = found
        if not codings or codings[0].transcript_id == self._transcript_id():
            self.coding.update(codings, targets)

    def _transcript_id(self) -> str:
        return "" if self._words is None else self._words.transcript.id

    def _recording_id(self) -> str:
        return "" if self.sound.recording is None else self.sound.recording.id

    # Keys, files, and the wires between the parts

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = act_of(event)
        here = QApplication.focusWidget() in (self.view, self.middle.sound.waveform, self)
        typing_key = event.key() == Qt.Key.Key_F4
        by_ear = act in OF_A_STRETCH and self.sound.stretch() is not None
        fits = self.middle.face == "words" or act in OF_THE_SOUND or by_ear
        if act and (act in EVERYWHERE or typing_key or (here and fits)):
            self.acts[act]()
            event.accept()
            return
        correcting_on = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.view.is_correcting
        if correcting_on and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.words.correct_next()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.player.pause()
        self.facts.identity.close_names()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        taken = [self.intake.drop(Path(url.toLocalFile())) for url in event.mimeData().urls() if url.isLocalFile()]
        if True not in taken:
            self.middle.say(self.tr("This kind of file is neither a recording nor a transcript that can be read."))
        event.acceptProposedAction()

    def _connect(self) -> None:
        facts, middle, intake = self.facts, self.middle, self.intake
        self.sound.passage = self.coding.bounds
        self.words.current_segment = lambda: self.sound.spoken() or self.view.current_segment()
        self.coding.spoken, self.coding.marked = self.sound.spoken, self.sound.stretch
        self._context.changed.connect(self._changed)
        facts.backChosen.connect(self.leave)
        for panel in (facts, middle.sound):
            panel.consentChosen.connect(lambda: self._context.opened.emit("consent", self._interview_id))
        facts.transcriptChosen.connect(lambda chosen: self._read(chosen, self._recording_id()))
        facts.recordingChosen.connect(lambda chosen: self._read(self._transcript_id(), chosen))
        facts.addTranscript.connect(intake.begin)
        facts.addRecording.connect(intake.choose_recording)
        middle.wayChosen.connect(intake.begin)
        middle.sound.importChosen.connect(intake.choose_recording)
        middle.correctChosen.connect(lambda on: self.view.begin_correcting() if on else self.view.finish_correcting())
        middle.helpChosen.connect(self.sheet.open)
        middle.findChosen.connect(middle.finder.open)
        middle.orphansChosen.connect(self.coding.look_at_orphans)
        self.view.modeChanged.connect(middle.show_mode)
        self.view.caretMoved.connect(lambda *_: self.coding.name_passage())
        for side in (self.panel, self.details):
            side.left.connect(self.view.setFocus)
        intake.arrived.connect(self._arrived)
        intake.stepped.connect(self._stepped)
        intake.faceWanted.connect(middle.show_face)
        for desk in (self.words, self.coding, self.walk, self.sound):
            desk.said.connect(middle.say)
        self.words.wentTo.connect(self.sound.play_segment)
        self.walk.wentTo.connect(self.sound.seek_segment)
        self.coding.stretchesChanged.connect(lambda: self.sound.set_stretches(self.coding.codings, self.coding.targets))
        self.coding.orphansChanged.connect(middle.show_orphans)

    def leave(self) -> None:
        """Go back to the list."""
        self.view.finish_correcting()
        self.details.keep_memo()
        self.close_sound()
        self.leftPage.emit()

    def _arrived(self, recording_id: str, transcript_id: str) -> None:
        self.middle.show_face("words")
        self._read(transcript_id or self._transcript_id(), recording_id or self._recording_id())

    def _stepped(self, recording_id: str) -> None:
        """A run may have stored more: look, and show it."""
        known = None if self._words is None else self._words.transcript

        def grown(case: Case) -> TranscriptRead | None:
            made = transcribe.unfinished(case, recording_id)
            return None if made == known else made

        self._soon.read("grown", grown, self._grew)

    def _grew(self, made: TranscriptRead | None) -> None:
        if made is None or made.recording_id != self._recording_id():
            return
        if made.id == self._transcript_id():
            self._soon.read("words", lambda case: read_words(case, made.id), self._renew_words)
        else:
            self._read(made.id, self._recording_id())
