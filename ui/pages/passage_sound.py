"""Plays single passages where they are listed, without leaving the page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from testimony_app.errors import AppError
from testimony_app.services import import_media
from testimony_app.services.import_media import MediaReader
from testimony_app.services.passages import QuotedPassage
from ui.pages.context import PageContext
from ui.widgets.player import Player


class PassageSound(QObject):
    """Signal: playing(coding id), "" when it stopped. The recording stays open until another one is wanted."""

    playing = Signal(str)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._player: Player | None = None
        self._reader: MediaReader | None = None
        self._recording_id = self._coding_id = ""
        self._wanted: tuple[int, int] | None = None

    @property
    def coding_id(self) -> str:
        """The passage that was asked for last."""
        return self._coding_id

    def toggle(self, passage: QuotedPassage) -> None:
        """Play a passage from its beginning to its end; the one that plays now stops.

        Says so where it has no sound.
        """
        player = self._player
        if player is not None and player.is_playing() and passage.coding.id == self._coding_id:
            player.pause()
            return
        recording_id = passage.transcript.recording_id
        start, end = passage.coding.start_ms, passage.coding.end_ms
        start, end = (passage.start_ms, passage.end_ms) if start is None or end is None else (start, end)
        if not recording_id or start is None or end is None:
            self._context.tell(AppError("passage.not_recorded"))
            return
        if recording_id == self._recording_id and self._reader is not None:
            self._coding_id, self._wanted = passage.coding.id, (start, end)
            self._play()
            return
        self.close()
        self._coding_id, self._wanted, self._recording_id = passage.coding.id, (start, end), recording_id
        work = partial(import_media.open_sound, recording_id=recording_id)
        self._context.load(self, work, partial(self._opened, recording_id))

    def close(self) -> None:
        """Stop, and let go of the recording."""
        if self._player is not None:
            self._player.close()
        if self._reader is not None:
            self._reader.close()
        was = self._coding_id
        self._reader, self._recording_id, self._coding_id, self._wanted = None, "", "", None
        if was:
            self.playing.emit("")

    def _opened(self, recording_id: str, reader: MediaReader) -> None:
        if recording_id != self._recording_id or self._reader is not None:
            reader.close()
            return
        self._reader = reader
        if self._player is None:
            self._player = Player(self)
            self._player.playingChanged.connect(lambda on: self.playing.emit(self._coding_id if on else ""))
            self._player.loaded.connect(self._play)
        self._player.open(reader)

    def _play(self) -> None:
        if self._player is not None and self._wanted is not None:
            self._player.play_passage(*self._wanted)
            if self._player.is_playing():
                self.playing.emit(self._coding_id)
