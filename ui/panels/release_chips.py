"""Words with chips on them: solid where they are replaced, outlined where that is only suggested."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.shell.theme import Theme
from ui.widgets.clipboard import HINTS, OURS
from ui.widgets.code_points import to_code_points, to_utf16

Look = Literal["solid", "outlined", "kept"]


@dataclass(frozen=True, slots=True)
class Chip:
    """A chip on the words from `start` to `end`, code points. mark: number of what it stands for."""

    start: int
    end: int
    look: Look
    mark: int


class ChipText(QTextEdit):
    """Read-only words in the face of the transcript. Signal: chipClicked(mark)."""

    chipClicked = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self._chips: tuple[Chip, ...] = ()
        self._arabic = False
        self._current = -1
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setStyleSheet("QTextEdit, QTextEdit:focus { background: transparent; border: none; padding: 0; }")
        self.document().setDocumentMargin(6)
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._set_again)

    def set_words(self, words: str, chips: Sequence[Chip], arabic: bool, current: int = -1) -> None:
        """Show words with chips; a selection is kept while the words are the same."""
        self._chips, self._current = tuple(chips), current
        if words != self._words or not self.toPlainText():
            self._words, self._arabic = words, arabic
            self._set_again()
        self.viewport().update()

    def chips(self) -> tuple[Chip, ...]:
        """What is shown."""
        return self._chips

    def selected(self) -> tuple[int, int] | None:
        """The selected stretch in code points, None if nothing is selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return tuple(to_code_points(self._words, at) for at in (cursor.selectionStart(), cursor.selectionEnd()))  # type: ignore[return-value]

    def select(self, start: int, end: int) -> None:
        """Select a stretch, in code points."""
        cursor = self.textCursor()
        cursor.setPosition(to_utf16(self._words, start))
        cursor.setPosition(to_utf16(self._words, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def chip_at(self, point: QPoint) -> Chip | None:
        """The chip at a point of the viewport."""
        scroll = self.verticalScrollBar().value()
        for chip in self._chips:
            if any(box.translated(0, -scroll).contains(point) for box in self.boxes(chip)):
                return chip
        return None

    def boxes(self, chip: Chip) -> list[QRectF]:
        """Where a chip lies in the document, one box for each line it touches."""
        start, end = to_utf16(self._words, chip.start), to_utf16(self._words, chip.end)
        metrics = QFontMetricsF(self._theme.transcript_font(self._arabic))
        found, block = [], self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
            layout, base = block.layout(), block.position()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                first = max(start - base, line.textStart())
                last = min(end - base, line.textStart() + line.textLength())
                if first < last:
                    one, other = _x(line.cursorToX(first)), _x(line.cursorToX(last))
                    left, width = min(one, other), abs(other - one)
                    top = origin.y() + line.y() + line.ascent() - metrics.ascent() - 1
                    found.append(QRectF(origin.x() + left - 2, top, width + 4, metrics.height() + 2))
            block = block.next()
        return found

    def createMimeDataFromSelection(self) -> QMimeData:
        """Words of testimony are copied so that clipboard histories leave them out."""
        made = QMimeData()
        made.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        for kind, value in HINTS.items():
            made.setData(kind, QByteArray(value))
        made.setData(OURS, QByteArray(b"1"))
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        for chip in self._chips:
            for box in self.boxes(chip):
                self._paint_chip(painter, chip, box)
        painter.end()
        super().paintEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.chip_at(event.position().toPoint()) is not None
        super().mouseMoveEvent(event)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        chip = self.chip_at(event.position().toPoint())
        if chip is not None and not self.textCursor().hasSelection():
            self.chipClicked.emit(chip.mark)

    def _set_again(self) -> None:
        arabic = self._arabic
        self.setPlainText(self._words)
        spacing = QTextBlockFormat()
        factor = self._theme.type("line_height_arabic" if arabic else "line_height")
        spacing.setLineHeight(100.0 * factor, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)
        # The style sheet's size wins over the widget's font, so the words carry their own.
        face = QTextCharFormat()
        face.setFont(self._theme.transcript_font(arabic))
        cursor.mergeCharFormat(face)

    def _paint_chip(self, painter: QPainter, chip: Chip, box: QRectF) -> None:
        """Replaced: a full frame. Suggested: a dashed one. Kept: a dotted line. The one that is ready: a wide pen."""
        token, wide = self._theme.token, 2.4 if chip.mark == self._current else 1.2
        if chip.look == "kept":
            painter.setPen(QPen(token("text_faint"), wide, Qt.PenStyle.DotLine))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
            return
        suggested = chip.look == "outlined"
        style = Qt.PenStyle.DashLine if suggested else Qt.PenStyle.SolidLine
        painter.setPen(QPen(token("warning" if suggested else "accent"), wide, style))
        painter.setBrush(token("warning_soft" if suggested else "accent_soft"))
        painter.drawRoundedRect(box, 5, 5)


def _x(value: object) -> float:
    """Qt's binding gives the place alone or with the cursor that it belongs to."""
    return float(value[0] if isinstance(value, tuple) else value)  # type: ignore[arg-type]
