"""Correcting one segment in place: a text field exactly over its words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.widgets.code_points import to_utf16

BORDER = 2
INSET_X, INSET_Y = 10, 3
"""Between the field's border and its words, which stand exactly where they are read."""


class SegmentEditor(QTextEdit):
    """Holds one segment's words. `left` is emitted once, with the words, on Esc or when the focus goes elsewhere.

    `grown` tells that the words need another height.
    """

    left = Signal(str)
    grown = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._open = False
        self.setProperty("kind", "correcting")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Words of the segment"))
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.grown.emit())
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a segment is being corrected."""
        return self._open

    def begin(self, text: str, offset: int, font: QFont, line_height: float, rtl: bool) -> None:
        """Show `text` with the caret at `offset` code points."""
        self._open = True
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.document().setDefaultFont(font)
        self.setPlainText(text)
        form = QTextBlockFormat()
        form.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)
        cursor.setPosition(to_utf16(text, offset))
        self.setTextCursor(cursor)
        # A name that was masked must not come back with Ctrl+Z, so only what is typed from here on can be undone.
        frame = self.document().rootFrame().frameFormat()
        frame.setMargin(INSET_Y)
        frame.setLeftMargin(INSET_X)
        frame.setRightMargin(INSET_X)
        self.document().rootFrame().setFrameFormat(frame)
        self.document().clearUndoRedoStacks()
        self.show()
        self.setFocus()

    def wanted_height(self, width: int) -> int:
        """How high the field must be at this width to show all its words."""
        self.document().setTextWidth(width - 2 * BORDER)
        return round(self.document().size().height()) + 2 * BORDER

    def finish(self) -> None:
        """Hand the words over, forget them and hide."""
        if not self._open:
            return
        self._open = False
        words = self.toPlainText().replace("\u2028", "\n").replace("\u2029", "\n")
        self.clear()
        self.document().clearUndoRedoStacks()
        self.hide()
        self.left.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.finish()
