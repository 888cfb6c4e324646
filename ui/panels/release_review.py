"""The third step of a release: the outgoing text as a whole, as its readers will see it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from ui import words
from ui.models.release_review import ExcerptReview
from ui.shell.theme import Theme
from ui.widgets.basics import label
from ui.widgets.code_points import to_utf16

MEASURE = 860


class ReviewStep(QWidget):
    """Read only; what stands in the place of words is tinted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reviews: list[ExcerptReview] = []
        self._told, self.text = label("", "soft"), QTextEdit()
        self.text.setReadOnly(True)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Everything that would leave"))
        self.text.setStyleSheet("QTextEdit, QTextEdit:focus { background: transparent; border: none; padding: 0; }")
        theme.fit(self.text, most=MEASURE)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(self.text, 10)
        row.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        column.addWidget(self._told)
        column.addLayout(row, 1)
        theme.changed.connect(self._write)
        self.setFocusProxy(self.text)

    def set_reviews(self, reviews: Sequence[ExcerptReview]) -> None:
        """Show what is included."""
        self._reviews = [each for each in reviews if each.include]
        out = len(reviews) - len(self._reviews)
        told = self.tr("Read it as a stranger would: could anyone tell who spoke? {count} excerpts would leave.")
        left = self.tr("{count} are left out.").format(count=out) if out else ""
        self._told.setText(f"{told.format(count=len(self._reviews))} {left}".strip())
        self._write()

    def _write(self) -> None:
        """Write the excerpts one below the other; a passage keeps the direction of its own words."""
        theme, numbers = self._theme, dict[str, int]()
        self.text.clear()
        cursor = self.text.textCursor()
        for each in self._reviews:
            witness = each.excerpt.passage.witness.id
            number = numbers.setdefault(witness, len(numbers) + 1)
            parts = (each.excerpt.reference, self.tr("Witness {number}").format(number=number), each.shown_role)
            quiet = QTextCharFormat()
            quiet.setFont(theme.font("caption"))
            quiet.setForeground(theme.token("text_faint"))
            above = QTextBlockFormat()
            above.setTopMargin(theme.size("l") if cursor.position() else 0)
            above.setBottomMargin(theme.size("xs"))
            if cursor.position():
                cursor.insertBlock()
            cursor.setBlockFormat(above)
            cursor.insertText(words.joined(parts), quiet)
            self._write_words(cursor, each)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _write_words(self, cursor: QTextCursor, held: ExcerptReview) -> None:
        arabic = held.excerpt.passage.transcript.language == "ar"
        plain, tinted = QTextCharFormat(), QTextCharFormat()
        for made in (plain, tinted):
            made.setFont(self._theme.transcript_font(arabic))
            made.setForeground(self._theme.token("text"))
        tinted.setBackground(self._theme.token("accent_soft"))
        spaced = QTextBlockFormat()
        factor = self._theme.type("line_height_arabic" if arabic else "line_height")
        spaced.setLineHeight(100.0 * factor, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.insertBlock(spaced)
        start, (text, places) = cursor.position(), held.outgoing()
        cursor.insertText(text, plain)
        end = cursor.position()
        for place in places:
            cursor.setPosition(start + to_utf16(text, place.start))
            cursor.setPosition(start + to_utf16(text, place.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(tinted)
        cursor.setPosition(end)
