"""Playing a passage that was found, from its recording, without leaving the list."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import import_media, log_interview
from testimony_app.services.import_media import MediaReader
from testimony_app.services.retrieve import Hit
from ui.pages.context import PageContext
from ui.widgets.player import Player


class HitSound(QObject):
    """Signal: playingChanged(bool). The recording that was played last stays open until `close`."""

    playingChanged = Signal(bool)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.player = Player(self)
        self._reader: MediaReader | None = None
        self._transcript = ""
        self._wanted: Hit | None = None
        self.player.playingChanged.connect(self.playingChanged)
        self.player.failed.connect(self._failed)

    def toggle(self, hit: Hit) -> None:
        """Play a passage; stop if it is the one that is being played."""
        playing = self.player.is_playing() and self._wanted is not None and self._wanted.key == hit.key
        self.player.pause()
        if playing or hit.bounds is None:
            return
        self._wanted = hit
        if self._reader is not None and self._transcript == hit.source.transcript_id:
            self._play(hit)
        else:
            self._context.load(self, lambda case: _opened(case, hit), lambda reader: self._begin(hit, reader))

    def close(self) -> None:
        """Stop, and let the recording go."""
        self._wanted = None
        self.player.close()
        if self._reader is not None:
            self._reader.close()
        self._reader, self._transcript = None, ""

    def pause(self) -> None:
        """Stop for now."""
        self._wanted = None
        self.player.pause()

    def _begin(self, hit: Hit, reader: MediaReader) -> None:
        if self._wanted is not hit:
            reader.close()
            return
        self.close()
        self._wanted, self._reader, self._transcript = hit, reader, hit.source.transcript_id
        self.player.open(reader)
        self._play(hit)

    def _play(self, hit: Hit) -> None:
        if hit.bounds is not None:
            start, end = hit.bounds
            self.player.play_passage(start, max(end, start + 200))

    def _failed(self) -> None:
        self._context.tell(AppError("sound.damaged"))


def _opened(case: Case, hit: Hit) -> MediaReader:
    """The sound that the passage was transcribed from. Raises AppError `recording.missing`, as `open_sound` does."""
    page = log_interview.page(case, hit.source.interview_id)
    named = {each.recording_id for each in page.transcripts if each.id == hit.source.transcript_id}
    found = next((each for each in page.recordings if each.id in named), next(iter(page.recordings), None))
    if found is None:
        raise AppError("recording.missing")
    return import_media.open_sound(case, found.id)
