"""The words of the interview page: show, correct, verify, say who speaks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from testimony_app.errors import AppError
from testimony_app.services import edit_transcript
from testimony_app.services.edit_transcript import SegmentRead
from testimony_app.services.operations import Operation
from ui import words
from ui.models.transcript_rows import segment_row
from ui.pages.context import PageContext
from ui.pages.interview_edges import Texts
from ui.widgets.clipboard import copy_secret
from ui.widgets.transcript_values import Stripe
from ui.widgets.transcript_view import TranscriptView

SPEAKER_KEYS = {"witness": "W", "interviewer": "I", "interpreter": "P", "support_person": "S", "other": "O"}

MANY = 20
"""Changed segments from which on the whole transcript is drawn anew, as after masking."""


class WordsDesk(QObject):
    """Signals: said(sentence) of what was done, wentTo(segment id) when verifying goes on to the next."""

    said = Signal(str)
    wentTo = Signal(str)

    def __init__(self, context: PageContext, view: TranscriptView, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._view = context, view
        self.segments: tuple[SegmentRead, ...] = ()
        self._by_id: dict[str, SegmentRead] = {}
        self.current_segment: Callable[[], str | None] = view.current_segment
        self.more: Callable[[], list[tuple[str, str, Callable[[], None]]]] = list
        view.segmentCorrected.connect(self._correct)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)

    @property
    def texts(self) -> Texts:
        """The ids and words of all segments."""
        return [(segment.id, segment.text) for segment in self.segments]

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all segments."""
        return frozenset(self._by_id)

    def begin(self, segments: Sequence[SegmentRead], stripes: Sequence[Stripe]) -> None:
        """Show a transcript from its beginning."""
        self._take(segments)
        self._view.set_transcript([segment_row(segment) for segment in segments], stripes)

    def update(self, segments: Sequence[SegmentRead], stripes: Callable[[], list[Stripe]]) -> bool:
        """Show what differs now; returns whether stripes were drawn anew. stripes: all of them as they are now."""
        old, drawn = self.segments, False
        if [segment.id for segment in segments[: len(old)]] != [segment.id for segment in old]:
            self.begin(segments, stripes())
            return True
        before = self._by_id
        self._take(segments)
        changed = [each for each in segments[: len(old)] if before[each.id] != each]
        if sum(each.text != before[each.id].text for each in changed) > MANY:
            return self._begin_here(segments, stripes())
        for segment in changed:
            moved = segment.text != before[segment.id].text
            self._view.replace_segment(segment_row(segment), stripes() if moved else None)
            drawn = drawn or moved
        if len(segments) > len(old):
            self._view.extend_transcript([segment_row(segment) for segment in segments[len(old) :]])
        return drawn

    def _begin_here(self, segments: Sequence[SegmentRead], stripes: Sequence[Stripe]) -> bool:
        """Show all anew with the caret where it was: drawing each changed segment by itself would take longer."""
        here = self._view.caret_position()
        self._view.set_transcript([segment_row(segment) for segment in segments], stripes)
        if here is not None:
            self._view.go_to(here)
        return True

    def verify(self) -> None:
        """Mark the current segment as heard and right, and go on to the next."""
        segment_id = self.current_segment()
        if segment_id is None:
            return
        if not self._by_id[segment_id].verified:
            self._do(lambda: edit_transcript.verify(self._context.case, [segment_id]))
        self._view.go_to((segment_id, 0))
        following = self._view.step_segment(1)
        if following is not None and following != segment_id:
            self.wentTo.emit(following)
        else:
            left = sum(not segment.verified for segment in self.segments if segment.id != segment_id)
            self.said.emit(self._still_to_hear(left))

    def _still_to_hear(self, count: int) -> str:
        if count == 0:
            return self.tr("All segments are heard.")
        if count == 1:
            return self.tr("1 segment is still to be heard.")
        return self.tr("%n segments are still to be heard.", "", count)

    def unverify(self) -> None:
        """Take the mark of the current segment back."""
        segment_id = self.current_segment()
        if segment_id is not None and self._by_id[segment_id].verified:
            self._do(lambda: edit_transcript.verify(self._context.case, [segment_id], heard=False))

    def correct_next(self) -> None:
        """Keep what was typed, and correct the next segment."""
        self._view.finish_correcting()
        here = self._view.current_segment()
        if self._view.step_segment(1) != here:
            self._view.begin_correcting()

    def menu(self) -> QMenu:
        """What can be done with the segment at the caret, for those who work with the mouse."""
        menu = QMenu(self._view)
        for text, key, act in (
            (self.tr("Copy the selected words"), "Ctrl+C", self.copy),
            (self.tr("Correct the words"), "E", self._view.begin_correcting),
            (self.tr("Heard and right, next"), "Enter", self.verify),
            (self.tr("Take the mark back"), "U", self.unverify),
            *self.more(),
        ):
            action = menu.addAction(f"{text}\t{key}")
            action.triggered.connect(lambda _=False, a=act: a())
        menu.addSeparator()
        speakers = self.speaker_menu()
        speakers.setTitle(self.tr("Who speaks"))
        menu.addMenu(speakers)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _show_menu(self, at: QPoint) -> None:
        if self.segments and not self._view.is_correcting:
            self.menu().popup(self._view.mapToGlobal(at))

    def speaker_menu(self) -> QMenu:
        """A menu of who may speak, with a letter for each, for the selected segments or the current one."""
        menu = QMenu(self._view)
        menu.setAccessibleName(self.tr("Who speaks"))
        ids = self.selected_segments()
        now = {self._by_id[segment_id].speaker for segment_id in ids}
        for key, word in [*words.terms("speaker"), ("", self.tr("Not known"))]:
            letter = SPEAKER_KEYS.get(key, "N")
            action = QAction(f"{word}\t{letter}", menu)
            action.setShortcut(QKeySequence(letter))
            action.setCheckable(True)
            action.setChecked(now == {key})
            action.triggered.connect(lambda _=False, k=key: self.set_speaker(ids, k))
            menu.addAction(action)
        return menu

    def show_speaker_menu(self) -> QMenu | None:
        """Open the menu over the transcript."""
        if not self.selected_segments():
            return None
        menu = self.speaker_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._view.mapToGlobal(QPoint(self._view.width() // 2 - 80, self._view.height() // 3)))
        return menu

    def set_speaker(self, segment_ids: Sequence[str], speaker: str) -> None:
        """Say who speaks in these segments."""
        self._do(lambda: edit_transcript.set_speaker(self._context.case, segment_ids, speaker))

    def selected_segments(self) -> list[str]:
        """The segments that the selection touches, or the current one."""
        selected = self._view.selected_passage()
        if selected is None:
            current = self.current_segment()
            return [] if current is None else [current]
        order = [segment.id for segment in self.segments]
        return order[order.index(selected[0][0]) : order.index(selected[1][0]) + 1]

    def copy(self) -> None:
        """Copy the selected words, so that clipboard histories leave them out."""
        chosen = self._view.selected_text()
        if chosen:
            copy_secret(chosen)
            self.said.emit(self.tr("Copied; locking the case takes it back."))

    def _correct(self, segment_id: str, text: str) -> None:
        self._do(lambda: edit_transcript.retype(self._context.case, segment_id, text))

    def _do(self, make: Callable[[], Operation]) -> None:
        try:
            operation = make()
        except AppError as error:
            self._context.tell(error)
            return
        self._context.do(operation)

    def _take(self, segments: Sequence[SegmentRead]) -> None:
        self.segments = tuple(segments)
        self._by_id = {segment.id: segment for segment in segments}
