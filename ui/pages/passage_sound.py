"""Plays single passages where they are listed, without leaving the page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import import_media, log_interview
from testimony_app.services.import_media import MediaReader
from testimony_app.services.passages import QuotedPassage
from testimony_app.services.retrieve import Hit
from ui.pages.context import PageContext
from ui.widgets.player import Player

LEAST_MS = 200
"""So long at least is heard of a passage."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What is to be heard. key: by which its list knows it. bounds: milliseconds, None without times."""

    key: str
    interview_id: str
    transcript_id: str
    bounds: tuple[int, int] | None


def of_passage(passage: QuotedPassage) -> Heard:
    """A coded passage, known by the coding's id; as it was marked in the sound, else as its words were spoken."""
    held = passage.coding
    start, end = (held.start_ms, held.end_ms)
    if start is None or end is None:
        start, end = passage.start_ms, passage.end_ms
    bounds = None if start is None or end is None else (start, end)
    return Heard(held.id, passage.interview.id, passage.transcript.id, bounds)


def of_hit(hit: Hit) -> Heard:
    """A passage that a query found, known by its key."""
    return Heard(hit.key, hit.source.interview_id, hit.source.transcript_id, hit.bounds)


class PassageSound(QObject):
    """Signal: playing(key), "" when it stopped. The recording stays open until another one is wanted."""

    playing = Signal(str)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._player: Player | None = None
        self._reader: MediaReader | None = None
        self._transcript_id = ""
        self._wanted: Heard | None = None

    @property
    def player(self) -> Player:
        """What plays; made when it is first wanted."""
        if self._player is None:
            self._player = Player(self)
            self._player.playingChanged.connect(self._tell)
            self._player.loaded.connect(self._play)
            self._player.failed.connect(lambda: self._context.tell(AppError("sound.damaged")))
        return self._player

    @property
    def key(self) -> str:
        """The passage that was asked for last, "" for none."""
        return "" if self._wanted is None else self._wanted.key

    def is_playing(self) -> bool:
        """Whether a passage is heard now."""
        return self._player is not None and self._player.is_playing()

    def toggle(self, heard: Heard) -> None:
        """Play a passage from its beginning to its end; the one that plays now stops. Says so if it has no sound."""
        if self.is_playing() and heard.key == self.key:
            self.player.pause()
            return
        if heard.bounds is None:
            self._context.tell(AppError("passage.not_recorded"))
            return
        if self._reader is None or heard.transcript_id != self._transcript_id:
            self.close()
            self._wanted = heard
            self._context.load(self, partial(_opened, heard=heard), partial(self._begin, heard))
            return
        self._wanted = heard
        self._play()

    def pause(self) -> None:
        """Stop for now."""
        self._wanted = None
        if self._player is not None:
            self._player.pause()

    def close(self) -> None:
        """Stop, and let go of the recording."""
        was, self._wanted = self._wanted, None
        if self._player is not None:
            self._player.close()
        if self._reader is not None:
            self._reader.close()
        self._reader, self._transcript_id = None, ""
        if was is not None:
            self.playing.emit("")

    def _begin(self, heard: Heard, reader: MediaReader) -> None:
        if self._wanted is not heard:
            reader.close()
            return
        self._reader, self._transcript_id = reader, heard.transcript_id
        self.player.open(reader)

    def _play(self) -> None:
        if self._wanted is None or self._wanted.bounds is None:
            return
        start, end = self._wanted.bounds
        self.player.play_passage(start, max(end, start + LEAST_MS))
        self._tell(self.is_playing())

    def _tell(self, on: bool) -> None:
        self.playing.emit(self.key if on else "")


def _opened(case: Case, heard: Heard) -> MediaReader:
    """The sound that the passage was transcribed from, else the interview's first recording.

    Raises AppError `passage.not_recorded`, as `open_sound` does.
    """
    page = log_interview.page(case, heard.interview_id)
    named = {each.recording_id for each in page.transcripts if each.id == heard.transcript_id}
    found = next((each for each in page.recordings if each.id in named), next(iter(page.recordings), None))
    if found is None:
        raise AppError("passage.not_recorded")
    return import_media.open_sound(case, found.id)
