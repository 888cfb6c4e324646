"""The page of a transcript with one segment open for typing, exactly where it is read."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.shell.theme import Theme
from ui.widgets.transcript_editor import BORDER, INSET_X, INSET_Y, SegmentEditor
from ui.widgets.transcript_page import TranscriptPage


class CorrectingPage(TranscriptPage):
    """Signals: segmentCorrected(segment id, words), only if they changed; modeChanged("reading" or "correcting")."""

    segmentCorrected = Signal(str, str)
    modeChanged = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._editable = True
        self._editor = SegmentEditor(self.viewport())
        self._editor.left.connect(self._corrected)
        self._editor.grown.connect(self._place_editor)
        self.verticalScrollBar().valueChanged.connect(self._place_editor)

    def set_editable(self, editable: bool) -> None:
        """Whether E begins correcting."""
        self._editable = editable

    @property
    def is_correcting(self) -> bool:
        """Whether letters are text now."""
        return self._editor.is_open

    def begin_correcting(self) -> None:
        """Open the segment with the caret for typing. Esc leaves and keeps what was typed."""
        if not self._layout.segments or not self._editable or self._editor.is_open:
            return
        row, at = self._selection.caret
        self._show_row(row)
        self._edited = row
        self._place_editor()
        segment = self._layout.segments[row]
        offset = self._selection.position((row, at))[1]
        font = self._layout.lines(row).font()
        self._editor.begin(segment.text, offset, font, self._layout.line_height(row), self._layout.rtl[row])
        self._place_editor()
        self.viewport().update()
        self.modeChanged.emit("correcting")

    def finish_correcting(self) -> None:
        """Leave correcting and keep what was typed."""
        self._editor.finish()

    def _corrected(self, words: str) -> None:
        row = self._edited
        self._edited = None
        if row is None:
            return
        self._layout.reserve(row, 0)
        self._range()
        self.setFocus()
        self.viewport().update()
        self.modeChanged.emit("reading")
        segment = self._layout.segments[row]
        if words != segment.text:
            self.segmentCorrected.emit(segment.id, words)

    def _place_editor(self) -> None:
        if self._edited is None or self._edited >= len(self._layout.segments):
            return
        row, columns, around = self._edited, self._columns(), INSET_X + BORDER
        width = round(columns.width) + 2 * around
        height = self._editor.wanted_height(width)
        words = self._layout.lines(row).lineCount() * self._layout.line_height(row)
        more = max(height - words, 0.0)
        if abs(self._layout.row_height(row) - self._layout.plain_height(row) - more) > 1:
            self._layout.reserve(row, more)
            self._range()
            self.viewport().update()
        y = self._layout.top(row) + self._layout.text_top(row) - self.verticalScrollBar().value()
        box = QRect(round(columns.text) - around, round(y) - INSET_Y - BORDER, width, height)
        if self._editor.geometry() != box:
            self._editor.setGeometry(box)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # Painting lays rows out that were estimated, which may have moved the row that is being corrected.
        self._place_editor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_editor()
