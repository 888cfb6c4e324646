"""The sound of the interview page: playing, the playhead, the spoken segment, and what is damaged."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from testimony_app.jobs import JobContext
from testimony_app.services.code_passage import CodingRead
from testimony_app.services.import_media import MediaReader, RecordingRead
from ui import words
from ui.models.code_tree_targets import Target
from ui.models.transcript_rows import Timeline
from ui.pages.context import PageContext
from ui.pages.interview_reading import SoundRead, damaged_stretches, read_sound
from ui.panels.player_bar import SoundPanel
from ui.widgets.player import Player
from ui.widgets.player_bar import SKIP_MS
from ui.widgets.transcript_view import TranscriptView
from ui.workers.runner import Lane

Bounds = tuple[int, int]


class SoundDesk(QObject):
    """Keeps player, waveform and transcript together. `passage` tells what Shift+Space and L play.

    Signal: said(sentence) of what was marked.
    """

    said = Signal(str)

    def __init__(
        self, context: PageContext, panel: SoundPanel, player: Player, view: TranscriptView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._panel, self._player, self._view = context, panel, player, view
        self._reader: MediaReader | None = None
        self._scan: JobContext | None = None
        self._timeline = Timeline(())
        self._mark: int | None = None
        self._selecting = False
        self.recording: RecordingRead | None = None
        self.passage: Callable[[], Bounds | None] = lambda: None
        player.positionChanged.connect(self._moved)
        player.damaged.connect(self._scan_again)
        player.failed.connect(lambda: self._panel.set_damage(self.tr("This recording cannot be played here.")))
        panel.waveform.seekRequested.connect(player.seek)
        panel.waveform.stretchSelected.connect(self._select_words)
        panel.bar.loopToggled.connect(self._loop)
        view.wordClicked.connect(self._play_word)
        view.caretMoved.connect(lambda *_: None if self._selecting else panel.waveform.clear_selection())

    @property
    def reader(self) -> MediaReader | None:
        """What the player reads from."""
        return self._reader

    def show_recording(self, recording: RecordingRead | None, refused: bool) -> None:
        """Open a recording; the one that is open already goes on."""
        self._panel.set_sound(recording is not None, refused)
        if recording is not None and self.recording is not None and recording.id == self.recording.id:
            return
        self.close()
        self.recording = recording
        if recording is not None:
            self._player.set_back_on_resume(int(self._context.settings.get("back_on_resume")) * 1000)
            self._panel.bar.set_duration(recording.duration_ms)
            self._panel.waveform.set_peaks((), 100, recording.duration_ms)
            self._context.load(self, lambda case: read_sound(case, recording), self._opened)

    def close(self) -> None:
        """Stop, let the reader go, and forget the recording."""
        self._player.close()
        if self._scan is not None:
            self._scan.cancel()
        if self._reader is not None:
            self._reader.close()
        self._reader = self._scan = self.recording = self._mark = None
        self._panel.set_damage("")

    def set_words(self, timeline: Timeline) -> None:
        """The times of the transcript that is shown."""
        self._timeline = timeline

    def set_stretches(self, codings: Mapping[str, CodingRead], targets: dict[str, Target]) -> None:
        """Show in the waveform what is coded."""
        self._panel.waveform.set_stretches(self._timeline.stretches(codings.values(), targets))

    def spoken(self) -> str | None:
        """The segment that is being spoken now, None while it does not play."""
        return self._timeline.spoken_at(self._player.position()) if self._player.is_playing() else None

    def toggle(self) -> None:
        """Play or pause."""
        if self._reader is not None:
            self._player.toggle()

    def back(self) -> None:
        """Three seconds back."""
        self._player.skip(-SKIP_MS)

    def step_speed(self, by: int) -> None:
        """Faster (1) or slower (-1)."""
        self._player.step_speed(by)

    def play_passage(self, bounds: Bounds | None = None) -> None:
        """Play a passage and stop at its end."""
        bounds = bounds or self._panel.waveform.selection() or self.passage()
        if bounds is not None and self._reader is not None:
            self._player.play_passage(*bounds, loop=self._panel.bar.loops)

    def play_segment(self, segment_id: str) -> None:
        """Play one segment and stop at its end."""
        bounds = self._timeline.segment(segment_id)
        if bounds is not None:
            self.play_passage(bounds)

    def stretch(self) -> Bounds | None:
        """The stretch of sound that is marked."""
        return self._panel.waveform.selection()

    def mark_in(self) -> None:
        """A stretch begins here."""
        if self._reader is not None:
            self._panel.waveform.clear_selection()
            self._mark = self._player.position()
            self._panel.waveform.set_mark(self._mark)
            self.said.emit(self.tr("Begins at {time}. O marks where it ends.").format(time=_clock(self._mark)))

    def mark_out(self) -> None:
        """The stretch that was begun ends here: mark it, and select the words that are spoken in it."""
        at = self._player.position()
        if self._reader is None or self._mark is None or at == self._mark:
            self.said.emit(self.tr("Press I where the stretch begins, and O later, where it ends."))
            return
        begun, self._mark = self._mark, None
        self._panel.waveform.select(begun, at)

    def forget_mark(self) -> bool:
        """Let go of a beginning without an end, or of a stretch; False where nothing is marked."""
        marked = self._mark is not None or self.stretch() is not None
        self._mark = None
        self._panel.waveform.set_mark(None)
        self._panel.waveform.clear_selection()
        return marked

    def toggle_loop(self) -> None:
        """Begin or end repeating the passage."""
        self._panel.bar.set_loops(not self._panel.bar.loops)

    def seek_segment(self, segment_id: str) -> None:
        """Go to where a segment begins."""
        at = self._timeline.time_of((segment_id, 0))
        if at is not None and self._reader is not None:
            self._player.seek(at)

    def _loop(self, on: bool) -> None:
        if on:
            self.play_passage()
        else:
            self._player.clear_passage()

    def _opened(self, sound: SoundRead) -> None:
        if self.recording is None or sound.recording.id != self.recording.id or self._reader is not None:
            if sound.reader is not None:
                sound.reader.close()
            return
        if sound.pairs:
            self._panel.waveform.set_peaks(sound.pairs, sound.step_ms, sound.recording.duration_ms)
        if sound.error is not None:
            self._context.tell(sound.error)
        if sound.reader is not None:
            self._reader = sound.reader
            self._player.open(sound.reader)
            self._scan_again()

    def _scan_again(self) -> None:
        recording = self.recording
        if recording is None or (self._scan is not None and not self._scan.cancelled):
            return
        self._scan = self._context.runner.start(
            lambda job: damaged_stretches(self._context.case, recording, job),
            self,
            lambda found: self._show_damage(recording.id, found),
            self._context.tell,
            lane=Lane.LONG,
        )

    def _show_damage(self, recording_id: str, found: list[Bounds]) -> None:
        if self.recording is None or self.recording.id != recording_id or not found:
            return
        places = words.comma().join(
            f"\u2066{words.clock(start)}–{words.clock(max(-(-end // 1000) * 1000, start + 1000))}\u2069"
            for start, end in found
        )
        said = self.tr("Damaged {places}: this part plays as silence. All else is as it was recorded.")
        self._panel.set_damage(said.format(places=places))

    def _moved(self, ms: int) -> None:
        self._panel.waveform.set_position(ms)
        spoken = self._timeline.spoken_at(ms)
        self._view.set_spoken(spoken, follow=self._player.is_playing())

    def _select_words(self, start: int, end: int) -> None:
        """Select the words that are spoken in a stretch, and say which it is."""
        found = self._timeline.passage(start, end)
        times = f"\u2066{_clock(start)}–{_clock(end)}\u2069"
        if found is not None and self._view.isVisible():
            self._selecting = True
            self._view.select(*found)
            self._selecting = False
            self._view.setFocus()
            self.said.emit(self.tr("Marked {times}. C or a digit codes it.").format(times=times))
        elif self._timeline.known:
            self.said.emit(
                self.tr("Marked {times}. By the times of the transcript nobody speaks there.").format(times=times)
            )

    def _play_word(self, segment_id: str, offset: int) -> None:
        at = self._timeline.time_of((segment_id, offset))
        if at is not None and self._reader is not None:
            self._panel.waveform.clear_selection()
            self._player.clear_passage()
            self._player.seek(at)
            self._player.play()


def _clock(milliseconds: int) -> str:
    """A moment to a tenth of a second, such as `41:07.5`."""
    return f"{words.clock(milliseconds)}.{milliseconds // 100 % 10}"
