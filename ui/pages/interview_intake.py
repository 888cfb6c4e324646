"""Bringing material into an interview: recordings, transcripts from files, typed ones, and those of a speech model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import edit_transcript, import_media, transcribe
from testimony_app.services.edit_transcript import Source, TranscriptRead
from testimony_app.services.import_media import RecordingRead
from testimony_app.services.transcribe import ModelEntry
from ui import prompts
from ui.pages.context import PageContext
from ui.panels.transcribe import TranscribePanel
from ui.panels.transcribe_import import ImportPreview
from ui.panels.transcribe_strip import TranscribeStrip
from ui.panels.transcribe_type import TypePanel
from ui.workers.runner import Lane

SOUND = ("wav", "flac", "mp3", "m4a", "aac", "ogg", "opus", "amr", "3gp", "mp4", "mov", "mkv", "webm", "aiff", "wma")
WORDS = ("txt", "docx", "srt", "vtt", "csv")
UNKNOWN = "model.unknown_needs_confirmation"


class IntakeDesk(QObject):
    """Signals: arrived(recording id, transcript id), one of them "", when something new is in the case;

    stepped(transcript id) when a run may have stored more; faceWanted(name) to show `words`, `transcribe`, `import`
    or `type` in the middle; shown(interview id) when an interview is read, and read again.
    """

    arrived = Signal(str, str)
    stepped = Signal(str)
    faceWanted = Signal(str)
    shown = Signal(str)

    def __init__(
        self,
        context: PageContext,
        panel: TranscribePanel,
        preview: ImportPreview,
        typing: TypePanel,
        strip: TranscribeStrip,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context, self._page = context, parent
        self._panel, self._preview, self._typing, self._strip = panel, preview, typing, strip
        self._interview_id, self._language = "", ""
        self._recording: RecordingRead | None = None
        self._transcript: TranscriptRead | None = None
        self._running: dict[str, JobContext] = {}
        self._drafts: dict[str, str] = {}
        self._unconfirmed: Path | None = None
        self._source, self._models = Source.IMPORTED, list[ModelEntry]()
        self._connect()

    def set_interview(
        self, interview_id: str, language: str, recording: RecordingRead | None, transcript: TranscriptRead | None
    ) -> None:
        """What material goes to, and what is shown of it."""
        if interview_id != self._interview_id:
            # What was typed belongs to the interview it was typed in.
            self._drafts[self._interview_id] = self._typing.text
            self._typing.set_text(self._drafts.pop(interview_id, ""))
        self._interview_id, self._language = interview_id, language
        self._recording, self._transcript = recording, transcript
        self._show_strip()
        self.shown.emit(interview_id)

    @property
    def interview_id(self) -> str:
        """The interview that material goes to, "" before one was shown."""
        return self._interview_id

    @property
    def running(self) -> bool:
        """Whether the recording that is shown is being transcribed."""
        return self._recording is not None and self._recording.id in self._running

    # Recordings

    def choose_recording(self) -> None:
        """Ask for a sound file and import it."""
        patterns = self.tr("Recordings ({patterns})").format(patterns=" ".join(f"*.{kind}" for kind in SOUND))
        chosen = prompts.open_file(self._page, self.tr("Import recording"), patterns)
        if chosen is not None:
            self.import_recording(chosen)

    def import_recording(self, path: Path) -> None:
        """Import a recording beside the window."""
        interview_id = self._interview_id
        self._context.long(
            self,
            self.tr("Importing a recording"),
            lambda case, job: import_media.import_recording(case, interview_id, path, job),
            self._recorded,
        )

    def drop(self, path: Path) -> bool:
        """Import what was dropped; False if it is no kind of file that is known."""
        kind = path.suffix.lower().removeprefix(".")
        if kind in SOUND:
            self.import_recording(path)
        elif kind in WORDS:
            self.read_transcript(path)
        return kind in (*SOUND, *WORDS)

    # Transcripts from files and by hand

    def begin(self, way: str) -> None:
        """Begin one of the three ways to a transcript: `transcribe`, `import` or `type`."""
        if way == "import":
            self.choose_transcript()
        elif way == "type":
            self.faceWanted.emit("type")
            self._typing.begin()
        else:
            self.faceWanted.emit("transcribe")
            self._context.load(self, lambda _: transcribe.models(), self._show_models)

    def choose_transcript(self) -> None:
        """Ask for a transcript file and show what it holds."""
        patterns = self.tr("Transcripts ({patterns})").format(patterns=" ".join(f"*.{kind}" for kind in WORDS))
        chosen = prompts.open_file(self._page, self.tr("Import transcript"), patterns)
        if chosen is not None:
            self.read_transcript(chosen)

    def read_transcript(self, path: Path) -> None:
        """Show what a transcript file holds, before it is kept."""
        self._context.load(self, lambda _: edit_transcript.read_file(path), self._read)

    # Transcripts by a model

    def add_model(self, path: Path, allow_unknown: bool = False) -> None:
        """Bring a model from a disk; one that nobody vouches for is asked about in the page."""
        self._unconfirmed = path
        self._context.long(
            self,
            self.tr("Adding a speech model"),
            lambda _case, _job: transcribe.add_model(path, allow_unknown=allow_unknown),
            self._model_added,
            self._model_failed,
        )

    def transcribe(self, model: ModelEntry, language: str = "", prompt: str = "") -> None:
        """Let a model listen to the recording that is shown; segments appear as they are stored."""
        recording = self._recording
        if recording is None or recording.id in self._running:
            return
        case = self._context.case
        self._running[recording.id] = self._context.runner.start(
            lambda job: transcribe.transcribe(case, recording.id, model, job, language, prompt),
            self,
            lambda made: self._ended(recording, made),
            lambda error: self._ended(recording, None, error),
            lambda fraction, stage: self._progress(recording, fraction, stage),
            title=self.tr("Transcribing"),
            lane=Lane.LONG,
            cancelled=lambda: self._ended(recording, None),
        )
        self._strip.show_running(0.0, recording.duration_ms, "transcribe.loading")
        self.faceWanted.emit("words")

    def stop(self) -> None:
        """Stop listening to the recording that is shown; what was stored stays."""
        if self._recording is not None and self._recording.id in self._running:
            self._running[self._recording.id].cancel()

    def go_on(self) -> None:
        """Go on where a run stopped, with the same model if it is still on this device."""
        self._context.load(self, lambda _: transcribe.models(), self._go_on_with)

    # Inside

    def _connect(self) -> None:
        self._panel.begun.connect(self._begun)
        self._panel.addFile.connect(self._choose_model_file)
        self._panel.addFolder.connect(self._choose_model_folder)
        self._panel.confirmed.connect(self._confirmed)
        self._preview.kept.connect(self._keep)
        self._typing.written.connect(self._typed)
        self._strip.stopChosen.connect(self.stop)
        self._strip.goOnChosen.connect(self.go_on)
        for panel in (self._panel, self._preview, self._typing):
            panel.left.connect(lambda: self.faceWanted.emit("words"))

    def _recorded(self, recording: RecordingRead) -> None:
        self._context.say(self.tr("The recording is in the case, encrypted. The file it came from is as it was."))
        self.arrived.emit(recording.id, "")

    def _read(self, utterances: Sequence[Utterance]) -> None:
        self._source = Source.IMPORTED
        self._preview.show_utterances(utterances)
        self.faceWanted.emit("import")

    def _typed(self, utterances: Sequence[Utterance]) -> None:
        self._keep(utterances, {}, Source.TYPED)
        self._typing.set_text("")

    def _keep(
        self, utterances: Sequence[Utterance], speakers: Mapping[str, str], source: Source = Source.IMPORTED
    ) -> None:
        interview_id = self._interview_id
        recording_id = None if self._recording is None else self._recording.id
        self._context.load(
            self,
            lambda case: edit_transcript.add_transcript(
                case, interview_id, utterances, source=source, recording_id=recording_id, speakers=speakers
            ),
            lambda added: self.arrived.emit("", added.id),
        )

    def _show_models(self, models: list[ModelEntry]) -> None:
        self._models = models
        left = self._transcript
        done = left.transcribed_until_ms if left is not None and left.state.value == "in_progress" else 0
        self._panel.set_models(models, self._model_of(left))
        if self._recording is not None:
            self._panel.set_recording(self._recording.duration_ms, self._language, done)

    def _model_of(self, transcript: TranscriptRead | None) -> str:
        engine = "" if transcript is None else transcript.engine
        return next((each.id for each in self._models if each.sha256 and each.sha256 in engine), "")

    def _begun(self, model_id: str, language: str, prompt: str) -> None:
        model = next((each for each in self._models if each.id == model_id), None)
        if model is not None:
            self.transcribe(model, language, prompt)

    def _go_on_with(self, models: list[ModelEntry]) -> None:
        self._models = models
        known = self._model_of(self._transcript)
        if known:
            self._begun(known, "", "")
        else:
            self.faceWanted.emit("transcribe")
            self._show_models(models)

    def _choose_model_file(self) -> None:
        chosen = prompts.open_file(self._page, self.tr("Add a speech model"), self.tr("Models (*.pt *.gz *.tgz)"))
        if chosen is not None:
            self.add_model(chosen)

    def _choose_model_folder(self) -> None:
        chosen = prompts.open_folder(self._page, self.tr("Add a speech model"))
        if chosen is not None:
            self.add_model(chosen)

    def _confirmed(self) -> None:
        self._panel.ask_unknown(False)
        if self._unconfirmed is not None:
            self.add_model(self._unconfirmed, allow_unknown=True)

    def _model_added(self, entry: ModelEntry) -> None:
        self._unconfirmed = None
        self._context.say(self.tr("The speech model {name} is ready.").format(name=entry.name))
        self._context.load(self, lambda _: transcribe.models(), self._show_models)

    def _model_failed(self, error: Exception) -> None:
        if isinstance(error, AppError) and error.code == UNKNOWN:
            self._panel.ask_unknown(True)
        else:
            self._context.tell(error)

    def _progress(self, recording: RecordingRead, fraction: float, stage: str) -> None:
        if self._recording is not None and recording.id == self._recording.id:
            self._strip.show_running(fraction, recording.duration_ms, stage)
            self.stepped.emit(recording.id)

    def _ended(self, recording: RecordingRead, made: TranscriptRead | None, error: Exception | None = None) -> None:
        self._running.pop(recording.id, None)
        if made is not None:
            self._context.say(self.tr("The transcript is ready to be heard and corrected."))
        if recording.interview_id == self._interview_id:
            self._show_strip()
            self.arrived.emit("", "" if made is None else made.id)
        if error is not None:
            self._context.tell(error)

    def _show_strip(self) -> None:
        transcript = self._transcript
        if self.running:
            self._strip.show()
        elif transcript is not None and transcript.state.value == "in_progress":
            self._strip.show_stopped(transcript.transcribed_until_ms)
        else:
            self._strip.hide()
